"""How certain a pair is: what speaks against it by itself, and for any other way that its parts may go."""

from __future__ import annotations

from itertools import product
from math import inf
from typing import TYPE_CHECKING

from cleanup.bilingual.alignment.anchors import rising

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cleanup.bilingual.alignment.evidence import Evidence
    from cleanup.bilingual.alignment.lattice import Bead

Place = tuple[int, int]

ALL_RIVALS = 40_000
"""Of a text with so many pairs of parts each is a rival of every other; of a longer one those near, and the likely."""
NEAR = 3
"""Parts beside a pair that are its rivals in any text."""
MOVED, TAKEN = 6.0, 3.0
"""What speaks against a pair out of order, and against one that takes a part from others with which it is merged."""
LEAST_OF_OTHER = -6.8
"""Two parts that are left over by an exchange go together, or have both no partner."""
LEAST_VALUE, LEAST_LENGTH = -1.0, -2.0
"""A pair for which less speaks, or that is so much out of proportion, is not sure wherever it stands."""
FEW_PARTS, SMALL_PART = 3, 0.3
"""Of more parts that are merged, or where one is a smaller share of them, one that does not belong there weighs too
little to be noticed."""
OWN = 2.0
"""What must speak for each of them besides the others."""


def speaks_against(evidence: Evidence, place: Place) -> bool:
    """Whether a pair of one part with one looks wrong by itself."""
    if evidence.single(*place) < LEAST_VALUE or evidence.of_items(*place) < 0:
        return True
    return evidence.of_lengths(place[:1], place[1:]) < LEAST_LENGTH


def may_be_strange(evidence: Evidence, chinese: Sequence[int], english: Sequence[int]) -> bool:
    """Whether one of some parts that are merged may not belong there, for all that can be told."""
    if len(chinese) + len(english) > FEW_PARTS or evidence.of_lengths(chinese, english) < 0:
        return True
    lengths = [evidence.chinese[i].length for i in chinese]
    if len(english) > 1:
        lengths = [evidence.english[j].length for j in english]
    return min(lengths) < SMALL_PART * sum(lengths) or evidence.least_own(chinese, english) < OWN


def exchanges(evidence: Evidence, beads: Sequence[Bead], *, near: bool) -> dict[Place, float]:
    """How much better it is to have each pair of one part with one than to give one of its parts another partner.

    With `near` the texts go line by line, and not every other pair is looked at.
    """
    pairs = {bead.chinese[0]: bead.english[0] for bead in beads if len(bead.chinese) == len(bead.english) == 1}
    owners = {j: i for i, j in pairs.items()}
    lost = {bead.chinese[0] for bead in beads if not bead.english}
    added = {bead.english[0] for bead in beads if not bead.chinese}
    rows = sorted(pairs)
    in_order = {rows[number] for number in rising([pairs[i] for i in rows])}
    margins = dict.fromkeys(pairs.items(), inf)
    for i, j in rivals(evidence, pairs, near=near):
        if pairs.get(i) == j:
            continue
        own = [place for place in ((i, pairs.get(i, -1)), (owners.get(j, -1), j)) if place in margins]
        margin = sum(evidence.single(*place) for place in own) - evidence.single(i, j)
        margin += MOVED if all(row in in_order for row, _ in own) else -MOVED
        if len(own) == 2:
            margin -= max(evidence.single(own[1][0], own[0][1]), LEAST_OF_OTHER)
        elif i not in lost and j not in added:
            margin += TAKEN
        for place in own:
            margins[place] = min(margins[place], margin)
    return margins


def rivals(evidence: Evidence, pairs: Mapping[int, int], *, near: bool) -> Iterable[Place]:
    """The pairs that may stand against others: all of a short text; of a longer one those near and those likely."""
    rows, columns = range(len(evidence.chinese)), range(len(evidence.english))
    if not near and len(rows) * len(columns) <= ALL_RIVALS:
        return product(rows, columns)
    beside = {(i, b) for i, j in pairs.items() for b in columns[max(j - NEAR, 0) : j + NEAR + 1]}
    beside |= {(a, j) for i, j in pairs.items() for a in rows[max(i - NEAR, 0) : i + NEAR + 1]}
    return beside | evidence.likely
