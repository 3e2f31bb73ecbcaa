"""How often a draft renders a Chinese term in one way and in another, and which way it should keep to."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cleanup.bilingual.missing import is_obligatory
from cleanup.bilingual.near import LOOSE, initials, stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleanup.bilingual.source import Sources
    from cleanup.model import Segment
    from glossary.model import Match, Term

DIGITS = re.compile(r"\d+")
Wordings = Counter[str]
"""How often each wording stands in a document."""


def renderings_in(segment: Segment, sources: Sources) -> Iterator[Match]:
    """The right renderings in a segment of names in its source, that a document should write in one way."""
    source = sources.of(segment)
    if source:
        for match in source.found_in(segment.text):
            if not match.wrong and (is_obligatory(match.term) or match.term.kind == "place"):
                yield match


def wordings(segments: Sequence[Segment], sources: Sources) -> dict[str, Wordings]:
    """How each name of the source is rendered in a document, by its Chinese."""
    found: dict[str, Wordings] = {}
    for segment in segments:
        for match in renderings_in(segment, sources):
            found.setdefault(match.term.zh, Counter())[match.wording] += 1
    return found


def agreed(term: Term, wording: str, used: Mapping[str, int]) -> str:
    """The wording that a document should keep to for a name, or an empty string where `wording` may stand.

    The preferred one, if the document has it, else the most frequent. A short form is no other wording.
    """
    others = [other for other in used if not is_short_for(wording, other) and not is_short_for(other, wording)]
    if not others or term.en == wording:
        return ""
    best = term.en if term.en in others else max(others, key=lambda other: (used[other], -term.right.index(other)))
    return best if best == term.en or used[best] > used[wording] else ""


def is_short_for(short: str, long: str) -> bool:
    """True where a wording has no word that the other has not, is an abbreviation, or another number."""
    if DIGITS.findall(short) != DIGITS.findall(long) or (short.isupper() and " " not in short):
        return True
    return (stems(short) - LOOSE) <= (stems(long) - LOOSE) or short.lower() in initials(long) | {long.lower()}
