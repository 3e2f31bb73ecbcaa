"""The segments of a page: what of its text belongs together, and what of that must stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.html.elements import BLOCK, DEEPEST, FOREIGN, OBJECTS, VOID, Elements
from cleanup.formats.html.pieces import Raw, woven
from cleanup.formats.html.references import QUOTES, Part, parts
from cleanup.formats.html.tokens import attributes, tokens
from cleanup.formats.woven import OBJECT, Lines
from cleanup.language import ANY_CJK, LATIN_WORD
from cleanup.model import DraftError, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cleanup.formats.html.elements import State
    from cleanup.formats.html.tokens import Attribute, Token
    from cleanup.formats.woven import Weave

READ = ("alt", "title", "placeholder", "aria-label")
"""Attributes that people read."""
META = frozenset("description og:title og:description og:site_name twitter:title twitter:description".split())
"""Names of `<meta>` whose content people read; keywords are no sentences, and machines match them."""
FAR_EASTERN = frozenset(["zh", "ja", "ko", "yue", "wuu"])
LETTER = re.compile(r"[^\W\d_]")
NOT_READ = {
    "pre": "text that is laid out in lines, `<pre>`, is not read, since it may be code",
    "textarea": "the text of a form, `<textarea>`, is not read, since it may be code",
    "svg": "the text of a drawing, `<svg>`, is not read, since it has its place in the drawing",
}
DEPTHS = {quote: depth for depth, quote in QUOTES.items()}
LOCKED = (
    "the page says that nothing in it is to be translated (`notranslate` or `translate=no`), so little of it is read"
)
CUT = "a tag, a comment or an element without tags in it has no end, so that nothing from here on is read; put it right"


class Woven(NamedTuple):
    """A page as read."""

    weaves: Mapping[str, Weave]
    """The pieces of each segment by its number, those of attributes after the others."""
    unread: tuple[str, ...]


def woven_page(path: str, text: str, *, xml: bool) -> Woven:
    """Read a page.

    Raises:
        DraftError: it is nested absurdly.
    """
    found = list(tokens(text, xml=xml))
    page = Page(path, text, xml=xml, chinese=_is_chinese(text, found))
    for token in found:
        page.take(token)
    page.end()
    if page.elements.state.hidden:
        page.tell(
            "cut",
            len(text),
            f"the end of `<{page.elements.state.hidden}>` is missing, so that the rest is not read; put it in",
        )
    if page.elements.open[0].state.locked:
        page.tell("locked", 0, LOCKED)
    numbered = {str(number): weave for number, weave in enumerate(page.weaves, 1)}
    numbered |= {f"a{number}": weave for number, weave in enumerate(page.attributes, 1)}
    return Woven(numbered, tuple(page.unread.values()))


def _is_chinese(text: str, found: list[Token]) -> bool:
    """Whether the page has three Chinese characters for each English word."""
    own = [text[token.span.start : token.span.end] for token in found if token.kind == "text"]
    chinese = sum(len(ANY_CJK.findall(one)) for one in own if not one.isascii())
    return chinese > 3 * sum(len(LATIN_WORD.findall(one)) for one in own)


class Page:
    """A page as it is read, token by token."""

    def __init__(self, path: str, text: str, *, xml: bool, chinese: bool) -> None:
        self.path, self.text, self.xml, self.chinese = path, text, xml, chinese
        self.lines = Lines(text)
        self.elements = Elements()
        self.weaves: list[Weave] = []
        self.attributes: list[Weave] = []
        self.unread: dict[str, str] = {}
        self.pending: list[Raw] = []
        self.last = ""
        """The last piece of text; empty at the beginning of a segment."""
        self.broken = False
        """Whether there was nothing but space since a line break."""
        self.links, self.linked = False, False
        """Whether the text stands in a link, and whether one began or ended since the last of it."""

    def take(self, token: Token) -> None:
        """The next token."""
        state = self.elements.state
        if token.kind == "open":
            self._open(token)
        elif token.kind == "close":
            self._close(token)
        elif token.kind == "cut":
            self.tell("cut", token.span.start, CUT)
        elif token.kind == "raw" or state.hidden:
            self._not_read(token, state)
        elif token.kind == "code":
            self._object(token.span)
        else:
            self._say(token.span, state)

    def _open(self, token: Token) -> None:
        name = token.name
        own = attributes(self.text, token)
        before, depth = self.elements.state, self.elements.depth
        if name in BLOCK and not before.hidden:
            self.end()
        if name == "a" and "href" in own:
            self._link()
        if name == "br":
            self._break(token.span)
        elif name in OBJECTS and not before.hidden and _is_seen(own):
            self._object(token.span)
        inner = before.within(name, own)
        if own and not before.hidden and not inner.locked and name not in ("link", "style"):
            self._read_attributes(name, own, inner)
        if name in VOID or (token.closed and (self.xml or before.hidden in FOREIGN or name in FOREIGN)):
            return
        if name not in BLOCK:
            self._gap(token.span.start, depth)
        self.elements.enter(name, own)
        if before.hidden and not self.elements.state.hidden:
            self.end()
        if self.elements.count > DEEPEST:
            place = ":".join(map(str, self.lines.place(token.span.start)))
            message = f"more than {DEEPEST} elements inside each other; this is no page that a person reads"
            raise DraftError(f"{self.path}:{place}: {message}")

    def _link(self) -> None:
        """A link begins; right after another one it is the next of a menu."""
        if self.linked and not self.links:
            self.end()
        self.links = self.linked = True

    def _gap(self, place: int, depth: int) -> None:
        """A place where text may come in, unless nothing may be edited around it."""
        if not _is_closed(self.elements.state):
            self.pending.append(Raw("", Span(place, place), depth, protected=False))

    def _add(self, text: str, span: Span, *, protected: bool) -> None:
        """The next piece of text."""
        self.pending.append(Raw(text, span, self.elements.depth, protected))
        self.last = text

    def _close(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._break(token.span)
        if name == "a" and self.links:
            self.links, self.linked = False, True
        self.elements.leave(name)
        if name in BLOCK and not self.elements.state.hidden:
            self.end()
        if name not in BLOCK:
            self._gap(token.span.end, self.elements.depth)

    def _say(self, span: Span, state: State) -> None:
        """Text that stands in a place."""
        raised = state.raised and LETTER.search(self.text, span.start, span.end) is None
        if raised and not self.last[-1:].isdigit():
            # A note, or a power of a unit: it belongs to what is before it, and is no word or number of the sentence.
            return
        closed = raised or _is_closed(state) or self._is_foreign(span, state)
        for part in self._parts(span):
            if not part.text or (part.kind == "space" and self.last in ("", " ", "\n")):
                continue
            is_space = part.text.isspace()
            if self.linked and not is_space:
                self._part_links(part.text)
            # Space at the beginning of a line indents it.
            self._add(part.text, part.span, protected=closed or part.kind == "code" or (is_space and self.broken))
            self.broken = self.broken and is_space

    def _parts(self, span: Span) -> Iterator[Part]:
        """The parts of a text; a space after another one is a part of its own."""
        for part in parts(self.text, span):
            if part.text[:1] == " " and len(part.text) > 1 and (not self.last or self.last.isspace()):
                start = part.span.start + 1
                yield Part(" ", Span(part.span.start, start), "space")
                yield Part(part.text[1:], Span(start, part.span.end), part.kind)
            else:
                yield part

    def _part_links(self, text: str) -> None:
        """Part what stands beside a link, as a date or another link, and would be read as one word with it."""
        self.linked = False
        if self.last[-1:].isalnum() and (text[0].isupper() or text[0].isdigit()):
            self.end()

    def _is_foreign(self, span: Span, state: State) -> bool:
        """Whether a text is said to be in another language than the page, and looks like it."""
        language = state.language
        if not language or language in ("und", "mul", "zxx", "x") or (language == "en" and not self.chinese):
            return False
        said = self.text[span.start : span.end]
        if language not in FAR_EASTERN:
            return LETTER.search(said) is not None
        # Word and many systems call English text Chinese, and marks that were typed as Chinese ones.
        return not self.chinese and len(ANY_CJK.findall(said)) > len(LATIN_WORD.findall(said))

    def _object(self, span: Span) -> None:
        self._add(OBJECT, span, protected=True)
        self._gap(span.end, self.elements.depth)
        self.broken = False

    def _break(self, span: Span) -> None:
        """A line break; two of them part paragraphs."""
        if self.elements.state.hidden:
            return
        if self.broken:
            self.end()
            return
        while self.pending and not self.pending[-1].text.strip() and self.pending[-1].text != "\n":
            self.pending.pop()
        if self.pending:
            self._add("\n", span, protected=True)
            self._gap(span.end, self.elements.depth)
            self.broken = True

    def end(self) -> None:
        """Make a segment of what has been read."""
        self.broken, self.last = False, ""
        if self.pending:
            if weave := woven(self.pending):
                self.weaves.append(weave)
            self.pending = []

    def _read_attributes(self, name: str, own: Mapping[str, Attribute], state: State) -> None:
        """The attributes of a tag that people read; each is a segment."""
        wanted = [own[key] for key in READ if key in own]
        if name == "meta":
            told = own.get("name") or own.get("property")
            wanted = [own["content"]] if told and told.value.strip().lower() in META and "content" in own else []
        for one in wanted:
            code = "<?" in one.value or "<%" in one.value or "{{" in one.value or "{%" in one.value
            if one.quote and not code and not self._is_foreign(one.span, state):
                found = parts(self.text, one.span, attribute=True)
                depth = DEPTHS[one.quote]
                said = [Raw(part.text, part.span, depth, protected=False) for part in found if part.text]
                if weave := woven(said):
                    self.attributes.append(weave)

    def _not_read(self, token: Token, state: State) -> None:
        """Text of an element whose text is not read; of code there is nothing to tell."""
        name = state.hidden
        if name in NOT_READ and not state.opaque and LATIN_WORD.search(self.text, token.span.start, token.span.end):
            self.tell(name, token.span.start, NOT_READ[name])

    def tell(self, kind: str, place: int, message: str) -> None:
        """Say what is not read, once for each kind."""
        line, column = self.lines.place(place)
        self.unread.setdefault(kind, f"{self.path}:{line}:{column}: {message}")


def _is_closed(state: State) -> bool:
    return state.opaque or state.locked or bool(state.hidden)


def _is_seen(own: Mapping[str, Attribute]) -> bool:
    """False for a field of a form that only programs see."""
    return "type" not in own or own["type"].value.strip().lower() != "hidden"
