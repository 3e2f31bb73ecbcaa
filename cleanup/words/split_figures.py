"""Spaces inside figures: where two numbers beside a mark are one number, or a time of day."""

from __future__ import annotations

import re

from cleanup.words.numbers import (
    AMOUNT_BEFORE,
    COUNTED,
    CURRENCY_BEFORE,
    MEASURES,
    MONEY,
    QUANTIFIED,
    SCALES,
    WORD_BEFORE,
)
from glossary.model import Safety

POINT = re.compile(
    rf"\d(?:(?<=[A-Za-z][ ]\d)|(?<=[{MONEY}]\d)|(?<=[{MONEY}][ ]\d))\d{{0,2}}(?:\.[ ]{{1,2}}|[ ]\.)\d{{1,2}}"
    rf"(?P<unit>%|[ ](?:percent|per cent|{SCALES})\b)(?!\w)"
)
THOUSANDS = re.compile(
    rf"[1-9](?<![^ {MONEY}BDY][1-9])\d{{0,2}}(?:[ ]?,[ ]?\d{{3}}){{1,3}}(?![\w%]|[ ]\d|[ ]?[,.:/-]\d|[ ]?,[ ]?\w)"
)
NOUN_AFTER = re.compile(r"[ ](?!(?:and|are|as|is|or|to|was|were)\b)[a-z]{2,}")
COUNTED_AFTER = re.compile(rf"[ ](?:{SCALES}|{COUNTED}|{MEASURES})\b")
IN_PROSE = re.compile(rf"{WORD_BEFORE}$")
ENDS = re.compile(r"[.,;)]|\s*$")
TIME = re.compile(
    r"""
    (?P<hour> \d (?<! [\w.,:/-]\d ) (?: (?<=[01])\d | (?<=2)[0-3] )? )
    (?: :[ ] | [ ]:[ ]? ) (?P<minute> [0-5]\d ) (?! [\w%] | [:.,/-]\d )
    """,
    re.VERBOSE,
)
TIME_BEFORE = re.compile(
    r"(?:\b(?:at|around|before|from|since|till|time:|until)[ ]|"
    r"\d:[0-5]\d ?(?:[ap]\.?m\.? ?)?(?:to[ ]|and[ ]|[-–—] ?))$",
    re.IGNORECASE,
)
TIME_AFTER = re.compile(r"[.,;!?)]|\s*$|\s*[-–—]\s*\d|[ ](?:and|in|on|the|this|to|today|tomorrow|yesterday)\b")
HALF_OF_DAY = re.compile(r"[ ]?[ap](?:m\b(?!-)|\.[ ]?m\.)", re.IGNORECASE)
NUMBERED = re.compile(
    r"\b(?:appendix|case|chapter|day|fig\.|figure|item|no\.|part|room|section|session|step|table)[ ]$", re.IGNORECASE
)
RATIO = re.compile(r"\b(?:dilut|gear|match|odds|proportion|rate|ratio|scale|score|verse)", re.IGNORECASE)


def of_decimals(found: re.Match[str], before: str, after: str) -> Safety | None:
    """How sure it is that a decimal fraction is split."""
    is_amount = AMOUNT_BEFORE.search(before) is not None
    is_certain = is_amount and (ENDS.match(after) or (found["unit"] != "%" and QUANTIFIED.search(before)))
    return Safety.SAFE if is_certain else Safety.SUGGEST if is_amount or " ." in found[0] else None


def of_thousands(found: re.Match[str], before: str, after: str) -> Safety | None:
    """How sure it is that thousands are split: no list holds the number 000."""
    is_money = CURRENCY_BEFORE.search(before)
    if found[0].endswith("000") and (is_money or IN_PROSE.search(before)):
        return Safety.SAFE if is_money or NOUN_AFTER.match(after) else Safety.SUGGEST if ENDS.match(after) else None
    is_amount = " ," in found[0] or QUANTIFIED.search(before) is not None
    return Safety.SUGGEST if is_amount and COUNTED_AFTER.match(after) else None


def of_times(found: re.Match[str], text: str) -> Safety | None:
    """How sure it is that two numbers at a colon are a time."""
    half = HALF_OF_DAY.match(text, found.end())
    if not half and not TIME_AFTER.match(text, found.end()):
        return None
    before = max(found.start() - 20, 0), found.start()
    if NUMBERED.search(text, *before):
        return None
    led = TIME_BEFORE.search(text, *before)
    # "Day 1: 10 a.m." has its hour behind the colon.
    if half and (led or not 0 < int(found["minute"]) <= 12):
        return Safety.SAFE
    if not led or half or RATIO.search(text, max(found.start() - 120, 0), found.start()):
        return None
    return Safety.SAFE if int(found["hour"]) >= 7 else Safety.SUGGEST
