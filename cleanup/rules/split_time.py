"""A space stands inside a time of day.

Ratios, verses and numbered headings look alike: the words around must say that it is a time. Before
7 o'clock a ratio (1: 15) is so near that the time is only suggested, unless a.m. or p.m. follows.
Source: The Chicago Manual of Style, 17th ed., 9.37 (numerals for the time of day).

| before | after |
| --- | --- |
| The train left at 19: 54 and arrived at 21 : 30. | The train left at 19:54 and arrived at 21:30. |
| Time: 19: 54. It is open from 9: 00 to 11 :30 a.m. | Time: 19:54. It is open from 9:00 to 11:30 a.m. |
| a ratio of 3: 20, John 3: 16, Figure 3: 10 results, Day 1: 10 a.m., and at 9: 30 people left | = |
| at 19:54, at 25: 10, on a scale of 1: 100, the ratio of staff to students fell from 10: 15 to 10: 30 | = |

| before | suggested |
| --- | --- |
| They met at 3: 15. | They met at 3:15. |
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
TRIGGERS = (": ", " :")
REWRITES_NUMBERS = True
SPLIT = re.compile(
    r"""
    (?P<hour> \d (?<! [\w.,:/-]\d ) (?: (?<=[01])\d | (?<=2)[0-3] )? )
    (?: :[ ] | [ ]:[ ]? ) (?P<minute> [0-5]\d ) (?! [\w%] | [:.,/-]\d )
    """,
    re.VERBOSE,
)
TIME_BEFORE = re.compile(
    r"(?:\b(?:at|around|before|from|since|till|time:|until)[ ]|\d:[0-5]\d ?(?:[ap]\.?m\.? ?)?(?:to[ ]|and[ ]|[-–—] ?))$",
    re.IGNORECASE,
)
NO_NOUN_AFTER = re.compile(r"[.,;!?)]|\s*$|\s*[-–—]\s*\d|[ ](?:and|in|on|the|this|to|today|tomorrow|yesterday)\b")
HALF_OF_DAY = re.compile(r"[ ]?[ap](?:m\b(?!-)|\.[ ]?m\.)", re.IGNORECASE)
NUMBERED = re.compile(
    r"\b(?:appendix|case|chapter|day|fig\.|figure|item|no\.|part|room|section|session|step|table)[ ]$", re.IGNORECASE
)
RATIO = re.compile(r"\b(?:dilut|gear|match|odds|proportion|rate|ratio|scale|score|verse)", re.IGNORECASE)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Times with a space at the colon."""
    for found in in_english(SPLIT, context.reading(segment)):
        if safety := judged(found, segment.text):
            joined = found[0].replace(" ", "")
            yield replace(NAME, Span(*found.span()), joined, f"a space inside `{joined}`", safety)


def judged(found: re.Match[str], text: str) -> Safety | None:
    """How sure it is that two numbers at a colon are a time."""
    half = HALF_OF_DAY.match(text, found.end())
    if not half and not NO_NOUN_AFTER.match(text, found.end()):
        return None
    before = max(found.start() - 20, 0), found.start()
    if NUMBERED.search(text, *before):
        return None
    led = TIME_BEFORE.search(text, *before)
    # "Day 1: 10 a.m." has its hour behind the colon.
    if half and (led or not 0 < int(found["minute"]) <= 12):
        return Safety.SAFE
    if not led or half or RATIO.search(text, max(found.start() - 120, 0), found.start()):
        return None
    return Safety.SAFE if int(found["hour"]) >= 7 else Safety.SUGGEST
