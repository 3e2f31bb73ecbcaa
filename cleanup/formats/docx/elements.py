"""The elements of a part of a Word file, in order, with their places.

What only says how something looks is passed as a whole, since half of a part is that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.encodings import begin
from cleanup.formats.markup import ATTRIBUTE, TOKEN, Names, unescaped
from cleanup.formats.packages import STRICT, TRANSITIONAL

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = f"{TRANSITIONAL}wordprocessingml/2006/main"
KNOWN = {
    WORD: "w",
    f"{STRICT}wordprocessingml/main": "w",
    f"{TRANSITIONAL}officeDocument/2006/math": "m",
    f"{STRICT}officeDocument/math": "m",
    f"{TRANSITIONAL}drawingml/2006/wordprocessingDrawing": "wp",
    f"{STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{TRANSITIONAL}markup-compatibility/2006": "mc",
}
"""ISO/IEC 29500-1 (strict), -3 (compatibility) and -4 (transitional)."""
WHOLE = frozenset("w:pPr w:rPr w:sdtPr w:sectPr w:tblPr w:tblPrEx w:tblGrid w:trPr w:tcPr w:fldData".split())
"""Elements that hold no text."""


NAME = r"(?:[\w.-]+:)?"
"""What may stand before a name."""
FORMAT_CHANGE = re.compile(rf"<{NAME}rPrChange\s.*?</{NAME}rPrChange\s*>", re.DOTALL)


class Element(NamedTuple):
    """A tag, an element that is passed as a whole, or a stretch of text."""

    kind: str
    """`open`, `close`, `empty`, `whole`, `text` or `cdata`."""
    name: str
    """With the usual prefix: `w:p`."""
    parent: str
    """The name of the element that it stands in."""
    start: int
    end: int
    written: str
    """The attributes of a tag as they are written."""


def elements(text: str) -> Iterator[Element]:
    """The tags and texts of a part that is well-formed."""
    names = Names(KNOWN)
    resolved: dict[str, str] = {}
    stack: list[tuple[str, Names, dict[str, str]]] = [("", names, resolved)]
    parent = ""
    at = begin(text)
    match = TOKEN.match
    while found := match(text, at):
        start, at = at, found.end()
        kind = found.lastgroup
        if kind == "empty":
            raw, written = found["opened"], found["attributes"]
            here, known = names, resolved
            if "xmlns" in written:
                here, known = names.within(written), {}
            name = known.get(raw)
            if name is None:
                name = known[raw] = here.resolved(raw)
            if found["empty"]:
                yield Element("empty", name, parent, start, at, written)
            elif name in WHOLE:
                at = _end_of(text, at)
                yield Element("whole", name, parent, start, at, written)
            else:
                yield Element("open", name, parent, start, at, written)
                stack.append((parent, names, resolved))
                parent, names, resolved = name, here, known
        elif kind == "closed":
            name = parent
            parent, names, resolved = stack.pop()
            yield Element("close", name, parent, start, at, "")
        elif kind == "text":
            yield Element("text", "", parent, start, at, "")
        elif kind == "cdata":
            yield Element("cdata", "", parent, *found.span("cdata"), "")


def _end_of(text: str, at: int) -> int:
    """Where an element ends whose tag ends at a place."""
    depth = 1
    for found in TOKEN.finditer(text, at):
        if found.lastgroup == "closed":
            depth -= 1
            if not depth:
                return found.end()
        elif found.lastgroup == "empty" and not found["empty"]:
            depth += 1
    return len(text)


@lru_cache(maxsize=4096)
def attribute(written: str, name: str) -> str:
    """The value of an attribute, by its name without a prefix; an empty string where there is none."""
    if name not in written:
        return ""
    found = (one for one in ATTRIBUTE.findall(written) if one[0].rpartition(":")[2] == name)
    return next((unescaped(first or second) for _, first, second in found), "")


OFF = frozenset({"0", "false", "off"})


def is_on(raw: str, name: str) -> bool:
    """Whether properties as they are written switch something on, such as `vanish`."""
    found = re.search(rf"<{NAME}{name}(?=[\s/>])([^>]*)>", raw) if name in raw else None
    return found is not None and attribute(found[1], "val") not in OFF


def value(raw: str, name: str) -> str:
    """The value of a property in properties as they are written, such as the style of `pStyle`."""
    found = re.search(rf"<{NAME}{name}(?=[\s/>])([^>]*)>", raw) if name in raw else None
    return attribute(found[1], "val") if found else ""
