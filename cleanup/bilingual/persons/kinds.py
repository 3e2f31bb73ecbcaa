"""Of what kind a name is, by the words that stand near it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.names import Kind
from cleanup.bilingual.persons.cues import cues

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.bilingual.persons.lattice import Candidate

MAINLAND, REGIONAL, OVERSEAS, FOREIGN = "mainland", "regional", "overseas", "foreign"
VIETNAMESE, KOREAN, JAPANESE, SINGAPOREAN = "vietnamese", "korean", "japanese", "singaporean"
REGIONS = (MAINLAND, REGIONAL, OVERSEAS, FOREIGN, VIETNAMESE, KOREAN, JAPANESE, SINGAPOREAN)
SURNAMES = {
    VIETNAMESE: frozenset("阮陈黎李范潘武黄裴邓杜胡吴杨丁段林郑张梁陶苏冯何高谢蔡邹汪尹曾"),
    KOREAN: frozenset("金李朴崔郑姜赵尹张林吴韩申徐权黄安宋柳洪全文孙白高曹许南沈卢河郭成车朱禹具闵陈池严元千方孔玄"),
}
"""The surnames of countries whose names are as long as Chinese ones."""
SAID_BESIDE = ((MAINLAND, Kind.MAINLAND), (SINGAPOREAN, Kind.SINGAPOREAN), (REGIONAL, Kind.REGIONAL))
WINDOW = 40
"""Lines on either side that tell of whom a text speaks: a file may hold many short texts."""
NEAR = 24
"""Characters before a name that stand in apposition to it."""
CLAUSE = re.compile("[，。；！？;!?]")


class Region(NamedTuple):
    """A word that says of which region a text speaks, where it stands."""

    start: int
    end: int
    regions: frozenset[str]


@cache
def _pattern() -> re.Pattern[str]:
    words = [word for word, said in cues().items() if not said.isdisjoint(REGIONS)]
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


def regions_in(line: str) -> list[Region]:
    """The words of a line that say of which region it speaks."""
    return [
        Region(found.start(), found.end(), cues()[found.group()] & set(REGIONS)) for found in _pattern().finditer(line)
    ]


class Surroundings:
    """What the lines of a document say about regions."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.regions = [regions_in(line) for line in lines]
        none: Counter[str] = Counter()
        counts = [Counter(region for one in own for region in one.regions) for own in self.regions]
        self.totals = list(accumulate(counts, lambda total, own: total + own, initial=none))

    def around(self, line: int) -> Mapping[str, int]:
        """How often words of each region stand in the lines around a line."""
        first, last = max(line - WINDOW, 0), min(line + WINDOW + 1, len(self.lines))
        return self.totals[last] - self.totals[first]

    def beside(self, line: int, start: int) -> frozenset[str]:
        """The regions of the nearest word of a region that stands right before a place, in the same clause."""
        first = max(start - NEAR, 0)
        for found in CLAUSE.finditer(self.lines[line], first, start):
            first = found.end()
        before = [one for one in self.regions[line] if first <= one.start and one.end <= start]
        return before[-1].regions if before else frozenset()

    def kind(self, line: int, candidate: Candidate) -> Kind:
        """The kind of a name with a Chinese surname."""
        beside = self.beside(line, candidate.start)
        around = self.around(line)
        for region in (VIETNAMESE, KOREAN):
            if candidate.surname in SURNAMES[region] and (region in beside or around[region] > around[MAINLAND]):
                return Kind(region)
        if beside:
            return next((kind for region, kind in SAID_BESIDE if region in beside), Kind.UNKNOWN)
        own = {region for one in self.regions[line] for region in one.regions}
        elsewhere = around[REGIONAL] + around[OVERSEAS] + around[SINGAPOREAN]
        is_elsewhere = own & {REGIONAL, OVERSEAS, SINGAPOREAN} or elsewhere > around[MAINLAND]
        return Kind.UNKNOWN if is_elsewhere else Kind.MAINLAND
