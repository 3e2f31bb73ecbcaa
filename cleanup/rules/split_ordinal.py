"""A space parts an ordinal number from its ending.

The ending must be the right one of its number and the words around must want an ordinal: "the 2 th
sounds" and "11 st" (stone) stay.
Source: The Chicago Manual of Style, 17th ed., 9.6 (ordinals).

| before | after |
| --- | --- |
| the 20 th century, on the 21 st, and the 2 nd and 3 rd prizes | the 20th century, on the 21st, and the 2nd and 3rd prizes |
| It opened on June 1 st. Modern ethics (17 th-18th century) | It opened on June 1st. Modern ethics (17th-18th century) |
| He weighs 11 st 4 lb; the 2 th sounds; it cost 20 th. euros; 5 th edges | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Span
from cleanup.remnants.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SPLIT = re.compile(
    r"[ ](?<=\d[ ])(?:th(?:(?<=[04-9] th)|(?<=1[123] th))|(?:st(?<=1 st)|nd(?<=2 nd)|rd(?<=3 rd))(?<!1\d ..))(?![\w'’]|[.] [a-z])"
)
ORDINAL_BEFORE = re.compile(
    rf"(?<![\w.])(?:(?:an?|each|every|his|its|my|our|the|their)|(?:{'|'.join(MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\d ?(?:st|nd|rd|th),?(?: and| or| to)?) \d{{1,3}}$",
    re.IGNORECASE,
)
ORDINAL_AFTER = re.compile(
    r"[ ](?:anniversary|birthday|century|edition|floor|grade|meeting|place|plenary|session)\b|\s?[-–]\s?\d{1,3}\s?(?:st|nd|rd|th)\b"
)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Endings of ordinals that stand alone."""
    text = segment.text
    for found in in_english(SPLIT, context.reading(segment)):
        start = found.start()
        if ORDINAL_BEFORE.search(text, max(start - 24, 0), start) or ORDINAL_AFTER.match(text, found.end()):
            yield replace(NAME, Span(start, start + 1), "", f"a space inside an ordinal, before `{found[0].strip()}`")
