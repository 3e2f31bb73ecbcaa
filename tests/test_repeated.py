"""Sentences that a draft says twice."""

from __future__ import annotations

import pytest

from cleanup.words.repeated import repeated, says_twice

LONG = "The bureau opened three new offices in the old town this year."
VERY_LONG = "In spring the bureau opened three new offices in the old town, and one more far abroad."
OTHER = "All of them went well and were liked by the people there."
TEXTS = {
    "in a row": ([f"{LONG} {LONG}"], {0}),
    "in other capitals, spaces and marks": (
        [f"{LONG} {LONG.replace('The ', 'the  ').replace('town', 'Town')[:-1]}!"],
        {0},
    ),
    "in two paragraphs": ([LONG, LONG], {1}),
    "with an empty line between": ([LONG, "", "  ", LONG], {3}),
    "at the end of one and the start of the next": ([f"{OTHER} {LONG}", f"{LONG} It is so."], {1}),
    "with another between": ([f"{LONG} {OTHER} {LONG}"], set()),
    "a very long one with another between": ([f"{VERY_LONG} {OTHER} {VERY_LONG}"], {0}),
    "a very long one in the next paragraph": ([f"{VERY_LONG} {OTHER}", f"{OTHER[:-1]}! {VERY_LONG}"], {1}),
    "far away": ([VERY_LONG, OTHER, VERY_LONG], set()),
    "three times": ([LONG, LONG, LONG], set()),
    "three times in all": ([f"{LONG} {LONG}", OTHER, OTHER.upper(), OTHER, LONG], set()),
    "short": (["We will go there. We will go there."], set()),
    "a caption": ([LONG[:-1], LONG[:-1]], set()),
    "a caption and its sentence": ([LONG[:-1], f"{OTHER} {LONG}"], set()),
    "talk": ([f"Anna: {LONG}", f"Ben: {LONG}"], set()),
    "a list": ([f"- {LONG}", f"- {LONG}"], set()),
    "a numbered list": ([f"1. {LONG}", f"2. {LONG}"], set()),
    "a table": ([f"2021 | {LONG}", f"2022 | {LONG}"], set()),
    "code": ([f"a = 1; {LONG}", f"b = 1; {LONG}"], set()),
    "names": (["Wang Min, Li Hua, Zhao Lei, Sun Li, Zhou Jie. Wang Min, Li Hua, Zhao Lei, Sun Li, Zhou Jie."], set()),
    "numbers": ([LONG.replace("three", "3"), LONG.replace("three", "4")], set()),
    "Chinese": (["会议在大连召开了。会议在大连召开了。"], set()),
}


@pytest.mark.parametrize(("texts", "later"), TEXTS.values(), ids=TEXTS)
def test_repeated(texts: list[str], later: set[int]) -> None:
    """The numbers of the later texts."""
    assert {number for number, _ in repeated(texts)} == later


@pytest.mark.parametrize(
    "line", ["a.", "a", "a. ", ". ", "a b\n", "\n", "a!b?", '."', "the same words are said here again. "]
)
def test_long_texts_do_not_take_long(line: str) -> None:
    """No sentence is looked at from each of its characters."""
    assert not repeated([line * (400_000 // len(line))])


@pytest.mark.parametrize(
    ("source", "rest", "twice"),
    [
        ("会议在大连召开了，很好。", [], False),
        ("会议在大连召开了，会议在大连召开了。", [], True),
        ("会议在大连召开了。", ["昨天，会议在大连召开了！"], True),
        ("很好，很好。", ["很好"], False),
        ("", [""], False),
    ],
)
def test_what_a_source_says_twice(source: str, rest: list[str], twice: bool) -> None:  # noqa: FBT001
    """A clause of some length, in it or in another one."""
    assert says_twice(source, [source, *rest]) is twice
