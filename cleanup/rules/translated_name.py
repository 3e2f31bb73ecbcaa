"""A given name was translated, while the document spells the same person elsewhere.

A machine that reads 运河 as a word writes "Li Canal" for the man Li Yunhe. Where the document has Li Yunhe, too, with
the same office, the translated name is put right; without the office it is only suggested. What may be a place, or
stands in one segment with the spelled name, is left to a person.
Source: GB/T 28039-2011 (names of persons are spelled in pinyin: surname, space, given name in one word).

| before | after |
| --- | --- |
| Party Secretary Li Canal opened the fair.⏎Li Yunhe, Secretary of the Party Committee, gave a talk. | Party Secretary Li Yunhe opened the fair.⏎Li Yunhe, Secretary of the Party Committee, gave a talk. |
| Vice President Zhao National Day spoke.⏎Zhao Guoqing, vice president of the college, spoke. | Vice President Zhao Guoqing spoke.⏎Zhao Guoqing, vice president of the college, spoke. |
| Boats crossed the Li Canal.⏎Party Secretary Li Yunhe spoke. | = |
| Dean Li Canal spoke.⏎Dean Li Gaofeng spoke. | = |
| Mr. Wang Computers said so.⏎Wang An spoke. | = |

| before | suggested |
| --- | --- |
| Li Canal opened the fair.⏎Li Yunhe gave a talk. | Li Yunhe opened the fair.⏎Li Yunhe gave a talk. |
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


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Translated names whose spelling stands elsewhere in the document."""
    for one in context.literals_in(segment):
        reading = context.reading(segment)
        if reading.is_protected(one.span.start) or reading.is_chinese(one.span.start):
            continue
        shared = f", both {one.office}" if one.office else ""
        word = one.text.partition(" ")[2]
        message = f"`{one.text}` is `{one.name}` elsewhere in this document{shared}: {one.zh} means {word.lower()}"
        yield replace(NAME, one.span, one.name, message, Safety.SAFE if one.is_sure else Safety.SUGGEST)
