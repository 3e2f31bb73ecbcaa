"""Dates, times, numbers and measures in Chinese: what each looks like, an example and its English."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from glossary.store import DATA, SIDE_TABLES, Problem, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLE = "quantities.tsv"
COLUMNS = SIDE_TABLES[TABLE]


class Quantity(NamedTuple):
    """A row of the table."""

    zh: str
    """An example: 3万亩."""
    pattern: str
    """The regular expression of all like it."""
    en: str
    """The English of the example."""
    kind: str
    """date, time, number or unit."""
    wrong: str
    note: str


@cache
def bundled() -> tuple[Quantity, ...]:
    """The rows that come with the package."""
    return tuple(Quantity(*row.cells) for row in read_table(DATA / TABLE, COLUMNS)[0])


def like(text: str) -> Iterator[Quantity]:
    """The rows whose pattern is found in a Chinese text."""
    return (quantity for quantity in bundled() if re.search(quantity.pattern, text))


def unlike_patterns(path: Path) -> Iterator[Problem]:
    """The rows whose pattern cannot be read or is not found in their own example."""
    for row in read_table(path, COLUMNS)[0]:
        quantity = Quantity(*row.cells)
        try:
            found = re.search(quantity.pattern, quantity.zh)
        except re.error as error:
            yield Problem(row.path, row.line, 1, f"`{quantity.pattern}` is no pattern: {error}; correct it", "pattern")
            continue
        if not found:
            message = f"`{quantity.pattern}` is not found in `{quantity.zh}`; correct one of them"
            yield Problem(row.path, row.line, 1, message, "pattern")
