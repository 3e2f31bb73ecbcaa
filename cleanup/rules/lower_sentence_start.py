"""A sentence begins in lower case.

Mended after a full stop where an ordinary word ends the sentence and a word that commonly begins one
follows, in a document that otherwise begins its sentences with capitals and shows no code. At the start of a long line
it is suggested.
Source: The Chicago Manual of Style, 17th ed., 6.12 (the period), chapter 8 (capitals).

| before | after |
| --- | --- |
| It closed at noon. the guests left. They had come in May. | It closed at noon. The guests left. They had come in May. |
| Some fruit, e.g. the apples, cost approx. the same. See vol. the second... and so on. Yahoo! the firm. | = |
| so it goes. the rain comes down. the river rises. | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Safety, Span
from glossary.english import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
OPENERS = (
    "the|he|she|they|we|these|this|his|her|their|our|there|it|(?:at|in|on|after|during|by|from|under|before|for|with"
    "|among|since|through) (?:the|this|that|these|[A-Z][a-z]+)|however|then|meanwhile|next"
)
LOWER = re.compile(rf"(?<=[a-z)%]\. )(?=(?:{OPENERS}),? [A-Za-z0-9])")
SMALL = re.compile(r"\.(?<=[a-z)%].)[ ](?=[a-z])")
BEFORE = re.compile(r"(?<![\w.@/'-])([a-z]{4,20})\. $")
ABBREVIATIONS = frozenset(
    "approx incl misc orig cont dept univ govt asst capt prof inst corp bros mass miss wash tenn calif sept figs chap".split()
)
START = re.compile(rf"(?:{OPENERS}),? [A-Za-z0-9]")
SENTENCE = re.compile(r"(?:^|[a-z]{3}\. +)([A-Za-z])")
SHORTEST_LINE = 100
SENTENCE_ENDS = (".", "!", "?", ")")
FEW, MANY = 0.34, 0.5
"""Shares of sentences in lower case that a draft may have before it seems to mean it."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Small letters after full stops, and at the start of long lines."""
    text = segment.text
    message = "a sentence begins in lower case"
    for found in in_english(LOWER, context.reading(segment)) if SMALL.search(text) else ():
        place = found.start()
        before = BEFORE.search(text, max(place - 24, 0), place)
        if (
            before
            and is_common(before[1])
            and before[1] not in ABBREVIATIONS
            and context.answers.of(_share_of_small) <= FEW
        ):
            safety = Safety.SUGGEST if context.shows_code else Safety.SAFE
            yield replace(NAME, Span(place, place + 1), text[place].upper(), message, safety)
    ends = len(text) >= SHORTEST_LINE and text.rstrip()[-1:] in SENTENCE_ENDS
    if ends and START.match(text) and context.answers.of(_share_of_small) <= MANY:
        yield replace(NAME, Span(0, 1), text[0].upper(), message, Safety.SUGGEST)


def _share_of_small(context: Context) -> float:
    """How many of the sentences in the document begin in lower case, from 0 to 1."""
    starts = [letter for text in context.texts for letter in SENTENCE.findall(text)]
    return sum(map(str.islower, starts)) / max(len(starts), 1)
