"""Chinese text has straight quotation marks, or those that the house does not use.

Straight marks become curly, single ones inside double ones; a setting has all marks curly, or all as corner
brackets. Where a mark has no partner, nothing is done. Only in Chinese drafts.
Source: GB/T 15834-2011, 4.8 (quotation marks, and single ones inside double ones); W3C, Requirements for Chinese
Text Layout, 3.1 (corner brackets).

| source | before | after |
| --- | --- | --- |
| He said that the "Spring Rain" project had begun. | 他说,"春雨"工程 "已经" 开始。 | 他说，“春雨”工程“已经”开始。 |
| "He asked me 'who', and left." | "他问我'是谁',就走了。" | “他问我‘是谁’，就走了。” |
| a 5" screen, {"name": "value"}, don't | 5"屏和7"屏；{"名称": "大连"}；“春雨”，don't | = |

| source | before | after with chinese_quotes = corner |
| --- | --- | --- |
| She said, "he asked 'who' that day." | 她说：“他那天问‘是谁’。” | 她说：「他那天问『是谁』。」 |

| source | before | after with chinese_quotes = curly |
| --- | --- | --- |
| The "Spring Rain" project is good. | 「春雨」工程很好。 | “春雨”工程很好。 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
SUGGESTS_IN_CODE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Pairs of marks in Chinese."""
    from cleanup.chinese.quotes import quotations, rewritten

    text, reading = segment.text, context.reading(segment)
    if not reading.chinese:
        return
    pairs = quotations(text, reading.is_protected)
    for pair, edits, safety in rewritten(text, pairs, context.settings.chinese_quotes):
        if reading.is_chinese(pair.opening) and reading.is_chinese(pair.closing):
            there, wanted = text[pair.opening] + text[pair.closing], edits[0].text + edits[1].text
            message = f"quotation marks {there} in Chinese text; write {wanted}"
            yield Finding(NAME, Span(pair.opening, pair.closing + 1), message, edits, safety)
