"""Where Chinese words begin and end. jieba is loaded here and nowhere else, and only when asked."""

from __future__ import annotations

import logging
import warnings
from functools import cache
from typing import TYPE_CHECKING

from glossary.model import Span

if TYPE_CHECKING:
    from jieba import Tokenizer

NO_NAMES: frozenset[str] = frozenset()


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


def stands_as_word(text: str, span: Span, names: frozenset[str] = NO_NAMES) -> bool:
    """True where no word of the text reaches over an end of `span`, as 澳大利亚 does over 澳大."""
    around = _around(text, span)
    inner = Span(span.start - around.start, span.end - around.start)
    found = words(text[around.start : around.end], names)
    return not any(word.start < inner.start < word.end or word.start < inner.end < word.end for word in found)


REACH = 12
"""Characters on either side of a term that decide about its words: longer words are terms themselves."""


def _around(text: str, span: Span) -> Span:
    return Span(max(span.start - REACH, 0), min(span.end + REACH, len(text)))
