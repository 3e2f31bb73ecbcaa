"""A count of thousands has no comma, in a house that writes it.

By default `14000 students` stays, since a draft from an edited source may leave the comma out. With
`thousands = "comma"` counts of people, things and measures get it; years, codes and telephone numbers do not.
Source: The Chicago Manual of Style, 17th ed., chapter 9 (commas between groups of three digits).

| before | after |
| --- | --- |
| The school has 14000 students and 1105 teachers. | = |

| before | after with thousands = comma |
| --- | --- |
| The school has 14000 students, 1105 full-time teachers and 9192 square meters. | The school has 14,000 students, 1,105 full-time teachers and 9,192 square meters. |
| In 2019 students met in room 2305; call 84123456. The 2020 graduates and No. 1024 people left; 12000.5 tons. | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Span
from cleanup.words.numbers import COUNTED, DURATIONS, MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
COUNT = re.compile(
    rf"(?<![\w.,/#$:-])(?<!No\. )(?P<number>[1-9]\d{{3,8}})"
    rf"(?= (?:full-time |more )?(?:{COUNTED}|{DURATIONS}|{MEASURES}|books|copies|mu|seats|staff|volumes)\b)"
)
YEARS = range(1900, 2100)
"""Four digits that are rather a year."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Counts of four digits or more without a comma."""
    if context.settings.thousands != "comma":
        return
    for found in in_english(COUNT, context.reading(segment)):
        number = int(found["number"])
        if number not in YEARS:
            yield replace(NAME, Span(*found.span()), f"{number:,}", "the house style parts thousands by commas")
