"""Names that somebody has marked in a source, and what is proposed for them; `names.py` uses it."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cleanup import Settings
from cleanup.bilingual.mentions import finding_of
from cleanup.bilingual.names import Kind, SourceName
from cleanup.bilingual.pairing import line_by_line
from cleanup.bilingual.source import Sources
from cleanup.context import Context
from cleanup.formats import text as plain
from cleanup.model import Safety, Span
from cleanup.resolve import apply
from glossary import open_glossary
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from cleanup.bilingual.names import Mention
    from cleanup.model import Document

MENDABLE = ("JOIN", "SYL", "SURN", "LIT", "ROM", "BND")
NO_NEWS = ("ecommerce", "social", "conversation")
KINDS = {
    "CN": Kind.MAINLAND, "AL": Kind.UNKNOWN, "VN": Kind.VIETNAMESE, "JP": Kind.JAPANESE, "KR": Kind.KOREAN,
    "SG": Kind.SINGAPOREAN,
}  # fmt: skip
"""Perfect detection tells which country a name is of, not that its owner spells it in another way (AL)."""
CELL = re.compile(r"([A-Za-z_]+):(.*?)@(-?\d+)-(-?\d+)(?: ; |$)")
UMLAUT = re.compile("(?<=[ln])(?:yu|v|ü)")


class Cell(NamedTuple):
    """What one output has for a name of the source."""

    zh: str
    kind: str
    is_news: bool
    accepted: tuple[str, ...]
    label: str
    span: Span


class Gold(NamedTuple):
    """The names of the source, and what each output has for them."""

    names: Mapping[int, tuple[SourceName, ...]]
    """By line, from 1."""
    cells: Mapping[tuple[str, int], list[Cell]]
    """By output and line."""
    news: frozenset[int]
    """Lines of news with a name."""


class Proposal(NamedTuple):
    """What should be done about a name."""

    line: int
    mention: Mention
    safety: Safety
    there: str
    after: str
    """The line after it."""

    def __str__(self) -> str:
        told = f"{self.line} {self.mention.name.zh}: {self.there!r} -> {self.mention.proposal!r}"
        return f"{self.safety.name} {told} ({self.mention.confidence:.2f}; {self.mention.reason})"


def gold_of(path: Path) -> Gold:
    """The gold file; surnames with a title (SU) and pet names (NI) are no full names and not detected as such."""
    names: dict[int, list[SourceName]] = defaultdict(list)
    cells: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    news = set()
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for row in rows:
        line, is_news, zh = int(row["line"]), not row["doc"].startswith(NO_NEWS), simplified(row["name"])
        news |= {line} if is_news else set()
        if row["type"] in KINDS:
            for start in map(int, row["src_offsets"].split(",")):
                names[line].append(SourceName(zh, Span(start, start + len(zh)), KINDS[row["type"]], 1.0))
        accepted = [row["pinyin"], *row["other_accepted"].split(";")]
        accepted += [row["ref_A"], row["ref_B"]] if row["type"] == "NI" else []
        for system in list(row)[9:]:
            for label, _, start, end in CELL.findall(row[system] or ""):
                cell = Cell(zh, row["type"], is_news, tuple(filter(None, map(str.strip, accepted))), label,
                            Span(int(start), int(end)))  # fmt: skip
                cells[system, line].append(cell)
    in_order = {line: tuple(sorted(own, key=lambda one: one.span)) for line, own in names.items()}
    return Gold(in_order, cells, frozenset(news))


def lines(path: Path) -> list[str]:
    """The lines of a file."""
    found = path.read_text("utf-8").split("\n")
    return found[:-1] if found[-1] == "" else found


def paired(draft: Sequence[str], source: Sequence[str]) -> Document:
    """A draft with its source."""
    texts = [plain.read(name, "\n".join(own).encode()) for name, own in (("draft", draft), ("source", source))]
    return line_by_line(*texts, confidence=1)


def proposals(document: Document, names: Mapping[int, tuple[SourceName, ...]] | None) -> Iterator[Proposal]:
    """What is proposed for a draft, by names that are given or detected."""
    sources = Sources(document.segments, open_glossary())
    for segment in document.segments if names is not None else ():
        if source := sources.of(segment):
            vars(source)["names"] = (names or {}).get(segment.line, ())
    context = Context(document.segments, open_glossary(), Settings(), sources)
    for segment in document.segments:
        for one in context.reading(segment).mentions:
            if one.proposal and one.span:
                found = finding_of("", segment.text, one)
                there = segment.text[one.span.start : one.span.end]
                yield Proposal(segment.line, one, found.safety, there, apply(segment.text, found.edits))


def same(one: str, other: str) -> bool:
    """True for spellings that differ in nothing but capitals and how they write ü."""
    return UMLAUT.sub("ü", one.lower()) == UMLAUT.sub("ü", other.lower())


def verdict(one: Proposal, cells: Sequence[Cell], text: str) -> tuple[str, Cell | None]:
    """Whether a proposal is right, wrong, harm or false, and what stands there by the gold file."""
    span = one.mention.span or Span(0, 0)
    meeting = [cell for cell in cells if cell.span.start < span.end and span.start < cell.span.end]
    fine = [cell for cell in meeting if cell.label == "ok"]
    if any(cell.zh == one.mention.name.zh for cell in fine) or (fine and len(fine) == len(meeting)):
        return "harm", fine[0]
    for cell in meeting:
        tail = len(text) - max(span.end, cell.span.end)
        after = one.after[min(span.start, cell.span.start) : len(one.after) - tail]
        if cell.label == "BND":  # two names in one
            after = next((name for name in after.split(", ") if name in cell.accepted), after)
        if cell.label != "ok" and any(same(after, right) for right in cell.accepted):
            return "right", cell
    return ("wrong", meeting[0]) if meeting else ("false", None)
