"""How a Chinese person's name may be spelled in English, and where a text spells it so.

The standard is GB/T 28039-2011: surname, space, given name in one word, each with one capital, an apostrophe before a
syllable that begins with a, o or e. Everything else that spells the same syllables is another shape of the same name.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from glossary.model import Span
from glossary.names import UMLAUT_STYLES, is_pinyin, split_syllables
from glossary.readings import parts, proposed, syllables
from glossary.romanizations import wade_giles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Shape(StrEnum):
    """In what way an English text spells a name. Where two apply, the later one is told."""

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
    """Yunhe Wang."""
    INITIALS = "initials"
    """Wang Y. H., Y. H. Wang."""
    WADE_GILES = "Wade-Giles"
    """Wang Yün-ho, Wang Yun-ho."""
    CANTONESE = "Cantonese"
    """Wong Wan-ho."""
    OTHER = "other"
    """Another romanization."""

    @property
    def is_pinyin(self) -> bool:
        """True for the shapes that spell every syllable in pinyin."""
        return self in PINYIN

    @property
    def is_own(self) -> bool:
        """True where somebody else than a mainland office chose the spelling: no error, and not to be changed."""
        return self in OWN


ORDER = {shape: rank for rank, shape in enumerate(Shape)}
OWN = frozenset({Shape.WADE_GILES, Shape.CANTONESE, Shape.OTHER})
PINYIN = frozenset(Shape) - OWN - {Shape.INITIALS}

VOWELS = frozenset("aeo")
TONED = {
    "a": "āáǎàăã", "e": "ēéěèĕê", "i": "īíǐìĭĩ", "o": "ōóǒòŏõ", "u": "ūúǔùŭũ", "ü": "ǖǘǚǜ", "n": "ńňǹ", "m": "ḿ",
}  # fmt: skip
TONES = {toned: plain for plain, row in TONED.items() for toned in row}
TONES |= {toned.upper(): plain.upper() for toned, plain in TONES.items()}
FOLDED = str.maketrans(
    TONES
    | dict.fromkeys(
        "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}`´", "'"
    )
    | dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-")
    | {"\N{NO-BREAK SPACE}": " "}
)
"""One character for one, so that places stay: tones off, all apostrophes, hyphens and spaces alike."""


class Parse(NamedTuple):
    """How letters divide into the syllables of a name."""

    starts: tuple[int, ...]
    umlauts: frozenset[str]
    """How its ü are spelled."""


@cache
def surname_syllables(zh: str) -> tuple[tuple[str, ...], ...]:
    """The readings of the surname of `zh`, each as its syllables, the usual one first."""
    surnames, given = parts(zh)
    length = len(zh) - len(given)
    return tuple(split_syllables(one.lower(), length) for one in surnames)


def _given(zh: str) -> tuple[tuple[str, ...], ...]:
    return tuple(syllables(character) for character in parts(zh)[1])


def standard(zh: str, style: str = "lyu") -> str:
    """The standard spelling of a mainland person's name; empty where a character has no reading."""
    return proposed(zh, style)


@cache
def is_certain(zh: str) -> bool:
    """True where the characters of `zh` admit one reading only, so that nothing but `standard` can be meant."""
    surnames, given = parts(zh)
    return len(surnames) == 1 and all(len(syllables(character)) == 1 for character in given)


def _spelled(syllable: str) -> list[str]:
    return [syllable.replace("ü", u) for u in UMLAUT_STYLES.values()] if "ü" in syllable else [syllable]


def _parses(letters: str, choices: Sequence[Sequence[str]], at: int = 0) -> Iterator[Parse]:
    """Every way in which `letters` from `at` on are one of each of `choices`, in order."""
    if not choices:
        if at == len(letters):
            yield Parse((), frozenset())
        return
    for syllable in choices[0]:
        for spelled in _spelled(syllable):
            if letters.startswith(spelled, at):
                for rest in _parses(letters, choices[1:], at + len(spelled)):
                    umlaut = (
                        {spelled[syllable.index("ü") : -1 if syllable[-1] == "e" else None]} if "ü" in syllable else ()
                    )
                    yield Parse((at, *rest.starts), rest.umlauts.union(umlaut))


class Letters(NamedTuple):
    """The letters of an English name, and what stands between them."""

    lower: str
    written: str
    """The same letters with their capitals."""
    before: dict[int, str]
    """What stands before a letter: a space, a hyphen or an apostrophe."""
    toned: bool


MARKS = re.compile(r"[ \-']+")


@lru_cache(maxsize=4096)
def _letters(english: str) -> Letters | None:
    """The letters of `english`; none where something stands in it that stands in no name."""
    folded = english.translate(FOLDED)
    before: dict[int, str] = {}
    written = ""
    end = 0
    for mark in MARKS.finditer(folded):
        written += folded[end : mark.start()]
        end = mark.end()
        before[len(written)] = " " if " " in mark[0] and not mark[0].strip() else mark[0]
    written += folded[end:]
    if not written.isalpha() or before.keys() & {0, len(written)} or any(len(mark) > 1 for mark in before.values()):
        return None
    return Letters(written.lower(), written, before, any(character in TONES for character in english))


def shape_of(zh: str, english: str, style: str = "lyu") -> Shape | None:
    """How `english` spells the Chinese name `zh`, or None where it spells none of its readings.

    `style` is how the house spells ü after l and n, one of `UMLAUT_STYLES`.
    """
    letters = _letters(english)
    if letters is None:
        return Shape.INITIALS if _initials(zh).fullmatch(english.translate(FOLDED)) else None
    found = list(_pinyin_shapes(zh, letters, UMLAUT_STYLES[style]))
    if found:
        return min(found, key=ORDER.__getitem__)
    if _is_wade_giles(zh, letters):
        return Shape.WADE_GILES
    return Shape.INITIALS if _initials(zh).fullmatch(english.translate(FOLDED)) else None


def _pinyin_shapes(zh: str, letters: Letters, umlaut: str) -> Iterator[Shape]:
    given = _given(zh)
    for surname in surname_syllables(zh):
        first = [[one] for one in surname]
        for parse in _parses(letters.lower, [*first, *given]):
            yield max(_deviations(letters, parse, len(surname), umlaut), key=ORDER.__getitem__)
        if given:
            for parse in _parses(letters.lower, [*given, *first]):
                if letters.before.get(parse.starts[len(given)]) == " ":
                    yield Shape.REVERSED


def _deviations(letters: Letters, parse: Parse, surname: int, umlaut: str) -> Iterator[Shape]:
    """What a spelling with the surname first, of `surname` syllables, has otherwise than the standard."""
    yield Shape.STANDARD
    starts = set(parse.starts)
    wanted = {}
    for number, start in enumerate(parse.starts[1:], 1):
        wanted[start] = " " if number == surname else "'" if number > surname and letters.lower[start] in VOWELS else ""
    if any(mark not in ("", "'") and wanted.get(start) != mark for start, mark in letters.before.items()) or any(
        mark == " " and letters.before.get(start) != " " for start, mark in wanted.items()
    ):
        yield Shape.SPLIT
    if any((wanted.get(at, "") == "'") != (letters.before.get(at, "") == "'") for at in starts | letters.before.keys()):
        yield Shape.APOSTROPHE
    if parse.umlauts - {umlaut}:
        yield Shape.UMLAUT
    if letters.toned:
        yield Shape.TONES
    first, given = letters.written[: _end(parse, surname, letters)], letters.written[_end(parse, surname, letters) :]
    if (first, given) != (first.capitalize(), given.capitalize()):
        inner = {at for at, letter in enumerate(letters.written) if letter.isupper()}
        yield Shape.SPLIT if {0, *parse.starts[surname : surname + 1]} < inner <= starts else Shape.CAPITALS


def _end(parse: Parse, surname: int, letters: Letters) -> int:
    return parse.starts[surname] if surname < len(parse.starts) else len(letters.written)


def _plain(spelled: str) -> str:
    return spelled.replace("'", "").replace("ü", "u")


def _wade_giles(syllable: str) -> tuple[str, ...]:
    """A syllable in Wade-Giles as it stands among letters, with its ü and without."""
    spelled = wade_giles(syllable).replace("'", "")
    return tuple({spelled: None, _plain(spelled): None})


def _is_wade_giles(zh: str, letters: Letters) -> bool:
    given = [[spelled for one in choice for spelled in _wade_giles(one)] for choice in _given(zh)]
    for surname in surname_syllables(zh):
        first = [_wade_giles(one) for one in surname]
        for parse in _parses_plain(letters.lower, [*first, *given]):
            if letters.before.get(parse[len(first)] if given else 0, " ") == " ":
                return True
    return False


def _parses_plain(letters: str, choices: Sequence[Sequence[str]], at: int = 0) -> Iterator[tuple[int, ...]]:
    if not choices:
        if at == len(letters):
            yield ()
        return
    for spelled in choices[0]:
        if letters.startswith(spelled, at):
            for rest in _parses_plain(letters, choices[1:], at + len(spelled)):
                yield (at, *rest)


@cache
def surname_spellings(zh: str) -> tuple[str, ...]:
    """Every spelling of the surname of `zh` in pinyin, the usual one first, with a capital: Lyu, Lü, Lv, Lu."""
    found = ("".join(each) for one in surname_syllables(zh) for each in product(*map(_spelled, one)))
    return tuple(dict.fromkeys(one.capitalize() for one in found))


@cache
def given_spellings(zh: str) -> tuple[str, ...]:
    """Every spelling of the given name of `zh` in pinyin as one word with a capital, without apostrophes."""
    choices = [[spelled for one in choice for spelled in _spelled(one)] for choice in _given(zh)]
    return tuple(dict.fromkeys("".join(each).capitalize() for each in product(*choices) if each))


def _alternatives(words: Sequence[str]) -> str:
    return "(?:" + "|".join(sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))) + ")"


MARK = "[ '-]?"
NO_LETTER_BEFORE, NO_LETTER_AFTER = r"(?<!\w)(?<!\w['-])", r"(?!\w)"


@lru_cache(maxsize=4096)
def _initials(zh: str) -> re.Pattern[str]:
    """Surname and initials, on either side: Wang Y. H., Y.H. Wang, Wang YH."""
    given = _given(zh)
    if not given:
        return re.compile("(?!)")
    first = ["[" + "".join({one[0].upper() for one in choice}) + "]" for choice in given]
    dotted = rf"{first[0]}\." + "".join(rf"(?:[ -]?{one}\.)?" for one in first[1:])
    glued = "".join(first)
    surname = _alternatives([shape for one in surname_spellings(zh) for shape in (one, one.upper())])
    return re.compile(rf"{surname} (?:{dotted}|{glued})|(?:{dotted}|{glued}) ?{surname}")


@lru_cache(maxsize=4096)
def _pattern(zh: str) -> re.Pattern[str] | None:
    """What may be a spelling of `zh`, in any case; each match is looked at closely afterwards."""
    surnames, given = surname_syllables(zh), _given(zh)
    if not surnames or not all(given):
        return None
    first = "(?:" + "|".join(MARK.join(_alternatives(_all_spellings(one)) for one in each) for each in surnames) + ")"
    if not given:
        return re.compile(f"{NO_LETTER_BEFORE}{first}{NO_LETTER_AFTER}", re.IGNORECASE)
    rest = MARK.join(_alternatives([spelled for one in choice for spelled in _all_spellings(one)]) for choice in given)
    both = rf"{first}(?: {{1,2}}|['-])?{rest}|{rest} {first}|(?-i:{_initials(zh).pattern})"
    return re.compile(f"{NO_LETTER_BEFORE}(?:{both}){NO_LETTER_AFTER}", re.IGNORECASE)


def _all_spellings(syllable: str) -> list[str]:
    return [*_spelled(syllable), *_wade_giles(syllable), wade_giles(syllable), wade_giles(syllable).replace("ü", "u")]


def find(zh: str, text: str, style: str = "lyu") -> Iterator[tuple[Span, Shape]]:
    """Where an English text spells the Chinese name `zh`, in order, and in what shape.

    Its words begin with a capital, but for the second part of a given name after a hyphen.
    """
    pattern = _pattern(zh)
    if pattern is None:
        return
    for found in pattern.finditer(_folded(text)):
        written = text[found.start() : found.end()]
        if not _has_capitals(written) or _goes_on(text, found.end()):
            continue
        shape = shape_of(zh, written, style)
        if shape is not None:
            yield Span(found.start(), found.end()), shape


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    return text.translate(FOLDED)


def _has_capitals(written: str) -> bool:
    return all(word[:1].isupper() for word in written.split())


def _goes_on(text: str, end: int) -> bool:
    """True where a hyphen and another syllable follow: Wang Yun-he is not 王云."""
    following = re.match(r"-(\w+)", text[end : end + 8])
    return following is not None and is_pinyin(following[1])
