"""Ordinals, sessions, plans, anniversaries and classes in Chinese, and how English writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.remnants import ALONE_AFTER, ALONE_BEFORE, DETERMINER_BEFORE, OPENS_CLAUSE, Wording, ends_phrase, next_word
from cleanup.remnants.numerals import value
from cleanup.words.numbers import ordinal

if TYPE_CHECKING:
    from cleanup.settings import Settings

COUNT = r"\d{1,3}|[一二三四五六七八九十百零]{1,5}"
THINGS = {"批": "batch", "次": "", "轮": "round", "阶段": "stage", "名": "", "位": "", "个": "", "届": ""}
FOUNDING = {
    "建校": "the founding of the school", "成立": "the founding", "建党": "the founding of the CPC",
    "建国": "the founding of the People's Republic of China", "建院": "the founding", "创建": "the founding",
}  # fmt: skip
GRADUATES = {"毕业生": "graduates", "学生": "students", "新生": "freshmen", "": ""}
PLURAL_NEXT = re.compile(r"\s?([a-z]+s|freshmen)\b")
ORDINAL_BEFORE = re.compile(r"\d(?:st|nd|rd|th) $")
QUOTE = r"[\"“”]"

SIGNS = ("届", "第", "五", "周年", "级")


@cache
def pattern() -> re.Pattern[str]:
    """Any of these with no Chinese character beside it."""
    return re.compile(
        rf"""{ALONE_BEFORE} (?:
            (?: 党的|中共 )? (?P<congress> {COUNT} ) 届 (?P<plenum> [一二三四五六七八九] ) 中全会
          | 第 (?P<plan> {COUNT} ) 个五年 (?: 规划|计划 )
          | {QUOTE}? 十 (?P<five> [一二三四五] ) 五 {QUOTE}? (?P<time> 规划 | 期间 | 时期 )?
          | 第 \s? (?P<number> {COUNT} ) \s? (?P<thing> {"|".join(THINGS)} )
          | (?P<founding> {"|".join(FOUNDING)} )? (?P<years> {COUNT} ) \s? 周年
          | (?P<class> (?:19|20)\d\d ) \s? 届 (?P<graduates> {"|".join(filter(None, GRADUATES))} )?
          | (?P<entry> (?:19|20)\d\d ) \s? 级 (?P<entrants> {"|".join(filter(None, GRADUATES))} )?
        ) {ALONE_AFTER}""",
        re.VERBOSE,
    )


def wording(found: re.Match[str], before: str, after: str, _: Settings) -> Wording | None:
    """The English of an ordinal between `before` and `after`; None where it is not clear."""
    if found["class"] or found["entry"]:
        return Wording(*_class(found, after))
    number = value(found["congress"] or found["plan"] or found["number"] or found["years"] or f"十{found['five']}")
    if number is None or (found["five"] and ORDINAL_BEFORE.search(before)):
        return None
    said = _said(found, int(number), after)
    if found["time"] in {"期间", "时期"} and OPENS_CLAUSE.search(before) and after.startswith((",", "，")):
        return said._replace(text=f"during the {said.text}")
    determined = DETERMINER_BEFORE.search(before)
    if determined and determined[0].strip().lower() in {"a", "an"}:
        return said._replace(is_sure=False)
    return said if determined else said._replace(text=f"the {said.text}")


def _class(found: re.Match[str], after: str) -> tuple[str, bool, int]:
    """`Class of 2024 graduates`, `students who entered in 2022`: English has other names for both."""
    if found["class"]:
        return f"Class of {found['class']} {GRADUATES[found['graduates'] or '']}".strip(), False, 0
    who, noun = GRADUATES[found["entrants"] or ""], PLURAL_NEXT.match(after)
    if noun and not who:
        return f"{noun[1]} who entered in {found['entry']}", False, noun.end()
    return f"{who or 'students'} who entered in {found['entry']}", False, 0


def _said(found: re.Match[str], number: int, after: str) -> Wording:
    """The wording without its article."""
    if found["congress"]:
        plenum = ordinal("一二三四五六七八九".index(found["plenum"]) + 1)
        return Wording(f"{plenum} plenary session of the {ordinal(number)} CPC Central Committee")
    if found["plan"]:
        return Wording(f"{ordinal(number)} Five-Year Plan", after=_doubled(after, "plan"))
    if found["five"]:
        return _five_year(found, number, after)
    if found["years"]:
        of = FOUNDING.get(found["founding"] or "")
        end = _doubled(after, "anniversary")
        return Wording(f"{ordinal(number)} anniversary{f' of {of}' if of else ''}", ends_phrase(after) or not of, end)
    return _counted(found["thing"], number, after)


def _counted(thing: str, number: int, after: str) -> Wording:
    """`third batch`, or `14th` before what is counted."""
    is_followed = not ends_phrase(after)
    word = THINGS[thing]
    if not word:
        is_name = thing == "届" and re.match(r"\s?[A-Z]", after) is not None
        return Wording(ordinal(number, in_words=not is_name), is_followed)
    end = _doubled(after, word)
    if end or not is_followed:
        return Wording(f"{ordinal(number)} {word}", after=end)
    return Wording(f"{ordinal(number)} {word} of", is_sure=False)


def _doubled(after: str, word: str) -> int:
    """How much of what follows says `word` once more."""
    found = re.match(rf"\s?{word}\b", after, re.IGNORECASE)
    return found.end() if found else 0


def _five_year(found: re.Match[str], number: int, after: str) -> Wording:
    """The plan or its period: `十四五` by itself may be either."""
    plan = f"{ordinal(number)} Five-Year Plan"
    if next_word(after) in {"plan", "planning"}:
        return Wording(plan, after=re.match(r"\s?\w+", after).end())  # type: ignore[union-attr]
    if next_word(after) == "period":
        return Wording(plan)
    if found["time"] == "规划":
        return Wording(plan)
    return Wording(f"{plan} period", is_sure=found["time"] is not None)
