"""PowerPoint presentations: the paragraphs of the slides, each slide followed by its notes.

Source: ECMA-376-1, 13 (presentations), 19 (PresentationML). Layouts and masters hold only prompts and are not read.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cleanup.formats.drawing import KNOWN, Paragraph, paragraphs, spliced_paragraph
from cleanup.formats.forms import POWERPOINT
from cleanup.formats.markup import tokens
from cleanup.formats.packages import UNREAD, main_part, related, rewritten, targets, told
from cleanup.formats.parts import Part, edited, segments, text_of
from cleanup.formats.zipped import DAMAGED, unpacked
from cleanup.model import PACKED, Document, DraftError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.zipped import Archive
    from cleanup.model import Edit


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
    parts, _ = parts_of(document.path, document.raw)
    return rewritten(unpacked(document.path, document.raw), edited(document, parts, edits, spliced_paragraph))


@lru_cache(maxsize=2)
def parts_of(path: str, raw: bytes) -> tuple[tuple[Part[Paragraph], ...], tuple[str, ...]]:
    """The parts that hold text, and what of the rest is not read.

    Raises:
        DraftError: see `read`.
    """
    archive = unpacked(path, raw)
    names: list[str] = []
    for slide in _slides(archive, main_part(archive, POWERPOINT)):
        names += [slide, *targets(related(archive, slide), "notesSlide")]
    texts = ((name, *text_of(archive, name)) for name in dict.fromkeys(names))
    parts = tuple(Part(name, archive.part(name), text, own, paragraphs(text)) for name, text, own in texts)
    return parts, told(archive, (one for part in parts for one in related(archive, part.name)), UNREAD)


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
