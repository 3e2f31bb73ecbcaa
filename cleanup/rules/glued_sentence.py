"""A sentence or clause begins right after a colon or a full stop, without a space.

The colon or stop needs a whole word before it, and after it a capitalised word; after a stop this is
one that commonly begins a sentence, so that names, file names and code keep theirs.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark).

| before | after |
| --- | --- |
| The work has three parts:First, the plan. | The work has three parts: First, the plan. |
| on the fifth floor.All were there | on the fifth floor. All were there |
| AWS re:Invent, std::Vector, U.S.A., Node.js | = |
| See https://example.org/a:B and report.Final.pdf at 10:30, a ratio of 3:2 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, rule_name
from cleanup.model import Edit, Finding, Safety, Span
from glossary.english import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
OPENERS = (
    "A|After|All|And|As|At|But|By|During|For|From|He|However|If|In|It|Next|On|Our|She|Since|"
    "The|Their|Then|There|These|They|This|Those|Through|To|We|When|With"
)
CREDITS = "[Tt]ext|[Pp]hotos?|[Aa]uthor|[Ss]ource|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Ee]dited by"
GLUED = re.compile(
    rf"""
    [:.!?] (?:
        (?<=[a-z]{{3}}:) (?= [A-Z][a-z]+\b (?! [.,]\S | [:/\\=] ) )
      | (?<=[a-z]{{3}}[.!?]) (?= (?:{OPENERS})[ ][A-Za-z0-9] | \((?:{CREDITS})[ ]?[:/：] )
      | (?<=[a-z]\)\.) (?= (?:{OPENERS})[ ][A-Za-z0-9] )
    )""",
    re.VERBOSE,
)
TOUCHING = re.compile(r"[:.!?](?=[A-Z(])")
OPENING_WORDS = frozenset(OPENERS.split("|"))
WORDS = re.compile(r"(?<![\w.@/-])([a-z]{4,20})[.!?](?=([A-Z][a-z]{2,20}) [a-z]{2,20}[ ,.])")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Colons and sentence ends that are glued to the next word."""
    if not TOUCHING.search(segment.text):
        return
    for found in in_english(GLUED, context.reading(segment)):
        yield insert_space(NAME, found.end(), Span(*found.span()), f"no space after `{found[0]}`")
    for found in in_english(WORDS, context.reading(segment)):
        first, second = found.groups()
        if second in OPENING_WORDS or not (is_common(first) and is_common(second.lower())) or context.shows_code:
            continue
        edit = Edit(Span(found.end(), found.end()), " ")
        yield Finding(NAME, Span(*found.span()), "no space after a sentence", (edit,), Safety.SUGGEST)
