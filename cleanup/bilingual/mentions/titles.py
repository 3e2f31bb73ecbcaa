"""Whether the title that stands beside a name in the source stands beside it in the draft."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.bilingual.persons.cues import ADDRESS, BYLINE, LONGEST, OFFICE, PERSON, cues

if TYPE_CHECKING:
    from cleanup.bilingual.names import SourceName
    from glossary.model import Glossary

REACH = 60
"""Characters on either side of a name in which its title may stand."""
USUAL = {
    "记者": "reporter correspondent journalist",
    "通讯员": "correspondent reporter",
    "书记": "secretary",
    "副书记": "secretary",
    "主席": "chairman chairperson president",
    "院长": "president dean",
    "校长": "president principal",
    "主任": "director",
    "局长": "director",
    "部长": "minister head",
    "省长": "governor",
    "市长": "mayor",
    "教授": "professor prof",
    "院士": "academician",
    "博士": "dr doctor",
    "先生": "mr",
    "女士": "ms mrs",
    "秘书长": "secretary",
    "会长": "president chairman",
    "同志": "comrade",
    "老师": "teacher",
    "导演": "director",
    "演员": "actor actress",
    "选手": "player athlete",
    "队员": "player member",
    "球员": "player",
    "专家": "expert",
    "学生": "student",
    "研究员": "researcher fellow",
    "工程师": "engineer",
    "经理": "manager",
    "董事长": "chairman chairperson",
    "总理": "premier",
    "司长": "director",
    "处长": "director",
    "科长": "chief",
    "代表": "representative deputy delegate",
    "发言人": "spokesperson spokesman spokeswoman",
    "爱好者": "enthusiast lover fan",
}
"""English words of titles by the Chinese that ends them."""
WORD = re.compile(r"[A-Za-z]{2,}")
SMALL = frozenset("the of for and in cpc party committee people".split())


BEFORE, AFTER = frozenset({OFFICE, BYLINE, PERSON}), frozenset({OFFICE, ADDRESS})
SPACES = " （(：:\N{IDEOGRAPHIC SPACE}"


def title_of(name: SourceName, text: str) -> str:
    """The Chinese title that stands right before a name or after it, or an empty string."""
    if name.title:
        return name.title
    head = text[max(name.span.start - LONGEST - 1, 0) : name.span.start].rstrip(SPACES)
    tail = text[name.span.end : name.span.end + LONGEST]
    ends = (head[-size:] for size in range(min(LONGEST, len(head)), 1, -1))
    starts = (tail[:size] for size in range(len(tail), 1, -1))
    for words, wanted in ((ends, BEFORE), (starts, AFTER)):
        for word in words:
            if not wanted.isdisjoint(cues().get(word, ())):
                return word
    return ""


@cache
def usual(title: str) -> frozenset[str]:
    """The English words of a title by its end."""
    ends = (ending for ending in sorted(USUAL, key=len, reverse=True) if title.endswith(ending))
    return frozenset(USUAL.get(next(ends, ""), "").split())


def words_of(title: str, glossary: Glossary) -> frozenset[str]:
    """The English words of a title, by the glossary and by its end."""
    term = glossary.chinese.named(title) if title else None
    told = " ".join(term.right) if term else ""
    return usual(title) | (frozenset(WORD.findall(told.lower())) - SMALL)


def stands_beside(words: frozenset[str], text: str, start: int, end: int) -> bool:
    """True where one of the words of a title stands right before or after what stands from `start` to `end`."""
    if not words:
        return False
    near = f"{text[max(start - REACH, 0) : start]} {text[end : end + REACH]}"
    return not words.isdisjoint(WORD.findall(near.lower()))
