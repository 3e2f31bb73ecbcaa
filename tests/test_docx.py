"""Word files: what is read of them, and that a change, tracked or not, spoils nothing around it."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats import Marking
from cleanup.formats.docx import read, track, write
from cleanup.model import Change, DraftError, Edit, Evidence, Finding, Span
from cleanup.resolve import apply
from glossary.model import Term
from glossary.store import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.model import Document

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
MARKING = Marking("Yunhe", "2026-01-31T08:00:00Z", comments=True)
SILENT = Marking("Yunhe", "2026-01-31T08:00:00Z", comments=False)


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A packed file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


def parts_of(body: str, **others: str) -> dict[str, str | bytes]:
    """The parts of a Word file with a body and parts of other kinds, such as `footnotes`."""
    names = {kind: f"word/parts/{kind}.xml" for kind in others}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{TYPE}.{kind}+xml"/>' for kind, name in names.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{kind}" Type="{OFFICE}/relationships/{kind.rstrip("0123456789")}"'
        f' Target="parts/{kind}.xml"/>'
        for kind in names
    )
    main = f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{main}{overrides}</Types>',
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{OFFICE}/relationships/officeDocument" Target="/word/document.xml"/></Relationships>'
        ),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        **{names[kind]: f"<w:{kind.rstrip('0123456789')} {SPACES}>{text}</w:{kind.rstrip('0123456789')}>"
           for kind, text in others.items()},
    }  # fmt: skip


def parsed(xml: str | bytes) -> ET.Element:
    """A part that was made here."""
    return ET.fromstring(xml)  # noqa: S314


def file_of(body: str, **others: str) -> bytes:
    """A Word file."""
    return packed(parts_of(body, **others))


def unpacked(raw: bytes) -> dict[str, str]:
    """The parts of a packed file."""
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def body_of(raw: bytes) -> str:
    """What stands in the body."""
    found = re.search("<w:body>(.*)</w:body>", unpacked(raw)["word/document.xml"], re.DOTALL)
    return found[1] if found else ""


def t(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def p(*inner: str) -> str:
    """A paragraph."""
    return f"<w:p>{''.join(inner)}</w:p>"


def field(instruction: str, result: str) -> str:
    """A field over several runs."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {instruction} </w:instrText></w:r>{separate}{result}{end}"


def box(first: str, second: str, *, floats: bool = True) -> str:
    """A text box, as a new drawing and as an old picture."""
    new = f"<w:drawing><wp:{'anchor' if floats else 'inline'}><w:txbxContent>{first}</w:txbxContent></wp:{'anchor' if floats else 'inline'}></w:drawing>"
    old = f'<w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>{second}</w:txbxContent></v:textbox></v:shape></w:pict>'
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'


def table(*rows: Sequence[str]) -> str:
    """A table of cells with a paragraph for each line."""
    cells = ("".join(f"<w:tc>{''.join(p(t(line)) for line in cell.split('|'))}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


BOLD = "<w:rPr><w:b/></w:rPr>"
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
LOCK = '<w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr>'

READ = {
    "runs are one text": (p(t("Wang "), t("Can", BOLD), t("al")), ["Wang Canal"]),
    "nothing but paragraphs with text": (p() + "<w:p/>" + p(t(" ")) + p(t("a")), ["a"]),
    "entities": ("<w:p><w:r><w:t>R&amp;D&#65292;a</w:t></w:r></w:p>", ["R&D，a"]),
    "white space that does not count": ("<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t> b</w:t></w:r></w:p>", ["ab"]),
    "marks in a run": (
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:softHyphen/><w:t>e</w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>'),
        ["a[\t]b[\n]c[\n-]d[\N{SOFT HYPHEN}]e[" + OBJECT + "]"],
    ),
    "tab stops are no tabs": ('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', ["a"]),
    "places are no text": (
        p(
            '<w:bookmarkStart w:id="1" w:name="a"/>', t("a"), '<w:proofErr w:type="spellStart"/>',
            '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:commentRangeStart w:id="3"/>',
            "<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>", '<w:r><w:commentReference w:id="3"/></w:r>',
        ),
        ["ab"],
    ),
    "links and controls": (
        p('<w:hyperlink r:id="rId1">', t("a"), "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>", t("b"),
          "</w:sdtContent></w:sdt><w:smartTag>", t("c"), '</w:smartTag><w:customXml w:element="x">', t("d"), "</w:customXml>"),
        ["abcd"],
    ),
    "a control around paragraphs": (f"<w:sdt><w:sdtContent>{p(t('a'))}{p(t('b'))}</w:sdtContent></w:sdt>", ["a", "b"]),
    "a locked control": (p(t("a"), f"<w:sdt>{LOCK}<w:sdtContent>", t("b"), "</w:sdtContent></w:sdt>", t("c")), ["a[b]c"]),
    "a control that fills itself in": (
        p(t("a"), '<w:sdt><w:sdtPr><w:dataBinding w:xpath="x"/></w:sdtPr><w:sdtContent>', t("b"), "</w:sdtContent></w:sdt>"),
        ["a[b]"],
    ),
    "a page number": (p(t("Page "), field("PAGE", t("1"))), ["Page [1]"]),
    "a simple field": (p(t("Page "), '<w:fldSimple w:instr="PAGE">', t("1"), "</w:fldSimple>"), ["Page [1]"]),
    "a link as a field": (p(field('HYPERLINK "https://a.cn"', t("a")), t("b")), ["ab"]),
    "a field in a field": (p(field("IF " + field("PAGE", t("1")), t("b") + field("HYPERLINK x", t("c"))), t("d")), ["[bc]d"]),
    "a table of contents": (
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:hyperlink w:anchor="a">', t("One"), "</w:hyperlink>")
        + p(field("HYPERLINK x", t("Two")))
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', t("a")),
        ["a"],
    ),
    "changes are accepted": (
        p(t("a"), '<w:ins w:id="1" w:author="A">', t("b"), '</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>c</w:delText></w:r></w:del>',
          '<w:moveFrom w:id="3" w:author="A">', t("d"), '</w:moveFrom><w:moveTo w:id="4" w:author="A">', t("e"), "</w:moveTo>"),
        ["abe"],
    ),
    "a deleted mark joins": (
        '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t>a,</w:t></w:r></w:p>' + p(t("b")) + p(t("c")),
        ["a,b", "c"],
    ),
    "a deleted mark before a table joins nothing": (
        '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' + table(["b"]) + p(t("c")),
        ["a", "b", "c"],
    ),
    "hidden text": (p(t("a"), t("b", HIDDEN), t("c")), ["ac"]),
    "text that is not hidden": (p(t("a", '<w:rPr><w:vanish w:val="0"/></w:rPr>')), ["a"]),
    "pictures": (
        p(t("a"), "<w:r><w:drawing><wp:inline/></w:drawing></w:r>", "<w:r><w:drawing><wp:inline></wp:inline></w:drawing></w:r>",
          "<w:r><w:drawing><wp:anchor></wp:anchor></w:drawing></w:r>", "<w:r><w:pict><v:shape/></w:pict></w:r>", t("b")),
        ["a[" + OBJECT * 2 + "]b"],
    ),
    "equations": (p(t("a "), "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", t(" b")), ["a [" + OBJECT + "] b"]),
    "a text box": (p(t("a"), box(p(t("in")), p(t("in"))), t("b")) + p(t("c")), ["ab", "in", "c"]),
    "a text box with differing copies": (p(t("a"), box(p(t("new")), p(t("old")))), ["a", "new", "old"]),
    "a text box in the line": (p(t("a"), box(p(t("in")), p(t("in")), floats=False)), ["a[" + OBJECT + "]", "in"]),
    "a text box in a text box": (
        p(box(p(t("a"), box(p(t("b")), p(t("b")))), p(t("a"), box(p(t("b")), p(t("b")))))), ["a", "b"],
    ),
    "a sign in two forms": (
        p('<w:r><mc:AlternateContent><mc:Choice Requires="x"><x/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>', t("a")),
        ["[😀]a"],
    ),
    "a reading above a word": (
        p("<w:r><w:ruby><w:rt>", t("yun"), "</w:rt><w:rubyBase>", t("运"), "</w:rubyBase></w:ruby></w:r>", t("a")), ["[运]a"],
    ),
    "a table": (table(["a", "b"], ["c|d", "e"]), ["a", "b", "c", "d", "e"]),
    "CDATA": ("<w:p><w:r><w:t>a<![CDATA[b]]></w:t></w:r><w:r><w:t>c</w:t></w:r></w:p>", ["[ab]c"]),
    "a comment of XML": ("<w:p><w:r><w:t>a<!-- x -->b</w:t></w:r></w:p>", ["ab"]),
    "properties that hold a false end": ("<w:p><w:pPr><!-- </w:pPr><w:r><w:t>x</w:t></w:r> --></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", ["a"]),
    "old properties": (p(t("a", '<w:rPr><w:rPrChange w:id="1" w:author="A"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>')), ["a"]),
}  # fmt: skip


def shown(document: Document) -> list[str]:
    """The segments with brackets around what is protected."""
    found = []
    for segment in document.segments:
        brackets = [
            edit
            for span in segment.protected
            for edit in (Edit(Span(span.start, span.start), "["), Edit(Span(span.end, span.end), "]"))
        ]
        found.append(apply(segment.text, brackets))
    return found


@pytest.mark.parametrize(("body", "texts"), READ.values(), ids=READ)
def test_what_is_read(body: str, texts: list[str]) -> None:
    """The text that a reader of the file sees; what must not be changed stands in brackets here."""
    raw = file_of(body)
    document = read("a.docx", raw)
    assert shown(document) == texts
    assert write(document, {}) == track(document, {}, MARKING) == raw


PLAIN = "<w:rPr><w:i/></w:rPr>"
WRITTEN = {
    "in a run": (p(t("Wang Canal")), [(5, 10, "Yunhe")], p(t("Wang Yunhe"))),
    "over runs": (p(t("Wang ", BOLD), t("Can"), t("al")), [(0, 10, "Wang Yunhe")], p(t("Wang ", BOLD), t("Yunhe"), t(""))),
    "over a bookmark": (
        p(t("a"), '<w:bookmarkStart w:id="1" w:name="a"/>', t("b")), [(0, 2, "c")], p(t("c"), '<w:bookmarkStart w:id="1" w:name="a"/>', t("")),
    ),
    "beside a link": (
        p('<w:hyperlink r:id="rId1">', t("a"), "</w:hyperlink>", t("b")), [(1, 1, " ")], p('<w:hyperlink r:id="rId1">', t("a"), "</w:hyperlink>", t(" b")),
    ),
    "beside a raised letter": (
        p(t("m"), t("2", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'), t("of")),
        [(2, 2, " ")],
        p(t("m"), t("2", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'), t(" of")),
    ),
    "beside an insertion of another": (
        p('<w:ins w:id="1" w:author="A">', t("a"), "</w:ins>", t("b")), [(1, 1, " ")], p('<w:ins w:id="1" w:author="A">', t("a"), "</w:ins>", t(" b")),
    ),
    "before what is protected": (
        p("<w:r><w:rPr><w:i/></w:rPr><w:tab/></w:r>", t("a")), [(0, 0, "x ")], p(t("x ", PLAIN), "<w:r><w:rPr><w:i/></w:rPr><w:tab/></w:r>", t("a")),
    ),
    "after what is protected": (p(t("a"), "<w:r><w:br/></w:r>"), [(2, 2, "x")], p(t("a"), "<w:r><w:br/></w:r>", t("x"))),
    "a space at the end counts from now on": (
        "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>", [(1, 1, " ")], f"<w:p>{t('a ')}<w:r><w:t>b</w:t></w:r></w:p>",
    ),
    "spaces that did not count do not come back": (
        "<w:p><w:r><w:t> a </w:t></w:r></w:p>", [(0, 0, " "), (1, 1, " b")], f"<w:p>{t(' a b')}</w:p>",
    ),
    "no space at an end": ("<w:p><w:r><w:t> ab </w:t></w:r></w:p>", [(1, 1, " ")], "<w:p><w:r><w:t> a b </w:t></w:r></w:p>"),
    "a default that was said": (
        '<w:p><w:r><w:t xml:space="default">ab</w:t></w:r></w:p>', [(2, 2, " ")], f"<w:p>{t('ab ')}</w:p>",
    ),
    "in both copies": (p(box(p(t("a，b")), p(t("a"), t("，b")))), [(1, 2, ", ")], p(box(p(t("a, b")), p(t("a"), t(", b"))))),
    "signs of XML": (p(t("R&D")), [(0, 0, "<"), (3, 3, "&")], p(t("<R&D&"))),
    "a reference": ("<w:p><w:r><w:t>a&#65292;b</w:t></w:r></w:p>", [(1, 2, ", ")], "<w:p><w:r><w:t>a, b</w:t></w:r></w:p>"),
    "over a joined mark": (
        '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t>a,</w:t></w:r></w:p>' + p(t("b")),
        [(2, 2, " ")],
        '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>' + t("a, ") + "</w:p>" + p(t("b")),
    ),
}  # fmt: skip


def edits_of(given: Sequence[tuple[int, int, str]]) -> list[Edit]:
    """Edits as the tables here have them."""
    return [Edit(Span(start, end), new) for start, end, new in given]


@pytest.mark.parametrize(("body", "edits", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written(body: str, edits: list[tuple[int, int, str]], wanted: str) -> None:
    """Only what stands in `w:t` changes."""
    raw = file_of(body)
    document = read("a.docx", raw)
    made = write(document, {document.segments[0].id: edits_of(edits)})
    assert body_of(made) == wanted
    assert read("a.docx", made).segments[0].text == apply(document.segments[0].text, edits_of(edits))
    before, after = unpacked(raw), unpacked(made)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]


def by(tag: str, number: int, inner: str) -> str:
    """A change of ours."""
    return f'<w:{tag} w:id="{number}" w:author="Yunhe" w:date="2026-01-31T08:00:00Z">{inner}</w:{tag}>'


def gone(text: str, properties: str = "") -> str:
    """A deleted run."""
    return f'<w:r>{properties}<w:delText xml:space="preserve">{text}</w:delText></w:r>'


THEIRS = '<w:ins w:id="7" w:author="A">'
CHANGED = '<w:rPr><w:b/><w:rPrChange w:id="{}" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
TRACKED = {
    "a whole run": (p(t("a", BOLD)), [(0, 1, "b")], p(by("del", 1, gone("a", BOLD)), by("ins", 2, t("b", BOLD)))),
    "in the middle": (p(t("a b c")), [(2, 3, "d")], p(t("a "), by("del", 1, gone("b")), by("ins", 2, t("d")), t(" c"))),
    "at the begin": (p(t("a b")), [(0, 1, "d")], p(by("del", 1, gone("a")), by("ins", 2, t("d")), t(" b"))),
    "at the end": (p(t("a b")), [(2, 3, "d")], p(t("a "), by("del", 1, gone("b")), by("ins", 2, t("d")))),
    "only the words that change": (
        p(t("The Wang Canal said")), [(0, 19, "The Wang Yunhe said")], p(t("The Wang "), by("del", 1, gone("Canal")), by("ins", 2, t("Yunhe")), t(" said")),
    ),
    "whole words": (p(t("a developement b")), [(9, 10, "")], p(t("a "), by("del", 1, gone("developement")), by("ins", 2, t("development")), t(" b"))),
    "words beside each other together": (p(t("a b c d")), [(2, 5, "x y")], p(t("a "), by("del", 1, gone("b c")), by("ins", 2, t("x y")), t(" d"))),
    "only inserted": (p(t("a,b")), [(2, 2, " ")], p(t("a,"), by("ins", 1, t(" ")), t("b"))),
    "only deleted": (p(t("a  b")), [(1, 2, "")], p(t("a"), by("del", 1, gone(" ")), t(" b"))),
    "over runs that look the same": (
        p(t("x"), t("y"), t("z")), [(0, 3, "a b")], p(by("del", 1, gone("x")), by("del", 2, gone("y")), by("del", 3, gone("z")), by("ins", 4, t("a b"))),
    ),
    "two changes in a run": (
        p(t("a b c")), [(0, 1, "x"), (4, 5, "z")], p(by("del", 1, gone("a")), by("ins", 2, t("x")), t(" b "), by("del", 3, gone("c")), by("ins", 4, t("z"))),
    ),
    "white space that did not count": (
        "<w:p><w:r><w:t> a b </w:t></w:r></w:p>", [(2, 3, "c")], p(t("a "), by("del", 1, gone("b")), by("ins", 2, t("c"))),
    ),
    "a space before a link whose first word changes": (
        p(t("a;"), '<w:hyperlink w:anchor="b">', t("The c"), "</w:hyperlink>"),
        [(2, 2, " "), (2, 5, "the")],
        p(t("a;"), by("ins", 1, t(" ")), '<w:hyperlink w:anchor="b">', by("del", 2, gone("The")), by("ins", 3, t("the")), t(" c"), "</w:hyperlink>"),
    ),
    "beside a tab": (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>",
        [(2, 3, "c")],
        p("<w:r><w:t>a</w:t><w:tab/></w:r>", by("del", 1, gone("b")), by("ins", 2, t("c"))),
    ),
    "between tabs": (
        "<w:p><w:r><w:tab/><w:t>a</w:t><w:tab/></w:r></w:p>",
        [(1, 2, "c")],
        p("<w:r><w:tab/></w:r>", by("del", 1, gone("a")), by("ins", 2, t("c")), "<w:r><w:tab/></w:r>"),
    ),
    "before what is protected": (
        p("<w:r><w:rPr><w:i/></w:rPr><w:tab/></w:r>", t("a")), [(0, 0, "x")], p(by("ins", 1, t("x", PLAIN)), "<w:r><w:rPr><w:i/></w:rPr><w:tab/></w:r>", t("a")),
    ),
    "in a link": (
        p('<w:hyperlink r:id="rId1">', t("a"), "</w:hyperlink>"), [(0, 1, "b")],
        p('<w:hyperlink r:id="rId1">', by("del", 1, gone("a")), by("ins", 2, t("b")), "</w:hyperlink>"),
    ),
    "in an insertion of another": (
        p(THEIRS, t("a b c"), "</w:ins>"), [(2, 3, "x")],
        p(THEIRS, t("a "), by("del", 8, gone("b")), "</w:ins>", by("ins", 9, t("x")), THEIRS.replace("7", "10"), t(" c"), "</w:ins>"),
    ),
    "deleted in an insertion of another": (
        p(THEIRS, t("a b c"), "</w:ins>"), [(1, 3, "")], p(THEIRS, t("a"), by("del", 8, gone(" b")), t(" c"), "</w:ins>"),
    ),
    "in a run whose looks were changed": (
        p(t("a b c", CHANGED.format(3))), [(2, 3, "x")],
        p(t("a ", CHANGED.format(3)), by("del", 5, gone("b", CHANGED.format(4))), by("ins", 6, t("x", BOLD)), t(" c", CHANGED.format(7))),
    ),
    "in both copies": (
        p(box(p(t("a")), p(t("a", BOLD)))), [(0, 1, "b")],
        p(box(p(by("del", 1, gone("a")), by("ins", 2, t("b"))), p(by("del", 3, gone("a", BOLD)), by("ins", 4, t("b", BOLD))))),
    ),
}  # fmt: skip


def changes_of(edits: Sequence[Edit]) -> list[Change]:
    """Edits as changes, each with a finding of its own."""
    return [
        Change(edit, (Finding("rule", edit.span, f'message {number} < & "', (edit,)),))
        for number, edit in enumerate(edits)
    ]


@pytest.mark.parametrize(("body", "edits", "wanted"), TRACKED.values(), ids=TRACKED)
def test_what_is_tracked(body: str, edits: list[tuple[int, int, str]], wanted: str) -> None:
    """A deletion, then an insertion; the rest of a run stays as it looks."""
    document = read("a.docx", file_of(body))
    made = track(document, {document.segments[0].id: changes_of(edits_of(edits))}, SILENT)
    assert body_of(made) == wanted
    assert "word/comments.xml" not in unpacked(made)


TERM = Term("运河", "Yunhe", "person", source=f"https://example.org/a{SEPARATOR}https://example.org/b")
COMMENT = re.compile("<w:comment (.*?)>(.*?)</w:comment>", re.DOTALL)


def test_comments() -> None:
    """Each change has one, with its rule, its reason and the source of its term; a new part holds them."""
    document = read("a.docx", file_of(p(t("Wang Canal，said"))))
    name = Finding("wrong-name", Span(0, 10), "`Wang Canal` & <more>", evidence=Evidence(TERM))
    other = Finding("made-up", Span(0, 10), "also")
    comma = Finding("fullwidth-punctuation", Span(10, 11), "a comma")
    changes = [Change(Edit(Span(5, 10), "Yunhe"), (name, other)), Change(Edit(Span(12, 13), "S"), (comma,))]
    made = track(document, {"1": changes}, Marking('A "B" C', "2026-01-31T08:00:00Z", comments=True))
    parts = unpacked(made)
    for data in parts.values():
        parsed(data)
    assert 'PartName="/word/comments.xml"' in parts["[Content_Types].xml"]
    assert 'Target="comments.xml"' in parts["word/_rels/document.xml.rels"]
    found = COMMENT.findall(parts["word/comments.xml"])
    assert [re.sub("<[^>]*>", "", text.replace("</w:p><w:p>", "/")) for _, text in found] == [
        "wrong-name: `Wang Canal` &amp; &lt;more&gt; (https://example.org/a)/made-up: also",
        "fullwidth-punctuation: a comma",
    ]
    assert all('w:author=\'A "B" C\' w:date="2026-01-31T08:00:00Z" w:initials=\'A"C\'' in head for head, _ in found)
    body = re.sub(r"<w:r>(<w:commentReference[^>]*>)</w:r>", r"\1", body_of(made))
    shape = re.findall(r"<(w:commentRangeStart|w:del|w:ins|w:commentRangeEnd|w:commentReference) ", body)
    assert (
        shape
        == [f"w:{name}" for name in ("commentRangeStart", "del", "ins", "commentRangeEnd", "commentReference")] * 2
    )


def test_comments_of_others_stay() -> None:
    """Ours come after them in the same part, with other numbers."""
    theirs = f'<w:comment w:id="4" w:author="A">{p(t("mine"))}</w:comment>'
    raw = file_of(p('<w:commentRangeStart w:id="4"/>', t("a"), '<w:commentRangeEnd w:id="4"/>'), comments=theirs)
    document = read("a.docx", raw)
    assert [segment.text for segment in document.segments] == ["a"]
    before, after = unpacked(raw), unpacked(track(document, {"1": changes_of([Edit(Span(0, 1), "b")])}, MARKING))
    assert theirs in after["word/parts/comments.xml"]
    assert re.findall('<w:comment w:id="(.*?)"', after["word/parts/comments.xml"]) == ["4", "5"]
    assert [name for name in after if before.get(name) != after[name]] == [
        "word/document.xml",
        "word/parts/comments.xml",
    ]


@pytest.mark.parametrize("comments", ["<w:comments {}/>", "<x:comments xmlns:x='" + WORD + "'></x:comments >"])
def test_an_empty_part_of_comments(comments: str) -> None:
    """It is filled."""
    parts = parts_of(p(t("a")), comments="")
    parts["word/parts/comments.xml"] = comments.format(f'xmlns:w="{WORD}"')
    document = read("a.docx", packed(parts))
    made = track(document, {"1": changes_of([Edit(Span(0, 1), "b")])}, MARKING)
    assert [one.get(f"{{{WORD}}}id") for one in parsed(unpacked(made)["word/parts/comments.xml"])] == ["1"]


OUTSIDE = {
    "a header": {"header1": p(t("a"))},
    "a footer": {"footer1": p(t("a"))},
    "a footnote": {"footnotes": f'<w:footnote w:id="1">{p(t("a"))}</w:footnote>'},
    "an endnote": {"endnotes": f'<w:endnote w:id="1">{p(t("a"))}</w:endnote>'},
}


@pytest.mark.parametrize("others", OUTSIDE.values(), ids=OUTSIDE)
def test_no_comments_where_word_allows_none(others: dict[str, str]) -> None:
    """Headers, footers and notes have marks and no comments; so have text boxes."""
    raw = file_of(p(box(p(t("b")), p(t("b")))), **others)
    document = read("a.docx", raw)
    assert sorted(segment.text for segment in document.segments) == ["a", "b"]
    changes = {segment.id: changes_of([Edit(Span(0, 1), "x")]) for segment in document.segments}
    parts = unpacked(track(document, changes, MARKING))
    assert "comment" not in "".join(parts.values())
    assert sum(data.count("<w:ins ") for data in parts.values()) == 3


def test_the_order_of_parts() -> None:
    """The body, headers and footers by their numbers, footnotes, endnotes; their paragraphs are counted through."""
    note = '<w:footnote w:id="1">{}</w:footnote>'
    raw = file_of(
        p(t("1")) + p(), endnotes=note.format(p(t("6"))), footnotes=note.format(p(t("5"))), footer1=p(t("4")),
        header10=p(t("3")), header9=p(t("2")),
    )  # fmt: skip
    document = read("a.docx", raw)
    assert [(one.text, one.id, one.line, one.column) for one in document.segments] == [
        ("1", "1", 1, 1), ("2", "3", 3, 1), ("3", "4", 4, 1), ("4", "5", 5, 1), ("5", "6", 6, 1), ("6", "7", 7, 1),
    ]  # fmt: skip


def dialects() -> dict[str, bytes]:
    """The same file with other names for the same things."""
    parts = parts_of(p(t("a b", BOLD), THEIRS, t("c"), "</w:ins>"))
    text = {name: data for name, data in parts.items() if isinstance(data, str)}
    main = "word/document.xml"
    strict = {
        name: data.replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
            OFFICE, "http://purl.oclc.org/ooxml/officeDocument"
        )
        for name, data in text.items()
    }
    bare = re.sub(r"<(/?)w:", r"<\1", text[main]).replace("xmlns:w=", "xmlns=").replace(" w:", " ")
    return {
        "strict": packed({**strict}),
        "another prefix": packed(
            {**text, main: re.sub(r"\bw:", "word.x:", text[main]).replace("xmlns:w=", "xmlns:word.x=")}
        ),
        "no prefix": packed({**text, main: bare}),
        "UTF-16": packed({**text, main: text[main].encode("utf-16")}),
    }


DIALECTS = dialects()


@pytest.mark.parametrize("raw", DIALECTS.values(), ids=DIALECTS)
def test_other_names_for_the_same(raw: bytes) -> None:
    """Any prefix, none, the namespaces of the strict form, and another encoding."""
    document = read("a.docx", raw)
    assert shown(document) == ["a bc"]
    edit = Edit(Span(2, 3), "x&")
    for made in (write(document, {"1": [edit]}), track(document, {"1": changes_of([edit])}, MARKING)):
        assert shown(read("a.docx", made)) == ["a x&c"]
        with zipfile.ZipFile(io.BytesIO(made)) as file:
            for name in file.namelist():
                parsed(file.read(name))


def test_large_numbers() -> None:
    """Where the numbers of changes are used up, free ones are taken."""
    document = read(
        "a.docx", file_of(p(f'<w:bookmarkStart w:id="{2**31 - 1}"/>', '<w:bookmarkEnd w:id="2"/>', t("a b c")))
    )
    made = track(document, {"1": changes_of([Edit(Span(2, 3), "x")])}, SILENT)
    assert re.findall(r'<w:(?:ins|del) w:id="(\d+)"', body_of(made)) == ["1", "3"]


# What becomes of a document whose changes are all accepted, or all rejected


def tag(name: str) -> str:
    """A name of Word as ElementTree has it."""
    return f"{{{WORD}}}{name}"


def settled(xml: str, *, accepted: bool) -> list[list[tuple[str, str]]]:
    """The characters of each paragraph with the properties of their runs, after all changes are accepted or rejected."""
    drop = {tag(name) for name in (("del", "moveFrom") if accepted else ("ins", "moveTo"))}
    found: list[list[tuple[str, str]]] = []

    def walk(element: ET.Element, into: list[tuple[str, str]], looks: str) -> None:
        for inner in element:
            if inner.tag in drop:
                continue
            if inner.tag == tag("p"):
                own: list[tuple[str, str]] = []
                found.append(own)
                walk(inner, own, "")
            elif inner.tag == tag("r"):
                properties = inner.find(tag("rPr"))
                walk(
                    inner, into, "" if properties is None else re.sub(r'id="\d+"', "", ET.tostring(properties).decode())
                )
            elif inner.tag in (tag("t"), tag("delText")):
                said = inner.text or ""
                counts = inner.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
                into += [(character, looks) for character in (said if counts else said.strip())]
            elif inner.tag in (
                tag("tab"),
                tag("br"),
                tag("footnoteReference"),
                tag("drawing"),
                tag("commentReference"),
            ):
                if inner.tag != tag("commentReference"):
                    into.append((inner.tag, looks))
                walk(inner, into, looks)
            else:
                walk(inner, into, looks)

    walk(parsed(xml), [], "")
    return found


def texts_of(raw: bytes, *, accepted: bool) -> dict[str, list[str]]:
    """The texts of the paragraphs of each part."""
    return {
        name: ["".join(character for character, _ in one) for one in settled(data, accepted=accepted)]
        for name, data in unpacked(raw).items()
        if name.startswith("word/") and "_rels" not in name and "comments" not in name
    }


SAID = st.text("ab Q&<，中", min_size=1, max_size=6)
LOOKS = st.sampled_from(
    ["", BOLD, PLAIN, CHANGED.format(90), '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', HIDDEN]
)
RUN = st.builds(t, SAID, LOOKS) | st.builds(lambda said: f"<w:r><w:t>{escape(said)}</w:t></w:r>", SAID)
DELETED = st.builds(lambda said: f'<w:del w:id="91" w:author="A">{gone(escape(said))}</w:del>', SAID)
MIXED = st.builds(
    lambda one, other, mark: f"<w:r><w:t>{escape(one)}</w:t><w:{mark}/><w:t xml:space='preserve'>{escape(other)}</w:t></w:r>",
    SAID, SAID, st.sampled_from(["tab", "br"]),
)  # fmt: skip
SINGLE = RUN | MIXED | DELETED
AROUND = st.builds(
    lambda around, inner: around[0] + "".join(inner) + around[1],
    st.sampled_from([
        ('<w:hyperlink r:id="rId9">', "</w:hyperlink>"),
        (THEIRS.replace("7", "92"), "</w:ins>"),
        ('<w:moveTo w:id="93" w:author="A">', "</w:moveTo>"),
        ("<w:smartTag>", "</w:smartTag>"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        (f"<w:sdt>{LOCK}<w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ('<w:fldSimple w:instr="PAGE">', "</w:fldSimple>"),
        ("<w:smartTag><w:hyperlink>" + THEIRS.replace("7", "94"), "</w:ins></w:hyperlink></w:smartTag>"),
    ]),
    st.lists(RUN | MIXED, max_size=3),
)  # fmt: skip
NOTHING = st.sampled_from([
    '<w:bookmarkStart w:id="95" w:name="a"/>', '<w:proofErr w:type="spellStart"/>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>', "<w:r/>", '<w:r><w:t xml:space="preserve"></w:t></w:r>',
])  # fmt: skip
LINKED = st.builds(lambda inner: field("HYPERLINK x", "".join(inner)), st.lists(RUN, min_size=1, max_size=2))
NUMBERED = st.builds(lambda inner: field("PAGE", inner), RUN)
ITEM = SINGLE | AROUND | NOTHING | LINKED | NUMBERED
SIMPLE = st.builds(p, st.lists(RUN | MIXED, max_size=3).map("".join))
BOX = st.builds(lambda inner, twice: box(inner, inner if twice else p(t("old"))), SIMPLE, st.booleans())
JOINED = '<w:pPr><w:rPr><w:del w:id="96" w:author="A"/></w:rPr></w:pPr>'
PARAGRAPH = st.builds(
    lambda head, items: p(head, *items), st.sampled_from(["", "", "", JOINED]), st.lists(ITEM | BOX, max_size=5)
)
TABLE = st.builds(
    lambda cells: f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>",
    st.lists(PARAGRAPH, min_size=1, max_size=2),
)
BODY = st.lists(PARAGRAPH | TABLE, min_size=1, max_size=4).map("".join)
NEW = st.sampled_from(["", "x", "a b", " ", "Q", "<&>", "new words"])


def unique(body: str, first: int) -> str:
    """A body whose changes have different numbers, as in every real file."""
    number = iter(range(first, first + 10_000))
    return re.sub(r'w:id="9[0-9]"', lambda _: f'w:id="{next(number)}"', body)


def changes_in(document: Document, data: st.DataObject) -> dict[str, list[Change]]:
    """Changes of some of the segments, none of protected text."""
    found: dict[str, list[Change]] = {}
    for segment in document.segments:
        edits, at = [], 0
        while at <= len(segment.text) and data.draw(st.booleans()):
            start = data.draw(st.integers(at, len(segment.text)))
            end = data.draw(st.integers(start, len(segment.text)))
            span, new = Span(start, end), data.draw(NEW)
            inside = any(one.overlaps(span) or one.start < start == end < one.end for one in segment.protected)
            if not inside and segment.text[start:end] != new:
                edits.append(Edit(span, new))
            at = end + data.draw(st.integers(0 if end > start else 1, 2))
        if edits:
            found[segment.id] = changes_of(edits)
    return found


@given(BODY, SIMPLE, st.data())
@settings(max_examples=100, deadline=None)
def test_laws(body: str, other: str, data: st.DataObject) -> None:
    """Accepting all changes gives the cleaned file, rejecting all gives the original, and numbers are unique."""
    note = f'<w:footnote w:id="1">{unique(other, 10_100)}</w:footnote>'
    raw = file_of(unique(body, 100), footnotes=note, header1=unique(other, 20_100))
    document = read("a.docx", raw)
    changes = changes_in(document, data)
    edits = {name: [change.edit for change in own] for name, own in changes.items()}
    wanted = [apply(segment.text, edits.get(segment.id, ())) for segment in document.segments]
    cleaned, marked = write(document, edits), track(document, changes, MARKING)
    for made in (cleaned, marked):
        texts = [segment.text for segment in read("a.docx", made).segments]
        assert [one for one in texts if one.strip()] == [one for one in wanted if one.strip()] or not all(
            map(str.strip, wanted)
        )
    assert texts_of(marked, accepted=True) == texts_of(cleaned, accepted=True)
    assert texts_of(marked, accepted=False) == texts_of(raw, accepted=False)
    before, after = unpacked(raw), unpacked(marked)
    for name in ("word/document.xml", "word/parts/footnotes.xml", "word/parts/header1.xml"):
        looks = settled(before[name], accepted=False), settled(after[name], accepted=False)
        assert looks[0] == looks[1]
    everything = "".join(after.values())
    for kinds in ("ins|del|moveTo|rPrChange", "comment", "commentRangeStart", "commentRangeEnd", "commentReference"):
        numbers = Counter(re.findall(rf'<w:(?:{kinds}) w:id="(\d+)"', everything))
        assert not numbers or numbers.most_common(1)[0][1] == 1
    ends = [
        re.findall(rf'<w:{kind} w:id="(\d+)"', everything)
        for kind in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
    ]
    assert all(sorted(one) == sorted(ends[0]) for one in ends)


TYPES, MAIN, RELATIONS = "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"


def changed(name: str, old: str, new: str) -> bytes:
    """A file with something else in one of its parts."""
    parts = parts_of(p(t("a")), header1=p(t("b")))
    text = parts[name]
    assert isinstance(text, str)
    assert old in text
    return packed({**parts, name: text.replace(old, new)})


def without(name: str) -> bytes:
    """A file without one of its parts."""
    parts = parts_of(p(t("a")), header1=p(t("b")))
    del parts[name]
    return packed(parts)


BROKEN = {
    "no archive": (b"One\n", "this is no packed document"),
    "cut off": (file_of(p(t("a")))[:-30], "this is no packed document"),
    "another archive": (packed({"a": "b"}), "the part [Content_Types].xml is missing"),
    "no document": (without("_rels/.rels"), "it does not say which of its parts is the document"),
    "no body": (without(MAIN), "the part word/document.xml is missing"),
    "no header": (without("word/parts/header1.xml"), "the part word/parts/header1.xml is missing"),
    "a type that is unknown": (changed(TYPES, "document.main", "strange"), "it is not a Word document but `"),
    "macros by type": (
        changed(TYPES, f"{TYPE}.document.main", "application/vnd.ms-word.document.macroEnabled.main"), "it holds macros",
    ),
    "macros by part": (packed({**parts_of(p(t("a"))), "word/vbaProject.bin": b"x"}), "it holds macros"),
    "a template": (changed(TYPES, "document.main", "template.main"), "it is a template"),
    "a workbook": (
        changed(TYPES, "wordprocessingml.document", "spreadsheetml.sheet"), "it is an Excel workbook",
    ),
    "a presentation": (
        changed(TYPES, "wordprocessingml.document", "presentationml.presentation"), "it is a PowerPoint presentation",
    ),
    "a body cut off": (changed(MAIN, "</w:body>", ""), "the part word/document.xml:1:"),
    "an unknown prefix": (changed(MAIN, "<w:body>", "<w:body><x:y/>"), None),
    "an entity": (changed(MAIN, "<w:body>", "<w:body>&x;"), "the part word/document.xml:1:"),
    "a document type": (
        changed(MAIN, "<w:document ", '<!DOCTYPE w [<!ENTITY x "y">]><w:document '), "the part word/document.xml:1:13: a document type",
    ),
    "relations that are no XML": (changed(RELATIONS, "</Relationships>", ""), f"the part {RELATIONS}:1:"),
    "nested absurdly": (file_of("<w:p>" * 501 + "</w:p>" * 501), "the part word/document.xml:1:"),
    "not in its encoding": (packed({**parts_of(""), MAIN: b"<a>\xff</a>"}), "the part word/document.xml:1:4: not utf-8"),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_files(raw: bytes, message: str | None) -> None:
    """One sentence for each; what is only strange is read."""
    if message is None:
        assert shown(read("a.docx", raw)) == ["a", "b"]
        return
    with pytest.raises(DraftError) as raised:
        read("a.docx", raw)
    assert str(raised.value).startswith(f"a.docx:1:1: {message}")
    assert "\n" not in str(raised.value)


SIGNED = packed({**parts_of(p(t("a"))), "_xmlsignatures/sig1.xml": "<a/>"})


def test_a_signed_document_is_only_read() -> None:
    """A change would break its signature."""
    document = read("a.docx", SIGNED)
    assert write(document, {}) == SIGNED
    with pytest.raises(DraftError, match=r"^a.docx:1:1: it is signed"):
        write(document, {document.segments[0].id: [Edit(Span(0, 1), "b")]})


def test_one_part_that_is_header_and_footer() -> None:
    """It is read once."""
    parts = parts_of(p(t("a")), header1=p(t("b")))
    relation = re.search(r"<Relationship [^>]*header[^>]*>", str(parts[RELATIONS]))
    assert relation
    again = relation[0].replace('/header"', '/footer"').replace('Id="', 'Id="x')
    document = read(
        "a.docx", packed({**parts, RELATIONS: str(parts[RELATIONS]).replace(relation[0], relation[0] + again)})
    )
    assert shown(document) == ["a", "b"]
    made = write(document, {document.segments[1].id: [Edit(Span(0, 1), "c")]})
    assert shown(read("a.docx", made)) == ["a", "c"]


ODD = {
    "ends before begins": p(
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>', t("a")
    ),
    "no type": p("<w:r><w:fldChar/></w:r>", t("a")),
    "a form without its element": f"<mc:Choice>{p(t('a'))}</mc:Choice>",
    "an element of forms without forms": p("<w:r><mc:AlternateContent></mc:AlternateContent></w:r>", t("a")),
    "rows without a table": f"<w:tr><w:tc>{p(t('a'))}</w:tc></w:tr>",
    "a cell without a row": f"<w:tbl><w:tc>{p(t('a'))}</w:tc></w:tbl>",
    "text without a run": p("<w:t>b</w:t>", t("a")),
    "a run without a paragraph": t("b") + p(t("a")),
    "a box without a paragraph": f"<w:txbxContent>{p(t('a'))}</w:txbxContent>",
    "properties twice": p("<w:pPr/><w:pPr/>", t("a")),
    "properties of nothing": "<w:pPr/><w:rPr/><w:sdtPr/>" + p(t("a")),
}


@pytest.mark.parametrize("body", ODD.values(), ids=ODD)
def test_odd_bodies(body: str) -> None:
    """What no program writes is no reason to fall."""
    document = read("a.docx", file_of(body))
    assert shown(document) == ["a"]
    made = track(document, {document.segments[0].id: changes_of([Edit(Span(0, 1), "b")])}, MARKING)
    assert "b" in [segment.text for segment in read("a.docx", made).segments]


CODE_STYLES = (
    '<w:style w:type="character" w:styleId="a5"><w:name w:val="Verbatim Char"/></w:style>'
    '<w:style w:styleId="a6" w:type="paragraph"><w:name w:val="Source Code"/></w:style>'
    '<w:style w:styleId="a7"><w:name w:val="Decoded"/></w:style>'
)


def test_code() -> None:
    """A style that is for code protects its text; a paragraph of nothing else is left out."""
    style = '<w:rPr><w:rStyle w:val="{}"/></w:rPr>'
    raw = file_of(
        p(t("a "), t("b", style.format("a5")), t(" c", style.format("a7")))
        + p('<w:pPr><w:pStyle w:val="a6"/></w:pPr>', t("d"))
        + p(t("e")),
        styles=CODE_STYLES,
    )
    assert shown(read("a.docx", raw)) == ["a [b] c", "e"]


def test_what_is_not_read_is_told() -> None:
    """Charts, diagrams, embedded and inserted files, a sentence for each kind."""
    kinds = ("chart", "chart", "diagramData", "oleObject", "package", "aFChunk", "image")
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/relationships/{kind}" Target="x/{number}.xml"/>'
        for number, kind in enumerate(kinds)
    )
    document = read("a.docx", changed(RELATIONS, "</Relationships>", relations + "</Relationships>"))
    said = [one.removeprefix("a.docx:1:1: the text of ").partition(" is not read")[0] for one in document.unread]
    assert sorted(said) == [
        "1 SmartArt diagram", "1 embedded file", "1 embedded object", "1 inserted file (altChunk)", "2 charts",
    ]  # fmt: skip


PAIRS = {
    "two columns": (table(["学院", "The college"], ["大学", "The university"]), [("学院", "The college"), ("大学", "The university")]),
    "a header": (
        table(["中文", "英文"], ["学院", "The college"], ["大学", "The university"]),
        [(None, "中文"), (None, "英文"), ("学院", "The college"), ("大学", "The university")],
    ),
    "numbers of rows": (
        table(["No.", "Chinese", "English"], ["1", "学院", "The college"], ["2", "大学", "The university"]),
        [(None, "No."), (None, "Chinese"), (None, "English"), (None, "1"), ("学院", "The college"), (None, "2"), ("大学", "The university")],
    ),
    "English first": (table(["The college", "学院"], ["The university", "大学"]), [("学院", "The college"), ("大学", "The university")]),
    "a status, and names of columns": (
        table(["ID", "Status", "Source segment", "Target segment"], ["a", "Draft", "学院", "The college"], ["b", "Draft", "大学", "The university"]),
        [(None, "ID"), (None, "Status"), (None, "Source segment"), (None, "Target segment"), (None, "a"), (None, "Draft"),
         ("学院", "The college"), (None, "b"), (None, "Draft"), ("大学", "The university")],
    ),
    "paragraphs in cells": (
        table(["学院|大学", "The college|The university"], ["船", "A boat"]),
        [("学院", "The college"), ("大学", "The university"), ("船", "A boat")],
    ),
    "other numbers of paragraphs": (table(["学院|大学", "The college"], ["船", "A boat"]), [("学院\n大学", "The college"), ("船", "A boat")]),
    "an empty cell": (table(["学院", "The college"], ["船", ""], ["大学", "The university"]), [("学院", "The college"), ("大学", "The university")]),
    "only one row": (table(["学院", "The college"]), [(None, "学院"), (None, "The college")]),
    "no Chinese": (table(["a", "b"], ["c", "d"]), [(None, "a"), (None, "b"), (None, "c"), (None, "d")]),
    "both in each column": (
        table(["学院", "The college"], ["The university", "大学"], ["船", "A boat"]),
        [(None, "学院"), (None, "The college"), (None, "The university"), (None, "大学"), (None, "船"), (None, "A boat")],
    ),
    "a form": (
        table(["姓名", "John Smith"], ["单位", "Dalian Maritime University"], ["职务", "Professor"]),
        [(None, "姓名"), (None, "John Smith"), (None, "单位"), (None, "Dalian Maritime University"), (None, "职务"), (None, "Professor")],
    ),
    "names": (
        table(["王运河", "Wang Canal"], ["段书彬", "Duan Shubin"], ["吕振凯", "Lv Zhenkai"]),
        [("王运河", "Wang Canal"), ("段书彬", "Duan Shubin"), ("吕振凯", "Lv Zhenkai")],
    ),
    "a third column of text": (
        table(["学院", "The college", "one"], ["大学", "The university", "two"]),
        [(None, "学院"), (None, "The college"), (None, "one"), (None, "大学"), (None, "The university"), (None, "two")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "rows"), PAIRS.values(), ids=PAIRS)
def test_tables_of_two_languages(body: str, rows: list[tuple[str | None, str]]) -> None:
    """Row by row the Chinese cell is the source, and no draft; a table that may be another has none."""
    document = read("a.docx", file_of(body))
    assert [(segment.source, segment.text) for segment in document.segments] == rows
    is_one = any(source for source, _ in rows)
    assert bool(document.pairing) == is_one
    if document.pairing:
        pairs = document.pairing.pairs
        assert sorted(number for pair in pairs for number in pair.draft) == list(range(len(document.segments)))
        assert sorted(number for pair in pairs for number in pair.source) == list(
            range(len(document.pairing.source.segments))
        )
        assert [pair.draft for pair in pairs if pair.draft] == sorted(pair.draft for pair in pairs if pair.draft)
        assert all(pair.confidence == (1.0 if pair.source else 0.0) for pair in pairs)


def test_a_small_table_in_a_long_text() -> None:
    """Its drafts have their sources; what the rest translates another file may say."""
    long = p(t("The college held its annual meeting on Monday, and afterwards everybody went to the museum."))
    document = read("a.docx", file_of(long + table(["学院", "The college"], ["大学", "The university"])))
    assert [segment.source for segment in document.segments] == [None, "学院", "大学"]
    assert document.pairing is None
