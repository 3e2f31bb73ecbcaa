"""A number or a date of the English source is not in the Chinese draft, or has another size there.

Shown: which of both texts is right is a person's to tell. Values are compared, not figures: 1.2 million is 120万, and
May 4 五月四日. Only in Chinese drafts.
Source: GB/T 19682-2005, chapters 4 (a translation is faithful and complete) and 5 (how it tells numbers).

| source | before | shown |
| --- | --- | --- |
| The plan costs 1.2 million yuan and serves 35,000 people. | 该计划耗资12万元，服务3.5万人。 | the source has `1.2 million yuan` |
| The school has 14,000 students and 62 programs. | 学校有许多学生和62个专业。 | no number in the draft for the source's 14,000 |
| They met on May 14, 2021, in Dalian. | 他们于2021年5月15日在大连会面。 | the source has `May 14, 2021` |

| source | before | after |
| --- | --- | --- |
| On May 4, 2021, two-thirds of the 1.2 million members paid 3.5 billion yuan. | 2021年5月4日，120万名成员中有三分之二缴纳了35亿元。 | = |
| The May 4 books are for grades 3, 4 and 5; one of the three is new. | 五四图书适合三四五年级，其中有新书。 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name, show
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Numbers of another size, dates that differ in one part, and one finding for all that is missing."""
    from cleanup.bilingual.english import asked_of
    from cleanup.bilingual.quantities.comparison import compared
    from cleanup.bilingual.quantities.told import told_in_chinese

    text, source = segment.text, context.reading(segment).source
    if not text.strip() or not source or source.english_numbers.is_empty:
        return
    sharing = context.sources.sharing(segment)
    elsewhere = context.numbers_in(sharing) if len(sharing) > 1 else frozenset()
    draft = told_in_chinese(text)
    found = compared(asked_of(source.english_numbers, draft), draft, elsewhere)
    pairs = [(one.source.span, one.draft.span) for one in found.sized]
    pairs += [(one.source.span, one.draft.span) for one in found.dated]
    for there, here in sorted(pairs):
        told = source.text[there.start : there.end]
        yield show(NAME, here, f"`{text[here.start : here.end]}`: the source has `{told}`")
    if found.missing and segment.id == sharing[0]:
        told = ", ".join(dict.fromkeys(found.missing))
        yield show(NAME, Span(0, len(text)), f"no number in the draft for the source's {told}")
