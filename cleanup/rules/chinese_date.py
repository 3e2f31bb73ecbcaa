"""A Chinese date stands in English text.

`1月12日` becomes "January 12", with "on" where the sentence needs it; a part of the day becomes "on
the afternoon of". Dates in Chinese sentences stay.
Source: The Chicago Manual of Style, 17th ed., 9.31 (month and day), chapter 6 (commas with dates).

| before | after |
| --- | --- |
| of education, 1月12日, the college held its annual meeting. | of education, on January 12, the college held its annual meeting. |
| The meeting was held on 2024年1月12日. | The meeting was held on January 12, 2024. |
| 2024年1月12日, the meeting opened. | On January 12, 2024, the meeting opened. |
| 10月14日下午, the team arrived. | On the afternoon of October 14, the team arrived. |
| It lasted from 9月13日至17日, as in 2023年1月至3月. | It lasted from September 13 to 17, as in January-March 2023. |
| It opened in 2003年7月1日, and 5月4日 Youth Day is near. | It opened on July 1, 2003, and May 4 Youth Day is near. |
| 会议于1月12日在大连召开。 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.mentioned import has_a_gloss, speaks_of_writing
from cleanup.model import Finding, Safety, Span
from cleanup.remnants import DETERMINER_BEFORE
from cleanup.remnants.dates import IN_BEFORE, pattern, preposition, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Dates with Chinese month or day words."""
    if not context.reading(segment).is_far_eastern or not context.is_english:
        return
    for found in in_english(pattern(), context.reading(segment)):
        start = found.start()
        before, after = segment.text[max(start - 24, 0) : start], segment.text[found.end() : found.end() + 120]
        is_quoted = before[-1:] in ('"', "'") and before[-1:] == after[:1] and not found["day"] and not found["year"]
        if is_quoted or (found["part"] and DETERMINER_BEFORE.search(before)):
            continue
        text = english = written(found, before, day_first=context.settings.dates == "day-first")
        lead = preposition(found, before, after)
        text = (" " if before[-1:].isalnum() else "") + lead + text + (" " if after[:1].isalnum() else "")
        if found["day"] and (wrong := IN_BEFORE.search(before)):
            start -= len(wrong[0])
            text = ("On " if wrong[0][0] == "I" else "on ") + text.strip()
        spoken_of = speaks_of_writing(segment.text, Span(*found.span())) or has_a_gloss(
            segment.text, found.end(), english
        )
        safety = Safety.SUGGEST if spoken_of else Safety.SAFE
        yield replace(NAME, Span(start, found.end()), text, f"Chinese date `{found[0]}` in English text", safety)
