"""A space stands beside a Chinese mark, or inside a Chinese word.

Chinese marks bring their own space. Inside a sentence a space between two characters that one word reaches over is
suggested away; spaces that part names, columns or lines stay. Only in Chinese drafts.
Source: GB/T 15834-2011, 5.1 (the places of the marks); W3C, Requirements for Chinese Text Layout, 3.1.

| source | before | after |
| --- | --- | --- |
| He came, saw and "won" (so they say). | 他来了 ，看到了， 也 “赢” 了（ 据说 ）。 | 他来了，看到了，也“赢”了（据说）。 |
| Notice; editor: Wang Min, Li Si | 通 知　主编： 王敏 李四　一、 总则 | = |

| source | before | suggested |
| --- | --- | --- |
| The meeting was held today, and all came. | 今天召开了会 议，大家都来了。 | 今天召开了会议，大家都来了。 |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name
from cleanup.model import Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Single spaces of Chinese sentences."""
    from cleanup.chinese.spaces import beside_marks, inside_words

    text, reading = segment.text, context.reading(segment)
    if " " not in text or not reading.chinese:
        return
    stray = [(span, "a space beside a Chinese mark", Safety.SAFE) for span in beside_marks(text)]
    stray += [(span, "a space inside a Chinese word", Safety.SUGGEST) for span in inside_words(text)]
    for span, message, safety in stray:
        if reading.is_chinese(span.start) and not reading.is_protected(span.start):
            yield replace(NAME, span, "", message, safety)
