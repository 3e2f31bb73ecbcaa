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
| In summer the office asks the county government, the county government to watch the river and the lake. | `the county government` twice |
"""

from __future__ import annotations

import re
from itertools import pairwise
from operator import eq
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name, show
from cleanup.model import Safety, Span, covers
from glossary.english import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
DOUBLED = re.compile(
    r"(?<=[a-z,;] )(?P<one>(?:(?:of|in|to|for|on|at|by|with|and|from) )?(?:the|an?|our|their|its)|[a-z]{2,20})"
    r"(?P<again>  ?(?P=one))(?= [A-Za-z0-9]|[,.;])"
)
NEVER_TWICE = frozenset("the an of and our their its".split())
AT_TIMES = frozenset("to in on for with at by from as be if it we he she was were are has have will can not".split())
GOOD_TWICE = frozenset(
    """that had is do bye very so many more long far ha no never really much again blah tut chop knock there now hear
    yes half fifty pretty big well wait please too quite way out over up down go come ho he la na hush tick dum please
    less little old sorry okay ok run sub super great same any all one two cha tom can will my""".split()
)
OPERATOR = re.compile(r" (?:or|not|xor|nand)\b")
"""What follows where `and` is spoken of: "bitwise and and or"."""
PHRASE = re.compile(r"(?<![\w'-])([A-Za-z][\w'’-]{0,30}(?: [\w'’-]{1,30}){1,5}),? \1(?![\w'’-])")
SHORTEST_PHRASE, SHORTEST_LINE = 14, 60
LONGEST_PHRASE = 6
"""Words, as the pattern has them."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Words and phrases right after themselves."""
    text, reading = segment.text, context.reading(segment)
    if not _repeats(text):
        return
    for found in in_english(DOUBLED, reading):
        one = found["one"]
        after = text[found.end() : found.end() + 1 + len(one)].strip(" ")
        before = text[max(found.start() - 1 - len(one), 0) : found.start()].strip(" ")
        if one in GOOD_TWICE or one in (after, before) or OPERATOR.match(text, found.end()):
            continue
        goes_on = text[found.end()] == " " and not covers(reading.quotations, found.start())
        if goes_on and (" " in one or one in NEVER_TWICE):
            safety = Safety.SAFE
        elif " " in one or one in AT_TIMES or is_common(one):
            safety = Safety.SUGGEST
        else:
            continue
        yield replace(NAME, Span(*found.span("again")), "", f"doubled: `{one}`", safety)
    if len(text) >= SHORTEST_LINE:
        for found in in_english(PHRASE, reading):
            if len(found[1]) >= SHORTEST_PHRASE:
                yield show(NAME, Span(*found.span()), f"`{found[1]}` twice")


def _repeats(text: str) -> bool:
    """True where a word, or two, come again at once or soon: a quick look that spares most lines the long one."""
    words = text.replace(",", " ").replace(".", " ").split()
    if len(set(words)) == len(words):
        return False
    if any(map(eq, words, words[1:])):
        return True
    pairs = list(pairwise(words))
    return len(set(pairs)) < len(pairs) and any(
        any(map(eq, pairs, pairs[far:])) for far in range(1, LONGEST_PHRASE + 1)
    )
