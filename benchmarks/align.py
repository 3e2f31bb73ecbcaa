"""How well a damaged draft is paired with its source.

    python benchmarks/align.py --data FOLDER [--seed 1] [--only ref.A.en] [--sizes 20,60,200,0] [--add] [--show]

FOLDER holds `src.zh` and English texts that translate it line by line (`ref.*.en`, `hyp.*.en`). Documents of so many
lines (0 for the whole) are cut out of them, and a share of their paragraphs is damaged at random: deleted from the
draft, merged, split, swapped, each as often; with `--add` also added to it, by taking away what they translate.
Prints for each text, size and share: F1 of the pairs (a pair counts where both sides are exactly right) and of the
links between single paragraphs, the share of the pairs that are found and called sure, how many of the sure ones have
a wrong link, and how many of these have not one right link, precision and recall of the paragraphs that are called
lost, and processor seconds for 1,000 lines.
Exit code 1 where F1 at a tenth of damage is below 0.97 over all, or any pair there that is sure has a wrong link.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.bilingual.omissions import LIKELY
from cleanup.bilingual.pairing import paired
from cleanup.bilingual.source import SURE
from cleanup.formats import text as plain
from glossary import open_glossary

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARES = (0.0, 0.1, 0.2, 0.3)
KINDS = ("delete", "merge", "split", "swap")
TEXTS = ("ref.A.en", "hyp.Online-W.en", "hyp.Lan-Bridge.en", "hyp.Online-G.en")
GLOSSARY = open_glossary()
LINES = 2000
"""Lines of the documents of one size together."""
SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z\"“])")
Link = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass
class Damaged:
    """A source and a draft, and which lines of both go together."""

    source: list[str]
    draft: list[str]
    pairs: set[Link]


@dataclass
class Draft:
    """Paragraphs of a draft, each with the lines that it translates."""

    units: list[tuple[frozenset[int], str]]
    kept: list[int]
    """Lines that the source still has."""
    touched: set[int] = field(default_factory=set)

    def damage(self, kind: str, chance: random.Random) -> bool:
        """Damage one paragraph that is whole; False where that is not possible at the place drawn."""
        place = chance.randrange(len(self.units))
        other = place + 1 if kind == "merge" or chance.random() < 0.5 else chance.randrange(len(self.units))
        lines, text = self.units[place]
        if not lines or lines & self.touched or not text.strip():
            return False
        if kind == "delete":
            del self.units[place]
        elif kind == "add":
            self.kept = [line for line in self.kept if line not in lines]
            self.units[place] = frozenset(), text
        elif kind == "split":
            return self.split(place, chance)
        else:
            if other >= len(self.units) or other == place:
                return False
            others, more = self.units[other]
            if not others or others & self.touched:
                return False
            self.touched |= others
            if kind == "merge":
                self.units[place : place + 2] = [(lines | others, f"{text} {more}")]
            else:
                self.units[place], self.units[other] = self.units[other], self.units[place]
        self.touched |= lines
        return True

    def split(self, place: int, chance: random.Random) -> bool:
        """Split a paragraph between two of its sentences, or somewhere between words."""
        lines, text = self.units[place]
        parts = SENTENCE.split(text)
        if len(parts) < 2:
            parts = text.split()
            if len(parts) < 8:
                return False
            cut = chance.randrange(3, len(parts) - 3)
        else:
            cut = chance.randrange(1, len(parts))
        self.units[place : place + 1] = [(lines, " ".join(parts[:cut])), (lines, " ".join(parts[cut:]))]
        self.touched |= lines
        return True


def damaged(
    source: list[str], draft: list[str], share: float, chance: random.Random, kinds: Sequence[str] = KINDS
) -> Damaged:
    """A source and its draft with a share of the draft's paragraphs damaged."""
    made = Draft([(frozenset([line]), text) for line, text in enumerate(draft)], list(range(len(source))))
    drawn = [kinds[number % len(kinds)] for number in range(round(share * len(draft)))]
    chance.shuffle(drawn)
    for kind in drawn:
        for _ in range(100):
            if made.damage(kind, chance):
                break
    places = {line: place for place, line in enumerate(made.kept)}
    groups: dict[tuple[int, ...], list[int]] = {}
    for number, (lines, _) in enumerate(made.units):
        if key := tuple(sorted(places[line] for line in lines if line in places)):
            groups.setdefault(key, []).append(number)
    pairs = {(key, tuple(numbers)) for key, numbers in groups.items()}
    return Damaged([source[line] for line in made.kept], [text for _, text in made.units], pairs)


def links(pairs: set[Link]) -> set[tuple[int, int]]:
    """The links between single paragraphs."""
    return {(i, j) for sources, drafts in pairs for i in sources for j in drafts}


def measured(case: Damaged, counts: Counter[str], *, show: bool) -> None:
    """Pair a source and a draft, and count what is right."""
    source, draft = (
        plain.read(name, "\n".join(lines).encode()) for name, lines in (("s", case.source), ("d", case.draft))
    )
    start = time.process_time()
    found = paired(draft, source, GLOSSARY)
    counts["ms"] += round(1000 * (time.process_time() - start))
    counts["lines"] += len(case.draft)
    pairs = found.pairing.pairs if found.pairing else ()
    got = {(pair.source, pair.draft) for pair in pairs if pair.source and pair.draft}
    sure = {(pair.source, pair.draft) for pair in pairs if pair.source and pair.draft and pair.confidence >= SURE}
    right = links(case.pairs)
    counts["found"] += len(got)
    counts["wanted"] += len(case.pairs)
    counts["right"] += len(got & case.pairs)
    counts["links found"] += len(links(got))
    counts["links wanted"] += len(right)
    counts["links right"] += len(links(got) & right)
    counts["sure"] += len(sure)
    for pair in sorted(one for one in sure if not links({one}) <= right):
        counts["sure, wrong"] += 1
        counts["sure, no link"] += not links({pair}) & right
        if show:
            mark = "part" if links({pair}) & right else "none"
            print("   ", mark, [case.source[i][:40] for i in pair[0]], [case.draft[j][:60] for j in pair[1]])
    lost = {line for pair in pairs if not pair.draft and pair.confidence >= LIKELY for line in pair.source}
    wanted = set(range(len(case.source))) - {i for i, _ in right}
    counts["lost found"] += len(lost)
    counts["lost wanted"] += len(wanted)
    counts["lost right"] += len(lost & wanted)


def shown(counts: Counter[str]) -> str:
    """One line of the table."""
    pairs = 2 * counts["right"] / max(counts["found"] + counts["wanted"], 1)
    single = 2 * counts["links right"] / max(counts["links found"] + counts["links wanted"], 1)
    sure = counts["sure"] / max(counts["wanted"], 1)
    precision = counts["lost right"] / counts["lost found"] if counts["lost found"] else 1
    recall = counts["lost right"] / counts["lost wanted"] if counts["lost wanted"] else 1
    return (
        f"{pairs:>7.3f}{single:>7.3f}{sure:>7.3f}{counts['sure, wrong']:>6}{counts['sure, no link']:>6}"
        f"{precision:>7.2f}{recall:>6.2f}{counts['ms'] / max(counts['lines'], 1):>7.2f}"
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder with src.zh and English texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", help="this text; may be given again")
    parser.add_argument("--sizes", default="20,60,200,0", help="lines of a document; 0 for the whole")
    parser.add_argument("--add", action="store_true", help="add paragraphs that translate nothing, too")
    parser.add_argument("--show", action="store_true", help="print the pairs that are sure and wrong")
    options = parser.parse_args()
    kinds = (*KINDS, "add") if options.add else KINDS
    source = (options.data / "src.zh").read_text("utf-8").split("\n")
    totals = {share: Counter[str]() for share in SHARES}
    widths = {"text": -20, "lines": 6, "share": 6, "pairs": 7, "links": 7, "sure": 7, "wrong": 6, "none": 6,
              "lost P": 7, "R": 6, "s/1000": 7}  # fmt: skip
    print("".join(f"{name:<{-width}}" if width < 0 else f"{name:>{width}}" for name, width in widths.items()))
    for name in options.only or TEXTS:
        draft = (options.data / name).read_text("utf-8").split("\n")
        both = [(zh, en) for zh, en in zip(source, draft, strict=False) if zh.strip() and en.strip()]
        for size in [int(size) or len(both) for size in options.sizes.split(",")]:
            for share in SHARES:
                chance = random.Random(f"{options.seed} {name} {size} {share}")  # noqa: S311 -- a seed, no secret
                counts: Counter[str] = Counter()
                for _ in range(max(LINES // size, 1)):
                    start = chance.randrange(len(both) - size + 1)
                    part = both[start : start + size]
                    case = damaged([zh for zh, _ in part], [en for _, en in part], share, chance, kinds)
                    measured(case, counts, show=options.show)
                print(f"{name:<20}{size:>6}{share:>6.0%}{shown(counts)}", flush=True)
                totals[share] += counts
    for share, counts in totals.items():
        print(f"{'all':<20}{'':>6}{share:>6.0%}{shown(counts)}")
    tenth = totals[0.1]
    f1 = 2 * tenth["right"] / max(tenth["found"] + tenth["wanted"], 1)
    return 1 if f1 < 0.97 or tenth["sure, wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
