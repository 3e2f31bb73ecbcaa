"""Where a wording that is always wrong is only suggested, since what stands around it may make it right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.fit import has_open_end
from cleanup.marks import QUOTES
from glossary.model import BODIES, Safety
from glossary.names import is_pinyin

if TYPE_CHECKING:
    from collections.abc import Callable

    from glossary.model import Match, Rendering

ARTICLE = re.compile(r"(?<![\w'-])(?:the|an?)\s+$", re.IGNORECASE)
FEATURE = re.compile(
    r"\s+(?:Avenue|Bay|Bridge|Canal|Creek|Dam|Hotel|Island|Lake|Lane|Market|Mountain|Park|Peak|Pier|River|Road|Square"
    r"|Station|Street|Tours|Valley|Village)\b"
)
"""What makes a geographical name of the words before it."""
ELSEWHERE = re.compile(r"\s+(?:of|in) (?:the )?([A-Z][a-z]+)")
AT_HOME = frozenset("Central Communist Inner Macau National New Party People State".split())
"""Words that may follow the name of a Chinese body, besides places in pinyin."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_a_place(text: str, match: Match) -> bool:
    """True where a person's name has an article before it, or a bridge or a street behind it."""
    start, end = match.span.start, match.span.end
    beside = ARTICLE.search(text, max(start - 6, 0), start) or FEATURE.match(text, end)
    return match.term.kind == "person" and beside is not None


def is_elsewhere(text: str, match: Match) -> bool:
    """True where a body is of, or in, a place whose name is no pinyin."""
    found = ELSEWHERE.match(text, match.span.end) if match.term.kind in BODIES else None
    return found is not None and found[1] not in AT_HOME and not is_pinyin(found[1])


def is_longer(text: str, match: Match) -> bool:
    """True where the name of a body goes on with what it is for: `College of Economics`."""
    return text.startswith(" of ", match.span.end) and is_elsewhere(text, match)


def is_in_capitals(text: str, match: Match) -> bool:
    """True where all letters are capitals, and nothing shows which words are a name."""
    return text[match.span.start : match.span.end].isupper() and not match.wording.isupper()


def is_spoken_of(text: str, match: Match) -> bool:
    """True where a wording alone is in quotation marks, and the right one stands in the text, too."""
    start, end = match.span.start, match.span.end
    quoted = start > 0 and text[start - 1] in QUOTES and text[end : end + 1] in QUOTES and end < len(text)
    return quoted and match.term.en in text


def is_too_early(text: str, match: Match) -> bool:
    """True where the text speaks of years before the name."""
    since = match.term.since[:4]
    return bool(since) and any(year < since for year in YEAR.findall(text))


def has_a_doubtful_stop(text: str, match: Match) -> bool:
    """True where a full stop may be that of `Ltd.` alone, or that of the sentence, too."""
    return has_open_end(match.term.en, text, match.span)


DOUBTS: tuple[tuple[Callable[[str, Match], bool], str], ...] = (
    (is_a_place, "it may be the name of a place here"),
    (is_elsewhere, "it may be a body of another place"),
    (is_in_capitals, "in capitals it may be other words"),
    (is_spoken_of, "the text may speak of the wording itself"),
    (is_too_early, "the name is younger than the years in the text"),
    (has_a_doubtful_stop, "the full stop may be of the name or of the sentence"),
)

SETTLED = (is_elsewhere, is_in_capitals, is_too_early)
"""Doubts about what is meant, which a source that has the term settles."""


def settled(text: str, match: Match, wrong: Rendering) -> Rendering:
    """A wrong rendering of a term that the source has, only suggested where the text itself leaves a doubt."""
    open_doubts = (why for may_be_right, why in DOUBTS if may_be_right not in SETTLED and may_be_right(text, match))
    why = next(open_doubts, "")
    return wrong._replace(safety=Safety.SUGGEST, reason=why) if why else wrong


def judged(text: str, match: Match) -> Rendering | None:
    """The wrong rendering of a match, only suggested where what stands around it may make it right."""
    wrong = match.wrong
    if wrong is None or wrong.safety is not Safety.SAFE:
        # `Suzhou College of Economics` is no other name of 宿州学院: what is doubtful already is not even suggested.
        return None if wrong and is_longer(text, match) else wrong
    why = next((why for may_be_right, why in DOUBTS if may_be_right(text, match)), "")
    return wrong._replace(safety=Safety.SUGGEST, reason=why) if why else wrong
