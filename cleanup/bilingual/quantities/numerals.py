"""What Chinese numerals and figures with 万 and 亿 are worth, and how exactly they tell it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from cleanup.remnants.numerals import DIGITS, han_value

SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
HAN = "〇零一二两三四五六七八九十百千万亿"
LONGEST = 15
"""Digits of a number; what is longer is a code."""
TWO_DIGITS = re.compile(r"[一二两三四五六七八九]{2}")


class Worth(NamedTuple):
    """What a number is worth, and how exactly it is told."""

    value: Fraction
    step: Fraction = Fraction(1)
    """What one more in the last place that is told is worth."""
    is_scaled: bool = False
    high: Fraction | None = None
    """The upper end where only the size is told."""

    def times(self, scale: int) -> Worth:
        """So many times as much."""
        return Worth(self.value * scale, self.step * scale, is_scaled=True, high=self.high and self.high * scale)


def step_of(figure: str) -> Fraction:
    """What the last digit of a figure counts, zeros at its end left out: 1/10 in 1.2, 1,000 in 3,000."""
    _, dot, decimals = figure.partition(".")
    if dot:
        return Fraction(1, 10 ** len(decimals))
    digits = figure.replace(",", "")
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0")))) if digits.strip("0") else Fraction(1)


def product(scales: str) -> int:
    """What scales are worth together: 10,000 for 万, 10 million for 千万."""
    worth = 1
    for scale in scales:
        worth *= SCALES[scale]
    return worth


def arabic(figure: str, scales: str = "", low: str = "", low_scale: str = "") -> Worth | None:
    """The worth of figures with scales: 1.2亿, 3千万, 2万4801, 3万5, 1亿2000万."""
    figure = figure.replace(",", "")
    if len(figure) > LONGEST:
        return None
    scale = product(scales)
    worth = Worth(Fraction(figure) * scale, step_of(figure) * scale, scale > 1)
    if not low:
        return worth
    least = Fraction(product(low_scale))
    if not low_scale and len(low) < 4:
        # 3万5 is 35,000.
        least = Fraction(scale, 10 ** len(low))
    return Worth(worth.value + Fraction(low) * least, least, is_scaled=True)


def han(text: str) -> Worth | None:
    """The worth of Chinese numerals; where only a size is told, as in 数十, 十几 and 七八十, its ends."""
    text = text.replace("廿", "二十")
    whole, point, decimals = text.partition("点")
    if point:
        return _with_decimals(whole, decimals)
    if "几" in text or text.startswith("数"):
        return _vague(text)
    if text == "一半":
        return Worth(Fraction(1, 2))
    core = text.removesuffix("半")
    if not core or "半" in core or "数" in core:
        return None
    if core != text:
        worth = _exact(core)
        return worth and Worth(worth.value + Fraction(1, 2), Fraction(1, 2))
    return _exact(core) or _between(core)


def _exact(text: str) -> Worth | None:
    if len(text) <= 2 and set(text) <= set("百千万亿"):
        return Worth(Fraction(product(text)), Fraction(product(text)), is_scaled=True)
    if len(text) == 4 and text[0] not in "一二" and all(one in DIGITS for one in text):
        return None  # 三四五六年级
    number = han_value(text)
    return (
        Worth(Fraction(int(number)), step_of(str(int(number))), text[-1] in "百千万亿") if number is not None else None
    )


def _with_decimals(whole: str, decimals: str) -> Worth | None:
    """三点五."""
    number = han_value(whole)
    if number is None or not decimals or any(one not in DIGITS for one in decimals):
        return None
    places = "".join(str(DIGITS[one]) for one in decimals)
    return Worth(Fraction(int(number)) + Fraction(int(places), 10 ** len(places)), Fraction(1, 10 ** len(places)))


def _vague(text: str) -> Worth | None:
    """数十 and 几百万, of which only the size is told; 十几, 二十几万, with the tens."""
    tens, _, scales = text.partition("几") if "几" in text else ("", "", text[1:])
    if any(one not in SCALES for one in scales):
        return None
    base = han_value(tens) if tens else 0
    if base is None:
        return None
    low, high = (base, base + 10) if base else (1, 10)
    return Worth(Fraction(int(low)), high=Fraction(int(high))).times(product(scales))


def _between(text: str) -> Worth | None:
    """七八十 and 十七八: from one digit to the next."""
    found = TWO_DIGITS.search(text)
    if not found:
        return None
    low, high = (han_value(text[: found.start()] + one + text[found.end() :]) for one in found[0])
    return Worth(Fraction(int(low)), high=Fraction(int(high))) if low and high and low < high else None
