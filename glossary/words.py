"""Where Chinese words begin and end. jieba is loaded here and nowhere else, and only when asked."""

from __future__ import annotations

import logging
import warnings
from functools import cache
from typing import TYPE_CHECKING

from glossary.model import Span

if TYPE_CHECKING:
    from jieba import Tokenizer


@cache
def _tokenizer() -> Tokenizer:
    with warnings.catch_warnings():
        # jieba 0.42.1 imports pkg_resources where it can, and has non-raw regular expressions.
        warnings.simplefilter("ignore")
        import jieba

        jieba.setLogLevel(logging.ERROR)
        return jieba.Tokenizer()


def words(text: str) -> list[Span]:
    """The words of a Chinese text, in order and without gaps."""
    return [Span(start, end) for _, start, end in _tokenizer().tokenize(text)]


def inside_a_word(text: str, span: Span) -> bool:
    """True where `span` is only a part of one longer word, as 澳大 is in 澳大利亚."""
    return any(
        word.start <= span.start and span.end <= word.end and (word.end - word.start) > (span.end - span.start)
        for word in words(text)
    )
