"""Catalogues of gettext (.po): each `msgstr` is a segment, its `msgid` is the source; of a plural, the other forms'.

The header says the encoding, and the language: what is in neither English nor Chinese is not read. A text over several
lines is one. Obsolete entries, comments, contexts and what an entry said before stay; so do wrapping and line ends.
Fuzzy entries are read: they are what a reviser looks at. An entry without a translation is none that was lost, so
nothing is said of it.
Source: GNU gettext manual, "The Format of PO Files" and "Filling in the Header Entry".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.language import is_chinese
from cleanup.formats.bilingual import of_rows
from cleanup.formats.catalog import broken, content, entries
from cleanup.formats.encodings import decode, encoding_of, exact, known_encoding, marked_encoding, place_of
from cleanup.formats.placeholders import fixed
from cleanup.formats.text import spliced
from cleanup.formats.woven import Lines, Weave, splices
from cleanup.model import Document, DraftError, Span, covers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleanup.formats.catalog import Statement
    from cleanup.formats.woven import Piece
    from cleanup.model import Edit

HEADER = re.compile(rb'(?:\A|[\r\n])[ \t]*msgid[ \t]+""\s+msgstr\s+(?P<text>(?:"[^\r\n]*"\s*)+)')
CHARSET = re.compile(rb"charset=([A-Za-z0-9._:-]{1,40})")
LANGUAGE = re.compile(r"(?:^|\\n)Language:[ \t]*([A-Za-z]{2,3})(?![A-Za-z])")
LANGUAGES = frozenset({"en", "zh", "cmn", "yue"})
"""The languages of catalogues that are read (ISO 639)."""
FOREIGN = "nothing of it is read: its header says that it is in the language `{}`, not in English or Chinese"
NO_CHARSET = b"CHARSET"
"""What xgettext writes where nobody has said the encoding yet."""
ESCAPE = re.compile(
    r"(?P<octets>(?:\\[0-3][0-7]{2})+)|\\(?P<open>x[0-9A-Fa-f]*|[0-7]{1,3})|(?P<ends>(?:\\n)+)|\\(?P<letter>.)"
)
SAID = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", '"': '"', "\\": "\\"}
WRITTEN = str.maketrans({said: f"\\{letter}" for letter, said in SAID.items()})
OPEN = "a text with an escape of open length, such as \\x41, is not read, since no letter may come behind it"
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


class Message(NamedTuple):
    """A translation and what it translates."""

    name: str
    source: Weave
    draft: Weave


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The translations of a catalogue.

    Raises:
        DraftError: not in the encoding that it declares, or not in the syntax of PO files.
    """
    name = exact(raw, encoding, path) if encoding else _declared(raw, path)
    text = _decoded(raw, name, path, named=bool(encoding))
    messages, unread = _messages(path, text, name)
    lines = Lines(text)
    # What is in one language on both sides, such as keys and English, says nothing about the translation.
    texts = ([one.source.text for one in messages], [one.draft.text for one in messages])
    two = is_chinese(texts[0]) != is_chinese(texts[1])
    rows = [
        (one.source.segment(one.name, lines) if two else None, one.draft.segment(one.name, lines)) for one in messages
    ]
    document = of_rows(path, "po", raw, rows, name)
    return replace(document, unread=unread)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: the encoding of the file cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    text = document.raw.decode(document.encoding)
    messages, _ = _messages(document.path, text, document.encoding)
    woven = {one.name: one.draft.pieces for one in messages}
    return spliced(document, text, splices(text, woven, edits, _escaped))


def _escaped(new: str, _piece: Piece) -> str:
    """New text as it is written between quotation marks."""
    return new.translate(WRITTEN)


def _declared(raw: bytes, path: str) -> str:
    """The encoding that a byte order mark or the header names; where neither does, what the bytes look like."""
    header = HEADER.search(raw)
    found = CHARSET.search(header["text"]) if header else None
    if marked_encoding(raw) or not header or not found or found[1] == NO_CHARSET:
        return encoding_of(raw, path)
    try:
        return known_encoding(found[1].decode())
    except LookupError:
        place = place_of(raw, header.start("text") + found.start(1), "latin-1")
        message = (
            f"the header declares an unknown encoding, `{found[1].decode()}`; correct it, or name it with --encoding"
        )
        raise DraftError(f"{path}:{place}: {message}") from None


def _decoded(raw: bytes, encoding: str, path: str, *, named: bool) -> str:
    """The text of the file.

    Raises:
        DraftError: it is not in that encoding.
    """
    try:
        raw.decode(encoding)
    except UnicodeDecodeError as error:
        if not named:
            message = f"not {encoding}, as the header says; correct the header, or name the encoding with --encoding"
            raise DraftError(f"{path}:{place_of(raw, error.start, encoding)}: {message}") from error
    return decode(raw, encoding, path)


@lru_cache(maxsize=2)
def _messages(path: str, text: str, encoding: str) -> tuple[tuple[Message, ...], tuple[str, ...]]:
    """The translations that hold words, and what is not read of them.

    Raises:
        DraftError: what is wrong with the syntax.
    """
    found: list[Message] = []
    unread: list[str] = []
    for number, entry in enumerate(entries(path, text)):
        if entry.context is None and not content(text, entry.sources[0].strings):
            if (foreign := _foreign(content(text, entry.drafts[0].strings))) and number == 0:
                return (), (str(broken(path, text, entry.drafts[0].at, FOREIGN.format(foreign))),)
            continue
        sources = [_woven(text, one, entry.flags, encoding) for one in entry.sources]
        for draft in entry.drafts:
            weave = _woven(text, draft, entry.flags, encoding)
            if _is_open(text, draft):
                unread.append(str(broken(path, text, draft.at, OPEN)))
            elif weave.has_prose:
                found.append(Message(f"{number}.{draft.number}", sources[min(draft.number, len(sources) - 1)], weave))
    return tuple(found), tuple(unread[:1])


def _foreign(header: str) -> str:
    """The language that a header names, where it is neither English nor Chinese."""
    found = LANGUAGE.search(header)
    return found[1] if found and found[1].lower() not in LANGUAGES else ""


def _is_open(text: str, statement: Statement) -> bool:
    """Whether a text has an escape that a digit or a letter put behind it would become a part of."""
    return any(one["open"] for one in ESCAPE.finditer(content(text, statement.strings)))


def _woven(text: str, statement: Statement, flags: Sequence[str], encoding: str) -> Weave:
    """The text of a statement, what must stay in it protected, with gaps beside where text may come in."""
    pieces = [one for span in statement.strings for one in _pieces(text, span, encoding)]
    kept = fixed("".join(said for said, _ in pieces), flags)
    cuts = sorted({place for span in kept for place in (span.start, span.end)})
    weave = Weave()
    for said, span in pieces:
        inside = cuts[bisect_right(cuts, weave.length) : bisect_left(cuts, weave.length + len(said))]
        # What is written otherwise than it reads is one thing, whatever stands in it.
        places = [one - weave.length for one in inside] if text.startswith(said, span.start) else []
        for start, end in pairwise([0, *places, len(said)]):
            is_kept = covers(kept, weave.length)
            if is_kept and _has(cuts, weave.length):
                weave.gap(span.start + start)
            own = Span(span.start + start, span.start + end if places else span.end)
            weave.add(said[start:end], own, protected=is_kept)
            if is_kept and _has(cuts, weave.length):
                weave.gap(own.end)
    return weave


def _has(places: Sequence[int], place: int) -> bool:
    """Whether a place is one of several, which are in order."""
    at = bisect_left(places, place)
    return at < len(places) and places[at] == place


def _pieces(text: str, span: Span, encoding: str) -> Iterator[tuple[str, Span]]:
    """What a line of a text says, and where: what is written as it reads, and each escape by itself."""
    at = span.start
    for found in ESCAPE.finditer(text, span.start, span.end):
        if at < found.start():
            yield text[at : found.start()], Span(at, found.start())
        yield _meant(found, encoding), Span(*found.span())
        at = found.end()
    if at < span.end:
        yield text[at : span.end], Span(at, span.end)


def _meant(escape: re.Match[str], encoding: str) -> str:
    """What an escape says; a character of which nobody knows what it is where it says nothing."""
    if escape["octets"]:
        octets = bytes(int(one, 8) for one in escape["octets"].split("\\")[1:])
        said = octets.decode(encoding, "replace")
        return UNKNOWN if UNKNOWN in said else said
    if escape["ends"]:
        return "\n" * (len(escape["ends"]) // 2)
    return SAID.get(escape["letter"] or "", UNKNOWN)
