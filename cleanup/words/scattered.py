"""Words in which single Chinese characters are scattered: what the whole is, and what its halves are."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from cleanup.words.calendar import MONTHS, WEEKDAYS
from glossary.english import every_word
from glossary.names import is_pinyin

if TYPE_CHECKING:
    from cleanup.context import Context

SPLIT = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,24}(?:[^\x00-\u2e7f][A-Za-z]{1,24}){1,8}(?![A-Za-z])")
FOREIGN = re.compile(r"[^A-Za-z]")
NAMES = frozenset(map(str.lower, [*MONTHS, *WEEKDAYS, "China", "Chinese", "English"]))
HABIT = 2
"""Clear cases in a document that show how it treats words."""


def is_word(word: str, context: Context) -> bool:
    """True for a word of English, of the document, or a name in pinyin."""
    if is_english(word):
        return True
    small = word.lower()
    is_used = len(word) > 3 and context.usage.lower[small] + context.usage.capital[small] > 0
    return is_used or (word[:1].isupper() and word[1:].islower() and is_pinyin(word))


def is_english(word: str) -> bool:
    """True for a common English word, a month, a day, China."""
    return word.lower() in every_word() or word.lower() in NAMES


def has_no_words(halves: list[str], context: Context) -> bool:
    """True where at least one half is no word, so that the character cannot stand for a space."""
    return not all(is_word(half, context) for half in halves)


def is_habit(context: Context) -> bool:
    """True where the document has other words whose halves are no words."""
    mixed = (text for text in context.texts if not text.isascii())
    split = (FOREIGN.split(found[0]) for text in mixed for found in SPLIT.finditer(text))
    clear = (1 for halves in split if "".join(halves).lower() in every_word() and has_no_words(halves, context))
    return sum(islice(clear, HABIT)) == HABIT
