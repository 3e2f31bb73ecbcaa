"""What stands in a segment of a draft for each name of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.mentions.assignment import Candidate, assigned
from cleanup.bilingual.mentions.evidence import CUT_SHORT, Around, weight
from cleanup.bilingual.mentions.glued import glued_names
from cleanup.bilingual.mentions.hidden import hidden, spells_another
from cleanup.bilingual.mentions.likeness import ACCOUNTED, Likeness, Shape, letters_of, resemblances, surname_spellings
from cleanup.bilingual.mentions.places import PLACE_WORDS
from cleanup.bilingual.mentions.senses import SMALL
from cleanup.bilingual.mentions.titles import stands_beside, title_of, words_of
from cleanup.bilingual.mentions.words import runs, words_in
from cleanup.model import Span
from glossary.english import is_common
from glossary.readings import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.mentions.glued import Glued
    from cleanup.bilingual.mentions.likeness import Resemblance
    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.names import SourceName
    from cleanup.bilingual.source import Source
    from cleanup.reading import Reading
    from glossary.model import Glossary

LEAST = -1.0
"""Odds below which a run is not thought of."""
CERTAIN = 99.0
"""The odds of an exact spelling."""


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
        # "host" and the like are terms, too, but no names.
        self.known = [match.span for match in reading.matches if match.wrong is None and match.wording[0].isupper()]

    def goes_on(self, last: int) -> bool:
        """Whether a word with a capital follows a run."""
        return last < len(self.words) and self.words[last].joint == " " and self.words[last].is_capital

    def is_free(self, first: int, last: int, found: Resemblance) -> bool:
        """Whether no word of a run belongs to a place that goes on, or to a term that is no part of the name."""
        ends_place = self.words[last - 1].text.lower() in PLACE_WORDS and not ACCOUNTED.issuperset(found.by_word[-1])
        if ends_place or (self.goes_on(last) and self.words[last].text.lower() in PLACE_WORDS):
            return False
        start, end = self.words[first].start, self.words[last - 1].end
        meeting = [span for span in self.known if span.start < end and start < span.end]
        if found.surname is Likeness.EXACT and all(ACCOUNTED.issuperset(kinds) for kinds in found.by_word):
            # The Han of Han Forest is a term of its own, too, but here it is the surname.
            return all(start <= span.start and span.end <= end and span != Span(start, end) for span in meeting)
        return not meeting


class Found(NamedTuple):
    """What stands for one name of the source."""

    name: SourceName
    candidate: Candidate | None
    odds: float
    glued: Glued | None = None
    """Where it stands together with its neighbour in the list."""


def around(found: Resemblance, words: Sequence[Word], *, has_title: bool) -> Around:
    """What is known of a run besides its letters."""
    strange = [word for word, kinds in zip(words, found.by_word, strict=True) if not ACCOUNTED.issuperset(kinds)]
    return Around(
        sum(not word.is_capital for word in strange),
        sum(is_common(word.text.lower()) for word in strange),
        has_title,
    )


def candidates(zh: str, title: frozenset[str], draft: Draft) -> Iterator[Candidate]:
    """The runs of a draft that may stand for a name."""
    for first, last in draft.runs:
        words = draft.words[first:last]
        if words[-1].text in SMALL:
            continue
        best: Candidate | None = None
        goes_on = draft.goes_on(last)
        has_title = stands_beside(title, draft.text, words[0].start, words[-1].end)
        for found in resemblances(zh, [word.text for word in words], [word.joint for word in words]):
            if found.is_exact:
                if found.shape is Shape.GLUED and is_common(words[0].text.lower()):
                    continue
                best = Candidate(first, last, found, CERTAIN - (found.shape is not Shape.STANDARD), goes_on, has_title)
                break
            odds = weight(found, around(found, words, has_title=has_title)) - CUT_SHORT * goes_on
            if odds >= LEAST and (best is None or odds > best.odds):
                best = Candidate(first, last, found, odds, goes_on, has_title)
        if best and (best.resemblance.is_exact or draft.is_free(first, last, best.resemblance)):
            yield best


def found_in(source: Source, draft: Draft, glossary: Glossary) -> list[Found]:
    """What stands in a segment for each of the full names of its source, in their order."""
    names = [name for name in source.names if parts(name.zh)[1]]
    names += hidden(source, draft.words, draft.runs, source.names)
    if not names:
        return []
    names.sort(key=lambda name: name.span)
    glued = {one.number: one for one in glued_names(names, source.text, draft.words, draft.runs)}
    titles = {one.zh: words_of(title_of(one, source.text), glossary) for one in reversed(names)}
    by_name = {zh: list(candidates(zh, words, draft)) for zh, words in titles.items()}
    exact = [(one.first, one.last) for own in by_name.values() for one in own if one.resemblance.is_exact]
    exact += [(one.first, one.last) for one in glued.values()]
    choices: list[list[Candidate]] = []
    for number, name in enumerate(names):
        own = by_name[name.zh]
        certain = [one for one in own if one.resemblance.is_exact]
        same = [other for other in names if other.zh == name.zh]
        free = [
            one
            for one in own
            if not any(one.first < last and first < one.last for first, last in exact)
            and not spells_another(source.text, draft.words[one.first : one.last], same)
        ]
        choices.append([] if number in glued or number - 1 in glued else certain or free)
    return [
        Found(name, *one, glued.get(number) or glued.get(number - 1))
        for number, (name, one) in enumerate(zip(names, assigned(choices), strict=True))
    ]


def surname_alone(name: SourceName, draft: Draft, taken: Sequence[Candidate]) -> Word | None:
    """The surname of a name where it stands by itself."""
    for number, word in enumerate(draft.words):
        is_free = not any(one.first <= number < one.last for one in taken)
        if is_free and word.is_capital and letters_of(word.text) in surname_spellings(name.zh):
            return word
    return None
