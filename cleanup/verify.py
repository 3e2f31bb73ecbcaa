"""What is checked before anything is written: the edits replay, and nothing changed that no edit speaks of."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cleanup.model import VerificationError
from cleanup.resolve import apply
from cleanup.segment import protected

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cleanup.model import Change, Segment

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
REPORT = "this is a defect of Yunhe, not of the draft; nothing was written, please report the line"


def verify(segment: Segment, text: str, changes: Sequence[Change], number_rules: Collection[str]) -> None:
    """Compare what was promised with what was made.

    `number_rules` are the names of the rules that may change digits.

    Raises:
        VerificationError: the edits do not lead to `text`, or a number or a protected stretch (URL,
            code, tag …) changed without an edit that says so.
    """
    if apply(segment.text, [change.edit for change in changes]) != text:
        raise VerificationError(f"{place(segment)}: the edits do not replay; {REPORT}")
    told = [change for change in changes if any(finding.rule in number_rules for finding in change.findings)]
    before, after = without(segment.text, changes, told)
    if NUMBER.findall(before) != NUMBER.findall(after):
        rules = ", ".join(sorted({finding.rule for change in changes for finding in change.findings}))
        raise VerificationError(f"{place(segment)}: a number was changed by one of {rules}; {REPORT}")
    if missing_stretches(before, after):
        rules = ", ".join(sorted({finding.rule for change in changes for finding in change.findings}))
        raise VerificationError(f"{place(segment)}: a URL, tag or code was changed by one of {rules}; {REPORT}")


def place(segment: Segment) -> str:
    """Where a segment stands, for a message that must not quote the draft."""
    return f"line {segment.line}"


def stretches(text: str) -> list[str]:
    """The protected stretches of a text."""
    return [text[span.start : span.end] for span in protected(text)]


def missing_stretches(before: str, after: str) -> Counter[str]:
    """The protected stretches of `before` that are not among those of `after`."""
    return Counter(stretches(before)) - Counter(stretches(after))


def without(text: str, changes: Sequence[Change], told: Sequence[Change]) -> tuple[str, str]:
    """The text before and after all changes, with a gap where the `told` ones stand."""
    gap = " \0 "
    before = apply(text, [type(change.edit)(change.edit.span, gap) for change in told])
    after = apply(
        text, [type(change.edit)(change.edit.span, gap) if change in told else change.edit for change in changes]
    )
    return before, after
