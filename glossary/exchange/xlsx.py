"""An Excel workbook: our columns with a header, or `zh` and `en` without one, on its first sheet.

Every cell is written as text, also one that begins with `=`; a formula in a file that comes in is
refused. Reading and writing is openpyxl's (extra `yunhe[xlsx]`), after each part of the archive has
been looked through here: its size unpacked, entities, nesting.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from glossary.exchange.concepts import tidy
from glossary.exchange.decoding import CONTROL, LARGEST_MARKUP, LONGEST, MOST, named, refuse_large
from glossary.exchange.markup import PIECE, refuse_unsafe
from glossary.exchange.model import SHOWN, Exported, Imported, Loss, exported, imported
from glossary.exchange.rows import cells_of, terms_of_rows
from glossary.model import GlossaryError
from glossary.store import COLUMNS, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.model import Term

MOST_PARTS = 1_000
MOST_COLUMNS = 16
MAIN_PARTS = ("xl/worksheets/", "xl/sharedstrings.xml")
LARGEST_PART = 2**20
"""Bytes of a part that holds no text of cells. A million styles, 5 MB, keep openpyxl busy for 16 s."""
LONGEST_CELL = 32_767
"""Characters that Excel takes in a cell."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip archive can name: the time of every part that we write."""
ESCAPE = re.compile(r"_x[0-9A-Fa-f]{4}_")
"""What Excel takes for a character of that number; openpyxl neither writes nor reads it so."""
STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def _openpyxl() -> Any:  # noqa: ANN401 -- its own types are only there where it is installed
    try:
        import openpyxl
    except ImportError as error:
        message = "Excel workbooks need openpyxl, which is not installed; install `yunhe[xlsx]`"
        raise GlossaryError(message) from error
    return openpyxl


def read(path: str, raw: bytes) -> Imported:
    """The terms of the first sheet.

    Raises:
        GlossaryError: openpyxl is missing, no workbook, unsafe, formulas, or other columns.
    """
    openpyxl = _openpyxl()
    refuse_large(path, len(raw))
    try:
        _look_through(path, raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, keep_links=False)
            sheet, *others = book.worksheets
            sheet.reset_dimensions()
            rows = list(_rows(path, sheet))
    except GlossaryError:
        raise
    except Exception as error:
        # zipfile and openpyxl raise whatever their parts meet in a broken file
        what = f"no workbook that can be read ({tidy(str(error))[:SHOWN]})"
        raise GlossaryError(f"{path}:1:1: {what}; save it anew as .xlsx") from error
    losses = [Loss("", "sheets", f"only the first is read, not `{other.title}`") for other in others]
    table = terms_of_rows(path, rows)
    return imported(table.terms, [*table.losses, *losses])


def _look_through(path: str, raw: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_MARKUP:
            what = f"over {LARGEST_MARKUP // 2**20} MiB unpacked or {MOST_PARTS:,} parts"
            raise GlossaryError(f"{path}:1:1: {what}; that is no glossary, or one to split")
        for part in parts:
            name = part.filename.lower()
            if not name.endswith((".xml", ".rels", ".vml")):
                continue
            if part.file_size > LARGEST_PART and not name.startswith(MAIN_PARTS):
                what = f"`{name[:SHOWN]}` is over 1 MiB"
                raise GlossaryError(f"{path}:1:1: {what}; paste the cells into a new workbook")
            with archive.open(part) as stream:
                refuse_unsafe(f"{path}/{part.filename[:SHOWN]}", iter(lambda: stream.read(PIECE), b""))


def _rows(path: str, sheet: Any) -> Iterator[Row]:  # noqa: ANN401 -- see above
    width = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > MOST:
            raise GlossaryError(f"{path}:{number}:1: more than {MOST:,} rows; delete the empty ones or split it")
        texts = [_text(path, number, column, cell) for column, cell in enumerate(cells, start=1)]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            width = width or len(texts)
            yield Row(path, number, (*texts, *[""] * (width - len(texts))))


def _text(path: str, row: int, column: int, cell: Any) -> str:  # noqa: ANN401 -- see above
    value = cell.value
    where = f"{path}:{row}:{column}"
    if cell.data_type in ("f", "e"):
        what = "a formula" if cell.data_type == "f" else f"the error {value}"
        raise GlossaryError(f"{where}: the cell holds {what}; paste its value as text")
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        value = value.date()
    text = value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, float) and value.is_integer():
        text = str(int(value))
    if len(text) > LONGEST:
        raise GlossaryError(f"{where}: a cell of over {LONGEST:,} characters; shorten it")
    if found := CONTROL.search(text):
        raise GlossaryError(f"{where}: {named(found[0])} stands here; remove it")
    return tidy(text)


def write(terms: Sequence[Term]) -> Exported:
    """A workbook in the order of the terms, the same bytes each time.

    Raises:
        GlossaryError: openpyxl is missing.
    """
    openpyxl = _openpyxl()
    losses = []
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "glossary"
    sheet.freeze_panes = "A2"
    _write_row(sheet, 1, COLUMNS)
    row = 1
    for term in terms:
        cells = cells_of(term)
        why = next((why for cell in cells if (why := _unfit(cell))), "")
        if why:
            losses.append(Loss(term.zh, "zh", f"{why}; the entry was left out"))
        else:
            row += 1
            _write_row(sheet, row, cells)
    stream = io.BytesIO()
    book.save(stream)
    return exported(_without_time(stream.getvalue()), losses)


def _unfit(cell: str) -> str:
    if len(cell) > LONGEST_CELL:
        return f"a cell of {len(cell):,} characters, Excel takes {LONGEST_CELL:,}"
    found = ESCAPE.search(cell)
    return f"a cell holds `{found[0]}`, which Excel takes for a character" if found else ""


def _write_row(sheet: Any, row: int, cells: Sequence[str]) -> None:  # noqa: ANN401 -- see above
    for column, text in enumerate(cells, start=1):
        if text:
            cell = sheet.cell(row, column, text)
            cell.data_type = "s"


def _without_time(raw: bytes) -> bytes:
    """The archive with every time in it set to one and the same."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.infolist():
            data = STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", old.read(part))
            new.writestr(zipfile.ZipInfo(part.filename, EARLIEST), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
