"""A mark stands twice, or a Chinese mark beside its English counterpart.

Two full stops are one, or an ellipsis of a chat: one is suggested, and safe in `etc..`. Three are an
ellipsis and stay; `!!` and `?!` are the writer's. Six are a Chinese ellipsis, or leaders.
Source: The Chicago Manual of Style, 17th ed., chapter 6 (multiple punctuation marks).

| before | after |
| --- | --- |
| The meeting ended.。 He left. | The meeting ended. He left. |
| the plan,, the budget，,and the team, etc.. | the plan, the budget, and the team, etc. |
| Wait... What?! No!! | = |
| cd ../docs; 1..10; etc., and Co., Ltd.; id,,name | = |

| before | suggested |
| --- | --- |
| The port is the largest of all. , The town is proud. | The port is the largest of all, the town is proud. |
| It is hard ...... but we try...... He left.. | It is hard ... but we try... He left. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
TRIGGERS = ("..", ",,", ", ,", ",.", ". ,", ";;", "; ;", "。", "，", "、", "；")
DOUBLED = re.compile(
    r"""
    (?<=[A-Za-z0-9)\]"”%]) (?:                                                           # two full stops
        (?<!-[A-Z]) (?<![\da-f]{7}) \.\.(?!\.) (?: (?=\s*$|\s+[A-Z"“(]) | (?<=etc..)(?=\s) ) | \.。+ | 。\.(?!\.) | 。。(?!。)
    )
  | (?<=[\w)\]"”%])(?<!\[\d),,+(?=\s|(?<!",,)"(?:\s|$)) | ,[ ],(?<=\w,[ ],)(?=[ ][A-Za-z]{2})(?![^\[\]\n]{0,40}\])       # two commas
  | (?<=\betc),\.(?!\.)
  | ,\s?[，、]+ | [，、]\s?, | (?<=[a-z)”]) [.!?][，、](?=\s*$)
  | (?<=[\w)\]”%]) (?: ;;+(?=\s|"(?:\s|$)) | ;[ ];(?=[ ][A-Za-z]{3}) ) | ;\s?；+ | ；\s?;                # two semicolons
    """,
    re.VERBOSE,
)
SPLIT_OFF = re.compile(r"(?<=[a-z]{3})(?<!etc)\.[ ],(?=[ ][A-Za-z][a-z]*[ ][a-z])")
"""What a machine leaves that ends a sentence where the Chinese has a comma."""
SIX_POINTS = re.compile(r"\.{6}(?:(?<=[a-z,”\"].{6})|(?<=[a-z,][ ].{6}))(?!\.)(?=[ ][A-Za-z]{2}|[”\"’]|\s*$)")
ENGLISH = {"!": "!", "?": "?", ".": ".", "。": ".", ",": ",", "，": ",", "、": ",", ";": ";", "；": ";"}


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Marks that stand twice."""
    text = segment.text
    for found in in_english(DOUBLED, context.reading(segment)):
        mark = "." if found[0] == ",." else ENGLISH[found[0][0]]
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        # After an English comma or semicolon, missing-space adds the space; between digits it would make one number.
        needs_space = after.isalnum() if found[0][-1] not in ",;" else before.isdigit() and after.isdigit()
        space = " " if needs_space else ""
        safety = Safety.SUGGEST if found[0] == ".." and not text.endswith("etc", 0, found.start()) else Safety.SAFE
        yield replace(NAME, Span(*found.span()), mark + space, f"doubled mark `{found[0]}`", safety)
    for found in in_english(SPLIT_OFF, context.reading(segment)):
        yield replace(NAME, Span(*found.span()), ",", "a full stop before a comma", Safety.SUGGEST)
    for found in in_english(SIX_POINTS, context.reading(segment)):
        yield replace(NAME, Span(*found.span()), "...", "six points for an ellipsis", Safety.SUGGEST)
