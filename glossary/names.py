"""Chinese personal names in English: what pinyin looks like, surnames, and the spellings of ü.

Facts: GB/T 28039-2011 (surname, space, given name in one word, each with one capital) and the
notice of the exit-entry authority of 2021-09-29 (LYU and NYU for lü and nü; older papers have LV, LU).
"""

from __future__ import annotations

import re
from functools import cache

from glossary.store import listed

FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe v ve yu yue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe v ve yu yue",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ao ei en eng o u",
}
"""The finals that follow each initial, without tones; ü also as `v` and `yu` after l and n."""

MOST_SYLLABLES, LONGEST_SYLLABLE = 3, 6
INNER_MARK = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}-]")

UMLAUT_STYLES = {"lyu": "yu", "lü": "ü", "lv": "v", "lu": "u"}
"""House styles for ü after l and n, named by the surname 吕, with what they write for ü."""
UMLAUT = re.compile(r"([LlNn])(?:ü|v|yu)(?=e?(?![a-zü]))|([LlNn])(?:ü|v)(?=e)")
"""An ü as it is spelled in the last syllable of a word; `yu` only there, as in Lyu, not as in Lyuan."""


@cache
def _syllables() -> frozenset[str]:
    return frozenset(initial + final for initial, finals in FINALS.items() for final in finals.split())


def is_pinyin(word: str) -> bool:
    """True where `word` splits into one to three pinyin syllables; many English words do, too."""
    return all(_splits(part, MOST_SYLLABLES) for part in INNER_MARK.split(word.lower()))


def _splits(letters: str, most: int) -> bool:
    """True where `letters` are at most `most` syllables one after the other."""
    if letters in _syllables():
        return most > 0
    if most < 2:
        return False
    ends = range(1, min(len(letters), LONGEST_SYLLABLE + 1))
    return any(letters[:end] in _syllables() and _splits(letters[end:], most - 1) for end in ends)


def split_syllables(letters: str, count: int) -> tuple[str, ...]:
    """`letters` as `count` pinyin syllables, ü as ü, the first as long as may be; none where they are not so many."""
    if count == 1:
        return (letters,) if letters in _syllables() else ()
    for end in range(min(len(letters), LONGEST_SYLLABLE), 0, -1):
        rest = split_syllables(letters[end:], count - 1) if letters[:end] in _syllables() else ()
        if rest:
            return (letters[:end], *rest)
    return ()


def is_syllable(word: str) -> bool:
    """True where `word` is one pinyin syllable, in any case."""
    return word.lower() in _syllables()


@cache
def surname_readings() -> frozenset[str]:
    """Every reading of a surname in the table, with every spelling of ü."""
    readings = {reading for own in listed("surnames.tsv").values() for reading in own}
    spellings = {reading.replace("ü", style) for reading in readings for style in UMLAUT_STYLES.values()}
    return frozenset(readings | spellings)


def is_surname(word: str) -> bool:
    """True where `word` is how a Chinese surname is written in pinyin."""
    return word.capitalize() in surname_readings()


def without_umlaut(name: str) -> str:
    """`name` in lower case with every spelling of lü and nü as `lu` and `nu`: equal for spellings of one name."""
    return UMLAUT.sub(lambda found: f"{found[1] or found[2]}u", name.lower())


def has_umlaut(name: str) -> bool:
    """True where `name` spells an ü that cannot be a u."""
    return UMLAUT.search(name) is not None


def with_umlaut(name: str, style: str) -> str:
    """`name` with every lü and nü that it shows spelled in the house style, one of `UMLAUT_STYLES`."""
    return UMLAUT.sub(lambda found: f"{found[1] or found[2]}{UMLAUT_STYLES[style]}", name)
