"""PowerPoint presentations: the paragraphs of the slides, each slide followed by its notes.

Source: ECMA-376-1, 13 (presentations), 19 (PresentationML). Layouts and masters hold only prompts and are not read.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from cleanup.formats.drawing import KNOWN, Paragraph, paragraphs, spliced_paragraph
from cleanup.formats.markup import tokens
from cleanup.formats.packages import content_type, is_signed, main_part, refuse_macros, related
from cleanup.formats.parts import Part, edited, segments, text_of
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import PACKED, Document, DraftError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.zipped import Archive
    from cleanup.model import Edit

MAIN = "presentationml."
UNREAD = {
    "chart": "chart",
    "chartEx": "chart",
    "diagramData": "SmartArt diagram",
    "oleObject": "embedded object",
    "package": "embedded file",
}
"""Relationships that lead to what holds text and is not read."""


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:  # noqa: ARG001 -- its parts name their own
    """The paragraphs of a presentation.

    Raises:
        DraftError: no presentation, damaged, locked, or one with macros.
    """
    parts, unread = parts_of(path, raw)
    return Document(path, "pptx", raw, segments(parts), PACKED, unread=unread)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: it is signed, or a part is in an encoding that cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    archive = unpacked(document.path, document.raw)
    if is_signed(archive):
        raise DraftError(f"{document.path}:1:1: it is signed, and a change breaks the signature; save it without one")
    parts, _ = parts_of(document.path, document.raw)
    return archive.with_parts(edited(document, parts, edits, spliced_paragraph))


@lru_cache(maxsize=2)
def parts_of(path: str, raw: bytes) -> tuple[tuple[Part[Paragraph], ...], tuple[str, ...]]:
    """The parts that hold text, and what of the rest is not read.

    Raises:
        DraftError: see `read`.
    """
    archive = unpacked(path, raw)
    main = main_part(archive)
    refuse_macros(archive)
    if MAIN not in content_type(archive, main):
        raise DraftError(f"{path}:1:1: its main part is no presentation; give the file the suffix of what it is")
    names: list[str] = []
    for slide in _slides(archive, main):
        notes = [one.target for one in related(archive, slide) if one.kind == "notesSlide" and not one.external]
        names += [slide, *notes]
    texts = ((name, *text_of(archive, name)) for name in dict.fromkeys(names))
    parts = tuple(Part(name, archive.part(name), text, own, paragraphs(text)) for name, text, own in texts)
    return parts, _unread(archive, [part.name for part in parts])


def _slides(archive: Archive, main: str) -> list[str]:
    """The slides in their order."""
    by_id = {one.id: one for one in related(archive, main)}
    found = []
    for token in tokens(text_of(archive, main)[0], KNOWN):
        if token.name == "p:sldId" and token.kind != "close":
            one = by_id.get(token.attributes.get("r:id", ""))
            if one is None or one.external:
                raise DraftError(f"{archive.path}:1:1: it does not say where one of its slides is; {DAMAGED}")
            found.append(one.target)
    return found


def _unread(archive: Archive, names: Sequence[str]) -> tuple[str, ...]:
    """What holds text and is not read, a sentence for each kind."""
    targets = {(one.kind, one.target) for name in names for one in related(archive, name)}
    counts = Counter(UNREAD[kind] for kind, _ in sorted(targets) if kind in UNREAD)
    return tuple(
        f"{archive.path}:1:1: the text of {count} {kind}{'s' * (count > 1)} is not read; look it over by hand"
        for kind, count in counts.items()
    )
