"""A person's name in a source, and what became of it in the draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.model import Span
    from glossary.model import Term


class Kind(StrEnum):
    """Whose name it is: only a mainland person's is spelled by pinyin, all others as their owners spell them."""

    MAINLAND = "mainland"
    REGIONAL = "regional"
    """Of Hong Kong, Macao or Taiwan, or of Chinese people overseas."""
    MINORITY = "minority"
    FOREIGN = "foreign"
    """Transliterated, with or without a middle dot."""
    JAPANESE = "japanese"
    KOREAN = "korean"
    VIETNAMESE = "vietnamese"
    SINGAPOREAN = "singaporean"
    UNKNOWN = "unknown"
    """A name, but nothing says of which kind."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """A person's name where it stands in a source."""

    zh: str
    """The name in Simplified characters, surname and given name, without a title."""
    span: Span
    """Its place in the source of the segment."""
    kind: Kind
    confidence: float
    """How sure it is that a person's name stands there, from its first to its last character, from 0 to 1."""
    evidence: tuple[str, ...] = ()
    """What speaks for it, in words for a reader, the strongest first."""
    title: str = ""
    """The title or office beside it, in Chinese."""
    term: Term | None = None
    """The glossary's line for the person."""


class Standing(StrEnum):
    """What stands in the draft for a name of the source."""

    RIGHT = "right"
    FORM = "form"
    """The right letters, but joined, split, ordered or marked in another way."""
    WRONG = "wrong"
    """Translated, or another name."""
    SURNAME_ONLY = "surname only"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Mention:
    """What stands in a segment of the draft for a name of its source."""

    name: SourceName
    standing: Standing
    span: Span | None = None
    """Its place in the draft, where it has one."""
    proposal: str = ""
    """What should stand there; empty where nobody can tell, or nothing is wrong."""
    confidence: float = 1.0
    """How sure it is that `proposal` is right there, from 0 to 1."""
    reason: str = ""
    """What speaks for it, in words for a reader."""
