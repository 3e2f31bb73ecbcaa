"""A part of a Word file, read from its first element to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.formats.docx import blocks, inlines
from cleanup.formats.docx.elements import elements
from cleanup.formats.docx.stories import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from cleanup.formats.docx.elements import Element
    from cleanup.formats.docx.paragraphs import Paragraph
    from cleanup.formats.docx.stories import Table

    Meaning = dict[str, Callable[[Reading, Element], None]]

OPEN: Meaning = {
    "w:p": blocks.open_paragraph,
    "w:tbl": blocks.open_table,
    "w:tr": blocks.open_row,
    "w:tc": blocks.open_cell,
    "w:txbxContent": blocks.open_box,
    "mc:AlternateContent": blocks.open_alternate,
    "mc:Choice": blocks.open_form,
    "mc:Fallback": blocks.open_form,
    "w:r": inlines.open_run,
    "w:t": inlines.open_text,
    "w:hyperlink": inlines.open_inline,
    "w:smartTag": inlines.open_inline,
    "w:ins": inlines.open_insertion,
    "w:moveTo": inlines.open_insertion,
    "w:del": inlines.pass_by,
    "w:moveFrom": inlines.pass_by,
    "w:rt": inlines.pass_by,
    "w:ruby": inlines.open_locked,
    "w:sdt": inlines.open_control,
    "w:fldSimple": inlines.open_field,
    "w:fldChar": inlines.field_mark,
    "w:pict": inlines.picture,
    "w:object": inlines.picture,
    "wp:inline": inlines.picture,
    "m:oMath": inlines.equation,
    **dict.fromkeys(inlines.MARKS, inlines.open_mark),
}
CLOSE: Meaning = {
    "w:p": blocks.close_paragraph,
    "w:tbl": blocks.close_table,
    "w:tc": blocks.close_cell,
    "w:txbxContent": blocks.close_box,
    "mc:AlternateContent": blocks.close_alternate,
    "mc:Choice": blocks.close_form,
    "mc:Fallback": blocks.close_form,
    "w:r": inlines.close_run,
    "w:t": inlines.close_text,
    "w:hyperlink": inlines.close_inline,
    "w:smartTag": inlines.close_inline,
    "w:ins": inlines.close_insertion,
    "w:moveTo": inlines.close_insertion,
    "w:ruby": inlines.close_locked,
    "w:sdt": inlines.close_control,
    "w:fldSimple": inlines.close_field,
}
EMPTY: Meaning = {
    "w:p": blocks.empty_paragraph,
    "w:fldChar": inlines.field_mark,
    "w:object": inlines.picture,
    **dict.fromkeys(inlines.MARKS, inlines.mark),
}
WHOLE: Meaning = {
    "w:pPr": blocks.paragraph_properties,
    "w:rPr": inlines.run_properties,
    "w:sdtPr": inlines.control_properties,
}
MEANT = {"open": OPEN, "close": CLOSE, "empty": EMPTY, "whole": WHOLE}


def read_part(text: str, codes: frozenset[str]) -> tuple[list[Paragraph], list[Table]]:
    """The paragraphs of a part that is well-formed, in the order that they begin in, and its tables.

    `codes` are the styles for what is no prose.
    """
    here = Reading(text, codes)
    for element in elements(text):
        kind = element.kind
        if here.passing:
            here.passing += (kind == "open") - (kind == "close")
        elif kind in MEANT:
            meant = MEANT[kind].get(element.name)
            if meant is not None:
                meant(here, element)
        elif element.parent == "w:t":
            here.said.append(element)
        elif element.parent == "w:instrText" and here.story.fields and not here.story.fields[-1].shown:
            here.story.fields[-1].instruction += text[element.start : element.end]
    here.finish()
    return sorted(here.found[0], key=_start), here.tables


def _start(paragraph: Paragraph) -> int:
    return paragraph.start
