"""The cleaned file of a report, without the edits that the file cannot hold.

In Markdown, an edit that empties a pair of asterisks would change what stands around it. Such an edit is declined like
any other that is not made, and left for a person.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.formats import format_named
from cleanup.model import UNWRITABLE, Declined, RefusedEditError
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from cleanup.model import Change, Document, Edit, Report

    Write = Callable[[Document, Mapping[str, Sequence[Edit]]], bytes]

MOST = 40
"""Changes of a segment that are tried one by one."""


def written(report: Report, form: str) -> tuple[Report, bytes, list[str]]:
    """The cleaned file in a format, the report of what was really done, and a sentence for each refusal.

    Raises:
        DraftError: it cannot be written at all.
    """
    write = format_named(form).write
    told: list[str] = []
    while True:
        pairs = zip(report.document.segments, report.changes, strict=True)
        edits = {segment.id: [change.edit for change in changes] for segment, changes in pairs if changes}
        try:
            return report, write(report.document, edits), told
        except RefusedEditError as error:
            if error.segment not in edits:
                raise
            told += [] if str(error) in told else [str(error)]
            report = without(report, error.segment, write)


def without(report: Report, name: str, write: Write) -> Report:
    """The report with those changes of a segment declined that its file cannot hold, or all, where none is at fault."""
    number = next(number for number, segment in enumerate(report.document.segments) if segment.id == name)
    segment, changes = report.document.segments[number], report.changes[number]
    refused = [
        change for change in changes if len(changes) <= MOST and _is_refused(report.document, name, change, write)
    ]
    kept = _kept(changes, refused) if refused else []
    applied = {finding for change in kept for finding in change.findings}
    findings = dict.fromkeys(finding for change in changes for finding in change.findings if finding not in applied)
    return replace(
        report,
        changes=(*report.changes[:number], tuple(kept), *report.changes[number + 1 :]),
        text=(*report.text[:number], apply(segment.text, [one.edit for one in kept]), *report.text[number + 1 :]),
        declined=(*report.declined, *(Declined(segment, finding, UNWRITABLE) for finding in findings)),
    )


def _is_refused(document: Document, name: str, change: Change, write: Write) -> bool:
    """Whether a change cannot be written even by itself."""
    try:
        write(document, {name: [change.edit]})
    except RefusedEditError:
        return True
    return False


def _kept(changes: Sequence[Change], refused: Collection[Change]) -> list[Change]:
    """The changes that share no finding with a refused one: the edits of a finding go together or not at all."""
    gone, kept = list(refused), [change for change in changes if change not in refused]
    while gone:
        lost = set(gone.pop().findings)
        gone += [change for change in kept if not lost.isdisjoint(change.findings)]
        kept = [change for change in kept if lost.isdisjoint(change.findings)]
    return kept
