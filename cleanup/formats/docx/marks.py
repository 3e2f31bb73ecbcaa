"""How changes and comments are written in a part: `w:del`, `w:ins`, the ends of a comment.

Source: ECMA-376-1, 17.13.5.14 (deleted runs), 17.13.5.18 (inserted runs), 17.13.4 (comments).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cleanup.formats.docx.elements import FORMAT_CHANGE, KNOWN, NAME, WORD
from cleanup.formats.markup import SPACE, escaped, prefix_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cleanup.formats import Marking

USED = re.compile(r"""[iI]d\s*=\s*["']\s*(-?\d+)""")
"""A number that something has; more than these are taken for one, which does no harm."""
OWN = re.compile(rf"""(\s{NAME}id\s*=\s*)(?:"[^"]*"|'[^']*')""")
LARGEST = 2**31 - 1
"""Of the numbers that a change may have (ST_DecimalNumber, as Word reads it)."""
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may have."""


def new_ids(texts: Iterable[str]) -> Iterator[int]:
    """Numbers for changes and comments that no text has: above all, or else those that are free."""
    used = {int(found) for text in texts for found in USED.findall(text)}
    largest = max(used, default=0)
    if largest < LARGEST // 2:
        return count(max(largest, 0) + 1)
    return (number for number in count(1) if number not in used)


@dataclass(frozen=True)
class Marks:
    """Writes marks in a part whose elements have a prefix."""

    prefix: str
    """With its colon; empty where the namespace is the default one."""
    address: str
    """Of the namespace."""
    marking: Marking
    ids: Iterator[int]

    @cached_property
    def attribute(self) -> str:
        """The prefix of attributes, which have no default namespace."""
        return self.prefix or "w:"

    @cached_property
    def _declared(self) -> str:
        """What gives attributes their namespace where elements have no prefix."""
        return "" if self.prefix else f' xmlns:w="{self.address}"'

    @cached_property
    def _signed(self) -> str:
        """Who and when."""
        author = quoteattr(FORBIDDEN.sub("", self.marking.author))
        return f' {self.attribute}author={author} {self.attribute}date="{self.marking.moment}"'

    def _tag(self, name: str, number: int, *, signed: bool) -> str:
        """A tag with a number, and who and when, but for its end."""
        who = self._signed if signed else ""
        return f'<{self.prefix}{name}{self._declared} {self.attribute}id="{number}"{who}'

    def deleted(self, tag: str, properties: str, text: str) -> str:
        """A run that is deleted; `tag` is its opening tag."""
        inner = f"<{self.prefix}delText{SPACE}>{escaped(text)}</{self.prefix}delText>"
        run = f"{tag}{self.renumbered(properties)}{inner}</{self.prefix}r>"
        return f"{self._tag('del', next(self.ids), signed=True)}>{run}</{self.prefix}del>"

    def inserted(self, tag: str, properties: str, text: str) -> str:
        """A run that is inserted."""
        run = f"{tag}{FORMAT_CHANGE.sub('', properties)}{self.text(text)}</{self.prefix}r>"
        return f"{self._tag('ins', next(self.ids), signed=True)}>{run}</{self.prefix}ins>"

    def text(self, text: str) -> str:
        """A `w:t`."""
        return f"<{self.prefix}t{SPACE}>{escaped(text)}</{self.prefix}t>"

    def comment(self, number: int, initials: str, paragraphs: Sequence[str]) -> str:
        """A comment of paragraphs that are written as runs."""
        reference = f"<{self.prefix}r><{self.prefix}annotationRef/></{self.prefix}r>"
        head = f"{self._tag('comment', number, signed=True)} {self.attribute}initials={quoteattr(initials)}>"
        body = f"</{self.prefix}p><{self.prefix}p>".join(paragraphs)
        return f"{head}<{self.prefix}p>{reference}{body}</{self.prefix}p></{self.prefix}comment>"

    def comment_begins(self, number: int) -> str:
        """Where the words begin that a comment is about."""
        return f"{self._tag('commentRangeStart', number, signed=False)}/>"

    def comment_ends(self, number: int) -> str:
        """Where they end."""
        reference = f"{self._tag('commentReference', number, signed=False)}/>"
        run = f"<{self.prefix}r>{reference}</{self.prefix}r>"
        return f"{self._tag('commentRangeEnd', number, signed=False)}/>{run}"

    def renumbered(self, written: str) -> str:
        """A tag, or properties, once more in the same part: a change in it gets a number of its own."""
        return OWN.sub(lambda found: f'{found[1]}"{next(self.ids)}"', written) if "id" in written else written


def marks_in(text: str, tag: str, marking: Marking, ids: Iterator[int]) -> Marks:
    """Marks for a part that has an element of Word with this tag."""
    return Marks(prefix_of(tag), _address_of(text), marking, ids)


@lru_cache(maxsize=4)
def _address_of(text: str) -> str:
    """The namespace of Word that a part uses."""
    return next((one for one, prefix in KNOWN.items() if prefix == "w" and one in text), WORD)
