"""How a Chinese person's name may be spelled in English, and where a text spells it so.

The standard is GB/T 28039-2011: surname, space, given name in one word, each with one capital, an apostrophe before a
syllable that begins with a, e or o. What else spells the same characters is another shape of the same name.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from glossary.english import every_word, is_common
from glossary.lettering import FOLDED, divisions, letters_of
from glossary.model import Span
from glossary.names import UMLAUT_STYLES, is_pinyin, is_syllable
from glossary.readings import given_syllables, naive_syllables, parts, proposed, syllables
from glossary.systems import (
    CANTONESE,
    OTHER,
    WADE_GILES,
    begins_like,
    given_choices,
    other_systems,
    spelled,
    surname_letters,
    surname_syllables,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.lettering import Letters


class Shape(StrEnum):
    """In what way an English text spells a name. Of several deviations from the standard, the last one is told."""

    STANDARD = "standard"
    """Wang Yunhe."""
    CAPITALS = "capitals"
    """WANG Yunhe, WANG YUNHE, wang yunhe."""
    TONES = "tones"
    """Wáng Yùnhé."""
    UMLAUT = "umlaut"
    """Lv Bu, where the house writes Lyu Bu."""
    APOSTROPHE = "apostrophe"
    """Wang Xian for 王西安, Wang Yun'he."""
    SPLIT = "split"
    """Wang Yun He, Wang Yun-he, Wang YunHe, Wangyunhe."""
    REVERSED = "reversed"
    """Yunhe Wang, in any of the ways above."""
    INITIALS = "initials"
    """Wang Y. H., Y. H. Wang."""
    WADE_GILES = WADE_GILES
    """Wang Yün-ho, Wang Yun-ho."""
    CANTONESE = CANTONESE
    """Wong Wan-ho."""
    OTHER = OTHER
    """Lee Teng-hui, Wu Den-yih: a surname or a given name that is spelled by habit."""

    @property
    def is_pinyin(self) -> bool:
        """True where every syllable is spelled in pinyin."""
        return self in PINYIN

    @property
    def is_own(self) -> bool:
        """True for another romanization than pinyin, which people choose themselves: no error."""
        return self in OWN


OWN = frozenset({Shape.WADE_GILES, Shape.CANTONESE, Shape.OTHER})
PINYIN = frozenset(Shape) - OWN - {Shape.INITIALS}
ORDER = {shape: number for number, shape in enumerate(Shape)}
VOWELS = frozenset("aeo")
MARK = "(?: {1,2}|['-])?"
"""What may stand between two syllables."""
ASPIRATE = re.compile(r"(?<=[:|])(ch|t[sz]|[kpt])(?=[a-zü])")
"""Where Wade-Giles has an apostrophe that most people leave out."""
BY_HABIT = re.compile("([A-Z][a-z]+(?:[- ]?[A-Z][a-z]+)?) ([A-Z][a-z]{1,5})-([a-z]{2,6})")
LETTERS_ONLY = re.compile("[- ]")
HYPHENED = re.compile(r"[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]([^\W\d_]{1,8})")
MOST_SPELLINGS = 256
"""Spellings of one given name that are listed: four syllables of two readings and an ü in each."""


def standard(zh: str, style: str = "lyu") -> str:
    """The standard spelling of a mainland person's name by the usual readings; empty where a character has none."""
    return proposed(zh, style)


@cache
def is_certain(zh: str) -> bool:
    """True where all characters of `zh` are read in one way in names, so that nothing but `standard` can be meant."""
    surnames, given = parts(zh)
    return bool(zh) and len(surnames) == 1 and all(len(syllables(character)) == 1 for character in given)


@cache
def surname_spellings(zh: str) -> tuple[str, ...]:
    """Every spelling of the surname of `zh` in pinyin, the usual one first, with a capital: Lyu, Lü, Lv, Lu."""
    found = ("".join(each) for one in surname_syllables(zh) for each in product(*map(spelled, one)))
    return tuple(dict.fromkeys(one.capitalize() for one in found))


@cache
def given_spellings(zh: str) -> tuple[str, ...]:
    """The spellings of the given name of `zh` in pinyin, as one word with a capital and without apostrophes."""
    found = islice(product(*given_choices(zh)), MOST_SPELLINGS)
    return tuple(dict.fromkeys("".join(each).capitalize() for each in found if each))


def shape_of(zh: str, english: str, style: str = "lyu") -> Shape | None:
    """How `english` spells the Chinese name `zh`, or None where it spells none of its readings.

    `style` is how the house spells ü after l and n, one of `UMLAUT_STYLES`.
    """
    letters = letters_of(english)
    if letters is None:
        return Shape.INITIALS if _initials(zh).fullmatch(english.translate(FOLDED)) else None
    found = _shape_in_full(zh, letters, style)
    if found is None and _initials(zh).fullmatch(english):
        return Shape.INITIALS
    return Shape.OTHER if found is None and _is_by_habit(zh, english) else found


def spells_usual_readings(zh: str, english: str) -> bool:
    """True where `english` spells `zh` by the usual reading of each of its characters, in any shape of pinyin."""
    letters = letters_of(english)
    if letters is None or not zh:
        return False
    first = [spelled(one) for one in next(iter(surname_syllables(zh)), ())]
    given = [spelled(one) for one in given_syllables(parts(zh)[1])]
    return any(any(letters.divisions(choices)) for choices in ((*first, *given), (*given, *first)))


def _shape_in_full(zh: str, letters: Letters, style: str) -> Shape | None:
    in_pinyin = min(_pinyin_shapes(zh, letters, style), key=ORDER.__getitem__, default=None)
    if in_pinyin is not None:
        return in_pinyin
    for system, choices, apart in other_systems(zh):
        if any(letters.before.get(starts[apart]) == " " for starts in letters.divisions(choices)):
            # The Cha of pypinyin for the surname 查 is an error, though Wade and Giles wrote it so.
            return None if any(divisions(letters.lower, tuple(map(naive_syllables, zh)))) else Shape(system)
    return None


def _is_by_habit(zh: str, english: str) -> bool:
    """True for a surname in any system before a given name with a hyphen of which a half is no pinyin: Wu Den-yih."""
    found = BY_HABIT.fullmatch(english)
    if found is None or len(parts(zh)[1]) != 2 or LETTERS_ONLY.sub("", found[1].lower()) not in surname_letters(zh):
        return False
    halves = (found[2].lower(), found[3])
    begins = all(map(begins_like, parts(zh)[1], halves))
    return begins and any(not is_syllable(half) and half not in every_word() for half in halves)


def _pinyin_shapes(zh: str, letters: Letters, style: str) -> Iterator[Shape]:
    given = given_choices(zh)
    for surname in surname_syllables(zh):
        first = tuple(map(spelled, surname))
        for starts in letters.divisions((*first, *given)):
            yield max(_deviations(zh, letters, starts, style), key=ORDER.__getitem__)
        for starts in letters.divisions((*given, *first)) if given else ():
            if letters.before.get(starts[len(given)]) == " ":
                yield Shape.REVERSED


def _deviations(zh: str, letters: Letters, starts: tuple[int, ...], style: str) -> Iterator[Shape]:
    """What a spelling with the surname first has otherwise than the standard."""
    yield Shape.STANDARD
    surname = len(zh) - len(parts(zh)[1])
    given = starts[surname] if surname < len(starts) else len(letters.lower)
    marks = {at: "'" for at in starts[surname + 1 :] if letters.lower[at] in VOWELS} | {given: " "}
    marks.pop(len(letters.lower), None)
    places = marks.keys() | letters.before.keys()
    wrong = {mark for at in places if (mark := letters.before.get(at, "")) != marks.get(at, "")}
    if wrong & {" ", "-"} or letters.before.get(given, " ") != " " or (given in marks and given not in letters.before):
        yield Shape.SPLIT
    elif wrong:
        yield Shape.APOSTROPHE
    if not _has_umlauts(zh, letters.lower, style):
        yield Shape.UMLAUT
    if letters.toned:
        yield Shape.TONES
    written = letters.written
    if (written[:given], written[given:]) != (written[:given].capitalize(), written[given:].capitalize()):
        capitals = {at for at, letter in enumerate(written) if letter.isupper()}
        yield Shape.SPLIT if {0, given} & set(starts) < capitals <= set(starts) else Shape.CAPITALS


def _has_umlauts(zh: str, letters: str, style: str) -> bool:
    """True where `letters` are a reading of `zh` with every ü in the style of the house."""
    umlaut = UMLAUT_STYLES[style]
    given = [[one.replace("ü", umlaut) for one in syllables(character)] for character in parts(zh)[1]]
    surnames = ([[one.replace("ü", umlaut)] for one in surname] for surname in surname_syllables(zh))
    return any(any(divisions(letters, [*first, *given])) for first in surnames)


def _any_of(words: Sequence[str]) -> str:
    return "(?:" + "|".join(sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))) + ")"


@lru_cache(maxsize=1 << 12)
def _initials(zh: str) -> re.Pattern[str]:
    """Surname and initials, on either side: Wang Y. H., Y.H. Wang, Wang YH."""
    given = given_choices(zh)
    if not given or not all(given) or not surname_syllables(zh):
        return re.compile("(?!)")
    first = ["[" + "".join(sorted({one[0].upper() for one in choice})) + "]" for choice in given]
    dotted = rf"{first[0]}\." + "".join(rf"(?:[ -]?{one}\.)?" for one in first[1:])
    surname = _any_of([one for name in surname_spellings(zh) for one in (name, name.upper())])
    found = [rf"{surname},? {dotted}", rf"{dotted} ?{surname}"]
    if len(given) > 1:
        found += [f"{surname},? {''.join(first)}", f"{''.join(first)} {surname}"]
    return re.compile("|".join(found))


@lru_cache(maxsize=1 << 12)
def _pattern(zh: str) -> re.Pattern[str] | None:
    """What may be a spelling of `zh`, in any case; `shape_of` looks at each match closely."""
    given = given_choices(zh)
    if not surname_syllables(zh) or not all(given):
        return None
    found = []
    for surname in surname_syllables(zh):
        first = tuple(map(spelled, surname))
        found += [MARK.join(map(_any_of, (*first, *given))), MARK.join(map(_any_of, (*given, *first)))]
    found += [ASPIRATE.sub(r"\1'?", MARK.join(map(_any_of, choices))) for _, choices, _ in other_systems(zh)]
    found.append(f"(?-i:{_initials(zh).pattern})")
    if len(given) == 2:
        first_word = _any_of([name.capitalize() for name in surname_letters(zh)])
        found.append(f"(?-i:{first_word} [A-Z][a-z]{{1,5}}-[a-z]{{2,6}})")
    return re.compile(f"(?<![^\\W_])(?:{'|'.join(dict.fromkeys(found))})(?![^\\W_])", re.IGNORECASE)


def find(zh: str, text: str, style: str = "lyu") -> Iterator[tuple[Span, Shape]]:
    """Where an English text spells the Chinese name `zh`, in order, and in what shape.

    The words begin with capitals; in lower case stand only what follows a hyphen, and a given name of two syllables
    that is no English word. One word may also be a place that is spelled alike: take it with care.
    """
    pattern = _pattern(zh)
    if pattern is None:
        return
    for found in pattern.finditer(_folded(text)):
        written = text[found.start() : found.end()]
        if _has_capitals(written) and not _is_word(zh, written) and not _goes_on(text, found.end()):
            shape = shape_of(zh, written, style)
            if shape is not None:
                yield Span(found.start(), found.end()), shape


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    return text.translate(FOLDED)


def _has_capitals(written: str) -> bool:
    first, *rest = written.split()
    small = [word for word in rest if not word[0].isupper()]
    return first[0].isupper() and all(len(word) > 3 and is_pinyin(word) and not is_common(word) for word in small)


def _is_word(zh: str, written: str) -> bool:
    """True for a whole name in one word that is English, or a syllable: Human is not 胡曼, nor is Quan 屈安."""
    word = written.lower()
    return word.isalpha() and bool(parts(zh)[1]) and (is_syllable(word) or word in every_word())


def _goes_on(text: str, end: int) -> bool:
    """True where a hyphen and another syllable follow: Wang Yun-he is not 王云."""
    following = HYPHENED.match(text, end)
    return following is not None and is_pinyin(following[1])
