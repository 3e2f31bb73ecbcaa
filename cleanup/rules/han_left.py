"""Chinese text is left in an English draft.

A person has to translate it. Where the whole passage is a term of the glossary, its English is
suggested. What the rules for amounts, times and the like put into English is theirs. A few characters
in brackets, as in "Yunhe (运河)", are a gloss and are not reported.
Source: the conventions of a minimal post-edit; no wording is invented.

| before | shown |
| --- | --- |
| Afterwards, 与会人员参观了校园 and took photos. | 与会人员参观了校园 |

| before | suggested |
| --- | --- |
| The delegation visited 辽宁轻工职业学院 on Friday. | The delegation visited Liaoning Vocational College of Light Industry on Friday. |

| before | after |
| --- | --- |
| Yunhe (运河) means “canal”. | = |
| 会议在大连召开。 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name, show
from cleanup.language import CJK
from cleanup.model import Evidence, Finding, Safety, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
PASSAGE = re.compile(rf"{CJK}(?:[\d\s，、；：。！？《》“”（）—…·,.:]*{CJK})*")
GLOSS = re.compile(r"[(\[（“\"'‘]\s?[《“\"]?$")
LONGEST_GLOSS = 16
BAR = "\N{CJK UNIFIED IDEOGRAPH-4E28}"  # a stroke that web pages use as a bar


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Passages of Chinese."""
    text = segment.text
    if not context.reading(segment).is_far_eastern or not context.is_english:
        return
    for found in PASSAGE.finditer(text):
        span = Span(*found.span())
        if found[0] == BAR or covers(context.reading(segment).remnant_spans, span.start):
            continue
        is_gloss = GLOSS.search(text, max(span.start - 2, 0), span.start) and len(found[0]) <= LONGEST_GLOSS
        if is_gloss and not context.reading(segment).is_chinese(span.start - 1):
            continue
        term = context.glossary.by_zh.get(found[0])
        if text[max(span.start - 1, 0) : span.start].isdigit():
            term = None  # 万 after a figure is no word of its own
        elif term is None and found[0].isalpha():
            term = context.glossary.chinese.named(found[0])
        if term:
            message = f"Chinese text left: {term.zh} is `{term.en}`"
            yield replace(NAME, span, term.en, message, Safety.SUGGEST, Evidence(term))
        else:
            yield show(NAME, span, f"Chinese text left: {found[0] if len(found[0]) < 20 else found[0][:18] + '…'}")
