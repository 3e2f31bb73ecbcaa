"""Files that mean harm, or are broken: one clear sentence each, at once, and without eating memory."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.exchange import FORMATS, read_terms, write_terms
from glossary.exchange.concepts import tidy
from glossary.model import GlossaryError, Term
from glossary.store import bundled

if TYPE_CHECKING:
    from collections.abc import Callable

openpyxl = pytest.importorskip("openpyxl")

MEBI = 2**20
QUICK = 6.0
"""Seconds for the slowest on a slow machine; most take a few hundredths."""
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
BOMB = f'<!DOCTYPE tbx [<!ENTITY a "lol">{LAUGHS}]>'


def tbx(body: str, doctype: str = "") -> bytes:
    """A termbase around `body`."""
    return f'<?xml version="1.0"?>{doctype}<tbx><text><body>{body}</body></text></tbx>'.encode()


def book(*rows: list[object]) -> bytes:
    """A workbook of these rows."""
    made = openpyxl.Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def changed(raw: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part.filename, change(data) if part.filename == name else data)
    return stream.getvalue()


def archive(**parts: bytes) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return stream.getvalue()


GOOD = book(["zh", "en"], ["局", "Bureau"])


def in_sheet(before: bytes, after: bytes) -> bytes:
    """The good workbook with a change in its sheet."""
    return changed(GOOD, SHEET, lambda data: data.replace(before, after, 1))


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "entities that grow": ("tbx", lambda: tbx("&j;", BOMB), "1:48: the file declares the entity `a`; write the text"),
    "an entity of a file": (
        "tbx",
        lambda: tbx("&x;", '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "the file declares the entity `x`",
    ),
    "a parameter entity": (
        "martif",
        lambda: tbx("", '<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://localhost/x"> %x;]>'),
        "the file declares the entity `x`",
    ),
    "an entity of the document type": (
        "tbx",
        lambda: tbx("<conceptEntry>&nbsp;</conceptEntry>", '<!DOCTYPE tbx SYSTEM "x.dtd">'),
        "`&nbsp;` is not declared here; write the character itself",
    ),
    "attributes declared": (
        "tbx",
        lambda: tbx("", "<!DOCTYPE tbx [<!ATTLIST a " + " ".join(f'b{n} CDATA "c"' for n in range(MEBI)) + ">]>"),
        "the document type declares over 16 attributes; remove it, it is not needed",
    ),
    "an entity of nothing": ("multiterm", lambda: b"<mtf>&nbsp;</mtf>", "1:6: not well-formed XML (undefined entity)"),
    "another document": ("tbx", lambda: b"<html/>", "1:1: the document is `html`, not tbx or martif; name its format"),
    "no XML": (
        "tbx",
        lambda: b"zh\ten\n",
        "1:1: not well-formed XML (syntax error); repair the file or export it anew",
    ),
    "nothing": ("tbx", lambda: b"", "1:1: not well-formed XML (no element found)"),
    "cut off": ("tbx", lambda: write_terms(bundled(), "tbx").data[:9000], "not well-formed XML ("),
    "another encoding": (
        "tbx",
        lambda: '<?xml version="1.0" encoding="gb18030"?><tbx>局</tbx>'.encode("gb18030"),
        "1:1: its encoding cannot be read; save the file as UTF-8",
    ),
    "a wrong encoding": ("tbx", lambda: "<tbx>局</tbx>".encode("gb18030"), "not well-formed XML (not well-formed"),
    "a control character": ("tbx", lambda: tbx("\x80"), "the control character U+0080 stands here; remove it"),
    "absurd nesting": ("tbx", lambda: tbx("<a>" * MEBI), "more than 64 elements inside each other"),
    "a long tag": ("tbx", lambda: tbx(f'<a b="{"c" * 20 * MEBI}"/>'), "a tag or comment of over 1 MiB begins here"),
    "a long name": ("tbx", lambda: b"<" + b"a" * 20 * MEBI, "1:1: a tag or comment of over 1 MiB begins here"),
    "many attributes": (
        "tbx",
        lambda: tbx("<a " + " ".join(f'b{n}=""' for n in range(MEBI)) + "/>"),
        "a tag or comment of over 1 MiB begins here",
    ),
    "a long comment": ("tbx", lambda: tbx(f"<!--{'c' * 20 * MEBI}-->"), "a tag or comment of over 1 MiB begins here"),
    "a long note": (
        "tbx",
        lambda: tbx(f"<conceptEntry><note>{'c' * 20 * MEBI}</note></conceptEntry>"),
        "an entry of over 1,000,000 characters; shorten it",
    ),
    "many elements": ("tbx", lambda: tbx("<conceptEntry>" + "<a/>" * MEBI), "an entry of more than 20,000 elements"),
    "many entries": ("tbx", lambda: tbx("<conceptEntry/>" * MEBI), "more than 300,000 entries; split the file"),
    "a large document": ("tbx", lambda: b" " * (192 * MEBI + 1), "1:1: over 192 MiB; that is no glossary"),
    "a large file": ("utx", lambda: b" " * (64 * MEBI + 1), "1:1: over 64 MiB; that is no glossary, or one to split"),
    "a cell of 100 MB": ("csv", lambda: b'a,"' + b"b" * 100 * MEBI + b'"', "1:1: over 64 MiB"),
    "a cell of 50 MB": ("csv", lambda: b'a,"' + b"b" * 50 * MEBI + b'"', "1:1: a cell that is too long"),
    "a cell of 50 MB between tabs": ("tsv", lambda: b"a\t" + b"b" * 50 * MEBI, "a cell of over 100,000 characters"),
    "many cells": ("csv", lambda: b"," * 20 * MEBI, "1:1: more than 1,000 cells; that is no line of a glossary"),
    "many tabs": ("omegat", lambda: b"\t" * 20 * MEBI, "1:1: more than 1,000 cells"),
    "many lines": ("tsv", lambda: b"\n" * 20 * MEBI, "300001:1: more than 300,000 lines; split the file"),
    "many lines in a cell": ("csv", lambda: b'"' + b"\n" * 20 * MEBI, "1:1: a cell that is too long"),
    "no workbook": ("xlsx", lambda: b"PK\x03\x04 no", "1:1: no workbook that can be read (File is not a zip file)"),
    "another archive": ("xlsx", lambda: archive(a=b"b"), "1:1: no workbook that can be read ("),
    "a workbook, cut off": ("xlsx", lambda: GOOD[:-200], "1:1: no workbook that can be read ("),
    "a workbook, spoiled": (
        "xlsx",
        lambda: GOOD[:200] + b"\0" * 200 + GOOD[400:],
        "1:1: no workbook that can be read (",
    ),
    "a zip bomb": ("xlsx", lambda: archive(**{SHEET: b"\0" * 200 * MEBI}), "1:1: over 192 MiB unpacked or 1,000 parts"),
    "many parts": ("xlsx", lambda: archive(**{f"a{n}": b"" for n in range(1001)}), "over 192 MiB unpacked or 1,000"),
    "entities in a workbook": (
        "xlsx",
        lambda: in_sheet(b"<worksheet", BOMB.replace("tbx", "worksheet").encode() + b"<worksheet"),
        f"{SHEET}:1:33: the file declares the entity `a`",
    ),
    "nesting in a workbook": (
        "xlsx",
        lambda: in_sheet(b"</sheetData>", b"<a>" * MEBI),
        "more than 64 elements inside each other",
    ),
    "many styles": (
        "xlsx",
        lambda: changed(
            GOOD, "xl/styles.xml", lambda data: data.replace(b"</cellXfs>", b"<xf/>" * MEBI + b"</cellXfs>")
        ),
        "1:1: `xl/styles.xml` is over 1 MiB; paste the cells into a new workbook",
    ),
    "a cell far down": (
        "xlsx",
        lambda: in_sheet(b'<row r="2"', b'<row r="999999999"'),
        "300001:1: more than 300,000 rows; delete the empty ones or split it",
    ),
    "a formula": ("xlsx", lambda: book(["zh", "en"], ["局", "=1+1"]), "2:2: the cell holds a formula; paste its value"),
    "an error": (
        "xlsx",
        lambda: in_sheet(b'<c r="B2" t="inlineStr">', b'<c r="B2" t="e"><v>#N/A</v>'),
        "2:2: the cell holds",
    ),
    "wrong columns": ("xlsx", lambda: book(["a", "b", "c"]), "1:1: 3 columns; a file without our header"),
    "no rows": ("xlsx", book, "1:1: no rows; the file needs our columns"),
}


@pytest.mark.parametrize(("name", "make", "message"), HOSTILE.values(), ids=HOSTILE)
def test_hostile(name: str, make: Callable[[], bytes], message: str) -> None:
    """One line that begins with the place, is short, and comes at once."""
    raw = make()
    begin = time.perf_counter()
    with pytest.raises(GlossaryError) as told:
        read_terms("x", raw, name)
    assert time.perf_counter() - begin < QUICK
    assert str(told.value).startswith(("x:", "x/"))
    assert message in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 250


HARMLESS = {
    "an old document type": '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">',
    "a public one": '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "http://localhost:9/x.dtd">',
    "one with declarations": '<!DOCTYPE martif [<!ELEMENT martif ANY><!ATTLIST martif a CDATA "b">]>',
}


@pytest.mark.parametrize("doctype", HARMLESS.values(), ids=HARMLESS)
def test_document_type_is_not_fetched(doctype: str) -> None:
    """A document type without entities is as good as none."""
    terms = bundled()[:3]
    raw = write_terms(terms, "martif").data.replace(b"<martif ", doctype.encode() + b"<martif ", 1)
    assert read_terms("x", raw, "martif").terms == terms


def test_combining_marks_cost_no_square() -> None:
    """Normalising sorts marks that follow each other, at the cost of the square; such text stays as it is."""
    begin = time.perf_counter()
    text = "a" + "\u0301\u0323" * 50_000
    assert tidy(text) == text
    assert tidy("e\u0301" * 1000) == "é" * 1000
    assert time.perf_counter() - begin < QUICK


@pytest.mark.parametrize("name", ["omegat", "utx", "weblate"])
def test_one_term_in_many_rows_costs_no_square(name: str) -> None:
    """A hundred thousand renderings and notes of one term."""
    head = {
        "omegat": "",
        "utx": "#UTX 1.11; zh/en\n#src\ttgt\tsrc:comment\n",
        "weblate": "source,target,developer_comments\n",
    }[name]
    rows = (f"局\t{number}\tnote {number}\n" for number in range(100_000))
    raw = (head + "".join(rows).replace("\t", "," if name == "weblate" else "\t")).encode()
    begin = time.perf_counter()
    (term,) = read_terms("x", raw, name).terms
    assert len(term.also) == 99_999
    assert time.perf_counter() - begin < QUICK


def test_numbers_and_dates_of_a_workbook() -> None:
    """Cells that are no text: a year, a day, nothing."""
    raw = book(["zh", "en", "since", "until", "note"], ["局", "Bureau", 2018, date(2024, 3, 1), 1.5])
    (term,) = read_terms("x", raw, "xlsx").terms
    assert (term.since, term.until, term.note) == ("2018", "2024-03-01", "1.5")


def test_second_sheet_is_told() -> None:
    """Only the first is read."""
    made = openpyxl.load_workbook(io.BytesIO(GOOD))
    made.create_sheet("more")
    stream = io.BytesIO()
    made.save(stream)
    read = read_terms("x", stream.getvalue(), "xlsx")
    assert [str(loss) for loss in read.losses] == ["sheets: only the first is read, not `more`"]


def test_cell_of_a_workbook_is_text() -> None:
    """What looks like a formula is written as text."""
    data = write_terms([Term("局", "=1+1", "phrase", note="+1")], "xlsx").data
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert (sheet["B2"].value, sheet["B2"].data_type, sheet["J2"].data_type) == ("=1+1", "s", "s")


@pytest.mark.parametrize("note", ["_x0041_", "a" * 32_768])
def test_cell_that_excel_would_change_is_left_out(note: str) -> None:
    """Its own escapes, and text over its limit."""
    written = write_terms([Term("局", "Bureau", "phrase", note=note), Term("站", "Stop", "place")], "xlsx")
    assert [loss.zh for loss in written.losses] == ["局"]
    assert [term.zh for term in read_terms("x", written.data, "xlsx").terms] == ["站"]


def test_workbooks_need_openpyxl(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the extra."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for run in (lambda: read_terms("x", GOOD, "xlsx"), lambda: write_terms([], "xlsx")):
        with pytest.raises(GlossaryError, match=r"need openpyxl, which is not installed; install `yunhe\[xlsx\]`"):
            run()


READ = [name for name, one in FORMATS.items() if one.reads]


@pytest.mark.parametrize("name", READ)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_spoiled_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    """Bytes changed, cut or doubled anywhere: terms or a GlossaryError, never anything else."""
    raw = bytearray(write_terms(bundled()[:5], name if FORMATS[name].writes else "martif").data)
    start = data.draw(st.integers(0, len(raw)))
    length = data.draw(st.integers(0, 40))
    raw[start : start + length] = data.draw(st.binary(max_size=40))
    try:
        read = read_terms("x", bytes(raw), name)
    except GlossaryError:
        return
    assert read_terms("x", write_terms(read.terms, "tsv").data, "tsv").terms == read.terms
