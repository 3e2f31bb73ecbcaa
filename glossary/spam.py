"""Advertising phrases that hacked sites put into releases, and where they stand in a text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from glossary.find import Index, index
from glossary.folding import fold
from glossary.model import Span, Term
from glossary.slots import Claim
from glossary.store import DATA, SIDE_TABLES, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = SIDE_TABLES["spam.tsv"]


@cache
def _index() -> Index:
    rows, _ = read_table(DATA / "spam.tsv", COLUMNS)
    claims = {
        fold(row.cells[0]): Claim(Term(row.cells[0], row.cells[0], row.cells[1]), row.cells[0].lower()) for row in rows
    }
    return index(claims, words=True)


def advertising(text: str) -> Iterator[tuple[Span, str]]:
    """The advertising phrases in `text`, longest first at each place, with their kinds."""
    for match in _index().matches(text):
        yield match.span, match.term.kind
