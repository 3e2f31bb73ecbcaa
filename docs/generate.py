"""Write `docs/rules.md` from the docstrings of the rules; with `--check` only say whether it is current."""

from __future__ import annotations

import sys
from pathlib import Path

from cleanup import RULES

TARGET = Path(__file__).with_name("rules.md")
HEAD = """# Rules

In the order of their priority. The tables are run as tests: `=` means unchanged, `⏎` is a line end; `suggested` is what
`--unsafe` does, `shown` what is reported without an edit. This page is made by `python docs/generate.py`.
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(f"\n## {rule.name}\n\n{rule.doc.strip()}\n" for rule in RULES)


def main() -> int:
    """Write the page, or compare it."""
    if "--check" not in sys.argv:
        TARGET.write_text(page(), "utf-8")
        return 0
    current = TARGET.read_text("utf-8") == page()
    if not current:
        sys.stderr.write(f"{TARGET}:1:1: not current; run python docs/generate.py\n")
    return 0 if current else 1


if __name__ == "__main__":
    sys.exit(main())
