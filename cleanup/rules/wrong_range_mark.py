"""A Chinese mark, or a dash between words, stands for "to" between two numbers.

The full-width tilde and the double dash of Chinese are replaced; with a minus sign "to" is written. A
single em dash may part two clauses and an ASCII tilde a version, so these are suggested.
Source: GB/T 15834-2011, 4.13 (the Chinese marks of a range); The Chicago Manual of Style, 17th ed., chapter 6 (the en
dash as "to").

| before | after |
| --- | --- |
| 10%～20% in 2019——2020, at 9:00～11:30 | 10%-20% in 2019-2020, at 9:00-11:30 |
| It fell to -5～-2℃. | It fell to -5 to -2℃. |
| 2019-2020, pp. 12–15, ~50, 1.0~1, HEAD~3, rc1~170, 5 ~2x faster, 3400—4DBF, 2019--2020, 2024-01-12, +86 411-8000, ISBN 978-7-04, -12℃ | = |
| 数量为10～20个，占10％～20％。 | = |

| before | suggested |
| --- | --- |
| pages 12—15, each takes 2 ~ 5 apprentices | pages 12-15, each takes 2-5 apprentices |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
CHINESE = "\N{FULLWIDTH TILDE}\N{WAVE DASH}"
MARK = later(
    rf"""
    [{CHINESE}~ \N{{EM DASH}}] (?<= [\d%\N{{FULLWIDTH PERCENT SIGN}}℃]. )
    (?: (?<=[{CHINESE}~])[ ]? | (?<=[ ])[{CHINESE}~][ ]? | (?<=\N{{EM DASH}})\N{{EM DASH}}? )
    (?= (?P<minus> [-\N{{MINUS SIGN}}] )? (?P<right> \d{{1,9}} (?: [.,:]\d{{1,3}} ){{0,2}} ) (?P<letter> [A-Za-z] )? (?! [.,:]?\d | [ ]?[-{CHINESE}~—–/]{{1,2}}\d ) )
    """,
    re.VERBOSE,
)
LEFT = later(
    r"(?:(?<![^\s(\[$¥€£,;:“])|(?<=RMB))(?P<minus>[-\N{MINUS SIGN}])?"
    r"(?P<left>\d{1,9}(?:[.,:]\d{1,3}){0,2})[%\N{FULLWIDTH PERCENT SIGN}℃]?$"
)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Marks of a range between two numbers."""
    text = segment.text
    if "~" not in text and text.isascii():
        return
    for found in in_english(MARK, context.reading(segment)):
        left = LEFT.search(text, max(found.start() - 18, 0), found.start())
        mark = found[0].strip()
        is_chinese = mark not in {"~", "\N{EM DASH}"}
        if not left or not (is_chinese or may_be_range(left["left"], found)):
            continue
        english = "-" if context.settings.dash == "em" else "\N{EN DASH}"
        if left["minus"] or found["minus"]:
            english = " to "
        safety = Safety.SAFE if is_chinese else Safety.SUGGEST
        yield replace(NAME, Span(*found.span()), english, f"`{mark}` between two numbers; write `{english}`", safety)


def may_be_range(left: str, found: re.Match[str]) -> bool:
    """True where a tilde or a dash stands neither in a version (1.0~1) nor in hexadecimal numbers (3400—4DBF)."""
    return not found["letter"] and left.count(".") == found["right"].count(".")
