"""Our own tables, tab-separated: nothing is lost. Two columns without a header are `zh` and `en`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange.model import Exported, Imported
from glossary.exchange.rows import cells_of, read_rows, tab_rows, terms_of_rows
from glossary.store import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term


def read(path: str, raw: bytes) -> Imported:
    """The terms of a table.

    Raises:
        GlossaryError: encoding, columns or rows are wrong.
    """
    return terms_of_rows(path, read_rows(path, raw, commas=False))


def write(terms: Sequence[Term]) -> Exported:
    """A table in the order of the terms."""
    return Exported(tab_rows([COLUMNS, *map(cells_of, terms)]))
