"""Which parts of an Excel workbook hold its text: found by the relationships, as any program that opens it does.

Source: ECMA-376-2 (Open Packaging Conventions), 9; ECMA-376-1, 18.2 (workbook) and 12.3 (its parts). Both the strict
and the transitional namespaces are read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from cleanup.formats.markup import opened, tokens
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import DraftError

if TYPE_CHECKING:
    from cleanup.formats.markup import Token
    from cleanup.formats.zipped import Archive

KNOWN = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://schemas.openxmlformats.org/package/2006/content-types": "",
}
"""Namespaces, with their prefixes here."""
TYPES = "[Content_Types].xml"
MAIN = ".sheet.main+xml"
WRONG = {
    "macroEnabled": "it holds macros, which are not read for safety; save it in Excel as .xlsx without macros",
    "sheet.binary": "it is a binary workbook with the suffix of another; save it in Excel as .xlsx",
    "spreadsheetml.template": "it is a template with the suffix of a workbook; save it in Excel as .xlsx",
    "wordprocessingml": "it is a Word document with the suffix of a workbook; give it the suffix .docx",
    "presentationml": "it is a PowerPoint presentation with the suffix of a workbook; give it the suffix .pptx",
}
"""What the content type of a main part says that is no workbook."""
SIGNED = "it is signed, and an edit would break the signature; save it in Excel without the signature"
UNREAD = {
    "chart": "chart(s)",
    "chartEx": "chart(s)",
    "chartsheet": "chart(s)",
    "chartUserShapes": "chart(s)",
    "diagramData": "SmartArt diagram(s)",
    "comments": "list(s) of notes",
    "threadedComment": "list(s) of comments",
    "drawing": "drawing(s) with text",
    "oleObject": "embedded object(s)",
    "package": "embedded file(s)",
    "pivotTable": "pivot table(s)",
    "dialogsheet": "dialog sheet(s)",
}
"""Relationships that lead to what may hold text and is not read."""
DRAWN = "drawing"


class Relation(NamedTuple):
    """Where a part leads to."""

    name: str
    kind: str
    """The last part of its type, such as `worksheet`."""
    target: str
    """The name of a part; empty for something outside of the file."""


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
        DraftError: no workbook, damaged, signed, or one with macros.
    """
    archive = unpacked(path, raw)
    if TYPES not in archive:
        raise DraftError(f"{path}:1:1: the part {TYPES} is missing, so this is no Excel workbook; {DAMAGED}")
    main = _main(archive)
    if any(part.casefold().endswith("vbaproject.bin") for part in archive.entries):
        raise DraftError(f"{path}:1:1: {WRONG['macroEnabled']}")
    if any(part.startswith("_xmlsignatures/") for part in archive.entries):
        raise DraftError(f"{path}:1:1: {SIGNED}")
    relations = relations_of(archive, main)
    sheets = _sheets(archive, main, relations)
    strings = next((one.target for one in relations if one.kind == "sharedStrings"), "")
    return Workbook(archive, sheets, strings, _unread(archive, [main, *(sheet.part for sheet in sheets)]))


def opened_part(archive: Archive, name: str) -> tuple[str, str]:
    """A part as text, and its encoding.

    Raises:
        DraftError: it is missing, damaged, or no XML that can be read.
    """
    raw = archive.part(name)
    try:
        return opened(name, raw)
    except DraftError as error:
        raise DraftError(f"{archive.path}:1:1: the part {error}") from None


def tags(archive: Archive, name: str, *names: str) -> list[Token]:
    """The tags of these names that open in a part."""
    text, _ = opened_part(archive, name)
    return [one for one in tokens(text, KNOWN) if one.kind in ("open", "empty") and one.name in names]


def relations_of(archive: Archive, part: str) -> tuple[Relation, ...]:
    """Where a part leads to; where the file itself leads to for an empty name."""
    place = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")
    if place not in archive:
        return ()
    names = {name.casefold(): name for name in archive.entries}
    found = []
    for tag in tags(archive, place, "Relationship"):
        target = tag.attributes.get("Target", "") if tag.attributes.get("TargetMode") != "External" else ""
        if target:
            target = normpath(join("/", dirname(part), unquote(target))).lstrip("/")
            target = names.get(target.casefold(), target)
        kind = tag.attributes.get("Type", "").rpartition("/")[2]
        found.append(Relation(tag.attributes.get("Id", ""), kind, target))
    return tuple(found)


def _main(archive: Archive) -> str:
    """The name of the part that lists the sheets."""
    path = archive.path
    name = next((one.target for one in relations_of(archive, "") if one.kind == "officeDocument"), "")
    if not name:
        raise DraftError(f"{path}:1:1: it does not say which of its parts is the workbook; {DAMAGED}")
    types = {
        tag.attributes.get("PartName", "").casefold(): tag.attributes.get("ContentType", "")
        for tag in tags(archive, TYPES, "Override")
    }
    kind = types.get(f"/{name}".casefold(), "")
    for word, message in WRONG.items():
        if word in kind:
            raise DraftError(f"{path}:1:1: {message}")
    if not kind.endswith(MAIN) and name in archive:
        raise DraftError(f"{path}:1:1: its main part is no Excel workbook; {DAMAGED}")
    return name


def _sheets(archive: Archive, main: str, relations: tuple[Relation, ...]) -> tuple[Sheet, ...]:
    """The sheets of cells.

    Raises:
        DraftError: a sheet leads nowhere, or two have the same name.
    """
    by_name = {one.name: one for one in relations}
    found: dict[str, Sheet] = {}
    for tag in tags(archive, main, "sheet"):
        name, relation = tag.attributes.get("name", ""), by_name.get(tag.attributes.get("r:id", ""))
        if relation is None or name in found:
            what = "leads nowhere" if relation is None else "stands in it twice"
            raise DraftError(f"{archive.path}:1:1: the sheet `{name}` {what}; {DAMAGED}")
        if relation.kind == "worksheet":
            if any(sheet.part == relation.target for sheet in found.values()):
                raise DraftError(f"{archive.path}:1:1: the sheet `{name}` is the same as another; {DAMAGED}")
            inner = relations_of(archive, relation.target)
            tables = tuple(one.target for one in inner if one.kind == "table" and one.target)
            found[name] = Sheet(name, relation.target, tables)
    return tuple(found.values())


def _unread(archive: Archive, parts: list[str]) -> tuple[str, ...]:
    """What may hold text and is not read, a sentence for each kind."""
    seen = {one for part in parts for one in relations_of(archive, part)}
    drawings = {one for one in seen if one.kind == DRAWN and one.target in archive}
    inner = {drawing: relations_of(archive, drawing.target) for drawing in drawings}
    seen = {one for one in seen if one.kind != DRAWN}
    seen |= {drawing for drawing in drawings if b":t>" in archive.part(drawing.target)}
    targets = {(one.kind, one.target or one.name) for one in (*seen, *(one for each in inner.values() for one in each))}
    counts = Counter(UNREAD[kind] for kind, _ in targets if kind in UNREAD)
    kinds = (kind for kind in dict.fromkeys(UNREAD.values()) if kind in counts)
    return tuple(
        f"{archive.path}:1:1: the text of {counts[kind]} {kind} is not read; look it over by hand" for kind in kinds
    )
