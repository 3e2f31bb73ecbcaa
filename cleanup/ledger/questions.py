"""What a reader should settle about the persons of a document."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Standing
from cleanup.ledger.model import Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cleanup.ledger.model import Entry, Sighting

MOST_PLACES = 5
"""Places that a question names; of more it says how many there are."""
COMPLETE = (Shape.FULL, Shape.REVERSED, Shape.OTHER)
"""Shapes that say who is meant."""


def questions(entry: Entry) -> tuple[str, ...]:
    """What is open about one person."""
    return tuple(question for ask in QUESTIONS for question in ask(entry))


def forms(entry: Entry) -> Iterator[str]:
    """One person, one form: spaces, hyphens, capitals and ü count, the order does not."""
    full = (one for one in entry.mentions if one.shape is Shape.FULL and one.standing is not Standing.WRONG)
    counts = Counter(one.text for one in full)
    if len(counts) > 1:
        told = ", ".join(f"`{form}` {number}" for form, number in sorted(counts.items()))
        yield f"{len(counts)} forms: {told}"


def order(entry: Entry) -> Iterator[str]:
    """The surname comes first in all mentions, or last in all."""
    shapes = {shape: [one for one in entry.mentions if one.shape is shape] for shape in (Shape.FULL, Shape.REVERSED)}
    if all(shapes.values()):
        yield f"two orders: {listed(shapes[Shape.FULL])}; {listed(shapes[Shape.REVERSED])}"


def translations(entry: Entry) -> Iterator[str]:
    """A name was translated, or is another one."""
    by_proposal = defaultdict(list)
    for one in entry.mentions:
        if one.standing is Standing.WRONG:
            by_proposal[one.proposal or entry.en].append(one)
    for proposal, wrong in by_proposal.items():
        perhaps = f", perhaps {wrong[0].perhaps}" if wrong[0].perhaps else ""
        yield f"translated: {listed(wrong)}, should be `{proposal}`" if proposal else f"wrong: {listed(wrong)}{perhaps}"


def missing(entry: Entry) -> Iterator[str]:
    """The source has the name, the draft has not."""
    lost = [one for one in entry.mentions if one.standing is Standing.MISSING and one.is_sure]
    if lost:
        yield f"missing in line {', '.join(dict.fromkeys(str(one.line) for one in lost))}"


def given_names(entry: Entry) -> Iterator[str]:
    """Mr. stands before a surname or a full name, never before a given name."""
    alone = [one for one in entry.mentions if one.shape is Shape.GIVEN]
    if alone:
        yield f"surname missing: {listed(alone)}"


def early_surnames(entry: Entry) -> Iterator[str]:
    """The full name comes first, the surname alone afterwards."""
    first = entry.first
    later = next((one for one in entry.mentions if one.shape in COMPLETE), None)
    if first.shape is Shape.SURNAME and not first.is_ambiguous and later:
        yield f"surname alone before the full name: `{first.text}` ({first.place}), full name at {later.place}"


def late_titles(entry: Entry) -> Iterator[str]:
    """The title stands at the first mention."""
    if not entry.first.office and entry.first.shape in COMPLETE:
        later = next((one for one in entry.mentions if one.office and one.shape in COMPLETE), None)
        if later:
            yield f"title only at {later.place}: {later.office}"


def shared_surnames(entry: Entry) -> Iterator[str]:
    """Where two persons have one surname, the surname alone does not tell them apart."""
    unclear = [one for one in entry.mentions if one.is_ambiguous]
    if unclear:
        yield f"who is meant: {listed(unclear)}"


def namesakes(entry: Entry) -> Iterator[str]:
    """Two persons of different Chinese names are spelled the same."""
    if entry.namesakes:
        yield f"spelled like {', '.join(entry.namesakes)}"


def listed(mentions: Iterable[Sighting]) -> str:
    """Texts with the places where they stand."""
    places = defaultdict(list)
    for one in mentions:
        places[one.text].append(one.place)
    return ", ".join(f"`{text}` ({some(own)})" for text, own in places.items())


def some(places: list[str]) -> str:
    """The first places of a list, and how many more there are."""
    more = len(places) - MOST_PLACES
    return ", ".join(places[:MOST_PLACES]) + (f" and {more} more" if more > 0 else "")


QUESTIONS: tuple[Callable[[Entry], Iterator[str]], ...] = (
    translations, missing, forms, order, given_names, shared_surnames, namesakes, early_surnames, late_titles,
)  # fmt: skip
"""In the order in which they are told."""
