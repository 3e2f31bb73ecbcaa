"""What the text of a Word file is made of: paragraphs, runs, `w:t` elements."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.docx.elements import is_on, value
from cleanup.formats.woven import Weave

if TYPE_CHECKING:
    from cleanup.model import Span

OUTERMOST = 99
"""The depth of the ends of a paragraph: text comes in there only where nothing else takes it."""
SEEN = re.compile(r"<(?:[\w.-]+:)?(?:vertAlign|highlight|shd|rStyle|strike|dstrike|u)[\s/>]")
"""Formatting that shows on a space, or is meant for one word: what comes in beside it stays outside."""


class Looks(NamedTuple):
    """What the properties of a run say of its text."""

    hidden: bool
    style: str
    shows: bool
    """Whether a space in it looks otherwise than one outside."""


@lru_cache(maxsize=4096)
def looks(properties: str) -> Looks:
    """What properties say, as they are written."""
    hidden = is_on(properties, "vanish") or is_on(properties, "specVanish")
    return Looks(hidden, value(properties, "rStyle"), SEEN.search(properties) is not None)


PLAIN = looks("")


class Wrapper(NamedTuple):
    """An insertion of another author, or a move, around runs."""

    tag: str
    """Its opening tag as it is written."""
    closing: str


@dataclass(slots=True)
class Run:
    """A run."""

    start: int
    """Where it begins in the part."""
    inside: int
    """Where its opening tag ends."""
    content: int
    """Where its properties end."""
    wrapper: Wrapper | None
    """What it stands in directly, where that is an insertion or a move."""
    looks: Looks = PLAIN
    close: int = 0
    """Where its closing tag begins."""
    end: int = 0


class Text(NamedTuple):
    """A `w:t`."""

    run: Run
    open: int
    """Where its opening tag begins."""
    start: int
    """Where its text begins; white space that does not count may stand before it."""
    end: int
    """Where its text ends."""
    close: int
    """Where its closing tag ends."""
    preserved: bool
    """Whether it says that white space at its ends counts."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph. Where its mark was deleted with changes tracked, the next one is part of it."""

    start: int
    """Where it begins in the part."""
    inside: int
    """Where its content begins."""
    in_box: bool
    """Whether it stands in a text box."""
    close: int = 0
    """Where its content ends."""
    number: int = 0
    """Of it among all paragraphs of the file, from 1."""
    weave: Weave = field(default_factory=Weave)
    texts: list[Text | None] = field(default_factory=list)
    """What each piece of `weave` is written in; none for what is protected and for the ends of the paragraph."""
    copies: list[Paragraph] = field(default_factory=list)
    """The same text again, for programs that draw text boxes in another way."""
    runs: list[Run] = field(default_factory=list)
    """Its first and its last run with text: what comes in at its ends looks like them."""

    def add(self, text: str, span: Span, depth: int, written: Text | None, run: Run | None) -> None:
        """The next piece; one that is not written in a `w:t` is protected."""
        if not self.texts:
            self.gap(self.inside)
        self.weave.add(text, span, depth, protected=written is None)
        self.texts.append(written)
        if run:
            self.runs[1:] = [run]

    def gap(self, place: int) -> None:
        """An end, where text may come in."""
        self.weave.gap(place, OUTERMOST)
        self.texts.append(None)
