"""Text of a page as the reader sees it: character references, white space, and how new text is written."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.html.tokens import TEMPLATE
from cleanup.formats.markup import escaped as in_xml
from cleanup.formats.woven import OBJECT
from cleanup.model import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.formats.woven import Piece

NAMED = r"&(?:\#[xX][0-9A-Fa-f]{1,40};?|\#[0-9]{1,40};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
WORD = r"(?: [^\ \t\n\f\r&{\xa0\u2000-\u200a\u3000]++ | &(?![\#A-Za-z]) | \{(?![{%\#]) )++"
PART = re.compile(
    rf"""
    (?P<plain> [ ]?+ {WORD} (?: [ ] {WORD} )*+ )
  | (?P<space> [ \t\n\f\r]++ )
  | (?P<reference> {NAMED} )
  | (?P<wide> [\xa0\u2000-\u200a\u3000]++ )
  | (?P<code> {TEMPLATE} )
  | [&{{]
    """,
    re.VERBOSE,
)
"""A text falls into what is written as it reads, and the rest."""
REFERENCE = re.compile(NAMED, re.VERBOSE)
MARKUP = re.compile(r"[A-Za-z/!?%]")
"""What makes markup of a `<` before it."""
QUOTES = {-1: '"', -2: "'"}
"""What stands around an attribute, by the depth that its pieces have."""
QUOTED = {'"': "&quot;", "'": "&#39;"}
LOOSE = re.compile(r"(?:<|&[#A-Za-z0-9]{0,42})\Z")
LONGEST_LOOSE = 43
LONGEST_NAME = max(map(len, html5))


class Part(NamedTuple):
    """A stretch of a text of a page."""

    text: str
    """What it says."""
    span: Span
    """Where it is written."""
    kind: str
    """`plain`, `space` of any width, which is one, `wide` space, which is not, `reference` or `code`."""


def parts(text: str, span: Span, *, attribute: bool = False) -> Iterator[Part]:
    """What a stretch of text says, and where.

    White space is one space, and code of a template an object. References are read as the HTML Living Standard,
    13.2.5.72 and following, says: also without a semicolon where that is allowed.
    """
    at = plain = span.start
    while found := PART.match(text, at, span.end):
        kind, start, at = found.lastgroup or "plain", found.start(), found.end()
        if kind == "reference":
            length = reference_length(found[0], text[at : min(at + 1, span.end)], attribute=attribute)
            kind, at = ("reference", start + length) if length else ("plain", start + 1)
        if kind != "plain":
            if plain < start:
                yield Part(text[plain:start], Span(plain, start), "plain")
            plain = at
            yield Part(_said(text[start:at], kind), Span(start, at), kind)
    if plain < at:
        yield Part(text[plain:at], Span(plain, at), "plain")


def _said(written: str, kind: str) -> str:
    """What a part that is written otherwise than it reads says."""
    if kind == "space":
        return " "
    if kind == "code":
        return OBJECT
    return unescape(written) if kind == "reference" else written


def reference_length(written: str, follows: str = "", *, attribute: bool = False) -> int:
    """How many characters of `&name` are a reference; 0 where it is none.

    `follows` is the character after it; in an attribute, `&copy=` and `&copying` are parameters of an address.
    """
    if written[1] == "#" or written[1:] in html5:
        length = len(written)
    else:
        ends = range(min(len(written), LONGEST_NAME + 1), 2, -1)
        length = next((end for end in ends if written[1:end] in html5), 0)
    after = (written[length:] + follows)[:1]
    is_closed = written[1] == "#" or written[length - 1 : length] == ";"
    return 0 if attribute and not is_closed and (after == "=" or after.isalnum()) else length


def escaped(new: str, piece: Piece, *, narrow: str) -> str:
    """New text as it is written in the place of a piece; what the encoding `narrow` lacks as a numeric reference."""
    said = in_xml(new)
    quote = QUOTES.get(piece.depth, "")
    said = said.replace(quote, QUOTED[quote]) if quote else said
    return "".join(letter if _has(narrow, letter) else f"&#{ord(letter)};" for letter in said)


@cache
def _has(encoding: str, letter: str) -> bool:
    """Whether an encoding has a character; `gb2312` has two under other names in Python."""
    try:
        letter.encode("gbk" if encoding == "gb2312" and letter in "—·" else encoding)
    except UnicodeEncodeError:
        return False
    return True


def tight(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Edits of a page, and what they need before them.

    A bare `<` or `&`, or a reference without a semicolon, may mean something else when another character follows.
    """
    made: list[Edit] = []
    for edit in edits:
        start, end = edit.span.start, edit.span.end
        old = text[start:end]
        if REFERENCE.fullmatch(old) and not old.endswith(";") and old in edit.text:
            made.append(Edit(edit.span, re.sub(re.escape(old) + "(?!;)", f"{old};", edit.text, count=1)))
            continue
        after = made[-1].span.end if made else 0
        if found := LOOSE.search(text, max(start - LONGEST_LOOSE, after), start):
            made += _tightened(found, edit.text + text[end : end + LONGEST_LOOSE])
        made.append(edit)
    return made


def _tightened(found: re.Match[str], follows: str) -> list[Edit]:
    """What is put in the place of a `<` or `&` that would mean something else before its new neighbour."""
    run, start = found[0], found.start()
    if run == "<":
        return [Edit(Span(start, start + 1), "&lt;")] if MARKUP.match(follows) else []
    before, after = REFERENCE.match(run), REFERENCE.match(run + follows)
    length = reference_length(before[0]) if before else 0
    if length == (reference_length(after[0]) if after else 0):
        return []
    return [Edit(Span(start, start + (length or 1)), f"{run[:length]};" if length else "&amp;")]
