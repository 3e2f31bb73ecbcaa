"""The names in the lines of a document, each line with what those near it say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cleanup.bilingual.persons.lattice import Candidate, candidates
from cleanup.bilingual.persons.weigh import CHARACTERS, EVEN, IN_GLOSSARY, LISTED, REPEATED, Reason, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from glossary.model import Glossary, Term

PERSON = "person"
"""The kind of the terms that are persons."""
WINDOW = 40
"""Lines on either side in which a name is the same person's: a file may hold many short texts."""
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

    @property
    def score(self) -> float:
        """The sum of the weights."""
        return sum(reason.weight for reason in self.reasons)

    @property
    def is_vouched_for(self) -> bool:
        """Whether more than its characters makes it a likely name."""
        return self.score >= EVEN and any(one.weight >= 2 and one.told != CHARACTERS for one in self.reasons)


def found(lines: Sequence[str], glossary: Glossary) -> list[list[Scored]]:
    """The best names of each line, in order, none overlapping another; lines are in Simplified characters."""
    scored: list[list[Scored]] = []
    listed_persons = by_first_character(glossary)
    for number, line in enumerate(lines):
        own = [Scored(number, one, why) for one in candidates(line) if (why := reasons(line, one))]
        own += in_glossary(number, line, own, listed_persons)
        scored.append([one for one in own if one.score > HOPELESS])
    for line, own in zip(lines, scored, strict=True):
        listed(line, own)
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
    """The persons of the glossary in a line, with what speaks for them besides."""
    for start, character in enumerate(line):
        for term in persons.get(character, ()):
            if line.startswith(term.zh, start):
                end = start + len(term.zh)
                candidate = Candidate(start, end, term.zh[:1], term.zh[1:], 0)
                same = [one for one in own if (one.candidate.start, one.candidate.end) == (start, end)]
                why = same[0].reasons if same else []
                yield Scored(number, same[0].candidate if same else candidate, [IN_GLOSSARY, *why], term)


def listed(line: str, own: Sequence[Scored]) -> None:
    """Tell each candidate of a line that a likely name stands beside it in a list."""
    likely = [one for one in own if one.candidate.given and one.score >= EVEN - 2]
    ends = defaultdict(list)
    starts = defaultdict(list)
    for one in likely:
        ends[one.candidate.end].append(one)
        starts[one.candidate.start].append(one)
    helped = []
    for one in own:
        before, after = one.candidate.start - 1, one.candidate.end
        if not one.candidate.given:
            continue
        left = before > 0 and line[before] in LINKS and before in ends
        right = line[after : after + 1] in LINKS and after + 1 in starts and after < len(line)
        if left or right:
            helped.append(one)
    for one in helped:
        one.reasons.append(LISTED)


def repeated(scored: Sequence[Sequence[Scored]]) -> None:
    """Tell each candidate that its name stands near it with better evidence."""
    vouched: dict[str, list[int]] = defaultdict(list)
    for own in scored:
        for one in own:
            if one.candidate.given and one.is_vouched_for:
                vouched[one.candidate.name].append(one.line)
    for own in scored:
        for one in own:
            places = vouched.get(one.candidate.name, ())
            if any(abs(place - one.line) <= WINDOW for place in places) and not one.is_vouched_for:
                one.reasons.append(REPEATED)


def best(own: Sequence[Scored]) -> list[Scored]:
    """The likeliest names that do not overlap, in order."""
    chosen: list[Scored] = []
    for one in sorted(own, key=lambda each: -each.score):
        if one.score < EVEN:
            break
        if all(
            one.candidate.end <= other.candidate.start or other.candidate.end <= one.candidate.start for other in chosen
        ):
            chosen.append(one)
    return sorted(chosen, key=lambda each: each.candidate.start)
