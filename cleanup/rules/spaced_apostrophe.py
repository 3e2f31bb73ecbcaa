"""A space stands inside a possessive or a contraction: `Party ' s`, `Party' s`, `do n't`.

Chinese input methods and tokenised text leave it. Nothing is done where another single mark may open or close a
quotation, after figures (feet, minutes), or in code. `it 's` may be old printing, and `the suffix 's` speaks of
letters: suggestions.
Source: The Chicago Manual of Style, 17th ed., chapter 6 (apostrophes), chapter 7 (possessives).

| before | after |
| --- | --- |
| the Party ' s policy and the nation' s economy | the Party's policy and the nation's economy |
| The city ’ s parks, and it’ s late | The city’s parks, and it’s late |
| He called it 'the boys' room' s best; a 6' s bolt; the boys' s-shaped path | = |
| echo 'a' s; the students ' song; 't was long ago; the 's' key | = |

| before | suggested |
| --- | --- |
| We do n't know the school 's age, and we 're late. | We don't know the school's age, and we're late. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.code import looks_like_code
from cleanup.kinds import in_english, replace, rule_name
from cleanup.marks import APOSTROPHES, SINGLE_OPENING
from cleanup.model import Finding, Safety, Span
from cleanup.words.contractions import NEGATED, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
MARKS = "'\N{RIGHT SINGLE QUOTATION MARK}"
TRIGGERS = tuple(MARKS)
LOOSE = re.compile(rf"[{MARKS}](?:(?<=[ ].)|(?<=[ ]n.)|(?=[ ]))")
SPACED = re.compile(
    rf"""
    (?P<word>(?<![\w-])[A-Za-z]{{2,20}})
    (?: [ ]?(?P<mark>[{APOSTROPHES}])[ ](?P<s>s) | [ ](?P<close>[{APOSTROPHES}])(?P<end>s|re|ve|ll) | [ ]n(?P<not>[{APOSTROPHES}])t )
    (?=[ ][a-z]|,[ ])
    """,
    re.VERBOSE,
)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Spaces inside possessives and contractions."""
    text = segment.text
    if not LOOSE.search(text):
        return
    found = list(in_english(SPACED, context.reading(segment)))
    # A mark more than these and those inside words may open or close a quotation.
    inside = len(re.findall(rf"[A-Za-z0-9][{APOSTROPHES}](?=[A-Za-z])", text))
    spare = sum(text.count(mark) for mark in APOSTROPHES) - inside
    if not found or spare > sum(not one["not"] for one in found) or looks_like_code(text) or SINGLE_OPENING in text:
        return
    for one in found:
        mark, end = one["mark"] or one["close"] or one["not"], one["s"] or one["end"] or "t"
        word = one["word"] + ("n" if one["not"] else "")
        fits = word[-1] != "s" if end == "s" else one["word"].lower() in (NEGATED if one["not"] else SUBJECTS)
        if fits:
            safety = Safety.SAFE if one["mark"] else Safety.SUGGEST
            yield replace(NAME, Span(*one.span()), f"{word}{mark}{end}", "space beside the apostrophe", safety)
