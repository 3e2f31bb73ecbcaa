"""Laws of personal names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.checks.wordings import CONDITIONAL, always_wrong
from glossary.names import is_pinyin, is_surname
from glossary.readings import may_be_read
from glossary.spellings import shape_of, spells_usual_readings, standard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.store import Entry, Problem

OWN_SPELLING = "own spelling"
PERSON = "person"


def another_name(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A wrong rendering of a person that could be somebody else's name is conditional."""
    for entry, rendering, _ in always_wrong(entries):
        words = rendering.text.split()
        if entry.term.kind != PERSON or len(words) < 2 or not all(word[:1].isupper() for word in words):
            continue
        if is_surname(words[0]) and all(map(is_pinyin, words)) and not may_be_read(entry.term.zh, rendering.text):
            yield entry.row.problem("wrong", f"`{rendering.text}` could be somebody else's name; {CONDITIONAL}")


def wrong_pinyin(entries: Sequence[Entry]) -> Iterator[Problem]:
    """The English of a person is a reading of the Chinese, unless the note says that it is their own spelling."""
    for entry in entries:
        term = entry.term
        if term.kind == PERSON and OWN_SPELLING not in term.note and not may_be_read(term.zh, term.en):
            message = f"`{term.en}` is no reading of `{term.zh}`; correct it, or say `{OWN_SPELLING}` in `note`"
            yield entry.row.problem("en", message)


def unusual_reading(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A person whose name has several readings, and is not read in the usual way, has the character in the note."""
    for entry in entries:
        term = entry.term
        if term.kind != PERSON or any(character in term.note for character in term.zh):
            continue
        shape = shape_of(term.zh, term.en)
        if shape is not None and shape.is_pinyin and not spells_usual_readings(term.zh, term.en):
            usual = standard(term.zh)
            message = (
                f"`{term.zh}` is usually read `{usual}`; say in `note` what is read otherwise, as in `乐 read yue`"
            )
            yield entry.row.problem("en", message)
