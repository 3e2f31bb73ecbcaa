"""The Chinese persons that an English document mentions, by name alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.model import Segment, Span
from glossary.names import is_pinyin, is_surname, is_syllable, without_umlaut

if TYPE_CHECKING:
    from collections.abc import Iterable

CANDIDATE = re.compile(
    r"""(?<![\w'-]) (?=
        (?P<surname> [A-Z][a-zü]+ ) [ ] (?P<given> [A-Z][a-zü']+ )
        (?P<rest> [A-Z][a-zü]+ | [ ][A-Z][a-zü]+ | -[A-Za-z][a-zü]+ )? (?![\w'-])
    )""",
    re.VERBOSE,
)
"""Two or three capitalised words, or two with a capital or a hyphen inside the second; found in every word."""
INNER = re.compile(r"[ '-]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a segment, as written and in its standard shape."""

    segment: str
    span: Span
    text: str
    standard: str
    """Surname, space, given name in one word (GB/T 28039-2011); ü as the draft spells it."""


@dataclass(frozen=True, slots=True)
class Person:
    """All mentions whose names are the same but for joining, capitals and the spelling of ü."""

    mentions: tuple[Mention, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The ways in which the name is written, in order of appearance."""
        return tuple(dict.fromkeys(mention.text for mention in self.mentions))

    @property
    def may_be_two(self) -> bool:
        """True where one segment has two forms, as it would to tell two persons apart."""
        seen: dict[str, str] = {}
        return any(seen.setdefault(mention.segment, mention.text) != mention.text for mention in self.mentions)


def mention_at(segment: Segment, found: re.Match[str]) -> Mention | None:
    """The mention that a candidate is, if its parts are a surname and a given name of one or two syllables."""
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
    return Mention(segment.id, Span(start, end), segment.text[start:end], standard)


def people(segments: Iterable[Segment]) -> dict[str, Person]:
    """The persons of a document by a key that all spellings of one name share."""
    mentions: dict[str, list[Mention]] = {}
    for segment in segments:
        for found in CANDIDATE.finditer(segment.text):
            mention = mention_at(segment, found)
            if mention:
                surname, _, given = mention.standard.partition(" ")
                key = f"{without_umlaut(surname)} {without_umlaut(INNER.sub('', given))}"
                mentions.setdefault(key, []).append(mention)
    return {key: Person(tuple(found)) for key, found in mentions.items()}
