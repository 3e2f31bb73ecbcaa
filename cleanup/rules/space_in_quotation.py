"""A double quotation mark is parted by a space from the words that it encloses.

A straight pair has to hold a clause, and its other mark to touch the words, so that `" "` and strings of
programs stay. At the end of a line a mark closes, even if its partner stands in another line.
Source: The Chicago Manual of Style, 17th ed., 6.7 (one space after a mark), chapter 13 (quotations).

| before | after |
| --- | --- |
| “ spaced inside ” he said, “ and here”. | “spaced inside” he said, “and here”. |
| That is why we have to change. " | That is why we have to change." |
| He said, "We have to go home. " They left. | He said, "We have to go home." They left. |
| The " and " marks, the " key, the "a" key, sep=", ", join(" and "), say("Hello, world. ") | = |

| before | suggested |
| --- | --- |
| The policy of " double reduction " was read. | The policy of "double reduction" was read. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.marks import CLOSING, OPENING, STRAIGHT
from cleanup.model import Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
TRIGGERS = (STRAIGHT, OPENING, CLOSING)
AT_THE_END = re.compile(r"[ ](?<=[a-z)%][.!?,][ ])[ ]*(?=[\"”]\s*$)")
OPEN_SPACE = re.compile(r"[ ]+")
CLOSING_SPACE = re.compile(r"[ ](?<=[^\s][ ])[ ]{0,3}$")
PHRASE = re.compile(r"[A-Za-z][\w'’-]*(?:,? [\w'’-]+){1,30}[.!?,]?")
"""Words that nobody names one by one, as in `the " and " marks`."""
CLAUSE = re.compile(r"(?:[\w'’,;:%-]+[ ]+){2,}[\w'’%-]+[.!?,]*[ ]*")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Spaces inside quotation marks."""
    text, reading = segment.text, context.reading(segment)
    found = reading.quote_pairs
    for opening, closing in found:
        if reading.is_chinese(opening) or (opening and text[opening - 1] in "(="):
            continue
        after = OPEN_SPACE.match(text, opening + 1)
        before = CLOSING_SPACE.search(text, max(closing - 4, opening + 1), closing)
        sure = not (after and before) and CLAUSE.fullmatch(text, opening + 1, closing)
        loose = after and before and PHRASE.fullmatch(text, after.end(), before.start())
        for space, place in ((after, opening), (before, closing)):
            if space and (sure or loose or text[place] != STRAIGHT):
                safety = Safety.SAFE if sure or text[place] != STRAIGHT else Safety.SUGGEST
                yield replace(NAME, Span(*space.span()), "", "space inside the quotation marks", safety)
    if not found and text.rstrip().endswith((STRAIGHT, CLOSING)):
        for space in in_english(AT_THE_END, reading):
            yield replace(NAME, Span(*space.span()), "", "space before the closing quotation mark")
