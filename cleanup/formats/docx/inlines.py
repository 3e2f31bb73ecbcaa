"""Reading runs and what stands in them, controls, fields and tracked changes.

Source: ECMA-376-1, 17.3.2 and 17.3.3 (runs), 17.5.2 (controls), 17.13.5 (tracked changes), 17.16 (fields).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.formats.docx.elements import attribute, is_on, value
from cleanup.formats.docx.paragraphs import Run, Text, Wrapper, looks
from cleanup.formats.docx.stories import Field
from cleanup.formats.markup import BLANK, DEEPEST, Token, pieces
from cleanup.formats.woven import OBJECT
from cleanup.model import Span

if TYPE_CHECKING:
    from cleanup.formats.docx.elements import Element
    from cleanup.formats.docx.stories import Reading

MARKS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
    "w:softHyphen": "\N{SOFT HYPHEN}",
    "w:sym": OBJECT,
    "w:pgNum": OBJECT,
    **{f"w:{unit}{form}": OBJECT for unit in ("day", "month", "year") for form in ("Short", "Long")},
}
"""What stands in a run and is no `w:t`, and how it reads."""
FIXED = ("dataBinding", "showingPlcHdr", "dropDownList", "comboBox", "date", "picture", "checkbox", "equation")
"""Kinds of controls that fill in their text themselves."""
LOCKS = ("contentLocked", "sdtContentLocked")
FLOATS = re.compile(r"position:\s*absolute")
HEAD = 3000
"""Characters of an old picture in which it says where it stands."""


def pass_by(here: Reading, _: Element) -> None:
    """Nothing in it counts: it was deleted, or is a reading above a word."""
    here.passing = 1


def open_run(here: Reading, element: Element) -> None:
    """A run begins."""
    wrapper = here.wrappers[-1] if element.parent in ("w:ins", "w:moveTo") else None
    here.story.runs.append(Run(element.start, element.end, element.end, wrapper))


def run_properties(here: Reading, element: Element) -> None:
    """How a run looks."""
    if element.parent == "w:r" and here.story.runs:
        run = here.story.runs[-1]
        run.content = element.end
        run.looks = looks(here.text[element.start : element.end])


def close_run(here: Reading, element: Element) -> None:
    """A run ends."""
    if here.story.runs:
        run = here.story.runs.pop()
        run.close, run.end = element.start, element.end


def mark(here: Reading, element: Element) -> None:
    """A tab, a break, a symbol."""
    if element.parent == "w:r":
        here.object(element, MARKS[element.name])


def open_mark(here: Reading, element: Element) -> None:
    """The same, with a closing tag."""
    mark(here, element)
    here.passing = 1


def equation(here: Reading, element: Element) -> None:
    """An equation."""
    here.object(element, OBJECT)
    here.passing = 1


def picture(here: Reading, element: Element) -> None:
    """A picture that stands in the line; one that floats only has its anchor there."""
    head = here.text[element.end : element.end + HEAD] if element.name == "w:pict" else ""
    if not FLOATS.search(head) and not (here.alternates and here.alternates[-1].forms):
        here.object(element, OBJECT)


def open_text(here: Reading, element: Element) -> None:
    """Text begins."""
    here.written = element
    here.said.clear()


def close_text(here: Reading, element: Element) -> None:
    """Text ends."""
    story, opening = here.story, here.written
    if story.paragraph is None or not story.runs or opening is None or story.is_hidden or here.is_repeated:
        return
    run = story.runs[-1]
    start, end, preserved = opening.end, element.start, attribute(opening.written, "space") == "preserve"
    if not preserved:
        raw = here.text[start:end]
        start, end = start + len(raw) - len(raw.lstrip(BLANK)), start + len(raw.rstrip(BLANK))
    fixed = story.is_fixed or run.looks.style in here.codes or any(one.kind == "cdata" for one in here.said)
    text = None if fixed else Text(run, opening.start, start, end, element.end, preserved)
    depth = story.depth + len(story.fields) + run.looks.shows
    for one in here.said:
        for said, span in _said(here.text, one.kind, max(one.start, start), min(one.end, end)):
            story.paragraph.add(said, span, depth, text, run)


def _said(text: str, kind: str, start: int, end: int) -> list[tuple[str, Span]]:
    """What a stretch of text says, piece by piece."""
    raw = text[start:end]
    if "&" in raw or "\r" in raw or kind == "cdata":
        return list(pieces(text, Token(kind, "", Span(start, end), {})))
    return [(raw, Span(start, end))] if raw else []


def open_inline(here: Reading, _: Element) -> None:
    """Something around runs begins."""
    here.story.depth += 1


def close_inline(here: Reading, _: Element) -> None:
    """It ends."""
    here.story.depth -= 1


def open_insertion(here: Reading, element: Element) -> None:
    """An insertion of another author, or the place that text was moved to, begins."""
    here.story.depth += 1
    tag = here.text[element.start : element.end]
    here.wrappers.append(Wrapper(tag, f"</{tag[1:].split()[0].rstrip('>')}>"))


def close_insertion(here: Reading, _: Element) -> None:
    """It ends."""
    here.story.depth -= 1
    here.wrappers.pop()


def open_control(here: Reading, _: Element) -> None:
    """A control begins."""
    here.story.depth += 1
    here.controls.append(False)


def control_properties(here: Reading, element: Element) -> None:
    """What kind of control it is."""
    raw = here.text[element.start : element.end]
    if here.controls and not here.controls[-1]:
        fixed = any(is_on(raw, name) for name in FIXED) or value(raw, "lock") in LOCKS
        here.controls[-1] = fixed
        here.story.locks += fixed


def close_control(here: Reading, _: Element) -> None:
    """A control ends."""
    here.story.depth -= 1
    here.story.locks -= here.controls.pop()


def open_locked(here: Reading, _: Element) -> None:
    """Something begins whose text must not be changed."""
    here.story.locks += 1


def close_locked(here: Reading, _: Element) -> None:
    """It ends."""
    here.story.locks -= 1


def open_field(here: Reading, element: Element) -> None:
    """A field begins that has its instruction as an attribute."""
    here.story.fields.append(Field(attribute(element.written, "instr"), shown=True))


def close_field(here: Reading, _: Element) -> None:
    """It ends."""
    if here.story.fields:
        here.story.fields.pop()


def field_mark(here: Reading, element: Element) -> None:
    """A field begins, its result begins, or it ends."""
    kind, fields = attribute(element.written, "fldCharType"), here.story.fields
    if kind == "begin" and len(fields) < DEEPEST:
        fields.append(Field())
    elif kind == "separate" and fields:
        fields[-1].shown = True
    elif kind == "end" and fields:
        fields.pop()
