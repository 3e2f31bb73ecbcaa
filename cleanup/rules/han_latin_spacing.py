"""Chinese and Latin stand beside each other without a space, or with one, against the house style.

By default both stay as they are. `spacing = "space"` puts a space between Chinese characters and Latin letters or
digits, `spacing = "none"` takes it away, as newspapers do. Only in Chinese drafts.
Source: W3C, Requirements for Chinese Text Layout, 3.2 (the space between Chinese characters and Western letters
or numerals).

| source | before | after with spacing = space |
| --- | --- | --- |
| On January 5, Xinhua used Python. | 新华社1月5日电使用Python语言，增长5%左右 | 新华社 1 月 5 日电使用 Python 语言，增长 5% 左右 |

| source | before | after with spacing = none |
| --- | --- | --- |
| On January 5, Xinhua used Python. | 新华社 1 月 5 日电，使用 Python 3 语言 | 新华社1月5日电，使用Python 3语言 |

| source | before | after |
| --- | --- | --- |
| On January 5, Xinhua used Python. | 新华社1月5日电，使用 Python 语言 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.chinese import LONGEST_PARAGRAPH
from cleanup.kinds import replace, rule_name
from cleanup.model import Span
from cleanup.remnants import HAN
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
STYLES = {
    "space": (later(rf"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=[{HAN}])"), " "),
    "none": (later(rf"(?<=[{HAN}]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=[{HAN}])"), ""),
}


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """The places where both touch, or the spaces between them."""
    reading = context.reading(segment)
    style, is_long = context.settings.spacing, len(segment.text) > LONGEST_PARAGRAPH
    if style not in STYLES or is_long or not reading.chinese:
        return
    pattern, new = STYLES[style]
    for found in pattern.finditer(segment.text):
        start, end = found.span()
        sides = start - 1, end
        if all(map(reading.is_chinese, sides)) and not any(map(reading.is_protected, sides)):
            what = "no space" if new else "a space"
            yield replace(NAME, Span(start, end), new, f"{what} between Chinese and Latin against the house style")
