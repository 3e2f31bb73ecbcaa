"""A space stands before a comma, a semicolon or the end of a sentence.

Spaced points (". . ."), emoticons, code, commands and French stay, as does a mark that the sentence
speaks of (`{ or ,`) and the space that keeps a mark out of a URL.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark).

| before | after |
| --- | --- |
| the management ,and the leaders | the management, and the leaders |
| That was all . We left . | That was all. We left. |
| They came in summer .They stayed on. | They came in summer. They stayed on. |
| Why ? Nobody knew ! | Why? Nobody knew! |
| He smiled ;) and said . . . nothing, in .NET and .5 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.code import looks_like_code
from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = (" ,", " ;", " .", " !", " ?")
LOOSE = re.compile(
    r"""
    [ ] (?<![ ][ ]) (?<=[\w)\]"%”’][ ])
    (?: [ ]* (?= ,(?![,;]) (?:\s|$|[A-Za-z]{2}) ) | (?= ;(?![ ](?:do|done|fi|or|[a-z]+_[a-z]+)\b)[ ]?[A-Za-z(“"] | ;$ ) | [ ]* (?= [.!?] (?:\s*$ | \s+[A-Z]) )
      | (?<=[A-Za-z]{2}[ ]) (?= \.(?:After|All|At|He|In|It|On|She|The|Then|There|These|They|This|We)[ ][a-z] ) )
    """,
    re.VERBOSE,
)
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
LOWER = re.compile(r"(?<!\w)[a-z]{2}")
PROSE = re.compile(r"^\W{0,20}[A-Z]|(?:[A-Za-z][a-z’'-]{1,30},?[ ]){4}")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Spaces before a mark."""
    text = segment.text
    reading = context.reading(segment)
    meant: str | None = None
    for found in in_english(LOOSE, reading):
        if meant is None:
            meant = spaced_on_purpose(text)
        before, mark = text[max(found.start() - 12, 0) : found.start()], text[found.end()]
        named = mark in ",;!" and NAMED.search(before)
        named = named or BLANK.search(before) or LISTED.match(text, found.end())
        named = named or (before[-1:] in '"“‘' and MARKED.match(text, found.end()))
        alone = mark == "," and ALONE.search(before)
        if mark not in meant and not named and not alone and not reading.is_protected(found.start() - 1):
            yield replace(NAME, Span(*found.span()), "", f"space before `{mark}`")


def spaced_on_purpose(text: str) -> str:
    """The marks before which a line may well have a space: all in code, the high ones in French."""
    if looks_like_code(text) or not LOWER.search(text):
        return ",;.!?"
    if not PROSE.search(text):
        return ";.!?"
    return ";!?" if "« " in text or len(FRENCH.findall(text)) > 1 else ""
