"""How much speaks for it that two texts say the same: the logarithm of a likelihood ratio, 0 where nothing does."""

from __future__ import annotations

from collections import Counter, defaultdict
from copy import copy
from functools import cached_property
from heapq import nlargest
from math import exp, fsum, log
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.alignment.traits import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cleanup.bilingual.alignment.traits import Traits, Want

KEPT = {"word": 0.62, "term": 0.8, "value": 0.9, "latin": 0.93, "mark": 0.88}
"""How often a translation has what the Chinese leads to expect."""
STRANGE_VALUE = log(0.3)
"""A number in digits that the Chinese has not."""
KEPT_SOUND = 0.95
"""How often the Chinese has what is read as a name of the English is spelled."""
KEPT_NAME, ASSUMED_NAMES = 0.75, 2
"""How often a name that an English text spells stands wherever the Chinese has it: so many are taken for known."""
SAME_ITEM, OTHER_ITEM = 2.0, -6.0
"""Both begin with the number of an item: the same, or another."""
RATIO = 1.32
"""Mean of the logarithm of English letters for one Chinese character."""
SPREAD, SPREAD_OF_SHORT = 0.03, 0.36
"""Variance of it in long texts, and what a single character adds."""
ASSUMED, USUAL = 10, 0.04
"""So many English parts are taken for known before any is read, and of these so many to have a word by chance."""
FEWEST = 0.7
"""The least spread of the lengths of a document."""
WORST = -9.0
"""No length speaks more than that against a pair."""
POOR_LENGTH, POOR_WORDS = -2.5, -3.0
"""Several parts whose lengths, or of which any two by their words, say so little are not looked at."""
TRUST = 0.75
"""Evidence is not independent: of two words that a topic brings the second says less."""
BESIDE = 2
"""Parts on either side that are of one passage with a part."""
TELLING, SHARED, FEW_LIKELY = 1.2, 3.0, 4
"""What a word must be worth to look for the parts that share it, and all that two parts share; so many for each."""

Weight = tuple[tuple[str, ...], float, float]
"""What is looked for, what it is worth to find it, and what not to find it."""


class Sound(NamedTuple):
    """What it is worth that both texts have a name, that only the English one spells it, and that it does not."""

    shared: float
    strange: float
    missing: float


def worth_of_sounds(chinese: Sequence[Traits], english: Sequence[Traits]) -> dict[str, Sound]:
    """What each name is worth that both sides have somewhere."""
    heard, told = (Counter(sound for one in texts for sound in one.sounds) for texts in (chinese, english))
    found = {}
    for name, often in heard.items():
        here = (often + ASSUMED * USUAL) / (len(chinese) + ASSUMED)
        there = (told[name] + ASSUMED * USUAL) / (len(english) + ASSUMED)
        kept = (min(told[name], often) + ASSUMED_NAMES * KEPT_NAME) / (often + ASSUMED_NAMES)
        found[name] = Sound(
            max(TRUST * log(KEPT_SOUND / here), 0.0),
            TRUST * log((1 - KEPT_SOUND) / (1 - here)),
            min(TRUST * log((1 - kept) / (1 - there)), 0.0),
        )
    return found


class Evidence:
    """Two texts in parts, and what speaks for a pair of parts."""

    def __init__(self, chinese: Sequence[Traits], english: Sequence[Traits]) -> None:
        self.chinese = chinese
        self.english = english
        counts = Counter(key for one in english for key in one.keys)
        size = len(english) + ASSUMED
        known: dict[Want, Weight] = {}
        self.wants: list[list[Weight]] = []
        """Of each Chinese part what is looked for."""
        for one in chinese:
            for want in one.wants - known.keys():
                rare = 1.0
                for key in want.keys:
                    rare *= 1 - (counts[key] + ASSUMED * USUAL) / size
                chance, kept = 1 - max(rare, 0.05), KEPT[want.kind]
                known[want] = want.keys, TRUST * max(log(kept / chance), 0.05), TRUST * log((1 - kept) / (1 - chance))
            self.wants.append([known[want] for want in sorted(one.wants)])
        self.sounds = worth_of_sounds(chinese, english)
        logs = [log(one.length + 3) for one in english] or [0.0]
        mean = sum(logs) / len(logs)
        self.mean = mean
        self.spread = max(sum((one - mean) ** 2 for one in logs) / len(logs), FEWEST**2)
        self.words: dict[tuple[int, int], float] = {}

    def part(self, chinese: Sequence[int], english: Sequence[int]) -> Evidence:
        """The same of some of the parts."""
        found = copy(self)
        found.chinese = [self.chinese[i] for i in chinese]
        found.english = [self.english[j] for j in english]
        found.wants = [self.wants[i] for i in chinese]
        found.words = {}
        vars(found).pop("likely", None)
        return found

    @cached_property
    def likely(self) -> set[tuple[int, int]]:
        """The pairs, wherever they stand, of which a part shares more with the other than with nearly any else."""
        found = set()
        by_column: dict[int, dict[int, float]] = defaultdict(dict)
        for row, shared in enumerate(self._shared()):
            found |= {(row, column) for column in nlargest(FEW_LIKELY, shared, shared.__getitem__)}
            for column, value in shared.items():
                if value >= SHARED:
                    by_column[column][row] = value
        for column, rows in by_column.items():
            found |= {(row, column) for row in nlargest(FEW_LIKELY, rows, rows.__getitem__)}
        return found

    def _shared(self) -> Iterator[dict[int, float]]:
        """Of each Chinese part what the telling words are worth that the English parts have."""
        holders: dict[str, list[int]] = defaultdict(list)
        for number, english in enumerate(self.english):
            for key in english.keys | english.sounds:
                holders[key].append(number)
        for chinese, wants in zip(self.chinese, self.wants, strict=True):
            heard = [((sound,), self.sounds[sound].shared, 0.0) for sound in sorted(chinese.sounds)]
            shared: dict[int, float] = defaultdict(float)
            telling = [(keys, gain) for keys, gain, _ in [*wants, *heard] if gain >= TELLING]
            for key, gain in ((key, gain) for keys, gain in telling for key in keys):
                for column in holders.get(key, ()):
                    shared[column] += gain
            yield shared

    def of_length(self, chinese: int, english: int) -> float:
        """What the lengths of two texts say."""
        expected, found = log(chinese + 1) + RATIO, log(english + 3)
        variance = SPREAD + SPREAD_OF_SHORT / (chinese + 1)
        here = -((found - expected) ** 2) / (2 * variance) - log(variance) / 2
        by_chance = -((found - self.mean) ** 2) / (2 * self.spread) - log(self.spread) / 2
        return max(here - by_chance, WORST)

    def of_words(self, chinese: int, english: int) -> float:
        """What the words, numbers and marks of two parts say."""
        place = chinese, english
        if place not in self.words:
            there = self.english[english]
            strange = there.values - self.chinese[chinese].values
            words = _found(self.wants[chinese], there.keys) + STRANGE_VALUE * len(strange)
            self.words[place] = words + self.of_sounds(self.chinese[chinese].sounds, there.sounds)
        return self.words[place]

    def single(self, chinese: int, english: int) -> float:
        """All that speaks for it that two parts say the same."""
        length = self.of_length(self.chinese[chinese].length, self.english[english].length)
        return length + self.of_words(chinese, english) + self.of_items(chinese, english)

    def of_sounds(self, heard: frozenset[str], told: frozenset[str]) -> float:
        """What the names of an English text say that the Chinese can be read as, or cannot, and those it has not."""
        if not heard and not told:
            return 0.0
        worth = [self.sounds[sound].shared if sound in heard else self.sounds[sound].strange for sound in told]
        # A set has another order in every run, and a plain sum another last digit.
        return fsum(worth + [self.sounds[sound].missing for sound in heard - told])

    def of_items(self, chinese: int, english: int) -> float:
        """What the numbers of items say that two parts begin with."""
        first, second = self.chinese[chinese].item, self.english[english].item
        return 0.0 if first is None or second is None else SAME_ITEM if first == second else OTHER_ITEM

    def of_lengths(self, chinese: Sequence[int], english: Sequence[int]) -> float:
        """What the lengths of some parts say."""
        return self.of_length(
            sum([self.chinese[i].length for i in chinese]), sum([self.english[j].length for j in english])
        )

    def may_be(self, chinese: Sequence[int], english: Sequence[int]) -> bool:
        """False where it can be told at a glance that some parts do not say the same."""
        if self.of_lengths(chinese, english) < POOR_LENGTH:
            return False
        return any(self.of_words(i, j) > POOR_WORDS for i in chinese for j in english)

    def of_itself(self, chinese: int, english: int) -> float:
        """What the words of two parts say without those that the parts beside the Chinese one lead to expect, too.

        Another part of the same passage has the words of its subject as well.
        """
        beside = self.wants[max(chinese - BESIDE, 0) : chinese] + self.wants[chinese + 1 : chinese + BESIDE + 1]
        shared = {key for wants in beside for wanted, _, _ in wants for key in wanted}
        there = self.english[english]
        strange = there.values - self.chinese[chinese].values
        found = _found([one for one in self.wants[chinese] if shared.isdisjoint(one[0])], there.keys)
        return found + STRANGE_VALUE * len(strange) + self.of_sounds(self.chinese[chinese].sounds, there.sounds)

    def least_own(self, chinese: Sequence[int], english: Sequence[int]) -> float:
        """Of several parts on one side the least that speaks for one of them besides the others.

        That is what none of the others has, less where the lengths fit better without it.
        """
        lengths = self.of_lengths(chinese, english)
        if len(chinese) == 1:
            rest = [[other for other in english if other != j] for j in english]
            own = [self._told_alone(chinese[0], j, others) for j, others in zip(english, rest, strict=True)]
            without = [self.of_lengths(chinese, others) for others in rest]
        else:
            rest = [[other for other in chinese if other != i] for i in chinese]
            own = [self._sought_alone(i, others, english) for i, others in zip(chinese, rest, strict=True)]
            without = [self.of_lengths(others, english) for others in rest]
        return min(one + min(lengths - other, 0.0) for one, other in zip(own, without, strict=True))

    def _sought_alone(self, chinese: int, others: Sequence[int], english: Sequence[int]) -> float:
        """What the words say that one Chinese part leads to expect, and none of the others."""
        shared = {key for other in others for wanted, _, _ in self.wants[other] for key in wanted}
        keys = frozenset().union(*(self.english[j].keys for j in english))
        return _found([one for one in self.wants[chinese] if shared.isdisjoint(one[0])], keys, self._by_chance(english))

    def _told_alone(self, chinese: int, english: int, others: Sequence[int]) -> float:
        """What the words are worth that one English part has, and none of the others."""
        own, shared = self.english[english].keys, frozenset().union(*(self.english[other].keys for other in others))
        less = self._by_chance([english])
        found = [gain for keys, gain, _ in self.wants[chinese] if shared.isdisjoint(keys) and not own.isdisjoint(keys)]
        return sum(max(gain - less, 0.0) for gain in found)

    def _by_chance(self, english: Sequence[int]) -> float:
        """What a word says less that is found in more text than an English part usually has."""
        return TRUST * max(log(sum(self.english[j].length for j in english) + 3) - self.mean, 0.0)

    def of(self, chinese: Sequence[int], english: Sequence[int]) -> float:
        """All that speaks for it that some parts say the same as some others."""
        if len(chinese) == len(english) == 1:
            return self.single(chinese[0], english[0])
        there = joined(self.english[j] for j in english) if len(english) > 1 else self.english[english[0]]
        strange = there.values.difference(*(self.chinese[i].values for i in chinese))
        wants = self.wants[chinese[0]]
        if len(chinese) > 1:
            # What two parts both lead to expect is found once.
            wants = list(dict.fromkeys(want for i in chinese for want in self.wants[i]))
        # In more text more is found by chance.
        found = _found(wants, there.keys, TRUST * log(len(english)))
        heard = frozenset().union(*(self.chinese[i].sounds for i in chinese))
        words = found + STRANGE_VALUE * len(strange) + self.of_sounds(heard, there.sounds)
        return self.of_lengths(chinese, english) + words + self.of_items(chinese[0], english[0])


def _found(wants: Iterable[Weight], keys: frozenset[str], less: float = 0.0) -> float:
    """What the words that are found and those that are not are worth; `less` for each that is found."""
    total = 0.0
    for wanted, gain, loss in wants:
        for key in wanted:
            if key in keys:
                total += max(gain - less, 0.0)
                break
        else:
            total += loss
    return total


def probability(odds: float) -> float:
    """The probability of a logarithm of odds."""
    return 1 / (1 + exp(-max(min(odds, 40.0), -40.0)))
