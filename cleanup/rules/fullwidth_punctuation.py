"""Full-width marks, letters or digits stand in English text.

Chinese marks become their English counterparts with the spaces that English wants; marks in a
Chinese run stay, whatever language the rest of the line has. Single ellipses and dashes are English.
Source: W3C, Requirements for Chinese Text Layout, 3.1 (which marks are full-width); The Chicago
Manual of Style, 17th ed., 6 (their English counterparts).

| before | after |
| --- | --- |
| We met in Dalian。He spoke first。 | We met in Dalian. He spoke first. |
| tables、chairs，and lamps；two of each | tables, chairs, and lamps; two of each |
| the Belt and Road Initiative（BRI）was proposed | the Belt and Road Initiative (BRI) was proposed |
| growth of ５．２％ at 10：30 | growth of 5.2% at 10:30 |
| He read 《Dream of the Red Chamber》 twice…… | He read "Dream of the Red Chamber" twice... |
| 《From "Made in China" to "Created in China"》 is read | "From 'Made in China' to 'Created in China'" is read |
| 会议在大连召开，共1,000人参加。 | = |
| 中国加入WTO后，IBM公司来了。 | = |
| Wait… he said — and “left”. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup import widths
from cleanup.kinds import in_english, replace, rule_name, show
from cleanup.language import is_inside_chinese
from cleanup.mentioned import is_mentioned
from cleanup.model import Edit, Finding, Span, covers
from cleanup.nesting import DOUBLE, nests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context, Reading
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Full-width characters outside Chinese runs."""
    text = segment.text
    if text.isascii() or not context.is_english or context.is_of_foreign_code:
        return
    reading = context.reading(segment)
    nested = list(nested_titles(reading, context)) if reading.nests_titles else []
    yield from nested
    for found in in_english(widths.FULL_WIDTH, reading):
        span = Span(*found.span())
        if covers([one.span for one in nested], span.start) and found[0] in widths.TITLES:
            continue
        if is_inside_chinese(text, span.start) or is_mentioned(text, span):
            continue
        if question := widths.open_question(text, span, nested=reading.nests_titles):
            yield show(NAME, span, f"full-width `{found[0]}`: {question}")
            continue
        english = widths.spaced(text, span, counterpart(found[0], reading, context))
        yield replace(NAME, span, english, f"full-width `{found[0]}` in English text; write `{english.strip()}`")


def nested_titles(reading: Reading, context: Context) -> Iterator[Finding]:
    """Title marks and quotation marks inside each other, one finding for each outermost pair."""
    text, style = reading.segment.text, reading.quote_style
    for nest in nests(text) if context.settings.titles == "quotes" else ():
        if any(reading.is_chinese(mark.place) or reading.is_protected(mark.place) for mark in nest.marks):
            continue
        written = ((Span(mark.place, mark.place + 1), mark.english(style)) for mark in nest.marks)
        edits = [
            Edit(span, widths.spaced(text, span, mark)) for span, mark in written if text[span.start : span.end] != mark
        ]
        yield Finding(NAME, nest.span, "full-width title marks beside quotation marks", tuple(edits))


def counterpart(there: str, reading: Reading, context: Context) -> str:
    """The English mark; dashes follow the house style, title marks the quotation marks of the segment."""
    if there[0] == "\N{EM DASH}":
        return "\N{EM DASH}" if context.settings.dash == "em" else " \N{EN DASH} "
    if there in widths.TITLES:
        pair = DOUBLE[reading.quote_style] if context.settings.titles == "quotes" else ("*", "*")
        return pair[0 if there in widths.TITLE_OPENING else 1]
    return widths.english_for(there)
