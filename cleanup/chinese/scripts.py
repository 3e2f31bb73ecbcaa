"""In which script a Chinese text is written, and which of its characters are of the other."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from glossary.scripts import simplified, traditional

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEAST = 8
"""How many times as many characters of one script as of the other make the others strangers."""
FEWEST = 10
"""Characters of its script that a document must have before others can be strangers in it."""
OWN_SETS = {"simplified": "gb2312", "traditional": "big5"}
"""What these have may stand in a text of their script, whatever OpenCC makes of it: 著, 乾 and 於; 后 and 里."""
RESTORED = frozenset("昇陞甦犇龢堃喆淼濛溦皙瞋噘蹚勠迺邨仝氾鉅鈇鎔甯飏")
"""Characters that the list of 2013 lets into Simplified text again, most of them in names (通用规范汉字表)."""
QUOTED = re.compile(r"[“「『《（(\"][^“”「」『』《》（）()\"\n]{1,80}[”」』》）)\"]")
"""What a text quotes or names may keep its own script."""


class Strange(NamedTuple):
    """Characters of the other script, and what they are in that of the document."""

    start: int
    end: int
    own: str


def script_of(texts: Iterable[str]) -> str:
    """`simplified` or `traditional` where nearly all that tells the scripts apart is of one; otherwise nothing."""
    counts = dict.fromkeys(OWN_SETS, 0)
    for text in texts:
        if not text.isascii():
            counts["simplified"] += sum(1 for _ in differences(text, "traditional"))
            counts["traditional"] += sum(1 for _ in differences(text, "simplified"))
    most, other = sorted(counts, key=lambda script: -counts[script])
    return most if counts[most] >= max(FEWEST, LEAST * counts[other]) else ""


def strangers(text: str, script: str) -> Iterator[Strange]:
    """The runs of characters of `text` that belong to the other script, but in what it quotes."""
    quoted = [found.span() for found in QUOTED.finditer(text)]
    run: Strange | None = None
    for place, own in differences(text, script):
        if any(start < place < end for start, end in quoted):
            continue
        if run and run.end == place:
            run = Strange(run.start, place + 1, run.own + own)
            continue
        if run:
            yield run
        run = Strange(place, place + 1, own)
    if run:
        yield run


def differences(text: str, script: str) -> Iterator[tuple[int, str]]:
    """The places of characters that `script` does not have, each with what it has for them."""
    if text.isascii():
        return
    converted = simplified(text) if script == "simplified" else traditional(text)
    if converted == text:
        return
    for place, (there, own) in enumerate(zip(text, converted, strict=True)):
        if there != own and there not in RESTORED and not _is_own(there, script):
            yield place, own


@cache
def _is_own(character: str, script: str) -> bool:
    try:
        character.encode(OWN_SETS[script])
    except UnicodeEncodeError:
        return False
    return True
