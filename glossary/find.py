"""Where terms and their wrong renderings stand in a text.

One automaton holds every rendering. It reports all overlapping hits; the word boundary and the
choice of the leftmost-longest hit are made here, because an automaton that chooses by itself loses
the shorter good hit wherever the longest one breaks a word (199 of 47,600 hits were lost that way
in a text of 10 MB with 10,000 terms; choosing in Python cost 15 % of the time).
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from glossary.compose import is_organ
from glossary.folding import fold, stands_alone
from glossary.model import Match, Span
from glossary.slots import Claim, Slots, Slotted, careful, places_of, slotted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
        """The leftmost-longest hits, in order, none overlapping another."""
        if self.automaton is None:
            return []
        folded = fold(text)
        hits = self.automaton.find_matches_as_indexes(folded, overlapping=True)
        if not hits:
            return []
        found = [(start, -end, number, claim) for number, start, end in hits if (claim := self.claims[number])]
        if self.slots:
            anchored = [hit for hit in hits if hit[0] in self.slots.by_anchor]
            made = (one for hit in anchored for one in self.slots.filled(text, folded, hit))
            last = len(self.claims)
            found += [(start, -end, last + (claim.wrong is not None), claim) for start, end, claim in made]
        found.sort(key=itemgetter(0, 1, 2))
        return list(self._choose(text, found))

    def _choose(self, text: str, found: list[tuple[int, int, int, Claim]]) -> Iterator[Match]:
        free = 0
        for start, minus_end, _, claim in found:
            end = -minus_end
            if start < free:
                continue
            if self.words and not (stands_alone(text, start, end) and has_its_capital(text, start, claim.wording)):
                continue
            free = end
            yield Match(claim.term, Span(start, end), claim.wording, claim.wrong)


def has_its_capital(text: str, start: int, wording: str) -> bool:
    """True where the first capital of a wording is one in the text, too; a wording in small letters matches any."""
    for offset, character in enumerate(wording):
        if character.isupper():
            return not text[start + offset].islower()
    return True


def english_index(terms: Iterable[Term]) -> Index:
    """All renderings of `terms`. Of two claims to one wording, right beats wrong and earlier beats later."""
    terms = tuple(terms)
    plain = [term for term in terms if not is_organ(term)]
    organs = [term for term in terms if is_organ(term)]
    claims: dict[str, Claim] = {}
    for term in plain:
        for text in term.right:
            claims.setdefault(fold(text), Claim(term, text))
    for term in plain:
        for rendering in term.wrong:
            claims.setdefault(fold(rendering.text), Claim(term, rendering.text, careful(term, rendering)))
    return index(claims, words=True, organs=list(slotted(organs)), places=places_of(terms) if organs else {})


def index(
    claims: dict[str, Claim],
    *,
    words: bool,
    organs: Sequence[Slotted] = (),
    places: dict[str, tuple[Place, ...]] | None = None,
) -> Index:
    """Build the automaton; an empty one is None."""
    patterns = dict.fromkeys(pattern for pattern in claims if pattern)
    anchors: dict[str, list[Slotted]] = {}
    for one in organs:
        if one.anchor:
            anchors.setdefault(one.anchor, []).append(one)
    patterns |= dict.fromkeys(anchors)
    numbers = {pattern: number for number, pattern in enumerate(patterns)} if anchors else {}
    slots = Slots({numbers[anchor]: tuple(own) for anchor, own in anchors.items()}, places or {}) if anchors else None
    automaton = AhoCorasick(list(patterns)) if patterns else None
    return Index(automaton, tuple(map(claims.get, patterns)), words, slots)
