"""How the words of a document are written where neither a sentence nor a title begins."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = re.compile(r"(?<![\w'-])[A-Za-z][a-z]+(?!\w)")


@dataclass(frozen=True, slots=True)
class Usage:
    """Words, and how often each is written so."""

    lower: Counter[str]
    """In lower case."""
    capital: Counter[str]
    """With a capital right after a word in lower case; by their lower-case form."""


def usage(texts: Iterable[str]) -> Usage:
    """How the words of all texts are written."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for found in WORD.finditer(text):
            word, start = found[0], found.start()
            if word.islower():
                lower[word] += 1
            elif start >= 2 and text[start - 1] == " " and text[start - 2].islower():
                capital[word.lower()] += 1
    return Usage(lower, capital)
