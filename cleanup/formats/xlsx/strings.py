"""What a cell says: a text, or runs of it in several fonts, in the shared strings or in the cell itself.

Readings (`rPh`) are no text. Source: ECMA-376-1, 18.4 (shared string table); 22.9.2.19 (ST_Xstring: `_x000D_`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.markup import BLANK, escaping, pieces, preserving
from cleanup.formats.woven import OBJECT, Weave
from cleanup.model import Edit, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cleanup.formats.markup import Token
    from cleanup.formats.woven import Piece

SPECIAL = re.compile(r"(?:_x000[dD]_)?\n|\t|_x(?P<code>[0-9A-Fa-f]{4})_")
BREAKS = {0x0A: "\n", 0x0D: "\n", 0x09: "\t"}
LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Tag(NamedTuple):
    """A `t` or `v`, where the text stands in."""

    span: Span
    """Of the tag that opens."""
    content: Span


@dataclass(slots=True)
class Reader:
    """Reads the texts of one part; each tag of the part is given to it in order."""

    text: str
    """Of the part."""
    tags: list[Tag] = field(default_factory=list)
    """All that hold text, in order."""
    weave: Weave = field(default_factory=Weave)
    """What is being read."""
    open: Token | None = None
    """The tag that text is read in."""
    readings: int = 0
    """How many `rPh` are open."""

    def begin(self) -> None:
        """A new text."""
        self.weave = Weave()

    def take(self, token: Token, name: str = "t") -> None:
        """The next tag or text; text stands in tags of that name."""
        if token.kind in ("text", "cdata"):
            if self.open:
                for said, span in pieces(self.text, token):
                    self._add(said, span)
        elif token.name == "rPh":
            self.readings += {"open": 1, "close": -1}.get(token.kind, 0)
        elif token.name == name and not self.readings:
            if token.kind == "close" and self.open:
                self.tags.append(Tag(self.open.span, Span(self.open.span.end, token.span.start)))
            self.open = token if token.kind == "open" else None

    def _add(self, said: str, span: Span) -> None:
        """A piece of text, its line ends and tabs by themselves."""
        if len(said) != span.end - span.start:
            self._special(said, span)
            return
        at = 0
        for found in SPECIAL.finditer(said):
            if at < found.start():
                self.weave.add(said[at : found.start()], Span(span.start + at, span.start + found.start()))
            own = Span(span.start + found.start(), span.start + found.end())
            self._special(_meant(found["code"]) if found["code"] else found[0][-1], own)
            at = found.end()
        if at < len(said):
            self.weave.add(said[at:], Span(span.start + at, span.end))

    def _special(self, said: str, span: Span) -> None:
        """A line end, a tab, or what is written otherwise than it reads."""
        if said in ("\n", "\t", OBJECT):
            self.weave.gap(span.start)
            self.weave.add(said, span, protected=True)
            self.weave.gap(span.end)
        else:
            self.weave.add(said, span)


def _meant(code: str) -> str:
    """What `_x000D_` and its like say."""
    number = int(code, 16)
    if number in BREAKS:
        return BREAKS[number]
    return OBJECT if number < 0x20 or 0xD800 <= number <= 0xDFFF else chr(number)


def shared(text: str, tokens: Iterable[Token]) -> tuple[list[Weave], list[Tag]]:
    """The shared strings in order, and the tags that hold their text."""
    reader, found = Reader(text), list[Weave]()
    for token in tokens:
        if token.name == "si":
            if token.kind == "close":
                found.append(reader.weave)
            else:
                reader.begin()
            if token.kind == "empty":
                found.append(reader.weave)
        else:
            reader.take(token)
    return found, reader.tags


def as_written(text: str) -> Callable[[str, Piece], str]:
    """How new text is written in a part: what looks like `_x000D_` and is none with its first mark as a code."""
    in_xml = escaping(text)
    return lambda new, piece: in_xml(LIKE_A_CODE.sub("_x005F_", new), piece)


def keeping_space(text: str, tags: Sequence[Tag], edits: Iterable[Edit]) -> list[Edit]:
    """Edits of a part, and `xml:space` in the tags whose new text begins or ends with a space."""
    starts = [tag.content.start for tag in tags]
    by_tag: dict[int, list[Edit]] = {}
    for edit in edits:
        by_tag.setdefault(bisect_right(starts, edit.span.start) - 1, []).append(edit)
    return sorted(one for number, own in by_tag.items() for one in _with_space(text, tags[number], own))


def _with_space(text: str, tag: Tag, edits: list[Edit]) -> Iterator[Edit]:
    """The edits of a tag, and one of the tag itself where it needs one."""
    start = tag.content.start
    moved = [Edit(Span(one.span.start - start, one.span.end - start), one.text) for one in edits]
    new = apply(text[start : tag.content.end], moved)
    written = text[tag.span.start : tag.span.end]
    if new and (new[0] in BLANK or new[-1] in BLANK) and "preserve" not in written:
        yield Edit(tag.span, preserving(written))
    yield from edits
