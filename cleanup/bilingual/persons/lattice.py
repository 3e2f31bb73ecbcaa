"""How well a line is explained by the words of the dictionary, and by a name among them."""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from glossary.characters import TRANSLITERATING, likelihood, surnames
from glossary.words import UNKNOWN, dictionary, persons

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HAN = re.compile("[\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}]{2,}")
SPACED = re.compile(
    "(?<![\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}])"
    "([\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}])[ \N{IDEOGRAPHIC SPACE}]{1,2}"
    "([\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}])"
    "(?![\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}])"
)
"""A name of two characters that a list has spaced to the width of three."""
NAME_SHARE = log(0.004)
"""The logarithm of the share of names among the words of a text, cues apart."""
LONGEST_WORD = 8
"""Characters: longer words of the dictionary are sayings and bodies, whose parts explain them well enough."""
LONGEST_GIVEN = 2
NEVER = -1e9


class Candidate(NamedTuple):
    """What may be a name: its place in the line, its surname, and how much better it explains the line than words."""

    start: int
    end: int
    surname: str
    given: str
    """Empty for a surname by itself."""
    gain: float
    """The difference of the logarithms of both likelihoods."""

    @property
    def name(self) -> str:
        """The name without a space inside."""
        return self.surname + self.given


@cache
def beginnings() -> frozenset[str]:
    """The first characters of surnames."""
    return frozenset(surname[0] for surname in surnames())


@cache
def known_names() -> frozenset[str]:
    """Words of the dictionary that are nothing but names: 毛泽东, not 莫斯科."""
    return frozenset(
        word
        for word in persons()
        if any(word[:size] in surnames() and len(word) - size <= LONGEST_GIVEN for size in (1, 2))
        and not TRANSLITERATING.issuperset(word)
    )


def candidates(line: str) -> Iterator[Candidate]:
    """Every surname of a line, in Simplified characters, with none, one or two characters after it."""
    for run in HAN.finditer(line):
        yield from _in_run(run.group(), run.start())
    for found in SPACED.finditer(line):
        surname, given = found.groups()
        if surname in surnames():
            words = sum(_share(character) for character in found.groups())
            yield Candidate(*found.span(), surname, given, NAME_SHARE + likelihood(surname, given) - words)


def _in_run(run: str, offset: int) -> Iterator[Candidate]:
    """The candidates of a run of Chinese characters that begins at `offset`."""
    starts = [place for place, character in enumerate(run[:-1]) if character in beginnings()]
    if not starts:
        return
    ahead, behind = _explained(run)
    for start in starts:
        for surname in (run[start : start + 1], run[start : start + 2]):
            first = start + len(surname)
            if surname in surnames():
                for end in range(first, min(first + LONGEST_GIVEN, len(run)) + 1):
                    given = run[first:end]
                    gain = ahead[start] + NAME_SHARE + likelihood(surname, given) + behind[end] - ahead[-1]
                    yield Candidate(offset + start, offset + end, surname, given, gain)


def _share(word: str) -> float:
    """The logarithm of the share of a word among all words."""
    seen, total = dictionary()
    return log(seen.get(word) or UNKNOWN) - total


def _explained(run: str) -> tuple[Sequence[float], Sequence[float]]:
    """The logarithm of the likelihood of the best words up to each place of a run, and from each place on."""
    seen, total = dictionary()
    names = known_names()
    size = len(run)
    ahead = [0.0] + [NEVER] * size
    words: list[tuple[int, int, float]] = []
    for start in range(size):
        for end in range(start + 1, min(start + LONGEST_WORD, size) + 1):
            word = run[start:end]
            count = seen.get(word)
            if count is None and end > start + 1:
                break  # the dictionary has what its words begin with, too
            if (count or end == start + 1) and word not in names:
                share = log(count or UNKNOWN) - total
                words.append((start, end, share))
                ahead[end] = max(ahead[end], ahead[start] + share)
    behind = [NEVER] * size + [0.0]
    for start, end, share in reversed(words):
        behind[start] = max(behind[start], share + behind[end])
    return ahead, behind
