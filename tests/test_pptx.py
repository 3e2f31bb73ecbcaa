"""PowerPoint presentations: which text is read, and where new text is written."""

from __future__ import annotations

import io
import zipfile
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.pptx import read, write
from cleanup.model import PACKED, DraftError, Edit, Span
from cleanup.resolve import apply

TRANSITIONAL = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
STRICT = {
    "a": "http://purl.oclc.org/ooxml/drawingml/main",
    "p": "http://purl.oclc.org/ooxml/presentationml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def packed(parts: dict[str, str]) -> bytes:
    """A packed file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


def links(rows: dict[str, str], spaces: dict[str, str] = TRANSITIONAL) -> str:
    """Relationships: targets by ids, which begin with their types."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{spaces["r"]}/{name.rstrip("0123456789")}" Target="{target}"/>'
        for name, target in rows.items()
    )
    return f'<Relationships xmlns="{PACKAGE}relationships">{inner}</Relationships>'


def slide(inner: str, spaces: dict[str, str] = TRANSITIONAL) -> str:
    """A slide with these shapes."""
    declared = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in spaces.items())
    return f"<p:sld{declared}><p:cSld><p:spTree>{inner}</p:spTree></p:cSld></p:sld>"


def parts(slides: dict[str, str], spaces: dict[str, str] = TRANSITIONAL, main: str = MAIN) -> dict[str, str]:
    """The parts of a presentation with these slides in this order."""
    declared = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in spaces.items())
    ids = "".join(f'<p:sldId id="{number}" r:id="slide{number}"/>' for number, _ in enumerate(slides))
    types = f'<Override PartName="/x/main.xml" ContentType="{main}"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types">{types}</Types>',
        "_rels/.rels": links({"officeDocument": "x/main.xml"}, spaces),
        "x/main.xml": f"<p:presentation{declared}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "x/_rels/main.xml.rels": links({f"slide{number}": name for number, name in enumerate(slides)}, spaces),
        **{f"x/{name}": slide(inner, spaces) for name, inner in slides.items()},
    }


def run(text: str, properties: str = "") -> str:
    """A run."""
    return f"<a:r>{properties}<a:t>{text}</a:t></a:r>"


def font(name: str) -> str:
    """The properties of a run in some font."""
    return f'<a:rPr b="1"><a:latin typeface="{name}"/></a:rPr>'


def para(*inner: str) -> str:
    """A paragraph."""
    return f"<a:p>{''.join(inner)}</a:p>"


def shape(inner: str) -> str:
    """A shape with these paragraphs."""
    return f"<p:sp><p:txBody><a:bodyPr/>{inner}</p:txBody></p:sp>"


def pptx(inner: str) -> bytes:
    """A presentation of one slide with these paragraphs."""
    return packed(parts({"s.xml": shape(inner)}))


def said(raw: bytes) -> list[str]:
    """The segments, what is protected of them in brackets."""
    found = []
    for segment in read("a.pptx", raw).segments:
        edits = [Edit(span, f"[{segment.text[span.start : span.end]}]") for span in segment.protected]
        found.append(apply(segment.text, edits))
    return found


BOLD, UNDERLINED = '<a:rPr b="1"/>', '<a:rPr u="sng"/>'
LINK = '<a:rPr><a:hlinkClick r:id="l"/></a:rPr>'
FIELD = '<a:fld id="1" type="slidenum"><a:rPr/><a:t>1 May</a:t></a:fld>'
MATHS = (
    '<mc:AlternateContent><mc:Choice Requires="a14"><x><a:t>m</a:t></x></mc:Choice>'
    "<mc:Fallback><a:r><a:t>f</a:t></a:r></mc:Fallback></mc:AlternateContent>"
)
READ = {
    "runs": (para("<a:pPr/>", run("a"), run("b", font("Arial"))), ["ab"]),
    "white space counts": (para("\n ", run(" a  b"), " ", run(" c "), "\n"), [" a  b c "]),
    "a link": (para(run("a", LINK), run("b")), ["ab"]),
    "a break": (para(run("a"), "<a:br/>", run("b"), "<a:br><a:rPr/></a:br>", run("c")), ["a[\n]b[\n]c"]),
    "a field": (para(run("a"), FIELD, run("b")), ["a[1 May]b"]),
    "only a field": (para(FIELD), []),
    "a tab": (para(run("a\tb")), ["a[\t]b"]),
    "tabs": (para(run("a\t\tb")), ["a[\t\t]b"]),
    "a character that XML has not": (para(run("a_x000B_b")), ["a[_x000B_]b"]),
    "an equation": (para(run("a"), MATHS, run("b")), ["a[\ufffc]b"]),
    "code": (para(run("a"), run("b", font("Courier New"))), ["a[b]"]),
    "only code": (para(run("b", font("DejaVu Sans Mono"))), []),
    "no code": (para(run("a", font("Monotype Corsiva"))), ["a"]),
    "no code in Latin": (para(run("a", '<a:rPr><a:cs typeface="Courier New"/></a:rPr>')), ["a"]),
    "CDATA": ("<a:p><a:r><a:t>a<![CDATA[b]]></a:t></a:r></a:p>", ["a[b]"]),
    "references": (para(run("a&amp;&#65292;&#9;b")), ["a&\N{FULLWIDTH COMMA}[\t]b"]),
    "nothing": (f"<a:p/><a:p></a:p><a:p>{run('')}</a:p><a:p><a:endParaRPr/></a:p><a:p>{run(' ')}</a:p>", []),
    "extensions": (f"<a:p>{run('a')}</a:p><p:extLst><a:p>{run('b')}</a:p></p:extLst>", ["a"]),
}


@pytest.mark.parametrize(("inner", "wanted"), READ.values(), ids=READ)
def test_what_is_read(inner: str, wanted: list[str]) -> None:
    """Each paragraph; what is protected stands in brackets."""
    raw = pptx(inner)
    assert said(raw) == wanted
    document = read("a.pptx", raw)
    assert document.encoding == PACKED
    assert write(document, {}) == raw


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f"<a:p>{run(text)}</a:p>"


@pytest.mark.parametrize("spaces", [TRANSITIONAL, STRICT], ids=["transitional", "strict"])
def test_slides_come_in_their_order_with_their_notes(spaces: dict[str, str]) -> None:
    """Whatever their names; what no slide leads to, such as layouts, is not read."""
    cell = f"<a:tc><a:txBody>{paragraph('cell')}</a:txBody></a:tc>"
    table = f"<p:graphicFrame><a:tbl><a:tr>{cell}</a:tr></a:tbl></p:graphicFrame>"
    shapes = {
        "z.xml": shape("<a:p></a:p>" + paragraph("z")) + table,
        "a.xml": f"<p:grpSp><p:grpSp>{shape(paragraph('a'))}</p:grpSp></p:grpSp>",
    }
    more = {
        "x/_rels/z.xml.rels": links({"notesSlide": "../n/one.xml", "slideLayout": "l.xml"}, spaces),
        "n/one.xml": slide(shape(paragraph("notes")), spaces),
        "x/l.xml": slide(shape(paragraph("prompt")), spaces),
    }
    document = read("a.pptx", packed({**parts(shapes, spaces), **more}))
    assert [(one.id, one.text, one.line) for one in document.segments] == [
        ("x/z.xml:2", "z", 2),
        ("x/z.xml:3", "cell", 3),
        ("n/one.xml:1", "notes", 4),
        ("x/a.xml:1", "a", 5),
    ]


WRITTEN = {
    "a word": (para(run("Wang Canal")), [(5, 10, "Yunhe")], para(run("Wang Yunhe"))),
    "over runs": (
        para(run("Wang", BOLD), run(" Can"), run("al")),
        [(0, 10, "Wang Yunhe")],
        para(run("Wang", BOLD), run(" Yunhe"), run("")),
    ),
    "escaped": (para(run("a")), [(1, 1, " &<")], para(run("a &amp;&lt;"))),
    "outside of a link": (
        para(run("a", LINK), run("b")),
        [(1, 1, " ")],
        para(run("a", LINK), run(" b")),
    ),
    "outside of underlined text": (
        para(run("a"), run("b", UNDERLINED)),
        [(1, 1, " ")],
        para(run("a "), run("b", UNDERLINED)),
    ),
    "beside a break": (
        para(run("a"), "<a:br/>", run("b")),
        [(2, 2, "x")],
        para(run("a"), "<a:br/>", run("xb")),
    ),
    "between two fields": (
        para(run("a", BOLD), FIELD, FIELD),
        [(6, 6, " ")],
        para(run("a", BOLD), FIELD, run(" ", BOLD), FIELD),
    ),
    "behind a field": (para(run("a"), FIELD), [(6, 6, ".")], para(run("a"), FIELD, run(".", "<a:rPr/>"))),
    "behind a break": (para(run("a"), "<a:br/>"), [(2, 2, ".")], para(run("a"), "<a:br/>", run("."))),
    "between fields behind a link": (
        para(run("a", LINK), FIELD, FIELD),
        [(6, 6, " ")],
        para(run("a", LINK), FIELD, run(" ", "<a:rPr/>"), FIELD),
    ),
    "before a field": (
        para("<a:pPr/>", FIELD, run("a")),
        [(0, 0, "x")],
        para("<a:pPr/>", run("x", "<a:rPr/>"), FIELD, run("a")),
    ),
    "behind an equation": (
        para(run("a"), MATHS, "<a:endParaRPr/>"),
        [(2, 2, ".")],
        para(run("a"), MATHS, run("."), "<a:endParaRPr/>"),
    ),
    "behind a tab": (para(run("a\t")), [(2, 2, "x")], para(run("a\tx"))),
    "between two characters that XML has not": (
        para(run("a_x000B__x000B_")),
        [(8, 8, "x")],
        para(run("a_x000B_x_x000B_")),
    ),
    "in a run that is empty then": (
        para(run("a"), run("b")),
        [(0, 1, "")],
        para(run(""), run("b")),
    ),
}


@pytest.mark.parametrize(("inner", "edits", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written(inner: str, edits: list[tuple[int, int, str]], wanted: str) -> None:
    """All that is not edited stays, and what comes in is read again."""
    document = read("a.pptx", pptx(inner))
    made_edits = [Edit(Span(start, end), new) for start, end, new in edits]
    made = write(document, {document.segments[0].id: made_edits})
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.read("x/s.xml").decode() == slide(shape(wanted))
    assert [one.text for one in read("a.pptx", made).segments] == [apply(document.segments[0].text, made_edits)]


def alternate(*forms: str) -> str:
    """Shapes in several forms."""
    first = "".join(f'<mc:Choice Requires="x">{one}</mc:Choice>' for one in forms[:-1])
    return f"<mc:AlternateContent>{first}<mc:Fallback>{forms[-1]}</mc:Fallback></mc:AlternateContent>"


ALTERNATES = {
    "the same": (
        alternate(shape(paragraph("ab")), shape(para(run("a"), run("b")))),
        alternate(shape(paragraph("Xb")), shape(para(run("X"), run("b")))),
        ["ab"],
    ),
    "three forms": (
        alternate(*[shape(paragraph("a"))] * 3),
        alternate(*[shape(paragraph("X"))] * 3),
        ["a"],
    ),
    "twice in each": (
        alternate(*[shape(paragraph("a") * 2)] * 2),
        alternate(*[shape(paragraph("X") + paragraph("a"))] * 2),
        ["a", "a"],
    ),
    "not the same": (
        alternate(shape(paragraph("a")), shape(paragraph("b"))),
        alternate(shape(paragraph("X")), shape(paragraph("b"))),
        ["a", "b"],
    ),
    "one in the other": (
        alternate(alternate(*[shape(paragraph("a"))] * 2), shape(paragraph("a"))),
        alternate(alternate(*[shape(paragraph("X"))] * 2), shape(paragraph("X"))),
        ["a"],
    ),
    "two after each other": (
        alternate(shape(paragraph("a")), "") + alternate(shape(paragraph("a")), ""),
        alternate(shape(paragraph("X")), "") + alternate(shape(paragraph("a")), ""),
        ["a", "a"],
    ),
}


@pytest.mark.parametrize(("inner", "wanted", "texts"), ALTERNATES.values(), ids=ALTERNATES)
def test_shapes_that_stand_twice(inner: str, wanted: str, texts: list[str]) -> None:
    """Are one segment where they say the same, and are edited together."""
    document = read("a.pptx", packed(parts({"s.xml": inner})))
    assert [one.text for one in document.segments] == texts
    made = write(document, {document.segments[0].id: [Edit(Span(0, 1), "X")]})
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.read("x/s.xml").decode() == slide(wanted)


INSIDE = st.sampled_from(
    [*("a", "b &", "，", "\t", ""), "<a:br/>", FIELD, MATHS, *(f"<{name}>" for name in ("b", "u", "h"))]
)


@given(st.lists(INSIDE, min_size=1, max_size=8), st.data())
@settings(max_examples=200, deadline=None)
def test_any_paragraph_after_any_edit(found: list[str], data: st.DataObject) -> None:
    """It reads as edited, and keeps what is no text."""
    looks = {"<b>": BOLD, "<u>": UNDERLINED, "<h>": LINK}
    inner = "".join(
        one if one.startswith("<a") or one == MATHS else run(escape(one.strip("<>")), looks.get(one, ""))
        for one in found
    )
    document = read("a.pptx", pptx(f"<a:p>{inner}{run('z')}</a:p>"))
    segment = document.segments[0]
    edits, at = [], 0
    while at < len(segment.text) and data.draw(st.booleans()):
        start = data.draw(st.integers(at, len(segment.text) - 1))
        end = data.draw(st.integers(start, len(segment.text) - 1))
        if not any(Span(start, end).overlaps(span) for span in segment.protected):
            edits.append(Edit(Span(start, end), data.draw(st.sampled_from(["", " ", "x", " & ", "x y"]))))
        at = end + 1
    made = read("a.pptx", write(document, {segment.id: edits}))
    assert made.segments[0].text == apply(segment.text, edits)
    kept = ["".join(one.text[span.start : span.end] for span in one.protected) for one in (segment, made.segments[0])]
    assert kept[0] == kept[1]


GOOD = parts({"s.xml": shape(paragraph("a"))})
BAD = {
    "no package": (packed({"a": ""}), "the part [Content_Types].xml is missing, so this is not a PowerPoint pres"),
    "no document": (packed({**GOOD, "_rels/.rels": links({})}), "it does not say which of its parts is the document"),
    "no types": (
        packed({name: one for name, one in GOOD.items() if name[0] != "["}),
        "the part [Content_Types].xml is",
    ),
    "a Word document": (
        packed(parts({}, main=MAIN.replace("presentationml.presentation", "wordprocessingml.document"))),
        "it is a Word document, not a PowerPoint presentation; give it the suffix .docx",
    ),
    "a missing slide": (
        packed({name: one for name, one in GOOD.items() if name != "x/s.xml"}),
        "the part x/s.xml is missing",
    ),
    "a slide that is nowhere": (
        packed({**GOOD, "x/_rels/main.xml.rels": links({})}),
        "it does not say where one of its",
    ),
    "a slide outside": (
        packed({**GOOD, "x/_rels/main.xml.rels": links({"slide0": "http://a/b"})}),
        "it does not say where",
    ),
    "a slide above the file": (
        packed({**GOOD, "x/_rels/main.xml.rels": links({"slide0": "../../s.xml"})}),
        "the part s.xml is missing",
    ),
    "no XML": (packed({**GOOD, "x/s.xml": "<a>"}), "the part x/s.xml:1:4: no well-formed XML (no element found)"),
    "a document type": (packed({**GOOD, "x/s.xml": "<!DOCTYPE a><a/>"}), "the part x/s.xml:1:12: a document type"),
    "macros": (packed({**GOOD, "x/vbaProject.bin": ""}), "it holds macros"),
    "macros, it says": (
        packed(parts({}, main="application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")),
        "it holds macros",
    ),
    "a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "an old Office file, or one with a password"),
    "cut off": (packed(GOOD)[:-9], "this is no packed document"),
}


@pytest.mark.parametrize(("raw", "message"), BAD.values(), ids=BAD)
def test_bad_files_are_refused(raw: bytes, message: str) -> None:
    """With one sentence."""
    with pytest.raises(DraftError) as raised:
        read("a.pptx", raw)
    assert str(raised.value).startswith(f"a.pptx:1:1: {message}")


def test_a_signed_presentation_is_only_read() -> None:
    """A change would break its signature."""
    raw = packed(
        {**GOOD, "_rels/.rels": links({"officeDocument": "x/main.xml", "origin": "_xmlsignatures/origin.sigs"})}
    )
    document = read("a.pptx", raw)
    assert write(document, {}) == raw
    with pytest.raises(DraftError, match=r"^a.pptx:1:1: it is signed"):
        write(document, {document.segments[0].id: [Edit(Span(0, 1), "b")]})


def test_what_is_not_read_is_told() -> None:
    """One sentence for each kind, a part that two slides lead to once; a picture holds no text."""
    slides = {"s.xml": shape(paragraph("a")), "t.xml": shape(paragraph("b"))}
    rows = {"chart1": "c1.xml", "chart2": "c2.xml", "diagramData": "d.xml", "image": "i.png", "package": "b.xlsx"}
    more = {"x/_rels/s.xml.rels": links(rows), "x/_rels/t.xml.rels": links({"chart1": "c1.xml"})}
    assert read("a.pptx", packed({**parts(slides), **more})).unread == (
        "a.pptx:1:1: the text of 2 charts is not read; look it over by hand",
        "a.pptx:1:1: the text of 1 SmartArt diagram is not read; look it over by hand",
        "a.pptx:1:1: the text of 1 embedded file is not read; look it over by hand",
    )
