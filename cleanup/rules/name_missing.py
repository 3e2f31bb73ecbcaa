"""A person of the source is not in the draft.

Shown where nothing else can stand for the name: no surname, no pronoun, no capitalised word that is
unexplained. A blank in the place of a name, as one machine leaves it for leaders, is such a case.
Source: GB/T 19682-2005, chapters 4 (a translation is faithful and complete) and 5 (proper names).

| source | before | shown |
| --- | --- | --- |
| 校党委书记刘国庆表示，学校将推进建设。 | The secretary said that the school will go on building. | 刘国庆 (liú guó qìng) is not in the draft |

| source | before | after |
| --- | --- | --- |
| 校党委书记刘国庆表示，学校将推进建设。 | He said that the school will go on building. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name, show
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Names that nothing stands for."""
    from cleanup.bilingual.mentions import missing
    from glossary.readings import toned

    for name in missing(context.reading(segment)):
        yield show(NAME, Span(0, len(segment.text)), f"{name.zh} ({toned(name.zh)}) is not in the draft")
