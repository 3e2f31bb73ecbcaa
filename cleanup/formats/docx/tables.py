"""Tables with Chinese on one side and English on the other, row by row: what a translator's review table is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.bilingual.align import evidence_of, matched
from cleanup.bilingual.alignment.traits import lexicon
from cleanup.bilingual.pairing import with_pairs
from cleanup.formats.bilingual import is_chinese
from cleanup.formats.columns import DRAFTS, SOURCES
from cleanup.model import Pair, Pairing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.docx.stories import Cell, Table
    from cleanup.model import Document, Segment

NAMED_SOURCES, NAMED_DRAFTS = SOURCES | {"source segment"}, DRAFTS | {"target segment"}
NUMBER = re.compile(r"[\W\d_]*(?:[ivxIVX]+[\W_]*)?")
"""What a cell says that only counts rows."""
FEWEST = 2
"""Rows of a pair that make such a table."""
NEARLY_ALL = 10
"""Of so many rows at most one may be otherwise."""

SAMPLE = 200
"""Rows that tell whether it is one."""
LIKELY = 0.5
"""How sure a row is that is translated: names, terms and sentences have 0.9 and more, rows of most forms 0.1."""

Row = tuple[list["Segment"], list["Segment"]]
"""The sources and the drafts of a row."""


def with_rows(document: Document, tables: Sequence[Table]) -> Document:
    """A document with what its tables of two languages translate; Chinese cells of them are no drafts.

    Where such tables are less than half of it, it is no document of pairs, and has a source of its own perhaps.
    """
    segments = {segment.id: segment for segment in document.segments}
    found_in = [(table, rows) for table in tables if (rows := rows_of(table, segments))]
    rows = [row for _, own in found_in for row in own]
    if not rows:
        return document
    within = {str(one.number) for table, _ in found_in for row in table for cell in row for one in cell.paragraphs}
    taken = {segment.id for sources, _ in rows for segment in sources}
    drafts = [segment for segment in document.segments if segment.id not in taken]
    numbers = {segment.id: number for number, segment in enumerate(drafts)}
    sources: list[Segment] = []
    pairs: list[Pair] = []
    for mine, other in rows:
        first = len(sources)
        sources += mine
        own, others = range(first, len(sources)), [numbers[segment.id] for segment in other]
        if len(own) == len(others):
            pairs += [Pair((source,), (draft,), 1.0) for source, draft in zip(own, others, strict=True)]
        else:
            pairs.append(Pair(tuple(own), tuple(others), 1.0))
    there = {number for pair in pairs for number in pair.draft}
    # Nobody says what the text around a table translates.
    pairs += [Pair((), (number,), 0.0) for number in range(len(drafts)) if number not in there]
    pairing = Pairing(replace(document, segments=tuple(sources)), tuple(_ordered(pairs)))
    found = with_pairs(replace(document, segments=tuple(drafts)), pairing)
    inside = sum(len(drafts[number].text) for number in there)
    outside = sum(len(one.text) for one in drafts if one.id not in within)
    return found if inside >= outside else replace(found, pairing=None)


def _ordered(pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs in the order of the draft; what has no draft stays after what it stands after."""
    placed, last = [], -1
    for pair in pairs:
        last = pair.draft[0] if pair.draft else last
        placed.append((last, pair))
    return [pair for _, pair in sorted(placed, key=lambda one: one[0])]


def rows_of(table: Table, segments: Mapping[str, Segment]) -> list[Row]:
    """The sources and the drafts of each row of a table of two languages; no rows of another table."""
    texts = [[_text(cell, segments) for cell in row] for row in table]
    width = Counter(map(len, texts)).most_common(1)[0][0] if texts else 0
    rows = [number for number, row in enumerate(texts) if len(row) == width]
    where = _columns([texts[number] for number in rows])
    if where is None or any(table[number][column].has_table for number in rows for column in where):
        return []
    source, draft = where
    sides = {number: tuple(is_chinese(texts[number][column]) for column in where) for number in rows}
    good = [number for number in rows if sides[number] == (True, False)]
    if rows[0] not in good:
        rows = rows[1:]
    other = [number for number in rows if sides[number][0] is False or sides[number][1]]
    if len(good) < FEWEST or len(other) * NEARLY_ALL > len(good) + len(other):
        return []
    if not says_the_same([texts[number] for number in good], source, draft):
        return []
    found = [(_of(table[number][source], segments), _of(table[number][draft], segments)) for number in rows]
    return [row for row in found if row[0]]


def says_the_same(texts: Sequence[Sequence[str]], source: int, draft: int) -> bool:
    """Whether rows look translated: those of a form, with Chinese labels and English answers, do not."""
    sample = texts[:SAMPLE]
    found = matched(evidence_of([row[source] for row in sample], [row[draft] for row in sample], lexicon()))
    likely = sum(one.chinese == one.english and one.confidence >= LIKELY for one in found)
    return 2 * likely >= len(sample)


def _columns(texts: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """The columns of the source and of the draft: by their names, or the only two that do more than count rows."""
    if not texts:
        return None
    header = [text.strip().lower() for text in texts[0]]
    source = [number for number, name in enumerate(header) if name in NAMED_SOURCES]
    draft = [number for number, name in enumerate(header) if name in NAMED_DRAFTS]
    if len(source) == 1 and len(draft) == 1:
        return source[0], draft[0]
    told = [number for number in range(len(header)) if not all(NUMBER.fullmatch(row[number]) for row in texts[1:])]
    if len(told) != 2:
        return None
    chinese = [sum(is_chinese(row[number]) is True for row in texts) for number in told]
    return (told[0], told[1]) if chinese[0] > chinese[1] else (told[1], told[0])


def _of(cell: Cell, segments: Mapping[str, Segment]) -> list[Segment]:
    """The segments of a cell."""
    numbers = (str(paragraph.number) for paragraph in cell.paragraphs)
    return [segments[number] for number in numbers if number in segments]


def _text(cell: Cell, segments: Mapping[str, Segment]) -> str:
    """What a cell says."""
    return "\n".join(segment.text for segment in _of(cell, segments))
