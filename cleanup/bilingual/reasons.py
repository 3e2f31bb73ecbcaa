"""What the reason of a conditional wrong rendering says, and whether the source settles it.

Three things are told in a reason. *Of what* the wording would be right (`of bodies abroad`): the source says what
is meant. *That it is a variant* of the very term, or needs another grammar: the source cannot say. *That it may
begin a longer name*: what follows in the draft says.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.marks import QUOTES
from glossary.model import BODIES

if TYPE_CHECKING:
    from cleanup.model import Span

IS_VARIANT = re.compile(
    r"\b(?:variants?|in use|older|old|loose|loosely|usual|readable|keep|literal|literally|pinyin|often|official|early"
    r"|press|spelling|name was|sites|write it so|written|slip|short form|some official|until)\b"
)
"""The wording is of the term itself, in another form."""
NEEDS_GRAMMAR = re.compile(
    r"\b(?:verbs?|nouns?|participle|clause|subject|object|sentence|heading|before or after|before of|left to|by chance"
    r"|ordinary words|gloss|plural|both words|deputies|phrases?|adjectives|explaining|start of|stands before)\b"
)
MAY_GO_ON = re.compile(r"\b(?:begins?|longer|cut short|part of|count|before|inside|tail of)\b")
ONLY_A_GLOSS = "right only as a literal gloss"
OTHER_CHINESE = re.compile(r"[一-鿿]{2,}")
WORD_AFTER = re.compile(r"[ -]+[A-Za-z0-9]")
NAME_AFTER = re.compile(r"(?: (?:of|for|&) (?:the )?| |-)[A-Z]")
FUNCTION = re.compile(
    r" (?:[a-z]+ed|a|an|and|are|as|at|be|but|by|came|can|for|from|gave|had|has|have|held|he|in|into|is|it|its|made|met"
    r"|of|on|or|said|sent|she|so|than|that|the|they|to|took|was|we|went|were|which|who|will|with)\b(?! [A-Z])"
)
NAMES = BODIES | frozenset({"award", "document", "event", "person", "place", "publication", "title"})
SHORT = 3
"""A common noun of so many Chinese characters may have other senses."""


@cache
def settles(kind: str, zh: str, en: str, reason: str) -> bool:
    """True where a source that has the term leaves no doubt of what the wording should have been."""
    if kind in NAMES and reason == ONLY_A_GLOSS:
        return True
    if kind == "unit" or IS_VARIANT.search(reason):
        return False
    if kind in NAMES and MAY_GO_ON.search(reason):
        return True
    if MAY_GO_ON.search(reason) or NEEDS_GRAMMAR.search(reason):
        return False
    return kind in NAMES or not is_common(kind, zh, en)


def is_common(kind: str, zh: str, en: str) -> bool:
    """True for a common noun that is short in Chinese: like its English, it may have other senses."""
    return kind not in NAMES and len(zh) <= SHORT and not any(map(str.isupper, en))


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
