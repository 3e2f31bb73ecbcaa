"""Dates that a machine half translated: the Chinese order and the Chinese words in English letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cleanup.model import Edit, Safety, Span
from cleanup.remnants.dates import full_date
from cleanup.words.calendar import MONTH, VERBS
from cleanup.words.numbers import ANY_FIGURE
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[89]|20)\d\d"
ORDINAL = r"(?:st|nd|rd|th)"
DATE = rf"(?:{MONTH} {DAY}{ORDINAL}?(?:, {YEAR})?|{DAY}{ORDINAL}? {MONTH}(?: {YEAR})?)"
STOP = r"(?=\s?(?:[,;:)\]，。；：）]|\.(?!\w)|$))"
"""What closes the phrase, so that no noun follows that the word belongs to: `on May 6 afternoon tea was served`."""
LED_BY = "(?:after|before|by|from|of|on|since|to|until|On)"
NO_FIGURE = r"(?!\w|\.\d)"
NO_PAPER = r"(?!,? (?:decision|edition|entry|issue|letter|memo|memorandum|order|report)\b)"
DAY_ALONE = rf"{MONTH} {DAY}{ORDINAL}{STOP}(?!, \d+{ORDINAL})"
"""Not the first of a row: `in September 1st, 2nd and 3rd Battalions moved`."""
MONTH_FIRST = later(rf"({MONTH}) (\d{{1,2}}{ORDINAL}?)(?:,( \d{{4}}))?")
GLUED = rf"Month(?P<day>{DAY})"


@dataclass(frozen=True, slots=True)
class Shape:
    """A way in which dates are half translated: what is looked for, what is put there, how sure that is."""

    pattern: re.Pattern[str]
    text: str | Callable[[re.Match[str]], str]
    message: str
    safety: Safety = Safety.SAFE

    def written(self, found: re.Match[str], *, day_first: bool) -> str:
        """What is put in the place of `found`; a date that takes its year or its month anew follows the house style."""
        text = found.expand(self.text) if isinstance(self.text, str) else self.text(found)
        anew = {"year", "date"} <= self.pattern.groupindex.keys() or "month" in self.pattern.groupindex
        return MONTH_FIRST.sub(r"\2 \1\3", text) if day_first and anew else text


def _from_words(found: re.Match[str]) -> str:
    """`December 6, 2021` from `2021Year12Month6Day`."""
    parts = found.groupdict()
    date = full_date(parts.get("year"), found["month"], found["day"], day_first=False)
    return f"on the {parts['part']} of {date}" if parts.get("part") else date


def _with_on(found: re.Match[str]) -> str:
    """`on May 6th` for `in May 6th`."""
    return ("On" if found[0].startswith("I") else "on") + found[0][2:]


def _shape(pattern: str, text: str | Callable[[re.Match[str]], str], message: str, *, sure: bool = True) -> Shape:
    return Shape(re.compile(pattern), text, message, Safety.SAFE if sure else Safety.SUGGEST)


@cache
def shapes() -> tuple[Shape, ...]:
    """The ways in which dates are half translated, the surest first; compiled when the first telltale is met."""
    return (
        _shape(
            rf"(?<![\w.-])(?P<month>1[0-2]|[1-9]){GLUED}On the (?P<part>morning|afternoon|evening) of the day\b",
            _from_words,
            "is a date word by word",
        ),
        _shape(
            rf"(?<![\w.-])(?P<year>{YEAR})Year(?P<month>1[0-2]|[1-9]){GLUED}Day(?!\w)",
            _from_words,
            "is a date word by word",
        ),
        _shape(
            rf"(?<![\w.-])(?P<month>1[0-2]|[1-9]){GLUED}Day(?!\w)", _from_words, "is a date word by word", sure=False
        ),
        _shape(
            rf"(?<![^\s(])(?P<lead>{LED_BY} {MONTH} {DAY},)(?P<at>{YEAR}){NO_FIGURE}",
            r"\g<lead> \g<at>",
            "has no space before the year",
        ),
        _shape(
            rf"(?<![^\s(])(?P<lead>{MONTH} {DAY},)(?P<at>{YEAR}){NO_FIGURE}(?!,\S)",  # no row of data
            r"\g<lead> \g<at>",
            "has no space before the year",
        ),
        _shape(
            rf"(?<![\w.,:/-])(?P<month>1[0-2]|[1-9]) month (?P<day>{DAY}) Japan{STOP}",
            _from_words,
            "is a date word by word: Japan is 日, the day",
        ),
        _shape(
            rf"(?<![Tt]he )(?<![\w.,-])(?P<year>{YEAR}) year (?P<date>{MONTH} {DAY}{ORDINAL}?)\b",
            r"\g<date>, \g<year>",
            "has the year first, as in Chinese",
        ),
        _shape(
            rf"(?P<lead>\b(?:from|From) {MONTH} {DAY} to {MONTH} {DAY}{ORDINAL}?) days?{STOP}",
            r"\g<lead>",
            "says `day` besides the date",
        ),
        _shape(
            rf"(?P<lead>\b(?:from|From) {MONTH} {DAY} to {DAY}{ORDINAL}?) days?{STOP}",
            r"\g<lead>",
            "says `day` besides the date",
            sure=False,
        ),
        _shape(
            rf"(?P<lead>\b(?:[Oo]n|[Oo]f) {MONTH} {DAY}{ORDINAL}?) days?{STOP}",
            r"\g<lead>",
            "says `day` besides the date",
        ),
        _shape(rf"\bthe year (?:of )?(?P<year>{YEAR}) year{STOP}", r"\g<year>", "says `year` twice"),
        _shape(
            rf"\b(?P<lead>(?:[Ii]n|[Ss]ince|[Uu]ntil|(?:beginning|end|half|quarter) of) {YEAR}) year(?<!00 year){STOP}",
            r"\g<lead>",
            "says `year` besides the figure",
        ),
        _shape(
            rf"\b(?P<lead>(?:[Dd]uring|[Ff]rom|[Ii]n) {YEAR} ?(?:-|–|to) ?{YEAR}) years?{STOP}",
            r"\g<lead>",
            "says `years` besides the figures",
            sure=False,
        ),
        _shape(rf"\b(?P<lead>[Ss]ince {YEAR}) since{STOP}", r"\g<lead>", "says `since` twice"),
        _shape(rf"\b[Ii]n {MONTH} {DAY}, {YEAR}{STOP}{NO_PAPER}", _with_on, "has `in` before a day"),
        _shape(rf"\bIn {DAY_ALONE}", _with_on, "has `in` before a day"),
        _shape(rf"\b(?P<verb>{VERBS}) in (?P<date>{DAY_ALONE})", r"\g<verb> on \g<date>", "has `in` before a day"),
        _shape(rf"\bin {DAY_ALONE}", _with_on, "has `in` before a day", sure=False),
        _shape(
            rf"\b(?P<on>[Oo]n) (?P<date>{DATE}) (?P<part>morning|afternoon|evening|night){STOP}",
            r"\g<on> the \g<part> of \g<date>",
            "has the part of the day last, as in Chinese",
        ),
        _shape(
            r"\b(?:the )?(?:19)?(?P<decade>[1-9]0)['’]?s of (?:the )?last century\b",
            r"the 19\g<decade>s",
            "depends on when it is read",
            sure=False,
        ),
        _shape(
            r"\b(?:the )?last century,? (?:the )?(?P<decade>[1-9]0)['’]?s\b",
            r"the 19\g<decade>s",
            "depends on when it is read",
            sure=False,
        ),
    )


CUE = later(
    rf"\d(?:Month\d|,{YEAR}| month \d|(?:st|nd|rd|th)? (?:day|year|since|morning|afternoon|evening|night|{MONTH}))"
)
IN_MONTH = later(rf"n {MONTH} \d")
"""Every shape holds one of these, or `last century`: a quick look that spares most lines the long one."""


def half_translated(text: str, *, day_first: bool = False) -> Iterator[tuple[Edit, Shape]]:
    """What the shapes put right in a text; of two that end in one place, the earlier shape."""
    if not ANY_FIGURE.search(text):
        return
    if not CUE.search(text) and not IN_MONTH.search(text) and "last century" not in text:
        return
    ends: set[int] = set()
    for shape in shapes():
        for found in shape.pattern.finditer(text):
            if found.end() not in ends:
                ends.add(found.end())
                yield Edit(Span(*found.span()), shape.written(found, day_first=day_first)), shape
