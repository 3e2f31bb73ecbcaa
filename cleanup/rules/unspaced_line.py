"""A line has lost the spaces between its words.

It is cut into the fewest words; by itself only where every word is known, no other cut comes near,
and commas or full stops show that it is prose. A list, a key or code stays.
Source: ISO 18587:2017, post-editing of machine translation output (as much of it is kept as possible).

| before | after |
| --- | --- |
| OnthemorningofJune3,LinYuevisitedtheoldharbour,andthepeopleofthetownmethim. | On the morning of June 3, Lin Yue visited the old harbour, and the people of the town met him. |
| thisIsTheVeryLongNameOfATestThatNobodyWantsToReadAloud | = |
| d9f3a1c07b2e4458a6f0c1d2e3b4a5968778695a4b3c2d1e0f | = |

| before | suggested |
| --- | --- |
| thepeopleofthetownandthechildrenoftheschoolmethim | the people of the town and the children of the school met him |

| before | shown |
| --- | --- |
| Onthemorningofthefifthtwoguestsfromqwzxkwereinthetown | words without spaces |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, rule_name, show
from cleanup.model import Edit, Finding, Safety, Span
from cleanup.words.cutting import is_prose, may_be_prose, read_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SHORTEST = 20
LONG = re.compile(rf"(?<!\S)\S{{{SHORTEST},}}")
LONGEST_LINE, MOST_LETTERS = 2_000, 10_000
"""Letters of a line without spaces, and of all such in a segment, that are tried."""
SHORTEST_LINE = 40


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Long stretches of prose without a space."""
    if max(map(len, segment.text.split()), default=0) < SHORTEST:
        return
    left = MOST_LETTERS
    for found in in_english(LONG, context.reading(segment)):
        line, span = found[0], Span(*found.span())
        if not may_be_prose(line):
            continue
        message = f"words without spaces: `{line[:20]}…`"
        left -= len(line)
        if len(line) > LONGEST_LINE or left < 0:
            if sum(map(str.islower, line[:LONGEST_LINE])) > 0.8 * min(len(line), LONGEST_LINE):
                yield show(NAME, span, message)
            continue
        read = read_line(line)
        is_line = len(line) >= SHORTEST_LINE
        if not is_prose(line, read) or read.unknown > (len(line) // 8 if is_line else 0):
            continue
        if read.unknown:
            yield show(NAME, span, message)
            continue
        edits = tuple(Edit(Span(place, place), " ") for place in (span.start + cut for cut in read.cuts))
        safe = read.is_sure and is_line and "," in line
        yield Finding(NAME, span, message, edits, Safety.SAFE if safe else Safety.SUGGEST)
