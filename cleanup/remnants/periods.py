"""Years, parts of years, decades, weekdays and spans of time in Chinese, and how English writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.remnants import (
    ALONE_AFTER,
    ALONE_BEFORE,
    DETERMINER_BEFORE,
    LINK,
    OPENS_CLAUSE,
    Wording,
    any_of,
    ends_phrase,
)
from cleanup.remnants.dates import VERB_BEFORE, full_date
from cleanup.remnants.numerals import value
from cleanup.words.calendar import MONTHS, WEEKDAYS
from cleanup.words.numbers import SMALL, ordinal

if TYPE_CHECKING:
    from cleanup.settings import Settings

PHRASES = {
    "近年来": "in recent years", "近日": "recently", "日前": "recently", "当日": "on the same day",
    "当天": "on the same day", "今年以来": "since the beginning of this year", "截至目前": "to date",
    "金秋十月": "in October",
}  # fmt: skip
FESTIVALS = {"五一": "May Day", "十一": "National Day", "六一": "Children's Day", "八一": "Army Day"}
SURE = frozenset("近年来 近日 日前 今年以来 截至目前".split())
WEEKDAY = dict(zip("一二三四五六日天", [*WEEKDAYS, "Sunday"], strict=True))
WEEKS = {"上": "last ", "本": "this ", "下": "next "}
THIRDS = {"上旬": "early ", "初": "early ", "中旬": "mid-", "下旬": "late ", "底": "the end of ", "末": "the end of "}
YEAR_PARTS = {
    "底": "the end of ", "末": "the end of ", "初": "the beginning of ", "上半年": "the first half of ",
    "下半年": "the second half of ", "春": "the spring of ", "春季": "the spring of ", "夏季": "the summer of ",
    "秋季": "the autumn of ", "冬季": "the winter of ",
}  # fmt: skip
DECADE_PARTS = {"初": "early ", "初期": "early ", "中期": "mid-", "末": "late ", "末期": "late ", "后期": "late "}
LUNAR_MONTHS = {"正": "一", "冬": "十一", "腊": "十二"}
LENGTHS = {"天": "day", "周": "week", "个月": "month", "年": "year"}
COUNT = r"\d{1,3}|[一二三四五六七八九十两]{1,3}"
YEAR = r"(?:1[0-9]|2[01])\d{2}|二[〇零][〇零一二三四五六七八九]{2}"
MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
OLDEST_DECADE = "50"
"""`30年代` may be of either century in a text on plans."""
YEARS_OF_AGE = re.compile(
    r"\b(?:about|after|for|history of|nearly|of|over|past|span|than|some|tradition of)\s*$", re.IGNORECASE
)
FIRST_WORD = re.compile(r"(?:in|on|over|since|as of)\b ?")
PREPOSITION_BEFORE = re.compile(r"\b(as of|at|by|during|from|in|on|over|since|until)\s*$", re.IGNORECASE)
PAST_BEFORE = re.compile(r"\bthe (?:last|past)\s*$", re.IGNORECASE)
THE_BEFORE = re.compile(r"\bthe\s*$", re.IGNORECASE)

SIGNS = ("年", "月", "季度", "周", "星期", "世纪", *PHRASES, *FESTIVALS, *LENGTHS)


@cache
def pattern() -> re.Pattern[str]:
    """Any of these with no Chinese character beside it."""
    return re.compile(
        rf"""{ALONE_BEFORE} (?:
            (?P<phrase> {any_of(PHRASES)} ) | (?P<festival> {any_of(FESTIVALS)} )
          | (?P<lasting> 为期 \s? )? (?P<count> {COUNT} ) \s? (?P<length> {any_of(LENGTHS)} ) (?P<past> 来 | 以来 )?
          | (?P<week> [上本下] )? (?: 星期 | 周 ) (?P<weekday> [一二三四五六日天] )
            (?: {LINK} (?: 星期 | 周 )? (?P<last_weekday> [一二三四五六日天] ) )?
          | (?: (?: 上 | 20 ) \s? 世纪 )? (?P<decade> (?: 18|19|20 )? [0-9]0 ) \s? 年代
            (?P<decade_part> {any_of(DECADE_PARTS)} )?
          | 农历 (?P<lunar> 正|冬|腊|十[一二]?|[二三四五六七八九] ) 月
            (?P<lunar_day> 初?[一二三四五六七八九十]{{1,3}} )?
          | (?P<century> 1\d | 2[01] ) \s? 世纪
          | (?P<since> 自 | 从 )? (?P<as_of> 截[至止] )?
            (?: (?P<first_year> {YEAR} ) \s? 年 \s? (?P<first_month> {MONTH} ) \s? 月 {LINK}
                (?P<second_year> {YEAR} ) \s? 年 \s? (?P<second_month> {MONTH} ) \s? 月
              | (?P<from> {YEAR} ) \s? 年? {LINK} (?P<to> {YEAR} ) \s? 年
              | (?: (?P<year> {YEAR} ) \s? 年 \s? )? 第? (?P<quarter> [一二三四] ) 季度
              | (?P<half> [上下]半年 )
              | (?: (?P<month_year> {YEAR} ) \s? 年 \s? )?
                (?: (?P<month> {MONTH} ) {LINK} )? (?P<last_month> {MONTH} ) \s? 月
                (?: (?P<third> {any_of(THIRDS)} ) | (?P<day> 3[01]|[12]\d|0?[1-9] ) \s? [日号] )?
              | (?P<only> {YEAR} ) \s? 年 (?P<part> {any_of(YEAR_PARTS)} )? )
            (?P<onward> 以来 | 起 )?
        ) {ALONE_AFTER}""",
        re.VERBOSE,
    )


def wording(found: re.Match[str], before: str, after: str, settings: Settings) -> Wording | None:
    """The English of a period between `before` and `after`; None where it is not clear."""
    if found["count"]:
        return _length(found, before, after)
    if found["weekday"]:
        return _weekday(found, before, after)
    if found["century"] or found["decade"]:
        text = _decade(found)
        return _at("in", text, before, after) if text else None
    return _phrase(found, before, after) or _dated(found, before, after, day_first=settings.dates == "day-first")


def _phrase(found: re.Match[str], before: str, after: str) -> Wording | None:
    """What is said in one way: `in recent years`, `May Day`, a lunar date."""
    if found["phrase"]:
        return _adverb(PHRASES[found["phrase"]], before, is_sure=found["phrase"] in SURE)
    if found["festival"]:
        return _at("on", FESTIVALS[found["festival"]], before, after)._replace(is_sure=False)
    return Wording(_lunar(found)) if found["lunar"] else None


def _weekday(found: re.Match[str], before: str, after: str) -> Wording:
    text = WEEKS.get(found["week"] or "", "") + WEEKDAY[found["weekday"]]
    if found["last_weekday"]:
        return Wording(f"{text} to {WEEKDAY[found['last_weekday']]}")
    return _at("" if found["week"] else "on", text, before, after)


def _lunar(found: re.Match[str]) -> str:
    """`the 15th day of the first lunar month`."""
    month = value(LUNAR_MONTHS.get(found["lunar"], found["lunar"])) or 0
    day = value((found["lunar_day"] or "").removeprefix("初"))
    text = f"the {ordinal(int(month))} lunar month"
    return f"the {ordinal(int(day))} day of {text}" if day else text


def _decade(found: re.Match[str]) -> str:
    """`the early 1990s`, `the 21st century`; nothing where the century is not clear."""
    if found["century"]:
        return f"the {ordinal(int(found['century']))} century"
    decade = found["decade"]
    if len(decade) == 2:
        if decade < ("10" if "世纪" in found[0] else OLDEST_DECADE):
            return ""
        decade = f"19{decade}"
    return f"the {DECADE_PARTS.get(found['decade_part'] or '', '')}{decade}s"


def _dated(found: re.Match[str], before: str, after: str, *, day_first: bool) -> Wording | None:
    """A year, a part of it, or years; plain dates are matched in `cleanup.remnants.dates`."""
    word, text = _named(found, day_first=day_first)
    opened = found["since"] or found["as_of"] or found["onward"]
    is_special = opened or found["third"] or found["month"]
    is_plain = (found["last_month"] or "").isdigit() and not is_special
    if not text or is_plain or (found["since"] and not found["onward"]):
        return None
    if opened:
        return _adverb(f"as of {text}" if found["as_of"] else f"since {text}", before)
    may_be_length = found["only"] and not found["part"] and not _is_recent(text) and YEARS_OF_AGE.search(before)
    if may_be_length or (" of " in text and DETERMINER_BEFORE.search(before) and not ends_phrase(after)):
        return None
    return _at(word, text, before, after)


def _is_recent(year: str) -> bool:
    return 1800 < int(year) < 2100 and int(year) % 100 != 0


def _named(found: re.Match[str], *, day_first: bool) -> tuple[str, str]:
    """The preposition that goes with a period, and the period."""
    if found["first_year"]:
        ends = [(_year(found[f"{end}_year"]), int(value(found[f"{end}_month"]) or 0)) for end in ("first", "second")]
        text = " to ".join(f"{MONTHS[month - 1]} {year}" for year, month in ends)
        return "from", text if ends == sorted(ends) else ""
    if found["from"]:
        first, last = _year(found["from"]), _year(found["to"])
        return "in", f"{first}-{last}" if first < last else ""
    if found["quarter"]:
        year = _year(found["year"])
        return "in", f"the {ordinal('一二三四'.index(found['quarter']) + 1)} quarter of {year or 'the year'}"
    if found["half"]:
        return "in", f"{YEAR_PARTS[found['half']]}the year"
    if found["only"]:
        part = YEAR_PARTS.get(found["part"] or "", "")
        return "at" if found["part"] in {"底", "末", "初"} else "in", f"{part}{_year(found['only'])}"
    return _month(found, day_first=day_first)


def _month(found: re.Match[str], *, day_first: bool) -> tuple[str, str]:
    """`early June 2023`, `January-March`, `October 1`."""
    first, last = value(found["month"] or ""), value(found["last_month"])
    year = _year(found["month_year"])
    if last is None or (first is not None and first >= last):
        return "", ""
    name = MONTHS[int(last) - 1]
    if first is not None:
        name = f"{MONTHS[int(first) - 1]}-{name}"
    if found["day"]:
        return "on", full_date(year, str(last), found["day"], day_first=day_first)
    third = THIRDS.get(found["third"] or "", "")
    return "at" if third.startswith("the") else "in", f"{third}{name} {year}".strip()


def _year(text: str | None) -> str:
    number = value(text or "")
    return "" if number is None else str(int(number))


def _length(found: re.Match[str], before: str, after: str) -> Wording | None:
    """`the three-day event`, `over the past five years`; a length by itself is an amount."""
    number = value(found["count"])
    if number is None or not (found["lasting"] or found["past"]):
        return None
    unit = LENGTHS[found["length"]]
    count = SMALL[int(number)] if number < 10 and not found["count"].isdigit() else str(number)
    if found["past"]:
        span = unit if number == 1 else f"{count} {unit}s"
        return Wording(span) if PAST_BEFORE.search(before) else _adverb(f"over the past {span}", before)
    if DETERMINER_BEFORE.search(before) and not ends_phrase(after):
        return Wording(f"{count}-{unit}", not re.search(r"\ba\s*$", before) or count[0] not in "8e")
    if re.search(r"[,，]\s*$", before) and not re.match(r"\s?[A-Za-z]", after):
        return Wording(f"lasting {count} {unit}{'' if number == 1 else 's'}")
    return None


def _adverb(text: str, before: str, *, is_sure: bool = True) -> Wording:
    """A phrase with its own preposition, which takes the place of one that stands there."""
    said = PREPOSITION_BEFORE.search(before)
    if not said:
        return Wording(text, is_sure)
    own = FIRST_WORD.match(text)
    if own and (own[0].strip() == said[1].lower() or (text.startswith("as of") and said[1].lower() in {"by", "until"})):
        return Wording(text[own.end() :], is_sure)
    if said[1][0].isupper():
        text = text[0].upper() + text[1:]
    return Wording(text, is_sure and said[1].lower() in {"at", "during", "in", "on", "over"}, before=len(said[0]))


def _at(word: str, text: str, before: str, after: str) -> Wording:
    """A period with the preposition that its place asks for."""
    if text.startswith("the ") and THE_BEFORE.search(before):
        text = text.removeprefix("the ")
    said = PREPOSITION_BEFORE.search(before)
    if said and said[1].lower() == "in" and word in {"at", "from", "on"}:
        return Wording(word.capitalize() + f" {text}" if said[1][0] == "I" else f"{word} {text}", before=len(said[0]))
    opens = OPENS_CLAUSE.search(before) and re.match(r"\s*[,，]\s*[A-Za-z]", after)
    if word and (opens or (VERB_BEFORE.search(before) and ends_phrase(after))):
        text = f"{word} {text}"
    return Wording(text)
