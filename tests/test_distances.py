"""How far words are from a name: nothing for its spellings, little for a slip, much for another name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.distances import name_distance, syllable_distance
from glossary.spellings import standard

# A character, letters, and between which two distances they are.
SYLLABLES = {
    "the reading": ("张", "zhang", 0, 0),
    "in capitals": ("张", "ZHANG", 0, 0),
    "with a tone": ("张", "Zhāng", 0, 0),
    "any of several readings": ("行", "hang", 0, 0),
    "an ü as lyu": ("绿", "lyu", 0, 0),
    "an ü as v": ("绿", "lv", 0, 0),
    "an ü as u": ("绿", "lu", 0, 0),
    "Wade-Giles": ("张", "chang", 0.01, 0.2),
    "Wade-Giles with its mark": ("曲", "ch'ü", 0.01, 0.2),
    "z for zh": ("张", "zang", 0.01, 0.2),
    "n for ng": ("张", "zhan", 0.01, 0.2),
    "l for n": ("宁", "ling", 0.01, 0.2),
    "f for h": ("胡", "fu", 0.01, 0.2),
    "b for p": ("彭", "beng", 0.01, 0.2),
    "liu for lü": ("绿", "liu", 0.01, 0.2),
    "gou for guo": ("国", "gou", 0.01, 0.2),
    "two slips": ("张", "zan", 0.2, 0.4),
    "half of it": ("张", "zhi", 0.3, 0.6),
    "a letter too many": ("河", "hee", 0.1, 0.5),
    "another syllable": ("张", "li", 0.7, 1),
    "an English word": ("河", "canal", 0.7, 1),
    "a reading of no use in names": ("红", "gong", 0.2, 1),
    "nothing": ("河", "", 1, 1),
    "no reading": ("A", "a", 1, 1),
}


@pytest.mark.parametrize(("character", "letters", "least", "most"), SYLLABLES.values(), ids=SYLLABLES)
def test_syllable_distance(character: str, letters: str, least: float, most: float) -> None:
    """A right spelling is at no distance, a slip at a small one, another syllable at a great one."""
    assert least <= syllable_distance(character, letters) <= most


# From near to far.
ORDERED = {
    "a plain name": ("王运河", ("Wang Yunhe", "Wang Yunho", "Wang Yunhai", "Wang Yun", "Wang Canal", "The Bureau")),
    "a surname": ("王运河", ("Wang Yunhe", "Wan Yunhe", "Huang Yunhe", "Li Yunhe", "Li Canal")),
    "a compound surname": ("欧阳修", ("Ouyang Xiu", "Ouyang Xu", "Ouyang Repair", "European Repair")),
}


@pytest.mark.parametrize(("zh", "names"), ORDERED.values(), ids=ORDERED)
def test_order_of_distances(zh: str, names: tuple[str, ...]) -> None:
    """What is more like a name is nearer to it."""
    distances = [name_distance(zh, name.split()) for name in names]
    assert distances[0] == 0
    assert distances == sorted(set(distances))


@pytest.mark.parametrize("words", [["Yunhe", "Wang"], ["Wang", "Yun", "He"], ["Wang", "Yun-he"], ["WANGYUNHE"]])
def test_form_is_no_distance(words: list[str]) -> None:
    """How a name is cut, joined and ordered does not count."""
    assert name_distance("王运河", words) == 0


@pytest.mark.parametrize(("zh", "words"), [("王运河", []), ("", ["Wang"]), ("王运河", ["Wang" * 99]), ("A", ["A"])])
def test_no_name_and_no_words(zh: str, words: list[str]) -> None:
    """Where there is nothing to compare, the distance is the greatest."""
    assert name_distance(zh, words) == 1


@given(st.text("王李张运河国伟丽欧阳绿", min_size=2, max_size=4), st.text("abeghinouwyz' -", max_size=24))
@settings(max_examples=200, deadline=None)
def test_distance_is_between_nothing_and_one(zh: str, words: str) -> None:
    """No words are nearer than the name itself, and none further than 1."""
    assert name_distance(zh, standard(zh).split()) == 0
    assert 0 <= name_distance(zh, words.split()) <= 1
