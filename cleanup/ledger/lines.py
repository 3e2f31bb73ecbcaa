"""New lines for a glossary: the persons of a draft that no layer knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.bilingual.names import Kind, Standing
from cleanup.ledger.model import Shape
from glossary.model import TO_CHECK, Rendering, Safety, Term
from glossary.names import is_surname
from glossary.readings import may_be_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleanup.ledger.model import Entry

PERSON = "person"
OWN_SPELLING = "own spelling"
SEEN = "as it stands in a draft; confirm it"
"""Why a wrong rendering is conditional until somebody has looked at it."""
SHORTEST_NAME = 2
"""Characters: a surname alone is nobody."""


def new_terms(entries: Iterable[Entry], draft: str) -> list[Term]:
    """A term for each person whose Chinese is known and whose English can be told; `draft` stands for a source.

    Nobody has checked them: `to-check` says so, and the source waits for a better one.
    """
    return sorted(term for entry in entries if not entry.term for term in _new_term(entry, draft))


def _new_term(entry: Entry, draft: str) -> Iterator[Term]:
    if len(entry.zh) < SHORTEST_NAME or not (entry.en and entry.forms) or entry.namesakes:
        return
    if entry.kind is None and not entry.title:
        return  # The spelling alone led to the Chinese: it may be a place, or half a phrase.
    by_pinyin = may_be_read(entry.zh, entry.en)
    if not by_pinyin and not _is_spelled_so(entry):
        return
    wrong = tuple(
        Rendering(text, Safety.SUGGEST, SEEN) for text in wrong_forms(entry) if text.lower() != entry.en.lower()
    )
    note = "" if by_pinyin else OWN_SPELLING
    yield Term(entry.zh, entry.en, PERSON, wrong=wrong, source=draft, checked=TO_CHECK, note=note)


def _is_spelled_so(entry: Entry) -> bool:
    """Whether somebody whom pinyin does not spell is written in one way all over the draft."""
    full = {one.text for one in entry.mentions if one.shape is Shape.FULL}
    return entry.kind not in (None, Kind.MAINLAND) and len(full) == 1


def wrong_forms(entry: Entry) -> list[str]:
    """What the draft has for the full name and should not, sorted."""
    found = {one.text for one in entry.mentions if one.shape is Shape.OTHER or one.standing is Standing.FORM}
    return sorted(text for text in found if " " in text and not is_surname(text) and text[-1].isalnum())
