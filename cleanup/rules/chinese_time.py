"""A Chinese time of day stands in English text.

From noon on, hours are those of the afternoon; a part of the day that contradicts the hour leaves
both as they are. An hour up to twelve without a part of the day is only suggested.
Source: GB/T 15835-2011, chapter 5 (hours, minutes); The Chicago Manual of Style, 17th ed., 9.37 (time of day).

| before | after |
| --- | --- |
| The meeting began at 上午9时30分. | The meeting began at 9:30 a.m. |
| 下午2时, the session from 14:30至17时 was announced. | At 2 p.m., the session from 2:30 p.m. to 5 p.m. was announced. |
| It was held on 2024年1月12日上午9时30分 in Dalian. | It was held at 9:30 a.m. on January 12, 2024 in Dalian. |
| It begins at 14:30 in Room 9. | = |
| 会议于上午9时30分开始。 | = |

| before | suggested |
| --- | --- |
| They met at 9时 in the hall. | They met at 9 a.m. in the hall. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import remnants, rule_name
from cleanup.remnants import times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Times of day."""
    return remnants(NAME, "Chinese time", times, context.reading(segment))
