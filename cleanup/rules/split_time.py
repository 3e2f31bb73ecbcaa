"""A space stands inside a time of day.

Ratios, verses and numbered headings look alike: the words around must say that it is a time. Before
7 o'clock a ratio (1: 15) is so near that the time is only suggested, unless a.m. or p.m. follows.
Source: The Chicago Manual of Style, 17th ed., 9.37 (numerals for the time of day).

| before | after |
| --- | --- |
| The train left at 19: 54 and arrived at 21 : 30. | The train left at 19:54 and arrived at 21:30. |
| Time: 19: 54. It is open from 9: 00 to 11 :30 a.m. | Time: 19:54. It is open from 9:00 to 11:30 a.m. |
| a ratio of 3: 20, John 3: 16, Figure 3: 10 results, Day 1: 10 a.m., and at 9: 30 people left | = |
| at 19:54, at 25: 10, on a scale of 1: 100, the ratio of staff to students fell from 10: 15 to 10: 30 | = |

| before | suggested |
| --- | --- |
| They met at 3: 15. | They met at 3:15. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Span
from cleanup.words.split_figures import TIME, of_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = (": ", " :")
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Times with a space at the colon."""
    for found in in_english(TIME, context.reading(segment)):
        if safety := of_times(found, segment.text):
            joined = found[0].replace(" ", "")
            yield replace(NAME, Span(*found.span()), joined, f"space inside `{joined}`", safety)
