"""Reading paragraphs, tables, text boxes and what stands in several forms.

Source: ECMA-376-1, 17.3.1 (paragraphs), 17.4 (tables), 17.17.1 (text boxes); ECMA-376-3, 7.5 (alternate content).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.formats.docx.elements import NAME, value
from cleanup.formats.docx.paragraphs import Paragraph
from cleanup.formats.docx.stories import Alternate, Cell, Story

if TYPE_CHECKING:
    from cleanup.formats.docx.elements import Element
    from cleanup.formats.docx.stories import Reading

MARK_DELETED = re.compile(rf"<{NAME}rPr>\s*(?:<{NAME}ins\s[^>]*>\s*(?:</{NAME}ins>\s*)?)?<{NAME}(?:del|moveFrom)[\s/>]")


def open_paragraph(here: Reading, element: Element) -> None:
    """A paragraph begins, or goes on after a mark that was deleted."""
    story = here.story
    if story.carried and story.carried[1] == element.parent:
        story.paragraph, story.carried = story.carried[0], None
    else:
        here.finish()
        story.paragraph = Paragraph(element.start, element.end, story.in_box)
    story.level = story.alternates


def paragraph_properties(here: Reading, element: Element) -> None:
    """How a paragraph looks, and whether its mark was deleted."""
    story, raw = here.story, here.text[element.start : element.end]
    if story.paragraph is None or element.parent != "w:p":
        return
    if not story.paragraph.texts:
        story.paragraph.inside = element.end
    if value(raw, "pStyle") in here.codes and not story.in_code:
        story.in_code = True
        story.locks += 1
    story.joins = MARK_DELETED.search(raw) is not None


def close_paragraph(here: Reading, element: Element) -> None:
    """A paragraph ends, but for one whose mark was deleted."""
    story = here.story
    if story.paragraph is None:
        return
    story.paragraph.close = element.start
    story.carried, story.paragraph = (story.paragraph, element.parent), None
    story.locks -= story.in_code
    if not story.joins:
        here.finish()
    story.in_code = story.joins = False


def empty_paragraph(here: Reading, element: Element) -> None:
    """A paragraph without content."""
    open_paragraph(here, element)
    close_paragraph(here, element)


def open_table(here: Reading, _: Element) -> None:
    """A table begins; one in a cell makes that no cell of a plain table."""
    here.finish()
    tables = here.story.tables
    if tables and tables[-1] and tables[-1][-1]:
        tables[-1][-1][-1].has_table = True
    tables.append([])


def open_row(here: Reading, _: Element) -> None:
    """A row begins."""
    if here.story.tables:
        here.story.tables[-1].append([])


def open_cell(here: Reading, _: Element) -> None:
    """A cell begins."""
    if here.story.tables and here.story.tables[-1]:
        here.story.tables[-1][-1].append(Cell())


def close_cell(here: Reading, _: Element) -> None:
    """A cell ends."""
    here.finish()


def close_table(here: Reading, _: Element) -> None:
    """A table ends."""
    table = here.story.tables.pop()
    if not here.story.in_box and not here.alternates:
        here.tables.append(table)


def open_box(here: Reading, _: Element) -> None:
    """The text of a text box begins."""
    here.stories.append(Story(in_box=True, locks=here.story.locks))


def close_box(here: Reading, _: Element) -> None:
    """It ends."""
    here.finish()
    here.stories.pop()


def open_alternate(here: Reading, _: Element) -> None:
    """A stretch that stands there in several forms begins."""
    story = here.story
    here.alternates.append(Alternate(pieces=len(story.paragraph.texts) if story.paragraph else 0))
    story.alternates += 1


def open_form(here: Reading, element: Element) -> None:
    """One of its forms begins."""
    if element.parent == "mc:AlternateContent":
        here.found.append([])


def close_form(here: Reading, element: Element) -> None:
    """It ends."""
    if element.parent == "mc:AlternateContent":
        here.finish()
        here.alternates[-1].forms.append(here.found.pop())


def close_alternate(here: Reading, _: Element) -> None:
    """The stretch ends: what its forms say alike is one text with copies."""
    here.story.alternates -= 1
    here.found[-1] += here.alternates.pop().kept()
