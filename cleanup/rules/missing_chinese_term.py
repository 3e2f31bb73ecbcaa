"""The English source names a body, a person, a place or a law, and the Chinese draft does not.

Shown with the Chinese name of the glossary. A draft that has a part of the name says it in another form, and nothing
is shown; nor is it where the English has several meanings. Only in Chinese drafts.
Source: ISO 17100:2015, 5.3.1 (terminology of the subject is kept in translation); the terms name theirs.

| source | before | shown |
| --- | --- | --- |
| The Ministry of Education announced the plan. | 有关方面宣布了这项计划。 | the source has `Ministry of Education`: 教育部 |
| He studied at Tsinghua University in Dalian. | 他曾在青岛学院求学。 | the source has `Tsinghua University`: 清华大学 |

| source | before | after |
| --- | --- | --- |
| The Ministry of Education announced it at Tsinghua University on May 4. | 教育部五月四日在清华宣布了它。 | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name, show
from cleanup.model import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("zh",)
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Names of the source, reported at the segment as a whole."""
    from cleanup.bilingual.english import missing

    source = context.reading(segment).source
    if source and segment.text.strip():
        for match in missing(source, segment.text):
            message = f"the source has `{match.wording}`: {match.term.zh} is missing in the Chinese"
            yield show(NAME, Span(0, len(segment.text)), message, Evidence(match.term, match.span))
