"""MultiTerm XML, read only: `mtf`, `conceptGrp`, `languageGrp`, `termGrp` (RWS, MultiTerm API, XML schema MTF).

The names of descriptive fields are each termbase's own. A field whose name has `status`, `usage` or
`forbidden` in it is taken for the status of a term, `source` for a source, `subject` or `domain` for
the kind, `note` or `comment` for a note; the rest is counted in the loss report.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glossary.exchange.concepts import (
    ADMITTED,
    PREFERRED,
    SUPERSEDED,
    WRONG,
    Concept,
    Wording,
    language_of,
    no_column,
    terms_of,
)
from glossary.exchange.markup import Element, read_entries
from glossary.exchange.model import Imported, Loss, imported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glossary.model import Term

STATUSES = {
    PREFERRED: ("preferred", "approved", "standard", "recommended"),
    ADMITTED: ("admitted", "allowed", "accepted", "permitted", "provisional", "proposed", "new", "false", "no"),
    WRONG: ("forbidden", "deprecated", "prohibited", "rejected", "incorrect", "wrong", "true", "yes"),
    SUPERSEDED: ("superseded", "obsolete", "outdated", "old"),
}
NOT_RIGHT = ("not ", "do not", "don't", "non-")


def read(path: str, raw: bytes) -> Imported:
    """The terms of an exported termbase, of UTF-8 or UTF-16.

    Raises:
        GlossaryError: not XML, unsafe, or not MultiTerm.
    """
    terms: list[Term] = []
    losses: list[Loss] = []
    lost: Counter[str] = Counter()

    def take(entry: Element) -> None:
        terms.extend(terms_of(_concept(entry, lost), losses))

    read_entries(path, raw, ("mtf",), ("conceptGrp",), take)
    return imported(terms, [*losses, *no_column(lost)])


def _concept(entry: Element, lost: Counter[str]) -> Concept:
    concept = Concept()
    for fact in _descriptions(entry, lost):
        _take(concept, fact, lost)
    for group in (child for child in entry.children if child.name == "languageGrp"):
        language = _language(group)
        if language not in ("zh", "en"):
            lost[f"language {language or 'without a code'}"] += 1
            continue
        for fact in _descriptions(group, lost):
            _take(concept, fact, lost)
        wordings = concept.chinese if language == "zh" else concept.english
        wordings += [_term(one, concept, lost) for one in group.children if one.name == "termGrp"]
    return concept


def _language(group: Element) -> str:
    found = next((child for child in group.children if child.name == "language"), None)
    return language_of(found.attributes.get("lang", "")) if found else ""


def _descriptions(element: Element, lost: Counter[str]) -> Iterator[Element]:
    for child in element.children:
        if child.name == "descripGrp":
            yield from _descriptions(child, lost)
        elif child.name == "descrip":
            yield child
        elif child.name == "transacGrp":
            lost["dates of changes"] += 1
        elif child.name == "system":
            lost[f"system {child.category}"] += 1


def _term(group: Element, concept: Concept, lost: Counter[str]) -> Wording:
    text = next((child.text for child in group.children if child.name == "term"), "")
    status = ""
    for fact in _descriptions(group, lost):
        if any(word in fact.category.lower() for word in ("status", "usage", "forbidden")):
            status = _status(fact.text, lost)
        else:
            _take(concept, fact, lost)
    return Wording(text, status)


def _status(text: str, lost: Counter[str]) -> str:
    folded = text.lower().removesuffix("-admn-sts").removesuffix("term").strip()
    if folded.startswith(NOT_RIGHT):
        return WRONG
    found = next((status for status, words in STATUSES.items() if folded in words), "")
    if folded and not found:
        lost[f"status {text}"] += 1
    return found


def _take(concept: Concept, fact: Element, lost: Counter[str]) -> None:
    name, text = fact.category.lower(), fact.text
    if "source" in name:
        concept.sources += [text] if text else []
    elif ("subject" in name or "domain" in name) and not concept.kind:
        concept.kind = text
    elif "note" in name or "comment" in name:
        concept.take_note(text)
    elif text:
        lost[fact.category] += 1
