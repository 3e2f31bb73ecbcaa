"""A sentence or a paragraph of the source has nothing in the draft.

A machine leaves out what it cannot read, and a page loses lines when it is copied. Told is only what is much
missed: the draft is too short by about that sentence, and hardly a word of it stands there. A paragraph is told
at the one that should stand before it.
Source: ISO 17100:2015, 5.3.3 (revision: the translation is read against its source); GB/T 19682-2005, chapter 4
(a translation is faithful and complete).

| source | before | shown |
| --- | --- | --- |
| 学院于周一召开年会。教育专家李明教授介绍了三所大学的研究项目和创新成果。 | The college held its annual meeting on Monday. | nothing in the draft says `教育专家李明教授介绍了三所大学的研究项目和创新成果。` |

| source | before | after |
| --- | --- | --- |
| 学院于周一召开年会。教育专家李明教授介绍了三所大学的研究项目和创新成果。 | The college held its annual meeting on Monday, at which Professor Li Ming, an expert on education, spoke of research projects and innovations of three universities. | = |
| 会议圆满结束。谢谢大家。 | The meeting ended with thanks to all. | = |
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
LANGUAGES = ("en", "zh")
LONGEST = 60
"""Characters of a sentence that are shown."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """The sentences that the segment lacks, and the paragraphs after it."""
    if context.sources.pairing is None:
        return
    end = len(segment.text)
    source = context.reading(segment).source
    for sentence in source.lost_from(segment.text) if source else ():
        yield show(NAME, Span(0, end), f"nothing in the draft says {shown(sentence)}")
    for paragraph in context.sources.unpaired.lost_before(segment):
        message = f"line {paragraph.line} of the source has nothing in the draft before this: {shown(paragraph.text)}"
        yield show(NAME, Span(0, min(end, 1)), message)
    for paragraph in context.sources.unpaired.lost_after(segment):
        message = f"line {paragraph.line} of the source has nothing in the draft after this: {shown(paragraph.text)}"
        yield show(NAME, Span(max(end - 1, 0), end), message)


def shown(text: str) -> str:
    """A text, or its beginning, as a message shows it."""
    flat = " ".join(text.split())
    return f"`{flat}`" if len(flat) <= LONGEST else f"`{flat[: LONGEST - 1]}…`"
