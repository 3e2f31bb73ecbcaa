"""Chinese dates, and how English writes them."""

from __future__ import annotations

import re
from functools import cache

from cleanup.remnants import DASHES, LINK, NOT_AFTER_HAN, NOT_BEFORE_HAN, OPENS_CLAUSE, OPENS_SENTENCE
from cleanup.words.calendar import MONTHS, VERBS

PARTS = {
    "凌晨": "early morning", "早上": "morning", "上午": "morning", "中午": "noon",
    "下午": "afternoon", "傍晚": "evening", "晚上": "evening", "晚": "evening",
}  # fmt: skip


@cache
def pattern() -> re.Pattern[str]:
    """A date, or a range of days or months within a year; compiled when the first Chinese is met."""
    return re.compile(
        rf"""
        {NOT_AFTER_HAN} (?<![\d至到{DASHES}.,/])
        (?: (?P<year>[12]\d{{3}}) \s?年\s? )? (?P<month>1[0-2]|0?[1-9]) \s?月
        (?: \s? (?P<day>3[01]|[12]\d|0?[1-9]) \s?[日号] (?P<part>{"|".join(PARTS)})? )?
        (?: {LINK}
            (?: (?P<month_to>1[0-2]|0?[1-9]) \s?月 )? \s?
            (?: (?P<day_to>3[01]|[12]\d|0?[1-9]) \s?[日号] )? (?<=[月日号])
        )?
        {NOT_BEFORE_HAN} (?! \d | [^\x00-\x7f，。；：！？、（）《》“”‘’…—] | {LINK}\d )
        """,
        re.VERBOSE,
    )


VERB_BEFORE = re.compile(rf"\b(?:{VERBS})\s*$")
NO_NOUN_AFTER = re.compile(r"\s*(?:$|[^\w\s]|(?:and|at|by|in|with)\b)")
APPOSITION = re.compile(
    r"\s*[,，][^,，;；.]{1,80}[,，]\s*(?:are|has|have|is|was|were)\b|\s*[,，]\s*(?:and|for|or|to)\b"
)
PART_BEFORE = re.compile(r"\b(?:morning|afternoon|evening) of\s*$")
IN_BEFORE = re.compile(r"\b[Ii]n\s*$")
COMMA_AFTER = re.compile(r"\s*[,，]\s*[A-Za-z]")


def full_date(year: str | None, month: str, day: str, *, day_first: bool) -> str:
    """`January 12, 2024`, `12 January 2024` or, without a year, `January 12`."""
    text = _day(month, day, day_first=day_first)
    if not year:
        return text
    return f"{text} {year}" if day_first else f"{text}, {year}"


def written(found: re.Match[str], before: str, *, day_first: bool) -> str:
    """The date in English; `before` is the text in front of it."""
    start = _day(found["month"], found["day"], day_first=day_first)
    text = _range(found, start, spelled_out=before.rstrip().endswith("from"), day_first=day_first)
    if found["year"]:
        text += f", {found['year']}" if found["day"] and not day_first else f" {found['year']}"
    part = PARTS.get(found["part"] or "")
    if not part or PART_BEFORE.search(before):
        return text
    return f"noon on {text}" if part == "noon" else f"the {part} of {text}"


def _day(month: str, day: str | None, *, day_first: bool) -> str:
    name = MONTHS[int(month) - 1]
    if not day:
        return name
    return f"{int(day)} {name}" if day_first else f"{name} {int(day)}"


def _range(found: re.Match[str], start: str, *, spelled_out: bool, day_first: bool) -> str:
    """`September 13-17`, `October 30-November 2`, `January-March`; after `from`, with `to`."""
    month, day = found["month_to"], found["day_to"]
    if not month and not day:
        return start
    link = " to " if spelled_out else "-"
    if month:
        return start + link + _day(month, day, day_first=day_first)
    if day_first:
        return f"{int(found['day'] or day)}{link}{int(day)} {MONTHS[int(found['month']) - 1]}"
    return f"{start}{link}{int(day)}"


def preposition(found: re.Match[str], before: str, after: str) -> str:
    """`on`, `in` or `at` where a clause begins with the date or a verb stands before it."""
    if found["month_to"] or found["day_to"]:
        return ""
    word = "in " if not found["day"] else "at " if found["part"] == "中午" else "on "
    opens = OPENS_CLAUSE.search(before) and COMMA_AFTER.match(after) and not APPOSITION.match(after)
    if opens and OPENS_SENTENCE.search(before):
        return word.capitalize()
    return word if opens or (VERB_BEFORE.search(before) and NO_NOUN_AFTER.match(after)) else ""
