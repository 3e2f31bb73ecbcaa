"""How well the words of the dictionary explain a run of Chinese characters, and where they would begin and end."""

from __future__ import annotations

from functools import cache
from math import log
from typing import TYPE_CHECKING

from cleanup.bilingual.persons.cues import cues
from glossary.characters import LONGEST_GIVEN, TRANSLITERATING, likelihood, surnames
from glossary.words import UNKNOWN, dictionary, persons

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NO_NAME_ENDS = frozenset(
    "岛市乡镇村街族队庄县堡宫寺庙府路店堂楼轩氏姓家剂素教派党会院校区站证线殿岭湾洲湖潭坝渡坊关口桥"
)
"""What places, bodies and things end with that the dictionary takes for persons; few given names do."""
THINGS = frozenset(
    "胡杨林 金刚石 西门子 白玉兰 金元宝 古文化 农家乐 武英殿 马克思 常春藤 蒲公英 白兰花 山茶花 金银花 万年青"
    " 雷公藤 常青树 马自达 支付宝 胡萝卜 水灵灵".split()
)
"""What the dictionary takes for names, and a likely one at that."""
PLAUSIBLE, POSSIBLE = -19.5, -35.0
"""The logarithms of the share of a name from which on a word of the dictionary is one, 毛泽东, or may be: 陈独秀."""
LONGEST_WORD = 8
"""Characters: longer words of the dictionary are sayings and bodies, whose parts explain them well enough."""
NEVER = -1e9


def titled(word: str) -> bool:
    """True for a surname with a title, which the dictionary takes for a name: 李先生, 华大使."""
    return word[:-2] in surnames() and word[-2:] in cues()


@cache
def known_names() -> Mapping[str, bool]:
    """Words of the dictionary that may be names, and whether each is hardly anything else: 毛泽东, not 莫斯科."""
    found = {}
    for word in persons():
        if (
            word not in THINGS
            and word[-1] not in NO_NAME_ENDS
            and not titled(word)
            and not TRANSLITERATING.issuperset(word)
        ):
            sizes = (size for size in (1, 2) if word[:size] in surnames() and len(word) - size <= LONGEST_GIVEN)
            likely = max((likelihood(word[:size], word[size:]) for size in sizes), default=NEVER)
            if likely > POSSIBLE:
                found[word] = likely > PLAUSIBLE
    return found


@cache
def _no_words() -> frozenset[str]:
    """Words of the dictionary that are hardly anything but names, or a surname with a title: 李先生."""
    sure = (name for name, surely in known_names().items() if surely)
    return frozenset((*filter(titled, persons()), *sure))


def share(word: str) -> float:
    """The logarithm of the share of a word among all words of the dictionary."""
    seen, total = dictionary()
    return log(seen.get(word) or UNKNOWN) - total


class Run:
    """A run of Chinese characters, and the best words for its parts, known names not among them."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        """Where it begins in its line."""
        seen, total = dictionary()
        names = _no_words()
        size = len(text)
        self.ahead = [0.0] + [NEVER] * size
        """The logarithm of the likelihood of the best words up to each place."""
        self._starts = [0] * (size + 1)
        words: list[tuple[int, int, float]] = []
        for start in range(size):
            so_far = self.ahead[start]
            for end in range(start + 1, min(start + LONGEST_WORD, size) + 1):
                word = text[start:end]
                count = seen.get(word)
                if count is None and end > start + 1:
                    break  # the dictionary has what its words begin with, too
                if count or end == start + 1:
                    if end > start + 2 and word in names:
                        continue
                    likely = log(count or UNKNOWN) - total
                    words.append((start, end, likely))
                    if so_far + likely > self.ahead[end]:
                        self.ahead[end] = so_far + likely
                        self._starts[end] = start
        self.behind = [NEVER] * size + [0.0]
        """That of the best words from each place on."""
        self._ends = [size] * (size + 1)
        for start, end, likely in reversed(words):
            if likely + self.behind[end] > self.behind[start]:
                self.behind[start] = likely + self.behind[end]
                self._ends[start] = end

    def gain(self, start: int, end: int, likely: float) -> float:
        """How much better a word of that likelihood explains the run than the best words do, in logarithms."""
        return self.ahead[start] + likely + self.behind[end] - self.ahead[-1]

    def before(self, place: int) -> Iterator[str]:
        """What ends at a place: the last word before it, the last two, and so on."""
        start = place
        while start and place - start < LONGEST_WORD:
            start = self._starts[start]
            yield self.text[start:place]

    def after(self, place: int) -> Iterator[str]:
        """What begins at a place: the first word after it, the first two, and so on."""
        end = place
        while end < len(self.text) and end - place < LONGEST_WORD:
            end = self._ends[end]
            yield self.text[place:end]
