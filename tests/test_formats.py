"""Files are read in their encoding and written back as they were, but for the edits."""

from __future__ import annotations

import codecs
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats import STDIN, SUFFIXES, TRACKED, format_named, format_of, known_suffixes
from cleanup.formats.encodings import known_encoding
from cleanup.formats.text import read, write
from cleanup.model import DraftError, Edit, Span

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
ENGLISH = "The boats left.\nAll is well.\n"
MIXED = "Secretary 王运河 spoke.\nAll is well.\n"
CHINESE = "大连市委书记王运河讲话。\n会议在大连召开。\n"
NO_TELLING = "not UTF-8, and no other encoding is sure; name it with --encoding (for example gb18030)"
NO_TEXT = "this is not text (it holds zero bytes); give a text file, or name its --encoding"
PACKED_TEXT = "a packed document (ZIP) with a suffix of text; give it its own suffix, or name it with --format-in"

RECOGNISED = {
    "ASCII": (ENGLISH.encode(), "utf-8"),
    "empty": (b"", "utf-8"),
    "UTF-8": (MIXED.encode(), "utf-8"),
    "UTF-8 with its mark": (codecs.BOM_UTF8 + MIXED.encode(), "utf-8"),
    "only a mark": (codecs.BOM_UTF8, "utf-8"),
    "UTF-16 LE with its mark": (codecs.BOM_UTF16_LE + CHINESE.encode("utf-16-le"), "utf-16-le"),
    "UTF-16 BE with its mark": (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), "utf-16-be"),
    "UTF-16 LE of English without a mark": (ENGLISH.encode("utf-16-le"), "utf-16-le"),
    "UTF-16 BE of English without a mark": (ENGLISH.encode("utf-16-be"), "utf-16-be"),
    "UTF-16 LE of both without a mark": (MIXED.encode("utf-16-le"), "utf-16-le"),
    "UTF-16 BE of both without a mark": (MIXED.encode("utf-16-be"), "utf-16-be"),
    "UTF-16 LE of mostly Chinese without a mark": (f"{CHINESE}Lyu Bo\n".encode("utf-16-le"), "utf-16-le"),
    "UTF-16 BE of mostly Chinese without a mark": (f"{CHINESE}Lyu Bo\n".encode("utf-16-be"), "utf-16-be"),
    "UTF-32 LE with its mark": (codecs.BOM_UTF32_LE + MIXED.encode("utf-32-le"), "utf-32-le"),
    "UTF-32 BE with its mark": (codecs.BOM_UTF32_BE + MIXED.encode("utf-32-be"), "utf-32-be"),
    "GB18030 of Chinese": (CHINESE.encode("gb18030"), "gb18030"),
    "GB18030 of both": (MIXED.encode("gb18030"), "gb18030"),
    "GB18030 with a rare character": (f"{CHINESE}㐀".encode("gb18030"), "gb18030"),
    "GB2312 is a part of GB18030": (CHINESE.encode("gb2312"), "gb18030"),
}


@pytest.mark.parametrize(("raw", "encoding"), RECOGNISED.values(), ids=RECOGNISED)
def test_encoding_is_recognised(raw: bytes, encoding: str) -> None:
    """The encoding is told, and no line begins with the byte order mark."""
    document = read("draft.txt", raw)
    text = raw.decode(encoding).removeprefix(BOM)
    assert document.encoding == encoding
    assert [segment.text for segment in document.segments] == text.splitlines()


NAMED = {
    "Big5": ("王運河在大連。", "big5"),
    "Latin-1": ("Un café", "latin-1"),
    "GB18030 with rare characters": ("㐀䶵", "gb18030"),
    "UTF-16 of Chinese without a mark": (CHINESE, "utf-16-le"),
    "UTF-32 without a mark": (ENGLISH, "utf-32-be"),
    "UTF-8": (MIXED, "utf-8"),
}


@pytest.mark.parametrize(("text", "encoding"), NAMED.values(), ids=NAMED)
def test_encoding_that_is_named(text: str, encoding: str) -> None:
    """What cannot be told is read as it is named."""
    document = read("draft.txt", text.encode(encoding), encoding)
    assert document.encoding == encoding
    assert [segment.text for segment in document.segments] == text.splitlines()


@pytest.mark.parametrize(("name", "order"), [("utf-16", "le"), ("utf-16", "be"), ("utf-32", "le"), ("utf-32", "be")])
def test_mark_tells_the_order(name: str, order: str) -> None:
    """Where the named encoding leaves the order of the bytes open the mark decides, and stays."""
    encoding = f"{name}-{order}"
    document = read("draft.txt", f"{BOM}{CHINESE}".encode(encoding), name)
    assert document.encoding == encoding
    assert [segment.text for segment in document.segments] == CHINESE.splitlines()
    assert write(document, {"1": [Edit(Span(0, 2), "沈阳")]}) == f"{BOM}沈阳{CHINESE[2:]}".encode(encoding)


class Refused(NamedTuple):
    """A file, the encoding that is named for it, and the message."""

    raw: bytes
    encoding: str | None
    message: str


REFUSED = {
    "Latin-1 with one accent": Refused("Un café au lait".encode("latin-1"), None, f"draft.txt:1:7: {NO_TELLING}"),
    "Latin-1 with accents": Refused(
        "Naïve façade,\ndéjà vu at the château of Müller".encode("latin-1"), None, f"draft.txt:1:3: {NO_TELLING}"
    ),
    "Windows quotation marks": Refused("the “plan”\n".encode("cp1252"), None, f"draft.txt:1:5: {NO_TELLING}"),
    "Big5": Refused("\n王運河在大連。".encode("big5"), None, f"draft.txt:2:1: {NO_TELLING}"),
    "German in Latin-1": Refused("Die Größe ist hier.".encode("latin-1"), None, f"draft.txt:1:7: {NO_TELLING}"),
    "French in Latin-1": Refused("Une ville créée.".encode("latin-1"), None, f"draft.txt:1:13: {NO_TELLING}"),
    "a capital umlaut in Latin-1": Refused("Öl ist da.".encode("latin-1"), None, f"draft.txt:1:1: {NO_TELLING}"),
    "two capital umlauts in Latin-1": Refused("ÄÖ, Öl".encode("latin-1"), None, f"draft.txt:1:1: {NO_TELLING}"),
    "UTF-8 that lacks two bytes": Refused("运河".encode()[:-2], None, f"draft.txt:1:2: {NO_TELLING}"),
    "UTF-8 that lacks one byte": Refused("运河".encode()[:-1], None, f"draft.txt:1:2: {NO_TELLING}"),
    "UTF-8 that lacks a mark and the line end": Refused(CHINESE.encode()[:-3], None, f"draft.txt:2:8: {NO_TELLING}"),
    "UTF-8 that lacks its first byte": Refused(CHINESE.encode()[1:], None, f"draft.txt:1:1: {NO_TELLING}"),
    "columns count characters": Refused("运河 ".encode() + b"\xff", None, f"draft.txt:1:4: {NO_TELLING}"),
    "a picture": Refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, f"draft.txt:1:1: {NO_TEXT}"),
    "a Word file with a suffix of text": Refused(b"PK\3\4\0\0word", None, f"draft.txt:1:1: {PACKED_TEXT}"),
    "zeros": Refused(bytes(64), None, f"draft.txt:1:1: {NO_TEXT}"),
    "a zero in English": Refused(b"The boats\0left and all was well", None, f"draft.txt:1:1: {NO_TEXT}"),
    "UTF-32 without a mark": Refused(ENGLISH.encode("utf-32-le"), None, f"draft.txt:1:1: {NO_TEXT}"),
    "not the named UTF-8": Refused(
        CHINESE.encode("gb18030"), "utf-8", "draft.txt:1:1: not utf-8; name the right encoding with --encoding"
    ),
    "not the named ASCII": Refused(
        MIXED.encode(), "ascii", "draft.txt:1:11: not ascii; name the right encoding with --encoding"
    ),
    "not the named GB18030": Refused(
        b"All\nis \xff", "gb18030", "draft.txt:2:4: not gb18030; name the right encoding with --encoding"
    ),
    "half a UTF-16 character": Refused(
        b"a\0b", "utf-16-le", "draft.txt:1:2: not utf-16-le; name the right encoding with --encoding"
    ),
    "half a character after a mark": Refused(
        codecs.BOM_UTF16_LE + b"a\0\n\0b",
        None,
        "draft.txt:2:1: not utf-16-le; name the right encoding with --encoding",
    ),
    "a zero in the named encoding": Refused(
        b"a\nb\0", "utf-8", "draft.txt:2:2: this is not text (it holds zero characters); give a text file"
    ),
    "a zero after a mark": Refused(
        codecs.BOM_UTF8 + b"a\nb\0",
        None,
        "draft.txt:2:2: this is not text (it holds zero characters); give a text file",
    ),
    "a line feed inside a UTF-16 character is no line end": Refused(
        "上上\n上".encode("utf-16-le") + b"a",
        "utf-16-le",
        "draft.txt:2:2: not utf-16-le; name the right encoding with --encoding",
    ),
    "a line feed inside a UTF-16 character, after a mark": Refused(
        codecs.BOM_UTF16_LE + "上上\n上".encode("utf-16-le") + b"a",
        None,
        "draft.txt:2:2: not utf-16-le; name the right encoding with --encoding",
    ),
    "a zero after line feeds inside UTF-16 characters": Refused(
        "上上\n上\0".encode("utf-16-le"),
        "utf-16-le",
        "draft.txt:2:2: this is not text (it holds zero characters); give a text file",
    ),
    "lines that end in CR": Refused(b"All\ris \xff\rwell", None, f"draft.txt:2:4: {NO_TELLING}"),
    "lines that end in CR, named": Refused(
        b"All\ris \xff\rwell", "utf-8", "draft.txt:2:4: not utf-8; name the right encoding with --encoding"
    ),
    "a zero in lines that end in CR": Refused(
        b"All\ris \0\rwell",
        "utf-8",
        "draft.txt:2:4: this is not text (it holds zero characters); give a text file",
    ),
    "lines that end in CRLF": Refused(b"All\r\nis \xff\r\nwell", None, f"draft.txt:2:4: {NO_TELLING}"),
    "an encoding that encodes nothing": Refused(
        ENGLISH.encode(), "undefined", "draft.txt:1:1: not undefined; name the right encoding with --encoding"
    ),
    **{
        f"{what}, named {name}": Refused(
            raw, name, f"draft.txt:1:1: no byte order mark of {name}; name the order, as in --encoding {name}-le"
        )
        for name in ("utf-16", "utf-32")
        for what, raw in (
            ("no mark", ENGLISH.encode(f"{name}-le")),
            ("UTF-8", MIXED.encode()),
        )
    },
    **{
        f"a mark of {told}, named {name}": Refused(
            mark + ENGLISH.encode(told),
            name,
            f"draft.txt:1:1: the byte order mark says {told}, not {name}; leave --encoding out",
        )
        for mark, told, name in (
            (codecs.BOM_UTF8, "utf-8", "utf-16"),
            (codecs.BOM_UTF16_LE, "utf-16-le", "utf-32"),
            (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-be"),
            (codecs.BOM_UTF32_LE, "utf-32-le", "utf-16"),
            (codecs.BOM_UTF8, "utf-8", "latin-1"),
        )
    },
}


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED)
def test_refused(refused: Refused) -> None:
    """What is no text, or in no encoding that is sure, is said with its place."""
    with pytest.raises(DraftError) as raised:
        read("draft.txt", refused.raw, refused.encoding)
    assert str(raised.value) == refused.message


UNWRITABLE = {
    "an ellipsis in ASCII": (
        b"One\nTwo",
        "ascii",
        "…",
        "draft.txt:2:1: ascii has no `…`, which the cleaned text needs; save the draft as UTF-8 first",
    ),
    "Chinese in Latin-1": (
        b"One\r\nTwo",
        "latin-1",
        "运",
        "draft.txt:2:1: latin-1 has no `运`, which the cleaned text needs; save the draft as UTF-8 first",
    ),
    "an encoding with two spellings": (
        b"+AE8-ne\nTwo",
        "utf-7",
        "x",
        "draft.txt:1:1: does not come back the same from utf-7; save it as UTF-8 first",
    ),
    "an encoding with idle escapes": (
        b"\x1b$B\x1b(BOne\nTwo",
        "iso2022_jp",
        "x",
        "draft.txt:1:1: does not come back the same from iso2022_jp; save it as UTF-8 first",
    ),
    "a line after CR": (
        b"One\rTwo",
        "ascii",
        "…",
        "draft.txt:2:1: ascii has no `…`, which the cleaned text needs; save the draft as UTF-8 first",
    ),
}


@pytest.mark.parametrize(("raw", "encoding", "new", "message"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_unwritable(raw: bytes, encoding: str, new: str, message: str) -> None:
    """What the encoding cannot hold is said, and nothing is written; without edits the file comes back."""
    document = read("draft.txt", raw, encoding)
    with pytest.raises(DraftError) as raised:
        write(document, {"2": [Edit(Span(0, 0), new)]})
    assert str(raised.value) == message
    assert write(document, {"2": []}) == raw


LINES = {
    "LF": ("a\nb\n", [(1, "a"), (2, "b")]),
    "CRLF": ("a\r\nb\r\n", [(1, "a"), (2, "b")]),
    "CR": ("a\rb\r", [(1, "a"), (2, "b")]),
    "mixed": ("a\r\nb\nc\rd", [(1, "a"), (2, "b"), (3, "c"), (4, "d")]),
    "no last newline": ("a\nb", [(1, "a"), (2, "b")]),
    "empty lines": ("\n\na\n\r\n\r\rb", [(3, "a"), (7, "b")]),
    "LF before CR is two ends": ("a\n\rb", [(1, "a"), (3, "b")]),
    "spaces are text": (" \n\ta ", [(1, " "), (2, "\ta ")]),
    "a mark": (f"{BOM}a\nb", [(1, "a"), (2, "b")]),
    "a mark before an empty line": (f"{BOM}\nb", [(2, "b")]),
    "a mark inside": (f"a\n{BOM}b", [(1, "a"), (2, f"{BOM}b")]),
    "separators that are no line ends": ("a\x0bb\x0cc\x85d\u2028e\n", [(1, "a\x0bb\x0cc\x85d\u2028e")]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "wanted"), LINES.values(), ids=LINES)
def test_lines(text: str, wanted: list[tuple[int, str]]) -> None:
    """A segment is a line that is not empty; its number is that of the line."""
    segments = read("draft.txt", text.encode()).segments
    assert [(segment.line, segment.text) for segment in segments] == wanted
    assert [segment.id for segment in segments] == [str(line) for line, _ in wanted]
    assert {segment.column for segment in segments} <= {1}


WRITTEN = {
    "CRLF and the last line stay": ("One\r\nTwo", {"2": [Edit(Span(0, 3), "2")]}, "One\r\n2"),
    "a mark stays": (f"{BOM}One\n", {"1": [Edit(Span(0, 1), "o")]}, f"{BOM}one\n"),
    "several edits of several lines": (
        "One\rTwo\nThree",
        {"1": [Edit(Span(0, 1), "o"), Edit(Span(3, 3), "!")], "3": [Edit(Span(1, 3), "")]},
        "one!\rTwo\nTee",
    ),
    "a line may grow into two": ("One\nTwo\n", {"1": [Edit(Span(3, 3), "\n1")]}, "One\n1\nTwo\n"),
    "empty lines count": ("\n\nOne\n", {"3": [Edit(Span(0, 3), "1")]}, "\n\n1\n"),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030"])
@pytest.mark.parametrize(("text", "edits", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_written(text: str, edits: dict[str, list[Edit]], wanted: str, encoding: str) -> None:
    """Edits are made in their lines, in the encoding of the file."""
    document = read("draft.txt", text.encode(encoding), encoding)
    assert write(document, edits) == wanted.encode(encoding)


@given(st.binary(max_size=200) | st.text(max_size=60).map(str.encode))
@settings(max_examples=400, deadline=None)
def test_any_file_comes_back_or_is_refused(raw: bytes) -> None:
    """Whatever a file holds, it is refused with its place, or comes back byte for byte."""
    told = ""
    try:
        document = read("draft.txt", raw)
    except DraftError as error:
        told = str(error)
    else:
        assert write(document, {}) == raw
        assert write(document, {segment.id: [Edit(Span(0, 0), "")] for segment in document.segments}) == raw
    assert not told or told.startswith("draft.txt:")


class Draft(NamedTuple):
    """A file made of known pieces, its edits and what they give."""

    raw: bytes
    lines: list[tuple[int, str]]
    edits: dict[str, list[Edit]]
    wanted: bytes


LINE = st.text(alphabet="ab ,.运河，é\N{NO-BREAK SPACE}\N{GRINNING FACE}", max_size=8)
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030")


@st.composite
def drafts(draw: st.DrawFn, encoding: str) -> Draft:
    """A file with all its line ends, and edits of some of its lines."""
    mark = draw(st.sampled_from(["", BOM]))
    raw = wanted = mark.encode(encoding)
    lines = []
    edits: dict[str, list[Edit]] = {}
    count = draw(st.integers(0, 6))
    ends: list[str] = []
    for number in range(1, count + 1):
        line = draw(LINE)
        # An empty line after CR must not begin with LF: both would be one end.
        split = not line and ends and ends[-1] == "\r"
        ends.append(draw(st.sampled_from(["\r", "\r\n"] if split else ["\n", "\r", "\r\n", *[""] * (number == count)])))
        changed = line
        if line:
            lines.append((number, line))
        if line and draw(st.booleans()):
            start = draw(st.integers(0, len(line)))
            end = draw(st.integers(start, len(line)))
            new = draw(LINE)
            edits[str(number)] = [Edit(Span(start, end), new)]
            changed = line[:start] + new + line[end:]
        raw += (line + ends[-1]).encode(encoding)
        wanted += (changed + ends[-1]).encode(encoding)
    return Draft(raw, lines, edits, wanted)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(st.data())
@settings(max_examples=100, deadline=None)
def test_all_but_the_edits_stays(encoding: str, data: st.DataObject) -> None:
    """Encoding, mark, line ends and every line without an edit are the same bytes."""
    draft = data.draw(drafts(encoding))
    document = read("draft.txt", draft.raw, encoding)
    assert [(segment.line, segment.text) for segment in document.segments] == draft.lines
    assert write(document, draft.edits) == draft.wanted


ENCODING_NAMES = {
    "utf-8": "utf-8",
    "UTF8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf_16": "utf-16",
    "UTF-32": "utf-32",
    "utf-16-le": "utf-16-le",
    "GB18030": "gb18030",
    "gbk": "gbk",
    "big5": "big5",
    "latin1": "iso8859-1",
}


@pytest.mark.parametrize(("name", "known"), ENCODING_NAMES.items(), ids=ENCODING_NAMES)
def test_known_encoding(name: str, known: str) -> None:
    """Encodings have many names; one that leaves the order of the bytes open stays so."""
    assert known_encoding(name) == known


@pytest.mark.parametrize("name", ["", "nope", "base64", "rot13", "zlib", "a\0b"])
def test_unknown_encoding(name: str) -> None:
    """What Python does not know, and what is no encoding of text, is refused."""
    with pytest.raises(LookupError):
        known_encoding(name)


FORMATS = {"draft.txt": "text", "draft.en.TXT": "text", "a/b.text": "text", "-": "text"}


@pytest.mark.parametrize(("path", "name"), FORMATS.items(), ids=FORMATS)
def test_format_by_suffix(path: str, name: str) -> None:
    """The suffix tells the format, in any case; standard input is plain text."""
    assert format_of(path) == name


def test_every_format_can_be_loaded() -> None:
    """Each named module is there and has what a format has."""
    for name in {*SUFFIXES.values(), format_of(STDIN)}:
        module = format_named(name)
        assert callable(module.read)
        assert callable(module.write)
        assert hasattr(module, "track") == (name in TRACKED)


NO_FORMAT = {
    "draft.wiki": "draft.wiki:1:1: no reader for `.wiki` files",
    "txt": "txt:1:1: no reader for `txt` files",
    "draft.TXT.bak": "draft.TXT.bak:1:1: no reader for `.bak` files",
}


@pytest.mark.parametrize(("path", "message"), NO_FORMAT.items(), ids=NO_FORMAT)
def test_unknown_suffix(path: str, message: str) -> None:
    """A file of another suffix is refused with the suffixes that are known."""
    with pytest.raises(DraftError) as raised:
        format_of(path)
    known = f"the known suffixes are {known_suffixes(SUFFIXES)}; name the format of another with --format-in"
    assert str(raised.value) == f"{message}; {known}"


def test_suffixes_of_a_format_stand_together() -> None:
    """In the order of the alphabet, so that the list is short and the same."""
    assert known_suffixes([".txt", ".tsv", ".csv", ".text"]) == ".csv .tsv, .text .txt"
