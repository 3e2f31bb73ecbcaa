"""Words and phrases that stand twice in a row: which English writes so, and which it never does."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import eq

from glossary.english import is_common
from glossary.model import Safety

NEVER_TWICE = frozenset("the an of and our their its".split())
AT_TIMES = frozenset("to in on for with at by from as be if it we he she was were are has have will can not".split())
GOOD_TWICE = frozenset(
    """that had is do bye very so many more long far ha no never really much again blah tut chop knock there now hear
    yes half fifty pretty big well wait please too quite way out over up down go come ho he la na hush tick dum please
    less little old sorry okay ok run sub super great same any all one two cha tom can will my""".split()
)
OPERATOR = re.compile(r" (?:or|not|xor|nand)\b")
"""What follows where `and` is spoken of: "bitwise and and or"."""
STUTTER = re.compile(r"\b(?:[Uu]m+|[Uu]h+|[Ee]rm?|[Hh]mm+)\b|\b(he|I|it|she|they|we|you), \1\b")
"""Signs of talk that is written down as it was."""
FAR = 120
"""Characters on either side in which they are looked for."""
LONGEST_PHRASE = 6
"""Words of a phrase that is looked for."""


def repeats(text: str) -> bool:
    """True where a word, or two, come again at once or soon: a quick look that spares most lines the long one."""
    words = text.replace(",", " ").replace(".", " ").split()
    if len(set(words)) == len(words):
        return False
    if any(map(eq, words, words[1:])):
        return True
    pairs = list(pairwise(words))
    return len(set(pairs)) < len(pairs) and any(
        any(map(eq, pairs, pairs[far:])) for far in range(1, LONGEST_PHRASE + 1)
    )


def is_meant(one: str, text: str, start: int, end: int) -> bool:
    """True where `one`, which stands twice from `start` to `end`, may well do so, or stands there three times."""
    after = text[end : end + 1 + len(one)].strip(" ")
    before = text[max(start - 1 - len(one), 0) : start].strip(" ")
    is_spoken_of = OPERATOR.match(text, end) is not None or text.endswith(" or ", 0, start)
    return one in GOOD_TWICE or one in (after, before) or is_spoken_of


def stutters(text: str, start: int, end: int) -> bool:
    """True where the words around say that talk is written down as it was."""
    return STUTTER.search(text, max(start - FAR, 0), end + FAR) is not None


def sureness(one: str, *, goes_on: bool) -> Safety:
    """How sure it is that `one` should stand once, where a sentence goes on after it; SHOW if it may be a name."""
    if goes_on and (" " in one or one in NEVER_TWICE):
        return Safety.SAFE
    return Safety.SUGGEST if " " in one or one in AT_TIMES or is_common(one) else Safety.SHOW
