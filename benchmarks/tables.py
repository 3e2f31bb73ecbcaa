"""What the glossary costs: loading the bundled tables, building the automaton, holding 10,000 terms to the laws.

    python benchmarks/tables.py [--runs 20]

Prints the best wall time of each in milliseconds, every run in a fresh interpreter, so that nothing is cached; the
imports of the modules are left out of the first two and are part of the last. A run pays the first for a short draft,
the second for a long one. Run it with the Python of an installed Yunhe: a working tree may have no bytecode.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

LIMITS = {
    "load the tables, index for a draft of 1 KB": 100.0,
    "load the tables, automaton of all wordings": 100.0,
    "check 10,000 terms": 1200.0,
}
LOAD = """
import sys, time
import glossary.find
from glossary.store import open_glossary
text = sys.argv[1]
start = time.perf_counter()
glossary = open_glossary().at()
glossary.english_for(text) if text else glossary.english
print(time.perf_counter() - start)
"""
EXAMPLE = Path(__file__).parent.parent / "examples" / "annual-meeting" / "draft.en.txt"
CHECK = """
import sys, time
start = time.perf_counter()
from pathlib import Path
from glossary.checks import check_terms
problems = check_terms([Path(sys.argv[1])])
assert not problems, problems[:3]
print(time.perf_counter() - start)
"""
TABLE = "zh en kind also wrong since until source checked note".replace(" ", "\t")
DIGITS = "零一二三四五六七八九"


def table(terms: int) -> str:
    """A sound table of so many terms, each with an admitted and a wrong rendering."""
    lines = []
    for number in range(terms):
        name = "".join(DIGITS[int(digit)] for digit in f"{number:05}")
        english = f"Bureau {number:05} of Rivers and Canals"
        wrong = f"Rivers and Canals Office {number:05}"
        lines.append(f"{name}局\t{english}\tgovernment\tBRC{number:05}\t{wrong}\t\t\ta book\t2026-01-31\t\n")
    return f"{TABLE}\n{''.join(sorted(lines))}"


def best(code: str, runs: int, *arguments: str) -> float:
    """The shortest of the times that some code prints, in milliseconds."""
    command = [sys.executable, "-c", code, *arguments]
    times = [float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(runs)]
    return 1000 * min(times)


def main() -> int:
    """Print the table; exit code 1 if a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "house.tsv")
        path.write_text(table(10_000), "utf-8")
        text = EXAMPLE.read_text("utf-8")[:1000]
        times = (best(LOAD, runs, text), best(LOAD, runs, ""), best(CHECK, max(runs // 4, 1), str(path)))
        taken = dict(zip(LIMITS, times, strict=True))
    print(f"{'what':<50}{'best ms':>9}{'limit':>7}")
    for name, milliseconds in taken.items():
        print(f"{name:<50}{milliseconds:>9.0f}{LIMITS[name]:>7.0f}")
    return 1 if any(taken[name] > limit for name, limit in LIMITS.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
