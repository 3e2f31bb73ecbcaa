"""Round brackets that are glued to words, told from code, formulas, plurals and parts of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

GLUED = re.compile(r"\((?P<inside>[^()\n]+)\)(?=[A-Za-z][a-z])")
WORD = re.compile(r"[A-Za-z]{3}")
"""Several words in brackets that are glued to the word after them: no code looks like this."""
SINGLE = re.compile(r"(?!(?:here|over|some|there|where|with)$)[A-Za-z]{4,20}$")
SMALL_WORD = re.compile(r"(?:[Aa]nd|are|at|from|has|have|is|or|said|[Tt]he|was|were|which|who|will)\b(?![(.])")
"""One word in brackets and a word after it that forms no word with it."""
CHEMISTRY = re.compile(r"(?:[Pp]oly|[Bb]is|[Tt]ris|[Mm]ono|[Dd]i)$")
OF_WORDS = re.compile(r"\((?<=[a-z]{4}\()(?=[A-Za-z][\w ,’-]{0,60}(?<!\w)(?:of|the)[ ][\w ,’-]{3,60}\)(?:[\s,.;:]|$))")
SHORT_NAME = re.compile(r"\((?<=[a-z]{4}\()(?=(?P<short>[A-Z][A-Z&-]{1,9})\)(?![\w(]))")
"""The short form of a name right after the name."""
OFFICE = re.compile(
    r"\((?<=[A-Za-z][a-z]\()(?=(?:(?:Acting|Deputy|Executive|Former|General|Vice) )?"
    r"(?:Chairman|Dean|Director|Engineer|Manager|Mayor|President|Principal|Professor|Secretary)\)(?:[\s,.;]|$))"
)
"""The office right after the name of who holds it."""
INITIALS = re.compile(r"(?<![\w.>-])([A-Za-z])[A-Za-z’'-]{0,40}(?=[ (])")
INSIDE = re.compile(
    r"\((?<=[A-Za-z]{2}[ ]\()(?:[ ](?P<both>(?!(?:and|or|to)[ ]\))\w[^()\n]*[^()\s])[ ]"
    r"|(?P<last>[A-Za-z][^()\n]*[A-Za-z]{3})[ ]|[ ](?P<first>[A-Za-z]{2}[^()\n]*[^()\s]))\)(?=[\s,.;:]|$)"
)


def closes_before_a_word(text: str, found: re.Match[str]) -> bool:
    """True for a match of `GLUED` whose brackets hold words of the sentence: several, or one before a small word."""
    inside = found["inside"]
    several = " " in inside.strip() and WORD.search(inside) and inside[-1] != "*"
    single = SINGLE.match(inside) and SMALL_WORD.match(text, found.end())
    return bool(several or single) and not CHEMISTRY.search(text, max(found.start() - 6, 0), found.start())


def after_a_word(text: str) -> Iterator[int]:
    """Where a bracket is glued to the word before it: with a short form, words of a sentence, or an office in it."""
    for pattern in (SHORT_NAME, OF_WORDS, OFFICE):
        for found in pattern.finditer(text):
            near = text[max(found.start() - 80, 0) : found.end()]
            if pattern is not SHORT_NAME or _is_short_for(found["short"], near):
                yield found.start()


def _is_short_for(short: str, before: str) -> bool:
    """True where the words before have the first and the last letter of a short form, unlike `iron(II)`."""
    initials = [letter.upper() for letter in INITIALS.findall(before)]
    return len(initials) > 1 and short[-1] == initials[-1] and short[0] in initials[:-1]
