"""How much speaks for a run of words being a name of the source: weights that are added up."""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.mentions.likeness import ACCOUNTED, Likeness, Shape

if TYPE_CHECKING:
    from cleanup.bilingual.mentions.likeness import Resemblance

SURNAME = {
    Likeness.EXACT: 2.0,
    Likeness.MEANING: 1.0,
    Likeness.NEAR: 0.4,
    Likeness.OTHER: -0.8,
    Likeness.ALIEN: -1.5,
}
GIVEN = {
    Likeness.EXACT: 2.0,
    Likeness.MEANING: 1.6,
    Likeness.NEAR: 0.8,
    Likeness.OTHER: -0.6,
    Likeness.ALIEN: -1.6,
    Likeness.MISSING: -1.2,
}
"""For each character of the given name."""
BIAS = -2.2
WHOLE = 1.4
"""The words mean the given name as a whole."""
ONE_CHARACTER = 1.2
"""A given name of one character has less that could agree: what agrees counts more."""
SYLLABLE = 0.9
"""The one given character is another syllable of pinyin right after the surname in pinyin: a pair as names are."""
MORE_WORDS = 0.7
"""For each word beyond two where all of them agree: Zhou Sea Ocean is more than Zhou Sea."""
SMALL_LETTER = -1.5
COMMON_WORD = -0.6
"""A word of the run is a common English one that means nothing of the name."""
EXTRA = -1.0
ODD_SHAPE = {Shape.GLUED: -1.0, Shape.REVERSED: -0.6, Shape.ODD: -0.8}
TITLE = 0.8
"""The title beside the name stands beside the run, too."""
CUT_SHORT = 1.0
"""Taken off where a word with a capital follows: the name may go on."""
IN_ORDER = 0.5
"""The runs stand in the order of the names."""
OUT_OF_ORDER = -0.7


LIKELY = 1.5
"""From these odds on of a name in the source nothing is taken off those of a run."""


class Around(NamedTuple):
    """What is known of a run besides its letters."""

    small: int = 0
    """Words in small letters that spell nothing of the name."""
    common: int = 0
    has_title: bool = False


NOTHING = Around()


def weight(found: Resemblance, around: Around = NOTHING) -> float:
    """How much speaks for a run, as a logarithm of odds."""
    total = BIAS + SURNAME[found.surname] + sum(map(GIVEN.__getitem__, found.given))
    total += WHOLE * found.whole + ODD_SHAPE.get(found.shape, 0) + EXTRA * bool(found.extra)
    if all(ACCOUNTED.issuperset(kinds) for kinds in found.by_word):
        total += MORE_WORDS * max(len(found.by_word) - 2, 0)
    if len(found.given) == 1:
        total += ONE_CHARACTER
        is_pair = found.surname is Likeness.EXACT and found.given[0] is Likeness.OTHER
        total += SYLLABLE * (is_pair and found.shape is Shape.STANDARD)
    return total + SMALL_LETTER * around.small + COMMON_WORD * around.common + TITLE * around.has_title


def probability(odds: float) -> float:
    """What a logarithm of odds is as a probability."""
    return 1 / (1 + exp(-odds))


def odds(probability: float) -> float:
    """What a probability is as a logarithm of odds."""
    inside = min(max(probability, 0.001), 0.999)
    return log(inside / (1 - inside))
