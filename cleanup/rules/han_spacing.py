"""Chinese text is glued to English.

A Chinese passage that stays in an English draft keeps one space from the English; digits that belong
to it stay with it. In Chinese sentences nothing changes, and a single character inside a word is
damage of another kind.
Source: W3C, Requirements for Chinese Text Layout (mixed text).

| before | after |
| --- | --- |
| After that与会人员参观了校园and took photos. | After that 与会人员参观了校园 and took photos. |
| As he said, 2024年我们将继续努力学习and then we will grow. | As he said, 2024年我们将继续努力学习 and then we will grow. |
| 中国加入WTO后发展很快。 | = |
| 中国加入WTO后，GDP增长很快。 | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import insert_space, rule_name
from cleanup.language import is_cjk
from cleanup.model import Finding, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
GLUED = re.compile(r"(?<=[A-Za-z])(?=[^\x00-\u02ff]{2})|(?<=[^\x00-\u02ff]{2})(?=[A-Za-z])")

ABBREVIATION = re.compile(r"[A-Z]{1,3}(?![\w-])(?<=[^\W\d_][A-Z])|[A-Z]{2,3}(?![\w-])")
"""What Chinese words end in: 卡拉OK."""
ESCAPE = re.compile(r"\d[A-Za-z]$")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Places where Latin letters touch Chinese characters and one of the two runs is English."""
    if not context.reading(segment).is_far_eastern or not context.is_english or context.is_of_foreign_code:
        return
    text, reading = segment.text, context.reading(segment)
    taken = [span for span, _ in reading.advertising]
    for found in GLUED.finditer(text):
        place = found.start()
        touching = text[place : place + 2] if text[place - 1].isascii() else text[place - 2 : place]
        if not all(map(is_cjk, touching)) or (covers(taken, place - 1) and covers(taken, place)):
            continue
        if covers(reading.damaged, place) or covers(reading.damaged, place - 1):
            continue
        if ABBREVIATION.match(text, place) or ESCAPE.search(text, max(place - 4, 0), place):
            continue
        if not (reading.is_chinese(place - 1) and reading.is_chinese(place)):
            yield insert_space(NAME, place, Span(place, place + 1), "no space between Chinese and English")
