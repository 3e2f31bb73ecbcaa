"""Tables of two languages, CSV or tab-separated: a row's cell of the draft is a segment, the other its source.

A header names the columns (zh and en, source and target, 原文 and 译文 ...); without one the scripts tell them apart.
In CSV a cell may be quoted (RFC 4180), its separator is a comma, a semicolon or a tab; in a tab-separated file
quotation marks are text. Everything but the edits stays as it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from cleanup.formats.bilingual import is_chinese, letters_of, of_rows
from cleanup.formats.encodings import LINE_END, begin, decode, encoding_of, exact
from cleanup.formats.text import spliced
from cleanup.model import DraftError, Edit, Segment, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.bilingual import Row
    from cleanup.model import Document

SOURCES = frozenset("zh zh-cn zh_cn zh-hans zh-hant zh-tw chinese source src 中文 原文 源文 汉语 原语".split())
DRAFTS = frozenset(
    "en en-us en_us en-gb english target tgt translation mt draft 英文 译文 英语 翻译 机器翻译 机翻".split()
)
QUOTE = '"'
SEPARATORS = ",;\t"
ROWS_TO_TELL = 200
"""Rows that the columns are told by."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell where it stands in the file, with its quotation marks."""

    span: Span
    raw: str
    line: int
    """Counted from 1."""
    column: int
    """Of its first character, counted from 1."""
    quoted: bool

    @property
    def text(self) -> str:
        """What it says."""
        return self.raw[1:-1].replace(QUOTE * 2, QUOTE) if self.quoted else self.raw

    def segment(self, name: str) -> Segment:
        """It as a segment."""
        return Segment(name, self.text, line=self.line, column=self.column + self.quoted)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold the source and the draft, and in which row they begin."""

    source: int | None
    draft: int
    first: int = 0


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The rows of a table; a table without a column of Chinese has drafts without sources.

    Raises:
        DraftError: not text, or a quoted cell has no end.
    """
    name = exact(raw, encoding, path) if encoding else encoding_of(raw, path)
    table = rows(decode(raw, name, path), path)
    where = columns(_texts(table))
    return of_rows(path, "columns", raw, map(partial(_row, where), count(where.first), table[where.first :]), name)


def _texts(table: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """What the cells say of the rows that the columns are told by."""
    return [[cell.text for cell in row] for row in table[:ROWS_TO_TELL]]


def _row(where: Columns, number: int, row: Sequence[Cell]) -> Row:
    """The source and the draft of a row."""
    source, draft = (cell_of(row, column) for column in (where.source, where.draft))
    return (source.segment(str(number)) if source else None, draft.segment(str(number)) if draft else None)


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was.

    Raises:
        DraftError: the encoding of the file, or a tab-separated file, cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    text = document.raw.decode(document.encoding)
    table = rows(text, document.path)
    where = columns(_texts(table))
    separator = separator_of(text, document.path)
    made = []
    for number, row in enumerate(table):
        cell = cell_of(row, where.draft)
        if cell and edits.get(str(number)):
            new = apply(cell.text, edits[str(number)])
            made.append(Edit(cell.span, as_cell(new, cell, separator, document.path)))
    return spliced(document, text, made)


def as_cell(text: str, cell: Cell, separator: str, path: str) -> str:
    """A text as a cell of the file, quoted where it must be, or was.

    Raises:
        DraftError: a tab or a line end in a tab-separated file.
    """
    if text == cell.text:
        return cell.raw
    breaks = separator in text or LINE_END.search(text)
    if is_tabbed(path):
        if breaks:
            raise DraftError(f"{path}:{cell.line}:{cell.column}: a tab or a line end comes into a cell; save it as CSV")
        return text
    if cell.quoted or breaks or text.startswith(QUOTE):
        return f"{QUOTE}{text.replace(QUOTE, QUOTE * 2)}{QUOTE}"
    return text


def is_tabbed(path: str) -> bool:
    """Whether quotation marks are text in a file of that name."""
    return not path.lower().endswith(".csv")


def separator_of(text: str, path: str) -> str:
    """What stands between the cells: in CSV what the first line has most of, outside its quoted cells."""
    if is_tabbed(path):
        return "\t"
    first = re.sub(r'"[^"]*"', "", text[:10_000]).partition("\n")[0]
    # A comma with a space after it is one of a sentence.
    return max(SEPARATORS, key=lambda mark: (first.count(mark) - first.count(f"{mark} "), -SEPARATORS.index(mark)))


def cell_of(row: Sequence[Cell], column: int | None) -> Cell | None:
    """The cell of a row in a column, where it has one."""
    return row[column] if column is not None and column < len(row) else None


def rows(text: str, path: str) -> list[list[Cell]]:
    """The cells of a table.

    Raises:
        DraftError: a quoted cell has no end.
    """
    separator, quotes = separator_of(text, path), not is_tabbed(path)
    table: list[list[Cell]] = []
    row: list[Cell] = []
    at, line, line_start = begin(text), 1, 0
    plain = re.compile(rf"[^\r\n{re.escape(separator)}]*")
    while at < len(text):
        cell_line, column = line, at - line_start + 1
        end = _end_of_quoted(text, at, separator) if quotes and text[at] == QUOTE else None
        if end == NO_END:
            message = "a quotation mark opens a cell and none closes it; close it, or double it where it is text"
            raise DraftError(f"{path}:{cell_line}:{column}: {message}")
        if end is None:
            found = plain.match(text, at)
            stop = found.end() if found else at
        else:
            stop = end
            for inner in LINE_END.finditer(text, at, stop):
                line, line_start = line + 1, inner.end()
        row.append(Cell(Span(at, stop), text[at:stop], cell_line, column, end is not None))
        line_end = LINE_END.match(text, stop)
        if stop == len(text) or line_end:
            table.append(row)
            row = []
            if not line_end:
                return table
            at = line_start = line_end.end()
            line += 1
        else:
            at = stop + 1
            if at == len(text):
                # A separator at the very end: one more cell, an empty one.
                row.append(Cell(Span(at, at), "", line, at - line_start + 1, quoted=False))
    return [*table, row] if row else table


NO_END = -1
CLOSING = re.compile(r'"(?:""|[^"]++)*+"?')


def _end_of_quoted(text: str, start: int, separator: str) -> int | None:
    """Where a quoted cell ends; None where its text goes on after the mark, so that the marks are text."""
    found = CLOSING.match(text, start)
    end = found.end() if found else start
    if end - start < 2 or text[end - 1] != QUOTE or _is_open(text, start, end):
        return NO_END
    return end if end == len(text) or text[end] in f"{separator}\r\n" else None


def _is_open(text: str, start: int, end: int) -> bool:
    """Whether the last mark is a half of a doubled one, or the first mark itself."""
    return text.count(QUOTE, start, end) % 2 == 1


def columns(table: Sequence[Sequence[str]]) -> Columns:
    """Which columns of a table hold the source and the draft; its first `ROWS_TO_TELL` rows say it."""
    if not table:
        return Columns(None, 0)
    header = [text.strip().lower() for text in table[0]]
    source = next((number for number, name in enumerate(header) if name in SOURCES), None)
    draft = next((number for number, name in enumerate(header) if name in DRAFTS), None)
    if draft is not None and (source is not None or len(header) == 1):
        return Columns(source, draft, 1)
    chinese, english = _scripts(table)
    source = max(range(len(chinese)), key=lambda number: chinese[number])
    others = [number for number in range(len(english)) if number != source or not chinese[source]]
    draft = max(others, key=lambda number: english[number], default=source)
    return Columns(source if chinese[source] and draft != source else None, draft)


def _scripts(table: Sequence[Sequence[str]]) -> tuple[list[int], list[int]]:
    """How many Chinese characters, and how many Latin letters in cells of few of these, each column has."""
    width = max(len(row) for row in table[:ROWS_TO_TELL])
    chinese, english = [0] * width, [0] * width
    for row in table[:ROWS_TO_TELL]:
        for number, text in enumerate(row):
            characters, letters = letters_of(text)
            if is_chinese(text):
                chinese[number] += characters
            else:
                english[number] += letters
    return chinese, english
