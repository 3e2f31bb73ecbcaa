"""OpenDocument texts, packed (`.odt`) or as one XML file (`.fodt`): a paragraph is a segment.

Source: OpenDocument 1.3, part 2 (packages), part 3 (schema).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cleanup.formats.forms import OPENDOCUMENT, macros, refuse_other, signed, unread
from cleanup.formats.markup import opened, tokens
from cleanup.formats.opendocument import KNOWN, Paragraph, code_styles, paragraphs, spliced_paragraph
from cleanup.formats.packages import media_type
from cleanup.formats.parts import Part, edited, segments, text_of
from cleanup.formats.woven import Lines
from cleanup.formats.zipped import unpacked
from cleanup.model import PACKED, Document, DraftError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.zipped import Archive
    from cleanup.model import Edit

FLAT = ".fodt"
TEXT = OPENDOCUMENT.mains[0]
CONTENT, STYLES = "content.xml", "styles.xml"
MANIFEST, SIGNATURES = "META-INF/manifest.xml", "META-INF/documentsignatures.xml"
MODULE = re.compile(r"(?:Basic|Dialogs)/[^/]+/(?!script-lb\.xml$|dialog-lb\.xml$)[^/]+|Scripts/.*[^/]")
"""Parts that are programs; the rest of `Basic` are lists of them, which may be empty."""
OBJECTS = re.compile(r"opendocument\.(?!formula|image)|oleobject")
"""Types of embedded objects that hold text."""


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The paragraphs of an OpenDocument text, those of its headers and footers last.

    Raises:
        DraftError: no OpenDocument text, damaged, locked, or one with macros.
    """
    flat = is_flat(path)
    parts, unread = parts_of(path, raw, encoding if flat else None)
    if not flat:
        return Document(path, "odt", raw, segments(parts), PACKED, unread=unread)
    (whole,) = parts
    lines = Lines(whole.text)
    found = tuple(one.weave.segment(name, lines) for name, one in whole.numbered() if one.weave.has_prose)
    return Document(path, "odt", raw, found, whole.encoding, unread=unread)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: it is signed, or a part is in an encoding that cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    flat = is_flat(document.path)
    parts, _ = parts_of(document.path, document.raw, document.encoding if flat else None)
    new = edited(document, parts, edits, spliced_paragraph)
    if flat:
        return new.get("", document.raw)
    archive = unpacked(document.path, document.raw)
    if SIGNATURES in archive:
        raise signed(document.path)
    return archive.with_parts(new)


def is_flat(path: str) -> bool:
    """True for a document that is one XML file."""
    return path.lower().endswith(FLAT)


@lru_cache(maxsize=2)
def parts_of(path: str, raw: bytes, encoding: str | None) -> tuple[tuple[Part[Paragraph], ...], tuple[str, ...]]:
    """The parts that hold text, and what of the rest is not read.

    Raises:
        DraftError: see `read`.
    """
    if is_flat(path):
        text, name = opened(path, raw, encoding)
        _refuse_others(path, text)
        codes = code_styles(text)
        return (Part("", raw, text, name, paragraphs(text, codes)),), _unread(path, _inner_types(text))
    archive = unpacked(path, raw)
    types = _checked(archive)
    read_ = [(name, *text_of(archive, name)) for name in (CONTENT, STYLES) if name == CONTENT or name in archive]
    codes = code_styles(*(text for _, text, _ in read_))
    parts = (Part(name, archive.part(name), text, own, paragraphs(text, codes)) for name, text, own in read_)
    return tuple(parts), _unread(path, types)


def _checked(archive: Archive) -> list[str]:
    """The types of what is embedded, after a look at what makes a file unreadable."""
    path = archive.path
    kind = media_type(archive)
    if kind is not None:
        refuse_other(path, OPENDOCUMENT, kind)
    if any(MODULE.fullmatch(name) for name in archive.entries):
        raise macros(path, ".odt")
    types = []
    # OpenOffice.org 2 wrote a document type there.
    manifest = text_of(archive, MANIFEST, doctype=True)[0] if MANIFEST in archive else ""
    for token in tokens(manifest, KNOWN):
        if token.name == "manifest:encryption-data":
            raise DraftError(f"{path}:1:1: it is locked by a password; open it and save it without one")
        if token.name == "manifest:file-entry" and token.attributes.get("manifest:full-path") != "/":
            types.append(token.attributes.get("manifest:media-type", ""))
    return types


def _refuse_others(path: str, text: str) -> None:
    """Raise DraftError where a file in one piece is something else, or holds a program."""
    root = next((token for token in tokens(text, KNOWN) if token.kind in ("open", "empty")), None)
    kind = root.attributes.get("office:mimetype", TEXT) if root and root.name == "office:document" else ""
    refuse_other(path, OPENDOCUMENT._replace(suffix=FLAT), kind.strip().casefold())
    if any(token.name == "ooo:module" for token in tokens(text, KNOWN)):
        raise macros(path, FLAT)


def _inner_types(text: str) -> list[str]:
    """The types of the documents inside of one in one piece."""
    found = (token for token in tokens(text, KNOWN) if token.name == "office:document" and token.kind == "open")
    return [token.attributes.get("office:mimetype", "") for token in found][1:]


def _unread(path: str, types: Sequence[str]) -> tuple[str, ...]:
    """What holds text and is not read, a sentence for each kind."""
    held = (one for one in types if OBJECTS.search(one))
    return unread(path, ("chart(s)" if one.endswith(".chart") else "embedded object(s)" for one in held))
