"""From what other tools call a concept to our terms, and the reverse check: can our tables hold that."""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from glossary.clock import is_day
from glossary.exchange.decoding import CONTROL, named
from glossary.exchange.model import SHOWN, Loss, count
from glossary.model import TO_CHECK, Rendering, Safety, Term
from glossary.store import COLUMNS, SEPARATOR, Row, parse_row
from glossary.writing import format_term

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Iterable, Sequence

PREFERRED, ADMITTED, WRONG, SUPERSEDED = "preferred", "admitted", "wrong", "superseded"
RIGHT = (PREFERRED, "", ADMITTED)
"""Statuses of right renderings, the best first; many tools leave the status out."""
KIND = "phrase"
"""The kind of a term of a file that says none."""
OLDER = "an older name, right in older texts"
OURS = re.compile(r"yunhe (?P<field>since|until|checked|condition|note): ?(?P<text>.*)")
"""A note that carries what a format has no place for."""
UNHOLDABLE = re.compile(rf"{CONTROL.pattern}|[\t\n\r]")
SHORT = 100
"""Characters, or combining marks in a row, that normalising is not slow with."""
BRACKETS = str.maketrans("()|", "[]/")


@dataclass(frozen=True, slots=True)
class Wording:
    """A term in one of the two languages, with its status and, for wrong ones, when it is right all the same."""

    text: str
    status: str = ""
    reason: str = ""


@dataclass(slots=True)
class Concept:
    """All that a file says of one concept."""

    chinese: list[Wording] = field(default_factory=list)
    english: list[Wording] = field(default_factory=list)
    kind: str = ""
    since: str = ""
    until: str = ""
    sources: list[str] = field(default_factory=list)
    checked: str = TO_CHECK
    notes: list[str] = field(default_factory=list)

    def take_note(self, text: str, carried: Collection[str] = ("note",)) -> str:
        """Keep a note, or the field that it carries where the format has carried it there.

        A condition is returned, because it belongs to a rendering.
        """
        found = OURS.fullmatch(text)
        name = found["field"] if found and found["field"] in carried else ""
        if found and name == "condition":
            return found["text"]
        if found and name in ("since", "until", "checked"):
            setattr(self, name, found["text"])
        else:
            text = found["text"] if found and name else text
            self.notes += [text] if text else []
        return ""


def tidy(text: str) -> str:
    """Text as our tables want it: NFC, single spaces, none at the ends."""
    if len(text) <= SHORT or text.isascii() or _longest_run(text) <= SHORT:
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def _longest_run(text: str) -> int:
    """How many combining marks follow each other: sorting them costs the square of that."""
    runs = itertools.groupby(text, key=lambda character: unicodedata.combining(character) != 0)
    return max((sum(1 for _ in run) for combining, run in runs if combining), default=0)


def language_of(code: str) -> str:
    """`zh` or `en` for a language code of either, region and script aside; otherwise the code's first part."""
    first = code.strip().lower().replace("_", "-").partition("-")[0]
    return {"zho": "zh", "chi": "zh", "cmn": "zh", "eng": "en"}.get(first, first)


SOURCE_ONLY = "; only with the source"
"""What ends the condition of a wording that is only looked for where the source is known."""


def condition_of(one: Rendering) -> str:
    """The note that says when a wrong rendering is right; empty for what is always wrong."""
    return note_of("condition", one.reason + (SOURCE_ONLY if one.needs_source else "")) if one.reason else ""


def note_of(name: str, text: str) -> str:
    """The note that carries one of our columns; a note as it stands, unless it could be taken for such a one."""
    return text if name == "note" and not OURS.fullmatch(text) else f"yunhe {name}: {text}".rstrip()


def terms_of(concept: Concept, losses: list[Loss]) -> list[Term]:
    """The terms of a concept, one for each Chinese wording; what cannot be kept is added to `losses`."""
    chinese = [one.text for one in concept.chinese if one.text and one.status in RIGHT]
    losses += [
        Loss(one.text, "zh", "a Chinese term marked as wrong; the tables have none, it was left out")
        for one in concept.chinese
        if one.text and one.status not in RIGHT
    ]
    english = [one for one in dict.fromkeys(concept.english) if one.text]
    right = sorted((one for one in english if one.status in RIGHT), key=lambda one: RIGHT.index(one.status))
    if not chinese or not right:
        name = chinese[0] if chinese else right[0].text if right else ""
        missing = "English" if chinese else "Chinese"
        losses.append(Loss(name, "en" if chinese else "zh", f"no {missing} that is right; the entry was left out"))
        return []
    wrong = [_rendering(one, chinese[0], losses) for one in english if one.status not in RIGHT]
    rest = [one.text for one in english if one.status in RIGHT and one.text != right[0].text]
    also = tuple(_item(text, chinese[0], "also", losses) for text in dict.fromkeys(rest))
    terms = [
        Term(
            zh=zh,
            en=right[0].text,
            kind=concept.kind or KIND,
            also=also,
            wrong=() if number else tuple(one for one in dict.fromkeys(wrong) if one),
            since=concept.since,
            until=concept.until,
            source=SEPARATOR.join(dict.fromkeys(concept.sources)),
            checked=concept.checked,
            note="; ".join(dict.fromkeys(concept.notes)),
        )
        for number, zh in enumerate(dict.fromkeys(chinese))
    ]
    if wrong:
        losses += [Loss(term.zh, "wrong", f"the wrong renderings stand at `{chinese[0]}`") for term in terms[1:]]
    return terms


def _item(text: str, zh: str, name: str, losses: list[Loss]) -> str:
    """A wording as an item of a list, where `|` separates."""
    if "|" not in text:
        return text
    losses.append(Loss(zh, name, f"`{text}`: `|` separates in the tables and became `/`"))
    return text.replace("|", "/")


def _rendering(one: Wording, zh: str, losses: list[Loss]) -> Rendering | None:
    """A wrong rendering that a cell can hold, or None."""
    text = _item(one.text, zh, "wrong", losses)
    reason = one.reason.translate(BRACKETS) or (OLDER if one.status == SUPERSEDED else "")
    if reason != one.reason and one.reason:
        losses.append(Loss(zh, "wrong", f"`{one.reason}`: brackets and `|` of a condition became `[`, `]` and `/`"))
    if text.startswith("?") or (reason and ("(" in text or ")" in text)):
        losses.append(Loss(zh, "wrong", f"`{text}`: a cell cannot hold this wrong rendering; it was left out"))
        return None
    if not reason:
        return Rendering(text)
    return Rendering(text, Safety.SUGGEST, reason.removesuffix(SOURCE_ONLY), needs_source=reason.endswith(SOURCE_ONLY))


def grouped(rows: Iterable[tuple[str, Wording]]) -> dict[str, Concept]:
    """Rows of one Chinese and one English wording as concepts by their Chinese, in the order of the file."""
    concepts: dict[str, Concept] = {}
    for zh, wording in rows:
        concept = concepts.setdefault(zh, Concept([Wording(zh)]))
        concept.english.append(wording)
    return concepts


def no_column(lost: Counter[str]) -> list[Loss]:
    """One line for each foreign field, from how many times it is filled."""
    return [
        Loss("", name[:SHOWN], f"{count(number, 'time')}: the tables have no place for it")
        for name, number in lost.items()
    ]


def holdable(terms: Iterable[Term], losses: list[Loss]) -> list[Term]:
    """The terms, tidied, that our tables can hold; the others are added to `losses`."""
    kept = []
    for term in terms:
        found = UNHOLDABLE.search(format_term(term).replace("\t", "", len(COLUMNS) - 1))
        neat = _tidied(term)
        if found or not _comes_back(neat):
            what = named(found[0]) if found else "an empty `zh`, `en` or `kind`, or a list with a stray mark in it"
            name = tidy(UNHOLDABLE.sub("�", term.zh))
            losses.append(Loss(name or term.en, "zh", f"the entry holds {what}; it was left out"))
        else:
            kept.append(neat)
    return kept


def _tidied(term: Term) -> Term:
    wrong = tuple(one._replace(text=tidy(one.text), reason=tidy(one.reason)) for one in term.wrong)
    texts = {name: tidy(getattr(term, name)) for name in COLUMNS if name not in ("also", "wrong")}
    return Term(also=tuple(map(tidy, term.also)), wrong=wrong, **texts)


def _comes_back(term: Term) -> bool:
    entry, _ = parse_row(Row("", 1, tuple(format_term(term).split("\t"))))
    return entry is not None and entry.term == term


def newest_check(terms: Sequence[Term]) -> str:
    """The newest day on which a term was checked, or an empty string."""
    return max((term.checked for term in terms if is_day(term.checked)), default="")
