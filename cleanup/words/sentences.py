"""Sentences that are glued to each other: how they begin, and whether a document does it all over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glossary.english import every_word, is_common
from glossary.names import is_pinyin, is_surname

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OPENERS = (
    "A|After|All|And|As|At|But|By|During|For|From|He|However|If|In|It|Next|On|Our|She|Since|"
    "The|Their|Then|There|These|They|This|Those|Through|To|We|When|With"
)
"""Words that commonly begin a sentence."""
OPENING_WORDS = frozenset(OPENERS.split("|"))
WORD_BEFORE = r"(?<![\w.@/-])(?P<before>[a-z]{4,20})[.!?]"
HABIT = re.compile(rf"{WORD_BEFORE}(?=(?:{OPENERS})[ ][a-z])")
ENOUGH = 2
"""Places that are a habit of the document, not a name with a full stop in it."""
WORDS = re.compile(rf"{WORD_BEFORE}(?=(?P<after>[A-Z][a-z]{{1,20}})[ ](?P<next>[A-Za-z][a-z]{{1,20}})[ ,.])")


def are_glued(texts: Iterable[str]) -> bool:
    """True where sentences are glued to each other at two places or more, each time at a word that begins sentences."""
    return sum(len(HABIT.findall(text)) for text in texts) >= ENOUGH


def seams(text: str) -> Iterator[re.Match[str]]:
    """Where one sentence seems to end, with its mark, and another to begin: with a common word, or with a person."""
    for found in WORDS.finditer(text):
        after, following = found["after"], found["next"]
        if after not in OPENING_WORDS and found["before"] in every_word() and _begins(after, following):
            yield found


def _begins(word: str, following: str) -> bool:
    """True where a sentence may begin with two words: a common one and a small one, or the name of a person."""
    if following.islower():
        return len(word) > 2 and is_common(word.lower())
    return is_surname(word) and is_pinyin(following)
