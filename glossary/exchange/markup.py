"""XML of other people, read entry by entry, and XML of our own.

The standard library's expat does the reading: it streams, knows lines and columns, fetches nothing by
itself, and its handlers can refuse what a glossary never needs. A document type is accepted, because
old TBX files name one; entities and anything external are not, so nothing can grow or be fetched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any, NoReturn
from xml.parsers import expat  # the handlers below refuse what makes XML dangerous

from glossary.exchange.concepts import tidy
from glossary.exchange.decoding import CONTROL, LARGEST_MARKUP, LONGEST, MOST, named, refuse_large
from glossary.exchange.model import SHOWN
from glossary.model import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

DEEPEST = 64
"""Elements inside each other; TBX needs 9."""
MOST_NODES = 20_000
"""Elements of one entry."""
MOST_ELEMENTS = 6_000_000
"""Elements of a document; 100,000 terms of TBX are 2 million."""
MOST_DECLARATIONS = 16
"""Attributes that a document type declares. Expat looks through them at each one, and gives them to each element."""
PIECE = 2**16
LONGEST_TOKEN = 2**20
"""Bytes of one tag or comment. Expat keeps an unfinished one and reads it again with each piece."""


@dataclass(slots=True)
class Element:
    """An element with its place, line and column counted from 1; names are without their namespace."""

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    content: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, with single spaces."""
        return tidy("".join(_texts(self)))

    @property
    def children(self) -> list[Element]:
        """The elements directly in it."""
        return [part for part in self.content if isinstance(part, Element)]

    @property
    def category(self) -> str:
        """What the element says: its `type`, or its name where elements are named by category."""
        return self.attributes.get("type", "") or self.name


def _texts(element: Element) -> Iterator[str]:
    for part in element.content:
        if isinstance(part, str):
            yield part
        else:
            yield from _texts(part)


@dataclass(slots=True)
class _Reading:
    """One run of the parser."""

    path: str
    roots: Collection[str]
    entries: Collection[str]
    take: Callable[[Element], None]
    parser: Any = None
    depth: int = 0
    declared: int = 0
    elements: int = 0
    count: int = 0
    nodes: int = 0
    size: int = 0
    stack: list[Element] = field(default_factory=list)

    def refuse(self, what: str) -> NoReturn:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise GlossaryError(f"{self.path}:{line}:{column}: {what}")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = local(name)
        self.depth += 1
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            self.refuse(f"more than {MOST_ELEMENTS:,} elements; split the file")
        if self.depth == 1 and self.roots and name not in self.roots:
            self.refuse(f"the document is `{name[:SHOWN]}`, not {' or '.join(self.roots)}; name its format")
        if self.depth > DEEPEST:
            self.refuse(f"more than {DEEPEST} elements inside each other; that is no glossary")
        if not self.stack and name not in self.entries:
            return
        if self.stack:
            self.nodes += 1
        else:
            self.count, self.nodes, self.size = self.count + 1, 0, 0
        if self.count > MOST:
            self.refuse(f"more than {MOST:,} entries; split the file")
        if self.nodes > MOST_NODES:
            self.refuse(f"an entry of more than {MOST_NODES:,} elements; split it")
        plain = {local(key): value for key, value in attributes.items()}
        here = Element(name, plain, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        if self.stack:
            self.stack[-1].content.append(here)
        self.stack.append(here)

    def end(self, _name: str) -> None:
        self.depth -= 1
        if self.stack:
            done = self.stack.pop()
            if not self.stack:
                self.take(done)

    def characters(self, text: str) -> None:
        if found := CONTROL.search(text):
            self.refuse(f"{named(found[0])} stands here; remove it")
        if self.stack:
            self.size += len(text)
            if self.size > LONGEST * 10:
                self.refuse(f"an entry of over {LONGEST * 10:,} characters; shorten it")
            self.stack[-1].content.append(text)

    def entity(self, name: str, *_rest: object) -> NoReturn:
        self.refuse(f"the file declares the entity `{name[:SHOWN]}`; write the text itself, entities are not read")

    def declaration(self, *_rest: object) -> None:
        self.declared += 1
        if self.declared > MOST_DECLARATIONS:
            self.refuse(f"the document type declares over {MOST_DECLARATIONS} attributes; remove it, it is not needed")

    def external(self, *_rest: object) -> NoReturn:
        self.refuse("the file refers to something outside itself; write the text itself, nothing is fetched")

    def skipped(self, name: str, *_rest: object) -> NoReturn:
        self.refuse(f"`&{name[:SHOWN]};` is not declared here; write the character itself")

    def run(self, pieces: Iterable[bytes]) -> None:
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.EntityDeclHandler = self.entity
        parser.AttlistDeclHandler = self.declaration
        parser.ExternalEntityRefHandler = self.external
        parser.SkippedEntityHandler = self.skipped
        fed = 0
        try:
            for piece in pieces:
                parser.Parse(piece, False)  # noqa: FBT003 -- expat takes it by position only
                fed += len(piece)
                if fed - max(parser.CurrentByteIndex, 0) > LONGEST_TOKEN:
                    self.refuse("a tag or comment of over 1 MiB begins here; that is no glossary")
            parser.Parse(b"", True)  # noqa: FBT003
        except expat.ExpatError as error:
            where = f"{self.path}:{error.lineno}:{error.offset + 1}"
            reason = expat.errors.messages[error.code]
            raise GlossaryError(
                f"{where}: not well-formed XML ({reason}); repair the file or export it anew"
            ) from error
        except (ValueError, LookupError) as error:
            if isinstance(error, GlossaryError):
                raise
            raise GlossaryError(f"{self.path}:1:1: its encoding cannot be read; save the file as UTF-8") from error


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]


def read_entries(
    path: str, raw: bytes, roots: Collection[str], entries: Collection[str], take: Callable[[Element], None]
) -> None:
    """Hand each entry of a document to `take` and forget it; what lies outside entries is not kept.

    Raises:
        GlossaryError: not XML, another document, entities, or more than a glossary has.
    """
    refuse_large(path, len(raw), LARGEST_MARKUP)
    _Reading(path, roots, entries, take).run(raw[start : start + PIECE] for start in range(0, len(raw), PIECE))


def refuse_unsafe(path: str, pieces: Iterable[bytes]) -> None:
    """Look through a document that something else will read.

    Raises:
        GlossaryError: not XML, entities, or absurd nesting.
    """
    _Reading(path, (), (), lambda _element: None).run(pieces)


def tag(name: str, text: str, **attributes: str) -> str:
    """An element with text in it; `_` at the end of an attribute's name is left out."""
    return f"<{opening(name, **attributes)}>{escape(text, quote=False)}</{name}>"


def opening(name: str, **attributes: str) -> str:
    """What stands between the angle brackets of a start tag."""
    return name + "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
