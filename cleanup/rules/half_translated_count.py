"""A Chinese measure word or `余` ("more than") is left in English letters.

`余` became the surname `Yu`, the machine measure `台` became `Taiwan`, `家` and `所` became homes and houses.
`man-times` (人次) counts visits, trips, patients or participants: the noun decides, so it is shown.
Source: New Hart's Rules, 2nd ed., 11.1 (numbers in text).

| before | after |
| --- | --- |
| The plant bought 200 Taiwan (set) of equipment. | The plant bought 200 sets of equipment. |
| The number of parks has reached more than and 70. | The number of parks has reached more than 70. |
| Yu Hua wrote 90 books; 19 houses, 5 Taiwan students, 500 remaining people, 90 more companies | = |

| before | suggested |
| --- | --- |
| They met 150 Yu students and 90 Yu enterprises. | They met more than 150 students and more than 90 enterprises. |
| More than 90 home enterprises and 62 houses of colleges sent guests. | More than 90 enterprises and 62 colleges sent guests. |

| before | shown |
| --- | --- |
| The hospital treated 5,000 man-times. | visits, trips, patients or participants |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.figures import FIGURE
from cleanup.kinds import in_english, replace, rule_name, show
from cleanup.model import Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
CUE = re.compile(r"\d (?:Yu|Taiwan|home|houses?|name|man|person) |\d (?:man|person)-times?\b|than and \d")
PEOPLE = "cadres|farmers|guests|households|people|residents|students|teachers|villagers|workers"
BODIES = (
    "colleges|companies|enterprises|factories|firms|hospitals|institutions|organizations|schools|units|universities"
)
SHAPES = (
    (re.compile(r"(?<=\d )Taiwan \(sets?\)(?: of)?(?= [a-z])"), "sets of", Safety.SAFE),
    (re.compile(r"(?<=\bmore than )and (?=\d)"), "", Safety.SAFE),
    (re.compile(rf"(?<=\d )home (?=(?:{BODIES})\b)"), "", Safety.SUGGEST),
    (re.compile(rf"(?<=\d )houses? of (?=(?:{BODIES})\b)"), "", Safety.SUGGEST),
    (re.compile(rf"(?<=\d )name (?=(?:{PEOPLE})\b)"), "", Safety.SUGGEST),
)
YU = re.compile(
    rf"(?P<more>\b(?:[Mm]ore than|[Oo]ver) )?(?<![\w.,-])(?P<figure>{FIGURE}) Yu (?=(?:{PEOPLE}|{BODIES})\b)"
)
TIMES = re.compile(r"(?<=\d )(?:man|person)[- ]times?\b")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Counts with a word that only Chinese has there."""
    if not CUE.search(segment.text):
        return
    reading = context.reading(segment)
    for pattern, new, safety in SHAPES:
        for found in in_english(pattern, reading):
            yield replace(NAME, Span(*found.span()), new, f"`{found[0].strip()}` is a Chinese measure word", safety)
    for found in in_english(YU, reading):
        new = f"{found['more'] or 'more than '}{found['figure']} "
        yield replace(NAME, Span(*found.span()), new, f"`{found[0]}`: `Yu` is 余, more than", Safety.SUGGEST)
    for found in in_english(TIMES, reading):
        yield show(NAME, Span(*found.span()), f"`{found[0]}` counts visits, trips, patients or participants: say which")
