"""The day of a text: what its front matter or its dateline says, since names are official for a time."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from cleanup.words.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.model import Segment

NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
MONTH_NAMES = "|".join(
    f"{name[:3]}(?:{name[3:]}|t)?" if name[:3] == "Sep" else f"{name[:3]}(?:{name[3:]})?" for name in MONTHS
)
DATE = rf"""(?:
    (?P<y1>\d{{4}}) [-/.年] \s? (?P<m1>\d{{1,2}}) [-/.月] \s? (?P<d1>\d{{1,2}}) 日?
  | (?P<n2>{MONTH_NAMES}) \.? [ ] (?P<d2>\d{{1,2}}) (?:st|nd|rd|th)? ,? [ ] (?P<y2>\d{{4}})
  | (?P<d3>\d{{1,2}}) (?:st|nd|rd|th)? [ ] (?P<n3>{MONTH_NAMES}) \.? ,? [ ] (?P<y3>\d{{4}})
)"""
LABELS = (
    "date time update updated posted published publication_date release_date release_time posted_on published_on "
    "发布时间 发布日期 日期 时间"
)
DATELINE = rf"""\s* (?:
        (?i: (?: {LABELS.replace(" ", "|").replace("_", "[ ]")} ) \s? [:：] \s? )?
        {DATE} \.? (?: [ T] \d{{1,2}} : \d{{2}} (?: :\d{{2}} )? | [ ]? 星期[一二三四五六日天] )? \s* $   # nothing else
      | [A-Z][A-Z.' ]{{1,40}} , [ ] (?: [A-Z][a-z]{{1,20}} , [ ] )? {DATE.replace("(?P<", "(?P<x")}
        \s* (?: \([A-Za-z ]+\) )? \s* [-–—]                               # BEIJING, Jan. 5, 2024 (Xinhua) --
    )"""
FENCE = "---"
FRONT_MATTER = rf"""\s*(?i:date|published)\s*:\s*["']?{DATE}"""
YEAR = re.compile(r"\d{4}")
"""What every date of a text holds: a quick look that spares most drafts the long patterns."""
LINES = 5
"""Lines at the start and at the end of a text that may be its dateline."""
GIVEN = re.compile(r"\d{4}(?:-(?!00)\d{2}(?:-(?!00)\d{2})?)?")


@cache
def _pattern(verbose: str) -> re.Pattern[str]:
    return re.compile(verbose, re.VERBOSE)


def full_day(text: str) -> str:
    """An ISO day for a year, a month or a day; of a longer time its last day.

    Raises:
        ValueError: there is no such time; the message says what to write.
    """
    if GIVEN.fullmatch(text):
        year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
        try:
            last = day or calendar.monthrange(year, month or 12)[1]
            return date(year, month or 12, last).isoformat()
        except (ValueError, calendar.IllegalMonthError):
            pass
    raise ValueError(f"`{text}` is not a day; write 2018, 2018-03 or 2018-03-21")


def day_of(segments: Sequence[Segment]) -> str | None:
    """The day that a text says is its own, as an ISO date; None where it says none."""
    if segments and segments[0].text.strip() == FENCE:
        for segment in segments[1:]:
            if segment.text.strip() == FENCE:
                break
            if found := _pattern(FRONT_MATTER).match(segment.text):
                return _iso(found)
    written = [segment.text for segment in segments if segment.text.strip()]
    for line in dict.fromkeys((*written[:LINES], *written[-LINES:])):
        if YEAR.search(line) and (found := _pattern(DATELINE).match(line)) and (day := _iso(found)):
            return day
    return None


def _iso(found: re.Match[str]) -> str | None:
    """The day of a match, if there is such a day."""
    said = {name[-2]: value for name, value in found.groupdict().items() if value}
    month = int(said["m"]) if "m" in said else NUMBERS[said["n"][:3]]
    try:
        return date(int(said["y"]), month, int(said["d"])).isoformat()
    except ValueError:
        return None
