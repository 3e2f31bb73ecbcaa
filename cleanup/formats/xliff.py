"""Files of translation tools (XLIFF 1.0 to 2.2; of Trados Studio, memoQ and Phrase, too): a target is a draft.

What it translates is the `source` beside it; of a unit in segments each goes with the source segment of its number.
What is not to be translated is left out. What is locked, approved or final stays as it is, and can still be seen by
the rules. Only the text of targets is written: their states, notes and other suggestions stay as they are.
Sources: XLIFF 1.2 (OASIS, 2008), XLIFF 2.1 (OASIS, 2018).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.forms import shown
from cleanup.formats.inline import FLOW, Inline, Pairs, document_of, root_of, row_of, sentence, written
from cleanup.formats.markup import tokens
from cleanup.formats.woven import Lines
from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleanup.formats.bilingual import Row
    from cleanup.formats.markup import Token
    from cleanup.formats.woven import Weave
    from cleanup.model import Document, Edit

PHRASE = "http://www.memsource.com/mxlf/2.0"
KNOWN = {
    **{f"urn:oasis:names:tc:xliff:document:{version}": "" for version in ("1.1", "1.2", "2.0", "2.1", "2.2")},
    "http://sdl.com/FileTypes/SdlXliff/1.0": "sdl",
    "MQXliff": "mq",
    PHRASE: "m",
}
"""Namespaces of XLIFF and of what tools add to it."""
UNITS = frozenset({"trans-unit", "segment"})
"""What holds one source and one target, in 1.x and in 2.x."""
HEADER = "x-gettext-domain-header"
"""How the Translate Toolkit marks the head of a PO file, which is no text."""
CONTENTS = frozenset({"source", "seg-source", "target"})
DONE = (
    ("approved", frozenset({"yes"})),
    ("state", frozenset({"final", "signed-off"})),
    ("locked", frozenset({"true"})),
    ("conf", frozenset({"ApprovedTranslation", "ApprovedSignOff"})),
    ("mq:locked", frozenset({"locked", "true", "1"})),
    ("mq:status", frozenset({"Proofread", "Reviewer1Confirmed"})),
    ("m:locked", frozenset({"true"})),
)
"""Attributes of units, targets and definitions of segments that say that nothing is left to do."""


class Frame(NamedTuple):
    """An element that the tokens stand in."""

    name: str
    translated: bool = True
    """Whether what it holds is to be translated."""

    def inner(self, tag: Token) -> Frame:
        """The element that a tag in it begins."""
        told = "no" if tag.attributes.get("restype") == HEADER else tag.attributes.get("translate")
        return Frame(tag.name, self.translated if told is None else told != "no")


@dataclass(slots=True)
class Unit:
    """A source and a target as they are read."""

    done: bool
    """Whether it must stay as it is."""
    sources: dict[str, Weave] = field(default_factory=dict)
    """The whole source by an empty string, its segments by their numbers."""
    target: Inline | None = None
    finished: set[str] = field(default_factory=set)
    """The numbers of the segments that must stay as they are."""

    def take(self, tag: Token, inline: Inline) -> None:
        """What stands in one of its elements."""
        if tag.name == "target":
            self.target = inline
            self.done = self.done or is_done(tag)
        else:
            self.sources |= {"": inline.whole, **dict(inline.parts)}

    def drafts(self) -> list[tuple[Weave, Weave | None, bool]]:
        """The target, or its segments, each with its source and whether it must stay as it is."""
        if self.target is None:
            return []
        if not self.target.parts:
            return [(self.target.whole, self.sources.get(""), self.done or bool(self.finished))]
        alone = self.sources.get("") if len(self.target.parts) == 1 else None
        return [
            (weave, self.sources.get(number, alone), self.done or number in self.finished)
            for number, weave in self.target.parts
        ]


def is_done(token: Token) -> bool:
    """Whether the attributes of a tag say that its text must stay as it is."""
    return any(token.attributes.get(name) in values for name, values in DONE)


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The targets that have text, with their sources.

    Raises:
        DraftError: no well-formed XML, or no XLIFF.
    """
    return document_of(path, "xliff", raw, encoding, _pairs)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: the encoding of the file does not give the same bytes back.
    """
    return written(document, edits, _pairs)


@lru_cache(maxsize=2)
def _pairs(path: str, text: str) -> Pairs:
    """The sources and drafts of a file.

    Raises:
        DraftError: no XLIFF.
    """
    lines = Lines(text)
    rows: list[Row] = []
    pieces = {}
    unread: dict[str, int] = {}
    kept: list[int] = []
    for number, unit in enumerate(_units(path, text), 1):
        for part, (weave, source, done) in enumerate(unit.drafts(), 1):
            if not weave.has_prose:
                continue
            name = f"{number}.{part}" if unit.target and unit.target.parts else str(number)
            rows.append(row_of(source, weave, name, lines, locked=done))
            pieces[name] = weave.pieces
            kept += [weave.pieces[0].span.start] if done else []
        if unit.target and unit.target.flow is not None:
            unread.setdefault(FLOW, unit.target.flow)
    if kept:
        told = f"{len(kept)} of {len(rows)} targets are approved, final or locked and stay as they are"
        unread[f"{told}; unlock what is to be cleaned"] = kept[0]
    return Pairs(rows, pieces, unread)


def _units(path: str, text: str) -> Iterator[Unit]:
    """The units of a file that are to be translated, in order.

    Raises:
        DraftError: no XLIFF.
    """
    stream = tokens(text, KNOWN)
    root = root_of(stream)
    if root is None or root.name != "xliff":
        message = (
            f"no XLIFF that is known: its root is `{shown(root.name) if root else ''}`; save it as XLIFF 1.2 or 2.1"
        )
        raise DraftError(f"{path}:1:1: {message}")
    within, unit, guards = [Frame(""), Frame("xliff")], Unit(done=False), set[str]()
    marked = PHRASE in root.attributes.values()
    for token in stream:
        outer = within[-1]
        if token.kind == "close":
            within.pop()
            if outer.name in UNITS and outer.translated:
                yield unit
            continue
        if token.kind == "open" and token.name in CONTENTS and outer.name in UNITS:
            inline = Inline(text, guards if token.name == "target" else set(), marked)
            unit.take(token, sentence(stream, inline))
            continue
        if token.kind == "open":
            within.append(outer.inner(token))
        if token.name in UNITS:
            unit = Unit(is_done(token))
        elif token.name == "unit":
            # What an `sm` begins may end in a later segment of the unit.
            guards = set()
        elif token.name == "sdl:seg" and is_done(token):
            unit.finished.add(token.attributes.get("id", ""))
