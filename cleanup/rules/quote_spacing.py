"""A double quotation mark is glued to the word outside it.

The direction of straight marks is known only where they pair up in the segment; otherwise they are
left alone, as are inches, attributes (`key="value"`) and what follows a bracket or a dash.
Source: The Chicago Manual of Style, 17th ed., 6.7 and 13.30.

| before | after |
| --- | --- |
| The theme of“green growth”was new. | The theme of “green growth” was new. |
| Now we have 25 majors,"Order"type training | Now we have 25 majors, "Order" type training |
| “ spaced inside ” he said | “spaced inside” he said |
| She said, "Yes," and ("no") — "maybe"; a 5'10" man. | = |
| An odd "mark and key="value" stay. | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import insert_space, replace, rule_name
from cleanup.language import CJK
from cleanup.model import Finding, Span
from cleanup.quotes import STRAIGHT, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
WORD_BEFORE = re.compile(rf"[A-Za-z0-9,;:.!?)\]%]|{CJK}")
WORD_AFTER = re.compile(rf"[A-Z]|[a-z]{{2}}|[a-rt-z]\b|\(|{CJK}")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Quotation marks without a space outside, curly ones with a space inside."""
    text = segment.text
    reading = context.reading(segment)
    if not alternate(reading.quotes):
        return
    for quote in reading.quotes:
        if reading.is_chinese(quote.place):
            continue
        outside = quote.place if quote.opens else quote.place + 1
        inside = quote.place + 1 if quote.opens else quote.place - 1
        seen = Span(quote.place, quote.place + 1)
        glued = WORD_BEFORE.match(text, outside - 1) if quote.opens else WORD_AFTER.match(text, outside)
        if glued and 0 < outside < len(text):
            yield insert_space(NAME, outside, seen, f"no space {'before' if quote.opens else 'after'} the quotation")
        if quote.mark != STRAIGHT and text[inside : inside + 1] == " ":
            yield replace(NAME, Span(inside, inside + 1), "", "space inside the quotation marks")


def alternate(marks: Sequence[Quote]) -> bool:
    """True where marks open and close in turn."""
    return all(quote.opens is (number % 2 == 0) for number, quote in enumerate(marks))
