"""How usual characters are in Chinese names: as a surname, and in a given name.

Facts: `surnames.tsv`; `given.tsv`, counted in the names of 16 million persons; the order of the commonest surnames is
that of the Ministry of Public Security's report on the names of 2020, those after the first hundred by estimate.
"""

from __future__ import annotations

from functools import cache
from math import log
from typing import TYPE_CHECKING

from glossary.store import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任"
    "姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔"
    "肖闫汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童"
    "凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦"
)
"""Surnames of one character, the commonest first."""
SCALE, OFFSET = 0.2, 1.7
"""The share of a surname is `SCALE / (place + OFFSET)`: 王 has 7 %, number 20 about 1 %, number 100 about 0.2 %."""
RARE, COMPOUND, OUYANG = 3e-5, 6e-5, 8e-4
"""The share of a surname that is not on the list; of one with two characters; of the commonest of these."""
LONGEST_GIVEN = 2
UNSEEN = 0.3
"""The share of a character that the table of given names has not, in a million."""
ALONE, ONE, TWO = 0.1, 0.18, 0.72
"""The share of names that are a surname alone, and of those with one and two given characters."""
TRANSLITERATING = frozenset(
    "阿埃艾奥巴贝比波勃布查茨达戴德迪蒂杜顿多厄恩尔法菲费芬弗福盖戈格古哈赫霍基吉加杰金卡凯康考科克库拉莱兰朗"
    "勒雷里利列林卢鲁路罗洛马玛迈曼梅门蒙米密姆木莫默穆那纳奈南内尼年涅纽努诺欧帕潘佩皮普奇齐恰乔切琼萨塞桑森"
    "沙舍申史斯苏索塔泰坦汤特提图托瓦万旺威韦维温沃乌西锡希夏肖谢辛雅亚扬耶伊因尤约泽詹扎哲珍兹佐"
)
"""Characters that foreign names are written with."""


@cache
def surnames() -> Mapping[str, float]:
    """The logarithm of the share of each surname."""
    shares = {zh: RARE if len(zh) == 1 else COMPOUND for zh in listed("surnames.tsv")} | {"欧阳": OUYANG}
    shares |= {surname: SCALE / (place + OFFSET) for place, surname in enumerate(COMMON, start=1)}
    return {surname: log(share) for surname, share in shares.items()}


def is_common(surname: str) -> bool:
    """True for one of the two hundred commonest surnames."""
    return len(surname) == 1 and surname in COMMON


@cache
def _given() -> Mapping[str, float]:
    return {character: log(int(share) / 1e6) for character, (share,) in listed("given.tsv").items()}


LOG_UNSEEN = log(UNSEEN / 1e6)
LENGTHS = (log(ALONE), log(ONE), log(TWO))


def likelihood(surname: str, given: str) -> float:
    """The logarithm of the share of a name of at most two given characters among all names."""
    shares = _given()
    return surnames()[surname] + LENGTHS[len(given)] + sum(shares.get(character, LOG_UNSEEN) for character in given)
