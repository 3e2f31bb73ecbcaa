"""A space parts a number from its per cent sign, or from the dollar or yuan sign before it.

SI, German and French put a space there, so this is only suggested, and the per cent sign only where
the document mostly writes it closed up.
Source: The Chicago Manual of Style, 17th ed., 9.18 (percentages), 9.20 (currency).

| before | suggested |
| --- | --- |
| from 5% to 10%, then to 20 % | from 5% to 10%, then to 20% |
| It cost $ 5 million. | It cost $5 million. |

| before | after |
| --- | --- |
| from 5 % to 10 %, 5 %d, 7 % 2, and x1 % y2; US$ 5; $ 7z x | = |
| $ 5 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = (" %", "$ ", "¥ ")
SPACED = re.compile(
    r"[ ](?:(?<=\d[ ])(?=%(?![\w(%]|[ ](?:[\d($@-]|\w\b)))|(?<=[a-z(][ ][$¥][ ])(?=\d[\d,.]*(?:[ ,.;)]|$)))"
)
NUMBER = re.compile(r"(?<![^\s(~])\d[\d.,]*$")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Symbols that stand off their number."""
    text = segment.text
    for found in in_english(SPACED, context.reading(segment)):
        is_percent = text[found.end()] == "%"
        if not is_percent or (
            NUMBER.search(text, max(found.start() - 16, 0), found.start()) and context.closes_percents
        ):
            yield replace(NAME, Span(*found.span()), "", "space between a number and its sign", Safety.SUGGEST)
