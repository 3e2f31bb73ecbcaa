"""What a ledger of persons is made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.bilingual.names import Kind, Standing
    from glossary.model import Term


class Shape(StrEnum):
    """How much of a name a mention has, and in which order."""

    FULL = "full"
    REVERSED = "surname last"
    SURNAME = "surname"
    GIVEN = "given name"
    OTHER = "other"
    """Translated, or another name."""
    NONE = "none"
    """Not there at all, though the source has it."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of a person in the draft."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points; 1 of the segment where the name is missing."""
    text: str
    """As written; empty where the name is missing."""
    standing: Standing
    shape: Shape
    office: str = ""
    """The office beside it, as written."""
    proposal: str = ""
    """What should stand there, where that is known and not the English of the entry."""
    perhaps: str = ""
    """What may be meant, in words for a reader, where nothing in the draft proves it."""
    is_sure: bool = True
    """False of a name that is not found, where the draft may have it in some other way."""
    is_ambiguous: bool = False
    """Whether it may mean somebody else of the document."""

    @property
    def place(self) -> str:
        """`line:column`."""
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of a document."""

    zh: str
    """The name in Chinese; empty where neither source nor glossary tells it."""
    en: str
    """How the name should be written; empty where nobody can tell."""
    kind: Kind | None
    """Whose name it is, where the source tells."""
    title_zh: str
    title: str
    """The office beside the first mention that has one, as the draft writes it."""
    mentions: tuple[Sighting, ...]
    """In the order of the draft."""
    term: Term | None = None
    """The glossary's line for the person."""
    namesakes: tuple[str, ...] = ()
    """The Chinese names of others in the document who are spelled the same."""
    questions: tuple[str, ...] = ()
    """What a reader should settle."""

    @property
    def forms(self) -> dict[str, int]:
        """The ways in which the person is written, in order of appearance, each with its number of mentions."""
        return dict(Counter(one.text for one in self.mentions if one.text))

    @property
    def first(self) -> Sighting:
        """The first mention."""
        return self.mentions[0]
