"""What is no text in Markdown though it is no Markdown, either: tags of templates, directives, formulas."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from cleanup.formats.woven import Weave
from cleanup.model import Span, covers, merged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cleanup.formats.woven import Piece

TAG = re.compile(
    r"""
    \{\{ [^{}]{0,500} \}\}                                       # {{ name }} of Jinja, Liquid, Hugo
  | \{% (?: [^%] | %(?!\}) ){0,500} %\}                          # {% include a.md %}
  | \{\# [^{}]{0,500} \#\}                                       # {# a comment #}
  | \{ (?: [:#.] | [\w-]+= ) [^{}]{0,200} \}                     # {#id .class}, {: .class}, {width=50%}
  | \[\[_?TOC_?\]\] | \[TOC\]                                    # a table of contents
  | \$\$ [^$]{1,1000} \$\$                                       # formulas
  | (?<! [\w$\\] ) \$ (?= [^\s\d$] ) [^$\n]{0,200} (?<! \s ) \$ (?! [\w$] )
  | (?<! \w ) : [a-z][a-z0-9_+-]{1,40} : (?! \w )                # :smile:
    """,
    re.VERBOSE,
)
PROGRAMS = frozenset({"{{", "{%", "{#"})
"""Begin what a program reads before Markdown does, so that a backslash changes nothing."""
TELLTALE = re.compile(r"\{[{%#:.\w]|\[TOC|\[_?TOC|\$|:[a-z]")
DIRECTIVE = re.compile(r"\s*(?::{3,}.*|(?:!!!|\?\?\?\+?) .*|\{%.*%\}|\{\{.*\}\}|\{:.*\}|%%.*)\s*")
"""A line that is for a program."""
DEFINITION = re.compile(r"(?::|~)[ \t]+")
"""Begins the line that defines a term (Markdown Extra, Pandoc)."""


def woven_tags(weave: Weave, breaks: Sequence[int]) -> Weave:
    """A block with its tags protected, and with the breaks before and after a directive as line ends."""
    text = weave.text
    escaped = {piece.at for piece in weave.pieces if piece.text and not _reads_as_written(piece)}
    spans, hard = _lines(weave, breaks, text, escaped)
    if TELLTALE.search(text):
        tags = (found for found in TAG.finditer(text) if found.start() not in escaped or found[0][:2] in PROGRAMS)
        spans += [Span(*found.span()) for found in tags]
    return _with_protected(weave, merged(spans), hard) if spans else weave


def _with_protected(weave: Weave, spans: Sequence[Span], hard: Collection[int]) -> Weave:
    """A block in which `spans` are protected, with gaps beside them, and the pieces of the numbers `hard` line ends."""
    made = Weave()
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    edges = sorted(starts | ends)
    for number, piece in enumerate(weave.pieces):
        if number in hard:
            made.add("\n", piece.span, piece.depth, protected=True)
            continue
        if not piece.text:
            made.gap(piece.span.start, piece.depth)
            continue
        inner = edges[bisect_right(edges, piece.at) : bisect_left(edges, piece.end)]
        for said, span, start in _cut(piece, [place - piece.at for place in inner]):
            if start in starts and number - 1 not in hard:
                made.gap(span.start, piece.depth)
            made.add(said, span, piece.depth, protected=piece.protected or covers(spans, start))
            if start + len(said) in ends:
                made.gap(span.end, piece.depth)
    return made


def _reads_as_written(piece: Piece) -> bool:
    return piece.span.end - piece.span.start == len(piece.text)


def _cut(piece: Piece, places: Sequence[int]) -> Iterator[tuple[str, Span, int]]:
    """A piece in parts, with where each begins in the text; one that is written otherwise than it reads stays whole."""
    if not _reads_as_written(piece):
        yield piece.text, piece.span, piece.at
        return
    start = 0
    for end in (*places, len(piece.text)):
        yield piece.text[start:end], Span(piece.span.start + start, piece.span.start + end), piece.at + start
        start = end


def _lines(weave: Weave, breaks: Sequence[int], text: str, escaped: Collection[int]) -> tuple[list[Span], set[int]]:
    """What of the lines of a block is protected, and the numbers of the soft breaks that end a line for a reader."""
    spans: list[Span] = []
    hard: set[int] = set()
    start, before, was_directive = 0, None, False
    for number in (*breaks, None):
        end = weave.pieces[number].at if number is not None else len(text)
        is_directive = start not in escaped and bool(DIRECTIVE.fullmatch(text, start, end))
        found = None if start in escaped else DEFINITION.match(text, start, end)
        if is_directive:
            spans.append(Span(start, end))
        elif found:
            spans.append(Span(*found.span()))
        if before is not None and (is_directive or found or was_directive):
            hard.add(before)
        if number is not None:
            start, before, was_directive = weave.pieces[number].end, number, is_directive
    return spans, hard
