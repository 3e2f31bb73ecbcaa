"""Laws of single cells: spaces, invisible and look-alike characters, width, separators, articles."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from glossary.store import COLUMNS, SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.store import Entry, Problem

LISTS = ("also", "wrong", "source")
ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
STRAY_SPACE = re.compile(r"^ | $|  ")
SEEN = " \t"
INVISIBLE = ("Cc", "Cf", "Zl", "Zp", "Zs")
FULL_WIDTH = re.compile(r"[\N{FULLWIDTH EXCLAMATION MARK}-\N{FULLWIDTH TILDE}]")
LOOK_ALIKE = re.compile(r"[\u0370-\u03FF\u0400-\u052F\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]")
"""Greek and Cyrillic letters, and the curly apostrophe: matching takes it for the straight one."""


def english_cells(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each English wording of a row, with its column."""
    yield "en", entry.term.en
    for text in entry.term.also:
        yield "also", text
    for rendering in entry.term.wrong:
        yield "wrong", rendering.text


def cells_of(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str, str]]:
    """Every cell with its row and its column."""
    for entry in entries:
        for name, cell in zip(COLUMNS, entry.row.cells, strict=True):
            if cell:
                yield entry, name, cell


def named(character: str) -> str:
    """A character for a message: its code point and its name."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL CHARACTER')}"


def stray_space(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A cell has no space at its ends and no two in a row."""
    for entry, name, cell in cells_of(entries):
        if STRAY_SPACE.search(cell):
            yield entry.row.problem(name, f"`{cell}` has stray spaces; take them out")


def invisible_character(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A cell holds nothing that cannot be seen: no-break and zero-width spaces, marks of direction, controls."""
    for entry, name, cell in cells_of(entries):
        if cell.isascii() and cell.isprintable():
            continue
        hidden = next((one for one in cell if one not in SEEN and unicodedata.category(one) in INVISIBLE), "")
        if hidden:
            yield entry.row.problem(name, f"an invisible character, {named(hidden)}; type the cell anew")


def full_width(entries: Sequence[Entry]) -> Iterator[Problem]:
    """English is half width and has no Chinese; Chinese terms write letters and digits half width."""
    for entry in entries:
        if not entry.term.zh.isascii() and (found := FULL_WIDTH.search(entry.term.zh)) and found[0].isalnum():
            yield entry.row.problem("zh", f"`{entry.term.zh}` has full-width letters or digits; use half-width ones")
        for name, text in english_cells(entry):
            if not text.isascii() and any(_is_wide(character) for character in text):
                yield entry.row.problem(name, f"`{text}` has Chinese or full-width characters; use half-width ones")


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "FW" and not character.isspace()


def look_alike(entries: Sequence[Entry]) -> Iterator[Problem]:
    """English is in Latin letters, with straight apostrophes."""
    for entry in entries:
        for name, text in english_cells(entry):
            if not text.isascii() and (found := LOOK_ALIKE.search(text)):
                yield entry.row.problem(name, f"`{text}` has a look-alike, {named(found[0])}; type it in Latin letters")


def not_nfc(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Cells are in the composed form of Unicode, NFC."""
    for entry, name, cell in cells_of(entries):
        if not unicodedata.is_normalized("NFC", cell):
            yield entry.row.problem(name, f"`{cell}` is not in NFC, letters and accents apart; type it anew")


def bad_separator(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Items of a list are separated by ` | `, and none is empty."""
    for entry, name, cell in cells_of(entries):
        if name in LISTS and "|" in cell and any(not item or "|" in item for item in cell.split(SEPARATOR)):
            yield entry.row.problem(name, "items are separated by ` | `, a space on either side; correct the cell")


def leading_article(entries: Sequence[Entry]) -> Iterator[Problem]:
    """English begins without an article: the draft's own stays."""
    for entry in entries:
        for name, text in english_cells(entry):
            if ARTICLE.match(text):
                yield entry.row.problem(name, f"`{text}` begins with an article; leave it out, the draft's own stays")
