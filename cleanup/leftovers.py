"""What to do about a Chinese passage in an English line: translate it, suggest a translation, or show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.fit import capitalised, fitted, starts_sentence
from cleanup.language import CJK, blanked
from cleanup.model import Edit, Safety, Span, merged
from glossary.compose import LEVEL, PLACE, TITLE, USUAL_LEVEL, told, with_title
from glossary.model import BODIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.context import Reading
    from glossary.model import Glossary, Match, Term

PASSAGE = re.compile(rf"{CJK}(?:[\d\s，、；：。！？《》“”（）—…·,.:]*{CJK})*")
GLOSS = re.compile(r"[(\[（\"'‘“]\s?[《“\"]?$")
LONGEST_GLOSS = 16
BAR = "\N{CJK UNIFIED IDEOGRAPH-4E28}"
"""A stroke that web pages use as a bar."""
BARS = re.compile(
    rf"(?P<before>[A-Za-z0-9+)!?.\"'\N{{RIGHT DOUBLE QUOTATION MARK}}])(?P<bar> ?{BAR} ?)"
    r"(?=[A-Za-z0-9(\"'\N{LEFT DOUBLE QUOTATION MARK}])"
)
OTHER_SCRIPTS = re.compile("[\u1100-\u11ff\u3040-\u30ff\u31f0-\u31ff\uac00-\ud7af]")
"""Kana and Hangul: the passage is Japanese or Korean."""
PARTING = re.compile("[、，]|, ")
LAST_AND = re.compile(r"(?<=.)[和与及](?=.)")
MOST_PARTS = 12
LONGEST_NAME = 200
MOST_KNOWN = 4
"""So many terms are named in a message."""
PERSON, COMPANY, PHRASE = "person", "company", "phrase"
SCHOOLS = frozenset(("college", "university"))

ABOUT_WORDS = re.compile(
    r"\b(?:alphabet|baidu|called|calligraph\w*|char|characters?|Chinese|code|decode[ds]?|dialect|encod\w+|font|glyph|"
    r"google|hanzi|input|kanji|Japanese|Korean|keyword|known as|letters?|literal\w*|mandarin|mean(?:s|ing)|named?|"
    r"named|phrase|pinyin|print\w*|pronounc\w+|query|radical|read as|regex|romani[sz]\w+|say|says|search\w*|script|"
    r"sign|simplified|spell\w*|string|stroke|surname|symbol|syllable|term|test\w*|text|title[ds]?|token|tone|"
    r"traditional|translat\w+|typed?|typing|unicode|utf|word|words|write|writing|written|wrote)\b",
    re.IGNORECASE,
)
"""Words of a line that speaks about a wording rather than with it."""
DETERMINERS = frozenset("a an the this that these those its his her their our my your each every some any no".split())
LEADS = frozenset(
    "about across after against among and around as at attended before behind between beyond by contacted consulted "
    "during entered for from in inside into invited joined left met near of off on onto or outside over reached since "
    "than through to toured toward towards under until upon via visited with within without".split()
)
"""Words after which a noun phrase begins: prepositions, conjunctions, and a few verbs that take an object."""
FOLLOWERS = frozenset(
    "about across after against also among and announced are around as at attended became before between but by can "
    "could did during for from had has have held in into is issued joined launched may met must of on or organized "
    "over published recently released said since signed so than that then through to today under until was were when "
    "where which while who will with would yesterday".split()
)
"""Words that begin no noun: the name before them is whole."""
WORD_BEFORE = re.compile(r"(?:^|[\s(])([A-Za-z]+) ?$")
WORD_AFTER = re.compile(r" ?([A-Za-z]+)(?![\w'-])")
ENDS_AFTER = re.compile(r"[ ]?(?:$|[\n,.;!?，。；、！？](?!\w))|['\N{RIGHT SINGLE QUOTATION MARK}]s\b")
ENGLISH_WORD = re.compile(r"\b[a-z]{2,}\b")
FEWEST_WORDS = 2
REACH = 300
"""Characters around a passage that tell what its line speaks about."""
SAFE_NEIGHBOURS = " \n,.;!?，。；！？、"

PROPER = re.compile(
    r"(?:Ministry of|State|National|Supreme People's|Central|CPC Central|China|Chinese|All-China|"
    r"General Administration|Communist Party of China|Publicity Department of the CPC|"
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
SHORTEST = 3
"""Characters of a name that is no other word, and that nobody cites as an example of Chinese."""


class Translation(NamedTuple):
    """What a passage is in English."""

    term: Term
    english: str
    is_name: bool
    """Whether it is one term, not several put together."""


def passages(reading: Reading) -> Iterator[Span]:
    """The Chinese passages of a segment that are no label, no gloss, no bar and no advertising."""
    text = reading.segment.text
    taken = merged([*(label.span for label in reading.labels), *(span for span, _ in reading.advertising)])
    for found in PASSAGE.finditer(blanked(text, taken)):
        if found[0] == BAR or OTHER_SCRIPTS.search(found[0]) or reading.is_protected(found.start()):
            continue
        span = Span(*found.span())
        is_gloss = GLOSS.search(text, max(span.start - 2, 0), span.start) and len(found[0]) <= LONGEST_GLOSS
        if not is_gloss or reading.is_chinese(span.start - 1):
            yield span


def is_glued(text: str, span: Span) -> bool:
    """True where a letter touches a passage: the space comes first, from its own rule."""
    return text[max(span.start - 1, 0) : span.start].isalpha() or text[span.end : span.end + 1].isalpha()


def bars(text: str) -> Iterator[Edit]:
    """Bars between English words, for the stroke that stands there."""
    if BAR not in text or "|" in text or ABOUT_WORDS.search(text):
        return
    for found in BARS.finditer(text):
        yield Edit(Span(*found.span("bar")), " | ")


def translation(zh: str, glossary: Glossary) -> Translation | None:
    """The English of a passage that the glossary covers wholly, or None. Cheap look-ups come first."""
    term = named(zh, glossary)
    if term:
        return Translation(term, term.en, is_name=True)
    if PARTING.search(zh) or LAST_AND.search(zh):
        return listed(zh, glossary)
    matches = glossary.chinese.matches(zh)
    return put_together([match.term for match in matches]) if covers(zh, matches) else None


def named(zh: str, glossary: Glossary) -> Term | None:
    """The one term that `zh` names, a place with its level or without: 大连市 as 大连."""
    term = glossary.by_zh.get(zh)
    if term is None and zh.isalpha():
        short = glossary.by_zh.get(zh[:-1]) if zh.endswith(USUAL_LEVEL) else None
        term = short if short and short.kind == PLACE else glossary.chinese.named(zh)
    return term


def listed(zh: str, glossary: Glossary) -> Translation | None:
    """The English of a list of which each item is a term: 大连、沈阳和鞍山."""
    items = PARTING.split(zh)
    if len(items) <= MOST_PARTS and (found := LAST_AND.search(items[-1])):
        items = [*items[:-1], items[-1][: found.start()], items[-1][found.end() :]]
    if not 1 < len(items) <= MOST_PARTS:
        return None
    terms = [named(item, glossary) for item in items]
    known = [term for term in terms if term]
    if len(known) < len(items) or len({term.kind for term in known}) > 1:
        return None
    names = [term.en for term in known]
    return Translation(known[0], f"{', '.join(names[:-1])} and {names[-1]}", is_name=False)


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
    matches = [match for match in glossary.chinese.matches(zh) if match.span.end - match.span.start > 1]
    pairs = dict.fromkeys(f"{match.term.zh} = {match.term.en}" for match in matches if not match.term.is_organ)
    return "; ".join(list(pairs)[:MOST_KNOWN])


def is_explained(text: str, span: Span, term: Term) -> bool:
    """True where the English of a term stands right beside it: Tsinghua University 清华大学."""
    names = [name.casefold() for name in term.right]
    before = text[max(span.start - LONGEST_NAME, 0) : span.start].rstrip(' ,(（:：-/"').casefold()
    after = text[span.end : span.end + LONGEST_NAME].lstrip(' ,(（:：-/"=').casefold().removeprefix("the ")
    return any(before.endswith(name) or after.startswith(name) for name in names)


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


def is_proper_name(term: Term) -> bool:
    """True for a name that means one thing in the world."""
    if not term.confirmed or len(term.zh) < SHORTEST or not term.en[:1].isupper():
        return False
    if term.kind in SCHOOLS and SCHOOL_OF.match(term.en):
        return False
    if term.kind in {PERSON, PLACE, COMPANY, *SCHOOLS}:
        return True
    return term.kind in BODIES and (PROPER.match(term.en) is not None or term.note.startswith("composed of"))


def written(text: str, span: Span, found: Translation) -> tuple[Edit, Safety]:
    """The edit that puts the English of a passage in its place, and whether it is sure."""
    before = WORD_BEFORE.search(text, max(span.start - 30, 0), span.start)
    word_before = before[1] if before else ""
    at_start = starts_sentence(text, span.start)
    the = takes_the(found.term) if found.is_name else False
    english = found.english
    if the and word_before.lower() not in DETERMINERS and (at_start or word_before.lower() in LEADS):
        english = f"the {english}"
    is_sure = found.is_name and is_proper_name(found.term) and _is_in_prose(text, span)
    is_sure &= _has_its_place(text, span, word_before, at_start=at_start, the=the)
    english = capitalised(english) if at_start else english
    there = text[span.start : span.end]
    edit = fitted(text, span, there, english)
    lead = " " if text[max(span.start - 1, 0) : span.start].isalnum() else ""
    tail = " " if text[span.end : span.end + 1].isalnum() else ""
    return Edit(edit.span, lead + edit.text + tail), Safety.SAFE if is_sure else Safety.SUGGEST


def _has_its_place(text: str, span: Span, word_before: str, *, at_start: bool, the: bool | None) -> bool:
    """True where a noun belongs at `span`, and its article is no question."""
    if the is None or not (at_start or word_before):
        return False
    follows = WORD_AFTER.match(text, span.end)
    is_whole = follows is not None and (follows[1] in FOLLOWERS or (not the and follows[1].islower()))
    if not is_whole and not ENDS_AFTER.match(text, span.end):
        return False
    if at_start:
        return follows is not None
    return word_before in LEADS or (word_before.lower() == "the" and the)


def _is_in_prose(text: str, span: Span) -> bool:
    """True where the line of a passage is an English sentence that does not speak about words."""
    line = text[max(span.start - REACH, 0) : span.start].rpartition("\n")[2]
    line += text[span.start : span.end + REACH].partition("\n")[0]
    around = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    if any(mark not in SAFE_NEIGHBOURS and mark not in "'\N{RIGHT SINGLE QUOTATION MARK}" for mark in around):
        return False
    return len(ENGLISH_WORD.findall(line)) >= FEWEST_WORDS and not ABOUT_WORDS.search(line)
