"""What words mean in English, with the dictionary and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from glossary import glosses as module
from glossary.glosses import base_forms, glosses, has_dictionary, is_gloss, phrases
from glossary.store import DATA, SEPARATOR, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRIES = """
蕗 蕗 [Lu4] /surname Lu/
蕗 蕗 [lu4] /(old) liquorice (herb)/CL:棵[ke1]/to dig up; to weed out/the very best/see 路[lu4]/variant of 露[lu4]/
舊 旧 [jiu4] /old/opposite: new 新/former/worn (with age)/
長亭 长亭 [chang2 ting2] /stop by the road/a place where one says good-bye to those who leave/chang ting/
鎮 鎮 [zhen4] /town (Tw)/Zhen/
縣甲 县甲 [xian4 jia3] /Xianjia county in Hunan/
"""
CLEANED = {
    "senses of several entries": ("蕗", {"liquorice", "dig up", "weed out", "best"}),
    "a colon, a sense with Chinese, brackets": ("旧", {"old", "former", "worn"}),
    "a short phrase, but no long one, and no pinyin": ("长亭", {"stop by the road"}),
    "a place": ("县甲", set()),
    "no entry": ("河", set()),
    "nothing": ("", set()),
    "a longer word than any name": ("长亭长亭长", set()),
}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A dictionary of few entries, and no table."""
    raw = ENTRIES.encode()
    places: dict[bytes, tuple[int, ...]] = {}
    for entry in module.HEADWORD.finditer(raw):
        places[entry[1]] = (*places.get(entry[1], ()), entry.end())
    monkeypatch.setattr(module, "_dictionary", lambda: (raw, places))
    monkeypatch.setattr(module, "_table", dict)
    module._meanings.cache_clear()  # noqa: SLF001
    yield
    module._meanings.cache_clear()  # noqa: SLF001


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(("zh", "wanted"), CLEANED.values(), ids=CLEANED)
def test_entries_are_cleaned(zh: str, wanted: set[str]) -> None:
    """Of an entry only the meanings are left."""
    assert glosses(zh) | phrases(zh) == wanted
    assert not any(" " in one for one in glosses(zh))
    assert all(" " in one for one in phrases(zh))


IN_THE_TABLE = {
    "运河": "canal", "高峰": "peak", "黎明": "dawn", "王": "king", "黄": "yellow", "马": "horse", "军": "army",
    "兵": "soldier", "雪": "snow", "龙": "dragon", "万": "ten thousand", "红旗": "red flag", "国庆": "national day",
}  # fmt: skip


@pytest.mark.parametrize("extra", [True, False], ids=["with the dictionary", "without"])
def test_table(extra: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    """What is usual in names is known without the dictionary."""
    if not extra:
        monkeypatch.setattr(module, "_dictionary", lambda: (b"", {}))
    module._meanings.cache_clear()  # noqa: SLF001
    found = {zh: english for zh, english in IN_THE_TABLE.items() if is_gloss(zh, english)}
    module._meanings.cache_clear()  # noqa: SLF001
    assert found == IN_THE_TABLE


@pytest.mark.skipif(not has_dictionary(), reason="needs the extra `glosses`")
def test_dictionary() -> None:
    """Other words come from the dictionary."""
    assert "flood" in glosses("汛")
    assert "intelligent" in glosses("慧")
    assert glosses("欧阳") == frozenset()


FORMS = {
    "peaks": "peak",
    "armies": "army",
    "leaves": "leaf",
    "wishes": "wish",
    "founding": "found",
    "running": "run",
    "loved": "love",
    "studied": "study",
    "brightly": "bright",
}


@pytest.mark.parametrize(("word", "base"), FORMS.items(), ids=FORMS)
def test_base_forms(word: str, base: str) -> None:
    """A form leads to the word that a dictionary has."""
    assert base in base_forms(word)
    assert base_forms(word)[0] == word


IS_GLOSS = {
    "a capital": ("峰", "Peak", True),
    "a plural": ("峰", "Peaks", True),
    "a phrase": ("国庆", "National Day", True),
    "the plural of a phrase": ("红旗", "Red Flags", True),
    "another word": ("峰", "River", False),
    "pinyin": ("峰", "Feng", False),
    "nothing": ("峰", "", False),
}


@pytest.mark.parametrize(("zh", "english", "wanted"), IS_GLOSS.values(), ids=IS_GLOSS)
def test_is_gloss(zh: str, english: str, wanted: bool) -> None:  # noqa: FBT001
    """A word counts in any case and form."""
    assert is_gloss(zh, english) is wanted


TABLE, _ = read_table(DATA / "glosses.tsv", ("zh", "glosses"))


def test_rows_of_the_table() -> None:
    """The table has English in lower case, no gloss twice, and none that is the pinyin of its word."""
    for row in TABLE:
        zh, english = row.cells
        found = english.split(SEPARATOR)
        assert len(found) == len(set(found)), zh
        assert set(found) <= glosses(zh) | phrases(zh), zh
        assert english == english.lower(), zh
