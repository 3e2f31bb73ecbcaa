"""Excel workbooks (.xlsx): cells of text, sheet by sheet; in two columns of Chinese and English, pairs row by row.

A text that several cells share is one segment, at the first of them, and an edit of it changes them all. Where cells
that are no drafts share it, or the header of a table, which Excel keeps a second time, it is not edited. Where its rows
have several sources, it has the first, and nothing is sure. Formulas and what they give, numbers and dates stay.

The line of a segment is its row; the rows of the next sheet go on from the last of the sheet before. The column counts
the characters of the cell. The name of a segment is that of its sheet and its cell, as in `Sheet1!B2`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.formats.bilingual import of_rows
from cleanup.formats.packages import rewritten
from cleanup.formats.text import spliced
from cleanup.formats.woven import splices
from cleanup.formats.xlsx.content import content_of, is_head
from cleanup.formats.xlsx.strings import as_written, keeping_space
from cleanup.model import PACKED, Anchor, Document, Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleanup.formats.bilingual import Row
    from cleanup.formats.woven import Piece
    from cleanup.formats.xlsx.content import Content, Page, Part
    from cleanup.formats.xlsx.sheets import Cell
    from cleanup.model import Edit

UNSURE = 0.25
"""How sure a text is of its source that has several, or none in a workbook that has some elsewhere."""
SHARED = "are not edited, since the header of a table, or a cell that is no draft, has the same text"


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:  # noqa: ARG001 -- its parts say theirs
    """The cells of text.

    Raises:
        DraftError: no workbook, damaged, locked, or one with macros.
    """
    content = content_of(path, raw)
    document = of_rows(path, "xlsx", raw, _rows(content), PACKED)
    kept = [one for one in document.segments if _is_whole(one) and any(map(str.isalpha, one.text))]
    told = [f"{path}:{kept[0].line}:1: {len(kept)} text(s), the first in {kept[0].id}, {SHARED}"] if kept else []
    return replace(document, unread=(*content.unread, *told))


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: it is signed, or a part does not come back the same from its encoding.
    """
    if not any(edits.values()):
        return document.raw
    content = content_of(document.path, document.raw)
    parts: dict[str, Part] = {}
    woven: dict[str, dict[str, Sequence[Piece]]] = {}
    for page, use in content.placed():
        if use.draft and edits.get(name := page.name(use.draft)):
            part = page.part if use.draft.shared is None or not content.strings else content.strings
            parts[part.name] = part
            woven.setdefault(part.name, {})[name] = use.draft.weave.pieces
    new = {name: _written(document, content, part, woven[name], edits) for name, part in parts.items()}
    return rewritten(content.archive, new)


def _written(
    document: Document,
    content: Content,
    part: Part,
    woven: Mapping[str, Sequence[Piece]],
    edits: Mapping[str, Sequence[Edit]],
) -> bytes:
    """A part with its edits made."""
    own = {name: edits[name] for name in woven}
    made = keeping_space(part.text, part.tags, splices(part.text, woven, own, as_written(part.text)))
    raw = content.archive.part(part.name)
    return spliced(replace(document, raw=raw, encoding=part.encoding), part.text, made, references=True)


def _rows(content: Content) -> Iterator[Row]:
    """The cells of each row that are a source and a draft."""
    locked, sources = content.locked(), content.sources()
    for page, use in content.placed():
        draft, source = use.draft, use.source
        own = _segment(page, draft, is_locked=draft.shared in locked or is_head(page, draft)) if draft else None
        if own and draft and (not page.layout.paired or len(sources.get(draft.shared, ())) > 1):
            own = replace(own, confidence=UNSURE)
        yield _segment(page, source) if source else None, own


def _segment(page: Page, cell: Cell, *, is_locked: bool = False) -> Segment:
    """A cell as a segment."""
    weave = cell.weave
    protected = (Span(0, weave.length),) if is_locked else weave.protected
    line = page.line(cell)
    # Its line ends are none of the file.
    anchors = (Anchor(0, line, 1),) if "\n" in weave.text else ()
    return Segment(page.name(cell), weave.text, None, 1.0, protected, line, 1, anchors)


def _is_whole(segment: Segment) -> bool:
    """Whether all of a segment is protected."""
    return segment.protected == (Span(0, len(segment.text)),)
