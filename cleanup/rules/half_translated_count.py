"""A Chinese measure word or `余` ("more than") is left in English letters.

`余` became the surname `Yu`, the machine measure `台` became `Taiwan`, `家` and `所` became homes and houses.
`man-times` (人次) counts visits, trips, patients or participants: the noun decides, so it is shown.
Source: New Hart's Rules, 2nd ed., chapter 11 (numbers and dates).

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

from typing import TYPE_CHECKING

from cleanup.calques.measures import TIMES, left_measures
from cleanup.kinds import corrections, in_english, rule_name, show
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Counts with a word that only Chinese has there."""
    text, reading = segment.text, context.reading(segment)
    yield from corrections(NAME, reading, left_measures(text), "is a Chinese measure word, or 余")
    if "-times" in text:
        for found in in_english(TIMES, reading):
            message = f"`{found[0]}` counts visits, trips, patients or participants: say which"
            yield show(NAME, Span(*found.span()), message)
