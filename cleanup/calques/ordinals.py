"""Ordinal numbers with a wrong ending, an ending of its own, or none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.model import Edit, Safety, Span
from cleanup.words.calendar import MONTH
from cleanup.words.numbers import ANY_FIGURE, ordinal_suffix

if TYPE_CHECKING:
    from collections.abc import Iterator

CUE = re.compile(r"\d(?: ?(?:st|nd|rd|th)\b| (?:years?['’]? )?[Aa]nniversary| Five-Year)")
ENDING = re.compile(r"(?<![\w.,'’/+*-])(?P<number>\d{1,4})(?P<ending>st|nd|rd|th)(?![\w'’/])")
PARTED = re.compile(
    rf"\b(?:[Tt]he|{MONTH}) (?P<number>\d{{1,3}})(?P<ending> th)\b"
    r"(?![-'’]| (?:cells?|elements?|letters?|sounds?|tags?|words?)\b)"
)
"""`the 23 th`; of a space before the right ending `split-ordinal` speaks."""
MISSING = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Ii]ts|[Oo]ur|[Tt]he|[Tt]heir) (?P<number>\d{1,3})(?P<ending>(?P<years> years?['’]?)?)"
    r"(?= anniversary(?: of\b| celebration|[,.;)]|$)| Anniversary of\b| Five-Year Plan\b)"
)
SUM_BEFORE = re.compile(r"[+*/=^\N{MINUS SIGN}-] ?$")
THE_BEFORE = re.compile(r"\b[Tt]he $")


def wrong_endings(text: str) -> Iterator[tuple[Edit, Safety]]:
    """Edits that put the ending right, and how sure each is."""
    if not ANY_FIGURE.search(text) or not CUE.search(text):
        return
    for pattern in (ENDING, PARTED, MISSING):
        for found in pattern.finditer(text):
            ending = ordinal_suffix(int(found["number"]))
            if ending != found["ending"].strip() and (safety := _safety(found)):
                yield Edit(Span(found.start("number"), found.end("ending")), found["number"] + ending), safety


def _safety(found: re.Match[str]) -> Safety | None:
    """How sure an ending is; none for sums such as `n + 1th`, weights in stones and rounds of a magazine."""
    if found.re is MISSING:
        return Safety.SUGGEST if found["years"] else Safety.SAFE
    if found.re is PARTED:
        return Safety.SAFE
    before = found.string[max(found.start() - 4, 0) : found.start()]
    if SUM_BEFORE.search(before):
        return None
    if found["ending"] in {"st", "rd"}:
        return Safety.SUGGEST if THE_BEFORE.search(before) else None
    return Safety.SAFE
