"""A Chinese character stands inside an English word.

Pages that fear copying scatter single characters in words. They are deleted where the word then is a
common one; where the halves are words, too, and for names in pinyin and words of the document, others
must show the habit.
Source: the conventions of a minimal post-edit, 6; no wording is invented.

| before | after |
| --- | --- |
| The con冰ference in Ju山ne was held in the Bur火eau; an act馬ion followed. | The conference in June was held in the Bureau; an action followed. |
| a T恤and jeans, its A股market | = |
| 中国加入WTO后，IBM公司发展很快。 | = |

| before | suggested |
| --- | --- |
| An act馬ion followed. | An action followed. |

| before | shown |
| --- | --- |
| The meeting and的the agenda were long. | Chinese character in a word: `and的the` |
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, rule_name, show
from cleanup.language import is_cjk
from cleanup.model import Edit, Finding, Safety, Span
from glossary.english import every_word
from glossary.names import is_pinyin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
SPLIT = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,24}(?:[^\x00-\u2e7f][A-Za-z]{1,24}){1,8}(?![A-Za-z])")
FOREIGN = re.compile(r"[^A-Za-z]")
BAR = "\N{CJK UNIFIED IDEOGRAPH-4E28}"  # a stroke that web pages use as a bar
NAMES = frozenset(
    "january february april june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday china chinese english".split()
)
HABIT = 2
"""Clear cases in a document that show how it treats words."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """English words with a single Chinese character inside, or several."""
    if not context.reading(segment).is_far_eastern or not context.is_english:
        return
    for found in in_english(SPLIT, context.reading(segment)):
        places = [found.start() + one.start() for one in FOREIGN.finditer(found[0])]
        if BAR in found[0] or not all(is_cjk(segment.text[place]) for place in places):
            continue
        span, message = Span(*found.span()), f"Chinese character in a word: `{found[0]}`"
        halves = FOREIGN.split(found[0])
        if not _is_word("".join(halves), context):
            yield show(NAME, span, message)
            continue
        edits = tuple(Edit(Span(place, place + 1), "") for place in places)
        is_english = _is_english("".join(halves))
        clear = (is_english and _has_no_words(halves, context)) or _is_habit(context)
        yield Finding(NAME, span, message, edits, Safety.SAFE if clear else Safety.SUGGEST)


def _is_word(word: str, context: Context) -> bool:
    """True for a word of English, of the document, or a name in pinyin."""
    if _is_english(word):
        return True
    small = word.lower()
    is_used = len(word) > 3 and context.usage.lower[small] + context.usage.capital[small] > 0
    return is_used or (word[:1].isupper() and word[1:].islower() and is_pinyin(word))


def _is_english(word: str) -> bool:
    return word.lower() in every_word() or word.lower() in NAMES


def _has_no_words(halves: list[str], context: Context) -> bool:
    """True where at least one half is no word, so that the character cannot stand for a space."""
    return not all(_is_word(half, context) for half in halves)


@lru_cache(maxsize=1)
def _is_habit(context: Context) -> bool:
    """True where the document has other words whose halves are no words."""
    mixed = (segment.text for segment in context.segments if not segment.text.isascii())
    split = (FOREIGN.split(found[0]) for text in mixed for found in SPLIT.finditer(text))
    clear = (1 for halves in split if "".join(halves).lower() in every_word() and _has_no_words(halves, context))
    return sum(islice(clear, HABIT)) == HABIT
