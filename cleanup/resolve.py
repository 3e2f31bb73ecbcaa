"""Which findings are applied, what applying them gives, and two passes folded into one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from cleanup.model import NO_EDIT, ONLY_SUGGESTED, OVERLAPS, PROTECTED, Change, Edit, Finding, Safety, Span, merged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


BLOCK = 512


class Claimed:
    """Stretches of text that no further edit may touch, none overlapping another, each with a label.

    They stand in order in blocks, so that adding one does not move all that follow it.
    """

    def __init__(self, spans: Iterable[Span], label: str) -> None:
        own = [(span.start, span.end, label) for span in merged(span for span in spans if span.start < span.end)]
        self.blocks = [own[at : at + BLOCK] for at in range(0, len(own), BLOCK)] or [[]]
        self.firsts = [block[0][:2] for block in self.blocks if block]
        """Where the first stretch of each block starts and ends."""

    def owner(self, span: Span) -> str | None:
        """The label of a stretch that overlaps `span`."""
        here = (span.start, span.end)
        number, at = self._place(here)
        near = self.blocks[number][max(at - 1, 0) : at + 1]
        if at == len(self.blocks[number]) and number + 1 < len(self.blocks):
            near.append(self.blocks[number + 1][0])
        for start, end, label in near:
            if (start, end) == here or (start < span.end and span.start < end):
                return label
        return None

    def owner_of(self, finding: Finding) -> str | None:
        """The label of a stretch that overlaps an edit of `finding`."""
        owners = (self.owner(edit.span) for edit in finding.edits)
        return next((label for label in owners if label is not None), None)

    def claim(self, span: Span, label: str) -> None:
        """Add a stretch that overlaps no other."""
        number, at = self._place((span.start, span.end))
        block = self.blocks[number]
        block.insert(at, (span.start, span.end, label))
        self.firsts[number : number + 1] = [block[0][:2]]
        if len(block) > 2 * BLOCK:
            self.blocks[number : number + 1] = [block[:BLOCK], block[BLOCK:]]
            self.firsts.insert(number + 1, block[BLOCK][:2])

    def _place(self, here: tuple[int, int]) -> tuple[int, int]:
        """The block and the place in it where a stretch belongs: what is before it in the text is in this block."""
        number = max(bisect_left(self.firsts, here) - 1, 0)
        return number, bisect_left(self.blocks[number], here)


def resolve(
    findings: Iterable[Finding],
    protected: Sequence[Span],
    least: Safety,
    licensed: Collection[str] = (),
    fixed: Sequence[Span] = (),
) -> tuple[list[Finding], list[tuple[Finding, str]]]:
    """Choose among findings given in the order of their priority.

    The rules named in `licensed` may edit protected text, but not what is `fixed`. Returns the applied
    findings and the declined ones with their reasons; no two applied ones overlap.
    """
    applied: list[Finding] = []
    declined: list[tuple[Finding, str]] = []
    guarded, claimed = Claimed(protected, PROTECTED), Claimed((), "")
    closed = Claimed(fixed, PROTECTED)
    for finding in findings:
        owner = claimed.owner_of(finding)
        if not finding.edits:
            declined.append((finding, NO_EDIT))
        elif (closed if finding.rule in licensed else guarded).owner_of(finding) is not None:
            declined.append((finding, PROTECTED))
        elif finding.safety < least:
            declined.append((finding, ONLY_SUGGESTED))
        elif owner is not None:
            declined.append((finding, owner))
        else:
            applied.append(finding)
            for edit in finding.edits:
                claimed.claim(edit.span, OVERLAPS + finding.rule)
    return applied, declined


def changes_of(findings: Iterable[Finding]) -> list[Change]:
    """The edits of applied findings, in order."""
    changes = [Change(edit, (finding,)) for finding in findings for edit in finding.edits]
    return sorted(changes, key=lambda change: change.edit.span)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """`text` with `edits` made; they are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join((*pieces, text[at:]))


class Layout:
    """Where each place of an edited text comes from in the text before the edits."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.changes = changes
        self.starts: list[int] = []
        """Where the replacement of each change begins in the edited text."""
        self.ends: list[int] = []
        shift = 0
        for change in changes:
            start = change.edit.span.start + shift
            self.starts.append(start)
            self.ends.append(start + len(change.edit.text))
            shift += len(change.edit.text) - (change.edit.span.end - change.edit.span.start)

    def back(self, place: int) -> int:
        """The original of a place outside every replacement."""
        before = bisect_right(self.ends, place) - 1
        if before < 0:
            return place
        return self.changes[before].edit.span.end + place - self.ends[before]

    def forward(self, span: Span) -> Span:
        """Where a span of the original that no change touches stands in the edited text."""
        before = bisect_right(self.changes, span.start, key=_end) - 1
        shift = self.ends[before] - self.changes[before].edit.span.end if before >= 0 else 0
        return Span(span.start + shift, span.end + shift)

    def origin(self, span: Span) -> Span:
        """The smallest span of the original that covers `span` of the edited text."""
        first = bisect_right(self.starts, span.start) - 1
        inside = first >= 0 and span.start < self.ends[first]
        start = self.changes[first].edit.span.start if inside else self.back(span.start)
        last = bisect_left(self.ends, span.end)
        inside = last < len(self.ends) and self.starts[last] < span.end
        end = self.changes[last].edit.span.end if inside else self.back(span.end)
        return Span(start, max(start, end))


def _end(change: Change) -> int:
    return change.edit.span.end


def compose(text: str, first: Sequence[Change], second: Sequence[Change]) -> list[Change]:
    """Fold two passes into changes of the original text.

    `apply(apply(text, first), second) == apply(text, compose(text, first, second))`. A change of the
    second pass that touches replacements of the first becomes one change with them.
    """
    middle = apply(text, [change.edit for change in first])
    layout = Layout(first)
    folded: list[Change] = []
    next_first = 0
    at = 0
    while at < len(second):
        start, end = second[at].edit.span.start, second[at].edit.span.end
        while next_first < len(first) and layout.ends[next_first] < start:
            folded.append(first[next_first])
            next_first += 1
        low, begin = next_first, at
        at += 1
        grown = True
        while grown:
            grown = False
            while next_first < len(first) and layout.starts[next_first] <= end:
                start, end = min(start, layout.starts[next_first]), max(end, layout.ends[next_first])
                next_first += 1
                grown = True
            while at < len(second) and next_first > low and second[at].edit.span.start <= end:
                end = max(end, second[at].edit.span.end)
                at += 1
                grown = True
        folded.append(_fold(middle, Span(start, end), layout, range(low, next_first), second[begin:at]))
    return folded + list(first[next_first:])


def _fold(middle: str, span: Span, layout: Layout, touched: range, second: Sequence[Change]) -> Change:
    """One change for `span` of the middle text, which holds the replacements `touched` of the first pass."""
    inner = [
        Edit(Span(change.edit.span.start - span.start, change.edit.span.end - span.start), change.edit.text)
        for change in second
    ]
    text = apply(middle[span.start : span.end], inner)
    first = [layout.changes[number] for number in touched]
    findings = tuple(dict.fromkeys(finding for change in (*first, *second) for finding in change.findings))
    if not first:
        return Change(Edit(Span(layout.back(span.start), layout.back(span.end)), text), findings)
    before = layout.starts[touched[0]] - span.start
    after = span.end - layout.ends[touched[-1]]
    origin = Span(first[0].edit.span.start - before, first[-1].edit.span.end + after)
    return Change(Edit(origin, text), findings)
