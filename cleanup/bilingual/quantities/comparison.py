"""Compare what a source tells in numbers and dates with what its draft tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.quantities import calendar, chinese, english
from cleanup.bilingual.quantities.values import Quantity, Unit, converts_to, power_between, rounds_to
from cleanup.bilingual.quantities.wording import value_of, year_month_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleanup.bilingual.quantities.calendar import Clock, Date
    from cleanup.model import Span

ANY_SIGN = re.compile(r"[0-9０-９一二三四五六七八九十百千万亿两〇翻]")
HAN = re.compile(r"[\u4e00-\u9fff]")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
SHORT_YEAR = re.compile(r"\b(1[89]|20)\d\d[-–/](\d\d)\b|['’](\d\d)\b")
"""2019-20, '21."""
MOST = 60
"""Quantities on a side that are compared one by one; a longer row is a table."""
HALF_YEAR = re.compile(r"half|quarter|months", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What one text tells in numbers."""

    text: str
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[Date, ...] = ()
    clocks: tuple[Clock, ...] = ()
    weekdays: tuple[tuple[Span, int], ...] = ()
    values: frozenset[Fraction] = frozenset()
    """All that a number in it may be read as, parts of dates and times, too."""

    @property
    def is_empty(self) -> bool:
        """Whether it surely tells nothing."""
        return not (self.dates or self.clocks or self.weekdays or any(one.is_clear for one in self.quantities))


class Sized(NamedTuple):
    """A number of the draft that is the source's but for its size."""

    source: Quantity
    draft: Quantity
    power: int
    """How many powers of ten the source's is larger."""
    is_only: bool
    """Whether no other number on either side may be meant."""


class Dated(NamedTuple):
    """A date of the draft that is the source's but for one part."""

    source: Date
    draft: Date
    part: int
    """0 the year, 1 the month, 2 the day."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of the comparison."""

    sized: list[Sized] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    clocks: list[tuple[Clock, Clock]] = field(default_factory=list)
    weekdays: list[tuple[tuple[Span, int], tuple[Span, int]]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """What the source tells and the draft does not, in words for a reader."""
    rounded: list[tuple[Quantity, Quantity]] = field(default_factory=list)


def _overlaps(one: Span, others: Iterable[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _values(quantities: Iterable[Quantity], dates: Iterable[Date], clocks: Iterable[Clock], text: str) -> set[Fraction]:
    found = {value for one in quantities for value in one.values}
    for date in dates:
        found |= {Fraction(part) for part in date.parts if part}
        found.add(Fraction(100 * date.month + date.day))  # 618 is June 18
    for clock in clocks:
        found |= {Fraction(clock.hour), Fraction(clock.minute), Fraction(clock.hour % 12)}
    for first, last, short in SHORT_YEAR.findall(text):
        found |= (
            {Fraction(int(first) * 100 + int(last))}
            if first
            else {Fraction(int(short) + 1900), Fraction(int(short) + 2000)}
        )
    for number in NUMBER.findall(text):
        if len(number) <= 18:
            found.add(Fraction(number))
    return found


def told_in_chinese(text: str) -> Told:
    """What a source tells in numbers."""
    if not ANY_SIGN.search(text) and "周" not in text and "星期" not in text:
        return Told(text)
    dates = tuple(calendar.chinese_dates(text))
    in_dates = [date.span for date in dates]
    clocks = tuple(clock for clock in calendar.chinese_clocks(text) if not _overlaps(clock.span, in_dates))
    taken = [*in_dates, *(clock.span for clock in clocks if clock.is_clear)]
    every = chinese.read(text)
    kept = tuple(one for one in every if not _overlaps(one.span, taken))
    values = _values(every, dates, clocks, text.translate(chinese.FULL_WIDTH))
    return Told(text, kept, dates, clocks, tuple(calendar.weekdays(text)), frozenset(values))


def told_in_english(text: str) -> Told:
    """What a draft tells in numbers, what is left of Chinese in it included."""
    dates = tuple(calendar.english_dates(text))
    clocks = tuple(calendar.english_clocks(text))
    named = [date.span for date in dates if date.month_span or date.day_span]
    years = [date.span for date in dates if date.year_span and not date.month]
    taken = [*named, *(clock.span for clock in clocks if clock.is_clear)]
    every = english.read(text)
    kept = [one for one in every if not _overlaps(one.number, taken)]
    # A figure that may be a year counts as one only where nothing is counted with it.
    counted = [one.span for one in kept if (one.unit is not Unit.NONE or one.is_scaled or one.value != int(one.value))]
    dates = tuple(date for date in dates if date.span not in years or not _overlaps(date.span, counted))
    values = _values(every, dates, clocks, text)
    if HAN.search(text):
        left = told_in_chinese(text)
        values |= left.values
    return Told(text, tuple(kept), dates, clocks, tuple(calendar.english_weekdays(text)), frozenset(values))


def compared(source: Told, draft: Told, elsewhere: frozenset[Fraction] = frozenset()) -> Comparison:
    """What differs. `elsewhere` is told in other paragraphs of the draft that translate the same source."""
    result = Comparison()
    there = draft.values | elsewhere
    missing = [one for one in source.quantities if one.is_clear and not _is_told(one, draft, there, result)]
    spare = _spare(source, draft)
    left = _sized(missing, spare, result)
    lost_dates = _dates(source, draft, there, result)
    _clocks(source, draft, result)
    _weekdays(source, draft, result)
    lost = [(one.span, value_of(one)) for one in left]
    lost += [(date.span, year_month_day(date)) for date in lost_dates]
    for span, told in sorted(lost):
        counted = chinese.MEASURE.match(source.text, span.end)
        written = source.text[span.start : counted.end() if counted else span.end].strip()
        result.missing.append(f"{written} = {told}" if told not in written else written)
    return result


def _is_told(one: Quantity, draft: Told, there: frozenset[Fraction], result: Comparison) -> bool:
    """Whether a quantity of the source stands in the draft, in whatever form."""
    if not there.isdisjoint(one.values):
        return True
    for other in draft.quantities[:MOST]:
        if other.high is not None and other.value <= one.value <= other.high:
            return True
        if rounds_to(one, other):
            result.rounded.append((one, other))
            return True
        if converts_to(one, other):
            return True
    return False


def _spare(source: Told, draft: Told) -> list[Quantity]:
    """The quantities of the draft that no number of the source accounts for."""
    found = []
    for one in draft.quantities[:MOST]:
        if not one.is_clear or not source.values.isdisjoint(one.values):
            continue
        near = source.quantities[:MOST]
        if not any(rounds_to(other, one) or converts_to(other, one) for other in near):
            found.append(one)
    return found


MAY_BE_BARE = frozenset({Unit.NONE, Unit.MONEY})
"""A draft may leave out what of: the yuan of a sum that was told before."""


def _is_slip(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may be the same but for a slip of size."""
    if one.unit is not other.unit and not ({one.unit, other.unit} <= MAY_BE_BARE):
        return False
    if one.currency and other.currency and one.currency != other.currency:
        return False
    if one.size and other.size and one.size != other.size:
        return False
    if not power_between(other.value, one.value):
        return False
    return one.is_scaled or other.is_scaled or one.value >= 1000 or one.unit is other.unit is not Unit.NONE


def _sized(missing: list[Quantity], spare: list[Quantity], result: Comparison) -> list[Quantity]:
    """Pairs what differs in size alone; returns what has no partner."""
    left = []
    of_draft: dict[Quantity, int] = {}
    partners = {}
    for one in missing:
        partners[one] = [other for other in spare if _is_slip(one, other)]
        for other in partners[one]:
            of_draft[other] = of_draft.get(other, 0) + 1
    used: set[Quantity] = set()
    for one in missing:
        free = [other for other in partners[one] if other not in used]
        if not free:
            left.append(one)
            continue
        same = [other for other in free if other.unit is one.unit] or free
        other = same[0]
        used.add(other)
        is_only = len(partners[one]) == 1 and of_draft[other] == 1
        result.sized.append(Sized(one, other, power_between(other.value, one.value), is_only))
    return left


def _lost(date: Date, there: frozenset[Fraction]) -> bool:
    return any(part and Fraction(part) not in there for part in date.parts)


def _dates(source: Told, draft: Told, there: frozenset[Fraction], result: Comparison) -> list[Date]:
    """Pairs dates that differ in one part; returns those of the source that have no partner."""
    lost = [date for date in source.dates if date.is_clear and _lost(date, there)]
    spare = [date for date in draft.dates if date.is_clear and _lost(date, source.values)]
    left = []
    for date in lost:
        candidates = [(other, part) for other in spare if (part := differing(date, other)) is not None]
        if len(candidates) == 1:
            result.dated.append(Dated(date, *candidates[0]))
        elif not candidates:
            left.append(date)
    return left


def differing(one: Date, other: Date) -> int | None:
    """The one part in which two dates differ, where they share another, or tell nothing but a year."""
    both = [number for number in range(3) if one.parts[number] and other.parts[number]]
    unlike = [number for number in both if one.parts[number] != other.parts[number]]
    if len(unlike) != 1:
        return None
    tell_one_part = both != [2] and all(sum(map(bool, date.parts)) == 1 for date in (one, other))
    return unlike[0] if len(both) > 1 or tell_one_part else None


def _clocks(source: Told, draft: Told, result: Comparison) -> None:
    lost = [one for one in source.clocks if one.is_clear and not any(_same_time(one, two) for two in draft.clocks)]
    spare = [two for two in draft.clocks if two.is_clear and not any(_same_time(one, two) for one in source.clocks)]
    if len(lost) == len(spare) == 1:
        result.clocks.append((lost[0], spare[0]))


def _same_time(one: Clock, other: Clock) -> bool:
    if one.minute != other.minute or (one.hour - other.hour) % 12:
        return False
    return not (one.is_half_known and other.is_half_known) or (one.hour - other.hour) % 24 == 0


def _weekdays(source: Told, draft: Told, result: Comparison) -> None:
    lost = [one for one in source.weekdays if all(one[1] != two[1] for two in draft.weekdays)]
    spare = [two for two in draft.weekdays if all(one[1] != two[1] for one in source.weekdays)]
    if len(lost) == len(spare) == 1:
        result.weekdays.append((lost[0], spare[0]))
