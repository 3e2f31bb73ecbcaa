"""A word is split, by a hyphen that the end of a line left or by a space.

The hyphen goes where the whole is a common word and its second half is none; a suspended hyphen
(`pre- and post-war`) stays. A space is only suggested away.
Source: The Chicago Manual of Style, 17th ed., chapter 7 (word division, suspended hyphens).

| before | after |
| --- | --- |
| The gov- ernment re- sponded at once. | The government responded at once. |
| the pre- and post-war maps, an over- all look, to get her | = |

| before | suggested |
| --- | --- |
| The develop ment of the port goes on. | The development of the port goes on. |
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name
from cleanup.model import Safety, Span
from cleanup.words.capitals import FUNCTION_WORDS
from glossary.english import every_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
BROKEN = re.compile(r"(?<![\w'-])([A-Za-z][a-z]{1,19})(- | )(?=([a-z]{2,19})(?![\w'-]|\.\w))")
HALF = re.compile("[a-z]{2,20}")
SHORTEST_HALF = 3
SHORTEST_WORD = 7
"""Letters of a word that a space splits, at least."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Halves of words next to each other."""
    reading = context.reading(segment)
    if not any(map(str.islower, reading.strange_words)) or not _may_be_split(segment.text):
        return
    for found in BROKEN.finditer(segment.text):
        first, second = found[1].lower(), found[3]
        if second not in reading.strange_words or first + second not in every_word():
            continue
        if reading.is_chinese(found.start()) or reading.is_protected(found.start()):
            continue
        hyphen = found[2] != " "
        if len(second) < SHORTEST_HALF:
            continue  # co- op
        if hyphen or (len(first + second) >= SHORTEST_WORD and first not in FUNCTION_WORDS):
            safety = Safety.SAFE if hyphen else Safety.SUGGEST
            yield replace(NAME, Span(*found.span(2)), "", f"split word: `{found[0]}{second}`", safety)


def _may_be_split(text: str) -> bool:
    """True where two words after each other make one: a quick look that spares most lines the long one."""
    known = every_word()
    return any(
        second not in known and first + second in known for first, second in pairwise(HALF.findall(text.lower()))
    )
