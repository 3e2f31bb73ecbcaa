"""What a glossary is made of: spans, renderings, terms, matches."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glossary.find import Index


class GlossaryError(ValueError):
    """A table that cannot be used. The message holds one `path:line:col: what, what to do` a line."""


class Safety(IntEnum):
    """How far an edit may be trusted, from least to most."""

    SHOW = 0
    """No edit: something that a person has to see."""
    SUGGEST = 1
    """Right more often than not: applied with `--unsafe`, or by a reviewer."""
    SAFE = 2
    """A careful reviser would always do it: applied by default."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `0 <= start <= end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True where both touch the same text, and for two insertions at one place."""
        if self == other:
            return True
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Rendering:
    """A wrong English rendering of a term.

    `SAFE` is never right in any other sense; `SUGGEST` sometimes is, and `reason` says when.
    """

    text: str
    safety: Safety = Safety.SAFE
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One line of a table: a Chinese term, its preferred English and what is known about both."""

    zh: str
    en: str
    kind: str
    also: tuple[str, ...] = ()
    """Admitted renderings: right, and left alone."""
    wrong: tuple[Rendering, ...] = ()
    since: str = ""
    until: str = ""
    source: str = ""
    """Where the English stands: addresses or citations, separated by ` | `."""
    checked: str = ""
    """The day somebody compared the line with its source, or `to-check`."""
    note: str = ""

    @property
    def confirmed(self) -> bool:
        """True where somebody has compared the line with its source."""
        return self.checked not in ("", TO_CHECK)

    @property
    def right(self) -> tuple[str, ...]:
        """The preferred rendering, then the admitted ones."""
        return (self.en, *self.also)


TO_CHECK = "to-check"


@dataclass(frozen=True, slots=True)
class Match:
    """A rendering of a term found in an English text, or the term itself in a Chinese one."""

    term: Term
    span: Span
    wording: str
    """The rendering as the glossary writes it."""
    wrong: Rendering | None = None
    """The wrong rendering that stands there, or None where the text is right."""


@dataclass(frozen=True)
class Glossary:
    """Terms in the order of their layers; the first line for a Chinese term wins."""

    terms: tuple[Term, ...] = field(default=(), repr=False)

    @cached_property
    def english(self) -> Index:
        """Every rendering, right and wrong, matched as whole words."""
        from glossary.find import english_index

        return english_index(self.terms)

    @cached_property
    def chinese(self) -> Index:
        """Every Chinese term, matched anywhere."""
        from glossary.find import chinese_index

        return chinese_index(self.terms)

    @cached_property
    def by_zh(self) -> dict[str, Term]:
        """Terms by their Chinese."""
        return {term.zh: term for term in self.terms}


def merge(layers: Iterable[Iterable[Term]]) -> Glossary:
    """Put layers on top of each other, strongest first: a term is taken whole from the first layer that has it."""
    terms: dict[str, Term] = {}
    for layer in layers:
        for term in layer:
            terms.setdefault(term.zh, term)
    return Glossary(tuple(terms.values()))
