"""Give each segment of a draft what it translates."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.bilingual.align import Match, evidence_of, matched
from cleanup.bilingual.alignment.traits import lexicon
from cleanup.bilingual.language import is_chinese
from cleanup.bilingual.sentences import shared_out
from cleanup.model import DraftError, Pair, Pairing, Segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.alignment.traits import Lexicon
    from cleanup.model import Document
    from glossary.model import Glossary

LIKELY, LEAST_LIKELY = 0.1, 4
"""A pair of this confidence may be right; where less than one paragraph in so many has one, it is another text."""
OF_A_PART = 0.8
"""The most confidence of a segment that translates a part of its source, nobody knows which."""


def paired(draft: Document, source: Document, glossary: Glossary | None = None) -> Document:
    """The draft with what each of its segments translates: line by line where that looks right, aligned elsewhere.

    Raises:
        DraftError: the source is empty, or in the language of the draft.
    """
    sides = [segment.text for segment in source.segments], [segment.text for segment in draft.segments]
    if not any(text.strip() for text in sides[0]):
        raise DraftError(f"{source.path}:1:1: the source is empty; name the text that the draft translates")
    if not draft.segments:
        return with_pairs(draft, Pairing(source, tuple(Pair((number,), (), 1) for number in range(len(sides[0])))))
    from_chinese, to_chinese = is_chinese(sides[0]), is_chinese(sides[1])
    if from_chinese == to_chinese:
        language = "Chinese" if from_chinese else "English"
        message = f"the source is {language}, as the draft is; name the text that the draft translates"
        raise DraftError(f"{source.path}:1:1: {message}")
    chinese, english = sides if from_chinese else sides[::-1]
    words = lexicon(glossary)
    evidence = evidence_of(chinese, english, words)
    found = matched(evidence)
    pairs = [_pair(match, reverse=to_chinese) for match in found]
    return with_pairs(draft, Pairing(source, tuple(ordered(pairs))), words)


def as_source(document: Document) -> Document:
    """A document as the source of another: of one that has both languages the other language of each segment."""
    if not any(segment.source for segment in document.segments):
        return document
    both = (segment for segment in document.segments if segment.source)
    return replace(document, segments=tuple(Segment(one.id, one.source or "", line=one.line) for one in both))


def looks_right(draft: Document) -> bool:
    """Whether a draft goes with its source at all."""
    pairs = draft.pairing.pairs if draft.pairing else ()
    likely = sum(len(pair.draft) for pair in pairs if pair.source and pair.confidence >= LIKELY)
    return likely * LEAST_LIKELY >= len(draft.segments)


def _pair(match: Match, *, reverse: bool) -> Pair:
    confidence = round(match.confidence, 4)
    if reverse:
        return Pair(match.english, match.chinese, confidence)
    return Pair(match.chinese, match.english, confidence)


def ordered(pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs in the order of the draft; what the draft has lost stands after what stands before it in the source."""
    lost: dict[int, list[Pair]] = defaultdict(list)
    at = {number: pair for pair in pairs for number in pair.source}
    for pair in pairs:
        if not pair.draft:
            before = next((n for n in range(pair.source[0] - 1, -1, -1) if at[n].draft), -1)
            lost[at[before].draft[0] if before >= 0 else -1].append(pair)
    found = sorted(lost[-1], key=lambda pair: pair.source)
    for pair in sorted((pair for pair in pairs if pair.draft), key=lambda pair: pair.draft):
        found += [pair, *sorted(lost.get(pair.draft[0], ()), key=lambda one: one.source)]
    return found


def line_by_line(draft: Document, source: Document, *, confidence: float) -> Document:
    """The draft with each of its segments paired with the segment of the source that stands in the same line."""
    numbers = {segment.line: number for number, segment in enumerate(source.segments)}
    pairs = tuple(
        Pair((numbers[segment.line],) if segment.line in numbers else (), (number,), confidence)
        for number, segment in enumerate(draft.segments)
    )
    return with_pairs(draft, Pairing(source, pairs))


def with_pairs(draft: Document, pairing: Pairing, words: Lexicon | None = None) -> Document:
    """The draft with what each of its segments translates; of a paragraph that was split each its sentences."""
    segments = list(draft.segments)
    for pair in pairing.pairs:
        text = "\n".join(pairing.source.segments[number].text for number in pair.source) if pair.source else None
        texts: Sequence[str | None] = [text] * len(pair.draft)
        if text is not None and len(pair.draft) > 1:
            texts = shared_out(text, [segments[number].text for number in pair.draft], words or lexicon())
        # Where nobody can tell who translates what of it, nobody can be sure of anything.
        whole = len(pair.draft) > 1 and texts[0] == text
        confidence = min(pair.confidence, OF_A_PART) if whole else pair.confidence
        for number, own in zip(pair.draft, texts, strict=True):
            segments[number] = replace(segments[number], source=own, confidence=confidence)
    return replace(draft, segments=tuple(segments), pairing=pairing)
