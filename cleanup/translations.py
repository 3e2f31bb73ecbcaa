"""What a Chinese passage is in English: a term, a list of terms, or terms that follow each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from glossary.compose import LEVEL, PLACE, TITLE, USUAL_LEVEL, told, with_title
from glossary.model import BODIES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from glossary.model import Glossary, Match, Term

PARTING = re.compile("[、，]|, ")
LAST_AND = re.compile(r"(?<=.)[和与及](?=.)")
MOST_PARTS = 12
MOST_KNOWN = 4
"""So many terms are named in a message."""
PERSON, COMPANY, PHRASE = "person", "company", "phrase"
SCHOOLS = frozenset(("college", "university"))
NAMES = BODIES | {PERSON, PLACE}

PROPER = re.compile(
    r"(?:Ministry of|State|National|Supreme People's|Central|CPC Central|China|Chinese|All-China|"
    r"General Administration|General Office of the|Communist Party of China|Publicity Department of the CPC|"
    r"Organization Department of the CPC|"
    r"People's Bank of China|Standing Committee of the National)\b"
)
"""How the names of bodies begin of which there is only one."""
HEADS = re.compile(
    r"\b(?:Academy|Administration|Agency|Army|Association|Bureau|Chamber|Commission|Committee|Conference|Congress|"
    r"Council|Court|Department|Federation|Force|Government|League|Ministry|Navy|Office|Party|Procuratorate|"
    r"Region|Society|Union|University)\b"
)
"""Nouns that take `the` at the head of a body's name."""
NO_ARTICLE = re.compile(r"\b(?:News|Daily|Media|Group|Television|Radio)\b")
UNSURE_ARTICLE = re.compile(
    r"(?:Academy|Central|Chinese|College|Communication|Institute|National|Open|Party|School|Second)\b|"
    r".*\b(?:Academy|Conservatory|School)\b"
)
PLAIN_PLACE = re.compile(r"[A-Z][\w']+|.*\b(?:Province|City|County|District|Municipality)")
SCHOOL_OF = re.compile(r"(?:School|College|Department|Faculty|Institute|Center) of\b|\S+$|(?:Graduate|Party) School")
"""Names that many schools have in common."""
TO_PLACES = frozenset("and from in near outside reached to toward towards via visited".split())
OTHER_WORDS = frozenset(("东北", "哈密", "开封", "普洱", "朝阳", "长城"))
"""Places of two characters whose names are other words, too."""
SHORTEST = 3
"""Characters of a name that is no other word, and that nobody cites as an example of Chinese."""


class Translation(NamedTuple):
    """What a passage is in English."""

    term: Term
    english: str
    is_name: bool
    """Whether it is one term, not several put together."""


def translation(zh: str, glossary: Glossary, *, goes_on: bool = False) -> Translation | None:
    """The English of a passage that the glossary covers wholly, or None. Cheap look-ups come first."""
    if len(zh) < 2:
        return None
    term = named(zh, glossary)
    if term:
        return Translation(term, term.en, is_name=True)
    if PARTING.search(zh) or LAST_AND.search(zh):
        return listed(zh, glossary, goes_on=goes_on)
    matches = glossary.chinese.matches(zh)
    return put_together([match.term for match in matches]) if covers(zh, matches) else None


def named(zh: str, glossary: Glossary) -> Term | None:
    """The one term that `zh` names, a place with its level or without: 大连市 as 大连."""
    term = glossary.by_zh.get(zh)
    if term is None and zh.isalpha():
        short = glossary.by_zh.get(zh[:-1]) if zh.endswith(USUAL_LEVEL) else None
        term = short if short and short.kind == PLACE else glossary.chinese.named(zh)
    return term


def listed(zh: str, glossary: Glossary, *, goes_on: bool) -> Translation | None:
    """The English of a list of which each item is a term: 大连、沈阳和鞍山; `goes_on` where English adds to it."""
    items = PARTING.split(zh)
    if len(items) <= MOST_PARTS and (found := LAST_AND.search(items[-1])):
        items = [*items[:-1], items[-1][: found.start()], items[-1][found.end() :]]
    if not 1 < len(items) <= MOST_PARTS:
        return None
    terms = [named(item, glossary) for item in items]
    known = [term for term in terms if term]
    if len(known) < len(items) or len({term.kind for term in known}) > 1:
        return None
    names = [f"the {term.en}" if takes_the(term) else term.en for term in known]
    last = ", " if goes_on else " and "
    return Translation(known[0], f"{', '.join(names[:-1])}{last}{names[-1]}", is_name=False)


def covers(zh: str, matches: Sequence[Match]) -> bool:
    """True where terms follow each other from one end of a passage to the other."""
    at = 0
    for match in matches:
        if match.span.start != at:
            return False
        level = LEVEL.match(zh, match.span.end) if match.term.kind == PLACE else None
        at = level.end() if level else match.span.end
    return bool(matches) and at == len(zh)


def put_together(terms: Sequence[Term]) -> Translation | None:
    """The English of terms that follow each other, where English has an order for them."""
    kinds = [term.kind for term in terms]
    first, last = terms[0], terms[-1]
    if len(terms) == 1:
        return Translation(first, first.en, is_name=True)
    if set(kinds) == {PLACE}:
        return Translation(last, ", ".join(term.en for term in reversed(terms)), is_name=False)
    if kinds == [TITLE, PERSON]:
        return Translation(last, f"{first.en} {last.en}", is_name=False)
    if kinds[0] in BODIES and kinds[1:] in ([TITLE], [TITLE, PERSON]):
        office = with_title(first, terms[1])
        english = f"{terms[1].en} of {'the ' if takes_the(first) else ''}{first.en}"
        return Translation(office, english if len(terms) == 2 else f"{last.en}, {english}", is_name=False)
    if kinds == [PLACE, PHRASE]:
        return Translation(last._replace(note=told(terms)), f"{first.en} {last.en}", is_name=False)
    return None


def known_parts(zh: str, glossary: Glossary) -> str:
    """What the glossary knows of a passage that it does not cover, for a message; empty where it is nothing."""
    if len(zh) < 2:
        return ""
    matches = [match for match in glossary.chinese.matches(zh) if match.span.end - match.span.start > 1]
    pairs = dict.fromkeys(f"{match.term.zh} = {match.term.en}" for match in matches if not match.term.is_organ)
    return "; ".join(list(pairs)[:MOST_KNOWN])


def takes_the(term: Term) -> bool | None:
    """Whether English puts `the` before a name; None where nobody can tell from its shape."""
    name = term.en
    if term.kind == PERSON:
        return False
    if term.kind == PLACE:
        return False if PLAIN_PLACE.fullmatch(name) else None
    if term.kind == COMPANY:
        return False if " of " not in name or name.startswith("Bank of ") else None
    if term.kind in SCHOOLS:
        if name.startswith("University of "):
            return True
        return None if UNSURE_ARTICLE.match(name) else False
    return True if HEADS.search(name) and not NO_ARTICLE.search(name) else None


def is_named(term: Term, zh: str, named: Collection[str]) -> bool:
    """True for a name that the source has as a term, written `zh`, however short it is."""
    return term.zh == zh and zh in named and term.confirmed and term.en[:1].isupper() and term.kind in NAMES


def is_proper_name(term: Term, zh: str, word_before: str) -> bool:
    """True for a name that means one thing in the world, written `zh` after `word_before`, which is in lower case."""
    if not term.confirmed or not term.en[:1].isupper():
        return False
    if len(zh) < SHORTEST:
        return term.kind == PLACE and word_before in TO_PLACES and zh not in OTHER_WORDS
    if term.kind in SCHOOLS and SCHOOL_OF.match(term.en):
        return False
    if term.kind in {PERSON, PLACE, COMPANY, *SCHOOLS}:
        return True
    return term.kind in BODIES and (PROPER.match(term.en) is not None or term.note.startswith("composed of"))
