"""File formats: suffix to module name, imported on use.

A format is a module with `read(path, raw, encoding) -> Document` and `write(document, edits) -> bytes`. One that can
show each change to the reader of the file has `track(document, changes, marking) -> bytes`, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, cast

from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cleanup.model import Change, Document, Edit

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".tsv": "columns",
    ".csv": "columns",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".tmx": "tmx",
    ".po": "po",
    ".docx": "docx",
    ".odt": "odt",
    ".fodt": "odt",
    ".pptx": "pptx",
    ".xlsx": "xlsx",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".sdlxliff": "xliff",
    ".mqxliff": "xliff",
    ".mxliff": "xliff",
    ".srt": "subtitles",
    ".vtt": "subtitles",
}
TABLES = frozenset({".tsv", ".csv", ".xlsx", ".tmx"})
"""Suffixes of drafts that are only read where they are named: a glossary in a folder is such a file, too."""
BILINGUAL = frozenset({"columns", "po", "tmx", "xliff", "xlsx"})
"""Formats whose files may hold both languages: none of them is the source of a text of another format."""
TRACKED = frozenset({"docx"})
"""Formats whose modules have `track`."""
SAVED_AS = {".doc": ".docx", ".rtf": ".docx", ".wps": ".docx", ".ppt": ".pptx", ".dps": ".pptx", ".xls": ".xlsx"}
"""Suffixes of older formats of offices, and what the programs that open them can save them as."""
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Marking:
    """How changes are marked in a file for those who read it."""

    author: str
    moment: str
    """When, as `2026-01-31T08:00:00Z`."""
    comments: bool
    """Whether each change has a comment with its rule, its reason and its source."""


class Format(Protocol):
    """What every module here has."""

    def read(self, path: str, raw: bytes, encoding: str | None = None) -> Document:
        """Parse `raw`. Raises DraftError."""

    def write(self, document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
        """The file with the edits of each segment made; without edits the same bytes. Raises DraftError."""


class Tracking(Format, Protocol):
    """What a format has that can mark its changes."""

    def track(self, document: Document, changes: Mapping[str, Sequence[Change]], marking: Marking) -> bytes:
        """The file with the changes of each segment marked; without changes the same bytes. Raises DraftError."""


def format_named(name: str) -> Format:
    """The format module of that name."""
    return cast("Format", import_module(f"cleanup.formats.{name}"))


def known_suffixes(suffixes: Iterable[str]) -> str:
    """Suffixes for a reader, those of a format together: `.csv .tsv, .text .txt`."""
    groups: dict[str, list[str]] = {}
    for suffix in sorted(suffixes):
        groups.setdefault(SUFFIXES[suffix], []).append(suffix)
    return ", ".join(map(" ".join, groups.values()))


def format_of(path: str) -> str:
    """The name of the format of a file, by its suffix; standard input is plain text.

    Raises:
        DraftError: no format has that suffix.
    """
    suffix = PurePath(path).suffix.lower()
    if path == STDIN:
        return "text"
    if SAVED_AS.get(suffix) in SUFFIXES:
        raise DraftError(f"{path}:1:1: no reader for `{suffix}` files; open it and save it as {SAVED_AS[suffix]}")
    if suffix not in SUFFIXES:
        known = f"the known suffixes are {known_suffixes(SUFFIXES)}; name the format of another with --format-in"
        raise DraftError(f"{path}:1:1: no reader for `{suffix or path}` files; {known}")
    return SUFFIXES[suffix]
