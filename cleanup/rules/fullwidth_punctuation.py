"""Full-width marks, letters or digits stand in English text.

Chinese marks become their English counterparts with the spaces that English wants; marks in a
Chinese run stay, whatever language the rest of the line has. Single ellipses and dashes are English.
Source: W3C, Requirements for Chinese Text Layout (which marks are full-width); The Chicago
Manual of Style, 17th ed., chapter 6 (their English counterparts).

| before | after |
| --- | --- |
| We met in Dalian。He spoke first。 | We met in Dalian. He spoke first. |
| the Belt and Road Initiative（BRI）was proposed | the Belt and Road Initiative (BRI) was proposed |
| He read 《Dream of the Red Chamber》 twice…… | He read "Dream of the Red Chamber" twice... |
| 《From "Made in China" to "Created in China"》 is read | "From 'Made in China' to 'Created in China'" is read |
| 会议在大连召开，共1,000人参加。 | = |
| Wait… he said — and “left”. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name, show
from cleanup.language import is_inside_chinese
from cleanup.mentioned import is_mentioned
from cleanup.model import Finding, Span, covers
from cleanup.typography import widths
from cleanup.typography.nesting import DOUBLE, nests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment
    from cleanup.reading import Reading

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
    titles = DOUBLE[reading.quote_style] if context.settings.titles == "quotes" else ("*", "*")
    for found in in_english(widths.FULL_WIDTH, reading):
        span = Span(*found.span())
        if covers([one.span for one in nested], span.start) and found[0] in widths.TITLES:
            continue
        if is_inside_chinese(text, span.start) or is_mentioned(text, span):
            continue
        if question := widths.open_question(text, span, nested=reading.nests_titles):
            yield show(NAME, span, f"full-width `{found[0]}`: {question}")
            continue
        english = widths.spaced(text, span, widths.english_for(found[0], titles, context.settings.dash))
        span = widths.with_space_before(text, span, english)
        yield replace(NAME, span, english, f"full-width `{found[0]}` in English text; write `{english.strip()}`")


def nested_titles(reading: Reading, context: Context) -> Iterator[Finding]:
    """Title marks and quotation marks inside each other, one finding for each outermost pair."""
    text, style = reading.segment.text, reading.quote_style
    for nest in nests(text) if context.settings.titles == "quotes" else ():
        if any(reading.is_chinese(mark.place) or reading.is_protected(mark.place) for mark in nest.marks):
            continue
        yield Finding(NAME, nest.span, "full-width title marks beside quotation marks", nest.edits(text, style))
