"""The labels that a page puts before what it says of itself: 时间, 作者, 来源."""

from __future__ import annotations

from functools import cache

from glossary.store import DATA, SIDE_TABLES, read_table

TABLE = "labels.tsv"


@cache
def labels() -> dict[str, str]:
    """The English of each label, with a capital, by its Chinese."""
    rows, _ = read_table(DATA / TABLE, SIDE_TABLES[TABLE])
    return {row.cells[0]: row.cells[1] for row in rows}
