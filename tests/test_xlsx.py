"""Workbooks: cells of text with their sources; everything else lies in the file as it did."""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.xlsx import read, write
from cleanup.model import PACKED, DraftError, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cleanup.model import Document

TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT, STRICT_OFFICE = (
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A packed file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def links(*found: tuple[str, str], office: str = OFFICE) -> str:
    """Relationships of these kinds to these parts; their names are `r0`, `r1` ..."""
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{office}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(found)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def parts_of(
    sheets: Mapping[str, str],
    strings: str = "",
    *,
    main: str = TRANSITIONAL,
    office: str = OFFICE,
    kind: str = f"{KIND}.sheet.main+xml",
) -> dict[str, str | bytes]:
    """The parts of a workbook with these sheets, by their names, and these shared strings."""
    names = [f"sheets/s{number}.xml" for number in range(len(sheets))]
    tabs = "".join(f'<sheet name="{escape(name)}" sheetId="1" r:id="r{number}"/>' for number, name in enumerate(sheets))
    found = [*(("worksheet", name) for name in names), *([("sharedStrings", "/xl/strings.xml")] if strings else [])]
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/xl/book.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": links(("officeDocument", "xl/book.xml"), office=office),
        "xl/book.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{tabs}</sheets></workbook>',
        "xl/_rels/book.xml.rels": links(*found, office=office),
    }
    for name, rows in zip(names, sheets.values(), strict=True):
        made[f"xl/{name}"] = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    if strings:
        made["xl/strings.xml"] = f'<sst xmlns="{main}">{strings}</sst>'
    return made


def book(sheets: Mapping[str, str], strings: str = "") -> bytes:
    """A workbook."""
    return packed(parts_of(sheets, strings))


def inline(*texts: str) -> str:
    """A row of cells with their own text."""
    cells = "".join(f'<c t="inlineStr"><is><t>{escape(one)}</t></is></c>' for one in texts)
    return f"<row>{cells}</row>"


def by_number(*numbers: int) -> str:
    """A row of cells of shared strings."""
    cells = "".join(f'<c t="s"><v>{one}</v></c>' for one in numbers)
    return f"<row>{cells}</row>"


def items(*texts: str) -> str:
    """Shared strings."""
    return "".join(f"<si><t>{escape(one)}</t></si>" for one in texts)


def told(document: Document) -> list[tuple[str, str, str | None]]:
    """The names, the texts and the sources of the segments."""
    return [(segment.id, segment.text, segment.source) for segment in document.segments]


def edited(raw: bytes, number: int, start: int, end: int, new: str) -> dict[str, str]:
    """The parts of a workbook that an edit of a segment changes."""
    document = read("a.xlsx", raw)
    written = write(document, {document.segments[number].id: [Edit(Span(start, end), new)]})
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(io.BytesIO(written)) as after:
        assert after.testzip() is None
        assert before.namelist() == after.namelist()
        names = [name for name in before.namelist() if before.read(name) != after.read(name)]
        return {name: after.read(name).decode() for name in names}


READ = {
    "a header": (
        inline("编号", "原文", "译文") + inline("1", "学院", "The college"),
        "",
        [("A!C2", "The college", "学院")],
    ),
    "scripts": (inline("1", "学院", "The college"), "", [("A!C1", "The college", "学院")]),
    "a Chinese draft": (
        inline("source", "target") + inline("The college", "学院"),
        "",
        [("A!B2", "学院", "The college")],
    ),
    "no Chinese": (
        inline("Name", "Text") + inline("x", "y"),
        "",
        [("A!A1", "Name", None), ("A!B1", "Text", None), ("A!A2", "x", None), ("A!B2", "y", None)],
    ),
    "a word of Chinese": (
        inline("We meet in the 学院 of Dalian", "It was good"),
        "",
        [("A!A1", "We meet in the 学院 of Dalian", None), ("A!B1", "It was good", None)],
    ),
    "a header of something else": (
        inline("Source", "Target") + inline("Coal", "Less"),
        "",
        [("A!A1", "Source", None), ("A!B1", "Target", None), ("A!A2", "Coal", None), ("A!B2", "Less", None)],
    ),
    "Chinese alone": (inline("学院", "会议"), "", [("A!A1", "学院", None), ("A!B1", "会议", None)]),
    "an empty draft": (inline("学院", "") + inline("会议", "A meeting"), "", [("A!B2", "A meeting", "会议")]),
    "shared": (by_number(1, 0), items("The college", "学院"), [("A!B1", "The college", "学院")]),
    "shared by two rows": (
        by_number(0, 1) + by_number(0, 1),
        items("学院", "The college"),
        [("A!B1", "The college", "学院")],
    ),
    "places": (
        (
            '<row r="3"><c r="C3" t="inlineStr"><is><t>a</t></is></c></row>'
            '<row r="7"><c t="inlineStr"><is><t>b</t></is></c></row><row><c r="AB8"/><c t="str"><v>c</v></c></row>'
        ),
        "",
        [("A!C3", "a", None), ("A!A7", "b", None), ("A!AC8", "c", None)],
    ),
    "no text": (
        (
            '<row><c><v>1</v></c><c t="n"><v>2</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>'
            '<c t="d"><v>2024-01-01</v></c><c t="s"/><c t="inlineStr"/><c t="str"><f>A1</f><v>a</v></c>'
            '<c t="str"><f t="shared" si="0"/><v>b</v></c><c t="inlineStr"><is><t> </t></is></c></row>'
        ),
        items("a"),
        [],
    ),
    "runs and readings": (
        by_number(0, 1),
        (
            "<si><r><rPr><b/></rPr><t>The </t></r><r><t>col</t></r><r><t>lege</t></r><phoneticPr fontId='1'/></si>"
            "<si><t>学院</t><rPh sb='0' eb='1'><t>xue</t></rPh></si>"
        ),
        [("A!A1", "The college", "学院")],
    ),
    "references": (by_number(0), "<si><t>R&amp;D &#x4E00;&lt;</t></si>", [("A!A1", "R&D 一<", None)]),
    "codes": (
        by_number(0, 1, 2),
        items("a_x000D_\nb_x0041_c_x005F_x0041_", "d_x0009_e_x0001_f\tg", "h_x00e9_"),
        [
            ("A!A1", "a\nbAc_x0041_", None),
            ("A!B1", "d\te\N{OBJECT REPLACEMENT CHARACTER}f\tg", None),
            ("A!C1", "hé", None),
        ],
    ),
    "an empty item": (by_number(0, 1, 2), "<si/><si><t/></si><si><t>a</t></si>", [("A!C1", "a", None)]),
    "nothing": ("", "", []),
}


@pytest.mark.parametrize(("rows", "strings", "wanted"), READ.values(), ids=READ)
@pytest.mark.parametrize(("main", "office"), [(TRANSITIONAL, OFFICE), (STRICT, STRICT_OFFICE)], ids=["", "strict"])
def test_cells_are_read(
    rows: str, strings: str, wanted: list[tuple[str, str, str | None]], main: str, office: str
) -> None:
    """With their sources; without edits the same bytes, and with empty ones the same parts."""
    raw = packed(parts_of({"A": rows}, strings, main=main, office=office))
    document = read("a.xlsx", raw)
    assert told(document) == wanted
    assert document.encoding == PACKED
    assert write(document, {}) == raw
    again = write(document, {segment.id: [Edit(Span(0, 0), "")] for segment in document.segments})
    assert told(read("a.xlsx", again)) == wanted


def test_other_prefixes_are_read() -> None:
    """What a namespace is called does not matter."""
    parts = parts_of({"A": by_number(0)}, items("a"))
    for name in ("xl/sheets/s0.xml", "xl/strings.xml"):
        text = str(parts[name]).replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
        parts[name] = text
    assert told(read("a.xlsx", packed(parts))) == [("A!A1", "a", None)]


WRITTEN = {
    "shared": (by_number(0), items("a b"), (1, 2, " < "), "<si><t>a &lt; b</t></si>"),
    "with its own text": (inline("a b"), "", (1, 2, "&"), '<c t="inlineStr"><is><t>a&amp;b</t></is></c>'),
    "a value": ('<row><c t="str"><v>a b</v></c></row>', "", (0, 1, "x"), '<c t="str"><v>x b</v></c>'),
    "a space comes first": (by_number(0), items("a b"), (0, 1, ""), '<si><t xml:space="preserve"> b</t></si>'),
    "a space comes first where none counts": (
        by_number(0),
        "<si><t xml:space='default'>a b</t></si>",
        (0, 1, ""),
        '<si><t xml:space="preserve"> b</t></si>',
    ),
    "a space comes last": (inline("a b"), "", (3, 3, " "), '<is><t xml:space="preserve">a b </t></is>'),
    "a space that is kept": (
        by_number(0),
        "<si><t xml:space='preserve'>a b</t></si>",
        (0, 1, ""),
        "<si><t xml:space='preserve'> b</t></si>",
    ),
    "over runs": (
        by_number(0),
        "<si><r><t>Wang </t></r><r><rPr><b/></rPr><t>Canal</t></r><rPh sb='0' eb='1'><t>Canal</t></rPh></si>",
        (0, 10, "Wang Yunhe"),
        "<si><r><t>Wang </t></r><r><rPr><b/></rPr><t>Yunhe</t></r><rPh sb='0' eb='1'><t>Canal</t></rPh></si>",
    ),
    "beside a line end": (by_number(0), items("a_x000D_\n"), (2, 2, "b"), "<si><t>a_x000D_\nb</t></si>"),
    "what looks like a code": (by_number(0), items("a"), (1, 1, "_x0041_"), "<si><t>a_x005F_x0041_</t></si>"),
    "a character that is written as a code": (by_number(0), items("a_x0041_b"), (1, 2, "c"), "<si><t>acb</t></si>"),
    "CDATA": (by_number(0), "<si><t><![CDATA[a b]]></t></si>", (1, 2, "<"), "<si><t><![CDATA[a<b]]></t></si>"),
}


@pytest.mark.parametrize(("rows", "strings", "edit", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_cells_are_written(rows: str, strings: str, edit: tuple[int, int, str], wanted: str) -> None:
    """In one part, where the text stands; what it says is kept as it is."""
    (part,) = edited(book({"A": rows}, strings), 0, *edit).values()
    assert wanted in part


def test_a_shared_text_changes_once_for_all_cells() -> None:
    """In the shared strings, not in the sheets."""
    raw = book({"A": by_number(0, 1), "B": by_number(0, 1)}, items("学院", "The college"))
    assert told(read("a.xlsx", raw)) == [("A!B1", "The college", "学院")]
    assert list(edited(raw, 0, 4, 11, "school")) == ["xl/strings.xml"]


def test_line_ends_and_tabs_are_protected() -> None:
    """And control characters; text may come in between them."""
    (segment,) = read("a.xlsx", book({"A": by_number(0)}, items("a\n\tb_x0001_"))).segments
    assert segment.protected == (Span(1, 2), Span(2, 3), Span(4, 5))
    assert [(one.offset, one.line, one.column) for one in segment.anchors] == [(0, 1, 1)]


def test_several_sources_make_nothing_sure() -> None:
    """The first is shown; one source in all rows is sure."""
    raw = book(
        {"A": by_number(0, 1) + by_number(2, 1) + by_number(0, 3) + by_number(0, 3)},
        items("学院", "College", "大学", "School"),
    )
    document = read("a.xlsx", raw)
    assert told(document) == [("A!B1", "College", "学院"), ("A!B3", "School", "学院")]
    assert [segment.confidence >= 0.9 for segment in document.segments] == [False, True]


LOCKED = {
    "by a source": (by_number(0, 1) + by_number(1, 2), items("学院", "COVID", "A meeting in 学院"), "A!B1"),
    "by another column": (by_number(0, 1, 1), items("学院", "College"), "A!B1"),
}


@pytest.mark.parametrize(("rows", "strings", "name"), LOCKED.values(), ids=LOCKED)
def test_what_is_used_elsewhere_is_not_edited(rows: str, strings: str, name: str) -> None:
    """It is read, protected as a whole, and told."""
    document = read("a.xlsx", book({"A": rows}, strings))
    locked = [one.id for one in document.segments if one.protected == (Span(0, len(one.text)),)]
    assert locked == [name]
    assert document.unread == (
        (
            f"a.xlsx:1:1: 1 text(s), the first in {name}, are not edited, "
            "since the header of a table, or a cell that is no draft, has the same text"
        ),
    )


def test_headers_of_tables_are_not_edited() -> None:
    """Excel keeps them in the table, too, and calls a file damaged where they differ; so it is with totals."""
    rows = inline("", "Name") + inline("", "Wang") + inline("", "Total") + inline("Below", "it")
    parts = parts_of({"A": rows})
    parts["xl/sheets/_rels/s0.xml.rels"] = links(("table", "../t.xml"))
    parts["xl/t.xml"] = f'<table xmlns="{TRANSITIONAL}" ref="B1:B3" totalsRowCount="1"/>'
    segments = read("a.xlsx", packed(parts)).segments
    assert [bool(segment.protected) for segment in segments] == [True, False, True, False, False]


def test_sheets_follow_each_other() -> None:
    """In the order of the tabs, each told apart by itself, their lines one after the other."""
    raw = book(
        {
            "One & two": inline("学院", "The college", "a note of two words") + inline("会议", "A meeting"),
            "中文": inline("学院"),
            "English": inline("Meetings"),
        }
    )
    document = read("a.xlsx", raw)
    assert told(document) == [
        ("One & two!B1", "The college", "学院"),
        ("One & two!B2", "A meeting", "会议"),
        ("English!A1", "Meetings", None),
    ]
    assert [segment.line for segment in document.segments] == [1, 2, 4]
    assert document.pairing
    assert [pair.confidence >= 0.5 for pair in document.pairing.pairs] == [True, True, False]
    assert document.unread == (
        "a.xlsx:1:1: of the sheet `One & two` only the columns A and B are read, which go together",
        "a.xlsx:3:1: of the sheet `中文` nothing is read: it is in Chinese, with no English beside it",
    )


def test_what_is_not_read_is_told() -> None:
    """A sentence a kind; a drawing without text is none."""
    parts = parts_of({"A": inline("a") + '<row><c t="str"><f>A1</f><v>a</v></c></row>', "B": inline("b")})
    for number in (0, 1):
        found = [("comments", f"../c{number}.xml"), ("drawing", f"../d{number}.xml")]
        parts[f"xl/sheets/_rels/s{number}.xml.rels"] = links(*found)
        parts[f"xl/c{number}.xml"] = "<a/>"
    parts["xl/d0.xml"], parts["xl/d1.xml"] = "<a:p xmlns:a='b'><a:t>x</a:t></a:p>", "<a/>"
    parts["xl/_rels/d1.xml.rels"] = links(("chart", "c.xml"))
    assert read("a.xlsx", packed(parts)).unread == (
        "a.xlsx:1:1: the text that 1 formula(s) give is not read; have it calculated anew (Ctrl+Alt+F9)",
        "a.xlsx:1:1: the text of 1 chart is not read; look it over by hand",
        "a.xlsx:1:1: the text of 2 lists of notes is not read; look it over by hand",
        "a.xlsx:1:1: the text of 1 drawing with text is not read; look it over by hand",
    )


GOOD = parts_of({"A": by_number(0)}, items("a"))


def without(name: str) -> bytes:
    """A workbook that lacks a part."""
    return packed({part: text for part, text in GOOD.items() if part != name})


def with_part(name: str, text: str) -> bytes:
    """A workbook with another part."""
    return packed({**GOOD, name: text})


REFUSED = {
    "no archive": (b"a,b\n", "this is no packed document"),
    "cut off": (packed(GOOD)[:-30], "this is no packed document"),
    "locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Office file, or one with a password"),
    "no types": (without("[Content_Types].xml"), "the part [Content_Types].xml is missing"),
    "no relations": (without("_rels/.rels"), "it does not say which of its parts is the document"),
    "no workbook": (without("xl/book.xml"), "the part xl/book.xml is missing"),
    "no relations of the workbook": (without("xl/_rels/book.xml.rels"), "the sheet `A` leads nowhere"),
    "no sheet": (without("xl/sheets/s0.xml"), "the part xl/sheets/s0.xml is missing"),
    "no strings": (without("xl/strings.xml"), "the part xl/strings.xml is missing"),
    "a number too far": (book({"A": by_number(1)}, items("a")), "the sheet `A` names a shared string that is missing"),
    "no number": (
        book({"A": '<row><c t="s"><v>-1</v></c></row>'}, items("a")),
        "the sheet `A` names a shared string that is missing",
    ),
    "a cell twice": (
        book({"A": '<row><c r="B1" t="b"><v>1</v></c><c r="B1" t="b"><v>1</v></c></row>'}),
        "a cell of the sheet `A` is damaged (B1 stands in it twice)",
    ),
    "a cell outside": (
        book({"A": '<row><c r="XFE1" t="b"><v>1</v></c></row>'}),
        "a cell of the sheet `A` is damaged (is outside of it)",
    ),
    "a sheet twice": (
        with_part("xl/book.xml", str(GOOD["xl/book.xml"]).replace("<sheets>", '<sheets><sheet name="A" r:id="r0"/>')),
        "the sheet `A` stands in it twice",
    ),
    "one part for two sheets": (
        with_part("xl/book.xml", str(GOOD["xl/book.xml"]).replace("<sheets>", '<sheets><sheet name="B" r:id="r0"/>')),
        "the sheet `A` is the same as another",
    ),
    "no XML": (with_part("xl/strings.xml", "<sst>"), "the part xl/strings.xml:1:6: no well-formed XML"),
    "a document type": (
        with_part("xl/sheets/s0.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
        "the part xl/sheets/s0.xml:1:13: a document type",
    ),
    "macros": (
        packed(parts_of({"A": ""}, kind="application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        "it holds macros",
    ),
    "macros inside": (with_part("xl/vbaProject.bin", "a"), "it holds macros"),
    "a template": (packed(parts_of({"A": ""}, kind=f"{KIND}.template.main+xml")), "it is a template"),
    "binary": (
        packed(parts_of({"A": ""}, kind="application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        "it is a bi",
    ),
    "a document": (
        packed(parts_of({"A": ""}, kind=f"{KIND}.document.main+xml".replace("spreadsheet", "wordprocessing"))),
        "it is a Word document",
    ),
    "of no type": (packed(parts_of({"A": ""}, kind="text/xml")), "it is not an Excel workbook but `text/xml`"),
}


@pytest.mark.parametrize(("raw", "message"), REFUSED.values(), ids=REFUSED)
def test_broken_workbooks_are_refused(raw: bytes, message: str) -> None:
    """In one sentence."""
    with pytest.raises(DraftError) as raised:
        read("a.xlsx", raw)
    assert str(raised.value).startswith(f"a.xlsx:1:1: {message}")
    assert "\n" not in str(raised.value)


def test_a_signed_workbook_is_only_read() -> None:
    """A change would break its signature."""
    raw = packed({**parts_of({"A": by_number(0)}, items("a b")), "_xmlsignatures/sig1.xml": "<a/>"})
    document = read("a.xlsx", raw)
    assert write(document, {}) == raw
    with pytest.raises(DraftError, match=r"^a.xlsx:1:1: it is signed"):
        write(document, {document.segments[0].id: [Edit(Span(0, 1), "b")]})


CELL = st.text(alphabet="学ab <&_x0041\n'\"", min_size=1, max_size=8).filter(lambda one: bool(one.strip()))


@given(st.lists(CELL, min_size=1, max_size=6), CELL)
@settings(max_examples=100, deadline=None)
def test_openpyxl_reads_what_was_written(texts: list[str], new: str) -> None:
    """All cells as they were, but for the edited one."""
    from openpyxl import Workbook, load_workbook

    made = Workbook()
    made.worksheets[0].append(["zh", "en"])
    for text in texts:
        made.worksheets[0].append(["学院院", text])
    file = io.BytesIO()
    made.save(file)
    document = read("a.xlsx", file.getvalue())
    free = [one for one in document.segments if not one.protected]
    edits = {free[0].id: [Edit(Span(0, len(free[0].text)), new)]} if free else {}
    sheet = load_workbook(io.BytesIO(write(document, edits))).worksheets[0]
    wanted = list(texts)
    if free:
        wanted[free[0].line - 2] = new
    assert [segment.text for segment in document.segments] == texts
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == wanted
