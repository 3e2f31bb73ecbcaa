"""Prove a glossary: all rules together leave what it calls right, and do to its examples what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.dating import full_day
from cleanup.model import Document, Segment
from cleanup.pipeline import clean
from cleanup.settings import Settings
from glossary.checks.examples import UNCHANGED, examples_beside, read_examples
from glossary.store import bundled_tables, open_glossary, read_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from glossary.model import Glossary
    from glossary.store import Entry, Problem

SENTENCE = "They spoke of {} there."
LAW = "not-proved"


def proved(tables: Sequence[Path]) -> list[Problem]:
    """What the rules would do to the right renderings and the examples of `tables`; of the bundled ones without any.

    Raises:
        GlossaryError: a table cannot be read.
    """
    glossary = open_glossary(tables)
    problems: list[Problem] = []
    for table in tables or bundled_tables():
        for entry in read_entries(table)[0]:
            if not entry.term.is_organ:
                problems += unproved(entry, glossary)
        if beside := examples_beside(table):
            problems += unproved_examples(beside, glossary)
    return sorted(problems)


def unproved(entry: Entry, glossary: Glossary) -> Iterator[Problem]:
    """The right renderings of a term that the rules would change."""
    day = entry.term.until or entry.term.since
    then = glossary.at(full_day(day) if day else "")
    for column, text in (("en", entry.term.en), *(("also", text) for text in entry.term.also)):
        cleaned = after(SENTENCE.format(text), then, Settings())
        if cleaned != SENTENCE.format(text):
            message = f"`{text}` would not stay: `{cleaned}`; correct it, or the wrong rendering that is found in it"
            yield entry.row.problem(column, message, LAW)


def unproved_examples(path: Path, glossary: Glossary) -> Iterator[Problem]:
    """The example sentences that do not become what the table says, with suggestions applied."""
    for row in read_examples(path)[0]:
        _, before, wanted = row.cells
        cleaned = after(before, glossary, Settings(unsafe=True))
        if cleaned != (before if wanted == UNCHANGED else wanted):
            yield row.problem("zh", f"`{before}` becomes `{cleaned}`; correct the example or the row", LAW)


def after(text: str, glossary: Glossary, settings: Settings) -> str:
    """A sentence as all rules leave it."""
    document = Document("", "text", text.encode(), (Segment("1", text),))
    return clean(document, glossary, settings).text[0]
