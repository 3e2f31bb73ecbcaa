"""Quotation marks of Chinese text: which open and which close, how deep they stand, and how a house writes them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cleanup.marks import CLOSING, OPENING, SINGLE_CLOSING, SINGLE_OPENING, STRAIGHT
from cleanup.model import Edit, Safety, Span
from cleanup.remnants import ANY_HAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

CURLY = ((OPENING, CLOSING), (SINGLE_OPENING, SINGLE_CLOSING))
CORNER = (
    ("\N{LEFT CORNER BRACKET}", "\N{RIGHT CORNER BRACKET}"),
    ("\N{LEFT WHITE CORNER BRACKET}", "\N{RIGHT WHITE CORNER BRACKET}"),
)
"""The marks of a quotation, and those of one inside it."""
APOSTROPHE = "'"
ENDS = dict((*CURLY, *CORNER))
STRAIGHT_PARTNER = {STRAIGHT: STRAIGHT, APOSTROPHE: APOSTROPHE}
STRAIGHT_ENDS = {STRAIGHT: CLOSING, OPENING: STRAIGHT, APOSTROPHE: SINGLE_CLOSING, SINGLE_OPENING: APOSTROPHE}
"""A straight mark may be the partner of a curly one."""
MARK = re.compile(
    "[" + "".join(mark for pair in (*CURLY, *CORNER) for mark in pair) + f"{STRAIGHT}]"
    f"|(?<![A-Za-z0-9]){APOSTROPHE}|{APOSTROPHE}(?![A-Za-z0-9])"
)
HAN_BEFORE, HAN_AFTER = re.compile(f"{ANY_HAN} $"), re.compile(f" {ANY_HAN}")
CODE_BEFORE, CODE_AFTER = re.compile(r"[=(\[{,:]\s?$|\d$"), re.compile(r"\s?[:\])}]")
"""What a quotation of a program stands between, and the number before inches."""
WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.&’'+-]{1,80}")
"""English words in quotation marks; anything else without Chinese in it may be code."""
MOST_MARKS = 20_000
"""Marks of one line; one that has more is no prose."""
LONGEST = 300
"""Characters of a quotation whose straight marks are believed to belong together."""


class Quotation(NamedTuple):
    """A pair of marks. The outermost has depth 0."""

    opening: int
    closing: int
    depth: int


def quotations(text: str, is_protected: Callable[[int], bool]) -> list[Quotation]:
    """The quotations of `text`, whatever their marks; none where a mark has no partner, or may have two.

    A straight mark is the partner of a straight one, or of a curly one where only that leaves none alone.
    """
    places = [found.start() for found in islice(MARK.finditer(text), MOST_MARKS + 1)]
    if len(places) > MOST_MARKS:
        return []
    places = [place for place in places if not is_protected(place)]
    alike, mixed = (_paired(text, places, more) for more in ({}, STRAIGHT_ENDS))
    return alike or mixed if not (alike and mixed) or alike == mixed else []


def _paired(text: str, places: Sequence[int], partners: Mapping[str, str]) -> list[Quotation]:
    found: list[Quotation] = []
    opened: list[int] = []
    for place in places:
        mark, last = text[place], text[opened[-1]] if opened else ""
        if last and mark in (ENDS.get(last), partners.get(last), STRAIGHT_PARTNER.get(last)):
            opening = opened.pop()
            found.append(Quotation(opening, place, len(opened)))
        elif mark in ENDS or mark in STRAIGHT_PARTNER:
            opened.append(place)
        else:
            return []
    return [] if opened else sorted(found)


def rewritten(
    text: str, pairs: Sequence[Quotation], style: str
) -> Iterator[tuple[Quotation, tuple[Edit, ...], Safety]]:
    """The quotations that a house writes with other marks: `style` is keep, curly or corner."""
    if style == "keep":
        has_corners = any(text[pair.opening] in (CORNER[0][0], CORNER[1][0]) for pair in pairs)
    kinds = CORNER if style == "corner" or (style == "keep" and has_corners) else CURLY
    for pair in pairs:
        there = text[pair.opening], text[pair.closing]
        is_straight = STRAIGHT in there or APOSTROPHE in there
        wanted = kinds[pair.depth % 2]
        if there == wanted or (style == "keep" and not is_straight):
            continue
        if is_straight and (not is_of_prose(text, pair) or pair.closing - pair.opening > LONGEST):
            continue
        lone_single = style == "keep" and APOSTROPHE in there and not pair.depth
        is_loose = HAN_BEFORE.search(text, max(pair.opening - 2, 0), pair.opening)
        far = 1 if is_loose and HAN_AFTER.match(text, pair.closing + 1) else 0
        opening = Edit(Span(pair.opening - far, pair.opening + 1), wanted[0])
        edits = opening, Edit(Span(pair.closing, pair.closing + 1 + far), wanted[1])
        yield pair, edits, Safety.SUGGEST if lone_single else Safety.SAFE


def is_of_prose(text: str, pair: Quotation) -> bool:
    """Whether a quotation with straight marks is none of a program, and Chinese stands in it or beside it."""
    if CODE_BEFORE.search(text, max(pair.opening - 2, 0), pair.opening) or CODE_AFTER.match(text, pair.closing + 1):
        return False
    inner = text[pair.opening + 1 : pair.closing]
    if re.search(ANY_HAN, inner):
        return True
    around = text[max(pair.opening - 2, 0) : pair.opening] + text[pair.closing + 1 : pair.closing + 3]
    is_double = APOSTROPHE not in (text[pair.opening], text[pair.closing])
    return is_double and WORDS.fullmatch(inner) is not None and re.search(ANY_HAN, around) is not None
