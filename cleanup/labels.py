"""Labels of a page that were left in Chinese: 时间:2023-11-02, 浏览次数：87."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.language import ANY_CJK
from cleanup.model import Edit, Span
from glossary.labels import labels

if TYPE_CHECKING:
    from collections.abc import Iterator

COLONS = (":", "\N{FULLWIDTH COLON}")
LINE_START = re.compile(r"[\s(（\[【*•·#>-]*")
"""What may stand before the first label of a line."""
OPENING = frozenset("(（[【")
PARTING = frozenset(" \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}()（）[]【】|丨*;；,，。.")
ENGLISH_LABEL = re.compile(r"[\s(（\[【*•·#>-]*[A-Z][A-Za-z]{1,15}(?: [A-Za-z]{1,15}){0,3} ?[:：]")
COUNTED = re.compile(r"\s?\[?\s?\d[\d,]{0,9}(?P<times>\s?次)")
CHINESE_MARK = re.compile("[\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH SEMICOLON}]")
MOST_LABELS = 20
"""In a line; more are data."""
LONGEST_CHINESE_VALUE = 12
"""Chinese characters after a label that are a name or a date; more of them are a sentence, which keeps its label."""


class Label(NamedTuple):
    """A label with its colon."""

    span: Span
    """The label alone."""
    zh: str
    en: str
    edits: tuple[Edit, ...]


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(labels(), key=len, reverse=True)
    return re.compile(rf"(?P<label>{'|'.join(longest_first)})(?P<gap>[ \N{{IDEOGRAPHIC SPACE}}]?)(?P<colon>[:：])")


def labels_in(text: str) -> Iterator[Label]:
    """The labels that stand at the start of a line or after another label of it, with what makes them English."""
    if not any(colon in text for colon in COLONS):
        return
    start = 0
    for line in text.split("\n"):
        if not line.isascii():
            for label in _of_line(line):
                yield _moved(label, start)
        start += len(line) + 1


def _of_line(line: str) -> list[Label]:
    """The labels of one line; none where one of them keeps its Chinese, or stands beside its own English."""
    found = [one for one in _pattern().finditer(line) if _parts(line, one.start())]
    if not 0 < len(found) <= MOST_LABELS or not _is_first(line, found[0].start()):
        return []
    ends = [*(one.start() for one in found[1:]), len(line)]
    values = [line[one.end() : end] for one, end in zip(found, ends, strict=True)]
    if any(map(_is_chinese_sentence, values)) or any(_is_said(line, labels()[one["label"]]) for one in found):
        return []
    return [_label(line, one) for one in found]


def _is_first(line: str, place: int) -> bool:
    """True where nothing but another label stands before `place` in its line or its brackets."""
    begins = LINE_START.fullmatch(line, 0, place) or ENGLISH_LABEL.match(line)
    return begins is not None or line[:place].rstrip()[-1:] in OPENING


def _parts(line: str, place: int) -> bool:
    """True where a label at `place` may begin: not inside quotation marks, a path or an identifier."""
    before = line[place - 1 : place]
    return not before or before.isalnum() or before in PARTING


def _is_chinese_sentence(value: str) -> bool:
    return len(ANY_CJK.findall(value)) > LONGEST_CHINESE_VALUE or (
        CHINESE_MARK.search(value) is not None and ANY_CJK.search(value) is not None
    )


def _is_said(line: str, english: str) -> bool:
    """True where the line has the English of a label, as a list of words or a page in two languages does."""
    return re.search(rf"\b{english}\b", line, re.IGNORECASE) is not None


def _label(line: str, found: re.Match[str]) -> Label:
    english = labels()[found["label"]]
    before, after = line[found.start() - 1 : found.start()], line[found.end() : found.end() + 1]
    lead = " " if before.isalnum() or before in (")", "）", "]") else ""
    span = Span(*found.span("label"))
    if found["colon"] == ":":
        tail = ": " if after and not after.isspace() else ":"
        edits = [Edit(Span(found.start(), found.end()), f"{lead}{english}{tail}")]
    else:
        # The full-width colon belongs to the rule of such marks, once the line is English.
        edits = [Edit(Span(found.start(), found.start("colon")), f"{lead}{english}")]
    if english == "Views" and (times := COUNTED.match(line, found.end())):
        edits.append(Edit(Span(*times.span("times")), ""))
    return Label(span, found["label"], english, tuple(edits))


def _moved(label: Label, by: int) -> Label:
    edits = tuple(Edit(Span(edit.span.start + by, edit.span.end + by), edit.text) for edit in label.edits)
    return label._replace(span=Span(label.span.start + by, label.span.end + by), edits=edits)
