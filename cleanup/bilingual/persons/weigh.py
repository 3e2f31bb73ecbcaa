"""What speaks for a candidate being a name, each with its weight.

A weight is a logarithm of odds: 0.7 doubles them, 2.3 makes them ten times as high, and negative weights lower them.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.persons import cues
from cleanup.bilingual.persons.lattice import known_names
from glossary.characters import TRANSLITERATING

if TYPE_CHECKING:
    from cleanup.bilingual.persons.lattice import Candidate


class Reason(NamedTuple):
    """Something that speaks for a name, or against it."""

    weight: float
    told: str
    """In words for a reader."""


EVEN = 3.0
"""The sum of weights at which a name is as likely as not."""
DAMPED = 0.6
"""What a gain counts: the characters of a name are no independent draws."""
CHARACTERS = "characters of names"
BEFORE = (
    (cues.BYLINE, 4.5),  # little else follows it
    (cues.OFFICE, 4.0),
    (cues.PERSON, 3.0),  # 学生张开双臂
)
AFTER = (
    (cues.ADDRESS, 4.0),
    (cues.OFFICE, 3.5),  # 高校长
    (cues.SAYING, 3.0),
    (cues.ACTING, 1.5),
    (cues.PLACE, -4.0),
)
SHORT_CUE = 0.4
"""What a cue of one character counts, which may be a part of another word."""
AFTER_ALONE = {cues.ADDRESS: 5.5, cues.OFFICE: 4.5}
"""What must follow a surname by itself, and what that counts."""
VERBS = frozenset("任时常曾和由向应成从全都于连解原代党经师支国商能过公单相年双当在是有为与及前对将又该各本其某")
"""Surnames that are something else before a title: 任校长, 原局长, 曾医生."""
IN_GLOSSARY = Reason(7.0, "a person of the glossary")
KNOWN = Reason(3.0, "a name of the dictionary")
TRANSLITERATED = Reason(-4.0, "written as foreign names are")
NUMBERED = Reason(-4.0, "after a number")  # 3万元
BOUNDED = Reason(0.7, "at the start of a phrase")
LISTED = Reason(2.5, "in a list of names")
REPEATED = Reason(2.5, "named near with better evidence")
MARKS = frozenset('（(“"《【[:：，,。；;、！!？?—|/ \N{IDEOGRAPHIC SPACE}')


def reasons(line: str, candidate: Candidate) -> list[Reason]:
    """What speaks for a candidate in its line, and against it; nothing for what cannot be a name."""
    start, end, surname, given, gain = candidate
    before, said_before = cues.before(line, start)
    after, said_after = cues.after(line, end)
    found = [Reason(DAMPED * gain, CHARACTERS)]
    if not given:
        weight = max((AFTER_ALONE.get(cue, 0) for cue in said_after), default=0)
        if not weight or len(after) == 1 or surname in VERBS:
            return []
        return [*found, Reason(weight, f"{after} after a surname")]
    found += _cued(before, said_before, BEFORE, "before")
    found += _cued(after, said_after, AFTER, "after")
    if candidate.name in known_names():
        found.append(KNOWN)
    if TRANSLITERATING.issuperset(candidate.name):
        found.append(TRANSLITERATED)
    if start and line[start - 1].isdigit():
        found.append(NUMBERED)
    if not start or line[start - 1] in MARKS:
        found.append(BOUNDED)
    return found


def _cued(word: str, said: frozenset[str], table: tuple[tuple[str, float], ...], side: str) -> list[Reason]:
    """The weight of a word beside a name."""
    for cue, weight in table:
        if cue in said:
            short = SHORT_CUE if len(word) == 1 and weight > 0 else 1
            return [Reason(weight * short, f"{word} {side} it")]
    return []


def confidence(score: float) -> float:
    """How sure a name is, from 0 to 1."""
    return 1 / (1 + exp(EVEN - score))
