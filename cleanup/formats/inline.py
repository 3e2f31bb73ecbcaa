"""Sentences with inline codes, as TMX and XLIFF keep them: what of them is text, and where it stands.

What formats text lets it run on; what stands for something else, such as a picture or a variable, is a protected
object. Native code (the content of `bpt`, `ph` ...) is no text. Sources: TMX 1.4b, "Content Markup"; XLIFF 1.2 and
XLIFF 2.1, "Inline Elements".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.bilingual import of_rows
from cleanup.formats.markup import escaping, opened, pieces
from cleanup.formats.text import spliced
from cleanup.formats.woven import OBJECT, Lines, Weave, splices
from cleanup.model import Span, merged
from cleanup.segment import protected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from cleanup.formats.bilingual import Row
    from cleanup.formats.markup import Token
    from cleanup.formats.woven import Piece
    from cleanup.model import Document, Edit

WHITE = re.compile(r"[ \t\r\n]+")
MARKER = re.compile(r"\{\w{1,20}(?:>|&gt;)|(?:<|&lt;)\w{1,20}\}", re.ASCII)
"""How Phrase marks formats in a text: `{1>bold<1}`, `{b>bold<b}`."""
FLOW = "text within a code (`sub`) is not read; clean it by hand"
BREAKS = frozenset({"lb", "pb", "xlf:lb", "xlf:pb"})
"""Codes that are the end of a line or a page."""
DELETED = "x-sdl-deleted"
"""How Trados Studio marks what a tracked change has taken out."""


class Role(Enum):
    """What an inline element does to the text."""

    FORMATS = "its content is text"
    GUARDS = "its content is text that must stay as it is"
    SEGMENT = "its content is a segment of its own"
    OPENS = "code that begins a format"
    CLOSES = "code that ends a format"
    MARKS = "code, or a place, that nobody reads"
    STARTS_GUARD = "from here to its end the text must stay as it is"
    OBJECT = "stands for something that is no text"
    BREAK = "stands for the end of a line"


ROLES = {
    "g": Role.FORMATS, "hi": Role.FORMATS, "pc": Role.FORMATS, "mrk": Role.FORMATS,
    "bpt": Role.OPENS, "bx": Role.OPENS, "sc": Role.OPENS,
    "ept": Role.CLOSES, "ex": Role.CLOSES, "ec": Role.CLOSES,
    "it": Role.MARKS, "sm": Role.MARKS, "em": Role.MARKS,
}  # fmt: skip
"""Of the elements of TMX, XLIFF 1.2 and XLIFF 2; any other one is an object."""
WITH_TEXT = (Role.FORMATS, Role.GUARDS, Role.SEGMENT)


def role_of(token: Token) -> Role:
    """What the element that a tag opens does to the text."""
    attributes = token.attributes
    kind = attributes.get("mtype")
    if token.name == "mrk" and kind == "seg":
        return Role.SEGMENT
    if token.name == "mrk" and kind == DELETED:
        return Role.MARKS
    if token.name == "mrk" and (kind == "protected" or attributes.get("translate") == "no"):
        return Role.GUARDS
    if token.name == "sm" and attributes.get("translate") == "no":
        return Role.STARTS_GUARD
    if token.name in ROLES:
        return ROLES[token.name]
    told = {attributes.get("ctype"), attributes.get("type"), attributes.get("subType")}
    return Role.BREAK if told & BREAKS else Role.OBJECT


@dataclass(slots=True)
class Inline:
    """A sentence as it is read, token by token."""

    text: str
    """Of the file."""
    guards: set[str] = field(default_factory=set)
    """The ids of the `sm` whose text must stay as it is; they may reach into the next sentence."""
    marked: bool = False
    """Whether formats are marked in the text itself, as Phrase does."""
    whole: Weave = field(default_factory=Weave)
    parts: list[tuple[str, Weave]] = field(default_factory=list)
    """What stands in segments of their own, with their numbers."""
    flow: int | None = None
    """The place of the first text within a code (`sub`), which is not read."""
    _opened: list[Role] = field(default_factory=list)
    _weaves: list[Weave] = field(default_factory=list)
    _depth: int = 0
    _code: tuple[int, Role] = (0, Role.OBJECT)
    """Where the code begins that the tokens stand in, and what it does."""
    _within: int = 0
    """Elements of code that the tokens stand in."""

    def __post_init__(self) -> None:
        self._weaves = [self.whole]

    def ends_at(self, token: Token) -> bool:
        """Whether a tag ends the element that the sentence stands in."""
        return token.kind == "close" and not self._within and not self._opened

    def feed(self, token: Token) -> None:
        """The next token."""
        if self._within:
            self._skip(token)
        elif token.kind in ("text", "cdata"):
            self._say(token)
        elif token.kind == "close":
            self._leave(token)
        else:
            self._enter(token, role_of(token))

    def _skip(self, token: Token) -> None:
        """A token within a code."""
        if token.name == "sub" and token.kind == "open" and self.flow is None:
            self.flow = token.span.start
        self._within += {"open": 1, "close": -1}.get(token.kind, 0)
        if not self._within:
            start, role = self._code
            self._pass(Span(start, token.span.end), role)

    def _say(self, token: Token) -> None:
        at, end = token.span.start, token.span.end
        if self.marked and token.kind == "text":
            for found in MARKER.finditer(self.text, at, end):
                self._run(token._replace(span=Span(at, found.start())))
                self._pass(Span(*found.span()), Role.OPENS if found[0][0] == "{" else Role.CLOSES)
                at = found.end()
        self._run(token._replace(span=Span(at, end)))

    def _run(self, token: Token) -> None:
        for said, span in pieces(self.text, token):
            # An entity that only the document type explains reads as it is written.
            unknown = token.kind == "text" and said[0] == "&" and len(said) > 1
            for weave in self._weaves:
                weave.add(said, span, self._depth, protected=unknown or self._guarded)

    def _enter(self, token: Token, role: Role) -> None:
        if role in WITH_TEXT:
            self._gap(token.span.start)
            if role is Role.SEGMENT:
                part = Weave()
                self.parts.append((token.attributes.get("mid", ""), part))
                self._weaves = [self.whole, part]
            self._opened.append(role)
            self._depth += 1
            self._gap(token.span.end)
            if token.kind == "empty":
                self._leave(token)
            return
        if role is Role.STARTS_GUARD:
            self._gap(token.span.start)
            self.guards.add(token.attributes.get("id", ""))
        elif token.name == "em":
            self.guards.discard(token.attributes.get("startRef", ""))
        if token.kind == "empty":
            self._pass(token.span, role)
        else:
            self._code, self._within = (token.span.start, role), 1

    def _leave(self, token: Token) -> None:
        self._gap(token.span.start)
        if self._opened.pop() is Role.SEGMENT:
            self._weaves = [self.whole]
        self._depth -= 1
        self._gap(token.span.end)

    def _pass(self, span: Span, role: Role) -> None:
        """A code, whole."""
        self._gap(span.start)
        self._depth += {Role.OPENS: 1, Role.CLOSES: -1}.get(role, 0)
        if role in (Role.OBJECT, Role.BREAK):
            for weave in self._weaves:
                weave.add("\n" if role is Role.BREAK else OBJECT, span, self._depth, protected=True)
        self._gap(span.end)

    @property
    def _guarded(self) -> bool:
        return bool(self.guards) or Role.GUARDS in self._opened

    def _gap(self, place: int) -> None:
        if self._guarded:
            return
        for weave in self._weaves:
            last = weave.pieces[-1] if weave.pieces else None
            # What comes in beside text that lies as far out goes there.
            if last is None or last.protected or last.depth > self._depth:
                weave.gap(place, self._depth)


def sentence(stream: Iterator[Token], inline: Inline) -> Inline:
    """What follows the tag of the element of a sentence, which is taken from `stream` with its closing tag."""
    for token in stream:
        if inline.ends_at(token):
            break
        inline.feed(token)
    return inline


def row_of(source: Weave | None, draft: Weave, name: str, lines: Lines, *, locked: bool = False) -> Row:
    """A source and a draft as segments; of a `locked` draft all must stay as it is."""
    said, segment = source.segment(name, lines) if source else None, draft.segment(name, lines)
    kept = [Span(0, draft.length)] if locked else [*segment.protected, *_kept(segment.text, said.text if said else "")]
    return said, replace(segment, protected=merged(kept))


def _kept(text: str, source: str) -> Iterator[Span]:
    """What of a draft stays as it is: white space at its ends and around its line ends, and code that its source has.

    A tag that is written out, as in `&lt;b&gt;`, is a residue in a draft by itself, but not where the source has it.
    """
    for found in WHITE.finditer(text):
        if found.start() == 0 or found.end() == len(text) or found[0].strip(" \t"):
            yield Span(*found.span())
    codes = {source[span.start : span.end] for span in protected(source)}
    yield from (span for span in protected(text) if text[span.start : span.end] in codes)


def root_of(stream: Iterator[Token]) -> Token | None:
    """The tag of the outermost element, which is taken from `stream`."""
    return next((token for token in stream if token.name), None)


class Pairs(NamedTuple):
    """The sentences of a file with their translations."""

    rows: Sequence[Row]
    pieces: Mapping[str, Sequence[Piece]]
    """Where each draft is written, by the id of its segment."""
    unread: Mapping[str, int]
    """What is not read, and where that first stands."""


def document_of(
    path: str, form: str, raw: bytes, encoding: str | None, pairs_of: Callable[[str, str], Pairs]
) -> Document:
    """A file of sentences with their translations, which `pairs_of` finds by its path and text.

    Raises:
        DraftError: no well-formed XML, or what `pairs_of` says.
    """
    text, name = opened(path, raw, encoding, doctype=True)
    pairs, lines = pairs_of(path, text), Lines(text)
    places = [(lines.place(place), what) for what, place in pairs.unread.items()]
    unread = tuple(f"{path}:{line}:{column}: {what}" for (line, column), what in sorted(places))
    return replace(of_rows(path, form, raw, pairs.rows, name), unread=unread)


def written(document: Document, edits: Mapping[str, Sequence[Edit]], pairs_of: Callable[[str, str], Pairs]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: the encoding of the file does not give the same bytes back.
    """
    if not any(edits.values()):
        return document.raw
    text = document.raw.decode(document.encoding)
    made = splices(text, pairs_of(document.path, text).pieces, edits, escaping(text))
    return spliced(document, text, made, references=True)
