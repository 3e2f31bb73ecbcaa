"""The names of persons in a Chinese text, and of what kind each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.bilingual.names import SourceName
from cleanup.bilingual.persons.found import found
from cleanup.bilingual.persons.kinds import Surroundings
from cleanup.bilingual.persons.weigh import confidence
from cleanup.model import Span
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.persons.found import Scored
    from glossary.model import Glossary


def names_in(texts: Sequence[str], glossary: Glossary) -> list[tuple[SourceName, ...]]:
    """The names in each line of a document, in order, none overlapping another.

    A surname with a title (王书记) is a name of the surname alone. Names that are less likely than not are left out.
    """
    lines = [simplified(text) for text in texts]
    surroundings = Surroundings(lines)
    return [tuple(told(one, surroundings) for one in own) for own in found(lines, glossary)]


def told(one: Scored, surroundings: Surroundings) -> SourceName:
    """A name as rules know it."""
    candidate = one.candidate
    why = sorted((reason for reason in one.reasons if reason.weight > 0), reverse=True)
    kind = surroundings.kind(one.line, candidate)
    return SourceName(
        zh=candidate.name,
        span=Span(candidate.start, candidate.end),
        kind=kind,
        confidence=confidence(one.score),
        evidence=tuple(reason.told for reason in why),
        term=one.term,
    )
