"""Of what kind a name is, by its form and the words near it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.names import Kind
from cleanup.bilingual.persons.cues import (
    FOREIGN,
    JAPANESE,
    KOREAN,
    MAINLAND,
    MAINLAND_PLACE,
    OVERSEAS,
    REGIONAL,
    REGIONS,
    SINGAPOREAN,
    VIETNAMESE,
    cues,
)
from cleanup.bilingual.persons.foreign import Form

SAME_PERSON = 40
"""Lines on either side in which a name is the same person's."""

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.bilingual.persons.document import Scored

OF_FORM = {
    Form.MARRIED: Kind.REGIONAL,
    Form.JAPANESE: Kind.JAPANESE,
    Form.MINORITY: Kind.MINORITY,
    Form.TRANSLITERATED: Kind.FOREIGN,
    Form.DOTTED: Kind.FOREIGN,
}
"""The kinds that the form of a name tells by itself."""
OF_REGION = {
    VIETNAMESE: Kind.VIETNAMESE,
    KOREAN: Kind.KOREAN,
    SINGAPOREAN: Kind.SINGAPOREAN,
    REGIONAL: Kind.REGIONAL,
}
"""The kinds of Chinese-looking names of regions whose people all have such."""
SURNAMES = {
    VIETNAMESE: frozenset("阮陈黎李范潘武黄裴邓杜胡吴杨丁段林郑张梁陶苏冯何高谢蔡邹汪尹曾"),
    KOREAN: frozenset("金李朴崔郑姜赵尹张林吴韩申徐权黄安宋柳洪全文孙白高曹许南沈卢河郭成车朱禹具闵陈池严元千方孔玄"),
}
ABROAD = frozenset((REGIONAL, SINGAPOREAN, OVERSEAS, FOREIGN, VIETNAMESE, KOREAN, JAPANESE))
LOOK_CHINESE = ABROAD - {FOREIGN}
"""The regions whose people have names that look as if they were of the mainland."""
NEAR, WINDOW = 5, 20
"""Lines on either side that tell of whom a text speaks: a file may hold many."""
APPOSITION = 24
"""Characters before a name that may stand in apposition to it."""
CLAUSE = re.compile("[，。；！？;!?：]")
ENVOY = re.compile("(?:中国|我国?|新华社|本[报台网刊])驻[^，。；]{1,20}\\Z")
AGENCY = re.compile(
    r"(?:新华社|中新社|中新网|人民网|央视|本报|本网|本台|新华网)[^。；]{0,30}[（(](?:[^）)。；]{0,30})\Z"
)
"""The byline of an agency of the mainland, whose place says nothing of its writers."""
LONGEST_BYLINE = 80
SENT = frozenset("驻赴访抵往对")
"""What before a country says that somebody else goes there."""


class Region(NamedTuple):
    """A word that says of which region a text speaks, where it stands."""

    start: int
    end: int
    regions: frozenset[str]


def is_near(line: int, lines: Sequence[int]) -> bool:
    """True where one of `lines`, which are in order, is so near that a name in both is one person's."""
    place = bisect_left(lines, line - SAME_PERSON)
    return place < len(lines) and lines[place] <= line + SAME_PERSON


def _start(region: Region) -> int:
    return region.start


@cache
def _pattern() -> re.Pattern[str]:
    words = [word for word, said in cues().items() if not said.isdisjoint(REGIONS)]
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


def regions_in(line: str) -> list[Region]:
    """The words of a line that say of which region it speaks."""
    return [
        Region(found.start(), found.end(), cues()[found.group()] & REGIONS)
        for found in _pattern().finditer(line)
        if line[found.start() - 1 : found.start()] not in SENT or not found.start()
    ]


class Surroundings:
    """What the lines of a document say about regions."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.regions = [regions_in(line) for line in lines]
        none: Counter[str] = Counter()
        counts = [Counter(region for one in own for region in one.regions) for own in self.regions]
        self.totals = list(accumulate(counts, lambda total, own: total + own, initial=none))

    def around(self, line: int, size: int = WINDOW) -> Mapping[str, int]:
        """How often words of each region stand in the lines around a line."""
        first, last = max(line - size, 0), min(line + size + 1, len(self.lines))
        return self.totals[last] - self.totals[first]

    def beside(self, line: int, start: int) -> list[frozenset[str]]:
        """The regions of the words that stand before a place in the same clause, in order; places are none."""
        text = self.lines[line]
        first = max(start - APPOSITION, 0)
        for found in CLAUSE.finditer(text, first, start):
            first = found.end()
        if ENVOY.search(text, first, start) or AGENCY.search(text, max(start - LONGEST_BYLINE, 0), start):
            return [frozenset((MAINLAND,))]
        own = self.regions[line]
        words = own[bisect_left(own, first, key=_start) : bisect_left(own, start, key=_start)]
        return [one.regions for one in words if one.end <= start and MAINLAND_PLACE not in one.regions]

    def by_clause(self, one: Scored) -> Kind | None:
        """The kind that the form of a name or its clause tells, or None."""
        if one.candidate.form in OF_FORM:
            return OF_FORM[one.candidate.form]
        beside = self.beside(one.line, one.candidate.start)
        for region, surnames in SURNAMES.items():
            if one.candidate.surname in surnames and any(region in each for each in beside):
                return OF_REGION[region]
        if not beside:
            return None
        last = beside[-1]
        if MAINLAND in last:
            return Kind.UNKNOWN if any(each & LOOK_CHINESE for each in beside) else Kind.MAINLAND
        return next(
            (kind for region, kind in OF_REGION.items() if region in last and region not in SURNAMES), Kind.UNKNOWN
        )

    def by_text(self, one: Scored) -> Kind:
        """The kind that the text around a name tells."""
        around, near = self.around(one.line), self.around(one.line, NEAR)
        mainland = around[MAINLAND] + around[MAINLAND_PLACE]
        for region, surnames in SURNAMES.items():
            if one.candidate.surname in surnames and around[region] > max(mainland, 1):
                return OF_REGION[region]
        here = self.around(one.line, 0).keys()
        abroad = sum(around[region] for region in LOOK_CHINESE)
        closely = sum(near[region] for region in LOOK_CHINESE)
        is_abroad = LOOK_CHINESE & here or (abroad > mainland and (abroad > 1 or closely))
        return Kind.UNKNOWN if is_abroad else Kind.MAINLAND


def kinds(found: Sequence[Sequence[Scored]], surroundings: Surroundings) -> list[list[Kind]]:
    """The kind of each name; what one clause tells of a name holds for it wherever it stands near."""
    told = [[(one, surroundings.by_clause(one)) for one in own] for own in found]
    places: dict[str, dict[Kind, list[int]]] = defaultdict(lambda: defaultdict(list))
    for own in told:
        for one, kind in own:
            if kind:
                places[one.candidate.name][kind].append(one.line)
    return [[_kind(one, kind, places.get(one.candidate.name, {}), surroundings) for one, kind in own] for own in told]


def _kind(one: Scored, own: Kind | None, places: Mapping[Kind, Sequence[int]], surroundings: Surroundings) -> Kind:
    """The kind of a name by its clause, else by the clauses it stands in elsewhere, else by the text around it."""
    if own and own is not Kind.MAINLAND:
        return own
    said = {kind for kind, lines in places.items() if is_near(one.line, lines)}
    others = said - {Kind.MAINLAND}
    if (others and own is Kind.MAINLAND) or len(others) > 1:
        return Kind.UNKNOWN
    if others:
        return others.pop()
    return Kind.MAINLAND if said else surroundings.by_text(one)
