"""What cleaning is made of: segments, edits, findings, rules, reports."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glossary.model import Safety, Span, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cleanup.context import Context

__all__ = [
    "Anchor",
    "Change",
    "Declined",
    "Document",
    "DraftError",
    "Edit",
    "Evidence",
    "Finding",
    "Pair",
    "Pairing",
    "RefusedEditError",
    "Report",
    "Rule",
    "Safety",
    "Segment",
    "Span",
    "Term",
    "VerificationError",
]


PACKED = "packed"
"""The encoding of a document whose file is an archive of parts."""

NO_EDIT = "for a person to decide"
ONLY_SUGGESTED = "only a suggestion"
PROTECTED = "inside protected text"
OVERLAPS = "overlaps "
UNSETTLED = "its edits never settle"
SETTLED = "settled by another edit"
UNWRITABLE = "would be read otherwise where it stands in the file"
"""Why a finding was not applied."""


class DraftError(ValueError):
    """A draft that cannot be used. The message is `path:line:col: what is wrong, what to do`."""


class RefusedEditError(DraftError):
    """The edits of one segment cannot be written: in that place of the file they would be read otherwise."""

    def __init__(self, message: str, segment: str) -> None:
        super().__init__(message)
        self.segment = segment


class VerificationError(AssertionError):
    """What was produced is not what was promised: a defect of Yunhe, not of the draft."""


def covers(spans: Sequence[Span], place: int) -> bool:
    """True where one of `spans`, which are in order and do not overlap, holds the character at `place`."""
    if not spans:
        return False
    before = bisect_right(spans, place, key=_start) - 1
    return before >= 0 and place < spans[before].end


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, overlapping ones made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)


def _start(span: Span) -> int:
    return span.start


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in the place of `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a finding rests on besides the text itself."""

    term: Term
    source_span: Span | None = None
    """Where the term stands in the aligned Chinese."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a rule has seen. Its edits go together or not at all."""

    rule: str
    span: Span
    message: str
    edits: tuple[Edit, ...] = ()
    safety: Safety = Safety.SAFE
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Where a character of a segment stands in the file."""

    offset: int
    """Of the character in the text of the segment, from 0."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1 in code points."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A unit of text that rules look at: a line, a paragraph, a cell."""

    id: str
    text: str
    source: str | None = None
    """What the text translates, where that is known; paragraphs that were merged are joined by line ends."""
    confidence: float = 1.0
    """How sure it is that the text translates `source`, from 0 to 1; 1 where the file itself says so."""
    protected: tuple[Span, ...] = ()
    """What the file format forbids to touch. URLs, code and the like are found by `segment.protected`."""
    line: int = 1
    """The line of the file that the text begins in, counted from 1."""
    column: int = 1
    """The column that the text begins in, counted from 1 in code points."""
    anchors: tuple[Anchor, ...] = ()
    """Where parts of the text stand in the file, in order, when they do not follow each other in it as in the text."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraphs of a source and of a draft that say the same. One side is empty where the other has lost it."""

    source: tuple[int, ...]
    """Numbers of segments of the source, from 0, in order."""
    draft: tuple[int, ...]
    """Numbers of segments of the draft, from 0, in order."""
    confidence: float
    """From 0 to 1."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """How a draft and its source go together: each segment of both stands in exactly one pair."""

    source: Document
    pairs: tuple[Pair, ...]
    """In the order of the draft; what the draft has lost stands where it should."""


@dataclass(frozen=True, slots=True)
class Document:
    """A draft as read: `raw` and a list of edits are all that a format needs to write it."""

    path: str
    format: str
    raw: bytes
    segments: tuple[Segment, ...]
    encoding: str = "utf-8"
    """Of the file; `PACKED` where it is no text as a whole."""
    date: str | None = None
    """The day of the text as an ISO date, where it is known."""
    pairing: Pairing | None = None
    """How it goes together with its source, where one was given."""
    unread: tuple[str, ...] = ()
    """What the file holds and the format does not read, such as a chart: `path:line:col: what, and why`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of finding. The name is the name of its module."""

    name: str
    find: Callable[[Segment, Context], Iterator[Finding]]
    doc: str
    rewrites_numbers: bool = False
    """Whether its edits may change digits; an edit of any other rule that does is refused."""
    rewrites_protected: bool = False
    """Whether its edits may change what its look protects; what the format protects nobody may change."""
    suggests_in_code: bool = False
    """Whether programs use its marks in their own way: in a document of code its edits are only suggested."""
    needs_source: bool = False
    """Whether it finds nothing in a segment whose source is not known."""
    languages: tuple[str, ...] = ("en",)
    """The languages of the drafts that it reads: `en`, `zh` or both."""
    triggers: tuple[str, ...] = ()
    """Strings of which every text has one that it finds something in; none where that cannot be said so simply."""

    def may_find_in(self, segment: Segment) -> bool:
        """False where it can be told at a glance that there is nothing for it in a segment."""
        if self.needs_source and segment.source is None:
            return False
        return not self.triggers or any(map(segment.text.__contains__, self.triggers))


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of the text as read, with every finding that had a part in it."""

    edit: Edit
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Declined:
    """A finding that was not applied, with the reason."""

    segment: Segment
    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known after cleaning a document. Spans are in the text as read. Renders nothing itself."""

    document: Document
    changes: tuple[tuple[Change, ...], ...]
    """The changes of each segment, in order."""
    declined: tuple[Declined, ...]
    text: tuple[str, ...]
    """The cleaned text of each segment."""

    @property
    def applied(self) -> tuple[tuple[Segment, Finding], ...]:
        """The applied findings, each once, in the order of the segments."""
        pairs = zip(self.document.segments, self.changes, strict=True)
        told = ((segment, one) for segment, changes in pairs for change in changes for one in change.findings)
        return tuple(dict.fromkeys(told))

    @property
    def open(self) -> tuple[Declined, ...]:
        """What is left for a person: suggestions, and findings without an edit."""
        return tuple(one for one in self.declined if one.reason in (NO_EDIT, ONLY_SUGGESTED, UNSETTLED, UNWRITABLE))
