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
    [,;:.!?] (?:
        (?<=[^\s,;][,;]) (?= [^\W_] | [{OPENING}(\[] )                       # a,b
      | (?<=[a-z]{{3}}:) (?= [A-Z][a-z]+\b (?![.:/\\]) )                        # parts:First
      | (?<=[a-z]{{3}}[.!?]) (?= (?:{SENTENCE_OPENERS})\ [A-Za-z0-9] )          # floor.All were
    )""",
    re.VERBOSE,
)


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
    before, after = text[place - 2], text[place]
    if ANY_CJK.match(after) or not after.isalnum() or not before.isalnum():
        return True
    one_letter_before = not text[max(place - 3, 0) : place - 2].isalnum()
    if after.isdigit():
        return not before.isdigit() and not one_letter_before
    return not one_letter_before or text[place + 1 : place + 2].isalnum()
