"""The sentences of a paragraph, and which of them go with which part of a draft."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from cleanup.bilingual.align import evidence_of
from cleanup.bilingual.language import is_chinese
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.alignment.evidence import Evidence
    from cleanup.bilingual.alignment.traits import Lexicon

CHINESE_END = re.compile(r"(?:[。！？；!?;]|…{2})[。！？；!?;…]*[”’」』）》)\"]*|\n")
ENGLISH_END = re.compile(r"[.!?;…][.!?;…]*[”’\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z0-9])|\n")
ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|Nos|vs|Gen|Gov|Sen|Rep|Vol|Art|Fig|pp?)|\b[A-Z])\.$")
"""A full stop after which the sentence goes on."""
LONGEST_ABBREVIATION = 8
MOST_SENTENCES = 30
"""A longer paragraph is not shared out."""


def sentences(text: str, *, chinese: bool) -> list[Span]:
    """The sentences of a text without the spaces around them; clauses that a semicolon ends are sentences, too."""
    return list(_sentences(text, CHINESE_END if chinese else ENGLISH_END))


def _sentences(text: str, ends: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for end in [*(found.end() for found in ends.finditer(text)), len(text)]:
        if end < len(text) and ABBREVIATED.search(text[max(start, end - LONGEST_ABBREVIATION) : end]):
            continue
        inner = text[start:end]
        if inner.strip():
            yield Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))
            start = end


def shared_out(source: str, drafts: Sequence[str], words: Lexicon) -> list[str]:
    """Of a paragraph that was split, what each of the draft's paragraphs translates; all of it where that is open."""
    from_chinese = is_chinese([source])
    parts = sentences(source, chinese=from_chinese)
    if not len(drafts) <= len(parts) <= MOST_SENTENCES:
        return [source] * len(drafts)
    texts = [source[part.start : part.end] for part in parts]
    chinese, english = (texts, drafts) if from_chinese else (drafts, texts)
    evidence = evidence_of(chinese, english, words)
    ways = [(0, *cuts, len(parts)) for cuts in combinations(range(1, len(parts)), len(drafts) - 1)]
    worst, way = max((_values(evidence, way, reverse=not from_chinese), way) for way in ways)
    if worst[1] < 0:
        return [source] * len(drafts)
    return [source[parts[a].start : parts[b - 1].end] for a, b in pairwise(way)]


def _values(evidence: Evidence, way: Sequence[int], *, reverse: bool) -> tuple[float, float]:
    """What speaks for a way to share out, in all and for the worst of its parts."""
    shares = [tuple(range(a, b)) for a, b in pairwise(way)]
    pairs = [(share, (number,)) for number, share in enumerate(shares)]
    values = [evidence.of(*(pair[::-1] if reverse else pair)) for pair in pairs]
    return sum(values), min(values)
