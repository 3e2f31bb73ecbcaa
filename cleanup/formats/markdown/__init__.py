"""Markdown (CommonMark with the extensions of GitHub): a paragraph, a heading, a cell or the like is a segment.

Where emphasis, links and code stand is told by pulldown-cmark. What is written is read again: it must have the edited
texts and the old markup.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from cleanup.formats.encodings import decode, encoding_of, exact
from cleanup.formats.markdown.emphasis import spaces_outside
from cleanup.formats.markdown.escapes import as_text, as_written
from cleanup.formats.markdown.reading import parsed
from cleanup.formats.markdown.unread import unread
from cleanup.formats.text import spliced
from cleanup.formats.woven import Lines, by_piece, splices
from cleanup.model import Document, Edit, RefusedEditError
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.markdown.block import Block

ROUNDS = 8
"""Times that one more segment has its new text escaped; after that all have."""


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The texts of a Markdown file.

    Raises:
        DraftError: not text, or in an encoding that cannot be told or is not the named one.
    """
    name = exact(raw, encoding, path) if encoding else encoding_of(raw, path)
    text = decode(raw, name, path)
    lines = Lines(text)
    segments = tuple(block.weave.segment(number, lines) for number, block in parsed(text).blocks.items())
    return Document(path, "markdown", raw, segments, name, unread=tuple(unread(path, text, lines)))


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        RefusedEditError: the edits of a segment make or break markup.
        DraftError: the encoding of the file cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    text = document.raw.decode(document.encoding)
    wanted = looks(text, edits)
    escaped: frozenset[str] = frozenset()
    wrong = ""
    for number in range(ROUNDS + 2):
        moved = _moved(text, edits, escaped)
        wrong = _first_wrong(text, wanted, looks(apply(text, moved), {}))
        if not wrong:
            return spliced(document, text, moved, references=True)
        if number == ROUNDS or wrong in escaped or not edits.get(wrong):
            if escaped >= edits.keys():
                break
            escaped = frozenset(edits)
        else:
            escaped |= {wrong}
    wrong = _edited_by(text, wrong, edits)
    found = parsed(text).blocks[wrong].weave
    line, column = Lines(text).place(found.pieces[0].span.start if found.pieces else 0)
    message = "edits here would make or break Markdown and are left out; make them by hand"
    raise RefusedEditError(f"{document.path}:{line}:{column}: {message}", wrong)


def _edited_by(text: str, wrong: str, edits: Mapping[str, Sequence[Edit]]) -> str:
    """The segment whose edits did what is seen at another: itself, or the last before it that was edited."""
    if edits.get(wrong):
        return wrong
    names = list(parsed(text).blocks)
    before, after = names[: names.index(wrong)], names[names.index(wrong) :]
    return next(name for name in (*reversed(before), *after) if edits.get(name))


def _moved(text: str, edits: Mapping[str, Sequence[Edit]], escaped: frozenset[str]) -> list[Edit]:
    """The edits as those of the whole text; the new texts of some segments escaped."""
    blocks = parsed(text).blocks
    made: list[Edit] = []
    for number, own in edits.items():
        block = blocks[number]
        texts = _edited(block, own)
        outside = spaces_outside(block, texts)
        if outside == texts:
            written = as_written if number in escaped else as_text
            made += splices(text, {number: block.weave.pieces}, {number: own}, written)
        else:
            pairs = zip(block.weave.pieces, outside, strict=True)
            made += [Edit(piece.span, new) for piece, new in pairs if new != piece.text]
    return sorted(made)


def _edited(block: Block, edits: Sequence[Edit]) -> list[str]:
    """The texts of the pieces of a block after edits."""
    changed = by_piece(block.weave.pieces, edits)
    return [apply(piece.text, changed.get(number, ())) for number, piece in enumerate(block.weave.pieces)]


def looks(text: str, edits: Mapping[str, Sequence[Edit]]) -> list[tuple[str, str]]:
    """How a reader sees a file after edits: its texts with their markup, and what stands between them, in order.

    Each has the segment that it is, or that it stands before.
    """
    found: list[tuple[str, str]] = []
    near = ""
    for number, entry in parsed(text).entries:
        near = number or near
        seen = entry if isinstance(entry, str) else _look(entry, edits.get(number, ()))
        if seen:
            found.append((near, seen))
    return found


def _look(block: Block, edits: Sequence[Edit]) -> str:
    return block.look(spaces_outside(block, _edited(block, edits)))


def _first_wrong(text: str, wanted: Sequence[tuple[str, str]], made: Sequence[tuple[str, str]]) -> str:
    """The segment at which a file that was written first looks otherwise than it should; empty where none does."""
    for want, got in zip_longest(wanted, made):
        if not want or not got or want[1] != got[1]:
            near = (want or wanted[-1])[0] if wanted else ""
            return near or next(iter(parsed(text).blocks))
    return ""
