"""Read and write the tables. Every problem is told with its place, and all of them at once."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.model import REMOVED, Glossary, GlossaryError, Layer, Rendering, Safety, Term, merge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

COLUMNS = ("zh", "en", "kind", "also", "wrong", "since", "until", "source", "checked", "note")
HEADER = "\t".join(COLUMNS)
TERM_TABLES = (
    "documents.tsv",
    "events.tsv",
    "government.tsv",
    "organizations.tsv",
    "organs.tsv",
    "people.tsv",
    "phrases.tsv",
    "places.tsv",
    "titles.tsv",
    "universities.tsv",
)
SIDE_TABLES = {
    "cantonese.tsv": ("zh", "readings"),
    "cues.tsv": ("zh", "cues"),
    "given.tsv": ("zh", "share"),
    "glosses.tsv": ("zh", "glosses"),
    "labels.tsv": ("zh", "en", "source"),
    "quantities.tsv": ("zh", "pattern", "en", "kind", "wrong", "note"),
    "readings.tsv": ("zh", "readings", "note"),
    "spam.tsv": ("phrase", "kind", "source"),
    "surnames.tsv": ("zh", "readings", "note"),
}
"""The bundled tables of other things than terms, with their columns."""
BUNDLED = "bundled"
"""The name of the layer that comes with the package."""
SEPARATOR = " | "
LARGEST_TABLE = 64 << 20
"""Bytes: a table of 100,000 terms has 25 million."""
LONGEST_ROW = 20_000
"""Characters: the longest bundled row has less than 2,000."""
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a table. Lines and columns count from 1, columns in code points."""

    path: str
    line: int
    column: int
    message: str
    """What is wrong, and what to do."""
    law: str = "table"
    """The law that is broken, in words with hyphens."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.law}: {self.message}"

    @property
    def sentence(self) -> str:
        """The problem as an error of the input, without its law."""
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table with its place."""

    path: str
    line: int
    cells: tuple[str, ...]

    def problem(self, column: str, message: str, law: str = "table") -> Problem:
        """A problem at the cell named `column`."""
        before = self.cells[: COLUMNS.index(column)]
        return Problem(self.path, self.line, 1 + sum(len(cell) + 1 for cell in before), message, law)


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with the row it came from."""

    term: Term
    row: Row


def read_lines(path: Path) -> list[str]:
    """The lines of a table.

    Raises:
        GlossaryError: the file cannot be read, is not UTF-8, or is too large for a table.
    """
    try:
        if path.is_file() and path.stat().st_size > LARGEST_TABLE:
            raise GlossaryError(f"{path}:1:1: larger than {LARGEST_TABLE >> 20} MiB; split the table")
        raw = path.read_bytes()
    except OSError as error:
        raise GlossaryError(
            f"{path}:1:1: cannot be read ({error.strerror}); check the name and the permissions"
        ) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise GlossaryError(f"{path}:{line}:1: not UTF-8; save the table as UTF-8") from error
    lines = text.removesuffix("\n").split("\n") if text else []
    for number, row in enumerate(lines, start=1):
        if len(row) > LONGEST_ROW:
            message = f"a row of {len(row):,} characters, more than {LONGEST_ROW:,}; shorten its cells"
            raise GlossaryError(f"{path}:{number}:1: {message}")
    return lines


def read_table(path: Path, columns: Sequence[str] = COLUMNS) -> tuple[list[Row], list[Problem]]:
    """The rows of a table that have the right shape, and what is wrong with the others."""
    lines = [line.removesuffix("\r") for line in read_lines(path)]
    name = str(path)
    if not lines or tuple(lines[0].split("\t")) != tuple(columns):
        wanted = " ".join(columns)
        return [], [Problem(name, 1, 1, f"the first line must name the columns, separated by tabs: {wanted}")]
    rows, problems = [], []
    for number, line in enumerate(lines[1:], start=2):
        cells = tuple(line.split("\t"))
        if len(cells) != len(columns):
            message = f"{len(cells)} columns instead of {len(columns)}; separate cells by one tab each, empty ones too"
            problems.append(Problem(name, number, 1, message))
        else:
            rows.append(Row(name, number, cells))
    return rows, problems


@cache
def listed(name: str) -> dict[str, tuple[str, ...]]:
    """A bundled side table: what its second column lists, by the first."""
    rows, _ = read_table(DATA / name, SIDE_TABLES[name])
    return {row.cells[0]: tuple(row.cells[1].split(SEPARATOR)) for row in rows}


RENDERING: Callable[[tuple[str, Safety, str, bool]], Rendering] = partial(tuple.__new__, Rendering)
"""Makes a rendering of its four fields, in a third of the time: ten thousand are made at every start."""


def parse_wrong(cell: str) -> tuple[list[Rendering], list[str]]:
    """The wrong renderings of a cell, and its items that cannot be read; `?wording (reason)` is sometimes right.

    Two question marks stand before ordinary English, which is only looked for where the source is known.
    """
    if not cell:
        return [], []
    renderings, unread = [], []
    for item in cell.split(SEPARATOR):
        if item[:1] != "?":
            if item:
                renderings.append(RENDERING((item, Safety.SAFE, "", False)))
        else:
            needs_source = item[1:2] == "?"
            text, _, reason = item[1 + needs_source : -1].partition(" (")
            one_pair = item[-1] == ")" and item.count("(") == item.count(")") == 1
            if one_pair and text and reason and reason[0] != " ":
                renderings.append(RENDERING((text, Safety.SUGGEST, reason, needs_source)))
            else:
                unread.append(item)
    return renderings, unread


def parse_cells(cells: Sequence[str]) -> tuple[Term, list[tuple[str, str, str]]]:
    """The term of a row, and what is wrong with it: column, message, law."""
    zh, en, kind, also, wrong, since, until, source, checked, note = cells
    renderings, unread = parse_wrong(wrong)
    problems = []
    if not (zh and en and kind):
        problems = [
            (column, f"`{column}` is empty; fill it in or leave the line out", "empty-cell")
            for column, cell in (("zh", zh), ("en", en or kind == REMOVED), ("kind", kind))
            if not cell
        ]
    for item in unread:
        message = f"`{item}` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)"
        problems.append(("wrong", message, "condition-without-reason"))
    admitted = tuple(filter(None, also.split(SEPARATOR))) if also else ()
    return Term(zh, en, kind, admitted, tuple(renderings), since, until, source, checked, note), problems


def parse_row(row: Row) -> tuple[Entry | None, list[Problem]]:
    """The term of a row, or what is wrong with it."""
    term, problems = parse_cells(row.cells)
    return None if problems else Entry(term, row), [row.problem(*problem) for problem in problems]


def term_from_cells(cells: tuple[str, ...]) -> Term:
    """The term of a row that is not in a table yet.

    Raises:
        GlossaryError: the cells make no term.
    """
    row = Row("the new term", 1, cells)
    entry, problems = parse_row(row)
    for column, cell in zip(COLUMNS, cells, strict=True):
        if "\t" in cell or "\n" in cell:
            problems.append(row.problem(column, f"`{column}` holds a tab or a line end; write a space"))
    if entry is None or problems:
        raise GlossaryError("\n".join(problem.sentence for problem in problems))
    return entry.term


def read_entries(path: Path) -> tuple[list[Entry], list[Problem]]:
    """The terms of one table, and every problem in reading them."""
    rows, problems = read_table(path)
    entries = []
    for row in rows:
        entry, wrong = parse_row(row)
        problems += wrong
        if entry:
            entries.append(entry)
    return entries, sorted(problems)


def load(paths: Iterable[Path]) -> list[Term]:
    """The terms of several tables.

    Raises:
        GlossaryError: a table cannot be read; the message has a line for each problem.
    """
    terms: list[Term] = []
    problems: list[Problem] = []
    for path in paths:
        found = sound_terms(path)
        if found is None:
            problems += read_entries(path)[1]
        else:
            terms += found
    if problems:
        raise GlossaryError("\n".join(problem.sentence for problem in problems))
    return terms


def sound_terms(path: Path) -> list[Term] | None:
    """The terms of a table in which nothing is wrong, without their places; None for any other table."""
    lines = read_lines(path)
    if not lines or lines[0].removesuffix("\r") != HEADER:
        return None
    terms = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            return None
        cells[-1] = cells[-1].removesuffix("\r")
        term, wrong = parse_cells(cells)
        if wrong:
            return None
        terms.append(term)
    return terms


def tables_in(path: Path) -> list[Path]:
    """The tables that a name stands for: the table itself, or those of terms in a folder, sorted.

    Raises:
        GlossaryError: a folder without tables.
    """
    if not os.path.isdir(path):  # noqa: PTH112 -- unlike Path, it takes a name that is too long for no folder
        return [path]
    tables = sorted(path.glob("*.tsv"))
    found = [one for one in tables if one.name not in SIDE_TABLES and not one.stem.endswith(".examples")]
    if not found:
        raise GlossaryError(f"{path}:1:1: no tables in this folder; name a table or a folder with .tsv files")
    return found


def bundled_tables() -> list[Path]:
    """The term tables that come with the package."""
    return [DATA / name for name in TERM_TABLES]


@cache
def bundled() -> tuple[Term, ...]:
    """The terms that come with the package."""
    return tuple(load(bundled_tables()))


def open_glossary(house: Sequence[Path] = ()) -> Glossary:
    """The bundled glossary under the house glossaries, of which the last named is the strongest.

    Raises:
        GlossaryError: a table cannot be read.
    """
    layers = [Layer(str(path), tuple(load(tables_in(path)))) for path in reversed(house)]
    return merge([*layers, Layer(BUNDLED, bundled())])
