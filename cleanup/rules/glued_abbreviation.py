"""The abbreviation of "number" or a title is glued to what follows it, or `No.` is written in capitals.

Chinese English writes `No.5` so often that it is also a style: this is suggested. `Mr.Li` gets its space
where a Chinese surname follows; other names may be brands (`Dr.Web`).
Source: The Chicago Manual of Style, 17th ed., chapter 10 (the abbreviation "no."), 6.7 (one space after a mark).

| before | suggested |
| --- | --- |
| the No.5 Middle School at NO. 12 Beihai Road | the No. 5 Middle School at No. 12 Beihai Road |
| Nos.3 and 4, issue No.202 | Nos. 3 and 4, issue No. 202 |
| They met Mr.Smith of Oxford. | They met Mr. Smith of Oxford. |

| before | after |
| --- | --- |
| They met Mr.Li, Prof.Zhang Ying and Dr.Ouyang. | They met Mr. Li, Prof. Zhang Ying and Dr. Ouyang. |
| No. 5, Nos. 6 and 7, no.5, ORDER NO. 5, No.2.txt, CNo.5, No.1.2.3 | = |
| Mr. Li, Dr.Li.txt, mr.li, Prof.Dr. Wu, DR.WU, x.Dr.Li | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, replace, rule_name
from cleanup.model import Finding, Safety, Span
from glossary.names import is_surname

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = ("No.", "Nos.", "NO.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.")
GLUED = re.compile(r"\bN(?:os?\.(?=\d)|O\. ?(?=\d)(?<![A-Z] NO\.)(?<![A-Z] NO\. ))(?![\d,]{1,9}\.\w)")
TITLE = re.compile(r"(?<![\w.@/#-])(?:Mr|Mrs|Ms|Dr|Prof)\.(?=([A-Z][a-z]{1,14})\b(?![\w(/@=]|[.:-]\w))")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Abbreviations of "number" that are glued or in capitals, and glued titles."""
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        written = "Nos. " if found[0] == "Nos." else "No. "
        message = f"`{found[0].strip()}`; write `{written.strip()}` and a space"
        yield replace(NAME, Span(*found.span()), written, message, Safety.SUGGEST)
    for found in in_english(TITLE, reading):
        safety = Safety.SAFE if is_surname(found[1]) and not context.shows_code else Safety.SUGGEST
        yield insert_space(NAME, found.end(), Span(*found.span()), f"no space after `{found[0]}`", safety)
