"""What to do about a Chinese passage in an English line: translate it, suggest a translation, or show it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.fit import capitalised, fitted, starts_sentence
from cleanup.language import CJK, blanked
from cleanup.marks import APOSTROPHES, CLOSING, OPENING
from cleanup.model import Edit, Safety, Span, merged
from cleanup.model import covers as within
from cleanup.translations import is_named, is_proper_name, known_parts, takes_the, translation
from glossary.compose import PLACE
from glossary.patterns import later
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cleanup.reading import Reading
    from cleanup.translations import Translation
    from glossary.model import Term

PASSAGE = later(rf"{CJK}(?:[\d\s，、；：。！？《》“”（）—…·,.:]*{CJK})*")
GLOSS = re.compile(r"[(\[（\"'‘“]\s?[《“\"]?$")
LONGEST_GLOSS = 16
BAR = "\N{CJK UNIFIED IDEOGRAPH-4E28}"
"""A stroke that web pages use as a bar."""
BARS = re.compile(
    rf"(?P<before>[A-Za-z0-9+)!?.\"'{CLOSING}])(?P<bar> ?{BAR} ?)"
    rf"(?=[A-Za-z0-9(\"'{OPENING}])"
)
OTHER_SCRIPTS = re.compile("[\u1100-\u11ff\u3040-\u30ff\u31f0-\u31ff\uac00-\ud7af]")
"""Kana and Hangul: the passage is Japanese or Korean."""
LONGEST_NAME = 200
ABOUT_WORDS = later(
    r"\b(?:alphabet|baidu|button|called|calligraph\w*|char|characters?|Chinese (?:characters?|for|names?|text|"
    r"terms?)|Chinese words?|click\w*|code|decode[ds]?|dialect|encod\w+|font|glyph|google|hanzi|in Chinese|input|"
    r"kanji|Japanese|Korean|keyword|known as|literal\w*|mandarin|mean(?:s|ing)|menu|named?|phrase|pinyin|print(?:s|"
    r"ed)?|pronounc\w+|query|radical|read as|regex|renam\w+|romani[sz]\w+|(?:to|you|we|they) say|script|search\w*|"
    r"select\w*|settings?|signs?|simplified|spell\w*|string|stroke|surname|syllable|symbol|term|tests?|text|titled?|"
    r"token|tone|traditional|translat\w+|typed?|typing|unicode|utf|words?|writ(?:e|es|ing|ten)|wrote)\b",
    re.IGNORECASE,
)
"""Words of a line that speaks about a wording rather than with it."""
DETERMINERS = frozenset("a an the this that these those its his her their our my your each every some any no".split())
LEADS = frozenset(
    "about across after against among and around at attended before behind between beyond by contacted consulted "
    "during entered for from in inside into invited joined left met near of off on onto or outside over reached since "
    "than through to toured toward towards under until upon via visited with within without".split()
)
"""Words after which a noun phrase begins: prepositions, conjunctions, and a few verbs that take an object."""
FOLLOWERS = frozenset(
    "about across after against also among and announced are around as at attended became before between but by can "
    "could did during for from gave had has have held in into is issued joined launched led made may met must of on or "
    "organized over published recently released said since signed so than that then through to today under until was "
    "again early each every last late next this were when where which while who will with would yesterday".split()
)
"""Words that begin no noun: the name before them is whole."""
WORD_BEFORE = re.compile(r"(?:^|[\s(])([A-Za-z]+) ?$")
WORD_AFTER = re.compile(r" ?([A-Za-z]+)(?![\w'-])")
ENDS_AFTER = re.compile(rf"[ ]?(?:$|[\n,.;!?，。；、！？](?!\w))|[{APOSTROPHES}]s\b")
ENGLISH_WORD = re.compile(r"\b[a-z]{2,}\b")
ENGLISH_SIGN = re.compile(r"\b(?:and|at|by|for|from|he|it|of|she|the|they|to|we|with)\b", re.IGNORECASE)
"""What an English sentence has, and a German or a French one has not."""
CODE = re.compile(r"[=_{}<>\\$#@^~|`]|//|;$")
IN_A_WORD = re.compile(r"[A-Za-z][^\x00-\x7f][A-Za-z]")
"""A single character inside an English word is junk, of which `han-in-word` speaks."""
FEWEST_WORDS = 2
REACH = 300
"""Characters around a passage that tell what its line speaks about."""
SAFE_NEIGHBOURS = " \n,.;!?，。；！？、"


def passages(reading: Reading) -> Iterator[Span]:
    """The Chinese passages of a segment that are no label, gloss, bar, advertising or amount."""
    text = reading.segment.text
    labels, advertising = (label.span for label in reading.labels), (span for span, _ in reading.advertising)
    taken = merged([*labels, *advertising, *reading.remnant_spans])
    for found in PASSAGE.finditer(blanked(text, taken)):
        if found[0] == BAR or OTHER_SCRIPTS.search(found[0]) or reading.is_protected(found.start()):
            continue
        span = Span(*found.span())
        if IN_A_WORD.match(text, span.start - 1) and span.start:
            continue
        is_gloss = GLOSS.search(text, max(span.start - 2, 0), span.start) and len(found[0]) <= LONGEST_GLOSS
        if not is_gloss or reading.is_chinese(span.start - 1):
            yield span


class Leftover(NamedTuple):
    """A Chinese passage, and what is to be done about it."""

    span: Span
    message: str
    edit: Edit | None = None
    safety: Safety = Safety.SHOW
    term: Term | None = None


def leftovers(reading: Reading) -> Iterator[Leftover]:
    """The Chinese passages of a segment, but those that stand beside their own English."""
    text, glossary, source = reading.segment.text, reading.context.glossary, reading.source
    named = {match.term.zh for match in source.terms} if source and source.is_sure else frozenset[str]()
    known: dict[tuple[str, bool], Translation | None] = {}
    for span in passages(reading):
        zh = text[span.start : span.end]
        goes_on = text.startswith((" and ", " as well as "), span.end)
        if (zh, goes_on) not in known:
            known[zh, goes_on] = translation(zh, glossary, goes_on=goes_on)
        found = known[zh, goes_on]
        message = f"Chinese text left: {zh if len(zh) < 20 else zh[:18] + '…'}"
        if source:
            message += " (in the source, too)" if stands_in(zh, source.text) else " (not in the source)"
        if found and not is_glued(text, span):
            if not is_explained(text, span, found.term):
                edit, safety = written(text, span, found, named)
                safety = min(safety, Safety.SUGGEST) if within(reading.quotations, span.start) else safety
                yield Leftover(span, f"{message} is `{found.english}`", edit, safety, found.term)
        else:
            parts = f"{zh} = {found.english}" if found else known_parts(zh, glossary)
            yield Leftover(span, f"{message}; known: {parts}" if parts else message)


def stands_in(zh: str, source: str) -> bool:
    """Whether a source has a passage, in either script and whatever its spaces are."""
    return "".join(zh.split()) in "".join(source.split()) or simplified(zh) in simplified(source)


def is_glued(text: str, span: Span) -> bool:
    """True where a letter touches a passage, whose space comes first, from its own rule, or a number that it counts."""
    return text[max(span.start - 1, 0) : span.start].isalnum() or text[span.end : span.end + 1].isalpha()


def bars(text: str) -> Iterator[Edit]:
    """Bars between English words, for the stroke that stands there."""
    if BAR not in text or "|" in text or ABOUT_WORDS.search(text):
        return
    for found in BARS.finditer(text):
        if found["before"] in "\"'" and found["before"] == text[found.end()] and found["bar"] == BAR:
            continue  # the stroke itself, in quotation marks
        yield Edit(Span(*found.span("bar")), " | ")


def is_explained(text: str, span: Span, term: Term) -> bool:
    """True where the English of a term stands right beside it: Tsinghua University 清华大学."""
    names = [name.casefold() for name in term.right]
    before = text[max(span.start - LONGEST_NAME, 0) : span.start].rstrip(' ,(（:：-/"').casefold()
    after = text[span.end : span.end + LONGEST_NAME].lstrip(' ,(（:：-/"=').casefold().removeprefix("the ")
    return any(before.endswith(name) or after.startswith(name) for name in names)


def written(text: str, span: Span, found: Translation, named: Collection[str] = ()) -> tuple[Edit, Safety]:
    """The edit that puts the English of a passage in its place, and whether it is sure.

    `named` is the Chinese of the terms that the source has: of these a short one is a name, too, and no other word.
    """
    before = WORD_BEFORE.search(text, max(span.start - 30, 0), span.start)
    word_before = before[1].lower() if before else ""
    at_start = starts_sentence(text, span.start)
    the = found.is_name and takes_the(found.term)
    english = found.english
    is_led = at_start or word_before in LEADS or _is_whole(text, span)
    if word_before in DETERMINERS:
        english = english.removeprefix("the ")
    elif the and is_led:
        english = f"the {english}"
    there = text[span.start : span.end]
    is_sure = (
        found.is_name
        and (is_proper_name(found.term, there, word_before) or is_named(found.term, there, named))
        and _has_its_place(text, span, word_before, found.term, at_start=at_start)
        and _is_in_prose(text, span, found.term)
    )
    english = capitalised(english) if at_start else english
    edit = fitted(text, span, there, english)
    tail = " " if text[edit.span.end : edit.span.end + 1].isalnum() else ""
    return Edit(edit.span, edit.text + tail), Safety.SAFE if is_sure else Safety.SUGGEST


def _has_its_place(text: str, span: Span, word_before: str, term: Term, *, at_start: bool) -> bool:
    """True where a noun belongs at `span`, and its article is no question."""
    the = takes_the(term)
    follows = WORD_AFTER.match(text, span.end)
    next_word = follows[1] if follows else ""
    if the is None:
        return False
    is_verb = next_word.islower() and next_word.endswith("ed")
    if at_start:
        return next_word in FOLLOWERS or is_verb
    may_follow = is_verb if term.kind == PLACE else next_word.islower() and not the
    if not may_follow and not _is_whole(text, span):
        return False
    return word_before in LEADS or (word_before == "the" and the)


@lru_cache(maxsize=4)
def _about_words(text: str) -> list[int]:
    return [found.start() for found in ABOUT_WORDS.finditer(text)]


def _speaks_about_words(text: str, span: Span) -> bool:
    places = _about_words(text)
    first, last = bisect_left(places, span.start - REACH), bisect_left(places, span.end + REACH)
    return any("\n" not in text[min(place, span.end) : max(place, span.start)] for place in places[first:last])


def _is_whole(text: str, span: Span) -> bool:
    """True where no noun follows that the name at `span` would only qualify."""
    follows = WORD_AFTER.match(text, span.end)
    return (follows is not None and follows[1] in FOLLOWERS) or ENDS_AFTER.match(text, span.end) is not None


def _is_in_prose(text: str, span: Span, term: Term) -> bool:
    """True where the line of a passage is an English sentence that neither has the term twice nor speaks of words."""
    line = text[max(span.start - REACH, 0) : span.start].rpartition("\n")[2]
    line += text[span.start : span.end + REACH].partition("\n")[0]
    around = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
    if any(mark not in SAFE_NEIGHBOURS + APOSTROPHES for mark in around):
        return False
    if any(name in line for name in term.right) or CODE.search(line) or _speaks_about_words(text, span):
        return False
    return ENGLISH_SIGN.search(line) is not None and len(ENGLISH_WORD.findall(line)) >= FEWEST_WORDS
