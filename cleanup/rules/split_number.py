"""A space stands inside a number, at its decimal point or between its thousands.

`10. 4 million` may also end one sentence and begin another, and `1, 200` may be two numbers: a number
is joined by default where the words around it leave one reading, otherwise that is suggested. Spaces
alone between thousands are good style (30 000).
Source: SI Brochure, 9th ed. (2019), chapter 5 (formatting numbers, and the decimal marker).

| before | after |
| --- | --- |
| It served nearly 10. 4 million people at a cost of $3. 5 million. | It served nearly 10.4 million people at a cost of $3.5 million. |
| Output rose by 10. 4%, exports to 3 .5%. | Output rose by 10.4%, exports to 3.5%. |
| The library holds 30, 000 books, worth 1 ,200,000 yuan. | The library holds 30,000 books, worth 1,200,000 yuan. |
| In chapter 10. 4 million people left. On May 10. 5% had paid. | = |
| Pages 1, 200; in 2019, 200 people came; 30 000 and 1 200 000; the sets 10, 000 and 111; Main 1, 000 00 Town; + 1, 000 P. | = |

| before | suggested |
| --- | --- |
| It has more than 1, 200 students and 1 ,300 visitors a day. | It has more than 1,200 students and 1,300 visitors a day. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Span
from cleanup.words.split_figures import POINT, THOUSANDS, of_decimals, of_thousands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
SPACED = re.compile(r"[.,](?:(?<=\d[ ].)|(?=[ ]{1,2}\d))")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Numbers with spaces at their marks."""
    text, reading = segment.text, context.reading(segment)
    if not SPACED.search(text):
        return
    for pattern, judged in (POINT, of_decimals), (THOUSANDS, of_thousands):
        for found in in_english(pattern, reading):
            before = text[max(found.start() - 24, 0) : found.start()]
            if safety := judged(found, before, text[found.end() : found.end() + 24]):
                end = found.start("unit") if found.re is POINT else found.end()
                there = text[found.start() : end]
                if (joined := there.replace(" ", "")) != there:
                    yield replace(NAME, Span(found.start(), end), joined, f"space inside `{joined}`", safety)
