"""A double quotation mark has no partner.

Machine translation of sentence after sentence loses one mark of a pair. Where it belongs only a person can tell. A
quotation may go on over some lines, and every paragraph of a long one may open with a mark; then nothing is
shown, nor where code or another language stands in the text.
Source: The Chicago Manual of Style, 17th ed., chapter 13 (quotations of more than one paragraph).

| before | shown |
| --- | --- |
| He spoke of the two areas of the plan" and left. | no partner |

| before | after |
| --- | --- |
| She said, "It began⏎in a village.⏎It ended in town." | = |
| “One paragraph of a speech.⏎“And another.⏎“And one more.⏎“And the last.” | = |
| A 5'10" man and a 12" record; „Haus“ is German. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name, show
from cleanup.model import Span
from cleanup.quotes import FOREIGN, MARK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """The last mark of a segment that has one too many."""
    text = segment.text
    if not MARK.search(text) or FOREIGN.search(text) or segment.id not in context.lonely_quotes:
        return
    reading = context.reading(segment)
    places = [found.start() for found in MARK.finditer(text) if not reading.is_protected(found.start())]
    if places and not context.shows_code and not reading.is_chinese(places[-1]):
        marks = f"one of {len(places)} quotation marks" if len(places) > 1 else "a quotation mark"
        message = f"{marks} in this line has no partner"
        yield show(NAME, Span(places[-1], places[-1] + 1), message)
