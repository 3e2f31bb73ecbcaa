"""Figures of tens of thousands and of hundreds of millions, word by word: how Chinese counts, in English words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.calques.figures import sum_of_steps, worth, written
from cleanup.marks import OPENING_QUOTES
from cleanup.model import Edit, Safety, Span
from cleanup.words.calendar import MONTH
from cleanup.words.numbers import ANY_FIGURE, CURRENCY_BEFORE, FIGURE, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

CUE = re.compile(
    r"\d ?(?:hundred [tmb]|ten [tm]|wan\b|yi\b|(?:thousand|[mb]illion)s\b|(?:thousand|[mb]illion)(?: and)? \d)"
)
CURRENCY = r"(?:[Yy]uan|RMB|CNY|(?:US |U\.S\. )?dollars|USD|euros)\b"
UNIT = re.compile(
    rf" (?:{CURRENCY}|(?:square|cubic|sq\.?|cu\.?) (?:kilo)?(?:met(?:er|re)s?|km|m)\b|"
    r"(?:mu|hectares|acres|kilomet(?:er|re)s|met(?:er|re)s|km|tons|tonnes|kg|kilograms|kilowatts?|kilowatt[- ]hours|"
    rf"{PEOPLE}|families|tourists|copies|pieces|sets|units)\b)"
)
MONEY = re.compile(rf" {CURRENCY}")
CLOSED = re.compile(
    rf"(?: {CURRENCY})?"
    r"(?=[,.;:)]|$| (?:a|and|as|at|by|each|for|from|in|is|last|of|on|per|this|to|was|were|with|worth)\b)"
)
"""What follows is no noun that is counted: `3 hundred million yuan projects` may be three of them."""
BY_WORD = re.compile(
    rf"(?<![\w.,/-])(?P<figure>(?>{FIGURE})) "
    r"(?P<size>hundred thousand|ten thousand|ten million|hundred million|hundred billion)\b(?! dollar\b|-)"
)
PINYIN = re.compile(rf"(?<![\w.,/-])(?P<figure>(?>{FIGURE})) ?(?P<size>wan|yi)(?= (?:yuan|RMB)\b)")
STEPS = re.compile(
    r"(?<![\w.,/-])\d{1,3}(?: (?:billion|million|thousand) \d{1,3}){0,2} (?:billion|million|thousand)"
    r"(?:(?P<link> and) \d{1,3}| \d{1,3}(?: (?:million|thousand))?)"
    r"(?![\w.,]*\d|\w| (?:hundred|thousand|[mb]illion)\b)"
)
PLURAL = re.compile(rf"(?<![\w.,/-])(?>{FIGURE}) (?:thousand|million|billion)(?P<plural>s(?: of)?)(?={UNIT.pattern})")
TWO_ENDS = re.compile(r"\b(?:between|either|from)\b[^,;.]*$", re.IGNORECASE)
NOT_COUNTED = re.compile(rf"(?:\b(?:{MONTH}|[A-Z]\w*|at|age|aged|by|on)|\d) $")
"""What gives a figure its own sense: `On May 6 ten thousand people marched`, `In Chapter 3 ten thousand …`."""
NAME_BEFORE = re.compile(r"\b(?!RMB|CNY|USD)[A-Z]\w* $")
"""`Section 1.2 ten thousand …`."""
SAID_ABOVE = ("(", "= ", "≈ ", *OPENING_QUOTES)
"""What goes before a figure that explains another one, or is spoken of: `345 million (3.45 hundred million)`."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def amounts(text: str) -> Iterator[tuple[Edit, Safety]]:
    """Edits that put the English for figures counted the Chinese way, and how sure each is."""
    if not ANY_FIGURE.search(text) or not CUE.search(text):
        return
    for found in BY_WORD.finditer(text):
        if (safety := _of_word(found)) and (english := written(worth(found["figure"], found["size"]))):
            yield Edit(Span(*found.span()), english), safety
    for found in PINYIN.finditer(text):
        if english := written(worth(found["figure"], found["size"])):
            yield Edit(Span(*found.span()), english), Safety.SAFE
    for found in STEPS.finditer(text):
        total = sum_of_steps(found[0])
        if total and (safety := _of_steps(found)):
            yield Edit(Span(*found.span()), written(total)), safety
    for found in PLURAL.finditer(text):
        yield Edit(Span(*found.span("plural")), ""), Safety.SUGGEST


def _before(found: re.Match[str], length: int) -> str:
    return found.string[max(found.start() - length, 0) : found.start()]


def _of_word(found: re.Match[str]) -> Safety | None:
    """How sure it is that figure and word are one number; none where the figure has a sense of its own."""
    figure, before = found["figure"], _before(found, 16)
    if before.endswith(SAID_ABOVE):
        return Safety.SUGGEST
    counted = UNIT.match(found.string, found.end()) is not None
    if not figure.isdigit():
        return Safety.SAFE if counted or not NAME_BEFORE.search(before) else None
    if NOT_COUNTED.search(before) or YEAR.fullmatch(figure):
        return None
    whole = counted and len(figure) > 1
    if found["size"].startswith("hundred"):
        whole = whole or CLOSED.match(found.string, found.end()) is not None
    return Safety.SAFE if whole else Safety.SUGGEST


def _of_steps(found: re.Match[str]) -> Safety | None:
    """How sure it is that the steps are one number, not two ends or a row of numbers."""
    text, end = found.string, found.end()
    before = _before(found, 24)
    if TWO_ENDS.search(before) or before[-2:-1].isdigit() or "respectively" in text[end : end + 120]:
        return None
    if MONEY.match(text, end) or CURRENCY_BEFORE.search(before):
        return Safety.SAFE
    counted = UNIT.match(text, end) and (not found["link"] or before.endswith("area of "))
    return Safety.SAFE if counted else Safety.SUGGEST
