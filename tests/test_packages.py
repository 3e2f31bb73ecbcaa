"""Packages of Office Open XML: what leads where is read from the file, never guessed."""

from __future__ import annotations

import io
import zipfile

import pytest

from cleanup.formats import format_named, format_of
from cleanup.formats.forms import WORD, signed
from cleanup.formats.packages import Relationship, content_type, main_part, place_of_relationships, related, rewritten
from cleanup.formats.zipped import unpacked
from cleanup.model import DraftError

WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.Document.main+xml"
TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/Own/Doc.xml" ContentType="{kind}"/>
</Types>"""
TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"


def links(*rows: tuple[str, str, str]) -> str:
    """Relationships: their types, targets and further attributes."""
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}" {more}/>'
        for number, (kind, target, more) in enumerate(rows)
    )
    return f'<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</r:Relationships>'.replace(
        "<Relationship ", "<r:Relationship "
    )


def packed(parts: dict[str, str]) -> bytes:
    """A package."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, data in {"[Content_Types].xml": TYPES.format(kind=WORDS), **parts}.items():
            file.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize("types", [TRANSITIONAL, STRICT])
@pytest.mark.parametrize("target", ["Own/Doc.xml", "/Own/Doc.xml", "./x/../own/doc.XML", "Own/%44oc.xml#a"])
def test_the_document_is_found(types: str, target: str) -> None:
    """Whatever its name, and however it is written."""
    parts = {"_rels/.rels": links((f"{types}officeDocument", target, "")), "Own/Doc.xml": "<a/>"}
    assert main_part(unpacked("a.docx", packed(parts)), WORD) == "Own/Doc.xml"


TARGETS = {
    "beside it": ("b.xml", "", ("p/q/b.xml", False)),
    "above it": ("../b.xml", "", ("p/b.xml", False)),
    "at the top": ("/b.xml", "", ("b.xml", False)),
    "outside": ("http://a/b", 'TargetMode="External"', ("http://a/b", True)),
    "a file outside": ("../../../b", 'TargetMode="External"', ("../../../b", True)),
    "above the top, where it stays": ("../../../b.xml", "", ("b.xml", False)),
    "above the top, hidden": ("%2e%2e/../../../b.xml", "", ("b.xml", False)),
    "another part, in small letters": ("[content_types].XML", "", ("p/q/[content_types].XML", False)),
    "the part, in small letters": ("/[content_types].XML", "", ("[Content_Types].xml", False)),
    "nothing": ("", "", ("", False)),
    "a place in it": ("#a", "", ("", False)),
    "outside, though it does not say so": ("mailto:a@b", "", ("mailto:a@b", True)),
}


@pytest.mark.parametrize(("target", "more", "wanted"), TARGETS.values(), ids=TARGETS)
def test_targets(target: str, more: str, wanted: tuple[str, bool]) -> None:
    """They count from the folder of the part."""
    archive = unpacked("a.docx", packed({"p/q/_rels/a.xml.rels": links((f"{STRICT}slide", target, more))}))
    assert related(archive, "p/q/a.xml") == (Relationship("r0", "slide", *wanted),)


def test_a_part_without_relationships() -> None:
    """It leads nowhere."""
    assert related(unpacked("a.docx", packed({})), "p/q/a.xml") == ()


@pytest.mark.parametrize(
    ("part", "wanted"), [("own/doc.xml", WORDS.casefold()), ("x/y.XML", "application/xml"), ("z", "")]
)
def test_content_types(part: str, wanted: str) -> None:
    """That of the part, or of its suffix."""
    assert content_type(unpacked("a.docx", packed({})), part) == wanted


BROKEN = {
    "no document": ({}, "it does not say which of its parts is the document"),
    "a missing document": (
        {"_rels/.rels": links((f"{STRICT}officeDocument", "a.xml", ""))},
        "the part a.xml is missing",
    ),
    "a document outside": (
        {"_rels/.rels": links((f"{STRICT}officeDocument", "a.xml", 'TargetMode="External"'))},
        "it does not say which of its parts is the document",
    ),
    "an odd name": (
        {"_rels/.rels": links((f"{STRICT}officeDocument", f"a&#10;b%0a{'c' * 99}", ""))},
        f"the part ab{'c' * 78} is missing",
    ),
    "no XML": ({"_rels/.rels": "<a>"}, "the part _rels/.rels:1:4: no well-formed XML"),
    "a document type": ({"_rels/.rels": "<!DOCTYPE a><a/>"}, "the part _rels/.rels:1:12: a document type"),
}


@pytest.mark.parametrize(("parts", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_packages(parts: dict[str, str], message: str) -> None:
    """With one sentence."""
    with pytest.raises(DraftError) as raised:
        main_part(unpacked("a.docx", packed(parts)), WORD)
    assert str(raised.value).startswith(f"a.docx:1:1: {message}")


OOXML = "application/vnd.openxmlformats-officedocument."
ODF = "application/vnd.oasis.opendocument."
TYPED = {
    ".docx": f"{OOXML}wordprocessingml.document.main+xml",
    ".xlsx": f"{OOXML}spreadsheetml.sheet.main+xml",
    ".pptx": f"{OOXML}presentationml.presentation.main+xml",
    ".odt": f"{ODF}text",
}
SAID = {
    ".docx": "a Word document",
    ".xlsx": "an Excel workbook",
    ".pptx": "a PowerPoint presentation",
    ".odt": "an OpenDocument text",
}


def typed(kind: str, **parts: str) -> bytes:
    """A file of that media type, which says nothing."""
    if kind.startswith(ODF):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as file:
            for name, data in {"mimetype": kind, "content.xml": "<a/>", **parts}.items():
                file.writestr(name, data)
        return made.getvalue()
    top = {"_rels/.rels": links((f"{STRICT}officeDocument", "Own/Doc.xml", "")), "Own/Doc.xml": "<a/>"}
    return packed({"[Content_Types].xml": TYPES.format(kind=kind), **top, **parts})


def told(suffix: str, raw: bytes) -> str:
    """What is said of a file with that suffix; nothing where it is read."""
    try:
        format_named(format_of(f"a{suffix}")).read(f"a{suffix}", raw)
    except DraftError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("suffix", TYPED)
def test_every_form_with_the_suffix_of_every_other(suffix: str, kind: str) -> None:
    """Its own is read, of another the right suffix is told."""
    wanted = f"a{suffix}:1:1: it is {SAID[kind]}, not {SAID[suffix]}; give it the suffix {kind}"
    assert told(suffix, typed(TYPED[kind])) == ("" if suffix == kind else wanted)


MACROS = "it holds macros, which are not read for safety; save it as {} without macros"
KINDS = {
    "macros of Word": ("application/vnd.ms-word.document.macroEnabled.main+xml", MACROS.format(".docx")),
    "macros of Excel": ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", MACROS.format(".xlsx")),
    "macros of PowerPoint": (
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        MACROS.format(".pptx"),
    ),
    "a template of Word": (f"{OOXML}wordprocessingml.template.main+xml", "a template, not a Word document; save it as"),
    "a template of Excel": (f"{OOXML}spreadsheetml.template.main+xml", "a template, not an Excel workbook; save it as"),
    "a template of PowerPoint": (f"{OOXML}presentationml.template.main+xml", "a template, not a PowerPoint presentat"),
    "a template of OpenDocument": (f"{ODF}text-template", "a template, not an OpenDocument text; save it as .odt"),
    "a binary workbook": (
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        "it is a binary workbook, which is not read; save it as .xlsx",
    ),
    "a spreadsheet": (f"{ODF}spreadsheet", "it is an OpenDocument spreadsheet, not {}; save it as .xlsx"),
    "slides": (f"{ODF}presentation", "it is an OpenDocument presentation, not {}; save it as .pptx"),
    "something else": ("text/xml", "it is not {} but `text/xml`; save it as "),
}


@pytest.mark.parametrize(("kind", "message"), KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("suffix", TYPED)
def test_what_is_never_read(suffix: str, kind: str, message: str) -> None:
    """It is told the same whatever the suffix."""
    assert message.format(SAID[suffix]) in told(suffix, typed(kind))


@pytest.mark.parametrize(
    ("suffix", "part"),
    [(".docx", "word/VbaProject.bin"), (".xlsx", "xl/vbaProject.bin"), (".pptx", "vbaproject.bin")],
)
def test_macros_by_their_part(suffix: str, part: str) -> None:
    """Whatever the types say."""
    assert told(suffix, typed(TYPED[suffix], **{part: ""})) == f"a{suffix}:1:1: {MACROS.format(suffix)}"


def test_a_document_of_no_type() -> None:
    """Nothing says what it is."""
    raw = typed("", **{"[Content_Types].xml": "<a/>"})
    assert told(".docx", raw) == "a.docx:1:1: it is not a Word document but of no type; save it as .docx"


def test_macros_by_the_type_of_another_part() -> None:
    """Whatever the part is called."""
    types = TYPES.format(kind=WORDS).replace("application/xml", "application/vnd.ms-office.vbaProject")
    raw = typed(WORDS, **{"[Content_Types].xml": types.replace("Extension", "PartName")})
    assert told(".docx", raw) == f"a.docx:1:1: {MACROS.format('.docx')}"


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx"])
def test_no_package(suffix: str) -> None:
    """A packed file without content types."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("a", "b")
    wanted = f"a{suffix}:1:1: the part [Content_Types].xml is missing, so this is not {SAID[suffix]}; "
    assert told(suffix, made.getvalue()).startswith(wanted)


@pytest.mark.parametrize(
    "parts",
    [
        {"_rels/.rels": links((f"{STRICT}digital-signature/origin", "s.sigs", ""))},
        {"_xmlsignatures/sig1.xml": "<a/>"},
    ],
)
def test_a_signed_package_is_only_read(parts: dict[str, str]) -> None:
    """A change would break its signature."""
    archive = unpacked("a.docx", packed(parts))
    assert rewritten(archive, {}) == archive.raw
    with pytest.raises(DraftError, match=f"^{signed('a.docx')}$"):
        rewritten(archive, {"b.xml": b""})


def test_the_part_with_relationships_in_other_letters() -> None:
    """It is the same part."""
    archive = unpacked("a.docx", packed({"P/_Rels/a.XML.rels": links()}))
    assert place_of_relationships(archive, "p/a.xml") == "P/_Rels/a.XML.rels"
