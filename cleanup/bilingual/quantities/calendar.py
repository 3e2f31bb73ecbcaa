"""Read dates and times of day on both sides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.model import Span
from cleanup.remnants.numerals import DIGITS, han_value
from cleanup.words.calendar import MONTHS, WEEKDAYS
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL_HAN = r"[一二三四五六七八九十]{1,3}"


class Date(NamedTuple):
    """A day, a month or a year; 0 for what is not told."""

    span: Span
    year: int
    month: int
    day: int
    month_span: Span | None = None
    day_span: Span | None = None
    year_span: Span | None = None
    is_clear: bool = True

    @property
    def parts(self) -> tuple[int, int, int]:
        """Year, month and day."""
        return self.year, self.month, self.day


class Clock(NamedTuple):
    """A time of day."""

    span: Span
    hour: int
    minute: int
    is_clear: bool = True
    is_half_known: bool = True
    """Whether it is known which half of the day it is in."""


CHINESE_DATE = later(
    rf"""
      (?:(?P<year>(?<!\d)(?:1[0-9]|20|21)\d\d|[〇零一二三四五六七八九]{{4}})\s?年)?\s?(?:农历)?
      (?P<month>(?<!\d)(?:1[0-2]|0?[1-9])|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九]))
      \s?月(?!份?[季票供均薪租产])
      (?:\s?(?P<day>(?:3[01]|[12]\d|0?[1-9])(?!\d)|{SMALL_HAN})\s?[日号])?
    | (?P<only_year>(?<!\d)(?:1[0-9]|20|21)\d\d|(?<![〇零一二三四五六七八九])[一二][〇零一二三四五六七八九]{{3}})
      \s?年(?!间|龄|薪|来)
    | (?<![\d.])(?P<only_day>3[01]|[12]\d|[1-9])\s?日(?=电|讯|[上下]午|凌晨|傍晚|[晚晨夜举在从宣表至召开发公首还说，、])
    | (?<![\d./-])(?P<iso_year>(?:19|20)\d\d)[-./](?P<iso_month>1[0-2]|0?[1-9])
      [-./](?P<iso_day>3[01]|[12]\d|0?[1-9])(?![\d/-]|\.\d)
    """,
    re.VERBOSE,
)
RANGE_BEFORE = re.compile(r"\d[月]?\s?[-—–~～至到]{1,2}\s?$")
CHINESE_CLOCK = later(
    rf"""
    (?P<half>上午|早上|早晨|清晨|凌晨|中午|下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|[早晚])?\s?
    (?:
      (?P<hour>(?<![\d.])(?:2[0-4]|1\d|0?\d)|(?<![一二三四五六七八九十百千万亿第])(?:二?十[一二三四]?|[一二两三四五六七八九]))
      \s?(?P<mark>[点时])(?!间|候|代|期|刻|尚|评|赞|击|心|儿|半小)
      (?:(?P<half_past>半)|(?P<quarter>[一三])刻|\s?(?P<minute>[0-5]?\d|{SMALL_HAN})\s?分?(?!钟|之|\d))?
    | (?<![\d:.])(?P<digital>2[0-4]|1\d|0?\d)\s?[:：](?P<digital_minute>[0-5]\d)(?![\d:])
    )
    """,
    re.VERBOSE,
)
LATE = frozenset({"下午", "午后", "傍晚", "晚上", "晚间", "夜间", "夜里", "深夜", "晚"})
CHINESE_WEEKDAY = re.compile(
    r"(?<![至到—–~-])(?:星期|礼拜|(?<![一二三四五六七八九十\d每上下两几本])周)([一二三四五六日天])(?!次|天|[至到—–\-~])"
)

_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{_SHORT})\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[0-9]|20|21)\d\d"
ENGLISH_DATE = later(
    rf"""
      \b(?P<month>{_MONTH})[ ](?:the[ ])?(?P<day>{_DAY})(?:st|nd|rd|th)?(?![\d:%])
      (?:,?[ ](?:of[ ])?(?P<year>{_YEAR})(?!\d))?
    | \b(?:(?P<day_first>{_DAY})(?:st|nd|rd|th)?[ ](?:day[ ])?(?:of[ ])?)
      (?P<month_second>{_MONTH})(?:,?[ ](?P<year_last>{_YEAR})(?!\d))?
    | \b(?P<month_alone>{_MONTH})(?:,?[ ](?:of[ ])?(?P<year_alone>{_YEAR})(?!\d))?
    | (?<![\d./-])(?P<iso_year>{_YEAR})[-./](?P<iso_month>1[0-2]|0?[1-9])[-./](?P<iso_day>{_DAY})(?![\d/-]|\.\d)
    | (?<![\d./-])(?P<one>{_DAY})/(?P<two>{_DAY})(?:/(?P<slash_year>{_YEAR}))?(?![\d./-])
    | (?<![\d.,$€£¥-])(?P<only_year>{_YEAR})(?![\d,]|\.\d|s\b|[ ]?%)
    """,
    re.VERBOSE,
)
ENGLISH_CLOCK = re.compile(
    r"(?<![\d:.])(?<!\d: )(?P<hour>2[0-4]|1\d|0?\d)(?:[:.](?P<minute>[0-5]\d))?(?:[:.][0-5]\d)?(?![\d:])"
    r"(?:\s?(?P<half>[AaPp]\.?[Mm]\b\.?)| (?P<clock>o['’]clock|in the (?:morning|afternoon|evening)))?"
)
NAMES = ("month", "month_second", "month_alone")
DAYS = ("day", "day_first", "iso_day")
YEARS = ("year", "year_last", "year_alone", "iso_year", "only_year")
MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBER |= {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"Sept": 9}


def small(text: str | None) -> int:
    """The number that figures or Chinese numerals write; 0 for none."""
    if not text:
        return 0
    if text[0].isdigit():
        return int(text)
    if len(text) == 4:
        return int("".join(str(DIGITS[one]) for one in text))
    return int(han_value(text) or 0)


def chinese_dates(text: str) -> Iterator[Date]:
    """The dates of a Chinese text."""
    if not ("年" in text or "月" in text or "日" in text or text.isascii() or re.search(r"\d[-./]\d", text)):
        return
    for found in CHINESE_DATE.finditer(text):
        year = small(found["year"] or found["only_year"] or found["iso_year"])
        month = small(found["month"] or found["iso_month"])
        day = small(found["day"] or found["only_day"] or found["iso_day"])
        in_figures = any(map(str.isdigit, found[0]))
        if month and not day and not year and RANGE_BEFORE.search(text, max(found.start() - 4, 0), found.start()):
            in_figures = False  # 1—6月 is the first half of the year
        yield Date(Span(*found.span()), year, month, day, is_clear=in_figures or bool(day and month) or bool(year))


def chinese_clocks(text: str) -> Iterator[Clock]:
    """The times of day of a Chinese text."""
    if not ("点" in text or "时" in text or ":" in text):
        return
    for found in CHINESE_CLOCK.finditer(text):
        half = found["half"] or ""
        hour = small(found["hour"] or found["digital"])
        if found["half_past"]:
            minute = 30
        elif found["quarter"]:
            minute = 15 * small(found["quarter"])
        else:
            minute = small(found["minute"] or found["digital_minute"])
        is_late = half in LATE and hour < 12
        if half == "中午" and hour < 3:
            is_late = True
        told = bool(half) or bool(found["digital"]) or (found["mark"] == "时" and bool(found["minute"]))
        in_figures = any(map(str.isdigit, found[0]))
        is_known = bool(half) or hour > 12
        yield Clock(Span(*found.span()), hour + 12 * is_late, minute, told and (in_figures or bool(half)), is_known)


def weekdays(text: str) -> list[tuple[Span, int]]:
    """The days of the week of a Chinese text, Monday 0."""
    if not ("星期" in text or "周" in text or "礼拜" in text):
        return []
    return [(Span(*found.span()), "一二三四五六日天".index(found[1]) % 7 if found[1] != "天" else 6)
            for found in CHINESE_WEEKDAY.finditer(text)]  # fmt: skip


ENGLISH_WEEKDAY = re.compile("|".join(WEEKDAYS))


def english_weekdays(text: str) -> list[tuple[Span, int]]:
    """The days of the week of an English text, Monday 0."""
    return [(Span(*found.span()), WEEKDAYS.index(found[0])) for found in ENGLISH_WEEKDAY.finditer(text)]


def english_dates(text: str) -> Iterator[Date]:
    """The dates of an English text."""
    for found in ENGLISH_DATE.finditer(text):
        if found["one"]:
            yield from _in_figures(found)
            continue
        named, day, year = (next((one for one in groups if found[one]), "") for groups in (NAMES, DAYS, YEARS))
        is_told = bool(day or year or (named and found[named] not in {"May", "March"}))
        month = MONTH_NUMBER.get(found[named].rstrip("."), 0) if named else small(found["iso_month"])
        yield Date(
            Span(*found.span()), small(found[year]) if year else 0, month, small(found[day]) if day else 0,
            Span(*found.span(named)) if named else None, Span(*found.span(day)) if day else None,
            Span(*found.span(year)) if year else None, is_told,
        )  # fmt: skip


def _in_figures(found: re.Match[str]) -> Iterator[Date]:
    """5/6, which may be the fifth or the sixth month."""
    one, two = int(found["one"]), int(found["two"])
    if month := min((each for each in (one, two) if each <= 12), default=0):
        yield Date(Span(*found.span()), small(found["slash_year"]), month, one + two - month, is_clear=False)


def english_clocks(text: str) -> Iterator[Clock]:
    """The times of day of an English text: only what cannot be another number."""
    for found in ENGLISH_CLOCK.finditer(text):
        if not found["minute"] and not found["half"] and not found["clock"]:
            continue
        hour, minute = int(found["hour"]), small(found["minute"])
        half = (found["half"] or "").lower().replace(".", "")
        told = found["clock"] or ""
        is_late = half == "pm" or told.endswith(("afternoon", "evening"))
        if is_late and hour < 12:
            hour += 12
        if half == "am" and hour == 12:
            hour = 0
        yield Clock(
            Span(*found.span()), hour, minute, bool(half or found["clock"]), bool(half or told.startswith("in"))
        )
