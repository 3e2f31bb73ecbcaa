"""How often each rule edits and leaves something open in real text: `docs/measured.tsv`.

    python benchmarks/rules.py --data FOLDER [--counts docs/measured.tsv] [--edits FILE]

FOLDER holds, line by line, the source (`src.zh`), references (`ref.*.en`) and outputs (`hyp.*.en`). Most rules are
counted in the English texts as they are. Those that a source wakes are counted in the same texts with it, paired as
`yunhe fix --source` pairs them. Rules of Chinese drafts are counted in the source, taken for a translation of each
reference: no machine made that Chinese, so their cells of outputs are empty.

`--counts` writes the table; its last column, how many of the edits are wrong, is a reader's, and stays where the counts
stay. `--edits` writes each edit of the rules that need a source or a Chinese draft, for that reader.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup import RULES, Settings, clean
from cleanup.bilingual.pairing import paired
from cleanup.formats import text as plain
from glossary import open_glossary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleanup import Report, Rule

HEAD = "rule\tedits in outputs\topen in outputs\tedits in references\topen in references\twrong edits"
PAIRS = ("missing-sentence", "added-sentence")
"""Rules that look at the pairs of a document, and find nothing where it has none."""
Counts = dict[str, list[str]]


def cleaned(path: Path, source: Path | None = None, select: tuple[str, ...] = ()) -> Report:
    """The report of a text by default settings, paired with its source if one is given."""
    draft = plain.read(str(path), path.read_bytes())
    if source:
        draft = paired(draft, plain.read(str(source), source.read_bytes()), open_glossary())
    return clean(draft, open_glossary(), Settings(select=select))


def counted(reports: Iterable[Report]) -> tuple[Counter[str], Counter[str]]:
    """The edits of each rule, and what each leaves open."""
    edits, left = Counter[str](), Counter[str]()
    for report in reports:
        edits.update(finding.rule for _, finding in report.applied)
        left.update(one.finding.rule for one in report.open)
    return edits, left


def is_woken(rule: Rule) -> bool:
    """Whether a rule of English finds something only where there is a source."""
    return "en" in rule.languages and (rule.needs_source or rule.name in PAIRS)


def told(report: Report) -> Iterator[str]:
    """Each edit of the rules that need a source or a Chinese draft, in a line of tab-separated fields."""
    new = {rule.name for rule in RULES if is_woken(rule) or "en" not in rule.languages}
    for segment, finding in report.applied:
        if finding.rule in new:
            edits = " ".join(f"[{segment.text[e.span.start : e.span.end]}->{e.text}]" for e in finding.edits)
            yield "\t".join([report.document.path, str(segment.line), finding.rule, edits, finding.message,
                             segment.text, segment.source or ""])  # fmt: skip


def measure(data: Path) -> tuple[Counts, list[str]]:
    """The four counts of each rule, and the edits of the rules that need a source or a Chinese draft."""
    source, edits = data / "src.zh", []
    texts = [sorted(data.glob(name)) for name in ("hyp.*.en", "ref.*.en")]
    alone, woken = [], []
    for paths in texts:
        alone.append(counted(map(cleaned, paths)))
        reports = [cleaned(path, source) for path in paths]
        woken.append(counted(reports))
        edits += [line for report in reports for line in told(report)]
    reports = [cleaned(source, path) for path in texts[1]]
    edits += [line for report in reports for line in told(report)]
    chinese = [(Counter[str](), Counter[str]()), counted(reports)]
    found = {}
    for rule in RULES:
        which = woken if is_woken(rule) else alone if "en" in rule.languages else chinese
        cells = [str(count[rule.name]) for pair in which for count in pair]
        found[rule.name] = ["", "", *cells[2:]] if which is chinese else cells
    return found, edits


def write_counts(path: Path, counts: Counts) -> None:
    """The table; what a reader has judged stays where the counts stay."""
    old = path.read_text("utf-8").splitlines() if path.exists() else []
    judged = {tuple(line.split("\t")[:-1]): line.rpartition("\t")[2] for line in old}
    lines = [HEAD]
    for name, cells in counts.items():
        nothing = cells[0] in {"", "0"} and cells[2] == "0"
        lines.append("\t".join([name, *cells, judged.get((name, *cells), "0" if nothing else "")]))
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    """Count, print or write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder of src.zh, ref.*.en and hyp.*.en")
    parser.add_argument("--counts", type=Path, help="write the table here instead of printing it")
    parser.add_argument("--edits", type=Path, help="write each edit that a source or a Chinese draft brings here")
    options = parser.parse_args()
    if not (options.data / "src.zh").exists():
        sys.stderr.write(f"{options.data}:1:1: no src.zh in this folder; name one that holds it with ref.*.en\n")
        return 2
    counts, edits = measure(options.data)
    if options.edits:
        options.edits.write_text("\n".join([*edits, ""]), "utf-8")
    if options.counts:
        write_counts(options.counts, counts)
    else:
        print("\n".join("\t".join([name, *cells]) for name, cells in counts.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
