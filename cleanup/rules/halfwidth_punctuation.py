"""Half-width marks stand in Chinese text.

Chinese marks are as wide as its characters. Marks of numbers, times, addresses, code and English phrases stay, and
so do those of references and of tables that part their cells with commas. Only in Chinese drafts.
Source: GB/T 15834-2011, 4.1 to 4.9 and 5.1 (the forms of the marks and the places that they take); W3C,
Requirements for Chinese Text Layout, 3.1 (which marks are full-width).

| source | before | after |
| --- | --- | --- |
| The city held its meeting yesterday; all went well. | 全市昨天召开了会议;一切顺利. | 全市昨天召开了会议；一切顺利。 |
| What next? He asked this: who pays, and when? | 下一步怎么办? 他问了这个问题:谁付钱,什么时候付? | 下一步怎么办？他问了这个问题：谁付钱，什么时候付？ |
| The World Trade Organization (WTO) has 164 members. | 世界贸易组织 (WTO) 有164个成员。 | 世界贸易组织（WTO）有164个成员。 |
| At 10:30 the ratio was 3:2; see a,b (in English) at https://a.cn/b,c | 10:30比例为3:2；见https://a.cn/b,c和f(x,y)，共3,000人 | = |
| name, age | 张三,男,20,大连 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
SUGGESTS_IN_CODE = True
TRIGGERS = tuple(",.:;?!()")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Marks and pairs of brackets."""
    from cleanup.chinese.marks import brackets, marks

    text, reading = segment.text, context.reading(segment)
    for found in (*marks(text, reading.is_chinese), *brackets(text, reading.is_chinese)):
        if not any(reading.is_protected(edit.span.start) for edit in found.edits):
            there = text[found.span.start : found.span.end]
            yield Finding(NAME, found.span, f"half-width `{there}` in Chinese text", found.edits, found.safety)
