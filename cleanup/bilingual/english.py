"""What an English source names, and what of it a Chinese draft does not say."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from glossary.folding import fold
from glossary.model import BODIES
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cleanup.bilingual.source import Source
    from glossary.model import Glossary, Match

NAMES = BODIES | {"award", "document", "person", "place", "publication"}
"""The kinds whose terms are names; the Chinese of other words has many forms."""
LEAST_SHARE = 1 / 3
"""Of the characters of a name: where so many stand in the draft it has another form of it, as 兰州交大."""
NAME = re.compile(r"[A-Z][a-z]")


def meanings(glossary: Glossary) -> Mapping[str, frozenset[str]]:
    """What each right rendering may mean in Chinese, by its folded wording."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for term in glossary.terms:
        for wording in term.right:
            found[fold(wording)].add(term.zh)
    return {wording: frozenset(own) for wording, own in found.items()}


def missing(source: Source, draft: str) -> Iterator[Match]:
    """The names of an English source of which a Chinese draft has nothing, in order, each once."""
    known = source.sources.meanings
    said = set(simplified(draft))
    told: set[str] = set()
    for match in source.english_terms:
        zh = match.term.zh
        if match.wrong or zh in told or match.term.kind not in NAMES or not NAME.match(match.wording):
            continue
        told.add(zh)
        may_be = known.get(fold(match.wording), frozenset({zh}))
        if len(may_be) == 1 and len(set(zh) & said) < LEAST_SHARE * len(set(zh)) and match.wording not in draft:
            yield match
