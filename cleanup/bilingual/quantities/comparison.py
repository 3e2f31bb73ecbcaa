"""Compare what a source tells in numbers and dates with what its draft tells."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.quantities.chinese import MEASURE
from cleanup.bilingual.quantities.values import Unit, converts_to, power_between, rounds_to
from cleanup.bilingual.quantities.wording import value_of, year_month_day
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cleanup.bilingual.quantities.calendar import Clock, Date
    from cleanup.bilingual.quantities.told import Told
    from cleanup.bilingual.quantities.values import Quantity

MOST = 60
"""Quantities on a side that are compared one by one; a longer row is a table."""
LARGE = 1000
"""From here on two equal numbers tell of the same thing, or one of them is wrong."""
MAY_BE_BARE = frozenset({Unit.NONE, Unit.MONEY})
"""A draft may leave out what of: the yuan of a sum that was told before."""

BY_ITS_DIGITS = 5
"""A bare number of so many figures may be one of a telephone or a document, which English cuts elsewhere."""
CUT = re.compile("(?<=[0-9])[ -](?=[0-9])")

GROWTH = re.compile("(?:增[长加]|提[高升]|上[升涨]|扩大)了?$")
GROWN = re.compile("doubl|tripl|quadrupl", re.IGNORECASE)


class Sized(NamedTuple):
    """A number of the draft that is the source's but for its size."""

    source: Quantity
    draft: Quantity
    power: int
    """How many powers of ten the source's is larger."""
    is_only: bool
    """Whether no other number on either side may be meant."""
    is_sure: bool
    """Whether, besides, no other number is left on either side, and both have a word of size and the same unit."""


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
    points: list[tuple[Quantity, Quantity]] = field(default_factory=list)
    """Percentage points of the source, and the percent of the draft with the same number."""
    grown: list[tuple[Quantity, Quantity]] = field(default_factory=list)
    """What has grown by so many times in the source, and to so many times in the draft."""
    dated: list[Dated] = field(default_factory=list)
    clocks: list[tuple[Clock, Clock]] = field(default_factory=list)
    weekdays: list[tuple[tuple[Span, int], tuple[Span, int]]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """What the source tells and the draft does not, in words for a reader."""
    rounded: list[tuple[Quantity, Quantity]] = field(default_factory=list)


def compared(source: Told, draft: Told, elsewhere: frozenset[Fraction] = frozenset()) -> Comparison:
    """What differs. `elsewhere` is told in other paragraphs of the draft that translate the same source."""
    result = Comparison()
    there = draft.values | elsewhere
    missing = [one for one in source.quantities if one.is_clear and not _is_told(one, draft, there, result)]
    unaccounted = _unaccounted(source.quantities[:MOST], draft.quantities[:MOST])
    implied = [one for one in source.quantities[:MOST] if _is_implied(one) and there.isdisjoint(one.values)]
    left = _sized(missing, [*unaccounted, *implied], _spare(source, draft), result)
    _shares(source, draft, result)
    lost_dates = _dates(source, draft, there, result)
    _clocks(source, draft, result)
    _weekdays(source, draft, result)
    lost = [(one.span, _told_of(one, source)) for one in left]
    lost += [(date.span, _said(source, date.span, year_month_day(date))) for date in lost_dates]
    result.missing.extend(told for _, told in sorted(lost))
    return result


def _is_implied(one: Quantity) -> bool:
    """千亿 in 千亿产业: no translation has to tell it, but if it does, then right."""
    return not one.is_clear and one.is_scaled and one.high is None and one.value >= 10**8


def _told_of(one: Quantity, source: Told) -> str:
    """A quantity of the source with what it counts and, where that is not plain, its value."""
    counted = MEASURE.match(source.text, one.span.end) if one.span == one.number else None
    span = Span(one.span.start, counted.end() if counted else one.span.end)
    is_plain = source.text[span.start].isdigit() and not one.is_scaled
    return _said(source, span, "" if is_plain else value_of(one))


def _said(source: Told, span: Span, told: str) -> str:
    written = source.text[span.start : span.end].strip()
    return f"{written} = {told}" if told and told not in written else written


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
    digits = str(one.value)
    return one.unit is Unit.NONE and len(digits) >= BY_ITS_DIGITS and digits in CUT.sub("", draft.text)


def _same_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two equal numbers may tell of the same: no other unit or currency is named."""
    if one.currency and other.currency:
        return one.currency == other.currency
    return one.unit is other.unit or Unit.NONE in {one.unit, other.unit}


def _unaccounted(ones: Sequence[Quantity], others: Sequence[Quantity]) -> Iterator[Quantity]:
    """Those of `ones` whose number stands among `others` only of other things, or less often than here."""
    by_value: dict[Fraction, list[Quantity]] = {}
    for other in others:
        by_value.setdefault(other.value, []).append(other)
    often = Counter(one.value for one in ones)
    for one in ones:
        if not one.is_clear or one.value < LARGE or one.value not in by_value:
            continue
        alike = [other for other in by_value[one.value] if _same_thing(one, other)]
        exact = any(one.unit is other.unit for other in alike)
        if not alike or (not exact and often[one.value] > len(by_value[one.value])):
            yield one


def _spare(source: Told, draft: Told) -> list[Quantity]:
    """The quantities of the draft that no number of the source accounts for."""
    near = source.quantities[:MOST]
    found = [one for one in draft.quantities[:MOST] if one.is_clear and source.values.isdisjoint(one.values)]
    found = [one for one in found if not any(rounds_to(other, one) or converts_to(other, one) for other in near)]
    return [*found, *_unaccounted(draft.quantities[:MOST], near)]


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
    if one.unit is other.unit is not Unit.NONE:
        return True
    return (one.is_scaled or one.value >= LARGE) and (other.is_scaled or other.value >= 100)


def _sized(
    missing: list[Quantity], unaccounted: Iterable[Quantity], spare: list[Quantity], result: Comparison
) -> list[Quantity]:
    """Pairs what differs in size alone; returns what is missing and has no partner."""
    wanted = list(dict.fromkeys([*missing, *unaccounted]))[: 4 * MOST]
    partners = {one: [other for other in spare if _is_slip(one, other)] for one in wanted}
    wanting = Counter(other for others in partners.values() for other in others)
    used: set[Quantity] = set()
    for one in wanted:
        free = [other for other in partners[one] if other not in used]
        free = [other for other in free if other.unit is one.unit] or free
        if free:
            used.add(free[0])
            other = free[0]
            is_only = len(partners[one]) == 1 and wanting[other] == 1
            is_sure = is_only and len(missing) == len(spare) == 1 and one.is_scaled and other.is_scaled
            is_sure = is_sure and one.unit is other.unit is not Unit.NONE
            result.sized.append(Sized(one, other, power_between(other.value, one.value), is_only, is_sure))
    paired = {pair.source for pair in result.sized}
    return [one for one in missing if one not in paired]


def _shares(source: Told, draft: Told, result: Comparison) -> None:
    """Percentage points that became percent, and growth by so many times that became growth to them."""
    if not any(one.unit in {Unit.POINT, Unit.MULTIPLE} for one in source.quantities):
        return
    percents = {one.value for one in source.quantities if one.unit is Unit.PERCENT}
    there = draft.quantities[:MOST]
    if not any(one.unit is Unit.POINT for one in there) and "point" not in draft.text:
        for one in source.quantities[:MOST]:
            alike = [two for two in there if two.unit is Unit.PERCENT and two.value == one.value and two.is_clear]
            if one.unit is Unit.POINT and one.value not in percents and len(alike) == 1:
                result.points.append((one, alike[0]))
    for one in source.quantities[:MOST]:
        if one.unit is not Unit.MULTIPLE or not GROWTH.search(source.text, max(one.span.start - 4, 0), one.span.start):
            continue
        grown = {one.value + 1, one.value * 100}
        to_it = [two for two in there if two.unit is Unit.MULTIPLE and two.value == one.value]
        if len(to_it) == 1 and grown.isdisjoint(draft.values) and _is_word(to_it[0], draft):
            result.grown.append((one, to_it[0]))


def _is_word(one: Quantity, draft: Told) -> bool:
    """Whether `doubled` or the like says so, and not `two times`, which either may mean."""
    return one.number == one.span and GROWN.match(draft.text, one.span.start) is not None


def _dates(source: Told, draft: Told, there: frozenset[Fraction], result: Comparison) -> list[Date]:
    """Pairs dates that differ in one part; returns those of the source that have no partner and are not told."""
    mine, its = source.dates[:MOST], draft.dates[:MOST]
    lost = [date for date in mine if date.is_clear and _stands_alone(date, its, there)]
    spare = [date for date in its if date.is_clear and _stands_alone(date, mine, source.values)]
    candidates = {
        date: [(other, part) for other in spare if (part := differing(date, other)) is not None] for date in lost
    }
    wanting = Counter(other for found in candidates.values() for other, _ in found)
    for date, found in candidates.items():
        if len(found) == 1 and wanting[found[0][0]] == 1:
            result.dated.append(Dated(date, *found[0]))
    paired = {pair.source for pair in result.dated}
    lost = [date for date in source.dates if date.is_clear and date not in paired and _is_lost(date, there)]
    # English may tell a day of the current week by its name: 11日, on Friday.
    return [date for date in lost if date.month or date.year or not draft.weekdays or source.weekdays]


def _is_lost(date: Date, there: frozenset[Fraction]) -> bool:
    return any(part and Fraction(part) not in there for part in date.parts)


def _stands_alone(date: Date, others: Sequence[Date], there: frozenset[Fraction]) -> bool:
    """Whether no date of the other side may be the same; one number alone may stand there without being a date."""
    if not (date.month and date.day) and not _is_lost(date, there):
        return False
    shared = ([pair for pair in zip(date.parts, other.parts, strict=True) if all(pair)] for other in others)
    return not any(pairs and all(one == two for one, two in pairs) for pairs in shared)


def differing(one: Date, other: Date) -> int | None:
    """The one part in which two dates differ, where they share another, or each tells nothing but that."""
    both = [number for number in range(3) if one.parts[number] and other.parts[number]]
    unlike = [number for number in both if one.parts[number] != other.parts[number]]
    if len(unlike) != 1:
        return None
    tell_one_part = both != [2] and all(sum(map(bool, date.parts)) == 1 for date in (one, other))
    return unlike[0] if len(both) > 1 or tell_one_part else None


def _clocks(source: Told, draft: Told, result: Comparison) -> None:
    mine, its = source.clocks[:MOST], draft.clocks[:MOST]
    lost = [one for one in mine if one.is_clear and not any(_same_time(one, two) for two in its)]
    spare = [two for two in its if two.is_clear and not any(_same_time(one, two) for one in mine)]
    if len(lost) == len(spare) == 1:
        result.clocks.append((lost[0], spare[0]))


def _same_time(one: Clock, other: Clock) -> bool:
    if one.minute != other.minute or (one.hour - other.hour) % 12:
        return False
    return not (one.is_half_known and other.is_half_known) or (one.hour - other.hour) % 24 == 0


def _weekdays(source: Told, draft: Told, result: Comparison) -> None:
    mine, its = {day for _, day in source.weekdays}, {day for _, day in draft.weekdays}
    lost = [one for one in source.weekdays if one[1] not in its]
    spare = [two for two in draft.weekdays if two[1] not in mine]
    if len(lost) == len(spare) == 1:
        result.weekdays.append((lost[0], spare[0]))
