"""Which parts of a Chinese and an English text say the same: paragraphs of a document, or sentences of a paragraph."""

from __future__ import annotations

from itertools import groupby
from math import log
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.alignment.anchors import around, in_order, mutual, rising
from cleanup.bilingual.alignment.certainty import LEAST_VALUE, exchanges, may_be_strange, speaks_against
from cleanup.bilingual.alignment.evidence import Evidence, probability
from cleanup.bilingual.alignment.lattice import CROSSED, NEVER, PRIOR, Bead, best_beads, whole
from cleanup.bilingual.alignment.sounds import shared_sounds
from cleanup.bilingual.alignment.traits import chinese_traits, english_traits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cleanup.bilingual.alignment.traits import Lexicon

CROSSING, AHEAD = 6.0, 3.0
"""What must speak for a pair out of order, and how much less for any other of its parts."""
ALL_PAIRS = 10_000
"""Two texts with so many pairs of parts are compared as a whole; of more, what shares most."""
FEW_PLACES = 1_500
"""A lattice of so many places is looked at as a whole."""

WRONG = -6.0
"""Against a pair, or against a few pairs in a row, speaks so much that they are not taken for pairs."""
IN_A_ROW = 4
WEAK, FEW_WEAK = 3.0, 200
"""Pairs in line of which so little speaks may have changed places; so many are compared with each other."""
BESIDE = 2
"""Parts beside a pair in line that looks wrong are looked at with it."""
SURE_ODDS, UNSURE_ODDS = 2.2, 1.5
"""Logarithms of odds: a confidence of 0.9, and one of 0.82."""
LEAST, USUAL, MOST, TENTH = 0.5, 3.5, 6.0, 0.1
"""How much must speak for merged parts that are sure, where a tenth of a text has been moved, merged or lost, ..."""
STEEPNESS = 1.2
"""... and more where it is more: pairs that look right by chance are as many as there are parts without a partner."""
ENOUGH_AHEAD_OF_SEVERAL, ENOUGH_AHEAD_BESIDE_LOST = 8.0, 10.0
"""How much less must speak for any way without merged parts; more where one beside them has no partner."""
ENOUGH_AHEAD, STEEPNESS_OF_ONE = 7.25, 2.0
"""How much less must speak for any other way than a pair of one part with one, where a tenth of a text is damaged; more
where it is more."""
SHORT = 3
"""So few parts of each side go together in line whatever they are."""
STAYS = 8.0
"""How much more must speak for another way through a stretch than for the line."""
LOST_BOTH = 6.8
"""What speaks against it that two parts in line are both without a partner."""
LEAST_SHARE, UNLIKELY = 0.02, 0.05
"""The share of a text in line that is taken for damaged; the confidence of the pairs of a very short text against which
more speaks than for them."""
ENOUGH_LOST = 2.0


class Match(NamedTuple):
    """Parts that say the same; one side may be empty."""

    chinese: tuple[int, ...]
    english: tuple[int, ...]
    confidence: float


def evidence_of(chinese: Sequence[str], english: Sequence[str], words: Lexicon) -> Evidence:
    """What speaks for the pairs of two texts in parts."""
    heard, told = shared_sounds(chinese, english)
    return Evidence(
        [chinese_traits(text, words, sounds) for text, sounds in zip(chinese, heard, strict=True)],
        [english_traits(text, sounds) for text, sounds in zip(english, told, strict=True)],
    )


def matched(evidence: Evidence) -> list[Match]:
    """How the parts go together; each part of both sides stands in one match.

    Where one text has as many parts as the other, they go together in line, but for the stretches where that looks
    wrong.
    """
    size = len(evidence.chinese)
    if not size or size != len(evidence.english):
        return aligned(evidence)
    values = [evidence.single(at, at) for at in range(size)]
    wrong = stretches(out_of_line(evidence, values), size)
    if 2 * sum(map(len, wrong)) > size > SHORT:
        return aligned(evidence)
    beads: list[Bead] = []
    moved = changed_places(evidence, values)
    for stretch in wrong if size > SHORT else ():
        found = beads_of(evidence, stretch, stretch)
        if (
            moved & set(stretch)
            or sum(bead_value(evidence, bead) for bead in found) > sum(values[at] for at in stretch) + STAYS
        ):
            beads += found
    beads = list(crossed(evidence, beads))
    looked_at = {number for bead in beads for number in bead.chinese}
    margins = [LOST_BOTH + value for value in values]
    for at in range(size - 1):
        apart = values[at] + values[at + 1] - evidence.single(at, at + 1) - evidence.single(at + 1, at) - CROSSED
        margins[at], margins[at + 1] = min(margins[at], apart), min(margins[at + 1], apart)
    beads += [Bead((at,), (at,), margins[at]) for at in range(size) if at not in looked_at]
    doubtful = sum(value < LEAST_VALUE for value in values)
    share = (irregular(beads) + doubtful) / size
    if not looked_at and not doubtful:
        share = min(share, LEAST_SHARE)
    likeliest = UNLIKELY if size <= IN_A_ROW and sum(values) < 0 else 1.0
    return [
        one._replace(confidence=min(one.confidence, likeliest)) for one in judged(evidence, beads, share, near=True)
    ]


def bead_value(evidence: Evidence, bead: Bead) -> float:
    """What speaks for a bead, its kind included."""
    prior = PRIOR[len(bead.chinese), len(bead.english)]
    return prior if bead.is_empty else prior + evidence.of(bead.chinese, bead.english)


def irregular(beads: Iterable[Bead]) -> float:
    """How many beads are not one part of each side in order; one half at least, since nobody can tell."""
    every = sorted(beads, key=lambda bead: bead.chinese)
    columns = [bead.english[0] for bead in every if len(bead.chinese) == len(bead.english) == 1]
    return 0.5 + len(every) - len(rising(columns))


def needed(share: float) -> float:
    """What must speak for merged parts to be sure, where such a share of the parts has no partner in its place."""
    return min(max(USUAL + STEEPNESS * log(share / TENTH), LEAST), MOST)


def out_of_line(evidence: Evidence, values: Sequence[float]) -> set[int]:
    """The numbers of the parts that do not look like translations of each other, though they stand in line."""
    found = {at for at, value in enumerate(values) if value < WRONG}
    for at in range(len(values) - IN_A_ROW + 1):
        if sum(values[at : at + IN_A_ROW]) < WRONG:
            found |= set(range(at, at + IN_A_ROW))
    return found | changed_places(evidence, values)


def changed_places(evidence: Evidence, values: Sequence[float]) -> set[int]:
    """The numbers of parts in line that fit better where another stands."""
    found: set[int] = set()
    weak = [at for at, value in enumerate(values) if value < WEAK]
    pairs = [(at, at + 1) for at in range(len(values) - 1)]
    if len(weak) <= FEW_WEAK:
        pairs += [(first, second) for first in weak for second in weak if first < second]
    for first, second in pairs:
        changed = evidence.single(first, second) + evidence.single(second, first)
        if changed + CROSSED > values[first] + values[second]:
            found |= {first, second}
    return found


def stretches(numbers: Iterable[int], size: int) -> list[range]:
    """Numbers below `size` with some beside them, as ranges that do not touch."""
    found: list[range] = []
    for number in sorted(numbers):
        start, stop = max(number - BESIDE, 0), min(number + BESIDE + 1, size)
        if found and start <= found[-1].stop:
            found[-1] = range(found[-1].start, stop)
        else:
            found.append(range(start, stop))
    return found


def aligned(evidence: Evidence) -> list[Match]:
    """How the parts go together where they do not stand in line."""
    rows, columns = range(len(evidence.chinese)), range(len(evidence.english))
    beads = list(crossed(evidence, beads_of(evidence, rows, columns)))
    return judged(evidence, beads, irregular(beads) / max(len(beads), 1), near=False)


def beads_of(evidence: Evidence, rows: Sequence[int], columns: Sequence[int]) -> list[Bead]:
    """How some parts go together: what certainly does out of order, and all others in order."""
    anchors = mutual(evidence, candidates(evidence, rows, columns))
    chain = in_order(anchors)
    moved = sorted(set(anchors) - set(chain))
    rows = [i for i in rows if i not in {one.row for one in moved}]
    columns = [j for j in columns if j not in {one.column for one in moved}]
    if len(rows) * len(columns) <= FEW_PLACES:
        corridor = whole(len(rows), len(columns))
    else:
        places = {i: at for at, i in enumerate(rows)}, {j: at for at, j in enumerate(columns)}
        kept = [one._replace(row=places[0][one.row], column=places[1][one.column]) for one in chain]
        corridor = around(kept, len(rows), len(columns))
    part = evidence.part(rows, columns)
    both = groupby(best_beads(part, corridor), lambda bead: len(bead.chinese) == len(bead.english) == 1)
    return [
        *(Bead((one.row,), (one.column,), one.value - CROSSING) for one in moved),
        *(
            Bead(tuple(rows[i] for i in bead.chinese), tuple(columns[j] for j in bead.english), bead.margin)
            for one_by_one, beads in both
            for bead in (beads if one_by_one else straightened(part, list(beads)))
        ),
    ]


def straightened(evidence: Evidence, beads: list[Bead]) -> list[Bead]:
    """Beads in a row, some merged; one by one where both sides have as many parts and little more speaks for them."""
    rows, columns = [i for bead in beads for i in bead.chinese], [j for bead in beads for j in bead.english]
    if len(rows) != len(columns) or all(bead.is_empty for bead in beads):
        return beads
    places = list(zip(rows, columns, strict=True))
    ahead = sum(bead_value(evidence, bead) for bead in beads) - sum(evidence.single(*place) for place in places)
    return beads if ahead > STAYS else [Bead((i,), (j,), -ahead) for i, j in places]


def candidates(evidence: Evidence, rows: Sequence[int], columns: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The pairs that are worth a look, wherever they stand."""
    if len(rows) * len(columns) <= ALL_PAIRS:
        return ((i, j) for i in rows for j in columns)
    first, second = set(rows), set(columns)
    return (pair for pair in evidence.likely if pair[0] in first and pair[1] in second)


def crossed(evidence: Evidence, beads: Sequence[Bead]) -> Iterator[Bead]:
    """Beads, with those left over, and those that hardly go together, paired out of order where much speaks for it."""
    loose = list(loosened(evidence, beads))
    left = [bead.chinese[0] for bead in loose if bead.chinese]
    right = [bead.english[0] for bead in loose if bead.english]
    values = {pair: evidence.single(*pair) for pair in candidates(evidence, left, right)}
    chosen: dict[int, Bead] = {}
    taken: set[int] = set()
    for (i, j), value in sorted(values.items(), key=lambda one: (-one[1], one[0])):
        if value < CROSSING:
            break
        if i in chosen or j in taken:
            continue
        rival = max((other for (a, b), other in values.items() if (a == i) != (b == j)), default=0.0)
        if value - rival >= AHEAD:
            chosen[i] = Bead((i,), (j,), value - max(rival, 0) - CROSSING)
            taken.add(j)
    for bead in beads:
        parted = bead.chinese[:1] and bead.chinese[0] in chosen, bead.english[:1] and bead.english[0] in taken
        if not any(parted):
            yield bead
            continue
        if bead.chinese:
            yield chosen.get(bead.chinese[0], Bead(bead.chinese, (), bead.margin))
        if bead.english and not parted[1]:
            yield Bead((), bead.english, bead.margin)


def loosened(evidence: Evidence, beads: Sequence[Bead]) -> Iterator[Bead]:
    """The beads that are loose, and those of one part with one of which a loose part would be the better partner."""
    loose = [bead for bead in beads if bead.is_empty or is_loose(evidence, bead)]
    rows, columns = {i for bead in loose for i in bead.chinese}, {j for bead in loose for j in bead.english}
    by_row: dict[int, float] = {}
    by_column: dict[int, float] = {}
    for i, j in evidence.likely if loose else ():
        if i in rows or j in columns:
            value = evidence.single(i, j)
            by_row[i], by_column[j] = max(by_row.get(i, NEVER), value), max(by_column.get(j, NEVER), value)
    for bead in beads:
        if bead.is_empty or is_loose(evidence, bead):
            yield bead
        elif len(bead.chinese) == len(bead.english) == 1:
            rival = max(by_row.get(bead.chinese[0], NEVER), by_column.get(bead.english[0], NEVER))
            if rival > evidence.single(bead.chinese[0], bead.english[0]) + CROSSING:
                yield bead


def is_loose(evidence: Evidence, bead: Bead) -> bool:
    """Whether a bead is one part of each side that hardly go together."""
    return len(bead.chinese) == len(bead.english) == 1 and evidence.of(bead.chinese, bead.english) < 0


def judged(evidence: Evidence, beads: Sequence[Bead], share: float, *, near: bool) -> list[Match]:
    """Matches of beads with their confidence: sure is what has much in common, and no other way comes near."""
    rows = {bead.chinese[0] for bead in beads if not bead.english}
    columns = {bead.english[0] for bead in beads if not bead.chinese}
    margins = exchanges(evidence, beads, near=near)
    enough, ahead_of_all = needed(share), ENOUGH_AHEAD + STEEPNESS_OF_ONE * log(share / TENTH)
    found = []
    for bead in beads:
        if bead.is_empty:
            odds = bead.margin - ENOUGH_LOST
        elif len(bead.chinese) == len(bead.english) == 1:
            place = bead.chinese[0], bead.english[0]
            ahead = min(bead.margin, margins[place], LOST_BOTH + evidence.of_itself(*place))
            odds = SURE_ODDS + ahead - min(max(ahead_of_all, 1.0), 9.0)
            if speaks_against(evidence, place):
                odds = min(odds, UNSURE_ODDS)
        else:
            beside = rows & {bead.chinese[0] - 1, bead.chinese[-1] + 1} or columns & {
                bead.english[0] - 1, bead.english[-1] + 1,
            }  # fmt: skip
            ahead = ENOUGH_AHEAD_BESIDE_LOST if beside else ENOUGH_AHEAD_OF_SEVERAL
            odds = SURE_ODDS + min(evidence.of(bead.chinese, bead.english) - enough, bead.margin - ahead)
            if may_be_strange(evidence, bead.chinese, bead.english):
                odds = min(odds, UNSURE_ODDS)
        found.append(Match(bead.chinese, bead.english, probability(odds)))
    return found
