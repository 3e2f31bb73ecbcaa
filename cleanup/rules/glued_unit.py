"""A word is glued to the number, the ordinal or the per cent sign in front of it.

Only words written out and counted things are parted by default, and only in running text; lengths of
time are suggested where the number may be a setting (30days). Symbols (10km, 5G, 20cm, 4K) stay.
Source: SI Brochure, 9th ed. (2019), chapter 5 (a space separates the number from the unit).

| before | after |
| --- | --- |
| It invested 20million yuan and paid each 100yuan. | It invested 20 million yuan and paid each 100 yuan. |
| a hall of 30square meters, about 5kilometers away, since the 19thNational Congress | a hall of 30 square meters, about 5 kilometers away, since the 19th National Congress |
| about 45%of the province, for more than 20years | about 45% of the province, for more than 20 years |
| 5G, 3D, 10km, 4K, 2nd, 80s, 20cm, 100m, 10x, 16personalities, @20million, #100people, £20million | = |
| a 20yuan-note; keep=30days; --config 5percent; 50%20of; distance: "200meters" | = |

| before | suggested |
| --- | --- |
| Logs are kept for 30days. | Logs are kept for 30 days. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, rule_name
from cleanup.model import Finding, Safety, Span
from cleanup.words.numbers import BEGINS_WORD, COUNTED, DURATIONS, MEASURES, QUANTIFIED, SCALES, WORD_BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SMALL_WORDS = (
    "above|and|at|below|by|compared|for|from|higher|in|is|less|lower|more|of|or|over|than|to|was|were|with|year"
)
ORDINAL_NOUNS = "[Aa]nniversary|[Cc]entury|[Cc]ongress|[Ff]loor|[Nn]ational|[Pp]lenary|[Ss]ession"
GLUED = re.compile(
    rf"""
    \d (?<! [^{BEGINS_WORD}$¥B–-]\d ) [\d,]{{0,15}} (?: \.\d{{1,4}} )? (?<= \d )
    (?: (?P<word> {SCALES} | {COUNTED} | {MEASURES.replace(" ", "[ ]")} ) | (?P<time> {DURATIONS} ) )
    (?! [\w@/=:"] | [.-]\w )
  | \d (?: % (?P<small> {SMALL_WORDS} ) | (?:st|nd|rd|th) (?P<noun> {ORDINAL_NOUNS} ) ) (?= \s )
    """,
    re.VERBOSE,
)
IN_PROSE = re.compile(rf"(?:{WORD_BEFORE}[$¥]?|\bRMB[ ]?|\d[-–])$")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Words glued to numbers."""
    text = segment.text
    for found in in_english(GLUED, context.reading(segment)):
        before = max(found.start() - 30, 0), found.start()
        if found["time"]:
            safety = Safety.SAFE if QUANTIFIED.search(text, *before) else Safety.SUGGEST
        elif found["small"] or found["noun"] or IN_PROSE.search(text, *before):
            safety = Safety.SAFE
        else:
            safety = Safety.SUGGEST
        place, word = found.start(found.lastgroup or 0), found[found.lastgroup or 0]
        yield insert_space(NAME, place, Span(*found.span()), f"no space before `{word}`", safety)
