"""Numbers as Chinese writes them, read exactly."""

from __future__ import annotations

import re
from decimal import Decimal

from cleanup.words.numbers import SMALL, english

DIGITS = dict(zip("〇零一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "千": 10**3, "百": 10**2}
HAN = "〇零一二两三四五六七八九十百千万亿"

ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,13})(?:\.\d{1,8})?"
HAN_NUMBER = rf"[一二两三四五六七八九十][{HAN}]{{0,14}}"
SCALED = rf"{ARABIC}\s?(?:万亿|亿|万|千|百)(?:{ARABIC}[万千百])?"
NUMBER = rf"(?:{SCALED}|{ARABIC}|{HAN_NUMBER})"
"""What `value` may be able to read: 3万, 1.2亿, 1亿2000万, 14,000, 二十五."""
PART = re.compile(rf"({ARABIC})\s?(万亿|亿|万|千|百)?")


def value(text: str) -> Decimal | None:
    """The number that `text` writes, exactly; None where it is not a number."""
    if not text or text[0] not in "0123456789":
        return han_value(text)
    total = Decimal(0)
    smallest: int | None = None
    at = 0
    while at < len(text):
        part = PART.match(text, at)
        scale = SCALES[part[2]] if part and part[2] else 1
        if not part or (smallest is not None and scale >= smallest):
            return None
        total += scaled(Decimal(part[1].replace(",", "")), scale)
        smallest, at = scale, part.end()
    return total


def scaled(number: Decimal, scale: int) -> Decimal:
    """So many times a scale, without decimals where that is whole: 0.05 times 10,000 is 500, not 500.00."""
    product = number * scale
    whole = product.to_integral_value()
    return whole if scale > 1 and whole == product else product


def han_value(text: str) -> Decimal | None:
    """The number that Chinese numerals write: 二十五, 一百零三, 两千, 三万五千, 二〇二三."""
    if len(text) > 1 and all(character in DIGITS for character in text):
        return Decimal("".join(str(DIGITS[character]) for character in text)) if len(text) == 4 else None
    total = 0
    rest = text
    for scale, size in (("亿", 10**8), ("万", 10**4)):
        high, mark, low = rest.partition(scale)
        if mark:
            if (high_value := han_value(high)) is None:
                return None
            total += int(high_value) * size
            rest = low.removeprefix("零")
            if not rest:
                return Decimal(total)
    counted = _below_ten_thousand(rest)
    return None if counted is None else Decimal(total + counted)


def _below_ten_thousand(text: str) -> int | None:
    """`二千零三`, `十五`, `七`; None for anything else, and for shortened forms like `三百五`."""
    found = re.fullmatch(
        r"(?:([一二两三四五六七八九])千(零)?)?(?:([一二两三四五六七八九])百(零)?)?"
        r"(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?",
        text,
    )
    if not text or not found:
        return None
    thousands, gap, hundreds, second_gap, tens, ten, ones = found.groups()
    if ones and (hundreds or thousands) and not (ten or gap or second_gap):
        return None
    total = 1000 * DIGITS.get(thousands or "零", 0) + 100 * DIGITS.get(hundreds or "零", 0)
    return total + (10 * DIGITS[tens or "一"] if ten else 0) + (DIGITS[ones] if ones else 0)


def is_scaled(text: str) -> bool:
    """True where a scale, 万 or the like, stands in a number."""
    return any(scale in text for scale in SCALES)


def counted(number: Decimal, written: str) -> str:
    """A number of things: up to nine in words where Chinese numerals stood, else in digits."""
    return SMALL[int(number)] if written[:1] in DIGITS and number < 10 else english(number)
