"""Quantities of a source and of its draft, compared as values: a table of pairs first, then laws."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.bilingual.quantities.comparison import compared
from cleanup.bilingual.quantities.told import told_in_chinese, told_in_english

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "data" / "quantities.tsv").read_text("utf-8").splitlines()[1:]
]


def verdict(source: str, draft: str) -> str:
    """What the comparison says of a pair, in one word."""
    found = compared(told_in_chinese(source), told_in_english(draft))
    if found.sized or found.points or found.grown:
        return "wrong-magnitude"
    if found.dated or found.clocks or found.weekdays:
        return "wrong-date"
    if found.missing:
        return "missing"
    return "rounded" if found.rounded else "same"


@pytest.mark.parametrize(("source", "draft", "said"), ROWS)
def test_a_pair_is_judged_as_the_table_says(source: str, draft: str, said: str) -> None:
    """Right ones, and those off by powers of ten."""
    assert verdict(source, draft) == said
