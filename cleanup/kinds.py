"""How most rules find: they replace, they insert, they show."""

from __future__ import annotations

import re
from dataclasses import replace as with_field
from typing import TYPE_CHECKING, NamedTuple

from cleanup.doubt import judged, settled
from cleanup.fit import ARTICLE_BEFORE, capitalised, starts_sentence, takes_an
from cleanup.language import is_cjk
from cleanup.marks import QUOTES
from cleanup.mentioned import has_a_gloss, speaks_of_writing
from cleanup.model import Edit, Evidence, Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleanup.bilingual.source import Source
    from cleanup.bilingual.terms import Told
    from cleanup.reading import Reading
    from cleanup.remnants import Subject
    from glossary.model import Match, Rendering


def rule_name(module: str) -> str:
    """The name of the rule in `module`: its file name with hyphens."""
    return module.rpartition(".")[2].replace("_", "-")


def replace(  # noqa: PLR0913, PLR0917 -- the fields of a finding, in their order
    rule: str, span: Span, text: str, message: str, safety: Safety = Safety.SAFE, evidence: Evidence | None = None
) -> Finding:
    """A finding that puts `text` in the place of `span`."""
    return Finding(rule, span, message, (Edit(span, text),), safety, evidence)


def insert_space(rule: str, place: int, seen: Span, message: str, safety: Safety = Safety.SAFE) -> Finding:
    """A finding at `seen` that puts a space at `place`."""
    return Finding(rule, seen, message, (Edit(Span(place, place), " "),), safety)


def lowered(rule: str, text: str, place: int, safety: Safety = Safety.SAFE) -> Finding:
    """A finding that makes the capital at `place` small."""
    word = text[place : place + 40].split(maxsplit=1)[0]
    message = f"capital in the middle of a sentence: `{word}`"
    return replace(rule, Span(place, place + 1), text[place].lower(), message, safety)


def show(rule: str, span: Span, message: str, evidence: Evidence | None = None) -> Finding:
    """A finding for a person, without an edit."""
    return Finding(rule, span, message, (), Safety.SHOW, evidence)


def in_english(pattern: re.Pattern[str], reading: Reading) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that begin neither in a Chinese run nor in protected text."""
    for found in pattern.finditer(reading.segment.text):
        if not reading.is_chinese(found.start()) and not reading.is_protected(found.start()):
            yield found


class Wrong(NamedTuple):
    """A wrong rendering in a segment."""

    match: Match
    rendering: Rendering
    message: str
    evidence: Evidence


def _told(text: str, matches: list[Match], source: Source) -> Iterator[Told]:
    from cleanup.bilingual.terms import told

    return told(text, matches, source)


def wrong_renderings(reading: Reading, *, of_persons: bool) -> Iterator[Wrong]:
    """The wrong renderings in a segment, of persons or of everything else, as its source judges them, if it has one."""
    text, source = reading.segment.text, reading.source
    matches = reading.matches
    found = _told(text, matches, source) if source else ((one, one.wrong, None, False) for one in matches if one.wrong)
    for match, rendering, place, is_settled in found:
        if (match.term.kind == "person") is not of_persons:
            continue
        wrong = settled(text, match, rendering) if is_settled else judged(text, with_field(match, wrong=rendering))
        if not wrong:
            continue
        there = text[match.span.start : match.span.end]
        message = f"`{there}`: {match.term.zh} is `{match.term.en}`"
        message += ", and the source has it" if place else ""
        message = f"{message}; {wrong.reason}" if wrong.reason else message
        yield Wrong(match, wrong, message, Evidence(match.term, place))


SPOKEN_OF = "".join(sorted(QUOTES | {"`"}))
"""Marks around a wording that a sentence speaks of, or code."""
SPOKEN_BEFORE = re.compile(f"[{SPOKEN_OF}][^\\s{SPOKEN_OF}]{{0,10}}$")
SPOKEN_AFTER = re.compile(f"(?: ?[A-Z]?[a-z]{{0,12}})?[{SPOKEN_OF}]")
SIC = re.compile(r"\W{0,3}sic\b")


def corrections(rule: str, reading: Reading, edits: Iterable[tuple[Edit, Safety]], message: str) -> Iterator[Finding]:
    """Findings of `edits` that begin neither in a Chinese run nor in protected text; `message` says what is wrong.

    What stands in quotation marks, by itself or with one word, may be code, or spoken of (`not "21th"`), and
    is only suggested.
    """
    text = reading.segment.text
    for edit, safety in edits:
        start, end = edit.span.start, edit.span.end
        if not reading.is_chinese(start) and not reading.is_protected(start):
            alone = SPOKEN_BEFORE.search(text, max(start - 12, 0), start) and SPOKEN_AFTER.match(text, end)
            alone = alone or SIC.match(text, end)
            told = f"`{text[start:end].strip()}` {message}"
            yield Finding(rule, edit.span, told, (edit,), Safety.SUGGEST if alone else safety)


def remnants(rule: str, what: str, subject: Subject, reading: Reading) -> Iterator[Finding]:
    """The remnants of a subject in the English of a segment, each in its wording, with spaces and capital."""
    text = reading.segment.text
    if not reading.is_far_eastern or not reading.context.is_english:
        return
    for start, end, said in reading.remnants(subject):
        span = Span(start - said.before, end + said.after)
        new = capitalised(said.text) if starts_sentence(text, span.start) else said.text
        if (article := ARTICLE_BEFORE.search(text, max(span.start - 4, 0), span.start)) and article[1].islower():
            span, new = Span(article.start(), span.end), f"{'an' if takes_an(new) else 'a'} {new}"
        first, last = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
        # The letter is a part of the edit, so that no other rule puts a space at the same place.
        if first.isalnum():
            span, new = Span(span.start - 1, span.end), f"{first} {new}"
        if last.isalnum():
            span, new = Span(span.start, span.end + 1), f"{new} {last}"
        if text.startswith("/", end) and is_cjk(text[end + 1 : end + 2] or " "):
            continue  # 38元/份
        spoken_of = speaks_of_writing(text, span) or has_a_gloss(text, end, said.text)
        safety = Safety.SAFE if said.is_sure and not spoken_of else Safety.SUGGEST
        yield replace(rule, span, new, f"{what} `{text[start:end]}` in English text", safety)
