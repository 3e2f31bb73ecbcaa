"""A Chinese number, measure or count stands in English text.

The number is written exactly, in short form where it fits (`1.2亿` is 120 million), and in all digits
where it does not. A counter goes where a noun follows or is known; where the noun is missing or what
follows is not clear, the wording is a suggestion. No unit is converted. Amounts with other Chinese
beside them stay.
Source: GB/T 15835-2011, chapter 5 (万 and 亿 after figures); The Chicago Manual of Style, 17th ed., 9.8 (millions).

| before | after |
| --- | --- |
| The project covers 3万亩 of farmland. | The project covers 30,000 mu of farmland. |
| A total of 90余家 enterprises took part; 5.1234万 visitors came. | A total of more than 90 enterprises took part; 51,234 visitors came. |
| It was over. 90余家企业 attended, and RMB 1.2亿元 was raised. | It was over. More than 90 enterprises attended, and RMB 120 million was raised. |
| About 60% of the 14,000 students at Building 3 came. | = |
| 共有90余家企业参加。 | = |

| before | suggested |
| --- | --- |
| They visited 近20家. | They visited nearly 20 enterprises. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import remnants, rule_name
from cleanup.remnants import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Amounts with something Chinese about them."""
    return remnants(NAME, "Chinese amount", amounts, context.reading(segment))
