"""A few Traditional characters stand in a Simplified text, or the reverse.

Suggested, for a name may be written so. What stands in quotation marks, title marks or brackets stays, and so do
characters that both scripts have, such as 著, 乾 and 於 in names. Only in Chinese drafts.
Source: 通用规范汉字表 (2013), appendix 1 (Simplified characters, their Traditional forms and variants); OpenCC, whose
tables convert.

| source | before | suggested |
| --- | --- | --- |
| The teachers and students of the college discussed its development and the new plan at this meeting. | 学院师生在这次会议上讨论了学院的发展与新计划，领导对來賓说了话，气氛热烈。 | 学院师生在这次会议上讨论了学院的发展与新计划，领导对来宾说了话，气氛热烈。 |
| 學院師生在這次會議上討論了學院的發展與新計劃，領導對来賓說了話，氣氛熱烈。 | 學院師生在這次會議上討論了學院的發展與新計劃，領導對来賓說了話，氣氛熱烈。 | = |

| source | before | after |
| --- | --- | --- |
| The teachers and students of the college discussed "development" and Qianlong and Sun Shengkun's plan. | 学院师生讨论了“發展”（發展）与乾隆、孙昇堃的计划，这个会议还说了别的问题，领导讲了话。 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name
from cleanup.model import Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Runs of characters of the other script."""
    from cleanup.chinese.scripts import strangers

    reading = context.reading(segment)
    if not reading.chinese or not context.script:
        return
    for found in strangers(segment.text, context.script):
        if reading.is_chinese(found.start) and not reading.is_protected(found.start):
            message = f"`{segment.text[found.start : found.end]}` in a {context.script.capitalize()} text"
            yield replace(NAME, Span(found.start, found.end), found.own, message, Safety.SUGGEST)
