"""What one text tells in numbers, dates and times, whichever of the two languages it is in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from cleanup.bilingual.quantities import calendar, chinese, english
from cleanup.bilingual.quantities.numerals import LONGEST
from cleanup.bilingual.quantities.values import Quantity, Unit
from cleanup.model import covers, merged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleanup.bilingual.quantities.calendar import Clock, Date
    from cleanup.model import Span

ONE_WIDTH = str.maketrans(
    "０１２３４５６７８９．，％：－億萬兩個點時歲週號幾數餘來條項間張國縣鄉區噸畝頃級屆會後計劃規塊鐘長開發圓錢",
    "0123456789.,%:-亿万两个点时岁周号几数余来条项间张国县乡区吨亩顷级届会后计划规块钟长开发元钱",
)
"""Full-width signs and the Traditional characters beside numbers, one for one, so that every place stays."""
LONGEST_TEXT = 10_000
"""Characters of a paragraph; a longer line is data, and no number of it is read."""
ANY_SIGN = re.compile(r"[0-9一二三四五六七八九十百千万亿两〇翻周]|星期")
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN_WORD = re.compile(r"[A-Za-z]{3}")
PAIR = re.compile("[双俩]")
NUMBER = re.compile(
    r"(?:\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d++)?"
    r"(?![ -](?:hundred|thousand|[mbtr]{1,2}illion|ten thousand)|\s?[多余来几]?[十百千万亿])"
)
"""A bare number, whatever it is: what stands before a word of size is none."""
SHORT_YEAR = re.compile(r"\b(1[89]|20)\d\d[-–/](\d\d)\b|['’](\d\d)\b")
"""2019-20, '21."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one text tells in numbers."""

    text: str
    quantities: tuple[Quantity, ...] = ()
    """In order, without those that are parts of dates and times."""
    dates: tuple[Date, ...] = ()
    clocks: tuple[Clock, ...] = ()
    weekdays: tuple[tuple[Span, int], ...] = ()
    values: frozenset[Fraction] = frozenset()
    """All that a number in it may be read as, parts of dates and times, too."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it has to be told by a translation."""
        return not (self.dates or self.clocks or self.weekdays or any(one.is_clear for one in self.quantities))


def told_in_chinese(text: str) -> Told:
    """What a source tells."""
    if len(text) > LONGEST_TEXT:
        return Told(text)
    text = text.translate(ONE_WIDTH)
    if not ANY_SIGN.search(text) or (LATIN_WORD.search(text) and not HAN.search(text)):
        return Told(text)
    dates = tuple(calendar.chinese_dates(text))
    spans = merged(date.span for date in dates)
    clocks = tuple(clock for clock in calendar.chinese_clocks(text) if not covers(spans, clock.span.start))
    every = chinese.read(text)
    kept = _outside(every, [*spans, *(clock.span for clock in clocks if clock.is_clear)])
    values = _values(every, dates, clocks, text)
    if PAIR.search(text):
        values |= {Fraction(2)}
    return Told(text, kept, dates, clocks, tuple(calendar.weekdays(text)), values)


def told_in_english(text: str) -> Told:
    """What a draft tells, in what is left of Chinese in it, too."""
    if len(text) > LONGEST_TEXT:
        return Told(text)
    dates = list(calendar.english_dates(text))
    clocks = tuple(calendar.english_clocks(text))
    every = english.read(text)
    named = [date.span for date in dates if date.month_span or date.day_span]
    kept = _outside(every, [*named, *(clock.span for clock in clocks if clock.is_clear)])
    # Four digits are a year only where nothing is counted with them.
    counted = merged(one.number for one in kept if one.unit is not Unit.NONE or one.is_scaled)
    dates = [date for date in dates if date.month or not covers(counted, date.span.start)]
    values = _values(every, dates, clocks, text)
    if HAN.search(text):
        values |= told_in_chinese(text).values
    return Told(text, kept, tuple(dates), clocks, tuple(calendar.english_weekdays(text)), values)


def _outside(quantities: Iterable[Quantity], spans: Iterable[Span]) -> tuple[Quantity, ...]:
    """The quantities whose number neither begins nor ends in one of `spans`."""
    taken = merged(spans)
    return tuple(
        one for one in quantities if not covers(taken, one.number.start) and not covers(taken, one.number.end - 1)
    )


def _values(
    quantities: Iterable[Quantity], dates: Iterable[Date], clocks: Iterable[Clock], text: str
) -> frozenset[Fraction]:
    found = {value for one in quantities for value in one.values}
    for date in dates:
        found |= {Fraction(part) for part in date.parts if part}
        found.add(Fraction(100 * date.month + date.day))  # 618 is June 18
    for clock in clocks:
        found |= {Fraction(clock.hour), Fraction(clock.minute), Fraction(clock.hour % 12)}
    for century, year, short in SHORT_YEAR.findall(text):
        years = [int(century + year)] if century else [1900 + int(short), 2000 + int(short)]
        found |= set(map(Fraction, years))
    found |= {Fraction(number.replace(",", "")) for number in NUMBER.findall(text) if len(number) <= LONGEST}
    return frozenset(found)
