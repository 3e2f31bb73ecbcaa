"""An ordinal number has a wrong ending, or none.

`21th` is `21st`, `the 23 rd` is `the 23rd`, `the 60 anniversary of` is `the 60th anniversary of`. `11st`
may be a weight in stones, `10rd` ten rounds: both are only a suggestion, after `the`. Names such as `Xbox 360
Anniversary` stay.
Source: The Chicago Manual of Style, 17th ed., 9.6 (ordinals).

| before | after |
| --- | --- |
| On the 21th, 22th and 23th, the 2th session met. | On the 21st, 22nd and 23rd, the 2nd session met. |
| The 3nd floor and the 12nd of May | The 3rd floor and the 12th of May |
| We met on the 23 rd and on May 4 th. | We met on the 23rd and on May 4th. |
| The party marked the 93 anniversary of its founding. | The party marked the 93rd anniversary of its founding. |
| The 14 Five-Year Plan period began. | The 14th Five-Year Plan period began. |
| The 1st, 2nd, 3rd, 11th, 12th, 13th, 21st, 111th and 112th; a 2D and 4K film; 12st 4lb, a 10rd magazine. | = |
| The 360 anniversary edition, Telecaster 60 Anniversary, `21th`, a2th, and the n + 1th or n-1th item | = |

| before | suggested |
| --- | --- |
| The 11st meeting was held. | The 11th meeting was held. |
| They marked the 60 years anniversary of the school. | They marked the 60th anniversary of the school. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.broken_dates import MONTH
from cleanup.figures import ordinal_suffix
from cleanup.kinds import in_english, replace, rule_name
from cleanup.model import Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True
CUE = re.compile(r"\d ?(?:st|nd|rd|th)\b|\d (?:years?['’]? )?anniversary|\d Five-Year", re.IGNORECASE)
ENDING = re.compile(r"(?<![\w.,'’/+*-])(?P<number>\d{1,4})(?P<ending>st|nd|rd|th)(?![\w'’/])")
PARTED = re.compile(
    rf"(?:\b[Tt]he|\b{MONTH}) (?P<number>\d{{1,3}})(?P<ending> (?P<letters>st|nd|rd|th))\b"
    r"(?![-'’]| (?:cells?|elements?|letters?|sounds?|tags?|words?)\b)"
)
MISSING = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Ii]ts|[Oo]ur|[Tt]he|[Tt]heir) (?P<number>\d{1,3})(?P<ending>(?P<years> years?['’]?)?)"
    r"(?= anniversary(?: of\b| celebration|[,.;)]|$)| Anniversary of\b| Five-Year Plan\b)"
)
SUM_BEFORE = re.compile(r"[+*/=^\N{MINUS SIGN}-] ?$")
THE_BEFORE = re.compile(r"\b[Tt]he $")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Ordinals whose ending is wrong, parted from the figure or missing."""
    text, reading = segment.text, context.reading(segment)
    if not CUE.search(text):
        return
    for pattern in (ENDING, PARTED, MISSING):
        for found in in_english(pattern, reading):
            ending = ordinal_suffix(int(found["number"]))
            if ending != found["ending"] and (safety := _safety(found, ending)):
                message = f"`{found['number']}{found['ending']}` for `{found['number']}{ending}`"
                yield replace(NAME, Span(*found.span("ending")), ending, message, safety)


def _safety(found: re.Match[str], ending: str) -> Safety | None:
    """How sure an ending is; none for sums such as `n + 1th`, weights in stones and rounds of a magazine."""
    before = found.string[max(found.start() - 4, 0) : found.start()]
    if found.re is MISSING:
        return Safety.SUGGEST if found["years"] else Safety.SAFE
    if found.re is PARTED:
        return Safety.SAFE if found["letters"] in {ending, "th"} else None
    if SUM_BEFORE.search(before):
        return None
    if found["ending"] in {"st", "rd"}:
        return Safety.SUGGEST if THE_BEFORE.search(before) else None
    return Safety.SAFE
