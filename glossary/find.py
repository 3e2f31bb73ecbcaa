"""Where terms and their wrong renderings stand in a text.

One automaton holds every rendering. It reports all overlapping hits; the word boundary and the
choice of the leftmost-longest hit are made here, because an automaton that chooses by itself loses
the shorter good hit wherever the longest one breaks a word (199 of 47,600 hits were lost that way
in a text of 10 MB with 10,000 terms; choosing in Python cost 15 % of the time).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from glossary.folding import fold, is_word_character, stands_alone
from glossary.model import Match, Safety, Span
from glossary.slots import Claim, Slots, Slotted, careful, places_of, slotted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from glossary.compose import Place
    from glossary.model import Term


@dataclass(frozen=True, slots=True)
class Index:
    """An automaton with what each of its patterns stands for."""

    automaton: AhoCorasick | None
    claims: tuple[Claim | None, ...]
    """None for an anchor alone."""
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
            (start, -end, claim.wrong is not None, number, claim)
            for number, start, end in hits
            if (claim := self.claims[number])
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


TOKEN = re.compile(r"[a-z0-9_]+")


def tokens(text: str) -> frozenset[str]:
    """The runs of letters and digits of a text, folded: whatever stands in it as a whole word begins with one."""
    return frozenset(TOKEN.findall(fold(text)))


def tokens_to_come(terms: Iterable[Term], here: frozenset[str]) -> frozenset[str]:
    """The tokens of a text, and those that the English of its terms may bring into it."""
    found = []
    for term in terms:
        for rendering in term.wrong:
            folded = rendering.text.lower()
            if folded.partition(" ")[0] in here and not rendering.needs_source and tokens(folded) <= here:
                found.append(term.en)
    return here | tokens(" ".join(found))


def english_index(terms: Iterable[Term], here: frozenset[str] | None = None) -> Index:
    """All renderings of `terms` but those that need the source; with `here`, only those that may stand in a text.

    `here` are the tokens of the text. Of two claims to one wording, right beats wrong and earlier beats later.
    """
    terms = tuple(terms)
    plain = [term for term in terms if not term.is_organ]
    organs = [term for term in terms if term.is_organ]
    claims: dict[str, Claim] = {}
    for term in plain:
        for text in term.right:
            folded = text.lower() if text.isascii() else fold(text)
            if here is None or folded.partition(" ")[0] in here or may_stand(folded, here):
                claims.setdefault(folded, Claim(term, text))
    for term in plain:
        for rendering in term.wrong:
            if rendering.needs_source:
                continue
            text = rendering.text
            folded = text.lower() if text.isascii() else fold(text)
            if here is None or folded.partition(" ")[0] in here or may_stand(folded, here):
                claims.setdefault(folded, Claim(term, text, rendering))
    named = [one for one in slotted(organs) if may_stand(one.anchor, here)]
    return index(claims, words=True, organs=named, places=partial(places_of, terms))


def may_stand(folded: str, here: frozenset[str] | None) -> bool:
    """True where a text with the tokens `here` may hold a wording; any text where they are not known."""
    if here is None:
        return True
    first = folded.partition(" ")[0]
    if first.isalnum() and first.isascii():
        return first in here
    found = TOKEN.match(first)
    return found is None or found[0] in here


def index(
    claims: dict[str, Claim],
    *,
    words: bool,
    organs: Sequence[Slotted] = (),
    places: Callable[[], dict[str, tuple[Place, ...]]] = dict,
) -> Index:
    """Build the automaton; an empty one is None."""
    patterns = dict.fromkeys(pattern for pattern in claims if pattern)
    anchors: dict[str, list[Slotted]] = {}
    for one in organs:
        if one.anchor:
            anchors.setdefault(one.anchor, []).append(one)
    patterns |= dict.fromkeys(anchors)
    numbers = {pattern: number for number, pattern in enumerate(patterns)} if anchors else {}
    slots = Slots({numbers[anchor]: tuple(own) for anchor, own in anchors.items()}, places) if anchors else None
    automaton = AhoCorasick(list(patterns)) if patterns else None
    return Index(automaton, tuple(map(claims.get, patterns)), words, slots)
