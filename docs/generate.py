"""Write what the pages take from the code and the tables; with `--check` only say whether they are current."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup import RULES
from glossary.checks import demands
from glossary.model import Safety
from glossary.store import bundled_tables, load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glossary.model import Term

DOCS = Path(__file__).parent
RULES_HEAD = """# Rules

In the order of their priority. The tables are run as tests: `=` means unchanged, `⏎` is a line end; `suggested` is what
`--unsafe` does, `shown` what is reported without an edit. This page is made by `python docs/generate.py`.

What each rule does to real text stands below its table: in the outputs of twelve machine-translation systems of WMT22
for 1,875 Chinese sentences (22,500 lines), and in the two human translations of them (3,750 lines), which hold slips of
their own. "Left open" are suggestions and what is shown. `python benchmarks/rules.py --data FOLDER --counts
docs/measured.tsv` counts; a reader judges each edit.

Rules that find nothing without a source were counted in the same texts with the Chinese beside them, paired as
`yunhe fix --source` pairs them. The rules were made on these texts, so the counts say what is done, not what will be
right elsewhere: [measured with sources](measured-sources.md). Rules of Chinese drafts were counted in the Chinese side
of the set, taken for a translation of each of the two English texts: people wrote it, no machine.
"""
MEASURED = DOCS / "measured.tsv"
COUNTED = ("terms", "admitted", "always wrong", "sometimes wrong", "only with the source", "to check")


def rules_page() -> str:
    """The whole page of the rules."""
    found = measured()
    return RULES_HEAD + "".join(
        f"\n## {rule.name}\n\n{rule.doc.strip()}\n\n{found.get(rule.name, 'Measured: not yet.')}\n" for rule in RULES
    )


def measured() -> dict[str, str]:
    """What `benchmarks/quality.py --rules` counted, and a reader judged, by rule."""
    found = {}
    for line in MEASURED.read_text("utf-8").splitlines()[1:]:
        rule, edits, left, in_references, left_in_references, wrong = line.split("\t")
        if not edits:
            found[rule] = (
                f"Measured: {in_references} edits and {left_in_references} left open in Chinese that people wrote "
                f"(1,875 lines, cleaned once for each reference); wrong edits: {wrong or 'not yet read'}."
            )
            continue
        found[rule] = (
            f"Measured: {edits} edits and {left} left open in the outputs, {in_references} and {left_in_references} in "
            f"the references; wrong edits: {wrong or 'not yet read'}."
        )
    return found


def counts(terms: Iterable[Term]) -> tuple[int, ...]:
    """Terms, and what they say, in the order of `COUNTED`."""
    terms = list(terms)
    wrong = [rendering for term in terms for rendering in term.wrong]
    safe = sum(rendering.safety is Safety.SAFE for rendering in wrong)
    silent = sum(rendering.needs_source for rendering in wrong)
    admitted = sum(len(term.also) for term in terms)
    return len(terms), admitted, safe, len(wrong) - safe - silent, silent, sum(not term.confirmed for term in terms)


def statistics() -> str:
    """A table of the bundled terms by kind."""
    by_kind: dict[str, list[Term]] = defaultdict(list)
    for term in load(bundled_tables()):
        by_kind[term.kind].append(term)
    lines = [f"| kind | {' | '.join(COUNTED)} |", "| --- |" + " --: |" * len(COUNTED)]
    for name, terms in sorted(by_kind.items(), key=lambda item: (-len(item[1]), item[0])):
        lines.append(row(name, counts(terms)))
    return "\n".join([*lines, row("**all**", counts(term for terms in by_kind.values() for term in terms))])


def row(name: str, numbers: Iterable[int]) -> str:
    """A row of the table."""
    return f"| {name} | {' | '.join(f'{number:,}' for number in numbers)} |"


def laws() -> str:
    """A table of the laws."""
    return "\n".join(
        ["| law | what it demands |", "| --- | --- |", *(f"| `{n}` | {told} |" for n, told in demands().items())]
    )


def filled(page: str, name: str, text: str) -> str:
    """A page with `text` between its marks."""
    marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    return marks.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page)


def glossary_page() -> str:
    """The page of the glossary, with its numbers and its laws."""
    page = (DOCS / "glossary.md").read_text("utf-8")
    return filled(filled(page, "statistics", statistics()), "laws", laws())


def main() -> int:
    """Write the pages, or compare them."""
    current = True
    for path, text in ((DOCS / "rules.md", rules_page()), (DOCS / "glossary.md", glossary_page())):
        if "--check" not in sys.argv:
            path.write_text(text, "utf-8")
        elif path.read_text("utf-8") != text:
            current = False
            sys.stderr.write(f"{path}:1:1: not current; run python docs/generate.py\n")
    return 0 if current else 1


if __name__ == "__main__":
    sys.exit(main())
