"""Documents of several parts in XML, each with its paragraphs: their segments, and the parts after edits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from cleanup.formats.forms import shown
from cleanup.formats.markup import opened
from cleanup.formats.text import spliced
from cleanup.model import DraftError, Segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from cleanup.formats.woven import Weave
    from cleanup.formats.zipped import Archive
    from cleanup.model import Document, Edit


class Woven(Protocol):
    """A paragraph of whatever format."""

    @property
    def weave(self) -> Weave:
        """Its text."""


P = TypeVar("P", bound=Woven)


@dataclass(frozen=True, slots=True)
class Part(Generic[P]):
    """A part that holds text."""

    name: str
    raw: bytes
    text: str
    encoding: str
    paragraphs: Sequence[P]

    def numbered(self) -> Iterator[tuple[str, P]]:
        """Its paragraphs by the ids of their segments."""
        return ((f"{self.name}:{number}", one) for number, one in enumerate(self.paragraphs, 1))


def text_of(archive: Archive, part: str, *, doctype: bool = False) -> tuple[str, str]:
    """An XML part as text, and its encoding; `doctype` allows one that only names a file, which is never read.

    Raises:
        DraftError: it is missing, or no XML that is read (see `markup.opened`).
    """
    raw = archive.part(part)
    try:
        return opened(shown(part), raw, doctype=doctype)
    except DraftError as error:
        raise DraftError(f"{archive.path}:1:1: the part {error}") from None


def segments(parts: Sequence[Part[P]]) -> tuple[Segment, ...]:
    """The paragraphs that say anything, with their numbers in the document in the place of lines."""
    paragraphs = (named for part in parts for named in part.numbered())
    return tuple(
        Segment(name, one.weave.text, protected=one.weave.protected, line=line)
        for line, (name, one) in enumerate(paragraphs, 1)
        if one.weave.has_prose
    )


def edited(
    document: Document,
    parts: Sequence[Part[P]],
    edits: Mapping[str, Sequence[Edit]],
    splice: Callable[[str, P, Sequence[Edit]], list[Edit]],
) -> dict[str, bytes]:
    """The parts that edits change, after them; `splice` makes edits of a paragraph edits of the text of its part.

    Raises:
        DraftError: a part is in an encoding that cannot hold the new text.
    """
    new: dict[str, bytes] = {}
    for part in parts:
        made = [
            one
            for name, paragraph in part.numbered()
            if edits.get(name)
            for one in splice(part.text, paragraph, edits[name])
        ]
        if made:
            own = replace(document, raw=part.raw, encoding=part.encoding)
            new[part.name] = spliced(own, part.text, sorted(made), references=True)
    return new
