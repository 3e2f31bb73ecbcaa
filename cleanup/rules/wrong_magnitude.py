"""A number is ten times or more too large or too small.

The draft has the digits of the source with another size: 1.2亿 is 120 million, not `12 million`. Both sides are read
as values; what is rounded or converted stays. It is put right where no other number is left on either side and
both name the size and the same unit; else it is suggested, or shown where two numbers may be meant.
Source: GB/T 15835-2011, chapter 5 (万 and 亿 after figures); The Chicago Manual of Style, 17th ed., 9.8 (millions).

| source | before | after |
| --- | --- | --- |
| 项目总投资1.2亿元。 | The project cost 12 million yuan in all. | The project cost 120 million yuan in all. |
| 总投资1.23亿元，惠及3000多万人，占六成。 | It cost about 120 million yuan and serves over 30 million people, or 60 percent. | = |
| 面积约1500亩。 | It covers about 100 hectares. | = |

| source | before | suggested |
| --- | --- | --- |
| 种植面积达3万亩。 | The planted area has reached 300,000 mu. | The planted area has reached 30,000 mu. |
| 比重提高3个百分点。 | Its share rose by 3 percent. | Its share rose by 3 percentage points. |

| source | before | shown |
| --- | --- | --- |
| 产量增长2倍。 | Output doubled. | growth by 2倍: 3 times as much |
| 每年投入3-5万元。 | Each year 3-5 million yuan goes into it. | the source has 5万元 = 50,000 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name, show
from cleanup.model import Finding, Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Numbers with the digits of the source and another size, and percent for percentage points."""
    from cleanup.bilingual.quantities.corrections import of_sizes

    reading = context.reading(segment)
    if (source := reading.source) is None or (compared := reading.quantities) is None:
        return
    for one in of_sizes(segment.text, source.text, compared):
        if one.edit is None:
            yield show(NAME, one.place, one.message)
        elif not reading.is_protected(one.edit.span.start):
            safety = Safety.SAFE if one.is_sure and source.is_sure else Safety.SUGGEST
            yield Finding(NAME, one.place, one.message, (one.edit,), safety)
