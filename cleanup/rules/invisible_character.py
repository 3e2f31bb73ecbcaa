r"""A character that nobody sees stands in English text.

Web pages and PDF leave zero-width spaces, byte order marks, soft hyphens, word joiners and marks of
direction behind; they split words for search and for spelling checkers. Emoji, and the scripts that need
such characters, keep them. A control or private character may stand for something, and is only shown.
Source: The Unicode Standard, 23.2 (layout controls); Unicode Standard Annex 14, 5.4 (soft hyphens).

| before | after |
| --- | --- |
| The col\u200blege\u2060, \u200e(the \ufeffonly one\u200b) col\u00adlects stamps.\u200b | The college, (the only one) collects stamps. |
| I ❤\ufe0f it, 👨\u200d👩\u200d👧! نامه\u200cها, क\u200dष, 葛\u200b飾 | = |
| The word \u200fשלום\u200f means peace; it ends with a soft hyphen\u00ad | = |

| before | shown |
| --- | --- |
| \uf0b7 Staff and students | U+F0B7 |
| The well\u001eknown hall | U+001E |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name, show
from cleanup.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
LANGUAGES = ("en", "zh")
UNSEEN = re.compile("[\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]+")
"""Zero-width and directional characters and soft hyphens: what an English word never needs."""
UNNAMED = re.compile("[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff\ufffc]+")
"""Control and private characters but those of layout (tab, form feed), of overstriking and of terminals."""
PLAIN = re.compile("[\x20-\x22\x24-\x29\x2b-\x7e\t\xa0-\xa8\xaa-\xac\xaf-\u024f\u2010-\u2027\u2030-\u203b]?")
"""What stands beside an English word: Latin letters, marks, spaces, nothing; neither a base of emoji nor another script."""
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
SOFT_HYPHEN = "\xad"
IN_FIGURES = "0123456789.,:"
OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Unseen characters between Latin letters, marks and spaces; control and private ones anywhere."""
    text, reading = segment.text, context.reading(segment)
    if not text.isprintable():
        for found in in_english(UNNAMED, reading):
            yield show(NAME, Span(*found.span()), f"{names(found[0])}: what does this character stand for?")
    if text.isascii() or RIGHT_TO_LEFT.search(text):
        return
    for found in in_english(UNSEEN, reading):
        before, after = text[max(found.start() - 1, 0) : found.start()], text[found.end() : found.end() + 1]
        if not PLAIN.fullmatch(before) or not PLAIN.fullmatch(after):
            continue
        if before and after and before in IN_FIGURES and after in IN_FIGURES:
            yield show(NAME, Span(*found.span()), f"unseen {names(found[0])}: one number or two?")
        elif OVERRIDE in found[0] and text[found.end() : found.end() + 1].isalnum():
            yield show(NAME, Span(*found.span()), f"{names(found[0])}: what follows is shown backwards")
        elif SOFT_HYPHEN not in found[0] or (before.isalpha() and after.isalpha()):
            yield replace(NAME, Span(*found.span()), "", f"unseen {names(found[0])}")


def names(there: str) -> str:
    """The numbers of characters that cannot be shown."""
    return " ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(there))
