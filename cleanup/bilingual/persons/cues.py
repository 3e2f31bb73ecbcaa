"""Words beside a name that say that it is one, or of which country its owner is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from glossary.store import DATA, SEPARATOR, SIDE_TABLES, read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFICE = "office"
"""An office, a rank, a profession, before a name or after it: 书记."""
PERSON = "person"
"""Who somebody is, before a name: 运动员, 妻子."""
BYLINE = "byline"
"""Who wrote, took or checked a text, before a name: 记者."""
ADDRESS = "address"
"""What stands only after a name: 先生."""
SAYING = "saying"
ACTING = "acting"
"""What often follows a name, and other words, too: 出席."""
PLACE = "place"
"""What follows the name of a place, a body or a thing: 医院."""
LONGEST = 8
NO_CUES: frozenset[str] = frozenset()


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """What each word says of a name beside it."""
    rows, _ = read_table(DATA / "cues.tsv", SIDE_TABLES["cues.tsv"])
    return {row.cells[0]: frozenset(row.cells[1].split(SEPARATOR)) for row in rows}


def before(text: str, place: int) -> tuple[str, frozenset[str]]:
    """The longest word with cues that ends at `place`, and its cues."""
    for length in range(min(LONGEST, place), 0, -1):
        word = text[place - length : place]
        if found := cues().get(word):
            return word, found
    return "", NO_CUES


def after(text: str, place: int) -> tuple[str, frozenset[str]]:
    """The longest word with cues that begins at `place`, and its cues."""
    for length in range(min(LONGEST, len(text) - place), 0, -1):
        word = text[place : place + length]
        if found := cues().get(word):
            return word, found
    return "", NO_CUES
