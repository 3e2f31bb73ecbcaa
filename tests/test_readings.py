"""How Chinese names are read: surnames of their own reading, ü in every spelling, what is no reading."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossary.names import UMLAUT_STYLES, is_pinyin
from glossary.readings import may_be_read, parts, proposed, syllables
from glossary.store import DATA, SEPARATOR, read_table

# The Chinese, and the standard spelling.
PROPOSED = {
    "a plain name": ("王运河", "Wang Yunhe"),
    "a given name of one syllable": ("王伟", "Wang Wei"),
    "Shan, not Dan": ("单雄信", "Shan Xiongxin"),
    "Zha, not Cha": ("查良镛", "Zha Liangyong"),
    "Qiu, not Chou": ("仇英", "Qiu Ying"),
    "Zeng, not Ceng": ("曾国藩", "Zeng Guofan"),
    "Xie, not Jie": ("解缙", "Xie Jin"),
    "Ou, not Qu": ("区寿年", "Ou Shounian"),
    "Yun, not Yuan": ("员半千", "Yun Banqian"),
    "Ren of the second tone": ("任意", "Ren Yi"),
    "the usual of two readings": ("覃辉", "Qin Hui"),
    "Yuchi, not Weichi": ("尉迟恭", "Yuchi Gong"),
    "Moqi, not Wansi": ("万俟卨", "Moqi Xie"),
    "a surname of two syllables": ("欧阳娜娜", "Ouyang Nana"),
    "a surname whose first character is one, too": ("诸葛亮", "Zhuge Liang"),
    "the first character of a longer surname, alone": ("单于", "Shan Yu"),
    "the same character is no surname in a given name": ("王解", "Wang Jie"),
    "an ü in the surname": ("吕布", "Lyu Bu"),
    "an ü in the given name": ("王绿", "Wang Lyu"),
    "an ü after n": ("王女", "Wang Nyu"),
    "an ü before e": ("王略", "Wang Lyue"),
    "a u that is no ü": ("陆游", "Lu You"),
    "an ü that is written u": ("徐玉", "Xu Yu"),
    "a syllable that begins with a": ("王西安", "Wang Xi'an"),
    "a syllable that begins with e": ("李小二", "Li Xiao'er"),
    "a syllable that begins with o": ("王小欧", "Wang Xiao'ou"),
    "a given name that begins with a vowel": ("张爱玲", "Zhang Ailing"),
    "a surname before a vowel": ("王安", "Wang An"),
    "a y is no vowel": ("王子怡", "Wang Ziyi"),
    "a surname that the table has not": ("绿原", "Lyu Yuan"),
    "a surname alone": ("王", "Wang"),
    "a letter": ("王A", ""),
    "a name with a dot": ("王·李", ""),
    "an English name": ("Bob", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("zh", "wanted"), PROPOSED.values(), ids=PROPOSED)
def test_proposed(zh: str, wanted: str) -> None:
    """A name is proposed as the standard spells it; where a character has no reading, nothing is."""
    assert proposed(zh) == wanted


STYLES = {
    "a surname": ("吕西安", {"lyu": "Lyu Xi'an", "lü": "Lü Xi'an", "lv": "Lv Xi'an", "lu": "Lu Xi'an"}),
    "both": ("闾略", {"lyu": "Lyu Lyue", "lü": "Lü Lüe", "lv": "Lv Lve", "lu": "Lu Lue"}),
    "none": ("陈宇", dict.fromkeys(UMLAUT_STYLES, "Chen Yu")),
}


@pytest.mark.parametrize(("zh", "wanted"), STYLES.values(), ids=STYLES)
def test_proposed_in_a_style(zh: str, wanted: dict[str, str]) -> None:
    """The house decides how ü is spelled, and about nothing else."""
    assert {style: proposed(zh, style) for style in UMLAUT_STYLES} == wanted


READ = {
    "the standard": ("王运河", "Wang Yunhe"),
    "a surname in capitals": ("王运河", "WANG Yunhe"),
    "capitals and a hyphen": ("王运河", "WANG Yun-he"),
    "all in capitals": ("王运河", "WANG YUNHE"),
    "three words": ("王运河", "Wang Yun He"),
    "one word": ("王运河", "wangyunhe"),
    "Shan": ("单雄信", "Shan Xiongxin"),
    "Zha": ("查良镛", "Zha Liangyong"),
    "Qiu": ("仇英", "Qiu Ying"),
    "Zeng": ("曾国藩", "Zeng Guofan"),
    "Xie": ("解缙", "Xie Jin"),
    "Yuchi": ("尉迟恭", "Yuchi Gong"),
    "Yuchi in two words": ("尉迟恭", "Yu Chi Gong"),
    "Moqi": ("万俟卨", "Moqi Xie"),
    "the usual of two readings": ("翟墨", "Zhai Mo"),
    "the other of two readings": ("翟墨", "Di Mo"),
    "either reading of the given name": ("王行", "Wang Hang"),
    "Lyu": ("吕布", "Lyu Bu"),
    "Lv": ("吕布", "Lv Bu"),
    "Lü": ("吕布", "Lü Bu"),
    "LÜ": ("吕布", "LÜ BU"),
    "Lu": ("吕布", "Lu Bu"),
    "Lyu and its apostrophe": ("吕西安", "Lyu Xi'an"),
    "a curly apostrophe": ("王西安", "Wang Xi’an"),
    "without its apostrophe": ("王西安", "Wang Xian"),
    "an ü before e": ("王略", "Wang Lyue"),
    "another spelling of that": ("王略", "Wang Lve"),
    "an ü after n": ("孙女", "Sun Nyu"),
    "yu after an n": ("陈宇", "Chen Yu"),
    "yu after an n in one word": ("王金玉", "Wang Jinyu"),
    "yue after an n": ("王新月", "Wang Xinyue"),
    "yu after ng": ("王英玉", "Wang Yingyu"),
    "a surname alone": ("王", "Wang"),
}


@pytest.mark.parametrize(("zh", "name"), READ.values(), ids=READ)
def test_may_be_read(zh: str, name: str) -> None:
    """A reading may be cut, joined and capitalised in any way, and spell ü in any."""
    assert may_be_read(zh, name)


NOT_READ = {
    "translated": ("王运河", "Wang Canal"),
    "the given name first": ("王运河", "Yunhe Wang"),
    "somebody else": ("王运河", "Wang Yunhai"),
    "a syllable short": ("王运河", "Wang Yun"),
    "a letter short": ("王运河", "Wang Yunh"),
    "a letter more": ("王运河", "Wang Yunhee"),
    "the surname alone": ("王运河", "Wang"),
    "the given name alone": ("王运河", "Yunhe"),
    "a comma": ("王运河", "Wang, Yunhe"),
    "nothing": ("王运河", ""),
    "a space": ("王运河", " "),
    "a name for none": ("", "Wang"),
    "Dan": ("单雄信", "Dan Xiongxin"),
    "Chan": ("单雄信", "Chan Xiongxin"),
    "Cha": ("查良镛", "Cha Liangyong"),
    "Chou": ("仇英", "Chou Ying"),
    "Ceng": ("曾国藩", "Ceng Guofan"),
    "Jie": ("解缙", "Jie Jin"),
    "Weichi": ("尉迟恭", "Weichi Gong"),
    "Wansi": ("万俟卨", "Wansi Xie"),
    "Wan, of the longer surname": ("万俟卨", "Wan Qixie"),
    "Liu for Lü": ("吕布", "Liu Bu"),
    "L for Lü": ("吕布", "L Bu"),
    "ü for u": ("陆游", "Lü You"),
    "yu for u": ("陆游", "Lyu You"),
    "v for u": ("王努", "Wang Nv"),
    "u for yu after an n": ("陈宇", "Chen U"),
    "u for yu after an n in one word": ("王金玉", "Wang Jinu"),
    "ü for yu after an n": ("陈宇", "Chen Ü"),
    "Cantonese": ("李嘉诚", "Li Ka-shing"),
    "another syllable": ("王金玉", "Wang Jinyue"),
    "an English name": ("Bob", "Bob"),
}


@pytest.mark.parametrize(("zh", "name"), NOT_READ.values(), ids=NOT_READ)
def test_may_not_be_read(zh: str, name: str) -> None:
    """What is no reading, or that of somebody else, is refused."""
    assert not may_be_read(zh, name)


PARTS = {
    "one character": ("王运河", (("Wang",), "运河")),
    "two characters": ("尉迟恭", (("Yuchi",), "恭")),
    "two characters that are the whole name": ("万俟", (("Wan",), "俟")),
    "two readings": ("翟墨", (("Zhai", "Di"), "墨")),
    "a surname that the table has not": ("绿原", (("Lü",), "原")),
}


@pytest.mark.parametrize(("zh", "wanted"), PARTS.values(), ids=PARTS)
def test_parts(zh: str, wanted: tuple[tuple[str, ...], str]) -> None:
    """The longest surname of the table is cut off, with its readings; one character at least is left."""
    assert parts(zh) == wanted


SYLLABLES = {
    "one": ("河", ("he",)),
    "an ü": ("略", ("lüe",)),
    "several": ("行", ("xing", "hang")),
    "one of use in names": ("大", ("da",)),
    "another than pypinyin's first": ("翟", ("zhai", "di")),
    "none": ("A", ()),
}


@pytest.mark.parametrize(("character", "wanted"), SYLLABLES.values(), ids=SYLLABLES)
def test_syllables(character: str, wanted: tuple[str, ...]) -> None:
    """The readings of a character are without tones, the usual one first."""
    assert syllables(character) == wanted


ROWS, _ = read_table(DATA / "surnames.tsv", ("zh", "readings", "note"))
SURNAMES = {row.cells[0]: row.cells[1].split(SEPARATOR) for row in ROWS}
SAID_NEVER = [
    (row.cells[0], word.strip(","))
    for row in ROWS
    if row.cells[2].startswith("never ")
    for word in row.cells[2].split()
    if word[:1].isupper()
]
"""Readings that the table warns of."""


@pytest.mark.parametrize(("surname", "reading"), SAID_NEVER, ids=[f"{zh} {reading}" for zh, reading in SAID_NEVER])
def test_reading_that_the_table_warns_of(surname: str, reading: str) -> None:
    """A reading that the table says is never the surname's is refused, and not proposed."""
    assert not may_be_read(f"{surname}河", f"{reading} He")
    assert proposed(f"{surname}河") != f"{reading} He"


GIVEN_NAMES = st.text(alphabet="河玉宇月安西二恩欧绿女略努鲁行乐金新华运英云娜", min_size=1, max_size=2)
SPELLED = (str, str.upper, str.lower, lambda name: name.replace("'", "’"), lambda name: name.replace(" ", ""))


@given(st.sampled_from(sorted(SURNAMES)), GIVEN_NAMES, st.sampled_from(sorted(UMLAUT_STYLES)), st.sampled_from(SPELLED))
@settings(max_examples=400, deadline=None)
def test_what_is_proposed_may_be_read(surname: str, given_name: str, style: str, spell: type[str]) -> None:
    """What is proposed for a name is a reading of it in every style and any shape, and is pinyin."""
    # 单 and 于 together are one surname.
    assume(surname + given_name[:1] not in SURNAMES)
    name = proposed(surname + given_name, style)
    assert may_be_read(surname + given_name, spell(name))
    assert all(map(is_pinyin, name.split())) or style == "lu"
    usual = SURNAMES[surname][0].replace("ü", UMLAUT_STYLES[style])
    assert name.split()[0] == usual


@given(st.sampled_from(sorted(SURNAMES)), GIVEN_NAMES, st.sampled_from("bcdfghjklmnpqrstwxyz"))
@settings(max_examples=200, deadline=None)
def test_another_letter_is_another_name(surname: str, given_name: str, letter: str) -> None:
    """A consonant more at the end makes another name, unless a syllable ends so."""
    name = proposed(surname + given_name)
    assume(letter not in "ngr")
    assert not may_be_read(surname + given_name, name + letter)
