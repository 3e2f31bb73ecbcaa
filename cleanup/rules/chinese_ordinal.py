"""A Chinese ordinal, session, plan or anniversary stands in English text.

Names of events keep figures, as in "the 3rd China International Import Expo". `十四五` by itself is the
plan or its period: a suggestion. So are classes, which English names in several ways.
Source: The Chicago Manual of Style, 17th ed., 9.6 (ordinals).

| before | after |
| --- | --- |
| The 二十届三中全会 was held in the years of the 第十四个五年规划. | The third plenary session of the 20th CPC Central Committee was held in the years of the 14th Five-Year Plan. |
| 第三届 forum of the 第三届 Import Expo marked 建校60周年. | The third forum of the 3rd Import Expo marked the 60th anniversary of the founding of the school. |
| The 14th Five-Year Plan lists a third batch. | = |
| 第三批项目已经启动。 | = |

| before | suggested |
| --- | --- |
| The 2024届 graduates saw the list of 第三批 projects. | The Class of 2024 graduates saw the list of the third batch of projects. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import remnants, rule_name
from cleanup.remnants import ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Ordinals."""
    return remnants(NAME, "Chinese ordinal", ordinals, context.reading(segment))
