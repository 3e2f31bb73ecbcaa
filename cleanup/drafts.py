"""A draft as a run reads it: its format, its source, its day."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.dating import day_of
from cleanup.formats import STDIN, format_named, format_of
from cleanup.model import DraftError
from cleanup.siblings import source_of
from cleanup.walking import LOCK
from glossary.store import open_glossary

if TYPE_CHECKING:
    from cleanup.configuration import Configuration
    from cleanup.model import Document
    from glossary.model import Glossary


def read_bytes(path: str) -> bytes:
    """A file, or standard input.

    Raises:
        DraftError: it cannot be read.
    """
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        message = f"cannot be read ({error.strerror}); check the name and the permissions"
        raise DraftError(f"{path}:1:1: {message}") from error


def called(path: str, configuration: Configuration) -> str:
    """The name of a draft in messages: that of its file, or of standard input what it is called."""
    return configuration.stdin_name if path == STDIN else path


def format_in(path: str, configuration: Configuration) -> str:
    """The name of the format of a draft.

    Raises:
        DraftError: a folder, the mark that Word lays beside an open document, or of no known format.
    """
    name = called(path, configuration)
    if path != STDIN and os.path.isdir(path):  # noqa: PTH112 -- Path.is_dir raises for names that are too long
        raise DraftError(f"{path}:1:1: this is a folder; name a file")
    if Path(name).name.startswith(LOCK):
        raise DraftError(f"{name}:1:1: no document, but the mark of one that is open; name the document itself")
    return configuration.format_in or format_of(name)


def read_draft(path: str, configuration: Configuration) -> Document:
    """A draft as its format reads it.

    Raises:
        DraftError: it cannot be read.
    """
    module = format_named(format_in(path, configuration))
    return module.read(called(path, configuration), read_bytes(path), configuration.encoding)


def with_source(document: Document, configuration: Configuration) -> tuple[Document, str]:
    """A draft with what it translates, and a warning where the source is not used.

    The source is the one that was named, or the draft's own where it has both languages, or stands beside it.

    Raises:
        DraftError: the source cannot be read, or is none.
    """
    if not configuration.source and (document.pairing or not configuration.finds_source):
        return document, ""
    path = configuration.source or source_of(document.path)
    if not path:
        return document, ""
    from cleanup.bilingual.pairing import as_source, looks_right, paired

    is_alike = Path(path).suffix.lower() == Path(document.path).suffix.lower()
    form = configuration.format_in if is_alike else None
    source = as_source(read_draft(str(path), replace(configuration, format_in=form, stdin_name=STDIN)))
    found = paired(document, source, open_once(configuration.glossaries))
    # Who names a source of as many paragraphs knows what it is; its pairs say by themselves how likely they are.
    if looks_right(found) or (configuration.source and len(source.segments) == len(document.segments)):
        return found, ""
    told = "hardly a paragraph of the draft goes with it, so it is not used; name the right one with --source"
    return document, f"{path}:1:1: {told}"


def read_with_source(path: str, configuration: Configuration) -> tuple[Document, str]:
    """A draft with what it translates and its day, and a warning where its source is not used.

    Raises:
        DraftError: the draft or its source cannot be read.
    """
    document, warning = with_source(read_draft(path, configuration), configuration)
    return replace(document, date=configuration.date or document.date or day_of(document.segments)), warning


def open_once(house: tuple[Path, ...]) -> Glossary:
    """The bundled glossary with those of the house over it; all drafts of a run share it."""
    return _opened(house, Path.cwd())


@cache
def _opened(house: tuple[Path, ...], _folder: Path) -> Glossary:
    """A glossary by the names of its tables, which may be relative to the working folder."""
    return open_glossary(house)
