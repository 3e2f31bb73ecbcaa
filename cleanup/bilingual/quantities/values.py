"""A quantity: what it is worth, of what, how exactly it is told, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.model import Span


class Unit(StrEnum):
    """What a number counts. Two numbers of different classes are no slip of size of each other."""

    NONE = "none"
    """Nothing is said, or things: people, sets, items."""
    PERCENT = "percent"
    POINT = "percentage point"
    MULTIPLE = "multiple"
    MONEY = "money"
    AREA = "area"
    LENGTH = "length"
    WEIGHT = "weight"
    VOLUME = "volume"
    ENERGY = "energy"
    POWER = "power"
    DURATION = "duration"
    ORDINAL = "ordinal"
    YEAR = "year"


CONVERTED = frozenset({Unit.AREA, Unit.LENGTH, Unit.WEIGHT, Unit.VOLUME, Unit.DURATION, Unit.ENERGY, Unit.POWER})
"""Classes whose units are told in one another."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, where it stands in a text."""

    span: Span
    """From the first character of the number to the last of the unit."""
    number: Span
    """The figures and the word of size, without the unit."""
    value: Fraction
    unit: Unit = Unit.NONE
    also: frozenset[Fraction] = frozenset()
    """What else it may be read as: 60 percent is 3/5, 增长两倍 tripled, the first end of `3-5 million` 3 million."""
    step: Fraction = Fraction(1)
    """What one more in the last place that is told is worth: 10 million in 1.2亿."""
    size: Fraction = Fraction(0)
    """What its unit is worth in the basic unit of its class (square metre, metre, gram, second); 0 where unknown."""
    currency: str = ""
    is_scaled: bool = False
    """Whether a word of size stands in it: 万, million."""
    is_clear: bool = False
    """Whether it is surely a quantity that a translation has to tell."""
    high: Fraction | None = None
    """The upper end where only the size is told: 数十, dozens."""

    is_range: bool = False
    """Whether it is the second end of a range, so that its word of size and its unit may be those of the first."""

    @property
    def values(self) -> frozenset[Fraction]:
        """All that it may be read as."""
        return self.also | {self.value}


def power_between(value: Fraction, other: Fraction) -> int:
    """How many powers of ten the second number is larger than the first; 0 where it is not a power of ten, or equal."""
    if not value or not other:
        return 0
    ratio = other / value
    top, bottom = ratio.numerator, ratio.denominator
    text = str(top if bottom == 1 else bottom)
    if (top != 1 and bottom != 1) or text.rstrip("0") != "1":
        return 0
    power = len(text) - 1
    return power if bottom == 1 else -power


def rounds_to(exact: Quantity, rough: Quantity) -> bool:
    """Whether the second number is the first, told less exactly: 1.23亿, 120 million."""
    if exact.step >= rough.step and exact.step != 1:
        return False
    if exact.value < 1000 and exact.value.denominator == 1 and not exact.is_scaled:
        return False
    off = abs(exact.value - rough.value)
    return 2 * off <= rough.step and 20 * off <= abs(exact.value)


USUAL = {Unit.AREA: (Fraction(10**4), Fraction(10**6)), Unit.WEIGHT: (Fraction(1000), Fraction(10**6))}
"""Units of English texts that may stand apart from their number: hectare, square kilometre; kilogram, ton."""


def converts_to(quantity: Quantity, other: Quantity) -> bool:
    """Whether both are the same measure in different units, within what the one told less exactly leaves open."""
    if other.unit is Unit.NONE and quantity.unit in USUAL and other.value >= 100:
        measures = (replace(other, unit=quantity.unit, size=size) for size in USUAL[quantity.unit])
        return any(converts_to(quantity, measure) for measure in measures)
    if quantity.unit is not other.unit or quantity.unit not in CONVERTED or not quantity.size or not other.size:
        return False
    mine, its = quantity.value * quantity.size, other.value * other.size
    if mine == its:
        return True
    open_to = max(other.step * other.size, quantity.step * quantity.size)
    return abs(mine - its) <= max(open_to / 2, abs(mine) / 50) and 20 * abs(mine - its) <= abs(mine)
