"""Laws of rows: their order, their uniqueness, their kind."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from glossary.model import NOW
from glossary.writing import by_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.model import Term
    from glossary.store import Entry, Problem

KINDS = {
    "documents.tsv": ("document", "publication"),
    "events.tsv": ("award", "event"),
    "government.tsv": ("court", "government", "military", "party"),
    "organizations.tsv": ("association", "company", "organization"),
    "organs.tsv": ("association", "court", "government", "organization", "party", "title"),
    "people.tsv": ("person",),
    "phrases.tsv": ("phrase", "unit"),
    "places.tsv": ("place",),
    "titles.tsv": ("title",),
    "universities.tsv": ("college", "university"),
}
"""The kinds that may stand in each bundled table; a house table may hold all."""
ALL_KINDS = tuple(sorted({kind for kinds in KINDS.values() for kind in kinds}))


def unsorted_row(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Rows of a table are sorted by `zh` in code point order, and by `since`."""
    for before, entry in itertools.pairwise(entries):
        if before.row.path == entry.row.path and by_place(before.term) > by_place(entry.term):
            message = f"`{entry.term.zh}` comes before `{before.term.zh}`; run `yunhe glossary fmt`"
            yield entry.row.problem("zh", message)


def duplicate_term(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A Chinese term with its English stands in one row."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        first = seen.setdefault((entry.term.zh, entry.term.en), entry)
        if first is not entry:
            yield entry.row.problem("zh", f"`{entry.term.zh}` stands already at {place(first)}; join the two rows")


def ambiguous_source(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A Chinese term has one English at a time."""
    seen: dict[tuple[str, bool], list[Entry]] = {}
    for entry in entries:
        earlier = seen.setdefault((entry.term.zh, entry.term.is_organ), [])
        for first in earlier:
            if first.term.en != entry.term.en and overlap(first.term, entry.term):
                message = f"`{entry.term.zh}` is `{first.term.en}` at {place(first)}; join the two rows, or say in"
                yield entry.row.problem("zh", f"{message} `since` and `until` when each was in use")
                break
        earlier.append(entry)


def overlap(one: Term, other: Term) -> bool:
    """True where two names were in force at the same time; years and months count as a whole."""
    return _ends_before(one, other) is _ends_before(other, one) is False


def _ends_before(one: Term, other: Term) -> bool:
    until = one.until or NOW
    precision = min(len(until), len(other.since))
    return precision > 0 and until[:precision] <= other.since[:precision]


def place(entry: Entry) -> str:
    """Where a row stands, for a message about another one."""
    return f"{entry.row.path}:{entry.row.line}"


def unknown_kind(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A term is of a known kind, and stands in the table of its kind."""
    for entry in entries:
        table = entry.row.path.replace("\\", "/").rpartition("/")[2]
        kinds = KINDS.get(table, ALL_KINDS)
        if entry.term.kind not in kinds:
            yield entry.row.problem("kind", f"`{entry.term.kind}` is not a kind of this table; use {', '.join(kinds)}")
