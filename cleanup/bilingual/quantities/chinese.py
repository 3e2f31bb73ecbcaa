"""Read the quantities of a Chinese text: numbers with their units, shares, multiples, ordinals, decades."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from cleanup.bilingual.quantities.numerals import HAN, Worth, arabic, han, product, step_of
from cleanup.bilingual.quantities.units import SIGNS, unit_at
from cleanup.bilingual.quantities.values import Quantity, Unit
from cleanup.model import Span
from cleanup.remnants.numerals import DIGITS
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator

FIGURE = r"(?:\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d++)?"
SHARE_OF = {"百": 100, "千": 1000, "万": 10000}
PREFIXED = r"[瓦米克伏赫卡帕牛焦安字比升欧]"
"""What 千 and 兆 are a part of: 千瓦 is a kilowatt."""
NUMBER = later(
    rf"""
      (?P<share>[百千万])分之(?P<of_whole>{FIGURE}|[{HAN}点]{{1,8}})
    | (?P<bottom>\d{{1,3}}|[{HAN}]{{1,4}})分之(?P<top>\d{{1,3}}|[{HAN}]{{1,4}})
    | (?P<congress>十[四五六七八九]|二十[一二]?)大(?![类小量型件项多品])
    | (?P<plan>十[一二三四五六])五(?=[”’"]|规划|时期|期间|末|开局|以来|计划|目标|发展)
    | 翻(?:了|[一1]倍)?(?P<doublings>[一两二三四五1-5])番
    | (?P<figure>{FIGURE})\s?(?:[多余来几]?(?P<scale>(?:[十百万亿]|千(?!{PREFIXED})|兆(?!{PREFIXED})){{1,3}})(?!分之))?
      (?:(?<=[千万亿])(?P<low>\d{{1,4}}(?:\.\d{{1,3}})?)(?P<low_scale>[百千万]?)(?![\d.]))?
    | (?P<han>(?!千{PREFIXED})[{HAN}几数半廿]{{1,24}}(?:点[〇零一二三四五六七八九]{{1,4}})?)
      (?:[多余来](?P<han_scale>[万亿]{{1,2}}))?
    """,
    re.VERBOSE,
)
ANY_NUMBER = re.compile(rf"[0-9{HAN}翻]")
CODE_BEFORE = re.compile(r"(?:[双A-Za-z_#@/\\=&*^]|[A-Za-z)][- .]|\d[:.]\s?|\d-\d{1,6}-)$")
CODE_AFTER = re.compile(r"[A-Za-z_#@/\\=&*^]|[:.]\d|-\d{1,6}-|-[A-Za-z]")
MEASURE = re.compile(
    r"\s?[个名位人家所项次件条篇册本张台套辆架艘栋幢座间层户口只头匹棵株朵颗粒块片份枚场届期批种类款道级组支队门"
    r"例处笔起宗部首幅封杯瓶盒箱袋包双对副尾步票字词句页卷集章课时代年月日天周岁元秒米吨亩斤里度省市县区镇乡村国校]"
)
NO_MEASURE = {"十一": ("国庆", "假期", "期间")}
"""What follows a number that is a feast, not a count."""
SURE_MEASURE = re.compile("[名亩吨字]|元(?!户)")
"""What makes a number of 万 by itself: 万名教师, 每万字."""
IDIOM = re.compile(
    r"千万(?!人|元|吨|亩|美|[名个家户台套件只]|级)|万一|十分|十足|百分百|万分(?!之)|一一|一百分|万万|三三两两|"
    r"一五一十|十全十美|七七八八|三七二十一|千千万万|百万雄|九九八十一|一二三四|十有八九|十之八九|八九不离十"
)
ROUGH_AFTER = re.compile(r"[多余来几]")
DECADE = re.compile(r"年代|世纪|后(?=$|[，。、；的”’年]|弟|[男女])")
AFTER_TENTHS = re.compile(r"以上|以下|左右|多|的|[，。、；]|$")
RANGE = re.compile(r"\s?(?:-{1,2}|[~～至到—–]{1,2})\s?")
NOT_OF_FIGURE = re.compile(r"[^\d.]")


def read(text: str) -> list[Quantity]:
    """The quantities of a Chinese text in order, without its dates and times."""
    if not ANY_NUMBER.search(text):
        return []
    return _with_ranges(text, list(_read(text)))


def _read(text: str) -> Iterator[Quantity]:
    for found in NUMBER.finditer(text):
        if found["share"] or found["bottom"]:
            made = _share(found)
        elif found["congress"] or found["plan"]:
            # 二十大 is the 20th congress, 十四五 the 14th five-year plan.
            group = "congress" if found["congress"] else "plan"
            span, worth = Span(*found.span()), han(found[group])
            made = worth and Quantity(span, Span(*found.span(group)), worth.value, Unit.ORDINAL, is_clear=True)
        elif found["doublings"]:
            made = _doublings(found)
        else:
            made = _counted(text, found)
        if made:
            yield made


def _worth_of(text: str) -> Worth | None:
    return arabic(text) if text[0].isdigit() else han(text)


def _share(found: re.Match[str]) -> Quantity | None:
    """百分之三十, 三分之二, 万分之三."""
    span = Span(*found.span())
    if found["share"]:
        part = _worth_of(found["of_whole"])
        if not part:
            return None
        value = part.value * 100 / SHARE_OF[found["share"]]
        also, step = frozenset({value / 100, part.value}), part.step * 100 / SHARE_OF[found["share"]]
        return Quantity(span, span, value, Unit.PERCENT, also, step, is_clear=part.high is None, high=part.high)
    top, bottom = _worth_of(found["top"]), _worth_of(found["bottom"])
    if not top or not bottom or not bottom.value:
        return None
    value = top.value / bottom.value
    return Quantity(span, span, value * 100, Unit.PERCENT, frozenset({value}), is_clear=True)


def _doublings(found: re.Match[str]) -> Quantity:
    """翻一番 is doubled, 翻两番 quadrupled."""
    span, said = Span(*found.span()), found["doublings"]
    times = DIGITS[said] if said in DIGITS else int(said)
    value = Fraction(2**times)
    also = frozenset({value - 1, (value - 1) * 100, Fraction(times)})
    return Quantity(span, span, value, Unit.MULTIPLE, also, is_clear=True)


def _counted(text: str, found: re.Match[str]) -> Quantity | None:
    """A number with what it counts."""
    start, end = found.span()
    if found["figure"]:
        worth = arabic(found["figure"], found["scale"] or "", found["low"] or "", found["low_scale"] or "")
    else:
        worth = han(found["han"])
        if worth and found["han_scale"]:
            worth = worth.times(product(found["han_scale"]))
    if not worth:
        return None
    if DECADE.match(text, end):
        return _decade(Span(start, end + 2), worth)
    if text.startswith(("成", "折"), end) and worth.value < 10 and worth.high is None and not worth.is_scaled:
        return _tenths(text, Span(start, end), worth)
    is_clear = worth.high is None and (_is_clear_figure if found["figure"] else _is_clear_han)(text, found, worth.value)
    made = Quantity(
        Span(start, end), Span(start, end), worth.value, step=worth.step, is_scaled=worth.is_scaled, is_clear=is_clear,
        high=worth.high,
    )  # fmt: skip
    return _with_unit(text, made)


def _with_unit(text: str, made: Quantity) -> Quantity:
    """The quantity with the unit behind it, or the sign of a currency or of an ordinal before it."""
    start, end = made.number.start, made.number.end
    rough = ROUGH_AFTER.match(text, end)
    last, unit, size, currency = unit_at("chinese", text, rough.end() if rough else end)
    before = text[max(start - 4, 0) : start].rstrip()
    sign = next((sign for sign in SIGNS if before.endswith(sign)), "")
    also = frozenset[Fraction]()
    if sign:
        unit, currency = Unit.MONEY, SIGNS[sign]
    elif before.endswith("第"):
        unit = Unit.ORDINAL
    elif unit is Unit.PERCENT:
        also = frozenset({made.value / 100})
    elif unit is Unit.MULTIPLE:
        also = frozenset({made.value + 1, made.value * 100, made.value - 1, (made.value - 1) * 100})
    elif text.startswith("半", last) and unit is Unit.DURATION:
        also = frozenset({made.value + Fraction(1, 2)})
    return replace(made, span=Span(start, max(last, end)), unit=unit, size=size, currency=currency, also=also)


def _decade(span: Span, worth: Worth) -> Quantity:
    """80年代 is the 1980s, 95后 those born after 1995."""
    value = worth.value
    also = {value + 1900, value + 2000, (value - 1) * 100} if value < 100 else {value % 100}
    is_clear = worth.high is None and value >= 10
    return Quantity(span, Span(span.start, span.end - 2), value, Unit.YEAR, frozenset(also), is_clear=is_clear)


def _tenths(text: str, number: Span, worth: Worth) -> Quantity:
    """六成 is 60 percent; 八折 is 80 percent of the price, 20 percent off."""
    span, tenth = Span(number.start, number.end + 1), worth.value * 10
    is_off = text[number.end] == "折"
    also = {worth.value, worth.value / 10} | ({100 - tenth} if is_off else {tenth + 5, Fraction(1, 2)})
    is_clear = tenth % 10 == 0 and not is_off and AFTER_TENTHS.match(text, span.end) is not None
    return Quantity(span, span, tenth, Unit.PERCENT, frozenset(also), is_clear=is_clear)


def _is_clear_figure(text: str, found: re.Match[str], value: Fraction) -> bool:
    """Whether figures are surely a number, and one that a translation tells in figures or words."""
    start, end = found.span()
    figure = found["figure"]
    if CODE_BEFORE.search(text, max(start - 8, 0), start) or CODE_AFTER.match(text, end):
        return False
    if figure.startswith("0") and not figure.startswith("0."):
        return False
    if value < 10 and value.denominator == 1:
        return value > 1 and (MEASURE.match(text, end) is not None or text[end : end + 1] in "%‰倍")
    return True


def _is_clear_han(text: str, found: re.Match[str], value: Fraction) -> bool:
    """Whether Chinese numerals are surely a number: from ten on, with a measure behind or 第 before."""
    start, end = found.span()
    if found["han"] in {"百", "千", "万"} and text[start - 1 : start] not in {"成", "上"}:
        return SURE_MEASURE.match(text, end) is not None
    if len(found["han"]) < 2 or (value < 10 and "点" not in found["han"]) or found["han"][0] in "百千万亿零〇":
        return False
    if IDIOM.match(text, start):
        return False
    if text.startswith(NO_MEASURE.get(found["han"], "里长征"), end):
        return False
    is_rough = text[end : end + 1] in {"多", "余"} and found["han"][-1] in "十百千万亿"
    return is_rough or text[start - 1 : start] == "第" or MEASURE.match(text, end) is not None


def _with_ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Quantities of which the first end of a range has the scale and the unit of the second: 3-5万亩."""
    made = list(found)
    for number, (first, second) in enumerate(pairwise(found)):
        gap = second.number.start - first.number.end
        if not 0 < gap <= 4 or first.number != first.span:
            continue
        if not RANGE.fullmatch(text, first.number.end, second.number.start):
            continue
        also = first.also
        if second.is_scaled and not first.is_scaled:
            figure = NOT_OF_FIGURE.sub("", text[second.number.start : second.number.end])
            also |= {first.value * (second.step / step_of(figure or "1"))}
        if second.unit is Unit.PERCENT:
            also |= {first.value / 100}
        made[number] = replace(first, unit=second.unit, also=also, size=second.size, currency=second.currency)
    return made
