"""A percentage is not written as the house has chosen.

By default it stays as the draft has it. With `percent = "word"` it is `60 percent`, also where the draft has
`per cent`; with `percent = "sign"` it is `60%`. What stands in brackets keeps its sign, as figures in tables do.
Source: The Chicago Manual of Style, 17th ed., 9.18 (the word in running text, the sign in figures).

| before | after |
| --- | --- |
| It rose by 60%, or 60 percent, or 60 per cent. | = |

| before | after with percent = word |
| --- | --- |
| It rose by 6.5%, from 5%-10% (12% a year) to 60 per cent. | It rose by 6.5 percent, from 5-10 percent (12% a year) to 60 percent. |
| a 5%-off sale, %d%% of 5%s, and 100%ABV | = |

| before | after with percent = sign |
| --- | --- |
| It rose by 6.5 percent, then 60 per cent; five percent is less. | It rose by 6.5%, then 60%; five percent is less. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
FIGURE = r"(?<![\w.,%$-])(?P<figure>\d[\d,.]{0,20}(?<=\d))"
SIGN = re.compile(rf"{FIGURE}[ ]?%?(?P<to>[-–]\d[\d,.]{{0,20}}(?<=\d)[ ]?)?(?<![A-Za-z])%(?![\w%-])")
WORD = re.compile(rf"{FIGURE}[ ]per[ ]?cent\b")
PER_CENT = re.compile(r"(?<=\d )per cent\b")
BRACKET = re.compile(r"\([^()]{0,60}$")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Percentages of the other kind."""
    wanted, text, reading = context.settings.percent, segment.text, context.reading(segment)
    if wanted == "word":
        for found in in_english(SIGN, reading):
            if not BRACKET.search(text, max(found.start() - 61, 0), found.start()):
                written = f"{found['figure']}{(found['to'] or '').strip()} percent"
                yield replace(NAME, Span(*found.span()), written, "the house style writes the word percent")
        for found in in_english(PER_CENT, reading):
            yield replace(NAME, Span(*found.span()), "percent", "the house style writes the word percent")
    elif wanted == "sign":
        for found in in_english(WORD, reading):
            yield replace(NAME, Span(*found.span()), f"{found['figure']}%", "the house style writes the sign %")
