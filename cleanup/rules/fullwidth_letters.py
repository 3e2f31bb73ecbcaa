"""Chinese text has full-width digits or Latin letters.

Numerals take half the width of a character, and letters stand as in their own language. Only in Chinese drafts;
in English text `fullwidth-punctuation` speaks of them.
Source: GB/T 15835-2011, chapter 5 (the form of Arabic numerals); W3C, Requirements for Chinese Text Layout, 3.2
(mixed text).

| source | before | after |
| --- | --- | --- |
| The GDP rose by 3.5% in 2023. | ２０２３年ＧＤＰ增长３．５％。 | 2023年GDP增长3.5％。 |
| The GDP rose in 2023. | 2023年GDP增长了，①是第一项。 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name
from cleanup.model import Span
from cleanup.typography.widths import FULL_WIDTH_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
REWRITES_NUMBERS = True
WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+(?:．(?=[０-９])[０-９]+)?")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Runs of wide digits and letters."""
    text = segment.text
    if text.isascii():
        return
    reading = context.reading(segment)
    for found in WIDE.finditer(text):
        if not reading.is_protected(found.start()):
            new = found[0].translate(FULL_WIDTH_FORMS)
            yield replace(NAME, Span(*found.span()), new, f"full-width `{found[0]}`; write `{new}`")
