"""Which parts of a Word file hold its text: found by the relationships, as any program that opens it does.

Source: ECMA-376-2 (Open Packaging Conventions), 9 (relationships, content types).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from cleanup.formats.markup import opened, tokens
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import DraftError

if TYPE_CHECKING:
    from cleanup.formats.zipped import Archive

TYPES = "[Content_Types].xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WRONG = {
    "macroEnabled": "it holds macros, which are not read for safety; save it in Word as .docx without macros",
    "wordprocessingml.template": "it is a template with the suffix of a document; save it in Word as .docx",
    "spreadsheetml": "it is an Excel workbook with the suffix of a document; give it the suffix .xlsx",
    "presentationml": "it is a PowerPoint presentation with the suffix of a document; give it the suffix .pptx",
}
"""What the content type of a main part says that is no document."""
TEXTS = ("header", "footer", "footnotes", "endnotes")
"""Relationships that lead to text, in the order that it is read in."""
UNREAD = {
    "chart": "chart(s)",
    "chartEx": "chart(s)",
    "diagramData": "SmartArt diagram(s)",
    "oleObject": "embedded object(s)",
    "package": "embedded file(s)",
    "aFChunk": "inserted file(s) (altChunk)",
    "subDocument": "sub-document(s)",
}
"""Relationships that lead to what holds text and is not read."""


class Relation(NamedTuple):
    """Where a part leads to."""

    name: str
    kind: str
    """The last part of its type, such as `header`."""
    target: str
    """The name of a part; empty for something outside of the file."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part that holds text."""

    name: str
    kind: str
    """`main`, or one of `TEXTS`."""
    raw: bytes
    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Package:
    """What is read of a Word file."""

    archive: Archive
    parts: tuple[Part, ...]
    """In the order that they are read in, the body first."""
    relations: tuple[Relation, ...]
    """Those of the body."""
    unread: tuple[str, ...]

    @property
    def main(self) -> Part:
        """The body."""
        return self.parts[0]


def package_of(path: str, raw: bytes) -> Package:
    """The parts of a Word file that hold text.

    Raises:
        DraftError: no Word file, damaged, or one with macros.
    """
    archive = unpacked(path, raw)
    if TYPES not in archive:
        raise DraftError(f"{path}:1:1: the part {TYPES} is missing, so this is no Word document; {DAMAGED}")
    name = _main(archive)
    relations = relations_of(archive, name)
    if any(part.casefold().endswith("vbaproject.bin") for part in archive.entries):
        raise DraftError(f"{path}:1:1: {WRONG['macroEnabled']}")
    names = [(name, "main")]
    for kind in TEXTS:
        targets = dict.fromkeys(one.target for one in relations if one.kind == kind)
        names += [(target, kind) for target in sorted(targets, key=_numbered)]
    parts = tuple(Part(one, kind, archive.part(one), *opened_part(archive, one)) for one, kind in names)
    return Package(archive, parts, relations, _unread(archive, [one for one, _ in names]))


def _main(archive: Archive) -> str:
    """The name of the body."""
    path = archive.path
    found = [one.target for one in relations_of(archive, "") if one.kind == "officeDocument"]
    if not found or not found[0]:
        raise DraftError(f"{path}:1:1: it does not say which of its parts is the document; {DAMAGED}")
    name = found[0]
    kind = content_types(archive).get(f"/{name}".casefold(), "")
    for word, message in WRONG.items():
        if word in kind:
            raise DraftError(f"{path}:1:1: {message}")
    if kind != MAIN and name in archive:
        raise DraftError(f"{path}:1:1: its main part is no Word document; {DAMAGED}")
    return name


def content_types(archive: Archive) -> dict[str, str]:
    """The types of the parts that have one of their own, by their names in small letters with a slash in front."""
    text, _ = opened_part(archive, TYPES)
    return {
        token.attributes.get("PartName", "").casefold(): token.attributes.get("ContentType", "")
        for token in tokens(text, {})
        if token.name.endswith("}Override")
    }


def place_of_relations(part: str) -> str:
    """The name of the part that has the relationships of a part; of the file itself for an empty name."""
    return join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")


def relations_of(archive: Archive, part: str) -> tuple[Relation, ...]:
    """Where a part leads to; where the file itself leads to for an empty name."""
    place = place_of_relations(part)
    if place not in archive:
        return ()
    names = {name.casefold(): name for name in archive.entries}
    found = []
    for token in tokens(opened_part(archive, place)[0], {}):
        if token.name.endswith("}Relationship"):
            target = token.attributes.get("Target", "") if token.attributes.get("TargetMode") != "External" else ""
            if target:
                target = normpath(join("/", dirname(part), unquote(target)))[1:]
                target = names.get(target.casefold(), target)
            kind = token.attributes.get("Type", "").rpartition("/")[2]
            found.append(Relation(token.attributes.get("Id", ""), kind, target))
    return tuple(found)


def opened_part(archive: Archive, name: str) -> tuple[str, str]:
    """A part as text, and its encoding."""
    raw = archive.part(name)
    try:
        return opened(name, raw)
    except DraftError as error:
        raise DraftError(f"{archive.path}:1:1: the part {error}") from None


def _numbered(name: str) -> list[tuple[int, str]]:
    """A name for sorting, `header10` after `header2`."""
    return [(int(one), "") if one.isdigit() else (-1, one) for one in re.split(r"([0-9]+)", name)]


def _unread(archive: Archive, names: list[str]) -> tuple[str, ...]:
    """What holds text and is not read, a sentence for each kind."""
    targets = {(one.kind, one.target or one.name) for name in names for one in relations_of(archive, name)}
    counts = Counter(UNREAD[kind] for kind, _ in sorted(targets) if kind in UNREAD)
    return tuple(
        f"{archive.path}:1:1: the text of {count} {kind} is not read; look it over by hand"
        for kind, count in counts.items()
    )
