"""The paragraphs of an OpenDocument text: what they say, and how new text is written so that none of it collapses.

Source: OpenDocument 1.3, part 3: 5.1 (paragraphs), 6.1.2 (white space), 6.2 (marks), 6.3 (notes), 7 (fields).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cleanup.formats.markup import BLANK, escaped, pieces, prefix_of, tokens
from cleanup.formats.woven import OBJECT, Weave, splices
from cleanup.model import Edit, Span, covers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cleanup.formats.markup import Token
    from cleanup.formats.woven import Piece

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
KNOWN = {
    **{f"{OASIS}{name}:1.0": name for name in ("office", "text", "table", "manifest", "style")},
    f"{OASIS}drawing:1.0": "draw",
    f"{OASIS}datastyle:1.0": "number",
    f"{OASIS}svg-compatible:1.0": "svg",
    "http://openoffice.org/2004/office": "ooo",
}
PARAGRAPHS = frozenset({"text:p", "text:h"})
INLINE = frozenset({"text:span", "text:a", "text:meta", "text:ruby", "text:ruby-base"})
"""What text runs through."""
MARKS = re.compile(
    r"text:(?:soft-page-break|(?:bookmark|reference-mark)(?:-start|-end)?|change(?:-start|-end)?"
    r"|(?:alphabetical-index|toc|user-index)-mark(?:-start|-end)?)|office:annotation-end"
)
"""What marks a place and says nothing."""
STOPS = frozenset({"text:soft-page-break", "office:annotation"})
"""Behind which LibreOffice begins a new run of white space, as it does behind notes, frames, fields and signs."""
SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
SPACES = "text:s"
INDEXES = " ".join(
    f"text:{kind}"
    for kind in (
        "table-of-content",
        "alphabetical-index",
        "bibliography",
        "illustration-index",
        "object-index",
        "table-index",
        "user-index",
    )
)
PASSED = frozenset(
    f"""office:styles office:automatic-styles office:font-face-decls office:meta office:settings office:scripts
    office:forms office:annotation office:binary-data draw:object draw:object-ole svg:title svg:desc
    text:tracked-changes text:number
    text:note-citation text:ruby-text text:script {INDEXES}""".split()
)
"""Elements whose text is none of the document's: generated, deleted, or about it."""
CODE = re.compile(r"code|verbatim|source.{0,4}text|preformatted|teletype|typewriter", re.IGNORECASE)
"""Names of styles for what is no prose."""
FIRST = re.compile(f"[{BLANK}]+")
WIDE = re.compile(f"[{BLANK}]{{2,}}|[\t\r\n]")
"""White space that reads as one space and is written otherwise."""
MOST_SPACES = 100
"""Of one `text:s` that are read."""
COLLAPSING = ("", " ", "\t", "\n", OBJECT, "\0")
"""Behind what a space may count for nothing."""
EXPLICIT = "\0"
"""Stands in new text for a space that must be written as an element; XML has no such character."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph."""

    prefix: str
    """What the file calls the namespace of text, with a colon."""
    weave: Weave = field(default_factory=Weave)
    dropped: list[tuple[int, Span]] = field(default_factory=list)
    """White space that counts for nothing: where in the text, and where in the part."""
    depth: int = 0
    locked: int = 0
    """How many elements it is in that forbid to touch it."""
    blank: bool = True
    """Whether white space counts for nothing here."""

    def add(self, text: str, span: Span, *, protected: bool = False) -> None:
        """The next piece."""
        if text:
            self.weave.add(text, span, self.depth, protected=protected or self.locked > 0)
            self.blank = False

    def said(self, text: str, span: Span) -> None:
        """Characters of the file; a reference is one character that is longer in the file."""

        def here(start: int, end: int) -> Span:
            return Span(span.start + start, span.start + end) if len(text) == span.end - span.start else span

        at = 0
        if self.blank and (found := FIRST.match(text)):
            at = found.end()
            self.dropped.append((self.weave.length, here(0, at)))
        for found in WIDE.finditer(text, at):
            self.add(text[at : found.start()], here(at, found.start()))
            at = found.end()
            self.add(" ", here(*found.span()))
        self.add(text[at:], here(at, len(text)))
        self.blank = text[-1:] in BLANK

    def sign(self, token: Token) -> None:
        """A tab, a line break, or spaces."""
        if token.name == SPACES:
            count = token.attributes.get("text:c", "1")
            number = int(count) if count.isdecimal() and len(count) < 10 else 1
            self.add(" " * min(number, MOST_SPACES), token.span, protected=token.kind == "open" or number > MOST_SPACES)
            self.blank = True
        else:
            self.add(SIGNS[token.name], token.span, protected=True)

    def gap(self, token: Token) -> None:
        """A tag, behind which text may come in."""
        if not self.locked:
            self.weave.gap(token.span.end, self.depth)


class Reader:
    """What is known on the way through a part."""

    def __init__(self, text: str, codes: frozenset[str]) -> None:
        self.text = text
        self.codes = codes
        self.found: list[Paragraph] = []
        self.open: list[tuple[str, Paragraph | None]] = []
        """What each open element is, and the paragraph around it."""
        self.paragraph: Paragraph | None = None
        self.passing = 0

    def read(self) -> list[Paragraph]:
        """All paragraphs, in the order that they begin in."""
        for token in tokens(self.text, KNOWN):
            kind = token.kind
            if self.passing:
                self.passing += {"open": 1, "close": -1}.get(kind, 0)
            elif kind == "close":
                self._closed(token)
            elif kind in ("open", "empty"):
                self._opened(token)
            elif self.paragraph:
                here = self.paragraph
                here.locked += kind == "cdata"
                for said, span in pieces(self.text, token):
                    here.said(said, span)
                here.locked -= kind == "cdata"
        return self.found

    def _opened(self, token: Token) -> None:
        """A tag that opens, or an empty element."""
        name, here = token.name, self.paragraph
        if name in PASSED:
            self.passing = int(token.kind == "open")
            if here and name in STOPS:
                here.blank = False
            return
        what = "mark"
        if name in PARAGRAPHS:
            what = "paragraph"
            self.paragraph = Paragraph(prefix_of(self.text, token.span.start))
            self.paragraph.locked += f"paragraph {token.attributes.get('text:style-name')}" in self.codes
            self.found.append(self.paragraph)
        elif here:
            what = self._inside(token, here)
        self.open.append((what, here))
        if token.kind == "empty":
            self._closed(token)
        elif self.paragraph:
            self.paragraph.gap(token)

    def _inside(self, token: Token, here: Paragraph) -> str:
        """What a tag within a paragraph is."""
        name = token.name
        if name in INLINE and f"text {token.attributes.get('text:style-name')}" not in self.codes:
            here.depth += 1
            return "inline"
        if name in STOPS:
            here.blank = False
        if MARKS.fullmatch(name):
            return "mark"
        if name in SIGNS or name == SPACES:
            here.sign(token)
            return "mark"
        if name == "text:note" or name.startswith("draw:"):
            if token.attributes.get("text:anchor-type") == "as-char":
                here.add(OBJECT, token.span, protected=True)
            here.blank = False
            self.paragraph = None
            return "apart"
        here.locked += 1
        return "locked"

    def _closed(self, token: Token) -> None:
        """A tag that closes."""
        what, around = self.open.pop()
        if self.paragraph and what == "inline":
            self.paragraph.depth -= 1
        elif self.paragraph and what == "locked":
            self.paragraph.locked -= 1
        self.paragraph = around
        if around:
            around.gap(token)


def paragraphs(text: str, codes: frozenset[str]) -> list[Paragraph]:
    """The paragraphs of a part that is well-formed, those in text boxes and notes behind the one they stand in.

    `codes` are the names of styles for code, which is protected.
    """
    return Reader(text, codes).read()


def code_styles(*parts: str) -> frozenset[str]:
    """The styles for code, and those that are made from them, as `text Name`, in the parts that have styles."""
    parents: dict[str, str] = {}
    for part in parts:
        for token in tokens(part, KNOWN):
            if token.name == "style:style" and token.kind != "close":
                family = token.attributes.get("style:family", "")
                named, parent = (token.attributes.get(f"style:{key}", "") for key in ("name", "parent-style-name"))
                parents[f"{family} {named}"] = f"{family} {parent}" if parent else ""
    found: dict[str, bool] = {"": False}
    for named in parents:
        chain: dict[str, None] = {}
        at = named
        while at not in found and at not in chain and not CODE.search(at):
            chain[at] = None
            at = parents.get(at, "")
        found.update(dict.fromkeys((*chain, at), found.get(at, CODE.search(at) is not None)))
    return frozenset(one for one, is_code in found.items() if is_code)


def spliced_paragraph(text: str, paragraph: Paragraph, edits: Sequence[Edit]) -> list[Edit]:
    """The edits of a paragraph as edits of its part."""
    said = paragraph.weave.text
    wanted = explicit(said, edits, paragraph.weave.protected)
    made = splices(text, {"": paragraph.weave.pieces}, {"": wanted}, escaping(text, paragraph.prefix))
    starts = [edit.span.start for edit in edits]
    for place, span in paragraph.dropped:
        before = bisect_right(starts, place)
        # What made it count for nothing may have gone.
        if before and place <= edits[before - 1].span.end + 1:
            made.append(Edit(span, ""))
    return sorted(made)


def explicit(text: str, edits: Sequence[Edit], protected: Sequence[Span]) -> list[Edit]:
    """Edits with `EXPLICIT` for each space that would otherwise be lost beside another or at an end."""
    made: list[Edit] = []
    at, before = 0, ""
    for edit in (*edits, None):
        kept = text[at : edit.span.start if edit else len(text)]
        if made and kept[:1] == " " and before in COLLAPSING and not covers(protected, at):
            made.append(Edit(Span(at, at + 1), EXPLICIT))
        before = kept[-1:] or before
        if edit:
            new = _counting(edit.text, before, edit.span.end == len(text))
            made.append(Edit(edit.span, new))
            before, at = new[-1:] or before, edit.span.end
    return made


def _counting(new: str, before: str, last: bool) -> str:  # noqa: FBT001 -- what stands before and behind it
    """New text whose spaces all count, by what stands before it and whether the paragraph ends behind it."""
    lefts = (before, *new)
    return "".join(
        EXPLICIT if one == " " and (left in COLLAPSING or (last and number == len(new))) else one
        for number, (left, one) in enumerate(zip(lefts, new, strict=False), 1)
    )


def escaping(text: str, prefix: str) -> Callable[[str, Piece], str]:
    """How new text is written in a piece of a part."""

    def written(new: str, piece: Piece) -> str:
        if piece.text and text.startswith(f"<{prefix}s", piece.span.start):
            new = new.replace(" ", EXPLICIT)
        plain = escaped(new)
        for sign, name in ((EXPLICIT, "s"), ("\t", "tab"), ("\n", "line-break")):
            plain = plain.replace(sign, f"<{prefix}{name}/>")
        return plain

    return written
