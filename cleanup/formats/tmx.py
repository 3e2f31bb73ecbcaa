"""Translation memories (TMX 1.4b, LISA 2005, and older ones): a unit is a draft and its source.

Of Chinese and English the English is the draft, unless the memory says that English is its source. Of other languages
the source is the one that the memory names, the draft the first other one.
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
    from cleanup.model import Document, Edit

KNOWN = {"http://www.lisa.org/tmx14": "", "http://www.lisa.org/tmx": ""}
"""Namespaces that some tools give to TMX, which has none."""
FURTHER = "a translation of a unit into a further language is not read; split the memory into pairs of languages"
CHINESE, ENGLISH = frozenset({"zh", "zho", "chi", "cmn"}), frozenset({"en", "eng"})
"""Codes of ISO 639."""


class Translation(NamedTuple):
    """What a unit says in one language."""

    language: str
    inline: Inline
    place: int
    """Of its tag in the file."""


@dataclass(slots=True)
class Unit:
    """A `tu` as it is read."""

    source: str
    """The language that it was translated from."""
    translations: list[Translation] = field(default_factory=list)

    def chosen(self) -> tuple[Translation | None, Translation | None]:
        """The source and the draft."""
        first: dict[str, Translation] = {}
        for one in self.translations:
            first.setdefault(one.language, one)
        chinese, english = (_of(first, codes) for codes in (CHINESE, ENGLISH))
        if chinese and english:
            return (english, chinese) if _primary(self.source) in ENGLISH else (chinese, english)
        source = first.get(self.source) or _of(first, {_primary(self.source)})
        others = [one for one in first.values() if one is not source]
        if not source and len(others) > 1:
            source, *others = others
        return source, next(iter(others), None)


def _primary(language: str) -> str:
    """`zh` of `zh-CN`."""
    return language.replace("_", "-").partition("-")[0]


def _of(first: Mapping[str, Translation], codes: frozenset[str] | set[str]) -> Translation | None:
    """The first translation into one of some languages."""
    return next((one for language, one in first.items() if _primary(language) in codes), None)


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The units of a memory that have a draft.

    Raises:
        DraftError: no well-formed XML, or no TMX.
    """
    return document_of(path, "tmx", raw, encoding, _pairs)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: the encoding of the file does not give the same bytes back.
    """
    return written(document, edits, _pairs)


@lru_cache(maxsize=2)
def _pairs(path: str, text: str) -> Pairs:
    """The sources and drafts of a memory.

    Raises:
        DraftError: no TMX.
    """
    lines = Lines(text)
    rows: list[Row] = []
    pieces = {}
    unread: dict[str, int] = {}
    for number, unit in enumerate(_units(path, text), 1):
        source, draft = unit.chosen()
        for one in unit.translations:
            if one is not source and one is not draft:
                unread.setdefault(FURTHER, one.place)
        if draft is None or not draft.inline.whole.has_prose:
            continue
        if draft.inline.flow is not None:
            unread.setdefault(FLOW, draft.inline.flow)
        name, weave = str(number), draft.inline.whole
        rows.append(row_of(source.inline.whole if source else None, weave, name, lines))
        pieces[name] = weave.pieces
    return Pairs(rows, pieces, unread)


def _units(path: str, text: str) -> Iterator[Unit]:
    """The units of a memory, in order.

    Raises:
        DraftError: no TMX.
    """
    stream = tokens(text, KNOWN)
    root = root_of(stream)
    if root is None or root.name != "tmx":
        message = (
            f"no translation memory: its root is `{shown(root.name) if root else ''}`, not `tmx`; check the suffix"
        )
        raise DraftError(f"{path}:1:1: {message}")
    memory, unit, language, place = "", Unit(""), "", 0
    for token in stream:
        if token.kind == "close" and token.name == "tu":
            yield unit
        elif token.kind not in ("open", "empty"):
            continue
        elif token.name == "header":
            memory = token.attributes.get("srclang", "")
        elif token.name == "tu":
            unit = Unit(token.attributes.get("srclang", memory).lower())
        elif token.name == "tuv":
            language = token.attributes.get("xml:lang", token.attributes.get("lang", "")).lower()
            place = token.span.start
        elif token.name == "seg" and token.kind == "open":
            unit.translations.append(Translation(language, sentence(stream, Inline(text)), place))
