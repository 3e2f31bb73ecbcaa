"""All that is read of a Word file, worked out once for reading and writing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from cleanup.formats.docx.elements import NAME, attribute
from cleanup.formats.docx.package import package_of
from cleanup.formats.docx.reading import read_part
from cleanup.formats.packages import targets
from cleanup.model import Anchor, Segment

if TYPE_CHECKING:
    from cleanup.formats.docx.package import Package, Part
    from cleanup.formats.docx.paragraphs import Paragraph
    from cleanup.formats.docx.stories import Table

STYLE = re.compile(rf'<{NAME}style\s([^>]*)>\s*<{NAME}name\s[^>]*?val="([^"]*)"')
CODE = re.compile(r"code\b|verbatim|source ?text|preformatted|teletype|typewriter|tw4win", re.IGNORECASE)
"""Names of styles for what is no prose, in Word, LibreOffice, pandoc and translation tools."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a Word file says."""

    package: Package
    paragraphs: tuple[tuple[Paragraph, ...], ...]
    """Of each part that holds text."""
    tables: tuple[Table, ...]

    def placed(self) -> dict[str, tuple[Part, Paragraph]]:
        """The paragraphs by the ids of their segments, with their parts."""
        parts = zip(self.package.parts, self.paragraphs, strict=True)
        return {str(one.number): (part, one) for part, found in parts for one in found}


@lru_cache(maxsize=2)
def content_of(path: str, raw: bytes) -> Content:
    """What a Word file says.

    Raises:
        DraftError: no Word file, damaged, or one with macros.
    """
    package = package_of(path, raw)
    codes = _codes(package)
    numbers = count(1)
    paragraphs = []
    tables: list[Table] = []
    for part in package.parts:
        found, own = read_part(part.text, codes)
        for paragraph in found:
            paragraph.number = next(numbers)
        paragraphs.append(tuple(found))
        tables += own
    return Content(package, tuple(paragraphs), tuple(tables))


def _codes(package: Package) -> frozenset[str]:
    """The styles that are for what is no prose."""
    names = [name for name in targets(package.relations, "styles") if name in package.archive]
    raw = "".join(package.archive.part(name).decode("utf-8", "replace") for name in names)
    return frozenset(attribute(written, "styleId") for written, name in STYLE.findall(raw) if CODE.search(name))


def segment_of(paragraph: Paragraph) -> Segment | None:
    """A paragraph as a segment; none where it has no text, or none that may be changed."""
    if not any(paragraph.texts):
        return None
    weave, number = paragraph.weave, paragraph.number
    text = weave.text
    # Line ends within a paragraph are no lines of the file.
    anchors = (Anchor(0, number, 1),) if "\n" in text else ()
    return Segment(str(number), text, protected=weave.protected, line=number, anchors=anchors) if text.strip() else None
