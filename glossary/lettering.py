"""The letters of an English name, the marks between them, and how they divide into syllables."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TONED = {
    "a": "āáǎàăã", "e": "ēéěèĕê", "i": "īíǐìĭĩ", "o": "ōóǒòŏõ", "u": "ūúǔùŭũ", "ü": "ǖǘǚǜ", "n": "ńňǹ", "m": "ḿ",
}  # fmt: skip
"""Letters with the marks of the four tones, and with those that stand for them by mistake."""
TONES = {toned: plain for plain, row in TONED.items() for toned in row}
TONES |= {toned.upper(): plain.upper() for toned, plain in TONES.items()}
APOSTROPHES = "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}`´"
HYPHENS = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
FOLDED = str.maketrans(
    TONES | dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-") | {"\N{NO-BREAK SPACE}": " "}
)
"""One character for one, so that places stay: tones off, all apostrophes, hyphens and spaces alike."""
MARKS = re.compile(r" {1,2}|[-']")


class Letters(NamedTuple):
    """The letters of an English name, and what stands between them."""

    lower: str
    written: str
    """The same letters with their capitals."""
    before: dict[int, str]
    """What stands before a letter, by its place: a space, a hyphen or an apostrophe."""
    toned: bool
    """True where a letter has the mark of a tone."""

    def divisions(self, choices: Sequence[Sequence[str]]) -> Iterator[tuple[int, ...]]:
        """Where the parts begin, as `divisions` says; no space or hyphen stands within a part."""
        gaps = {at for at, mark in self.before.items() if mark != "'"}
        return (starts for starts in divisions(self.lower, choices) if gaps <= set(starts))


@lru_cache(maxsize=1 << 12)
def letters_of(english: str) -> Letters | None:
    """The letters of `english`; none where something stands in it that stands in no name written in full."""
    folded = english.translate(FOLDED)
    before: dict[int, str] = {}
    written = ""
    end = 0
    for mark in MARKS.finditer(folded):
        written += folded[end : mark.start()]
        end = mark.end()
        if len(written) in before:
            return None
        before[len(written)] = mark[0][0]
    written += folded[end:]
    if not written.isalpha() or 0 in before or len(written) in before:
        return None
    return Letters(written.lower(), written, before, any(character in TONES for character in english))


def divisions(letters: str, choices: Sequence[Sequence[str]], at: int = 0) -> Iterator[tuple[int, ...]]:
    """Where the parts begin, for every way in which `letters` from `at` on are one of each of `choices`, in order."""
    if not choices:
        if at == len(letters):
            yield ()
        return
    for part in choices[0]:
        if letters.startswith(part, at):
            for rest in divisions(letters, choices[1:], at + len(part)):
                yield (at, *rest)
