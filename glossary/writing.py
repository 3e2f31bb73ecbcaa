"""Write terms as the rows of a table, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.model import Rendering, Safety, Term
from glossary.store import COLUMNS, SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable


def format_wrong(rendering: Rendering) -> str:
    """A wrong rendering as it stands in a cell."""
    if rendering.safety is Safety.SAFE:
        return rendering.text
    return f"{'??' if rendering.needs_source else '?'}{rendering.text} ({rendering.reason})"


def format_term(term: Term) -> str:
    """The line of a term, without its line end."""
    wrong = SEPARATOR.join(map(format_wrong, term.wrong))
    also = SEPARATOR.join(term.also)
    cells = (term.zh, term.en, term.kind, also, wrong, term.since, term.until, term.source, term.checked, term.note)
    return "\t".join(cells)


def by_place(term: Term) -> tuple[str, str]:
    """What the rows of a table are sorted by: the Chinese in code point order, then the time of the name."""
    return term.zh, term.since


def format_table(terms: Iterable[Term]) -> str:
    """A whole table, sorted."""
    lines = ["\t".join(COLUMNS), *(format_term(term) for term in sorted(terms, key=by_place))]
    return "\n".join(lines) + "\n"
