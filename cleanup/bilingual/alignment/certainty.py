"""How certain a pair of one part with one part is: what speaks for it, and for any other way that its parts may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleanup.bilingual.alignment.evidence import Evidence
    from cleanup.bilingual.alignment.lattice import Bead

Place = tuple[int, int]

ALL_RIVALS = 40_000
"""Of a text with so many pairs of parts each is a rival of every other; of a longer one those near, and the weak."""
NEAR = 3
WEAK, FEW_WEAK = 3.0, 500
"""Pairs of which so little speaks may have changed places; so many are compared with each other."""
ODDS, BY_VALUE, BY_MARGIN, BY_LEAD, BY_LENGTH = 0.84, -0.22, 0.79, 0.39, -0.21
"""A logistic regression on 43,000 pairs of damaged texts; the margin holds the value, which counts less by itself."""
LEAST_VALUE, LEAST_LENGTH = -1.0, -2.0
"""A pair for which less speaks, or that is so much out of proportion, is not sure wherever it stands."""
AGAINST = 1.5
"""What such a pair lacks to be sure."""


def odds(evidence: Evidence, place: Place, margin: float, lead: float) -> float:
    """The logarithm of the odds that a pair is right, where a tenth of a text is damaged.

    `margin` is how much better the best way is with the pair than without it, `lead` how much more speaks for the
    pair than for any other of its parts.
    """
    value, length = evidence.single(*place), evidence.of_lengths(place[:1], place[1:])
    return (
        ODDS
        + BY_VALUE * _within(value, -8, 12)
        + BY_MARGIN * _within(margin, 0, 12)
        + BY_LEAD * _within(lead, -8, 6)
        + BY_LENGTH * _within(length, -4, 1.5)
    )


def speaks_against(evidence: Evidence, place: Place) -> bool:
    """Whether a pair looks wrong by itself."""
    return evidence.single(*place) < LEAST_VALUE or evidence.of_lengths(place[:1], place[1:]) < LEAST_LENGTH


def leads(evidence: Evidence, places: Sequence[Place], loose: Iterable[Bead] = (), *, near: bool) -> dict[Place, float]:
    """How much more speaks for each pair than for any other of its parts; with `near` only those beside it count."""
    size = len(evidence.chinese), len(evidence.english)
    if not near and size[0] * size[1] <= ALL_RIVALS:
        rows, columns = [0.0] * size[0], [0.0] * size[1]
        own = set(places)
        for i in range(size[0]):
            for j in range(size[1]):
                if (i, j) not in own:
                    value = evidence.single(i, j)
                    rows[i], columns[j] = max(rows[i], value), max(columns[j], value)
        return {(i, j): evidence.single(i, j) - max(rows[i], columns[j]) for i, j in places}
    found = {}
    weak = [place for place in places if evidence.single(*place) < WEAK]
    left, right = [i for i, _ in weak], [j for _, j in weak]
    for bead in loose:
        left, right = [*left, *bead.chinese], [*right, *bead.english]
    if near or len(left) + len(right) > 2 * FEW_WEAK:
        left, right = [], []
    is_weak = set(weak)
    for i, j in places:
        others = {(i, b) for b in range(max(j - NEAR, 0), min(j + NEAR + 1, size[1]))}
        others |= {(a, j) for a in range(max(i - NEAR, 0), min(i + NEAR + 1, size[0]))}
        if (i, j) in is_weak:
            others |= {(i, b) for b in right} | {(a, j) for a in left}
        rival = max((evidence.single(*other) for other in others if other != (i, j)), default=0.0)
        found[i, j] = evidence.single(i, j) - max(rival, 0.0)
    return found


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
