"""OpenDocument texts: which text is read, and how new text is written so that all of it counts."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.odt import read, write
from cleanup.model import PACKED, DraftError, Edit, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from cleanup.model import Document

SPACES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
        "manifest": "manifest",
    }.items()
)
KIND = "application/vnd.oasis.opendocument.text"
CODE = '<style:style style:name="T1" style:family="text" style:parent-style-name="Source_20_Text"/>'


def content(inner: str) -> str:
    """The part with the content."""
    styles = f"<office:automatic-styles>{CODE}</office:automatic-styles>"
    body = f"<office:body><office:text>{inner}</office:text></office:body>"
    return f"<office:document-content{SPACES}>{styles}{body}</office:document-content>"


def packed(parts: dict[str, str]) -> bytes:
    """A packed file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


def odt(inner: str, **more: str) -> bytes:
    """A document with this content and other parts."""
    return packed({"mimetype": KIND, "content.xml": content(inner), **more})


def manifest(*rows: tuple[str, str], inner: str = "") -> str:
    """The list of what is in a document: paths and types."""
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}">{inner}</manifest:file-entry>'
        for path, kind in (("/", KIND), *rows)
    )
    return f"<manifest:manifest{SPACES}>{entries}</manifest:manifest>"


def said(document: Document) -> list[str]:
    """The segments, what is protected of them in brackets."""
    found = []
    for segment in document.segments:
        edits = [Edit(span, f"[{segment.text[span.start : span.end]}]") for span in segment.protected]
        found.append(apply(segment.text, edits))
    return found


NOTE = (
    "<text:note><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>n</text:p></text:note-body></text:note>"
)
FRAME = '<draw:frame text:anchor-type="{}"><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>'
READ = {
    "headings and paragraphs": ("<text:h>a</text:h><text:p>b</text:p><text:p/><text:p> </text:p>", ["a", "b"]),
    "what text runs through": ('<text:p>a<text:span>b</text:span><text:a xlink="u">c</text:a></text:p>', ["abc"]),
    "marks": ("<text:p>a<text:bookmark/><text:reference-mark-start/>b<text:change-start/>c</text:p>", ["abc"]),
    "index marks": ('<text:p>a<text:toc-mark/>b<text:alphabetical-index-mark-start text:id="1"/>c</text:p>', ["abc"]),
    "white space": ("<text:p>\n  a\n  b <text:span> c\t</text:span> d</text:p>", ["a b c d"]),
    "white space by reference": ("<text:p>&#32;a&#9;&#10;b</text:p>", ["a b"]),
    "spaces that count": ('<text:p><text:s/>a<text:s text:c="3"/>b <text:s/>c</text:p>', [" a   b  c"]),
    "a space behind one that counts": ("<text:p>a<text:s/> b</text:p>", ["a b"]),
    "a space with two tags": ("<text:p>a<text:s></text:s>b</text:p>", ["a[ ]b"]),
    "white space around a page break": ("<text:p>a <text:soft-page-break/> b</text:p>", ["a  b"]),
    "white space around a comment": ("<text:p>a <office:annotation/> b</text:p>", ["a  b"]),
    "white space around a note": (f"<text:p>a {NOTE} b</text:p>", ["a  b", "n"]),
    "white space around a bookmark": ("<text:p>a <text:bookmark/> b</text:p>", ["a b"]),
    "absurdly many spaces": ('<text:p>a<text:s text:c="999999999"/>b</text:p>', [f"a[{' ' * 100}]b"]),
    "tabs and lines": ("<text:p>a<text:tab/> b<text:line-break/> c</text:p>", ["a[\t] b[\n] c"]),
    "fields": ("<text:p>on <text:date>1 May</text:date> in <text:page-number/></text:p>", ["on [1 May] in "]),
    "a placeholder": ("<text:p>a <text:placeholder>name</text:placeholder></text:p>", ["a [name]"]),
    "only a field": ("<text:p><text:date>1 May</text:date></text:p>", []),
    "what nobody knows": ('<text:p>a <x:y xmlns:x="urn:x">b</x:y> c</text:p>', ["a [b] c"]),
    "CDATA": ("<text:p>a<![CDATA[ b ]]>c</text:p>", ["a[ b ]c"]),
    "a note": (
        f"<text:p>a{NOTE}b</text:p>",
        ["ab", "n"],
    ),
    "a box in the line": (f"<text:p>a{FRAME.format('as-char')}b</text:p>", ["a[\ufffc]b", "box"]),
    "a box beside it": (f"<text:p>a{FRAME.format('paragraph')}b</text:p>", ["ab", "box"]),
    "a picture": ('<text:p>a<draw:frame text:anchor-type="as-char"><draw:image/></draw:frame></text:p>', ["a[\ufffc]"]),
    "an object": ("<text:p>a<draw:frame><draw:object><text:p>b</text:p></draw:object></draw:frame></text:p>", ["a"]),
    "a comment": ("<text:p>a<office:annotation><text:p>c</text:p></office:annotation>b</text:p>", ["ab"]),
    "a reading": (
        "<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>r</text:ruby-text></text:ruby>b</text:p>",
        ["ab"],
    ),
    "what was deleted": ("<text:tracked-changes><text:p>d</text:p></text:tracked-changes><text:p>a</text:p>", ["a"]),
    "a table of contents": (
        "<text:table-of-content><text:index-body><text:p>t</text:p></text:index-body></text:table-of-content>",
        [],
    ),
    "a list": (
        "<text:list><text:list-item><text:number>1</text:number><text:p>a</text:p></text:list-item></text:list>",
        ["a"],
    ),
    "a table": ("<table:table><table:table-cell><text:p>a</text:p></table:table-cell></table:table>", ["a"]),
    "a section": ("<text:section><text:p>a</text:p></text:section>", ["a"]),
    "code": ('<text:p>a <text:span text:style-name="T1">x y</text:span></text:p>', ["a [x y]"]),
    "a mark in code": ('<text:p>a<text:span text:style-name="T1">x<text:bookmark/>y</text:span></text:p>', ["a[xy]"]),
    "a style that is not there": ('<text:p text:style-name="Source_20_Text">x</text:p>', ["x"]),
}


@pytest.mark.parametrize(("inner", "wanted"), READ.values(), ids=READ)
def test_what_is_read(inner: str, wanted: list[str]) -> None:
    """Each paragraph; what is protected stands in brackets."""
    raw = odt(inner)
    document = read("a.odt", raw)
    assert said(document) == wanted
    assert document.encoding == PACKED
    assert write(document, {}) == raw


def test_a_style_for_code() -> None:
    """Its paragraphs are not read, by whatever name they are made from it; one of another family is no code."""
    styles = (
        f"<office:document-styles{SPACES}><office:styles>"
        '<style:style style:name="Preformatted_20_Text" style:family="paragraph"/>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P2"/>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Preformatted_20_Text"/>'
        '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P4"/>'
        '<style:style style:name="P4" style:family="paragraph" style:parent-style-name="P3"/>'
        "</office:styles></office:document-styles>"
    )
    inner = "".join(f'<text:p text:style-name="{name}">{name}</text:p>' for name in ("P1", "P2", "P3", "T1"))
    assert said(read("a.odt", odt(inner, **{"styles.xml": styles}))) == ["P3", "T1"]


def test_headers_and_footers() -> None:
    """They come last, each paragraph with its number."""
    inner = "<style:master-page><style:header><text:p>h</text:p></style:header></style:master-page>"
    styles = (
        f"<office:document-styles{SPACES}><office:styles><text:p>no</text:p></office:styles>"
        f"<office:master-styles>{inner}</office:master-styles></office:document-styles>"
    )
    document = read("a.odt", odt("<text:p/><text:p>a</text:p>", **{"styles.xml": styles}))
    assert [(one.id, one.text, one.line) for one in document.segments] == [
        ("content.xml:2", "a", 2),
        ("styles.xml:1", "h", 3),
    ]
    made = write(document, {"styles.xml:1": [Edit(Span(0, 1), "H")]})
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.read("styles.xml").decode() == styles.replace(">h<", ">H<")
        assert file.read("content.xml").decode() == content("<text:p/><text:p>a</text:p>")


def inner_of(raw: bytes) -> str:
    """The text of a document as it is written."""
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        found = re.search("<office:text>(.*)</office:text>", file.read("content.xml").decode(), re.DOTALL)
        assert found
        return found[1]


WRITTEN = {
    "a word": ("<text:p>Wang Canal</text:p>", [(5, 10, "Yunhe")], "<text:p>Wang Yunhe</text:p>"),
    "over spans": (
        "<text:p><text:span>Wang</text:span> Can<text:span>al</text:span></text:p>",
        [(0, 10, "Wang Yunhe")],
        "<text:p><text:span>Wang</text:span> Yunhe<text:span></text:span></text:p>",
    ),
    "escaped": ("<text:p>a</text:p>", [(1, 1, "&<")], "<text:p>a&amp;&lt;</text:p>"),
    "a space": ("<text:p>a，b</text:p>", [(1, 2, ", ")], "<text:p>a, b</text:p>"),
    "two spaces": ("<text:p>a，b</text:p>", [(1, 2, "  ")], "<text:p>a <text:s/>b</text:p>"),
    "a space before one": ("<text:p>a， b</text:p>", [(1, 2, ", ")], "<text:p>a, <text:s/>b</text:p>"),
    "a space behind one": ("<text:p>a ，b</text:p>", [(2, 3, " ")], "<text:p>a <text:s/>b</text:p>"),
    "a space at the start": ("<text:p>a</text:p>", [(0, 0, " ")], "<text:p><text:s/>a</text:p>"),
    "a space at the end": ("<text:p>a</text:p>", [(1, 1, " ")], "<text:p>a<text:s/></text:p>"),
    "what makes two spaces meet": ("<text:p>a b c</text:p>", [(2, 3, "")], "<text:p>a <text:s/>c</text:p>"),
    "what makes a space the first": ("<text:p>a b</text:p>", [(0, 1, "")], "<text:p><text:s/>b</text:p>"),
    "two that meet over a tag": (
        "<text:p>a <text:span>b</text:span> c</text:p>",
        [(2, 3, "")],
        "<text:p>a <text:span></text:span><text:s/>c</text:p>",
    ),
    "a space behind a tab": (
        "<text:p>a<text:tab/>b</text:p>",
        [(2, 2, " ")],
        "<text:p>a<text:tab/><text:s/>b</text:p>",
    ),
    "one of three spaces": (
        '<text:p>a<text:s text:c="3"/>b</text:p>',
        [(1, 2, "")],
        "<text:p>a<text:s/><text:s/>b</text:p>",
    ),
    "all spaces": ("<text:p>a <text:s/>，</text:p>", [(1, 3, "")], "<text:p>a，</text:p>"),
    "outside of a span": (
        "<text:p><text:span>a</text:span>b</text:p>",
        [(1, 1, " ")],
        "<text:p><text:span>a</text:span> b</text:p>",
    ),
    "before a span": (
        "<text:p>a<text:date>1</text:date><text:span><text:time>2</text:time></text:span></text:p>",
        [(2, 2, "x y")],
        "<text:p>a<text:date>1</text:date>x y<text:span><text:time>2</text:time></text:span></text:p>",
    ),
    "beside spaces": ("<text:p>a<text:s/>b</text:p>", [(2, 3, "x y")], "<text:p>a<text:s/>x y</text:p>"),
    "a wrapped line stays": ("<text:p>a\n b ，c</text:p>", [(4, 5, ",")], "<text:p>a\n b ,c</text:p>"),
    "a wrapped line goes": ("<text:p>a\n ，c</text:p>", [(1, 2, "")], "<text:p>a，c</text:p>"),
    "white space that would come to life": (
        "<text:p>a <text:span> b</text:span></text:p>",
        [(1, 2, "")],
        "<text:p>a<text:span>b</text:span></text:p>",
    ),
    "white space in front that would": (
        "<text:p>\n <text:span>b</text:span></text:p>",
        [(0, 0, "x")],
        "<text:p>x<text:span>b</text:span></text:p>",
    ),
    "white space that would not": ("<text:p>\n abc</text:p>", [(2, 3, "x")], "<text:p>\n abx</text:p>"),
    "between two fields": (
        "<text:p>a<text:date>1</text:date><text:time>2</text:time></text:p>",
        [(2, 2, " ")],
        "<text:p>a<text:date>1</text:date> <text:time>2</text:time></text:p>",
    ),
    "over a note": (
        "<text:p>Wang<text:note><text:note-body/></text:note> Canal</text:p>",
        [(0, 10, "Wang Yunhe")],
        "<text:p>Wang<text:note><text:note-body/></text:note> Yunhe</text:p>",
    ),
    "signs": ("<text:p>a b</text:p>", [(1, 2, "\t\n")], "<text:p>a<text:tab/><text:line-break/>b</text:p>"),
    "another prefix": (
        '<t:h xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a</t:h>',
        [(1, 1, " ")],
        '<t:h xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a<t:s/></t:h>',
    ),
    "a namespace without a prefix": (
        '<p xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a</p>',
        [(1, 1, " ")],
        '<p xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a<s/></p>',
    ),
}


@pytest.mark.parametrize(("inner", "edits", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written(inner: str, edits: list[tuple[int, int, str]], wanted: str) -> None:
    """All that is not edited stays, and what comes in is read again."""
    document = read("a.odt", odt(inner))
    made_edits = [Edit(Span(start, end), new) for start, end, new in edits]
    made = write(document, {document.segments[0].id: made_edits})
    assert inner_of(made) == wanted
    assert [one.text for one in read("a.odt", made).segments] == [apply(document.segments[0].text, made_edits)]


def test_a_field_is_never_edited() -> None:
    """Even where its own space is the first of the paragraph then, and counts for nothing."""
    document = read("a.odt", odt("<text:p>a<text:date> 1</text:date> b</text:p>"))
    made = write(document, {document.segments[0].id: [Edit(Span(0, 1), "")]})
    assert inner_of(made) == "<text:p><text:date> 1</text:date> b</text:p>"


TOKENS = [
    *("a", "b", " ", " ", "\n", "  ", "，", "&amp;", "&#32;", "<text:s/>", '<text:s text:c="2"/>', "<text:tab/>"),
    *("<text:span>", "<text:span>", "</text:span>", "</text:span>", "<text:bookmark/>", "<text:line-break/>", NOTE),
    *("<text:date>1 May</text:date>", FRAME.format("as-char"), "<text:soft-page-break/>"),
    *("<office:annotation><text:p>c</text:p></office:annotation>", '<text:span text:style-name="T1">x </text:span>'),
]


def balanced(found: list[str]) -> str:
    """Tokens with their spans in order."""
    made, depth = [], 0
    for one in found:
        if one == "</text:span>" and not depth:
            continue
        depth += (one == "<text:span>") - (one == "</text:span>" and depth > 0)
        made.append(one)
    return "".join(made) + "</text:span>" * depth


@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=12), st.booleans(), st.data())
@settings(max_examples=500, deadline=None)
def test_any_paragraph_after_any_edit(found: list[str], first: bool, data: st.DataObject) -> None:  # noqa: FBT001
    """It reads as edited, whatever white space stands where, and keeps its tags; one letter is never edited."""
    inner = f"<text:p>z{balanced(found)}</text:p>" if first else f"<text:p>{balanced(found)}z</text:p>"
    document = read("a.odt", odt(inner))
    segment = document.segments[0]
    edits, at, stop = [], int(first), len(segment.text) - (not first)
    while at <= stop and data.draw(st.booleans()):
        start = data.draw(st.integers(at, stop))
        end = data.draw(st.integers(start, stop))
        if not any(Span(start, end).overlaps(span) for span in segment.protected):
            edits.append(Edit(Span(start, end), data.draw(st.sampled_from(["", " ", "  ", "x", " & ", "x y"]))))
        at = end + 1
    made = write(document, {segment.id: edits})
    assert read("a.odt", made).segments[0].text == apply(segment.text, edits)
    kept = re.compile(r"</?(?!text:s[ /])[^>]*>")
    assert kept.findall(inner_of(made)) == kept.findall(inner)


BAD = {
    "a spreadsheet": (
        packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
        "it is an OpenDocument spreadsheet, not an OpenDocument text; save it as .xlsx",
    ),
    "a type that is none": (
        packed({"mimetype": "a\nb\x1b"}),
        "it is not an OpenDocument text but `ab`",
    ),
    "no content": (packed({"mimetype": KIND}), "the part content.xml is missing"),
    "no XML": (packed({"content.xml": "<a>"}), "the part content.xml:1:4: no well-formed XML (no element found)"),
    "a document type": (packed({"content.xml": "<!DOCTYPE a><a/>"}), "the part content.xml:1:12: a document type"),
    "no UTF-8": (
        packed({"content.xml": "<?xml version='1.0' encoding='ascii'?><a>é</a>"}),
        "the part content.xml:1:42: not ascii",
    ),
    "broken styles": (odt("", **{"styles.xml": ""}), "the part styles.xml:1:1: no well-formed XML"),
    "a password": (
        odt("", **{"META-INF/manifest.xml": manifest(inner="<manifest:encryption-data/>")}),
        "it is locked by a password",
    ),
    "macros": (odt("", **{"Basic/Standard/Module1.xml": ""}), "it holds macros"),
    "scripts": (odt("", **{"Scripts/python/a.py": ""}), "it holds macros"),
    "text": (b"One\n", "this is no packed document"),
    "cut off": (odt("<text:p>a</text:p>")[:-9], "this is no packed document"),
}


@pytest.mark.parametrize(("raw", "message"), BAD.values(), ids=BAD)
def test_bad_files_are_refused(raw: bytes, message: str) -> None:
    """With one sentence."""
    with pytest.raises(DraftError) as raised:
        read("a.odt", raw)
    assert str(raised.value).startswith(f"a.odt:1:1: {message}")


def test_the_document_type_of_a_manifest() -> None:
    """OpenOffice.org 2 wrote one; it names a file, which is not read."""
    typed = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">' + manifest()
    assert said(read("a.odt", odt("<text:p>a</text:p>", **{"META-INF/manifest.xml": typed}))) == ["a"]


def test_lists_of_macros_are_none() -> None:
    """LibreOffice writes empty ones."""
    more = {"Basic/Standard/script-lb.xml": "", "Basic/script-lc.xml": "", "Dialogs/dialog-lc.xml": "", "Scripts/": ""}
    assert said(read("a.odt", odt("<text:p>a</text:p>", **more))) == ["a"]


def test_a_signed_document_is_only_read() -> None:
    """A change would break its signature."""
    raw = odt("<text:p>a</text:p>", **{"META-INF/documentsignatures.xml": "<a/>"})
    document = read("a.odt", raw)
    assert write(document, {}) == raw
    with pytest.raises(DraftError, match=r"^a.odt:1:1: it is signed"):
        write(document, {document.segments[0].id: [Edit(Span(0, 1), "b")]})


def test_what_is_not_read_is_told() -> None:
    """One sentence for each kind; formulas and pictures hold no text."""
    base = "application/vnd.oasis.opendocument."
    rows = [("Object 1/", f"{base}chart"), ("Object 2/", f"{base}spreadsheet"), ("Object 3/", f"{base}chart")]
    rows += [
        ("Object 4/", f"{base}formula"),
        ("a.png", "image/png"),
        ("Object 5", "application/vnd.sun.star.oleobject"),
    ]
    document = read("a.odt", odt("", **{"META-INF/manifest.xml": manifest(*rows)}))
    assert document.unread == (
        "a.odt:1:1: the text of 2 charts is not read; look it over by hand",
        "a.odt:1:1: the text of 2 embedded objects is not read; look it over by hand",
    )


def flat(inner: str, encoding: str = "utf-8") -> bytes:
    """A document in one piece."""
    body = f"<office:body><office:text>\n{inner}</office:text></office:body>"
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    return f"{head}<office:document{SPACES}>{body}</office:document>".encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "iso-8859-1"])
def test_flat_documents(encoding: str) -> None:
    """They have lines and columns; what their encoding lacks is written as a reference."""
    raw = flat("<text:p>ab<text:span>c</text:span></text:p>", encoding)
    document = read("a.fodt", raw)
    (segment,) = document.segments
    assert (segment.text, segment.line, segment.column) == ("abc", 3, 9)
    made = write(document, {segment.id: [Edit(Span(1, 2), "运 ")]})
    assert [one.text for one in read("a.fodt", made).segments] == ["a运 c"]
    wanted = "a&#36816; <" if encoding == "iso-8859-1" else "a运 <"
    assert made.decode(encoding) == raw.decode(encoding).replace("ab<", wanted)


def test_what_flat_documents_embed() -> None:
    """A chart is told, a program refused."""
    kind = "application/vnd.oasis.opendocument.chart"
    chart = f'<office:document office:mimetype="{kind}"><text:p>c</text:p></office:document>'
    document = read("a.fodt", flat(f"<text:p>a</text:p><draw:frame><draw:object>{chart}</draw:object></draw:frame>"))
    assert said(document) == ["a"]
    assert document.unread == ("a.fodt:1:1: the text of 1 chart is not read; look it over by hand",)
    with pytest.raises(DraftError, match=r"^a.fodt:1:1: it holds macros"):
        read("a.fodt", flat('<o:module xmlns:o="http://openoffice.org/2004/office"/>'))


OTHERS = {
    "a page": "<html><p>One</p></html>",
    "a table of numbers": flat("").decode().replace(
        "<office:document", '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"'
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_what_is_no_flat_document(text: str) -> None:
    """Is refused; nothing found in it would look like a clean draft."""
    with pytest.raises(DraftError, match=r"^a.fodt:1:1: it is .*not an OpenDocument text.*; save it as .(xlsx|fodt)$"):
        read("a.fodt", text.encode())


@given(st.text("ab &<，中", min_size=1, max_size=9))
def test_any_text(text: str) -> None:
    """Text of one line is read as it is written, with spaces that count."""
    inner = escape(text, quote=False).replace(" ", "<text:s/>")
    assert [one.text for one in read("a.odt", odt(f"<text:p>{inner}</text:p>")).segments] == [text] * bool(text.strip())
