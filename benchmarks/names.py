"""How well wrong names of persons are found and mended where the source is known.

    python benchmarks/names.py --data FOLDER [--gold] [--list] [--scores]
    python benchmarks/names.py --data FOLDER [--gold] --inject SEED
    python benchmarks/names.py --data FOLDER --references

FOLDER holds `names_gold_*.tsv`, each name of the source with what each output has for it, and, in itself or in a folder
below, `src.zh`, `hyp.*.en` and `ref.*.en`, line by line. `--gold` takes the names from that file, as perfect detection
would; without it they are detected. No glossary knows the persons but the bundled one.

Counted as wrong are spans that can be mended: joined or split wrongly (JOIN), a wrong syllable (SYL) or surname
(SURN), translated (LIT), in another romanization (ROM), cut in the wrong place (BND). What is dropped, a pronoun, a
surname alone or another person's name leaves nothing to mend. A proposal is right where the text then has a form that
the gold file accepts; on a name that is right it is harm; where no name stands it is false. What is not right is
printed.

`--list` prints the right proposals and the wrong spans without one, too. `--scores` adds BLEU, chrF2 and TER of the
safe edits. `--inject` puts errors into right names, by chance from a seed, and tells how many are found and rightly
mended. `--references` prints every proposal for the references.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from gold_names import MENDABLE, gold_of, lines, paired, proposals, verdict
from injected_names import inject

from cleanup.model import Safety

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from gold_names import Cell, Gold, Proposal


class Tally(Counter[tuple[str, ...]]):
    """Counts of names and proposals."""

    def row(self, title: str) -> str:
        """A row of the table."""
        told = [title, str(self["names",]), str(self["ok",]), str(self["mendable",])]
        good = bad = found = exact = 0
        for level in ("SAFE", "SUGGEST"):
            good += self[level, "right"]
            found += self[level, "found"]
            bad += sum(self[level, what] for what in ("wrong", "harm", "false"))
            exact += self[level, "right"]
            precision = f"{good / (good + bad):.3f}" if good + bad else "-"
            recall = f"{found / self['mendable',]:.3f}" if self["mendable",] else "-"
            told += [str(good + bad), precision, recall, str(exact), str(self[level, "harm"])]
        return f"| {' | '.join(told)} |"


HEAD = "\n".join((
    "| | names | right | wrong | safe | P | R | exact | harm | with suggestions | P | R | exact | harm |",
    "| --- |" + " --: |" * 13,
))  # fmt: skip


def measure(folder: Path, gold: Gold, options: argparse.Namespace) -> None:
    """The tables of all outputs."""
    source, table = lines(folder / "src.zh"), Table()
    scores = []
    for path in sorted(folder.glob("hyp.*.en")):
        system, draft = path.name.removeprefix("hyp.").removesuffix(".en"), lines(path)
        cells = {line: own for (output, line), own in gold.cells.items() if output == system}
        table.add_names(system, cells)
        changed = list(draft)
        found: set[tuple[int, Cell]] = set()
        for one in proposals(paired(draft, source), gold.names if options.gold else None):
            what, cell = verdict(one, cells.get(one.line, []), draft[one.line - 1])
            is_news = one.line in gold.news or (one.line not in cells and is_near(one.line, gold.news))
            is_first = cell is not None and cell.label in MENDABLE and (one.line, cell) not in found
            table.add_proposal(system, one, what, cell, is_news=is_news, is_first=is_first)
            if what != "right" or options.list:
                print(f"{system}: {what}{' in news' if is_news else ''}: {one}")
            if cell and what == "right":
                found.add((one.line, cell))
                for other in others_in(one, cell, cells[one.line]):
                    found.add((one.line, other))
                    table.add_proposal(system, one, what, other, is_news=is_news, is_first=True)
            if one.safety is Safety.SAFE:
                changed[one.line - 1] = one.after
        if options.list:
            print_missed(system, draft, cells, found)
        scores.append((system, draft, changed))
    print(table)
    if options.scores:
        print_scores(scores, lines(folder / "ref.A.en"))


def others_in(one: Proposal, cell: Cell, cells: Sequence[Cell]) -> list[Cell]:
    """The other names that were run into the one that a proposal is for."""
    if cell.label != "BND" or ", " not in one.mention.proposal:
        return []
    return [other for other in cells if other.span == cell.span and other != cell]


def print_missed(
    system: str, draft: Sequence[str], cells: Mapping[int, Sequence[Cell]], found: Collection[tuple[int, Cell]]
) -> None:
    """The wrong spans that nothing is proposed for."""
    for line, own in cells.items():
        for cell in own:
            if cell.label in MENDABLE and (line, cell) not in found:
                there = draft[line - 1][cell.span.start : cell.span.end]
                print(
                    f"{system}: not found{' in news' if cell.is_news else ''}: {line} {cell.zh} {cell.label}: {there!r}"
                )


class Table:
    """The tallies by output, by kind of error, and in all."""

    def __init__(self) -> None:
        self.by_output: dict[str, Tally] = defaultdict(Tally)
        self.by_kind: dict[str, Tally] = defaultdict(Tally)
        self.news_by_kind: dict[str, Tally] = defaultdict(Tally)
        self.total, self.news = Tally(), Tally()

    def tallies(self, system: str, cell: Cell | None, *, is_news: bool) -> list[Tally]:
        """What something counts for."""
        found = [self.by_output[system], self.total]
        found += [self.news] if is_news else []
        found += [self.news_by_kind[f"{cell.label}, news"]] if is_news and cell else []
        return found + ([self.by_kind[cell.label]] if cell else [])

    def add_names(self, system: str, cells: Mapping[int, Sequence[Cell]]) -> None:
        """Count the names of the source."""
        for cell in (cell for own in cells.values() for cell in own):
            for tally in self.tallies(system, cell, is_news=cell.is_news):
                tally["names",] += 1
                tally["ok",] += cell.label == "ok"
                tally["mendable",] += cell.label in MENDABLE

    def add_proposal(  # noqa: PLR0913 -- what is known of it
        self, system: str, one: Proposal, what: str, cell: Cell | None, *, is_news: bool, is_first: bool
    ) -> None:
        """Count a proposal."""
        for tally in self.tallies(system, cell, is_news=is_news):
            tally[one.safety.name, what] += 1
            tally[one.safety.name, "found"] += what == "right" and is_first

    def __str__(self) -> str:
        rows = [*self.by_output.items(), ("all", self.total), ("all news", self.news), *self.by_kind.items()]
        rows += self.news_by_kind.items()
        return "\n".join((HEAD, *(tally.row(title) for title, tally in rows)))


def is_near(line: int, known: frozenset[int]) -> bool:
    """True for a line without a name near one of news that has one."""
    return any(abs(line - one) <= 10 for one in known)


def print_scores(outputs: Sequence[tuple[str, list[str], list[str]]], reference: list[str]) -> None:
    """BLEU, chrF2 and TER before and after the safe edits."""
    from sacrebleu.metrics import BLEU, CHRF, TER  # noqa: PLC0415 -- slow to load

    print("\n| output | lines | BLEU | chrF2 | TER |\n| --- | --: | --: | --: | --: |")
    for system, before, after in outputs:
        touched = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
        gains = [
            metric.corpus_score(after, [reference]).score - metric.corpus_score(before, [reference]).score
            for metric in (BLEU(), CHRF())
        ]
        edits = [
            sum(TER().sentence_score(text[number], [reference[number]]).num_edits for number in touched)
            for text in (before, after)
        ]
        cells = [f"{gain:+.4f}" for gain in gains]
        print(f"| {system} | {len(touched)} | {' | '.join(cells)} | {edits[1] - edits[0]:+.0f} edits |")


def references(folder: Path) -> None:
    """Every proposal for the references."""
    source = lines(folder / "src.zh")
    for path in sorted(folder.glob("ref.*.en")):
        told = list(proposals(paired(lines(path), source), None))
        for one in told:
            print(f"{path.name}: {one}")
        print(f"{path.name}: {Counter(one.safety.name for one in told)}")


def main() -> int:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder with names_gold_*.tsv and the outputs")
    parser.add_argument("--gold", action="store_true", help="take the names of the source from the gold file")
    parser.add_argument("--inject", type=int, metavar="SEED", help="put errors into right names")
    parser.add_argument("--references", action="store_true", help="print the proposals for the references")
    parser.add_argument("--list", action="store_true", help="print right proposals, and what is not found")
    parser.add_argument("--scores", action="store_true", help="score the safe edits")
    options = parser.parse_args()
    folder = next((path.parent for path in options.data.glob("**/src.zh")), None)
    tables = sorted(options.data.glob("**/names_gold_*.tsv"))
    if folder is None or not tables:
        sys.stderr.write(f"{options.data}:1:1: no src.zh with names_gold_*.tsv in it; name a folder of both\n")
        return 2
    gold, started = gold_of(tables[0]), perf_counter()
    if options.references:
        references(folder)
    elif options.inject is not None:
        inject(folder, gold, options)
    else:
        measure(folder, gold, options)
    print(f"\n{perf_counter() - started:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
