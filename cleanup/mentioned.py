"""Where a text speaks of characters and wordings themselves: a textbook of Chinese, a manual of typography."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.language import is_cjk

if TYPE_CHECKING:
    from cleanup.model import Span

SPEAKS = re.compile(
    r"\b(?:pinyin|(?:is|are) (?:pronounced|read)\b|[Mm]easure words?|[Ll]iterally|U\+[0-9A-F]{4}|[Pp]unctuation"
    r"|[Ff]ull-?width|[Hh]alf-?width|[Qq]uotation marks|[Qq]uotations stand"
    r"|[Cc]ommas?|[Ff]ull stops?|[Ii]deographic|[Ww]ave dash"
    r"|[Ee]llips[ie]s|[Tt]ypeset\w*|(?:corner|lenticular) brackets?|title marks?|[Tt]ranslate:"
    r"|(?:means?|reads?) [\"'‘“]|[Ii]nscri(?:bed|ption)|[Cc]haracters?\b|words? [\u4e00-\u9fff])|[āǎěǐǒǔ]"
)
"""Words about writing, and the tones of pinyin."""
FAR = 160
"""Characters on either side in which they are looked for."""
GLOSS = re.compile("[ ]?[(\N{FULLWIDTH LEFT PARENTHESIS}][\"'\u2018\u201c$\xa5\u20ac\xa3\\d]")
BEFORE, AFTER = (
    frozenset("\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}([`"),
    frozenset("\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK})]`"),
)
FACES = frozenset(
    "\N{ACUTE ACCENT}`^\N{GREEK SMALL LETTER OMEGA}\N{CYRILLIC SMALL LETTER DE}\N{FOR ALL}"
    "\N{CYRILLIC CAPITAL LETTER DE}\N{WHITE DOWN-POINTING TRIANGLE}\N{KATAKANA MIDDLE DOT}"
)
"""Parts of faces that are drawn with characters."""
ARM = re.compile(r"[\N{FULLWIDTH REVERSE SOLIDUS}\N{FULLWIDTH SOLIDUS}](?=\(\^)|(?<=\^\))[\N{FULLWIDTH SOLIDUS}]")
TABLE = re.compile("[\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]{5}")
"""Marks in a row that no sentence has."""


def speaks_of_writing(text: str, span: Span) -> bool:
    """True where the text around `span` speaks of how something is written or read."""
    return SPEAKS.search(text, max(span.start - FAR, 0), span.end + FAR) is not None


def has_a_gloss(text: str, end: int, english: str) -> bool:
    """True where what ends at `end` is at once said in English, too: `5月4日 May 4`, `两百元 (¥200)`."""
    return GLOSS.match(text, end) is not None or text[end : end + len(english) + 4].lstrip(" (=:").startswith(english)


def is_mentioned(text: str, span: Span) -> bool:
    """True for a mark that is named, not used: alone in quotation marks, or apart where a text speaks of writing."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if (before in BEFORE and after in AFTER) or before in FACES or after in FACES:
        return bool(before and after)
    if ARM.match(text, span.start) or TABLE.search(text, max(span.start - 4, 0), span.start + 5):
        return True
    if before and is_cjk(before) and (not after or after.isspace()) and speaks_of_writing(text, span):
        return True
    apart = (not before.strip() or before in BEFORE) and (not after or not (after.isalnum() or after in BEFORE))
    return apart and (before == "\t" or after == "\t" or speaks_of_writing(text, span))
