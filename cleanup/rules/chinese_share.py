"""A Chinese fraction, percentage or rate of growth stands in English text.

Growth is a phrase after a comma (up 5.2%) and a verb elsewhere, which is a suggestion, as is
`增长2倍`, which says "three times as large" but is often used for two.
Source: The Chicago Manual of Style, 17th ed., 9.14 (fractions), 9.18 (percentages).

| before | after |
| --- | --- |
| 三分之二 of the students and 近八成 of the staff came. | Two thirds of the students and nearly 80 percent of the staff came. |
| Output was high, 同比增长5.2%. It rose by 3个百分点. | Output was high, up 5.2% year on year. It rose by 3 percentage points. |
| Sales grew 5.2% year on year, or 3 percentage points more. | = |
| 工业产值同比增长5.2%。 | = |

| before | suggested |
| --- | --- |
| The output 增长2倍 and will 翻两番. | The output tripled and will quadruple. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import remnants, rule_name
from cleanup.remnants import shares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Shares and growth."""
    return remnants(NAME, "Chinese share", shares, context.reading(segment))
