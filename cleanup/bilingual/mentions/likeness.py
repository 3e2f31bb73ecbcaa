"""How a run of English words resembles a Chinese name: syllable by syllable, by sound and by meaning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import combinations_with_replacement, pairwise
from typing import TYPE_CHECKING

from cleanup.bilingual.mentions.senses import means, means_as_a_whole
from glossary.names import UMLAUT_STYLES, is_syllable
from glossary.readings import INNER_MARKS, parts, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NEAR = 0.5
"""From this similarity on a syllable may be a slip for another."""
LONGEST_PIECE = 7
MOST_LETTERS = 16


class Likeness(StrEnum):
    """What a piece of a run is to the character that it stands for."""

    EXACT = "exact"
    NEAR = "near"
    MEANING = "meaning"
    OTHER = "other"
    """Another syllable."""
    ALIEN = "alien"
    """No syllable at all."""
    MISSING = "missing"


ACCOUNTED = frozenset({Likeness.EXACT, Likeness.MEANING})
"""What a piece is whose character it spells or means."""


class Shape(StrEnum):
    """How the parts of the name are written."""

    STANDARD = "standard"
    SPLIT = "split"
    """Its given name is cut, with a space or a hyphen, or has a capital inside."""
    GLUED = "glued"
    """Surname and given name in one word."""
    REVERSED = "reversed"
    ODD = "odd"


@dataclass(frozen=True, slots=True)
class Resemblance:
    """What a run of words is to a name."""

    surname: Likeness
    given: tuple[Likeness, ...]
    shape: Shape
    surname_text: str = ""
    pieces: tuple[str, ...] = ()
    """The letters for each character of the given name, where they were cut so."""
    whole: bool = False
    """Whether the words mean the given name as a whole."""
    extra: str = ""
    """What follows the given name in its word."""
    by_word: tuple[tuple[Likeness, ...], ...] = ()
    """What the pieces of each word are."""

    @property
    def is_exact(self) -> bool:
        """Whether it spells the name, in whatever shape."""
        return self.surname is Likeness.EXACT and set(self.given) == {Likeness.EXACT} and not self.extra


@cache
def spellings(character: str) -> frozenset[str]:
    """The readings of a character in every spelling of ü."""
    return frozenset(one.replace("ü", u) for one in syllables(character) for u in ("ü", *UMLAUT_STYLES.values()))


@cache
def surname_spellings(zh: str) -> frozenset[str]:
    """The readings of the surname of a name, in small letters and every spelling of ü."""
    return frozenset(one.lower().replace("ü", u) for one in parts(zh)[0] for u in ("ü", *UMLAUT_STYLES.values()))


def letters_of(word: str) -> str:
    """A word in small letters without inner marks."""
    return word.lower().translate(INNER_MARKS)


@cache
def similarity(one: str, other: str) -> float:
    """How much two syllables share at their ends, from 0 to 1."""
    least = min(len(one), len(other))
    ahead = next((at for at in range(least) if one[at] != other[at]), least)
    behind = next((at for at in range(least - ahead) if one[-1 - at] != other[-1 - at]), least - ahead)
    return (ahead + behind) / max(len(one), len(other), 1)


def nearness(piece: str, choices: frozenset[str]) -> float:
    """How near a piece comes to the nearest of the readings."""
    return max((similarity(piece, one) for one in choices), default=0)


def judged(piece: str, choices: frozenset[str]) -> Likeness:
    """What letters are to the readings of a character."""
    if not piece:
        return Likeness.MISSING
    if piece in choices:
        return Likeness.EXACT
    if nearness(piece, choices) >= NEAR:
        return Likeness.NEAR
    return Likeness.OTHER if is_syllable(piece) else Likeness.ALIEN


GAIN = {
    Likeness.EXACT: 3.0,
    Likeness.NEAR: 1.4,
    Likeness.OTHER: 0.5,
    Likeness.ALIEN: -0.6,
    Likeness.MISSING: -0.4,
    Likeness.MEANING: 2.0,
}
"""How good a cut is that makes such a piece; it only chooses between cuts of one word."""


@cache
def cut(letters: str, given: str) -> tuple[tuple[str, ...], str]:
    """The letters for each character of a given name, and what is left at the end: the best of all cuts."""
    if len(letters) > MOST_LETTERS:
        return (letters, *("" for _ in given[1:])), ""
    best: tuple[float, tuple[str, ...], str] = (-99.0, (), "")
    for inner in combinations_with_replacement(range(len(letters) + 1), len(given)):
        ends = (0, *inner)
        pieces = tuple(letters[start:end] for start, end in pairwise(ends))
        extra = letters[ends[-1] :]
        if any(len(piece) > LONGEST_PIECE for piece in pieces):
            continue
        gain = sum(
            GAIN[judged(piece, spellings(character))] + 0.3 * nearness(piece, spellings(character))
            for piece, character in zip(pieces, given, strict=True)
        )
        if extra:
            gain -= 2.4 if extra[0] in "aeiou" else 0.7 if is_syllable(extra) else 1.6
        best = max(best, (gain, pieces, extra))
    return best[1], best[2]


def given_by_sound(letters: str, given: str) -> tuple[tuple[Likeness, ...], tuple[str, ...], str]:
    """What one word is to a given name."""
    pieces, extra = cut(letters, given)
    if not pieces:
        return (Likeness.ALIEN, *(Likeness.MISSING for _ in given[1:])), (letters,), ""
    found = tuple(judged(piece, spellings(character)) for piece, character in zip(pieces, given, strict=True))
    return found, pieces, extra


def joined(words: Sequence[str], joints: Sequence[str]) -> str:
    """Words as they stand in the draft; a joint stands before its word."""
    return words[0] + "".join(joint + word for joint, word in zip(joints[1:], words[1:], strict=True))


def resemblances(zh: str, words: Sequence[str], joints: Sequence[str]) -> Iterator[Resemblance]:
    """What neighbouring words may be to a name, in every way of reading them."""
    _, given = parts(zh)
    if not given:
        return
    letters = [letters_of(word) for word in words]
    choices = surname_spellings(zh)
    surname_zh = zh[: len(zh) - len(given)]
    if len(words) == 1:
        for surname in choices:
            tail = letters[0].removeprefix(surname)
            if tail and tail != letters[0]:
                found, pieces, extra = given_by_sound(tail, given)
                whole = (Likeness.EXACT, *found)
                yield Resemblance(Likeness.EXACT, found, Shape.GLUED, surname, pieces, extra=extra, by_word=(whole,))
        return
    for first in range(1, min(len(surname_zh), len(words) - 1) + 1):
        head = "".join(letters[:first])
        kind = surname_likeness(head, words[:first], surname_zh, choices)
        for rest in rests(given, words[first:], joints[first:]):
            shape = Shape.SPLIT if first > 1 and rest.shape is Shape.STANDARD else rest.shape
            by_word = (((kind,),) * first) + rest.by_word
            yield replace(rest, surname=kind, surname_text=head, shape=shape, by_word=by_word)
    kind = surname_likeness(letters[-1], words[-1:], surname_zh, choices)
    if kind is Likeness.EXACT:
        for rest in rests(given, words[:-1], joints[:-1]):
            shape = Shape.REVERSED if rest.shape is Shape.STANDARD else Shape.ODD
            yield replace(rest, surname=kind, surname_text=letters[-1], shape=shape, by_word=(*rest.by_word, (kind,)))


def surname_likeness(letters: str, words: Sequence[str], zh: str, choices: frozenset[str]) -> Likeness:
    """What a word, or two, are to a surname."""
    found = judged(letters, choices)
    if found is not Likeness.EXACT and len(words) == 1 and means(zh, words[0]):
        return Likeness.MEANING
    return found


def rests(given: str, words: Sequence[str], joints: Sequence[str]) -> Iterator[Resemblance]:
    """What words are to a given name alone, in every way of reading them."""
    unknown = Likeness.MISSING
    letters = [letters_of(word) for word in words]
    if means_as_a_whole(given, joined(words, joints)):
        meaning = (Likeness.MEANING,) * len(given)
        yield Resemblance(unknown, meaning, Shape.STANDARD, whole=True, by_word=(meaning,) * len(words))
    if len(words) == len(given):
        kinds = tuple(character_likeness(word, character) for word, character in zip(words, given, strict=True))
        shape = Shape.STANDARD if len(words) == 1 else Shape.SPLIT
        yield Resemblance(unknown, kinds, shape, pieces=tuple(letters), by_word=tuple((kind,) for kind in kinds))
    if len(words) == 1 and len(given) > 1:
        kinds, pieces, extra = given_by_sound(letters[0], given)
        inner = words[0][1:]
        shape = Shape.STANDARD if inner == inner.lower() or words[0].isupper() else Shape.SPLIT
        yield Resemblance(unknown, kinds, shape, pieces=pieces, extra=extra, by_word=(kinds,))
    elif len(given) == 1:
        kinds, pieces, extra = given_by_sound("".join(letters), given)
        if kinds == (Likeness.EXACT,) and extra:
            yield Resemblance(unknown, kinds, Shape.ODD, pieces=pieces, extra=extra, by_word=(kinds,) * len(words))


def character_likeness(word: str, character: str) -> Likeness:
    """What a word is to one character."""
    kind = judged(letters_of(word), spellings(character))
    return Likeness.MEANING if kind is not Likeness.EXACT and means(character, word) else kind
