"""Put a rendering in the place of another so that the sentence still reads: its capital, its article."""

from __future__ import annotations

import re

from cleanup.marks import APOSTROPHES, CLOSING, CLOSING_QUOTES, OPENING_QUOTES, SENTENCE_ENDS, STRAIGHT
from cleanup.model import Edit, Span

ARTICLE_BEFORE = re.compile(r"(?<![\w'-])(an?) $", re.IGNORECASE)
VOWEL_SOUND = re.compile(
    r"(?!uni(?![dmn])|us[aeu]|uti|ura|ubi|eu|one\b|once\b)[aeiou]|hon(?:est|ou?r)|hour|heir", re.IGNORECASE
)
EIGHT_OR_ELEVEN = re.compile(r"8|1[18](?!\d)")
ACRONYM = re.compile(r"[A-Z](?:[A-Z0-9]|\b)")
ACRONYM_WITH_VOWEL = re.compile("[AEFHILMNORSX]")
OPENING_MARKS = f" \t([{OPENING_QUOTES}"
CLOSING_MARKS = f")]{CLOSING_QUOTES}"
LONGEST_MARKS = 40
"""Marks and spaces between two sentences, at most."""


def takes_an(word: str) -> bool:
    """True where English says `an` before `word`."""
    if word[:1].isdigit():
        return EIGHT_OR_ELEVEN.match(word) is not None
    if ACRONYM.match(word):
        return ACRONYM_WITH_VOWEL.match(word) is not None
    return VOWEL_SOUND.match(word) is not None


def starts_sentence(text: str, place: int) -> bool:
    """True where nothing but opening marks lies between `place` and the end of a sentence or the start of the text."""
    before = text[max(place - LONGEST_MARKS, 0) : place].rstrip(OPENING_MARKS)
    return not before or before.rstrip(CLOSING_MARKS)[-1:] in SENTENCE_ENDS + "\n"


def capitalised(text: str) -> str:
    """`text` with a capital at its start."""
    return text[:1].upper() + text[1:]


OPENERS = frozenset(
    "A After All An And As At But By During For From He Her His However In It Its On Our She Since That The Their These"
    " They This Through To Under We When While With".split()
)
"""Words that open a sentence, and no part of a name that began before them."""
WORD_AFTER = re.compile(" +([A-Za-z]+)")
SENTENCE_WORD = re.compile(r"\b[a-z]{3,}\b")
LINKS = frozenset("and for from the with".split())
SMALL_WORDS = frozenset("a an and at by for from in of on or the to with".split())
NEXT_WORD = re.compile(r" ([A-Za-z]{3,})\b(?!-)")
LAST_WORD = re.compile(r"(?<![\w-])([A-Za-z]{3,}) $")
ACRONYM_IN_BRACKETS = re.compile(r" \(([A-Z]{3,})\)")
POSSESSIVE = re.compile(rf"([{APOSTROPHES}])s\b")


def has_stop_to_share(rendering: str, text: str, span: Span) -> bool:
    """True where what stands at `span` ends with a full stop and `rendering` does not."""
    return text.startswith(".", span.end - 1) and not rendering.endswith(".")


def has_open_end(rendering: str, text: str, span: Span) -> bool:
    """True where nothing tells whether the full stop at the end of `span` ends a sentence, too."""
    if not has_stop_to_share(rendering, text, span):
        return False
    found = NEXT_WORD.match(text, span.end)
    return found is not None and found[1][0].isupper() and found[1] not in OPENERS


def ends_sentence(text: str, span: Span) -> bool:
    """True where the full stop at the end of `span` ends a sentence: before one that begins, or the end of its line."""
    found = WORD_AFTER.match(text, span.end)
    if found:
        return found[1] in OPENERS
    if text[span.end : span.end + 1] not in ("", "\n", STRAIGHT, CLOSING):
        return False
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return any(word not in LINKS for word in SENTENCE_WORD.findall(line))


def with_full_stop(rendering: str, text: str, span: Span) -> str:
    """`rendering` with the full stop that what it replaces at `span` shares with its sentence, and never with two."""
    if rendering.endswith("."):
        return rendering.removesuffix(".") if text.startswith(".", span.end) else rendering
    return f"{rendering}." if has_stop_to_share(rendering, text, span) and ends_sentence(text, span) else rendering


def in_its_capitals(rendering: str, there: str, wrong: str) -> str:
    """`rendering` in the capitals of what it replaces: all of them, or one for each word as in a title."""
    if there.isupper() and not wrong.isupper() and " " in there:
        return rendering.upper()
    words = [word for word in there.split() if word.lower() not in SMALL_WORDS]
    if wrong.islower() and len(words) > 1 and all(word[:1].isupper() for word in words):
        return " ".join(word if word in SMALL_WORDS else capitalised(word) for word in rendering.split(" "))
    return rendering


def joined(text: str, span: Span, rendering: str) -> tuple[Span, str]:
    """The span and the rendering without what would stand doubled at its ends, and with the possessive it needs."""
    there = text[span.start : span.end]
    words = rendering.split(" ")
    before = LAST_WORD.search(text, max(span.start - LONGEST_MARKS, 0), span.start)
    if before and len(words) > 1 and before[1].lower() == words[0].lower() != there.split()[0].lower():
        rendering = " ".join(words[1:])
    after = NEXT_WORD.match(text, span.end)
    if after and after[1].lower() == words[-1].lower() != there.split()[-1].lower():
        return Span(span.start, after.end()), rendering
    acronym = ACRONYM_IN_BRACKETS.match(text, span.end)
    if acronym and acronym[1] in words:
        return Span(span.start, acronym.end()), rendering
    possessive = POSSESSIVE.match(text, span.end)
    if possessive and rendering.endswith("s") and not rendering.endswith("ss") and not there.endswith("s"):
        return Span(span.start, possessive.end()), f"{rendering}{possessive[1]}"
    return span, rendering


def fitted(text: str, span: Span, wrong: str, rendering: str) -> Edit:
    """The edit that puts `rendering` in the place of `wrong`, which stands at `span` of `text`.

    A capital that is there only because of its place, as at the start of a sentence, is kept; `a`
    and `an` before it agree with the new wording; no word and no abbreviation is doubled at its ends.
    """
    there = text[span.start : span.end]
    capital_by_place = wrong[:1].islower() or starts_sentence(text, span.start)
    rendering = in_its_capitals(with_full_stop(rendering, text, span), there, wrong)
    if there[:1].isupper() and capital_by_place:
        rendering = capitalised(rendering)
    whole, rendering = joined(text, span, rendering)
    before = ARTICLE_BEFORE.search(text, max(span.start - 4, 0), span.start)
    if before:
        article = "an" if takes_an(rendering) else "a"
        if before[1].lower() != article:
            article = capitalised(article) if before[1][0].isupper() else article
            return Edit(Span(before.start(), whole.end), f"{article} {rendering}")
    return Edit(whole, rendering)
