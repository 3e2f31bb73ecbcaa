r"""A label of a release is glued to what follows it, or a bar to the credits that it parts.

`Author:Li Hua|Reviewed by:Ye Ping`: the labels that Chinese pages put at the start or the end of a release,
at the start of a line or after a bar, a bracket or another credit. Other words with a colon may be code.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark); the labels are those of
`glossary/data/labels.tsv`.

| before | after |
| --- | --- |
| Writer:Bai Yu\|Reviewed by:Ye Ping | Writer: Bai Yu \| Reviewed by: Ye Ping |
| Time:2024-03-05 Views:87 | Time: 2024-03-05 Views: 87 |
| (Photo:Li Hua) | (Photo: Li Hua) |
| Source:code/a.txt, a Time:12 ratio, "Text":1, a\|b, MyDate:5, Date::Format, Editor:= | = |
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, replace, rule_name
from cleanup.model import Finding, Span
from glossary.labels import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = (":",)
OTHERS = "Edited by|First trial|Photographer|Photo by|Published|Release time|Reviewer|Text by|Writer|Written by"
BAR = re.compile(r"(?<=[^\s|])\|(?=[A-Z])")


@cache
def pattern() -> re.Pattern[str]:
    """A known label with its colon, before a name or a figure."""
    known = "|".join(sorted({*labels().values(), *OTHERS.split("|")}, key=len, reverse=True))
    return re.compile(rf"(?<![^\s|(])(?:{known}):(?=(?P<glued>[A-Z\d][\w-]+)?)(?!\S{{0,80}}[/=])")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Labels without a space after their colon, and bars between them."""
    text, reading = segment.text, context.reading(segment)
    seen = 0
    for found in in_english(pattern(), reading):
        start = found.start()
        if text[:start].strip(" (") and text[start - 1] not in "|(" and not seen:
            continue
        seen += 1
        if found["glued"]:
            yield insert_space(NAME, found.end(), Span(*found.span()), f"no space after `{found[0]}`")
        if seen > 1 and BAR.match(text, start - 1):
            yield replace(NAME, Span(start - 1, start), " | ", "no space around `|`")
