"""A word or a phrase stands twice in a row.

Articles, `of` and `and` never do in good English prose; with other words a writer may mean it (`had had`,
`log in in time`, `very very`), so that these are suggested or shown.
Source: The Chicago Manual of Style, 17th ed., chapter 2 (manuscript editing and proofreading).

| before | after |
| --- | --- |
| She opened the the door of of the hall in the in the morning. | She opened the door of the hall in the morning. |
| He said that that was what had had to be done; the band The The; is is; the words "the the" | = |

| before | suggested |
| --- | --- |
| The library opened opened its doors. | The library opened its doors. |

| before | shown |
| --- | --- |
| In summer the office asks the county government, the county government to watch the river and the lake. | doubled phrase `the county government` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name, show
from cleanup.model import Safety, Span, covers
from cleanup.words.repeats import LONGEST_PHRASE, is_meant, repeats, stutters, sureness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
DOUBLED = re.compile(
    r"(?<=[a-z,;] )(?P<one>(?:(?:of|in|to|for|on|at|by|with|and|from) )?(?:the|an?|our|their|its)|[a-z]{2,20})"
    r"(?P<again>  ?(?P=one))(?= [A-Za-z0-9]|[,.;])"
)
PHRASE = re.compile(
    rf"(?<![\w'-])([A-Za-z][\w'’-]{{0,30}}(?: [\w'’-]{{1,30}}){{1,{LONGEST_PHRASE - 1}}}),? \1(?![\w'’-])"
)
SHORTEST_PHRASE, SHORTEST_LINE = 14, 60


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Words and phrases right after themselves."""
    text, reading = segment.text, context.reading(segment)
    if not repeats(text):
        return
    for found in in_english(DOUBLED, reading):
        one = found["one"]
        if is_meant(one, text, *found.span()):
            continue
        is_quoted = covers(reading.quotations, found.start()) or stutters(text, *found.span())
        goes_on = text[found.end()] == " " and not is_quoted
        safety = sureness(one, goes_on=goes_on)
        if safety is not Safety.SHOW:
            yield replace(NAME, Span(*found.span("again")), "", f"doubled word `{one}`", safety)
    if len(text) >= SHORTEST_LINE:
        for found in in_english(PHRASE, reading):
            if len(found[1]) >= SHORTEST_PHRASE:
                yield show(NAME, Span(*found.span()), f"doubled phrase `{found[1]}`")
