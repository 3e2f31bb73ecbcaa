"""Figures, times and dates translated word by word keep their value to the last digit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.calques.broken_dates import half_translated
from cleanup.calques.clocks import two_clocks
from cleanup.calques.magnitudes import amounts
from cleanup.calques.ordinals import wrong_endings
from cleanup.words.numbers import ordinal_suffix

if TYPE_CHECKING:
    from cleanup.model import Edit

SIZES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
CALQUES = {"ten thousand": 10**4, "hundred thousand": 10**5, "hundred million": 10**8, "hundred billion": 10**11}
WHOLE = st.integers(1, 999_999)
DECIMALS = st.from_regex(r"(?:\.[0-9]{1,6})?", fullmatch=True)


def read(english: str) -> Fraction:
    """The value of `1.8 billion` or `67,200`, by other means than those under test."""
    figure, _, word = english.partition(" ")
    return Fraction(figure.replace(",", "")) * SIZES[word]


def only(edits: list[Edit]) -> Edit:
    """The one edit of a list."""
    assert len(edits) == 1, edits
    return edits[0]


@given(WHOLE, DECIMALS, st.sampled_from(sorted(CALQUES)))
def test_a_calque_keeps_its_value(whole: int, decimals: str, size: str) -> None:
    """`1.2 hundred million` and the like; where no exact figure can be written, it stays."""
    value = Fraction(f"{whole}{decimals}") * CALQUES[size]
    for edit, _ in amounts(f"it took {whole:,}{decimals} {size} yuan."):
        assert read(edit.text) == value


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("1.2 hundred million yuan", "120 million"),
        ("18 hundred million yuan", "1.8 billion"),
        ("5,300 ten thousand yuan", "53 million"),
        ("0.5 hundred million yuan", "50 million"),
        ("0.05 ten thousand yuan", "500"),
        ("1.23456789 hundred million yuan", None),
        ("42 million 641 thousand yuan", "42.641 million"),
        ("5 million 700 thousand and 900 trees", "5,700,900"),
        ("1 billion 901 million yuan", "1.901 billion"),
        ("1 billion 100 million 10 million", None),
        ("1 thousand 10 thousand", None),
        ("2 million and 300 thousand yuan", None),
    ],
)
def test_amounts_word_by_word(text: str, english: str | None) -> None:
    """What is written for each, or that nothing is."""
    assert [edit.text for edit, _ in amounts(text)] == ([english] if english else [])


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999))
def test_steps_add_up(millions: int, thousands: int, ones: int) -> None:
    """`42 million 641 thousand and 200`."""
    edit = only([edit for edit, _ in amounts(f"it took {millions} million {thousands} thousand and {ones} yuan")])
    assert read(edit.text) == millions * 10**6 + thousands * 10**3 + ones


@given(st.integers(1, 9999), st.sampled_from(("nd", "th")))
def test_an_ending_is_put_right_and_its_figure_stays(number: int, ending: str) -> None:
    """And a right one is left alone."""
    edits = [edit.text for edit, _ in wrong_endings(f"on the {number}{ending} of May")]
    right = ordinal_suffix(number)
    assert edits == ([] if ending == right else [f"{number}{right}"])


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_stays_the_same_time(hour: int, minute: int) -> None:
    """By whichever clock it is told."""
    alone = [edit.text for edit, _ in two_clocks(f"at {hour}:{minute:02} pm")]
    beside = [edit.text for edit, _ in two_clocks(f"from 9 am to {hour}:{minute:02} pm")]
    assert alone == ([f"{hour}:{minute:02}"] if hour > 12 else [])
    assert beside == ([f"{hour - 12}:{minute:02} pm"] if hour > 12 else [])


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("day", [1, 9, 10, 19, 20, 31])
def test_a_date_word_by_word_keeps_its_day(month: int, day: int) -> None:
    """`2021Year12Month6Day`."""
    edit = only([edit for edit, _ in half_translated(f"2021Year{month}Month{day}Day")])
    name, figure, year = edit.text.replace(",", "").split()
    assert (name[:3], int(figure), int(year)) == (
        "JanFebMarAprMayJunJulAugSepOctNovDec"[3 * month - 3 : 3 * month],
        day,
        2021,
    )


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("12Month6On the afternoon of the day", "on the afternoon of 6 December"),
        ("2024 year January 12", "12 January 2024"),
        ("In May 6th,", "On May 6th"),
    ],
)
def test_a_date_put_together_anew_follows_the_house_style(text: str, english: str) -> None:
    """And one that stands stays as it stands."""
    assert only([edit for edit, _ in half_translated(text, day_first=True)]).text == english
