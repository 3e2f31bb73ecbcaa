"""A capital is left in the middle of a sentence, after a comma or semicolon that is glued to it.

Machine translation that works clause by clause begins each with a capital. Proper nouns, titles,
labels and items of lists keep theirs; glossary, document, common words, capitals that follow and the
shape of pinyin decide (see `cleanup/words/capitals.py`), and in doubt the capital stays.
Source: The Chicago Manual of Style, 17th ed., chapter 8 (the down style).

| before | after |
| --- | --- |
| of the spirit,We will promote the plan,Based on it | of the spirit, we will promote the plan, based on it |
| as agreed,The Ministry of Education came | as agreed, the Ministry of Education came |
| of Education,Liu Guixian and He Ziqian,He hopes | of Education, Liu Guixian and He Ziqian, he hopes |
| in Dalian,Will Smith,May Chang,Bank of China,We met | in Dalian, Will Smith, May Chang, Bank of China, we met |
| Li Hua, President of the college; In a word, We Shall Overcome | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, lowered, rule_name
from cleanup.marks import CLOSING, STRAIGHT
from cleanup.words.capitals import belongs_to_a_list, closes_a_phrase, is_stray, is_stray_adverb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
SUGGESTS_IN_CODE = True
GLUED = re.compile(r"[,;，；、\"”](?<=\S.)(?:(?<=[，；、])\s)?(?=[A-Z])")
FIRST_OF_A_LIST = re.compile(
    r"(?<=[a-z]{2} [a-z])[a-z]{2,20}[:：](?=(?:One is|The first is|First is|On (?:the )?one hand) )"
)
NEXT_OF_A_LIST = re.compile(r"[.!?。] ?(?:The |And )?(?:[Tt]he )?(?:[Ss]econd|[Tt]wo is|[Oo]ther|[Oo]n the other)")
FAR = 600
"""Letters in which the second of a list is looked for."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Capitals right after a comma, a semicolon or a closing quotation mark."""
    text = segment.text
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        place, mark = found.end(), found[0][0]
        if mark in (STRAIGHT, CLOSING):
            stray = closes_a_phrase(reading, found.start()) and is_stray_adverb(reading, place)
        else:
            stray = not belongs_to_a_list(text, found.start(), place) and is_stray(reading, place, context)
        if stray:
            yield lowered(NAME, text, place)
    for found in in_english(FIRST_OF_A_LIST, reading) if ":" in text or "：" in text else ():
        if not NEXT_OF_A_LIST.search(text, found.end(), found.end() + FAR):
            yield lowered(NAME, text, found.end())
