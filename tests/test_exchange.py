"""The laws that hold for every format: what a format can hold comes back, and what it cannot is told."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.exchange import FORMATS, Loss, format_of, read_terms, write_terms
from glossary.exchange.concepts import tidy
from glossary.model import GlossaryError, Rendering, Safety, Term
from glossary.store import bundled
from glossary.writing import format_table

FULL = sorted({"csv", "martif", "tbx", "tsv", "xlsx"} & set(FORMATS))
BOTH = [name for name, one in FORMATS.items() if one.reads and one.writes]
WRITTEN = [name for name, one in FORMATS.items() if one.writes]
ENGINES = [name for name in WRITTEN if not FORMATS[name].reads]
QUOTING: dict[str, Literal[0, 3]] = {",": csv.QUOTE_MINIMAL, "\t": csv.QUOTE_NONE}

WORD = st.text(alphabet="abXZ09 河局\U00020bb7'\"-.,;:!’é=+@<>&#", min_size=1, max_size=12).map(tidy).filter(bool)
CELL = st.just("") | WORD
NOTE = CELL | st.sampled_from(["yunhe since: 2018", "yunhe checked:", "yunhe note: x", "yunhe condition: y", "a; b"])
REASON = st.text(alphabet="abc 河'-.,;?=", min_size=1, max_size=12).map(tidy).filter(bool)
CHECKED = st.sampled_from(["", "to-check", "2026-01-31", "2026", "2026-13-01"]) | WORD
DATE = st.sampled_from(["", "2018", "2018-03", "2018-03-21"])


@st.composite
def terms_that_are_tidy(draw: st.DrawFn) -> Term:
    """A term such as `yunhe glossary check` wants it as far as cells go: tidy, each wording once."""
    wordings = draw(st.lists(WORD, min_size=1, max_size=6, unique=True))
    cut = draw(st.integers(1, len(wordings)))
    reasons = draw(st.lists(st.just("") | REASON, min_size=6, max_size=6))
    wrong = [
        Rendering(text, Safety.SUGGEST, reason, draw(st.booleans())) if reason else Rendering(text)
        for text, reason in zip(wordings[cut:], reasons, strict=False)
    ]
    return Term(
        zh=draw(WORD),
        en=wordings[0],
        kind=draw(WORD),
        also=tuple(wordings[1:cut]),
        wrong=tuple(wrong),
        since=draw(DATE),
        until=draw(DATE),
        source=" | ".join(draw(st.lists(WORD, max_size=3, unique=True))),
        checked=draw(CHECKED),
        note=draw(NOTE),
    )


TERMS = st.lists(terms_that_are_tidy(), max_size=4)


@pytest.mark.parametrize("name", FULL)
@given(terms=TERMS)
@settings(max_examples=60, deadline=None)
def test_full_format_gives_back_every_term(name: str, terms: list[Term]) -> None:
    """Nothing is lost, and the order stays."""
    assert read_terms("x", write_terms(terms, name).data, name).terms == tuple(terms)


@pytest.mark.parametrize("name", BOTH)
@given(terms=TERMS)
@settings(max_examples=60, deadline=None)
def test_second_import_changes_nothing(name: str, terms: list[Term]) -> None:
    """What came through a format once comes through it again as it is."""
    once = read_terms("x", write_terms(terms, name).data, name).terms
    assert read_terms("x", write_terms(once, name).data, name).terms == once


@pytest.mark.parametrize("name", WRITTEN)
@given(terms=TERMS)
@settings(max_examples=20, deadline=None)
def test_same_terms_give_same_bytes_and_losses_in_order(name: str, terms: list[Term]) -> None:
    """No clock, no chance; each loss once."""
    first, second = write_terms(terms, name), write_terms(terms, name)
    assert first == second
    assert list(first.losses) == sorted(set(first.losses))


@pytest.mark.parametrize("name", BOTH)
@given(terms=TERMS)
@settings(max_examples=30, deadline=None)
def test_preferred_rendering_passes_or_is_told(name: str, terms: list[Term]) -> None:
    """Every Chinese term is in the file, or in the loss report."""
    written = write_terms(terms, name)
    there = {term.zh for term in read_terms("x", written.data, name).terms}
    assert {term.zh for term in terms} <= there | {loss.zh for loss in written.losses}


@pytest.mark.parametrize("name", ENGINES)
@given(terms=TERMS)
@settings(max_examples=40, deadline=None)
def test_service_gets_each_source_once(name: str, terms: list[Term]) -> None:
    """Two columns, no source twice; each term is there or in the report."""
    written = write_terms(terms, name)
    separator = "," if name == "aws" else "\t"
    rows = list(csv.reader(io.StringIO(written.data.decode()), delimiter=separator, quoting=QUOTING[separator]))
    assert all(len(row) == 2 for row in rows)
    sources = [row[0] for row in rows[name == "aws" :]]
    assert len(sources) == len(set(sources))
    assert {term.zh for term in terms} == {*sources, *(loss.zh for loss in written.losses if loss.zh)}


@pytest.mark.parametrize("name", FULL)
def test_bundled_glossary_passes(name: str) -> None:
    """The real tables, whole."""
    assert read_terms("x", write_terms(bundled(), name).data, name).terms == bundled()


@pytest.mark.parametrize("name", BOTH)
def test_no_terms(name: str) -> None:
    """A file without terms is written and read."""
    written = write_terms([], name)
    assert not written.losses
    assert read_terms("x", written.data, name).terms == ()


UNFIT = {
    "a tab": Term("局", "a\tb", "phrase"),
    "a line end": Term("局", "B", "phrase", note="a\nb"),
    "a control character": Term("局", "a\x07b", "phrase"),
    "a surrogate": Term("局", "a\ud800b", "phrase"),
    "a separator": Term("局", "B", "phrase", also=("a | b",)),
    "no English": Term("局", "", "phrase"),
}


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("term", UNFIT.values(), ids=UNFIT)
def test_term_that_no_table_holds_is_left_out(name: str, term: Term) -> None:
    """It would break the file that it goes to; the report names it."""
    sound = Term("站", "Station", "place")
    written = write_terms([term, sound], name)
    assert "局" in {loss.zh for loss in written.losses}
    assert written.data == write_terms([sound], name).data


@pytest.mark.parametrize("name", FORMATS)
def test_module_has_what_the_table_of_formats_says(name: str) -> None:
    """`read` and `write`, or one of them, and a docstring that says what the format is."""
    module = import_module(f"glossary.exchange.{FORMATS[name].module}")
    assert (hasattr(module, "read"), hasattr(module, "write")) == (FORMATS[name].reads, FORMATS[name].writes)
    assert module.__doc__


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_documented(name: str) -> None:
    """Each has its row, which says the ways it goes, and the suffixes that name it alone."""
    page = (Path(__file__).parents[1] / "docs" / "exchange.md").read_text("utf-8")
    (row,) = (line.split(" | ") for line in page.splitlines() if line.startswith(f"| `{name}` |"))
    assert row[2:4] == ["yes" if way else "no" for way in (FORMATS[name].reads, FORMATS[name].writes)]
    own = [one for one in FORMATS[name].suffixes if sum(one in other.suffixes for other in FORMATS.values()) == 1]
    assert [f"`{one}`" in row[1] for one in own] == [True] * len(own)


def test_losses_as_lines() -> None:
    """A line names the term, shortened, or else the whole file."""
    assert str(Loss("局", "en", "too long")) == "局: en: too long"
    assert str(Loss("", "note", "3 terms: no place")) == "note: 3 terms: no place"
    assert str(Loss("局" * 100, "en", "too long")) == "局" * 60 + "…: en: too long"


SUFFIXES = {
    "house.tsv": "tsv",
    "house.TSV": "tsv",
    "a.b/house.csv": "csv",
    "house.tbx": "tbx",
    "house.martif": "martif",
    "house.xlsx": "xlsx",
    "house.utx": "utx",
    "house.utf8": "omegat",
    "house.mtf": "multiterm",
}


@pytest.mark.parametrize(("path", "name"), SUFFIXES.items())
def test_format_by_suffix(path: str, name: str) -> None:
    """A suffix that only one format has names it."""
    if name in FORMATS:
        assert format_of(path) == name


UNKNOWN = {
    "house.xml": "house.xml:1:1: `.xml` may be martif or multiterm; name the format",
    "house.txt": "house.txt:1:1: `.txt` may be omegat or utx; name the format",
    "house.pdf": "house.pdf:1:1: no format for `.pdf` files; name it, or use .csv, ",
    "house": "house:1:1: no format for `house` files; name it, or use .csv, ",
}


@pytest.mark.parametrize(("path", "message"), UNKNOWN.items())
def test_suffix_that_names_no_format(path: str, message: str) -> None:
    """Unknown or ambiguous."""
    with pytest.raises(GlossaryError) as told:
        format_of(path)
    assert str(told.value).startswith(message)


def test_wrong_way() -> None:
    """A format that is unknown, not read, not written, or not with that suffix."""
    with pytest.raises(GlossaryError, match="`docx` is not a format; the formats are aws, azure"):
        read_terms("x", b"", "docx")
    with pytest.raises(GlossaryError, match=r"`deepl` is not read; csv, .* are"):
        read_terms("x", b"", "deepl")
    with pytest.raises(GlossaryError, match=r"`multiterm` is not written; aws, .* are"):
        write_terms([], "multiterm")
    with pytest.raises(GlossaryError, match=r"`deepl` is written as \.tsv or \.csv, not as `\.xml`"):
        write_terms([], "deepl", suffix=".xml")


def test_what_is_imported_can_be_written_as_a_table() -> None:
    """The way of `yunhe glossary import terms.tbx -o house.tsv`."""
    read = read_terms("x", write_terms(bundled(), "tbx").data, "tbx")
    assert read_terms("x", format_table(read.terms).encode(), "tsv").terms == tuple(
        sorted(bundled(), key=lambda term: term.zh)
    )


def test_formats_load_nothing(tmp_path: Path) -> None:
    """The table of formats costs no format, no XML, no openpyxl."""
    code = "import sys, glossary.exchange; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert not loaded & {"openpyxl", "csv", "zipfile", "xml.parsers.expat", "glossary.exchange.tbx"}
