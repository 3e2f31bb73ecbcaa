"""A name of the source is rendered in two ways in a document.

Both are right, but a reader takes them for two things. The preferred one is suggested, if the document has it, else
the more frequent one. Short forms and abbreviations beside the full name are no other way.
Source: GB/T 19682-2005, chapter 4 (terms are rendered consistently).

| source | before | suggested |
| --- | --- | --- |
| 澳门大学⏎澳门大学 | The University of Macau came.⏎The University of Macao left. | The University of Macau came.⏎The University of Macau left. |
| 中国共产党⏎中国共产党 | The Communist Party of China⏎The CPC | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.fit import fitted
from cleanup.kinds import replace, rule_name
from cleanup.model import Evidence, Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
NEEDS_SOURCE = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Renderings that are not what the rest of the document should write."""
    from cleanup.bilingual.mixed import agreed, renderings_in

    for match in renderings_in(segment, context.sources):
        form = agreed(match.term, match.wording, context.wordings_of(match.term.zh))
        if form:
            edit = fitted(segment.text, match.span, match.wording, form)
            message = f"{match.term.zh} is also `{form}` in this document; one form"
            yield replace(NAME, edit.span, edit.text, message, Safety.SUGGEST, Evidence(match.term))
