"""Which run of a draft stands for which name: the best choice for all names of a segment at once."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.mentions.evidence import IN_ORDER, OUT_OF_ORDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.mentions.likeness import Resemblance

MOST_RUNS = 6
"""Runs for one name that are weighed against each other."""
MOST_STATES = 48
"""Choices for the names so far that are kept while the next is added."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of words that may stand for a name."""

    first: int
    last: int
    """The half-open range of its words."""
    resemblance: Resemblance
    odds: float
    """A logarithm of odds by itself, without the other names."""
    has_title: bool = False
    """Whether the title beside the name in the source stands beside it, too."""

    def meets(self, other: Candidate) -> bool:
        """True where both have a word in common."""
        return self.first < other.last and other.first < self.last


class Choice(NamedTuple):
    """A run for each of the names so far, or none."""

    total: float
    chosen: tuple[Candidate | None, ...]
    odds: tuple[float, ...]
    last: int
    """Where the run of the name before begins; -1 without one."""


def assigned(names: Sequence[Sequence[Candidate]]) -> list[tuple[Candidate | None, float]]:
    """The best run for each name, in the order of the names, with its odds among the others."""
    states = [Choice(0.0, (), (), -1)]
    for candidates in names:
        best = nlargest(MOST_RUNS, candidates, key=_odds)
        longer = [state._replace(chosen=(*state.chosen, None), odds=(*state.odds, 0.0)) for state in states]
        for state in states:
            for one in best:
                if any(other and other.meets(one) for other in state.chosen):
                    continue
                order = 0.0 if state.last < 0 else IN_ORDER if state.last < one.first else OUT_OF_ORDER
                odds = one.odds + order
                longer.append(Choice(state.total + odds, (*state.chosen, one), (*state.odds, odds), one.first))
        states = nlargest(MOST_STATES, longer, key=_total)
    return list(zip(states[0].chosen, states[0].odds, strict=True))


def _odds(one: Candidate) -> float:
    return one.odds


def _total(one: Choice) -> float:
    return one.total
