"""Advertising that hacked sites put into releases: known phrases, and what looks like them.

Words of gambling alone are news: only a phrase of the table, or a brand beside such a word, counts. A line
that speaks of gambling as a trade, a crime or a sponsor has them, too, and is passed over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from glossary.english import is_common
from glossary.find import Index, index
from glossary.folding import fold
from glossary.model import Span, Term
from glossary.patterns import later
from glossary.slots import Claim
from glossary.store import DATA, SIDE_TABLES, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COLUMNS = SIDE_TABLES["spam.tsv"]
GAMBLING = "gambling"
LUCKY = r"(?:66|77|88|99|168|365|518|555|666|777|888|918|999)"
START = r"(?<![a-z0-9.@/_-])"
NO_BET = r"(?!alphabet|gibbet|gobbet|sherbet|sorbet|tibet)"
BETTING_BRAND = rf"{START}(?:{NO_BET}(?!bet365)[a-z]{{0,10}}bet\d{{2,4}}|365bet|manbetx|yabo|leyu|kaiyun)"
"""What the name of such a site looks like: goldbet66."""
KNOWN_BRAND = rf"{START}(?:bet365|\d{{2,4}}bet|betvictor|betway|dafabet|fun88|raybet|vwin|will(?:iam)?[ ]?hill)"
"""Firms that English news writes about; beside Chinese they are advertising."""
LUCKY_BRAND = rf"{START}(?:[a-z]{{1,4}}{LUCKY}|{LUCKY}[a-z]{{1,4}})"
"""Letters and a number of good omen, which mean something else beside other words: zz88."""
CHINESE_BRANDS = "威廉希尔|必威|万博|亚博|华体会|乐鱼|九游会|凯发|尊龙|利记|德赢|明升|优德|金宝博|伟德|必赢|欧宝|雷竞技"
"""Sites whose Chinese names are nothing else."""
CHINESE_TAIL = (
    r"(?:(?:在线|线上|网上|中文|英国上市|国际|真人|手机版?|唯一)?"
    r"(?:体育|娱乐城|娱乐|官方网站|官方网址|官网|中文网站?|投注网站?|投注|平台|棋牌|彩票|真人|电竞|电子游戏|电游|老虎机|捕鱼)"
    r"(?:app)?(?:在线)?(?:登录|下载|注册|网址|入口)?)"
)
NO_TAIL_AFTER = (
    r"(?!公园|馆|场|学院|局|中心|大学|课|总局|系|部|产业|用品|赛事|活动|教育|教学|考试|生|秀|版|店|站|窗|销售|管理|cs)"
)
STRONG_TAIL = (
    r"[ ](?:live[ ]casino|online[ ]casino|casino|slot[ ]machines?|sports[ ]betting|betting|lottery|poker|baccarat)"
)
ENGLISH_TAIL = (
    rf"(?:{STRONG_TAIL}|[ ](?:slots?|sports|official[ ]website|entertainment|app[ ]download|app|login|online))"
)
GLUED = r"(?P<glued>[a-z]*)"
SHAPES = later(
    rf"(?P<chinese>(?:{BETTING_BRAND}|{KNOWN_BRAND}|{LUCKY_BRAND}|{START}{LUCKY}|(?:英国)?(?:{CHINESE_BRANDS}))"
    rf"[ ]?{CHINESE_TAIL}{NO_TAIL_AFTER})|"
    rf"(?P<english>{BETTING_BRAND}{ENGLISH_TAIL}|{LUCKY_BRAND}{STRONG_TAIL}){GLUED}|"
    rf"(?P<counted>(?<![\d.])\d{{1,3}}号彩票{NO_TAIL_AFTER})|"
    rf"(?P<alone>{START}{NO_BET}[a-z]{{2,10}}bet\d{{2,4}}(?![a-z0-9@/_-]|\.[a-z]))",
    re.IGNORECASE,
)
TELLTALE = later(
    rf"bet\w|\dbet|66|77|88|99|168|365|518|555|918|号彩票|yabo|leyu|kaiyun|vwin|will(?:iam)?[ ]?hill|{CHINESE_BRANDS}",
    re.IGNORECASE,
)
HINTS = ("bet", "66", "77", "88", "99", "168", "365", "518", "555", "918", "yabo", "leyu", "kaiyun", "vwin", "hill")
"""What each telltale in ASCII holds: a quicker look."""
TAILS = later(rf"{CHINESE_TAIL}|{ENGLISH_TAIL}{GLUED}", re.IGNORECASE)
"""What may follow a phrase of the table that is a brand alone: goldbet66 slot machine."""
NEWS = later(
    r"\b(?:arrest\w*|bookmakers?|crackdowns?|crimes?|criminal\w*|fined|football clubs?|fraud\w*|gambl\w+|illegal\w*|"
    r"jerseys?|licen[cs]\w+|odds|police|prosecut\w+|regulat\w+|revenue|scams?|shareholders?|shirts?|spam\w*|"
    r"sponsor\w*|stocks?|wager\w*)\b|"
    r"赌博|赌场|涉赌|跨境赌|公安|警方|民警|检察|法院|查处|打击|犯罪|诈骗|骗局|整治|违法|违规|非法|禁止|严禁|警惕|防范|抵制|"
    r"杜绝|赞助|博彩业|体彩|福彩|彩票管理|中国体育彩票|福利彩票",
    re.IGNORECASE,
)
"""Words of a text that speaks about such sites."""
REACH = 300
"""Characters around a phrase that tell what it is about."""
NOT_AFTER = re.compile(
    r"场|馆|公园|用品|产业|局|会(?!员)|报|台|额|量|站|节目|学院|馆|中心|总局|集团股份|金额|截止|截至|期间"
)
"""What makes a phrase of the table another word: 金沙娱乐场, 米兰体育报."""


@cache
def _index() -> Index:
    rows, _ = read_table(DATA / "spam.tsv", COLUMNS)
    claims = {
        fold(row.cells[0]): Claim(Term(row.cells[0], row.cells[0], row.cells[1]), row.cells[0].lower()) for row in rows
    }
    return index(claims, words=True)


def advertising(text: str) -> Iterator[tuple[Span, str]]:
    """The advertising in `text`, in order, none overlapping another, with its kinds."""
    found = sorted((span.start, -span.end, kind) for span, kind in (*_listed(text), *_shaped(text)))
    if not found:
        return
    news = [match.start() for match in NEWS.finditer(text)]
    last = 0
    for start, minus_end, kind in found:
        span = Span(start, -minus_end)
        if start >= last and not is_news(text, span, news):
            last = span.end
            yield span, kind


def is_news(text: str, span: Span, news: Sequence[int]) -> bool:
    """True where the line around `span` has a word of `news`, the places of those that speak about such sites."""
    before, after = bisect_left(news, span.start), bisect_left(news, span.end)
    if before and news[before - 1] >= span.start - REACH and "\n" not in text[news[before - 1] : span.start]:
        return True
    return after < len(news) and news[after] < span.end + REACH and "\n" not in text[span.end : news[after]]


def _listed(text: str) -> Iterator[tuple[Span, str]]:
    """The phrases of the table, with the word of gambling that follows one."""
    for match in _index().matches(text):
        if NOT_AFTER.match(text, match.span.end):
            continue
        yield Span(match.span.start, _end(text, match.span.end)), match.term.kind


def _end(text: str, end: int) -> int:
    """Where a phrase that ends at `end` ends with what belongs to it."""
    found = TAILS.match(text, end)
    return end if found is None else _without_next_word(found)


def _shaped(text: str) -> Iterator[tuple[Span, str]]:
    """What looks like a brand of gambling with what it offers."""
    if text.isascii() and not any(map(text.lower().__contains__, HINTS)):
        return
    if TELLTALE.search(text) is None:
        return
    for found in SHAPES.finditer(text):
        end = _without_next_word(found) if found["english"] else found.end()
        if end > found.start():
            yield Span(found.start(), end), GAMBLING


def _without_next_word(found: re.Match[str]) -> int:
    """The end of a phrase to which the next word may be glued (`onlinealso`); its start where it is another word."""
    glued = found["glued"] or ""
    if not glued or glued[0].isupper() or is_common(glued):
        return found.end() - len(glued)
    return found.start()
