"""What of a text can be looked for in its translation: its length, numbers, Latin words, marks, common words, terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from cleanup.bilingual.alignment.common import ENTRIES
from cleanup.bilingual.alignment.values import chinese_item, chinese_values, english_item, english_values
from cleanup.language import CJK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glossary.model import Glossary

STEM = 6
"""Letters of an English word that count."""
WORD = re.compile(r"[A-Za-z]+")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]+")
ANY_CJK = re.compile(CJK)
MARKS = {"?": ("?", "？"), "quote": ("“", "「", '"'), "bracket": ("(", "（"), "!": ("!", "！")}
"""Marks that a translation mostly keeps."""
FUNCTION_WORDS = frozenset("a an and at by for from in of on or the to with".split())
LONGEST = 20_000
"""Characters of a text that are looked at for what it holds; its length counts as a whole."""


class Want(NamedTuple):
    """What a Chinese text leads to expect of its English: at least one of some keys."""

    keys: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Traits:
    """What one text has. A Chinese text has wants, an English one keys; both have values."""

    length: int
    """Characters of Chinese, or letters of English."""
    wants: frozenset[Want] = frozenset()
    keys: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    """Numbers in digits, as values."""
    item: int | None = None
    """The number of an item that the text begins with."""
    sounds: frozenset[str] = frozenset()
    """Names by their sound."""


FEW_LEXICONS = 4
_LEXICONS: list[tuple[Glossary | None, Lexicon]] = []
"""Those made last: to compare glossaries as a whole would cost more than to make one."""


def joined(traits: Iterable[Traits]) -> Traits:
    """The traits of some texts one after the other."""
    several = list(traits)
    return Traits(
        sum(one.length for one in several),
        frozenset().union(*(one.wants for one in several)),
        frozenset().union(*(one.keys for one in several)),
        frozenset().union(*(one.values for one in several)),
        sounds=frozenset().union(*(one.sounds for one in several)),
    )


@cache
def stem(word: str) -> str:
    """The beginning of a word in lower case, without the endings of number, time and manner."""
    word = word.lower()
    if len(word) > 4 and word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 4:
        ending = next((one for one in ("ing", "ed", "e") if word.endswith(one)), "")
        word = word.removesuffix(ending)
    return word[:STEM]


@dataclass(frozen=True)
class Lexicon:
    """Chinese words and terms with the English that may stand for each."""

    automaton: AhoCorasick
    wants: tuple[tuple[Want, ...], ...]

    def found(self, text: str) -> Iterator[Want]:
        """What the longest words in a text lead to expect."""
        for number, _, _ in self.automaton.find_matches_as_indexes(text):
            yield from self.wants[number]


def lexicon(glossary: Glossary | None = None) -> Lexicon:
    """The common words, and the terms of a glossary besides."""
    for known, found in _LEXICONS:
        if known is glossary:
            return found
    terms = glossary.terms if glossary else ()
    listed = (term for term in terms if len(term.zh) > 1 and not term.is_organ)
    both = {**{term.zh: tuple(term_wants(term.right)) for term in listed}, **_common()}
    made = Lexicon(AhoCorasick(list(both), matchkind=MatchKind.LeftmostLongest), tuple(both.values()))
    _LEXICONS[:] = [*_LEXICONS[1 - FEW_LEXICONS :], (glossary, made)]
    return made


@cache
def _common() -> dict[str, tuple[Want, ...]]:
    pairs = (entry.split("=") for entry in ENTRIES.split())
    return {zh: (Want(tuple(dict.fromkeys(map(stem, en.split(",")))), "word"),) for zh, en in pairs}


def term_wants(renderings: tuple[str, ...]) -> Iterator[Want]:
    """The words of the preferred rendering, and for the first of them one of any other."""
    first, *others = (
        [stem(word) for word in WORD.findall(text) if word.lower() not in FUNCTION_WORDS] for text in renderings
    )
    also = [word for words in others for word in words]
    for number, key in enumerate(dict.fromkeys(first[:4])):
        yield Want((key, *also) if not number else (key,), "term")


def chinese_traits(text: str, words: Lexicon, sounds: frozenset[str] = frozenset()) -> Traits:
    """The traits of a Chinese text; `sounds` are the names in it by their sound."""
    beginning = text[:LONGEST]
    values = chinese_values(beginning)
    wants = set(words.found(beginning))
    wants |= {Want((f"#{value}", f"~{value}"), "value") for value in values}
    wants |= {Want((stem(word),), "latin") for word in LATIN.findall(beginning)}
    wants |= {Want((name,), "mark") for name in _marks(beginning)}
    cjk = len(ANY_CJK.findall(text))
    return Traits(
        cjk + len(LATIN.findall(text)),
        frozenset(wants),
        values=frozenset(values),
        item=chinese_item(text),
        sounds=sounds,
    )


def english_traits(text: str, sounds: frozenset[str] = frozenset()) -> Traits:
    """The traits of an English text; `sounds` are the names in it by their sound."""
    beginning = text[:LONGEST]
    values, spelled = english_values(beginning)
    keys = {stem(word) for word in WORD.findall(beginning)}
    keys |= {f"#{value}" for value in values} | {f"~{value}" for value in spelled}
    keys |= set(_marks(beginning))
    if "n't" in beginning or "n’t" in beginning:
        keys.add("not")
    return Traits(
        len(text) - text.count(" "),
        keys=frozenset(keys),
        values=frozenset(values),
        item=english_item(text),
        sounds=sounds,
    )


def _marks(text: str) -> Iterator[str]:
    for name, marks in MARKS.items():
        if any(mark in text for mark in marks):
            yield name
