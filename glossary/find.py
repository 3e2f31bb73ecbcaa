"""Where terms and their wrong renderings stand in a text.

One automaton holds every rendering. It reports all overlapping hits; the word boundary and the
choice of the leftmost-longest hit are made here, because an automaton that chooses by itself loses
the shorter good hit wherever the longest one breaks a word (199 of 47,600 hits were lost that way
in a text of 10 MB with 10,000 terms; choosing in Python cost 15 % of the time).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from glossary.folding import fold, is_word_character, stands_alone
from glossary.model import Match, Safety, Span
from glossary.slots import Claim, Slots, Slotted, careful, places_of, slotted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from glossary.compose import Place
    from glossary.model import Rendering, Term

    Owner = tuple[Term, str, Rendering | None]


@dataclass(frozen=True, slots=True)
class Index:
    """An automaton with what each of its patterns stands for."""

    automaton: AhoCorasick | None
    claims: tuple[Owner | None, ...]
    """The fields of a claim for each pattern; None for an anchor alone. Few of them are ever met."""
    words: bool
    """Whether hits must be whole words."""
    slots: Slots | None = None

    def matches(self, text: str) -> list[Match]:
        """The leftmost-longest hits, in order.

        None overlaps another, but for what is always wrong inside a longer wording that is only a suggestion.
        """
        if self.automaton is None:
            return []
        folded = fold(text)
        hits = self.automaton.find_matches_as_indexes(folded, overlapping=True)
        if not hits:
            return []
        found = [
            (start, -end, owner[2] is not None, number, Claim(*owner))
            for number, start, end in hits
            if (owner := self.claims[number])
        ]
        if self.slots:
            anchored = [hit for hit in hits if hit[0] in self.slots.by_anchor]
            made = (one for hit in anchored for one in self.slots.filled(text, folded, hit))
            last = len(self.claims)
            found += [(start, -end, claim.wrong is not None, last, claim) for start, end, claim in made]
        # At one place the longest, then what is right, then what a row lists.
        found.sort(key=itemgetter(0, 1, 2, 3))
        return list(self._choose(text, found))

    def _choose(self, text: str, found: list[tuple[int, int, bool, int, Claim]]) -> Iterator[Match]:
        taken = suggested = 0
        for start, minus_end, _, _, claim in found:
            end = -minus_end
            if start < taken:
                continue
            wrong = claim.wrong and careful(claim.term, claim.wrong)
            is_safe = wrong is not None and wrong.safety is Safety.SAFE
            if start < suggested and not is_safe:
                continue
            if self.words and not (stands_alone(text, start, end) and has_its_capitals(text, start, claim)):
                continue
            if self.words and wrong and is_hyphenated(text, start, end):
                continue
            if wrong is None or is_safe:
                taken = end
            else:
                suggested = end
            yield Match(claim.term, Span(start, end), claim.wording, wrong)


def has_its_capitals(text: str, start: int, claim: Claim) -> bool:
    """True where the capitals of a wording are capitals in the text, too; a wording in small letters matches any.

    Of a right rendering the first one is enough. Of a wrong one each word counts: Chinese women college
    students are no students of China Women's University.
    """
    seen = False
    for offset, character in enumerate(claim.wording):
        if character.isupper() and not (seen and is_word_character(claim.wording[offset - 1])):
            if text[start + offset].islower():
                return False
            if claim.wrong is None:
                return True
            seen = True
    return True


def is_hyphenated(text: str, start: int, end: int) -> bool:
    """True where a hyphen ties a wording to the word before or after it: a year-end noon festival is no 端午节."""
    before = text[max(start - 2, 0) : start]
    after = text[end : end + 2]
    return (before[-1:] == "-" and is_word_character(before[0])) or (after[:1] == "-" and is_word_character(after[-1]))


TOKEN = re.compile(r"[a-z0-9_]+")


def tokens(text: str) -> frozenset[str]:
    """The runs of letters and digits of a text, folded: a wording stands in it only where it has all its own."""
    return frozenset(("", *TOKEN.findall(fold(text))))


class Wordings:
    """All that an index may look for among some terms: their wordings, folded, and those of organs, cut at their slots.

    What needs the source is left out, but where the terms are those of a source. Wordings are looked up by their
    first token, so that a text is asked only for those that it may hold.
    """

    def __init__(self, terms: Sequence[Term], *, with_source: bool = False) -> None:
        self.terms = terms
        plain = [term for term in terms if not term.is_organ]
        self.owners: list[Owner]
        self.owners = [(term, text, None) for term in plain for text in term.right]
        wrong = ((term, one) for term in plain for one in term.wrong)
        self.owners += [(term, one.text, one) for term, one in wrong if with_source or not one.needs_source]
        self.folded = [text.lower() if text.isascii() else fold(text) for _, text, _ in self.owners]
        self.listed = {term.zh: term for term in plain}
        self.organs = list(slotted(term for term in terms if term.is_organ))
        self.anchors = [one.anchor for one in self.organs]

    @cached_property
    def by_first(self) -> dict[str, list[int]]:
        """The numbers of the wordings by their first tokens."""
        found: dict[str, list[int]] = {}
        for number, folded in enumerate(self.folded):
            word = folded.partition(" ")[0]
            first = word if word.isalnum() and word.isascii() else first_token(word)
            found.setdefault(first, []).append(number)
        return found

    @cached_property
    def places(self) -> dict[str, tuple[Place, ...]]:
        """The places that fill the slots of organs, by their English."""
        return places_of(self.terms)

    def that_may_stand(self, here: frozenset[str]) -> list[int]:
        """The numbers of the wordings of which a text with the tokens `here` has every token, in order."""
        numbers = (number for token in here for number in self.by_first.get(token, ()))
        return sorted(number for number in numbers if may_stand(self.folded[number], here))

    def index(self, here: frozenset[str] | None = None) -> Index:
        """The automaton of all wordings, or of those that a text with the tokens `here` may hold.

        Of two claims to one wording, right beats wrong and earlier beats later.
        """
        if here is None:
            claims = dict(zip(reversed(self.folded), reversed(self.owners), strict=True))
        else:
            numbers = reversed(self.that_may_stand(here))
            claims = {self.folded[number]: self.owners[number] for number in numbers}
        return index(claims, words=True, organs=self.organs_in(here), places=lambda: self.places, listed=self.listed)

    def organs_in(self, here: frozenset[str] | None) -> list[Slotted]:
        """The wordings of organs that a text with the tokens `here` may hold."""
        if here is None:
            return self.organs
        return [one for anchor, one in zip(self.anchors, self.organs, strict=True) if may_stand(anchor, here)]

    def tokens_to_come(self, here: frozenset[str]) -> frozenset[str]:
        """The tokens of a text, and those that the English of its terms may bring into it."""
        owners = (self.owners[number] for number in self.that_may_stand(here))
        return here | tokens(" ".join({term.en for term, _, wrong in owners if wrong}))


def first_token(folded: str) -> str:
    """The token that a wording begins with, or an empty string, which every text has."""
    found = TOKEN.match(folded)
    return found[0] if found else ""


def may_stand(folded: str, here: frozenset[str]) -> bool:
    """True where a text with the tokens `here` has all the tokens of a wording."""
    return here.issuperset(TOKEN.findall(folded))


def english_index(terms: Iterable[Term]) -> Index:
    """All renderings of `terms` but those that need the source."""
    return Wordings(tuple(terms)).index()


def index(
    claims: Mapping[str, Owner],
    *,
    words: bool,
    organs: Sequence[Slotted] = (),
    places: Callable[[], dict[str, tuple[Place, ...]]] = dict,
    listed: Mapping[str, Term] | None = None,
) -> Index:
    """Build the automaton; an empty one is None."""
    patterns = dict.fromkeys(pattern for pattern in claims if pattern)
    anchors: dict[str, list[Slotted]] = {}
    for one in organs:
        if one.anchor:
            anchors.setdefault(one.anchor, []).append(one)
    patterns |= dict.fromkeys(anchors)
    numbers = {pattern: number for number, pattern in enumerate(patterns)} if anchors else {}
    by_anchor = {numbers[anchor]: tuple(own) for anchor, own in anchors.items()}
    slots = Slots(by_anchor, places, listed or {}) if anchors else None
    automaton = AhoCorasick(list(patterns), store_patterns=False) if patterns else None
    return Index(automaton, tuple(map(claims.get, patterns)), words, slots)
