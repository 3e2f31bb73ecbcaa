"""Text that is woven into something else: which characters of a file say which characters of a segment.

A segment of a marked-up file is made of pieces: a run of a Word document, the text between two tags, an entity. Edits
of the segment become edits of the file piece by piece, so that everything between the pieces stays where it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.encodings import LINE_END, begin
from cleanup.model import Anchor, Edit, Segment, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a segment for what is no text: a picture, an equation, a placeholder of a translation tool."""
TOKEN = re.compile(r"\w+|\s+|.", re.DOTALL)
LONGEST = 4000
"""Characters of an edit that is looked into: time and memory grow with the square."""


class Piece(NamedTuple):
    """A stretch of a segment that is written in one place of the file."""

    at: int
    """Where it begins in the text of the segment."""
    text: str
    """What it says; empty for a place between two tags where text may come in."""
    span: Span
    """Where it is written in the text of the file."""
    depth: int = 0
    """How many inline tags it stands in: what is inserted between two pieces goes into the outer one."""
    protected: bool = False
    """Whether nothing may be written into it."""

    @property
    def end(self) -> int:
        """Where it ends in the text of the segment."""
        return self.at + len(self.text)


@dataclass(slots=True)
class Weave:
    """The pieces of a segment as they are found, in order."""

    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    """Of the text so far, in code points."""

    def add(self, text: str, span: Span, depth: int = 0, *, protected: bool = False) -> None:
        """The next piece of text."""
        self.pieces.append(Piece(self.length, text, span, depth, protected))
        self.length += len(text)

    def gap(self, place: int, depth: int = 0) -> None:
        """A place of the file, between two tags, where text may come in."""
        self.pieces.append(Piece(self.length, "", Span(place, place), depth))

    @property
    def text(self) -> str:
        """What the segment says."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def has_prose(self) -> bool:
        """Whether it says anything that may be touched."""
        return any(piece.text.strip() for piece in self.pieces if not piece.protected)

    @property
    def protected(self) -> tuple[Span, ...]:
        """What of it must not be touched; protected pieces that follow each other are one."""
        found: list[Span] = []
        goes_on = False
        for piece in self.pieces:
            if piece.protected and piece.text:
                found.append(Span(found.pop().start if goes_on else piece.at, piece.end))
            # Between two protected pieces with a gap between them text may come in.
            goes_on = piece.protected and (goes_on or bool(piece.text))
        return tuple(found)

    def segment(self, name: str, lines: Lines, source: str | None = None) -> Segment:
        """The segment, with the places of its pieces in the file."""
        anchors = [Anchor(piece.at, *lines.place(piece.span.start)) for piece in self.pieces if piece.text]
        first = anchors[0] if anchors else Anchor(0, 1, 1)
        return Segment(
            name, self.text, source, 1.0, self.protected, first.line, first.column, tuple(anchors[1:] and anchors)
        )


class Lines:
    """Where the lines of a text begin, the first behind its byte order mark."""

    def __init__(self, text: str) -> None:
        self.starts = [begin(text), *(found.end() for found in LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, counted from 1."""
        line = max(bisect_right(self.starts, offset), 1)
        return line, max(offset - self.starts[line - 1], 0) + 1


def by_piece(pieces: Sequence[Piece], edits: Iterable[Edit]) -> dict[int, list[Edit]]:
    """Edits of a segment as edits of its pieces, by their numbers, with spans in the text of each piece."""
    ends = [piece.end for piece in pieces]
    found: dict[int, list[Edit]] = {}
    text = "".join(piece.text for piece in pieces)
    for edit in edits:
        for part in _parts(text, edit, ends):
            for number, own in _shared(pieces, ends, part):
                found.setdefault(number, []).append(own)
    return {number: sorted(found[number], key=_place) for number in sorted(found)}


def _parts(text: str, edit: Edit, ends: Sequence[int]) -> list[Edit]:
    """An edit in parts: where it goes over several pieces, only what really changes, so that markup inside stays."""
    start, end = edit.span.start, edit.span.end
    if start == end or bisect_right(ends, start) >= bisect_left(ends, end):
        return [edit]
    return parted(text, edit)


def parted(text: str, edit: Edit, longest: int = LONGEST, *, over_spaces: bool = False) -> list[Edit]:
    """An edit as the words that change; `over_spaces` takes words that only white space parts as one change.

    An edit of more than `longest` characters stays as it is.
    """
    start, end = edit.span.start, edit.span.end
    if max(end - start, len(edit.text)) > longest:
        return [edit]
    from rapidfuzz.distance import Indel

    old, new = TOKEN.findall(text[start:end]), TOKEN.findall(edit.text)
    places = [start]
    for token in old:
        places.append(places[-1] + len(token))
    parts: list[Edit] = []
    kept = ""
    for step in Indel.opcodes(old, new):
        span = Span(places[step.src_start], places[step.src_end])
        if step.tag == "equal":
            kept = text[span.start : span.end]
            continue
        text_in = "".join(new[step.dest_start : step.dest_end])
        # What is taken out and what is put in at one place are one part.
        if parts and (not kept or (over_spaces and kept.isspace())):
            parts[-1] = Edit(Span(parts[-1].span.start, span.end), parts[-1].text + kept + text_in)
        else:
            parts.append(Edit(span, text_in))
        kept = ""
    return parts


def _shared(pieces: Sequence[Piece], ends: Sequence[int], edit: Edit) -> list[tuple[int, Edit]]:
    """What an edit does to each piece: each loses its part, one gets the new text."""
    start, end = edit.span.start, edit.span.end
    if start == end:
        number = _for_insertion(pieces, ends, start)
        return [(number, Edit(Span(start - pieces[number].at, start - pieces[number].at), edit.text))]
    found = []
    new = edit.text
    for number in range(bisect_right(ends, start), len(pieces)):
        piece = pieces[number]
        if piece.at >= end:
            break
        if piece.text:
            found.append((number, Edit(Span(max(start - piece.at, 0), min(end, piece.end) - piece.at), new)))
            new = ""
    return found


def _for_insertion(pieces: Sequence[Piece], ends: Sequence[int], place: int) -> int:
    """The piece that takes what is inserted at a place: the outermost; of equals the earliest that has text.

    A gap is only taken where it lies further out than the texts beside it, or these are protected.
    """
    touching = range(bisect_left(ends, place), len(pieces))
    near = []
    for number in touching:
        if pieces[number].at > place:
            break
        near.append(number)
    return min(near, key=lambda one: (pieces[one].protected, pieces[one].depth, not pieces[one].text, one))


def _place(edit: Edit) -> Span:
    return edit.span


def splices(
    text: str,
    woven: Mapping[str, Sequence[Piece]],
    edits: Mapping[str, Sequence[Edit]],
    escaped: Callable[[str, Piece], str],
) -> list[Edit]:
    """The edits of segments as edits of the whole text of the file, in order.

    `woven` has the pieces of each segment; `escaped` says how new text is written in the place of a piece.
    """
    made = []
    for name, wanted in edits.items():
        pieces = woven[name]
        for number, own in by_piece(pieces, wanted).items():
            piece = pieces[number]
            if text[piece.span.start : piece.span.end] == piece.text:
                start = piece.span.start
                made += [
                    Edit(Span(start + one.span.start, start + one.span.end), escaped(one.text, piece)) for one in own
                ]
            else:
                made.append(Edit(piece.span, rewritten(text[piece.span.start : piece.span.end], piece, own, escaped)))
    return sorted(made)


def rewritten(raw: str, piece: Piece, edits: Sequence[Edit], escaped: Callable[[str, Piece], str]) -> str:
    """A piece that is written otherwise than it reads, such as an entity, after its edits."""
    if all(edit.span.start == edit.span.end and edit.span.start in (0, len(piece.text)) for edit in edits):
        before = "".join(edit.text for edit in edits if not edit.span.start)
        after = "".join(edit.text for edit in edits if edit.span.start)
        return escaped(before, piece) + raw + escaped(after, piece)
    return escaped(apply(piece.text, edits), piece)
