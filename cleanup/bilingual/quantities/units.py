"""The units of both sides: their class, and what each is worth in the basic unit of it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from cleanup.bilingual.quantities.values import Unit

HOUR, DAY = 3600, 86400
YEAR = Fraction(31557600)
MU = Fraction(2000, 3)

# fmt: off
CHINESE = (
    ("个百分点|百分点", Unit.POINT, 0), ("[%％]", Unit.PERCENT, 0), ("[倍]", Unit.MULTIPLE, 0),
    ("平方公里|平方千米|km²|km2", Unit.AREA, 10**6), ("平方米|平米|㎡|m²|m2|平方(?!公|千|厘|英)", Unit.AREA, 1),
    ("公顷", Unit.AREA, 10**4), ("亩", Unit.AREA, MU), ("英亩", Unit.AREA, Fraction("4046.86")),
    ("立方米|m³", Unit.VOLUME, 1000), ("毫升|ml|mL", Unit.VOLUME, Fraction(1, 1000)), ("升", Unit.VOLUME, 1),
    ("千瓦时|度电", Unit.ENERGY, 1000), ("吉瓦", Unit.POWER, 10**9), ("兆瓦", Unit.POWER, 10**6),
    ("千瓦", Unit.POWER, 1000), ("瓦(?!斯|特)", Unit.POWER, 1),
    ("公里|千米|km(?!/)", Unit.LENGTH, 1000), ("海里", Unit.LENGTH, 1852), ("英里", Unit.LENGTH, Fraction("1609.344")),
    ("英尺", Unit.LENGTH, Fraction("0.3048")), ("英寸|寸", Unit.LENGTH, Fraction("0.0254")),
    ("厘米|公分|cm", Unit.LENGTH, Fraction(1, 100)), ("毫米|mm", Unit.LENGTH, Fraction(1, 1000)),
    ("里地|华里|里路", Unit.LENGTH, 500), ("米(?!饭|粉|线|酒|兰|其)", Unit.LENGTH, 1),
    ("吨", Unit.WEIGHT, 10**6), ("公斤|千克|kg|KG", Unit.WEIGHT, 1000), ("市斤|斤", Unit.WEIGHT, 500),
    ("毫克|mg", Unit.WEIGHT, Fraction(1, 1000)), ("克(?!拉|隆|服|里)|g(?![A-Za-z])", Unit.WEIGHT, 1),
    ("周年|岁", Unit.DURATION, YEAR), ("年(?!级)", Unit.DURATION, YEAR), ("个半?月", Unit.DURATION, YEAR / 12),
    ("个?星期|个?礼拜|周(?!年)", Unit.DURATION, 7 * DAY), ("天|日", Unit.DURATION, DAY),
    ("个?小时|个?钟头", Unit.DURATION, HOUR), ("分钟", Unit.DURATION, 60), ("秒钟?", Unit.DURATION, 1),
)
CHINESE_MONEY = (
    ("美元|美金", "dollar"), ("欧元", "euro"), ("英镑", "pound"), ("日元|日圆", "yen"), ("港元|港币", "dollar"),
    ("加元|澳元|新元|新台币|台币", "dollar"), ("韩元", "won"), ("卢布", "rouble"), ("卢比", "rupee"),
    ("令吉|马币", "ringgit"), ("元人民币|人民币|块钱|元|块(?![一-鿿]*(?:地|屏|砖|牌))", "yuan"),
)
ENGLISH = (
    (r"percentage[ -]points?|percent points?|pp", Unit.POINT, 0), (r"%|percent|per cent|pct", Unit.PERCENT, 0),
    (r"times|fold|-fold|x(?!\w)", Unit.MULTIPLE, 0),
    (r"(?:square|sq\.?) ?(?:kilomet(?:er|re)s?|km)|km²|km2", Unit.AREA, 10**6),
    (r"(?:square|sq\.?) ?(?:met(?:er|re)s?|m)|m²|m2|sqm|㎡", Unit.AREA, 1),
    (r"(?:square|sq\.?) ?(?:feet|foot|ft)", Unit.AREA, Fraction("0.092903")),
    (r"(?:square|sq\.?) ?miles?", Unit.AREA, Fraction("2589988")),
    (r"hectares?|ha", Unit.AREA, 10**4), (r"mu", Unit.AREA, MU), (r"acres?", Unit.AREA, Fraction("4046.86")),
    (r"cubic (?:met(?:er|re)s?|m)|m³|m3", Unit.VOLUME, 1000), (r"lit(?:er|re)s?|L", Unit.VOLUME, 1),
    (r"millilit(?:er|re)s?|ml|mL", Unit.VOLUME, Fraction(1, 1000)),
    (r"terawatt[- ]hours?|TWh", Unit.ENERGY, 10**12), (r"gigawatt[- ]hours?|GWh", Unit.ENERGY, 10**9),
    (r"megawatt[- ]hours?|MWh", Unit.ENERGY, 10**6), (r"kilowatt[- ]hours?|kWh|KWH", Unit.ENERGY, 1000),
    (r"gigawatts?|GW", Unit.POWER, 10**9), (r"megawatts?|MW", Unit.POWER, 10**6),
    (r"kilowatts?|kW|KW", Unit.POWER, 1000), (r"watts?|W", Unit.POWER, 1),
    (r"kilomet(?:er|re)s?|km(?!/)", Unit.LENGTH, 1000), (r"nautical miles?", Unit.LENGTH, 1852),
    (r"miles?", Unit.LENGTH, Fraction("1609.344")), (r"feet|foot|ft", Unit.LENGTH, Fraction("0.3048")),
    (r"inch(?:es)?|in(?=[.,)]|$)", Unit.LENGTH, Fraction("0.0254")), (r"li", Unit.LENGTH, 500),
    (r"centimet(?:er|re)s?|cm", Unit.LENGTH, Fraction(1, 100)),
    (r"millimet(?:er|re)s?|mm", Unit.LENGTH, Fraction(1, 1000)), (r"met(?:er|re)s?", Unit.LENGTH, 1),
    (r"(?:metric )?ton(?:ne)?s?", Unit.WEIGHT, 10**6), (r"kilograms?|kilos?|kgs?|KG", Unit.WEIGHT, 1000),
    (r"jin|catt(?:y|ies)", Unit.WEIGHT, 500), (r"pounds?|lbs?", Unit.WEIGHT, Fraction("453.592")),
    (r"milligrams?|mg", Unit.WEIGHT, Fraction(1, 1000)), (r"grams?|g", Unit.WEIGHT, 1),
    (r"years?|yrs?|anniversary", Unit.DURATION, YEAR), (r"decades?", Unit.DURATION, 10 * YEAR),
    (r"centur(?:y|ies)", Unit.DURATION, 100 * YEAR), (r"months?", Unit.DURATION, YEAR / 12),
    (r"weeks?", Unit.DURATION, 7 * DAY), (r"days?|nights?", Unit.DURATION, DAY), (r"hours?|hrs?", Unit.DURATION, HOUR),
    (r"min(?:ute)?s?", Unit.DURATION, 60), (r"sec(?:ond)?s?|s", Unit.DURATION, 1),
)
ENGLISH_MONEY = (
    ("(?:US |U\\.S\\. |Hong Kong )?dollars?|USD|US\\$|HKD|bucks", "dollar"), ("euros?|EUR", "euro"),
    ("pounds sterling|GBP", "pound"), ("yen|JPY", "yen"), ("won|KRW", "won"), ("rubles?|roubles?", "rouble"),
    ("rupees?", "rupee"), ("ringgits?|MYR|RM", "ringgit"), ("yuan|Yuan|RMB|CNY|renminbi|kuai", "yuan"),
)
# fmt: on
SIGNS = {
    "$": "dollar",
    "US$": "dollar",
    "HK$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yuan",
    "￥": "yuan",
    "RMB": "yuan",
    "CNY": "yuan",
    "USD": "dollar",
    "人民币": "yuan",
    "马币": "ringgit",
    "RM": "ringgit",
}  # fmt: skip


@cache
def _pattern(side: str) -> re.Pattern[str]:
    rows = CHINESE if side == "chinese" else ENGLISH
    money = CHINESE_MONEY if side == "chinese" else ENGLISH_MONEY
    parts = [f"(?P<m{number}>{words})" for number, (words, _) in enumerate(money)]
    parts += [f"(?P<u{number}>{words})" for number, (words, _, _) in enumerate(rows)]
    if side == "chinese":
        return re.compile(r"\s?(?:" + "|".join(parts) + ")")
    return re.compile(
        r"[ -]{0,2}(?:(?:more|additional|extra|new|other|full) )?(?:" + "|".join(parts) + r")(?![A-Za-z])"
    )


def unit_at(side: str, text: str, place: int) -> tuple[int, Unit, Fraction, str]:
    """Where the unit that begins at `place` ends, its class, its worth and its currency."""
    found = _pattern(side).match(text, place)
    if not found or not found.lastgroup:
        return place, Unit.NONE, Fraction(0), ""
    number = int(found.lastgroup[1:])
    if found.lastgroup[0] == "m":
        return found.end(), Unit.MONEY, Fraction(0), (CHINESE_MONEY if side == "chinese" else ENGLISH_MONEY)[number][1]
    _, unit, size = (CHINESE if side == "chinese" else ENGLISH)[number]
    return found.end(), unit, Fraction(size), ""
