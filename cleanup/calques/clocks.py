"""Times of day that are told by two clocks at once, or that say their half of the day twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.model import Edit, Safety, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.reading import Reading

CUE = re.compile(r"\d ?(?:[AaPp]\.?[Mm]\b|morning)")
HALF = r"[AaPp]\.?[Mm]\b"
TWO_CLOCKS = re.compile(r"(?<![\d:.,])(?P<hour>1[3-9]|2[0-3])(?P<minutes>:[0-5]\d) ?(?:(?:pm|PM)\b(?!-)|p\.m\.|P\.M\.)")
ENDS_SENTENCE = re.compile(r"\s{0,9}(?:$|[A-Z])")
BY_24_HOURS = re.compile(rf"(?<![\d:.,])(?:1[3-9]|2[0-3]):[0-5]\d(?![\d:]| ?{HALF})")
BY_12_HOURS = re.compile(rf"(?<![\d:.,])(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?{HALF}")
TWICE = re.compile(
    r"(?<![\d:.,])(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?(?:[Aa]\.?[Mm]\b\.?(?= in the morning)|"
    r"[Pp]\.?[Mm]\b\.?(?= in the (?:after|eve)))(?P<words> in the (?:morning|afternoon|evening))"
    r"(?=\s?(?:[,;:!?)]|\.(?!\w)|$)|"
    r" (?:and|at|but|from|he|in|on|or|she|that|the|they|till|to|until|we|when|which|with)\b)"
)
"""Not before a noun, as in `at 5 am in the morning fog`, nor before a day: `at 2 pm in the afternoon of May 6`."""
NO_HALF = re.compile(r"(?<=\bat )(?P<time>(?:1[01]|0?[5-9]):[0-5]\d)(?P<word> morning)(?=[,;)]|\.(?!\w)|$)")


def two_clocks(text: str) -> Iterator[tuple[Edit, Safety]]:
    """`14:30` for `14:30 pm`; `2:30 pm` where another time has `am` or `pm` and none is by the 24-hour clock."""
    if not TWO_CLOCKS.search(text):
        return
    by_12_hours = BY_12_HOURS.search(text) and not BY_24_HOURS.search(text)
    for found in TWO_CLOCKS.finditer(text):
        time = found["hour"] + found["minutes"]
        if by_12_hours:
            time = f"{int(found['hour']) - 12}{found[0][2:]}"
        elif found[0].endswith(".") and ENDS_SENTENCE.match(text, found.end()):
            time += "."
        yield Edit(Span(*found.span()), time), Safety.SAFE


def half_twice(reading: Reading) -> Iterator[tuple[Edit, Safety]]:
    """Leave out `in the morning` after `am`; people talk so, so in a quotation it may stand."""
    text = reading.segment.text
    for found in TWICE.finditer(text):
        start, end = found.span("words")
        stops = text[start - 1] == text[end : end + 1] == "."
        safety = Safety.SUGGEST if covers(reading.quotations, found.start()) else Safety.SAFE
        yield Edit(Span(start, end + stops), ""), safety


def without_half(text: str) -> Iterator[tuple[Edit, Safety]]:
    """`9:30 a.m.` for `9:30 morning`."""
    for found in NO_HALF.finditer(text):
        yield Edit(Span(*found.span("word")), " a.m."), Safety.SUGGEST
