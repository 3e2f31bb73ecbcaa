"""The renderings of organs in a text: `CPC {place} Municipal Committee` around the name of any place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from glossary.compose import Place, of_place, places_in
from glossary.folding import fold, is_word_character
from glossary.model import SLOT, Rendering, Safety

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from glossary.model import Term

LONGEST_PLACE = 40
"""Characters of the name of a place in that of an organ, at most."""


class Claim(NamedTuple):
    """What one pattern of the automaton stands for."""

    term: Term
    wording: str
    wrong: Rendering | None = None


def careful(term: Term, wrong: Rendering) -> Rendering:
    """A wrong rendering as it is used: of a term that nobody has checked it is only ever a suggestion."""
    if not term.confirmed and wrong.safety is Safety.SAFE:
        return Rendering(wrong.text, Safety.SUGGEST, "the official name is still to be checked")
    return wrong


class Slotted(NamedTuple):
    """A rendering of an organ, with a slot for its place."""

    claim: Claim
    head: str
    """What stands before the slot, folded."""
    tail: str
    """What stands after it."""

    @property
    def anchor(self) -> str:
        """The longer of the two, which the automaton looks for."""
        return max(self.tail.strip(), self.head.strip(), key=len)


@dataclass(frozen=True)
class Slots:
    """The renderings of organs by their anchors, and the places that fill them."""

    by_anchor: dict[int, tuple[Slotted, ...]]
    look_up: Callable[[], dict[str, tuple[Place, ...]]]
    """Where the places come from; it is asked when the first anchor is met."""
    listed: Mapping[str, Term] = field(default_factory=dict)
    """Whole names that have a row of their own, which comes before what is composed."""

    @cached_property
    def places(self) -> dict[str, tuple[Place, ...]]:
        """Places by their English, folded."""
        return self.look_up()

    def filled(self, text: str, folded: str, hit: tuple[int, int, int]) -> Iterator[tuple[int, int, Claim]]:
        """The names of organs around an anchor: where each begins and ends, and what it stands for."""
        number, start, end = hit
        begins: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for slotted in self.by_anchor[number]:
            head, tail = slotted.head, slotted.tail
            if len(tail.strip()) >= len(head.strip()):
                after = start - len(tail) + len(tail.lstrip())
                if after not in begins:
                    begins[after] = [before for before in starts_before(folded, after) if text[before].isupper()]
                names = [(before, after) for before in begins[after]]
            else:
                before = end + len(head) - len(head.rstrip())
                if before not in ends:
                    is_name = text[before : before + 1].isupper()
                    ends[before] = list(ends_after(folded, before)) if is_name else []
                names = [(before, after) for after in ends[before]]
            for before, after in names:
                if folded.endswith(head, 0, before) and folded.startswith(tail, after):
                    for place in self.places.get(folded[before:after], ()):
                        if place.may_have(slotted.claim.term):
                            yield before - len(head), after + len(tail), claim_of(slotted.claim, place, self.listed)


def claim_of(claim: Claim, place: Place, listed: Mapping[str, Term]) -> Claim:
    """The claim that a rendering of an organ makes for one place."""
    wrong = claim.wrong and claim.wrong._replace(text=claim.wrong.text.replace(SLOT, place.en))
    term = of_place(claim.term, place)
    return Claim(listed.get(term.zh, term), claim.wording.replace(SLOT, place.en), wrong)


def starts_before(folded: str, end: int) -> Iterator[int]:
    """Where a name that ends at `end` could begin: at each of the words before it."""
    for place in range(end - 1, max(end - LONGEST_PLACE, -1), -1):
        # An apostrophe before a name may be the quotation mark that it stands in.
        if is_inner(folded[place]) and (place == 0 or folded[place - 1] == "'" or not is_inner(folded[place - 1])):
            yield place
        if folded[place] not in " -'" and not is_inner(folded[place]):
            return


def ends_after(folded: str, start: int) -> Iterator[int]:
    """Where a name that begins at `start` could end: after each of the next words."""
    for place in range(start + 1, min(start + LONGEST_PLACE, len(folded)) + 1):
        # An apostrophe after a name may be that of the possessive.
        if is_inner(folded[place - 1]) and (
            place == len(folded) or folded[place] == "'" or not is_inner(folded[place])
        ):
            yield place
        if place < len(folded) and folded[place] not in " -'" and not is_inner(folded[place]):
            return


def is_inner(character: str) -> bool:
    """True for what stands inside the name of a place."""
    return character in "'-" or is_word_character(character)


def slotted(organs: Iterable[Term]) -> Iterator[Slotted]:
    """The renderings of organs, cut at their slots."""
    for organ in organs:
        right = [Claim(organ, text) for text in organ.right]
        for claim in (*right, *(Claim(organ, one.text, one) for one in organ.wrong if not one.needs_source)):
            head, _, tail = fold(claim.wording).partition(SLOT)
            yield Slotted(claim, head, tail)


def places_of(terms: Iterable[Term]) -> dict[str, tuple[Place, ...]]:
    """The places whose names may stand in those of organs, by their English."""
    places: dict[str, tuple[Place, ...]] = {}
    for place in places_in(terms):
        for one in place.names():
            name = fold(one.en)
            places[name] = (*places.get(name, ()), one)
    return places
