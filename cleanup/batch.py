"""Many drafts, each cleaned by itself, one bad file costing nobody else anything."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from cleanup.drafts import called, format_in, open_once, read_bytes, read_with_source
from cleanup.formats import STDIN
from cleanup.ignoring import ignored_by
from cleanup.model import PACKED, Document, DraftError, Report, VerificationError
from cleanup.pipeline import clean
from cleanup.refusing import written
from cleanup.tracking import tracked, tracking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.configuration import Configuration
    from cleanup.ledger import Entry


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one draft: its report with the cleaned file, or why there is none."""

    path: str
    report: Report | None = None
    cleaned: bytes = b""
    error: str = ""
    warnings: tuple[str, ...] = ()
    """What was not used, or not read, though the draft was."""


def persons_of(path: str, configuration: Configuration) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The persons of a draft, and warnings of what was not used, or not read.

    Raises:
        DraftError: the draft or its source cannot be read.
        GlossaryError: a house glossary cannot be used.
    """
    from cleanup.context import Context
    from cleanup.ledger import ledger

    document, warning = read_with_source(path, configuration)
    glossary = open_once(configuration.glossaries).at(document.date or "")
    entries = ledger(Context(document.segments, glossary, configuration.settings))
    return entries, (*((warning,) if warning else ()), *document.unread)


def clean_one(path: str, configuration: Configuration) -> Outcome:
    """Clean one draft, or say why not."""
    name = called(path, configuration)
    try:
        if path == STDIN != name and (by := ignored_by(name)):
            return passed_through(name, read_bytes(path), by)
        form, marked = format_in(path, configuration), configuration.marking
        marker = tracking(form, name) if marked else None
        document, warning = read_with_source(path, configuration)
        report = clean(document, open_once(configuration.glossaries), configuration.settings)
        warnings = (*((warning,) if warning else ()), *document.unread)
        if marker and marked:
            return Outcome(path, report, tracked(report, marker, marked), warnings=warnings)
        report, cleaned, refused = written(report, form)
        return Outcome(path, report, cleaned, warnings=(*warnings, *refused))
    except DraftError as error:
        return Outcome(path, error=str(error))
    except VerificationError as error:
        return Outcome(path, error=f"{name}:{error}")


def passed_through(name: str, raw: bytes, ignored: str) -> Outcome:
    """What an editor hands over though an ignore file names it: nothing is read in it, and it comes back as it was."""
    report = Report(Document(name, "", raw, (), PACKED), (), (), ())
    return Outcome(STDIN, report, raw, warnings=(f"{name}:1:1: passed over, since {ignored} names it",))


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
