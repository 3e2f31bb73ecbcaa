"""Spaces that Chinese does not have: beside its marks, and inside its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.chinese import LONGEST_PARAGRAPH
from cleanup.model import Span
from cleanup.remnants import HAN
from glossary.words import REACH, words

if TYPE_CHECKING:
    from collections.abc import Iterator

BESIDE_MARK = re.compile(
    rf"(?<=[{HAN}”’》）」％%0-9A-Za-z]) (?=[，。；：！？、）》」』】”’])|(?<=[。！？…]) (?=[”’」』）》])"
    rf"|(?<=[（《「『【“‘]) (?=[{HAN}])|(?<=[，；：、。]) (?=[“‘（《「][{HAN}])"
    rf"|(?<=[{HAN}”’》）」％%0-9A-Za-z][，；、])(?<![一二三四五六七八九十]、) (?=[{HAN}])"
)
AROUND = re.compile(rf"(?<=[{HAN}]) (?:“[^“”\n]{{1,60}}”|‘[^‘’\n]{{1,60}}’|（[^（）\n]{{1,60}}）) (?=[{HAN}])")
BETWEEN = re.compile(rf"(?<=[{HAN}]) (?=[{HAN}])")
SENTENCE = re.compile("[，。；！？]")
DATELINE = re.compile("[日社][电讯]$")
"""A news item puts a space after it."""


def beside_marks(text: str) -> list[Span]:
    """The single spaces before, after and around Chinese marks, in order."""
    if len(text) > LONGEST_PARAGRAPH:
        return []
    found = [Span(*one.span()) for one in BESIDE_MARK.finditer(text)]
    if not BETWEEN.search(text):
        # Where spaces stand between words they may part what has no mark: the items of a list, two headlines.
        pairs = [one.span() for one in AROUND.finditer(text)]
        found += [Span(place, place + 1) for start, end in pairs for place in (start, end - 1)]
    return sorted(found)


def inside_words(text: str) -> Iterator[Span]:
    """The single spaces of a sentence that a word reaches over of which neither part ends or begins another word."""
    if len(text) > LONGEST_PARAGRAPH or not SENTENCE.search(text):
        return
    for found in BETWEEN.finditer(text):
        before = text[max(found.start() - REACH, 0) : found.start()].rpartition(" ")[2]
        after = text[found.end() : found.end() + REACH].partition(" ")[0]
        place = len(before)
        over = next((word for word in words(before + after) if word.start < place < word.end), None)
        if over is None or DATELINE.search(before):
            continue
        if words(before)[-1].start == over.start and words(after)[0].end == over.end - place:
            yield Span(*found.span())
