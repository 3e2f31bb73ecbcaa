"""Rows of text files: separated by tabs as they stand, or by commas with quotation marks."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from glossary.exchange.concepts import KIND, Wording, grouped, terms_of, tidy
from glossary.exchange.decoding import LONGEST, MOST, text_of
from glossary.exchange.model import SHOWN, Imported, Loss, imported
from glossary.model import TO_CHECK, GlossaryError, Term
from glossary.store import COLUMNS, Row, parse_row
from glossary.writing import format_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_CELLS = 1_000
"""Separators that a line may have: enough for any text with commas, too few to fill the memory."""


def read_rows(path: str, raw: bytes, *, commas: bool) -> list[Row]:
    """The rows that hold anything, with the line on which each begins.

    Raises:
        GlossaryError: text that cannot be read, a broken quotation mark, or more than a glossary has.
    """
    stream = io.StringIO(text_of(path, raw), newline="")
    lines = _counted_lines(path, stream, "," if commas else "\t")
    rows = _comma_rows(path, lines) if commas else _tab_rows(path, lines)
    return [row for row in rows if any(row.cells)]


def _counted_lines(path: str, stream: io.StringIO, separator: str) -> Iterator[str]:
    for number, line in enumerate(stream, start=1):
        if number > MOST:
            raise GlossaryError(f"{path}:{number}:1: more than {MOST:,} lines; split the file")
        if line.count(separator) > MOST_CELLS:
            raise GlossaryError(f"{path}:{number}:1: more than {MOST_CELLS:,} cells; that is no line of a glossary")
        yield line


def _tab_rows(path: str, lines: Iterable[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        cells = line.rstrip("\r\n").split("\t")
        for cell in cells:
            if len(cell) > LONGEST:
                raise GlossaryError(f"{path}:{number}:1: a cell of over {LONGEST:,} characters; shorten it")
        yield Row(path, number, tuple(map(tidy, cells)))


def _comma_rows(path: str, lines: Iterable[str]) -> Iterator[Row]:
    reader = csv.reader(lines, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            what = "a cell that is too long" if "limit" in str(error) else "a quotation mark without its partner"
            raise GlossaryError(f"{path}:{number}:1: {what} ({error}); correct the row or save the CSV anew") from error
        yield Row(path, number, tuple(map(tidy, cells)))


def comma_rows(rows: Iterable[Sequence[str]], line_end: str = "\n") -> bytes:
    """Rows as CSV in UTF-8; cells are quoted where they must be (RFC 4180)."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator=line_end).writerows(rows)
    return stream.getvalue().encode()


def tab_rows(rows: Iterable[Sequence[str]], line_end: str = "\n") -> bytes:
    """Rows as tab-separated UTF-8, nothing quoted."""
    return "".join("\t".join(row) + line_end for row in rows).encode()


def terms_of_rows(path: str, rows: Sequence[Row]) -> Imported:
    """The terms of a table: our columns in any order under a header, or `zh` and `en` without one.

    Raises:
        GlossaryError: other columns, or rows that do not fit them; a line for each problem.
    """
    if not rows:
        raise GlossaryError(f"{path}:1:1: no rows; the file needs our columns with a header, or two columns zh and en")
    header = rows[0].cells
    if not {"zh", "en"} <= set(header):
        return _pairs(path, rows)
    unknown = [name for name in header if name not in COLUMNS]
    if unknown or len(set(header)) != len(header):
        what = f"`{unknown[0][:SHOWN]}` is not a column" if unknown else "a column is named twice"
        raise GlossaryError(f"{path}:{rows[0].line}:1: {what}; the columns are {', '.join(COLUMNS)}")
    terms: list[Term] = []
    problems: list[str] = []
    for row in rows[1:]:
        term, wrong = _term(row, header)
        terms += [term] if term else []
        problems += wrong
    if problems:
        more = [f"{path}:1:1: and {len(problems) - SHOWN:,} more like these"] if len(problems) > SHOWN else []
        raise GlossaryError("\n".join([*problems[:SHOWN], *more]))
    return imported(terms, ())


def _term(row: Row, header: Sequence[str]) -> tuple[Term | None, list[str]]:
    if len(row.cells) != len(header):
        where = f"{row.path}:{row.line}:1"
        return None, [f"{where}: {len(row.cells)} columns instead of {len(header)}; the header names them"]
    named = {"kind": KIND, "checked": TO_CHECK} | dict(zip(header, row.cells, strict=True))
    entry, problems = parse_row(Row(row.path, row.line, tuple(named.get(name, "") for name in COLUMNS)))
    return entry.term if entry else None, [problem.sentence for problem in problems]


def _pairs(path: str, rows: Sequence[Row]) -> Imported:
    for row in rows:
        if len(row.cells) != len(("zh", "en")):
            message = f"{len(row.cells)} columns; a file without our header ({' '.join(COLUMNS)}) has two, zh and en"
            raise GlossaryError(f"{path}:{row.line}:1: {message}")
    losses: list[Loss] = []
    concepts = grouped((row.cells[0], Wording(row.cells[1])) for row in rows)
    return imported([term for concept in concepts.values() for term in terms_of(concept, losses)], losses)


def cells_of(term: Term) -> tuple[str, ...]:
    """The ten cells of a term."""
    return tuple(format_term(term).split("\t"))
