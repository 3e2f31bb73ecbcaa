"""A character reference or a tag of a web page is left in plain text.

A reference that is glued to a word becomes its character, and a no-break space an ordinary one. Where the
document speaks of markup or code, or has tags, it may be an example, and is only suggested; standing by
itself it is one. Tags that touch the text are suggested for removal. A whole web page stays as it is.
Source: HTML Living Standard, 13.5 (named character references).

| before | after |
| --- | --- |
| The Party&#39;s R&amp;D plan covers &ldquo;two areas&rdquo; and a caf&eacute;. | The Party's R&D plan covers “two areas” and a café. |
| The hall&nbsp;&nbsp;opened.&nbsp; All&amp;nbsp;guests came. | The hall opened. All guests came. |
| Put <br/> and &nbsp; after &amp;, not ?id=1&amp;lang=2. | = |
| In HTML, R&amp;D is R&D. | = |
| Use &copy; or `R&amp;D`, and List&lt;String&gt;. | = |

| before | suggested |
| --- | --- |
| <p>The hall opened.<br/>All guests came.</p> | The hall opened. All guests came. |
| Smith &amp; Sons built it &mdash; in May. | Smith & Sons built it — in May. |
"""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from cleanup import markup
from cleanup.kinds import replace, rule_name
from cleanup.model import Finding, Safety, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
REWRITES_MARKUP = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """References and tags that the format gives no meaning to."""
    text = segment.text
    if "&" in text:
        for found in markup.REFERENCE.finditer(text):
            span, right = Span(*found.span()), markup.meant(found[0], unescape)
            if right.strip("<>") and is_by_itself(segment, span, context):
                yield from of_reference(text, span, right, context)
    if "<" in text and not context.is_page:
        for found in markup.TAG.finditer(text):
            span, right = Span(*found.span()), " " if found[2].lower() in markup.BREAKING else ""
            if markup.is_stray_tag(text, found) and is_by_itself(segment, span, context):
                right = markup.in_place(text, *found.span(), right)
                yield replace(NAME, span, right, f"`{found[0]}` of a web page is left", Safety.SUGGEST)


def of_reference(text: str, span: Span, right: str, context: Context) -> Iterator[Finding]:
    """The finding that a reference is, if it is one."""
    message = f"`{text[span.start : span.end]}` of a web page is left; write `{right}`"
    if markup.is_residue(text, span.start, span.end, right):
        safety = Safety.SUGGEST if context.is_technical or context.has_tags else Safety.SAFE
        yield replace(NAME, span, markup.in_place(text, span.start, span.end, right), message, safety)
    elif markup.is_joined(text, span.start, span.end, right) and not context.is_technical:
        yield replace(NAME, span, right, message, Safety.SUGGEST)


def is_by_itself(segment: Segment, span: Span, context: Context) -> bool:
    """True where a reference or tag is no part of a URL or of code, and the format does not know it."""
    begins = any(one.start == span.start for one in context.reading(segment).protected)
    return begins and not covers(segment.protected, span.start)
