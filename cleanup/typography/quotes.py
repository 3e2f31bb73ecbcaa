"""Which double quotation marks open and which close."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.marks import CLOSING, OPENING, STRAIGHT
from cleanup.model import covers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.model import Span

MARK = re.compile(f"[{STRAIGHT}{OPENING}{CLOSING}]")
INCH = re.compile(r"(?<=\d)\"(?=[\s,.;:)x/-]|[NESW]\b|$)")
QUOTED_DAY = re.compile(rf"(?<={OPENING})[A-Z][a-z]{{2,8}} \d{{1,2}}{STRAIGHT}")
"""A day between marks that do not match, no inches: “May 4" Youth Day."""
FOREIGN = re.compile("[„‟«]")
"""Other languages open with these, and close with the mark that English opens with."""
LONGEST_QUOTATION = 12
"""Lines that a quotation may go on over."""
MOST_MARKS = 20_000
"""Marks of one line; one that has more is no prose, and none of its marks is looked at."""
LOOSE_BEFORE = frozenset("([{-\N{EN DASH}\N{EM DASH}/")
LOOSE_AFTER = frozenset(")]}-\N{EN DASH}\N{EM DASH}/,.;:!?\N{HORIZONTAL ELLIPSIS}")


class Quote(NamedTuple):
    """A double quotation mark."""

    place: int
    mark: str
    opens: bool


def quotes(text: str, protected: Sequence[Span] = ()) -> tuple[Quote, ...]:
    """The double quotation marks of `text` outside protected stretches.

    Straight ones take turns. Where their number or their spaces contradict that, which opens
    cannot be told, and there are none in the answer.
    """
    if MARK.search(text) is None or FOREIGN.search(text):
        return ()
    places = _places(text, protected)
    straight = _take_turns(text, [place for place in places if text[place] == STRAIGHT])
    curly = [Quote(place, text[place], text[place] == OPENING) for place in places if text[place] != STRAIGHT]
    return tuple(sorted([*straight, *curly]) if straight else curly)


def pairs(text: str, protected: Sequence[Span] = ()) -> tuple[tuple[int, int], ...]:
    """Where quotations open and close, whatever kind and direction their marks have.

    Marks take turns; where their number is odd or what surrounds one contradicts its turn, nothing is sure
    and there are none in the answer: a quotation inside another, a paragraph of a longer one, inches.
    """
    places = _places(text, protected)
    if len(places) % 2 or FOREIGN.search(text) or INCH.search(QUOTED_DAY.sub("", text)):
        return ()
    found = tuple(zip(places[::2], places[1::2], strict=True))
    return () if any(_speaks_against(text, *pair) for pair in found) else found


def lonely(texts: Sequence[str]) -> list[int]:
    """The numbers of the lines that have a mark too many, and no other such line after or before it.

    A line that opens with a mark, as the next one does, is a paragraph of a longer quotation.
    """
    odd = []
    for number, text in enumerate(texts):
        marks = len(MARK.findall(text)) if MARK.search(text) else 0
        sizes = len(INCH.findall(text)) if marks else 0  # inches, or what closes after a figure
        following = next((line for line in texts[number + 1 : number + 3] if line.strip()), "")
        goes_on = MARK.match(text.lstrip()) and MARK.match(following.lstrip())
        odd += [number] if marks % 2 and not sizes % 2 and not goes_on else []
    left: list[int] = []
    for number in odd:
        if left and number - left[-1] <= LONGEST_QUOTATION:
            left.pop()
        else:
            left.append(number)
    return left


def _places(text: str, protected: Sequence[Span]) -> list[int]:
    places = [found.start() for found in MARK.finditer(text)]
    if len(places) > MOST_MARKS:
        return []
    return [place for place in places if not covers(protected, place)] if protected else places


def _speaks_against(text: str, opening: int, closing: int) -> bool:
    """True where the mark at `opening` looks like a closing one or the reverse, or nothing stands between them."""
    leaves, enters = (_is_loose(text, place) for place in (opening, closing))
    return leaves == (False, True) or enters == (True, False) or not text[opening + 1 : closing].strip()


def _is_loose(text: str, place: int) -> tuple[bool, bool]:
    """Whether nothing touches the mark from before, and from behind."""
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    return not before.strip() or before in LOOSE_BEFORE, not after.strip() or after in LOOSE_AFTER


def _take_turns(text: str, places: list[int]) -> list[Quote]:
    inches = {found.start() for found in INCH.finditer(text)}
    opens = True
    found = []
    for place in places:
        if opens and place in inches:
            continue
        found.append(Quote(place, STRAIGHT, opens))
        opens = not opens
    if not opens or any(_contradicts(text, quote) for quote in found):
        return []
    return found


def _contradicts(text: str, quote: Quote) -> bool:
    """True where what surrounds a mark speaks for the other direction, or where it touches another mark."""
    before = text[quote.place - 1] if quote.place else " "
    after = text[quote.place + 1] if quote.place + 1 < len(text) else " "
    if STRAIGHT in (before, after):
        return True
    loose_before, loose_after = before.isspace() or before in "([{", after.isspace() or after in ")]}"
    return (loose_after and not loose_before) if quote.opens else (loose_before and not loose_after)
