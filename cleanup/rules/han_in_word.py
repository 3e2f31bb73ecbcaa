"""A Chinese character stands inside an English word.

Pages that fear copying scatter single characters in words. They are deleted where the word then is a
common one; where the halves are words, too, and for names in pinyin and words of the document, others
must show the habit.
Source: ISO 18587:2017, post-editing of machine translation output (as much of it is kept as possible).

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

from typing import TYPE_CHECKING

from cleanup.kinds import in_english, rule_name, show
from cleanup.language import is_cjk
from cleanup.leftovers import BAR
from cleanup.model import Edit, Finding, Safety, Span
from cleanup.words.scattered import FOREIGN, SPLIT, has_no_words, is_english, is_habit, is_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)


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
        if not is_word("".join(halves), context):
            yield show(NAME, span, message)
            continue
        edits = tuple(Edit(Span(place, place + 1), "") for place in places)
        clear = (is_english("".join(halves)) and has_no_words(halves, context)) or context.answers.of(is_habit)
        yield Finding(NAME, span, message, edits, Safety.SAFE if clear else Safety.SUGGEST)
