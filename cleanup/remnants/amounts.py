"""Amounts in Chinese, as `90余家企业` or `1.2亿元`, and how English writes them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.remnants import (
    ALONE_AFTER,
    ALONE_BEFORE,
    ARTICLE_A,
    BEFORE,
    DETERMINER_BEFORE,
    LINK,
    Wording,
    any_of,
    counts_next,
    ends_phrase,
    next_word,
    roughly,
)
from cleanup.remnants.measures import COUNTERS, DOLLARS, GROUPS, NOUNS, OF_UNITS, STUFF, UNITS, USUAL, noun
from cleanup.remnants.numerals import HAN, NUMBER, SCALES, counted, is_scaled, scaled, value
from cleanup.words.numbers import english, split

if TYPE_CHECKING:
    from cleanup.settings import Settings

VAGUE = {
    "十": "dozens", "百": "hundreds", "千": "thousands", "万": "tens of thousands", "十万": "hundreds of thousands",
    "百万": "millions", "千万": "tens of millions", "亿": "hundreds of millions", "十亿": "billions",
}  # fmt: skip
"""What `数` and `几` before a scale say in English."""
NUMBERED = re.compile(r"\b(?:No\.?|Nos\.?|number|Room|Article|Chapter)\s*$", re.IGNORECASE)
TIME_UNITS = frozenset("天 年 个月 小时 个小时 分钟".split())
DEGREES = frozenset("度 摄氏度".split())
AGED_BEFORE = re.compile(r"\b(?:aged?|ages? of|ages|at|turned|turns)\s*$", re.IGNORECASE)
CURRENCIES = frozenset("yuan euro pound yen won".split())
ALSO = {"元": "|RMB", "元人民币": "|RMB", "岁": "|old"}
PER_CENT = "百分之"

SIGNS = (
    "人民币", "零下", "左右", "以上", *"至到数几余多", *HAN,
    *BEFORE, *UNITS, *DOLLARS, *STUFF, *GROUPS, *COUNTERS, *NOUNS,
)  # fmt: skip


@cache
def pattern() -> re.Pattern[str]:
    """An amount with no Chinese character beside it."""
    units = any_of([*UNITS, *DOLLARS])
    return re.compile(
        rf"""{ALONE_BEFORE}
        (?P<money> (?:RMB|CNY|人民币|US\$|HK\$|[$¥￥]) \s? )?
        (?P<rough> (?:{any_of(BEFORE)}) \s? )? (?P<below> 零下 \s? )?
        (?: [数几] (?P<vague> {any_of(VAGUE)} )
          | (?P<least> [百千万亿]|十万|百万|千万 )
          | (?P<low> {NUMBER} ) (?P<low_unit> {units}|% )? {LINK} (?P<high> {NUMBER} )
          | (?P<share> {PER_CENT} )? (?P<number> {NUMBER} )
        )
        (?: \s? (?P<more> [余多几] ) )? (?: \s? (?P<scale> 万亿|亿|万|千|百 ) )?
        (?: \s? (?: (?P<unit> {units} ) (?P<stuff> {any_of(STUFF)} )?
          | (?P<counter> {any_of(GROUPS)} | [{COUNTERS}] ) (?P<noun> {any_of(NOUNS)} )?
          | (?P<percent> [%\N{{FULLWIDTH PERCENT SIGN}}] )
          | (?P<thing> {any_of(NOUNS)} ) ) )?
        (?P<late> \s? (?:左右|以上) )?
        {ALONE_AFTER}""",
        re.VERBOSE,
    )


class Amount(NamedTuple):
    """What an amount says."""

    rough: str
    """`more than`, `nearly`, `about` and the like, or nothing."""
    number: str
    """The number, in English."""
    is_one: bool = False
    is_sure: bool = True
    of: str = ""
    """`of ` where the number is a noun: hundreds of people."""


def wording(found: re.Match[str], before: str, after: str, _: Settings) -> Wording | None:
    """The English of an amount between `before` and `after`; None where it is not clear."""
    is_name = found["thing"] and found[0][:1].isdigit() and not (found["more"] or is_scaled(found[0]))
    if is_name or NUMBERED.search(before) or not (amount := read(found)):
        return None  # a name is 985高校 or 12345平台
    named = _named(found, amount, before, after)
    return named and roughly(amount.rough, named._replace(is_sure=named.is_sure and amount.is_sure), before)


def read(found: re.Match[str]) -> Amount | None:
    """The number of a match with what makes it rough; None where it is no number."""
    late = (found["late"] or "").strip()
    first = BEFORE.get((found["rough"] or "").strip(), "")
    rough = first or ("more than" if found["more"] or late == "以上" else "about" if late else "")
    is_sure = late != "以上" and not (first and (found["more"] or late))
    if found["vague"] or found["least"]:
        return None if found["scale"] or late else _without_figure(found, rough)
    if found["rough"] == "上":
        return None
    if found["low"]:
        text = _range(found)
        return Amount(rough, text, is_sure=is_sure) if text else None
    return _figure(found, rough, is_sure=is_sure)


SCALED_ONE = {
    scale: Decimal(10**power) for power, scale in zip(range(2, 9), "百 千 万 十万 百万 千万 亿".split(), strict=True)
}


def _without_figure(found: re.Match[str], rough: str) -> Amount | None:
    """`数百`, which is hundreds, and `近百`, `百余`, `上百`."""
    if found["vague"]:
        return None if found["more"] else Amount(rough, VAGUE[found["vague"]], is_sure=not rough, of="of ")
    return (
        Amount(rough, english(SCALED_ONE[found["least"]])) if bool(found["rough"]) is not bool(found["more"]) else None
    )


def _figure(found: re.Match[str], rough: str, *, is_sure: bool) -> Amount | None:
    """A single number."""
    written, unit = found["number"], found["unit"]
    number = _scaled(written, found["scale"])
    is_year = unit == "年" and len(written) >= 4 and not found["more"]
    if number is None or is_year or (found["more"] == "几" and number not in {10, 20}):
        return None
    is_counted = (not unit or unit in TIME_UNITS or unit == "人") and not found["share"]
    text = counted(number, written) if is_counted else english(number)
    text = f"minus {text}" if found["below"] else text
    return Amount(rough, text, number == 1 and not found["more"], is_sure and written != "一")


def _scaled(text: str, scale: str | None) -> Decimal | None:
    number = value(text)
    return scaled(number, SCALES[scale]) if number is not None and scale else number


def _range(found: re.Match[str]) -> str:
    """`100,000-200,000`, `1-2 million`; empty where the two do not belong together."""
    low, high = value(found["low"]), value(found["high"])
    unit = found["low_unit"]
    if low is None or high is None or found["more"] or (unit and unit not in {found["unit"], found["percent"]}):
        return ""
    shared = next((scale for scale in SCALES if found["high"].endswith(scale)), None)
    if shared and not unit and not is_scaled(found["low"]) and found["high"][0].isdigit():
        low = scaled(low, SCALES[shared])
    size = SCALES[found["scale"]] if found["scale"] else 1
    low, high = scaled(low, size), scaled(high, size)
    if low >= high:
        return ""
    digits, word = split(low)
    return f"{digits}-{english(high)}" if word == split(high)[1] else f"{english(low)} to {english(high)}"


def _named(found: re.Match[str], amount: Amount, before: str, after: str) -> Wording | None:
    """The number with what it is a number of."""
    if found["money"] or found["unit"] in DOLLARS:
        return _money(found, amount, after)
    if found["unit"]:
        return _measured(found, amount, before, after)
    if found["share"]:
        return Wording(f"{amount.number} percent")
    if found["percent"]:
        return Wording(f"{amount.number}%") if not amount.of else None
    if found["counter"] or found["thing"]:
        said = _things(found, amount, after)
        return said._replace(is_sure=said.is_sure and not ARTICLE_A.search(before))
    return _alone(found, amount, after)


def _money(found: re.Match[str], amount: Amount, after: str) -> Wording | None:
    """`US$350 million`; `RMB 120 million`, which is never yuan, too."""
    sign, unit = (found["money"] or "").strip(), found["unit"]
    if found["counter"] or found["thing"] or found["share"] or found["percent"] or amount.of:
        return None
    is_yuan = unit in {None, "元", "元人民币"}
    if unit in DOLLARS and (not sign or sign in {"$", DOLLARS[unit]}):
        double = re.match(r"\s?(?:US |U\.S\. |Hong Kong )?(?:dollars|USD|HKD)\b", after)
        return Wording(f"{sign or DOLLARS[unit]}{amount.number}", after=double.end() if double else 0)
    if not is_yuan or (unit and sign.endswith("$")):
        return None
    double = re.match(r"\s?(?:yuan|RMB)\b", after)
    end = double.end() if double else 0
    if sign == "人民币":
        return Wording(f"{amount.number} yuan", after=end)
    gap = " " if sign.isalpha() else ""
    return Wording(f"{sign}{gap}{amount.number}", not amount.rough, end)


def _measured(found: re.Match[str], amount: Amount, before: str, after: str) -> Wording | None:
    """A number with a unit."""
    unit, written = found["unit"], found["number"] or ""
    is_aged = unit == "岁" and AGED_BEFORE.search(before)
    if (
        (found["below"] and unit not in DEGREES)
        or (unit == "度" and not found["below"])
        or (unit == "岁" and found["late"])
    ):
        return None
    if is_aged:
        return Wording(amount.number)
    one, name = noun(UNITS[unit], many=False), noun(UNITS[unit], many=not amount.is_one)
    text = f"{amount.number} {amount.of}{name}"
    stuff = STUFF.get(found["stuff"] or "", "")
    text += f" of {stuff}" if stuff else ""
    if same := re.match(rf"\s?(?:{name}|{one}{ALSO.get(unit, '')})\b", after):
        return Wording(text, after=same.end())
    if ends_phrase(after) or found["stuff"]:
        return Wording(text, ends_phrase(after) and _is_clear(unit, written, amount) and not ARTICLE_A.search(before))
    if one in CURRENCIES or unit in DEGREES:
        return Wording(text)
    if DETERMINER_BEFORE.search(before) and not amount.of:
        text = f"{amount.number}-{one.replace(' ', '-')}"
    elif unit in OF_UNITS:
        text += " of"
    return Wording(text, is_sure=False)


def _is_clear(unit: str, written: str, amount: Amount) -> bool:
    """True unless the unit has several names in English, or is that of a year as well."""
    return unit != "人次" and (unit != "年" or bool(amount.rough) or not written[:1].isdigit())


def _things(found: re.Match[str], amount: Amount, after: str) -> Wording:
    """A number of things: with their noun, before their noun, or without."""
    many, number = not amount.is_one, amount.number
    counter, name = found["counter"], found["noun"] or found["thing"]
    if name:
        thing = noun(NOUNS[name], many=many)
        same = re.match(rf"\s?{thing}\b", after)
        text = f"{number} {amount.of}{thing}"
        return Wording(text, bool(same) or ends_phrase(after), same.end() if same else 0)
    if next_word(after) == "of":
        return Wording(number)
    if counter in GROUPS:
        group = f"{number} {amount.of}{noun(GROUPS[counter], many=many)}"
        if ends_phrase(after):
            return Wording(group, counter != "套")
        return Wording(f"{group} of", counter in "种类" or next_word(after) == "equipment")
    if not ends_phrase(after):
        return Wording(f"{number} {amount.of}".strip(), counts_next(after) or amount.is_one)
    usual = USUAL.get(counter)
    return Wording(f"{number} {amount.of}{noun(usual, many=many)}" if usual else number, is_sure=False)


def _alone(found: re.Match[str], amount: Amount, after: str) -> Wording | None:
    """A number without a counter, where something of it is Chinese."""
    if amount.of:
        return Wording(f"{amount.number} of", counts_next(after)) if not ends_phrase(after) else None
    written = found["number"] or ""
    if written and not written[0].isdigit():
        return Wording(amount.number, counts_next(after)) if is_scaled(written) or amount.rough else None
    is_chinese = found["least"] or found["rough"] or found["late"] or found["more"] or found["scale"]
    return Wording(amount.number) if is_chinese or is_scaled(found[0]) else None
