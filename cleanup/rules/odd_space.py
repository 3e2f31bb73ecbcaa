r"""A space is of a kind or of a width that English text does not have.

An ideographic space becomes an ordinary one, at the start of a line too: an indent is layout and stays.
Several spaces between words of a paragraph become one. Two spaces after a full stop are a habit, columns
are layout, and a single no-break or thin space is good typography, unless a whole line is set in them.
Source: W3C, Requirements for Chinese Text Layout; The Chicago Manual of Style, 17th ed., 2.9 and 6.7.

| before | after |
| --- | --- |
| \u3000\u3000The hall\u3000opened on Monday. | ␣␣The hall opened on Monday. |
| He asked about the roof, the drainage,    ventilation and  the lamps of two halls. | He asked about the roof, the drainage, ventilation and the lamps of two halls. |
| The\u00a0college\u00a0has\u00a0moved\u00a0its\u00a0two\u00a0main\u00a0halls to the other bank. | The college has moved its two main halls to the other bank. |
| Mr.\u00a0Smith paid 5\u00a0kg, 10\u2009000 and 3\u202f%: «\u00a0oui\u00a0». Yes.  And no. | = |

| before | suggested |
| --- | --- |
| the spirit of President \u3000 and the core of it | the spirit of President and the core of it |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.code import looks_like_code
from cleanup.kinds import in_english, replace, rule_name
from cleanup.language import is_cjk
from cleanup.model import Finding, Safety, Span
from cleanup.typography import spaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Runs of spaces other than one ordinary space, at the start of a line or between words."""
    text = segment.text
    if "  " not in text and text.isascii():
        return
    for found in in_english(spaces.ODD, context.reading(segment)):
        span = Span(*found.span())
        if span.end == len(text) or is_cjk(text[span.end]) or is_cjk(text[max(span.start - 1, 0)]):
            continue
        if spaces.IDEOGRAPHIC in found[0]:
            right, safety = spaces.without_ideographic(found[0], span)
        elif spaces.parts_words(text, span) and not is_good(segment, span, context):
            right, safety = (
                " ",
                Safety.SUGGEST if spaces.may_be_meant(text, span) or looks_like_code(text) else Safety.SAFE,
            )
        else:
            continue
        yield replace(NAME, span, right, "space that English text does not have; write an ordinary one", safety)


def is_good(segment: Segment, span: Span, context: Context) -> bool:
    """True where a space of another kind is typography, or several are layout."""
    text = segment.text
    if span.end - span.start == 1:
        return not spaces.is_stray(text, span, from_a_page=context.reading(segment).comes_from_a_page)
    is_pair = span.end - span.start == 2 and text[span.start : span.end] != "  "
    if not is_pair and not context.reading(segment).is_prose:
        return True
    beside = (context.text_at(segment.line + step) for step in (-1, 1))
    return any(spaces.has_gap_before(line, span.end) for line in beside)
