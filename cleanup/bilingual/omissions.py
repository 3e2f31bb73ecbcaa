"""What a draft has lost, and what it has of its own: paragraphs without a partner, sentences within a pair."""

from __future__ import annotations

from collections import defaultdict
from math import log
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.alignment.evidence import KEPT, RATIO, SPREAD, SPREAD_OF_SHORT, STRANGE_VALUE
from cleanup.bilingual.alignment.traits import chinese_traits, english_traits, joined
from cleanup.bilingual.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cleanup.bilingual.alignment.traits import Lexicon, Traits
    from cleanup.model import Pairing, Segment, Span

LIKELY = 0.5
"""A paragraph without a partner is told from this confidence on."""
FEWEST_CHARACTERS, FEWEST_LETTERS = 10, 40
"""Shorter sentences are often said in a word of another."""
FEWEST_WANTS = 3
"""Of a sentence that leads to expect less nobody can tell whether it is there."""
BY_CHANCE = 0.12
"""How often a paragraph has a word that only another would lead to expect."""
ODDS = 4.5
"""What must speak for it that a sentence is lost, or added: both are rare."""
AHEAD = 3.0
"""How much more than for any other sentence."""
NEVER = float("-inf")
SHORTER = 0.12
"""So much shorter, or longer, than usual is a text that lacks a sentence, or has one more: a logarithm."""
MOST_FOUND = 0.34
"""Of a lost sentence not more is found than stands there by chance."""
LETTERS_FOR_ONE = 30
"""English letters among which a translation has one word that the source leads to expect."""
LONGEST, MOST = 6000, 40
"""Characters of a paragraph, and sentences, that are looked at."""


class Unpaired(NamedTuple):
    """Paragraphs without a partner."""

    first: str
    """The first segment of the draft, or an empty string where it has none."""
    lost: dict[str, tuple[Segment, ...]]
    """By the segment of the draft after which they should stand, of the source; before the first under ``."""
    added: frozenset[str]
    """The segments of the draft that translate nothing."""

    def lost_before(self, segment: Segment) -> tuple[Segment, ...]:
        """The paragraphs that should stand before a segment of the draft, if it is the first."""
        return self.lost.get("", ()) if segment.id == self.first else ()

    def lost_after(self, segment: Segment) -> tuple[Segment, ...]:
        """The paragraphs that should stand after a segment of the draft."""
        return self.lost.get(segment.id, ())

    def is_added(self, segment: Segment) -> bool:
        """Whether a segment of the draft translates nothing."""
        return segment.id in self.added


def unpaired(pairing: Pairing | None, ids: Sequence[str]) -> Unpaired:
    """The paragraphs without a partner, as far as that is likely; `ids` are of the segments of the draft, in order."""
    lost: dict[str, list[Segment]] = defaultdict(list)
    added: set[str] = set()
    last = ""
    for pair in pairing.pairs if pairing else ():
        if pair.draft:
            last = ids[pair.draft[-1]]
        if pairing and pair.confidence >= LIKELY and not pair.draft:
            lost[last] += [pairing.source.segments[number] for number in pair.source]
        if pair.confidence >= LIKELY and not pair.source:
            added |= {ids[number] for number in pair.draft}
    own = {place: tuple(segments) for place, segments in lost.items()}
    return Unpaired(ids[0] if ids else "", own, frozenset(added))


def lost_sentences(chinese: str, english: str, words: Lexicon) -> list[Span]:
    """The sentences of a Chinese text of which its translation has nothing."""
    excess = _excess(chinese, english)
    if excess is None or excess > -SHORTER:
        return []
    spans = sentences(chinese, chinese=True)
    if not 1 < len(spans) <= MOST:
        return []
    parts = [chinese_traits(chinese[span.start : span.end], words) for span in spans]
    there = english_traits(english)
    return [spans[number] for number in _worst(parts, lambda one, others: _odds_lost(one, others, there))]


def _odds_lost(one: Traits, others: Traits, there: Traits) -> float:
    """What speaks for it that a sentence is not there, where `others` are those that are."""
    wants = one.wants - others.wants
    if one.length < FEWEST_CHARACTERS or len(wants) < FEWEST_WANTS:
        return NEVER
    odds = _of_lengths(others.length, there.length) - _of_lengths(others.length + one.length, there.length)
    found = 0
    for want in wants:
        chance, kept = min(BY_CHANCE * len(want.keys), 0.5), KEPT[want.kind]
        if there.keys.isdisjoint(want.keys):
            odds += log((1 - chance) / (1 - kept))
        else:
            odds += log(chance / kept)
            found += 1
    return odds if found <= MOST_FOUND * len(wants) else NEVER


def added_sentences(chinese: str, english: str, words: Lexicon) -> list[Span]:
    """The sentences of an English text of which the Chinese that it translates has nothing."""
    excess = _excess(chinese, english)
    if excess is None or excess < SHORTER:
        return []
    spans = sentences(english, chinese=False)
    if not 1 < len(spans) <= MOST:
        return []
    parts = [english_traits(english[span.start : span.end]) for span in spans]
    there = chinese_traits(chinese, words)
    return [spans[number] for number in _worst(parts, lambda one, others: _odds_added(one, others, there))]


def _odds_added(one: Traits, others: Traits, there: Traits) -> float:
    """What speaks for it that a sentence translates nothing, where `others` are those that do."""
    if one.length < FEWEST_LETTERS:
        return NEVER
    keys = one.keys - others.keys
    found = sum(1 for want in there.wants if not keys.isdisjoint(want.keys))
    odds = _of_lengths(there.length, others.length) - _of_lengths(there.length, others.length + one.length)
    odds += one.length / LETTERS_FOR_ONE * (1 - BY_CHANCE) + found * log(BY_CHANCE)
    return odds - STRANGE_VALUE * len(one.values - there.values)


def _worst(parts: Sequence[Traits], odds_of: Callable[[Traits, Traits], float]) -> list[int]:
    """The parts that do not go with the rest, one after the other, as long as one of them stands out."""
    left, found = list(range(len(parts))), []
    while len(left) > 1:
        odds = {number: odds_of(parts[number], joined(parts[n] for n in left if n != number)) for number in left}
        first, second = sorted(left, key=lambda number: (-odds[number], number))[:2]
        if odds[first] < ODDS or odds[first] - odds[second] < AHEAD:
            break
        found.append(first)
        left.remove(first)
    return sorted(found)


def _excess(chinese: str, english: str) -> float | None:
    """How much longer a translation is than usual, as a logarithm; None for what is not looked at."""
    if max(len(chinese), len(english)) > LONGEST:
        return None
    return log(len(english) - english.count(" ") + 3) - log(len(chinese) + 1) - RATIO


def _of_lengths(chinese: int, english: int) -> float:
    """The logarithm of the likelihood of the length of a translation."""
    variance = SPREAD + SPREAD_OF_SHORT / (chinese + 1)
    return -((log(english + 3) - log(chinese + 1) - RATIO) ** 2) / (2 * variance) - log(variance) / 2
