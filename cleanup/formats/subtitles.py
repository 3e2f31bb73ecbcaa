"""Subtitles, SubRip (`.srt`) and WebVTT (`.vtt`): the text of a cue is a segment, its lines joined.

WebVTT is <https://www.w3.org/TR/webvtt1/>; SubRip has no standard, and its files are read as players read them: numbers
may be missing, and a block without times belongs to the film all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from cleanup.formats.bilingual import is_chinese, of_rows
from cleanup.formats.encodings import BOM, begin, decode, encoding_of, exact
from cleanup.formats.text import spliced
from cleanup.formats.woven import Lines, Weave, splices
from cleanup.model import Document, DraftError, Edit, RefusedEditError, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.bilingual import Row
    from cleanup.formats.woven import Piece
    from cleanup.model import Segment

HEADER = "WEBVTT"
ARROW = "-->"
LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
TIMES = re.compile(r"\s*\d[\d:.,\s]*-{1,2}>\s*\d")
"""The line of the times of a cue, also where its times are written wrongly."""
NUMBER = re.compile(r"\s*\d+\s*")
NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|\Z)")
"""Begins a block of WebVTT that is not shown."""
TAG = re.compile(r"<rt>[^<]*</rt>|</?[A-Za-z][^<>]*>|<[\d:.]+>|</?>|\{(?:\\|[A-Za-z]:)[^{}]*\}")
"""`<i>`, `<v Name>`, `<00:00:01.000>`, the reading of a character (`<rt>`), and `{\\an8}` of SubRip."""
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
SPEAKS = re.compile(
    r"""
    <v[\s.][^<>]*>
  | (?: <[^<>]*> | \{[^{}]*\} )* \s* (?: [-\u2010-\u2015\u2212\u266a\u266b] | >> | &gt;&gt; | [A-Z][A-Z\ .']+: )
    """,
    re.VERBOSE,
)
"""Begins the line of another speaker, or of a song."""
SPACE = re.compile(r"\s+")
NEARLY_ALL = 0.9
"""Share of the cues of a film that have both languages."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at a time, or its part in one language."""

    weave: Weave
    span: Span
    """Where its lines stand in the file, without the end of the last one."""
    arrows: int
    """How many `-->` are written in it."""

    @property
    def said(self) -> str:
        """What it says, in one line."""
        return in_one_line(self.weave.text)


Parts = tuple[Cue | None, Cue | None]
"""The source and the draft of a cue."""


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The cues of a film; where nearly all have a Chinese and an English part, the English with the Chinese.

    Raises:
        DraftError: no subtitles, not text, or in an encoding that cannot be told or is not the named one.
    """
    name = exact(raw, encoding, path) if encoding else encoding_of(raw, path)
    text = decode(raw, name, path)
    if text.strip(BOM + " \t\r\n") and not is_webvtt(text) and not any(map(TIMES.match, text.splitlines())):
        message = "no line has times such as `00:00:01,000 --> 00:00:02,500`; give a file of subtitles"
        raise DraftError(f"{path}:1:1: {message}")
    lines = Lines(text)
    rows: list[Row] = [
        (_segment(source, number, lines), _segment(draft, number, lines))
        for number, (source, draft) in cues(text, two=is_bilingual(text)).items()
    ]
    return of_rows(path, "subtitles", raw, rows, name)


def _segment(cue: Cue | None, number: str, lines: Lines) -> Segment | None:
    return cue.weave.segment(number, lines) if cue else None


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The file with the edits made, everything else as it was; a line of a cue that gets empty goes.

    Raises:
        RefusedEditError: the new text of a cue would be read otherwise.
        DraftError: the encoding of the file cannot hold the new text.
    """
    if not any(edits.values()):
        return document.raw
    text = document.raw.decode(document.encoding)
    two = is_bilingual(text)
    before = cues(text, two=two)
    written = as_reference if is_webvtt(text) else as_text
    made: list[Edit] = []
    for number, own in edits.items():
        if draft := before[number][1]:
            moved = splices(text, {number: draft.weave.pieces}, {number: own}, written)
            made += _without_empty_lines(text, draft.span, moved)
    made.sort()
    wrong = _first_wrong(before, cues(apply(text, made), two=two), edits)
    if wrong:
        cue = before[wrong][1] or before[wrong][0]
        line, column = Lines(text).place(cue.span.start if cue else 0)
        message = "edits of this cue would not be read as text and are left out; make them by hand"
        raise RefusedEditError(f"{document.path}:{line}:{column}: {message}", wrong)
    return spliced(document, text, made)


def _first_wrong(before: Mapping[str, Parts], after: Mapping[str, Parts], edits: Mapping[str, Sequence[Edit]]) -> str:
    """The number of the first cue that does not say after its edits what it should; empty where all do."""
    for number, (source, draft) in before.items():
        new_source, new_draft = after.get(number, (None, None))
        arrows = [cue.arrows if cue else 0 for cue in (draft, new_draft)]
        wanted = in_one_line(apply(draft.weave.text, edits.get(number, ()))) if draft else ""
        kept = (new_source.said if new_source else "") == (source.said if source else "")
        if not kept or (new_draft.said if new_draft else "") != wanted or arrows[1] > arrows[0]:
            return number
    return ""


def in_one_line(text: str) -> str:
    """A text with its breaks and runs of spaces as one space each, none at its ends."""
    return SPACE.sub(" ", text).strip()


def as_text(new: str, _piece: Piece) -> str:
    """New text of SubRip: as it is."""
    return new


def as_reference(new: str, _piece: Piece) -> str:
    """New text of WebVTT: with references where a mark means something."""
    return new.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _without_empty_lines(text: str, span: Span, edits: Sequence[Edit]) -> Sequence[Edit]:
    """Edits of a cue; those that would empty one of its lines are made one that takes out the line."""
    local = [Edit(Span(one.span.start - span.start, one.span.end - span.start), one.text) for one in edits]
    new = apply(text[span.start : span.end], local)
    kept = "".join(found[0] for found in LINE.finditer(new) if found[1].strip()).rstrip("\r\n")
    return edits if kept == new else [Edit(span, kept)]


def is_webvtt(text: str) -> bool:
    """Whether a text is WebVTT by its first line."""
    return text.removeprefix(BOM).startswith(HEADER)


def is_bilingual(text: str) -> bool:
    """Whether nearly all cues have lines of Chinese and lines of English."""
    films = [{_is_chinese(text, line) for line in lines} for lines in _texts(text).values()]
    return bool(films) and sum({True, False} <= kinds for kinds in films) >= NEARLY_ALL * len(films)


def cues(text: str, *, two: bool) -> dict[str, Parts]:
    """The cues by their numbers in the file, from 1; `two` says whether each has a source and a draft."""
    found: dict[str, Parts] = {}
    for number, lines in _texts(text).items():
        chinese = [bool(two and _is_chinese(text, line)) for line in lines]
        source, draft = (
            _cue(text, [line for line, is_source in zip(lines, chinese, strict=True) if is_source == side])
            for side in (True, False)
        )
        found[number] = (source, draft)
    return found


def _is_chinese(text: str, line: Span) -> bool | None:
    """Whether what a line shows is Chinese (true), English (false), or neither."""
    return is_chinese(TAG.sub("", text[line.start : line.end]))


@lru_cache(maxsize=2)
def _texts(text: str) -> dict[str, list[Span]]:
    """The lines of text of each cue, without the spaces around them.

    A block without times belongs to the cue before it; its first line is a number where it looks like one.
    """
    lines = [Span(*found.span(1)) for found in LINE.finditer(text, begin(text))]
    said = [text[line.start : line.end] for line in lines]
    found: dict[str, list[Span]] = {}
    number, parts, fresh, passed = 0, 0, True, is_webvtt(text)
    for at, line in enumerate(lines):
        content = said[at].strip()
        if TIMES.match(said[at]):
            number, parts, fresh, passed = number + 1, 0, False, False
        elif not content:
            fresh, passed = True, False
        elif passed or not number:
            continue
        elif fresh and is_webvtt(text) and NO_CUE.match(content):
            passed = True
        elif not _is_name(said, at, fresh=fresh):
            parts += fresh
            name = f"{number}.{parts}" if parts else str(number)
            start = line.start + said[at].index(content)
            found.setdefault(name, []).append(Span(start, start + len(content)))
            fresh = False
    return found


def _is_name(said: Sequence[str], at: int, *, fresh: bool) -> bool:
    """Whether a line is the number or the name of a cue: before times, or a number that begins a block."""
    before_times = at + 1 < len(said) and bool(TIMES.match(said[at + 1]))
    return (before_times and fresh) or ((before_times or fresh) and bool(NUMBER.fullmatch(said[at])))


def _cue(text: str, lines: Sequence[Span]) -> Cue | None:
    """Lines of text as one text."""
    if not lines:
        return None
    weave, depth = Weave(), 0
    for number, line in enumerate(lines):
        if number:
            between = Span(lines[number - 1].end, line.start)
            hard = bool(text[between.start : between.end].strip() or SPEAKS.match(text, line.start, line.end))
            weave.add("\n" if hard else " ", between, depth, protected=hard)
        at = line.start
        for tag in TAG.finditer(text, line.start, line.end):
            _add(weave, text, Span(at, tag.start()), depth)
            weave.gap(tag.start(), depth)
            depth += -1 if tag[0].startswith("</") else tag[0][1:2].isalpha()
            weave.gap(tag.end(), depth)
            at = tag.end()
        _add(weave, text, Span(at, line.end), depth)
    span = Span(lines[0].start, lines[-1].end)
    return Cue(weave, span, text.count(ARROW, span.start, span.end))


def _add(weave: Weave, text: str, span: Span, depth: int) -> None:
    """Text of a cue; in WebVTT with references."""
    at = span.start
    for found in REFERENCE.finditer(text, span.start, span.end) if is_webvtt(text) else ():
        meant = unescape(found[0])
        if meant != found[0]:
            if at < found.start():
                weave.add(text[at : found.start()], Span(at, found.start()), depth)
            weave.add(meant, Span(*found.span()), depth)
            at = found.end()
    if at < span.end:
        weave.add(text[at : span.end], Span(at, span.end), depth)
