"""A number is glued to the word in front of it.

Names, versions and tags are written so on purpose (Covid19, utf8, area51): the word must be a small
one or a month, and the number must be one that prose has there.
Source: The Chicago Manual of Style, 17th ed., chapter 9 (numbers; every example sets the word apart).

| before | after |
| --- | --- |
| It has nearly10.4 million members, more than5,000 of them here, more than20 groups. | It has nearly 10.4 million members, more than 5,000 of them here, more than 20 groups. |
| on May6, in2019 and since the20th congress, up by10% | on May 6, in 2019 and since the 20th congress, up by 10% |
| Covid19, mp3, utf8, area51, base64, x86, log2, to2, in3, and2, v2, catch22, on1, to2nd, on1st, @from2010, #in2019 | = |
| the user over9000, May68, in2013dollars, from1to5, of8 = 3, aha1542, in2000, pas16, about2.html | = |

| before | suggested |
| --- | --- |
| Signed: Dalian, May6 | Signed: Dalian, May 6 |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, rule_name
from cleanup.model import Edit, Finding, Safety, Span
from cleanup.words.calendar import MONTHS
from cleanup.words.numbers import COUNTED, DURATIONS, FIGURE, MEASURES, QUANTIFIERS, SCALES, glued_to
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
COUNT_AFTER = rf"[ ]?(?:{SCALES}|{COUNTED}|{DURATIONS}|{MEASURES.replace(' ', '[ ]')})\b"
GLUED = later(
    rf"""
    (?P<word> [a-z] ) (?= \d ) (?<= [A-Za-z][a-z] ) (?:
        {glued_to("almost|approximately|benefiting|covering|exceeding|exceeds|least|nearly|roughly|than|serving|totaling|totalling")}
        (?= (?!\d[ ]) {FIGURE} [ ][a-z]{{2}} | \d {COUNT_AFTER} )             # "almost1 exactly" has a note
      | {glued_to(f"{QUANTIFIERS}|and|at|by|for|from|of|only|the|to|total|with")}
        (?= {FIGURE} (?: {COUNT_AFTER} | % (?! \w ) ) | \d{{1,3}} ,\d{{3}} (?! [\d,.] ) [ ][a-z] )
      | {glued_to("by|from|in|of|since|to|until")} (?P<year> ) (?= (?:19|20)\d\d (?: [ ][a-z] | [,;)](?:\s|$) | [.]?$ | [.]\s ) )
      | (?: {glued_to("its|of|the")} (?= \d\d ) | (?<= \b[io][fn][ ]the ) )
        (?= \d{{1,2}}(?:st|nd|rd|th) (?: [ ][A-Za-z] | [,;.)] ) )
      | (?P<month> {glued_to("|".join(MONTHS))}
        (?= (?: [12]\d | 3[01] | [1-9] ) (?: st | nd | rd | th )? (?! \w | [-.:/@]\w ) ) )
    )
    """,
    re.VERBOSE,
)
ANY_GLUED = re.compile(r"\d(?<=[a-z].)")
DATE_BEFORE = re.compile(r"\b(?:after|and|before|between|by|from|of|on|since|to|until) [A-Z][a-z]+$", re.IGNORECASE)
ITEM_BEFORE = re.compile(r"[,;] [a-z]+$")
YEAR_AFTER = re.compile(r"\d{1,2}, (?:19|20)\d\d\b")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Numbers glued to small words and months."""
    text = segment.text
    if not ANY_GLUED.search(text):
        return
    for found in in_english(GLUED, context.reading(segment)):
        place = found.end("word")
        if found["year"] is not None and is_in_list(text, place):
            continue
        led = DATE_BEFORE.search(text, max(place - 24, 0), place) or YEAR_AFTER.match(text, place)
        safety = Safety.SAFE if found["month"] is None or led else Safety.SUGGEST
        edit = Edit(Span(place, place), " ")
        yield Finding(NAME, Span(place - 1, place + 1), "no space before a number", (edit,), safety)


def is_in_list(text: str, place: int) -> bool:
    """True where commas stand around a word and the year at `place`: a list of drivers has an `in2000`."""
    return text[place + 4 : place + 5] == "," and ITEM_BEFORE.search(text, max(place - 8, 0), place) is not None
