"""A unified diff of a draft and its cleaned text, line for line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

from cleanup.model import PACKED, Edit
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleanup.model import Report

LINE = re.compile(r"[^\n]*\n|[^\n]+")
NO_NEWLINE = "\n\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """How the changed parts of a line are brought out where paragraphs are lines: on a terminal, by colour."""

    removed: Callable[[str], str]
    inserted: Callable[[str], str]


def unified(report: Report, cleaned: bytes, name: str, emphasis: Emphasis | None = None) -> str:
    """The diff from the draft to `cleaned`, which will be called `name`; empty where they are the same.

    Without `emphasis` it is a diff that `patch` can read.
    """
    document = report.document
    before, after = _lines(report, cleaned)
    parts = unified_diff(before, after, document.path, name)
    shown = _emphasised(report, emphasis) if emphasis else {}
    return "".join(_line(part, shown) for part in parts)


def _lines(report: Report, cleaned: bytes) -> tuple[list[str], list[str]]:
    """The lines of the draft and of the cleaned file; of a packed one those of its paragraphs."""
    document = report.document
    if document.encoding == PACKED:
        texts = ((segment.text for segment in document.segments), report.text)
        before, after = ([f"{line}\n" for text in side for line in text.split("\n")] for side in texts)
    else:
        before, after = (LINE.findall(raw.decode(document.encoding)) for raw in (document.raw, cleaned))
    return before, after


def _line(part: str, shown: dict[str, str]) -> str:
    """A line of the diff, with its changed parts brought out, and a remark where it does not end."""
    line = part if part.endswith("\n") else part + NO_NEWLINE
    stripped = part.rstrip("\r\n")
    return line.replace(stripped, shown[stripped], 1) if stripped in shown else line


def _emphasised(report: Report, emphasis: Emphasis) -> dict[str, str]:
    """Removed and inserted lines with their signs, and how they are shown."""
    shown: dict[str, str] = {}
    for segment, changes, text in zip(report.document.segments, report.changes, report.text, strict=True):
        edits = [change.edit for change in changes]
        old = [Edit(one.span, _mark(segment.text[one.span.start : one.span.end], emphasis.removed)) for one in edits]
        new = [Edit(one.span, _mark(one.text, emphasis.inserted)) for one in edits]
        for sign, plain, marked in (("-", segment.text, old), ("+", text, new)):
            lines = zip(plain.split("\n"), apply(segment.text, marked).split("\n"), strict=True)
            shown |= {sign + line: sign + brought_out for line, brought_out in lines}
    return shown


def _mark(text: str, style: Callable[[str], str]) -> str:
    return style(text) if text else ""
