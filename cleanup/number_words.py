"""Numbers in digits: what they look like, and the words that English puts before and after them."""

from __future__ import annotations

import re

from glossary.patterns import later

SCALES = "million|billion|trillion"
COUNTED = (
    "companies|employees|enterprises|farmers|graduates|guests|households|participants|patients|people|persons|pupils|"
    "representatives|residents|students|teachers|villagers|visitors|volunteers|workers|yuan"
)
MEASURES = (
    "cubic meters?|cubic metres?|hectares?|kilograms?|kilometers?|kilometres?|kilowatts?|meters?|metres?|percent|"
    "square kilometers?|square kilometres?|square meters?|square metres?|tons?|tonnes?"
)
DURATIONS = "days|hours|minutes|months|weeks|years"

NUMBER = r"(?: \d{1,3} (?: ,\d{3} ){1,4} | \d{1,9} ) (?: \.\d{1,4} )?"
"""A number as prose writes it, for patterns in verbose mode."""
OPENING = '\\s("\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}'
"""What stands before a word or number in prose, for a character class."""

QUANTIFIERS = (
    "about|almost|approximately|around|exceed|exceeded|exceeding|exceeds|least|nearly|over|reached|reaching|roughly|"
    "than|totaling|totalling"
)
AMOUNT_BEFORE = later(rf"(?:\b(?:{QUANTIFIERS}|by|from|of|only|to|up|was|were|with)[ ]|[$¥€£][ ]?)$", re.IGNORECASE)
"""What leads to an amount, neither to the number of an item nor to a day, an hour or a chapter."""
QUANTIFIED = later(rf"(?:\b(?:{QUANTIFIERS})[ ]|[$¥€£][ ]?)$", re.IGNORECASE)
"""What leads to an amount and to nothing else."""
WORD_BEFORE = rf"(?:^|(?<![\w:=./-])[A-Za-z][a-z]{{0,20}}[,;]?[{OPENING}]{{1,2}})"
"""A word of prose, or the beginning of a line, in front of what may be the value of an option (`--config 5percent`)."""


def glued_to(words: str) -> str:
    """A pattern for the place right after one of `words`, which may begin with a capital.

    Nothing but space, a bracket or a quotation mark stands before the word, so that it is no part of a
    name, a tag or an address.
    """
    either_case = [f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split("|")]
    return "(?:" + "|".join(f"(?<={word})(?<![^{OPENING}]{word})" for word in either_case) + ")"
