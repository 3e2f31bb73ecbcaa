"""Times of day in Chinese, as `上午9时30分`, and how English writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.remnants import (
    ALONE_AFTER,
    ALONE_BEFORE,
    ARTICLE_A,
    DETERMINER_BEFORE,
    LINK,
    OPENS_CLAUSE,
    Wording,
    any_of,
    ends_phrase,
)
from cleanup.remnants.dates import COMMA_AFTER, VERB_BEFORE, full_date
from cleanup.remnants.numerals import value
from cleanup.words.calendar import MONTHS

if TYPE_CHECKING:
    from cleanup.settings import Settings

MORNING, NOON, AFTERNOON, EVENING, NIGHT = "morning", "noon", "afternoon", "evening", "night"
PARTS = {
    "凌晨": MORNING, "清晨": MORNING, "早晨": MORNING, "早上": MORNING, "上午": MORNING, "早": MORNING,
    "中午": NOON, "下午": AFTERNOON, "傍晚": EVENING, "晚上": EVENING, "晚间": EVENING, "晚": EVENING,
    "夜间": NIGHT, "夜里": NIGHT, "深夜": NIGHT, "午夜": NIGHT,
}  # fmt: skip
HOUR = r"2[0-4]|1\d|0?\d|十[一二]?|[一二两三四五六七八九]"
CLOCK = rf"""
    (?P<part{{0}}> {any_of(PARTS)} )? \s?
    (?: (?P<hour{{0}}> {HOUR} ) \s? [时点]
        (?: \s? (?P<minute{{0}}> [0-5]?\d ) \s? 分 | (?P<half{{0}}> 半 ) | 整 )?
      | (?P<digital{{0}}> 2[0-4]|1\d|0?\d ) [:：] (?P<digits{{0}}> [0-5]\d ) )
"""
"""What one clock time looks like; the name of each group ends in the number of the time."""
AT_BEFORE = re.compile(r"\b(?:around|at|before|by|from|since|until)\s*$", re.IGNORECASE)
ABOUT_BEFORE = re.compile(r"\b(?:about|around)\s*$", re.IGNORECASE)
ENGLISH_DATE_BEFORE = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s\d{{1,2}}(?:,\s\d{{4}})?\s?$")
ON_BEFORE = re.compile(r"\b([Oo])n\s*$")

SIGNS = ("时", "点", "至", "到", "许", "左右", *PARTS)
"""A day before the figures of a clock is no sign: it is no remnant of this subject."""


@cache
def pattern() -> re.Pattern[str]:
    """A time, or a span of time."""
    return re.compile(
        rf"""(?: {ALONE_BEFORE} | (?<=\d) (?={any_of(PARTS)}) )
        (?: (?: (?P<year> \d{{4}} ) \s? 年 \s? )? (?P<month> 1[0-2]|0?[1-9] ) \s? 月 \s?
            (?P<day> 3[01]|[12]\d|0?[1-9] ) \s? [日号] \s? )?
        {CLOCK.format(1)} (?: {LINK} {CLOCK.format(2)} )? (?P<about> 许|左右 )? {ALONE_AFTER}""",
        re.VERBOSE,
    )


def wording(found: re.Match[str], before: str, after: str, settings: Settings) -> Wording | None:
    """The English of a time between `before` and `after`; None where it is not clear."""
    if not (found["hour1"] or found["part1"] or found["hour2"]):
        return None
    first = _minutes(found, 1, "")
    if first is None:
        return None
    text, is_sure = clock(first[0]), first[1]
    is_span = bool(found["hour2"] or found["digital2"])
    if is_span:
        last = _minutes(found, 2, found["part1"] or "")
        if last is None or last[0] <= first[0]:
            return None
        text, is_sure = f"{text} to {clock(last[0])}", is_sure and last[1]
    if found["about"] and not ABOUT_BEFORE.search(before):
        text = f"around {text}"
    if found["day"]:
        is_sure = is_sure and not DETERMINER_BEFORE.search(before)
        text += f" on {full_date(found['year'], found['month'], found['day'], day_first=settings.dates == 'day-first')}"
        if said := ON_BEFORE.search(before):
            lead = "" if is_span else "At " if said[1] == "O" else "at "
            return ended(lead + text, after, is_sure=is_sure, before=len(said[0]))
    if is_span or AT_BEFORE.search(before):
        return ended(text, after, is_sure=is_sure)
    opens = OPENS_CLAUSE.search(before) and COMMA_AFTER.match(after)
    if opens or ENGLISH_DATE_BEFORE.search(before) or (VERB_BEFORE.search(before) and ends_phrase(after)):
        text = f"at {text}"
    return ended(text, after, is_sure=is_sure and not ARTICLE_A.search(before))


def ended(text: str, after: str, *, is_sure: bool, before: int = 0) -> Wording:
    """The time with one full stop where the sentence ends with it."""
    shared = text.endswith(".") and after.startswith((".", "\N{IDEOGRAPHIC FULL STOP}"))
    return Wording(text[:-1] if shared else text, is_sure, before=before)


def _minutes(found: re.Match[str], number: int, inherited: str) -> tuple[int, bool] | None:
    """Minutes since midnight, and whether that is sure; None for what is no time."""
    said = {name[:-1]: text for name, text in found.groupdict().items() if name.endswith(str(number))}
    part = PARTS.get(said["part"] or inherited)
    hour = value(said["hour"] or said["digital"])
    if hour is None:
        return None
    minute = 30 if said["half"] else int(said["minute"] or said["digits"] or 0)
    at = int(hour)
    is_inherited = not said["part"] and bool(inherited)
    if part is None:
        if at == 24 and minute:
            return None
        # 点 is the word for points, too.
        is_time = bool(said["minute"]) or "点" not in found[0]
        return at * 60 + minute, is_time and (at > 12 or bool(said["hour"] and at == 0))
    day = _hour(part, at, is_inherited=is_inherited)
    return None if day is None else (day * 60 + minute, True)


def _hour(part: str, hour: int, *, is_inherited: bool) -> int | None:
    """The hour of the day from 0 to 24; None where the part of the day contradicts the hour."""
    if part == MORNING:
        return hour if hour < 12 or is_inherited else None
    if part == NOON:
        return hour if 11 <= hour <= 14 else hour + 12 if hour in {1, 2} else None
    if hour > 12:
        return hour if hour < 24 or part == NIGHT else None
    if hour == 12 and part != AFTERNOON:
        return 24
    if part != NIGHT:
        return hour + 12 if 1 <= hour < 12 and not (part == EVENING and hour < 5) else None
    return hour + 12 if 6 < hour < 12 else hour if hour < 6 else None


def clock(minutes: int) -> str:
    """A time of day in English, from minutes since midnight: 9:30 a.m., 10 a.m., 2 p.m., midnight."""
    hour, minute = divmod(minutes, 60)
    if not minute and hour in {0, 12, 24}:
        return "noon" if hour == 12 else "midnight"
    half = "a.m." if hour < 12 else "p.m."
    shown = (hour - 1) % 12 + 1
    return f"{shown}:{minute:02} {half}" if minute else f"{shown} {half}"
