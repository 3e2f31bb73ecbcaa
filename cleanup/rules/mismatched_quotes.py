"""A quotation opens with one kind of mark and closes with another, or its curly marks look the wrong way.

The pair takes the kind of its opening mark. Where marks do not pair up, where quotations stand inside
each other, and where another language quotes its own way, nothing is sure and all stays.
Source: The Chicago Manual of Style, 17th ed., chapter 6 ("smart" quotation marks), chapter 13 (quotations).

| before | after |
| --- | --- |
| a set of ”air washers“ and ”one more” here | a set of “air washers” and “one more” here |
| the “Receipt of Deposit" and the "Plan” were signed | the “Receipt of Deposit” and the "Plan" were signed |
| “We call it “harmony” here,” he said. A 6’ 2” man and a 5’ 11” door. | = |
| “A paragraph of a longer speech begins. „Haus“ is German, and «maison» is "French”. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.marks import CLOSING, OPENING, STRAIGHT
from cleanup.model import Edit, Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = (OPENING, CLOSING)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Quotations whose marks do not match."""
    text, reading = segment.text, context.reading(segment)
    for opening, closing in reading.quote_pairs:
        wanted = (STRAIGHT, STRAIGHT) if text[opening] == STRAIGHT else (OPENING, CLOSING)
        edits = tuple(
            Edit(Span(place, place + 1), mark)
            for place, mark in zip((opening, closing), wanted, strict=True)
            if text[place] != mark
        )
        if edits and not reading.is_chinese(opening) and not reading.is_chinese(closing):
            there = f"{text[opening]}…{text[closing]}"
            yield Finding(NAME, Span(opening, closing + 1), f"quotation marks `{there}` do not match", edits)
