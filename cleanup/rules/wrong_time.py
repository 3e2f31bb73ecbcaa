"""A time of day is told by two clocks, or its half of the day is said twice.

`14:30 pm` keeps its figures and loses the `pm`; where the sentence has another time with `am` or `pm`
and none by the 24-hour clock, it becomes `2:30 pm`. `9:30 am in the morning` says `morning` twice, which
talk may do: in quotation marks it is only suggested.
Source: The Chicago Manual of Style, 17th ed., 9.37 (times of day), 9.39 (the 24-hour system).

| before | after |
| --- | --- |
| The meeting began at 14:30 pm in Room 305. | The meeting began at 14:30 in Room 305. |
| The museum is open from 9:00 am to 17:30 pm. | The museum is open from 9:00 am to 5:30 pm. |
| The event began at 2 pm in the afternoon. | The event began at 2 pm. |
| It opens at 9:30 a.m. in the morning. It closes at 15:30 p.m. | It opens at 9:30 a.m. It closes at 3:30 p.m. |
| At 2:30 pm, at 14:30, at 4:14:30 PM, and at 2 pm in the afternoon of May 6 | = |
| We met at 9 am this morning, and again at 10 on the morning of May 6. | = |

| before | suggested |
| --- | --- |
| "We got up at 3 am in the morning," he said. | "We got up at 3 am," he said. |
| The forum opened at 9:30 morning. | The forum opened at 9:30 a.m. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.calques.clocks import CUE, half_twice, two_clocks, without_half
from cleanup.kinds import corrections, rule_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Times with `pm` after 12, and times that say their half of the day twice."""
    text, reading = segment.text, context.reading(segment)
    if not CUE.search(text):
        return
    yield from corrections(NAME, reading, two_clocks(text), "tells the time by two clocks")
    yield from corrections(NAME, reading, half_twice(reading), "is said by `am` or `pm`")
    yield from corrections(NAME, reading, without_half(text), "stands for `a.m.`")
