"""Where two long texts certainly meet: parts that share what hardly any other part has."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.alignment.lattice import Corridor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleanup.bilingual.alignment.evidence import Evidence

STRONG, AHEAD = 9.0, 6.0
"""What must speak for an anchor, and how much less for any other pair of its parts."""
ASIDE = 4
"""Columns beyond an anchor that are looked at, since the parts beside it may be merged with it."""
WIDE = 20
"""Columns on either side of the straight way through a long stretch without anchors."""
FEW_OF_STRETCH = 4_000
"""Places of a stretch between anchors that are all looked at."""


class Anchor(NamedTuple):
    """A pair that is certain."""

    row: int
    column: int
    value: float


def mutual(evidence: Evidence, pairs: Iterable[tuple[int, int]]) -> list[Anchor]:
    """The pairs that are strong, and far ahead of any other pair of their parts, in the order of the rows."""
    values = {(row, column): evidence.single(row, column) for row, column in pairs}
    by_row: dict[int, list[float]] = defaultdict(list)
    by_column: dict[int, list[float]] = defaultdict(list)
    for (row, column), value in values.items():
        by_row[row].append(value)
        by_column[column].append(value)
    found = []
    for (row, column), value in sorted(values.items()):
        rivals = sorted([*by_row[row], *by_column[column]])[:-2]
        if value >= STRONG and not (rivals and value - rivals[-1] < AHEAD):
            found.append(Anchor(row, column, value))
    return found


def in_order(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The longest chain of anchors in which both sides go on; their rows are in order."""
    return [anchors[number] for number in rising([anchor.column for anchor in anchors])]


def rising(values: Sequence[int]) -> list[int]:
    """The places of the longest chain of values each of which is larger than the last."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, value in enumerate(values):
        place = bisect_left(ends, value)
        before.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(value)
            last.append(number)
        else:
            ends[place] = value
            last[place] = number
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(number)
        number = before[number]
    return chain[::-1]


def around(anchors: Sequence[Anchor], rows: int, columns: int) -> Corridor:
    """The places between anchors, and a few beside them."""
    lows, highs = [columns] * (rows + 1), [0] * (rows + 1)
    corners = [(0, 0)]
    for anchor in anchors:
        corners += [(anchor.row, anchor.column), (anchor.row + 1, anchor.column + 1)]
    corners.append((rows, columns))
    for (top, left), (bottom, right) in pairwise(corners):
        is_small = (bottom - top + 1) * (right - left + 1) <= FEW_OF_STRETCH
        for row in range(max(top - 1, 0), min(bottom + 1, rows) + 1):
            low, high = left - ASIDE, right + ASIDE
            if not is_small:
                middle = left + (right - left) * (row - top) // max(bottom - top, 1)
                half = WIDE + abs((right - left) - (bottom - top)) // 4
                low, high = max(low, middle - half), min(high, middle + half)
            lows[row] = min(lows[row], max(low, 0))
            highs[row] = max(highs[row], min(high, columns))
    return Corridor(list(zip(lows, highs, strict=True)))
