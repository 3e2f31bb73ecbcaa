"""Files that real programs wrote come back as they were, read as they should, and are cleaned once for all."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cleanup import Settings, clean
from cleanup.formats import format_named, format_of
from glossary import open_glossary

if TYPE_CHECKING:
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
