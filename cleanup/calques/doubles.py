"""Sums of money and percentages that name their unit twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.fit import ARTICLE_BEFORE, starts_sentence
from cleanup.model import Edit, Safety, Span
from cleanup.words.numbers import ANY_FIGURE, FIGURE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

YEN = "\N{YEN SIGN}\N{FULLWIDTH YEN SIGN}"
SUM = rf"(?>{FIGURE}(?: (?:hundred|thousand|million|billion|trillion)\b){{0,2}})"
UNITS = ("RMB", "Rmb", "CNY", "USD", "$", "€", *YEN, "uan ", " per", "%per")
CUE = re.compile(
    rf"(?:RMB|Rmb|CNY|USD|[$€{YEN}]) ?\d|[Yy]uan (?:RMB|CNY|[Rr]enminbi)|\d% per ?cent|\d per ?cent(?:s\b| point)"
)
YUAN = re.compile(
    rf"(?<![\w./-])(?P<sign>RMB|Rmb|CNY|(?=[{YEN}]))(?P<gap> ?)[{YEN}]? ?(?P<sum>{SUM}) ?(?P<word>[Yy]uan)\b(?!-)"
)
OTHER_SIGN = re.compile(rf"\b(?:RMB|Rmb|CNY) ?{SUM}(?! ?yuan)", re.IGNORECASE)
DOLLARS = re.compile(
    rf"(?<![\w.$])(?P<sign>USD|US\$|U\.S\. ?\$|\$) ?(?P<sum>{SUM})"
    r"(?P<word> (?P<us>(?:US|U\.S\.|American) )?dollars)\b(?!-)"
)
EUROS = re.compile(rf"€ ?{SUM}(?P<word> euros)\b")
RMB_AFTER = re.compile(rf"(?<![\w.]){SUM} ?[Yy]uan(?P<word> (?:RMB|CNY|[Rr]enminbi))\b(?! exchange)")
PERCENT_SIGN = re.compile(r"(?<=\d)%(?P<word> per ?cent)\b(?! sign|-)")
PERCENTS = re.compile(r"(?<=\d )per ?cent(?P<word>s)\b")
PERCENT_POINTS = re.compile(r"(?<=\d )(?P<word>per ?cent)(?= points?\b)")
BY_BEFORE = re.compile(r"\b(?:by|down|fell|rose|up) (?:about |almost |nearly |over )?[\d.]+ $")
MORE_AFTER = re.compile(r" points? (?:above|below|higher|less|lower|more)\b")
MONEY_SHARE = re.compile(r"(?<![\w\\$])(?P<word>\$)(?=\d{1,3}\.\d{1,2}%)")
BOND = re.compile(r"\b[Tt]he \d+(?:\.\d+)? $")
VARIABLE = re.compile(r"\d")


def doubled_units(text: str) -> Iterator[tuple[Edit, Safety]]:
    """Edits that leave one unit, and how sure each is."""
    if not any(map(text.__contains__, UNITS)) or not ANY_FIGURE.search(text) or not CUE.search(text):
        return
    with_sign = OTHER_SIGN.search(text) is not None
    for found in YUAN.finditer(text):
        yield Edit(Span(*found.span()), _yuan(found, with_sign=with_sign)), Safety.SAFE
    for found in DOLLARS.finditer(text):
        yield _dollars(found)
    for pattern, new, safety in RULES:
        for found in pattern.finditer(text):
            yield Edit(Span(*found.span("word")), new), safety(found)


def _yuan(found: re.Match[str], *, with_sign: bool) -> str:
    """`5 million yuan`, or `RMB 5 million` where a figure cannot stand first or other sums have that style."""
    text, start = found.string, found.start()
    opens = starts_sentence(text, start) or ARTICLE_BEFORE.search(text, max(start - 4, 0), start)
    if found["sign"] and (opens or with_sign):
        return found["sign"] + found["gap"] + found["sum"]
    return f"{found['sum']} {found['word']}"


def _dollars(found: re.Match[str]) -> tuple[Edit, Safety]:
    """The words go, but for `US dollars` after a bare `$`: there the sign goes."""
    safety = Safety.SUGGEST if found["sign"] == "$" and VARIABLE.fullmatch(found["sum"]) else Safety.SAFE
    first = starts_sentence(found.string, found.start())
    if found["us"] and not (first and found["sign"] != "$"):
        return Edit(Span(found.start(), found.start("sum")), ""), safety
    return Edit(Span(*found.span("word")), ""), safety


def _surely(_found: re.Match[str]) -> Safety:
    return Safety.SAFE


def _perhaps(_found: re.Match[str]) -> Safety:
    return Safety.SUGGEST


def _share(found: re.Match[str]) -> Safety:
    """Sure in `60 percents of`; `the 3 percents of 1751` are bonds."""
    text = found.string
    is_share = text.startswith(" of ", found.end()) and not BOND.search(text, max(found.start() - 24, 0), found.start())
    return Safety.SAFE if is_share else Safety.SUGGEST


def _points(found: re.Match[str]) -> Safety:
    """Sure where a rise or a distance is told; a card may give `5 percent points`."""
    text = found.string
    moved = BY_BEFORE.search(text, max(found.start() - 30, 0), found.start()) or MORE_AFTER.match(text, found.end())
    return Safety.SAFE if moved else Safety.SUGGEST


RULES: tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], Safety]], ...] = (
    (EUROS, "", _surely),
    (RMB_AFTER, "", _perhaps),
    (PERCENT_SIGN, "", _surely),
    (PERCENTS, "", _share),
    (PERCENT_POINTS, "percentage", _points),
    (MONEY_SHARE, "", _perhaps),
)
