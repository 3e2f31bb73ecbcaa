"""A person of the glossary has a wrong name.

Machine translation takes given names for words: 王运河 becomes "Wang Canal". A name in the glossary
has a source, and what is listed as wrong for it is nobody's name.
Source: GB/T 28039-2011 for the shape of names; the glossary's line for each person.

| before | after |
| --- | --- |
| Party Secretary Wang Canal spoke. | Party Secretary Wang Yunhe spoke. |
| Wang Canal's speech | Wang Yunhe's speech |
| Wang Yunhe spoke of the Grand Canal. | = |
| The boats left Wang Canalside at noon. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.fit import fitted
from cleanup.kinds import rule_name, wrong_renderings
from cleanup.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Wrong renderings of persons."""
    for match, wrong, message, evidence in wrong_renderings(context.reading(segment), of_persons=True):
        edit = fitted(segment.text, match.span, wrong.text, match.term.en)
        yield Finding(NAME, match.span, message, (edit,), wrong.safety, evidence)
