"""An OmegaT glossary: UTF-8, tab-separated: source, target, comment (OmegaT manual, glossaries).

A line that begins with `#` is a comment; the first one fixes the encoding. Further renderings stand in
lines of their own. OmegaT shows renderings and has no place for wrong ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange.concepts import Concept, Wording, note_of, terms_of
from glossary.exchange.model import Exported, Imported, Loss, exported, imported, no_place
from glossary.exchange.rows import read_rows, tab_rows
from glossary.model import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term

FIRST = "# -*- coding: utf-8 -*-"
FIELDS = ("kind", "wrong", "since", "until", "source", "checked")


def read(path: str, raw: bytes) -> Imported:
    """The terms of a glossary; lines of one Chinese term become one term.

    Raises:
        GlossaryError: encoding, or a line without two or three cells.
    """
    concepts: dict[str, Concept] = {}
    losses: list[Loss] = []
    for row in read_rows(path, raw, commas=False):
        if row.cells[0].startswith("#"):
            continue
        if len(row.cells) not in (2, 3):
            what = f"{len(row.cells)} cells instead of source, target and comment"
            raise GlossaryError(f"{path}:{row.line}:1: {what}; separate them by one tab each")
        concept = concepts.setdefault(row.cells[0], Concept([Wording(row.cells[0])]))
        concept.english.append(Wording(row.cells[1]))
        concept.take_note(row.cells[2] if len(row.cells) > len(("source", "target")) else "")
    return imported([term for concept in concepts.values() for term in terms_of(concept, losses)], losses)


def write(terms: Sequence[Term]) -> Exported:
    """A glossary in the order of the terms."""
    losses = [
        Loss(term.zh, "zh", "begins with `#`, a comment here; the entry was left out")
        for term in terms
        if term.zh.startswith("#")
    ]
    kept = [term for term in terms if not term.zh.startswith("#")]
    rows: list[tuple[str, ...]] = [(FIRST,)]
    for term in kept:
        rows.append((term.zh, term.en, note_of("note", term.note) if term.note else ""))
        rows += [(term.zh, text, "") for text in term.also]
    return exported(tab_rows(rows), [*losses, *no_place(kept, FIELDS, "OmegaT has no place for it")])
