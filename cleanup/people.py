"""The Chinese persons that an English document mentions, by name alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from cleanup.model import Segment, Span
from glossary.names import is_pinyin, is_surname, is_syllable, without_umlaut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CANDIDATE = re.compile(
    r"""(?P<surname> [A-Z] (?<![\w'-].) [a-zü]+ ) (?=
        [ ] (?P<given> [A-Z][a-zü']+ )
        (?P<rest> [A-Z][a-zü]+ | [ ][A-Z][a-zü]+ | -[A-Za-z][a-zü]+ )? (?![\w'-])
    )""",
    re.VERBOSE,
)
"""Two or three capitalised words, or two with a capital or a hyphen inside the second; found in every word."""
INNER = re.compile(r"[ '-]")


@dataclass(frozen=True, slots=True)
class FullName:
    """A name of surname and given name in a segment, as written and in its standard shape."""

    segment: str
    span: Span
    text: str
    standard: str
    """Surname, space, given name in one word (GB/T 28039-2011); ü as the draft spells it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whose names are the same but for joining, capitals and the spelling of ü."""

    forms: tuple[str, ...]
    """The ways in which the name is written, in order of appearance."""
    standards: tuple[str, ...]
    """The forms in their standard shape."""
    may_be_two: bool
    """Whether one segment has two forms, as it would to tell two persons apart."""


def full_name_at(segment: Segment, found: re.Match[str]) -> FullName | None:
    """The name that a candidate is, if its parts are a surname and a given name of one or two syllables."""
    surname, given, rest = found["surname"], found["given"], found["rest"] or ""
    if not is_surname(surname) or not is_pinyin(given):
        return None
    second = rest.lstrip(" -")
    if rest and not (is_syllable(given) and is_syllable(second)):
        if not rest.startswith(" "):
            return None
        rest = second = ""
    start, end = found.start(), found.end("given") + len(rest)
    standard = f"{surname} {given}{second.lower()}"
    return FullName(segment.id, Span(start, end), segment.text[start:end], standard)


def full_names(segments: Iterable[Segment]) -> list[tuple[FullName, Person]]:
    """The full names in a document in order, each with what all that spell it have in common."""
    by_key: dict[str, list[FullName]] = {}
    found = []
    for segment in segments:
        for candidate in CANDIDATE.finditer(segment.text):
            mention = full_name_at(segment, candidate)
            if mention:
                key = key_of(mention)
                by_key.setdefault(key, []).append(mention)
                found.append((key, mention))
    persons = {key: person_of(own) for key, own in by_key.items()}
    return [(mention, persons[key]) for key, mention in found]


def key_of(mention: FullName) -> str:
    """What all spellings of one name share."""
    return name_key(mention.standard)


@lru_cache(maxsize=1 << 12)
def name_key(name: str) -> str:
    """What all spellings of a name share, if the surname is its first word."""
    surname, _, given = name.partition(" ")
    return f"{without_umlaut(surname)} {without_umlaut(INNER.sub('', given))}"


def person_of(own: Sequence[FullName]) -> Person:
    """What the mentions of one name have in common."""
    seen: dict[str, str] = {}
    two = any(seen.setdefault(mention.segment, mention.text) != mention.text for mention in own)
    forms = tuple(dict.fromkeys(mention.text for mention in own))
    return Person(forms, tuple(dict.fromkeys(mention.standard for mention in own)), two)
