"""Change a table: put it in order, add a term. Both give the new text of the table; nothing is written here."""

from __future__ import annotations

import os
import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

from glossary.checks import broken_laws
from glossary.model import GlossaryError
from glossary.store import COLUMNS, SEPARATOR, Entry, Row, parse_row, read_entries, read_table
from glossary.writing import by_place, format_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from glossary.model import Term

LISTS = ("also", "wrong", "source")
BAR = re.compile(r"\s*\|\s*(?![^()]*\))")
"""A bar that separates items, not one inside the brackets of a condition."""
SPACES = re.compile(r"[^\S\n]+")


def tidied(column: str, cell: str) -> str:
    """A cell in NFC, without stray spaces, the items of a list separated by ` | `."""
    cell = SPACES.sub(" ", unicodedata.normalize("NFC", cell)).strip()
    if column in LISTS and "|" in cell:
        return SEPARATOR.join(filter(None, BAR.split(cell)))
    return cell


def formatted(path: Path) -> str:
    """The text of a table in order: cells tidied, rows sorted, the same row once.

    Raises:
        GlossaryError: a row has not its columns; the message has a line for each.
    """
    rows, problems = read_table(path)
    if problems:
        raise GlossaryError("\n".join(problem.sentence for problem in problems))
    since = COLUMNS.index("since")
    tidy = {tuple(map(tidied, COLUMNS, row.cells)) for row in rows}
    ordered = sorted(tidy, key=lambda cells: (cells[0], cells[since], cells))
    return "".join("\t".join(cells) + "\n" for cells in (COLUMNS, *ordered))


def with_term(path: Path, term: Term, beside: Sequence[Path] = ()) -> str:
    """The text of a table with one more term, at its place; a table that is not there yet is begun.

    Raises:
        GlossaryError: the term breaks a law, by itself or beside the terms of this table and of `beside`.
    """
    return text_of(with_entry(path, entries_of(path), term, beside))


def entries_of(path: Path) -> list[Entry]:
    """The terms of a table; none of one that is not there yet.

    Raises:
        GlossaryError: some row cannot be read.
    """
    return read_sound(path) if os.path.exists(path) else []  # noqa: PTH110 -- the name may be too long


def text_of(entries: Iterable[Entry]) -> str:
    """The text of a table of these terms."""
    return "".join("\t".join(cells) + "\n" for cells in (COLUMNS, *(one.row.cells for one in entries)))


def with_entry(path: Path, here: Sequence[Entry], term: Term, beside: Sequence[Path] = ()) -> list[Entry]:
    """The terms of the table at `path` with one more, at its place.

    Raises:
        GlossaryError: the term breaks a law, by itself or beside the terms of this table and of `beside`.
    """
    place = bisect_right([by_place(entry.term) for entry in here], by_place(term))
    row = Row(str(path), place + 2, tuple(format_term(term).split("\t")))
    entry, problems = parse_row(row)
    later = [Entry(one.term, Row(one.row.path, one.row.line + 1, one.row.cells)) for one in here[place:]]
    if entry:
        others = [one for table in beside for one in read_entries(table)[0]]
        covered = {key for one in (*here, entry) for key in one.term.covers}
        kept = [one for one in others if one.term.key not in covered]
        before = broken_laws([*here[:place], *later, *kept])
        found = set(broken_laws([*here[:place], entry, *later, *kept])).difference(before)
        problems = [problem for problem in found if problem.path == row.path]
    if problems or not entry:
        raise GlossaryError("\n".join(map(str, sorted(problems))))
    return [*here[:place], entry, *later]


def with_sound(
    path: Path, here: Sequence[Entry], terms: Iterable[Term], beside: Sequence[Path] = ()
) -> tuple[list[Entry], list[Term], list[str]]:
    """The terms of a table with those of `terms` that break no law, which these are, and what is wrong with the rest.

    Where the wrong renderings of a term break a law, it comes without them.
    """
    entries, added, refused = list(here), [], []
    for term in terms:
        for form in dict.fromkeys((term, term._replace(wrong=()))):
            try:
                entries = with_entry(path, entries, form, beside)
            except GlossaryError as error:
                message = str(error)
                continue
            added.append(form)
            break
        else:
            refused.append(message)
    return entries, added, refused


def read_sound(path: Path) -> list[Entry]:
    """The terms of a table that can be read as a whole.

    Raises:
        GlossaryError: some row cannot be read.
    """
    entries, problems = read_entries(path)
    if problems:
        raise GlossaryError("\n".join(problem.sentence for problem in problems))
    return entries
