"""A round bracket is glued to the word outside it, or holds a space inside.

Only what cannot be code, a formula, a plural or a part of a word: `regions(a, b)affected` and
`Academy(CAE)`, but not `f(x)`, `word(s)`, `(re)bind`, `printf()` or `5(2)(a)`.
Source: The Chicago Manual of Style, 17th ed., 6.95.

| before | after |
| --- | --- |
| provinces(regions, cities)affected by it | provinces (regions, cities) affected by it |
| Chinese Academy of Engineering(CAE) members | Chinese Academy of Engineering (CAE) members |
| the plan ( draft version ) was read | the plan (draft version) was read |
| f(x), word(s), (re)bind, printf(), Art. 5(2)(a), NaCl(aq), main(int argc) | = |
| foo(bar, baz) and max(a, b) | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, replace, rule_name
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
GLUED = re.compile(r"\((?P<inside>[^()\n]+)\)(?=[A-Za-z]{2})")
WORD = re.compile(r"[A-Za-z]{3}")
"""Several words in brackets that are glued to the word after them: no code looks like this."""
SHORT_NAME = re.compile(r"\((?<=[a-z]{4}\()(?=[A-Z][A-Z&-]{1,9}\)(?![\w(]))")
"""The short form of a name right after the name."""
INSIDE = re.compile(r"\((?<=[ ]\()[ ](?P<inside>[^()\n]*[^()\s])[ ]\)(?=[\s,.;:]|$)")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Brackets with wrong spaces."""
    text = segment.text
    if "(" not in text:
        return
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        if " " not in found["inside"].strip() or not WORD.search(found["inside"]):
            continue
        yield insert_space(NAME, found.end(), Span(found.end() - 1, found.end()), "no space after `)`")
        if found.start() and text[found.start() - 1].isalnum():
            yield insert_space(NAME, found.start(), Span(found.start(), found.start() + 1), "no space before `(`")
    for found in in_english(SHORT_NAME, reading):
        yield insert_space(NAME, found.start(), Span(found.start(), found.start() + 1), "no space before `(`")
    for found in in_english(INSIDE, reading):
        yield replace(NAME, Span(*found.span()), f"({found['inside']})", "spaces inside the brackets")
