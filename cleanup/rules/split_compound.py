"""A space stands beside the hyphen of a compound.

Options of commands look alike (`tool -quality 80`), and so do hanging hyphens (pre- and post-war), so
only listed compounds are joined, in running text.
Source: The Chicago Manual of Style, 17th ed., 7.89 (hyphenation guide).

| before | after |
| --- | --- |
| the high -quality development, a year -long course, for on -site staff | the high-quality development, a year-long course, for on-site staff |
| a long- term plan; well -known and large- scale works | a long-term plan; well-known and large-scale works |
| a 30 -year -old house | a 30-year-old house |
| convert high -quality 80; ffmpeg -profile:v high -quality balanced; ls -l -long; the pre- and post-war, long- and short-term plans | = |
| He paid a high -price- and left; short- and long-term | = |

| before | suggested |
| --- | --- |
| a well - known painter | a well-known painter |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span
from cleanup.words.compounds import COMPOUNDS
from cleanup.words.numbers import WORD_BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = (" -", "- ")
SPLIT = re.compile(r"[a-z](?:[ ]-[ ]?|-[ ])(?=(?P<second>[a-z]{3,12})(?:[,.;)]?[ ]+[A-Za-z]|[.,;)]?\s*$|[,.;)]\s))")
YEARS = re.compile(r"(?<![\w.,:=/-])\d{1,3}(?P<old>(?:[ ]?-[ ]?year[ ]-[ ]?|[ ]-[ ]?year-)old)\b(?!-)")
FIRST = re.compile(rf"{WORD_BEFORE}([A-Za-z][a-z]{{1,7}})$")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Listed compounds with a space at the hyphen."""
    text = segment.text
    for found in in_english(SPLIT, context.reading(segment)):
        place = found.start() + 1
        first = FIRST.search(text, max(place - 40, 0), place)
        if first and f"{first[1].lower()}-{found['second']}" in COMPOUNDS:
            safety = Safety.SUGGEST if " - " in found[0] else Safety.SAFE
            compound = f"{first[1]}-{found['second']}"
            yield replace(NAME, Span(place, found.end()), "-", f"`{compound}` is one word", safety)
    for found in in_english(YEARS, context.reading(segment)):
        yield replace(NAME, Span(*found.span("old")), "-year-old", "a space at the hyphen of `year-old`")
