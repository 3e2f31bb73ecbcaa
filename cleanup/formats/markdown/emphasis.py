"""Spaces at the edges of emphasis: inside of the marks they break it, so they go outside.

CommonMark 0.31.2, section 6.2: `** a**` is no emphasis. Edits that go over marks leave such spaces:
`Light Industry **College teachers**` becomes `College of Light Industry** teachers**`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.formats.markdown.block import as_seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleanup.formats.markdown.block import Block

EMPHASIS = ("Emphasis", "Strong", "Strikethrough")
FAR = 8
"""Pieces and marks that are looked at on each side."""


def spaces_outside(block: Block, texts: Sequence[str]) -> list[str]:
    """The texts of the pieces of a block, where one was edited with its space on the other side of the mark."""
    new = list(texts)
    parts: list[tuple[int, int, int | str]] = [
        *((piece.span.start, 0, number) for number, piece in enumerate(block.weave.pieces)),
        *block.marks,
    ]
    order = [what for _, _, what in sorted(parts, key=lambda part: part[:2])]
    opened = [at for at, what in enumerate(order) if isinstance(what, str) and what.strip("\0 ") in EMPHASIS]
    closed = [at for at, what in enumerate(order) if isinstance(what, str) and what.strip("\0 ")[4:] in EMPHASIS]
    # From the inner mark to the outer one.
    for at in reversed(opened):
        _move(block, new, order[at + 1 : at + FAR], reversed(order[max(at - FAR, 0) : at]), first=True)
    for at in closed:
        _move(block, new, reversed(order[max(at - FAR, 0) : at]), order[at + 1 : at + FAR], first=False)
    return new if as_seen("".join(new)) == as_seen("".join(texts)) else list(texts)


def _move(
    block: Block, new: list[str], inside: Iterable[int | str], outside: Iterable[int | str], *, first: bool
) -> None:
    """Move the space beside a mark out, `first` or last in its text."""
    inner = next((one for one in inside if isinstance(one, int) and new[one]), None)
    outer = [one for one in outside if isinstance(one, int)]
    if inner is None or not outer or new[inner] == block.weave.pieces[inner].text:
        return
    bare = new[inner].lstrip(" ") if first else new[inner].rstrip(" ")
    if bare in ("", new[inner]) and new[inner] != " ":
        return
    new[inner] = bare
    beside = next((new[one] for one in outer if new[one]), "")
    if beside and not (beside.endswith(" ") if first else beside.startswith(" ")):
        new[outer[0]] = f"{new[outer[0]]} " if first else f" {new[outer[0]]}"
