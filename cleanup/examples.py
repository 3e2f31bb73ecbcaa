r"""The tables of before and after that are documentation and test at once.

A table's second column says what its rows show: `after` is the text with the safe edits of all
rules, `suggested` with the suggestions, too, and `shown` a wording that is reported without an edit;
`after with quotes = curly` is `after` under a setting of the house style. A table of three columns has the
source first, a line of it for each line of the draft.
`=` in the second cell means unchanged. In cells `\|` is a pipe, `⏎` a line end, `␣` a space, `\u200b` the
character of that number, for those that nobody sees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

COLUMNS = ("after", "suggested", "shown")
CELLS = re.compile(r"(?<!\\)\|")
STYLED = re.compile(r"after with (\w+) = ([\w-]+)")
RULE = re.compile(r"[\s:|-]+")
NUMBERED = re.compile(r"\\u([0-9a-f]{4})")


@dataclass(frozen=True, slots=True)
class Example:
    """One row of a table."""

    line: int
    """Where it stands, counted from 1."""
    column: str
    before: str
    after: str
    style: tuple[tuple[str, str], ...] = ()
    """Settings that the row needs: names and values."""
    source: str | None = None
    """What `before` translates, line by line."""

    @property
    def changes(self) -> bool:
        """Whether the row shows a change or a report, not text that must stay."""
        return self.before != self.after


def examples(text: str) -> list[Example]:
    """The rows of every example table in a Markdown text.

    Raises:
        ValueError: a row has not two cells, or three with a source.
    """
    found: list[Example] = []
    column = ""
    style: tuple[tuple[str, str], ...] = ()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.startswith("|"):
            column = ""
            continue
        cells = [cell.strip(" ") for cell in CELLS.split(line.strip()[1:-1])]
        if len(cells) not in {2, 3}:
            raise ValueError(f"line {number}: {len(cells)} cells instead of 2 or 3; write a pipe in a cell as \\|")
        before, after = cells[-2:]
        source = unescaped(cells[0]) if len(cells) == 3 else None
        styled = STYLED.fullmatch(after)
        if before == "before" and (styled or after in COLUMNS):
            column, style = ("after", ((styled[1], styled[2]),)) if styled else (after, ())
        elif column and not RULE.fullmatch(line):
            before = unescaped(before)
            found.append(Example(number, column, before, before if after == "=" else unescaped(after), style, source))
    return found


def unescaped(cell: str) -> str:
    """The text that a cell stands for."""
    cell = cell.replace("\\|", "|").replace("⏎", "\n").replace("␣", " ")
    return NUMBERED.sub(lambda found: chr(int(found[1], 16)), cell)
