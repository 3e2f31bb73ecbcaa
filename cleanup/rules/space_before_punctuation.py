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
| A nested ,item, red ,green ,blue. | A nested, item, red, green, blue. |
| He smiled ;) and said . . . nothing, in .NET and .5 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, rule_name
from cleanup.model import Edit, Finding, Span
from cleanup.typography.loose import is_named, meant_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
TRIGGERS = (" ,", " ;", " .", " !", " ?")
LOOSE = re.compile(
    r"""
    [ ] (?<![ ][ ]) (?<=[\w)\]"%”’][ ])
    (?: [ ]* (?= ,(?![,;]) (?:\s|$|[A-Za-z]{2}) ) | (?= ;(?![ ](?:do|done|fi|or|[a-z]+_[a-z]+)\b)[ ]?[A-Za-z(“"] | ;$ ) | [ ]* (?= [.!?] (?:\s*$ | \s+[A-Z]) )
      | (?<=[A-Za-z]{2}[ ]) (?= \.(?:After|All|At|He|In|It|On|She|The|Then|There|These|They|This|We)[ ][a-z] ) )
    """,
    re.VERBOSE,
)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Spaces before a mark."""
    text, reading = segment.text, context.reading(segment)
    meant: str | None = None
    for found in in_english(LOOSE, reading):
        if meant is None:
            meant = meant_marks(text)
        start, mark = found.start(), text[found.end()]
        if mark not in meant and not is_named(text, start, found.end()) and not reading.is_protected(start - 1):
            place = found.end() + 1
            after = text[place : place + 1]
            # Without it the mark would be glued to both words. A capital glued to `,` or `;` is a sign of its own, which
            # the rules for spaces and capitals read.
            behind = [Edit(Span(place, place), " ")] if after.islower() or (mark in ".?!" and after.isalpha()) else []
            edits = (Edit(Span(*found.span()), ""), *behind)
            yield Finding(NAME, Span(*found.span()), f"space before `{mark}`", edits)
