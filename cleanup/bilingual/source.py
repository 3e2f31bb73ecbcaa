"""The sources of a draft as the rules read them: the same in every pass, so that each answer is worked out once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cleanup.bilingual.alignment.traits import lexicon
from cleanup.bilingual.language import is_chinese
from cleanup.bilingual.omissions import added_sentences, lost_sentences, unpaired

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.alignment.traits import Lexicon
    from cleanup.bilingual.omissions import Unpaired
    from cleanup.model import Pairing, Segment, Span
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

    def lost_from(self, draft: str) -> list[str]:
        """The sentences of it that a draft lacks; none where the pair is not sure."""
        if not self.is_sure or self.is_english:
            return []
        return [self.text[one.start : one.end] for one in lost_sentences(self.text, draft, self.sources.lexicon)]

    def added_in(self, draft: str) -> list[Span]:
        """The sentences of a draft of which it has nothing; none where the pair is not sure."""
        if not self.is_sure or self.is_english:
            return []
        return added_sentences(self.text, draft, self.sources.lexicon)

    @cached_property
    def is_english(self) -> bool:
        """Whether it is the draft that is Chinese."""
        return not is_chinese([self.text])


class Sources:
    """What all segments of a draft translate."""

    def __init__(self, segments: Sequence[Segment], glossary: Glossary, pairing: Pairing | None = None) -> None:
        self.glossary = glossary
        self.pairing = pairing
        self.ids = [segment.id for segment in segments]
        self.known = {
            segment.id: Source(segment.source, segment.confidence, self)
            for segment in segments
            if segment.source is not None
        }

    @cached_property
    def lexicon(self) -> Lexicon:
        """Common words and terms, with what each leads to expect of the English."""
        return lexicon(self.glossary)

    @cached_property
    def unpaired(self) -> Unpaired:
        """The paragraphs of the source that the draft has lost, and those of the draft that no source has."""
        return unpaired(self.pairing, self.ids)

    def lost_before(self, segment: Segment) -> tuple[Segment, ...]:
        """The paragraphs that should stand before the first segment of a draft, if it is that."""
        return self.unpaired.lost.get("", ()) if self.ids[0] == segment.id else ()

    def lost_after(self, segment: Segment) -> tuple[Segment, ...]:
        """The paragraphs that should stand after a segment of the draft."""
        return self.unpaired.lost.get(segment.id, ())

    def is_added(self, segment: Segment) -> bool:
        """Whether a segment of the draft translates nothing."""
        return segment.id in self.unpaired.added

    def of(self, segment: Segment) -> Source | None:
        """What a segment translates, where that is known."""
        return self.known.get(segment.id)
