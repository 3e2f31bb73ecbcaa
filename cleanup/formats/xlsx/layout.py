"""Which cells of a sheet are drafts, and what they translate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.language import is_chinese
from cleanup.formats.columns import ROWS_TO_TELL, columns
from cleanup.formats.xlsx.sheets import letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.formats.xlsx.sheets import Cell

WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
CHINESE = "nothing is read: it is in Chinese, with no English beside it"


class Use(NamedTuple):
    """A cell of a draft, and the cell that it translates; one of them may be missing."""

    source: Cell | None
    draft: Cell | None


class Layout(NamedTuple):
    """How a sheet is read."""

    uses: list[Use]
    """In the order of the rows."""
    others: list[Cell]
    """Cells that are not read: the header, other columns."""
    paired: bool
    """Whether it has a column of sources."""
    told: str
    """What is not read; empty where nothing is left out that may be prose."""


def layout_of(cells: Sequence[Cell]) -> Layout:
    """Two columns of two languages are pairs; without them each cell is a draft, but for a sheet of Chinese alone."""
    cells = [cell for cell in cells if cell.weave.text.strip()]
    pair = _pair(cells)
    if pair is None:
        if is_chinese([cell.weave.text for cell in cells]):
            return Layout([], cells, paired=False, told=CHINESE)
        return Layout([Use(None, cell) for cell in cells], [], paired=False, told="")
    source, draft, first = pair
    rows: dict[int, dict[int, Cell]] = {}
    others: list[Cell] = []
    for cell in cells:
        if cell.row >= first and cell.column in (source, draft):
            rows.setdefault(cell.row, {})[cell.column] = cell
        else:
            others.append(cell)
    uses = [Use(row.get(source), row.get(draft)) for row in rows.values()]
    prose = any(cell.row >= first and WORDS.search(cell.weave.text) for cell in others)
    told = f"only the columns {letters(source)} and {letters(draft)} are read, which go together" if prose else ""
    return Layout(uses, others, paired=True, told=told)


def _pair(cells: Sequence[Cell]) -> tuple[int, int, int] | None:
    """The column of the source, the column of the draft, and the row that they begin in; None where there are none."""
    rows: dict[int, dict[int, str]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = cell.weave.text
    used = sorted({cell.column for cell in cells})
    table = [[row.get(column, "") for column in used] for row in list(rows.values())[:ROWS_TO_TELL]]
    where = columns(table)
    if where.source is None:
        return None
    source, draft = used[where.source], used[where.draft]
    body = list(rows)[where.first :]
    sides = [[rows[row].get(column, "") for row in body] for column in (source, draft)]
    from_chinese, to_chinese = map(is_chinese, sides)
    # A header may say `Source` of something else, and a word of Chinese may stand in any column.
    if body and not (from_chinese or to_chinese if where.first else from_chinese and not to_chinese):
        return None
    return source, draft, body[0] if body else (cells[-1].row + 1 if cells else 1)
