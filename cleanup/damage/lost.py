"""Characters that were lost in a conversion: a question mark or a replacement character stands for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.damage.mojibake import Repair
from cleanup.marks import OPENING, SINGLE_CLOSING
from cleanup.words.contractions import ENDINGS, STEMS, SUBJECTS
from glossary.model import Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

APOSTROPHE = re.compile(rf"(?<![^\s\"'(\[“‘—-])([A-Za-z]+)\?({ENDINGS})(?![^\s.,;:!)”\"])(?=(\s+[a-z])?)")
"""A question mark inside a word: nothing of a pattern, a query or a path stands around it."""
PRONOUNS = SUBJECTS | {"i"}
DETERMINER = re.compile(r"(?i:\b(?:the|our|its|their|this|that|his|her|my|your)\s+(?:[a-z]+\s)?)$")
OTHER_MARKS = re.compile(r"[\\|*+^$={}\[\]/&<>_]")
"""What a pattern, a query or code holds besides."""
BETWEEN_DIGITS = re.compile(r"(?<=[\"“]\d)\?(?=\d{1,2}[\"”])|(?<=[\"“]\d\d)\?(?=\d{1,2}[\"”])")
PAIR = re.compile(r"(?<![^\s(])\?(?=([A-Z][^?\n]{1,80}[^\s?])\?(?:[\s.,;:!)]|$))")
REPLACED = re.compile("\N{REPLACEMENT CHARACTER}+")
SHORTENED = re.compile(rf"(?:{ENDINGS})\b")


def characters(text: str) -> Iterator[Repair]:
    """Lost characters that a question mark or a replacement character stands for."""
    if not text.isascii():
        yield from replacement_characters(text)
    if "?" in text:
        yield from question_marks(text)


def question_marks(text: str) -> Iterator[Repair]:
    """Question marks that stand for an apostrophe, a middle dot or quotation marks."""
    right = apostrophe(text)
    for found in () if OTHER_MARKS.search(text) else APOSTROPHE.finditer(text):
        place = found.end(1)
        safety = Safety.SAFE if _is_apostrophe(text, found) else Safety.SUGGEST
        yield Repair(Span(place, place + 1), right, safety)
    for found in BETWEEN_DIGITS.finditer(text):
        yield Repair(Span(*found.span()), "\N{MIDDLE DOT}", Safety.SUGGEST)


def _is_apostrophe(text: str, found: re.Match[str]) -> bool:
    """True where an English word, a question mark and an ending can be nothing but one word."""
    word, ending, goes_on = found.groups()
    if ending == "t":
        return word.lower() in STEMS
    if word.lower() in PRONOUNS:
        return True
    if ending != "s" or not goes_on or len(word) < 3:
        return False
    return word[0].isupper() or DETERMINER.search(text, max(found.start() - 40, 0), found.start()) is not None


def quoted(text: str) -> Iterator[tuple[Span, Span]]:
    """Where two question marks stand around words as quotation marks do."""
    if text.count("?") < 2 or OTHER_MARKS.search(text):
        return
    for found in PAIR.finditer(text):
        end = found.end(1)
        yield Span(*found.span()), Span(end, end + 1)


def replacement_characters(text: str) -> Iterator[Repair]:
    """Replacement characters; between a word and its ending they were an apostrophe."""
    if "\N{REPLACEMENT CHARACTER}" not in text:
        return
    right = apostrophe(text)
    for found in REPLACED.finditer(text):
        span = Span(*found.span())
        is_inside = text[max(span.start - 1, 0) : span.start].isalpha() and SHORTENED.match(text, span.end)
        if is_inside and text[span.start - 1].isascii():
            yield Repair(span, right, Safety.SUGGEST)
        else:
            yield Repair(span, "", Safety.SHOW)


def apostrophe(text: str) -> str:
    """The apostrophe of `text`: curly where it has curly marks."""
    return SINGLE_CLOSING if SINGLE_CLOSING in text or OPENING in text else "'"
