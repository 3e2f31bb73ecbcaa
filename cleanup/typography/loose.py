"""Where a space before a mark is meant: in French, in code, in drawings, and where a text speaks of the mark itself."""

from __future__ import annotations

import re

from cleanup.code import looks_like_code

FRENCH = re.compile(
    r"\b(?:[cdjlmnqst]['’][a-zà-ÿ]|(?:aux|avec|[Bb]onjour|ces|[Çç]a|dans|des|du|est|et|il|[Jj]e|les|[Mm]erci|ou|[Oo]ui|par|pas|pour|qui"
    r"|sont|[Tt]rès|tu|une|[Vv]oilà|vous)\b)"
)
BLANK = re.compile(r"_{2}$|\([ ]{0,9}\)$")
"""What is to be filled in."""
LISTED = re.compile(r"[,;.!?](?:,? (?:and|or))? [,;.!?:](?:\s|$)")
"""One mark of several that are spoken of: `encodes , and ;`."""
MARKED = re.compile(r"[,;.!?][ ]?[\"”’')]")
"""The mark in quotation marks that hold nothing else."""
NAMED = re.compile(
    r"(?<![^\s(])(?:[Aa]n?|and|by|of|or|the|after|for|from|into|just|than|with|without"
    r"|encoded|extra|extraneous|spurious|trailing"
    r"|characters?|letters?|marks?|operators?|signs?|symbols?)$"
)
"""A word that no sentence ends a part with: what follows is the mark itself."""
ALONE = re.compile(r"(?<!\w)(?<![A-Za-z]{2}[ ])\w$|[A-Za-z]\d$")
"""A letter or digit that follows no word, as in drawings and tables; a numbered variable."""
OPENING = '"“‘'
LOWER = re.compile(r"(?<!\w)[a-z]{2}")
PROSE = re.compile(r"^\W{0,20}[A-Z]|(?:[A-Za-z][a-z’'-]{1,30},?[ ]){4}")


def is_named(text: str, start: int, place: int) -> bool:
    """True where the mark at `place`, after a space at `start`, is spoken of, to be filled in or part of a drawing."""
    before, mark = text[max(start - 12, 0) : start], text[place]
    if mark in ",;!" and NAMED.search(before):
        return True
    if BLANK.search(before) or LISTED.match(text, place) or (mark == "," and ALONE.search(before)):
        return True
    return before[-1:] in OPENING and MARKED.match(text, place) is not None


def meant_marks(text: str) -> str:
    """The marks before which a line may well have a space: all in code, the high ones in French."""
    if looks_like_code(text) or not LOWER.search(text):
        return ",;.!?"
    if not PROSE.search(text):
        return ";.!?"
    return ";!?" if "« " in text or len(FRENCH.findall(text)) > 1 else ""
