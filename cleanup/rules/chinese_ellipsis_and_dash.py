"""Chinese text has English dots or hyphens for an ellipsis or a dash.

Both take the place of two characters in Chinese. Dots that lead to a page number, ranges, a dash between two places
and options of commands stay. Only in Chinese drafts.
Source: GB/T 15834-2011, 4.10 and 4.11 (dash and ellipsis), 4.13 (the short dash of ranges) and 5.1 (their width).

| source | before | after |
| --- | --- | --- |
| Wait... He had not thought of it. | 等等...他没有想到。 | 等等……他没有想到。 |
| Our capital, Beijing, is old. | 我国的首都 -- 北京，历史悠久… | 我国的首都——北京，历史悠久…… |
| I see. | 原来如此。。。 | 原来如此…… |
| Chapter 1 ... 12; the option --help; the Beijing-Shanghai line | 第一章......12；参数--help；北京—上海铁路；1-3名；好……走——吧 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.chinese import LONGEST_PARAGRAPH
from cleanup.kinds import replace, rule_name
from cleanup.model import Span
from cleanup.remnants import HAN
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
SUGGESTS_IN_CODE = True
AFTER, BEFORE = rf"(?<=[{HAN}”’》）」，、])", rf"(?=[{HAN}“‘《（「])"
WRITTEN = {
    "\N{HORIZONTAL ELLIPSIS}" * 2: later(
        rf"(?:{AFTER}|(?<=[“‘「《]))(?:\.{{3,6}}|(?<!…)…|(?<!。)。{{3,6}})(?![.…。A-Za-z0-9]|\s?\d)"
        rf"|(?:(?<=[“‘「\s])|^)\.{{3,6}}{BEFORE}"
    ),
    "\N{EM DASH}" * 2: later(rf"{AFTER}(?:--{{1,2}}| --{{1,2}} |－－){BEFORE}"),
}


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Dots, single marks and hyphens beside Chinese."""
    text, reading = segment.text, context.reading(segment)
    for new, pattern in WRITTEN.items() if len(text) <= LONGEST_PARAGRAPH else ():
        for found in pattern.finditer(text):
            start, end = found.span()
            if (reading.is_chinese(start - 1) or reading.is_chinese(end)) and not reading.is_protected(start):
                yield replace(NAME, Span(start, end), new, f"`{found[0].strip()}` in Chinese text; write {new}")
