"""A sentence or a paragraph of the draft has nothing in the source.

It may have been added by hand, come from the page around the text, or be a machine's invention. Told is only
what stands out: the draft is too long by about that sentence, and nothing in the source leads to expect it.
Source: ISO 17100:2015, 5.3.3 (revision: the translation is read against its source); GB/T 19682-2005, chapter 4
(a translation is faithful).

| source | before | shown |
| --- | --- | --- |
| 学院于周一召开年会。 | The college held its annual meeting on Monday. Subscribe to our newsletter for the latest offers and discounts in 50 shops. | nothing in the source says this: `Subscribe to our newsletter |

| source | before | after |
| --- | --- | --- |
| 学院于周一召开年会，会后参观了船队和博物馆。 | The college held its annual meeting on Monday. Afterwards there was a visit to the boats and the museum. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name, show
from cleanup.model import Span
from cleanup.rules.missing_sentence import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
LANGUAGES = ("en", "zh")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """The sentences that nothing leads to expect, or the whole paragraph."""
    if context.sources.pairing is None:
        return
    source = context.reading(segment).source
    if source is None and context.sources.unpaired.is_added(segment):
        message = f"nothing in the source says this: {shown(segment.text)}"
        yield show(NAME, Span(0, len(segment.text)), message)
    for span in source.added_in(segment.text) if source else ():
        message = f"nothing in the source says this: {shown(segment.text[span.start : span.end])}"
        yield show(NAME, span, message)
