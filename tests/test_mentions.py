"""What stands in a draft for the names of its source: right, in another form, wrong, missing, and what must stay."""

from __future__ import annotations

import pytest

from cleanup import Settings, clean
from cleanup.bilingual.mentions import SURE, mentions_of
from cleanup.bilingual.mentions.edits import edit_of
from cleanup.bilingual.mentions.likeness import Likeness, cut, resemblances
from cleanup.bilingual.mentions.register import is_news, is_of_elsewhere
from cleanup.bilingual.mentions.words import runs, words_in
from cleanup.bilingual.names import Kind, Mention, SourceName, Standing
from cleanup.bilingual.pairing import line_by_line
from cleanup.bilingual.source import Sources
from cleanup.context import Context
from cleanup.formats import text
from cleanup.model import Document, Span
from glossary import Glossary, open_glossary

NEWS = "校党委书记{}表示，学院将推进建设。"
"""A sentence of news in which a name is sure."""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The bundled glossary."""
    return open_glossary()


def paired(source: str, draft: str, confidence: float = 1) -> Document:
    """A draft with its source."""
    documents = [text.read(name, told.encode()) for name, told in (("draft.txt", draft), ("source.txt", source))]
    return line_by_line(*documents, confidence=confidence)


def mentioned(
    source: str, draft: str, glossary: Glossary, *names: str, kind: Kind = Kind.MAINLAND, sure: float = 1.0
) -> list[Mention]:
    """What stands in the first line for names that are given, in the order of the source, or else detected."""
    document = paired(source, draft)
    sources = Sources(document.segments, glossary)
    context = Context(document.segments, glossary, Settings(), sources)
    segment = document.segments[0]
    known = sources.of(segment)
    assert known
    if names:
        spans = [(name, known.text.index(name)) for name in names]
        told = (SourceName(name, Span(at, at + len(name)), kind, sure) for name, at in spans)
        vars(known)["names"] = tuple(sorted(told, key=lambda one: one.span))
    return list(mentions_of(segment, context))


STANDINGS = [
    ("陈高峰", "Chen Gaofeng said so.", Standing.RIGHT, "", ""),
    ("陈高峰", "CHEN Gaofeng said so.", Standing.RIGHT, "", ""),
    ("陈高峰", "Gaofeng Chen said so.", Standing.RIGHT, "", ""),
    ("陈高峰", "Chen Gao Feng said so.", Standing.FORM, "Chen Gaofeng", "safe"),
    ("陈高峰", "Chen Gao-feng said so.", Standing.FORM, "Chen Gaofeng", "safe"),
    ("陈高峰", "Chen GaoFeng said so.", Standing.FORM, "Chen Gaofeng", "safe"),
    ("陈高峰", "CHEN GAO FENG said so.", Standing.FORM, "CHEN GAOFENG", "safe"),
    ("陈高峰", "In his speech chen Gaofeng said so.", Standing.FORM, "Chen Gaofeng", "safe"),
    ("陈高峰", "Then Chengaofeng said so.", Standing.FORM, "Chen Gaofeng", "suggested"),
    ("陈高峰", "Secretary Chen Gaofen said so.", Standing.WRONG, "Chen Gaofeng", "safe"),
    ("陈高峰", "Secretary Chen Peak said so.", Standing.WRONG, "Chen Gaofeng", "safe"),
    ("刘国庆", "Secretary Liu National Day said so.", Standing.WRONG, "Liu Guoqing", "safe"),
    ("赵黎明", "Secretary Zhao Dawn said so.", Standing.WRONG, "Zhao Liming", "safe"),
    ("孙长江", "Secretary Grandson Changjiang said so.", Standing.WRONG, "Sun Changjiang", "safe"),
    ("周海洋", "Secretary Zhou Sea Ocean said so.", Standing.WRONG, "Zhou Haiyang", "suggested"),
    ("陈高峰", "Secretary Chen said so.", Standing.SURNAME_ONLY, "", ""),
    ("陈高峰", "The secretary said so.", Standing.MISSING, "", ""),
    ("欧阳海洋", "Secretary Ou Yang Haiyang said so.", Standing.FORM, "Ouyang Haiyang", "safe"),
]


@pytest.mark.parametrize(("name", "draft", "standing", "proposal", "level"), STANDINGS)
def test_what_stands_for_a_name(  # noqa: PLR0917 -- a row of the table
    name: str, draft: str, standing: Standing, proposal: str, level: str, glossary: Glossary
) -> None:
    """Its standing, what should stand there, and how sure that is."""
    (found,) = mentioned(NEWS.format(name), draft, glossary, name)
    assert (found.standing, found.proposal) == (standing, proposal), found
    if proposal:
        assert ("safe" if found.confidence >= SURE else "suggested") == level, found


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.MAINLAND, Kind.UNKNOWN, Kind.REGIONAL}])
@pytest.mark.parametrize("draft", ["Chen Gao Feng said so.", "Chen Gaofen said so.", "Chen Peak said so."])
def test_names_of_other_countries_never_become_pinyin(draft: str, kind: Kind, glossary: Glossary) -> None:
    """Whatever stands there."""
    (found,) = mentioned(NEWS.format("陈高峰"), draft, glossary, "陈高峰", kind=kind)
    assert not found.proposal


@pytest.mark.parametrize("draft", ["Chan Ko-fung said so.", "Ch'en Kao-feng said so.", "Chen Gao-feng said so."])
def test_a_spelling_of_hong_kong_or_taiwan_stays(draft: str, glossary: Glossary) -> None:
    """It is the owner's."""
    (found,) = mentioned(NEWS.format("陈高峰"), draft, glossary, "陈高峰", kind=Kind.REGIONAL)
    assert not found.proposal


@pytest.mark.parametrize(
    ("draft", "proposal"),
    [
        ("Chen Gaopiao said so.", "Chen Gaofeng"),
        ("Chen Gao-piao said so.", ""),
        ("Chan Gaopiao said so.", ""),
        ("Chen Kofung said so.", ""),
    ],
)
def test_a_slip_in_pinyin_is_one_in_hong_kong_too(draft: str, proposal: str, glossary: Glossary) -> None:
    """Where the rest is pinyin in two words; it is never more than a suggestion."""
    (found,) = mentioned(NEWS.format("陈高峰"), draft, glossary, "陈高峰", kind=Kind.REGIONAL)
    assert found.proposal == proposal
    assert not proposal or found.confidence < SURE


def test_a_rare_surname_and_a_word(glossary: Glossary) -> None:
    """Only the draft says that it is a name."""
    (found,) = mentioned("国家会议上，习长城发表讲话。", "At the meeting Xi Great Wall spoke.", glossary)
    assert found.proposal == "Xi Changcheng"
    assert found.confidence < SURE


def test_two_of_one_surname_are_told_apart(glossary: Glossary) -> None:
    """Each has what is nearest, and the right one is nobody else's."""
    source = "校长赵黎明、副校长赵海洋出席会议。"
    found = mentioned(source, "President Zhao Dawn and Zhao Haiyang attended.", glossary, "赵黎明", "赵海洋")
    assert [(one.name.zh, one.standing, one.proposal) for one in found] == [
        ("赵黎明", Standing.WRONG, "Zhao Liming"),
        ("赵海洋", Standing.RIGHT, ""),
    ]


def test_the_name_of_another_is_left_to_him(glossary: Glossary) -> None:
    """Also where nobody has seen that it is one; one syllable that agrees with another surname is no evidence."""
    (found,) = mentioned("刘国庆和刘国强表示", "The secretary and Liu Guoqiang said so.", glossary, "刘国庆")
    assert not found.proposal
    (found,) = mentioned("校党委书记张伟表示", "Party Secretary Li Wei said so.", glossary, "张伟")
    assert found.confidence < SURE or not found.proposal


def test_what_is_right_somewhere_is_right(glossary: Glossary) -> None:
    """A pronoun or a surname may stand for it the second time."""
    source = "陈高峰表示，陈高峰同志将出席会议。"
    found = mentioned(source, "Chen Gaofeng said that Chen would attend.", glossary, "陈高峰")
    assert [one.standing for one in found] == [Standing.RIGHT]


def test_two_names_in_one(glossary: Glossary) -> None:
    """The boundary between two names of a list is put where it belongs, once."""
    found = mentioned("（记者周海 孙长江）", "(Reporters Zhou Haisun Changjiang)", glossary, "周海", "孙长江")
    assert [(one.standing, one.proposal) for one in found] == [
        (Standing.FORM, "Zhou Hai, Sun Changjiang"),
        (Standing.FORM, ""),
    ]


LEFT_ALONE = [
    # a canal that is a canal, a place, a body
    ("运河边上的学院将推进建设。", "The college on the Grand Canal goes on building."),
    ("王运河表示，学院将推进建设。", "Wang Yunhe spoke on the bank of the Grand Canal."),
    ("黄河流域的会议在黄山市举行。", "A meeting on the Yellow River was held in Huangshan City."),
    ("陈高峰大桥通车。", "The Chen Gaofeng Bridge is open."),
    # no name is left to a run that spells another one
    (NEWS.format("陈高峰"), "Party Secretary Chen Gaofeng said that Chen Gao would come."),
    # a foreign name
    ("法国总统马克龙表示，将出席会议。", "French President Macron said that he would attend."),
]


@pytest.mark.parametrize(("source", "draft"), LEFT_ALONE)
def test_what_is_right_stays(source: str, draft: str, glossary: Glossary) -> None:
    """Nothing is proposed, and nothing shown."""
    rules = ("name-form", "literal-name", "name-missing")
    report = clean(paired(source, draft), glossary, Settings(select=rules, unsafe=True))
    assert report.text == (draft,)
    assert not report.declined


def test_an_unsure_pair_only_suggests(glossary: Glossary) -> None:
    """What would be safe is not where nobody knows that the two lines belong together."""
    for confidence, applied in ((1, 1), (0.6, 0)):
        document = paired(NEWS.format("刘国庆"), "Party Secretary Liu Guo Qing said so.", confidence)
        report = clean(document, glossary, Settings(select=("name-form",)))
        assert (len(report.applied), len(report.open)) == (applied, 1 - applied)


def test_talk_only_suggests(glossary: Glossary) -> None:
    """In chats and shops names are played with."""
    source = "亲，我们的客服刘国庆为您下单哦，谢谢您的好评！"
    (found,) = mentioned(source, "Liu Guo Qing of our service takes your order.", glossary, "刘国庆")
    assert found.proposal == "Liu Guoqing"
    assert found.confidence < SURE


def test_the_message_says_what_speaks_for_it(glossary: Glossary) -> None:
    """The characters, how they are read, what they mean."""
    document = paired(NEWS.format("陈高峰"), "Party Secretary Chen Peak said so.")
    report = clean(document, glossary, Settings(select=("literal-name",)))
    (message,) = [one.message for _, one in report.applied] or [one.finding.message for one in report.open]
    assert message.startswith("`Chen Peak`: 陈高峰 (chén gāo fēng; peak) is `Chen Gaofeng`; ")
    assert "the meaning of the given name" in message


@pytest.mark.parametrize(
    ("there", "proposal", "edited"),
    [
        ("Wang Canal", "Wang Yunhe", "Canal -> Yunhe"),
        ("Wang Yun He", "Wang Yunhe", "Yun He -> Yunhe"),
        ("Grandson Changjiang", "Sun Changjiang", "Grandson -> Sun"),
        ("Wangyunhe", "Wang Yunhe", "Wangyunhe -> Wang Yunhe"),
    ],
)
def test_only_the_wrong_words_are_replaced(there: str, proposal: str, edited: str) -> None:
    """Words that are right at the ends stay."""
    edit = edit_of(f"({there})", Span(1, len(there) + 1), proposal)
    assert f"{f'({there})'[edit.span.start : edit.span.end]} -> {edit.text}" == edited


@pytest.mark.parametrize(
    ("letters", "given", "pieces", "extra"),
    [
        ("gaofeng", "高峰", ("gao", "feng"), ""),
        ("gaofen", "高峰", ("gao", "fen"), ""),
        ("feng", "高峰", ("", "feng"), ""),
        ("haiyi", "海", ("hai",), "yi"),
    ],
)
def test_letters_are_cut_into_syllables(letters: str, given: str, pieces: tuple[str, ...], extra: str) -> None:
    """The best of all cuts."""
    assert cut(letters, given) == (pieces, extra)


def test_a_run_may_resemble_a_name_in_several_ways() -> None:
    """As a whole by its meaning, and by its sound."""
    found = list(resemblances("陈高峰", ["Chen", "Peak"], ["", " "]))
    assert any(one.whole and one.surname is Likeness.EXACT for one in found)


def test_runs_never_cut_a_hyphen() -> None:
    """`Chen Gao-feng` has no run `Chen Gao`."""
    words = words_in("Chen Gao-feng's speech")
    assert [word.text for word in words] == ["Chen", "Gao", "feng", "speech"]
    told = {" ".join(word.text for word in words[first:last]) for first, last in runs(words)}
    assert "Chen Gao feng" in told
    assert "Chen Gao" not in told


@pytest.mark.parametrize(
    ("lines", "news"),
    [
        (["市委书记在会议上强调，要推进建设。"], True),
        (["亲，谢谢您的好评哦！"], False),
        (["他站在中间。", "新华社北京12月11日电（记者）会议举行。"], True),
        (["他站在中间。", "快递好评，包邮哦亲！"], False),
    ],
)
def test_news_is_told_from_talk(lines: list[str], news: bool) -> None:  # noqa: FBT001 -- a column of the table
    """By the paragraph itself and by those beside it."""
    assert is_news(lines, 0) is news


def test_places_whose_people_spell_their_names_themselves() -> None:
    """Near a paragraph."""
    assert is_of_elsewhere(["他出席会议。", "会议在香港举行。"], 0)
    assert not is_of_elsewhere(["他出席会议。", "会议在澳大利亚举行。"], 0)
