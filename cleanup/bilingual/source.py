"""The sources of a draft as the rules read them: the same in every pass, so that each answer is worked out once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cleanup.bilingual.english import meanings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.model import Segment
    from glossary.find import Index
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
    def english_terms(self) -> list[Match]:
        """The renderings of the glossary that stand in it, where it is English."""
        return self.sources.english.matches(self.text)


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
    def english(self) -> Index:
        """The glossary's renderings, as far as they may stand in English sources."""
        return self.glossary.english_for("\n".join(source.text for source in self.known.values()))

    @cached_property
    def meanings(self) -> Mapping[str, frozenset[str]]:
        """What each right rendering of the glossary may mean in Chinese."""
        return meanings(self.glossary)

    def of(self, segment: Segment) -> Source | None:
        """What a segment translates, where that is known."""
        return self.known.get(segment.id)
