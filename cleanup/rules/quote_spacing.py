"""A double quotation mark is glued to the word outside it.

Straight marks are left alone where they do not pair up, as are inches, code and what follows a bracket.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark), chapter 13 (quotations).

| before | after |
| --- | --- |
| The theme of“green growth”was new. | The theme of “green growth” was new. |
| Now we have 25 majors,"Order"type training | Now we have 25 majors, "Order" type training |
| She said, "Yes," and ("no") — "maybe"; a 5'10" man. | = |
| An odd "mark and key="value" stay, as do {"a":1,"b":2}, "a"."b", sort:"name", hex("1"),"x", Tele"f"on. | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import insert_space, rule_name
from cleanup.language import is_cjk
from cleanup.marks import CLOSING, OPENING, STRAIGHT
from cleanup.model import Finding, Span
from cleanup.typography.glued import is_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment
    from cleanup.typography.quotes import Quote

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
TRIGGERS = (STRAIGHT, OPENING, CLOSING)
WORD_BEFORE = re.compile(r"[A-Za-z0-9,;:.!?)\]%]")
CODE_BEFORE = re.compile(r"[^\w%][,;:.?!]$")
"""A mark after a mark is a list of strings, not a sentence."""
CODE = re.compile(r'"[:.]["\d]|[(:]"\w{1,20}"[\s),]|\w"\w"\w|\\|,"\w{1,20}"\)|"\w"[a-z]')
PREFIX = re.compile(r"[^A-Za-z][bfru]")  # r"a string of a program"
WORD_AFTER = re.compile(r"[A-Z]|[a-z]{2}(?<!ed)(?<!er)|a\b|[a-z]{3}|\(")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Quotation marks without a space outside."""
    text = segment.text
    reading = context.reading(segment)
    if any(quote.opens is (number % 2 == 1) for number, quote in enumerate(reading.quotes)):
        return  # they do not open and close in turn
    if not reading.quotes:
        return
    is_code = CODE.search(text) is not None or is_data(text)
    for quote in reading.quotes:
        if reading.is_chinese(quote.place) or (is_code and quote.mark == STRAIGHT):
            continue
        place, side = (quote.place, "before") if quote.opens else (quote.place + 1, "after")
        if is_glued(text, quote) and 0 < place < len(text):
            yield insert_space(NAME, place, Span(quote.place, quote.place + 1), f"no space {side} the quotation")


def is_glued(text: str, quote: Quote) -> bool:
    """True where the mark touches the word outside it; `"key":"value"` and `"a".."z"` are code."""
    place = quote.place - 1 if quote.opens else quote.place + 1
    if quote.mark == STRAIGHT and (quote.opens and CODE_BEFORE.search(text, max(place - 1, 0), quote.place)):
        return False
    if quote.opens and PREFIX.match(text, place - 1):
        return False
    word = WORD_BEFORE if quote.opens else WORD_AFTER
    return word.match(text, place) is not None or is_cjk(text[place : place + 1])
