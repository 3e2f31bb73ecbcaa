"""A character reference or a tag of a web page is left in plain text.

A reference that is glued to a word becomes its character, and a no-break space an ordinary one. Where the
document speaks of markup or code, or has tags, it may be an example, and is only suggested; standing by
itself it is one. Tags that touch the text are suggested for removal, but not in a page of them.
Source: HTML Living Standard, 13.5 (named character references).

| before | after |
| --- | --- |
| The Party&#39;s R&amp;D plan covers &ldquo;two areas&rdquo; and a caf&eacute;. | The Party's R&D plan covers “two areas” and a café. |
| The hall&nbsp;&nbsp;opened.&nbsp; All&amp;nbsp;guests came. | The hall opened. All guests came. |
| Put <br/> and &nbsp; after &amp;, not ?id=1&amp;lang=2. | = |

| before | suggested |
| --- | --- |
| <p>The hall opened.<br/>All guests came.</p> | The hall opened. All guests came. |
| Smith &amp; Sons built it &mdash; in May. | Smith & Sons built it — in May. |
"""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from cleanup.damage import markup
from cleanup.kinds import replace, rule_name
from cleanup.model import Finding, Safety, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
LANGUAGES = ("en", "zh")
TRIGGERS = ("&", "<")
REWRITES_NUMBERS = True
REWRITES_PROTECTED = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """References and tags that stand by themselves and that the format does not know."""
    text = segment.text
    known = {span.start for span in context.reading(segment).guarded}
    known = {place for place in known if not covers(segment.protected, place)}
    for found in markup.REFERENCE.finditer(text):
        right = markup.meant(found[0], unescape)
        if found.start() in known and right.strip("<>"):
            yield from of_reference(text, Span(*found.span()), right, context)
    for found in markup.TAG.finditer(text) if "<" in text and not (context.is_page or context.is_technical) else ():
        if found.start() in known and markup.is_stray_tag(text, found):
            right = " " if found[2].lower() in markup.BREAKING else ""
            right = markup.in_place(text, *found.span(), right)
            yield replace(NAME, Span(*found.span()), right, f"`{found[0]}` of a web page is left", Safety.SUGGEST)


def of_reference(text: str, span: Span, right: str, context: Context) -> Iterator[Finding]:
    """The finding that a reference is, if it is one."""
    message = f"`{text[span.start : span.end]}` of a web page is left; write `{right}`"
    if markup.is_residue(text, span.start, span.end, right):
        safety = Safety.SUGGEST if context.is_technical or context.has_tags else Safety.SAFE
        yield replace(NAME, span, markup.in_place(text, span.start, span.end, right), message, safety)
    elif markup.is_joined(text, span.start, span.end, right) and not context.is_technical:
        yield replace(NAME, span, right, message, Safety.SUGGEST)
