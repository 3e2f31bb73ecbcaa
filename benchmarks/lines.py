"""Worst lines: what one line of a megabyte costs, all rules and the bundled glossary at work.

    python benchmarks/lines.py [--characters 1000000] [--only TEXT]

Each line is one short text again and again. Prints the seconds of cleaning it, once. The limit is two seconds for
marks, spaces and letters; for the others it is three times what half the line took, since more is more than linear.
Exit code 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import sys
import time

from cleanup import Settings, clean
from cleanup.formats import text as plain
from glossary import open_glossary

PLAIN = [",", ".", ";", ":", "?", "!", '"', "'", "“", "”", " ", "a", "A", "1", "-", "(", ")", "[", "—", "…", "·", "%"]
# fmt: off
OTHERS = [
    '，"', "a Time:12 ", "a|Time:1", " 2、A", '"a，',
    "1,", "1.", ". ", ", ", "a ", "A ", "a.", "a,", "a, ", "1 ", "1 1", "$1 ", "1% ", "((", "()", "(a ", " )",
    '" ', ' "', '"a', "“a", "a”", "’s ", "' ", "the ", "ab", "aB", "Ab", "it is ", "No.", "12:", "12: ", "1-",
    "1~", "1 th ", "RMB 5 yuan ", "，", "。", "、", "《", "》", "《》", "（", "）", "中", "中a", "中 a ", "a中", "中，",
    "1月",
    "1月2日", "3万", "3万人", "上午9时", "90余家", "&", "&amp;", "<", "<a", "<a>", "{", "`", "\\", "/", "a/", "a@",
    "http://", "www.", "a=b,", "#A#", "%s", "a(", "a_", "Â", "â€™", "鈥", "鈥檚", "?s ", "a?s ", "£º",
    "\N{REPLACEMENT CHARACTER}", "\N{IDEOGRAPHIC SPACE}", "\N{ZERO WIDTH SPACE}", "\N{NO-BREAK SPACE}",
    "Co., LTD", "Li Hua ", "Lv Zhenkai ", "Wang Canal ", "January 12 ", "the first ", "million ", "365体育",
    "bet", "丨",
]
# fmt: on


def seconds(line: str) -> float:
    """The time that cleaning a line takes."""
    document = plain.read("line.txt", line.encode())
    start = time.perf_counter()
    clean(document, open_glossary(), Settings())
    return time.perf_counter() - start


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--characters", type=int, default=1_000_000, help="of each line")
    parser.add_argument("--only", help="this text alone")
    options = parser.parse_args()
    seconds("We begin.")
    broken = False
    print(f"{'line of':<16}{'seconds':>9}{'half':>9}")
    for piece in [options.only] if options.only else [*PLAIN, *OTHERS]:
        whole, half = (piece * (length // len(piece)) for length in (options.characters, options.characters // 2))
        short, taken = seconds(half), seconds(whole)
        is_bad = taken > 2 if piece in PLAIN else taken > max(3 * short, 2)
        broken |= is_bad
        print(f"{piece!a:<16}{taken:>9.2f}{short:>9.2f}{'  too slow' if is_bad else ''}", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
