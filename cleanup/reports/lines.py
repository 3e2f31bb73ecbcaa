"""A line a finding: `path:line:col: rule: message`, in reading order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.model import Safety
from glossary.store import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleanup.model import Anchor, Finding, Report, Segment

LINE_END = re.compile("\n")
MARKS = {Safety.SAFE: "", Safety.SUGGEST: " [suggestion]", Safety.SHOW: " [to decide]"}


def line_ends(text: str) -> list[int]:
    """Where the lines of a text end."""
    return [found.start() for found in LINE_END.finditer(text)]


def position(segment: Segment, start: int, breaks: Sequence[int]) -> tuple[int, int]:
    """Line and column in the file, counted from 1, columns in code points; `breaks` are the line ends in the text."""
    if segment.anchors:
        anchor = segment.anchors[max(bisect_right(segment.anchors, start, key=_offset) - 1, 0)]
        return anchor.line, anchor.column + start - anchor.offset
    before = bisect_left(breaks, start)
    if before:
        return segment.line + before, start - breaks[before - 1]
    return segment.line, segment.column + start


def _offset(anchor: Anchor) -> int:
    return anchor.offset


def lines(path: str, told: Iterable[tuple[Segment, Finding]], mark: str = "") -> list[str]:
    """The lines of some findings of one file; `mark` stands in front of each message."""
    breaks: dict[str, list[int]] = {}
    placed = []
    for segment, finding in told:
        if segment.id not in breaks:
            breaks[segment.id] = line_ends(segment.text)
        placed.append((position(segment, finding.span.start, breaks[segment.id]), finding))
    placed.sort(key=lambda one: one[0])
    return [
        f"{path}:{line}:{column}: {finding.rule}: {mark}{finding.message}{MARKS[finding.safety]}"
        for (line, column), finding in placed
    ]


def left(report: Report) -> list[tuple[Segment, Finding]]:
    """The findings that a person has to decide."""
    return [(one.segment, one.finding) for one in report.open]


def everything(report: Report) -> list[str]:
    """All findings: what would be edited, and what is left to a person."""
    return lines(report.document.path, [*report.applied, *left(report)])


def fixes(report: Report) -> list[str]:
    """The applied findings, those of the glossary with the first source of their term."""
    told = [(segment, replace(one, message=one.message + source(one))) for segment, one in report.applied]
    return lines(report.document.path, told, "fixed: ")


def source(finding: Finding) -> str:
    """Where the English of a finding's term stands, in brackets; empty for a finding without a term."""
    said = finding.evidence.term.source if finding.evidence else ""
    return f" ({said.partition(SEPARATOR)[0]})" if said else ""


def remaining(report: Report) -> list[str]:
    """The findings that are left to a person."""
    return lines(report.document.path, left(report))


def summary(counts: Counter[str]) -> list[str]:
    """Counts by rule, the most frequent first."""
    width = max(map(len, counts), default=0)
    return [f"{rule:<{width}}  {count}" for rule, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]


def counts(told: Iterable[tuple[Segment, Finding]]) -> Counter[str]:
    """How many findings each rule has."""
    return Counter(finding.rule for _, finding in told)
