"""Chinese marks and full-width characters, their English counterparts, and the spaces around these."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from cleanup.model import Span

TITLE_OPENING = (
    "\N{LEFT DOUBLE ANGLE BRACKET}\N{LEFT ANGLE BRACKET}\N{LEFT CORNER BRACKET}\N{LEFT WHITE CORNER BRACKET}"
    "\N{HALFWIDTH LEFT CORNER BRACKET}\N{REVERSED DOUBLE PRIME QUOTATION MARK}"
)
TITLE_CLOSING = (
    "\N{RIGHT DOUBLE ANGLE BRACKET}\N{RIGHT ANGLE BRACKET}\N{RIGHT CORNER BRACKET}\N{RIGHT WHITE CORNER BRACKET}"
    "\N{HALFWIDTH RIGHT CORNER BRACKET}\N{DOUBLE PRIME QUOTATION MARK}"
)
TITLES = TITLE_OPENING + TITLE_CLOSING
"""Marks around titles and quotations, which English puts in quotation marks."""

MARKS = {
    "\N{IDEOGRAPHIC FULL STOP}": ".",
    "\N{HALFWIDTH IDEOGRAPHIC FULL STOP}": ".",
    "\N{IDEOGRAPHIC COMMA}": ",",
    "\N{HALFWIDTH IDEOGRAPHIC COMMA}": ",",
    "\N{LEFT BLACK LENTICULAR BRACKET}": "[",
    "\N{RIGHT BLACK LENTICULAR BRACKET}": "]",
    "\N{LEFT TORTOISE SHELL BRACKET}": "[",
    "\N{RIGHT TORTOISE SHELL BRACKET}": "]",
    "\N{LEFT WHITE LENTICULAR BRACKET}": "[",
    "\N{RIGHT WHITE LENTICULAR BRACKET}": "]",
    "\N{SMALL COMMA}": ",",
    "\N{SMALL IDEOGRAPHIC COMMA}": ",",
    "\N{SMALL FULL STOP}": ".",
    "\N{SMALL SEMICOLON}": ";",
    "\N{SMALL COLON}": ":",
    "\N{SMALL QUESTION MARK}": "?",
    "\N{SMALL EXCLAMATION MARK}": "!",
    "\N{SMALL LEFT PARENTHESIS}": "(",
    "\N{SMALL RIGHT PARENTHESIS}": ")",
    "\N{SMALL PERCENT SIGN}": "%",
    "\N{SMALL HYPHEN-MINUS}": "-",
    "\N{WAVE DASH}": "~",
    "\N{FULLWIDTH CENT SIGN}": "\N{CENT SIGN}",
    "\N{FULLWIDTH POUND SIGN}": "\N{POUND SIGN}",
    "\N{FULLWIDTH YEN SIGN}": "\N{YEN SIGN}",
}
FULL_WIDTH_FORMS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""U+FF01 to U+FF5E stand 0xFEE0 above their ASCII counterparts."""
FULL_WIDTH = re.compile(
    "(?<!\N{HORIZONTAL ELLIPSIS})\N{HORIZONTAL ELLIPSIS}{2}(?!\N{HORIZONTAL ELLIPSIS})"
    "|(?<!\N{EM DASH})\N{EM DASH}{2}(?!\N{EM DASH})|[０-９Ａ-Ｚａ-ｚ]+|[！-～"
    + TITLE_OPENING
    + TITLE_CLOSING
    + "".join(mark for mark in MARKS if len(mark) == 1)
    + "]"
)
SPACE_AFTER = frozenset([*".,;:!?)]%", "..."])
SPACE_BEFORE = frozenset("([")
BAR = "\N{FULLWIDTH VERTICAL LINE}"
CLOSING = frozenset(".,;:!?)]")
LOOSE_BEFORE = re.compile(r"[\w)\]\"”’%] $")
STRAIGHT_MARK = re.compile('"')
NUMERIC = frozenset(",.:")
WORD_OR_OPENING = re.compile(
    "[^\\W_]|[-+－＋−$￥¥€£（【《(\\[{\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}]"
)
WORD_OR_CLOSING = re.compile(r"[^\W_]|[.,;:!?)\]\"]")
DOMAIN_AFTER = re.compile(r"[a-z0-9-]+(?:[.。．][a-z0-9-]+)*[.。．](?:cn|com|edu|gov|net|org)\b")
ADDRESS_BEFORE = re.compile(r"(?:www|https?:/)[^\s，；、]*$")
NUMERALS = "一二三四五六七八九十)）ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ①②③④⑤⑥⑦⑧⑨⑩"
QUOTING = re.compile(f'[{TITLE_OPENING}{TITLE_CLOSING}"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]')
FIRST_ITEM = re.compile(r"(?m:^)[ \t]*\d{1,2}、\s*[A-Za-z]|[:：;；。.]\s*1、\s*[A-Z]")
ITEM_NUMBER = re.compile(r"(?:^|[\s:：；;。.])\d{1,2}$")
"""The number of an item in a list, which Chinese parts from it by a comma: `1、`."""
LINE_NUMBER = re.compile(r"(?m:^)[ \t]*\d{1,2}$")
NUMBER_AFTER = re.compile(r"\s*\d")
THOUSANDS = re.compile(r"\d{3}(?!\d)")


def english_for(there: str, titles: tuple[str, str], dash: str) -> str:
    """The English counterpart of a full-width wording; `titles` are the marks around a title, `dash` is em or en."""
    if there[0] == "\N{EM DASH}":
        return "\N{EM DASH}" if dash == "em" else " \N{EN DASH} "
    if there in TITLES:
        return titles[0 if there in TITLE_OPENING else 1]
    if there[0] == "\N{HORIZONTAL ELLIPSIS}":
        return "..."
    return MARKS.get(there) or there.translate(FULL_WIDTH_FORMS)


def spaced(text: str, span: Span, english: str) -> str:
    """`english` for the mark at `span` of `text`, with a space before or after it where one is missing."""
    there = text[span.start]
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if english in NUMERIC and before.isdigit() and after.isdigit() and there != "\N{IDEOGRAPHIC COMMA}":
        return english if english != "," else ", "
    if english == "." and _is_inside_an_address(text, span):
        return english
    if there == BAR:
        return " " * bool(before.strip()) + english + " " * bool(after.strip())
    if there == "\N{IDEOGRAPHIC COMMA}" and _numbers_an_item(text, span):
        english = "."
    opens, closes = there in TITLE_OPENING, there in TITLE_CLOSING
    if (opens or english in SPACE_BEFORE) and WORD_OR_CLOSING.match(before):
        return " " + english
    quotation_begins = after == '"' and bisect_left(_straight_marks(text), span.start) % 2 == 0
    needs_space = WORD_OR_OPENING.match(after) or (quotation_begins and not closes)
    return english + " " if needs_space and (closes or english in SPACE_AFTER) else english


@lru_cache(maxsize=1)
def _straight_marks(text: str) -> list[int]:
    """Where the straight double marks of a text stand: counted once, not for each mark beside one."""
    return [found.start() for found in STRAIGHT_MARK.finditer(text)]


def with_space_before(text: str, span: Span, english: str) -> Span:
    """`span` with the single space before it, where English has none before its mark."""
    loose = english.strip() in CLOSING and LOOSE_BEFORE.search(text, max(span.start - 2, 0), span.start)
    return Span(span.start - 1, span.end) if loose else span


def nests_titles(text: str) -> bool:
    """True where Chinese title marks stand inside others, around quotation marks or between them."""
    if not any(map(text.__contains__, TITLES)):
        return False
    is_title = is_quoted = False
    for found in QUOTING.finditer(text):
        opens = found[0] in TITLE_OPENING
        if (is_title and found[0] not in TITLE_CLOSING) or (opens and is_quoted):
            return True
        if opens or found[0] in TITLE_CLOSING:
            is_title = opens
        else:
            is_quoted = found[0] == "\N{LEFT DOUBLE QUOTATION MARK}" or (found[0] == '"' and not is_quoted)
    return False


def open_question(text: str, span: Span, *, nested: bool) -> str:
    """What only a person can tell about a mark; mostly nothing. `nested` is the answer of `nests_titles`."""
    there, before = text[span.start], text[max(span.start - 1, 0)]
    if there == "\N{IDEOGRAPHIC COMMA}" and before in NUMERALS:
        return "how is the list numbered in English?"
    if there == "\N{IDEOGRAPHIC COMMA}" and _begins_a_line(text, span) and NUMBER_AFTER.match(text, span.end):
        return "does it number an item, or part two numbers?"
    if there == "\N{FULLWIDTH COMMA}" and before.isdigit() and THOUSANDS.match(text, span.end):
        return "does it part thousands, or two numbers?"
    if nested and there in TITLES:
        return "which of the nested marks are double, which single?"
    return ""


def _is_inside_an_address(text: str, span: Span) -> bool:
    """True where a Chinese full stop stands for the point of a web address, or of a number with letters."""
    after = text[span.end : span.end + 1]
    if ADDRESS_BEFORE.search(text, max(span.start - 60, 0), span.start) and after.isascii() and after.islower():
        return True
    if text[span.start] == "\N{FULLWIDTH FULL STOP}":
        return not after.isupper() and text[max(span.start - 2, 0) : span.start] != "No"
    return DOMAIN_AFTER.match(text, span.end) is not None


@lru_cache(maxsize=1)
def _has_items(text: str) -> bool:
    """True where a list of items begins in a text."""
    return FIRST_ITEM.search(text) is not None


def _begins_a_line(text: str, span: Span) -> bool:
    """True where only a number of one or two digits stands before the mark in its line."""
    return LINE_NUMBER.search(text, max(span.start - 8, 0), span.start) is not None


def _numbers_an_item(text: str, span: Span) -> bool:
    """True where a Chinese comma follows the number of an item: the first of its line, or one of a list in it."""
    if _begins_a_line(text, span):
        return True
    number = ITEM_NUMBER.search(text, max(span.start - 4, 0), span.start)
    return number is not None and text[span.end : span.end + 2].strip()[:1].isupper() and _has_items(text)
