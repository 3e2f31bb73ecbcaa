"""New text in the place of old: nothing but what stands in `w:t` elements changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from cleanup.formats import markup
from cleanup.formats.docx.elements import FORMAT_CHANGE
from cleanup.formats.markup import BLANK, SPACE, escaped, prefix_of
from cleanup.formats.packages import rewritten
from cleanup.formats.text import spliced
from cleanup.formats.woven import by_piece, splices
from cleanup.model import Document, Edit, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.docx.package import Part
    from cleanup.formats.docx.paragraphs import Paragraph, Text
    from cleanup.formats.docx.texts import Content
    from cleanup.formats.woven import Piece


def written(content: Content, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made."""
    by_part: dict[str, list[Edit]] = {}
    parts: dict[str, Part] = {}
    placed = content.placed()
    for name, own in edits.items():
        if own:
            part, paragraph = placed[name]
            parts[part.name] = part
            for copy in (paragraph, *paragraph.copies):
                by_part.setdefault(part.name, []).extend(edited(part.text, copy, own))
    return packed(content, by_part)


def packed(content: Content, edits: Mapping[str, Sequence[Edit]], new: Mapping[str, bytes] | None = None) -> bytes:
    """The file with edits of the text of its parts made, and new parts."""
    archive = content.package.archive
    made = {
        part.name: spliced(
            Document(archive.path, "docx", part.raw, (), part.encoding),
            part.text,
            sorted(edits[part.name]),
            references=True,
        )
        for part in content.package.parts
        if edits.get(part.name)
    }
    return rewritten(archive, {**made, **(new or {})})


def edited(text: str, paragraph: Paragraph, edits: Sequence[Edit]) -> list[Edit]:
    """Edits of a paragraph as edits of its part."""

    def as_written(new: str, piece: Piece) -> str:
        return escaped(new) if piece.text else inserted(text, paragraph, piece, new)

    made = splices(text, {"": paragraph.weave.pieces}, {"": edits}, as_written)
    starts = [edit.span.start for edit in made]
    keeping: list[Edit] = []
    touched = {id(one): one for number in by_piece(paragraph.weave.pieces, edits) if (one := paragraph.texts[number])}
    for written_in in touched.values():
        if not written_in.preserved:
            first, last = bisect_left(starts, written_in.start), bisect_right(starts, written_in.end)
            keeping += _keeping(text, written_in, made[first:last])
    return made + keeping


def _keeping(text: str, written_in: Text, made: Sequence[Edit]) -> list[Edit]:
    """What makes white space at the ends of a `w:t` count, where its new text has some there."""
    start, end = written_in.start, written_in.end
    own = [
        Edit(Span(one.span.start - start, one.span.end - start), one.text)
        for one in made
        if start <= one.span.start and one.span.end <= end
    ]
    new = apply(text[start:end], own)
    if new == new.strip(BLANK):
        return []
    return [Edit(Span(written_in.open, start), preserving(text, written_in)), *without_tail(text, written_in)]


def preserving(text: str, written_in: Text) -> str:
    """The tag of a `w:t` that says that white space at its ends counts."""
    tag = text[written_in.open : written_in.start].rstrip(BLANK)
    return tag if written_in.preserved else markup.preserving(tag)


def without_tail(text: str, written_in: Text) -> list[Edit]:
    """What takes white space out that stands behind the text of a `w:t` and does not count."""
    closing = text.rindex("<", written_in.end, written_in.close)
    return [Edit(Span(written_in.end, closing), "")] if written_in.end < closing else []


def inserted(text: str, paragraph: Paragraph, piece: Piece, new: str) -> str:
    """A run for text that comes in at an end of a paragraph, beside what is protected."""
    run = paragraph.runs[0 if piece.at == 0 else -1] if paragraph.runs else None
    prefix = prefix_of(text[paragraph.start : paragraph.inside])
    properties = FORMAT_CHANGE.sub("", text[run.inside : run.content]) if run else ""
    return f"<{prefix}r>{properties}<{prefix}t{SPACE}>{escaped(new)}</{prefix}t></{prefix}r>" if new else ""
