"""What a Markdown text says: its blocks of inline text, woven out of the markup that pulldown-cmark finds."""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from itertools import accumulate, count
from typing import NamedTuple, cast

from pyromark import Options, events_with_range

from cleanup.formats.encodings import begin
from cleanup.formats.markdown.block import MARK, Block
from cleanup.formats.woven import OBJECT
from cleanup.model import Span

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
    r"""
    (---|\+\+\+) [ \t]* (?: \r\n|\r|\n )
    (?= ["']?[\w .-]{1,80}["']? [ \t]* [:=] | \# | \[ )  .{0,20000}?
    (?<= [\r\n] ) (?: \1 | \.\.\. ) [ \t]* (?: [\r\n]+ | \Z )
    """,
    re.VERBOSE | re.DOTALL,
)
"""YAML or TOML at the very beginning, whose first line has a key."""
INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
LEAVES = frozenset({"Text", "Code", "InlineHtml", "FootnoteReference", "TaskListMarker", "SoftBreak", "HardBreak"})
CLOSED = frozenset({"CodeBlock", "HtmlBlock", "MetadataBlock"})
"""Blocks whose text is none that is read."""
HTML = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)[^>]*?(/?)>", re.DOTALL)
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
NO_PROSE = frozenset({"code", "kbd", "samp", "var", "pre", "script", "style", "svg", "math", "tt"})
"""Elements of HTML whose text is protected."""
LABEL = "["
"""Locks a text that is the name of a link, too."""
LABELS = frozenset({"Shortcut", "ShortcutUnknown", "Collapsed", "CollapsedUnknown"})
"""Links whose text is the name of their address: `[Yunhe]` and `[Yunhe][]`."""
WIDE = re.compile(r"[ \t]{2,}|\t")
"""Spaces that a reader sees as one."""
STARTS = bytes(int(byte & 0xC0 != 0x80) for byte in range(256))
"""For each byte of UTF-8 whether a character begins with it."""


Entry = Block | str
"""A block of text, or what stands between: the beginning of a list, code ..."""


class Parsed(NamedTuple):
    """What stands in a text."""

    entries: tuple[tuple[str, Entry], ...]
    """All, in order, with the names of what is a segment."""
    front: Span
    """The front matter."""
    html: tuple[Span, ...]
    """The blocks of HTML."""

    @property
    def blocks(self) -> dict[str, Block]:
        """The blocks that are segments, by the names of these."""
        return {name: entry for name, entry in self.entries if name and isinstance(entry, Block)}


@lru_cache(maxsize=2)
def parsed(text: str) -> Parsed:
    """All that stands in a text."""
    first = begin(text)
    found = FRONT_MATTER.match(text, first)
    start = found.end() if found else first
    body = text[start:]
    places = array("L", accumulate(map(STARTS.__getitem__, body.encode()), initial=start))
    reading = Reading(text)
    for event, where in events_with_range(body, options=OPTIONS):
        kind, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        reading.take(kind, value, Span(places[where["start"]], places[where["end"]]))
    reading.close()
    names = count(1)
    entries = tuple(
        (str(next(names)) if isinstance(entry, Block) and entry.weave.has_prose else "", entry)
        for entry in reading.entries
    )
    return Parsed(entries, Span(first, start), tuple(reading.html))


class Reading:
    """The blocks of a text as they are found, event by event."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entries: list[Entry] = []
        self.html: list[Span] = []
        """Blocks of HTML."""
        self.within: list[str] = []
        """The blocks around this place."""
        self.open: list[Block] = []
        """The block that text goes into, after those whose pictures it describes."""
        self.pictures: list[Block] = []
        """The descriptions of the pictures in the outermost of them, in the order that they begin in."""
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
            self.html += [span] if tag == "HtmlBlock" else []
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
        for block in self.open:
            block.finish()
        self.entries += [*self.open[:1], *self.pictures]
        self.open, self.pictures = [], []

    def flush(self, place: int | None) -> None:
        """Put what waits into the block; a line break goes on to `place`, where the next thing begins."""
        if self.run:
            self._add_run(self.run)
            self.run = None
        if self.line_end:
            start, said = self.line_end
            self.line_end = None
            if said == " ":
                self.block.breaks.append(len(self.block.weave.pieces))
            end = place if place is not None else start
            self._add(said, Span(start, end), protected=said != " ")

    def _add_run(self, run: Span) -> None:
        """Text in which a reader sees several spaces as one."""
        at = run.start
        for found in WIDE.finditer(self.text, run.start, run.end):
            if at < found.start():
                self._add(self.text[at : found.start()], Span(at, found.start()))
            self._add(" ", Span(*found.span()))
            at = found.end()
        if at < run.end:
            self._add(self.text[at : run.end], Span(at, run.end))

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
            self.pictures.append(Block("Image", locked=self.block.locked))
            self.open.append(self.pictures[-1])
        self.block.depth += 1
        if isinstance(detail, dict) and detail["link_type"] in LABELS:
            self.block.locked = self.block.locked or LABEL

    def _end(self, tag: str, _detail: object, span: Span) -> None:
        self.flush(self.at)
        if self.block.locked == LABEL and tag in ("Link", "Image"):
            self.block.locked = ""
        if tag == "Image" and len(self.open) > 1:
            self.open.pop().finish()
            self._add(OBJECT, span, protected=True)
        else:
            self.block.depth -= 1
        self.block.marks.append((span.end, -1, f"{MARK}end {tag}{MARK}"))
        self.block.weave.gap(span.end, self.block.depth)
        self.at = span.end
