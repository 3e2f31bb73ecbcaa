r"""A label of a release is glued to what follows it, or a bar to the credits that it parts.

`Author:Li Hua|Reviewed by:Ye Ping`: the labels that Chinese pages put at the start or the end of a release,
at the start of a line or after a bar, a bracket or another credit. Other words with a colon may be code.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark); the labels are those of
`glossary/data/labels.tsv`.

| before | after |
| --- | --- |
| Writer:Bai Yu\|Reviewed by:Ye Ping | Writer: Bai Yu \| Reviewed by: Ye Ping |
| Time:2024-03-05 Views:87 | Time: 2024-03-05 Views: 87 |
| Author: Bai Yu Date:2024-03-05Views:87 Hits:9 | Author: Bai Yu Date: 2024-03-05 Views: 87 Hits: 9 |
| (Photo:Li Hua) | (Photo: Li Hua) |
| - Release Date:2024-03-05 Author:李华 | - Release Date: 2024-03-05 Author: 李华 |
| Source:code/a.txt, a Time:12 ratio, "Text":1, a\|b, MyDate:5, Date::Format, Editor:=, Hit:1 | = |
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
OTHERS = (
    "Date added|Edited by|First trial|Photographer|Photo by|Post time|Published|Publish time|Publisher|Release Date|"
    "Release Time|Release date|Release time|Reviewer|Text by|Update time|Writer|Written by"
)
LATER_LABELS = frozenset({"Click", "Clicks", "Hit", "Hits"})
"""Labels only after another one: `Hit:1` also begins the line of a program."""
BAR = re.compile(r"(?<=[^\s|])\|(?=[A-Z])")


@cache
def pattern() -> re.Pattern[str]:
    """A known label with its colon, before a name or a figure."""
    known = "|".join(sorted({*labels().values(), *OTHERS.split("|"), *LATER_LABELS}, key=len, reverse=True))
    start = r"(?:(?<![^\s|(])|(?<=[-/.:]\d\d))"
    return re.compile(rf"{start}(?P<label>{known}):(?=(?P<glued>[A-Z\u4e00-\u9fff][\w-]+|\d[\w-]*)?)(?!\S{{0,80}}[/=])")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Labels without a space after their colon, and bars between them."""
    text, reading = segment.text, context.reading(segment)
    seen, lead = 0, len(text) - len(text.lstrip(" (-*•"))
    for found in in_english(pattern(), reading):
        start = found.start()
        begins = start <= lead or text[start - 1] in "|("
        if not seen and (not begins or found["label"] in LATER_LABELS):
            continue
        seen += 1
        if found["glued"]:
            yield insert_space(NAME, found.end(), Span(*found.span()), f"no space after `{found[0]}`")
        if text[start - 1 : start].isdigit():
            yield insert_space(NAME, start, Span(*found.span()), f"no space before `{found[0]}`")
        if seen > 1 and BAR.match(text, start - 1):
            yield replace(NAME, Span(start - 1, start), " | ", "no space around `|`")
