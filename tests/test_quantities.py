"""Quantities of a source and of its draft, compared as values: a table of pairs first, then laws."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup import Settings, clean
from cleanup.bilingual.pairing import line_by_line, with_pairs
from cleanup.bilingual.quantities.comparison import compared
from cleanup.bilingual.quantities.corrections import Correction, of_dates, of_sizes
from cleanup.bilingual.quantities.told import LONGEST_TEXT, told_in_chinese, told_in_english
from cleanup.formats import text
from cleanup.model import Pair, Pairing
from cleanup.words.numbers import english
from glossary import open_glossary

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "data" / "quantities.tsv").read_text("utf-8").splitlines()[1:]
]
NEED_SOURCE = ("wrong-magnitude", "wrong-date", "missing-number")
SIGNS = "0123456789.,-%万亿千百十一二三两〇年月日点时分第成倍翻番半几数多余至到，。 元亩个$¥abmillionthoze ndr:/—“”’'"
PIECES = tuple(
    "1|1,|1.|1 |1-|12:|1月|1月2日|3万|3万亩、|一|十|百万|三百二十万|第一|分之|百分之三|翻一番|六成|上午9时|星期五|"
    "2021年|half |million |one |one hundred and |twenty-|1 million |May 1 |2021 |3:30 p.m. |first |X|XIV |tens of |"
    "3-5 million |Friday |'21 |1980s |$1m ".split("|")
)
UNITS = (("亿", 10**8), ("万", 10**4))
DIGITS = "零一二三四五六七八九"
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def verdict(source: str, draft: str) -> str:
    """What the comparison says of a pair, in one word."""
    found = compared(told_in_chinese(source), told_in_english(draft))
    if found.sized or found.points or found.grown:
        return "wrong-magnitude"
    if found.dated or found.clocks or found.weekdays:
        return "wrong-date"
    if found.missing:
        return "missing"
    return "rounded" if found.rounded else "same"


def corrections(source: str, draft: str) -> list[Correction]:
    """What is put right in numbers and dates."""
    found = compared(told_in_chinese(source), told_in_english(draft))
    return [*of_sizes(draft, source, found), *of_dates(draft, source, found)]


def corrected(draft: str, one: Correction) -> str:
    """A draft with a correction made; nothing where it is only shown."""
    return f"{draft[: one.edit.span.start]}{one.edit.text}{draft[one.edit.span.end :]}" if one.edit else ""


def in_chinese(number: int) -> str:
    """A number in Chinese numerals: 三百二十万."""
    for word, size in UNITS:
        if number >= size:
            rest = number % size
            gap = "零" if rest and rest < size // 10 else ""
            return f"{in_chinese(number // size)}{word}{gap}{in_chinese(rest) if rest else ''}"
    written, is_open = "", False
    for word, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // size % 10
        if digit:
            written += ("零" if is_open and written else "") + DIGITS[digit] + word
        is_open = not digit
    return written


def in_words(number: int) -> str:
    """A number in English words: three million two hundred thousand."""
    for word, size in (("billion", 10**9), ("million", 10**6), ("thousand", 1000), ("hundred", 100)):
        if number >= size:
            rest = number % size
            link = " and " if rest and rest < 100 else " "
            return (
                f"{in_words(number // size)} {word}{link}{in_words(rest)}"
                if rest
                else f"{in_words(number // size)} {word}"
            )
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def short(number: int) -> str:
    """A number in figures with 万 or 亿: 1.2亿."""
    word, size = next(unit for unit in (*UNITS, ("", 1)) if number >= unit[1])
    return f"{(Decimal(number) / size).normalize():f}{word}"


NUMBERS = st.integers(11, 10**11).filter(lambda number: not 1000 <= number < 2200)
ROUND = st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(2, 999), st.integers(2, 8))


@pytest.mark.parametrize(("source", "draft", "said"), ROWS)
def test_a_pair_is_judged_as_the_table_says(source: str, draft: str, said: str) -> None:
    """Right ones, and those off by powers of ten."""
    assert verdict(source, draft) == said


def test_the_table_is_large_and_has_no_row_twice() -> None:
    """All verdicts often enough."""
    often = Counter(said for _, _, said in ROWS)
    assert len(ROWS) >= 150
    assert len(set(ROWS)) == len(ROWS)
    assert set(often) == {"same", "rounded", "wrong-magnitude", "wrong-date", "missing"}
    assert often["wrong-magnitude"] >= 50


CORRECTED = {
    "a size": ("投资1.2亿元。", "It cost 12 million yuan.", "It cost 120 million yuan.", True),
    "with its article": ("投资1800万元。", "It is a 180 million yuan plan.", "It is an 18 million yuan plan.", True),
    "letters for the size": ("投资1.2亿美元。", "It cost $12m.", "It cost $120m.", True),
    "no word of size": ("有14000人。", "There are 1,400 people.", "There are 14,000 people.", False),
    "two that may be meant": ("1.2亿元和12亿元。", "They cost 12 million yuan.", "=", False),
    "a range": ("投资1亿至2亿元。", "It cost 10-20 million yuan.", "= =", False),
    "points": ("提高3个百分点。", "It rose 3 percent.", "It rose 3 percentage points.", False),
    "one point": ("提高1个百分点。", "It rose 1%.", "It rose 1 percentage point.", False),
    "growth by times": ("增长了2倍。", "It doubled.", "=", False),
    "a day": ("12月10日开会。", "It met on December 11.", "It met on December 10.", False),
    "a month": ("12月10日开会。", "It met on November 10.", "It met on December 10.", False),
    "a short month": ("10月12日开会。", "It met on Sep. 12.", "It met on Oct. 12.", False),
    "a year": ("2021年开会。", "It met in 2012.", "It met in 2021.", False),
    "a day of the week": ("星期五开会。", "It met on Thursday.", "It met on Friday.", False),
    "a time of day": ("下午3时开会。", "It met at 4 p.m.", "=", False),
    "the same size": ("投资1.2亿元。", "It cost 120 million yuan.", "", False),
    "another unit": ("占地300亩。", "It covers 20 hectares.", "", False),
    "percent": ("提高3%。", "It rose 3 percent.", "", False),
    "another number": ("投资1.2亿元。", "It cost 37 yuan.", "", False),
    "the same day": ("12月10日开会。", "It met on 10 December.", "", False),
    "another day": ("12月10日开会。", "It met on March 3.", "", False),
    "the same time": ("下午3时开会。", "It met at 15:00.", "", False),
}
"""What becomes of a draft: `=` where it is only shown, nothing where nothing is told; whether that is sure."""


@pytest.mark.parametrize(("source", "draft", "after", "is_sure"), CORRECTED.values(), ids=CORRECTED)
def test_what_differs_is_put_right_or_shown(source: str, draft: str, after: str, is_sure: bool) -> None:  # noqa: FBT001
    """Once; and then nothing differs."""
    found = corrections(source, draft)
    assert [corrected(draft, one) or "=" for one in found] == (
        after.split() if "=" in after else [after] if after else []
    )
    assert {one.is_sure for one in found} == ({is_sure} if after else set())
    for one in found:
        assert one.message.startswith(f"`{draft[one.place.start : one.place.end]}`: the source has ") or one.edit
        assert one.edit is None or corrections(source, corrected(draft, one)) == []


@given(NUMBERS | ROUND)
def test_a_number_is_the_same_however_it_is_written(number: int) -> None:
    """In Chinese numerals, figures with 万, and plain figures; in English words, short forms and figures."""
    for source in (in_chinese(number), short(number), str(number), f"{number:,}"):
        for draft in (in_words(number), english(Decimal(number)), str(number), f"{number:,}"):
            assert verdict(f"共{source}元", f"{draft} yuan in all") == "same", (source, draft)


@given(ROUND, st.integers(1, 3), st.booleans())
def test_a_number_off_by_powers_of_ten_is_found(number: int, power: int, is_larger: bool) -> None:  # noqa: FBT001
    """And put right: the proposal has the value of the source."""
    larger, smaller = number * 10**power, number
    mine, its = (larger, smaller) if is_larger else (smaller, larger)
    for source in (in_chinese(mine), short(mine)):
        for draft in (in_words(its), english(Decimal(its)), f"{its:,}"):
            pair = f"共{source}元", f"{draft} yuan in all"
            assert verdict(*pair) == "wrong-magnitude", pair
            for one in corrections(*pair):
                assert not one.edit or verdict(pair[0], corrected(pair[1], one)) == "same", pair


@given(st.dates(), st.sampled_from(["%B {} %Y", "{} %B %Y", "%B {}, %Y", "%Y-%m-%d"]))
def test_a_day_is_the_same_however_it_is_written(day: object, form: str) -> None:
    """In every order."""
    year, month, number = (int(part) for part in str(day).split("-"))
    written = f"{day:{form}}".format(number) if year >= 1000 else ""
    if written:
        assert verdict(f"{year}年{month}月{number}日", f"It was {written}.") == "same"


@given(st.text(SIGNS, max_size=60), st.text(SIGNS, max_size=60))
def test_nothing_breaks_the_readers(source: str, draft: str) -> None:
    """Whatever stands there: places lie in the text, and a comparison comes out."""
    for told in (told_in_chinese(source), told_in_english(draft)):
        for one in told.quantities:
            assert 0 <= one.span.start <= one.number.start < one.number.end <= one.span.end <= len(told.text)
    compared(told_in_chinese(source), told_in_english(draft))
    compared(told_in_chinese(draft + source), told_in_english(source + draft))


@pytest.mark.parametrize("piece", PIECES)
def test_the_longest_paragraph_is_the_same_as_itself(piece: str) -> None:
    """Of the same on both sides nothing is of another size or day."""
    line = piece * (LONGEST_TEXT // len(piece))
    found = compared(told_in_chinese(line), told_in_chinese(line))
    assert not found.missing


def test_paragraphs_that_translate_one_together_are_read_together() -> None:
    """A number stands in either, and one that stands in neither is told once."""
    source = text.read("source.txt", "投资1.2亿元，占地300亩，有14000人。".encode())
    draft = text.read("draft.txt", b"It cost 12 million yuan.\n\nIt covers 300 mu.")
    pairs = (Pair((0,), tuple(range(len(draft.segments))), 1),)
    report = clean(with_pairs(draft, Pairing(source, pairs)), open_glossary(), Settings(select=NEED_SOURCE))
    told = [one.finding for one in report.open]
    assert [one.rule for one in told] == ["wrong-magnitude", "missing-number"]
    assert "14000人" in told[1].message
    assert "300" not in told[1].message


def test_a_doubtful_pair_only_suggests() -> None:
    """The same that is put right where the pair is sure."""
    source, draft = (text.read("a.txt", line.encode()) for line in ("投资1.2亿元。", "It cost 12 million yuan."))
    settings = Settings(select=NEED_SOURCE)
    for confidence, edits in ((1, 1), (0.5, 0)):
        report = clean(line_by_line(draft, source, confidence=confidence), open_glossary(), settings)
        assert len(report.applied) == edits
        assert len(report.open) == 1 - edits


def test_a_longer_line_is_not_read() -> None:
    """It is data."""
    assert told_in_chinese("1月" * LONGEST_TEXT).is_empty
    assert told_in_english("1 " * LONGEST_TEXT).is_empty
