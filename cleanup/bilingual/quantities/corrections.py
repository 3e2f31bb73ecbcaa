"""What differs from the source in a number or a date, as a correction of the draft with what a reader is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.quantities.values import Unit
from cleanup.bilingual.quantities.wording import (
    contrast,
    hour_and_minute,
    month_like,
    number,
    rewritten,
    times,
    value_of,
    weekday,
    year_month_day,
)
from cleanup.fit import fitted
from cleanup.model import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.bilingual.quantities.comparison import Comparison, Dated, Sized


class Correction(NamedTuple):
    """How a number or a date of the draft is put right."""

    place: Span
    """Where the draft tells it, with its unit and words around it."""
    message: str
    edit: Edit | None = None
    """None where nobody can tell what is meant, or how to write it."""
    is_sure: bool = False
    """Whether it may be put right by default, where the source is sure."""


def of_sizes(draft: str, source: str, found: Comparison) -> Iterator[Correction]:
    """Numbers with the digits of the source and another size, percent for points, and growth by so many times."""
    for one in found.sized:
        yield _of_size(draft, source, one)
    for _, there in found.points:
        message = f"`{draft[there.span.start : there.span.end]}`: the source has percentage points"
        span = Span(there.number.end, there.span.end)
        yield Correction(span, message, Edit(span, f" percentage point{'' if there.value == 1 else 's'}"))
    for mine, there in found.grown:
        told = f"`{draft[there.span.start : there.span.end]}`: the source has growth by"
        by = source[mine.span.start : mine.span.end].strip()
        yield Correction(there.span, f"{told} {by}: {number(mine.value + 1)} times as much")


def _of_size(draft: str, source: str, one: Sized) -> Correction:
    mine, there = one.source, one.draft
    message = f"{contrast(draft, there.span, source, mine.span, value_of(mine))} ({times(one.power)})"
    written = draft[there.number.start : there.number.end]
    new = rewritten(written, mine.value)
    if not one.is_only or there.is_range or there.unit is Unit.ORDINAL or new is None:
        return Correction(there.span, message)
    return Correction(there.span, message, fitted(draft, there.number, written, new), one.is_sure)


def of_dates(draft: str, source: str, found: Comparison) -> Iterator[Correction]:
    """Dates, days of the week and times of day that the source does not have."""
    for one in found.dated:
        yield _of_date(draft, source, one)
    for (place, day), (there, _) in found.weekdays:
        right = weekday(day)
        yield Correction(there, contrast(draft, there, source, place, right), Edit(there, right))
    for clock, other in found.clocks:
        yield Correction(other.span, contrast(draft, other.span, source, clock.span, hour_and_minute(clock)))


def _of_date(draft: str, source: str, one: Dated) -> Correction:
    mine, there = one.source, one.draft
    message = contrast(draft, there.span, source, mine.span, year_month_day(mine))
    span = (there.year_span, there.month_span, there.day_span)[one.part]
    if not span:
        return Correction(there.span, message)
    new = month_like(draft[span.start : span.end], mine.month) if one.part == 1 else str(mine.parts[one.part])
    return Correction(there.span, message, Edit(span, new))
