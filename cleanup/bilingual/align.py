"""Which parts of a Chinese and an English text say the same: paragraphs of a document, or sentences of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.alignment.anchors import around, in_order, meetings, mutual
from cleanup.bilingual.alignment.evidence import Evidence, probability
from cleanup.bilingual.alignment.lattice import Bead, best_beads, whole
from cleanup.bilingual.alignment.traits import chinese_traits, english_traits, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glossary.model import Glossary

CROSSING, AHEAD = 6.0, 3.0
"""What must speak for a pair out of order, and how much less for any other of its parts."""
ALL_PAIRS = 60_000
"""Two texts with so many pairs of parts are compared as a whole; of more, what shares something rare."""
FEW_PLACES = 1_500
"""A lattice of so many places is looked at as a whole."""
NEAR = 6
"""Parts before and after a match that may be rivals of it."""


class Match(NamedTuple):
    """Parts that say the same; one side may be empty."""

    chinese: tuple[int, ...]
    english: tuple[int, ...]
    confidence: float
    value: float = 0
    margin: float = 0
    lead: float = 0


def evidence_of(chinese: Sequence[str], english: Sequence[str], glossary: Glossary | None = None) -> Evidence:
    """What speaks for the pairs of two texts in parts."""
    words = lexicon(glossary)
    return Evidence([chinese_traits(text, words) for text in chinese], [english_traits(text) for text in english])


def aligned(evidence: Evidence) -> list[Match]:
    """How the parts go together, in the order of the Chinese side; each part of both sides stands in one match."""
    rows, columns = len(evidence.chinese), len(evidence.english)
    pairs = set(candidates(evidence, range(rows), range(columns)))
    anchors = mutual(evidence, pairs)
    chain = in_order(anchors)
    moved = [anchor for anchor in anchors if anchor not in set(chain)]
    beads = [Bead((one.row,), (one.column,), one.value) for one in moved]
    left = [i for i in range(rows) if i not in {one.row for one in moved}]
    right = [j for j in range(columns) if j not in {one.column for one in moved}]
    part = evidence.part(left, right)
    small = len(left) * len(right) <= FEW_PLACES
    places = {number: at for at, number in enumerate(left)}, {number: at for at, number in enumerate(right)}
    kept = [one._replace(row=places[0][one.row], column=places[1][one.column]) for one in chain]
    corridor = whole(len(left), len(right)) if small else around(kept, len(left), len(right))
    for bead in best_beads(part, corridor):
        beads.append(Bead(tuple(left[i] for i in bead.chinese), tuple(right[j] for j in bead.english), bead.margin))
    beads = list(crossed(evidence, beads))
    rivals = set(pairs) if rows * columns > ALL_PAIRS else None
    return [confident(evidence, bead, rivals) for bead in beads]


def candidates(evidence: Evidence, rows: Sequence[int], columns: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The pairs that are worth a look, wherever they stand."""
    if len(rows) * len(columns) <= ALL_PAIRS:
        return ((i, j) for i in rows for j in columns)
    first, second = set(rows), set(columns)
    return (pair for pair in meetings(evidence) if pair[0] in first and pair[1] in second)


def confident(evidence: Evidence, bead: Bead, rivals) -> Match:
    """A match with its confidence."""
    if bead.is_empty:
        return Match(bead.chinese, bead.english, probability(bead.margin - 2), 0, bead.margin)
    value = evidence.of(bead.chinese, bead.english)
    n, m = len(evidence.chinese), len(evidence.english)
    a, b = bead.chinese[0], bead.english[0]
    best = 0
    if rivals is None:
        others = [evidence.single(a, j) for j in range(m) if j not in bead.english] + [evidence.single(i, b) for i in range(n) if i not in bead.chinese]
    else:
        others = [evidence.single(a, j) for j in range(max(b - NEAR, 0), min(b + NEAR + 1, m)) if j not in bead.english]
        others += [evidence.single(i, b) for i in range(max(a - NEAR, 0), min(a + NEAR + 1, n)) if i not in bead.chinese]
    lead = value - max(others, default=0)
    odds = min(value, bead.margin) - 4
    return Match(bead.chinese, bead.english, probability(odds), value, bead.margin, lead)


def crossed(evidence: Evidence, beads: Sequence[Bead]) -> Iterator[Bead]:
    """Beads, with those left over paired out of order where much speaks for it."""
    left = [bead.chinese[0] for bead in beads if not bead.english]
    right = [bead.english[0] for bead in beads if not bead.chinese]
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
            chosen[i] = Bead((i,), (j,), value - max(rival, 0))
            taken.add(j)
    for bead in beads:
        if bead.chinese or bead.english[0] not in taken:
            yield chosen.get(bead.chinese[0], bead) if not bead.english else bead
