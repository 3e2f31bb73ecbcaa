"""Chinese dates, and how English writes them."""

from __future__ import annotations

import re

MONTHS = "January February March April May June July August September October November December".split()
PARTS = {
    "凌晨": "early morning", "早上": "morning", "上午": "morning", "中午": "noon",
    "下午": "afternoon", "傍晚": "evening", "晚上": "evening", "晚": "evening",
}  # fmt: skip
DATE = re.compile(
    r"(?<!\d)(?:(?P<year>[12]\d{3})\s?年\s?)?(?P<month>1[0-2]|0?[1-9])\s?月"
    rf"(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号](?P<part>{'|'.join(PARTS)})?)?(?!\d|[\u4e00-\u9fff])"
)
CLAUSE_START = re.compile(r"(?:^|[,;.!?，；。！？]['\"”]?)\s*$")
SENTENCE_START = re.compile(r"(?:^|[.!?。！？]['\"”]?)\s*$")
VERB_BEFORE = re.compile(r"\b(?:[a-z]+ed|held|began|took place)\s*$")
TEXT_AFTER = re.compile(r"\s*[,，]?\s*[A-Za-z]")


def written(found: re.Match[str], *, day_first: bool) -> str:
    """The date in English."""
    month, day, year = MONTHS[int(found["month"]) - 1], found["day"], found["year"]
    if not day:
        return f"{month} {year}" if year else month
    if day_first:
        text = f"{int(day)} {month} {year}" if year else f"{int(day)} {month}"
    else:
        text = f"{month} {int(day)}, {year}" if year else f"{month} {int(day)}"
    part = PARTS.get(found["part"] or "")
    if part == "noon":
        return f"noon on {text}"
    return f"the {part} of {text}" if part else text


def preposition(found: re.Match[str], before: str) -> str:
    """`on`, `in` or `at` where a clause begins with the date or a verb stands before it."""
    word = "in " if not found["day"] else "at " if found["part"] == "中午" else "on "
    if SENTENCE_START.search(before):
        return word.capitalize()
    return word if CLAUSE_START.search(before) or VERB_BEFORE.search(before) else ""
