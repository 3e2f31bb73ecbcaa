"""The names in the lines of a document, each line with what those near it say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import exp
from typing import TYPE_CHECKING

from cleanup.bilingual.persons.candidates import Candidate, candidates
from cleanup.bilingual.persons.foreign import Form
from cleanup.bilingual.persons.kinds import is_near
from cleanup.bilingual.persons.weigh import (
    CHARACTERS,
    EVEN,
    IN_GLOSSARY,
    LISTED,
    REPEATED,
    WITHOUT_COUNTRY,
    Reason,
    reasons,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cleanup.bilingual.persons.kinds import Surroundings
    from glossary.model import Glossary, Term

PERSON = "person"
"""The kind of the terms that are persons."""
REGION_OF = {Form.JAPANESE: "japanese", Form.MARRIED: "regional"}
"""The regions that must be spoken of near names of a form."""
HOPELESS = -3.0
"""The sum of weights below which nothing of the document helps."""
LINKS = frozenset("、和与及，, \N{IDEOGRAPHIC SPACE}")
"""What stands between the names of a list."""


@dataclass
class Scored:
    """A candidate with what speaks for it."""

    line: int
    candidate: Candidate
    reasons: list[Reason] = field(default_factory=list)
    term: Term | None = None
    confidence: float = 0.0
    """How sure it is that this is a name, and that no other cut of the line is one."""

    @property
    def score(self) -> float:
        """The sum of the weights."""
        return sum(reason.weight for reason in self.reasons)

    @property
    def is_vouched_for(self) -> bool:
        """Whether more than its characters makes it a likely name."""
        return any(one.weight >= 2 and one.told != CHARACTERS for one in self.reasons)


def best_names(surroundings: Surroundings, glossary: Glossary) -> list[list[Scored]]:
    """The best names of each line, in order, none overlapping another."""
    persons = by_first_character(glossary)
    scored: list[list[Scored]] = []
    for number, line in enumerate(surroundings.lines):
        own = [Scored(number, one, why) for one in candidates(line) if (why := reasons(line, one))]
        for one in own:
            region = REGION_OF.get(one.candidate.form)
            if region and not surroundings.around(number)[region]:
                one.reasons.append(WITHOUT_COUNTRY)
        own += list(in_glossary(number, line, own, persons))
        own = [one for one in own if one.score > HOPELESS]
        listed(line, own)
        scored.append(own)
    repeated(scored)
    return [best(own) for own in scored]


def by_first_character(glossary: Glossary) -> dict[str, list[Term]]:
    """The persons of a glossary, by the first characters of their names."""
    persons: dict[str, list[Term]] = defaultdict(list)
    for term in glossary.terms:
        if term.kind == PERSON:
            persons[term.zh[0]].append(term)
    return persons


def in_glossary(
    number: int, line: str, own: Sequence[Scored], persons: Mapping[str, Sequence[Term]]
) -> Iterator[Scored]:
    """Tell each candidate that is a person of the glossary; what else the glossary knows is a candidate, too."""
    known = {(one.candidate.start, one.candidate.end): one for one in own}
    for start, character in enumerate(line):
        for term in persons.get(character, ()):
            if line.startswith(term.zh, start):
                end = start + len(term.zh)
                one = known.get((start, end))
                if one is None:
                    one = Scored(number, Candidate(start, end, term.zh[:1], term.zh[1:], 0, None))
                    yield one
                one.reasons.append(IN_GLOSSARY)
                one.term = term


def listed(line: str, own: Sequence[Scored]) -> None:
    """Tell each candidate of a line that a likely name stands beside it in a list, and from that one on the next."""
    starts: dict[int, list[Scored]] = defaultdict(list)
    ends: dict[int, list[Scored]] = defaultdict(list)
    for one in own:
        if one.candidate.given:
            starts[one.candidate.start].append(one)
            ends[one.candidate.end].append(one)
    likely = [one for one in own if one.candidate.given and one.score >= EVEN]
    while likely:
        one = likely.pop()
        before, after = one.candidate.start - 1, one.candidate.end
        neighbours = [
            *(ends[before] if before > 0 and line[before] in LINKS else ()),
            *(starts[after + 1] if after < len(line) and line[after] in LINKS else ()),
        ]
        for other in neighbours:
            if LISTED not in other.reasons:
                was_likely = other.score >= EVEN
                other.reasons.append(LISTED)
                if not was_likely and other.score >= EVEN:
                    likely.append(other)


def repeated(scored: Sequence[Sequence[Scored]]) -> None:
    """Tell each candidate that its name stands near it with better evidence."""
    vouched: dict[str, list[int]] = defaultdict(list)
    for own in scored:
        for one in best(own):
            if one.candidate.given and one.is_vouched_for:
                vouched[one.candidate.name].append(one.line)
    for own in scored:
        for one in own:
            if not (one.is_vouched_for and one.score >= EVEN) and is_near(
                one.line, vouched.get(one.candidate.name, ())
            ):
                one.reasons.append(REPEATED)


def best(own: Sequence[Scored]) -> list[Scored]:
    """The likeliest names that do not overlap, in order."""
    covering: dict[int, list[Scored]] = defaultdict(list)
    for one in own:
        for place in range(one.candidate.start, one.candidate.end):
            covering[place].append(one)
    chosen: list[Scored] = []
    taken: set[int] = set()
    for one in sorted(own, key=lambda each: -each.score):
        if one.score < EVEN:
            break
        places = range(one.candidate.start, one.candidate.end)
        if taken.isdisjoint(places):
            rivals = {id(each): each.score for place in places for each in covering[place] if each is not one}
            against = sum(exp(rival - one.score) for rival in rivals.values())
            one.confidence = 1 / (1 + exp(EVEN - one.score) + against)
            chosen.append(one)
            taken.update(places)
    return sorted(chosen, key=lambda each: each.candidate.start)
