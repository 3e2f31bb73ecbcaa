"""How far letters are from a reading of a character, or of a name: 0 for a right spelling, 1 for nothing alike."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from glossary.lettering import FOLDED
from glossary.names import is_syllable
from glossary.readings import parts, syllables
from glossary.romanizations import INITIAL, wade_giles
from glossary.systems import surname_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR = 0.15
"""How far apart the two of a pair that speakers or typists confuse are, in an initial or a final."""
OTHER_SYSTEM = 0.1
"""How far a syllable in Wade-Giles is from the same in pinyin."""
UNLIKE = 0.5
"""How far apart two initials or two finals are that have nothing to do with each other."""
LONGEST = 40
"""Letters of a name that are looked at."""
CLASSES = (
    "z zh j|c ch q|s sh x|n l r|f h|b p|d t|g k"
    "|an ang|en eng|in ing|un ong|uan uang|ian iang|u iu ü|e o ou uo|ie ue üe|i ui ei|ou u"
)
CONFUSED = frozenset(
    frozenset({one, other})
    for row in CLASSES.split("|")
    for one in row.split()
    for other in row.split()
    if one != other
)


def _cut(syllable: str) -> tuple[str, str]:
    """The initial and the final of a syllable; y and w are initials, ü after j, q, x is u."""
    initial = syllable[0] if syllable[0] in "yw" else INITIAL.match(syllable)[0]  # type: ignore[index]
    return initial, syllable[len(initial) :]


@cache
def _part_distance(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if frozenset({one, other}) in CONFUSED:
        return NEAR
    return UNLIKE * _edit_distance(one, other)


@lru_cache(maxsize=1 << 14)
def _edit_distance(one: str, other: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_distance(one, other)


@lru_cache(maxsize=1 << 15)
def _distance(syllable: str, letters: str) -> float:
    """How far `letters` are from one syllable of pinyin."""
    umlaut = letters.replace("v", "ü") if syllable[-1:] == "ü" or syllable.endswith("üe") else letters
    if syllable in (letters, umlaut) or syllable.replace("ü", "yu") == letters or syllable.replace("ü", "u") == letters:
        return 0.0
    in_wade_giles = wade_giles(syllable)
    if letters in (in_wade_giles, in_wade_giles.replace("'", ""), in_wade_giles.replace("'", "").replace("ü", "u")):
        return OTHER_SYSTEM
    if not is_syllable(letters):
        return max(_edit_distance(syllable, letters), NEAR)
    return sum(_part_distance(one, other) for one, other in zip(_cut(syllable), _cut(letters), strict=True))


@lru_cache(maxsize=1 << 15)
def syllable_distance(character: str, letters: str) -> float:
    """How far `letters` are from the nearest reading of `character`, from 0 to 1; 1 where it has none."""
    plain = letters.lower().translate(FOLDED)
    return min((_distance(one, plain) for one in syllables(character)), default=1.0) if plain else 1.0


def name_distance(zh: str, words: Sequence[str]) -> float:
    """How far English words are from the name `zh`, the surname on either side: the mean of its syllables, 0 to 1."""
    letters = "".join(words).lower().translate(FOLDED).replace("-", "").replace("'", "").replace(" ", "")
    given = [tuple(syllables(character)) for character in parts(zh)[1]]
    if not zh or len(letters) > LONGEST:
        return 1.0
    found = [1.0]
    for surname in surname_syllables(zh):
        first = [(one,) for one in surname]
        found += [_aligned(letters, [*first, *given]), _aligned(letters, [*given, *first])]
    return min(found)


def _aligned(letters: str, choices: Sequence[tuple[str, ...]]) -> float:
    """The mean distance of the best division of `letters` among `choices`."""
    best = {0: 0.0}
    for choice in choices:
        reached: dict[int, float] = {}
        for start, cost in best.items():
            for end in range(start, min(start + 8, len(letters)) + 1):
                part = letters[start:end]
                more = cost + (min(_distance(one, part) for one in choice) if part and choice else 1.0)
                if more < reached.get(end, len(choices) + 1.0):
                    reached[end] = more
        best = reached
    return min(1.0, best.get(len(letters), float(len(choices))) / len(choices))
