"""An institution, a title, a place or a set phrase has a wrong rendering.

Every wording that the glossary lists as wrong is replaced by the standard English, or suggested
where the wording is sometimes right, with the reason that the glossary gives. Where the source has the
term, as often as the draft needs it, the suggestion is an edit.
Source: the glossary's line for each term.

| before | after |
| --- | --- |
| Teachers of Liaoning Light Industry Vocational College attended. | Teachers of Liaoning Vocational College of Light Industry attended. |
| They studied the Party's twenty great spirit. | They studied the guiding principles of the 20th CPC National Congress. |
| "Government, school, bank and enterprise" was the theme. | "Government, schools, industry associations and enterprises" was the theme. |
| Liaoning Vocational College of Light Industry (LCLI) is in Dalian. | = |
| The school, the bank and the enterprise signed. | = |

| before | suggested |
| --- | --- |
| He presented a flag to our hospital. | He presented a flag to our college. |

| source | before | after |
| --- | --- | --- |
| 他毕业于澳大。 | He graduated from the University of Australia. | He graduated from the University of Macau. |
| 他到过澳大利亚的大学。 | He has been to a University of Australia. | = |
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
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Wrong renderings of everything but persons."""
    for match, wrong, message, evidence in wrong_renderings(context.reading(segment), of_persons=False):
        edit = fitted(segment.text, match.span, wrong.text, match.term.en)
        yield Finding(NAME, match.span, message, (edit,), wrong.safety, evidence)
