"""Dates that a machine half translated: the Chinese order and the Chinese words in English letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.dates import MONTHS
from cleanup.model import Safety

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[89]|20)\d\d"
ORDINAL = r"(?:st|nd|rd|th)"
DATE = rf"(?:{MONTH} {DAY}{ORDINAL}?(?:, {YEAR})?|{DAY}{ORDINAL}? {MONTH}(?: {YEAR})?)"
STOP = r"(?=\s?(?:[,;:)\]，。；：）]|\.(?!\w)|$))"
"""What closes the phrase, so that no noun follows that the word belongs to: `on May 6 afternoon tea was served`."""
NO_PAPER = r"(?!,? (?:decision|edition|entry|issue|letter|memo|memorandum|order|report)\b)"
GLUED = rf"Month(?P<day>{DAY})"


@dataclass(frozen=True, slots=True)
class Shape:
    """A way in which dates are half translated: what is looked for, what is put there, how sure that is."""

    pattern: re.Pattern[str]
    text: str | Callable[[re.Match[str]], str]
    message: str
    safety: Safety = Safety.SAFE

    def written(self, found: re.Match[str]) -> str:
        """What is put in the place of `found`."""
        return found.expand(self.text) if isinstance(self.text, str) else self.text(found)


def _from_words(found: re.Match[str]) -> str:
    """`December 6, 2021` from `2021Year12Month6Day`."""
    date = f"{MONTHS[int(found['month']) - 1]} {int(found['day'])}"
    parts = found.groupdict()
    if parts.get("year"):
        date += f", {parts['year']}"
    return f"on the {parts['part']} of {date}" if parts.get("part") else date


def _shape(pattern: str, text: str | Callable[[re.Match[str]], str], message: str, *, sure: bool = True) -> Shape:
    return Shape(re.compile(pattern), text, message, Safety.SAFE if sure else Safety.SUGGEST)


SHAPES = (
    _shape(
        rf"(?<![\w.-])(?P<month>1[0-2]|[1-9]){GLUED}On the (?P<part>morning|afternoon|evening) of the day\b",
        _from_words,
        "a date word by word",
    ),
    _shape(
        rf"(?<![\w.-])(?P<year>{YEAR})Year(?P<month>1[0-2]|[1-9]){GLUED}Day(?!\w)", _from_words, "a date word by word"
    ),
    _shape(rf"(?<![\w.-])(?P<month>1[0-2]|[1-9]){GLUED}Day(?!\w)", _from_words, "a date word by word", sure=False),
    _shape(
        rf"(?<![Tt]he )\b(?P<year>{YEAR}) years? (?P<date>{MONTH} {DAY}{ORDINAL}?)\b",
        r"\g<date>, \g<year>",
        "`year` is said by the figure, and stands last",
    ),
    _shape(
        rf"(?P<lead>\b(?:from|From) {MONTH} {DAY} to {MONTH} {DAY}{ORDINAL}?) days?{STOP}",
        r"\g<lead>",
        "`day` is said by the figure",
    ),
    _shape(
        rf"(?P<lead>\b(?:from|From) {MONTH} {DAY} to {DAY}{ORDINAL}?) days?{STOP}",
        r"\g<lead>",
        "`day` is said by the figure",
        sure=False,
    ),
    _shape(
        rf"(?P<lead>\b(?:[Oo]n|[Oo]f) {MONTH} {DAY}{ORDINAL}?) days?{STOP}", r"\g<lead>", "`day` is said by the figure"
    ),
    _shape(rf"\bthe year (?:of )?(?P<year>{YEAR}) year\b(?!-)", r"\g<year>", "`year` is said twice"),
    _shape(
        rf"\b(?P<lead>(?:[Aa]fter|[Bb]efore|[Bb]y|[Ii]n|of|[Ss]ince|[Uu]ntil) {YEAR}) year{STOP}",
        r"\g<lead>",
        "`year` is said by the figure",
    ),
    _shape(
        rf"\b(?P<lead>(?:[Dd]uring|[Ff]rom|[Ii]n) {YEAR} ?(?:-|–|to) ?{YEAR}) years?{STOP}",
        r"\g<lead>",
        "`years` is said by the figures",
        sure=False,
    ),
    _shape(rf"\b(?P<lead>[Ss]ince {YEAR}) since{STOP}", r"\g<lead>", "`since` is said twice"),
    _shape(rf"\bIn (?P<date>{MONTH} {DAY}{ORDINAL}){STOP}(?!, \d+{ORDINAL})", r"On \g<date>", "a day takes `on`"),
    _shape(rf"\bin (?P<date>{MONTH} {DAY}{ORDINAL}){STOP}(?!, \d+{ORDINAL})", r"on \g<date>", "a day takes `on`"),
    _shape(rf"\bIn (?P<date>{MONTH} {DAY}, {YEAR}){STOP}{NO_PAPER}", r"On \g<date>", "a day takes `on`"),
    _shape(rf"\bin (?P<date>{MONTH} {DAY}, {YEAR}){STOP}{NO_PAPER}", r"on \g<date>", "a day takes `on`"),
    _shape(
        rf"\b(?P<on>[Oo]n) (?P<date>{DATE}) (?:in the )?(?P<part>(?:early )?morning|afternoon|evening|night){STOP}",
        r"\g<on> the \g<part> of \g<date>",
        "the part of the day stands first",
    ),
    _shape(
        rf"\bin {MONTH} month{STOP}",
        lambda found: found[0].removesuffix(" month"),
        "`month` is said by the name",
        sure=False,
    ),
    _shape(
        r"\b(?:the )?(?:19)?(?P<decade>[1-9]0)['’]?s of (?:the )?last century\b",
        r"the 19\g<decade>s",
        "the decade can be named",
        sure=False,
    ),
    _shape(
        r"\b(?:the )?last century,? (?:the )?(?P<decade>[1-9]0)['’]?s\b",
        r"the 19\g<decade>s",
        "the decade can be named",
        sure=False,
    ),
)
CUE = re.compile(
    r"\dMonth\d|\d(?:st|nd|rd|th)? (?:days?|years?|since|morning|afternoon|evening|night|early|in the|"
    rf"{MONTH})|\b[Ii]n {MONTH} (?:\d|month)|last century"
)
"""What every shape holds: a quick look that spares most lines the long one."""


def half_translated(text: str) -> Iterator[tuple[re.Match[str], Shape]]:
    """The half translated dates of a text."""
    if CUE.search(text):
        for shape in SHAPES:
            for found in shape.pattern.finditer(text):
                yield found, shape
