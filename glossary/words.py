"""Where Chinese words begin and end. jieba is loaded here and nowhere else, and only when asked."""

from __future__ import annotations

import logging
import re
import warnings
from functools import cache
from math import log
from typing import TYPE_CHECKING

from glossary.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jieba import Tokenizer

UNKNOWN = 1
"""How often a character counts as seen that the dictionary has not."""
PERSON = re.compile(r"^(\S{3,4}) \d+ nr(?:fg)?$", re.MULTILINE)
"""A line of jieba's dictionary that holds a person's name of three or four characters, or what it takes for one."""
NO_NAMES: frozenset[str] = frozenset()
REACH = 12
"""Characters on either side of a place that decide about its words: longer words are terms themselves."""


@cache
def _tokenizer(names: frozenset[str]) -> Tokenizer:
    with warnings.catch_warnings():
        # jieba 0.42.1 imports pkg_resources where it can, and has non-raw regular expressions.
        warnings.simplefilter("ignore")
        import jieba

        jieba.setLogLevel(logging.ERROR)
        tokenizer = jieba.Tokenizer()
        # jieba's own frequencies weigh a new name against its parts, so that it never breaks a longer word.
        for name in sorted(names):
            tokenizer.add_word(name)
        return tokenizer


def words(text: str, names: frozenset[str] = NO_NAMES) -> list[Span]:
    """The words of a Chinese text, in order and without gaps; `names` are words besides those of the dictionary.

    Words are those of the dictionary alone: what jieba guesses from characters joins 局 and 在 into one.
    """
    return [Span(start, end) for _, start, end in _tokenizer(names).tokenize(text, HMM=False)]


def reaches_over(text: str, place: int, names: frozenset[str] = NO_NAMES) -> bool:
    """True where a word of the text begins before `place` and ends after it, as 澳大利亚 does over the end of 澳大."""
    first = max(place - REACH, 0)
    inner = place - first
    return any(word.start < inner < word.end for word in words(text[first : place + REACH], names))


def stands_as_word(text: str, span: Span, names: frozenset[str] = NO_NAMES) -> bool:
    """True where no word of the text reaches over an end of `span`."""
    return not (reaches_over(text, span.start, names) or reaches_over(text, span.end, names))


@cache
def dictionary() -> tuple[Mapping[str, int], float]:
    """How often each word of the dictionary was seen, 0 for what only begins a word, and the logarithm of the sum."""
    tokenizer = _tokenizer(NO_NAMES)
    tokenizer.initialize()
    return tokenizer.FREQ, log(tokenizer.total)


@cache
def persons() -> frozenset[str]:
    """The words of three and four characters that the dictionary takes for persons' names, often wrongly."""
    with _tokenizer(NO_NAMES).get_dict_file() as file:
        return frozenset(PERSON.findall(file.read().decode("utf-8")))
