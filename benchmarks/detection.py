"""How well the names of persons are found in a Chinese source, and of what kind.

    python benchmarks/detection.py --data FOLDER [--wrong] [--missed]

FOLDER holds `wmt22/src.zh` and `names_gold_2022.tsv` (line, doc, name, src_offsets, type). A name counts as found
where its place is exactly that of the annotation; of a surname with a title, the surname. Nicknames (NI) and
Japanese or married surnames are looked for, too, but only full names count for the recall. Foreign names with a
middle dot are not annotated, and left out where they are found.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from cleanup.bilingual.names import Kind, SourceName
from cleanup.bilingual.persons import names_in
from glossary.store import open_glossary

FULL = frozenset(("CN", "AL", "VN", "KR", "JP", "SG"))
"""The types of full names; SU is a surname with a title, NI a nickname."""
FOREIGN = FULL - {"CN", "AL"}
BANDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
UNMARKED = (Kind.FOREIGN, Kind.MINORITY)
NEWS = ("xinhua", "ribao", "macao", "voa", "nhan_dan")
"""What the documents of news are called; only those with a name in them are known."""


class Known(NamedTuple):
    """A name of the annotation."""

    name: str
    type: str
    doc: str


class Judged(NamedTuple):
    """A name that was found, with what is annotated there."""

    line: int
    name: SourceName
    known: Known | None

    @property
    def is_right(self) -> bool:
        """Whether it is annotated with that extent."""
        if self.known is None:
            return False
        if self.known.type == "SU":
            return self.known.name.startswith(self.name.zh)
        return len(self.known.name) == self.name.span.end - self.name.span.start


def annotated(folder: Path) -> dict[tuple[int, int], Known]:
    """The annotated names by line, from 0, and place."""
    with (folder / "names_gold_2022.tsv").open(encoding="utf-8", newline="") as file:
        return {
            (int(row["line"]) - 1, int(place)): Known(row["name"], row["type"], row["doc"])
            for row in csv.DictReader(file, delimiter="\t")
            for place in row["src_offsets"].split(",")
        }


def report(judged: list[Judged], known: dict[tuple[int, int], Known]) -> None:
    """Print precision and recall by band, kind and evidence."""
    full = [one for one in known.values() if one.type in FULL]
    news = [one for one in full if any(part in one.doc for part in NEWS)]
    print(f"{'from':>5} {'P':>6} {'R':>6} {'R news':>6} {'right':>6} {'wrong':>6}")
    for band in BANDS:
        own = [one for one in judged if one.name.confidence >= band]
        right = [one for one in own if one.is_right]
        hits = [one.known for one in right if one.known and one.known.type in FULL]
        in_news = [one for one in hits if any(part in one.doc for part in NEWS)]
        precision = len(right) / max(len(own), 1)
        recall, recall_news = len(hits) / max(len(full), 1), len(in_news) / max(len(news), 1)
        print(f"{band:5} {precision:6.3f} {recall:6.3f} {recall_news:6.3f} {len(right):6} {len(own) - len(right):6}")
    kinds = Counter((one.known.type, str(one.name.kind)) for one in judged if one.known and one.is_right)
    print("\nkinds", *(f"{type_} {kind}: {count}" for (type_, kind), count in sorted(kinds.items())), sep="\n  ")
    wrong = sum(count for (type_, kind), count in kinds.items() if type_ in FOREIGN and kind == "mainland")
    print(f"foreign names taken for mainland ones: {wrong}")
    shapes = Counter((shape(reason), one.is_right) for one in judged for reason in one.name.evidence)
    print("\nevidence (right, wrong)")
    for told in sorted({told for told, _ in shapes}):
        print(f"  {told}: {shapes[told, True]}, {shapes[told, False]}")


def shape(reason: str) -> str:
    """A reason without the word that it names."""
    head, _, tail = reason.partition(" ")
    return f"… {tail}" if not head.isascii() else reason


def main() -> None:
    """Measure, and print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--wrong", action="store_true", help="list what is no name")
    parser.add_argument("--missed", action="store_true", help="list the names not found")
    asked = parser.parse_args()
    lines = (asked.data / "wmt22" / "src.zh").read_text("utf-8").splitlines()
    known = annotated(asked.data)
    glossary = open_glossary()
    begun = time.perf_counter()
    found = names_in(lines, glossary)
    print(f"{len(lines)} lines in {time.perf_counter() - begun:.1f} s, the dictionary's start included\n")
    every = [Judged(line, name, known.get((line, name.span.start))) for line, own in enumerate(found) for name in own]
    judged = [one for one in every if one.known or one.name.kind not in UNMARKED]
    report(judged, known)
    if asked.wrong:
        for one in judged:
            if not one.is_right:
                text = lines[one.line]
                around = text[max(one.name.span.start - 8, 0) : one.name.span.end + 8]
                print(one.line + 1, one.name.zh, f"{one.name.confidence:.2f}", around, one.name.evidence)
    if asked.missed:
        right = {(one.line, one.name.span.start) for one in judged if one.is_right}
        for (line, place), own in sorted(known.items()):
            if (line, place) not in right:
                print(line + 1, own.name, own.type, lines[line][max(place - 8, 0) : place + 10])


if __name__ == "__main__":
    main()
