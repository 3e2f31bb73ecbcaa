"""English numbers: what they look like in prose, the words around them, and how they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.marks import OPENING, SINGLE_OPENING
from glossary.patterns import later

if TYPE_CHECKING:
    from decimal import Decimal

SCALES = "million|billion|trillion"
PEOPLE = (
    "cadres|employees|farmers|graduates|guests|households|participants|patients|people|persons|pupils|representatives|"
    "residents|students|teachers|villagers|visitors|volunteers|workers"
)
COUNTED = f"companies|enterprises|{PEOPLE}|yuan"
MEASURES = (
    "cubic meters?|cubic metres?|hectares?|kilograms?|kilometers?|kilometres?|kilowatts?|meters?|metres?|percent|"
    "square kilometers?|square kilometres?|square meters?|square metres?|tons?|tonnes?"
)
DURATIONS = "days|hours|minutes|months|weeks|years"

FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?"
"""A number as prose writes it."""
ANY_FIGURE = re.compile(r"\d")
MONEY = "$¥€£"
"""Signs of currencies, for a character class."""
CURRENCY_BEFORE = re.compile(rf"(?:[{MONEY}\N{{FULLWIDTH YEN SIGN}}]|\b(?:RMB|USD|CNY))[ ]?$")
BEGINS_WORD = rf'\s("{OPENING}{SINGLE_OPENING}'
"""What stands before a word or number in prose, for a character class."""

QUANTIFIERS = (
    "about|almost|approximately|around|exceed|exceeded|exceeding|exceeds|least|nearly|over|reached|reaching|roughly|"
    "than|totaling|totalling"
)
AMOUNT_BEFORE = later(rf"(?:\b(?:{QUANTIFIERS}|by|from|of|only|to|up|was|were|with)[ ]|[{MONEY}][ ]?)$", re.IGNORECASE)
"""What leads to an amount, neither to the number of an item nor to a day, an hour or a chapter."""
QUANTIFIED = later(rf"(?:\b(?:{QUANTIFIERS})[ ]|[{MONEY}][ ]?)$", re.IGNORECASE)
"""What leads to an amount and to nothing else."""
WORD_BEFORE = rf"(?:^|(?<![\w:=./-])[A-Za-z][a-z]{{0,20}}[,;]?[{BEGINS_WORD}]{{1,2}})"
"""A word of prose, or the beginning of a line, in front of what may be the value of an option (`--config 5percent`)."""


def glued_to(words: str) -> str:
    """A pattern for the place right after one of `words`, which may begin with a capital.

    Nothing but space, a bracket or a quotation mark stands before the word, so that it is no part of a
    name, a tag or an address.
    """
    either_case = [f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split("|")]
    return "(?:" + "|".join(f"(?<={word})(?<![^{BEGINS_WORD}]{word})" for word in either_case) + ")"


SMALL = "zero one two three four five six seven eight nine ten".split()
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth".split()
NAMED = {10**12: "trillion", 10**9: "billion", 10**6: "million"}
LONGEST_SHORT_FORM = 3
"""Decimal places before `million`, at most; a longer number is written out."""


def without_zeros(text: str) -> str:
    """A decimal without zeros at its end."""
    return text.rstrip("0").rstrip(".") if "." in text else text


def plain(number: Decimal) -> str:
    """All digits, with commas from 1,000 on; whole numbers without decimals, others with those they have."""
    return f"{number:,.0f}" if number == number.to_integral_value() and number >= 1000 else f"{number:,f}"


def split(number: Decimal) -> tuple[str, str]:
    """The digits and the word of a number in its English short form: 1.2, million; the word may be empty."""
    for size, word in NAMED.items():
        if number >= size:
            short = number / size
            if short == round(short, LONGEST_SHORT_FORM):
                return without_zeros(f"{short:,f}"), word
            break
    return plain(number), ""


def english(number: Decimal) -> str:
    """The number as English writes it: 30,000; 1.2 million; 51,234. Nothing is rounded."""
    digits, word = split(number)
    return f"{digits} {word}" if word else digits


def ordinal_suffix(number: int) -> str:
    """`st`, `nd`, `rd` or `th`."""
    return "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ordinal(number: int, *, in_words: bool = True) -> str:
    """`third` or `3rd`, `14th`, `21st`."""
    return ORDINALS[number] if in_words and number < len(ORDINALS) else f"{number:,}{ordinal_suffix(number)}"
