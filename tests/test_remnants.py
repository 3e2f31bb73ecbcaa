"""Amounts, times and ordinals left in Chinese: what is read is what is written, to the last digit."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup import Settings, clean
from cleanup.formats.text import read
from cleanup.language import REMNANTS, is_cjk
from cleanup.model import UNSETTLED
from cleanup.pipeline import MOST_PASSES
from cleanup.remnants import amounts, near_han, worded
from cleanup.remnants.numerals import value
from cleanup.remnants.times import clock
from cleanup.words.numbers import english, ordinal
from glossary import Glossary
from glossary.quantities import bundled

SCALES = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "万亿": 10**12}
NAMED = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}
DATED_CLOCK = re.compile(r"[\d\s年月日号-]+[:：][\d\s:：-]+")
"""A day and the figures of a clock, which the subject of times leaves to that of dates."""
SAID = re.compile(r"([\d,]+(?:\.\d+)?)(?: (million|billion|trillion))?")


def back(text: str) -> Decimal:
    """The number that an English amount says."""
    found = SAID.fullmatch(text)
    assert found, text
    digits = found[1]
    assert re.fullmatch(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?", digits), digits
    return Decimal(digits.replace(",", "")) * NAMED[found[2] or ""]


def han(number: int) -> str:
    """A number below a hundred million million in Chinese numerals, written independently of the reader."""
    if number >= 10**8:
        high, low = divmod(number, 10**8)
        return han(high) + "亿" + (("零" if low < 10**7 else "") + han(low) if low else "")
    if number >= 10**4:
        high, low = divmod(number, 10**4)
        return han(high) + "万" + (("零" if low < 10**3 else "") + han(low) if low else "")
    written, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if not digit:
            gap = bool(written)
            continue
        written += ("零" if gap else "") + "零一二三四五六七八九"[digit] + name
        gap = False
    return written


def amount(text: str, before: str = "It has ", after: str = " of it.") -> str:
    """The wording of one amount."""
    found = list(worded(amounts, before + text + after, Settings()))
    assert [(start, end) for start, end, _ in found] == [(len(before), len(before) + len(text))], found
    return found[0][2].text


@st.composite
def figures(draw: st.DrawFn) -> tuple[str, Decimal]:
    """A figure in digits with a scale, and its value."""
    whole = draw(st.integers(1, 99_999))
    decimals = draw(st.text("0123456789", max_size=8))
    scale = draw(st.sampled_from(list(SCALES)))
    digits = f"{whole:,}" if draw(st.booleans()) else str(whole)
    number = f"{digits}.{decimals}" if decimals else digits
    return number + scale, Decimal(number.replace(",", "")) * SCALES[scale]


@given(figures())
def test_a_figure_keeps_its_value(figure: tuple[str, Decimal]) -> None:
    """Read and written, whatever its decimals and its scale."""
    text, number = figure
    assert value(text) == number
    assert back(english(number)) == number


@given(st.decimals(0, 10**15, places=4))
def test_no_number_is_rounded(number: Decimal) -> None:
    """The short form is only taken where it says the number exactly."""
    assert back(english(number)) == number


@given(st.integers(1, 10**12 - 1))
def test_chinese_numerals_keep_their_value(number: int) -> None:
    """From one to hundreds of thousands of millions."""
    assert value(han(number)) == number


@given(figures(), st.sampled_from(["", "余", "多"]), st.sampled_from(["亩", "元", "平方米", "吨", "千瓦时", "公里"]))
def test_a_measure_keeps_its_value(figure: tuple[str, Decimal], more: str, unit: str) -> None:
    """With its unit and its 余, in a sentence."""
    text, number = figure
    said = amount(text + more + unit)
    assert said.startswith("more than ") is bool(more)
    digits = said.removeprefix("more than ")
    found = SAID.match(digits)
    assert found
    assert back(found[0]) == number


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["万元", "亿元", "元", "家企业"]))
def test_both_ends_of_a_range_keep_their_value(low: int, high: int, unit: str) -> None:
    """`10-20万元` shares its scale."""
    text = f"It has {low}-{high}{unit} of it."
    found = list(worded(amounts, text, Settings()))
    if low >= high:
        assert not found
        return
    size = SCALES.get(unit[0], 1)
    written = found[0][2].text
    first, last = SAID.findall(written)
    if " to " not in written:
        first = (first[0], last[1])
    ends = [back(" ".join(filter(None, end))) for end in (first, last)]
    assert ends == [low * size, high * size]


@given(st.text("0123456789.,万亿千百余多几数近约一二三十百家元亩%-至", max_size=20))
def test_any_jumble_is_read_or_left(text: str) -> None:
    """No error, whatever the characters."""
    for subject in REMNANTS.values():
        list(worded(subject, f"It has {text} of it.", Settings()))


ENGLISH = "the a about over more than nearly in on at by since from to of and , . ( ) enterprises In RMB yuan period 12"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*(row.zh for row in bundled()), *ENGLISH.split()]), max_size=MOST_PASSES - 1),
    st.sampled_from([" ", ""]),
    st.booleans(),
)
def test_what_is_written_settles(words: list[str], gap: str, unsafe: bool) -> None:  # noqa: FBT001
    """A second run changes nothing, whatever stands beside what; in a row of amounts each takes a pass of its own."""
    wanted = Settings(unsafe=unsafe)
    draft = f"We report on the work of the year as it was seen by the people there: {gap.join(words)}"
    report = clean(read("draft.txt", draft.encode()), Glossary(()), wanted)
    assert not [one for one in report.declined if one.reason == UNSETTLED]
    again = clean(read("draft.txt", report.text[0].encode()), Glossary(()), wanted)
    assert again.text == report.text


@pytest.mark.parametrize(
    ("text", "expected"),
    {
        "5.1234万": "51,234",
        "1.23456亿": "123.456 million",
        "1.234567亿": "123,456,700",
        "1.2345亿": "123.45 million",
        "1亿2000万": "120 million",
        "1.95万亿": "1.95 trillion",
        "100万": "1 million",
        "99.9万": "999,000",
        "三万五千": "35,000",
        "十五万": "150,000",
        "两千零五": "2,005",
        "两": "2",
        "0.05万": "500",
        "5.0": "5.0",
    }.items(),
)
def test_numbers(text: str, expected: str) -> None:
    """One by one."""
    number = value(text)
    assert number is not None
    assert english(number) == expected


@pytest.mark.parametrize("text", ["", "万", "三八", "五四", "三百五", "1万2亿", "十十", "零", "1,23"])
def test_no_number(text: str) -> None:
    """What is no number, or may be two, is left: 三百五 is 350 or 305."""
    assert value(text) is None


@pytest.mark.parametrize(
    ("minutes", "expected"),
    {
        0: "midnight",
        30: "12:30 a.m.",
        570: "9:30 a.m.",
        720: "noon",
        750: "12:30 p.m.",
        840: "2 p.m.",
        1439: "11:59 p.m.",
        1440: "midnight",
    }.items(),
)
def test_clock(minutes: int, expected: str) -> None:
    """Half days turn at noon and at midnight."""
    assert clock(minutes) == expected


@given(st.integers(1, 999))
def test_ordinals_end_as_they_are_said(number: int) -> None:
    """The teens are regular."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    teen = 10 < number % 100 < 20
    assert ordinal(number, in_words=False) == f"{number}{'th' if teen else endings.get(number % 10, 'th')}"


EXPECTED_ELSEWHERE = frozenset(
    "1月12日 2024年1月12日 2024年1月 8月 9月13日至17日 10月30日至11月2日 1月12日上午 为期三天".split()
)
"""Rows of dates, which `cleanup.remnants.dates` matches; the last is worded before a noun only."""


@pytest.mark.parametrize("zh", [row.zh for row in bundled() if row.zh not in EXPECTED_ELSEWHERE])
def test_every_quantity_of_the_glossary_has_a_wording(zh: str) -> None:
    """What the glossary knows to look for can be put into English."""
    text = f"It was seen {zh} of it."
    spans = [(start, end) for subject in REMNANTS.values() for start, end, _ in worded(subject, text, Settings())]
    assert (12, 12 + len(zh)) in spans


@given(
    st.text(
        alphabet="139 年月日时点分至第届级周个十五万千百亿许左右余多约近成倍:%$人家元天上下午底季度世纪增长翻番",
        max_size=12,
    )
)
@settings(max_examples=1500, deadline=None)
def test_every_remnant_holds_a_sign(text: str) -> None:
    """A text without a sign is spared the pattern, which would find nothing in it."""
    for subject in REMNANTS.values():
        for found in near_han(subject.pattern(), text):
            if any(map(is_cjk, found[0])) and not DATED_CLOCK.fullmatch(found[0]):
                assert any(map(found[0].__contains__, subject.SIGNS)), (subject, found[0])
