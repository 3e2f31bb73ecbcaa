"""The abbreviation of "number" is glued to its number, or written in capitals.

Chinese English writes `No.5` so often that it is also a style: this is suggested.
Source: The Chicago Manual of Style, 17th ed., 10.42 (the abbreviation "no."), 6.7 (one space after a mark).

| before | suggested |
| --- | --- |
| the No.5 Middle School at NO. 12 Beihai Road | the No. 5 Middle School at No. 12 Beihai Road |
| Nos.3 and 4, issue No.202 | Nos. 3 and 4, issue No. 202 |

| before | after |
| --- | --- |
| No. 5, Nos. 6 and 7, no.5, ORDER NO. 5, No.2.txt, CNo.5, No.1.2.3 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = ("No.", "Nos.", "NO.")
GLUED = re.compile(r"\bN(?:os?\.(?=\d)|O\. ?(?=\d)(?<![A-Z] NO\.)(?<![A-Z] NO\. ))(?![\d,]{1,9}\.\w)")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Abbreviations of "number" that are glued or in capitals."""
    for found in in_english(GLUED, context.reading(segment)):
        written = "Nos. " if found[0] == "Nos." else "No. "
        message = f"`{found[0].strip()}`; write `{written.strip()}` and a space"
        yield replace(NAME, Span(*found.span()), written, message, Safety.SUGGEST)
