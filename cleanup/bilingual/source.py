"""The sources of a draft as the rules read them: the same in every pass, so that each answer is worked out once."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from cleanup.bilingual.english import meanings
from cleanup.bilingual.persons import names_in
from cleanup.bilingual.quantities.told import Told, told_in_chinese, told_in_english

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.bilingual.names import SourceName
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

    @cached_property
    def numbers(self) -> Told:
        """What it tells in numbers, dates and times."""
        return told_in_chinese(self.text)

    @cached_property
    def english_numbers(self) -> Told:
        """The same, where it is English."""
        return told_in_english(self.text)

    @cached_property
    def names(self) -> tuple[SourceName, ...]:
        """The names of persons that stand in it, in order; what stands near them in the document tells their kind."""
        return self.sources.names[self]


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

    @cached_property
    def english(self) -> Index:
        """The glossary's renderings, as far as they may stand in English sources."""
        return self.glossary.english_for("\n".join(source.text for source in self.known.values()))

    @cached_property
    def meanings(self) -> Mapping[str, frozenset[str]]:
        """What each right rendering of the glossary may mean in Chinese."""
        return meanings(self.glossary)

    def sharing(self, segment: Segment) -> tuple[str, ...]:
        """The segments beside this one that translate the same paragraph, itself included, in order."""
        return self._sharing.get(segment.id, (segment.id,))

    @cached_property
    def _sharing(self) -> dict[str, tuple[str, ...]]:
        runs = groupby(self._segments, key=lambda one: one.source)
        grouped = [tuple(one.id for one in run) for text, run in runs if text is not None]
        return {one: run for run in grouped if len(run) > 1 for one in run}

    @cached_property
    def names(self) -> dict[Source, tuple[SourceName, ...]]:
        """The names of persons in each."""
        own = tuple(self.known.values())
        return dict(zip(own, names_in([source.text for source in own], self.glossary), strict=True))

    def of(self, segment: Segment) -> Source | None:
        """What a segment translates, where that is known."""
        return self.known.get(segment.id)
