"""A Weblate glossary as CSV.

The columns are those that Weblate documents (location, source, target, ID, fuzzy, context,
translator_comments, developer_comments); a unit is told by source and context, so every further
rendering has a context of its own. Weblate's CSV has no column for flags: ours is for other readers,
and in Weblate `forbidden` is set by search and bulk edit (docs.weblate.org, CSV files and glossary).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glossary.exchange.concepts import WRONG, Concept, Wording, condition_of, no_column, note_of, terms_of
from glossary.exchange.model import Exported, Imported, Loss, conditions, exported, imported, no_place
from glossary.exchange.rows import comma_rows, read_rows
from glossary.model import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.model import Term

COLUMNS = ("source", "target", "context", "translator_comments", "developer_comments", "flags")
COMMENTS = ("translator_comments", "developer_comments")
FORBIDDEN = "forbidden"
FIELDS = ("kind", "since", "until", "source", "checked")
MOST_ROWS = 100_000
"""Rows that Weblate reads from one CSV file."""


def read(path: str, raw: bytes) -> Imported:
    """The terms of a glossary; rows of one source become one term.

    Raises:
        GlossaryError: encoding, quotation, or columns without source and target.
    """
    rows = read_rows(path, raw, commas=True)
    header = rows[0].cells if rows else ()
    if not {"source", "target"} <= set(header):
        raise GlossaryError(f"{path}:1:1: the first row must name the columns, {' and '.join(COLUMNS[:2])} among them")
    concepts: dict[str, Concept] = {}
    losses: list[Loss] = []
    lost: Counter[str] = Counter()
    for row in rows[1:]:
        if len(row.cells) != len(header):
            what = f"{len(row.cells)} cells instead of {len(header)}"
            raise GlossaryError(f"{path}:{row.line}:1: {what}; the first row names the columns")
        named = dict(zip(header, row.cells, strict=True))
        concept = concepts.setdefault(named["source"], Concept([Wording(named["source"])]))
        wrong = FORBIDDEN in named.get("flags", "").replace(",", " ").split()
        carried = ("note", "condition") if wrong else ("note",)
        reason = "".join(concept.take_note(named.get(name, ""), carried) for name in COMMENTS)
        concept.english.append(Wording(named["target"], WRONG if wrong else "", reason))
        lost.update(name for name, cell in named.items() if cell and name not in COLUMNS)
    terms = [term for concept in concepts.values() for term in terms_of(concept, losses)]
    return imported(terms, [*losses, *no_column(lost)])


def write(terms: Sequence[Term]) -> Exported:
    """A glossary in the order of the terms."""
    rows: list[Sequence[str]] = [COLUMNS]
    losses = list(no_place(terms, FIELDS, "Weblate has no place for it"))
    for term in terms:
        more = list(_rows(term))
        if len(rows) - 1 + len(more) > MOST_ROWS:
            losses.append(Loss(term.zh, "zh", f"over the {MOST_ROWS:,} rows that Weblate reads; it was left out"))
        else:
            rows += more
    flagged = no_place(terms, ("wrong",), "Weblate does not read flags from CSV; set `forbidden` there by bulk edit")
    return exported(comma_rows(rows), [*losses, *flagged, *conditions(terms, "a comment")])


def _rows(term: Term) -> Iterator[tuple[str, ...]]:
    yield (term.zh, term.en, "", "", note_of("note", term.note) if term.note else "", "")
    for number, text in enumerate(term.also, start=1):
        yield (term.zh, text, f"admitted {number}", "", "", "")
    for number, one in enumerate(term.wrong, start=1):
        condition = condition_of(one)
        yield (term.zh, one.text, f"{FORBIDDEN} {number}", condition, "", FORBIDDEN)
