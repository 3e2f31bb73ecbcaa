"""What is left of a web page in plain text: character references and tags, and what they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = r"(?:[A-Za-z]{2,8}|\#\d{1,7}|\#[xX][\dA-Fa-f]{1,6})"
REFERENCE = re.compile(rf"(?:&(?:amp;)?(?:nbsp|ensp|emsp|thinsp|\#160|\#xa0);)+|&(?:amp;)?{NAME};", re.ASCII)
"""A reference, escaped once or twice, or several that are spaces."""
SPACES = "\N{NO-BREAK SPACE}\N{EN SPACE}\N{EM SPACE}\N{THIN SPACE}"
TAG = re.compile(r"<(/?)(br|p|div|span|strong|b|em|i|u|font|o:p)\b[^<>\n]{0,500}>", re.IGNORECASE)
BREAKING = frozenset(["br", "p", "div"])
"""Tags that part words."""
PAGE = re.compile(r"<!doctype|<\?xml|</?(?:html|head|body|script|style|table|ul|ol|code|a)\b|xmlns=", re.IGNORECASE)
ENDS, CLOSES = ".,;:!?", ")”’\"'"
QUERY = re.compile(r"[=/?]")


def meant(reference: str, unescape: Callable[[str], str]) -> str:
    """The character that a reference is, one ordinary space for one or more spaces, or nothing if it has no meaning."""
    there = unescape(unescape(reference))
    if there and not there.strip(SPACES):
        return " "
    return there if len(there) == 1 and there.isprintable() else ""


def in_place(text: str, start: int, end: int, right: str) -> str:
    """`right`, or nothing where it is a space and another, or the edge of the line, is beside it."""
    if right != " ":
        return right
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return right if before.strip() and after.strip() else ""


def is_residue(text: str, start: int, end: int, right: str) -> bool:
    """True where a reference is part of running text: glued to a word, not a word of its own."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if right == " ":
        is_after_text = before != "" and (before.isalnum() or before in ENDS + CLOSES)
        return (is_after_text and not after.strip(" ")) or (
            after.isalnum() and (is_after_text or not before.strip(" "))
        )
    if right == "&":
        return before.isalnum() and after.isalnum() and not QUERY.search(_token(text, start, end))
    return before.isalnum() or after.isalnum() or (before != "" and before in ENDS and right in CLOSES)


def is_joined(text: str, start: int, end: int, right: str) -> bool:
    """True where a reference between spaces stands for a mark between words."""
    spaced = text[max(start - 1, 0) : start] == " " == text[end : end + 1]
    if not spaced or right not in "&—–·":
        return False
    before, after = text[max(start - 2, 0) : start - 1], text[end + 1 : end + 2]
    return before.isalnum() and (after.isupper() if right == "&" else after.isalnum())


def is_stray_tag(text: str, found: re.Match[str]) -> bool:
    """True where a tag of a web page touches the text, as none does that is spoken of."""
    before, after = text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1]
    if found[1]:
        return before != "" and (before.isalnum() or before in ENDS + CLOSES + ">")
    if found[2].lower() == "br" and (before.isalnum() or (before != "" and before in ENDS + CLOSES)):
        return True
    return not before.isalnum() and (after.isalnum() or (after != "" and after in '<“‘"'))


def _token(text: str, start: int, end: int) -> str:
    """What stands around a reference without a space, forty characters at most on either side."""
    before, after = text[max(start - 40, 0) : start].split(" "), text[end : end + 40].split(" ")
    return before[-1] + after[0]
