"""Names that were translated beside the same names spelled: "Li Canal" in a document that has Li Yunhe, too.

What speaks for it: the surname, a meaning of the given name (canal is 运河, Yunhe), and the office of both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.model import Span
from cleanup.offices import HEAD, HEADS, Office, are_same, is_addressed, offices_beside
from cleanup.people import key_of
from glossary.meanings import MOST_WORDS, Meaning, given_names
from glossary.names import is_surname

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cleanup.model import Segment
    from cleanup.people import Mention, Person

NEXT_WORD = re.compile(r"[ ][A-Z]")
PLACE_BEFORE = re.compile(
    r"\b(?:the|an?|this|that|our|its|in|on|at|along|across|near|through|into|over|from|beside|around|under)[ ]$",
    re.IGNORECASE,
)
"""What stands before a thing or a place, and not before a person who does or gets something."""
CAPITAL_BEFORE = re.compile(r"(?<![\w'-])([A-Z][\w'-]*)[ ]$")

TITLED = re.compile(
    rf"\b(?i:{HEAD}) (?P<name>(?P<surname>[A-Z][a-z]+)"
    rf" (?P<given>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,{MOST_WORDS - 1}}}))(?![\w-])"
)
"""An office and a name of two words or more."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A name that was translated."""

    segment: str
    span: Span
    text: str
    name: str
    """How the document spells the person elsewhere."""
    zh: str
    """The word that was translated."""
    office: str
    """The office that both have, as it stands beside the translated name; empty where they share none."""
    is_sure: bool
    """Whether surname, office and meaning agree, and nothing speaks for a place or for two persons."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    segment: Segment
    span: Span
    text: str
    meaning: Meaning
    name: str
    offices: tuple[Office, ...]


def literals(
    segments: Sequence[Segment], mentioned: Iterable[tuple[Mention, Person]], lower: Mapping[str, int]
) -> list[Literal]:
    """The names of a document that were translated where it spells the person, too; `lower` counts small words."""
    spelled: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention, _ in mentioned:
        surname, _, given = key_of(mention).partition(" ")
        spelled[surname][given].append(mention)
    if not spelled:
        return []
    texts = {segment.id: segment.text for segment in segments}
    found: dict[tuple[str, str], list[_Candidate]] = defaultdict(list)
    of_places = set()
    for candidate, is_place in _candidates(segments, spelled):
        found[candidate.text, candidate.name].append(candidate)
        if is_place:
            of_places.add(candidate.text)
    told = []
    for (text, name), candidates in found.items():
        if text in of_places:
            continue
        surname, _, word = text.partition(" ")
        own = [one for given in candidates[0].meaning.readings for one in spelled[surname.lower()].get(given, ())]
        offices = [office for one in own for office in offices_beside(texts[one.segment], one.span)]
        shared = [here for one in candidates for here in one.offices if any(are_same(here, there) for there in offices)]
        if len(candidates[0].meaning.zh) < 2 and not shared:
            continue
        apart = {one.segment for one in own}.isdisjoint(one.segment.id for one in candidates)
        sure = bool(shared) and apart and len(candidates[0].meaning.zh) > 1 and not lower.get(word.lower())
        office = shared[0].text if shared else ""
        told += [Literal(one.segment.id, one.span, text, name, one.meaning.zh, office, sure) for one in candidates]
    return told


def lone_literals(segment: Segment) -> Iterator[tuple[Span, str]]:
    """Names right after an office that seem to be translated, though nothing else in the document spells them.

    Each with what it may be, in words for a reader.
    """
    for match in TITLED.finditer(segment.text):
        span, surname = Span(*match.span("name")), match["surname"]
        words = [meaning for meaning in given_names(match["given"]) if len(meaning.zh) > 1]
        if words and is_surname(surname) and not _is_place(segment.text, span):
            yield span, " or ".join(f"{surname} {one.readings[0].capitalize()} ({one.zh})" for one in words)


def means(zh: str, english: str) -> bool:
    """Whether what follows the surname in `english` means the given name of `zh`."""
    return any(zh.endswith(one.zh) for one in given_names(english.partition(" ")[2]) if len(one.zh) < len(zh))


def _candidates(
    segments: Iterable[Segment], spelled: Mapping[str, Mapping[str, Sequence[Mention]]]
) -> Iterator[tuple[_Candidate, bool]]:
    """Surnames of the document with a word that means a given name of the same surname; True for what is a place."""
    surnames = "|".join(sorted(surname.capitalize() for surname in spelled))
    pattern = re.compile(
        rf"(?<![\w'.-])({surnames}) ([A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,{MOST_WORDS - 1}}})(?![\w-]|['’](?!s\b))"
    )
    for segment in segments:
        for match in pattern.finditer(segment.text):
            word, surname = match[2], match[1].lower()
            named = [
                (meaning, spelled[surname][reading][0].standard)
                for meaning in given_names(word)
                for reading in meaning.readings
                if reading in spelled[surname]
            ]
            if len({name for _, name in named}) != 1:
                continue
            meaning, name = named[0]
            span = Span(*match.span())
            offices = tuple(offices_beside(segment.text, span))
            yield _Candidate(segment, span, match[0], meaning, name, offices), _is_place(segment.text, span)


def _is_place(text: str, span: Span) -> bool:
    """Whether what stands around a name speaks for a place, a firm or a thing."""
    before = text[max(span.start - 30, 0) : span.start]
    if PLACE_BEFORE.search(before) or NEXT_WORD.match(text, span.end):
        return True
    word = CAPITAL_BEFORE.search(before)
    return bool(word) and not (word[1].lower() in HEADS or is_addressed(text, span.start))  # type: ignore[index]
