"""Plain text: a segment a line. Encoding, byte order mark, line ends and the last line stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.formats.encodings import LINE_END, begin, decode, encoding_of, exact
from cleanup.model import Document, DraftError, Edit, Segment, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LINE = re.compile(r"[^\r\n]+")


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The lines of a text file that are not empty.

    Raises:
        DraftError: not text, or in an encoding that cannot be told or is not the named one.
    """
    name = exact(raw, encoding, path) if encoding else encoding_of(raw, path)
    text = decode(raw, name, path)
    segments = tuple(Segment(str(line), found[0], line=line) for line, found in _lines(text))
    return Document(path, "text", raw, segments, name)


def _lines(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines of `text` that are not empty, with their numbers."""
    start, line = begin(text), 1
    for end in (*LINE_END.finditer(text), None):
        stop = end.start() if end else len(text)
        if found := LINE.match(text, start, stop):
            yield line, found
        line += 1
        start = end.end() if end else len(text)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: the encoding of the file cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    text = document.raw.decode(document.encoding)
    moved = [
        Edit(Span(edit.span.start + found.start(), edit.span.end + found.start()), edit.text)
        for line, found in _lines(text)
        for edit in edits.get(str(line), ())
    ]
    return spliced(document, text, moved)


def spliced(document: Document, text: str, edits: Sequence[Edit], *, references: bool = False) -> bytes:
    """The file with edits of its whole text made, in its encoding; what that lacks as `references` of XML.

    Raises:
        DraftError: the encoding of the file cannot hold the new text.
    """
    if not comes_back(document, text):
        message = f"does not come back the same from {document.encoding}; save it as UTF-8 first"
        raise DraftError(f"{document.path}:1:1: {message}")
    try:
        return apply(text, edits).encode(document.encoding, "xmlcharrefreplace" if references else "strict")
    except UnicodeEncodeError as error:
        letter = error.object[error.start]
        line = len(LINE_END.split(error.object[: error.start]))
        message = f"{document.encoding} has no `{letter}`, which the cleaned text needs; save the draft as UTF-8 first"
        raise DraftError(f"{document.path}:{line}:1: {message}") from error


def comes_back(document: Document, text: str) -> bool:
    """True where writing what was read gives the same bytes."""
    try:
        return text.encode(document.encoding) == document.raw
    except UnicodeError:
        return False
