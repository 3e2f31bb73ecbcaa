"""What is known on the way through a part of a Word file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cleanup.model import Span

if TYPE_CHECKING:
    from cleanup.formats.docx.elements import Element
    from cleanup.formats.docx.paragraphs import Paragraph, Run, Wrapper


@dataclass(slots=True)
class Field:
    """A field that has begun."""

    instruction: str = ""
    shown: bool = False
    """Whether its result has begun."""

    @property
    def is_fixed(self) -> bool:
        """Whether its result is made by a program; that of a link somebody wrote."""
        return self.instruction.split(maxsplit=1)[:1] not in (["HYPERLINK"], ["hyperlink"])


@dataclass(slots=True)
class Cell:
    """A cell of a table."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    has_table: bool = False
    """Whether a table stands in it."""


Table = list[list[Cell]]
"""Rows of cells."""


@dataclass(slots=True)
class Story:
    """A stretch of text of its own: the body, a header, a note, a text box."""

    in_box: bool = False
    paragraph: Paragraph | None = None
    carried: tuple[Paragraph, str] | None = None
    """A paragraph whose mark is deleted, and what it stands in."""
    runs: list[Run] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    """Those that we are in, the innermost last."""
    locks: int = 0
    """Elements that we are in whose text must not be changed."""
    depth: int = 0
    """Inline elements that we are in."""
    alternates: int = 0
    """Stretches that stand there in several forms that we are in."""
    level: int = 0
    """Of these, those around the paragraph."""
    in_code: bool = False
    """Whether the paragraph has a style for what is no prose."""
    joins: bool = False
    """Whether the mark of the paragraph is deleted."""

    @property
    def is_hidden(self) -> bool:
        """Whether text that stands here is not the document's: the instruction of a field, or hidden."""
        return any(not one.shown for one in self.fields) or (bool(self.runs) and self.runs[-1].looks.hidden)

    @property
    def is_fixed(self) -> bool:
        """Whether text that stands here must not be changed."""
        return self.locks > 0 or self.alternates > self.level or any(one.is_fixed for one in self.fields)


@dataclass(slots=True)
class Alternate:
    """A stretch that stands in the file in several forms (ECMA-376-3, 7.5)."""

    forms: list[list[Paragraph]] = field(default_factory=list)
    """The paragraphs in each."""
    pieces: int = 0
    """Of the paragraph around it, when it began."""

    def kept(self) -> list[Paragraph]:
        """The paragraphs of the first form, with their copies, and what is not the same in others."""
        first: list[Paragraph] = self.forms[0] if self.forms else []
        found = list(first)
        for other in self.forms[1:]:
            for number, paragraph in enumerate(other):
                if number < len(first) and _says(first[number]) == _says(paragraph):
                    first[number].copies += [paragraph, *paragraph.copies]
                    paragraph.copies = []
                else:
                    found.append(paragraph)
        return found


def _says(paragraph: Paragraph) -> tuple[str, tuple[Span, ...]]:
    return paragraph.weave.text, paragraph.weave.protected


@dataclass(slots=True)
class Reading:
    """A part, and where in it we are."""

    text: str
    codes: frozenset[str]
    """The styles for what is no prose."""
    found: list[list[Paragraph]] = field(default_factory=lambda: [[]])
    """The paragraphs; those of stretches that stand there in several forms by themselves."""
    tables: list[Table] = field(default_factory=list)
    """Those of the text itself that have ended."""
    stories: list[Story] = field(default_factory=lambda: [Story()])
    alternates: list[Alternate] = field(default_factory=list)
    wrappers: list[Wrapper] = field(default_factory=list)
    controls: list[bool] = field(default_factory=list)
    """Whether the text of each control that we are in is fixed."""
    written: Element | None = None
    """The tag of the `w:t` that we are in."""
    said: list[Element] = field(default_factory=list)
    """What stands in it."""
    passing: int = 0
    """How many elements we are in of those whose text does not count."""

    @property
    def story(self) -> Story:
        """What we are in."""
        return self.stories[-1]

    @property
    def is_repeated(self) -> bool:
        """Whether what stands here has been said in an earlier form."""
        story = self.story
        if story.alternates <= story.level:
            return False
        alternate = self.alternates[-1]
        here = len(story.paragraph.texts) if story.paragraph else 0
        return bool(alternate.forms) and here > alternate.pieces

    def object(self, element: Element, text: str) -> None:
        """Something that stands in the text and cannot be changed."""
        story = self.story
        if story.paragraph and not story.is_hidden and not self.is_repeated:
            run = story.runs[-1] if story.runs else None
            story.paragraph.add(text, Span(element.start, element.end), story.depth, None, run)

    def finish(self) -> None:
        """The paragraph that was carried on is whole."""
        story = self.story
        if story.carried is None:
            return
        paragraph, story.carried = story.carried[0], None
        if paragraph.texts:
            paragraph.gap(paragraph.close)
        self.found[-1].append(paragraph)
        if story.tables and story.tables[-1] and story.tables[-1][-1]:
            story.tables[-1][-1][-1].paragraphs.append(paragraph)
