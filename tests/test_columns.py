"""Tables of two languages are drafts with their sources, and come back as they were, but for the edits."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.columns import read, write
from cleanup.model import DraftError, Edit, Span

READ = {
    "a header of languages": ("a.csv", "id,zh,en\n1,学院,The college\n", [("The college", "学院")]),
    "a header of roles": ("a.csv", "target,source\nThe college,学院\n", [("The college", "学院")]),
    "a Chinese header": ("a.tsv", "原文\t译文\n学院\tThe college\n", [("The college", "学院")]),
    "a Chinese draft": ("a.csv", "source,target\nThe college,学院\n", [("学院", "The college")]),
    "no header": ("a.tsv", "学院\tThe college\n会议\tA meeting", [("The college", "学院"), ("A meeting", "会议")]),
    "English first": ("a.tsv", "The college\t学院\n", [("The college", "学院")]),
    "semicolons": ("a.csv", "学院;The college, and others\n", [("The college, and others", "学院")]),
    "tabs in CSV": ("a.csv", "学院\tThe college, and others\n", [("The college, and others", "学院")]),
    "quoted cells": ("a.csv", '"学院","The ""college"", and\nothers"\r\n', [('The "college", and\nothers', "学院")]),
    "quotation marks in tabs": ("a.tsv", '学院\t"The college" is\n', [('"The college" is', "学院")]),
    "a mark inside a cell": ("a.csv", '学院,"The" college\n', [('"The" college', "学院")]),
    "an empty source": ("a.csv", "zh,en\n,The college\n", [("The college", None)]),
    "an empty draft": ("a.csv", "zh,en\n学院,\n会议,A meeting\n", [("A meeting", "会议")]),
    "a short row": ("a.csv", "zh,en\n学院\n会议,A meeting\n", [("A meeting", "会议")]),
    "one column": ("a.csv", "The college\nA meeting\n", [("The college", None), ("A meeting", None)]),
    "nothing": ("a.csv", "", []),
    "a mark": ("a.csv", "\N{ZERO WIDTH NO-BREAK SPACE}zh,en\n学院,The college", [("The college", "学院")]),
}


@pytest.mark.parametrize(("path", "text", "wanted"), READ.values(), ids=READ)
def test_cells_are_read(path: str, text: str, wanted: list[tuple[str, str | None]]) -> None:
    """The draft's with the source's, surely; without edits the same bytes."""
    document = read(path, text.encode())
    assert [(segment.text, segment.source) for segment in document.segments] == wanted
    assert {segment.confidence for segment in document.segments} <= {1.0}
    assert write(document, {}) == text.encode()
    assert write(document, {segment.id: [Edit(Span(0, 0), "")] for segment in document.segments}) == text.encode()


def test_pairs_know_what_has_no_partner() -> None:
    """A cell without its neighbour is a pair by itself."""
    pairing = read("a.csv", "zh,en\n学院,\n,A meeting\n会议,All\n".encode()).pairing
    assert pairing
    assert [(pair.source, pair.draft) for pair in pairing.pairs] == [((0,), ()), ((), (0,)), ((1,), (1,))]


def test_places_are_those_of_the_file() -> None:
    """Lines and columns, after cells of several lines and after a quotation mark."""
    segments = read("a.csv", '"学\n院","The"\n会议,All\n'.encode()).segments
    assert [(segment.line, segment.column) for segment in segments] == [(2, 5), (3, 4)]


WRITTEN = {
    "a bare cell": ("a.csv", "学院,The college\n", "x", "学院,xThe college\n"),
    "a separator comes in": ("a.csv", "学院,The college\n", "x, ", '学院,"x, The college"\n'),
    "a mark comes first": ("a.csv", "学院,The college\n", '"', '学院,"""The college"\n'),
    "a quoted cell": ("a.csv", '学院,"The ""one"""\r\n', '"', '学院,"""The ""one"""\r\n'),
    "a comma among semicolons": ("a.csv", "学院;The college", "x, ", "学院;x, The college"),
    "a mark among tabs": ("a.tsv", "学院\tThe college\n", '"', '学院\t"The college\n'),
}


@pytest.mark.parametrize(("path", "text", "new", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_cells_are_written(path: str, text: str, new: str, wanted: str) -> None:
    """Quoted where they must be; everything else stays."""
    document = read(path, text.encode())
    assert write(document, {document.segments[0].id: [Edit(Span(0, 0), new)]}).decode() == wanted


REFUSED = {
    "a cell without an end": ("a.csv", 'zh,en\n学院,"The college\n', "a.csv:2:4: a quotation mark opens a cell"),
    "not text": ("a.tsv", "\0", "a.tsv:1:1: this is not text"),
}


@pytest.mark.parametrize(("path", "text", "message"), REFUSED.values(), ids=REFUSED)
def test_bad_tables_are_refused(path: str, text: str, message: str) -> None:
    """With the place."""
    with pytest.raises(DraftError) as raised:
        read(path, text.encode())
    assert str(raised.value).startswith(message)


def test_a_tab_cannot_come_into_a_tab_separated_cell() -> None:
    """It would be another cell."""
    document = read("a.tsv", "学院\tThe college\n".encode())
    with pytest.raises(DraftError, match="a tab or a line end comes into a cell"):
        write(document, {"0": [Edit(Span(0, 0), "\t")]})


CELL = st.text(alphabet="学院ab \",;\n'é", max_size=8)


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5), CELL, st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=200, deadline=None)
def test_any_table_of_csv_is_read_as_python_reads_it_and_edits_come_out(
    rows: list[tuple[str, str]], new: str, end: str
) -> None:
    """Whatever its cells hold; only the edited cell changes."""
    file = io.StringIO()
    csv.writer(file, lineterminator=end, quoting=csv.QUOTE_ALL).writerows([("zh", "en"), *rows])
    document = read("a.csv", file.getvalue().encode())
    drafts = [en for _, en in rows if en.strip()]
    assert [segment.text for segment in document.segments] == drafts
    assert [segment.source for segment in document.segments] == [
        zh if zh.strip() else None for zh, en in rows if en.strip()
    ]
    assert write(document, {}) == document.raw
    if drafts:
        first = document.segments[0]
        written = write(document, {first.id: [Edit(Span(0, len(first.text)), new)]})
        again = list(csv.reader(io.StringIO(written.decode(), newline="")))
        wanted = [list(row) for row in rows]
        wanted[int(first.id) - 1][1] = new
        assert again == [["zh", "en"], *wanted]


@given(st.text(alphabet="学a\",;\t\n\r '", max_size=40), st.sampled_from(["a.csv", "a.tsv"]))
@settings(max_examples=300, deadline=None)
def test_any_file_comes_back_or_is_refused(text: str, path: str) -> None:
    """Byte for byte, with empty edits, too."""
    told = ""
    try:
        document = read(path, text.encode())
    except DraftError as error:
        told = str(error)
    else:
        assert write(document, {}) == text.encode()
        assert write(document, {segment.id: [Edit(Span(0, 0), "")] for segment in document.segments}) == text.encode()
    assert not told or told.startswith(f"{path}:")
