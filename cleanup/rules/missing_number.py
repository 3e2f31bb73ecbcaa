"""A number of the source is not in the draft.

Nothing in the draft has its value: not in figures, words, another unit or rounded. One, two or three in Chinese
characters, idioms and numbers of which only the size is told are not asked for.
Source: GB/T 19682-2005, chapters 4 (a translation is faithful and complete) and 5 (how it tells numbers).

| source | before | shown |
| --- | --- | --- |
| 学校有14000名学生和62个专业。 | The school has many students and 62 programs. | the source's 14000名 |

| source | before | after |
| --- | --- | --- |
| 近三分之二的企业增长了两倍，一起庆祝。 | Two-thirds of the enterprises tripled and celebrated together. | = |
| 他十分努力，三心二意不行。 | He worked hard; half a heart will not do. | = |
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
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """One finding for all numbers that a segment has lost."""
    compared = context.reading(segment).quantities
    if compared is None or not compared.missing:
        return
    told = ", ".join(dict.fromkeys(compared.missing))
    yield show(NAME, Span(0, len(segment.text)), f"no number in the draft for the source's {told}")
