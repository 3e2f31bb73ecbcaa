"""Where terms and their wrong renderings stand in a text.

One automaton holds every rendering. It reports all overlapping hits; the word boundary and the
choice of the leftmost-longest hit are made here, because an automaton that chooses by itself loses
the shorter good hit wherever the longest one breaks a word (199 of 47,600 hits were lost that way
in a text of 10 MB with 10,000 terms; choosing in Python cost 15 % of the time).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from glossary.model import Match, Rendering, Safety, Span, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ALIKE = {
    ord("\N{RIGHT SINGLE QUOTATION MARK}"): "'",
    ord("\N{LEFT SINGLE QUOTATION MARK}"): "'",
    ord("\N{NO-BREAK SPACE}"): " ",
    ord("\N{IDEOGRAPHIC SPACE}"): " ",
    ord("\N{NON-BREAKING HYPHEN}"): "-",
    ord("\N{HYPHEN}"): "-",
}
"""Characters that count as the same when a rendering is looked for."""
FULL_WIDTH_OFFSET = 0xFEE0
ALIKE |= {code: chr(code - FULL_WIDTH_OFFSET) for code in range(0xFF01, 0xFF5F)}

LOWER_BY_CHARACTER = str.maketrans({"\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}": "i"})


LAST_FULL_WIDTH = "\N{FULLWIDTH LATIN SMALL LETTER Z}"
LAST_ACCENT = "\N{COMBINING LATIN SMALL LETTER X}"
FIRST_CJK = "\N{CJK RADICAL REPEAT}"
"""From here on scripts write words without spaces."""


def fold(text: str) -> str:
    """The view that renderings are matched on: lower case, half width, of the same length as `text`."""
    if not text.isascii():
        text = text.translate(ALIKE)
        lower = text.lower()
        return lower if len(lower) == len(text) else text.translate(LOWER_BY_CHARACTER).lower()
    return text.lower()


def is_word_character(character: str) -> bool:
    """True for letters and digits that make up words written with spaces; false for Chinese."""
    if character.isascii():
        return character.isalnum() or character == "_"
    is_latin = character < FIRST_CJK or "\N{FULLWIDTH DIGIT ZERO}" <= character <= LAST_FULL_WIDTH
    return (character.isalnum() and is_latin) or "\N{COMBINING GRAVE ACCENT}" <= character <= LAST_ACCENT


def stands_alone(text: str, start: int, end: int) -> bool:
    """True where `text[start:end]` neither begins nor ends inside a word."""
    before = start > 0 and is_word_character(text[start - 1]) and is_word_character(text[start])
    after = end < len(text) and is_word_character(text[end]) and is_word_character(text[end - 1])
    return not before and not after


@dataclass(frozen=True, slots=True)
class Claim:
    """What one pattern of the automaton stands for."""

    term: Term
    wording: str
    wrong: Rendering | None = None

    @property
    def capital(self) -> int:
        """Offset of the character that must be a capital in the text, or -1."""
        return next((at for at, character in enumerate(self.wording) if character.isupper()), -1)


@dataclass(frozen=True, slots=True)
class Index:
    """An automaton with what each of its patterns stands for."""

    automaton: AhoCorasick | None
    claims: tuple[Claim, ...]
    words: bool
    """Whether hits must be whole words."""

    def matches(self, text: str) -> list[Match]:
        """The leftmost-longest hits, in order, none overlapping another."""
        if self.automaton is None:
            return []
        hits = self.automaton.find_matches_as_indexes(fold(text), overlapping=True)
        if not hits:
            return []
        hits.sort(key=lambda hit: (hit[1], -hit[2]))
        return list(self._choose(text, hits))

    def _choose(self, text: str, hits: list[tuple[int, int, int]]) -> Iterator[Match]:
        free = 0
        for number, start, end in hits:
            if start < free:
                continue
            claim = self.claims[number]
            if self.words and not stands_alone(text, start, end):
                continue
            capital = claim.capital
            if self.words and capital >= 0 and text[start + capital].islower():
                continue
            free = end
            yield Match(claim.term, Span(start, end), claim.wording, claim.wrong)


def english_index(terms: Iterable[Term]) -> Index:
    """All renderings of `terms`. Of two claims to one wording, right beats wrong and earlier beats later.

    A wrong rendering of a term that nobody has checked is only ever a suggestion.
    """
    claims: dict[str, Claim] = {}
    terms = tuple(terms)
    for term in terms:
        for text in term.right:
            claims.setdefault(fold(text), Claim(term, text))
    for term in terms:
        for rendering in term.wrong:
            wrong = rendering
            if not term.confirmed and rendering.safety is Safety.SAFE:
                wrong = Rendering(rendering.text, Safety.SUGGEST, "the official name is still to be checked")
            claims.setdefault(fold(rendering.text), Claim(term, rendering.text, wrong))
    return index(claims, words=True)


def chinese_index(terms: Iterable[Term]) -> Index:
    """All Chinese terms."""
    return index({fold(term.zh): Claim(term, term.zh) for term in terms}, words=False)


def index(claims: dict[str, Claim], *, words: bool) -> Index:
    """Build the automaton; an empty one is None."""
    patterns = [pattern for pattern in claims if pattern]
    automaton = AhoCorasick(patterns) if patterns else None
    return Index(automaton, tuple(claims[pattern] for pattern in patterns), words)
