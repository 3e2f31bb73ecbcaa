"""Where a run of spaces parts words of running text, and where it is layout.

Layout is an indent, a column, a blank to fill in, and the two spaces that typists put after a full stop.
"""

from __future__ import annotations

import re

from glossary.model import Safety, Span

IDEOGRAPHIC, NO_BREAK = "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}"
FIXED = "\N{EN QUAD}-\N{HAIR SPACE}\N{NARROW NO-BREAK SPACE}\N{MEDIUM MATHEMATICAL SPACE}"
"""Spaces of fixed width, which typographers set in numbers, between initials and around dashes."""
OTHER = f"[{NO_BREAK}{FIXED}{IDEOGRAPHIC}]"
ANY = f"[ {NO_BREAK}{FIXED}{IDEOGRAPHIC}]"
ODD = re.compile(rf"[ ]{ANY}+|{OTHER}{ANY}*")
"""Every run of spaces but one ordinary space."""
BEFORE = re.compile(r"(?:^|(?<=[\s(\"“]))[A-Za-z][A-Za-z'’-]{0,29}[,;)]{0,2}$")
AFTER = re.compile(r"\(?(?:[A-Za-z][A-Za-z'’-]{0,29}|\d[\w,.%]{1,20})(?=[\s,.;:!?)]|$)")
"""Words beside a space inside a sentence: no paths, sizes or addresses, as in the output of a program.

A full stop, a colon or a quotation mark may end a sentence.
"""
PLAIN_BEFORE, PLAIN_AFTER = re.compile(r"(?<![^\s(\"“])[a-z]{3,30}$"), re.compile(r"[a-z]{3,30}(?![\w-])")
"""Words beside which no typographer sets a fixed or a no-break space."""
PAGE = re.compile(rf"[a-z]{{3}}([ {NO_BREAK}])(?=[a-z]{{3}})")
ENOUGH = 5
"""No-break spaces between plain words that no typographer set, but the web page that the text is from."""
SENTENCE = re.compile(r"[\"“'(\[]?[A-Z0-9].*[.!?:;][\"”’)\]]*\s*", re.DOTALL)
LONG_LINE, MANY_WORDS = 120, 10
"""Characters of a line that nobody wrapped, so a paragraph; words of a sentence that is no row of a table."""
GAP = re.compile(r" {2,}(?=\S)")


def is_prose(text: str) -> bool:
    """True where a line is a paragraph of running text with few wide gaps, or with nothing else between its words."""
    if text[:1] in " \t" or "\t" in text or "|" in text:
        return False
    words, gaps = len(text.split()), len(GAP.findall(text))
    if words < MANY_WORDS or words < gaps * 4 < words * 3:
        return False
    return len(text) >= LONG_LINE or SENTENCE.fullmatch(text) is not None


def has_gap_before(text: str, place: int) -> bool:
    """True where a gap of `text` ends at `place`: under another that ends there, it is a column."""
    return text[max(place - 2, 0) : place] == "  " and bool(text[place : place + 1].strip())


def parts_words(text: str, span: Span) -> bool:
    """True where the spaces at `span` stand inside a sentence."""
    before = BEFORE.search(text[max(span.start - 32, 0) : span.start])
    if before is None or not AFTER.match(text, span.end):
        return False
    return before[0][0].islower() or not text[span.end].isdigit()


def may_be_meant(text: str, span: Span) -> bool:
    """True where several spaces may part two items, or leave a blank to fill in."""
    is_blank = span.end - span.start > 3 and text[span.start - 1] not in ",;"
    return is_blank or (span.end - span.start > 1 and text[span.end].isupper())


def without_ideographic(there: str, span: Span) -> tuple[str, Safety]:
    """Ordinary spaces for ideographic ones; where one stands after another, a name was cut out."""
    if span.start > 0 and there.strip(" ") == IDEOGRAPHIC and len(there) > 1:
        return " ", Safety.SUGGEST if there[0] == " " else Safety.SAFE
    return there.replace(IDEOGRAPHIC, " "), Safety.SAFE


def is_stray(text: str, span: Span, *, from_a_page: bool) -> bool:
    """True where a single space is of a kind that no typographer sets there.

    That is a space of fixed width between ordinary words, or a no-break space between letters of a line
    that has them everywhere, being from a web page.
    """
    if text[span.start] == NO_BREAK:
        return from_a_page and text[span.start - 1].isalpha() and text[span.end].isalpha()
    is_word_before = PLAIN_BEFORE.search(text, max(span.start - 31, 0), span.start)
    return is_word_before is not None and PLAIN_AFTER.match(text, span.end) is not None


def comes_from_a_page(text: str) -> bool:
    """True where half of the spaces between plain words, and not a few, are no-break spaces."""
    found = PAGE.findall(text)
    return len(found) <= 2 * found.count(NO_BREAK) >= 2 * ENOUGH
