"""What TBX of 2019 and of 2008 have in common: concepts, languages, terms with their status.

An entry of ours has the kind as subject field, the source and the day of the check at the preferred
term, and notes that begin with `yunhe` for what TBX-Basic has no place for: validity, conditions, and
whether a line was checked at all. Both styles of 2019 are read: `descrip type="subjectField"` (DCA)
and `min:subjectField` (DCT).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glossary.clock import is_day
from glossary.exchange.concepts import (
    ADMITTED,
    PREFERRED,
    SUPERSEDED,
    WRONG,
    Concept,
    Wording,
    condition_of,
    language_of,
    no_column,
    note_of,
    terms_of,
)
from glossary.exchange.markup import Element, opening, read_entries, tag
from glossary.exchange.model import Exported, Imported, Loss, carried, conditions, count, exported, imported
from glossary.store import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.model import Term

CHECKER = "yunhe: compared with its source"
"""Who is responsible for a date that is the day of our check; other dates say when an entry was changed."""
ROOTS = ("tbx", "martif")
ENTRIES = ("conceptEntry", "termEntry")
LANGUAGES = ("langSec", "langSet")
TERMS = ("termSec", "tig", "ntig")
GROUPS = ("adminGrp", "descripGrp", "termGrp", "termNoteGrp")
STATUS_END = "-admn-sts"
STATUSES = {
    "preferredterm": PREFERRED,
    "standardizedterm": PREFERRED,
    "admittedterm": ADMITTED,
    "legalterm": ADMITTED,
    "regulatedterm": ADMITTED,
    "deprecatedterm": WRONG,
    "supersededterm": SUPERSEDED,
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """The names of the elements, and what stands before and after the entries."""

    head: str
    foot: str
    entry: str
    language: str
    term: str


def read(path: str, raw: bytes) -> Imported:
    """The terms of a termbase, of 2019 or 2008.

    Raises:
        GlossaryError: not XML, unsafe, or no termbase.
    """
    terms: list[Term] = []
    losses: list[Loss] = []
    lost: Counter[str] = Counter()

    def take(entry: Element) -> None:
        terms.extend(terms_of(_concept(entry, lost), losses))

    read_entries(path, raw, ROOTS, ENTRIES, take)
    return imported(terms, [*losses, *no_column(lost)])


def write(terms: Sequence[Term], dialect: Dialect) -> Exported:
    """A termbase in the order of the terms."""
    parts = [dialect.head]
    for number, term in enumerate(terms, start=1):
        parts += _entry(term, number, dialect)
    parts.append(dialect.foot)
    return exported("".join(f"{part}\n" for part in parts).encode(), _soft_losses(terms))


def _soft_losses(terms: Sequence[Term]) -> Iterator[Loss]:
    numbers = {
        "since": sum(bool(term.since) for term in terms),
        "until": sum(bool(term.until) for term in terms),
        "checked": sum(not is_day(term.checked) for term in terms),
    }
    for name, number in numbers.items():
        if number:
            yield Loss("", name, f"{count(number, 'term')}: {carried('a note', name)}")
    yield from conditions(terms, "a note")


def _entry(term: Term, number: int, dialect: Dialect) -> Iterator[str]:
    yield f"<{opening(dialect.entry, id=f'c{number}')}>"
    yield tag("descrip", term.kind, type="subjectField")
    for name in ("since", "until", "note"):
        if text := getattr(term, name):
            yield tag("note", note_of(name, text))
    if not is_day(term.checked):
        yield tag("note", note_of("checked", term.checked))
    yield from _language(dialect, "zh-Hans", [[tag("term", term.zh)]])
    preferred = [*_wording(term.en, "preferred"), *_evidence(term)]
    admitted = [_wording(text, "admitted") for text in term.also]
    wrong = [
        [
            *_wording(one.text, "deprecated"),
            *([tag("note", condition)] if (condition := condition_of(one)) else []),
        ]
        for one in term.wrong
    ]
    yield from _language(dialect, "en", [preferred, *admitted, *wrong])
    yield f"</{dialect.entry}>"


def _wording(text: str, status: str) -> list[str]:
    return [tag("term", text), tag("termNote", f"{status}Term{STATUS_END}", type="administrativeStatus")]


def _evidence(term: Term) -> Iterator[str]:
    for source in filter(None, term.source.split(SEPARATOR)):
        yield tag("admin", source, type="source")
    if is_day(term.checked):
        responsible = tag("transacNote", CHECKER, type="responsibility")
        kind = tag("transac", "modification", type="transactionType")
        yield f"<transacGrp>{kind}{responsible}{tag('date', term.checked)}</transacGrp>"


def _language(dialect: Dialect, code: str, wordings: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f'<{dialect.language} xml:lang="{code}">'
    for lines in wordings:
        yield f"<{dialect.term}>{''.join(lines)}</{dialect.term}>"
    yield f"</{dialect.language}>"


def _concept(entry: Element, lost: Counter[str]) -> Concept:
    concept = Concept()
    for fact in _facts(entry):
        _take(concept, fact, lost)
    for section in (child for child in entry.children if child.name in LANGUAGES):
        language = language_of(section.attributes.get("lang", ""))
        if language not in ("zh", "en"):
            lost[f"language {language or 'without a code'}"] += 1
            continue
        for fact in _facts(section):
            _take(concept, fact, lost)
        wordings = concept.chinese if language == "zh" else concept.english
        wordings += [_term(one, concept, lost) for one in section.children if one.name in TERMS]
    return concept


def _facts(element: Element) -> Iterator[Element]:
    """What an entry, language or term says of itself, groups opened."""
    for child in element.children:
        if child.name in GROUPS:
            yield from _facts(child)
        elif child.name not in (*LANGUAGES, *TERMS):
            yield child


def _term(section: Element, concept: Concept, lost: Counter[str]) -> Wording:
    text = status = reason = ""
    facts = list(_facts(section))
    for fact in facts:
        if fact.name == "term" and not text:
            text = fact.text
        elif fact.category == "administrativeStatus":
            status = _status(fact.text, lost)
    for fact in facts:
        if fact.name == "note" and status in (WRONG, SUPERSEDED):
            reason = concept.take_note(fact.text, ("condition",)) or reason
        elif fact.name != "term" and fact.category != "administrativeStatus":
            _take(concept, fact, lost)
    return Wording(text, status, reason)


def _status(text: str, lost: Counter[str]) -> str:
    name = text.removesuffix(STATUS_END).removesuffix("AdmnSts").lower().replace("-", "")
    status = STATUSES.get(name) or STATUSES.get(f"{name}term")
    if status is None:
        lost[f"status {text}"] += 1
    return status or ""


def _take(concept: Concept, fact: Element, lost: Counter[str]) -> None:
    """Keep what the tables have a column for, and count the rest."""
    text = fact.text
    if fact.name == "note":
        concept.take_note(text, ("since", "until", "checked", "note"))
    elif fact.category == "subjectField" and text and not concept.kind:
        concept.kind = text
    elif fact.category == "source":
        concept.sources += [text] if text else []
    elif fact.name == "transacGrp" and CHECKER in {child.text for child in fact.children}:
        concept.checked = next((child.text for child in fact.children if child.name == "date"), concept.checked)
    else:
        lost["dates of changes" if fact.name == "transacGrp" else fact.category] += 1
