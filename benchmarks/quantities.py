"""How often the numbers of a draft differ from those of its source.

    python benchmarks/quantities.py --data FOLDER [--list] [--only ref.A.en]

FOLDER holds, line by line, a source (`src.zh`), references (`ref.*.en`) and outputs (`hyp.*.en`). Of each file the
findings of the three rules are counted, and how many of them are edits by default. `--list` prints each with its line,
for a reader: what a reference has wrong is a finding, too. The seconds are those of the three rules alone.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from cleanup import Settings, clean
from cleanup.bilingual.pairing import line_by_line
from cleanup.formats import text
from glossary import open_glossary
from glossary.model import Safety

RULES = ("wrong-magnitude", "wrong-date", "missing-number")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--list", action="store_true", help="each finding, too")
    parser.add_argument("--only", help="the name of one file")
    options = parser.parse_args()
    source = text.read("source", (options.data / "src.zh").read_bytes())
    glossary, settings = open_glossary(), Settings(select=RULES)
    print(f"{'file':<24}{'lines':>7}" + "".join(f"{rule:>17}" for rule in RULES) + f"{'safe':>6}{'seconds':>9}")
    for path in sorted([*options.data.glob("ref.*.en"), *options.data.glob("hyp.*.en")]):
        if options.only and path.name != options.only:
            continue
        draft = line_by_line(text.read(path.name, path.read_bytes()), source, confidence=1)
        start = time.perf_counter()
        report = clean(draft, glossary, settings)
        taken = time.perf_counter() - start
        found = [*report.applied, *((one.segment, one.finding) for one in report.declined)]
        often = Counter(finding.rule for _, finding in found)
        safe = sum(finding.safety is Safety.SAFE and bool(finding.edits) for _, finding in found)
        print(f"{path.name:<24}{len(draft.segments):>7}" + "".join(f"{often[rule]:>17}" for rule in RULES), end="")
        print(f"{safe:>6}{taken:>9.2f}")
        for segment, finding in sorted(found, key=lambda one: one[0].line) if options.list else ():
            new = ", ".join(repr(edit.text) for edit in finding.edits)
            print(f"  {segment.line}: {finding.rule}: {finding.message}{f' -> {new}' if new else ''}")


if __name__ == "__main__":
    main()
