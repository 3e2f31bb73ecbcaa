"""The pieces of a block of a page, and the segment that they make."""

from __future__ import annotations

from typing import NamedTuple

from cleanup.formats.woven import OBJECT, Weave
from cleanup.model import Span


class Raw(NamedTuple):
    """A piece of a segment that is not yet known to be one."""

    text: str
    span: Span
    depth: int
    protected: bool


def woven(pieces: list[Raw]) -> Weave | None:
    """A segment without the space and the pictures at its edges, or None where nothing in it may be edited."""
    said = [number for number, piece in enumerate(pieces) if piece.text.strip() and not _is_edge(piece)]
    if not any(not pieces[number].protected for number in said):
        return None
    first, last = said[0], said[-1]
    while first and not pieces[first - 1].text:
        first -= 1
    while last + 1 < len(pieces) and not pieces[last + 1].text:
        last += 1
    weave, laid = Weave(), _laid_out(pieces)
    for number, piece in enumerate(pieces[first : last + 1], first):
        text, span = piece.text, piece.span
        if number in (said[0], said[-1]) and len(text) == span.end - span.start:
            text, span = _trimmed(text, span, left=number == said[0], right=number == said[-1])
        if text:
            weave.add(text, span, piece.depth, protected=piece.protected or number in laid)
        else:
            weave.gap(span.start, piece.depth)
    return weave


def _laid_out(pieces: list[Raw]) -> set[int]:
    """The pieces of wide space: in a page two spaces beside each other are only seen where somebody wants them."""
    found: set[int] = set()
    run: list[int] = []
    for number, piece in enumerate([*pieces, Raw(".", Span(0, 0), 0, protected=False)]):
        if piece.text.isspace() and piece.text != "\n":
            run.append(number)
        elif piece.text:
            if sum(len(pieces[one].text) for one in run) > 1:
                found.update(run)
            run = []
    return found


def _is_edge(piece: Raw) -> bool:
    return piece.text in (OBJECT, "\n") and piece.protected


def _trimmed(text: str, span: Span, *, left: bool, right: bool) -> tuple[str, Span]:
    """A piece that is written as it reads without space at its edges."""
    start = len(text) - len(text.lstrip()) if left else 0
    end = len(text.rstrip()) if right else len(text)
    return text[start:end], Span(span.start + start, span.start + end)
