"""Put a rendering in the place of another so that the sentence still reads: its capital, its article."""

from __future__ import annotations

import re

from cleanup.model import Edit, Span

ARTICLE_BEFORE = re.compile(r"(?<![\w'-])(an?) $", re.IGNORECASE)
VOWEL_SOUND = re.compile(
    r"(?!uni(?![nm])|us[aeu]|uti|ura|ubi|eu|one\b|once\b)[aeiou]|hon(?:est|ou?r)|hour|heir", re.IGNORECASE
)
ACRONYM = re.compile(r"[A-Z](?:[A-Z0-9]|\b)")
ACRONYM_WITH_VOWEL = re.compile("[AEFHILMNORSX]")
OPENING_MARKS = " \t\"'([\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
CLOSING_MARKS = "\"')]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
LONGEST_MARKS = 40
"""Marks and spaces between two sentences, at most."""
SENTENCE_ENDS = ".!?\n\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}"


def takes_an(word: str) -> bool:
    """True where English says `an` before `word`."""
    if ACRONYM.match(word):
        return ACRONYM_WITH_VOWEL.match(word) is not None
    return VOWEL_SOUND.match(word) is not None


def starts_sentence(text: str, place: int) -> bool:
    """True where nothing but opening marks lies between `place` and the end of a sentence or the start of the text."""
    before = text[max(place - LONGEST_MARKS, 0) : place].rstrip(OPENING_MARKS)
    return not before or before.rstrip(CLOSING_MARKS)[-1:] in SENTENCE_ENDS


def capitalised(text: str) -> str:
    """`text` with a capital at its start."""
    return text[:1].upper() + text[1:]


def with_full_stop(rendering: str, text: str, span: Span) -> str:
    """`rendering` with the full stop that what it replaces at `span` shares with its sentence, and never with two."""
    if rendering.endswith("."):
        return rendering.removesuffix(".") if text.startswith(".", span.end) else rendering
    after = text[span.end :].lstrip(CLOSING_MARKS)
    ends = not after or after[0] == "\n" or (after[0] == " " and after.lstrip()[:1].isupper())
    return f"{rendering}." if text.startswith(".", span.end - 1) and ends else rendering


def fitted(text: str, span: Span, wrong: str, rendering: str) -> Edit:
    """The edit that puts `rendering` in the place of `wrong`, which stands at `span` of `text`.

    A capital that is there only because of its place, as at the start of a sentence, is kept; `a`
    and `an` before it agree with the new wording.
    """
    there = text[span.start : span.end]
    rendering = with_full_stop(rendering, text, span)
    capital_by_place = wrong[:1].islower() or starts_sentence(text, span.start)
    if there[:1].isupper() and capital_by_place:
        rendering = capitalised(rendering)
    before = ARTICLE_BEFORE.search(text, max(span.start - 4, 0), span.start)
    if before:
        article = "an" if takes_an(rendering) else "a"
        if before[1].lower() != article:
            article = capitalised(article) if before[1][0].isupper() else article
            return Edit(Span(before.start(), span.end), f"{article} {rendering}")
    return Edit(span, rendering)
