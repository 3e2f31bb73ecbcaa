"""A unified diff of a draft and its cleaned text, line for line."""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.model import Report

LINE = re.compile(r"[^\n]*\n|[^\n]+")
NO_NEWLINE = "\n\\ No newline at end of file\n"


def unified(report: Report, cleaned: bytes, name: str) -> str:
    """The diff from the draft to `cleaned`, which will be called `name`; empty where they are the same."""
    document = report.document
    before, after = (LINE.findall(raw.decode(document.encoding)) for raw in (document.raw, cleaned))
    parts = unified_diff(before, after, document.path, name)
    return "".join(line if line.endswith("\n") else line + NO_NEWLINE for line in parts)
