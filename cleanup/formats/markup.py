"""XML as text: its tokens with their places, so that a file is changed where it must be and nowhere else.

`opened` has a parser (expat) look the file over: what is no well-formed XML, has a document type with declarations of
its own, or is nested absurdly is refused. After that a regular expression tells the tokens apart.
Source: XML 1.0 (W3C, fifth edition), 2 and 3; Namespaces in XML 1.0 (third edition), 6.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from cleanup.formats.encodings import begin, decode, exact, known_encoding, marked_encoding, place_of
from cleanup.model import DraftError, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cleanup.formats.woven import Piece

DEEPEST = 500
"""Elements inside each other; real documents have some thirty."""
DECLARED = re.compile(rb"""^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
TOKEN = re.compile(
    r"""(?P<text>[^<]+)
      | <!\[CDATA\[ (?P<cdata>.*?) \]\]>
      | <!-- .*? -->
      | <\? .*? \?>
      | <! [^>]* >
      | </ (?P<closed>[^\s>]+) \s* >
      | < (?P<opened>[^\s/>]+) (?P<attributes>(?: [^>"'/]++ | "[^"]*" | '[^']*' | /(?!>) )*+) (?P<empty>/?) >
    """,
    re.VERBOSE | re.DOTALL,
)
ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
PREFIX = re.compile(r"</?([^\s/>:]+:)")
REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
WRITTEN = re.compile(r"&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z]+);|\r\n|\r")
"""What is written otherwise in XML than it reads."""
BREAK = re.compile(r"\r\n|[\t\r\n]")
BLANK = " \t\r\n"
"""White space of XML (2.3)."""
SPACE = ' xml:space="preserve"'
XML_SPACE = re.compile(r"""\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')""")
XML = "http://www.w3.org/XML/1998/namespace"


class Token(NamedTuple):
    """A tag, or a stretch of text."""

    kind: str
    """`open`, `close`, `empty`, `text` or `cdata`."""
    name: str
    """Of a tag: with the prefix that the format gave to its namespace, `{address}local` in an unknown one."""
    span: Span
    """Where it is written, tags with their angle brackets, CDATA without its brackets."""
    attributes: Mapping[str, str]
    """Of a tag that opens, named like tags; without a prefix where they have none."""


@dataclass(frozen=True, slots=True)
class Names:
    """Which namespaces the prefixes of a place stand for."""

    known: Mapping[str, str]
    """Prefixes by the addresses of the namespaces that a format knows."""
    prefixes: dict[str, str] = field(default_factory=lambda: {"xml": XML})
    """Addresses by the prefixes that the file uses."""

    def within(self, attributes: str) -> Names:
        """The names inside of a tag with these attributes."""
        if "xmlns" not in attributes:
            return self
        declared = {
            name.partition(":")[2]: _value(first or second)
            for name, first, second in ATTRIBUTE.findall(attributes)
            if name == "xmlns" or name.startswith("xmlns:")
        }
        return Names(self.known, {**self.prefixes, **declared})

    def resolved(self, name: str, *, attribute: bool = False) -> str:
        """A name of the file as the format knows it."""
        prefix, colon, local = name.rpartition(":")
        if not colon and attribute:
            return name
        address = self.prefixes.get(prefix, "")
        if not address:
            return name
        if address == XML:
            return f"xml:{local}"
        if address not in self.known:
            return f"{{{address}}}{local}"
        return f"{self.known[address]}:{local}" if self.known[address] else local

    def attributes(self, written: str) -> dict[str, str]:
        """The attributes of a tag."""
        return {
            self.resolved(name, attribute=True): _value(first or second)
            for name, first, second in ATTRIBUTE.findall(written)
        }


def opened(path: str, raw: bytes, encoding: str | None = None, *, doctype: bool = False) -> tuple[str, str]:
    """An XML file as text, and its encoding; `doctype` allows one that only names a file, which is never read.

    Raises:
        DraftError: no well-formed XML, a document type, nested too deep, or not in the encoding that it declares.
    """
    name = exact(raw, encoding, path) if encoding else _declared(raw, path)
    text = decode(raw, name, path)
    checked(path, text, doctype=doctype)
    return text, name


def _declared(raw: bytes, path: str) -> str:
    """The encoding that the file itself names; UTF-8 where it names none."""
    if marked := marked_encoding(raw):
        return marked
    found = DECLARED.match(raw[:400])
    if raw[:2] in (b"<\0", b"\0<"):
        return "utf-16-le" if raw[:1] == b"<" else "utf-16-be"
    name = found[1].decode() if found else "utf-8"
    try:
        return known_encoding(name)
    except LookupError:
        raise DraftError(f"{path}:1:1: it declares an unknown encoding, `{name}`; name it with --encoding") from None


def checked(path: str, text: str, *, doctype: bool = False) -> None:
    """Have a parser look a text over.

    Raises:
        DraftError: it is no well-formed XML, has a document type, or is nested too deep.
    """
    parser = expat.ParserCreate("utf-8")
    depth = 0

    def here(message: str) -> DraftError:
        return DraftError(f"{path}:{parser.CurrentLineNumber}:{parser.CurrentColumnNumber + 1}: {message}")

    def started(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise here(f"more than {DEEPEST} elements inside each other; this is no document that a person wrote")

    def ended(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def typed(_name: str, _system: str | None, _public: str | None, inner: int) -> None:
        if inner or not doctype:
            raise here("a document type (DOCTYPE) stands in it, which may hide entities; take it out")

    def declared(*_: object) -> None:
        raise here("it declares an entity, which is not read for safety; take the declaration out")

    parser.StartElementHandler, parser.EndElementHandler = started, ended
    parser.StartDoctypeDeclHandler, parser.EntityDeclHandler = typed, declared
    raw = text[begin(text) :].encode("utf-8", "surrogatepass")
    try:
        parser.Parse(raw, True)  # noqa: FBT003 -- the C function takes no names
    except expat.ExpatError as error:
        place = place_of(raw, max(parser.ErrorByteIndex, 0), "utf-8")
        told = expat.errors.messages.get(error.code, "an error")
        raise DraftError(
            f"{path}:{place}: no well-formed XML ({told}); save it again with the program it is from"
        ) from None


def tokens(text: str, known: Mapping[str, str]) -> Iterator[Token]:
    """The tags and texts of an XML text that has been looked over, in order.

    `known` gives the namespaces of a format their prefixes; an empty one leaves the names bare.
    """
    names = [Names(known)]
    nothing: dict[str, str] = {}
    for found in TOKEN.finditer(text, begin(text)):
        kind, span = found.lastgroup, Span(*found.span())
        if kind == "text":
            yield Token("text", "", span, nothing)
        elif kind == "cdata":
            yield Token("cdata", "", Span(*found.span("cdata")), nothing)
        elif kind == "closed":
            yield Token("close", names.pop().resolved(found["closed"]), span, nothing)
        elif kind == "empty":
            here = names[-1].within(found["attributes"])
            name = here.resolved(found["opened"])
            attributes = here.attributes(found["attributes"]) if found["attributes"] else nothing
            if found["empty"]:
                yield Token("empty", name, span, attributes)
            else:
                names.append(here)
                yield Token("open", name, span, attributes)


def prefix_of(text: str, tag: int = 0) -> str:
    """What a file calls the namespace of the tag that begins at a place, with a colon; empty for the default one."""
    found = PREFIX.match(text, tag)
    return found[1] if found else ""


def preserving(tag: str) -> str:
    """The tag of an element that begins, so that white space at the ends of its text counts (XML 1.0, 2.10)."""
    name = tag[1:-1].split(maxsplit=1)[0]
    return f"<{name}{SPACE}{XML_SPACE.sub('', tag[1 + len(name) : -1])}>"


def unescaped(raw: str) -> str:
    """What text with references of XML says."""
    return REFERENCE.sub(_meant, raw) if "&" in raw else raw


def _value(written: str) -> str:
    """What an attribute says: white space in it is spaces (XML 1.0, 3.3.3), unless a reference says otherwise."""
    return unescaped(written if written.isprintable() else BREAK.sub(" ", written))


def _meant(found: re.Match[str]) -> str:
    if found[3]:
        return NAMED[found[3]]
    return chr(int(found[1]) if found[1] else int(found[2], 16))


def pieces(text: str, token: Token) -> Iterator[tuple[str, Span]]:
    """What a token of text says, and where: what is written as it reads, and each reference by itself."""
    if token.kind == "cdata":
        yield text[token.span.start : token.span.end], token.span
        return
    at = token.span.start
    for found in WRITTEN.finditer(text, at, token.span.end):
        if at < found.start():
            yield text[at : found.start()], Span(at, found.start())
        yield "\n" if found[0][0] == "\r" else unescaped(found[0]), Span(*found.span())
        at = found.end()
    if at < token.span.end:
        yield text[at : token.span.end], Span(at, token.span.end)


def escaped(text: str) -> str:
    """A text as it is written in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escaping(text: str) -> Callable[[str, Piece], str]:
    """How new text is written in a piece of an XML file: in CDATA as it is, elsewhere with references."""

    def written(new: str, piece: Piece) -> str:
        if text.startswith("<![CDATA[", piece.span.start - len("<![CDATA[")):
            return new.replace("]]>", "]]]]><![CDATA[>")
        return escaped(new)

    return written
