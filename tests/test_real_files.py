"""Files that real programs wrote come back as they were, read as they should, and are cleaned once for all."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cleanup import Settings, clean
from cleanup.formats import Marking, docx, format_named, format_of
from glossary import open_glossary

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleanup.model import Document, Edit, Report

FOLDER = Path(__file__).parent / "data" / "formats"
TEXTS = ".texts"
FILES = sorted(path for path in FOLDER.glob("*/*") if path.suffix != TEXTS)
named = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


@cache
def read(path: Path) -> Document:
    """A file as its format reads it."""
    return format_named(format_of(path.name)).read(path.name, path.read_bytes())


@cache
def cleaned(path: Path) -> Report:
    """The file with what is safe mended."""
    return clean(read(path), open_glossary(), Settings())


def edits_of(report: Report) -> dict[str, list[Edit]]:
    """The edits of each segment."""
    pairs = zip(report.document.segments, report.changes, strict=True)
    return {segment.id: [change.edit for change in changes] for segment, changes in pairs if changes}


def told(document: Document) -> list[str]:
    """A line a segment: its text, and what it translates."""
    lines = []
    for segment in document.segments:
        source = f" <- {segment.source}" if segment.source else ""
        lines.append(f"{segment.text}{source}".replace("\\", r"\\").replace("\n", r"\n").replace("\t", r"\t"))
    return lines


@named
def test_the_file_comes_back(path: Path) -> None:
    """Byte for byte where nothing is edited."""
    module, document = format_named(format_of(path.name)), read(path)
    assert module.write(document, {}) == path.read_bytes()
    assert module.write(document, {segment.id: [] for segment in document.segments}) == path.read_bytes()


@named
def test_the_texts_are_those_that_the_program_shows(path: Path) -> None:
    """As they stand in the list beside the file, which was compared with what its program shows."""
    assert told(read(path)) == path.with_name(path.name + TEXTS).read_text("utf-8").splitlines()


@named
def test_the_cleaned_file_reads_as_the_report_says(path: Path) -> None:
    """It has something to mend, and a second run changes nothing."""
    module, report = format_named(format_of(path.name)), cleaned(path)
    edits = edits_of(report)
    assert edits
    again = module.read(path.name, module.write(report.document, edits))
    assert [segment.text for segment in again.segments] == list(report.text)
    assert not edits_of(clean(again, open_glossary(), Settings()))


@pytest.mark.parametrize("path", [path for path in FILES if zipfile.is_zipfile(path)], ids=lambda path: path.name)
def test_parts_without_text_stay(path: Path) -> None:
    """They are the same bytes, in the same order; no part is added."""
    report = cleaned(path)
    written = format_named(format_of(path.name)).write(report.document, edits_of(report))
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(written)) as new:
        assert new.testzip() is None
        assert new.namelist() == old.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert changed
    assert all(name.endswith(".xml") for name in changed)


WORD = [path for path in FILES if path.suffix == ".docx"] + [
    Path(__file__).parent.parent / "examples" / "annual-meeting" / "draft.en.docx"
]
OURS = r' [^>]*w:author="Yunhe of the test"[^>]*>(.*?)</w:'
COMMENT = re.compile(r"<w:comment(?:RangeStart|RangeEnd|Reference) ")


def rejected(xml: str) -> str:
    """A part after all of our changes are rejected: what was inserted goes, what was deleted comes back."""
    kept = re.sub(rf"<w:ins{OURS}ins>", "", xml, flags=re.DOTALL)
    deleted = re.compile(rf"<w:del{OURS}del>", re.DOTALL)
    return deleted.sub(lambda found: found[1].replace("w:delText", "w:t"), kept)


def repacked(raw: bytes, change: Callable[[str], str]) -> bytes:
    """A packed file with its parts of text changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            is_text = name.startswith("word/") and name.endswith(".xml")
            new.writestr(name, change(data.decode()).encode() if is_text else data)
    return made.getvalue()


@pytest.mark.parametrize("comments", [True, False], ids=["commented", "quiet"])
@pytest.mark.parametrize("path", WORD, ids=lambda path: path.name)
def test_tracked_changes_lead_both_ways(path: Path, comments: bool) -> None:  # noqa: FBT001
    """Accepting all gives the cleaned text, rejecting all the draft; other parts stay, and comments can be left out."""
    report = cleaned(path)
    pairs = zip(report.document.segments, report.changes, strict=True)
    changes = {segment.id: made for segment, made in pairs if made}
    marking = Marking("Yunhe of the test", "2026-01-31T08:00:00Z", comments)
    raw = docx.track(report.document, changes, marking)
    assert [segment.text for segment in docx.read(path.name, raw).segments] == list(report.text)
    back = docx.read(path.name, repacked(raw, rejected))
    assert [segment.text for segment in back.segments] == [segment.text for segment in report.document.segments]
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(raw)) as new:
        assert new.testzip() is None
        added = set(new.namelist()) - set(old.namelist())
        assert added <= ({"word/comments.xml"} if comments else set())
        bodies = [file.read("word/document.xml").decode() for file in (old, new)]
    more = len(COMMENT.findall(bodies[1])) - len(COMMENT.findall(bodies[0]))
    assert more > 0 if comments else more == 0
    assert docx.track(report.document, {}, marking) == path.read_bytes()
