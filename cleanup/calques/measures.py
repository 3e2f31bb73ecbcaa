"""Chinese measure words, and 余 ("more than"), that came through in English letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.model import Edit, Safety, Span
from cleanup.words.numbers import ANY_FIGURE, FIGURE, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

CUE = re.compile(r"\d(?: (?:Yu|Taiwan|home|houses?|name) |(?<=than and \d))")
BODIES = (
    "colleges|companies|enterprises|factories|firms|hospitals|institutions|organizations|schools|units|universities"
)
SHAPES = (
    (re.compile(r"(?<=\d )Taiwan \(sets?\)(?: of)?(?= (?!of\b)[a-z])"), "sets of", Safety.SAFE),
    (
        re.compile(r"(?<=\bmore than )(?<!\d more than )and (?=\d[\d,.]*%?(?! (?:fewer|less)\b)(?![\d%]))"),
        "",
        Safety.SAFE,
    ),
    (re.compile(rf"(?<=\d )home (?=(?:{BODIES})\b)"), "", Safety.SUGGEST),
    (re.compile(rf"(?<=\d )houses? of (?=(?:{BODIES})\b)"), "", Safety.SUGGEST),
    (re.compile(rf"(?<=\d )name (?=(?:{PEOPLE})\b)"), "", Safety.SUGGEST),
)
YU = re.compile(rf"(?<![\w.,-])(?P<more>(?:[Mm]ore than|[Oo]ver) )?(?P<figure>{FIGURE}) Yu(?= (?:{PEOPLE}|{BODIES})\b)")
TIMES = re.compile(r"(?<=\d )(?:man|person)-times\b")


def left_measures(text: str) -> Iterator[tuple[Edit, Safety]]:
    """Edits that leave out the measure word or say `more than`, and how sure each is."""
    if not ANY_FIGURE.search(text) or not CUE.search(text):
        return
    for pattern, new, safety in SHAPES:
        for found in pattern.finditer(text):
            yield Edit(Span(*found.span()), new), safety
    for found in YU.finditer(text):
        yield Edit(Span(*found.span()), f"{found['more'] or 'more than '}{found['figure']}"), Safety.SUGGEST
