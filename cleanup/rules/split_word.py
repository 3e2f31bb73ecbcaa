"""A word is split, by a hyphen that the end of a line left or by a space.

The hyphen goes where the whole is a common word and its second half is none; a suspended hyphen
(`pre- and post-war`) stays. A space is only suggested away.
Source: The Chicago Manual of Style, 17th ed., 7.36 (word division) and 7.88 (suspended hyphens).

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
from typing import TYPE_CHECKING

from cleanup.capitals import FUNCTION_WORDS
from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Safety, Span
from glossary.english import every_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
BROKEN = re.compile(r"(?<![\w'-])([A-Za-z][a-z]{1,19})(- | )(?=([a-z]{2,19})(?![\w'-]|\.\w))")
SHORTEST_WORD = 7
"""Letters of a word that a space splits, at least."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Halves of words next to each other."""
    for found in in_english(BROKEN, context.reading(segment)):
        first, second = found[1].lower(), found[3]
        if second in every_word() or first + second not in every_word():
            continue
        hyphen = found[2] != " "
        if hyphen or (len(first + second) >= SHORTEST_WORD and first not in FUNCTION_WORDS):
            safety = Safety.SAFE if hyphen else Safety.SUGGEST
            yield replace(NAME, Span(*found.span(2)), "", f"split word: `{found[0]}{second}`", safety)
