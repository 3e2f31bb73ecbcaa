"""Sentences that a draft says twice, in a row or in paragraphs that follow each other."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEWEST_WORDS = 8
"""Of a sentence that nobody says twice by chance; shorter ones are slogans, answers and captions."""
MANY_WORDS = 14
"""Of a sentence that nobody says twice even with others between."""
SENTENCE = re.compile(r"[^.!?。！？\n]+(?:[.!?](?=\w)[^.!?。！？\n]+)*(?:[.!?。！？]+[\"'”’)\]]*|(?=\n)|$)")
"""To its mark; a mark inside a number, a name or a word does not end it."""
WORD = re.compile(r"[A-Za-z0-9][\w'’-]*")
LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")
ENDS = re.compile(r"[.!?。！？][\"'”’)\]]*\s*$")
LAYOUT = re.compile(r"\t|\||\s{3,}|^\s*(?:[-*+•>#]|\d{1,3}[.)、]|[A-Z][\w .]{0,30}:\s)|[{}<>=\\]|//")
"""Of a table, a list, a talk or a program: who repeats a line there may mean it."""


CLAUSE = re.compile(r"[，。；：！？、“”‘’\s]+")
LONG_CLAUSE = 6
"""Characters of a Chinese clause that nobody says twice by chance."""


class Sentence(NamedTuple):
    """A sentence of a text: from its first word to its mark."""

    start: int
    end: int
    words: str
    """Its words in small letters."""


def sentences(text: str) -> Iterator[Sentence]:
    """The long sentences of a text that end with a mark."""
    for found in SENTENCE.finditer(text):
        said = found[0].lstrip()
        if not ENDS.search(said) or len(LOWER_WORD.findall(said)) < FEWEST_WORDS // 2:
            continue
        words = WORD.findall(said.lower())
        if len(words) >= FEWEST_WORDS:
            yield Sentence(found.end() - len(said), found.end(), " ".join(words))


def repeated(texts: Sequence[str]) -> frozenset[tuple[int, str]]:
    """The sentences that stand twice near each other, and nowhere else: the numbers of the later texts and the words.

    Near is in a row, and for very long ones in one text or in two between which no other has words. What stands
    three times is a refrain or a form.
    """
    own = [(number, _sentences(text)) for number, text in enumerate(texts) if text.strip()]
    counts = Counter(one.words for _, said in own for one in said)
    twice = {words for words, count in counts.items() if count == 2}
    if not twice:
        return frozenset()
    found: set[tuple[int, str]] = set()
    before: list[Sentence] = []
    for number, said in own:
        for place, one in enumerate(said):
            earlier = [*before, *said[:place]]
            is_long = one.words.count(" ") >= MANY_WORDS - 1
            near = earlier if is_long else earlier[-1:]
            if one.words in twice and any(other.words == one.words for other in near):
                found.add((number, one.words))
        before = said
    return frozenset(found)


def says_twice(source: str, sources: Iterable[str]) -> bool:
    """Whether a Chinese clause of `source`, which is one of `sources`, stands in them again."""
    clauses = [clause for clause in CLAUSE.split(source) if len(clause) >= LONG_CLAUSE]
    all_of_them = "\n".join(sources)
    return any(all_of_them.count(clause) > 1 for clause in clauses)


def _sentences(text: str) -> list[Sentence]:
    return [] if LAYOUT.search(text) else list(sentences(text))
