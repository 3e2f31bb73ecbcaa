"""Packages of Office Open XML: what leads where is read from the file, never guessed."""

from __future__ import annotations

import io
import zipfile

import pytest

from cleanup.formats.packages import Relationship, content_type, main_part, refuse_macros, related
from cleanup.formats.zipped import unpacked
from cleanup.model import DraftError

TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/Own/Doc.xml" ContentType="text/Own"/>
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
        for name, data in {"[Content_Types].xml": TYPES, **parts}.items():
            file.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize("types", [TRANSITIONAL, STRICT])
@pytest.mark.parametrize("target", ["Own/Doc.xml", "/Own/Doc.xml", "./x/../own/doc.XML", "Own/%44oc.xml#a"])
def test_the_document_is_found(types: str, target: str) -> None:
    """Whatever its name, and however it is written."""
    parts = {"_rels/.rels": links((f"{types}officeDocument", target, "")), "Own/Doc.xml": "<a/>"}
    assert main_part(unpacked("a.docx", packed(parts))) == "Own/Doc.xml"


TARGETS = {
    "beside it": ("b.xml", "", ("p/q/b.xml", False)),
    "above it": ("../b.xml", "", ("p/b.xml", False)),
    "at the top": ("/b.xml", "", ("b.xml", False)),
    "outside": ("http://a/b", 'TargetMode="External"', ("http://a/b", True)),
    "a file outside": ("../../../b", 'TargetMode="External"', ("../../../b", True)),
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


@pytest.mark.parametrize(("part", "wanted"), [("own/doc.xml", "text/own"), ("x/y.XML", "application/xml"), ("z", "")])
def test_content_types(part: str, wanted: str) -> None:
    """That of the part, or of its suffix."""
    assert content_type(unpacked("a.docx", packed({})), part) == wanted


BROKEN = {
    "no document": ({}, "it does not say which of its parts is the document"),
    "a missing document": (
        {"_rels/.rels": links((f"{STRICT}officeDocument", "a.xml", ""))},
        "the part a.xml is missing",
    ),
    "outside": ({"_rels/.rels": links((f"{STRICT}x", "../a.xml", ""))}, "a relationship leads out of the package"),
    "outside, hidden": ({"_rels/.rels": links((f"{STRICT}x", "%2e%2e/a.xml", ""))}, "a relationship leads out"),
    "no name": (
        {"_rels/.rels": links((f"{STRICT}x", "a&#10;b.xml", ""))},
        "a relationship has a name that no part can",
    ),
    "no XML": ({"_rels/.rels": "<a>"}, "the part _rels/.rels:1:4: no well-formed XML"),
    "a document type": ({"_rels/.rels": "<!DOCTYPE a><a/>"}, "the part _rels/.rels:1:12: a document type"),
}


@pytest.mark.parametrize(("parts", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_packages(parts: dict[str, str], message: str) -> None:
    """With one sentence."""
    with pytest.raises(DraftError) as raised:
        main_part(unpacked("a.docx", packed(parts)))
    assert str(raised.value).startswith(f"a.docx:1:1: {message}")


def test_no_package() -> None:
    """A packed file without content types."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("a", "b")
    with pytest.raises(DraftError, match=r"the part .Content_Types..xml is missing, so this is no Office document"):
        content_type(unpacked("a.docx", made.getvalue()), "a")


@pytest.mark.parametrize(
    "parts",
    [
        {"word/VbaProject.bin": ""},
        {"[Content_Types].xml": TYPES.replace("text/Own", "application/vnd.ms-word.document.macroEnabled.main+xml")},
        {"[Content_Types].xml": TYPES.replace("text/Own", "application/vnd.ms-office.vbaProject")},
    ],
)
def test_macros_are_refused(parts: dict[str, str]) -> None:
    """By the name of their part, or by what the content types say."""
    with pytest.raises(DraftError, match=r"^a.docx:1:1: it holds macros"):
        refuse_macros(unpacked("a.docx", packed(parts)))
    refuse_macros(unpacked("a.docx", packed({})))
