"""Characters were read in the wrong encoding, or lost in one.

UTF-8 read as Windows-1252 (`â€™`) or as GBK (`鈥檚`), and GBK read as Latin-1 (`£º`), are put back where
the bytes leave no doubt; the restored Chinese marks are then marks like any other. A question mark for an
apostrophe is put back where the word can be no other; what else was lost is suggested or shown.
Source: RFC 3629 (UTF-8), section 3; GB 18030-2022; the heuristics of ftfy 6 (https://ftfy.readthedocs.io).

| before | after |
| --- | --- |
| The schoolâ€™s cafÃ© opened â€œon timeâ€. | The school’s café opened “on time”. |
| Views£º 85, and ¡°two areas¡± of the Party¡¯s work | Views: 85, and “two areas” of the Party’s work |
| The college鈥檚 staff met锛孡iu Yang said. | The college’s staff met, Liu Yang said. |
| The Party?s members don?t know why. | The Party's members don't know why. |
| ¡Hola! It cost £5; «Été», naïve Ærø, Łódź, 5°, ✓, x² ± ½, Đà Nẵng. | = |

| before | suggested |
| --- | --- |
| We don�t know. | We don't know. |

| before | shown |
| --- | --- |
| The result was 25�. | lost |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.damage import lost
from cleanup.kinds import replace, rule_name, show
from cleanup.model import Edit, Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.damage.mojibake import Repair
    from cleanup.model import Segment

NAME = rule_name(__name__)
LANGUAGES = ("en", "zh")
REWRITES_NUMBERS = True
REWRITES_PROTECTED = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Damaged characters outside protected text."""
    text = segment.text
    if text.isascii() and "?" not in text:
        return
    reading = context.reading(segment)
    losses = [one for one in lost.characters(text) if not reading.is_protected(one.span.start)]
    for repair in (*reading.damage, *losses):
        yield finding(text, repair, context)
    for first, last in lost.quoted(text):
        if reading.is_protected(first.start) or reading.is_protected(last.start):
            continue
        marks = "“”" if reading.quote_style == "curly" else '""'
        edits = (Edit(first, marks[0]), Edit(last, marks[1]))
        message = "question marks stand where quotation marks were"
        yield Finding(NAME, Span(first.start, last.end), message, edits, Safety.SUGGEST)


def finding(text: str, repair: Repair, context: Context) -> Finding:
    """What is said about a repair; in a text about encodings the damage may be an example."""
    there = text[repair.span.start : repair.span.end]
    if repair.safety is Safety.SHOW:
        return show(NAME, repair.span, f"`{there}`: characters were lost here")
    safety = Safety.SUGGEST if context.is_technical else repair.safety
    message = f"`{there}` is `{repair.text}`, read in the wrong encoding"
    return replace(NAME, repair.span, repair.text, message, safety)
