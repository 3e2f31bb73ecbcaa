"""How a draft and its source go together, pair by pair: as a table to read, as TSV, as JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.source import SURE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cleanup.model import Document, Pair, Segment

WIDTH = 76
"""Columns of an excerpt; a Chinese character takes two."""
FIRST_WIDE = "\N{HANGUL CHOSEONG KIYEOK}"


class State(StrEnum):
    """What became of a pair."""

    SURE = "sure"
    UNSURE = "unsure"
    LOST = "not in the draft"
    ADDED = "not in the source"


class Row(NamedTuple):
    """One pair as it is shown."""

    source_lines: tuple[int, ...]
    draft_lines: tuple[int, ...]
    confidence: float
    state: State
    source: tuple[str, ...]
    draft: tuple[str, ...]


def rows(document: Document) -> list[Row]:
    """The pairs of a draft and its source, in the order of the draft."""
    pairing = document.pairing
    if not pairing:
        return []
    sources, drafts = pairing.source.segments, document.segments
    return [_row(pair, [sources[n] for n in pair.source], [drafts[n] for n in pair.draft]) for pair in pairing.pairs]


def _row(pair: Pair, sources: list[Segment], drafts: list[Segment]) -> Row:
    if not sources or not drafts:
        state = State.LOST if sources else State.ADDED
    else:
        state = State.SURE if pair.confidence >= SURE else State.UNSURE
    return Row(
        tuple(segment.line for segment in sources),
        tuple(segment.line for segment in drafts),
        round(pair.confidence, 2),
        state,
        tuple(segment.text for segment in sources),
        tuple(segment.text for segment in drafts),
    )


def as_text(document: Document) -> str:
    """A table to read: the lines of both files, how sure the pair is, and how both texts begin."""
    return "".join(f"{line}\n" for row in rows(document) for line in _lines(row))


def _lines(row: Row) -> Iterator[str]:
    known = f"{row.confidence:.2f}" if row.source and row.draft else "    "
    mark = "" if row.state is State.SURE else row.state
    sides = f"{_numbers(row.source_lines):>9} {_numbers(row.draft_lines):>9}"
    yield f"{sides}  {known}  {mark}".rstrip()
    for text in (*row.source, *row.draft):
        yield f"{'':21}{excerpt(text)}"


def _numbers(lines: tuple[int, ...]) -> str:
    return "+".join(map(str, lines)) or "-"


def excerpt(text: str, width: int = WIDTH) -> str:
    """The beginning of a text in one line."""
    left = width
    for place, character in enumerate(text):
        left -= 2 if character >= FIRST_WIDE else 1
        if left < 0:
            return f"{flat(text[:place]).rstrip()}…"
    return flat(text)


def flat(text: str) -> str:
    """A text without line ends and tabs."""
    return " ".join(text.split("\t")).replace("\r", " ").replace("\n", " ")


def as_tsv(document: Document) -> str:
    """A row a pair; several lines are joined by `+`, several texts by ` ⏎ `."""
    table: list[tuple[str, ...]] = [("source_lines", "draft_lines", "confidence", "state", "source", "draft")]
    for row in rows(document):
        texts = (" ⏎ ".join(map(flat, side)) for side in (row.source, row.draft))
        table.append(
            (_numbers(row.source_lines), _numbers(row.draft_lines), f"{row.confidence:.2f}", row.state, *texts)
        )
    return "".join("\t".join(cells) + "\n" for cells in table)


def as_json(document: Document) -> str:
    """A list of the pairs."""
    import json  # noqa: PLC0415 -- few runs write it

    return json.dumps([row._asdict() for row in rows(document)], ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Document], str]] = {"text": as_text, "tsv": as_tsv, "json": as_json}
