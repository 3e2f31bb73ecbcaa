"""Chinese marks and full-width characters, their English counterparts, and the spaces around these."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.model import Span

TITLE_OPENING = (
    "\N{LEFT DOUBLE ANGLE BRACKET}\N{LEFT ANGLE BRACKET}\N{LEFT CORNER BRACKET}\N{LEFT WHITE CORNER BRACKET}"
)
TITLE_CLOSING = (
    "\N{RIGHT DOUBLE ANGLE BRACKET}\N{RIGHT ANGLE BRACKET}\N{RIGHT CORNER BRACKET}\N{RIGHT WHITE CORNER BRACKET}"
)
"""Marks around titles and quotations, which English puts in quotation marks."""

MARKS = {
    "\N{IDEOGRAPHIC FULL STOP}": ".",
    "\N{HALFWIDTH IDEOGRAPHIC FULL STOP}": ".",
    "\N{IDEOGRAPHIC COMMA}": ",",
    "\N{HALFWIDTH IDEOGRAPHIC COMMA}": ",",
    "\N{HORIZONTAL ELLIPSIS}\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{LEFT BLACK LENTICULAR BRACKET}": "[",
    "\N{RIGHT BLACK LENTICULAR BRACKET}": "]",
    "\N{LEFT TORTOISE SHELL BRACKET}": "[",
    "\N{RIGHT TORTOISE SHELL BRACKET}": "]",
}
FULL_WIDTH_FORMS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""U+FF01 to U+FF5E stand 0xFEE0 above their ASCII counterparts."""
FULL_WIDTH = re.compile(
    "\N{HORIZONTAL ELLIPSIS}{2}|\N{EM DASH}{2}|[０-９Ａ-Ｚａ-ｚ]+|[！-～"
    + TITLE_OPENING
    + TITLE_CLOSING
    + "".join(mark for mark in MARKS if len(mark) == 1)
    + "]"
)
SPACE_AFTER = frozenset([*".,;:!?)]", "..."])
SPACE_BEFORE = frozenset("([")
NUMERIC = frozenset(",.:")
WORD_OR_OPENING = re.compile("[^\\W_]|[(\\[{\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}]")
WORD_OR_CLOSING = re.compile(r"[^\W_]|[.,;:!?)\]\"]")
THOUSANDS = re.compile(r"\d{3}(?!\d)")


def english_for(there: str) -> str:
    """The English counterpart of a full-width wording that is neither a dash nor around a title."""
    return MARKS.get(there) or there.translate(FULL_WIDTH_FORMS)


def spaced(text: str, span: Span, english: str) -> str:
    """`english` for the mark at `span` of `text`, with a space before or after it where one is missing."""
    there = text[span.start]
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if english in NUMERIC and before.isdigit() and after.isdigit() and not _parts_items(text, span):
        return english
    opens, closes = there in TITLE_OPENING, there in TITLE_CLOSING
    if (opens or english in SPACE_BEFORE) and WORD_OR_CLOSING.match(before):
        return " " + english
    quotation_begins = after == '"' and text.count('"', 0, span.start) % 2 == 0
    if (closes or english in SPACE_AFTER) and (WORD_OR_OPENING.match(after) or (quotation_begins and not closes)):
        return english + " "
    return english


def _parts_items(text: str, span: Span) -> bool:
    """True where a Chinese comma between digits parts two items, not the thousands of a number."""
    mark = text[span.start]
    if mark == "\N{FULLWIDTH COMMA}":
        return THOUSANDS.match(text, span.end) is None
    return mark == "\N{IDEOGRAPHIC COMMA}"
