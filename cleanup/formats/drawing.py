"""The paragraphs of a slide: text of DrawingML, which stands in the runs of shapes, tables and text boxes.

Source: ECMA-376-1, 21.1.2 (text of DrawingML); ECMA-376-3, 10 (alternate content).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cleanup.formats.markup import escaped, pieces, prefix_of, tokens
from cleanup.formats.packages import STRICT, TRANSITIONAL
from cleanup.formats.woven import OBJECT, Weave, splices
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cleanup.formats.markup import Token
    from cleanup.formats.woven import Piece
    from cleanup.model import Edit

KNOWN = {
    f"{TRANSITIONAL}drawingml/2006/main": "a",
    f"{TRANSITIONAL}presentationml/2006/main": "p",
    f"{STRICT}drawingml/main": "a",
    f"{STRICT}presentationml/main": "p",
    f"{TRANSITIONAL}officeDocument/2006/relationships": "r",
    f"{STRICT}officeDocument/relationships": "r",
    f"{TRANSITIONAL}markup-compatibility/2006": "mc",
}
PASSED = frozenset({"a:pPr", "a:endParaRPr", "a:rPr", "a:extLst", "p:extLst", "p:timing", "p:transition"})
"""Elements that hold no text."""
SHOWS = re.compile(r"hlink|highlight|\s(?:u|strike|baseline)\s*=")
"""Properties that show on a space, or are meant for a word: what comes in beside such a run stays outside of it."""
CODE = re.compile(r'latin\s[^>]*typeface="(?:Courier|Consolas|Menlo|Monaco|Lucida Console|[^"]*\bMono\b)')
"""Fonts of Latin letters for code: a slide has no styles that could say it."""
SPECIAL = re.compile(r"[\t\r\n]+|_x[0-9A-Fa-f]{4}_")
"""Characters of a text that are no text, the last as XML cannot write them (ECMA-376-1, 22.9.2.19)."""
IN_RUN, BESIDE_RUNS = 8, 9
"""The depths of places where text may come in where no run takes it."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph."""

    prefix: str
    """What the file calls the namespace of DrawingML, with a colon."""
    weave: Weave = field(default_factory=Weave)
    properties: str = ""
    """Those of its first run, as they are written."""
    copies: list[Paragraph] = field(default_factory=list)
    """The same text for programs that do not know the newer form of its shape."""
    is_copy: bool = False


@dataclass(slots=True)
class Alternate:
    """A stretch that stands in the file in several forms."""

    said: dict[tuple[str, tuple[Span, ...]], list[Paragraph]] = field(default_factory=dict)
    """The paragraphs of the forms so far, by what they say."""
    form: list[Paragraph] = field(default_factory=list)
    """Those of the form that has begun."""

    def end_form(self) -> None:
        """What says the same as a paragraph of an earlier form is a copy of it."""
        used: dict[int, int] = {}
        for paragraph in self.form:
            same = self.said.setdefault((paragraph.weave.text, paragraph.weave.protected), [])
            number = used[id(same)] = used.get(id(same), -1) + 1
            if number < len(same):
                same[number].copies.append(paragraph)
                paragraph.is_copy = True
            else:
                same.append(paragraph)
        self.form = []


class Reader:
    """What is known on the way through a part."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Paragraph] = []
        self.paragraph: Paragraph | None = None
        self.alternates: list[Alternate] = []
        self.passed: Token | None = None
        """The element that is passed over."""
        self.passing = 0
        """How many elements are open in it, with itself."""
        self.within = 0
        """How many elements stand around this one in its paragraph."""
        self.depth = 0
        """Of the run."""
        self.is_code = False
        """Whether the run is."""
        self.locked = False
        self.is_text = False

    def read(self) -> list[Paragraph]:
        """All paragraphs but copies, in the order of the part."""
        for token in tokens(self.text, KNOWN):
            if token.kind in ("text", "cdata"):
                if self.is_text and not self.passed and self.paragraph:
                    self._said(token, self.paragraph)
            elif self.passed or token.name in PASSED:
                self._pass(token)
            elif self.paragraph:
                self._inside(token, self.paragraph)
            else:
                self._outside(token)
        return [one for one in self.found if not one.is_copy]

    def _pass(self, token: Token) -> None:
        """A tag of an element that is passed over, the first and the last among them."""
        first = self.passed = self.passed or token
        self.passing += {"open": 1, "close": -1}.get(token.kind, 0)
        if self.passing:
            return
        self.passed = None
        if self.paragraph and first.name == "a:rPr":
            raw = self.text[first.span.start : token.span.end]
            self.depth = int(SHOWS.search(raw) is not None)
            self.is_code = CODE.search(raw) is not None
            if not self.paragraph.properties and "hlink" not in raw:
                self.paragraph.properties = raw
        elif self.paragraph and first.name not in PASSED:
            self.paragraph.weave.gap(token.span.end, BESIDE_RUNS)

    def _outside(self, token: Token) -> None:
        """A tag outside of paragraphs."""
        if token.name == "a:p" and token.kind == "open":
            self.paragraph = Paragraph(prefix_of(self.text, token.span.start))
            self.within = 0
            self.found.append(self.paragraph)
            if self.alternates:
                self.alternates[-1].form.append(self.paragraph)
        elif token.name == "mc:AlternateContent" and token.kind == "open":
            self.alternates.append(Alternate())
        elif token.name in ("mc:Choice", "mc:Fallback") and token.kind == "close" and self.alternates:
            self.alternates[-1].end_form()
        elif token.name == "mc:AlternateContent" and token.kind == "close":
            inner = self.alternates.pop()
            if self.alternates:
                self.alternates[-1].form += [one for said in inner.said.values() for one in said]

    def _inside(self, token: Token, here: Paragraph) -> None:
        """A tag within a paragraph."""
        name = token.name
        if token.kind == "close":
            self.within -= 1
            if self.within < 0:
                self.paragraph = None
            elif not self.within and self.locked:
                self.locked = False
                here.weave.gap(token.span.end, BESIDE_RUNS)
            self.is_text = False
            return
        if not self.within and not self._child(token, here):
            return
        if token.kind == "open":
            self.within += 1
            self.is_text = name == "a:t"

    def _child(self, token: Token, here: Paragraph) -> bool:
        """A tag right in a paragraph; whether what is in it is read."""
        self.depth, self.is_code = 0, False
        if token.name == "a:r":
            return True
        here.weave.gap(token.span.start, BESIDE_RUNS)
        if token.name not in ("a:br", "a:fld"):
            here.weave.add(OBJECT, token.span, protected=True)
            self._pass(token)
            return False
        if token.name == "a:br":
            here.weave.add("\n", token.span, protected=True)
        self.locked = token.kind == "open"
        if not self.locked:
            here.weave.gap(token.span.end, BESIDE_RUNS)
        return True

    def _said(self, token: Token, here: Paragraph) -> None:
        """Characters of a run or a field."""
        for said, span in pieces(self.text, token):
            if self.locked or self.is_code or token.kind == "cdata":
                here.weave.add(said, span, protected=True)
                continue
            at = 0
            for found in SPECIAL.finditer(said):
                start, end = found.span()
                if at < start:
                    here.weave.add(said[at:start], Span(span.start + at, span.start + start), self.depth)
                special = Span(span.start + start, span.start + end) if len(said) > 1 else span
                here.weave.add(said[start:end], special, protected=True)
                here.weave.gap(special.end, IN_RUN)
                at = end
            if at < len(said):
                here.weave.add(said[at:], Span(span.start + at, span.end), self.depth)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a part that is well-formed, in its order."""
    return Reader(text).read()


def spliced_paragraph(text: str, paragraph: Paragraph, edits: Sequence[Edit]) -> list[Edit]:
    """The edits of a paragraph and of its copies as edits of their part."""
    return [
        one
        for own in (paragraph, *paragraph.copies)
        for one in splices(text, {"": own.weave.pieces}, {"": edits}, escaping(own))
    ]


def escaping(paragraph: Paragraph) -> Callable[[str, Piece], str]:
    """How new text is written in a paragraph: beside its runs as a run that looks like the first."""

    def written(new: str, piece: Piece) -> str:
        if piece.text or piece.depth != BESIDE_RUNS or not new:
            return escaped(new)
        prefix = paragraph.prefix
        return f"<{prefix}r>{paragraph.properties}<{prefix}t>{escaped(new)}</{prefix}t></{prefix}r>"

    return written
