"""A person's name was translated, or a part of it is another syllable.

Machine translation takes a given name for a word (王运河 becomes "Wang Canal"), a surname for one, or
misreads a rare character. The wrong words are found by the rest of the name, their meaning, their place
among the names of the line and the title beside them.
Source: GB/T 28039-2011; CC-CEDICT for what the characters mean.

| source | before | after |
| --- | --- | --- |
| 校党委书记刘国庆表示，学校将推进建设。 | Party Secretary Liu Guoqin said so. | Party Secretary Liu Guoqing said so. |
| 校党委书记陈高峰表示，学院将推进建设。 | Party Secretary Chen Peak's speech | Party Secretary Chen Gaofeng's speech |
| 校党委书记刘国庆表示，学校将推进建设。 | Party Secretary Liu said so. | = |
| 校党委书记刘国庆表示，学校将推进建设。 | Party Secretary Liu Guoqing said so. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Names that are translated or misspelt."""
    from cleanup.bilingual.mentions import finding_of
    from cleanup.bilingual.names import Standing

    for mention in context.reading(segment).mentions:
        if mention.standing is Standing.WRONG and mention.proposal:
            yield finding_of(NAME, segment.text, mention)
