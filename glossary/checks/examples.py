"""Example sentences of a table, run as tests.

`house.examples.tsv` stands beside `house.tsv`, with a Chinese term, a sentence before and the sentence
after; `=` after says that nothing in it is wrong.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from glossary.find import english_index
from glossary.folding import fold
from glossary.store import Row, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from glossary.store import Entry, Problem

COLUMNS = ("zh", "before", "after")
SUFFIX = ".examples.tsv"
UNCHANGED = "="


def examples_beside(table: Path) -> Path | None:
    """The examples of a table, where there are any."""
    path = table.with_name(table.name.removesuffix(".tsv") + SUFFIX)
    return path if os.path.isfile(path) else None  # noqa: PTH113 -- the name may be too long


def read_examples(path: Path) -> tuple[list[Row], list[Problem]]:
    """The examples of a table, and what is wrong with their shape."""
    return read_table(path, COLUMNS)


def failing_example(said: Sequence[Row], entries: Sequence[Entry]) -> Iterator[Problem]:
    """A good sentence holds nothing wrong; a bad one holds a wrong rendering of its term, and is mended by its English.

    What the sentence becomes word for word, articles and capitals too, is for `--prove` to show.
    """
    index = english_index(entry.term for entry in entries)
    known = {entry.term.zh for entry in entries}
    for row in said:
        zh, before, after = row.cells
        wrong = [match for match in index.matches(before) if match.wrong]
        own = [match for match in wrong if match.term.zh == zh]
        if zh not in known:
            message = f"`{zh}` is not in the glossary; correct the name or take the example out"
        elif after in {UNCHANGED, before}:
            if not wrong:
                continue
            message = f"`{wrong[0].wording}` is found wrong for `{wrong[0].term.zh}` in a sentence that is right"
        elif not own:
            message = f"nothing wrong for `{zh}` is found in the sentence; add the wrong rendering to its row"
        elif fold(own[0].term.en) not in fold(after):
            message = f"the sentence after does not hold `{own[0].term.en}`; correct it"
        else:
            continue
        yield row.problem("zh", message, "failing-example")
