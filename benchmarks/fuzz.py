"""Lines of a folder with their marks deleted, doubled, widened and moved: what is cleaned must stay clean.

    python benchmarks/fuzz.py --data FOLDER [--lines 10000] [--seed 1] [--unsafe]

Takes lines of all `*.en` files at random, changes up to six marks or spaces in each, cleans them in documents of fifty
lines, and cleans the result again. Prints every line that a second run changes; exit code 1 if there is one. A defect
that the run itself finds (edits that do not replay, a number or a protected text that changed) ends it with a message.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

from cleanup import Settings, clean
from cleanup.formats import text as plain
from glossary import open_glossary

WIDER = dict(
    zip(",.;:?!()%\"'- 0123456789", "，。；：？！（）％＂＇—\N{IDEOGRAPHIC SPACE}０１２３４５６７８９", strict=True)
)
MARKS = [
    *WIDER,
    "，",
    "。",
    "、",
    "“",
    "”",
    "‘",
    "’",
    "《",
    "》",
    "…",
    "——",
    "·",
    "【",
    "】",
    "  ",
    "\N{NO-BREAK SPACE}",
]
DOCUMENT = 50


def changed(line: str, chance: random.Random) -> str:
    """A line with some of its marks changed."""
    for _ in range(chance.randint(1, 6)):
        places = [place for place, character in enumerate(line) if not character.isalpha()]
        place = chance.choice(places) if places and chance.random() < 0.8 else chance.randrange(len(line) + 1)
        there = line[place : place + 1]
        new = chance.choice(
            ["", there * 2, WIDER.get(there, there), chance.choice(MARKS), there + chance.choice(MARKS)]
        )
        line = line[:place] + new + line[place + 1 :]
    return line.replace("\n", " ")


def cleaned(lines: list[str], settings: Settings) -> list[str]:
    """The lines of one document after a run."""
    report = clean(plain.read("fuzz.txt", "\n".join(lines).encode()), open_glossary(), settings)
    return list(report.text)


def main() -> int:
    """Print the lines that do not settle."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder of *.en files")
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unsafe", action="store_true", help="apply suggestions, too")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 -- no secret is made
    known = [line for path in sorted(options.data.glob("*.en")) for line in path.read_text("utf-8").split("\n") if line]
    settings = Settings(unsafe=options.unsafe)
    unsettled = edited = 0
    for start in range(0, options.lines, DOCUMENT):
        lines = [changed(chance.choice(known), chance) for _ in range(min(DOCUMENT, options.lines - start))]
        once = cleaned(lines, settings)
        edited += sum(before != after for before, after in zip(lines, once, strict=False))
        for before, after in zip(once, cleaned(once, settings), strict=False):
            if before != after:
                unsettled += 1
                print(f"- {before}\n+ {after}", flush=True)
    print(f"{options.lines} lines, {edited} edited, {unsettled} changed by a second run")
    return 1 if unsettled else 0


if __name__ == "__main__":
    sys.exit(main())
