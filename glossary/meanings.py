"""Words that are given names, too, by the English that a machine makes of them: canal is 运河, Yunhe."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from glossary.store import DATA, SEPARATOR, SIDE_TABLES, read_table

TABLE = "meanings.tsv"
MOST_WORDS = 3
"""Words of the longest English that is looked for in a name."""


class Meaning(NamedTuple):
    """A Chinese word that is a given name."""

    zh: str
    readings: tuple[str, ...]
    """How it is spelled as a name, in pinyin without tones, in small letters and in one word."""


@cache
def _by_english() -> dict[str, tuple[Meaning, ...]]:
    rows, _ = read_table(DATA / TABLE, SIDE_TABLES[TABLE])
    found: dict[str, tuple[Meaning, ...]] = {}
    for row in rows:
        zh, readings, english = row.cells
        meaning = Meaning(zh, tuple(readings.split(SEPARATOR)))
        for one in english.split(SEPARATOR):
            found[one] = (*found.get(one, ()), meaning)
    return found


def given_names(english: str) -> tuple[Meaning, ...]:
    """The given names that mean `english`, in any case."""
    return _by_english().get(english.lower(), ())
