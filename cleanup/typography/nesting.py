"""Chinese title marks and quotation marks inside each other: which become double marks and which single.

English alternates them: double outside, single inside (The Chicago Manual of Style, 17th ed., chapter 13).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.marks import CLOSING, OPENING, SINGLE_CLOSING, SINGLE_OPENING, STRAIGHT
from cleanup.model import Edit, Span
from cleanup.typography.widths import QUOTING, TITLE_CLOSING, TITLE_OPENING, spaced

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTNER = {**dict(zip(TITLE_OPENING, TITLE_CLOSING, strict=True)), OPENING: CLOSING, STRAIGHT: STRAIGHT}
DOUBLE = {"straight": (STRAIGHT, STRAIGHT), "curly": (OPENING, CLOSING)}
SINGLE = {"straight": ("'", "'"), "curly": (SINGLE_OPENING, SINGLE_CLOSING)}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of a nest. The outermost has depth 0."""

    place: int
    depth: int
    opens: bool

    def english(self, style: str) -> str:
        """The mark in English, straight or curly."""
        return (SINGLE if self.depth % 2 else DOUBLE)[style][0 if self.opens else 1]


@dataclass(frozen=True, slots=True)
class Nest:
    """Marks inside each other, at least one of them a Chinese title mark."""

    marks: tuple[Mark, ...]

    @property
    def span(self) -> Span:
        """From the outermost mark to its partner."""
        return Span(self.marks[0].place, self.marks[-1].place + 1)

    def edits(self, text: str, style: str) -> tuple[Edit, ...]:
        """The edits that put English marks, straight or curly, with the spaces that they need."""
        written = ((Span(mark.place, mark.place + 1), mark.english(style)) for mark in self.marks)
        return tuple(Edit(span, spaced(text, span, mark)) for span, mark in written if text[span.start] != mark)


def nests(text: str) -> tuple[Nest, ...]:
    """The nests of a text; none where a mark has no partner, since then nobody knows what stands inside what."""
    found, opened = [], list[int]()
    marks: list[Mark] = []
    for match in QUOTING.finditer(text):
        place, mark = match.start(), match[0]
        closes = bool(opened) and PARTNER[text[opened[-1]]] == mark
        if not closes and mark not in PARTNER:
            return ()
        if closes:
            opened.pop()
        marks.append(Mark(place, len(opened), not closes))
        if not closes:
            opened.append(place)
        if not opened:
            found.append(Nest(tuple(marks)))
            marks = []
    return () if opened else tuple(_with_titles(found, text))


def _with_titles(found: list[Nest], text: str) -> Iterator[Nest]:
    for nest in found:
        if len(nest.marks) > 2 and any(text[mark.place] in TITLE_OPENING for mark in nest.marks):
            yield nest
