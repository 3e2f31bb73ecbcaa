"""A space stands before a comma, a semicolon or the end of a sentence.

Spaced points (". . .") and what may be code or an emoticon stay.
Source: The Chicago Manual of Style, 17th ed., 6.7.

| before | after |
| --- | --- |
| the management ,and the leaders | the management, and the leaders |
| That was all . We left . | That was all. We left. |
| Why ? Nobody knew ! | Why? Nobody knew! |
| He smiled ;) and said . . . nothing, in .NET and .5 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
LOOSE = re.compile(
    r"""
    [ ] (?<![ ][ ]) (?<=[\w)\]"%”’][ ]) [ ]*
    (?: (?= [,;] (?:\s|$|[A-Za-z]{2}) ) | (?= [.!?] (?:\s*$ | \s+[A-Z]) ) )
    """,
    re.VERBOSE,
)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Spaces before a mark."""
    for found in in_english(LOOSE, context.reading(segment)):
        yield replace(NAME, Span(*found.span()), "", f"space before `{segment.text[found.end()]}`")
