"""Where terms stand in a Chinese text, in either script, those among them that no row lists too."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick

from glossary.compose import LEVEL, PLACE, TITLE, Place, level_of, of_place, places_in, with_title
from glossary.folding import fold
from glossary.model import Match, Span
from glossary.scripts import simplified
from glossary.words import reaches_over, stands_as_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from glossary.model import Term

SHORT = 3
"""A Chinese term of so many characters may be a part of a longer word: 澳大 in 澳大利亚."""
PROVINCES = ("省", "自治区")
PARTY = "中共"
"""It may stand before the name of a committee of the Party, whose English says it anyway."""
LEARNERS = re.compile("(?<=大学)生(?!命|物|态|殖|源|产|理)")
"""学生 after the name of a province is no university of it: 广西大学生."""
MINISTER = "部长"
"""A minister; the head of a department of a place is none, and has his own row: 市委宣传部部长."""


class Role(NamedTuple):
    """What a pattern of the automaton is: a term, an organ without its place, or a place without its level."""

    term: Term | None = None
    organ: Term | None = None
    place: Place | None = None


class Hit(NamedTuple):
    """A term at a place of the text."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class ChineseIndex:
    """An automaton with what each of its patterns is."""

    automaton: AhoCorasick | None
    roles: tuple[tuple[Role, ...], ...]
    names: frozenset[str]
    """The Chinese of all terms, for the dictionary of words."""

    def matches(self, text: str) -> list[Match]:
        """The leftmost-longest terms, none a part of a longer word; places are those of `text` as it stands."""
        if self.automaton is None or not text:
            return []
        folded = fold(simplified(text))
        found = [
            (start, end, role)
            for number, start, end in self.automaton.find_matches_as_indexes(folded, overlapping=True)
            for role in self.roles[number]
        ]
        single = [Hit(start, end, role.term) for start, end, role in found if role.term]
        made = list(organs(found))
        made += list(holders(made, single))
        # What a row says of a whole name comes before what is composed.
        candidates = [(hit, False) for hit in single] + [(hit, True) for hit in made]
        chosen: list[Match] = []
        free = 0
        for hit, composed in sorted(candidates, key=lambda candidate: (candidate[0].start, -candidate[0].end)):
            if hit.start >= free and self._stands(folded, hit, composed=composed):
                chosen.append(Match(hit.term, Span(hit.start, hit.end), hit.term.zh))
                free = hit.end
        return chosen

    def _stands(self, text: str, hit: Hit, *, composed: bool) -> bool:
        """True for a term that is no part of a longer word: 市委 in 大连市委员会 is."""
        if LEARNERS.match(text, hit.end):
            return False
        if composed:
            return not reaches_over(text, hit.end, self.names)
        if hit.term.kind == PLACE and (level := LEVEL.match(text, hit.end)):
            hit = hit._replace(end=level.end())  # 大连市 is 大连
        return hit.end - hit.start > SHORT or stands_as_word(text, Span(hit.start, hit.end), self.names)

    def named(self, text: str) -> Term | None:
        """The one term that `text` names as a whole, listed or composed, or None."""
        matches = self.matches(text)
        return matches[0].term if len(matches) == 1 and matches[0].span == Span(0, len(text)) else None


class Placed(NamedTuple):
    """A place where the text has it, with its level or without."""

    start: int
    place: Place
    whole: bool


def organs(found: Sequence[tuple[int, int, Role]]) -> Iterator[Hit]:
    """The organs that stand right after their places, and after a province before these."""
    places: dict[int, list[Placed]] = defaultdict(list)
    party = {end: start for start, end, role in found if role.term and role.term.zh == PARTY}
    for start, end, role in found:
        if role.place:
            places[end].append(Placed(start, role.place, end - start > len(role.place.zh)))
    for start, end, role in found:
        if role.organ:
            for begin, term in named_after(role.organ, start, places):
                if len(term.zh) == end - begin:
                    yield Hit(begin, end, term)
                    if begin in party and role.organ.kind == "party":
                        yield Hit(party[begin], end, term._replace(zh=PARTY + term.zh))


def named_after(organ: Term, start: int, places: Mapping[int, Sequence[Placed]]) -> Iterator[tuple[int, Term]]:
    """What an organ at `start` is called after the places that end there, and where each name begins."""
    for begin, place, whole in places.get(start, ()):
        if not place.may_have(organ) or (whole and level_of(organ)):
            continue
        yield begin, of_place(organ, place if whole else replace(place, level=""))
        for first, province, has_level in places.get(begin, ()):
            if has_level and province.level in PROVINCES and place.level not in PROVINCES:
                yield first, of_place(organ, place, province.term)


def holders(bodies: Iterable[Hit], single: Iterable[Hit]) -> Iterator[Hit]:
    """The holders of an office: a title right after an organ of a place."""
    titles: dict[int, list[Hit]] = defaultdict(list)
    for hit in single:
        if hit.term.kind == TITLE:
            titles[hit.start].append(hit)
    for body in bodies:
        for title in titles.get(body.end, ()):
            if title.term.zh.endswith(MINISTER):
                continue
            yield Hit(body.start, title.end, with_title(body.term, title.term))


def chinese_index(terms: Iterable[Term]) -> ChineseIndex:
    """The automaton of all terms; an empty one is None."""
    terms = tuple(terms)
    roles: dict[str, list[Role]] = defaultdict(list)
    for term in terms:
        roles[fold(term.zh)].append(Role(organ=term) if term.is_organ else Role(term))
    for place in places_in(terms):
        for name in dict.fromkeys((place.zh, place.term.zh, place.zh + place.level)):
            roles[fold(name)].append(Role(place=place))
    automaton = AhoCorasick(list(roles)) if roles else None
    # Short names are left to jieba's own frequencies: with 市委 added, it would cut 市委员会 in two.
    names = frozenset(name for name, own in roles.items() if own[0].term and len(name) > SHORT)
    return ChineseIndex(automaton, tuple(map(tuple, roles.values())), names)
