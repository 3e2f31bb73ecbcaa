"""A sum of money or a percentage names its unit twice.

`RMB 5 million yuan` keeps `yuan`; it keeps `RMB` at the start of a sentence, after an article and where
the sentence has other sums in that style. `$5 million dollars` keeps the sign, `$5 million US dollars`
the words. One figure after `$` may be a variable of code, and `yuan RMB` is like `pounds sterling`: these
are only suggested.
Source: The Chicago Manual of Style, 17th ed., 9.18 (percentages), 9.20 (words or signs for money).

| before | after |
| --- | --- |
| The county invested RMB 5 million yuan and gave each ¥500 yuan. | The county invested 5 million yuan and gave each 500 yuan. |
| RMB 300 million yuan was spent; an RMB 8 million yuan loan helped. | RMB 300 million was spent; an RMB 8 million loan helped. |
| It paid $5 million dollars and US$ 3 million US dollars. | It paid $5 million and 3 million US dollars. |
| About 60% percent agreed, 30 percents of them women. | About 60% agreed, 30 percent of them women. |
| The rate rose by 3 percent points. | The rate rose by 3 percentage points. |
| RMB 500 million, 500 yuan, ¥500, US$5, 5 dollars, 5 percent, and 3 percentage points | = |

| before | suggested |
| --- | --- |
| Each of them was given 500 yuan RMB. | Each of them was given 500 yuan. |
| It costs $5 dollars. | It costs $5. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.calques.doubles import doubled_units
from cleanup.kinds import corrections, rule_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Sums and percentages with two units."""
    yield from corrections(NAME, context.reading(segment), doubled_units(segment.text), "says the unit twice")
