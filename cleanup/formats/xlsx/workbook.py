"""Which parts of an Excel workbook hold its text: found by the relationships, as any program that opens it does.

Source: ECMA-376-1, 18.2 (workbook) and 12.3 (its parts). Both the strict and the transitional
namespaces are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.forms import EXCEL, shown
from cleanup.formats.markup import tokens
from cleanup.formats.packages import STRICT, TRANSITIONAL, UNREAD, main_part, related, targets, told
from cleanup.formats.parts import text_of
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.formats.markup import Token
    from cleanup.formats.packages import Relationship
    from cleanup.formats.zipped import Archive

KNOWN = {
    f"{TRANSITIONAL}spreadsheetml/2006/main": "",
    f"{STRICT}spreadsheetml/main": "",
    f"{TRANSITIONAL}officeDocument/2006/relationships": "r",
    f"{STRICT}officeDocument/relationships": "r",
}
"""Namespaces, with their prefixes here."""
NOT_READ = {
    **UNREAD,
    "chartsheet": "chart(s)",
    "chartUserShapes": "chart(s)",
    "comments": "list(s) of notes",
    "threadedComment": "list(s) of comments",
    "drawing": "drawing(s) with text",
    "pivotTable": "pivot table(s)",
    "dialogsheet": "dialog sheet(s)",
}
"""Relationships that lead to what may hold text and is not read."""
DRAWN = "drawing"


class Sheet(NamedTuple):
    """A sheet of cells."""

    name: str
    """As its tab shows it."""
    part: str
    tables: tuple[str, ...]
    """The parts of the tables in it."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """What is read of a workbook."""

    archive: Archive
    sheets: tuple[Sheet, ...]
    """In the order of their tabs, hidden ones among them."""
    strings: str
    """The part of the shared strings; empty where there is none."""
    unread: tuple[str, ...]


def workbook_of(path: str, raw: bytes) -> Workbook:
    """The parts of a workbook that hold text.

    Raises:
        DraftError: no workbook, damaged, or one with macros.
    """
    archive = unpacked(path, raw)
    main = main_part(archive, EXCEL)
    relations = related(archive, main)
    sheets = _sheets(archive, main, relations)
    strings = next(iter(targets(relations, "sharedStrings")), "")
    return Workbook(archive, sheets, strings, _unread(archive, [main, *(sheet.part for sheet in sheets)]))


def tags(archive: Archive, name: str, *names: str) -> list[Token]:
    """The tags of these names that open in a part."""
    text, _ = text_of(archive, name)
    return [one for one in tokens(text, KNOWN) if one.kind in ("open", "empty") and one.name in names]


def _sheets(archive: Archive, main: str, relations: Sequence[Relationship]) -> tuple[Sheet, ...]:
    """The sheets of cells.

    Raises:
        DraftError: a sheet leads nowhere, or two have the same name.
    """
    by_id = {one.id: one for one in relations}
    found: dict[str, Sheet] = {}
    parts: set[str] = set()
    for tag in tags(archive, main, "sheet"):
        name, relation = tag.attributes.get("name", ""), by_id.get(tag.attributes.get("r:id", ""))
        if relation is None or relation.external or name in found:
            what = "stands in it twice" if name in found else "leads nowhere"
            raise DraftError(f"{archive.path}:1:1: the sheet `{shown(name)}` {what}; {DAMAGED}")
        if relation.kind == "worksheet":
            if relation.target in parts:
                raise DraftError(f"{archive.path}:1:1: the sheet `{shown(name)}` is the same as another; {DAMAGED}")
            parts.add(relation.target)
            found[name] = Sheet(name, relation.target, tuple(targets(related(archive, relation.target), "table")))
    return tuple(found.values())


def _unread(archive: Archive, parts: Sequence[str]) -> tuple[str, ...]:
    """What may hold text and is not read, a sentence for each kind.

    Of drawings these are those with text, and what all of them lead to.
    """
    seen = [one for part in parts for one in related(archive, part)]
    drawings = [name for name in targets(seen, DRAWN) if name in archive]
    silent = {name for name in drawings if b":t>" not in archive.part(name)}
    inner = [one for name in drawings for one in related(archive, name)]
    return told(archive, [one for one in (*seen, *inner) if one.kind != DRAWN or one.target not in silent], NOT_READ)
