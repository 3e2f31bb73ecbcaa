"""Two names of a list that the draft has run into each other: `Chen Lijiang Haiming` for 陈丽 江海明."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.mentions.likeness import letters_of
from glossary.readings import parts, proposed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.names import SourceName

LONGEST_GAP = 2
"""Characters between two names of a list: a space, a mark."""
STOPS = frozenset("。；！？;!?")


class Glued(NamedTuple):
    """Two names in one run of words."""

    number: int
    """The place of the first among the names."""
    first: int
    last: int
    """The half-open range of the words."""
    proposal: str


def glued_names(
    names: Sequence[SourceName], text: str, words: Sequence[Word], runs: Sequence[tuple[int, int]]
) -> Iterator[Glued]:
    """The neighbouring names of the source `text` that the draft has without a boundary, or with one elsewhere."""
    for number, (one, other) in enumerate(pairwise(names)):
        between = text[one.span.end : other.span.start]
        if len(between) > LONGEST_GAP or not STOPS.isdisjoint(between) or not (parts(one.zh)[1] and parts(other.zh)[1]):
            continue
        spelled = [proposed(name.zh) for name in (one, other)]
        letters = "".join(map(letters_of, spelled))
        right = spelled[0].split() + spelled[1].split()
        for first, last in runs:
            there = [word.text for word in words[first:last]]
            if len(there) < len(right) and "".join(map(letters_of, there)) == letters:
                yield Glued(number, first, last, f"{spelled[0]}, {spelled[1]}")
                break
