"""A space is missing after a comma or a semicolon.

Numbers, URLs, file names, data and code keep theirs: a comma between digits or single letters stays.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark).

| before | after |
| --- | --- |
| He said,the plan works;the budget,too. | He said, the plan works; the budget, too. |
| 25 majors,“orders”and 3,000 people,19 of them | 25 majors, “orders” and 3,000 people, 19 of them |
| 1,000 people at 10:30, f(x,y), x,y, Apple,10,3.5 | = |
| See https://example.org/a,b;c:D and --tags key=a,value=b ;) | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, rule_name
from cleanup.language import is_cjk
from cleanup.model import Finding, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
OPENING = "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
GLUED = re.compile(rf"[,;](?<=[^\s,;][,;])(?=[^\W_]|[{OPENING}(\[])")
DATA = re.compile(r"[\d.]+,\S")
CODE = re.compile(r"[A-Za-z][^\w\s'\N{RIGHT SINGLE QUOTATION MARK}-]")
ONE_LETTER = re.compile(r"\w(?!\w)")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Commas and semicolons that are glued to the next word."""
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        if parts_words(segment.text, found.end()) and not covers(reading.damaged, found.end()):
            yield insert_space(NAME, found.end(), Span(*found.span()), f"no space after `{found[0]}`")


def parts_words(text: str, place: int) -> bool:
    """True where the mark before `place` stands between words, not inside a number, data or code."""
    before, after = text[place - 2], text[place]
    if is_cjk(after) or not after.isalnum() or not before.isalnum():
        return True
    one_letter_before = not text[max(place - 3, 0) : place - 2].isalnum()
    if after.isdigit():
        return not before.isdigit() and not one_letter_before and not DATA.match(text, place)
    return not CODE.match(text, place) and not (one_letter_before and ONE_LETTER.match(text, place))
