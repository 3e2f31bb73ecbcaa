"""English figures: what they are worth, and how English writes them.

Amounts are whole numbers of millionths, so that no figure is rounded on its way.
"""

from __future__ import annotations

import re

FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
ANY_FIGURE = re.compile(r"\d")
ONE = 10**6
SIZES = {
    "thousand": 10**3, "wan": 10**4, "ten thousand": 10**4, "hundred thousand": 10**5, "million": 10**6,
    "ten million": 10**7, "hundred million": 10**8, "yi": 10**8, "billion": 10**9, "hundred billion": 10**11,
}  # fmt: skip
WORDS = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6))
STEP = re.compile(r"(\d{1,3})(?: (billion|million|thousand))?")
SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def worth(figure: str, size: str = "") -> int:
    """The amount in millionths that `figure` and a word of size after it name."""
    whole, _, decimals = figure.replace(",", "").partition(".")
    return int(whole + decimals.ljust(6, "0")) * SIZES.get(size, 1)


def sum_of_steps(text: str) -> int:
    """What `42 million 641 thousand and 200` adds up to in millionths; 0 where it is not one figure in steps."""
    total, last = 0, 10**12
    for number, size in STEP.findall(text):
        here = SIZES.get(size, 1)
        if here >= last or (here == 1 and last != SIZES["thousand"]):
            return 0
        total, last = total + worth(number, size), here
    return total


def written(amount: int) -> str:
    """An amount in English: `53 million`, `1.8 billion`, `67,200`; empty where that would not be exact.

    A word of size takes at most three decimals.
    """
    for word, size in WORDS:
        if amount >= size * ONE and amount % (size * ONE // 1000) == 0:
            thousandths = amount // (size * ONE // 1000)
            decimals = f"{thousandths % 1000:03}".rstrip("0")
            return f"{thousandths // 1000:,}{'.' if decimals else ''}{decimals} {word}"
    return "" if amount % ONE else f"{amount // ONE:,}"


def ordinal_suffix(number: int) -> str:
    """`st`, `nd`, `rd` or `th`."""
    return "th" if number % 100 in {11, 12, 13} else SUFFIXES.get(number % 10, "th")
