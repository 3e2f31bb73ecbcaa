"""The offices beside a name: "Party Secretary Wang Yunhe", "Wang Yunhe, Secretary of the Party Committee"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glossary.patterns import later

if TYPE_CHECKING:
    from cleanup.model import Span

HEADS = (
    "secretary-general director-general secretary president director dean mayor governor minister professor chairman"
    " chairperson chairwoman chair manager engineer academician premier commissioner magistrate principal head chief"
    " rector provost chancellor inspector lecturer researcher teacher judge prosecutor curator captain coach commander"
    " counselor counsellor accountant editor instructor founder spokesman spokesperson spokeswoman"
).split()
"""What a person is."""
SAME = {"chairperson": "chairman", "chairwoman": "chairman", "chair": "chairman", "counsellor": "counselor"}
RANKS = frozenset("vice deputy associate assistant executive acting former honorary standing senior".split())
FIELDS = frozenset("party discipline youth league general union board publicity organization".split())
"""What tells offices of the same head apart."""
BODIES = "college school university bureau department office company group institute committee branch"
GENERIC = frozenset(f"{BODIES} of the and at for in commission inspection provincial municipal".split())
BEFORE_HEAD = rf"(?:{'|'.join(sorted(RANKS | FIELDS))})"
HEAD = rf"(?:(?:vice|deputy)-)?(?:{'|'.join(HEADS)})"
REACH = 120
"""Characters on either side of a name in which its office stands."""
BEFORE = later(
    rf"\b(?i:(?:{BEFORE_HEAD}[ ]){{0,4}}{HEAD})(?:[ ]of[ ](?:the[ ])?(?:(?:[A-Z][\w&'-]*|of|and|the)[ ]){{1,12}}|[ ])$"
)
AFTER = later(
    rf"[,，][ ]?(?:the[ ]|an?[ ])?(?P<office>(?:(?:(?i:{BEFORE_HEAD})|[A-Z][\w&'-]*)[ ]){{0,8}}(?i:{HEAD})\b"
    r"(?:[ ](?:of|at|for|in)[ ][^,.;:!?()，。；：！？（）\n]{1,90})?)"
)
WHAT_FOLLOWS = later(
    r"[ ](?:said|says|delivered|gave|gives|presided|attended|spoke|was|were|is|signed|visited|met|led|chaired|pointed"
    r"|stressed|emphasi[sz]ed|introduced|expressed|made|hosted|presented|announced|who|on[ ]behalf)\b.*"
)
WORD = re.compile(r"[A-Za-z]+(?:-general)?")
HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Madam|Dr|Prof|Comrade)\.?[ ]$")


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is."""

    text: str
    """As the draft writes it."""
    head: str
    rank: frozenset[str]
    """Vice, acting, former and the like."""
    field: frozenset[str]
    body: frozenset[str]
    """What else the office names: mostly words of the body that it belongs to."""


def office_of(text: str) -> Office | None:
    """The office that a text like "Secretary of the Party Committee of the college" names."""
    words = [word.lower() for word in WORD.findall(text)]
    of = words.index("of") if "of" in words else len(words)
    heads = [word for word in words[:of] if word in HEADS]
    if not heads:
        return None
    rest = frozenset(words) - {*heads}
    rank = frozenset("deputy" if word == "vice" else word for word in words[:of] if word in RANKS)
    head = SAME.get(heads[-1], heads[-1])
    return Office(text, head, rank, rest & FIELDS, rest - FIELDS - RANKS - GENERIC)


def are_same(one: Office, other: Office) -> bool:
    """Whether two offices may be one person's: of one head, rank and field, and not of two bodies."""
    if (one.head, one.rank, one.field) != (other.head, other.rank, other.field):
        return False
    return not (one.body and other.body) or bool(one.body & other.body)


def offices_beside(text: str, span: Span) -> list[Office]:
    """The offices that stand right before and right after a name."""
    found = []
    if before := BEFORE.search(text[max(span.start - REACH, 0) : span.start]):
        found.append(office_of(before[0].strip()))
    if after := AFTER.match(text[span.end : span.end + REACH]):
        found.append(office_of(WHAT_FOLLOWS.sub("", after["office"]).strip()))
    return [office for office in found if office]


def is_addressed(text: str, start: int) -> bool:
    """Whether Mr., Dr. or the like stands before `start`."""
    return HONORIFIC.search(text[max(start - 10, 0) : start]) is not None
