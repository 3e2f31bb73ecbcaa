"""What an English source names, and what of it a Chinese draft does not say."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from glossary.folding import fold
from glossary.model import BODIES
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from cleanup.bilingual.quantities.calendar import Date
    from cleanup.bilingual.quantities.told import Told
    from cleanup.bilingual.source import Source
    from glossary.model import Glossary, Match

NAMES = BODIES | {"award", "document", "person", "place", "publication"}
"""The kinds whose terms are names; the Chinese of other words has many forms."""
LEAST_SHARE = 1 / 3
"""Of the characters of a name: where so many stand in the draft it has another form of it, as 兰州交大."""
NUMERALS = "〇一二三四五六七八九十"
NAME = re.compile(r"[A-Z][a-z]")


def asked_of(source: Told, draft: Told) -> Told:
    """What an English source tells that a Chinese draft has to tell, too.

    Numbers in words are often no numbers (one of them, the five of them), and Chinese leaves out a month or a year
    that everybody knows.
    """
    figures = tuple(
        one
        for one in source.quantities
        if source.text[one.number.start].isdigit() and not _is_in_characters(one.value, draft.text)
    )
    dates = tuple(date for date in source.dates if date.is_clear and _has_to_be_told(date, draft))
    return replace(source, quantities=figures, dates=dates)


def _is_in_characters(value: Fraction, draft: str) -> bool:
    """Whether a small number stands in Chinese characters, also where no counted thing follows: 三四五年级."""
    return value.denominator == 1 and 0 < value < len(NUMERALS) and NUMERALS[int(value)] in draft


def _has_to_be_told(date: Date, draft: Told) -> bool:
    year, month, day = date.parts
    wanted = day or (year if not month else 0)
    named = NUMERALS[month] + NUMERALS[day] if 0 < month < len(NUMERALS) and 0 < day < len(NUMERALS) else ""
    return bool(wanted) and wanted not in draft.values and not (named and named in draft.text)


def meanings(glossary: Glossary) -> Mapping[str, frozenset[str]]:
    """What each right rendering may mean in Chinese, by its folded wording."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for term in glossary.terms:
        for wording in term.right:
            found[fold(wording)].add(term.zh)
    return {wording: frozenset(own) for wording, own in found.items()}


def missing(source: Source, draft: str) -> Iterator[Match]:
    """The confirmed names of an English source of which a Chinese draft has nothing, in order, each once."""
    known = source.sources.meanings
    said = set(simplified(draft))
    told: set[str] = set()
    for match in source.english_terms:
        zh = match.term.zh
        if match.wrong or zh in told or not (match.term.confirmed and match.term.kind in NAMES):
            continue
        if not NAME.match(match.wording):
            continue
        told.add(zh)
        may_be = known.get(fold(match.wording), frozenset({zh}))
        if len(may_be) == 1 and len(set(zh) & said) < LEAST_SHARE * len(set(zh)) and match.wording not in draft:
            yield match
