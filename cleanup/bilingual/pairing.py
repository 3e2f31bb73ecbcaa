"""Give each segment of a draft what it translates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.model import Pair, Pairing

if TYPE_CHECKING:
    from cleanup.model import Document


def paired(draft: Document, source: Document) -> Document:
    """The draft with what each of its segments translates."""
    return line_by_line(draft, source, confidence=1)


def line_by_line(draft: Document, source: Document, *, confidence: float) -> Document:
    """The draft with each of its segments paired with the segment of the source that stands in the same line."""
    numbers = {segment.line: number for number, segment in enumerate(source.segments)}
    pairs = tuple(
        Pair((numbers[segment.line],) if segment.line in numbers else (), (number,), confidence)
        for number, segment in enumerate(draft.segments)
    )
    return with_pairs(draft, Pairing(source, pairs))


def with_pairs(draft: Document, pairing: Pairing) -> Document:
    """The draft with what each of its segments translates."""
    segments = list(draft.segments)
    for pair in pairing.pairs:
        text = "\n".join(pairing.source.segments[number].text for number in pair.source) if pair.source else None
        for number in pair.draft:
            segments[number] = replace(segments[number], source=text, confidence=pair.confidence)
    return replace(draft, segments=tuple(segments), pairing=pairing)
