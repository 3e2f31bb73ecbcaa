"""PowerPoint presentations: the paragraphs of the slides, each slide followed by its notes.

Source: ECMA-376-1, 13 (presentations), 19 (PresentationML). Layouts and masters hold only prompts and are not read.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.drawing import KNOWN, Paragraph, paragraphs, spliced_paragraph
from cleanup.formats.markup import tokens
from cleanup.formats.packages import content_type, is_signed, main_part, refuse_macros, related, text_of
from cleanup.formats.text import spliced
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import PACKED, Document, DraftError, Segment

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


class Part(NamedTuple):
    """A slide, or the notes of one."""

    name: str
    text: str
    encoding: str
    paragraphs: list[Paragraph]


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:  # noqa: ARG001 -- its parts name their own
    """The paragraphs of a presentation.

    Raises:
        DraftError: no presentation, damaged, locked, or one with macros.
    """
    parts, unread = parts_of(path, raw)
    found = []
    seen = 0
    for part in parts:
        for number, paragraph in enumerate(part.paragraphs, 1):
            seen += 1
            weave = paragraph.weave
            if weave.has_prose:
                found.append(Segment(f"{part.name}:{number}", weave.text, protected=weave.protected, line=seen))
    return Document(path, "pptx", raw, tuple(found), PACKED, unread=unread)


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
    new: dict[str, bytes] = {}
    for part in parts_of(document.path, document.raw)[0]:
        made = [
            one
            for number, paragraph in enumerate(part.paragraphs, 1)
            for one in spliced_paragraph(part.text, paragraph, edits.get(f"{part.name}:{number}", ()))
        ]
        if made:
            own = Document(document.path, "pptx", archive.part(part.name), (), part.encoding)
            new[part.name] = spliced(own, part.text, sorted(made), references=True)
    return archive.with_parts(new)


@lru_cache(maxsize=2)
def parts_of(path: str, raw: bytes) -> tuple[tuple[Part, ...], tuple[str, ...]]:
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
    parts = tuple(Part(name, text, own, paragraphs(text)) for name, text, own in texts)
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
