"""Chinese text is left in an English draft.

A name that the glossary covers is translated where a noun stands in an English sentence; what it
covers otherwise is suggested, and the rest is a person's. So are labels at the start of a line, where
the draft is English. Where the source is known, the message says whether it has the passage, and a short name
that the source has as a term is a name. A few characters in brackets or quotation marks, as in "Yunhe (运河)", are a gloss.
Source: ISO 18587:2017, post-editing of machine translation output (as much of it is kept as possible);
the terms and `glossary/data/labels.tsv` name theirs.

| before | after |
| --- | --- |
| The delegation visited 辽宁轻工职业学院 on Friday. | The delegation visited Liaoning Vocational College of Light Industry on Friday. |
| Author: He Li 时间:2023-11-02 Share with friends: | Author: He Li Time: 2023-11-02 Share with friends: |
| Yunhe (运河) means “canal”. | = |
| 会议在大连召开。 | = |

| before | suggested |
| --- | --- |
| The bus goes to 大连和沈阳 every day. | The bus goes to Dalian and Shenyang every day. |

| source | before | after |
| --- | --- | --- |
| 代表团上周从长城来到哈密。 | The delegation travelled to 哈密 last week. | The delegation travelled to Hami last week. |
| 代表团上周来到那里。 | The delegation travelled to 哈密 last week. | = |

| before | shown |
| --- | --- |
| On Monday afternoon we met 大连市教育局局长张三 there. | known: 大连市教育局局长 = Director of the Dalian Education Bureau |

| source | before | shown |
| --- | --- | --- |
| 周一下午我们见到了张三丰老先生。 | On Monday afternoon we met 张三丰老先生 there. | it stands so in the source |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.leftovers import bars, leftovers
from cleanup.model import Evidence, Finding, Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Labels, bars and passages of Chinese."""
    text, reading = segment.text, context.reading(segment)
    if not reading.is_far_eastern or not context.is_english:
        return
    for label in reading.labels:
        safety = Safety.SAFE if context.is_mostly_english else Safety.SUGGEST
        yield Finding(NAME, label.span, f"Chinese label left: {label.zh} is `{label.en}`", label.edits, safety)
    for edit in bars(text):
        yield Finding(NAME, edit.span, "a Chinese stroke that stands for a bar", (edit,))
    source = reading.source.text if reading.source else ""
    for left in leftovers(reading):
        edits, evidence = (left.edit,) if left.edit else (), Evidence(left.term) if left.term else None
        copied = "; it stands so in the source" if text[left.span.start : left.span.end] in source else ""
        yield Finding(NAME, left.span, left.message + copied, edits, left.safety, evidence)
