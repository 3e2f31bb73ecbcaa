"""A round bracket is glued to the word outside it, or holds a space inside.

Only what cannot be code, a formula, a plural or a part of a word: `regions(a, b)affected`, `town(port)and`
and `Academy(CAE)`, but not `f(x)`, `word(s)`, `(re)bind`, `(with)in`, `printf()` or `5(2)(a)`.
Source: The Chicago Manual of Style, 17th ed., chapter 6 (parentheses).

| before | after |
| --- | --- |
| provinces(regions, cities)affected by it | provinces (regions, cities) affected by it |
| the college(campus)and 2,000(two thousand)people; Zhang(right)said | the college (campus) and 2,000 (two thousand) people; Zhang (right) said |
| their books(editions of 2020) are Chinese Academy of Engineering(CAE) books | their books (editions of 2020) are Chinese Academy of Engineering (CAE) books |
| They met Bai Yu(President), Ye Ping(Vice Mayor) and others. | They met Bai Yu (President), Ye Ping (Vice Mayor) and others. |
| the plan ( draft version ) was read by all staff (and students ). | the plan (draft version) was read by all staff (and students). |
| f(x), word(s), (re)bind, printf(), Art. 5(2)(a), NaCl(aq), main(int argc) | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.code import looks_like_code
from cleanup.kinds import in_english, insert_space, replace, rule_name
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = ("(",)
GLUED = re.compile(r"\((?P<inside>[^()\n]+)\)(?=[A-Za-z][a-z])")
WORD = re.compile(r"[A-Za-z]{3}")
"""Several words in brackets that are glued to the word after them: no code looks like this."""
SINGLE = re.compile(r"(?!(?:here|over|some|there|where|with)$)[A-Za-z]{4,20}$")
SMALL_WORD = re.compile(r"(?:[Aa]nd|are|at|from|has|have|is|or|said|[Tt]he|was|were|which|who|will)\b(?![(.])")
"""One word in brackets and a word after it that forms no word with it."""
CHEMISTRY = re.compile(r"(?:[Pp]oly|[Bb]is|[Tt]ris|[Mm]ono|[Dd]i)$")
OF_WORDS = re.compile(r"\((?<=[a-z]{4}\()(?=[A-Za-z][\w ,’-]{0,60}(?<!\w)(?:of|the)[ ][\w ,’-]{3,60}\)(?:[\s,.;:]|$))")
SHORT_NAME = re.compile(r"\((?<=[a-z]{4}\()(?=(?P<short>[A-Z][A-Z&-]{1,9})\)(?![\w(]))")
"""The short form of a name right after the name."""
OFFICE = re.compile(
    r"\((?<=[A-Za-z][a-z]\()(?=(?:(?:Acting|Deputy|Executive|Former|General|Vice) )?"
    r"(?:Chairman|Dean|Director|Engineer|Manager|Mayor|President|Principal|Professor|Secretary)\)(?:[\s,.;]|$))"
)
"""The office right after the name of who holds it."""
INITIALS = re.compile(r"(?<![\w.>-])([A-Za-z])[A-Za-z’'-]{0,40}(?=[ (])")
INSIDE = re.compile(
    r"\((?<=[A-Za-z]{2}[ ]\()(?:[ ](?P<both>(?!(?:and|or|to)[ ]\))\w[^()\n]*[^()\s])[ ]"
    r"|(?P<last>[A-Za-z][^()\n]*[A-Za-z]{3})[ ]|[ ](?P<first>[A-Za-z]{2}[^()\n]*[^()\s]))\)(?=[\s,.;:]|$)"
)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Brackets with wrong spaces."""
    text = segment.text
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        before = text[max(found.start() - 6, 0) : found.start()]
        several = " " in found["inside"].strip() and WORD.search(found["inside"]) and found["inside"][-1] != "*"
        single = SINGLE.match(found["inside"]) and SMALL_WORD.match(text, found.end())
        if (not several and not single) or CHEMISTRY.search(before):
            continue
        yield insert_space(NAME, found.end(), Span(found.end() - 1, found.end()), "no space after `)`")
        if before[-1:].isalnum():
            yield insert_space(NAME, found.start(), Span(found.start(), found.start() + 1), "no space before `(`")
    for pattern in (SHORT_NAME, OF_WORDS, OFFICE):
        for found in in_english(pattern, reading):
            if pattern is not SHORT_NAME or _is_short_for(
                found["short"], text[max(found.start() - 80, 0) : found.end()]
            ):
                yield insert_space(NAME, found.start(), Span(found.start(), found.start() + 1), "no space before `(`")
    for found in in_english(INSIDE, reading):
        if not looks_like_code(text):
            inside = found["both"] or found["last"] or found["first"]
            yield replace(NAME, Span(*found.span()), f"({inside})", "spaces inside the brackets")


def _is_short_for(short: str, before: str) -> bool:
    """True where the words before have the first and the last letter of a short form: no `iron(II)`, no `listen(PORT)`."""
    initials = [letter.upper() for letter in INITIALS.findall(before)]
    return len(initials) > 1 and short[-1] == initials[-1] and short[0] in initials[:-1]
