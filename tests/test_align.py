"""A draft and its source are paired: line by line where that looks right, else aligned, and never surely wrong."""

from __future__ import annotations

import random
import time
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup import Document, Settings, clean
from cleanup.bilingual.align import Match, evidence_of, matched
from cleanup.bilingual.alignment.certainty import may_be_strange
from cleanup.bilingual.alignment.sounds import shared_sounds
from cleanup.bilingual.alignment.traits import Lexicon, lexicon, stem
from cleanup.bilingual.alignment.values import chinese_item, chinese_values, english_item, english_values
from cleanup.bilingual.omissions import added_sentences, lost_sentences
from cleanup.bilingual.pairing import as_source, looks_right, paired
from cleanup.bilingual.sentences import sentences, shared_out
from cleanup.bilingual.source import SURE
from cleanup.formats import columns, text
from cleanup.model import DraftError, Pair
from glossary import Glossary, open_glossary

BOTH = [
    ("运河学院召开2024年教学工作会议", "The Canal College Holds Its 2024 Conference on Teaching"),
    ("3月12日上午，学院在大连校区召开教学工作会议。", "On the morning of March 12, the college held a conference on teaching at its Dalian campus."),
    ("校长王运河主持会议并讲话。", "President Wang Yunhe chaired the meeting and made a speech."),
    ("他指出，学院现有教师1280人，学生2.6万人。", "He pointed out that the college now has 1,280 teachers and 26,000 students."),
    ("“质量是学校的生命。”他说。", "“Quality is the life of a school,” he said."),
    ("会议宣布了新的课程标准，将于9月1日起实施。", "The meeting announced new curriculum standards, which take effect on September 1."),
    ("学院与华为公司签署了合作协议，投资总额达1.2亿元。", "The college signed a cooperation agreement with Huawei, with a total investment of 120 million yuan."),
    ("根据协议，双方将共建AI实验室。", "Under the agreement, both sides will build an AI laboratory together."),
    ("与会专家认为，这一项目对农业科技创新有重要影响。", "Experts at the meeting believed the project would have an important influence on innovation in agricultural technology."),
    ("三是加强国际交流，鼓励学生赴日本和德国学习。", "Third, strengthen international exchange and encourage students to study in Japan and Germany."),
    ("下午，代表们参观了图书馆和新的医院大楼。", "In the afternoon, the delegates visited the library and the new hospital building."),
    ("医生介绍了疫苗接种的情况，没有发现新病例。", "Doctors spoke of vaccinations; no new cases had been found."),
    ("农民朋友对今年的茶叶价格表示满意。", "Farmers said they were satisfied with the price of tea this year."),
    ("为什么要改革？", "Why is reform needed?"),
    ("因为社会在发展，学校不能停留在过去。", "Because society is developing, and schools cannot remain in the past."),
    ("更多信息请访问http://www.yunhe.example.cn。", "For more information, please visit http://www.yunhe.example.cn."),
    ("活动期间，500名志愿者为运动员提供了服务。", "During the event, 500 volunteers provided services for the athletes."),
    ("冠军队获得奖金8万元。", "The champion team received a prize of 80,000 yuan."),
    ("会议于下午五时结束。", "The meeting ended at five in the afternoon."),
    ("（记者 李明）", "(Reporter: Li Ming)"),
]  # fmt: skip
CHINESE, ENGLISH = [zh for zh, _ in BOTH], [en for _, en in BOTH]
SIZE = len(BOTH)


@cache
def words() -> Lexicon:
    """Common words and the terms of the bundled glossary."""
    return lexicon(open_glossary())


def document(lines: list[str], path: str = "draft.txt") -> Document:
    """A text of these lines."""
    return text.read(path, "\n".join(lines).encode())


def pair(source: list[str], draft: list[str]) -> Document:
    """A draft paired with its source."""
    return paired(document(draft), document(source, "source.txt"), open_glossary())


def pairs(source: list[str], draft: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The pairs of a draft and its source."""
    found = pair(source, draft).pairing
    assert found
    return [(one.source, one.draft) for one in found.pairs]


def one_by_one(numbers: range) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Pairs of the same numbers."""
    return [((number,), (number,)) for number in numbers]


@pytest.mark.parametrize(
    ("source", "draft"), [(CHINESE, ENGLISH), (ENGLISH, CHINESE)], ids=["English draft", "Chinese draft"]
)
def test_equal_counts_that_look_right_go_line_by_line(source: list[str], draft: list[str]) -> None:
    """In either direction, and most of them surely."""
    found = pair(source, draft)
    assert found.pairing
    assert [(one.source, one.draft) for one in found.pairing.pairs] == one_by_one(range(SIZE))
    assert sum(one.confidence >= SURE for one in found.pairing.pairs) >= 0.9 * SIZE
    assert [segment.source for segment in found.segments] == source
    assert [segment.text for segment in found.segments] == draft


DAMAGED = {
    "a line lost": (CHINESE, ENGLISH[:3] + ENGLISH[4:], [((3,), ())]),
    "the first line lost": (CHINESE, ENGLISH[1:], [((0,), ())]),
    "the last lines lost": (CHINESE, ENGLISH[:-3], [((17,), ()), ((18,), ()), ((19,), ())]),
    "a line added": (CHINESE, [*ENGLISH[:8], "Read also: 25 great summer recipes", *ENGLISH[8:]], [((), (8,))]),
    "two merged": (CHINESE, [*ENGLISH[:5], f"{ENGLISH[5]} {ENGLISH[6]}", *ENGLISH[7:]], [((5, 6), (5,))]),
    "three merged": (CHINESE, [*ENGLISH[:8], " ".join(ENGLISH[8:11]), *ENGLISH[11:]], [((8, 9, 10), (8,))]),
    "two of the source merged": ([*CHINESE[:5], CHINESE[5] + CHINESE[6], *CHINESE[7:]], ENGLISH, [((5,), (5, 6))]),
    "neighbours swapped": (
        CHINESE, [*ENGLISH[:6], ENGLISH[7], ENGLISH[6], *ENGLISH[8:]], [((7,), (6,)), ((6,), (7,))],
    ),
    "far lines swapped": (
        CHINESE, [*ENGLISH[:3], ENGLISH[16], *ENGLISH[4:16], ENGLISH[3], *ENGLISH[17:]], [((16,), (3,)), ((3,), (16,))],
    ),
    "a line lost and one added": (
        CHINESE, [*ENGLISH[:3], *ENGLISH[4:12], "Click here to subscribe to our newsletter", *ENGLISH[12:]],
        [((3,), ()), ((), (11,))],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "draft", "wanted"), DAMAGED.values(), ids=DAMAGED)
def test_what_was_lost_added_merged_split_or_moved_is_found(
    source: list[str], draft: list[str], wanted: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    """Every pair of the damage, and nothing but one by one besides."""
    found = pairs(source, draft)
    assert [one for one in found if one in wanted] == wanted
    assert all(len(one[0]) == len(one[1]) == 1 for one in found if one not in wanted)
    assert [number for _, drafts in found for number in drafts] == list(range(len(draft)))


def test_one_wrong_line_in_the_middle_leaves_the_others_alone() -> None:
    """It alone is in doubt."""
    draft = [*ENGLISH[:9], "Copyright 1999 by Example Ltd., all rights reserved worldwide", *ENGLISH[10:]]
    found = pair(CHINESE, draft)
    assert found.pairing
    right = [one for one in found.pairing.pairs if one.source == one.draft and one.source != (9,)]
    assert len(right) == SIZE - 1
    assert sum(one.confidence >= SURE for one in right) >= 0.6 * SIZE
    assert found.segments[9].source is None or found.segments[9].confidence < SURE


def test_each_part_of_a_split_paragraph_has_its_sentences() -> None:
    """And all of the paragraph, without being sure, where nobody can tell."""
    source = [*CHINESE[:5], CHINESE[5] + CHINESE[6], *CHINESE[7:]]
    segments = pair(source, ENGLISH).segments
    assert (segments[5].source, segments[6].source) == (CHINESE[5], CHINESE[6])
    assert shared_out("没有句号的一句话", ["A sentence", "without a stop"], words()) == ["没有句号的一句话"] * 2
    half = ENGLISH[6].index(", with")
    draft = [*ENGLISH[:6], ENGLISH[6][:half], ENGLISH[6][half + 2 :], *ENGLISH[7:]]
    parts = [segment for segment in pair(CHINESE, draft).segments if segment.source == CHINESE[6]]
    assert all(part.confidence < SURE for part in parts)


def test_lines_of_which_little_can_be_told_stay_in_line() -> None:
    """The source has left out names, and has a note at its end; neither is one lost and the other merged."""
    bare = ["企业代表向我院赠送锦旗", "企业家代表发言"]
    full = [
        "Gao Ping, the manager of the northern branch of Yunhe Timber Group Co., Ltd., handed over a golden flag",
        "Entrepreneur representative of Huarong Fashion Co., Ltd. Sun Guang, the general manager, in his speech",
    ]
    source = [*CHINESE[:10], *bare, *CHINESE[10:], "（说明：本文不是原文，是由英文稿逐段复原的中文）"]
    found = pair(source, [*ENGLISH[:10], *full, *ENGLISH[10:]])
    assert found.pairing
    assert [(one.source, one.draft) for one in found.pairing.pairs] == [*one_by_one(range(SIZE + 2)), ((SIZE + 2,), ())]
    assert all(one.confidence < SURE for one in found.pairing.pairs[10:12])


REFUSED = {
    "nothing": ([], "source.txt:1:1: the source is empty; name the text that the draft translates"),
    "blank lines": ([" ", "\t"], "source.txt:1:1: the source is empty; name the text that the draft translates"),
    "English": (
        ENGLISH, "source.txt:1:1: the source is English, as the draft is; name the text that the draft translates",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "message"), REFUSED.values(), ids=REFUSED)
def test_a_source_that_is_none_is_refused(source: list[str], message: str) -> None:
    """In one sentence."""
    with pytest.raises(DraftError) as raised:
        pair(source, ENGLISH)
    assert str(raised.value) == message


def test_two_chinese_texts_are_refused() -> None:
    """A Chinese draft has an English source."""
    with pytest.raises(DraftError, match="the source is Chinese, as the draft is"):
        pair(CHINESE, CHINESE)


def test_another_text_does_not_look_right() -> None:
    """A source that has nothing to do with the draft, and one that has."""
    other = ["天气很好，我们去公园看动物。", "猫在桌子下面睡觉。", "他买了三本书和一张地图。"] * 6
    assert not looks_right(pair(other, ENGLISH))
    assert looks_right(pair(CHINESE, ENGLISH))


SHORT = {
    "a sentence": (["王运河讲了话。"], ["Wang Canal spoke."], True),
    "a headline": (["年会现场"], ["Annual meeting site"], True),
    "two lines": (["会议在大连举行。", "王运河讲了话。"], ["The meeting was held in Dalian.", "Wang Canal spoke."], True),
    "another sentence": (["天气很好，我们去公园看动物。"], ["The college held its 2024 meeting."], False),
    "other lines": (
        ["天气很好，我们去公园看动物。", "猫在桌子下面睡觉。", "他买了三本书和一张地图。"],
        ["The college held its 2024 meeting.", "President Wang Yunhe spoke.", "The meeting ended in the afternoon."],
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "draft", "right"), SHORT.values(), ids=SHORT)
def test_very_short_texts_are_paired_in_line(source: list[str], draft: list[str], right: bool) -> None:  # noqa: FBT001
    """All of them surely where they say the same; none where they do not."""
    found = pair(source, draft)
    assert found.pairing
    assert [(one.source, one.draft) for one in found.pairing.pairs] == one_by_one(range(len(draft)))
    assert looks_right(found) == right
    assert [one.confidence >= SURE for one in found.pairing.pairs] == [right] * len(draft)


def test_a_table_of_both_languages_may_be_the_source() -> None:
    """Its Chinese cells are."""
    raw = "\n".join(f"{zh}\t{en}" for zh, en in BOTH).encode()
    source = as_source(columns.read("both.tsv", raw))
    found = paired(document(ENGLISH), source, open_glossary())
    assert [segment.source for segment in found.segments] == CHINESE


def laws(found: Document, source: list[str], draft: list[str]) -> None:
    """Each segment of both sides stands in one pair, the pairs in the order of the draft."""
    assert found.pairing
    all_pairs = found.pairing.pairs
    assert sorted(number for one in all_pairs for number in one.source) == list(range(len(source)))
    assert [number for one in all_pairs for number in one.draft] == list(range(len(draft)))
    assert all(0 <= one.confidence <= 1 and (one.source or one.draft) for one in all_pairs)
    for one in all_pairs:
        assert [found.segments[number].source is None for number in one.draft] == [not one.source] * len(one.draft)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[list[str], list[str], set[Pair]]:
    """A source and a draft of some of the lines, with the pairs that are right."""
    numbers = draw(st.lists(st.integers(0, SIZE - 1), min_size=2, unique=True).map(sorted))
    source_has = [number for number in numbers if draw(st.integers(0, 9))]
    draft_has = [number for number in numbers if draw(st.integers(0, 9))]
    if len(draft_has) > 3 and draw(st.booleans()):
        place = draw(st.integers(0, len(draft_has) - 2))
        draft_has[place : place + 2] = draft_has[place : place + 2][::-1]
    right = {Pair((source_has.index(n),), (draft_has.index(n),), 1.0) for n in source_has if n in draft_has}
    return [CHINESE[n] for n in source_has], [ENGLISH[n] for n in draft_has], right


@given(damaged())
@settings(max_examples=50, deadline=None)
def test_every_segment_stands_in_one_pair_and_none_is_surely_wrong(
    case: tuple[list[str], list[str], set[Pair]],
) -> None:
    """Whatever was lost, added or swapped; twice the same."""
    source, draft, right = case
    if not source:
        return
    found = pair(source, draft)
    laws(found, source, draft)
    known = {(one.source, one.draft) for one in right}
    assert found.pairing
    if draft:
        sure = [one for one in found.pairing.pairs if one.source and one.draft and one.confidence >= SURE]
        assert all((one.source, one.draft) in known for one in sure)
    assert pair(source, draft) == found


PIECES = st.text(alphabet='学院a1。.,，!？ \N{GRINNING FACE}（("“B万%', min_size=1, max_size=12).map(
    lambda piece: f"x{piece}"
)


@given(st.lists(PIECES.map(lambda piece: f"学校会议{piece}"), min_size=1, max_size=7), st.lists(PIECES, max_size=7))
@settings(max_examples=50, deadline=None)
def test_any_lines_are_paired(source: list[str], draft: list[str]) -> None:
    """Of whatever they are made."""
    draft = [f"The annual meeting of the college was about teaching {line}" for line in draft]
    laws(pair(source, draft), source, draft)


@given(st.permutations(range(8)))
@settings(max_examples=30, deadline=None)
def test_any_order_is_paired(order: list[int]) -> None:
    """Lines that were shuffled; no pair that is sure is wrong."""
    draft = [ENGLISH[number] for number in order]
    found = pair(CHINESE[:8], draft)
    laws(found, CHINESE[:8], draft)
    assert found.pairing
    for one in found.pairing.pairs:
        if one.source and one.draft and one.confidence >= SURE:
            assert set(one.source) == {order[number] for number in one.draft}


HOSTILE = {
    "one huge line": (["学院" * 100_000], ["college " * 100_000]),
    "a huge line among others": (
        [*CHINESE, "学院召开会议。" * 20_000],
        [*ENGLISH, "The college held a meeting. " * 20_000],
    ),
    "many equal lines": (["学院"] * 1000, ["The college"] * 990),
    "marks": (["。" * 50_000, "学院学院"], ["." * 50_000, "The college"]),
    "digits": (["学院" + "1" * 50_000], ["The " + "1" * 50_000]),
    "Chinese numerals": (["一百亿" * 20_000], ["The college"]),
    "more source than draft": (CHINESE * 20, ENGLISH[:2]),
    "more draft than source": (CHINESE[:2], ENGLISH * 20),
}


@pytest.mark.parametrize(("source", "draft"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_paired_in_time(source: list[str], draft: list[str]) -> None:
    """In seconds, whatever it is."""
    start = time.process_time()
    laws(pair(source, draft), source, draft)
    assert time.process_time() - start < 20


def test_thousands_of_lines_are_paired_in_time() -> None:
    """Damaged ones; most of them rightly."""
    chance = random.Random(5)  # noqa: S311 -- a seed, no secret
    numbers = list(range(5_000))
    source = [f"{CHINESE[n % SIZE]}（{n * 7 + 1000}号文件）" for n in numbers]
    kept = [n for n in numbers if chance.random() > 0.05]
    draft = [f"{ENGLISH[n % SIZE]} (document no. {n * 7 + 1000})" for n in kept]
    start = time.process_time()
    found = pairs(source, draft)
    assert time.process_time() - start < 60
    right = sum(1 for one in found if len(one[1]) == 1 and one[0] == (kept[one[1][0]],))
    assert right > 0.97 * len(kept)


def test_an_empty_draft_has_lost_everything() -> None:
    """And there is nothing to clean."""
    found = pair(CHINESE, [])
    assert found.pairing
    assert [one.draft for one in found.pairing.pairs] == [()] * SIZE
    assert clean(found, open_glossary(), Settings()).text == ()


def test_a_match_of_nothing_is_nothing() -> None:
    """No parts at all."""
    assert matched(evidence_of([], [], words())) == []
    assert matched(evidence_of(["学院"], [], words()))[0][:2] == Match((0,), (), 0)[:2]


VALUES = {
    "3万人": {"30000"}, "1.2亿元": {"120000000"}, "1,280名": {"1280"}, "二〇二四年": {"2024"}, "三十五": {"35"},
    "两千零八": {"2008"}, "十": {"10"}, "一": set(), "5百万": {"5000000"}, "一百二十万": {"1200000"}, "没有": set(),
}  # fmt: skip


@pytest.mark.parametrize(("zh", "wanted"), VALUES.items())
def test_chinese_values(zh: str, wanted: set[str]) -> None:
    """In digits and in characters, with their scale."""
    assert chinese_values(zh) == wanted


def test_english_values() -> None:
    """In digits and in words, months among them."""
    assert english_values("1,280 teachers, 1.2 million yuan on March 12, three times") == (
        {"1280", "1200000", "12"}, {"3"},
    )  # fmt: skip


SOUNDS = {
    "a given name": ("王运河校长讲话", "President Wang Yunhe spoke", "yunhe"),
    "a name of two words of one syllable": ("李明说", "Li Ming said", "liming"),
    "a surname of two characters": ("欧阳大海", "Ouyang Dahai", "ouyang dahai"),
    "a place": ("大连校区", "Dalian campus", "dalian"),
    "three syllables": ("黑龙江", "Heilongjiang", "heilongjiang"),
    "cut after the first n": ("西南", "Xinan", "xinan"),
    "cut before it": ("新安", "Xinan", "xinan"),
    "an ü spelled u": ("吕梁", "Luliang", "luliang"),
    "characters apart": ("运输河流", "Yunhe", ""),
    "a mark between them": ("运、河", "Yunhe", ""),
    "another order": ("河运", "Yunhe", ""),
    "one syllable": ("王校长", "Wang spoke", ""),
    "words apart": ("李明", "Li, Ming", ""),
    "no capital": ("运河", "the yunhe", ""),
    "all capitals": ("运河", "YUNHE", ""),
    "a common English word": ("我们", "Women spoke", ""),
    "English": ("日本和德国", "Japan and Germany", ""),
    "nothing": ("", "", ""),
}


@pytest.mark.parametrize(("zh", "en", "wanted"), SOUNDS.values(), ids=SOUNDS)
def test_names_are_known_by_their_sound(zh: str, en: str, wanted: str) -> None:
    """Those of two syllables or three, where the characters stand side by side."""
    names = frozenset(wanted.split())
    assert shared_sounds([zh], [en]) == ([names], [names])


def test_a_sound_counts_that_both_sides_have_somewhere() -> None:
    """In whatever line; what no Chinese line is read as may be no name."""
    none, one = frozenset[str](), frozenset({"yunhe"})
    assert shared_sounds(["天气很好", "运河"], ["Wang Yunhe", "Dalian"]) == ([none, one], [one, none])


def test_lines_that_differ_in_a_name_alone_are_told_apart_by_it() -> None:
    """It speaks for the line that has it, and against the other."""
    people = [("王运河", "Wang Yunhe"), ("张大海", "Zhang Dahai"), ("李建国", "Li Jianguo")]
    evidence = evidence_of([f"{zh}讲话。" for zh, _ in people], [f"{en} spoke." for _, en in people], words())
    for here in range(3):
        assert all(evidence.single(here, here) > 3 + evidence.single(here, other) for other in {0, 1, 2} - {here})
    assert evidence.of_sounds(frozenset({"yunhe"}), frozenset()) < 0
    assert evidence.of_sounds(frozenset(), frozenset()) == 0


def test_items_of_other_numbers_are_never_sure() -> None:
    """Whatever they share: the second item was lost in the draft, and the first in the source."""
    items = [
        ("（一）参加学院组织的教学培训，共90学时。", "(1) Attend the teaching training organized by the college, 90 class hours."),
        ("（二）参加医院组织的教学培训，共90学时。", "(2) Attend the teaching training organized by the hospital, 90 class hours."),
    ]  # fmt: skip
    right = pair([*CHINESE[:9], items[1][0], *CHINESE[9:]], [*ENGLISH[:9], items[1][1], *ENGLISH[9:]])
    wrong = pair([*CHINESE[:9], items[1][0], *CHINESE[9:]], [*ENGLISH[:9], items[0][1], *ENGLISH[9:]])
    assert right.segments[9].confidence >= SURE
    assert wrong.segments[9].source is None or wrong.segments[9].confidence < SURE


MERGED = {
    "two of a size": ((5, 6), False),
    "a short one and a long one": ((13, 6), True),
    "a long one and a short one": ((6, 13), True),
    "three": ((5, 6, 8), True),
}


@pytest.mark.parametrize(("numbers", "strange"), MERGED.values(), ids=MERGED)
def test_merged_parts_may_hide_one_that_is_strange(numbers: tuple[int, ...], strange: bool) -> None:  # noqa: FBT001
    """Where it weighs little; in either direction."""
    chinese, english = [CHINESE[number] for number in numbers], [ENGLISH[number] for number in numbers]
    every = tuple(range(len(numbers)))
    assert may_be_strange(evidence_of(chinese, [" ".join(english)], words()), every, (0,)) == strange
    assert may_be_strange(evidence_of(["".join(chinese)], english, words()), (0,), every) == strange


def test_a_merged_part_must_have_something_of_its_own() -> None:
    """Another paragraph on the same subject shares its words with the right one."""
    one, other = CHINESE[6], "学院与华为公司签署协议。"
    evidence = evidence_of([one, other], [ENGLISH[6]], words())
    assert evidence.least_own((0, 1), (0,)) < 0 < evidence.of((0, 1), (0,))


ITEMS = {
    "三、加强": "3. Strengthen", "（三）加强": "(3) Strengthen", "(3)加强": "(c) strengthen", "第三条 本法": "Article 3 This law",
    "3.加强": "3) Strengthen", "（三）": "(III) Strengthen", "三是加强": "Third", "3.5万人": "3.5 people", "加强": "A meeting",
}  # fmt: skip


@pytest.mark.parametrize(("zh", "en"), ITEMS.items())
def test_numbers_of_items(zh: str, en: str) -> None:
    """The same in both languages, however they are written; none in other lines."""
    assert chinese_item(zh) == english_item(en) == (None if en in {"Third", "3.5 people", "A meeting"} else 3)


def test_stems() -> None:
    """Forms of a word have one."""
    for forms in ("develop developed development", "city cities", "study studies studying", "meeting meetings"):
        assert len({stem(form) for form in forms.split()}) == 1


SENTENCES = {
    "他说。“好！”她说；走了": ["他说。", "“好！”", "她说；", "走了"],
    "Dr. Li spoke. No. 5 won! “Why?” he asked. 3.5 tons": ["Dr. Li spoke.", "No. 5 won!", "“Why?” he asked.", "3.5 tons"],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize(("paragraph", "wanted"), SENTENCES.items())
def test_sentences(paragraph: str, wanted: list[str]) -> None:
    """Ends, and what only looks like one."""
    chinese = not paragraph.isascii() and "“Why" not in paragraph
    assert [paragraph[one.start : one.end] for one in sentences(paragraph, chinese=chinese)] == wanted


@pytest.mark.parametrize("number", range(5, 12))
def test_a_sentence_that_is_lost_or_added_is_found_and_no_other(number: int) -> None:
    """In a paragraph of three; in the whole one nothing is."""
    zh, en = CHINESE[number - 1 : number + 2], ENGLISH[number - 1 : number + 2]
    paragraph, translation = "".join(zh), " ".join(en)
    assert not lost_sentences(paragraph, translation, words())
    assert not added_sentences(paragraph, translation, words())
    lost = lost_sentences(paragraph, f"{en[0]} {en[2]}", words())
    assert {paragraph[one.start : one.end] for one in lost} <= {zh[1]}
    added = added_sentences(zh[0] + zh[2], translation, words())
    assert {translation[one.start : one.end] for one in added} <= {en[1]}


def told(source: list[str], draft: list[str]) -> list[tuple[int, str]]:
    """What the two rules say, and in which line."""
    report = clean(pair(source, draft), open_glossary(), Settings(select=("missing-sentence", "added-sentence")))
    return [(one.segment.line, one.finding.message) for one in report.open]


def test_paragraphs_without_a_partner_are_told() -> None:
    """At the line before, or at the first; nothing is told of whole texts."""
    assert told(CHINESE, ENGLISH) == []
    assert told(CHINESE, ENGLISH[:6] + ENGLISH[7:]) == [
        (6, f"line 7 of the source has nothing in the draft after this: `{CHINESE[6]}`")
    ]
    assert told(CHINESE, ENGLISH[1:]) == [
        (1, f"line 1 of the source has nothing in the draft before this: `{CHINESE[0]}`")
    ]
    extra = "Read also: 25 great summer recipes from our cookery pages"
    assert told(CHINESE, [*ENGLISH[:8], extra, *ENGLISH[8:]]) == [(9, f"nothing in the source says this: `{extra}`")]


def test_nothing_is_told_without_a_source() -> None:
    """Nobody knows what is missing then."""
    report = clean(document(ENGLISH[:4]), Glossary(), Settings(select=("missing-sentence", "added-sentence")))
    assert not report.open
