"""What the reason of a conditional wrong rendering says, and whether the source settles it.

Reasons are written for readers. What one says is known by its words, of which `docs/glossary.md` tells: a reason of
other words settles nothing, so that its wording stays a suggestion.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from cleanup.marks import QUOTES
from glossary.model import BODIES

if TYPE_CHECKING:
    from cleanup.model import Span

IS_ABROAD = re.compile(r"\b(?:abroad|countr|foreign|Austral|Americ|United States|Japan|Korea|Russia|Taiwan)")
"""The wording would be of a body, or a thing, of another country."""
ONLY_A_GLOSS = "right only as a literal gloss"


class Says(StrEnum):
    """What a reason says of its wording."""

    VARIANT = "variant"
    """It is of the very term, in another form: the source cannot say whether that may stand."""
    OTHER = "other"
    """It is right of something else: the source says what is meant."""
    LONGER = "longer"
    """It may be a part of a longer name: what stands beside it in the draft says."""
    GRAMMAR = "grammar"
    """The same words may be ordinary ones in another order of the sentence, which no name is."""
    FAULT = "fault"
    """It is right of nothing: a word too much, or the Chinese word by word."""


WORDS: dict[Says, re.Pattern[str]] = {
    Says.VARIANT: re.compile(
        r"\b(?:variants?|in use|older|old|loose|loosely|usual|readable|keep|literal|literally|pinyin|often|official"
        r"|early|press|spelling|name was|sites|write it so|write so|written|slip|short form|some official|until|view"
        r"|heavy|grammatical|histories|scholars|explanation|own (?:form|name)|dated|historical|nickname)\b"
    ),
    Says.OTHER: re.compile(
        r"^(?:right (?:only )?(?:of|for|in|abroad|elsewhere|after|at|on|to|by|from|with|as)\b"
        r"|(?:of|in|on|at|by|for|after|outside) |(?:an?|the|any|another|other|one|two|some|generic|urban) "
        r"|(?:may|means?) |also )|\b(?:called so|named so|so named|there|elsewhere|abroad)\b"
        r"|^(?:[\w-]+ )?(?:bodies|groups|societies|institutes|offices|committees|parties|alliances)\b"
        rf"|{IS_ABROAD.pattern}"
    ),
    Says.LONGER: re.compile(r"\b(?:begins?|ends?|longer|cut short|part of|count|before|inside|tail of|go on)\b"),
    Says.GRAMMAR: re.compile(
        r"\b(?:verbs?|nouns?|participle|clause|subject|object|sentence|heading|before or after|before of|left to"
        r"|follows|double|by chance|ordinary words|gloss|plural|both words|deputies|phrases?|adjectives|explaining"
        r"|start of|stands before|countries have)\b"
    ),
    Says.FAULT: re.compile(r"\b(?:calque|twice|redundant|doubled|doubling|suggests wrongdoing)\b"),
}
"""The words by which it is known what a reason says; it may say several things."""
OTHER_CHINESE = re.compile(r"[一-鿿]{2,}")
WORD_AFTER = re.compile(r"[ -]+[A-Za-z0-9]")
NAME_AFTER = re.compile(r"(?: (?:of|for|&) (?:the )?| |-)[A-Z]")
FUNCTION = re.compile(
    r" (?:[a-z]+ed|a|an|and|are|as|at|be|but|by|came|can|for|from|gave|had|has|have|held|he|in|into|is|it|its|made|met"
    r"|of|on|or|said|sent|she|so|than|that|the|they|to|took|was|we|went|were|which|who|will|with)\b(?! [A-Z])"
)
NAMES = BODIES | frozenset({"document", "person", "place", "publication"})
"""Kinds whose terms are names, nouns in both languages."""
SHORT = 3
"""A common noun of so many Chinese characters may have other senses."""


@cache
def said_in(reason: str) -> frozenset[Says]:
    """What a reason says, as far as its words tell."""
    found = {one for one, words in WORDS.items() if words.search(reason)}
    return frozenset(found - {Says.VARIANT} if reason == ONLY_A_GLOSS else found)


@cache
def settles(kind: str, zh: str, en: str, wording: str, reason: str) -> bool:
    """True where a source that has the term leaves no doubt that `wording` should have been `en`."""
    told = said_in(reason)
    if kind == "unit" or not told or Says.VARIANT in told:
        return False
    if kind not in NAMES and not has_one_form(wording, en):
        return False
    is_open = not told.isdisjoint({Says.LONGER, Says.GRAMMAR})
    if is_common(en):
        # Two words may have other senses in both languages: 博士研究生毕业 is a doctoral graduate.
        return not is_open and len(zh) > SHORT and wording.count(" ") > 1
    return kind in NAMES or reason == ONLY_A_GLOSS or not is_open


def is_common(en: str) -> bool:
    """True for a common noun, which has no capital."""
    return not any(map(str.isupper, en))


def has_one_form(wording: str, en: str) -> bool:
    """True where one may stand for the other in a sentence: both plural or neither, both participles or neither."""
    heads = (text.partition(" of ")[0].split() for text in (wording, en))
    (*first, last), (*other_first, other_last) = heads
    opening, other_opening = (first or [last])[0], (other_first or [other_last])[0]
    return is_plural(last) == is_plural(other_last) and opening.endswith("ing") == other_opening.endswith("ing")


def is_plural(word: str) -> bool:
    """True for a word that ends like a plural."""
    return word.endswith("s") and not word.endswith("ss")


def others_in(reason: str) -> list[str]:
    """The Chinese terms that a reason names, for which the wording is right: `right for 市长助理`."""
    return OTHER_CHINESE.findall(reason)


def goes_on(text: str, span: Span) -> bool:
    """True where the name at `span` may be the beginning of a longer one: what follows is a name, too.

    After a wording in small letters any word may belong to it that is none of grammar.
    """
    if text[span.end : span.end + 1] in QUOTES:
        return False
    if any(map(str.isupper, text[span.start : span.end])):
        return NAME_AFTER.match(text, span.end) is not None
    return WORD_AFTER.match(text, span.end) is not None and FUNCTION.match(text, span.end) is None


def is_inside_a_name(text: str, start: int) -> bool:
    """True after a capitalised word that no sentence begins with, as in `Hunan Provincial Committee`."""
    found = re.search(r"([A-Za-z0-9'’.,;:-]*) $", text[max(start - 40, 0) : start])
    if not found or not found[1][:1].isupper():
        return False
    at = start - len(found[0])
    return at > 0 or found[1] not in ("The", "A", "An", "At", "In", "On", "By", "To", "With", "Our", "For", "From")


COUNTED = re.compile(r"\b(?:[Aa]n?|[Tt]hese|[Tt]hose|[Ee]very|[Ee]ach|[Mm]any|[Ss]ome|[Ss]everal|[Aa]ny|[Nn]o) $")


def is_counted(text: str, start: int) -> bool:
    """True where what begins at `start` is one of several: no name stands after `a` or `these`."""
    return COUNTED.search(text, max(start - 12, 0), start) is not None
