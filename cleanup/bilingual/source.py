"""The sources of a draft as the rules read them: the same in every pass, so that each answer is worked out once."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.quantities.told import Told
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
    def numbers(self) -> Told:
        """What it tells in numbers, dates and times."""
        from cleanup.bilingual.quantities.told import told_in_chinese

        return told_in_chinese(self.text)


class Sources:
    """What all segments of a draft translate."""

    def __init__(self, segments: Sequence[Segment], glossary: Glossary) -> None:
        self.glossary = glossary
        self._segments = segments
        self.known = {
            segment.id: Source(segment.source, segment.confidence, self)
            for segment in segments
            if segment.source is not None
        }

    def sharing(self, segment: Segment) -> tuple[str, ...]:
        """The segments beside this one that translate the same paragraph, itself included, in order."""
        return self._sharing.get(segment.id, (segment.id,))

    @cached_property
    def _sharing(self) -> dict[str, tuple[str, ...]]:
        runs = groupby(self._segments, key=lambda one: one.source)
        grouped = [tuple(one.id for one in run) for text, run in runs if text is not None]
        return {one: run for run in grouped if len(run) > 1 for one in run}

    def of(self, segment: Segment) -> Source | None:
        """What a segment translates, where that is known."""
        return self.known.get(segment.id)
