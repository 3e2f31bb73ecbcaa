"""The words of a draft that may belong to a person's name, and the runs that they form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.marks import APOSTROPHES
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST_RUN = 4
WORD = re.compile(
    rf"(?<![\w{APOSTROPHES}])[A-Za-z\u00c0-\u024f]{{1,30}}(?:[{APOSTROPHES}](?!s\b)[A-Za-z\u00c0-\u024f]{{1,30}})?"
    rf"(?![\w@])"
)
"""A word with an apostrophe inside, as in Xi'an, and without that of the possessive."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a draft."""

    text: str
    start: int
    end: int
    joint: str
    """What ties it to the word before: a space, a hyphen, or nothing where something else stands between."""

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def words_in(text: str) -> list[Word]:
    """The words of a text in order."""
    found: list[Word] = []
    last = -1
    for one in WORD.finditer(text):
        between = text[last : one.start()] if last >= 0 else ""
        found.append(Word(one[0], one.start(), one.end(), between if between in {" ", "-"} else ""))
        last = one.end()
    return found


def runs(words: Sequence[Word], longest: int = LONGEST_RUN) -> Iterator[tuple[int, int]]:
    """The half-open ranges of neighbouring words, shortest first from each; none cuts a hyphenated word."""
    for first in range(len(words)):
        for last in range(first, min(first + longest, len(words))):
            if last > first and not words[last].joint:
                break
            if not is_hyphenated(words, first) and not is_hyphenated(words, last + 1):
                yield first, last + 1


def is_hyphenated(words: Sequence[Word], number: int) -> bool:
    """True where a hyphen ties a word to the one before it: a run neither begins nor ends there."""
    return number < len(words) and words[number].joint == "-"


def span_of(words: Sequence[Word]) -> Span:
    """The place of neighbouring words."""
    return Span(words[0].start, words[-1].end)
