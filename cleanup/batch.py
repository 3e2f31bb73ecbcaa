"""Many drafts: which files, each cleaned by itself, one bad file costing nobody else anything."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.dating import day_of
from cleanup.formats import STDIN, SUFFIXES, TABLES, format_named, format_of
from cleanup.model import DraftError, Report, VerificationError
from cleanup.pipeline import clean
from cleanup.siblings import source_of
from glossary.store import open_glossary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.configuration import Configuration
    from cleanup.ledger import Entry
    from cleanup.model import Document
    from glossary.model import Glossary

FIXED = ".fixed"
FOUND = SUFFIXES.keys() - TABLES
"""Suffixes that folders are searched for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one draft: its report with the cleaned file, or why there is none."""

    path: str
    report: Report | None = None
    cleaned: bytes = b""
    error: str = ""
    warnings: tuple[str, ...] = ()
    """What was not used, or not read, though the draft was."""


def find_drafts(names: Sequence[str]) -> tuple[list[str], list[str]]:
    """The drafts that files and folders name, each once, and a message for each name that names none.

    Folders are searched for files of a known suffix that are no tables; cleaned files (`.fixed.`) and hidden ones are
    passed over.
    """
    drafts: list[str] = []
    problems = []
    for name in names:
        if not name:
            problems.append("'':1:1: an empty name; name a file, a folder or - for standard input")
            continue
        if name == STDIN or not os.path.isdir(name):  # noqa: PTH112 -- Path.is_dir raises for names that are too long
            drafts.append(name)
            continue
        found = sorted(map(str, _walk(Path(name))))
        if not found:
            known = ", ".join(sorted(FOUND))
            problems.append(f"{name}:1:1: no drafts in this folder; the known suffixes are {known}")
        drafts += found
    places = {os.path.realpath(name): name for name in reversed(drafts)}
    return list(reversed(places.values())), problems


def without_cleaned(drafts: Sequence[str]) -> list[str]:
    """Drafts that are not themselves the cleaned text of another: `yunhe fix *.txt` may be said twice."""
    cleaned = {fixed_path(name) for name in drafts if name != STDIN}
    return [name for name in drafts if name not in cleaned]


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(place, name)
            if path.suffix.lower() in FOUND and not name.startswith(".") and Path(path.stem).suffix != FIXED:
                yield path


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


def read_draft(path: str, encoding: str | None) -> Document:
    """A draft, or the source of one, as its format reads it.

    Raises:
        DraftError: it cannot be read.
    """
    return format_named(format_of(path)).read(path, read_bytes(path), encoding)


def with_source(document: Document, configuration: Configuration) -> tuple[Document, str]:
    """A draft with what it translates, and a warning where the source is not used.

    The source is the one that was named, or the draft's own where it has two columns, or stands beside it.

    Raises:
        DraftError: the source cannot be read, or is none.
    """
    if not configuration.source and (document.pairing or not configuration.finds_source):
        return document, ""
    path = configuration.source or source_of(document.path)
    if not path:
        return document, ""
    from cleanup.bilingual.pairing import as_source, looks_right, paired

    source = as_source(read_draft(str(path), configuration.encoding))
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
    document, warning = with_source(read_draft(path, configuration.encoding), configuration)
    return replace(document, date=configuration.date or document.date or day_of(document.segments)), warning


def persons_of(path: str, configuration: Configuration) -> tuple[tuple[Entry, ...], str]:
    """The persons of a draft, and a warning where its source is not used.

    Raises:
        DraftError: the draft or its source cannot be read.
        GlossaryError: a house glossary cannot be used.
    """
    from cleanup.context import Context
    from cleanup.ledger import ledger

    document, warning = read_with_source(path, configuration)
    glossary = open_once(configuration.glossaries).at(document.date or "")
    return ledger(Context(document.segments, glossary, configuration.settings)), warning


def clean_one(path: str, configuration: Configuration) -> Outcome:
    """Clean one draft, or say why not."""
    try:
        format_module = format_named(format_of(path))
        document, warning = read_with_source(path, configuration)
        report = clean(document, open_once(configuration.glossaries), configuration.settings)
        edits = {
            segment.id: [change.edit for change in changes]
            for segment, changes in zip(document.segments, report.changes, strict=True)
            if changes
        }
        warnings = (*((warning,) if warning else ()), *document.unread)
        return Outcome(path, report, format_module.write(document, edits), warnings=warnings)
    except DraftError as error:
        return Outcome(path, error=str(error))
    except VerificationError as error:
        return Outcome(path, error=f"{path}:{error}")


def open_once(house: tuple[Path, ...]) -> Glossary:
    """The bundled glossary with those of the house over it; all drafts of a run share it."""
    return _opened(house, Path.cwd())


@cache
def _opened(house: tuple[Path, ...], _folder: Path) -> Glossary:
    """A glossary by the names of its tables, which may be relative to the working folder."""
    return open_glossary(house)


def clean_all(paths: Sequence[str], configuration: Configuration) -> Iterator[Outcome]:
    """Clean drafts in the given order, in several processes where the configuration says so.

    Raises:
        GlossaryError: a house glossary cannot be used; nothing has been read then.
    """
    open_once(configuration.glossaries)
    work = partial(clean_one, configuration=configuration)
    jobs = min(configuration.jobs, len(paths))
    if jobs < 2:
        yield from map(work, paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        # Only this process has the standard input.
        pending = [None if path == STDIN else pool.submit(work, path) for path in paths]
        for path, future in zip(paths, pending, strict=True):
            yield future.result() if future else work(path)


def fixed_path(path: str) -> str:
    """Where the cleaned text of a draft goes: `release.en.txt` becomes `release.en.fixed.txt`."""
    return str(Path(path).with_suffix(FIXED + Path(path).suffix))


def destination(path: str, *, in_place: bool, output: str | None) -> str:
    """Where a cleaned draft is written; standard input goes to standard output.

    Raises:
        DraftError: that is the draft itself, under whatever name, though nobody said `--in-place`.
    """
    target = output or (path if in_place or path == STDIN else fixed_path(path))
    if not in_place and STDIN not in (path, target) and Path(target).exists() and Path(target).samefile(path):
        raise DraftError(f"{path}:1:1: {target} is the draft itself; write into it with --in-place")
    return target


def write_file(path: str, data: bytes) -> None:
    """Put `data` into a file at once: whatever happens, it holds the old bytes or the new ones.

    Raises:
        DraftError: it cannot be written; the old file is untouched.
    """
    from tempfile import NamedTemporaryFile

    target = Path(path).resolve()
    try:
        if target.exists() and not target.is_file():
            # A pipe or a device is written into; to replace it would take it away from everybody.
            target.write_bytes(data)
            return
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "it is read-only")
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        with NamedTemporaryFile(dir=target.parent, prefix=".yunhe-", delete=False) as file:
            temporary = Path(file.name)
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
                temporary.chmod(mode)
                temporary.replace(target)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
    except OSError as error:
        message = f"cannot be written ({error.strerror}); check the folder, its permissions and the disk"
        raise DraftError(f"{path}:1:1: {message}") from error


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
