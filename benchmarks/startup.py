"""How much the command costs beyond Python and click: two ratios, measured in one run.

    python benchmarks/startup.py [--runs 30]

Prints the median and the best wall time of each command in milliseconds, and how many times the best of
`python -c "import click"` its best is: the best is what the command costs, the rest is what else the machine
does. `yunhe --help` should cost at most 1.5 times that, and `yunhe check` on a draft of 1 KB with the bundled
glossary at most 4 times. Runs are interleaved, so that a busy machine slows all alike.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "annual-meeting" / "draft.en.txt"
LIMITS = {"yunhe --help": 1.5, "yunhe check, 1 KB": 4.0}


def commands(draft: str) -> dict[str, list[str]]:
    """What is measured; the second is the measure."""
    yunhe = shutil.which("yunhe", path=str(Path(sys.executable).parent)) or "yunhe"
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import click": [sys.executable, "-c", "import click"],
        "yunhe --help": [yunhe, "--help"],
        "yunhe check, 1 KB": [yunhe, "check", draft],
    }


def measure(runs: int) -> dict[str, list[float]]:
    """Seconds of each run of each command."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "draft.en.txt")
        draft.write_bytes(EXAMPLE.read_bytes()[:1024])
        todo = commands(str(draft))
        times: dict[str, list[float]] = {name: [] for name in todo}
        for _ in range(runs):
            for name, command in todo.items():
                start = time.perf_counter()
                subprocess.run(command, capture_output=True, check=False)
                times[name].append(time.perf_counter() - start)
    return times


def main() -> int:
    """Print the table; exit code 1 if a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=30)
    times = measure(parser.parse_args().runs)
    unit = min(times["import click"])
    broken = False
    print(f"{'command':<20}{'median ms':>10}{'best ms':>9}{'ratio':>7}{'limit':>7}")
    for name, seconds in times.items():
        ratio, limit = min(seconds) / unit, LIMITS.get(name)
        broken |= limit is not None and ratio > limit
        numbers = f"{1000 * statistics.median(seconds):>10.0f}{1000 * min(seconds):>9.0f}{ratio:>7.2f}"
        print(f"{name:<20}{numbers}{limit or '':>7}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
