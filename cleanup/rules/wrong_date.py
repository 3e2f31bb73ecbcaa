"""A date is not the one of the source.

The draft has a date that differs from one of the source in the year, the month or the day alone, and no other date
is left on either side. So it is with a day of the week; a time of day is only shown.
Source: GB/T 15835-2011, chapter 5 (dates and times); GB/T 19682-2005, chapter 5 (how a translation tells numbers).

| source | before | suggested |
| --- | --- | --- |
| 会议于12月10日召开。 | The meeting was held on December 11. | The meeting was held on December 10. |
| 学校始建于1958年。 | The school was founded in 1985. | The school was founded in 1958. |
| 比赛在星期五举行。 | The match is held on Thursday. | The match is held on Friday. |

| source | before | shown |
| --- | --- | --- |
| 下午3点半开会。 | The meeting begins at 3:30 a.m. | the source has 下午3点半 = 15:30 |

| source | before | after |
| --- | --- | --- |
| 2021年12月10日下午3点半 | At 3:30 p.m. on 10 December 2021 | = |
| 20世纪80年代 | In the 1980s | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name, show
from cleanup.model import Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Dates, days of the week and times of day that the source does not have."""
    from cleanup.bilingual.quantities.corrections import of_dates

    reading = context.reading(segment)
    if (source := reading.source) is None or (compared := reading.quantities) is None:
        return
    for one in of_dates(segment.text, source.text, compared):
        if one.edit is None or reading.is_protected(one.edit.span.start):
            yield show(NAME, one.place, one.message)
        else:
            yield replace(NAME, one.edit.span, one.edit.text, one.message, Safety.SUGGEST)
