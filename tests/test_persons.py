"""Names of persons in a source: where they stand, of what kind they are, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.bilingual.names import Kind, SourceName
from cleanup.bilingual.persons import names_in
from cleanup.bilingual.source import Sources
from cleanup.model import Segment
from glossary.model import Glossary, Layer, Term, merge
from glossary.store import open_glossary

GLOSSARY = open_glossary()
SURE = 0.9
"""From this confidence on a rule may edit by itself."""


def names(*lines: str, glossary: Glossary = GLOSSARY) -> list[SourceName]:
    """The names of a document, in order."""
    return [name for own in names_in(lines, glossary) for name in own]


# A sentence, and the names in it; each must stand where it is found, from its first to its last character.
FOUND = {
    "an office before": ("学校党委书记陈运海主持会议。", ["陈运海"]),
    "an office after": ("杨立新院长介绍了情况。", ["杨立新"]),
    "a verb of saying": ("郭晓峰表示，学校将继续努力。", ["郭晓峰"]),
    "two characters and a verb": ("刘敏说，她很高兴。", ["刘敏"]),
    "three characters and a verb": ("刘敏华说，她很高兴。", ["刘敏华"]),
    "a list": ("副院长吴建平、孙丽娟和赵凯出席会议。", ["吴建平", "孙丽娟", "赵凯"]),
    "a surname that segmentation eats": ("发展改革委主任何志远作报告。", ["何志远"]),
    "the same after another office": ("时任何村小学校长马冬梅到场。", ["马冬梅"]),
    "a given name that is a word": ("副主任徐顺利、党委书记王运河陪同调研。", ["徐顺利", "王运河"]),
    "a given name that is another word": ("校长王长江会见了客人。", ["王长江"]),
    "a compound surname": ("教授欧阳雪梅作了讲座。", ["欧阳雪梅"]),
    "a compound surname with one character": ("记者 司马国华 通讯员 诸葛明", ["司马国华", "诸葛明"]),
    "a rare surname": ("运动员亓晓东夺得冠军。", ["亓晓东"]),
    "a byline": ("（记者 林小燕 通讯员 曹磊）", ["林小燕", "曹磊"]),
    "an agency's byline": ("新华社长沙3月5日电（记者郑海波、许文静）春耕开始了。", ["郑海波", "许文静"]),
    "a label and a colon": ("审核：罗永强", ["罗永强"]),
    "labels side by side": ("初审：何芳 复审：蒋志刚", ["何芳", "蒋志刚"]),
    "a photograph": ("图为学生在实验室。韩雪松 摄", ["韩雪松"]),
    "a signature": ("比赛圆满结束。（邓丽萍）", ["邓丽萍"]),
    "spaced names": ("到会人员：丁 伟　张　敏", ["丁伟", "张敏"]),
    "brackets after it": ("曾国平（左）与客人合影。", ["曾国平"]),
    "a relation before": ("妻子何秀兰照顾老人。", ["何秀兰"]),
    "an athlete": ("中国选手彭思雨获得金牌。", ["彭思雨"]),
    "Traditional characters": ("黨委書記陳運海主持會議。", ["陈运海"]),
    "a surname with a title": ("王书记强调了三点。", ["王"]),
    "a surname and 先生": ("李先生告诉我们，他很满意。", ["李"]),
    "a surname and 某": ("嫌疑人周某被带走。", ["周"]),
    "a person of the glossary": ("全国劳动模范王进喜的故事。", ["王进喜"]),
    "an adjective that is a surname with a word": ("教授高兴地说，学生们很努力。", []),
}


@pytest.mark.parametrize(("line", "wanted"), FOUND.values(), ids=FOUND)
def test_found(line: str, wanted: list[str]) -> None:
    """Names are found with their exact extent."""
    assert [name.zh for name in names(line)] == wanted


# What only looks like a name: nothing in it is as sure as a rule would want it.
NONE = {
    "an adjective": "他温和地笑了，高兴得说不出话。",
    "马上": "记者马上赶到现场，方便群众办事。",
    "任何": "我们欢迎任何意见和任何建议。",
    "a verb": "解决问题，应对挑战，成立公司，从事教育。",
    "an amount": "投入资金3万元，用时6个月，获奖5项。",
    "a town": "石家庄市和张家口市、王家庄村、李家沟乡。",
    "a street": "会议在王府井大街和周家嘴路举行。",
    "a company": "华盛集团与金鹰公司、康佳股份签约。",
    "a hospital": "他在徐州医院和黄石医院工作过。",
    "the head of a body": "江苏队队长说，校董会主席到场，安全部部长讲话。",
    "an agency": "罗新社报道，韩通社说，金日报指出。",
    "a mountain": "高兰山在融化，白龙江从这里流过。",
    "a department": "（党委宣传部 组织部）",
    "a dynasty": "明清时期，金元之际，唐宋以来，魏晋风度。",
    "a plant": "山坡上开满了白玉兰、金银花、杜鹃花和蒲公英。",
    "a saying": "安居乐业，成千上万，方方面面，周而复始。",
    "a date": "周三上午，时年八十，平时很忙，年初开始。",
    "a virus": "奥密克戎毒株的病例增加，西门子发布声明。",
    "a country": "黎巴嫩、卢森堡和马其顿、温哥华、莫斯科。",
    "a term of politics": "强国建设、民族复兴，安全生产，平安建设。",
    "a conjunction": "学生和老师，由学校向家长发放，对于困难家庭。",
    "measure words": "两张桌子、五项发明、三万学生、一张照片。",
    "an office without a name": "任校长期间，原局长表示，前主席指出，高校长期投入。",
    "an exam": "高考、高中、高三学生、成绩单、明天、白天。",
    "food": "请带上胡萝卜、金针菇、白菜、麻辣烫、毛血旺。",
    "a product": "康师傅、老干妈、王老吉、大白兔。",
    "chat": "方便面没有了，麻烦快点，谢谢，万分感谢！",
    "nothing": "",
    "English": "President Xi met Mr Wang.",
    "marks": "·、（）：—— 　",
}


@pytest.mark.parametrize("line", NONE.values(), ids=NONE)
def test_none(line: str) -> None:
    """Ordinary words are no names, or none that anybody would trust."""
    assert [name.zh for name in names(line) if name.confidence >= SURE] == []


# Lines, and the kinds of the names in them.
KINDS = {
    "mainland": (["市委书记陈运海主持会议。"], {"陈运海": Kind.MAINLAND}),
    "nothing said": (["陈运海表示感谢。"], {"陈运海": Kind.MAINLAND}),
    "Hong Kong": (["香港特区政府政务司司长陈运海出席。"], {"陈运海": Kind.REGIONAL}),
    "a married name in a list": (
        ["香港立法会开会。", "议员李慧芬、范刘美仪、陈伟国到场。"],
        {"李慧芬": Kind.UNKNOWN, "范刘美仪": Kind.REGIONAL, "陈伟国": Kind.UNKNOWN},
    ),
    "Malaysia, a title": (["亚庇华总会长丹斯里陈运海表示。"], {"陈运海": Kind.UNKNOWN}),
    "a married name": (["香港立法会议员范徐美芳出席。"], {"范徐美芳": Kind.REGIONAL}),
    "Taiwan": (["国民党主席陈运海率团来访。"], {"陈运海": Kind.REGIONAL}),
    "Macao, another line": (["澳门立法会今天开会。", "陈运海说，会议很重要。"], {"陈运海": Kind.UNKNOWN}),
    "Singapore": (["新加坡总理陈运海到访。"], {"陈运海": Kind.SINGAPOREAN}),
    "Malaysia": (["马来西亚华人企业家陈运海到访。"], {"陈运海": Kind.UNKNOWN}),
    "Viet Nam": (["越南总理阮运海到访。", "阮运海总理指出，两国关系很好。"], {"阮运海": Kind.VIETNAMESE}),
    "Viet Nam, a party office": (["越南河内市委书记丁运海到访。"], {"丁运海": Kind.VIETNAMESE}),
    "Korea": (["韩国总统朴正民到访。"], {"朴正民": Kind.KOREAN}),
    "North Korea": (["朝鲜劳动党中央委员会书记金英浩表示。"], {"金英浩": Kind.KOREAN}),
    "Japan": (["日本首相田中正雄到访。"], {"田中正雄": Kind.JAPANESE}),
    "Japan, a Chinese-looking name": (["日本外务大臣林正芳表示欢迎。"], {"林正芳": Kind.UNKNOWN}),
    "an American": (["美国劳工部长陈运海表示。"], {"陈运海": Kind.UNKNOWN}),
    "an ambassador of China": (["中国驻越南大使陈运海出席。"], {"陈运海": Kind.MAINLAND}),
    "a correspondent": (["新华社河内3月5日电（记者陈运海）会议开幕。"], {"陈运海": Kind.MAINLAND}),
    "a middle dot": (["联合国秘书长约翰·史密斯到访。"], {"约翰·史密斯": Kind.FOREIGN}),
    "Uyghur": (["主席阿不都·买买提讲话。"], {"阿不都·买买提": Kind.MINORITY}),
    "Tibetan": (["县长扎西次仁讲话。"], {"扎西次仁": Kind.MINORITY}),
    "Mongolian": (["演员娜仁图雅表演了歌舞。"], {"娜仁图雅": Kind.MINORITY}),
    "told in another line": (
        ["香港特区行政长官陈运海到访。", "陈运海说，他很高兴。"],
        {"陈运海": Kind.REGIONAL},
    ),
    "a person of the glossary": (["新加坡媒体报道，习近平发表讲话。"], {"习近平": Kind.MAINLAND}),
}


@pytest.mark.parametrize(("lines", "wanted"), KINDS.values(), ids=KINDS)
def test_kinds(lines: list[str], wanted: dict[str, Kind]) -> None:
    """A name is of the mainland only where nothing speaks against it."""
    assert {name.zh: name.kind for name in names(*lines)} == wanted


# Foreign names in characters: never of the mainland, however they look.
FOREIGN = (
    "越南国家主席阮文山、总理范明江和国会主席黎氏梅出席。",
    "日本前首相安田真一、外相高木直人与佐藤美惠子到场。",
    "韩国外长赵东元、议长金振杓和演员李敏浩到场。",
    "新加坡副总理黄志明、部长李美玲表示。",
    "朝鲜领导人崔永哲，韩国总统文正仁。",
    "美国总统约瑟夫·罗宾内特和国务卿安东尼·布朗表示。",
    "波黑奥委会主席克韦西奇、俄罗斯外长拉夫罗夫。",
)


@pytest.mark.parametrize("line", FOREIGN)
def test_foreign_names_are_of_no_mainland_person(line: str) -> None:
    """Pinyin is never proposed for them."""
    assert [name.zh for name in names(line) if name.kind is Kind.MAINLAND] == []


TITLES = {
    "before": ("党委副书记陈运海到场。", "党委副书记"),
    "after": ("陈运海院长到场。", "院长"),
    "after a surname": ("陈院长到场。", "院长"),
    "none": ("陈运海表示感谢。", ""),
}


@pytest.mark.parametrize(("line", "wanted"), TITLES.values(), ids=TITLES)
def test_title(line: str, wanted: str) -> None:
    """A name knows the office beside it."""
    assert [name.title for name in names(line)] == [wanted]


def test_evidence() -> None:
    """The strongest evidence is told first."""
    (name,) = names("学校党委书记陈运海表示，")
    assert name.evidence == ("党委书记 before it", "characters of names", "表示 after it")
    assert name.confidence > SURE


def test_half_of_a_married_name_is_none() -> None:
    """Without anything of Hong Kong near it, the name is not cut in two."""
    assert [
        name.zh for name in names("出席的有范刘美仪、陈伟国。") if name.zh == "刘美仪" and name.confidence >= SURE
    ] == []


def test_a_house_glossary_knows_persons() -> None:
    """A person of the glossary is found without anything beside the name, and comes with the line."""
    term = Term("阿明哥", "Ah Ming", "person")
    (name,) = names("昨天阿明哥来了。", glossary=merge([Layer("house", (term,))]))
    assert (name.zh, name.term, name.kind) == ("阿明哥", term, Kind.UNKNOWN)


def test_better_evidence_far_away_says_nothing() -> None:
    """A name with evidence helps the same name near it, but not one in another text of the file."""
    near = names("院长谢文到场。", "一天，谢文来了。")
    far = names("院长谢文到场。", *["今天天气很好。"] * 60, "一天，谢文来了。")
    assert [name.zh for name in near] == ["谢文", "谢文"]
    assert far[-1].confidence < near[-1].confidence or len(far) == 1


def test_a_source_knows_its_names() -> None:
    """The names are worked out once for all segments, each gets its own."""
    segments = (Segment("1", "a", "院长谢文到场。"), Segment("2", "b"), Segment("3", "c", "好的。"))
    sources = Sources(segments, GLOSSARY)
    first, second, third = (sources.of(segment) for segment in segments)
    assert first is not None
    assert third is not None
    assert [name.zh for name in first.names] == ["谢文"]
    assert second is None
    assert third.names == ()


PIECES = st.sampled_from(
    [
        "王",
        "李明",
        "书记",
        "陈运海",
        "说",
        "、",
        "（",
        "）",
        "·",
        "　",
        " ",
        "香港",
        "田中",
        "扎西",
        "克",
        "的",
        "3",
        "a",
        "\n",
        "陳",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=14).map("".join), max_size=5))
def test_names_stand_in_their_lines(lines: list[str]) -> None:
    """Names are in order, do not overlap, are what stands there, and are as sure as a probability."""
    found = names_in(lines, GLOSSARY)
    assert len(found) == len(lines)
    for line, own in zip(lines, found, strict=True):
        end = 0
        for name in own:
            assert end <= name.span.start < name.span.end <= len(line)
            assert 0 < name.confidence <= 1
            assert len(name.zh) <= name.span.end - name.span.start
            end = name.span.end


@pytest.mark.parametrize("piece", ["王", "王李张", "王李，", "欧阳", "田中"])
def test_endless_surnames_are_no_text(piece: str) -> None:
    """They have no names, which would take long to find."""
    assert names(piece * 20_001) == []
    assert names("王李张" * 20) == []
