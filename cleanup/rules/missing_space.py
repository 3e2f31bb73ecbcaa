"""A space is missing after a comma or a semicolon.

Numbers, URLs, file names, data and code keep theirs: a comma between digits or single letters stays.
What may be a list of keywords or of arguments (`red,green,blue`) is a suggestion.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark).

| before | after |
| --- | --- |
| He said,the plan works;the budget,too. | He said, the plan works; the budget, too. |
| 25 majors,“orders”and 3,000 people,19 of them | 25 majors, “orders” and 3,000 people, 19 of them |
| 1,000 people at 10:30, f(x,y), x,y, Apple,10,3.5 | = |
| See https://example.org/a,b;c:D and --tags key=a,value=b ;) | = |
| The partition is (hd0,msdos1), the option ";auto". | = |

| before | suggested |
| --- | --- |
| Keywords: red,green,blue | Keywords: red, green, blue |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, rule_name
from cleanup.marks import OPENING, SINGLE_OPENING
from cleanup.model import Finding, Safety, Span, covers
from cleanup.typography.glued import Line, parts_words, sureness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
GLUED = re.compile(rf"[,;](?<=[^\s,;][,;])(?=[^\W_]|[{OPENING}{SINGLE_OPENING}(\[])")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Commas and semicolons that are glued to the next word."""
    text = segment.text
    reading = context.reading(segment)
    line: Line | None = None
    for found in in_english(GLUED, reading):
        place = found.end()
        if covers(reading.damaged, place):
            continue
        if parts_words(text, place) and not (text[place - 2] == '"' and place - 2 not in reading.closing_quotes):
            line = line or Line.of(text)
            safety = sureness(text, place, line)
            if safety is not Safety.SHOW:
                yield insert_space(NAME, place, Span(*found.span()), f"no space after `{found[0]}`", safety)
