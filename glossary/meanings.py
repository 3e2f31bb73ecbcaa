"""Given names by their meanings: which Chinese words a machine may have made a piece of English of, canal of 运河."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from glossary.glosses import base_forms
from glossary.names import without_umlaut
from glossary.readings import syllables
from glossary.store import DATA, SEPARATOR, SIDE_TABLES, read_table

TABLE = "glosses.tsv"
MOST_WORDS = 3
"""Words of the longest English that is looked for in a name."""


@cache
def _by_english() -> dict[str, tuple[str, ...]]:
    rows, _ = read_table(DATA / TABLE, SIDE_TABLES[TABLE])
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        zh, english = row.cells
        for one in english.split(SEPARATOR):
            found[one] = (*found.get(one, ()), zh)
    return found


@lru_cache(maxsize=1 << 12)
def words_for(english: str) -> tuple[str, ...]:
    """The Chinese words that mean `english`, in any case, or what it is a form of."""
    first, space, last = english.lower().rpartition(" ")
    forms = (f"{first}{space}{form}" for form in base_forms(last))
    return next((found for form in forms if (found := _by_english().get(form))), ())


@cache
def readings(zh: str) -> tuple[str, ...]:
    """How a given name may be spelled in pinyin, the usual way first: in small letters, without marks, ü as u."""
    found = ("".join(each) for each in product(*map(syllables, zh)))
    return tuple(dict.fromkeys(without_umlaut(one) for one in found))
