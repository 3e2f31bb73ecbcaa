"""What the sources of a draft name, taken together: where first, as whose, and what may stand for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.bilingual.source import Source, Sources
    from glossary.model import Term

COMMITTEE = "委员会"
"""Every body of this kind is called by its first character, too: 国家卫生健康委."""


class Vocabulary:
    """The terms that stand in some sources; each answer is worked out when it is first asked for."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._renderings: dict[str, frozenset[str]] = {}

    def first(self, zh: str) -> Source | None:
        """The source that names a term of China first."""
        return self._first.get(zh)

    @cached_property
    def _first(self) -> dict[str, Source]:
        found: dict[str, Source] = {}
        for source in self._sources.known.values():
            for match in source.own_terms:
                found.setdefault(match.term.zh, source)
        return found

    def may_have(self, term: Term) -> bool:
        """True where a term stands in any form anywhere in what is translated, or some of that is not sure."""
        if not self._are_sure:
            return True
        if term.kind == "person":
            return term.zh in self._sources.text
        full = term.full or term.zh
        if any(form.zh in self._first for form in (term, *self._forms.get(full, ()))):
            return True
        if full.endswith(COMMITTEE):
            return full.removesuffix(COMMITTEE[1:]) in self._sources.text
        return bool(term.full and term.full in self._sources.text)

    @cached_property
    def _are_sure(self) -> bool:
        return all(source.is_sure for source in self._sources.known.values())

    def is_foreign(self, zh: str) -> bool:
        """True for the name of a body that is somewhere said to be of another country."""
        return zh in self._foreign

    @cached_property
    def _foreign(self) -> frozenset[str]:
        own = {(id(source), match.span) for source in self._sources.known.values() for match in source.own_terms}
        every = ((id(source), match) for source in self._sources.known.values() for match in source.terms)
        return frozenset(match.term.zh for number, match in every if (number, match.span) not in own)

    def renderings(self, term: Term) -> frozenset[str]:
        """All that may stand for a term: its own renderings, and those of its full and its short forms."""
        if term.zh not in self._renderings:
            forms = (term, *self._forms.get(term.full or term.zh, ()))
            self._renderings[term.zh] = frozenset(wording for form in forms for wording in form.right)
        return self._renderings[term.zh]

    @cached_property
    def _forms(self) -> dict[str, list[Term]]:
        """Terms by their full form."""
        found: dict[str, list[Term]] = {}
        for term in self._sources.glossary.by_zh.values():
            found.setdefault(term.full or term.zh, []).append(term)
        return found
