"""The sources of a draft as the rules read them: the same in every pass, so that each answer is worked out once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cleanup.bilingual.persons import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.names import SourceName
    from cleanup.model import Segment
    from glossary.model import Glossary, Match

SURE = 0.9
"""From this confidence on a pair is as good as one that the file itself makes."""


class Source:
    """What one segment translates."""

    def __init__(self, text: str, confidence: float, sources: Sources) -> None:
        self.text = text
        self.confidence = confidence
        self.sources = sources

    @property
    def is_sure(self) -> bool:
        """Whether what is found in it may lead to a safe edit."""
        return self.confidence >= SURE

    @cached_property
    def terms(self) -> list[Match]:
        """The terms of the glossary that stand in it."""
        return self.sources.glossary.chinese.matches(self.text)

    @cached_property
    def names(self) -> tuple[SourceName, ...]:
        """The names of persons that stand in it, in order; what stands near them in the document tells their kind."""
        return self.sources.names[self]


class Sources:
    """What all segments of a draft translate."""

    def __init__(self, segments: Sequence[Segment], glossary: Glossary) -> None:
        self.glossary = glossary
        self.known = {
            segment.id: Source(segment.source, segment.confidence, self)
            for segment in segments
            if segment.source is not None
        }

    @cached_property
    def names(self) -> dict[Source, tuple[SourceName, ...]]:
        """The names of persons in each."""
        own = tuple(self.known.values())
        return dict(zip(own, names_in([source.text for source in own], self.glossary), strict=True))

    @cached_property
    def order(self) -> dict[Source, int]:
        """The sources by their place in the draft, from 0."""
        return {source: number for number, source in enumerate(self.known.values())}

    @cached_property
    def texts(self) -> list[str]:
        """All sources in their order."""
        return [source.text for source in self.known.values()]

    def of(self, segment: Segment) -> Source | None:
        """What a segment translates, where that is known."""
        return self.known.get(segment.id)
