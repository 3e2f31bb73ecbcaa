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

from typing import TYPE_CHECKING

from cleanup.code import looks_like_code
from cleanup.kinds import in_english, insert_space, replace, rule_name
from cleanup.model import Finding, Span
from cleanup.typography.brackets import GLUED, INSIDE, after_a_word, closes_before_a_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
TRIGGERS = ("(",)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Brackets with wrong spaces."""
    text, reading = segment.text, context.reading(segment)
    for found in in_english(GLUED, reading):
        if closes_before_a_word(text, found):
            yield insert_space(NAME, found.end(), Span(found.end() - 1, found.end()), "no space after `)`")
            if found.start() and text[found.start() - 1].isalnum():
                yield insert_space(NAME, found.start(), Span(found.start(), found.start() + 1), "no space before `(`")
    for place in after_a_word(text):
        if not reading.is_chinese(place) and not reading.is_protected(place):
            yield insert_space(NAME, place, Span(place, place + 1), "no space before `(`")
    for found in in_english(INSIDE, reading):
        if not looks_like_code(text):
            inside = found["both"] or found["last"] or found["first"]
            yield replace(NAME, Span(*found.span()), f"({inside})", "spaces inside the brackets")
