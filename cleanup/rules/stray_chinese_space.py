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

import re
from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name
from cleanup.model import Safety, Span
from cleanup.remnants import HAN
from glossary.words import REACH, reaches_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
BESIDE_MARK = re.compile(
    rf"(?<=[{HAN}”’》）」％%0-9A-Za-z]) (?=[，。；：！？、）》」』】”’])|(?<=[。！？…]) (?=[”’」』）》])"
    rf"|(?<=[（《「『【“‘]) (?=[{HAN}])|(?<=[{HAN}，；：、。]) (?=[（《「“‘][{HAN}])|(?<=[{HAN}。！？…][）》」”’]) (?=[{HAN}])"
    rf"|(?<=[{HAN}”’》）」％%0-9A-Za-z][，；、])(?<![一二三四五六七八九十]、) (?=[{HAN}])"
)
BETWEEN = re.compile(rf"(?<=[{HAN}]) (?=[{HAN}])")
SENTENCE = re.compile("[，。；！？]")
DATELINE = re.compile("[日社][电讯]$")
"""A news item puts a space after it."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Single spaces of Chinese sentences."""
    text, reading = segment.text, context.reading(segment)
    if " " not in text or not reading.chinese:
        return
    for found in BESIDE_MARK.finditer(text):
        if reading.is_chinese(found.start()) and not reading.is_protected(found.start()):
            yield replace(NAME, Span(*found.span()), "", "a space beside a Chinese mark")
    if not SENTENCE.search(text):
        return
    for found in BETWEEN.finditer(text):
        place = found.start()
        before = text[max(place - REACH, 0) : place].rpartition(" ")[2]
        after = text[place + 1 : place + 1 + REACH].partition(" ")[0]
        if not DATELINE.search(before) and reading.is_chinese(place) and reaches_over(before + after, len(before)):
            yield replace(NAME, Span(*found.span()), "", "a space inside a Chinese word", Safety.SUGGEST)
