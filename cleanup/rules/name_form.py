"""A person's name has the right letters in another shape.

The source says whose name stands there: the surname comes first, the given name follows in one word. A
given name cut in two, hyphenated or with a capital inside is mended; a name in one word may be a word or
a place and is only suggested. Names of Hong Kong, Macao, Taiwan and of other countries keep their owners'
spelling.
Source: GB/T 28039-2011, The Chinese phonetic alphabet spelling rules for Chinese names.

| source | before | after |
| --- | --- | --- |
| 校党委书记刘国庆表示，学校将推进建设。 | Party Secretary Liu Guo Qing said so. | Party Secretary Liu Guoqing said so. |
| 校长陈高峰指出，要推进学校发展。 | President Chen Gao-feng said so. | President Chen Gaofeng said so. |
| 校长陈高峰指出，要推进学校发展。 | President Chen Gaofeng said so. | = |
| 香港立法会议员陈高峰出席会议。 | Chen Gao-feng, a member of the Legislative Council, attended. | = |
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
    """Names in another shape than the standard one."""
    from cleanup.bilingual.mentions import finding_of
    from cleanup.bilingual.names import Standing

    for mention in context.reading(segment).mentions:
        if mention.standing is Standing.FORM and mention.proposal:
            yield finding_of(NAME, segment.text, mention)
