"""UTX 1.11, the tab-separated exchange format of the Asia-Pacific Association for Machine Translation.

The first line holds version, languages, date, copyright and licence; the last header line names the
columns. The term status is `approved`, `provisional`, `non-standard` or `forbidden`: taken here for
preferred, admitted, sometimes wrong and always wrong, as the converter between TBX and UTX takes the
first, second and last (Convert::TBX::UTX 0.032; the specification itself was not at hand).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from glossary.clock import epoch_day
from glossary.exchange.concepts import (
    ADMITTED,
    PREFERRED,
    WRONG,
    Concept,
    Wording,
    condition_of,
    language_of,
    newest_check,
    no_column,
    note_of,
    terms_of,
)
from glossary.exchange.model import SHOWN, Exported, Imported, Loss, conditions, exported, imported, no_place
from glossary.exchange.rows import read_rows, tab_rows
from glossary.model import BODIES, GlossaryError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.model import Term
    from glossary.store import Row

VERSION = "#UTX 1.11"
COLUMNS = ("#src", "tgt", "src:pos", "term status", "src:comment", "tgt:comment", "concept ID")
COMMENTS = ("src:comment", "tgt:comment")
STATUSES = {"approved": PREFERRED, "provisional": ADMITTED, "non-standard": WRONG, "forbidden": WRONG}
OFTEN_WRONG = "non-standard in the UTX file"
PROPER = BODIES | {"person", "place"}
NO_PLACE = "UTX has no place for it"


def read(path: str, raw: bytes) -> Imported:
    """The terms of a dictionary from Chinese to English; rows of one Chinese term become one term.

    Raises:
        GlossaryError: no UTX, other languages, or rows that do not fit the columns.
    """
    rows = read_rows(path, raw, commas=False)
    heads = [row for row in rows if row.cells[0].startswith("#")]
    if not heads or not heads[0].cells[0].upper().startswith("#UTX"):
        raise GlossaryError(f"{path}:1:1: no UTX; its first line is `{VERSION}; zh/en; date; …`")
    _refuse_languages(heads[0])
    names = [row for row in heads if row.cells[0].lower() in ("#src", "#source") and "tgt" in row.cells]
    if not names:
        raise GlossaryError(f"{path}:{heads[-1].line}:1: no line names the columns; write `#src`, `tgt`, `src:pos` …")
    columns = ["src", *names[0].cells[1:]]
    concepts: dict[str, Concept] = {}
    losses: list[Loss] = []
    lost: Counter[str] = Counter()
    for row in rows:
        if not row.cells[0].startswith("#"):
            _take(row, columns, concepts, lost)
    terms = [term for concept in concepts.values() for term in terms_of(concept, losses)]
    return imported(terms, [*losses, *no_column(lost)])


def _refuse_languages(row: Row) -> None:
    languages = next((part for part in row.cells[0].split(";") if "/" in part), "")
    source, _, target = languages.strip().partition("/")
    if (language_of(source), language_of(target)) != ("zh", "en"):
        what = f"the languages are `{languages.strip()[:SHOWN]}`, not zh/en"
        raise GlossaryError(f"{row.path}:{row.line}:1: {what}; export that direction")


def _take(row: Row, columns: Sequence[str], concepts: dict[str, Concept], lost: Counter[str]) -> None:
    if len(row.cells) > len(columns):
        what = f"{len(row.cells)} columns instead of {len(columns)}"
        raise GlossaryError(f"{row.path}:{row.line}:1: {what}; the last header line names them")
    named = dict(zip(columns, row.cells, strict=False))
    written = named.pop("term status", "").lower()
    status = STATUSES.get(written, "")
    carried = ("note", "condition") if status == WRONG else ("note",)
    concept = concepts.setdefault(row.cells[0], Concept([Wording(row.cells[0])]))
    reason = "".join(concept.take_note(named.pop(name, ""), carried) for name in COMMENTS)
    if written == "non-standard":
        reason = reason or OFTEN_WRONG
    concept.english.append(Wording(named.pop("tgt", ""), status, reason))
    if written not in ("", *STATUSES):
        lost[f"status {written}"] += 1
    for name, cell in named.items():
        if cell not in ("", "-", "noun", "properNoun") and name not in ("src", "concept ID"):
            lost[name] += 1


def write(terms: Sequence[Term]) -> Exported:
    """A dictionary of UTF-8 without a byte order mark and with CRLF, dated by the newest check of a term.

    Raises:
        GlossaryError: SOURCE_DATE_EPOCH is no time.
    """
    fields = ("since", "until", "source", "checked", "kind")
    losses = [Loss(term.zh, "zh", "begins with `#`, which makes a comment of the line") for term in _comments(terms)]
    kept = [term for term in terms if not term.zh.startswith("#")]
    head = f"{VERSION}; zh/en; {_date(kept)}; copyright: not stated; license: not stated"
    rows = [row for number, term in enumerate(kept, start=1) for row in _rows(term, f"C{number}")]
    losses += [*no_place(kept, fields, NO_PLACE), *conditions(kept, "a comment")]
    return exported(tab_rows([(head,), COLUMNS, *rows], "\r\n"), losses)


def _comments(terms: Sequence[Term]) -> Iterator[Term]:
    return (term for term in terms if term.zh.startswith("#"))


def _date(terms: Sequence[Term]) -> str:
    day = epoch_day()
    return day.isoformat() if day else newest_check(terms) or "1970-01-01"


def _rows(term: Term, identity: str) -> Iterator[tuple[str, ...]]:
    part = "properNoun" if term.kind in PROPER else "noun"
    note = note_of("note", term.note) if term.note else ""
    yield (term.zh, term.en, part, "approved", note, "", identity)
    for text in term.also:
        yield (term.zh, text, part, "provisional", "", "", identity)
    for one in term.wrong:
        status = "non-standard" if one.reason else "forbidden"
        yield (
            term.zh,
            one.text,
            part,
            status,
            "",
            condition_of(one),
            identity,
        )
