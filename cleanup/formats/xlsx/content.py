"""What is read of a workbook: its shared strings, and its sheets with their cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.forms import shown
from cleanup.formats.markup import tokens
from cleanup.formats.parts import text_of
from cleanup.formats.xlsx.layout import Layout, Use, layout_of
from cleanup.formats.xlsx.sheets import cells, place_of
from cleanup.formats.xlsx.strings import shared
from cleanup.formats.xlsx.workbook import KNOWN, tags, workbook_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleanup.formats.woven import Weave
    from cleanup.formats.xlsx.sheets import Cell
    from cleanup.formats.xlsx.strings import Tag
    from cleanup.formats.xlsx.workbook import Sheet
    from cleanup.formats.zipped import Archive


class Part(NamedTuple):
    """A part that holds text."""

    name: str
    text: str
    encoding: str
    tags: list[Tag]
    """Those that hold its text, in order."""


class Page(NamedTuple):
    """A sheet as it is read."""

    sheet: Sheet
    part: Part
    layout: Layout
    above: int
    """Rows of the sheets before it."""
    heads: Mapping[int, Sequence[range]]
    """The columns of headers and totals of tables, which Excel keeps a second time, by their rows."""

    def name(self, cell: Cell) -> str:
        """Of a cell, as in `Sheet1!B2`."""
        return f"{self.sheet.name}!{cell.name}"

    def line(self, cell: Cell) -> int:
        """Its row, the rows of the sheets before it counted in."""
        return self.above + cell.row


@dataclass(frozen=True, slots=True)
class Content:
    """All that is read of a workbook."""

    archive: Archive
    strings: Part | None
    pages: list[Page]
    unread: tuple[str, ...]

    def placed(self) -> Iterator[tuple[Page, Use]]:
        """The uses in order; of those that share a string for their draft the first."""
        seen: set[int] = set()
        for page in self.pages:
            for use in page.layout.uses:
                number = use.draft.shared if use.draft else None
                if number is None or number not in seen:
                    yield page, use
                if number is not None:
                    seen.add(number)

    def locked(self) -> set[int | None]:
        """The shared strings that something else than a draft uses, too."""
        found: set[int | None] = set()
        for page in self.pages:
            found |= {cell.shared for cell in page.layout.others}
            found |= {use.source.shared for use in page.layout.uses if use.source}
            found |= {one.draft.shared for one in page.layout.uses if one.draft and is_head(page, one.draft)}
        return found - {None}

    def sources(self) -> dict[int | None, set[str]]:
        """What the cells that share a string translate; an empty text where that is not known."""
        found: dict[int | None, set[str]] = {}
        for page in self.pages:
            for use in page.layout.uses:
                if use.draft and use.draft.shared is not None:
                    found.setdefault(use.draft.shared, set()).add(use.source.weave.text.strip() if use.source else "")
        return found


def is_head(page: Page, cell: Cell) -> bool:
    """Whether a cell belongs to the header or the totals of a table."""
    return any(cell.column in columns for columns in page.heads.get(cell.row, ()))


@lru_cache(maxsize=2)
def content_of(path: str, raw: bytes) -> Content:
    """What is read of a workbook.

    Raises:
        DraftError: no workbook, damaged, locked, or one with macros.
    """
    book = workbook_of(path, raw)
    strings: list[Weave] = []
    part = None
    if book.strings:
        text, encoding = text_of(book.archive, book.strings)
        strings, held = shared(text, tokens(text, KNOWN))
        part = Part(book.strings, text, encoding, held)
    pages: list[Page] = []
    unread: list[str] = []
    above = formulas = 0
    for sheet in book.sheets:
        text, encoding = text_of(book.archive, sheet.part)
        found, held, given = cells(path, shown(sheet.name), text, strings)
        formulas += given
        layout = layout_of(found)
        if layout.told:
            unread.append(f"{path}:{above + 1}:1: of the sheet `{shown(sheet.name)}` {layout.told}")
        pages.append(Page(sheet, Part(sheet.part, text, encoding, held), layout, above, _heads(book.archive, sheet)))
        above += max((cell.row for cell in found), default=0)
    if not any(page.layout.uses for page in pages):
        pages, unread = [page._replace(layout=_as_drafts(page.layout)) for page in pages], []
    if formulas:
        unread.append(
            f"{path}:1:1: the text that {formulas} formula(s) give is not read; have it calculated anew (Ctrl+Alt+F9)"
        )
    return Content(book.archive, part, pages, (*unread, *book.unread))


def _as_drafts(layout: Layout) -> Layout:
    """A layout in which every cell is a draft: a workbook of Chinese alone may be the source of another."""
    return Layout([Use(None, cell) for cell in layout.others], [], paired=False, told="")


def _heads(archive: Archive, sheet: Sheet) -> dict[int, list[range]]:
    """The columns of the headers and totals of the tables of a sheet, by their rows (ECMA-376-1, 18.5.1.2)."""
    found: dict[int, list[range]] = {}
    for part in sheet.tables:
        for tag in tags(archive, part, "table"):
            first, _, last = tag.attributes.get("ref", "").partition(":")
            start, end = place_of(first), place_of(last or first)
            if start and end:
                across = range(start[1], end[1] + 1)
                if tag.attributes.get("headerRowCount", "1") != "0":
                    found.setdefault(start[0], []).append(across)
                if tag.attributes.get("totalsRowCount", "0") != "0":
                    found.setdefault(end[0], []).append(across)
    return found
