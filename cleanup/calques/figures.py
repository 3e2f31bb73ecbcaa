"""What English figures with words of size are worth, exactly."""

from __future__ import annotations

import re
from decimal import Decimal

from cleanup.words.numbers import english

SIZES = {
    "thousand": 10**3, "wan": 10**4, "ten thousand": 10**4, "hundred thousand": 10**5, "million": 10**6,
    "ten million": 10**7, "hundred million": 10**8, "yi": 10**8, "billion": 10**9, "hundred billion": 10**11,
}  # fmt: skip
STEP = re.compile(r"(\d{1,3})(?: (billion|million|thousand))?")


def worth(figure: str, size: str = "") -> Decimal:
    """The amount that `figure` and a word of size after it name."""
    return Decimal(figure.replace(",", "")) * SIZES.get(size, 1)


def sum_of_steps(text: str) -> Decimal:
    """What `42 million 641 thousand and 200` adds up to; 0 where it is not one figure in steps."""
    total, last = Decimal(0), 10**12
    for number, size in STEP.findall(text):
        here = SIZES.get(size, 1)
        if here >= last or (here == 1 and last != SIZES["thousand"]):
            return Decimal(0)
        total, last = total + worth(number, size), here
    return total


def written(amount: Decimal) -> str:
    """A whole amount in English: `53 million`, `1.8 billion`, `67,200`; empty for one that is not whole."""
    whole = amount.to_integral_value()
    return english(whole) if whole == amount else ""
