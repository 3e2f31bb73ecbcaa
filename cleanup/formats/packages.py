"""Packages of Office Open XML (Word, PowerPoint, Excel): which of their parts is the document, and what leads where.

Names of parts are never taken for granted: every program that opens such a file follows its relationships.
Source: ISO/IEC 29500-2 (Open Packaging Conventions), 6.2 (names of parts), 6.5 (relationships), 7.2.3 (content types).
"""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from cleanup.formats.forms import macros, refuse_other, shown, signed, unread
from cleanup.formats.markup import tokens
from cleanup.formats.parts import text_of
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cleanup.formats.forms import Form
    from cleanup.formats.zipped import Archive

TYPES = "[Content_Types].xml"
TRANSITIONAL = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"
"""How the namespaces of Office Open XML begin (ISO/IEC 29500-4 and 29500-1)."""
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
UNREAD = {
    "chart": "chart(s)",
    "chartEx": "chart(s)",
    "diagramData": "SmartArt diagram(s)",
    "oleObject": "embedded object(s)",
    "package": "embedded file(s)",
}
"""Kinds of relationships that lead to what holds text and is read nowhere."""


class Relationship(NamedTuple):
    """Where a part leads to."""

    id: str
    kind: str
    """The last part of its type, which is the same in strict and transitional files: `officeDocument`, `slide`."""
    target: str
    """The name of a part, or an address outside of the package."""
    external: bool


def main_part(archive: Archive, form: Form) -> str:
    """The name of the part that is the document.

    Raises:
        DraftError: no part is, or it is missing, of another form, or comes with macros.
    """
    path = archive.path
    if TYPES not in archive:
        refuse_other(path, form, media_type(archive) or form.mains[0])
        raise DraftError(f"{path}:1:1: the part {TYPES} is missing, so this is not {form.said}; {DAMAGED}")
    name = _main(archive)
    if not name:
        raise DraftError(f"{path}:1:1: it does not say which of its parts is the document; {DAMAGED}")
    if name not in archive:
        raise DraftError(f"{path}:1:1: the part {shown(name)} is missing; {DAMAGED}")
    refuse_other(path, form, content_type(archive, name))
    if _has_macros(archive):
        raise macros(path, form.suffix)
    return name


def _main(archive: Archive) -> str:
    """The name of the part that is the document; empty where none is."""
    return next(iter(targets(related(archive, ""), "officeDocument")), "")


def media_type(archive: Archive) -> str | None:
    """What a packed file says that it is, in small letters; None where it does not.

    That is the `mimetype` of OpenDocument, or the content type of the main part.
    """
    if "mimetype" in archive:
        return archive.part("mimetype").decode("ascii", "replace").strip().casefold()
    return content_type(archive, _main(archive)) if TYPES in archive else None


def targets(relationships: Iterable[Relationship], *kinds: str) -> list[str]:
    """The parts that relationships of these kinds lead to, each once."""
    found = (one.target for one in relationships if one.kind in kinds and not one.external and one.target)
    return list(dict.fromkeys(found))


def place_of_relationships(archive: Archive, part: str) -> str:
    """The name of the part that has the relationships of a part; those of the package itself for an empty name."""
    return _named(archive, join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels"))


def related(archive: Archive, part: str) -> tuple[Relationship, ...]:
    """Where a part leads to, in the order of the file; for an empty name where the package itself does.

    Raises:
        DraftError: it is said in a way that cannot be read.
    """
    place = place_of_relationships(archive, part)
    if place not in archive:
        return ()
    return tuple(
        _relationship(archive, dirname(part), token.attributes)
        for token in tokens(text_of(archive, place)[0], {})
        if token.kind != "close" and token.name.endswith("}Relationship")
    )


def _relationship(archive: Archive, folder: str, attributes: Mapping[str, str]) -> Relationship:
    """A relationship of a part in a folder."""
    target = attributes.get("Target", "")
    external = attributes.get("TargetMode") == "External" or SCHEME.match(target) is not None
    kind = attributes.get("Type", "").rpartition("/")[2]
    name = target if external else _resolved(archive, folder, target.partition("#")[0])
    return Relationship(attributes.get("Id", ""), kind, name, external)


def _resolved(archive: Archive, folder: str, target: str) -> str:
    """The name of the part that a target means from a folder; one with a slash in front begins at the top.

    What would lead above the top stays there (RFC 3986, 5.2.4). No target is no part.
    """
    return _named(archive, normpath(join("/", folder, unquote(target))).lstrip("/")) if target else ""


def content_type(archive: Archive, part: str) -> str:
    """The content type of a part, in small letters; empty where it has none."""
    parts, suffixes = _types(archive.path, archive.raw)
    return parts.get(part.casefold()) or suffixes.get(part.rpartition(".")[2].casefold(), "")


def _has_macros(archive: Archive) -> bool:
    """Whether a package has macros, whatever its suffix says."""
    types = _types(archive.path, archive.raw)[0].values()
    return any("macroenabled" in one or "vbaproject" in one for one in types) or any(
        name.casefold().endswith("vbaproject.bin") for name in archive.entries
    )


def is_signed(archive: Archive) -> bool:
    """True where a signature covers a package, so that any change breaks it (10.4.3: the origin)."""
    return any(name.startswith("_xmlsignatures/") for name in archive.entries) or any(
        one.kind == "origin" for one in related(archive, "")
    )


def rewritten(archive: Archive, new: Mapping[str, bytes]) -> bytes:
    """The package with new contents of some parts.

    Raises:
        DraftError: a signature covers it.
    """
    if new and is_signed(archive):
        raise signed(archive.path)
    return archive.with_parts(new)


def told(archive: Archive, relationships: Iterable[Relationship], kinds: Mapping[str, str]) -> tuple[str, ...]:
    """What relationships lead to that is not read, a sentence for each of the kinds; what several lead to once."""
    seen = {(one.kind, one.target or one.id) for one in relationships if one.kind in kinds}
    order = {said: number for number, said in enumerate(kinds.values())}
    return unread(archive.path, sorted((kinds[kind] for kind, _ in seen), key=order.__getitem__))


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
    found: dict[str, dict[str, str]] = {"PartName": {}, "Extension": {}}
    for token in tokens(text_of(unpacked(path, raw), TYPES)[0], {}):
        for key in found.keys() & token.attributes.keys():
            said = token.attributes.get("ContentType", "").casefold()
            found[key][token.attributes[key].casefold().lstrip("/")] = said
    return found["PartName"], found["Extension"]
