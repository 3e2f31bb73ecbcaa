"""A time of day is told by two clocks, or its half of the day is said twice.

`14:30 pm` keeps its figures and loses the `pm`; where the sentence has another time with `am` or `pm`
and none by the 24-hour clock, it becomes `2:30 pm`. `9:30 am in the morning` says `morning` twice, which
talk may do: in quotation marks it is only suggested.
Source: The Chicago Manual of Style, 17th ed., 9.37 (times of day), 9.39 (the 24-hour system).

| before | after |
| --- | --- |
| The meeting began at 14:30 pm in Room 305. | The meeting began at 14:30 in Room 305. |
| The museum is open from 9:00 am to 17:30 pm. | The museum is open from 9:00 am to 5:30 pm. |
| The event began at 2 pm in the afternoon. | The event began at 2 pm. |
| It opens at 9:30 a.m. in the morning. It closes at 15:30 p.m. | It opens at 9:30 a.m. It closes at 3:30 p.m. |
| At 2:30 pm, at 14:30, at 4:14:30 PM, and at 2 pm in the afternoon of May 6 | = |
| We met at 9 am this morning, and again at 10 on the morning of May 6. | = |

| before | suggested |
| --- | --- |
| "We got up at 3 am in the morning," he said. | "We got up at 3 am," he said. |
| The forum opened at 9:30 morning. | The forum opened at 9:30 a.m. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
CUE = re.compile(r"\d ?(?:[AaPp]\.?[Mm]\b|morning)")
TWO_CLOCKS = re.compile(r"(?<![\d:.,])(?P<hour>1[3-9]|2[0-3])(?P<minutes>:[0-5]\d) ?(?:pm\b|PM\b|p\.m\.|P\.M\.)")
ENDS_SENTENCE = re.compile(r"\s*$|\s+[A-Z]")
BY_24_HOURS = re.compile(r"(?<![\d:.,])(?:1[3-9]|2[0-3]):[0-5]\d(?![\d:]| ?[AaPp]\.?[Mm]\b)")
BY_12_HOURS = re.compile(r"(?<![\d:.,])(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?[AaPp]\.?[Mm]\b")
TWICE = re.compile(
    r"(?<![\d:.,])(?:1[0-2]|0?[1-9])(?::[0-5]\d)? ?(?:[Aa]\.?[Mm]\b\.?(?P<am> in the morning)|"
    r"[Pp]\.?[Mm]\b\.?(?P<pm> in the (?:afternoon|evening)))\b(?! (?:hours?|of|session)\b|-)"
)
NO_HALF = re.compile(r"(?<=\bat )(?P<time>(?:1[01]|0?[5-9]):[0-5]\d)(?P<word> morning)(?=[,;)]|\.(?!\w)|$)")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Times with `pm` after 12, and times that say their half of the day twice."""
    text, reading = segment.text, context.reading(segment)
    if not CUE.search(text):
        return
    for found in in_english(TWO_CLOCKS, reading):
        time = found["hour"] + found["minutes"]
        if BY_12_HOURS.search(text) and not BY_24_HOURS.search(text):
            time = f"{int(found['hour']) - 12}{found[0][2:]}"
        elif found[0].endswith(".") and ENDS_SENTENCE.match(text, found.end()):
            time += "."
        yield replace(NAME, Span(*found.span()), time, f"`{found[0]}` tells the time by two clocks")
    for found in in_english(TWICE, reading):
        safety = Safety.SUGGEST if covers(reading.quotations, found.start()) else Safety.SAFE
        message = f"`{found[0]}` says its half of the day twice"
        start, end = found.span("am" if found["am"] else "pm")
        stops = text[start - 1] == text[end : end + 1] == "."
        yield replace(NAME, Span(start, end + stops), "", message, safety)
    for found in in_english(NO_HALF, reading):
        yield replace(NAME, Span(*found.span("word")), " a.m.", f"`{found[0]}` for `a.m.`", Safety.SUGGEST)
