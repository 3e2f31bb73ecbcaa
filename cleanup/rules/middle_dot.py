"""A middle dot parts words, as in Chinese.

Chinese parts the names of foreigners by it, where English has a space: `卡尔·马克思` is not "Karl·Marx". Between
other words it stands for a dash or a bar; then it gets its spaces. Units (`kN·m`), dates (`9·18`) and other languages
keep theirs, and so does a list with spaces.
Source: GB/T 15834-2011, 4.14 (the dot between parts of a name); The Chicago Manual of Style, 17th ed., chapter 8
(personal names).

| before | suggested |
| --- | --- |
| They read Karl·Marx and Leonardo・Vinci in class. | They read Karl Marx and Leonardo Vinci in class. |
| The hall of fame·the museum of our school ·the garden | The hall of fame · the museum of our school · the garden |

| before | after |
| --- | --- |
| a force of 5 kN·m, the 9·18 Incident, x·y, paral·lel, Home · News · About | = |
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
TRIGGERS = ("\N{MIDDLE DOT}", "\N{KATAKANA MIDDLE DOT}", "\N{HALFWIDTH KATAKANA MIDDLE DOT}")
DOT = f"[{''.join(TRIGGERS)}]"
NAMES = re.compile(rf"(?<=[a-z][a-z]){DOT}(?<![^\sA-Za-z(“\"-].)(?=[A-Z][a-z]{{2}})")
WORDS = re.compile(rf"(?:(?<=[a-z]{{4}}){DOT}(?!(?<=l.)l)[ ]?|(?<=[a-z]{{4}}[ ]){DOT})(?=[a-z]{{3}}|\d)")
FAR = 40
"""Characters before a dot in which a space shows that words stand there, not the name of a product."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Dots between words without a space on both sides."""
    text, reading = segment.text, context.reading(segment)
    for found in in_english(NAMES, reading):
        message = "a middle dot parts names in Chinese only; write a space"
        yield replace(NAME, Span(*found.span()), " ", message, Safety.SUGGEST)
    for found in in_english(WORDS, reading):
        dotted = (" " if text[found.start() - 1] != " " else "") + "\N{MIDDLE DOT} "
        if text[found.start() - 1 : found.end()] != dotted and " " in text[max(found.start() - FAR, 0) : found.start()]:
            yield replace(NAME, Span(*found.span()), dotted, "no space beside a middle dot", Safety.SUGGEST)
