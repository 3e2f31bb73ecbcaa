"""The cells of a sheet that hold text: those of shared strings, and those with their own.

What a formula gives, numbers, dates and errors are no text. Source: ECMA-376-1, 18.3.1.4 (cell) and 18.3.1.73 (row).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.markup import tokens
from cleanup.formats.xlsx.strings import Reader
from cleanup.formats.xlsx.workbook import KNOWN
from cleanup.formats.zipped import DAMAGED
from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.formats.markup import Token
    from cleanup.formats.woven import Weave
    from cleanup.formats.xlsx.strings import Tag

REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.IGNORECASE)
WIDEST, LONGEST = 16_384, 1_048_576
"""Columns and rows of a sheet (Excel specifications and limits)."""


class Cell(NamedTuple):
    """A cell of text."""

    row: int
    """From 1."""
    column: int
    """From 1."""
    shared: int | None
    """The number of its shared string, from 0."""
    weave: Weave
    """What it says, and where."""

    @property
    def name(self) -> str:
        """As in `B2`."""
        return f"{letters(self.column)}{self.row}"


def letters(column: int) -> str:
    """The name of a column, counted from 1."""
    found = ""
    while column:
        column, digit = divmod(column - 1, 26)
        found = chr(ord("A") + digit) + found
    return found


def place_of(reference: str) -> tuple[int, int] | None:
    """Row and column of `B2`, counted from 1; None for what is no cell of a sheet."""
    found = REFERENCE.fullmatch(reference)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row, column) if row <= LONGEST and column <= WIDEST else None


def cells(path: str, sheet: str, text: str, strings: Sequence[Weave]) -> tuple[list[Cell], list[Tag], int]:
    """The cells of text in order, the tags of those with their own text, and how many formulas give text.

    Raises:
        DraftError: a cell that is none of a sheet or stands in it twice, or a shared string that there is not.
    """
    reader = Reader(text)
    found: list[Cell] = []
    seen: set[tuple[int, int]] = set()
    formulas = 0
    for place, kind, has_formula, value in _values(text, reader):
        if place is None or place in seen:
            where = f"{letters(place[1])}{place[0]} stands in it twice" if place else "is outside of it"
            raise DraftError(f"{path}:1:1: a cell of the sheet `{sheet}` is damaged ({where}); {DAMAGED}")
        seen.add(place)
        formulas += has_formula and kind == "str"
        if has_formula:
            continue
        if kind == "s" and value:
            if not value.isdecimal() or len(value) > 9 or int(value) >= len(strings):
                raise DraftError(f"{path}:1:1: the sheet `{sheet}` names a shared string that is missing; {DAMAGED}")
            found.append(Cell(*place, int(value), strings[int(value)]))
        elif kind in ("inlineStr", "str"):
            found.append(Cell(*place, None, reader.weave))
    return found, reader.tags, formulas


def _values(text: str, reader: Reader) -> Iterator[tuple[tuple[int, int] | None, str, bool, str]]:
    """Each cell with a value: its place, its type, whether it has a formula, and what its `v` says."""
    row, column, kind, has_formula, value, inside = 0, 0, "", False, "", ""
    place: tuple[int, int] | None = None
    for token in tokens(text, KNOWN):
        name = token.name
        if inside:
            if token.kind == "text" and inside == "v":
                value = text[token.span.start : token.span.end].strip()
            if name == "c":
                inside = ""
                yield place, kind, has_formula, value
            else:
                inside = _inside(inside, token)
                has_formula = has_formula or name == "f"
                if kind in ("inlineStr", "str"):
                    reader.take(token, "t" if kind == "inlineStr" else "v")
        elif name == "row" and token.kind != "close":
            number = token.attributes.get("r", "")
            row, column = int(number) if number.isdecimal() and len(number) < 8 else row + 1, 0
        elif name == "c":
            reference = token.attributes.get("r")
            place = place_of(reference) if reference else (row, column + 1)
            row, column = place or (row, column)
            if token.kind == "open":
                kind, has_formula, value, inside = token.attributes.get("t", "n"), False, "", "c"
                reader.begin()


def _inside(inside: str, token: Token) -> str:
    """Which element of a cell is open after a tag."""
    if token.name != "v":
        return inside
    return "v" if token.kind == "open" else "c"
