"""Each change as a tracked one of Word, which its reader accepts or rejects.

Runs are split where a change begins and ends; everything else stays as it is written. In an insertion of another
author what is deleted is marked within it, and what is inserted stands between its two halves, as Word does it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.docx.comments import comments_of, with_comments
from cleanup.formats.docx.elements import NAME
from cleanup.formats.docx.marks import marks_in, new_ids
from cleanup.formats.docx.narrowed import marked
from cleanup.formats.docx.written import packed, preserving, without_tail
from cleanup.formats.markup import SPACE, prefix_of
from cleanup.formats.woven import by_piece
from cleanup.model import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleanup.formats import Marking
    from cleanup.formats.docx.marks import Marks
    from cleanup.formats.docx.narrowed import Marked
    from cleanup.formats.docx.paragraphs import Paragraph, Run, Text
    from cleanup.formats.docx.texts import Content
    from cleanup.formats.woven import Piece
    from cleanup.model import Change, Finding

RUN = re.compile(rf"<{NAME}r[\s/>]")


class Place(NamedTuple):
    """A stretch of a part that a change takes out, and what it puts there."""

    change: int
    """The number of the change in its paragraph."""
    span: Span
    """In the part."""
    old: str
    new: str
    text: Text | None
    """What it stands in; none for an end of the paragraph."""


@dataclass(slots=True)
class Group:
    """Places that follow each other."""

    places: list[Place]
    is_first: bool
    """Whether no other group stands before them in the same `w:t`."""
    is_last: bool = True
    """Whether none stands behind them in it."""
    begin: str = ""
    """What is written before them: the begin of a comment."""
    end: str = ""
    """What is written after them."""

    @property
    def text(self) -> Text | None:
        """The `w:t` that they stand in; none for an end of the paragraph."""
        return self.places[0].text

    @property
    def old(self) -> str:
        """What they take out."""
        return "".join(place.old for place in self.places)

    @property
    def new(self) -> str:
        """What they put there."""
        return "".join(place.new for place in self.places)


@dataclass(slots=True)
class Comment:
    """What is said of a change."""

    number: int
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Tracking:
    """What comes of tracking changes."""

    marking: Marking
    ids: Iterator[int]
    comments: list[Comment] = field(default_factory=list)
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    """Of each part."""
    known: dict[tuple[str, str], Marks] = field(default_factory=dict)

    def marks(self, text: str, tag: str) -> Marks:
        """Marks for a part that has an element with this tag."""
        here = text, prefix_of(tag)
        if here not in self.known:
            self.known[here] = marks_in(text, tag, self.marking, self.ids)
        return self.known[here]


def tracked(content: Content, changes: Mapping[str, Sequence[Change]], marking: Marking) -> bytes:
    """The file with the changes of each paragraph marked."""
    package = content.package
    existing = comments_of(package)
    texts = [part.text for part in package.parts] + ([existing.text] if existing else [])
    tracking = Tracking(marking, new_ids(texts))
    placed = content.placed()
    for name, own in changes.items():
        if own:
            part, paragraph = placed[name]
            speaks = marking.comments and part.kind == "main" and not paragraph.in_box
            for copy in (paragraph, *paragraph.copies):
                made = paragraph_edits(part.text, copy, own, tracking, speaks=speaks)
                tracking.edits.setdefault(part.name, []).extend(made)
    return packed(content, tracking.edits, with_comments(package, existing, tracking.comments, marking))


def paragraph_edits(
    text: str, paragraph: Paragraph, changes: Sequence[Change], tracking: Tracking, *, speaks: bool
) -> list[Edit]:
    """The marks of the changes of a paragraph, as edits of its part; `speaks` for comments, too."""
    found = marked(paragraph.weave.text, paragraph.weave.pieces, changes)
    groups = _groups(_places(text, paragraph, found))
    marks = tracking.marks(text, text[paragraph.start : paragraph.inside])
    if speaks:
        _comment(groups, found, marks, tracking)
    made: list[Edit] = []
    for group in groups:
        made += _split(text, group, marks) if group.text else [_at_end(text, paragraph, group, marks)]
    return made


def _comment(groups: Sequence[Group], found: Sequence[Marked], marks: Marks, tracking: Tracking) -> None:
    """Put the words of each change between the ends of a comment."""
    last = {place.change: group for group in groups for place in group.places}
    begun: dict[int, int] = {}
    for group in groups:
        for change in dict.fromkeys(place.change for place in group.places):
            if change not in begun:
                begun[change] = next(tracking.ids)
                tracking.comments.append(Comment(begun[change], found[change].findings))
                group.begin += marks.comment_begins(begun[change])
            if last[change] is group:
                group.end += marks.comment_ends(begun[change])


def _places(text: str, paragraph: Paragraph, found: Sequence[Marked]) -> list[Place]:
    """Where the changes of a paragraph stand in its part."""
    pieces = paragraph.weave.pieces
    ends = [piece.end for piece in pieces]
    told = [
        (number, own)
        for number, one in enumerate(found)
        for edit in one.edits
        for own in _by_run(text, paragraph, edit, ends)
    ]
    edits, of = [own for _, own in told], [number for number, _ in told]
    starts = [edit.span.start for edit in edits]
    places = []
    for number, own in by_piece(pieces, edits).items():
        piece = pieces[number]
        for edit in own:
            change = of[_number(edits, starts, piece.at + edit.span.start, is_empty=edit.span.start == edit.span.end)]
            old = piece.text[edit.span.start : edit.span.end]
            places.append(Place(change, _in_part(text, piece, edit.span), old, edit.text, paragraph.texts[number]))
    return places


def _number(edits: Sequence[Edit], starts: Sequence[int], place: int, *, is_empty: bool) -> int:
    """Which of the edits, which stand in order, is made at a place: before a replacement there may be an insertion."""
    number = max(bisect_right(starts, place) - 1, 0)
    before = edits[number - 1].span if number else None
    return number - 1 if is_empty and before and before.start == before.end == place else number


def _by_run(text: str, paragraph: Paragraph, edit: Edit, ends: Sequence[int]) -> list[Edit]:
    """An edit over runs that look the same in parts: what is inserted stands together, behind all that is deleted."""
    start, end = edit.span.start, edit.span.end
    first, last = bisect_right(ends, start), bisect_left(ends, end)
    if start == end or first >= last:
        return [edit]
    touched = [number for number in range(first, last + 1) if paragraph.weave.pieces[number].text]
    pieces = [paragraph.weave.pieces[number] for number in touched]
    written = [one for number in touched if (one := paragraph.texts[number])]
    looks = {(one.run.wrapper, text[one.run.inside : one.run.content]) for one in written}
    if len(looks) > 1 or len({piece.depth for piece in pieces}) > 1:
        return [edit]
    if not all(_follows(text, one, other) for one, other in pairwise(written)):
        return [edit]
    parts = [Edit(Span(max(start, piece.at), min(end, piece.end)), "") for piece in pieces]
    return [*parts[:-1], Edit(parts[-1].span, edit.text)]


def _follows(text: str, one: Text, other: Text) -> bool:
    """Whether nothing that is seen stands between two `w:t`."""
    if one is other:
        return True
    if one.run is other.run:
        return not _has_content(text, one.close, other.open)
    beside = (text[one.close : one.run.close], text[other.run.content : other.open])
    return not any(map(str.strip, beside)) and not RUN.search(text, one.run.end, other.run.start)


def _in_part(text: str, piece: Piece, span: Span) -> Span:
    """Where a stretch of a piece is written; a reference is written as a whole."""
    start, end = piece.span.start, piece.span.end
    if text[start:end] == piece.text:
        return Span(start + span.start, start + span.end)
    return Span(start if not span.start else end, end if span.end else start)


def _groups(places: Sequence[Place]) -> list[Group]:
    """Places that follow each other in one `w:t` together."""
    groups: list[Group] = []
    for place in places:
        before = groups[-1] if groups else None
        is_same = before is not None and place.text is not None and before.text is place.text
        if before and is_same and before.places[-1].span.end == place.span.start:
            before.places.append(place)
        else:
            groups.append(Group([place], is_first=not is_same))
            if before:
                before.is_last = not is_same
    return groups


def _at_end(text: str, paragraph: Paragraph, group: Group, marks: Marks) -> Edit:
    """What comes in at an end of a paragraph, beside what is protected."""
    place = group.places[0]
    run = paragraph.runs[0 if place.span.start == paragraph.inside else -1] if paragraph.runs else None
    properties = text[run.inside : run.content] if run else ""
    return Edit(place.span, group.begin + marks.inserted(f"<{marks.prefix}r>", properties, group.new) + group.end)


def _split(text: str, group: Group, marks: Marks) -> list[Edit]:
    """A run that is split around what changes in it; of what would be left empty nothing is left."""
    here = group.text
    assert here is not None  # noqa: S101
    run, start, stop = here.run, group.places[0].span.start, group.places[-1].span.end
    inner, low, high = _marked(text, run, group, marks), start, stop
    again = f"{text[run.start : run.inside]}{marks.renumbered(text[run.inside : run.content])}"
    made = []
    if start > here.start:
        inner = f"</{marks.prefix}t></{marks.prefix}r>{inner}"
        if group.is_first and not here.preserved:
            made.append(Edit(Span(here.open, here.start), preserving(text, here)))
    elif _has_content(text, run.content, here.open):
        inner, low = f"</{marks.prefix}r>{inner}", here.open
    else:
        low = run.start
    if stop < here.end:
        inner += f"{again}<{marks.prefix}t{SPACE}>"
        if group.is_last and not here.preserved:
            made += without_tail(text, here)
    elif _has_content(text, here.close, run.close):
        inner, high = inner + again, here.close
    else:
        high = run.end
    return [*made, Edit(Span(low, high), inner)]


def _marked(text: str, run: Run, group: Group, marks: Marks) -> str:
    """What is deleted, and what is inserted for it."""
    tag, properties = text[run.start : run.inside], text[run.inside : run.content]
    deleted = marks.deleted(tag, properties, group.old) if group.old else ""
    if not group.new:
        return group.begin + deleted + group.end
    inserted = marks.inserted(tag, properties, group.new) + group.end
    if run.wrapper:
        inserted = f"{run.wrapper.closing}{inserted}{marks.renumbered(run.wrapper.tag)}"
    return group.begin + deleted + inserted


def _has_content(text: str, start: int, end: int) -> bool:
    """Whether a run has something between two places."""
    return bool(text[start:end].strip())
