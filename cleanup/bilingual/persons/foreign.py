"""Names that are no Chinese surname with a Chinese given name, by their form: they are never read as pinyin."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.persons.cues import JAPANESE_SURNAME, MINORITY_PART, cues
from glossary.characters import TRANSLITERATING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Form(Enum):
    """How a name is made."""

    CHINESE = auto()
    MARRIED = auto()
    """With the surname of the husband before one's own."""
    JAPANESE = auto()
    MINORITY = auto()
    TRANSLITERATED = auto()
    DOTTED = auto()


class Found(NamedTuple):
    """Where such a name may stand."""

    start: int
    given: int
    """Where its second part begins."""
    end: int
    form: Form
    likely: float = 0
    """The logarithm of its share among names."""


GAIN = 15.0
"""What a middle dot between transliterating characters is worth: hardly anything else has one."""
DOTS = "\N{MIDDLE DOT}\N{BULLET}\N{HYPHENATION POINT}\N{KATAKANA MIDDLE DOT}\N{BULLET OPERATOR}\N{DOT OPERATOR}"
SOUNDS = "".join(
    sorted(
        TRANSLITERATING
        | set(
            "白提来扎克尼牙孜依明吾普江木热合买江阿不都赛甫丁孜比西凯让旦增次仁丹什贾蓬昆边宾伯策楚崔邓敦凤佛冈龚圭怀豪姬季久肯孔朗黎力莉琳龙茅美孟明牛农派庞培彭坡契强丘屈荣茹若瑟莎绍圣施寺松素唐滕廷武喜香欣许逊伊英永于赞兆芝朱庄卓宗翠"
        )
    )
)
DOTTED = re.compile(rf"[{SOUNDS}]{{1,8}}(?:[{DOTS}][{SOUNDS}]{{1,8}}){{1,4}}")
UNDOTTED = re.compile(f"[{''.join(sorted(TRANSLITERATING))}]{{3,7}}")

JAPANESE_GIVEN = frozenset(
    "郎夫子彦介男雄助治美一二三太次平人也之纪惠代香奈里由真佳理佑树翔大辅健修晋哲直幸康弘宏博信正明光秀义和久"
    "洋浩诚豪茂毅刚隆智勇敏昭英俊朗宪司史文武士志贵裕雅良典孝章优爱结衣菜花莉沙织绘梨央步未来千春夏秋冬紫阳"
)
JAPANESE_SHARE, GIVEN_SHARE, RARE_GIVEN_SHARE = log(2e-3), log(1 / 60), log(1 / 1500)
"""Of a Japanese surname among names, and of a character of a given name."""
LONGEST_JAPANESE_GIVEN = 3
LENGTHS = {0: log(0.1), 1: log(0.15), 2: log(0.6), 3: log(0.15)}

MINORITY_SHARE = log(1e-5)
SOUND_SHARE, TRANSLITERATED_SHARE = log(1 / 110), log(0.15)


@cache
def japanese() -> re.Pattern[str]:
    """A Japanese surname of two characters and more."""
    return re.compile(_any_of(JAPANESE_SURNAME))


@cache
def minority() -> re.Pattern[str]:
    """At least two parts of which Uyghur, Kazakh, Tibetan and Mongolian names are made."""
    return re.compile(f"(?:{_any_of(MINORITY_PART)}){{2,4}}江?")


def _any_of(cue: str) -> str:
    words = (word for word, said in cues().items() if cue in said)
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def dotted(line: str) -> Iterator[Found]:
    """Names with a middle dot."""
    for found in DOTTED.finditer(line):
        dot = next(place for place in range(*found.span()) if line[place] in DOTS)
        is_minority = minority().search(line, found.start(), found.end()) or line[found.end() - 1] == "江"
        yield Found(found.start(), dot + 1, found.end(), Form.MINORITY if is_minority else Form.DOTTED)


def undotted(text: str) -> Iterator[Found]:
    """Japanese names, those of minorities, and transliterated ones of more than two characters."""
    for found in japanese().finditer(text):
        first = found.end()
        likely = JAPANESE_SHARE
        for end in range(first, min(first + LONGEST_JAPANESE_GIVEN, len(text)) + 1):
            if end > first:
                likely += GIVEN_SHARE if text[end - 1] in JAPANESE_GIVEN else RARE_GIVEN_SHARE
            yield Found(found.start(), first, end, Form.JAPANESE, likely + LENGTHS[end - first])
    for found in minority().finditer(text):
        yield Found(found.start(), found.start() + 2, found.end(), Form.MINORITY, MINORITY_SHARE)
    for found in UNDOTTED.finditer(text):
        size = found.end() - found.start()
        likely = TRANSLITERATED_SHARE + size * SOUND_SHARE
        yield Found(found.start(), found.start() + 1, found.end(), Form.TRANSLITERATED, likely)
