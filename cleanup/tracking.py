"""Cleaned files in which every change is marked, for formats that can show that to the reader of the file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from cleanup.formats import SUFFIXES, TRACKED, Marking, Tracking, format_named, known_suffixes
from cleanup.model import DraftError
from glossary.clock import epoch

if TYPE_CHECKING:
    from cleanup.model import Report

COMMENTS, QUIET = "comments", "quiet"
"""Ways to mark changes: each with a comment that gives its rule, its reason and its source, or without."""
AUTHOR = "yunhe"


def marking(way: str, author: str) -> Marking:
    """How the changes of a run are marked: now, or at the moment that SOURCE_DATE_EPOCH sets.

    Raises:
        GlossaryError: SOURCE_DATE_EPOCH is no time.
    """
    moment = (epoch() or datetime.now(UTC)).replace(microsecond=0, tzinfo=None)
    return Marking(author, f"{moment.isoformat()}Z", way == COMMENTS)


def tracking(name: str, path: str) -> Tracking:
    """The module of a format that can mark changes.

    Raises:
        DraftError: the format, which is that of the draft at `path`, cannot.
    """
    if name not in TRACKED:
        able = known_suffixes(suffix for suffix, form in SUFFIXES.items() if form in TRACKED)
        only = f"that is done in {able} files only" if able else "no format can do that yet"
        raise DraftError(f"{path}:1:1: changes cannot be marked in this format; {only}, so leave --track out")
    return cast("Tracking", format_named(name))


def tracked(report: Report, module: Tracking, marked: Marking) -> bytes:
    """The cleaned file of a report with its changes marked."""
    pairs = zip(report.document.segments, report.changes, strict=True)
    return module.track(report.document, {segment.id: changes for segment, changes in pairs if changes}, marked)
