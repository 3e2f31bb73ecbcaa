"""Quotation marks are not of the kind that the house has chosen.

By default they stay as the draft has them. With `quotes = "straight"` or `"curly"` all become one kind;
to curl them, pairs have to be sure, and inches, code and what opens inside a word stay.
Source: The Chicago Manual of Style, 17th ed., chapter 6 ("smart" quotation marks).

| before | after |
| --- | --- |
| The “two areas” and the "three zones", as the teachers' plan says. | = |

| before | after with quotes = curly |
| --- | --- |
| The "two areas" of Xi'an and the college's "plan". | The “two areas” of Xi’an and the college’s “plan”. |
| A 5" nail and an odd "mark. | = |

| before | after with quotes = straight |
| --- | --- |
| The “two areas” of Xi’an and the ‘plan’. | The "two areas" of Xi'an and the 'plan'. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.marks import CLOSING, OPENING, SINGLE_CLOSING, STRAIGHT
from cleanup.model import Edit, Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment
    from cleanup.reading import Reading

NAME = rule_name(__name__)
CURLY = re.compile("[“”‘’]")
STRAIGHT_FOR = {"“": '"', "”": '"', "‘": "'", "’": "'"}
APOSTROPHE = re.compile(r"(?<=[A-Za-z])'(?=[a-z])")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Marks of the other kind."""
    reading, wanted = context.reading(segment), context.settings.quotes
    if wanted == "straight" and not segment.text.isascii():
        for found in in_english(CURLY, reading):
            yield replace(NAME, Span(*found.span()), STRAIGHT_FOR[found[0]], "the house style has straight marks")
    elif wanted == "curly":
        yield from curled(reading)


def curled(reading: Reading) -> Iterator[Finding]:
    """Straight pairs and apostrophes."""
    text = reading.segment.text
    for opening, closing in reading.quote_pairs:
        if text[opening] == text[closing] == STRAIGHT and not reading.is_chinese(opening):
            edits = (Edit(Span(opening, opening + 1), OPENING), Edit(Span(closing, closing + 1), CLOSING))
            yield Finding(NAME, Span(opening, closing + 1), "the house style has curly marks", edits)
    for found in in_english(APOSTROPHE, reading):
        yield replace(NAME, Span(*found.span()), SINGLE_CLOSING, "the house style has curly marks")
