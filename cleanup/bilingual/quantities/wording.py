"""How a number or a date of a draft is told right, in the style of the draft, and what a reader is told of it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from cleanup.bilingual.quantities.values import Unit
from cleanup.words.calendar import MONTHS, WEEKDAYS
from cleanup.words.numbers import english, plain, split

if TYPE_CHECKING:
    from fractions import Fraction

    from cleanup.bilingual.quantities.calendar import Clock, Date
    from cleanup.bilingual.quantities.values import Quantity
    from cleanup.model import Span

SHORT = {
    ("million", 1): "m", ("million", 2): "mn", ("billion", 1): "bn", ("billion", 2): "bn", ("trillion", 1): "tn",
    ("trillion", 2): "tn",
}  # fmt: skip
"""The letters for a word of size beside those of so many letters."""
LETTERS = re.compile(r"(?<=\d)( ?)([mMbBkK]|mn|bn|tn)$")


def decimal(value: Fraction) -> Decimal | None:
    """The number as a decimal, where it has an end."""
    found = Decimal(value.numerator) / Decimal(value.denominator)
    return found.normalize() + 0 if found * value.denominator == value.numerator else None


def number(value: Fraction) -> str:
    """The number as English writes it; a fraction where it has no end."""
    exact = decimal(value)
    if exact is None:
        return f"{value.numerator}/{value.denominator}"
    return english(Decimal(f"{exact:f}"))


def rewritten(written: str, value: Fraction) -> str | None:
    """`value` in the style of the number that stands there: 12 million, $12m, 12-million."""
    exact = decimal(value)
    if exact is None:
        return None
    exact = Decimal(f"{exact:f}")
    if letters := LETTERS.search(written):
        digits, word = split(exact)
        if not word:
            return plain(exact)
        short = SHORT[word, len(letters[2])] if letters[2] != "bn" or word != "million" else "m"
        return f"{digits}{letters[1]}{short.upper() if letters[2].isupper() else short}"
    new = english(exact)
    return new.replace(" ", "-") if "-" in written else new


def times(power: int) -> str:
    """How much more or less the source has."""
    return f"{10**power:,} times as much" if power > 0 else f"a {10**-power:,}th of it"


def value_of(one: Quantity) -> str:
    """The value of a quantity of the source with the sign or word of its class."""
    told = number(one.value)
    if one.unit is Unit.PERCENT:
        return f"{told}%"
    return told


def contrast(draft: str, there: Span, source: str, mine: Span, value: str) -> str:
    """What a draft has in one place, what the source has for it, and the value of that."""
    told = source[mine.start : mine.end].strip()
    return f"`{draft[there.start : there.end]}`: the source has {told} = {value}"


def year_month_day(date: Date) -> str:
    """A date with what is told of it: December 10, 2021, or December 2021."""
    month = MONTHS[date.month - 1] if date.month else ""
    told = f"{month} {date.day}" if month and date.day else month or (f"day {date.day}" if date.day else "")
    if told and date.year:
        return f"{told}, {date.year}" if date.day else f"{told} {date.year}"
    return told or str(date.year)


def month_like(written: str, month: int) -> str:
    """The name of a month, as short as the one that stands there."""
    name = MONTHS[month - 1]
    if len(written.rstrip(".")) > 4 or written in MONTHS:
        return name
    return name[:3] + ("." if written.endswith(".") and len(name) > 3 else "")


def hour_and_minute(clock: Clock) -> str:
    """A time of day by 24 hours."""
    return f"{clock.hour}:{clock.minute:02}"


def weekday(number_of_day: int) -> str:
    """The name of a day of the week, Monday 0."""
    return WEEKDAYS[number_of_day]
