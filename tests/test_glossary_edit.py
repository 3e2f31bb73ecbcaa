"""Tables put in order, terms added, versions compared, terms to check again: the library and its commands."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.walking import searched_suffixes
from cli import main
from glossary.checks.rows import ALL_KINDS
from glossary.compare import FORMATS, Difference, as_json, as_markdown, as_text, cells, differences, items, stale
from glossary.edit import formatted, tidied, with_term
from glossary.model import REMOVED, TO_CHECK, GlossaryError, Rendering, Safety, Term
from glossary.store import COLUMNS, load, term_from_cells
from glossary.writing import format_table, format_term

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADER = "\t".join(COLUMNS)
LISTS = ("also", "wrong", "source")


def line(  # noqa: PLR0917 -- the columns, in their order
    zh: str = "运河署",
    en: str = "Canal Board",
    kind: str = "government",
    also: str = "",
    wrong: str = "",
    since: str = "",
    until: str = "",
    source: str = "a book",
    checked: str = "2026-01-31",
    note: str = "",
) -> str:
    """A line of a table; without arguments nothing is wrong with it."""
    return f"{zh}\t{en}\t{kind}\t{also}\t{wrong}\t{since}\t{until}\t{source}\t{checked}\t{note}"


def table(*lines: str) -> str:
    """A table with these lines under its header."""
    return "".join(f"{one}\n" for one in (HEADER, *lines))


def write(folder: Path, text: str, name: str = "house.tsv") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text.encode())
    return path


PLAIN = line(also="CB | Board of the Canal", wrong="Canal Office | ?Canal Bureau (of another town)", source="a | b")
FIRST = line("一署", "First Board")
# A table as it was, and in order; `=` where it stays.
FORMATTED = {
    "nothing": (table(), "="),
    "in order": (table(FIRST, PLAIN), "="),
    "a row that takes a term out": (table(line("大连", "", REMOVED)), "="),
    "an empty row of the right shape": (table("\t" * 9), "="),
    "lists without the separator stay": (table(line(en="Canal | Board", note="a|b")), "="),
    "names of two times": (table(line(en="A", until="2017"), line(since="2018")), "="),
    "out of order": (table(PLAIN, FIRST), table(FIRST, PLAIN)),
    "times out of order": (table(line(since="2018"), line(en="A")), table(line(en="A"), line(since="2018"))),
    "one row twice": (table(FIRST, FIRST, PLAIN), table(FIRST, PLAIN)),
    "one row twice but for its spaces": (table(FIRST, f" {FIRST}  "), table(FIRST)),
    "two rows of one term": (table(line(en="B"), line(en="A")), table(line(en="A"), line(en="B"))),
    "spaces": (table(line(en=" Canal  Board ", note="\u3000a\xa0 b ")), table(line(note="a b"))),
    "letters and accents apart": (table(line(en="Cafe\u0301")), table(line(en="Café"))),
    "separators": (
        table(line(also="CB|Board of the Canal| |", wrong="| X  |Y", source="a|b")),
        table(line(also="CB | Board of the Canal", wrong="X | Y", source="a | b")),
    ),
    "no last line end": (table(FIRST)[:-1], table(FIRST)),
    "CRLF": (table(FIRST, PLAIN).replace("\n", "\r\n"), table(FIRST, PLAIN)),
    "byte order mark": (f"\N{ZERO WIDTH NO-BREAK SPACE}{table(FIRST)}", table(FIRST)),
}


@pytest.mark.parametrize(("before", "after"), FORMATTED.values(), ids=FORMATTED)
def test_formatted(before: str, after: str, tmp_path: Path) -> None:
    """Rows are sorted, cells tidied, the same row stands once."""
    assert formatted(write(tmp_path, before)) == (before if after == "=" else after)


UNFORMATTED = {
    "no header": (line(), "{path}:1:1: the first line must name the columns, separated by tabs: " + " ".join(COLUMNS)),
    "too few columns": (
        table("a\tb", FIRST, "c"),
        (
            "{path}:2:1: 2 columns instead of 10; separate cells by one tab each, empty ones too\n"
            "{path}:4:1: 1 columns instead of 10; separate cells by one tab each, empty ones too"
        ),
    ),
}


@pytest.mark.parametrize(("content", "message"), UNFORMATTED.values(), ids=UNFORMATTED)
def test_what_cannot_be_put_in_order(content: str, message: str, tmp_path: Path) -> None:
    """A row without its columns ends it; every such row is told."""
    path = write(tmp_path, content)
    with pytest.raises(GlossaryError) as raised:
        formatted(path)
    assert str(raised.value) == message.format(path=path)


CELLS = st.text(alphabet="aé\u0301 \u3000\xa0|局Å\u030a()?", max_size=8)
ROWS = st.lists(CELLS, min_size=10, max_size=10).map("\t".join)
TABLES = st.lists(ROWS, max_size=6).map(lambda rows: table(*rows))


def formatted_text(text: str) -> str:
    """A text put in order as if it stood in a file."""
    with TemporaryDirectory() as folder:
        return formatted(write(Path(folder), text))


@given(TABLES)
@settings(max_examples=200, deadline=None)
def test_formatted_is_stable(text: str) -> None:
    """What is in order stays so."""
    once = formatted_text(text)
    assert formatted_text(once) == once


@given(TABLES)
@settings(max_examples=200, deadline=None)
def test_formatted_loses_nothing(text: str) -> None:
    """Every cell is still there, but for what tidying takes out, and no other is."""
    rows = {tuple(map(tidied, COLUMNS, row.split("\t"))) for row in text.splitlines()[1:]}
    after = [tuple(row.split("\t")) for row in formatted_text(text).split("\n")[1:-1]]
    assert len(after) == len(rows)
    assert set(after) == rows
    assert [(row[0], row[5]) for row in after] == sorted((row[0], row[5]) for row in after)


@given(st.sampled_from(COLUMNS), CELLS)
@settings(max_examples=300)
def test_tidying_takes_only_spaces_and_separators(column: str, cell: str) -> None:
    """The letters of a cell are those that were there, in their order."""
    bare = str.maketrans("", "", " \u3000\xa0|" if column in LISTS else " \u3000\xa0")
    tidy = tidied(column, cell)
    assert letters(tidy, bare) == letters(cell, bare)
    assert tidied(column, tidy) == tidy


def letters(text: str, bare: Mapping[int, int | None]) -> str:
    """A text without spaces and separators, its letters and accents apart."""
    import unicodedata  # noqa: PLC0415 -- nothing else needs it

    return unicodedata.normalize("NFD", text).translate(bare)


def test_bundled_tables_are_in_order() -> None:
    """To put the bundled tables in order changes nothing."""
    from glossary.store import bundled_tables  # noqa: PLC0415 -- nothing else needs it

    for path in bundled_tables():
        assert formatted(path) == path.read_text("utf-8")


TERM = Term("丁署", "Ding Board", "government", source="a book", checked="2026-01-31")
DING = format_term(TERM)
ADDED = {
    "to no table": (None, TERM, table(DING)),
    "to an empty table": (table(), TERM, table(DING)),
    "before": (table(PLAIN), TERM, table(DING, PLAIN)),
    "behind": (table(FIRST), TERM, table(FIRST, DING)),
    "between": (table(FIRST, PLAIN), TERM, table(FIRST, DING, PLAIN)),
    "behind an older name": (
        table(line("丁署", "Old Board", until="2017", note="successor: 丁署"), PLAIN),
        Term("丁署", "Ding Board", "government", since="2018", source="a book", checked="2026-01-31"),
        table(
            line("丁署", "Old Board", until="2017", note="successor: 丁署"),
            line("丁署", "Ding Board", since="2018"),
            PLAIN,
        ),
    ),
    "beside a row that breaks a law by itself": (
        table(line("一署", "The First Board"), PLAIN),
        TERM,
        table(line("一署", "The First Board"), DING, PLAIN),
    ),
    "with all its cells": (
        table(),
        term_from_cells(tuple(PLAIN.split("\t"))),
        table(PLAIN),
    ),
    "a term to take out": (table(), Term("大连", "", REMOVED), table("大连\t\tremoved\t\t\t\t\t\t\t")),
}


@pytest.mark.parametrize(("before", "term", "after"), ADDED.values(), ids=ADDED)
def test_with_term(before: str | None, term: Term, after: str, tmp_path: Path) -> None:
    """A term comes to its place, and every other row stays as it is."""
    path = tmp_path / "house.tsv" if before is None else write(tmp_path, before)
    assert with_term(path, term) == after
    assert path.exists() is (before is not None)


KNOWN = table(line("一署", "Third Board", wrong="Canal Office"), line(wrong="?Water House (a firm)"))
CONDITION = "make it conditional: ?wording (reason)"
# The row to add to the table above, and all that is said: {path} is the table, {beside} one with BESIDE.
REFUSED = {
    "an article": (
        line("丁署", "The Board"),
        "{path}:3:4: leading-article: `The Board` begins with an article; leave it out, the draft's own stays",
    ),
    "a kind that there is not": (
        line("丁署", "Ding Board", "place of work"),
        f"{{path}}:3:15: unknown-kind: `place of work` is not a kind of this table; use {', '.join(ALL_KINDS)}",
    ),
    "two laws": (
        line("丁署", "A Board", source=""),
        (
            "{path}:3:4: leading-article: `A Board` begins with an article; leave it out, the draft's own stays\n"
            "{path}:3:27: no-source: no source; name the address or document where the English stands, or write to-check"
            " in `checked`"
        ),
    ),
    "a term that is there": (
        line(wrong="?Water Place (a firm)"),
        "{path}:4:1: duplicate-term: `运河署` stands already at {path}:3; join the two rows",
    ),
    "another English of a term": (
        line(en="Board of Canals"),
        (
            "{path}:4:1: ambiguous-source: `运河署` is `Canal Board` at {path}:3; join the two rows, or say in `since` and"
            " `until` when each was in use"
        ),
    ),
    "what an earlier row calls wrong": (
        line("丁署", "Ding Board", wrong="Canal Office"),
        f"{{path}}:3:27: contested-wording: `Canal Office` is also wrong for `一署` at {{path}}:2; {CONDITION}",
    ),
    "what a later row calls wrong": (
        line("一局", "First Board", wrong="Canal Office"),
        f"{{path}}:3:28: contested-wording: `Canal Office` is also wrong for `一局` at {{path}}:2; {CONDITION}",
    ),
    "what another row calls wrong is right": (
        line("一局", "Canal Office"),
        f"{{path}}:3:28: chain: `Canal Office` is right for `一局` at {{path}}:2; {CONDITION}",
    ),
    "what another row calls wrong at times is right": (
        line("一局", "Water House"),
        (
            "{path}:4:29: shadowed-wording: `Water House` is right for `一局` at {path}:2 and only found where the source"
            " is known; say so: ?Water House (right for 一局)"
        ),
    ),
    "what is right for another row is wrong": (
        line("丁署", "Ding Board", wrong="Third Board"),
        f"{{path}}:3:27: chain: `Third Board` is right for `一署` at {{path}}:2; {CONDITION}",
    ),
    "what contains a wrong rendering": (
        line("丁署", "Old Canal Office"),
        (
            "{path}:3:4: containment: `Old Canal Office` contains `Canal Office`, a wrong rendering of `一署`; one of them"
            " must go"
        ),
    ),
    "right beside, wrong here": (
        line("丁署", "Ding Board", wrong="Board of the Canal"),
        f"{{path}}:3:27: chain: `Board of the Canal` is right for `大署` at {{beside}}:2; {CONDITION}",
    ),
    "wrong beside, right here": (
        line("丁署", "Canal Depot House"),
        (
            "{path}:3:4: containment: `Canal Depot House` contains `Canal Depot`, a wrong rendering of `大署`; one of them"
            " must go"
        ),
    ),
}
BESIDE = line("大署", "Great Board", also="Board of the Canal", wrong="Canal Depot")


@pytest.mark.parametrize(("row", "message"), REFUSED.values(), ids=REFUSED)
def test_term_refused(row: str, message: str, tmp_path: Path) -> None:
    """A term that breaks a law, itself or with another row, is refused with all that is wrong."""
    path, beside = write(tmp_path, KNOWN), write(tmp_path, table(BESIDE), "beside.tsv")
    with pytest.raises(GlossaryError) as raised:
        with_term(path, term_from_cells(tuple(row.split("\t"))), [beside])
    assert str(raised.value) == message.format(path=path, beside=beside)
    assert path.read_text("utf-8") == KNOWN


BESIDE_REPLACED = {
    "a term of the tables beside may be told anew": line("大署", "Canal Depot"),
    "a term apart from all": line("丁署", "Ding Board", wrong="Ding Office"),
}


@pytest.mark.parametrize("row", BESIDE_REPLACED.values(), ids=BESIDE_REPLACED)
def test_term_over_one_beside(row: str, tmp_path: Path) -> None:
    """What the tables beside say of the same term no longer counts."""
    path, beside = write(tmp_path, KNOWN), write(tmp_path, table(BESIDE), "beside.tsv")
    assert row in with_term(path, term_from_cells(tuple(row.split("\t"))), [beside]).splitlines()


def test_table_that_cannot_be_read_gets_no_term(tmp_path: Path) -> None:
    """Where a row cannot be read nothing is added."""
    path = write(tmp_path, table("bad", FIRST))
    with pytest.raises(GlossaryError) as raised:
        with_term(path, TERM)
    assert str(raised.value) == f"{path}:2:1: 1 columns instead of 10; separate cells by one tab each, empty ones too"


NO_TERMS = {
    "no English": (line("丁署", ""), "the new term:1:4: `en` is empty; fill it in or leave the line out"),
    "no kind": (line("丁署", "Ding", ""), "the new term:1:9: `kind` is empty; fill it in or leave the line out"),
    "a condition without its reason": (
        line("丁署", "Ding", "place", wrong="?Ting"),
        "the new term:1:16: `?Ting` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)",
    ),
    "a line end": (
        line("丁署", "Ding\nBoard"),
        "the new term:1:4: `en` holds a tab or a line end; write a space",
    ),
}


@pytest.mark.parametrize(("row", "message"), NO_TERMS.values(), ids=NO_TERMS)
def test_cells_that_make_no_term(row: str, message: str) -> None:
    """What cannot stand in a row is refused before it is held to the laws."""
    with pytest.raises(GlossaryError) as raised:
        term_from_cells(tuple(row.split("\t")))
    assert str(raised.value) == message


def test_tab_in_a_cell_makes_no_term() -> None:
    """A tab would make two cells of one."""
    with pytest.raises(GlossaryError) as raised:
        term_from_cells(("丁署", "Ding\tBoard", "place", "", "", "", "", "", "", ""))
    assert str(raised.value) == "the new term:1:4: `en` holds a tab or a line end; write a space"


OLD = (
    Term("一署", "First Board", "government", ("FB", "Board One"), (Rendering("Office One"),), source="a"),
    Term("丁署", "Ding Board", "government", source="a", checked=TO_CHECK),
    Term("港务局", "Harbour Office", "government", until="2017", source="a"),
    Term("港务局", "Port Authority", "government", since="2018", source="a"),
)
NEW = (
    Term(
        "一署",
        "First Bureau",
        "government",
        ("Board One", "B1"),
        (Rendering("Office One", Safety.SUGGEST, "a | b"),),
        source="a",
    ),
    Term("大署", "Great \\ Board | Office", "government", source="a"),
    Term("港务局", "Harbour Office", "government", until="2017-06", source="a"),
    Term("港务局", "Port Authority", "government", since="2018", source="a"),
)
CHANGES = [Difference("一署", OLD[0], NEW[0]), Difference("丁署", OLD[1], None), Difference("大署", None, NEW[1])]
CHANGES.append(Difference("港务局", OLD[2], NEW[2]))


def test_differences() -> None:
    """Terms that are new, gone or not the same are told, in order, each time of a term by itself."""
    assert differences(OLD, NEW) == differences(reversed(OLD), reversed(NEW)) == CHANGES
    assert [one.what for one in CHANGES] == ["changed", "removed", "added", "changed"]
    assert CHANGES[0].fields == (
        ("en", "First Board", "First Bureau"),
        ("also", "FB | Board One", "Board One | B1"),
        ("wrong", "Office One", "?Office One (a | b)"),
    )
    assert CHANGES[1].fields == CHANGES[2].fields == ()
    assert CHANGES[3].fields == (("until", "2017", "2017-06"),)


TERMS = st.builds(
    Term,
    st.sampled_from("甲乙丙"),
    st.sampled_from("AB"),
    st.just("phrase"),
    also=st.sampled_from([(), ("C",)]),
    since=st.sampled_from(["", "2018"]),
)
GLOSSARIES = st.lists(TERMS, max_size=5, unique_by=lambda term: (term.zh, term.since))


@given(GLOSSARIES, GLOSSARIES)
def test_differences_lead_from_old_to_new(old: list[Term], new: list[Term]) -> None:
    """The old terms with the differences applied are the new ones; back it goes the other way round."""
    found = differences(old, new)
    made = (set(old) - {one.old for one in found}) | {one.new for one in found if one.new}
    assert made == set(new)
    assert [(one.new, one.old) for one in found] == [(one.old, one.new) for one in differences(new, old)]
    assert differences(old, old) == []


TEXT = """\
~ 一署  First Bureau
    en: - First Board
    en: + First Bureau
    also: - FB
    also: + B1
    wrong: - Office One
    wrong: + ?Office One (a
    wrong: + b)
- 丁署  Ding Board
+ 大署  Great \\ Board | Office
~ 港务局  Harbour Office
    until: - 2017
    until: + 2017-06
"""
MARKDOWN = """\
| | term | English | what changed |
| --- | --- | --- | --- |
| changed | 一署 | First Bureau | en: - First Board<br>en: + First Bureau<br>also: - FB<br>also: + B1<br>wrong: - Office One<br>wrong: + ?Office One (a<br>wrong: + b) |
| removed | 丁署 | Ding Board |  |
| added | 大署 | Great \\\\ Board \\| Office |  |
| changed | 港务局 | Harbour Office | until: - 2017<br>until: + 2017-06 |
"""


def test_organ_and_plain_term_differ() -> None:
    """A term and an organ of the same Chinese are two."""
    plain, organ = Term("院", "College", "phrase"), Term("院", "{place} Court", "court")
    assert differences([plain, organ], [organ, plain]) == []
    assert differences([plain], [plain, organ]) == [Difference("院", None, organ)]


def test_differences_as_text() -> None:
    """A paragraph a term, and a line for each item that came or went."""
    assert as_text(CHANGES) == TEXT
    assert as_text([]) == ""


def test_differences_as_markdown() -> None:
    """A row a term; bars and backslashes do not break the table."""
    assert as_markdown(CHANGES) == MARKDOWN
    assert as_markdown([]) == ""


def test_differences_as_json() -> None:
    """Whole rows, old and new, as they stand in the tables."""
    assert json.loads(as_json(CHANGES)) == {
        "schema_version": 1,
        "differences": [
            {"what": "changed", "zh": "一署", "old": cells(OLD[0]), "new": cells(NEW[0])},
            {"what": "removed", "zh": "丁署", "old": cells(OLD[1]), "new": None},
            {"what": "added", "zh": "大署", "old": None, "new": cells(NEW[1])},
            {"what": "changed", "zh": "港务局", "old": cells(OLD[2]), "new": cells(NEW[2])},
        ],
    }
    assert as_json([]) == '{\n  "schema_version": 1,\n  "differences": []\n}\n'
    assert set(FORMATS) == {"text", "markdown", "json"}


def test_cells_are_those_of_the_row() -> None:
    """The cells of a term are its row."""
    term = term_from_cells(tuple(PLAIN.split("\t")))
    assert tuple(cells(term)) == COLUMNS
    assert "\t".join(cells(term).values()) == PLAIN


ITEMS = {
    "the same": ("a | b", "a | b", []),
    "another order": ("a | b", "b | a", []),
    "one more": ("a", "a | b", ["+ b"]),
    "one less": ("a | b", "b", ["- a"]),
    "one for another": ("a | b", "a | c", ["- b", "+ c"]),
    "from nothing": ("", "a", ["+ a"]),
    "to nothing": ("a", "", ["- a"]),
}


@pytest.mark.parametrize(("old", "new", "wanted"), ITEMS.values(), ids=ITEMS)
def test_items(old: str, new: str, wanted: list[str]) -> None:
    """Of a list the items are told that went, then those that came."""
    assert items(old, new) == wanted


def checked(zh: str, day: str) -> Term:
    """A term with the day of its check."""
    return Term(zh, zh, "phrase", checked=day)


TODAY = date(2026, 11, 24)
CHECKS = [
    checked("戊", "2026-11-24"),
    checked("丁", "2025-11-24"),
    checked("丙", "2025-11-23"),
    checked("乙", TO_CHECK),
]
CHECKS += [checked("甲", ""), checked("己", "2024-02-29"), checked("庚", "2025-11-23")]
STALE = {
    "a year": (365, "己丙庚甲乙"),
    "a day less": (364, "己丙庚丁甲乙"),
    "many years": (3650, "甲乙"),
    "no day": (0, "己丙庚丁甲乙"),
}


@pytest.mark.parametrize(("days", "wanted"), STALE.values(), ids=STALE)
def test_stale(days: int, wanted: str) -> None:
    """Terms checked more than so many days ago come first, the oldest before all, then those never checked."""
    assert "".join(term.zh for term in stale(CHECKS, days, TODAY)) == wanted


class Run(NamedTuple):
    """A command line with all that comes of it."""

    line: str
    code: int
    stdout: str = ""
    stderr: str = ""
    files: Mapping[str, str] = {}
    """Files that it writes."""


HOUSE = table(FIRST, line(wrong="Canal Office"))
MESSY = table(line(wrong="Canal Office"), FIRST)
FOLDER = {
    "house.tsv": HOUSE,
    "messy.tsv": MESSY,
    "bad.tsv": table("bad"),
    "old/house.tsv": table(FIRST, line(wrong="Canal Depot")),
    "old/house.examples.tsv": "zh\tbefore\tafter\n",
    "new/house.tsv": HOUSE,
    "new/more.tsv": table(DING),
    "none/empty.txt": "",
    "releases/a.txt": "The Canal Office spoke.\nThe Canal Depot spoke; see http://a.org/Canal Office.\n",
    "releases/b.txt": "All is well.\n",
    "headed.tsv": table(),
    "layer.tsv": table(line("一署", "", REMOVED), line("市署", "{place} Board"), line(en="Board of Canals")),
    "checks.tsv": table(
        line("丁署", "Ding Board", checked="2020-01-01"),
        line("丙署", "Third Board", source="", checked=TO_CHECK),
        line("乙署", "Second Board", checked="2026-11-01"),
        line("甲署", "Last Board", checked="2019-01-01"),
    ),
}
TODAY_IS = {"SOURCE_DATE_EPOCH": "1795500000"}
"""2026-11-24."""
NOT_THERE = "cannot be read (No such file or directory); check the name and the permissions"
TOO_LONG = "cannot be read (File name too long); check the name and the permissions"
LONG = "a" * 300
HOLD = "hold them to the laws with yunhe glossary check"
LOST_OF_LAYER = "lost: en: 1 organ of any place left out: azure has no place for a slot\n" + "".join(
    f"lost: {name}: 1 term: Azure has no place for it\n" for name in ("checked", "kind", "source")
)
BAD_TABLE = "1 columns instead of 10; separate cells by one tab each, empty ones too"


def usage(command: str, operands: str, message: str) -> str:
    """A message about the command line."""
    return (
        f"Usage: yunhe glossary {command} [OPTIONS] {operands}\n"
        f"Try 'yunhe glossary {command} --help' for help.\n\nError: {message}\n"
    )


DIFF = """\
+ 丁署  Ding Board
~ 运河署  Canal Board
    wrong: - Canal Depot
    wrong: + Canal Office
"""
MARKDOWN_DIFF = """\
| | term | English | what changed |
| --- | --- | --- | --- |
| changed | 运河署 | Canal Board | wrong: - Canal Depot<br>wrong: + Canal Office |
"""
NO_TABLE = 'name a table, or write glossaries = ["house.tsv"] into yunhe.toml'
OFFICE = "releases/a.txt:1:5: Canal Office -> Canal Board (safe): The [Canal Office] spoke."
DEPOT = "releases/a.txt:2:5: Canal Depot -> Canal Board (safe): The [Canal Depot] spoke; see http://a.org/Canal Office."
RUNS = {
    # fmt
    "fmt of a table in order": Run("fmt house.tsv", 0),
    "fmt": Run("fmt messy.tsv", 0, "", "messy.tsv: put in order\n", {"messy.tsv": HOUSE}),
    "fmt of two": Run("fmt house.tsv messy.tsv", 0, "", "messy.tsv: put in order\n", {"messy.tsv": HOUSE}),
    "fmt --check of a table in order": Run("fmt --check house.tsv", 0),
    "fmt --check": Run("fmt --check messy.tsv", 1, "", "messy.tsv: not in order\n"),
    "fmt of a good and a bad one writes neither": Run("fmt messy.tsv bad.tsv", 2, "", f"bad.tsv:2:1: {BAD_TABLE}\n"),
    "fmt of none": Run("fmt none.tsv", 2, "", f"none.tsv:1:1: {NOT_THERE}\n"),
    "fmt of nothing": Run("fmt", 2, "", usage("fmt", "[TABLES]...", NO_TABLE)),
    # add
    "add": Run(
        "add house.tsv 丁署 'Ding Board' --kind government --source 'a book' --checked 2026-01-31",
        0,
        "",
        "house.tsv: added 丁署, Ding Board\n",
        {"house.tsv": table(FIRST, DING, line(wrong="Canal Office"))},
    ),
    "add to a new table": Run(
        "add fresh.tsv 丁署 'Ding Board' --kind government --source 'a book' --checked 2026-01-31",
        0,
        "",
        "fresh.tsv: added 丁署, Ding Board\n",
        {"fresh.tsv": table(DING)},
    ),
    "add with all options": Run(
        "add fresh.tsv 丁署 'Ding Board' --kind government --also DB --also 'Board D' --wrong 'Ding Office'"
        " --wrong '?Ding Bureau (abroad)' --source a --source b --since 2001 --until 2018-03"
        " --note 'old; successor: 丁署'",
        0,
        "",
        "fresh.tsv: added 丁署, Ding Board\n",
        {
            "fresh.tsv": table(
                line(
                    "丁署",
                    "Ding Board",
                    also="DB | Board D",
                    wrong="Ding Office | ?Ding Bureau (abroad)",
                    since="2001",
                    until="2018-03",
                    source="a | b",
                    checked="2026-11-24",
                    note="old; successor: 丁署",
                )
            )
        },
    ),
    "add without a source": Run(
        "add fresh.tsv 丁署 'Ding Board' --kind government",
        0,
        "",
        "fresh.tsv: added 丁署, Ding Board\n",
        {"fresh.tsv": table(line("丁署", "Ding Board", source="", checked=TO_CHECK))},
    ),
    "add what breaks a law": Run(
        "add house.tsv 丁署 'The Board' --kind government --source 'a book'",
        2,
        "",
        "house.tsv:3:4: leading-article: `The Board` begins with an article; leave it out, the draft's own stays\n",
    ),
    "add what another row calls wrong": Run(
        "add house.tsv 丁署 'Canal Office' --kind government --source 'a book'",
        2,
        "",
        f"house.tsv:4:29: chain: `Canal Office` is right for `丁署` at house.tsv:3; {CONDITION}\n",
    ),
    "add a tab": Run(
        "add house.tsv 丁署 'Ding\tBoard' --kind government",
        2,
        "",
        "the new term:1:4: `en` holds a tab or a line end; write a space\n",
    ),
    "add to a bad table": Run("add bad.tsv 丁署 'Ding Board' --kind government", 2, "", f"bad.tsv:2:1: {BAD_TABLE}\n"),
    "add in a missing folder": Run(
        "add nowhere/house.tsv 丁署 'Ding Board' --kind government",
        2,
        "",
        "nowhere/house.tsv:1:1: cannot be written (No such file or directory); check the folder, its permissions and"
        " the disk\n",
    ),
    "add without Chinese": Run(
        "add house.tsv",
        2,
        "",
        usage("add", "TABLE [ZH] [EN]", "Chinese term is missing; give it as an argument or an option"),
    ),
    "add without a kind": Run(
        "add house.tsv 丁署 'Ding Board'",
        2,
        "",
        usage("add", "TABLE [ZH] [EN]", "Kind is missing; give it as an argument or an option"),
    ),
    "add without English": Run(
        "add house.tsv 丁署 --kind person",
        2,
        "",
        usage("add", "TABLE [ZH] [EN]", "English is missing; give it as an argument or an option, perhaps `Ding Shu`"),
    ),
    "add without a table": Run("add", 2, "", usage("add", "TABLE [ZH] [EN]", "Missing argument 'TABLE'.")),
    # diff
    "diff": Run("diff old new", 1, DIFF, "2 terms different\n"),
    "diff of the same": Run("diff house.tsv messy.tsv", 0, "", "0 terms different\n"),
    "diff of one term": Run(
        "diff --format markdown old/house.tsv new/house.tsv", 1, MARKDOWN_DIFF, "1 term different\n"
    ),
    "diff into a file": Run("diff -o out old new", 1, "", "2 terms different\n", {"out": DIFF}),
    "diff as JSON of the same": Run(
        "diff --format json house.tsv house.tsv",
        0,
        '{\n  "schema_version": 1,\n  "differences": []\n}\n',
        "0 terms different\n",
    ),
    "diff with a missing table": Run("diff house.tsv none.tsv", 2, "", f"none.tsv:1:1: {NOT_THERE}\n"),
    "diff with a bad table": Run("diff bad.tsv house.tsv", 2, "", f"bad.tsv:2:1: {BAD_TABLE}\n"),
    "diff with a folder without tables": Run(
        "diff none house.tsv",
        2,
        "",
        "none:1:1: no tables in this folder; name a table or a folder with .tsv files\n",
    ),
    "diff of one table": Run("diff old", 2, "", usage("diff", "OLD NEW", "Missing argument 'NEW'.")),
    # impact
    "impact of one version": Run(
        "impact --corpus releases house.tsv",
        1,
        f"2 drafts; hits before 0, after 1; new 1, lost 0\nnew: 运河署, 1\n  {OFFICE}\n",
    ),
    "impact of two versions": Run(
        "impact --corpus releases old house.tsv",
        1,
        f"2 drafts; hits before 1, after 1; new 1, lost 1\nnew: 运河署, 1\n  {OFFICE}\nlost: 运河署, 1\n  {DEPOT}\n",
    ),
    "impact of no change": Run(
        "impact --corpus releases house.tsv messy.tsv", 0, "2 drafts; hits before 1, after 1; new 0, lost 0\n"
    ),
    "impact of three versions": Run(
        "impact --corpus releases old new house.tsv",
        2,
        "",
        usage("impact", "[OLD] NEW", "name one version of the glossary, or an old and a new one"),
    ),
    "impact without releases": Run(
        "impact house.tsv", 2, "", usage("impact", "[OLD] NEW", "Missing option '--corpus'.")
    ),
    "impact on a folder without drafts": Run(
        "impact --corpus old house.tsv",
        2,
        "0 drafts; hits before 0, after 0; new 0, lost 0\n",
        f"old:1:1: no drafts in this folder; the known suffixes are {searched_suffixes()}\n",
    ),
    "impact on a missing draft": Run(
        "impact --corpus no.txt house.tsv",
        2,
        "0 drafts; hits before 0, after 0; new 0, lost 0\n",
        f"no.txt:1:1: {NOT_THERE}\n",
    ),
    "impact of a bad table": Run("impact --corpus releases bad.tsv", 2, "", f"bad.tsv:2:1: {BAD_TABLE}\n"),
    # stale
    "stale": Run(
        "stale checks.tsv",
        1,
        "2019-01-01  甲署  Last Board  a book\n2020-01-01  丁署  Ding Board  a book\n"
        "to-check  丙署  Third Board  no source\n",
        "3 terms of 4 to check\n",
    ),
    "stale, by the day": Run(
        "stale --older-than 2700d checks.tsv",
        1,
        "2019-01-01  甲署  Last Board  a book\nto-check  丙署  Third Board  no source\n",
        "2 terms of 4 to check\n",
    ),
    "stale of a fresh table": Run("stale --older-than 400 house.tsv", 0, "", "0 terms of 2 to check\n"),
    "stale of nothing": Run("stale", 2, "", usage("stale", "[TABLES]...", NO_TABLE)),
    "stale of none": Run("stale none.tsv", 2, "", f"none.tsv:1:1: {NOT_THERE}\n"),
    **{
        f"stale, older than {days}": Run(
            f"stale --older-than {days} house.tsv",
            2,
            "",
            usage("stale", "[TABLES]...", "--older-than takes a number of days, as in 365d"),
        )
        for days in ("d", "12w", "-3", "1.5d", "9999999d", "9" * 5000, "١٢d", "12dd")
    },
    # folders
    "fmt --check of a folder without its examples": Run("fmt --check old", 0),
    "stale of a folder": Run("stale --older-than 400 old", 0, "", "0 terms of 2 to check\n"),
    "check of a folder": Run("check new", 0, "", "0 problems in the glossary\n"),
    "check of a folder without tables": Run(
        "check none", 2, "", "none:1:1: no tables in this folder; name a table or a folder with .tsv files\n"
    ),
    "check --bundled with a table": Run(
        "check --bundled house.tsv",
        2,
        "",
        usage("check", "[TABLES]...", "--bundled takes no tables; name tables, or leave it out"),
    ),
    "check says why it does not prove": Run(
        "check --prove bad.tsv",
        1,
        f"bad.tsv:2:1: table: {BAD_TABLE}\n",
        "1 problem in the glossary; --prove is skipped until the laws are obeyed\n",
    ),
    # names that are too long
    "add to a name that is too long": Run(
        f"add {LONG} 丁署 'Ding Board' --kind government",
        2,
        "",
        f"{LONG}:1:1: cannot be written (File name too long); check the folder, its permissions and the disk\n",
    ),
    "diff of a name that is too long": Run(f"diff {LONG} house.tsv", 2, "", f"{LONG}:1:1: {TOO_LONG}\n"),
    "check of a name that is too long": Run(f"check {LONG}", 2, "", f"{LONG}:1:1: {TOO_LONG}\n"),
    "check of a name with which that of its examples is too long": Run(
        f"check {LONG[:250]}", 2, "", f"{LONG[:250]}:1:1: {NOT_THERE}\n"
    ),
    # impact and find
    "impact in no encoding": Run(
        "impact --corpus releases --encoding nonsense house.tsv",
        2,
        "",
        usage("impact", "[OLD] NEW", "--encoding: `nonsense` is not an encoding; use utf-8, gb18030 or utf-16"),
    ),
    "find too much": Run(
        f"find {'a' * 201}",
        2,
        "",
        usage("find", "TEXT", "201 characters are too many to look up; give at most 200"),
    ),
    # import and export
    "import without -o": Run("import messy.tsv", 0, HOUSE, f"messy.tsv: 2 terms read; {HOLD}\n"),
    "import": Run("import -o fresh.tsv messy.tsv", 0, "", f"messy.tsv: 2 terms read; {HOLD}\n", {"fresh.tsv": HOUSE}),
    "import over a file": Run(
        "import -o bad.tsv messy.tsv",
        2,
        "",
        usage("import", "FILE", "bad.tsv is there already; name another file, or write over it with --force"),
    ),
    "import over a file by force": Run(
        "import --force -o bad.tsv messy.tsv", 0, "", f"messy.tsv: 2 terms read; {HOLD}\n", {"bad.tsv": HOUSE}
    ),
    "import over itself": Run(
        "import --force -o old/../messy.tsv messy.tsv",
        2,
        "",
        usage("import", "FILE", "--output is old/../messy.tsv, which is read; name another file"),
    ),
    "import of no terms": Run(
        "import -o fresh.tsv headed.tsv",
        2,
        "",
        "headed.tsv: no terms read, nothing written; check the file and --from\n",
    ),
    "export sorts": Run("export --to tsv messy.tsv", 0, HOUSE, "2 terms for tsv\n"),
    "export of two layers, of which the last is the strongest": Run(
        "export --to azure old layer.tsv", 0, "运河署\tBoard of Canals\n", f"{LOST_OF_LAYER}1 term for azure\n"
    ),
    "export keeps organs where it can": Run(
        "export --to tsv layer.tsv",
        0,
        table(line("市署", "{place} Board"), line(en="Board of Canals")),
        "2 terms for tsv\n",
    ),
    "export over what it reads": Run(
        "export --to tsv -o old/house.tsv old",
        2,
        "",
        usage("export", "[TABLES]...", "--output is old/house.tsv, which is read; name another file"),
    ),
    "export of an unknown kind": Run(
        "export --to tsv --kind colege house.tsv",
        2,
        "",
        usage("export", "[TABLES]...", f"`colege` is not a kind; the kinds are {', '.join(ALL_KINDS)}"),
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of every run, with its files, on a day that does not change."""
    monkeypatch.chdir(tmp_path)
    for name, value in TODAY_IS.items():
        monkeypatch.setenv(name, value)
    for name, content in FOLDER.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content.encode())
    return tmp_path


def held(place: Path) -> dict[str, str]:
    """All files below a folder."""
    return {
        path.relative_to(place).as_posix(): path.read_bytes().decode() for path in place.rglob("*") if path.is_file()
    }


def arguments(words: str) -> list[str]:
    """The arguments of a command line; only single quotation marks quote."""
    parts = words.split("'")
    return [word for at, part in enumerate(parts) for word in ([part] if at % 2 else part.split())]


def run(words: str, stdin: io.BytesIO | None = None) -> tuple[int, str, str]:
    """Run a command line; its exit code, standard output and standard error. Nothing may be raised."""
    line = ["glossary", *arguments(words)]
    result = CliRunner().invoke(main, line, input=stdin, prog_name="yunhe", catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("wanted", RUNS.values(), ids=RUNS)
def test_run(wanted: Run, folder: Path) -> None:
    """What is asked for is printed and written, the rest is on standard error, and bad input changes nothing."""
    assert run(wanted.line) == (wanted.code, wanted.stdout, wanted.stderr)
    assert held(folder) == {**FOLDER, **wanted.files}


@pytest.mark.parametrize(
    "words", ["import messy.tsv", "check --format json messy.tsv", "check --format sarif messy.tsv", "diff old new"]
)
def test_tables_and_reports_are_in_utf_8(words: str, folder: Path) -> None:  # noqa: ARG001
    """A console that has no Chinese makes no difference to what a program reads."""
    told = [
        CliRunner(charset=charset).invoke(main, ["glossary", *words.split()]).stdout_bytes
        for charset in ("cp1252", "utf-8")
    ]
    assert told[0] == told[1]
    assert "署" in told[0].decode()


def test_two_runs_of_fmt(folder: Path) -> None:
    """What has been put in order is in order."""
    run("fmt messy.tsv")
    assert run("fmt messy.tsv") == run("fmt --check messy.tsv") == (0, "", "")
    assert held(folder) == {**FOLDER, "messy.tsv": HOUSE}


def test_fmt_mends_line_ends(folder: Path) -> None:
    """A table is compared byte by byte."""
    (folder / "house.tsv").write_bytes(HOUSE.replace("\n", "\r\n").encode())
    assert run("fmt --check house.tsv") == (1, "", "house.tsv: not in order\n")
    assert run("fmt house.tsv") == (0, "", "house.tsv: put in order\n")
    assert held(folder) == FOLDER


def test_tables_of_the_project(folder: Path) -> None:
    """Without a name the tables of the project are meant."""
    (folder / "yunhe.toml").write_text('glossaries = ["messy.tsv"]\n', "utf-8")
    code, _, stderr = run("fmt --check")
    assert (code, stderr.endswith("messy.tsv: not in order\n")) == (1, True)
    assert run("stale --older-than 400") == (0, "", "0 terms of 2 to check\n")
    code, stdout, _ = run("check")
    assert (code, stdout.count("\n"), "messy.tsv:3:1: unsorted-row" in stdout) == (1, 1, True)
    assert run("check --bundled") == (0, "", "0 problems in the glossary\n")


def test_added_term_is_sound(folder: Path) -> None:
    """What `add` writes is in order, obeys the laws, and is read back as it was given."""
    assert run("add house.tsv 丁署 'Ding Board' --kind government --wrong 'Ding Office' --source a")[0] == 0
    assert run("fmt --check house.tsv") == (0, "", "")
    assert run("check house.tsv") == (0, "", "0 problems in the glossary\n")
    terms = load([folder / "house.tsv"])
    assert terms[1] == Term(
        "丁署", "Ding Board", "government", wrong=(Rendering("Ding Office"),), source="a", checked="2026-11-24"
    )
    assert format_table(terms) == (folder / "house.tsv").read_text("utf-8")


def test_day_of_a_check_is_today(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a day of the environment the check is that of the day of the run."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    before = datetime_today()
    run("add fresh.tsv 丁署 'Ding Board' --kind government --source a")
    assert before <= load([folder / "fresh.tsv"])[0].checked <= datetime_today()


def datetime_today() -> str:
    """The day of the run."""
    from datetime import datetime  # noqa: PLC0415 -- nothing else needs it

    return datetime.now().astimezone().date().isoformat()


class Terminal(io.BytesIO):
    """Answers that come from a terminal."""

    def isatty(self) -> bool:
        """A terminal is one."""
        return True


class Asked(NamedTuple):
    """A command line, what is typed, and the row that comes of it; none where there is none."""

    line: str
    typed: str
    row: str
    questions: tuple[str, ...]


ASKED = {
    "everything": Asked(
        "add fresh.tsv",
        "丁署\ngovernment\nDing Board\n",
        line("丁署", "Ding Board", source="", checked=TO_CHECK),
        ("Chinese term: ", "Kind [person]: ", "English: "),
    ),
    "a person with the spelling that is proposed": Asked(
        "add fresh.tsv 吕西安 --source a",
        "\n\n",
        line("吕西安", "Lyu Xi'an", "person", source="a", checked="2026-11-24"),
        ("Kind [person]: ", "English [Lyu Xi'an]: "),
    ),
    "a person with a spelling of their own choice": Asked(
        "add fresh.tsv 吕西安 --kind person --source a",
        "Lv Xi'an\n",
        line("吕西安", "Lv Xi'an", "person", source="a", checked="2026-11-24"),
        ("English [Lyu Xi'an]: ",),
    ),
    "the kind alone": Asked(
        "add fresh.tsv 丁署 'Ding Board'",
        "\ngovernment\n",
        line("丁署", "Ding Board", source="", checked=TO_CHECK),
        ("Kind: ", "Kind: "),
    ),
    "nothing": Asked(
        "add fresh.tsv 丁署 'Ding Board' --kind government",
        "",
        line("丁署", "Ding Board", source="", checked=TO_CHECK),
        (),
    ),
    "a law that is broken": Asked("add fresh.tsv 丁署 --kind government", "The Board\n", "", ("English: ",)),
    "no answer": Asked("add fresh.tsv", "", "", ("Chinese term: ",)),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_asked_on_a_terminal(asked: Asked, folder: Path) -> None:
    """What is not given is asked for on standard error, with a proposal where there is one."""
    code, stdout, stderr = run(asked.line, Terminal(asked.typed.encode()))
    shown = stdout + stderr
    place = 0
    for question in asked.questions:
        place = shown.index(question.rstrip(), place) + 1 if question.rstrip() in shown[place:] else -1
        assert place >= 0, question
    assert shown.count("Chinese term") + shown.count("Kind") + shown.count("English") == len(asked.questions)
    assert (code == 0) is bool(asked.row)
    assert held(folder) == FOLDER | ({"fresh.tsv": table(asked.row)} if asked.row else {})


DATED = table(
    line("港务局", "Harbour Office", wrong="Port Bureau", until="2018-03-20", note="successor: 港务局"),
    line("港务局", "Port Authority", wrong="Port Bureau", since="2018-03-21"),
)


def test_impact_on_a_release_of_its_time(folder: Path) -> None:
    """A past release is read with the names of its day."""
    (folder / "dated.tsv").write_text(DATED, "utf-8")
    (folder / "past").mkdir()
    (folder / "past/a.txt").write_text("2015-01-05\nThe Port Bureau.\n", "utf-8")
    (folder / "past/b.txt").write_text("2020-01-05\nThe Port Bureau.\n", "utf-8")
    _, stdout, _ = run("impact --corpus past dated.tsv")
    assert stdout.splitlines()[-2:] == [
        "  past/a.txt:2:5: Port Bureau -> Harbour Office (safe): The [Port Bureau].",
        "  past/b.txt:2:5: Port Bureau -> Port Authority (safe): The [Port Bureau].",
    ]


def test_impact_shows_ten_of_many(folder: Path) -> None:
    """Of many hits ten are shown, of as many terms as there are; all are counted."""
    (folder / "two.tsv").write_text(
        table(line("丁署", "Ding Board", wrong="Ding Office"), line(wrong="Canal Office")), "utf-8"
    )
    (folder / "past").mkdir()
    (folder / "past/a.txt").write_text("The Canal Office.\n" * 30 + "The Ding Office.\n" * 2, "utf-8")
    code, stdout, stderr = run("impact --corpus past two.tsv")
    lines = stdout.splitlines()
    assert (code, stderr) == (1, "")
    assert lines[:3] == ["1 draft; hits before 0, after 32; new 32, lost 0", "new: 运河署, 30", "new: 丁署, 2"]
    assert len(lines) == 13
    assert sum("Ding Office" in shown for shown in lines) == 2


def test_impact_says_what_check_would_say(folder: Path) -> None:
    """What is doubtful where it stands is no safe hit."""
    (folder / "person.tsv").write_text(table(line("王运", "Wang Yun", "person", wrong="Wang Ferry")), "utf-8")
    (folder / "past").mkdir()
    (folder / "past/a.txt").write_text("We met\nWang Ferry at\nthe Wang Ferry Bridge.\n", "utf-8")
    _, stdout, _ = run("impact --corpus past person.tsv")
    assert [" ".join(shown.split()[:7]) for shown in stdout.splitlines()[2:]] == [
        "past/a.txt:2:1: Wang Ferry -> Wang Yun (safe):",
        "past/a.txt:3:5: Wang Ferry -> Wang Yun (suggest):",
    ]


def test_impact_leaves_protected_text(folder: Path) -> None:
    """What no rule may touch is no hit."""
    (folder / "past").mkdir()
    (folder / "past/a.txt").write_text("See `Canal Office` and <Canal Office>.\n", "utf-8")
    assert run("impact --corpus past house.tsv") == (0, "1 draft; hits before 0, after 0; new 0, lost 0\n", "")
