"""The names of persons in a Chinese text, and of what kind each is."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Kind, SourceName
from cleanup.bilingual.persons.document import best_names
from cleanup.bilingual.persons.kinds import Surroundings, kinds
from cleanup.model import Span
from glossary.names import is_pinyin, is_surname
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.persons.document import Scored
    from glossary.model import Glossary


def names_in(texts: Sequence[str], glossary: Glossary) -> list[tuple[SourceName, ...]]:
    """The names in each line of a document, in order, none overlapping another.

    A surname with a title (王书记) is a name of the surname alone. Names that are less likely than not are left out.
    """
    surroundings = Surroundings([simplified(text) for text in texts])
    found = best_names(surroundings, glossary)
    return [
        tuple(starmap(_told, zip(own, its, strict=True)))
        for own, its in zip(found, kinds(found, surroundings), strict=True)
    ]


def _told(one: Scored, kind: Kind) -> SourceName:
    """A name as rules know it."""
    why = sorted((reason for reason in one.reasons if reason.weight > 0), reverse=True)
    if one.term:
        kind = Kind.MAINLAND if is_pinyin_name(one.term.en) else Kind.UNKNOWN
    return SourceName(
        zh=one.candidate.name,
        span=Span(one.candidate.start, one.candidate.end),
        kind=kind,
        confidence=one.confidence,
        evidence=tuple(reason.told for reason in why),
        title=next((reason.title for reason in one.reasons if reason.title), ""),
        term=one.term,
    )


def is_pinyin_name(name: str) -> bool:
    """True for a surname and a given name in pinyin."""
    surname, _, given = name.partition(" ")
    return is_surname(surname) and " " not in given and is_pinyin(given)
