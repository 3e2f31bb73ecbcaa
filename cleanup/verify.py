"""What is checked before anything is written: the edits replay, and nothing changed that no edit speaks of."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cleanup.model import Edit, VerificationError
from cleanup.resolve import apply
from cleanup.segment import protected

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cleanup.model import Change, Segment

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
UNSEEN = re.compile("[\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]")
"""Characters that nobody sees inside a number: without them it is the same."""
GAP = " \0 "
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
    if any(change.edit.span.overlaps(span) for change in changes for span in segment.protected):
        raise VerificationError(f"{place(segment)}: text that the format protects was edited; {REPORT}")
    before, after = without(segment.text, changes, number_rules)
    if NUMBER.findall(UNSEEN.sub("", before)) != NUMBER.findall(UNSEEN.sub("", after)):
        rules = ", ".join(sorted({finding.rule for change in changes for finding in change.findings}))
        raise VerificationError(f"{place(segment)}: a number was changed by one of {rules}; {REPORT}")
    if missing_stretches(before, after):
        rules = ", ".join(sorted({finding.rule for change in changes for finding in change.findings}))
        raise VerificationError(f"{place(segment)}: a URL, tag or code was changed by one of {rules}; {REPORT}")


def place(segment: Segment) -> str:
    """Where a segment stands, for a message that must not quote the draft."""
    return f"{segment.line}:{segment.column}"


def stretches(text: str) -> list[str]:
    """The protected stretches of a text."""
    return [text[span.start : span.end] for span in protected(text)]


def missing_stretches(before: str, after: str) -> Counter[str]:
    """The protected stretches of `before` that are not among those of `after`."""
    return Counter(stretches(before)) - Counter(stretches(after))


def without(text: str, changes: Sequence[Change], number_rules: Collection[str]) -> tuple[str, str]:
    """The text before and after all changes, with gaps where the changes stand that may change numbers."""
    before, after = [], []
    for change in changes:
        gap = Edit(change.edit.span, GAP)
        told = any(finding.rule in number_rules for finding in change.findings)
        before += [gap] if told else []
        after.append(gap if told else change.edit)
    return apply(text, before), apply(text, after)
