"""What cleaning does to real machine translations, against a human reference.

    python benchmarks/quality.py --data FOLDER [--reference ref.A.en] [--source src.zh] [--edits FILE]
    python benchmarks/quality.py --drafts FOLDER

FOLDER holds, line by line, one reference or several (`ref.*.en`) and the outputs (`hyp.*.en`). Each output is cleaned
as a document by default settings. The table has BLEU, chrF2 and TER before, after and the difference, with the p-value
of a paired bootstrap; the lines changed, and of these the ones that sentence chrF2 finds better and worse. Quotation
marks are straightened on both sides first, so that their style is no gain; the row of doing nothing shows the noise of
the measure. With `--source`, a file of FOLDER, each output is cleaned twice more: with its source, paired as
`yunhe fix --source` pairs them, and with it by the rules for names and terms alone. Full-width marks that stay outside
Chinese text are listed, segments made worse are printed below each table; `--edits` writes a file for each.

`--drafts` wants `draft-N.txt` with `expected-N.txt` and prints how close (1 is equal: normalised Levenshtein
similarity of characters) the drafts are before and after. Each number is of this run; nothing is kept.
"""

from __future__ import annotations

import argparse
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from rapidfuzz.distance import Levenshtein
from sacrebleu.metrics import BLEU, CHRF, TER
from sacrebleu.significance import PairedTest

from cleanup import Settings, clean
from cleanup.bilingual.pairing import paired
from cleanup.formats import text as plain
from cleanup.language import chinese_spans
from cleanup.model import covers
from cleanup.segment import protected
from cleanup.typography.widths import FULL_WIDTH
from glossary import open_glossary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sacrebleu.metrics.ter import TERScore

    from cleanup import Report

STRAIGHT = str.maketrans({"\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
                          "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'"})  # fmt: skip
SPACES = re.compile(r"\s+")
NOTHING = "(nothing done)"
NAMES_AND_TERMS = (
    "wrong-name", "name-form", "literal-name", "wrong-term", "missing-term", "translated-name", "mixed-names",
    "mixed-terms",
)  # fmt: skip


class Score(NamedTuple):
    """A metric before and after, and how likely the difference is chance."""

    before: float
    after: float
    chance: float
    """0 to 1; 1 where nothing differs."""

    def __str__(self) -> str:
        gain = self.after - self.before
        return f"{self.before:.3f} | {self.after:.3f} | {gain:+.4f} ({self.chance if gain else 1:.3f})"


class Row(NamedTuple):
    """One output of the table."""

    name: str
    scores: dict[str, Score]
    edits: int
    changed: int
    better: int
    worse: list[tuple[int, float]]
    """Lines counted from 1, with the loss in sentence chrF2."""


def lines(path: Path) -> list[str]:
    """The lines of a file; one without a line end at its end has no empty last one."""
    found = path.read_text("utf-8").split("\n")
    return found[:-1] if found[-1] == "" else found


class Way(NamedTuple):
    """How the outputs are cleaned."""

    title: str
    source: Path | None = None
    select: tuple[str, ...] = ()


def cleaned(path: Path, way: Way) -> Report:
    """The report of one output."""
    draft = plain.read(str(path), path.read_bytes())
    if way.source:
        draft = paired(draft, plain.read(str(way.source), way.source.read_bytes()), open_glossary())
    return clean(draft, open_glossary(), Settings(select=way.select))


def level(texts: Iterable[str]) -> list[str]:
    """Texts with straight quotation marks."""
    return [text.translate(STRAIGHT) for text in texts]


def compared(
    before: list[str], after: list[str], reference: list[str], old: list[TERScore], samples: int
) -> dict[str, Score]:
    """The three metrics of both texts; `old` are the TERs of the lines before."""
    systems = [("before", before), ("after", after)]
    metrics = {"BLEU": BLEU(), "chrF2": CHRF()}
    _, found = PairedTest(systems, metrics, [reference], test_type="bs", n_samples=samples)()
    kinds = (kind for kind in found if kind != "System")
    scores = {
        name: Score(*(result.score for result in found[kind]), found[kind][1].p_value or 0.0)
        for name, kind in zip(metrics, kinds, strict=True)
    }
    return {**scores, "TER": edit_rate(before, after, reference, old, samples)}


def edit_rate(before: list[str], after: list[str], reference: list[str], old: list[TERScore], samples: int) -> Score:
    """TER of both texts, as sacreBLEU adds it up from lines; each line is aligned once, as that takes minutes.

    The chance is that of sacreBLEU's paired bootstrap.
    """
    metric = TER()
    new = [
        score if text == earlier else metric.sentence_score(text, [right])
        for score, text, earlier, right in zip(old, after, before, reference, strict=True)
    ]
    edits = np.array([[score.num_edits for score in scores] for scores in (old, new)], dtype=float)
    length = np.array([score.ref_length for score in old], dtype=float)
    rates = 100 * edits.sum(axis=1) / length.sum()
    drawn = np.random.default_rng(12345).choice(len(length), (samples, len(length)))
    differences = 100 * (edits[0][drawn] - edits[1][drawn]).sum(axis=1) / length[drawn].sum(axis=1)
    beyond = np.abs(differences - differences.mean()) > abs(rates[0] - rates[1])
    return Score(float(rates[0]), float(rates[1]), float((beyond.sum() + 1) / (samples + 1)))


def rates(path: Path, reference: list[str]) -> list[TERScore]:
    """The TER of each line of an output as it is."""
    metric = TER()
    texts = level(lines(path))
    texts += [""] * (len(reference) - len(texts))
    return [metric.sentence_score(text, [right]) for text, right in zip(texts, reference, strict=True)]


def rows_of(path: Path, reference: list[str], ways: Sequence[Way], samples: int) -> list[tuple[Row, Report]]:
    """All that the tables say of one output, and what was done to it, for each way."""
    old = rates(path, reference)
    return [row(path, reference, old, way, samples) for way in ways]


def row(path: Path, reference: list[str], old_rates: list[TERScore], way: Way, samples: int) -> tuple[Row, Report]:
    """All that one table says of one output, and what was done to it."""
    report = cleaned(path, way)
    # The text format has no segment for an empty line at the end.
    missing = [""] * (len(reference) - len(report.text))
    before = level([*(segment.text for segment in report.document.segments), *missing])
    after = level([*report.text, *missing])
    metric = CHRF()
    better, worse = 0, []
    for number, (old, new, right) in enumerate(zip(before, after, reference, strict=True), 1):
        if old == new:
            continue
        gain = metric.sentence_score(new, [right]).score - metric.sentence_score(old, [right]).score
        better += gain > 0
        worse += [(number, -gain)] if gain < 0 else []
    scores = compared(before, after, reference, old_rates, samples) if before != after else {}
    changed = sum(map(bool, report.changes))
    name = path.name.removeprefix("hyp.").removesuffix(".en")
    return Row(name, scores, len(report.applied), changed, better, sorted(worse, key=lambda one: -one[1])), report


def left_over(report: Report) -> list[tuple[int, str]]:
    """Full-width marks in the cleaned text that are neither Chinese nor protected: the line and what is around."""
    found = []
    for number, text in enumerate(report.text, 1):
        spans = tuple(protected(text))
        chinese = chinese_spans(text, spans)
        found += [
            (number, text[max(mark.start() - 30, 0) : mark.end() + 30])
            for mark in FULL_WIDTH.finditer(text)
            if not covers(spans, mark.start()) and not covers(chinese, mark.start())
        ]
    return found


def table(rows: Iterable[Row]) -> str:
    """A Markdown table."""
    head = "| output | " + " | ".join(f"{name} before | after | diff (p)" for name in ("BLEU", "chrF2", "TER"))
    told = [f"{head} | edits | lines | better | worse |", "| --- |" + " --: |" * 13]
    for one in rows:
        cells = []
        for name in ("BLEU", "chrF2", "TER"):
            score = one.scores.get(name)
            cells.append(str(score) if score else "= | = | 0")
        told.append(
            f"| {one.name} | {' | '.join(cells)} | {one.edits} | {one.changed} | {one.better} | {len(one.worse)} |"
        )
    return "\n".join(told)


def write_edits(path: Path, reports: Iterable[Report]) -> None:
    """Every changed line before and after, with the rules, for reading by eye."""
    with path.open("w", encoding="utf-8") as file:
        for report in reports:
            for number, changes in enumerate(report.changes):
                if changes:
                    rules = ", ".join(sorted({one.rule for change in changes for one in change.findings}))
                    before, after = report.document.segments[number].text, report.text[number]
                    file.write(f"{report.document.path}:{number + 1} [{rules}]\n- {before}\n+ {after}\n")


def measure(data: Path, options: argparse.Namespace) -> int:
    """The tables of a folder; exit code 1 if a full-width mark stays or BLEU falls."""
    reference = level(lines(data / options.reference))
    names = sorted(data.glob("hyp.*.en"))
    if not names:
        sys.stderr.write(f"{data}:1:1: no outputs in this folder; name one that holds hyp.*.en and ref.*.en\n")
        return 2
    ways = [Way("without a source")]
    if options.source:
        source = data / options.source
        ways += [Way("with the source", source), Way("names and terms, with the source", source, NAMES_AND_TERMS)]
    with ProcessPoolExecutor(options.jobs) as pool:
        done = list(pool.map(rows_of, names, *map(repeat, (reference, ways, options.samples))))
    bad = False
    for way, found in zip(ways, zip(*done, strict=True), strict=True):
        print(f"## {way.title}\n")
        failed = tell([one for one, _ in found], [report for _, report in found], reference)
        # Where only some rules run, marks stay that others mend.
        bad |= failed and not way.select
        if options.edits:
            path = options.edits.with_stem(f"{options.edits.stem}-{ways.index(way)}")
            write_edits(path, (report for _, report in found))
    return int(bad)


def tell(rows: Sequence[Row], reports: Sequence[Report], reference: list[str]) -> bool:
    """Print a table and what is bad; whether a full-width mark stays or BLEU falls."""
    print(table([Row(NOTHING, {}, 0, 0, 0, []), *rows]))
    left = [(report.document.path, found) for report in reports for found in left_over(report)]
    print(f"\nFull-width marks left outside Chinese: {len(left)}")
    for path, (number, around) in left:
        print(f"{path}:{number}: {around}")
    print("\nSegments that sentence chrF2 finds worse:")
    for report, one in zip(reports, rows, strict=True):
        for number, loss in one.worse:
            before, after = report.document.segments[number - 1].text, report.text[number - 1]
            print(f"{report.document.path}:{number} (-{loss:.2f})\n- {before}\n+ {after}\n= {reference[number - 1]}")
    return bool(left) or any(
        one.scores["BLEU"].after - one.scores["BLEU"].before <= -0.02 for one in rows if one.scores
    )


def closeness(folder: Path) -> int:
    """How close the drafts of a folder are to what they should become."""
    print("| draft | before | after | to the expected text |\n| --- | --: | --: | --- |")
    for path in sorted(folder.glob("draft-*.txt")):
        wanted = path.with_name(path.name.replace("draft", "expected"))
        if not wanted.exists():
            continue
        expected = wanted.read_text("utf-8").rstrip("\n")
        before, after = path.read_text("utf-8").rstrip("\n"), "\n".join(cleaned(path, Way("")).text).rstrip("\n")
        near = [Levenshtein.normalized_similarity(text, expected) for text in (before, after)]
        print(f"| {path.name} | {near[0]:.4f} | {near[1]:.4f} | {'equal' if after == expected else 'differs'} |")
    return 0


def main() -> int:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--data", type=Path, help="a folder of ref.*.en and hyp.*.en")
    what.add_argument("--drafts", type=Path, help="a folder of draft-N.txt and expected-N.txt")
    parser.add_argument("--reference", default="ref.A.en", help="the file that the outputs are scored against")
    parser.add_argument("--samples", type=int, default=1000, help="of the paired bootstrap")
    parser.add_argument("--jobs", type=int, default=2, help="processes; TER takes most of the time")
    parser.add_argument("--edits", type=Path, help="write every changed line here")
    parser.add_argument("--source", help="the file that they translate: clean with it, too")
    options = parser.parse_args()
    return closeness(options.drafts) if options.drafts else measure(options.data, options)


if __name__ == "__main__":
    sys.exit(main())
