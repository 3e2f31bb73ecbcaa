"""What CI demands of the tables: one small function a law, and all problems at once.

The idea of testing a word list like code, and the laws of order, uniqueness and no loops, are
codespell's (`test_dictionary.py`); its lists are its own, these laws hold for a user's, too.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from glossary import quantities
from glossary.checks import cells, examples, facts, names, rows, wordings
from glossary.checks.examples import examples_beside, read_examples
from glossary.model import REMOVED
from glossary.store import DATA, SIDE_TABLES, Problem, bundled_tables, read_entries, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from glossary.store import Entry

    Law = Callable[[Sequence[Entry]], Iterable[Problem]]

LAWS_OF_EVERY_ROW: tuple[Law, ...] = (
    cells.stray_space,
    cells.invisible_character,
    cells.full_width,
    cells.look_alike,
    cells.not_nfc,
    cells.bad_separator,
    cells.leading_article,
    rows.unsorted_row,
)
"""Those that hold for a row that takes a term out, too."""
LAWS = (
    *LAWS_OF_EVERY_ROW,
    rows.duplicate_term,
    rows.ambiguous_source,
    rows.unknown_kind,
    wordings.repeated_wording,
    wordings.contested_wording,
    wordings.loop,
    wordings.chain,
    wordings.containment,
    wordings.shadowed_wording,
    wordings.split_verdict,
    wordings.missing_slot,
    wordings.unmatchable_wording,
    wordings.common_words,
    wordings.lone_word,
    wordings.surname_alone,
    wordings.too_short,
    names.another_name,
    names.wrong_pinyin,
    names.unusual_reading,
    facts.traditional_characters,
    facts.no_source,
    facts.broken_address,
    facts.unknown_day,
    facts.impossible_date,
    facts.expired_term,
    facts.lost_pointer,
)
"""Each takes all rows that can be read and yields what is wrong; its name is the law's, in words with hyphens."""


def is_no_table(problem: Problem) -> bool:
    """True where a file has not the header of a table, so that nothing else could be checked."""
    return problem.law == "table" and problem.line == 1


def law_name(law: Law) -> str:
    """The name of a law as it stands in messages."""
    return law.__name__.replace("_", "-")


SHAPES = {
    "table": "A table has its columns, and each row has them all.",
    "empty-cell": "The Chinese, the English and the kind of a term are filled in.",
    "condition-without-reason": "A wrong rendering that is sometimes right says when.",
    "failing-example": "The example sentences of a table come out as it says.",
    "not-proved": "All rules together leave what is right, and make of the examples what they say.",
}
"""What is demanded of tables before and after their rows are held to the laws."""


def demands() -> dict[str, str]:
    """Everything that is demanded, by its name, each in a sentence."""
    told = {law_name(law): (law.__doc__ or "").strip().splitlines()[0] for law in LAWS}
    return {**SHAPES, **told}


def broken_laws(entries: Sequence[Entry]) -> list[Problem]:
    """What breaks the laws among rows, given in the order of their layers, strongest first."""
    known = [entry for entry in entries if entry.term.kind != REMOVED]
    return [
        replace(problem, law=law_name(law))
        for law in LAWS
        for problem in law(entries if law in LAWS_OF_EVERY_ROW else known)
    ]


def check_side_table(path: Path, columns: Sequence[str]) -> Iterator[Problem]:
    """Problems of a table that holds no terms: its shape, its order, repeated first cells."""
    found, problems = read_table(path, columns)
    yield from problems
    for before, row in itertools.pairwise(found):
        if before.cells[0] >= row.cells[0]:
            message = f"`{row.cells[0]}` is out of order or repeated; sort by {columns[0]}"
            yield Problem(row.path, row.line, 1, message, "unsorted-row")


def check_terms(paths: Sequence[Path], beside: Sequence[Path] = ()) -> list[Problem]:
    """Problems of the tables `paths`, also where they contradict the tables `beside`.

    The examples of a table `house.tsv` are in `house.examples.tsv`, if there is one.

    Raises:
        GlossaryError: a table cannot be read at all.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    for path in paths:
        found, wrong = read_entries(path)
        entries += found
        problems += wrong
    own = {str(path) for path in paths}
    covered = {key for entry in entries for key in entry.term.covers}
    others = [entry for path in beside for entry in read_entries(path)[0] if entry.term.key not in covered]
    known = [*entries, *others]
    problems += [problem for problem in broken_laws(known) if problem.path in own]
    for table in filter(None, map(examples_beside, paths)):
        said, wrong = read_examples(table)
        problems += [*wrong, *examples.failing_example(said, known)]
    return sorted(set(problems))


def check_bundled() -> list[Problem]:
    """Problems of the tables that come with the package."""
    problems = check_terms(bundled_tables())
    for name, columns in SIDE_TABLES.items():
        problems += check_side_table(DATA / name, columns)
    problems += quantities.unlike_patterns(DATA / quantities.TABLE)
    return sorted(problems)
