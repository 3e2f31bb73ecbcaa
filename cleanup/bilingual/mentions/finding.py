"""What stands in a segment of a draft for each name of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.mentions.assignment import Candidate, assigned
from cleanup.bilingual.mentions.evidence import Around, weight
from cleanup.bilingual.mentions.likeness import Likeness, Shape, letters_of, resemblances, surname_spellings
from cleanup.bilingual.mentions.titles import stands_beside, title_of, words_of
from cleanup.bilingual.mentions.words import runs, words_in
from glossary.english import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.mentions.likeness import Resemblance
    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.names import SourceName
    from cleanup.reading import Reading

LEAST = -1.0
"""Odds below which a run is not thought of."""
CERTAIN = 99.0
"""The odds of an exact spelling."""
ACCOUNTED = frozenset({Likeness.EXACT, Likeness.MEANING})


class Draft:
    """The words of a segment of the draft."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.segment.text
        self.words = [
            word
            for word in words_in(self.text)
            if not reading.is_protected(word.start) and not reading.is_chinese(word.start)
        ]
        self.runs = [
            (first, last) for first, last in runs(self.words) if any(word.is_capital for word in self.words[first:last])
        ]
        self.known = [match.span for match in reading.matches if match.wrong is None and match.term.kind != "person"]

    def is_term(self, first: int, last: int) -> bool:
        """Whether a word of a run belongs to a term of the glossary."""
        start, end = self.words[first].start, self.words[last - 1].end
        return any(span.start < end and start < span.end for span in self.known)


class Found(NamedTuple):
    """What stands for one name of the source."""

    name: SourceName
    candidate: Candidate | None
    odds: float


def around(found: Resemblance, words: Sequence[Word], *, has_title: bool) -> Around:
    """What is known of a run besides its letters."""
    strange = [
        word for word, kinds in zip(words, found.by_word, strict=True) if not ACCOUNTED.issuperset(kinds)
    ]
    return Around(
        sum(not word.is_capital for word in strange),
        sum(is_common(word.text.lower()) for word in strange),
        has_title,
    )


def candidates(zh: str, title: frozenset[str], draft: Draft) -> Iterator[Candidate]:
    """The runs of a draft that may stand for a name."""
    for first, last in draft.runs:
        words = draft.words[first:last]
        best: Candidate | None = None
        has_title = stands_beside(title, draft.text, words[0].start, words[-1].end)
        for found in resemblances(zh, [word.text for word in words]):
            if found.is_exact:
                if found.shape is Shape.GLUED and is_common(words[0].text.lower()):
                    continue
                best = Candidate(first, last, found, CERTAIN - (found.shape is not Shape.STANDARD), has_title)
                break
            odds = weight(found, around(found, words, has_title=has_title))
            if odds >= LEAST and (best is None or odds > best.odds):
                best = Candidate(first, last, found, odds, has_title)
        if best and (best.resemblance.is_exact or not draft.is_term(first, last)):
            yield best


def found_in(names: Sequence[SourceName], reading: Reading) -> list[Found]:
    """What stands in a segment for each of the names of its source, in their order."""
    draft = Draft(reading)
    glossary = reading.context.glossary
    source = reading.source.text if reading.source else ""
    titles = {one.zh: words_of(title_of(one, source), glossary) for one in reversed(names)}
    by_name = {zh: list(candidates(zh, words, draft)) for zh, words in titles.items()}
    exact = [one for own in by_name.values() for one in own if one.resemblance.is_exact]
    choices: list[list[Candidate]] = []
    for name in names:
        own = by_name[name.zh]
        certain = [one for one in own if one.resemblance.is_exact]
        choices.append(certain or [one for one in own if not any(map(one.meets, exact))])
    return [Found(name, *one) for name, one in zip(names, assigned(choices), strict=True)]


def surname_alone(name: SourceName, draft: Draft, taken: Sequence[Candidate]) -> Word | None:
    """The surname of a name where it stands by itself."""
    for number, word in enumerate(draft.words):
        if word.is_capital and letters_of(word.text) in surname_spellings(name.zh):
            if not any(one.first <= number < one.last for one in taken):
                return word
    return None
