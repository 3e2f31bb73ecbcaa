"""Our columns in CSV, made for a spreadsheet.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (CWE-1236). Such a cell is written with
an apostrophe before it, and one apostrophe before such a character is taken off on reading; the loss
report names the terms, because other tools will see the apostrophe.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glossary.exchange.model import Exported, Imported, Loss, exported
from glossary.exchange.rows import cells_of, comma_rows, read_rows, terms_of_rows
from glossary.store import COLUMNS, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term

FORMULA = re.compile(r"'*[=+\-@]")


def read(path: str, raw: bytes) -> Imported:
    """The terms of a table.

    Raises:
        GlossaryError: encoding, quotation, columns or rows are wrong.
    """
    rows = read_rows(path, raw, commas=True)
    return terms_of_rows(path, [Row(row.path, row.line, tuple(map(_bare, row.cells))) for row in rows])


def write(terms: Sequence[Term]) -> Exported:
    """A table in the order of the terms, with the byte order mark without which Excel takes it for another encoding."""
    rows, losses = [], []
    for term in terms:
        cells = cells_of(term)
        rows.append([f"'{cell}" if FORMULA.match(cell) else cell for cell in cells])
        losses += [
            Loss(term.zh, column, f"`{cell}` has an apostrophe before it, so that no spreadsheet runs it")
            for column, cell in zip(COLUMNS, cells, strict=True)
            if FORMULA.match(cell)
        ]
    return exported(b"\xef\xbb\xbf" + comma_rows([COLUMNS, *rows], "\r\n"), losses)


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell
