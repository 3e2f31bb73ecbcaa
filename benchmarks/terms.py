"""What the terms of the glossary do to real machine translations, with their source and without it.

    python benchmarks/terms.py --data FOLDER [--reference ref.A.en] [--edits FILE]

FOLDER holds, line by line, the source (`src.zh`), references (`ref.*.en`) and outputs (`hyp.*.en`). Each is cleaned by
the rules for terms and names of the glossary alone, once by itself and once with the source. The table has the edits
and the notices of both runs, and what those with the source do to BLEU, chrF2 and TER against the reference; `--edits`
writes each edit and notice with its line, to be read. Each number is of this run; nothing is kept.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sacrebleu.metrics import BLEU, CHRF, TER

from cleanup import RULES, Settings, clean
from cleanup.bilingual.pairing import line_by_line
from cleanup.formats import text as plain
from glossary import open_glossary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup import Report

SELECT = tuple(rule.name for rule in RULES if rule.name in {"wrong-name", "wrong-term", "missing-term", "mixed-terms"})
SHOWN = 70
"""Characters of a draft on either side of a finding."""


class Run(NamedTuple):
    """One output, cleaned."""

    alone: Report
    together: Report


def cleaned(path: Path, source: Path, select: tuple[str, ...]) -> Run:
    """An output by itself, and with its source."""
    draft = plain.read(str(path), path.read_bytes())
    given = line_by_line(draft, plain.read(str(source), source.read_bytes()), confidence=1)
    settings = Settings(select=select)
    return Run(*(clean(one, open_glossary(), settings) for one in (draft, given)))


def gains(report: Report, lines: list[str]) -> list[float]:
    """What the edits do to BLEU, chrF2 and TER; TER is slow, and counted in the lines that have changed."""
    reference = [lines[segment.line - 1] for segment in report.document.segments]
    before, after = [segment.text for segment in report.document.segments], list(report.text)
    gained = [
        metric.corpus_score(after, [reference]).score - metric.corpus_score(before, [reference]).score
        for metric in (BLEU(), CHRF())
    ]
    changed = [one for one in zip(before, after, reference, strict=True) if one[0] != one[1]]
    rate = TER()
    edits = sum(
        rate.sentence_score(new, [there]).num_edits - rate.sentence_score(old, [there]).num_edits
        for old, new, there in changed
    )
    return [*gained, 100 * edits / sum(len(line.split()) for line in reference)]


def told(report: Report) -> Iterator[str]:
    """Each edit and notice of a report in a line of tab-separated fields."""
    found = [("edit", segment, finding) for segment, finding in report.applied]
    found += [(one.finding.safety.name.lower(), one.segment, one.finding) for one in report.open]
    for kind, segment, finding in found:
        start, end = finding.span.start, finding.span.end
        around = f"{segment.text[max(start - SHOWN, 0) : start]}[{segment.text[start:end]}]{segment.text[end:][:SHOWN]}"
        edit = " ".join(edit.text for edit in finding.edits)
        yield "\t".join([kind, finding.rule, f"{segment.line}", finding.message, edit, around, segment.source or ""])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--reference", default="ref.A.en")
    parser.add_argument("--edits", type=Path)
    parser.add_argument("--select", nargs="*", default=SELECT)
    given = parser.parse_args()
    reference = (given.data / given.reference).read_text("utf-8").split("\n")
    written: list[str] = []
    print("| output | edits alone | open | edits with source | open | BLEU | chrF2 | TER |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: |")
    for path in [*sorted(given.data.glob("ref.*.en")), *sorted(given.data.glob("hyp.*.en"))]:
        run = cleaned(path, given.data / "src.zh", tuple(given.select))
        written += [f"{path.name}\t{line}" for line in told(run.together)]
        counts = [count for report in run for count in (len(report.applied), len(report.open))]
        gained = [""] * 3
        if path.name != given.reference:
            gained = [f"{gain:+.3f}" for gain in gains(run.together, reference)]
        print("|", " | ".join(map(str, [path.name, *counts, *gained])), "|")
        sys.stdout.flush()
    if given.edits:
        given.edits.write_text("\n".join(written) + "\n", "utf-8")


if __name__ == "__main__":
    main()
