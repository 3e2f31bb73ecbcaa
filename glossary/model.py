"""What a glossary is made of: spans, renderings, terms, matches."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glossary.chinese import ChineseIndex
    from glossary.find import Index, Wordings


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


class Rendering(NamedTuple):
    """A wrong English rendering of a term. A tuple, since thousands are made at every start.

    `SAFE` is never right in any other sense; `SUGGEST` sometimes is, and `reason` says when.
    """

    text: str
    safety: Safety = Safety.SAFE
    reason: str = ""
    needs_source: bool = False
    """Whether it is ordinary English, and only looked for where the aligned Chinese has the term."""

    @property
    def until(self) -> str:
        """The last year in which it was the official English, as the reason says, or an empty string."""
        found = OFFICIAL_UNTIL.search(self.reason) if "until" in self.reason else None
        return found[1] if found else ""


class Term(NamedTuple):
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

    @property
    def is_organ(self) -> bool:
        """True for a row that says how an organ of any place is called: its English has a slot for the place."""
        return SLOT in self.en

    @property
    def key(self) -> tuple[str, bool]:
        """What a layer knows the term by; the organ of any place is not the term of the same Chinese."""
        return self.zh, self.is_organ

    @property
    def covers(self) -> frozenset[tuple[str, bool]]:
        """The keys that weaker layers no longer say anything of: its own, and of a row taken out the organ's, too."""
        return frozenset({self.key, (self.zh, self.is_organ or self.kind == REMOVED)})

    @property
    def full(self) -> str:
        """The Chinese full form that an abbreviation stands for, or an empty string."""
        return self._told(SHORT_FOR)

    @property
    def successor(self) -> str:
        """The Chinese name that followed one no longer in use, or an empty string."""
        return self._told(SUCCESSOR)

    def _told(self, what: str) -> str:
        """What a note says after `what`; the parts of a note are separated by semicolons."""
        if what not in self.note:
            return ""
        parts = (part.strip() for part in self.note.split(";"))
        return next((part.removeprefix(what).strip() for part in parts if part.startswith(what)), "")

    def as_of(self, day: str) -> Term:
        """The term on `day`: what was its official English then is admitted."""
        old = [one for one in self.wrong if day[:4] <= one.until]
        left = tuple(one for one in self.wrong if one not in old)
        return self._replace(also=(*self.also, *(one.text for one in old)), wrong=left) if old else self

    def in_force(self, day: str) -> bool:
        """True where the name was in use on `day`, an ISO date; a year or a month counts as a whole."""
        return self.since <= day and (not self.until or day[: len(self.until)] <= self.until)


OFFICIAL_UNTIL = re.compile(r"\b(?:official|official English|right|its name) until (?:about )?(\d{4})")
SLOT = "{place}"
"""Where the name of a place stands in the English of an organ."""
TO_CHECK = "to-check"
BODIES = frozenset("association college company court government military organization party university".split())
"""The kinds whose terms are names of bodies."""
REMOVED = "removed"
"""The kind of a row that takes a term of the layers below out of the glossary."""
SHORT_FOR, SUCCESSOR = "short for:", "successor:"
"""What the machine reads in a note: `short for: ZH`, `successor: ZH`."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rendering of a term found in an English text, or the term itself in a Chinese one."""

    term: Term
    span: Span
    wording: str
    """The rendering as the glossary writes it."""
    wrong: Rendering | None = None
    """The wrong rendering that stands there, or None where the text is right."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The terms of one source of the glossary: the bundled tables, or a house glossary."""

    name: str
    """`bundled`, or the path of the table."""
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Glossary:
    """Terms in the order of their layers, strongest first; a Chinese term is taken whole from the first that has it.

    A Chinese term has several rows only where they were in force at different times; `at` picks one.
    """

    terms: tuple[Term, ...] = field(default=(), repr=False)
    layers: tuple[Layer, ...] = field(default=(), repr=False)

    @cached_property
    def _wordings(self) -> Wordings:
        from glossary.find import Wordings

        return Wordings(self.terms)

    @cached_property
    def english(self) -> Index:
        """Every rendering, right and wrong, matched as whole words."""
        return self._wordings.index()

    @cached_property
    def _short(self) -> list[tuple[frozenset[str], Index]]:
        return []

    def english_for(self, text: str) -> Index:
        """An index that finds in `text` all that `english` finds there.

        To build the whole one costs more than to clean a short text; for a short text, and a few of them,
        one of what may stand there is enough.
        """
        from glossary.find import tokens

        if "english" in vars(self) or len(text) > LONG_TEXT:
            return self.english
        here = tokens(text)
        for known, found in self._short:
            if here <= known:
                return found
        if len(self._short) == FEW_TEXTS:
            return self.english
        here = self._wordings.tokens_to_come(here)
        self._short.append((here, self._wordings.index(here)))
        return self._short[-1][1]

    @cached_property
    def chinese(self) -> ChineseIndex:
        """Every Chinese term, and the names that can be composed of them."""
        from glossary.chinese import chinese_index

        return chinese_index(self.terms)

    @cached_property
    def by_zh(self) -> dict[str, Term]:
        """Terms by their Chinese, without the organs of any place."""
        return {term.zh: term for term in self.terms if not term.is_organ}

    @cached_property
    def _dated(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of the rows that have a time, those of one Chinese term together."""
        rows: dict[str, tuple[int, ...]] = {}
        for number, term in enumerate(self.terms):
            if term.since or term.until:
                rows[term.zh] = (*rows.get(term.zh, ()), number)
        return tuple(rows.values())

    @cached_property
    def _versions(self) -> dict[int, str]:
        """The last years of official renderings that are no longer, by the numbers of their terms."""
        years = ((number, [one.until for one in term.wrong]) for number, term in enumerate(self.terms))
        return {number: max(found) for number, found in years if any(found)}

    @cached_property
    def _at(self) -> dict[tuple[frozenset[int], tuple[Term, ...]], Glossary]:
        return {}

    def at(self, day: str = "") -> Glossary:
        """The glossary as it was on `day`, an ISO date; without one, as it is now.

        Left out are names that came later, and of several rows for one Chinese term all but the last in force.
        An old name stays, since a text may speak of the past, and an old rendering is admitted as long as it was
        official. Glossaries that are equal are the same.
        """
        day = day or NOW
        out: set[int] = set()
        for numbers in self._dated:
            known = [number for number in numbers if self.terms[number].since <= day]
            valid = [number for number in known if self.terms[number].in_force(day)] or known[-1:]
            out |= set(numbers) - set(valid[-1:])
        versions = self._versions if day < NOW else {}
        old = {n: self.terms[n].as_of(day) for n, year in versions.items() if day[:4] <= year and n not in out}
        if not out and not old:
            return self
        key = frozenset(out), tuple(old.values())
        if key not in self._at:
            terms = (old.get(n, term) for n, term in enumerate(self.terms) if n not in out)
            self._at[key] = Glossary(tuple(terms), self.layers)
        return self._at[key]

    def layers_of(self, zh: str) -> list[tuple[Layer, Term]]:
        """The layers that speak of a Chinese term, strongest first, with what each says."""
        return [(layer, term) for layer in self.layers for term in layer.terms if term.zh == zh]


LONG_TEXT = 200_000
"""Characters: from here on most of an index would be needed anyway."""
FEW_TEXTS = 4
"""So many small indexes cost what the whole one does."""
NOW = "9999-12-31"
"""The day of a text that says none: later than every name in the tables."""


def merge(layers: Iterable[Layer]) -> Glossary:
    """Put layers on top of each other, strongest first: a term is taken whole from the first layer that has it.

    A row that takes a term out takes out the organ of that name, too.
    """
    layers = tuple(layers)
    terms: list[Term] = []
    for place, layer in enumerate(layers):
        covered = {key for above in layers[:place] for term in above.terms for key in term.covers}
        terms += [term for term in layer.terms if term.kind != REMOVED and term.key not in covered]
    return Glossary(tuple(terms), layers)
