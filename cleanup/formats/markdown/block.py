"""A block of Markdown: its text, woven out of the file, with the markup between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cleanup.formats.markdown.tags import woven_tags
from cleanup.formats.woven import Weave

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.formats.woven import Piece

SPACES = re.compile(r"[ \t]+")
AROUND_BREAKS = re.compile(r" ?\n ?")
MARK = "\0"
"""Stands before and after markup in the look of a block; no text has it."""


@dataclass(slots=True)
class Block:
    """A stretch of inline text."""

    kind: str
    """What it stands in: `Paragraph`, `Heading`, `Item` ..."""
    weave: Weave = field(default_factory=Weave)
    marks: list[tuple[int, int, str]] = field(default_factory=list)
    """Markup: its place, whether it comes before (-1) or after (1) a text in that place, and what it is."""
    breaks: list[int] = field(default_factory=list)
    """Numbers of the pieces that are soft breaks."""
    locked: str = ""
    """The element of HTML that no prose is in."""
    depth: int = 0

    def finish(self) -> None:
        """Protect its tags, when all of it is there."""
        self.weave = woven_tags(self.weave, self.breaks)

    def look(self, texts: Sequence[str]) -> str:
        """It as a reader sees it, with the texts of its pieces, and its markup between them; empty where it is."""
        said = [(piece.span.start, 0, _seen(piece, text)) for piece, text in zip(self.weave.pieces, texts, strict=True)]
        joined = "".join(text for _, _, text in sorted([*said, *self.marks], key=_order))
        seen = as_seen(joined)
        return f"{self.kind}: {seen}" if seen else ""


def _seen(piece: Piece, text: str) -> str:
    return f"{MARK}={text}{MARK}" if piece.protected and text != "\n" else text


def _order(part: tuple[int, int, str]) -> tuple[int, int]:
    return part[:2]


def as_seen(text: str) -> str:
    """A text as a reader sees it: several spaces are one, and at the ends of lines there are none."""
    return AROUND_BREAKS.sub("\n", SPACES.sub(" ", text)).strip(" \n")
