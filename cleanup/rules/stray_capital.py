"""A capital is left in the middle of a sentence, after a comma or semicolon that is glued to it.

Machine translation that works clause by clause begins each with a capital. Proper nouns, titles,
labels and items of lists keep theirs; glossary, document, common words, capitals that follow and the
shape of pinyin decide (see `cleanup/words/capitals.py`), and in doubt the capital stays. After a mark with its
space, small words of grammar are suggested.
Source: The Chicago Manual of Style, 17th ed., chapter 8 (the down style).

| before | after |
| --- | --- |
| of the spirit,We will promote the plan,Based on it | of the spirit, we will promote the plan, based on it |
| as agreed,The Ministry of Education came | as agreed, the Ministry of Education came |
| of Education,Liu Guixian and He Ziqian,He hopes | of Education, Liu Guixian and He Ziqian, he hopes |
| in Dalian,Will Smith,May Chang,Bank of China,We met | in Dalian, Will Smith, May Chang, Bank of China, we met |
| Li Hua, President of the college; In a word, We Shall Overcome | = |

| before | suggested |
| --- | --- |
| The plan began in May, It will end in June; The town is glad. | The plan began in May, it will end in June; the town is glad. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.marks import CLOSING, STRAIGHT
from cleanup.model import Finding, Safety, Span, covers
from cleanup.words.capitals import is_stray, is_stray_adverb

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
AFTER_A_SPACE = re.compile(
    r"(?<=[a-z]{2}[,;] )(?:After|All|Also|As|At|By|For|From|He|If|In|It|On|Our|She|So|The|Their|Then|There|These|They|"
    r"This|Through|To|We|When|With)(?= (?:the |a )?[a-z]{2,20} [a-z]{2})"
)
LETTERED = re.compile(r"(?<!\w)[A-Z]$")
LISTED = re.compile(r"(?<!\w)[A-Z][a-z]+([,;])[A-Z][a-z]+\1$")
"""A list without spaces: `Sans,Serif,Monospace`."""
FAR = 600
"""Letters in which the second of a list is looked for."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Capitals right after a comma, a semicolon or a closing quotation mark."""
    text = segment.text
    reading = context.reading(segment)
    for found in in_english(GLUED, reading):
        place, mark = found.end(), found[0][0]
        if mark in (STRAIGHT, CLOSING):
            stray = _closes_a_phrase(text, found.start(), reading) and is_stray_adverb(reading, place)
        else:
            listed = LISTED.search(text, max(place - 48, 0), place)
            stray = not listed and not _numbers_an_item(text, found) and is_stray(reading, place, context)
        if stray:
            yield _lowered(text, place)

    for found in in_english(FIRST_OF_A_LIST, reading) if ":" in text or "：" in text else ():
        if not NEXT_OF_A_LIST.search(text, found.end(), found.end() + FAR):
            yield _lowered(text, found.end())
    middle = in_english(IN_THE_MIDDLE, reading) if any(map(text.__contains__, INSIDE)) else ()
    for found in [*middle, *in_english(AFTER_A_SPACE, reading)]:
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
