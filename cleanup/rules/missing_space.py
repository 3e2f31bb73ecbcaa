"""A space is missing after a mark.

Numbers, times, ratios, URLs, file names, abbreviations and code keep theirs: a comma between single
letters or digits stays, a colon or a full stop needs a whole word before it and a capitalised word
after it, and a full stop also that this word commonly begins a sentence.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark).

| before | after |
| --- | --- |
| He said,the plan works;the budget,too. | He said, the plan works; the budget, too. |
| The work has three parts:First, the plan. | The work has three parts: First, the plan. |
| on the fifth floor.All were there | on the fifth floor. All were there |
| 1,000 people at 10:30, f(x,y), a ratio of 3:2, Node.js | = |
| See https://example.org/a,b;c:D and report.Final.pdf ;) | = |
| AWS re:Invent, std::Vector, U.S.A., . . . and so on | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, rule_name
from cleanup.language import ANY_CJK
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
OPENING = "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
SENTENCE_OPENERS = (
    "A|After|All|And|As|At|But|By|During|For|From|He|However|If|In|It|Next|On|Our|She|Since|"
    "The|Their|Then|There|These|They|This|Those|Through|To|We|When|With"
)
GLUED = re.compile(
    rf"""
    (?<=[^\s,;]) [,;] (?= [^\W_] | [{OPENING}(\[] )                       # a,b
  | (?<=[a-z]{{3}}) : (?= [A-Z][a-z]+\b (?![.:/\\]) )                          # parts:First
  | (?<=[a-z]{{3}}) [.!?] (?= (?:{SENTENCE_OPENERS})\ [A-Za-z0-9] )            # floor.All were
    """,
    re.VERBOSE,
)
TOKEN_BEFORE = re.compile(r"[A-Za-z0-9]+$")
TOKEN_AFTER = re.compile(r"[A-Za-z0-9]+")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Marks that are glued to the next word."""
    text = segment.text
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        place = found.end()
        if found[0] not in ",;" or _parts_words(text, place):
            yield insert_space(NAME, place, Span(*found.span()), f"no space after `{found[0]}`")


def _parts_words(text: str, place: int) -> bool:
    """True where the comma or semicolon before `place` stands between words, not inside a number or code."""
    after = text[place]
    if ANY_CJK.match(after) or not after.isalnum():
        return True
    token = TOKEN_BEFORE.search(text, max(place - 41, 0), place - 1)
    before = token[0] if token else ""
    following = TOKEN_AFTER.match(text, place)
    next_token = following[0] if following else ""
    if after.isdigit():
        return not before[-1:].isdigit() and len(before) != 1
    return len(before) != 1 or len(next_token) > 1
