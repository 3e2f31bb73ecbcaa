"""Changes as a reader wants to see them: the words that change, whole, and nothing beside them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.woven import parted
from cleanup.model import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.formats.woven import Piece
    from cleanup.model import Change, Finding

CJK = "\N{CJK RADICAL REPEAT}"
"""The first of the characters that are written without spaces between words."""

LONGEST = 500
"""Characters that are joined, or compared word by word: more is no change of words."""


class Marked(NamedTuple):
    """A change as it is marked."""

    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]


def marked(text: str, pieces: Sequence[Piece], changes: Sequence[Change]) -> list[Marked]:
    """Changes of a paragraph in order, those that touch each other in a piece as one."""
    ends = [piece.end for piece in pieces]
    starts = [change.edit.span.start for change in changes[1:]]
    found: list[tuple[Edit, tuple[Finding, ...]]] = []
    for change, following in zip(changes, [*starts, len(text)], strict=True):
        low = found[-1][0].span.end if found else 0
        piece = pieces[min(bisect_right(ends, change.edit.span.start), len(pieces) - 1)]
        edit = _widened(text, piece, change.edit, low, following)
        found.append((edit, change.findings))
        # Over pieces they would not come in where each of them comes in by itself.
        if (
            len(found) > 1
            and edit.span.start == low
            and len(found[-2][0].text) < LONGEST
            and _is_within(piece, found[-2][0].span)
            and edit.span.end <= piece.end
        ):
            found[-2:] = [_joined(*found[-2:])]
    return [Marked(tuple(parted(text, edit, 2 * LONGEST, over_spaces=True)), told) for edit, told in found]


def _is_within(piece: Piece, span: Span) -> bool:
    """Whether an edit before another one stands in the same piece; what comes in at its begin may stand before it."""
    return piece.at < span.start or piece.at == span.start < span.end


def _joined(
    first: tuple[Edit, tuple[Finding, ...]], second: tuple[Edit, tuple[Finding, ...]]
) -> tuple[Edit, tuple[Finding, ...]]:
    """Two changes that follow each other as one."""
    (before, told), (after, also) = first, second
    edit = Edit(Span(before.span.start, after.span.end), before.text + after.text)
    return edit, tuple(dict.fromkeys((*told, *also)))


def _widened(text: str, piece: Piece, edit: Edit, low: int, high: int) -> Edit:
    """An edit within a word as one of the whole word, as far as its piece goes, between two places."""
    start, end = edit.span.start, edit.span.end
    if piece.protected or not piece.at <= start <= end <= piece.end:
        return edit
    if start == end == piece.at and start:
        # It comes into the piece before.
        return edit
    old, low, high = text[start:end], max(low, piece.at), min(high, piece.end)
    if _is_letter(old[:1] or edit.text[:1]):
        while start > low and _is_letter(text[start - 1]):
            start -= 1
    if _is_letter(old[-1:] or edit.text[-1:]):
        while end < high and _is_letter(text[end]):
            end += 1
    return Edit(Span(start, end), text[start : edit.span.start] + edit.text + text[edit.span.end : end])


def _is_letter(character: str) -> bool:
    return character.isalnum() and character < CJK
