"""Which names of a source nothing in the draft can stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.bilingual.mentions.register import is_news
from cleanup.bilingual.mentions.words import words_in
from cleanup.bilingual.names import Kind, Standing
from cleanup.fit import starts_sentence
from glossary.english import every_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.bilingual.names import SourceName
    from cleanup.reading import Reading

CERTAIN = 0.95
"""How sure it must be that a name stands in the source."""
PRONOUN = re.compile(
    r"\b(?:he|she|his|her|hers|him|himself|herself|they|their|them|theirs|who|whom|whose|i|my|me)\b", re.IGNORECASE
)
BLANK = re.compile("\N{IDEOGRAPHIC SPACE}")
"""What one machine leaves where a leader's name should be."""


def missing(reading: Reading) -> Iterator[SourceName]:
    """The names that are missing for sure, each once."""
    lost = {one.name.zh: one.name for one in reading.mentions if one.standing is Standing.MISSING}
    source = reading.source
    if not lost or source is None or not source.is_sure:
        return
    if not is_news(source.sources.texts, source.sources.order[source]):
        return
    text = reading.segment.text
    if not BLANK.search(text) and (PRONOUN.search(text) or has_unexplained(reading)):
        return
    for name in lost.values():
        if name.confidence >= CERTAIN and name.kind is Kind.MAINLAND:
            yield name


def has_unexplained(reading: Reading) -> bool:
    """True where a capitalised word stands that is no common English word and belongs to nothing known."""
    text = reading.segment.text
    known = [match.span for match in reading.matches]
    known += [one.span for one in reading.mentions if one.span]
    for word in words_in(text):
        if not word.is_capital or any(span.start <= word.start < span.end for span in known):
            continue
        if word.text.lower() not in every_word() or not (starts_sentence(text, word.start) or word.text.isupper()):
            return True
    return False
