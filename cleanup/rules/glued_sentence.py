"""A sentence or clause begins right after a colon or a full stop, without a space.

The colon or stop needs a whole word before it, and after it a capitalised word; after a stop this is
one that commonly begins a sentence, so that names, file names and code keep theirs. Where a document
glues its sentences all over, other words and persons begin them, too.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark).

| before | after |
| --- | --- |
| The work has three parts:First, the plan. | The work has three parts: First, the plan. |
| on the fifth floor.All were there | on the fifth floor. All were there |
| It opened in 2021.The book is “Our River”.After that, more came. | It opened in 2021. The book is “Our River”. After that, more came. |
| He sat down.The band began.Loud songs were sung.Sun Zihan danced.Then all left. | He sat down. The band began. Loud songs were sung. Sun Zihan danced. Then all left. |
| AWS re:Invent, std::Vector, U.S.A., Node.js | = |
| See https://example.org/a:B and report.Final.pdf at 10:30, a ratio of 3:2 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, rule_name
from cleanup.model import Edit, Finding, Safety, Span
from cleanup.words.sentences import OPENERS, seams

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
CREDITS = "[Tt]ext|[Pp]hotos?|[Aa]uthor|[Ss]ource|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Ee]dited by"
GLUED = re.compile(
    rf"""
    [:.!?] (?:
        (?<=[a-z]{{3}}:) (?= [A-Z][a-z]+\b (?! \. | ,\S | [:/\\=] | -[A-Z][a-z] ) )
      | (?<=[a-z]{{3}}[.!?]) (?= (?:{OPENERS})[ ][A-Za-z0-9] | [(\[](?:{CREDITS})(?:[ ]?[:/：]|[ ](?:courtesy|provided)\b) )
      | (?<=[a-z]{{3}}[.!?]) (?= \([A-Z][a-z]{{1,20}} (?:[,:]?[ ][A-Za-z’']{{1,20}}){{2,20}}\)\s*$ )
      | (?<=[a-z][)"”]\.) (?= (?:{OPENERS})[ ][A-Za-z0-9] )
      | (?<=^\d\.) (?= (?:{OPENERS})[ ][A-Za-z0-9] )
      | (?<=[ ](?:19|20)\d\d\.) (?= (?:{OPENERS})[ ][a-z] )
    )""",
    re.VERBOSE,
)
TOUCHING = re.compile(r"[:.!?](?=[A-Z(\[])")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Colons and sentence ends that are glued to the next word."""
    if not TOUCHING.search(segment.text):
        return
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        yield insert_space(NAME, found.end(), Span(*found.span()), f"no space after `{found[0]}`")
    if context.shows_code:
        return
    for found in seams(segment.text):
        if reading.is_chinese(found.start()) or reading.is_protected(found.start()):
            continue
        safety = Safety.SAFE if context.glues_sentences else Safety.SUGGEST
        edit = Edit(Span(found.end(), found.end()), " ")
        yield Finding(NAME, Span(*found.span()), f"no space after `{found[0]}`", (edit,), safety)
