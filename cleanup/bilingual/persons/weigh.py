"""What speaks for a candidate being a name, each with its weight.

A weight is a logarithm of odds: 0.7 doubles them, 2.3 makes them ten times as high, and negative weights lower them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.persons import cues
from cleanup.bilingual.persons.foreign import DOTS, Form
from glossary.characters import TRANSLITERATING, is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.bilingual.persons.candidates import Candidate


class Reason(NamedTuple):
    """Something that speaks for a name, or against it."""

    weight: float
    told: str
    """In words for a reader."""
    title: str = ""
    """The title or office that it is, if it is one."""


EVEN = 2.0
"""The sum of weights at which a name is as likely as not."""
DAMPED = 0.45
"""What a gain counts: the characters of a name are no independent draws."""
CHARACTERS = "characters of names"
BEFORE = (
    (cues.BYLINE, 4.0),  # little else follows it
    (cues.OFFICE, 3.5),
    (cues.PERSON, 3.0),  # 学生张开双臂
    (cues.OBJECT, 1.2),
)
AFTER = (
    (cues.ADDRESS, 4.0),
    (cues.POLITE, 3.0),
    (cues.SAYING, 2.0),
    (cues.CREDIT, 2.0),
    (cues.OFFICE, 1.8),  # 董会主席, of 校董会主席
    (cues.ACTING, 1.5),
    (cues.PLACE, -4.0),  # 石家庄市, 王明医院
)
SHORT_CUE = {cues.PERSON: 0.4, cues.ACTING: 0.6, cues.OBJECT: 0.6}
"""What a cue of one character counts that many other words end or begin with."""
ALONE = {cues.POLITE: 5.0, cues.OFFICE: 4.0}
"""What must follow a surname by itself, and what that counts."""
VERBS = frozenset(
    "任时常曾和由向应成从全都于连解原代党经师支国商能过公单相年双当在是有为与及前对将又该各本其某种高老小大"
)
"""Surnames that are something else before a title: 任校长, 原局长, 曾医生."""
LINKING = frozenset("与和对向由请在的是被让跟给同及找为替把，")
"""Single characters that may stand before a surname with a title; others belong to it: 科雷先生."""
IN_GLOSSARY = Reason(7.0, "a person of the glossary")
TRANSLITERATED = Reason(-2.5, "written as foreign names are")
UNNAMED = Reason(-12.0, "foreign words of all kinds are written so")  # 西门子, 奥密克戎
VOUCHING = frozenset((cues.BYLINE, cues.OFFICE, cues.PERSON, cues.ADDRESS, cues.SAYING))
SECOND = Reason(-3.0, "another surname right before it")  # 叶刘淑仪
UNLIKELY = -8.0
"""The gain below which a word has characters that few given names have: 航务."""
WORD = Reason(1.5, "a surname and a word right after a title")  # 书记王运河
BODY = Reason(-4.0, "the end of a body's name")
BODIES = frozenset("会局部院校司处科所站社团厅委党组室系班队连营联")
"""What bodies end with: 校董会主席, 江苏队队长. Few given names end so before a title."""
MEDIA = frozenset("社报台网刊")
"""What agencies and papers end with, which report and say things."""
LANDFORM = Reason(-2.0, "the end of a place's name")
LANDFORMS = frozenset("海河山江湖州城港岛镇村县市乡区路街桥沟坡坝楼园")
TITLES = frozenset((cues.BYLINE, cues.OFFICE, cues.PERSON, cues.POLITE))
BESIDE_DOT = Reason(-12.0, "a part of a foreign name")
NUMBERED = Reason(-4.0, "after a number")  # 3万元
BOUNDED = Reason(1.0, "at the start of a phrase")
ENDED = Reason(0.6, "at the end of a phrase")
SIGNED = Reason(3.5, "the signature of a text")  # （章文）
ENCLOSED = Reason(2.0, "a phrase of its own")
DESCRIBED = Reason(2.5, "described in brackets after it")  # 李某（男，35岁）
LISTED = Reason(2.6, "in a list of names")
REPEATED = Reason(3.0, "named near with better evidence")
WITH_COUNTRY = Reason(2.0, "of the region whose names look so")
WITHOUT_COUNTRY = Reason(-6.0, "nothing near of the region whose names look so")
OPENING = frozenset('（(“"《【[:：，,。；;、！!？?—|/ \N{IDEOGRAPHIC SPACE}')
CLOSING = frozenset("）)】]。；;\N{IDEOGRAPHIC SPACE}")
BRACKETS = "（(【["
SIGNATURE = re.compile(r"[）)】\]]\s*\Z")
DESCRIPTION = re.compile(r" ?[（(](?:[左右中前后男女上下]|化名|音|\d{2}岁|[一二三四五]?排)")


def reasons(line: str, candidate: Candidate) -> list[Reason]:
    """What speaks for a candidate in its line, and against it; nothing for what is no name whatever else is said."""
    after, said_after = cues.after(line, candidate)
    found = [Reason(DAMPED * candidate.gain, CHARACTERS)]
    if not candidate.given and candidate.form is Form.CHINESE:
        title = _title_alone(candidate, after, said_after)
        return [*found, title] if title else []
    before, said_before = cues.before(line, candidate)
    found += _cued(before, said_before, BEFORE, "before")
    found += _cued(after, said_after, AFTER, "after")
    found += _placed(line, candidate)
    if len(before) > 1 and said_before & TITLES and _is_word_after_surname(candidate):
        found.append(WORD)
    if candidate.form is Form.TRANSLITERATED and not (said_before | said_after) & VOUCHING:
        found.append(UNNAMED)
    if candidate.form is Form.CHINESE:
        found += _characters(candidate, said_before | said_after, said_after)
    return found


def _title_alone(candidate: Candidate, after: str, said: frozenset[str]) -> Reason | None:
    """The title that makes a name of a surname by itself, if nothing before it belongs to it."""
    weight = max((ALONE.get(cue, 0) for cue in said), default=0)
    run = candidate.run
    last = next(run.before(candidate.start - run.offset), "") if run else ""
    is_cut = len(last) == 1 and last not in LINKING
    if not weight or candidate.surname in VERBS or is_cut:
        return None
    return Reason(weight, f"{after} after a surname", after)


def _characters(candidate: Candidate, said: frozenset[str], said_after: frozenset[str]) -> Iterator[Reason]:
    """What the characters of a Chinese name say besides their likelihood."""
    last = candidate.given[-1]
    if TRANSLITERATING.issuperset(candidate.name):
        yield TRANSLITERATED
    if _follows_surname(candidate):
        yield SECOND
    if (last in BODIES and cues.OFFICE in said_after) or (last in MEDIA and said_after & {cues.CREDIT, cues.SAYING}):
        yield BODY
    if last in LANDFORMS and not said - {cues.PLACE, cues.ACTING}:
        yield LANDFORM


def _follows_surname(candidate: Candidate) -> bool:
    """True where a common surname stands by itself right before a name."""
    run = candidate.run
    last = next(run.before(candidate.start - run.offset), "") if run else ""
    return last not in VERBS and is_common(last)


def _is_word_after_surname(candidate: Candidate) -> bool:
    """True where the best words are a common surname by itself and then the given name: 王 and 运河."""
    run = candidate.run
    if candidate.form is not Form.CHINESE or len(candidate.given) == 1 or run is None or candidate.gain < UNLIKELY:
        return False
    start = candidate.start - run.offset
    given = start + len(candidate.surname)
    alone, word = next(run.after(start)), next(run.after(given), "")
    return alone == candidate.surname and word == candidate.given and is_common(candidate.surname)


def _cued(word: str, said: frozenset[str], table: tuple[tuple[str, float], ...], side: str) -> Iterator[Reason]:
    """The weight of a word beside a name."""
    for cue, weight in table:
        if cue in said:
            short = SHORT_CUE.get(cue, 1) if len(word) == 1 else 1
            is_title = len(word) > 1 and said & TITLES
            yield Reason(weight * short, f"{word} {side} it", word if is_title else "")
            return


def _placed(line: str, candidate: Candidate) -> Iterator[Reason]:
    """What the marks around a candidate say."""
    first, last = line[candidate.start - 1 : candidate.start], line[candidate.end : candidate.end + 1]
    starts, ends = not first or first in OPENING, not last or last in CLOSING
    if candidate.given and ((first in DOTS and first) or (last in DOTS and last)):
        yield BESIDE_DOT
    if first.isdigit():
        yield NUMBERED
    if SIGNATURE.match(line, candidate.end) and first in BRACKETS and first:
        yield SIGNED
    elif starts and ends:
        yield ENCLOSED
    elif starts:
        yield BOUNDED
    elif ends or last in OPENING:
        yield ENDED
    if DESCRIPTION.match(line, candidate.end):
        yield DESCRIBED
