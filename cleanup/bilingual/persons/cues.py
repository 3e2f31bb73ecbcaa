"""Words beside a name that say that it is one, or of which region its owner is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from glossary.store import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cleanup.bilingual.persons.candidates import Candidate

OFFICE = "office"
"""An office, a rank, a profession, before a name or after it: 书记."""
PERSON = "person"
"""Who somebody is, before a name: 运动员, 妻子."""
BYLINE = "byline"
"""Who wrote, took or checked a text, before a name: 记者."""
OBJECT = "object"
"""A verb before a name, whose object is often a person: 采访."""
CREDIT = "credit"
"""The same after a name: 摄."""
ADDRESS = "address"
"""What stands only after a name: 同志, 夫妇."""
POLITE = "polite"
"""What stands after a surname by itself, too: 先生."""
SAYING = "saying"
ACTING = "acting"
"""What often follows a name, and other words, too: 出席."""
PLACE = "place"
"""What follows the name of a place, a body or a thing: 医院."""
JAPANESE_SURNAME, MINORITY_PART = "japanese-surname", "minority-part"
"""No cues but parts of names, which Simplified characters write."""
MAINLAND, MAINLAND_PLACE = "mainland", "mainland-place"
REGIONAL, SINGAPOREAN, OVERSEAS, FOREIGN = "regional", "singaporean", "overseas", "foreign"
VIETNAMESE, KOREAN, JAPANESE = "vietnamese", "korean", "japanese"
REGIONS = frozenset((MAINLAND, MAINLAND_PLACE, REGIONAL, SINGAPOREAN, OVERSEAS, FOREIGN, VIETNAMESE, KOREAN, JAPANESE))
"""Of which region or country a text speaks."""

NO_CUES = REGIONS | {JAPANESE_SURNAME, MINORITY_PART}
LONGEST, LONGEST_GAP = 8, 7
BEFORE_GAP = re.compile(r"[ \N{IDEOGRAPHIC SPACE}]{0,3}[:\N{FULLWIDTH COLON}/|]?[ \N{IDEOGRAPHIC SPACE}]{0,3}\Z")
AFTER_GAP = re.compile(r"[ \N{IDEOGRAPHIC SPACE}]{1,3}")
NO_CUE: tuple[str, frozenset[str]] = ("", frozenset())


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """What each word says of a name beside it."""
    return {word: frozenset(said) for word, said in listed("cues.tsv").items()}


def before(line: str, candidate: Candidate) -> tuple[str, frozenset[str]]:
    """The longest word with cues that ends where a candidate begins, or before spaces and a colon, and its cues."""
    run = candidate.run
    head = line[max(candidate.start - LONGEST - LONGEST_GAP, 0) : candidate.start]
    if not run or candidate.start <= run.offset:
        gap = BEFORE_GAP.search(head)
        head = head[: gap.start()] if gap else head
        return _known(head[-size:] for size in range(min(LONGEST, len(head)), 0, -1))
    last = next(run.before(candidate.start - run.offset))
    return _known([*(head[-size:] for size in range(min(LONGEST, len(head)), 1, -1)), last])


def after(line: str, candidate: Candidate) -> tuple[str, frozenset[str]]:
    """The longest word with cues that begins where a candidate ends, or after spaces, and its cues."""
    run = candidate.run
    if not run or candidate.end == run.offset + len(run.text):
        gap = AFTER_GAP.match(line, candidate.end)
        tail = line[gap.end() : gap.end() + LONGEST] if gap else ""
        return _known(tail[:size] for size in range(len(tail), 0, -1))
    tail = line[candidate.end : candidate.end + LONGEST]
    first = next(run.after(candidate.end - run.offset))
    return _known([*(tail[:size] for size in range(len(tail), 1, -1)), first])


def _known(words: Iterable[str]) -> tuple[str, frozenset[str]]:
    """The first word that has cues, and these. A cue of one character must be a word where it stands: no 湖 of 湖南."""
    for word in words:
        if said := cues().get(word, frozenset()) - NO_CUES:
            return word, said
    return NO_CUE
