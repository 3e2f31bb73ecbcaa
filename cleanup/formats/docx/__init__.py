"""Word (`.docx`): a paragraph is a segment, its runs one run of text.

`written` puts new text in the place of old; `tracked` marks each change for Word's reviewing pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.formats.docx.texts import content_of, segment_of
from cleanup.formats.docx.written import written
from cleanup.model import PACKED, Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats import Marking
    from cleanup.model import Change, Edit


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:  # noqa: ARG001 -- its parts name their own
    """The paragraphs of a Word file: the body, then headers, footers, footnotes and endnotes.

    Raises:
        DraftError: no Word file, damaged, or one with macros.
    """
    content = content_of(path, raw)
    segments = (segment_of(paragraph) for found in content.paragraphs for paragraph in found)
    kept = tuple(segment for segment in segments if segment)
    document = Document(path, "docx", raw, kept, PACKED, unread=content.package.unread)
    if not content.tables:
        return document
    from cleanup.formats.docx.tables import with_rows

    return with_rows(document, content.tables)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: it is signed, or a part is in an encoding that cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    return written(content_of(document.path, document.raw), edits)


def track(document: Document, changes: Mapping[str, Sequence[Change]], marking: Marking) -> bytes:
    """The file with the changes of each segment as tracked ones, each with a comment where that is wanted.

    Comments stand in the body only: Word allows none in headers, footers, notes and text boxes.

    Raises:
        DraftError: it is signed, or a part is in an encoding that cannot hold the new text.
    """
    if not any(changes.values()):
        return document.raw
    from cleanup.formats.docx.tracked import tracked

    return tracked(content_of(document.path, document.raw), changes, marking)
