"""What a Markdown text says: its blocks of inline text, woven out of the markup that pulldown-cmark finds."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, count
from typing import TYPE_CHECKING, cast

from pyromark import Options, events_with_range

from cleanup.formats.markdown.tags import woven_tags
from cleanup.formats.text import BOM
from cleanup.formats.woven import OBJECT, Weave
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.formats.woven import Lines, Piece

OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
    | Options.ENABLE_HEADING_ATTRIBUTES
)
"""Not mathematics, which takes `US$5 and HK$7` for a formula, nor definition lists, which take `:::` for one."""
FRONT_MATTER = re.compile(
    r"(?s)(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?=[^\s]).*?(?<=[\r\n])(?:\1|\.\.\.)[ \t]*(?:[\r\n]+|\Z)"
)
INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
LEAVES = frozenset({"Text", "Code", "InlineHtml", "FootnoteReference", "TaskListMarker", "SoftBreak", "HardBreak"})
CLOSED = frozenset({"CodeBlock", "HtmlBlock", "MetadataBlock"})
"""Blocks whose text is none that is read."""
HTML = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)[^>]*?(/?)>", re.DOTALL)
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
NO_PROSE = frozenset({"code", "kbd", "samp", "var", "pre", "script", "style", "svg", "math", "tt"})
"""Elements of HTML whose text is protected."""
SPACES = re.compile(r"[ \t]+")
AROUND_BREAKS = re.compile(r" ?\n ?")
LETTERS = re.compile(r">[^<>]*[A-Za-z\u4e00-\u9fff]{2}")
STARTS = bytes(int(byte & 0xC0 != 0x80) for byte in range(256))
"""For each byte of UTF-8 whether a character begins with it."""
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
    inner: list[Block] = field(default_factory=list)
    """Descriptions of pictures in it."""
    locked: str = ""
    """The element of HTML that no prose is in."""
    depth: int = 0

    @property
    def is_prose(self) -> bool:
        """Whether it holds anything that may be changed."""
        return any(piece.text.strip() and not piece.protected for piece in self.weave.pieces)

    def look(self, texts: Sequence[str]) -> str:
        """It as a reader sees it, with the texts of its pieces, and its markup between them; empty where it is."""
        said = [(piece.span.start, 0, _seen(piece, text)) for piece, text in zip(self.weave.pieces, texts, strict=True)]
        joined = "".join(text for _, _, text in sorted([*said, *self.marks], key=_order))
        seen = AROUND_BREAKS.sub("\n", SPACES.sub(" ", joined)).strip(" \n")
        return f"{self.kind}: {seen}" if seen else ""


def _seen(piece: Piece, text: str) -> str:
    return f"{MARK}={text}{MARK}" if piece.protected and text != "\n" else text


def _order(part: tuple[int, int, str]) -> tuple[int, int]:
    return part[:2]


Entry = Block | str
"""A block of text, or what stands between: the beginning of a list, code ..."""


def blocks(text: str) -> dict[str, Block]:
    """The blocks that are segments, by the names of these."""
    return {name: entry for name, entry in parsed(text) if name and isinstance(entry, Block)}


@lru_cache(maxsize=2)
def parsed(text: str) -> tuple[tuple[str, Entry], ...]:
    """All that stands in a text, in order, with the names of what is a segment."""
    start = _body(text)
    body = text[start:]
    raw = body.encode()
    places = array("L", accumulate(map(STARTS.__getitem__, raw), initial=start))
    reading = Reading(text)
    for event, where in events_with_range(body, options=OPTIONS):
        kind, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        reading.take(kind, value, Span(places[where["start"]], places[where["end"]]))
    reading.close()
    names = count(1)
    return tuple(
        (str(next(names)) if isinstance(entry, Block) and entry.is_prose else "", entry) for entry in reading.entries
    )


def _body(text: str) -> int:
    """Where the text begins, after a byte order mark and front matter."""
    start = len(BOM) if text.startswith(BOM) else 0
    found = FRONT_MATTER.match(text, start)
    return found.end() if found else start


class Reading:
    """The blocks of a text as they are found, event by event."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entries: list[Entry] = []
        self.within: list[str] = []
        """The blocks around this place."""
        self.open: list[Block] = []
        """The block that text goes into, after those whose pictures it describes."""
        self.run: Span | None = None
        """Text that reads as it is written and is not in the block yet."""
        self.line_end: tuple[int, str] | None = None
        """Where a line break is that is not in the block yet, and what it reads."""
        self.at = 0
        """Where the last thing ended."""
        self.is_address = False
        """Whether this is inside of `<https://...>`."""

    def take(self, kind: str, value: object, span: Span) -> None:
        """The next event."""
        if self.is_address:
            self.is_address = kind != "End"
        elif kind in ("Start", "End"):
            tag, detail = (
                (value, "") if isinstance(value, str) else next(iter(cast("dict[str, object]", value).items()))
            )
            tag = str(tag)
            if tag in INLINE:
                (self._begin if kind == "Start" else self._end)(tag, detail, span)
            else:
                self._bound(kind, tag, detail, span)
        elif self.within and self.within[-1] in CLOSED:
            self.entries.append(f"{kind} {value}")
        elif kind in LEAVES:
            getattr(self, f"_{kind.lower()}")(value, span)
        else:
            self.close()
            self.entries.append(f"{kind} {value}")

    def _bound(self, kind: str, tag: str, detail: object, span: Span) -> None:
        """A block begins or ends."""
        self.close()
        if kind == "Start":
            self.within.append(tag)
        elif self.within:
            self.within.pop()
        if tag != "Paragraph":
            self.entries.append(f"{kind} {tag} {detail}")
        self.at = max(self.at, span.start)

    @property
    def block(self) -> Block:
        """The block that text goes into."""
        if not self.open:
            self.open.append(Block(self.within[-1] if self.within else ""))
        return self.open[-1]

    def close(self) -> None:
        """The block is at its end."""
        self.flush(None)
        while self.open:
            block = self.open.pop()
            block.weave = woven_tags(block.weave, block.breaks)
            if self.open:
                self.open[-1].inner.append(block)
            else:
                self.entries += [block, *block.inner]

    def flush(self, place: int | None) -> None:
        """Put what waits into the block; a line break goes on to `place`, where the next thing begins."""
        if self.run:
            self._add(self.text[self.run.start : self.run.end], self.run)
            self.run = None
        if self.line_end:
            start, said = self.line_end
            self.line_end = None
            if said == " ":
                self.block.breaks.append(len(self.block.weave.pieces))
            end = place if place is not None else start
            self._add(said, Span(start, end), protected=said != " ")

    def _add(self, said: str, span: Span, *, protected: bool = False) -> None:
        block = self.block
        block.weave.add(said, span, block.depth, protected=protected or bool(block.locked))

    def _mark(self, span: Span, said: str) -> None:
        """Markup by itself."""
        self.flush(span.start)
        block = self.block
        block.weave.gap(span.start, block.depth)
        block.marks.append((span.start, 1, MARK + said + MARK))

    def _text(self, value: object, span: Span) -> None:
        said, start = str(value), span.start
        if start > self.at and self.text[start - 1] == "\\" and said[0] == self.text[start]:
            self.flush(start - 1)
            self._add(said[0], Span(start - 1, start + 1))
            said, start = said[1:], start + 1
        if said and said == self.text[start : span.end]:
            if self.run and self.run.end == start and not self.line_end:
                self.run = Span(self.run.start, span.end)
            else:
                self.flush(start)
                self.run = Span(start, span.end)
        elif said:
            self.flush(start)
            self._add(said, Span(start, span.end))
        self.at = span.end

    def _code(self, _value: object, span: Span) -> None:
        self._object(span, re.sub(r"\s+", " ", self.text[span.start : span.end]))

    def _object(self, span: Span, said: str) -> None:
        """What stands in the text and is not to be touched."""
        self._mark(span, "object")
        self._add(said, span, protected=True)
        self.block.weave.gap(span.end, self.block.depth)
        self.at = span.end

    def _inlinehtml(self, value: object, span: Span) -> None:
        found = HTML.match(str(value))
        name = found[2].lower() if found else ""
        closes = bool(found and found[1])
        if name in ("br", "img"):
            self._object(span, "\n" if name == "br" else OBJECT)
            return
        self._mark(span, f"html {value}")
        block = self.block
        if closes and block.locked == name:
            block.locked = ""
        elif name in NO_PROSE and not closes:
            block.locked = block.locked or name
        if name and name not in VOID and not (found and found[3]):
            block.depth += -1 if closes else 1
        block.weave.gap(span.end, block.depth)
        self.at = span.end

    def _footnotereference(self, value: object, span: Span) -> None:
        self._mark(span, f"note {value}")
        self.block.weave.gap(span.end, self.block.depth)
        self.at = span.end

    def _tasklistmarker(self, value: object, span: Span) -> None:
        self.close()
        self.entries.append(f"task {value}")
        self.at = span.end

    def _softbreak(self, _value: object, span: Span) -> None:
        self._broken(span, " ")

    def _hardbreak(self, _value: object, span: Span) -> None:
        self._broken(span, "\n")

    def _broken(self, span: Span, said: str) -> None:
        self.flush(span.start)
        blank = self.text[self.at : span.start].strip(" \t") == ""
        self.line_end = (self.at if blank and self.block.weave.pieces else span.start, said)
        self.at = span.end

    def _begin(self, tag: str, detail: object, span: Span) -> None:
        """Emphasis, a link or a picture begins."""
        if tag == "Link" and cast("dict[str, str]", detail)["link_type"] in ("Autolink", "Email"):
            self._object(span, self.text[span.start : span.end])
            self.is_address = True
            return
        self._mark(span, f"{tag} {detail}")
        if tag == "Image":
            self.open.append(Block("Image"))
        else:
            self.block.depth += 1

    def _end(self, tag: str, _detail: object, span: Span) -> None:
        self.flush(self.at)
        if tag == "Image" and len(self.open) > 1:
            block = self.open.pop()
            block.weave = woven_tags(block.weave, block.breaks)
            self.block.inner += [block, *block.inner]
            self._add(OBJECT, span, protected=True)
        else:
            self.block.depth -= 1
        self.block.marks.append((span.end, -1, f"{MARK}end {tag}{MARK}"))
        self.block.weave.gap(span.end, self.block.depth)
        self.at = span.end


def unread(path: str, text: str, lines: Lines) -> Iterator[str]:
    """What holds text and is not read."""
    del path, text, lines
    yield from ()
