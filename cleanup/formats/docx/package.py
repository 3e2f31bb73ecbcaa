"""Which parts of a Word file hold its text: found by the relationships, as any program that opens it does.

Source: ECMA-376-1, 11.3 (parts of WordprocessingML).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.formats.forms import WORD
from cleanup.formats.packages import UNREAD, main_part, related, targets, told
from cleanup.formats.parts import text_of
from cleanup.formats.zipped import unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleanup.formats.packages import Relationship
    from cleanup.formats.zipped import Archive

TEXTS = ("header", "footer", "footnotes", "endnotes")
"""Relationships that lead to text, in the order that it is read in."""
NOT_READ = {**UNREAD, "aFChunk": "inserted file(s) (altChunk)", "subDocument": "sub-document(s)"}
"""Relationships that lead to what holds text and is not read."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part that holds text."""

    name: str
    kind: str
    """`main`, or one of `TEXTS`."""
    raw: bytes
    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Package:
    """What is read of a Word file."""

    archive: Archive
    parts: tuple[Part, ...]
    """In the order that they are read in, the body first."""
    relations: tuple[Relationship, ...]
    """Those of the body."""
    unread: tuple[str, ...]

    @property
    def main(self) -> Part:
        """The body."""
        return self.parts[0]


def package_of(path: str, raw: bytes) -> Package:
    """The parts of a Word file that hold text.

    Raises:
        DraftError: no Word file, damaged, or one with macros.
    """
    archive = unpacked(path, raw)
    main = main_part(archive, WORD)
    relations = related(archive, main)
    names = {main: "main"}
    for kind in TEXTS:
        names |= {target: kind for target in sorted(targets(relations, kind), key=_numbered) if target not in names}
    parts = tuple(Part(one, kind, archive.part(one), *text_of(archive, one)) for one, kind in names.items())
    return Package(archive, parts, relations, told(archive, _from(archive, names), NOT_READ))


def _numbered(name: str) -> list[tuple[int, str]]:
    """A name for sorting, `header10` after `header2`."""
    return [(int(one), "") if one.isdigit() else (-1, one) for one in re.split(r"([0-9]+)", name)]


def _from(archive: Archive, names: Iterable[str]) -> Iterator[Relationship]:
    """Where parts lead to."""
    return (one for name in names for one in related(archive, name))
