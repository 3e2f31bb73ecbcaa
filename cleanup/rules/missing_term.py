"""The source has a term, and the draft none of its renderings.

Looked for are names of bodies, documents, events and set phrases that the glossary has checked, where the document
first speaks of them: later a pronoun may stand for a name. What comes near the official English is shown beside it;
where nothing else can be meant, it is suggested to put the one for the other.
Source: GB/T 19682-2005, chapters 4 (terms are rendered consistently) and 5 (proper names); the terms name theirs.

| source | before | shown |
| --- | --- | --- |
| 教育部发布通知。 | A notice was issued. | 教育部 is `Ministry of Education`, which the draft does not have |
| 教育部发布通知。 | The Ministry of Teaching gave notice. | does not have; `Ministry of Teaching` comes near |

| source | before | suggested |
| --- | --- | --- |
| 国家文物局的通知 | notice of the National Culture Heritage Administration | notice of the National Cultural Heritage Administration |

| source | before | after |
| --- | --- | --- |
| 教育部发布通知。 | The education ministry gave notice. | = |
| 美国教育部发布通知。 | The Department of Education gave notice. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.fit import fitted
from cleanup.kinds import rule_name, show
from cleanup.model import Evidence, Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
NEEDS_SOURCE = True
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Terms without a rendering: shown at what comes near, else at the segment as a whole."""
    from cleanup.bilingual.missing import missing

    reading = context.reading(segment)
    source = reading.source
    if not source:
        return
    for match, near, is_first in missing(segment.text, reading.matches, source):
        message = f"{match.term.zh} is `{match.term.en}`, which the draft does not have"
        evidence = Evidence(match.term, match.span)
        there = segment.text[near.span.start : near.span.end] if near else ""
        if near and near.is_clear:
            edit = fitted(segment.text, near.span, there, match.term.en)
            yield Finding(NAME, near.span, f"`{there}`: {message}", (edit,), Safety.SUGGEST, evidence)
        elif is_first:
            span = near.span if near else Span(0, len(segment.text))
            yield show(NAME, span, f"{message}; `{there}` comes near" if there else message, evidence)
