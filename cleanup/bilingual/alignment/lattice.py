"""The best way through two texts in parts: which go together, merged, split, lost or added, all in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.alignment.evidence import Evidence

PRIOR = {
    (1, 1): 0.0, (1, 0): -3.4, (0, 1): -3.4, (2, 1): -4.2, (1, 2): -4.2, (2, 2): -14.0, (3, 1): -8.0, (1, 3): -8.0,
}  # fmt: skip
"""What speaks for a bead before its text is looked at."""
CROSSED = -5.0
"""The same of two neighbours that have changed places."""
NEVER = float("-inf")
SEVERAL = tuple((size, prior) for size, prior in PRIOR.items() if sum(size) > 2)


@dataclass(frozen=True, slots=True)
class Bead:
    """Parts that go together, and how much better the best way is with them than without them."""

    chinese: tuple[int, ...]
    english: tuple[int, ...]
    margin: float
    """In units of evidence."""

    @property
    def is_empty(self) -> bool:
        """Whether one side has nothing."""
        return not (self.chinese and self.english)


@dataclass(frozen=True, slots=True)
class Step:
    """A bead at a place of the lattice: how many parts of each side, and what speaks for it."""

    rows: int
    columns: int
    value: float
    crossed: bool = False
    """Whether they are two neighbours that have changed places."""


class Corridor:
    """The places of the lattice that are looked at: of each row, from the first column to the last."""

    def __init__(self, bounds: Sequence[tuple[int, int]]) -> None:
        self.bounds = bounds
        """For each number of Chinese parts, from none to all, the least and the greatest number of English ones."""

    def holds(self, row: int, column: int) -> bool:
        """Whether a place is looked at."""
        if row >= len(self.bounds):
            return False
        low, high = self.bounds[row]
        return low <= column <= high


def whole(rows: int, columns: int) -> Corridor:
    """All places."""
    return Corridor([(0, columns)] * (rows + 1))


def best_beads(evidence: Evidence, corridor: Corridor) -> list[Bead]:
    """The beads of the best way, in order; each part of both sides stands in one of them."""
    steps = _steps(evidence, corridor)
    ahead = _to_the_end(steps, corridor)
    behind = _from_the_beginning(steps, corridor)
    best = ahead[0][0 - corridor.bounds[0][0]]
    others = _best_by_part(steps, corridor, ahead, behind, len(evidence.chinese), len(evidence.english))
    beads: list[Bead] = []
    row = column = 0
    last = len(evidence.chinese), len(evidence.english)
    while (row, column) != last:
        here = steps[row][column - corridor.bounds[row][0]]
        step = max(
            (one for one in here if corridor.holds(row + one.rows, column + one.columns)),
            key=lambda one: one.value + _at(ahead, corridor, row + one.rows, column + one.columns),
        )
        chinese, english = tuple(range(row, row + step.rows)), tuple(range(column, column + step.columns))
        name = (row, column, step.rows, step.columns, step.crossed)
        rivals = [_rival(others[0][i], name) for i in chinese] + [_rival(others[1][j], name) for j in english]
        margin = best - max(rivals)
        if step.crossed:
            beads += [Bead(chinese[:1], english[1:], margin), Bead(chinese[1:], english[:1], margin)]
        else:
            beads.append(Bead(chinese, english, margin))
        row, column = row + step.rows, column + step.columns
    return beads


def _at(table: list[list[float]], corridor: Corridor, row: int, column: int) -> float:
    return table[row][column - corridor.bounds[row][0]]


def _steps(evidence: Evidence, corridor: Corridor) -> list[list[list[Step]]]:
    """The beads that may begin at each place."""
    return [
        [list(_steps_at(evidence, corridor, row, column)) for column in range(low, high + 1)]
        for row, (low, high) in enumerate(corridor.bounds)
    ]


def _steps_at(evidence: Evidence, corridor: Corridor, row: int, column: int) -> Iterator[Step]:
    last_row, last_column = len(evidence.chinese), len(evidence.english)
    if corridor.holds(row + 1, column):
        yield Step(1, 0, PRIOR[1, 0])
    if column < last_column and corridor.holds(row, column + 1):
        yield Step(0, 1, PRIOR[0, 1])
    if row == last_row or column == last_column:
        return
    if corridor.holds(row + 1, column + 1):
        yield Step(1, 1, evidence.single(row, column))
    for (rows, columns), prior in SEVERAL:
        if row + rows > last_row or column + columns > last_column or not corridor.holds(row + rows, column + columns):
            continue
        chinese, english = range(row, row + rows), range(column, column + columns)
        if evidence.may_be(chinese, english):
            yield Step(rows, columns, prior + evidence.of(chinese, english))
        if rows == columns:
            value = CROSSED + evidence.single(row, column + 1) + evidence.single(row + 1, column)
            yield Step(rows, columns, value, crossed=True)


def _to_the_end(steps: list[list[list[Step]]], corridor: Corridor) -> list[list[float]]:
    """The value of the best way from each place to the end."""
    table = [[NEVER] * (high - low + 1) for low, high in corridor.bounds]
    table[-1][-1] = 0.0
    for row in range(len(table) - 1, -1, -1):
        low, high = corridor.bounds[row]
        for column in range(high, low - 1, -1):
            for step in steps[row][column - low]:
                value = step.value + _at(table, corridor, row + step.rows, column + step.columns)
                table[row][column - low] = max(table[row][column - low], value)
    return table


def _from_the_beginning(steps: list[list[list[Step]]], corridor: Corridor) -> list[list[float]]:
    """The value of the best way from the beginning to each place."""
    table = [[NEVER] * (high - low + 1) for low, high in corridor.bounds]
    table[0][0] = 0.0
    for row, (low, high) in enumerate(corridor.bounds):
        for column in range(low, high + 1):
            value = table[row][column - low]
            for step in steps[row][column - low]:
                there = row + step.rows
                place = column + step.columns - corridor.bounds[there][0]
                table[there][place] = max(table[there][place], value + step.value)
    return table


Rival = tuple[float, tuple[int, int, int, int, bool]]
"""The value of a whole way, and the bead by which it goes."""


def _best_by_part(  # noqa: PLR0913, PLR0917
    steps: list[list[list[Step]]],
    corridor: Corridor,
    ahead: list[list[float]],
    behind: list[list[float]],
    rows: int,
    columns: int,
) -> tuple[list[list[Rival]], list[list[Rival]]]:
    """For each part of both sides the two best ways that differ in the bead of that part."""
    by_row: list[list[Rival]] = [[] for _ in range(rows)]
    by_column: list[list[Rival]] = [[] for _ in range(columns)]
    for row, line in enumerate(steps):
        low = corridor.bounds[row][0]
        for offset, here in enumerate(line):
            column = low + offset
            before = behind[row][offset]
            if before == NEVER:
                continue
            for step in here:
                value = before + step.value + _at(ahead, corridor, row + step.rows, column + step.columns)
                rival = value, (row, column, step.rows, step.columns, step.crossed)
                for i in range(row, row + step.rows):
                    _keep(by_row[i], rival)
                for j in range(column, column + step.columns):
                    _keep(by_column[j], rival)
    return by_row, by_column


def _keep(best: list[Rival], rival: Rival) -> None:
    """Put a way among the two best."""
    if len(best) < 2:
        best.append(rival)
        best.sort(reverse=True)
    elif rival[0] > best[1][0]:
        best[1] = rival
        best.sort(reverse=True)


def _rival(best: list[Rival], bead: tuple[int, int, int, int, bool]) -> float:
    """The value of the best way that does not go by `bead`."""
    return next((value for value, other in best if other != bead), NEVER)
