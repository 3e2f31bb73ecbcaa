"""A Chinese year, part of a year, decade, weekday or span of time stands in English text.

Plain dates with a month and a day are those of `chinese-date`.
Source: GB/T 15835-2011, chapter 5 (years); The Chicago Manual of Style, 17th ed., 9.33 (decades).

| before | after |
| --- | --- |
| In 2023年, the 2022年 annual report was read. | In 2023, the 2022 annual report was read. |
| 截至2023年底, the bank had 30 branches. | As of the end of 2023, the bank had 30 branches. |
| It opened in 6月上旬 and has grown since 2019年以来. | It opened in early June and has grown since 2019. |
| The plan for 2019-2021年 dates from 上世纪80年代. | The plan for 2019-2021 dates from the 1980s. |
| 近年来, the three-day fair was held on 星期五. | In recent years, the three-day fair was held on Friday. |
| It has a history of 2000年 or so. | = |
| 截至2023年底，学院共有30个专业。 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import remnants, rule_name
from cleanup.remnants import periods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Periods."""
    return remnants(NAME, "Chinese time", periods, context.reading(segment))
