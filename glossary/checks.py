"""What CI demands of the tables: one small function a demand, and all problems at once.

The idea of testing a word list like code, and the demands of order, uniqueness and no loops, are
codespell's (`test_dictionary.py`); its lists are its own, these demands hold for a user's too.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from glossary.find import Claim, fold, index, is_word_character
from glossary.model import TO_CHECK, Safety
from glossary.scripts import simplified
from glossary.store import COLUMNS, DATA, SEPARATOR, Entry, Problem, bundled_tables, read_entries, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

KINDS = {
    "institutions.tsv": ("association", "college", "company", "government", "organization", "party", "university"),
    "people.tsv": ("person",),
    "phrases.tsv": ("phrase",),
    "places.tsv": ("place",),
    "titles.tsv": ("title",),
}
ALL_KINDS = tuple(sorted({kind for kinds in KINDS.values() for kind in kinds}))
SIDE_TABLES = {"spam.tsv": ("phrase", "kind", "source"), "surnames.tsv": ("zh", "readings", "note")}
LISTS = ("also", "wrong", "source")
ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
DAY = len("2018-03-21")
ADDRESS = re.compile(r"https?://[^\s|]+\.[^\s|]+")


def english_cells(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each English wording of a row, with its column."""
    yield "en", entry.term.en
    for text in entry.term.also:
        yield "also", text
    for rendering in entry.term.wrong:
        yield "wrong", rendering.text


def untidy_cells(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Cells are NFC, without stray spaces; English ones are half width and begin without an article."""
    for entry in entries:
        for name, cell in zip(COLUMNS, entry.row.cells, strict=True):
            if cell != " ".join(cell.split()) or cell != unicodedata.normalize("NFC", cell):
                yield entry.row.problem(name, f"`{cell}` has stray spaces or is not in NFC; type it anew")
        for name, cell in zip(COLUMNS, entry.row.cells, strict=True):
            if name in LISTS and any(not item or "|" in item for item in cell.split(SEPARATOR) if cell):
                yield entry.row.problem(name, "items are separated by ` | `, a space on either side; correct the cell")
        for name, text in english_cells(entry):
            if any(unicodedata.east_asian_width(character) in "FW" for character in text):
                yield entry.row.problem(name, f"`{text}` has Chinese or full-width characters; use half-width ones")
            if ARTICLE.match(text):
                yield entry.row.problem(name, f"`{text}` begins with an article; leave it out, the draft's own stays")


def unsorted_rows(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Rows of a table are sorted by `zh`, in code point order."""
    for before, entry in itertools.pairwise(entries):
        if before.row.path == entry.row.path and before.term.zh > entry.term.zh:
            yield entry.row.problem("zh", f"`{entry.term.zh}` comes before `{before.term.zh}`; sort the table by zh")


def repeated_terms(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A Chinese term stands in one row."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        first = seen.setdefault(entry.term.zh, entry)
        if first is not entry:
            place = f"{first.row.path}:{first.row.line}"
            yield entry.row.problem("zh", f"`{entry.term.zh}` stands already at {place}; join the two rows")


def repeated_wordings(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A row says each English wording once."""
    for entry in entries:
        seen: set[str] = set()
        for column, text in english_cells(entry):
            if fold(text) in seen:
                yield entry.row.problem(column, f"`{text}` stands twice in this row, case aside; keep one")
            seen.add(fold(text))


def contested_wordings(entries: Sequence[Entry]) -> Iterator[Problem]:
    """What is always wrong is wrong for one term, and right for none."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for text in entry.term.right:
            owners.setdefault(fold(text), entry)
    for entry in entries:
        for rendering in entry.term.wrong:
            first = owners.setdefault(fold(rendering.text), entry)
            if first is not entry and rendering.safety is Safety.SAFE:
                where = f"`{first.term.zh}` at {first.row.path}:{first.row.line}"
                message = f"`{rendering.text}` is also a rendering of {where}; make it conditional: ?wording (reason)"
                yield entry.row.problem("wrong", message)


def loops(entries: Sequence[Entry]) -> Iterator[Problem]:
    """No right rendering contains what is always wrong: the fix would have to be fixed."""
    claims = {
        fold(rendering.text): Claim(entry.term, rendering.text, rendering)
        for entry in entries
        for rendering in entry.term.wrong
        if rendering.safety is Safety.SAFE
    }
    always_wrong = index(claims, words=True)
    rows = {entry.term.zh: entry.row for entry in entries}
    for entry in entries:
        for column, text in english_cells(entry):
            for match in always_wrong.matches(text) if column != "wrong" else ():
                inner = text[match.span.start : match.span.end]
                if inner == text:
                    continue  # `contested_wordings` has it
                message = f"`{text}` contains `{inner}`, a wrong rendering of `{match.term.zh}`; one of them must go"
                yield entry.row.problem(column, message)
                if match.term.zh in rows and rows[match.term.zh].path != entry.row.path:
                    message = f"`{inner}` is a part of `{text}`, which is right for `{entry.term.zh}`; make it longer"
                    yield rows[match.term.zh].problem("wrong", message)


def unmatchable_wordings(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A wrong rendering begins and ends with a letter or a digit: otherwise it might never be found."""
    for entry in entries:
        for rendering in entry.term.wrong:
            text = rendering.text
            if not (is_word_character(text[0]) and (is_word_character(text[-1]) or text[-1] == ".")):
                message = f"`{text}` begins or ends with a mark and would not be found as a word; leave the mark out"
                yield entry.row.problem("wrong", message)


def single_words(entries: Sequence[Entry]) -> Iterator[Problem]:
    """One ordinary lower-case word is never always wrong."""
    for entry in entries:
        for rendering in entry.term.wrong:
            if rendering.safety is Safety.SAFE and rendering.text.isalpha() and rendering.text.islower():
                message = f"`{rendering.text}` is a word of its own; make it conditional: ?wording (reason)"
                yield entry.row.problem("wrong", message)


def traditional_terms(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Terms are in Simplified Chinese, by OpenCC."""
    for entry in entries:
        if (other := simplified(entry.term.zh)) != entry.term.zh:
            yield entry.row.problem("zh", f"`{entry.term.zh}` is not in Simplified Chinese; write `{other}`")


def unknown_kinds(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A term is of a known kind, and stands in the table of its kind."""
    for entry in entries:
        table = entry.row.path.replace("\\", "/").rpartition("/")[2]
        kinds = KINDS.get(table, ALL_KINDS)
        if entry.term.kind not in kinds:
            yield entry.row.problem("kind", f"`{entry.term.kind}` is not a kind of this table; use {', '.join(kinds)}")


def missing_sources(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Every line says where its English stands, and when that was checked."""
    for entry in entries:
        term = entry.term
        if not term.source:
            yield entry.row.problem("source", "no source; name the address or document where the English stands")
        for address in term.source.split(" | "):
            if address.startswith("http") and not ADDRESS.fullmatch(address):
                yield entry.row.problem("source", f"`{address}` is not a whole address; write https://host/path")
        if term.checked != TO_CHECK and not _is_day(term.checked):
            yield entry.row.problem("checked", f"`{term.checked}` is neither a day (2026-01-31) nor {TO_CHECK}")


def impossible_dates(entries: Sequence[Entry]) -> Iterator[Problem]:
    """`since` and `until` are years, months or days, in that order."""
    for entry in entries:
        for column, when in (("since", entry.term.since), ("until", entry.term.until)):
            if when and not (_is_day(when) if len(when) == DAY else DATE.fullmatch(when)):
                yield entry.row.problem(column, f"`{when}` is not a date; write 2018, 2018-03 or 2018-03-21")
        precision = min(len(entry.term.since), len(entry.term.until))
        if entry.term.since[:precision] > entry.term.until[:precision]:
            yield entry.row.problem("until", f"ends ({entry.term.until}) before it begins ({entry.term.since})")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


DEMANDS: tuple[Callable[[Sequence[Entry]], Iterable[Problem]], ...] = (
    untidy_cells,
    unsorted_rows,
    repeated_terms,
    repeated_wordings,
    contested_wordings,
    loops,
    unmatchable_wordings,
    single_words,
    traditional_terms,
    unknown_kinds,
    missing_sources,
    impossible_dates,
)


def check_side_table(path: Path, columns: Sequence[str]) -> Iterator[Problem]:
    """Problems of a table that holds no terms: its shape, its order, repeated first cells."""
    rows, problems = read_table(path, columns)
    yield from problems
    for before, row in itertools.pairwise(rows):
        if before.cells[0] >= row.cells[0]:
            yield Problem(row.path, row.line, 1, f"`{row.cells[0]}` is out of order or repeated; sort by {columns[0]}")


def check_terms(paths: Sequence[Path], beside: Sequence[Path] = ()) -> list[Problem]:
    """Problems of the tables `paths`, also where they contradict the tables `beside`."""
    entries, problems = [], []
    for path in paths:
        found, wrong = read_entries(path)
        entries += found
        problems += wrong
    own = {str(path) for path in paths}
    replaced = {entry.term.zh for entry in entries}
    others = [entry for path in beside for entry in read_entries(path)[0] if entry.term.zh not in replaced]
    for demand in DEMANDS:
        problems += [problem for problem in demand([*others, *entries]) if problem.path in own]
    return sorted(set(problems))


def check_bundled() -> list[Problem]:
    """Problems of the tables that come with the package."""
    problems = check_terms(bundled_tables())
    for name, columns in SIDE_TABLES.items():
        problems += check_side_table(DATA / name, columns)
    return sorted(problems)
