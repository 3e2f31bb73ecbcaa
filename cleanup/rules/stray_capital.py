"""A capital is left in the middle of a sentence, after a comma or semicolon that is glued to it.

Machine translation that works clause by clause begins each with a capital. Proper nouns, titles,
labels and items of lists keep theirs; glossary, document, common words, capitals that follow and the
shape of pinyin decide (see `cleanup/capitals.py`), and in doubt the capital stays.
Source: The Chicago Manual of Style, 17th ed., 8.1 (down style).

| before | after |
| --- | --- |
| of the spirit,We will promote the plan,Based on it | of the spirit, we will promote the plan, based on it |
| of the plan;It has two parts，All are new | of the plan; it has two parts, all are new |
| as agreed,The Ministry of Education came | as agreed, the Ministry of Education came |
| of Education,Liu Guixian and He Ziqian,He hopes | of Education, Liu Guixian and He Ziqian, he hopes |
| in Dalian,Will Smith,May Chang,Bank of China,We met | in Dalian, Will Smith, May Chang, Bank of China, we met |
| Li Hua, President of the college; In a word, We Shall Overcome | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.capitals import is_stray, is_stray_adverb
from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context, Reading
    from cleanup.model import Segment

NAME = rule_name(__name__)
GLUED = re.compile(r"[,;，；、\"”](?<=\S.)(?:(?<=[，；、])\s)?(?=[A-Z])")
FIRST_OF_A_LIST = re.compile(
    r"(?<=[a-z]{2} [a-z])[a-z]{2,20}[:：](?=(?:One is|The first is|First is|On (?:the )?one hand) )"
)
NEXT_OF_A_LIST = re.compile(r"[.!?。] ?(?:The |And )?(?:[Tt]he )?(?:[Ss]econd|[Tt]wo is|[Oo]ther|[Oo]n the other)")
INSIDE = (" And ", " Or ", " But ", " With ", " From ", " By ")
IN_THE_MIDDLE = re.compile(r"(?<=[a-z]{2} )(?:And|Or|But|With|From|By)(?= [a-z]{3,20}[ ,.])")
LETTERED = re.compile(r"(?<!\w)[A-Z]$")
FAR = 600
"""Letters in which the second of a list is looked for."""
QUOTES = ('"', "”")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Capitals right after a comma, a semicolon or a closing quotation mark."""
    text = segment.text
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        place, mark = found.end(), found[0][0]
        if mark in QUOTES:
            stray = _closes_a_phrase(text, found.start(), reading) and is_stray_adverb(reading, place)
        else:
            stray = not _numbers_an_item(text, found) and is_stray(reading, place, context)
        if stray:
            yield _lowered(text, place)

    for found in in_english(FIRST_OF_A_LIST, reading) if ":" in text or "：" in text else ():
        if not NEXT_OF_A_LIST.search(text, found.end(), found.end() + FAR):
            yield _lowered(text, found.end())
    for found in in_english(IN_THE_MIDDLE, reading) if any(map(text.__contains__, INSIDE)) else ():
        if not covers(reading.quotations, found.start()) and not context.shows_code:
            yield _lowered(text, found.start(), Safety.SUGGEST)


def _lowered(text: str, place: int, safety: Safety = Safety.SAFE) -> Finding:
    word = text[place : place + 40].split(maxsplit=1)[0]
    message = f"capital in the middle of a sentence: `{word}`"
    return replace(NAME, Span(place, place + 1), text[place].lower(), message, safety)


def _closes_a_phrase(text: str, place: int, reading: Reading) -> bool:
    """True where the mark at `place` ends a quoted phrase, not a quoted sentence."""
    return place in reading.closing_quotes and text[place - 1] not in ".!?"


def _numbers_an_item(text: str, found: re.Match[str]) -> bool:
    """True where the mark follows the number or letter of an item, as a full stop does in English: `1、`, `A,`."""
    before = text[found.start() - 1]
    numbered = found[0][0] == "\N{IDEOGRAPHIC COMMA}" and (before.isnumeric() or before in ")）")
    return numbered or LETTERED.search(text, max(found.start() - 2, 0), found.start()) is not None
