"""The sources of a draft as the rules read them: the same in every pass, so that each answer is worked out once."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.bilingual.alignment.traits import Lexicon
    from cleanup.bilingual.names import SourceName
    from cleanup.bilingual.omissions import Unpaired
    from cleanup.bilingual.quantities.told import Told
    from cleanup.bilingual.speaker import Speaker
    from cleanup.bilingual.vocabulary import Vocabulary
    from cleanup.model import Pairing, Segment, Span
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
        self._last: tuple[str, list[Match]] = ("", [])

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
        from cleanup.bilingual.quantities.told import told_in_chinese

        return told_in_chinese(self.text)

    @cached_property
    def english_numbers(self) -> Told:
        """The same, where it is English."""
        from cleanup.bilingual.quantities.told import told_in_english

        return told_in_english(self.text)

    @cached_property
    def names(self) -> tuple[SourceName, ...]:
        """The names of persons that stand in it, in order; what stands near them in the document tells their kind."""
        return self.sources.names[self]

    @cached_property
    def own_terms(self) -> list[Match]:
        """The terms that are of China."""
        from cleanup.bilingual.terms import terms_of

        return terms_of(self)

    @cached_property
    def index(self) -> Index:
        """The renderings of its terms, also those that need the source."""
        from cleanup.bilingual.terms import index_of

        return index_of(list({match.term.zh: match.term for match in self.own_terms}.values()))

    def found_in(self, text: str) -> list[Match]:
        """The renderings of its terms, right and wrong, that stand in its draft."""
        if text != self._last[0]:
            self._last = (text, self.index.matches(text) if self.own_terms else [])
        return self._last[1]

    def lost_from(self, draft: str) -> list[str]:
        """The sentences of it that a draft lacks; none where the pair is not sure."""
        from cleanup.bilingual.omissions import lost_sentences

        if not self.is_sure or self.is_english:
            return []
        return [self.text[one.start : one.end] for one in lost_sentences(self.text, draft, self.sources.lexicon)]

    def added_in(self, draft: str) -> list[Span]:
        """The sentences of a draft of which it has nothing; none where the pair is not sure."""
        from cleanup.bilingual.omissions import added_sentences

        if not self.is_sure or self.is_english:
            return []
        return added_sentences(self.text, draft, self.sources.lexicon)

    @cached_property
    def is_english(self) -> bool:
        """Whether it is the draft that is Chinese."""
        from cleanup.bilingual.language import is_chinese

        return not is_chinese([self.text])


class Sources:
    """What all segments of a draft translate."""

    def __init__(self, segments: Sequence[Segment], glossary: Glossary, pairing: Pairing | None = None) -> None:
        self.glossary = glossary
        self.pairing = pairing
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
        from cleanup.bilingual.english import meanings

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
        from cleanup.bilingual.persons import names_in

        own = tuple(self.known.values())
        return dict(zip(own, names_in([source.text for source in own], self.glossary), strict=True))

    @cached_property
    def lexicon(self) -> Lexicon:
        """Common words and terms, with what each leads to expect of the English."""
        from cleanup.bilingual.alignment.traits import lexicon

        return lexicon(self.glossary)

    @cached_property
    def unpaired(self) -> Unpaired:
        """The paragraphs of the source that the draft has lost, and those of the draft that no source has."""
        from cleanup.bilingual.omissions import unpaired

        return unpaired(self.pairing, [segment.id for segment in self._segments])

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

    @cached_property
    def text(self) -> str:
        """All that is translated, each text once."""
        return "\n".join(dict.fromkeys(source.text for source in self.known.values()))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms that they have, taken together."""
        from cleanup.bilingual.vocabulary import Vocabulary

        return Vocabulary(self)

    @cached_property
    def speaker(self) -> Speaker:
        """Whose text it is."""
        from cleanup.bilingual.speaker import speaker

        return speaker(self.text)
