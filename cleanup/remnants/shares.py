"""Fractions, percentage points and growth in Chinese, and how English writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.remnants import ALONE_AFTER, ALONE_BEFORE, BEFORE, Wording, any_of, ends_phrase, roughly
from cleanup.remnants.numerals import ARABIC, value
from cleanup.words.numbers import SMALL, ordinal

if TYPE_CHECKING:
    from cleanup.settings import Settings

SMALL_COUNT = "[一二三四五六七八九十]"
GROWTH = {
    "同比增长": ("up", "grew by", " year on year"),
    "同比下降": ("down", "fell by", " year on year"),
    "环比增长": ("up", "grew by", " from the previous period"),
    "环比下降": ("down", "fell by", " from the previous period"),
    "达到": ("reaching", "reached", ""),
    "增长": ("up", "grew by", ""),
    "下降": ("down", "fell by", ""),
    "提高": ("up", "rose by", ""),
    "降低": ("down", "fell by", ""),
}
"""After a comma, as a verb, and behind the figure."""
AFTER = {"以上": "more than", "多": "more than", "左右": "about"}
TIMES = {2: "doubled", 3: "tripled", 4: "quadrupled"}
BASE_FORM_BEFORE = re.compile(r"\b(?:can|could|may|must|shall|should|to|will|would)\s*$")
AFTER_COMMA = re.compile(r"[,，(（]\s*$")

SIGNS = ("分", "成", "番", "增长", *GROWTH)


@cache
def pattern() -> re.Pattern[str]:
    """Any of these with no Chinese character beside it."""
    return re.compile(
        rf"""{ALONE_BEFORE} (?:
            (?: (?P<rough> {any_of(BEFORE)} ) \s? )?
            (?: (?P<whole> {SMALL_COUNT}{{1,3}} ) 分之 (?P<part> {SMALL_COUNT}{{1,3}} )
              | (?P<tenths> [一二三四五六七八九] | [1-9] ) \s? 成 (?P<more> 以上 | 多 | 左右 )? )
          | (?P<growth> {any_of(GROWTH)} ) \s? (?: 了 | 约 )? (?P<figure> {ARABIC} )
            (?: \s? (?P<points> 个百分点 ) | (?P<percent> [%\N{{FULLWIDTH PERCENT SIGN}}] ) )
          | (?P<alone> {ARABIC} ) \s? 个百分点
          | 增长 \s? 了? (?P<times> [1-3一两二三] ) \s? 倍
          | 翻 [了]? (?P<doublings> [一两] ) 番
        ) {ALONE_AFTER}""",
        re.VERBOSE,
    )


def wording(found: re.Match[str], before: str, after: str, _: Settings) -> Wording | None:
    """The English of a share between `before` and `after`; None where it is not clear."""
    rough = BEFORE.get(found["rough"] or "", AFTER.get(found["more"] or "", ""))
    if found["whole"]:
        said = _fraction(found["whole"], found["part"])
        return said and roughly(rough, said, before)
    if found["tenths"]:
        is_sure = found["more"] != "以上" and not (found["rough"] and found["more"])
        return roughly(rough, Wording(f"{int(value(found['tenths']) or 0) * 10} percent", is_sure), before)
    if found["growth"]:
        unit = f" percentage point{_s(found['figure'])}" if found["points"] else "%"
        short, verb, later = GROWTH[found["growth"]]
        if AFTER_COMMA.search(before) and not re.match(r"\s?[A-Za-z]", after):
            return Wording(f"{short} {found['figure']}{unit}{later}")
        return Wording(f"{verb} {found['figure']}{unit}{later}", is_sure=False)
    if found["alone"]:
        return Wording(f"{found['alone']} percentage point{_s(found['alone'])}", ends_phrase(after))
    number = value(found["times"] or "一")
    factor = int(number or 0) + 1 if found["times"] else 2 if found["doublings"] == "一" else 4
    verb = TIMES[factor]
    return Wording(verb.removesuffix("d") if BASE_FORM_BEFORE.search(before) else verb, is_sure=False)


def _s(figure: str) -> str:
    return "" if figure == "1" else "s"


def _fraction(whole: str, part: str) -> Wording | None:
    """`two thirds`, `a quarter`, `one half`."""
    below, above = value(whole), value(part)
    if below is None or above is None or not 1 < below <= 10 or above >= below:
        return None
    name = {2: "half", 4: "quarter"}.get(int(below), ordinal(int(below)))
    name = "tenth" if below == 10 else name
    return Wording(f"{SMALL[int(above)]} {name}{'' if above == 1 else 's'}")
