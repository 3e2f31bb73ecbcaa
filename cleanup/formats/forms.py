"""What a packed document is, by its media type, and why one is not read: the same sentences for every program.

Source: ECMA-376-1, 11.3, 12.3 and 13.3 (content types of main parts); OpenDocument 1.3, part 2, 3.3 (`mimetype`);
Microsoft, [MS-OFFMACRO2] and [MS-XLSB] (those of files with macros, and of binary workbooks).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 80
"""Characters of a type or a name in a message."""


class Form(NamedTuple):
    """A form of document."""

    said: str
    """What people call it."""
    suffix: str
    """What such a file is read with; of a form that is not read, what it can be saved as."""
    families: tuple[str, ...]
    """What stands in the media types of all files of its program, in small letters."""
    mains: tuple[str, ...] = ()
    """How the media types of those end that are read; empty for a form that is not read."""


WORD = Form("a Word document", ".docx", ("wordprocessingml.", "ms-word."), ("wordprocessingml.document.main+xml",))
EXCEL = Form("an Excel workbook", ".xlsx", ("spreadsheetml.", "ms-excel."), ("spreadsheetml.sheet.main+xml",))
POWERPOINT = Form(
    "a PowerPoint presentation",
    ".pptx",
    ("presentationml.", "ms-powerpoint."),
    ("presentationml.presentation.main+xml", "presentationml.slideshow.main+xml"),
)
OPENDOCUMENT = Form("an OpenDocument text", ".odt", ("opendocument.text",), ("opendocument.text",))
FORMS = (
    WORD,
    EXCEL,
    POWERPOINT,
    OPENDOCUMENT,
    Form("an OpenDocument spreadsheet", ".xlsx", ("opendocument.spreadsheet",)),
    Form("an OpenDocument presentation", ".pptx", ("opendocument.presentation",)),
)


def refuse_other(path: str, form: Form, kind: str) -> None:
    """Raise DraftError where a media type, in small letters, is none of a form that is read."""
    if kind.endswith(form.mains):
        return
    others = (one for one in FORMS if one.said != form.said)
    own = next((one for one in others if any(family in kind for family in one.families)), form)
    if "binary" in kind:
        told = f"it is a binary workbook, which is not read; save it as {own.suffix}"
    elif "macroenabled" in kind:
        raise macros(path, own.suffix)
    elif "template" in kind:
        told = f"it is a template, not {own.said}; save it as {own.suffix}"
    elif own is form:
        told = f"it is not {form.said} but {f'`{shown(kind)}`' if kind else 'of no type'}; save it as {form.suffix}"
    else:
        told = f"it is {own.said}, not {form.said}; {'give it the suffix' if own.mains else 'save it as'} {own.suffix}"
    raise DraftError(f"{path}:1:1: {told}")


def macros(path: str, suffix: str) -> DraftError:
    """What is said of a file with programs in it."""
    return DraftError(f"{path}:1:1: it holds macros, which are not read for safety; save it as {suffix} without macros")


def signed(path: str) -> DraftError:
    """What is said of a file that a signature covers, before it is written."""
    return DraftError(f"{path}:1:1: it is signed, and a change breaks the signature; save it without one")


def unread(path: str, kinds: Iterable[str]) -> tuple[str, ...]:
    """What holds text and is not read, a sentence for each kind, such as `chart(s)`, with how many there are."""
    return tuple(
        f"{path}:1:1: the text of {count} {kind.replace('(s)', 's' * (count > 1))} is not read; look it over by hand"
        for kind, count in Counter(kinds).items()
    )


def shown(name: str) -> str:
    """A name or type of a file as it is put into a message of one line."""
    return "".join(filter(str.isprintable, name))[:LONGEST]
