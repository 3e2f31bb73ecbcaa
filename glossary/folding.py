"""The view of a text that renderings are matched on, and where its words begin and end."""

from __future__ import annotations

ALIKE = {
    ord("\N{RIGHT SINGLE QUOTATION MARK}"): "'",
    ord("\N{LEFT SINGLE QUOTATION MARK}"): "'",
    ord("\N{NO-BREAK SPACE}"): " ",
    ord("\N{IDEOGRAPHIC SPACE}"): " ",
    ord("\N{NON-BREAKING HYPHEN}"): "-",
    ord("\N{HYPHEN}"): "-",
}
"""Characters that count as the same when a rendering is looked for."""
FULL_WIDTH_OFFSET = 0xFEE0
ALIKE |= {code: chr(code - FULL_WIDTH_OFFSET) for code in range(0xFF01, 0xFF5F)}

LOWER_BY_CHARACTER = str.maketrans({"\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}": "i"})


LAST_FULL_WIDTH = "\N{FULLWIDTH LATIN SMALL LETTER Z}"
LAST_ACCENT = "\N{COMBINING LATIN SMALL LETTER X}"
FIRST_CJK = "\N{CJK RADICAL REPEAT}"
"""From here on scripts write words without spaces."""


def fold(text: str) -> str:
    """The view that renderings are matched on: lower case, half width, of the same length as `text`."""
    if not text.isascii():
        text = text.translate(ALIKE)
        lower = text.lower()
        return lower if len(lower) == len(text) else text.translate(LOWER_BY_CHARACTER).lower()
    return text.lower()


def is_word_character(character: str) -> bool:
    """True for letters and digits that make up words written with spaces; false for Chinese."""
    if character.isascii():
        return character.isalnum() or character == "_"
    is_latin = character < FIRST_CJK or "\N{FULLWIDTH DIGIT ZERO}" <= character <= LAST_FULL_WIDTH
    return (character.isalnum() and is_latin) or "\N{COMBINING GRAVE ACCENT}" <= character <= LAST_ACCENT


def stands_alone(text: str, start: int, end: int) -> bool:
    """True where `text[start:end]` neither begins nor ends inside a word."""
    before = start > 0 and is_word_character(text[start - 1]) and is_word_character(text[start])
    after = end < len(text) and is_word_character(text[end]) and is_word_character(text[end - 1])
    return not before and not after
