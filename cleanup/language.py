"""Which runs of a text are Chinese and which are English.

Decided for each run, not for a file or a paragraph: a Chinese sentence elsewhere must not change
what happens to the English. A sentence that holds both long Chinese and long English is cut at the
change of script; otherwise its majority decides, so that a Chinese word quoted in English and a
Latin abbreviation in Chinese belong to the sentence around them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CJK = r"[^\W\d_\x00-\u2e7f\uff00-\uffef]"
"""A Chinese character, or a letter of Japanese or Korean: any letter from U+2E80 on that is not full-width Latin.

Said by exclusion because a class of many ranges above U+00FF takes Python milliseconds to compile.
"""
ANY_CJK = re.compile(CJK)
FAR_EASTERN = re.compile("[\u2e80-\ufefe]")
"""A quick look for Chinese characters or Chinese marks."""
RUN = re.compile(rf"(?P<cjk>{CJK}+)|(?P<word>[^\W\d_\u2e80-\uffff]+)")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
DATE = re.compile(r"\d+\s?[年月日号时点分](?:至|到)?")
"""Date words stand between digits in either language, so they say nothing about it."""
SENTENCE = re.compile(r"[^。！？!?\n]+(?:[。！？!?\n]+[”’』」》）)\"]*|$)")
CLOSING = "。，；：、！？”’』」》）】〉～…,.;:!?)\"'"
LONG_CHINESE = 8
"""Han characters in a row that are a clause, not a name or a term."""
LONG_ENGLISH = 8
"""Weight of words in a row that are a clause: three small words, or four of which some are names."""
SMALL_WORD, CAPITAL_WORD = 3, 2
"""Weights of English words; a Chinese character weighs 1, and a Chinese word has about two of them."""


def chinese_spans(text: str, protected: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The Chinese runs of `text` with the marks that belong to them, in order.

    Protected stretches (URLs, code) say nothing about the language.
    """
    if not FAR_EASTERN.search(text) or not ANY_CJK.search(text):
        return ()
    text = blanked(text, protected, "0")
    return tuple(_joined(span for found in SENTENCE.finditer(text) for span in _chinese_in(text, *found.span())))


def english_words(text: str, chinese: Sequence[Span]) -> int:
    """How many English words of two letters or more stand outside the Chinese runs of `text`."""
    return len(LATIN_WORD.findall(blanked(text, chinese, " ")))


def blanked(text: str, spans: Sequence[Span], filler: str) -> str:
    """`text` with every character of `spans` replaced by `filler`; they are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += text[at : span.start], filler * (span.end - span.start)
        at = span.end
    return "".join((*pieces, text[at:]))


def _chinese_in(text: str, start: int, end: int) -> Iterator[Span]:
    dates = DATE.sub(lambda found: " " * len(found[0]), text[start:end])
    runs = _runs(dates)
    chinese = sum(weight for is_cjk, weight, _, _ in runs if is_cjk)
    english = sum(weight for is_cjk, weight, _, _ in runs if not is_cjk)
    longest_chinese = max((weight for is_cjk, weight, _, _ in runs if is_cjk), default=0)
    longest_english = max((weight for is_cjk, weight, _, _ in runs if not is_cjk), default=0)
    if not chinese:
        return
    if longest_chinese >= LONG_CHINESE and longest_english >= LONG_ENGLISH:
        yield from _cut(text, runs, start, end)
    elif chinese > english:
        yield Span(start, end)


def _runs(text: str) -> list[tuple[bool, int, int, int]]:
    """Stretches of one script: whether it is Chinese, its weight, where it stands."""
    runs: list[tuple[bool, int, int, int]] = []
    for found in RUN.finditer(text):
        is_cjk = found.lastgroup == "cjk"
        weight = len(found[0]) if is_cjk else SMALL_WORD if found[0].islower() else CAPITAL_WORD
        if runs and runs[-1][0] is is_cjk:
            _, before, start, _ = runs.pop()
            runs.append((is_cjk, before + weight, start, found.end()))
        else:
            runs.append((is_cjk, weight, *found.span()))
    return runs


def _cut(text: str, runs: list[tuple[bool, int, int, int]], start: int, end: int) -> Iterator[Span]:
    """The Chinese of a mixed sentence: long runs, with the marks that close them and short words inside."""
    for number, (is_cjk, weight, left, right) in enumerate(runs):
        short = weight < (LONG_CHINESE if is_cjk else LONG_ENGLISH)
        inside = 0 < number < len(runs) - 1
        chinese = not is_cjk if short and inside else is_cjk
        if not chinese:
            continue
        stop = start + right
        while stop < end and text[stop] in CLOSING and not text[stop].isascii():
            stop += 1
        yield Span(start + left, stop)


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbours joined."""
    last: Span | None = None
    for span in spans:
        if last and span.start <= last.end + 1:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
