"""Tables are read as they are written, and what cannot be read is said with its place."""

from __future__ import annotations

import codecs
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.model import GlossaryError, Rendering, Safety, Term
from glossary.store import (
    COLUMNS,
    DATA,
    SIDE_TABLES,
    TERM_TABLES,
    bundled,
    bundled_tables,
    load,
    read_entries,
    read_table,
)
from glossary.writing import by_place, format_table, format_term

HEADER = "\t".join(COLUMNS)
PLAIN = "运河局\tCanal Bureau\tgovernment\tCB\tRiver Office\t\t\ta book\t2026-01-31\t"
TERM = Term(
    "运河局",
    "Canal Bureau",
    "government",
    ("CB",),
    (Rendering("River Office"),),
    source="a book",
    checked="2026-01-31",
)


@pytest.mark.parametrize("table", bundled_tables(), ids=lambda table: table.name)
def test_bundled_table_is_written_as_it_stands(table: Path) -> None:
    """Reading a table and writing it gives the same file."""
    assert format_table(load([table])).encode() == table.read_bytes()


def test_every_bundled_table_is_one_of_the_known() -> None:
    """No table lies in the folder without being read."""
    examples = {path.name for path in DATA.glob("*.examples.tsv")}
    assert {path.name for path in DATA.glob("*.tsv")} - examples == {*TERM_TABLES, *SIDE_TABLES}
    assert examples <= {name.replace(".tsv", ".examples.tsv") for name in TERM_TABLES}


def test_bundled_terms_are_those_of_the_tables() -> None:
    """All bundled tables are loaded."""
    assert len(bundled()) == sum(len(path.read_text("utf-8").splitlines()) - 1 for path in bundled_tables())


WORD = st.text(alphabet="abcXYZ 河'-.,;:!’é", min_size=1, max_size=12).filter(str.strip)
CELL = st.just("") | WORD
REASON = st.text(alphabet="abc 河'-.,;?", min_size=1, max_size=12).filter(str.strip)
CERTAIN = WORD.map(Rendering)
CONDITIONAL = st.builds(Rendering, WORD, st.just(Safety.SUGGEST), REASON.map(str.strip).filter(bool), st.booleans())
TERMS = st.builds(
    Term,
    zh=WORD,
    en=WORD,
    kind=WORD,
    also=st.lists(WORD, max_size=3).map(tuple),
    wrong=st.lists(CERTAIN | CONDITIONAL, max_size=3).map(tuple),
    since=CELL,
    until=CELL,
    source=CELL,
    checked=CELL,
    note=CELL,
)


@given(st.lists(TERMS, max_size=5))
@settings(max_examples=100, deadline=None)
def test_written_terms_are_read_back(terms: list[Term]) -> None:
    """Writing terms and reading them gives the same terms, sorted."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "house.tsv")
        path.write_text(format_table(terms), encoding="utf-8", newline="")
        assert load([path]) == sorted(terms, key=by_place)


LINES = {
    "a plain term": (TERM, PLAIN),
    "only what must be there": (Term("局", "Bureau", "government"), "局\tBureau\tgovernment\t\t\t\t\t\t\t"),
    "several wordings": (
        Term("局", "Bureau", "government", ("B", "C"), (Rendering("D"), Rendering("E F", Safety.SUGGEST, "at old G"))),
        "局\tBureau\tgovernment\tB | C\tD | ?E F (at old G)\t\t\t\t\t",
    ),
    "years and a note": (
        Term("局", "Bureau", "government", since="1998", until="2018-03", note="x"),
        "局\tBureau\tgovernment\t\t\t1998\t2018-03\t\t\tx",
    ),
}


@pytest.mark.parametrize(("term", "written"), LINES.values(), ids=LINES)
def test_line_of_a_term(term: Term, written: str, tmp_path: Path) -> None:
    """What a line looks like, and what it is read as."""
    assert format_term(term) == written
    path = tmp_path / "house.tsv"
    path.write_text(f"{HEADER}\n{written}\n", encoding="utf-8")
    assert load([path]) == [term]


def test_written_table_is_sorted() -> None:
    """The order is that of the code points of `zh`, with the header first."""
    terms = [Term(zh, "x", "place") for zh in ("局", "一", "乙")]
    assert [line.partition("\t")[0] for line in format_table(terms).splitlines()] == ["zh", "一", "乙", "局"]


READABLE = {
    "plain": f"{HEADER}\n{PLAIN}\n".encode(),
    "without a last newline": f"{HEADER}\n{PLAIN}".encode(),
    "CRLF": f"{HEADER}\r\n{PLAIN}\r\n".encode(),
    "CRLF without a last newline": f"{HEADER}\r\n{PLAIN}".encode(),
    "byte order mark": codecs.BOM_UTF8 + f"{HEADER}\n{PLAIN}\n".encode(),
    "byte order mark and CRLF": codecs.BOM_UTF8 + f"{HEADER}\r\n{PLAIN}\r\n".encode(),
}


@pytest.mark.parametrize("raw", READABLE.values(), ids=READABLE)
def test_readable(raw: bytes, tmp_path: Path) -> None:
    """Line ends, a byte order mark and the last newline make no difference."""
    path = tmp_path / "house.tsv"
    path.write_bytes(raw)
    assert load([path]) == [TERM]


def test_table_of_a_header(tmp_path: Path) -> None:
    """A table without terms is a table."""
    path = tmp_path / "house.tsv"
    path.write_text(f"{HEADER}\n", encoding="utf-8")
    assert load([path]) == []


NO_HEADER = "the first line must name the columns, separated by tabs: " + " ".join(COLUMNS)
UNREADABLE = {
    "empty": (b"", [f"1:1: {NO_HEADER}"]),
    "no header": (PLAIN.encode(), [f"1:1: {NO_HEADER}"]),
    "another order": (HEADER.replace("zh\ten", "en\tzh").encode(), [f"1:1: {NO_HEADER}"]),
    "commas": (HEADER.replace("\t", ",").encode(), [f"1:1: {NO_HEADER}"]),
    "old Macintosh line ends": (f"{HEADER}\r{PLAIN}\r".encode(), [f"1:1: {NO_HEADER}"]),
    "not UTF-8": (f"{HEADER}\n{PLAIN}\n运".encode() + b"\xff\n", ["3:1: not UTF-8; save the table as UTF-8"]),
    "GB18030": (f"{HEADER}\n{PLAIN}\n".encode("gb18030"), ["2:1: not UTF-8; save the table as UTF-8"]),
    "UTF-16": (f"{HEADER}\n{PLAIN}\n".encode("utf-16"), ["1:1: not UTF-8; save the table as UTF-8"]),
    "every bad line": (
        f"{HEADER}\n\tBureau\t\t\t\t\t\t\t\t\n{PLAIN}\n局\n局\tBureau\tgovernment\t\t?Office\t\t\t\t\t\n".encode(),
        [
            "2:1: `zh` is empty; fill it in or leave the line out",
            "2:9: `kind` is empty; fill it in or leave the line out",
            "4:1: 1 columns instead of 10; separate cells by one tab each, empty ones too",
            "5:22: `?Office` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
        ],
    ),
}


@pytest.mark.parametrize(("raw", "told"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(raw: bytes, told: list[str], tmp_path: Path) -> None:
    """One error tells every problem of a table, each with its place."""
    path = tmp_path / "house.tsv"
    path.write_bytes(raw)
    with pytest.raises(GlossaryError) as raised:
        load([path])
    assert str(raised.value) == "\n".join(f"{path}:{one}" for one in told)


def test_problems_of_several_tables(tmp_path: Path) -> None:
    """One error tells the problems of all tables."""
    paths = [tmp_path / "a.tsv", tmp_path / "b.tsv"]
    for path in paths:
        path.write_text("", encoding="utf-8")
    with pytest.raises(GlossaryError) as raised:
        load(paths)
    assert str(raised.value) == "\n".join(f"{path}:1:1: {NO_HEADER}" for path in paths)


MISSING = {
    "a missing table": ("none.tsv", "No such file or directory"),
    "a table in a missing folder": ("none/none.tsv", "No such file or directory"),
    "a folder": ("", "Is a directory"),
}


@pytest.mark.parametrize(("name", "reason"), MISSING.values(), ids=MISSING)
def test_missing(name: str, reason: str, tmp_path: Path) -> None:
    """What is no file is said so."""
    path = tmp_path / name
    with pytest.raises(GlossaryError) as raised:
        load([path])
    assert str(raised.value) == f"{path}:1:1: cannot be read ({reason}); check the name and the permissions"


def test_table_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read is said so."""
    path = tmp_path / "house.tsv"

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(GlossaryError) as raised:
        load([path])
    assert str(raised.value) == f"{path}:1:1: cannot be read (Permission denied); check the name and the permissions"


def test_good_lines_of_a_bad_table(tmp_path: Path) -> None:
    """A bad line costs no other line anything."""
    path = tmp_path / "house.tsv"
    path.write_text(f"{HEADER}\nbad\n{PLAIN}\n", encoding="utf-8")
    entries, problems = read_entries(path)
    assert [(entry.term, entry.row.line) for entry in entries] == [(TERM, 3)]
    assert [problem.line for problem in problems] == [2]


def test_table_of_other_columns(tmp_path: Path) -> None:
    """Tables that hold no terms are read by their own columns."""
    path = tmp_path / "side.tsv"
    path.write_text("phrase\tkind\nten bets\tgambling\n", encoding="utf-8")
    rows, problems = read_table(path, ("phrase", "kind"))
    assert [row.cells for row in rows] == [("ten bets", "gambling")]
    assert problems == []


@given(
    st.binary(max_size=80)
    | st.text(alphabet="\t\n\r|?() 河a", max_size=80).map(lambda text: f"{HEADER}\n{text}".encode())
)
@settings(max_examples=200, deadline=None)
def test_any_file_is_a_table_or_an_error(raw: bytes) -> None:
    """Whatever a file holds, it is read or told; nothing else is raised."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "house.tsv")
        path.write_bytes(raw)
        told = ""
        try:
            terms = load([path])
        except GlossaryError as error:
            terms, told = [], str(error)
    assert all(one.startswith(f"{path}:") for one in told.split("\n") if told)
    assert all(term.zh and term.en and term.kind for term in terms)
