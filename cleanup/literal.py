"""Names that were translated beside the same names spelled: "Li Canal" in a document that has Li Yunhe, too.

What speaks for it: the surname, a meaning of the given name (canal is 运河, Yunhe), and the office of both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from cleanup.model import Span
from cleanup.offices import HEAD, HEADS, Office, are_same, is_addressed, offices_beside
from cleanup.people import key_of
from glossary.meanings import MOST_WORDS, readings, words_for
from glossary.names import is_surname
from glossary.patterns import later
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cleanup.model import Segment
    from cleanup.people import FullName, Person

    Spelled = Mapping[str, Mapping[str, list[FullName]]]

NEXT_WORD = re.compile(r"[ ][A-Z]")
PLACE_BEFORE = later(
    r"\b(?:the|an?|this|that|our|its|in|on|at|along|across|near|through|into|over|from|beside|around|under)[ ]$",
    re.IGNORECASE,
)
"""What stands before a thing or a place, and not before a person who does or gets something."""
CAPITAL_BEFORE = re.compile(r"(?<![\w'-])([A-Z][\w'-]*)[ ]$")

MOST_MENTIONS = 200
"""Mentions of one person that are asked for their office."""
SAYS_MUCH = 2
"""Characters of a word whose meaning alone points to a person; one character means too many things."""
TITLED = later(
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
    surname: str
    word: str
    zh: str
    own: Sequence[FullName]
    """Where the person is spelled."""

    @property
    def is_place(self) -> bool:
        return _is_place(self.segment.text, self.span)


def literals(segments: Sequence[Segment], mentioned: Iterable[tuple[FullName, Person]]) -> list[Literal]:
    """The names of a document that were translated where it spells the person, too."""
    spelled: Spelled = defaultdict(lambda: defaultdict(list))
    for mention, _ in mentioned:
        surname, _, given = key_of(mention).partition(" ")
        spelled[surname][given].append(mention)
    if not spelled:
        return []
    found: dict[tuple[str, str], list[_Candidate]] = defaultdict(list)
    for candidate in _candidates(segments, spelled):
        found[candidate.surname, candidate.word].append(candidate)
    return [literal for alike in found.values() for literal in _judged(alike, segments)]


def _candidates(segments: Iterable[Segment], spelled: Spelled) -> Iterator[_Candidate]:
    """Surnames of the document with a word that means the given name of one person of that surname."""
    surnames = "|".join(sorted(surname.capitalize() for surname in spelled))
    pattern = re.compile(
        rf"(?<![\w'.-])({surnames}) ([A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,{MOST_WORDS - 1}}})(?![\w-]|['’](?!s\b))"
    )
    for segment in segments:
        for match in pattern.finditer(segment.text):
            surname, word = match.groups()
            own = spelled[surname.lower()]
            named = {reading: zh for zh in words_for(word) for reading in readings(zh) if reading in own}
            if len(named) == 1:
                reading, zh = next(iter(named.items()))
                yield _Candidate(segment, Span(*match.span()), surname, word, zh, own[reading])


def _judged(alike: Sequence[_Candidate], segments: Sequence[Segment]) -> Iterator[Literal]:
    """What the candidates of one wording are, unless one of them is a place or a source speaks against it."""
    first = alike[0]
    against = (one.segment.source is not None and first.zh not in simplified(one.segment.source) for one in alike)
    if any(one.is_place for one in alike) or any(against):
        return
    texts = {segment.id: segment.text for segment in segments}
    offices = offices_of((texts[one.segment], one.span) for one in first.own)
    here = offices_of((one.segment.text, one.span) for one in alike)
    office = next((one.text for one in here if any(are_same(one, other) for other in offices)), "")
    if len(first.zh) < SAYS_MUCH and not office:
        return
    apart = {one.segment for one in first.own}.isdisjoint(one.segment.id for one in alike)
    elsewhere = re.compile(rf"(?<!\b{first.surname} )\b{first.word}", re.IGNORECASE)
    sure = bool(office) and apart and len(first.zh) >= SAYS_MUCH and not any(map(elsewhere.search, texts.values()))
    for one in alike:
        text = f"{one.surname} {one.word}"
        yield Literal(one.segment.id, one.span, text, first.own[0].standard, one.zh, office, sure)


def offices_of(places: Iterable[tuple[str, Span]]) -> dict[Office, None]:
    """The offices beside some mentions, each once: of the first mentions if there are very many."""
    return dict.fromkeys(
        office for text, span in islice(places, MOST_MENTIONS) for office in offices_beside(text, span)
    )


def lone_literals(segment: Segment) -> Iterator[tuple[Span, str]]:
    """Names right after an office that seem to be translated, though nothing else in the document spells them.

    Each with what it may be, in words for a reader.
    """
    for match in TITLED.finditer(segment.text):
        span, surname, given = Span(*match.span("name")), match["surname"], match["given"]
        words = [zh for zh in words_for(given) if len(zh) >= SAYS_MUCH] if given.lower() not in HEADS else []
        if words and is_surname(surname) and not _is_place(segment.text, span):
            yield span, " or ".join(f"{surname} {readings(zh)[0].capitalize()} ({zh})" for zh in words)


def means(zh: str, english: str) -> bool:
    """Whether what follows the surname in `english` means the given name of `zh`."""
    return any(zh.endswith(word) for word in words_for(english.partition(" ")[2]) if len(word) < len(zh))


def _is_place(text: str, span: Span) -> bool:
    """Whether what stands around a name speaks for a place, a firm or a thing."""
    before = text[max(span.start - 30, 0) : span.start]
    if PLACE_BEFORE.search(before) or NEXT_WORD.match(text, span.end):
        return True
    word = CAPITAL_BEFORE.search(before)
    return word is not None and not (word[1].lower() in HEADS or is_addressed(text, span.start))
