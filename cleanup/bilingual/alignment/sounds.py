"""Names by their sound: words of pinyin in an English text, where characters of the Chinese one are read so."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from cleanup.language import CJK
from glossary.english import is_common
from glossary.names import LONGEST_SYLLABLE, MOST_SYLLABLES, is_pinyin, is_syllable
from glossary.readings import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 20_000
"""Characters of a text that are looked at."""
NAME = re.compile(r"[A-Z][a-z]{1,17}(?![a-z])")
HAN = re.compile(CJK)


def shared_sounds(chinese: Sequence[str], english: Sequence[str]) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Of each text the sounds of two syllables or three that both sides have somewhere; no other is surely a name."""
    told = [_told(text[:LONGEST]) for text in english]
    wanted = sorted(frozenset().union(*told))
    if not wanted:
        return [frozenset()] * len(chinese), told
    ways = [(sound, way) for sound in wanted for way in _ways(sound, MOST_SYLLABLES)]
    automaton = AhoCorasick([_marked(way) for _, way in ways])
    heard = [
        frozenset(ways[number][0] for number, _, _ in automaton.find_matches_as_indexes(_read(text), overlapping=True))
        for text in chinese
    ]
    known = frozenset().union(*heard)
    return heard, [sounds & known for sounds in told]


def _told(english: str) -> frozenset[str]:
    """The words that may be names of several syllables, and words of one syllable in a row as one."""
    words = [(found.start(), found.end(), found[0].lower()) for found in NAME.finditer(english)]
    several = {word for _, _, word in words if _is_name(word)}
    in_a_row = {
        one + other
        for (_, end, one), (start, _, other) in pairwise(words)
        if start == end + 1 and is_syllable(one) and is_syllable(other)
    }
    return frozenset(several | in_a_row)


@cache
def _is_name(word: str) -> bool:
    return not is_syllable(word) and is_pinyin(word) and not is_common(word)


def _ways(letters: str, most: int) -> Iterator[tuple[str, ...]]:
    """The ways in which letters are syllables one after the other."""
    if is_syllable(letters):
        yield (letters,)
    if most > 1:
        for end in range(1, min(len(letters), LONGEST_SYLLABLE + 1)):
            if is_syllable(letters[:end]):
                yield from ((letters[:end], *rest) for rest in _ways(letters[end:], most - 1))


def _marked(way: Sequence[str]) -> str:
    return "".join(f"<{syllable}>" for syllable in way)


def _read(chinese: str) -> str:
    """A text with each Chinese character as it is usually read."""
    return HAN.sub(lambda found: _reading(found[0]), chinese[:LONGEST])


@cache
def _reading(character: str) -> str:
    return f"<{syllables(character)[0].replace('ü', 'u')}>" if syllables(character) else character
