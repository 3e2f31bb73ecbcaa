"""Packages of Office Open XML (Word, PowerPoint, Excel): which of their parts is the document, and what leads where.

Names of parts are never taken for granted: every program that opens such a file follows its relationships.
Source: ISO/IEC 29500-2 (Open Packaging Conventions), 6.2 (names of parts), 6.5 (relationships), 7.2.3 (content types).
"""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import dirname, join
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from cleanup.formats.markup import tokens
from cleanup.formats.parts import text_of
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleanup.formats.zipped import Archive

TYPES = "[Content_Types].xml"
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
MACROS = "it holds macros and is not read for safety; save it without macros"


class Relationship(NamedTuple):
    """Where a part leads to."""

    id: str
    kind: str
    """The last part of its type, which is the same in strict and transitional files: `officeDocument`, `slide`."""
    target: str
    """The name of a part, or an address outside of the package."""
    external: bool


def main_part(archive: Archive) -> str:
    """The name of the part that is the document.

    Raises:
        DraftError: no part is, or it is missing.
    """
    found = [one.target for one in related(archive, "") if one.kind == "officeDocument" and not one.external]
    if not found:
        raise DraftError(f"{archive.path}:1:1: it does not say which of its parts is the document; {DAMAGED}")
    if found[0] not in archive:
        raise DraftError(f"{archive.path}:1:1: the part {found[0]} is missing; {DAMAGED}")
    return found[0]


def related(archive: Archive, part: str) -> tuple[Relationship, ...]:
    """Where a part leads to, in the order of the file; for an empty name where the package itself does.

    Raises:
        DraftError: a relationship leads out of the package, or they cannot be read.
    """
    folder = dirname(part)
    place = _named(archive, join(folder, "_rels", f"{part[len(folder) :].lstrip('/')}.rels"))
    if place not in archive:
        return ()
    return tuple(
        _relationship(archive, folder, token.attributes)
        for token in tokens(text_of(archive, place)[0], {})
        if token.kind != "close" and token.name.endswith("}Relationship")
    )


def _relationship(archive: Archive, folder: str, attributes: Mapping[str, str]) -> Relationship:
    """A relationship of a part in a folder."""
    target = attributes.get("Target", "")
    external = attributes.get("TargetMode") == "External" or SCHEME.match(target) is not None
    kind = attributes.get("Type", "").rpartition("/")[2]
    return Relationship(
        attributes.get("Id", ""), kind, target if external else _resolved(archive, folder, target), external
    )


def _resolved(archive: Archive, folder: str, target: str) -> str:
    """The name of the part that a target means from a folder; one with a slash in front begins at the top."""
    names: list[str] = []
    whole = unquote(join("/", folder, target.partition("#")[0]))
    if not whole.isprintable():
        raise DraftError(f"{archive.path}:1:1: a relationship has a name that no part can have; {DAMAGED}")
    for name in whole.split("/"):
        if name == ".." and not names:
            raise DraftError(f"{archive.path}:1:1: a relationship leads out of the package; {DAMAGED}")
        if name == "..":
            names.pop()
        elif name not in ("", "."):
            names.append(name)
    return _named(archive, "/".join(names))


def content_type(archive: Archive, part: str) -> str:
    """The content type of a part, in small letters; empty where it has none.

    Raises:
        DraftError: there are no content types, so this is no package.
    """
    parts, suffixes = _types(archive.path, archive.raw)
    return parts.get(part.casefold()) or suffixes.get(part.rpartition(".")[2].casefold(), "")


def refuse_macros(archive: Archive) -> None:
    """Raise DraftError where a package holds macros, whatever its suffix says."""
    types = _types(archive.path, archive.raw)[0].values()
    if any("macroenabled" in one or "vbaproject" in one for one in types) or any(
        name.casefold().endswith("vbaproject.bin") for name in archive.entries
    ):
        raise DraftError(f"{archive.path}:1:1: {MACROS}")


def is_signed(archive: Archive) -> bool:
    """True where a signature covers a package, so that any change breaks it (10.4.3: the origin)."""
    return any(one.kind == "origin" for one in related(archive, ""))


def _named(archive: Archive, name: str) -> str:
    """A name as the package has it: small and capital letters are the same (6.2.2.3)."""
    return name if name in archive else _names(archive.path, archive.raw).get(name.casefold(), name)


@lru_cache(maxsize=2)
def _names(path: str, raw: bytes) -> dict[str, str]:
    """The names of all parts by their names in small letters."""
    return {name.casefold(): name for name in unpacked(path, raw).entries}


@lru_cache(maxsize=2)
def _types(path: str, raw: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """The content types of parts by their names, and of all other parts by their suffixes, all in small letters."""
    archive = unpacked(path, raw)
    if TYPES not in archive:
        raise DraftError(f"{path}:1:1: the part {TYPES} is missing, so this is no Office document; {DAMAGED}")
    found: dict[str, dict[str, str]] = {"PartName": {}, "Extension": {}}
    for token in tokens(text_of(archive, TYPES)[0], {}):
        for key in found.keys() & token.attributes.keys():
            found[key][token.attributes[key].casefold().lstrip("/")] = token.attributes.get(
                "ContentType", ""
            ).casefold()
    return found["PartName"], found["Extension"]
