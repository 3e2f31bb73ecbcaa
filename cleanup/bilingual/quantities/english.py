"""Read the quantities of an English text: figures and words, with their units, shares, multiples, ordinals."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from cleanup.bilingual.quantities.number_words import (
    CARDINALS,
    MULTIPLES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    TENS,
    WHOLES,
    cardinal,
)
from cleanup.bilingual.quantities.numerals import LONGEST, step_of
from cleanup.bilingual.quantities.units import SIGNS, unit_at
from cleanup.bilingual.quantities.values import Quantity, Unit
from cleanup.model import Span
from cleanup.words.numbers import MONEY
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "wan": 10**4,
    "yi": 10**8, "dozen": 12, "ten": 10, "k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12,
}  # fmt: skip
WORD_OF_SIZE = r"(?:ten(?=[ ](?:thou|mill|bill))|hundred|thousand|million|billion|trillion|dozen)s?\b"
FIGURE = later(
    rf"""
    (?P<figure>(?:\d{{1,3}}(?:,\d{{3}})++(?!\d)|\d++)(?:\.\d++)?)
    (?: (?P<suffix>st|nd|rd|th)(?![A-Za-z])
      | (?<=\d0)(?P<decade>['’]?s|\ s(?=[ ,.;]))(?![A-Za-z])
      | (?P<size>(?:[ -]{WORD_OF_SIZE}){{1,3}}|\ ?(?:wan|yi)\b|\ ?(?:bn|mn|tn)\b|[kKmMbB](?![A-Za-z0-9]))
    )?
    """,
    re.VERBOSE,
)
GROUPED = re.compile(
    r"(?<![\d.,])\d{1,3}(?:(?:,?[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3})+|(?:\.\d{3}){2,})(?![\d,])"
)
_WORDS = "|".join(sorted(CARDINALS, key=len, reverse=True))
RUN = later(
    rf"\b(?P<half>half an? |a quarter of an? )?(?:(?P<one>an?) (?=hundred|thousand|million|billion|trillion|dozen))?"
    rf"(?P<run>(?:{_WORDS})\b(?:(?:[ -]|[ ]and[ ])(?:{_WORDS})\b)*+)(?P<and_half> and a half)?"
    rf"(?P<after_half> (?:million|billion|trillion|hundred|thousand)\b)?",
    re.IGNORECASE,
)
_ORDINAL_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))
ORDINAL = later(
    rf"\b(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:[ -]| and ))?"
    rf"(?P<ordinal>{_ORDINAL_WORDS})(?P<plural>s)?\b|\bhalves\b",
    re.IGNORECASE,
)
OTHER = later(
    rf"\b(?P<multiple>{'|'.join(MULTIPLES)})\b|\b(?P<whole>{'|'.join(WHOLES)})\b"
    r"|\b(?P<eighties>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b"
    rf"|\b(?P<plural>{'|'.join(PLURAL_SCALES)})\b(?: of (?P<of>(?:hundreds|thousands|millions|billions)\b))?"
    r"|\b(?P<decade>decade|century|fortnight|weekly|daily|midnight|noon)\b",
    re.IGNORECASE,
)
ROMAN = re.compile(r"\b(?=[IVX]{2,6}\b)X{0,3}(?:IX|IV|V?I{0,3})\b")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
OF = re.compile(r"[ -](?:out of|in|of)[ -](?:every )?")
LINK = re.compile(r" ?(?:-{1,2}|~|–|—|to|and|or) ?")
OTHER_ONES = re.compile(r" (?:other|more)s?\b")
"""`Yale and two other universities` are three."""
SIZE_FIRST = re.compile(rf"ten (?=thou|mill|bill)|{WORD_OF_SIZE}", re.IGNORECASE)
THREE_DECIMALS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
TIME_WORD = r"(?:second|minute|hour|day|week|month|year|decade|century)"
HALVES = later(
    rf"\b(?:(?P<half>half|quarter) (?:of )?an? (?P<of>{TIME_WORD})"
    rf"|(?:an?|one|per|each|every) (?P<one>{TIME_WORD})(?P<and_half> and a half)?)\b",
    re.IGNORECASE,
)
NO_NUMBER_BEFORE = re.compile(r"[A-Za-z_#@/\\&]-?$")
OTHERS = {"decade": (10, Unit.DURATION), "century": (100, Unit.DURATION), "fortnight": (14, Unit.DURATION),
          "weekly": (7, Unit.NONE), "daily": (1, Unit.NONE), "midnight": (0, Unit.NONE),
          "noon": (12, Unit.NONE)}  # fmt: skip


def read(text: str) -> list[Quantity]:
    """The quantities of an English text in order, without its dates and times."""
    found = [
        *_figures(text),
        *_grouped(text),
        *_runs(text),
        *_ordinals(text),
        *_others(text),
        *_roman(text),
        *_halves(text),
    ]
    found.sort(key=lambda one: (one.span.start, one.span.end))
    return _linked(text, found)


def _with_unit(text: str, made: Quantity) -> Quantity:
    """The quantity with the unit that stands after it, or the sign of a currency before it."""
    last, unit, size, currency = unit_at("english", text, made.number.end)
    also = set(made.also)
    if OTHER_ONES.match(text, last):
        also.add(made.value + 1)
    before = text[max(made.number.start - 4, 0) : made.number.start].rstrip()
    for sign, name in SIGNS.items():
        if before.endswith(sign):
            unit, currency = Unit.MONEY, name
    return replace(made, span=Span(made.number.start, max(last, made.number.end)), unit=unit, size=size,
                   currency=currency, also=frozenset(also))  # fmt: skip


def _figures(text: str) -> Iterator[Quantity]:
    for found in FIGURE.finditer(text):
        figure = found["figure"].replace(",", "")
        if len(figure) > LONGEST:
            continue
        span = Span(*found.span())
        value, step = Fraction(figure), step_of(figure)
        if found["suffix"]:
            yield Quantity(span, span, value, Unit.ORDINAL, step=step, is_clear=True)
            continue
        if found["decade"]:
            # The 1980s are the eighties and of the 20th century.
            of_years = {value % 100, Fraction(value // 100 + 1)} if value > 1000 else {value + 1900}
            yield Quantity(span, span, value, Unit.YEAR, frozenset(of_years))
            continue
        scale = 1
        for word in re.findall(r"[a-z]+", (found["size"] or "").lower()):
            scale *= SIZES.get(word) or SIZES.get(word.removesuffix("s"), 1)
        also = set[Fraction]()
        if (found["size"] or "") in {"k", "K", "m", "M", "b", "B"} and text[span.start - 1 : span.start] not in MONEY:
            also.add(value)  # 5m is five metres, too
        if THREE_DECIMALS.fullmatch(figure) and scale == 1:
            also.add(value * 1000)  # 14.000
        is_clear = not NO_NUMBER_BEFORE.search(text, max(span.start - 2, 0), span.start)
        made = Quantity(span, span, value * scale, also=frozenset(also), step=step * scale, is_scaled=scale > 1,
                        is_clear=is_clear)  # fmt: skip
        yield _with_unit(text, made)


def _grouped(text: str) -> Iterator[Quantity]:
    for found in GROUPED.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) <= LONGEST:
            span = Span(*found.span())
            yield _with_unit(text, Quantity(span, span, Fraction(digits), step=step_of(digits)))


def _runs(text: str) -> Iterator[Quantity]:
    for found in RUN.finditer(text):
        start, end = found.span("run")
        if text[found.start() - 2 : found.start() - 1].isdigit() and SIZE_FIRST.match(text, start):
            continue  # the `million` of `100 million`
        words = re.findall(r"[a-z]+", found["run"].lower())
        pieces = [word for word in words if word != "and"]
        number = cardinal(pieces)
        if number is None:
            yield from _pieces(text, start, found["run"])
            continue
        value, step = Fraction(number.value), Fraction(number.step)
        also: set[Fraction] = set()
        if found["one"]:
            start = found.start("one")
        if found["half"]:
            part = Fraction(1, 2) if found["half"].lower().startswith("half") else Fraction(1, 4)
            also.add(value)
            value, start = value * part, found.start("half")
        if found["and_half"]:
            also.add(value)
            value += Fraction(1, 2)
            end = found.end("and_half")
        if found["after_half"] and found["and_half"]:
            scale = SCALES[found["after_half"].strip().lower()]
            value, step, end = value * scale, Fraction(scale, 2), found.end("after_half")
        is_scaled = any(piece in SCALES for piece in pieces)
        span = Span(start, end)
        yield _with_unit(text, Quantity(span, span, value, also=frozenset(also), step=step, is_scaled=is_scaled,
                                        is_clear=not also))  # fmt: skip


def _pieces(text: str, start: int, run: str) -> Iterator[Quantity]:
    """Each word by itself, where they are no one number."""
    for found in re.finditer(r"[A-Za-z]+", run):
        number = cardinal([found[0].lower()]) if found[0].lower() in CARDINALS else None
        if number:
            span = Span(start + found.start(), start + found.end())
            yield _with_unit(text, Quantity(span, span, Fraction(number.value), step=Fraction(number.step)))


def _ordinals(text: str) -> Iterator[Quantity]:
    for found in ORDINAL.finditer(text):
        span = Span(*found.span())
        if not found["ordinal"]:
            yield Quantity(span, span, Fraction(1, 2), also=frozenset({Fraction(50)}))
            continue
        word = found["ordinal"].lower()
        number = ORDINALS[word]
        tens = cardinal([found["tens"].lower()]) if found["tens"] else None
        value = Fraction(number + (tens.value if tens else 0))
        also = {Fraction(number)}
        top = _cardinal_before(text, span.start)
        for above in {1, top} - {0}:
            if number > 1:
                part = Fraction(above, number)
                also |= {part, part * 100}
                if word in {"half", "quarter"}:
                    also.add(above + part)
        yield Quantity(span, span, value, Unit.ORDINAL, frozenset(also))


def _halves(text: str) -> Iterator[Quantity]:
    """Half an hour, a year and a half, an hour."""
    for found in HALVES.finditer(text):
        span = Span(*found.span())
        place = found.start("of") if found["of"] else found.start("one")
        _, unit, size, _ = unit_at("english", text, place)
        if found["of"]:
            value = Fraction(1, 2 if found["half"].lower() == "half" else 4)
        else:
            value = Fraction(3, 2) if found["and_half"] else Fraction(1)
        yield Quantity(span, span, value, unit, size=size, step=Fraction(1, 10**6))


def _cardinal_before(text: str, place: int) -> int:
    found = re.search(r"([A-Za-z]+|\d{1,2})[ -]$", text[max(place - 12, 0) : place])
    if not found:
        return 0
    word = found[1].lower()
    if word.isdigit():
        return int(word)
    number = cardinal([word]) if word in CARDINALS else None
    return number.value if number and number.value < 100 else 0


def _others(text: str) -> Iterator[Quantity]:
    for found in OTHER.finditer(text):
        span = Span(*found.span())
        if found["eighties"]:
            value = Fraction(TENS[f"{found['eighties'].lower().removesuffix('ies')}y"])
            yield Quantity(span, span, value, Unit.YEAR, frozenset({value + 1900}))
        elif found["multiple"]:
            value = Fraction(MULTIPLES[found["multiple"].lower()])
            yield Quantity(span, span, value, Unit.MULTIPLE, frozenset({value - 1, (value - 1) * 100}))
        elif found["whole"]:
            yield Quantity(span, span, Fraction(100), Unit.PERCENT)
        elif found["plural"]:
            low, high = PLURAL_SCALES[found["plural"].lower()]
            if found["of"]:
                scale = PLURAL_SCALES[found["of"].lower()][0]
                low, high = low * scale, high * scale
            yield Quantity(span, span, Fraction(low), step=Fraction(low), is_scaled=True, high=Fraction(high))
        else:
            number, unit = OTHERS[found["decade"].lower()]
            yield Quantity(span, span, Fraction(number), unit)


def _roman(text: str) -> Iterator[Quantity]:
    for found in ROMAN.finditer(text):
        values = [ROMAN_VALUES[letter] for letter in found[0]]
        pairs = zip(values, [*values[1:], 0], strict=True)
        span = Span(*found.span())
        yield Quantity(span, span, Fraction(sum(-one if one < after else one for one, after in pairs)), Unit.ORDINAL)


def _linked(text: str, found: list[Quantity]) -> list[Quantity]:
    """With what neighbours may mean together: `3-5 million`, `4 billion 551 million`, `three out of four`."""
    made = list(found)
    for number, (first, second) in enumerate(pairwise(found)):
        gap = second.number.start - first.number.end
        if not 0 <= gap <= 14:
            continue
        if LINK.fullmatch(text, first.number.end, second.number.start):
            also = set(first.also)
            if second.is_scaled and not first.is_scaled:
                size = second.step / max(
                    step_of(re.sub(r"[^\d.]", "", text[second.number.start : second.number.end]) or "1"),
                    Fraction(1, 10**6),
                )
                also.add(first.value * size)
            unit = second.unit if first.unit is Unit.NONE else first.unit
            shares = second.is_scaled and not first.is_scaled
            made[number] = replace(made[number], also=frozenset(also), unit=unit, is_range=shares)
            made[number + 1] = replace(made[number + 1], is_range=shares)
        if (first.is_scaled and second.value < first.value
                and text[first.number.end : second.number.start] in {" ", " and ", ", "}):  # fmt: skip
            total = first.value + second.value
            made[number] = replace(made[number], also=made[number].also | {total}, is_clear=False)
            made[number + 1] = replace(made[number + 1], also=made[number + 1].also | {total}, is_clear=False)
        if second.value and OF.fullmatch(text, first.number.end, second.number.start):
            part = first.value / second.value
            made[number] = replace(made[number], also=made[number].also | {part, part * 100})
    return made
