"""Names that no row lists: organs of places, provinces before cities, holders of offices, in both languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from glossary.compose import Place, level_of, of_place, place_of, places_in, with_title
from glossary.model import TO_CHECK, Glossary, Rendering, Safety, Span, Term
from glossary.scripts import simplified

if TYPE_CHECKING:
    from opencc import OpenCC

DAY, EARLIER = "2026-01-31", "2025-06-30"


def place(zh: str, en: str, checked: str = DAY) -> Term:
    """A row of the table of places."""
    return Term(zh, en, "place", checked=checked)


DALIAN = place("大连", "Dalian")
DALIAN_CITY = place("大连市", "Dalian")
LIAONING = place("辽宁省", "Liaoning Province")
INNER_MONGOLIA = place("内蒙古自治区", "Inner Mongolia Autonomous Region")
XIAN = place("西安市", "Xi'an")
SHIPTON = place("船港市", "Shipton City", TO_CHECK)
PLACES = (
    DALIAN,
    DALIAN_CITY,
    LIAONING,
    INNER_MONGOLIA,
    XIAN,
    SHIPTON,
    place("沙河口区", "Shahekou District"),
    place("北京", "Beijing"),
    place("香港特别行政区", "Hong Kong Special Administrative Region"),
    place("澳大利亚", "Australia"),
    place("卫线市", "Weixian City"),
    place("台群市", "Taiqun City"),
)
SCHOOLS = Term(
    "市教育局",
    "{place} Education Bureau",
    "government",
    ("{place} Municipal Education Bureau",),
    (
        Rendering("{place} Education Office"),
        Rendering("Education Bureau of {place}"),
        Rendering("{place} Bureau of Education", Safety.SUGGEST, "in older papers"),
    ),
    source="the site of the bureau",
    checked=EARLIER,
)
PARTY = Term(
    "市委",
    "CPC {place} Municipal Committee",
    "party",
    wrong=(Rendering("{place} Municipal Party Committee"), Rendering("Municipal Committee of CPC {place}")),
    checked=DAY,
)
PROVINCE_SCHOOLS = Term(
    "省教育厅",
    "{place} Provincial Department of Education",
    "government",
    wrong=(Rendering("{place} Education Department"),),
    checked=DAY,
)
REGION_SCHOOLS = Term(
    "自治区教育厅",
    "Department of Education of {place} Autonomous Region",
    "government",
    wrong=(Rendering("{place} Autonomous Region Education Department"),),
    checked=DAY,
)
DISTRICT_SCHOOLS = Term("区教育局", "{place} District Education Bureau", "government", checked=DAY)
HEALTH = Term("卫生局", "{place} Health Bureau", "government", checked=DAY)
MARKET = Term("市场监督管理局", "{place} Administration for Market Regulation", "government", checked=DAY)
ORGANS = (SCHOOLS, PARTY, PROVINCE_SCHOOLS, REGION_SCHOOLS, DISTRICT_SCHOOLS, HEALTH, MARKET)
DIRECTOR = Term("局长", "Director", "title", ("Head",), source="a list of titles", checked=DAY)
OTHERS = (
    DIRECTOR,
    Term("书记", "Secretary", "title", checked=DAY),
    Term("市委", "Municipal Committee", "party", checked=DAY),
    Term("澳大", "University of Macau", "university", checked=DAY),
    Term("人社部", "Ministry of Labor", "government", checked=DAY),
)
KNOWN = Glossary((*PLACES, *ORGANS, *OTHERS))

# The Chinese without its level, the level, the English without it; None where it can stand in no organ's name.
PLACES_OF = {
    "a city by its bare name": (DALIAN, ("大连", "", "Dalian")),
    "a city with its level in Chinese alone": (DALIAN_CITY, ("大连", "市", "Dalian")),
    "a city with its level in both": (SHIPTON, ("船港", "市", "Shipton")),
    "a province": (LIAONING, ("辽宁", "省", "Liaoning")),
    "an autonomous region": (INNER_MONGOLIA, ("内蒙古", "自治区", "Inner Mongolia")),
    "a special administrative region has organs of its own": (PLACES[8], None),
    "an autonomous prefecture": (
        place("延边自治州", "Yanbian Autonomous Prefecture"),
        ("延边", "自治州", "Yanbian"),
    ),
    "a name that ends in the character of a level": (place("广州", "Guangzhou"), ("广州", "", "Guangzhou")),
    "a foreign city whose English says so": (place("墨西哥城", "Mexico City"), ("墨西哥城", "", "Mexico City")),
    "a municipality": (place("北京市", "Beijing Municipality"), ("北京", "市", "Beijing")),
    "an English that is no place's": (place("金普新区", "Jinpu New Area"), None),
    "a place with its province": (place("朝阳区", "Chaoyang District, Beijing"), None),
    "a single character": (place("沪", "Shanghai"), None),
    "a bureau": (Term("大连", "Dalian", "government"), None),
}


@pytest.mark.parametrize(("term", "wanted"), PLACES_OF.values(), ids=PLACES_OF)
def test_place_of(term: Term, wanted: tuple[str, str, str] | None) -> None:
    """A place is cut from its level, in both languages; what could not stand in an organ's name is none."""
    found = place_of(term)
    assert (found and (found.zh, found.level, found.en)) == wanted
    assert found is None or found.term is term


LEVELS_OF = {
    "a city's": ("市教育局", "市"),
    "a city's, in one character": ("市委", "市"),
    "an autonomous region's, not a district's": ("自治区教育厅", "自治区"),
    "a special administrative region's": ("特别行政区政府", "特别行政区"),
    "of any": ("教育局", ""),
    "a market is no city": ("市场监督管理局", ""),
    "a city's, of its markets": ("市市场监督管理局", "市"),
    "a region is no district": ("区域合作办公室", ""),
    "a level inside": ("驻省办事处", ""),
}


@pytest.mark.parametrize(("zh", "wanted"), LEVELS_OF.values(), ids=LEVELS_OF)
def test_level_of(zh: str, wanted: str) -> None:
    """The level of an organ stands at its start."""
    assert level_of(Term(zh, "{place} Organ", "government")) == wanted


ALLOWED = {
    "the same level": (DALIAN_CITY, SCHOOLS, True),
    "another level": (DALIAN_CITY, PROVINCE_SCHOOLS, False),
    "a place whose level no row says is a city": (DALIAN, SCHOOLS, True),
    "a place whose level no row says is no province": (DALIAN, PROVINCE_SCHOOLS, False),
    "an organ of any level": (LIAONING, HEALTH, True),
    "a municipality has the organs of a city": (place("北京", "Beijing"), SCHOOLS, True),
    "a municipality has no district's": (place("北京", "Beijing"), DISTRICT_SCHOOLS, False),
}


@pytest.mark.parametrize(("term", "organ", "wanted"), ALLOWED.values(), ids=ALLOWED)
def test_organ_of_level(term: Term, organ: Term, wanted: bool) -> None:  # noqa: FBT001
    """A place has the organs of its own level and those of any."""
    (found,) = places_in([term])
    assert found.may_have(organ) is wanted


def known_place(term: Term) -> Place:
    """The place that a term is."""
    found = place_of(term)
    assert found is not None
    return found


def test_of_place() -> None:
    """Every wording of an organ gets the place; the older check counts."""
    assert of_place(SCHOOLS, known_place(DALIAN)) == Term(
        "大连市教育局",
        "Dalian Education Bureau",
        "government",
        ("Dalian Municipal Education Bureau",),
        (
            Rendering("Dalian Education Office"),
            Rendering("Education Bureau of Dalian"),
            Rendering("Dalian Bureau of Education", Safety.SUGGEST, "in older papers"),
        ),
        source="the site of the bureau",
        checked=EARLIER,
        note="composed of 市教育局 and 大连",
    )


def test_of_place_after_its_province() -> None:
    """The province stands before in Chinese, behind in English."""
    composed = of_place(PARTY, known_place(DALIAN_CITY), LIAONING)
    assert (composed.zh, composed.en) == ("辽宁省大连市委", "CPC Dalian Municipal Committee, Liaoning Province")
    assert composed.wrong == (
        Rendering("Dalian Municipal Party Committee, Liaoning Province"),
        Rendering("Municipal Committee of CPC Dalian, Liaoning Province"),
    )
    assert composed.note == "composed of 市委 and 大连市 and 辽宁省"


def test_level_stands_once() -> None:
    """An organ of any level follows the whole name of its place, an organ of a level the bare name."""
    assert of_place(HEALTH, known_place(DALIAN_CITY)).zh == "大连市卫生局"
    assert of_place(HEALTH, known_place(DALIAN)).zh == "大连卫生局"
    assert of_place(SCHOOLS, known_place(DALIAN_CITY)).zh == "大连市教育局"


def test_composed_term_is_as_unsure_as_its_parts() -> None:
    """Where one part is still to be checked the whole is."""
    assert of_place(SCHOOLS, known_place(SHIPTON)).checked == TO_CHECK
    assert with_title(of_place(SCHOOLS, known_place(SHIPTON)), DIRECTOR).checked == TO_CHECK


def test_with_title() -> None:
    """An office is named after its body, with and without the article, by every name of both."""
    body = of_place(SCHOOLS, known_place(DALIAN))
    assert with_title(body, DIRECTOR) == Term(
        "大连市教育局局长",
        "Director of the Dalian Education Bureau",
        "title",
        (
            "Director of Dalian Education Bureau",
            "Director of the Dalian Municipal Education Bureau",
            "Director of Dalian Municipal Education Bureau",
            "Head of the Dalian Education Bureau",
            "Head of Dalian Education Bureau",
            "Head of the Dalian Municipal Education Bureau",
            "Head of Dalian Municipal Education Bureau",
        ),
        source="the site of the bureau",
        checked=EARLIER,
        note="composed of 大连市教育局 and 局长",
    )


def test_title_of_a_body_without_a_source() -> None:
    """Where the body names no source that of the title stands."""
    assert with_title(of_place(PARTY, known_place(DALIAN)), DIRECTOR).source == "a list of titles"


OFFICE = "Dalian Education Office ! 大连市教育局"
BUREAU = "Dalian Education Bureau > 大连市教育局"
CITY = "Dalian > 大连"
# In the right column, what is found: `wording > zh` where it is right, `wording ! zh` where it is wrong.
ENGLISH = {
    "a right name": ("Dalian Education Bureau", [BUREAU]),
    "an admitted name": (
        "the Dalian Municipal Education Bureau",
        ["Dalian Municipal Education Bureau > 大连市教育局"],
    ),
    "a wrong name": ("the Dalian Education Office said", [OFFICE]),
    "a wrong name at the start of a sentence": ("Dalian Education Office said so.", [OFFICE]),
    "a wrong name after an article with its capital": ("The Dalian Education Office said so.", [OFFICE]),
    "a wrong order": ("the Education Bureau of Dalian said", ["Education Bureau of Dalian ! 大连市教育局"]),
    "a wrong order at the end": ("the Education Bureau of Dalian.", ["Education Bureau of Dalian ! 大连市教育局"]),
    "a name around its place": ("CPC Dalian Municipal Committee", ["CPC Dalian Municipal Committee > 大连市委"]),
    "a wrong name of that organ": (
        "the Dalian Municipal Party Committee met",
        ["Dalian Municipal Party Committee ! 大连市委"],
    ),
    "a wrong order around the place": (
        "the Municipal Committee of CPC Dalian met",
        ["Municipal Committee of CPC Dalian ! 大连市委"],
    ),
    "a wrong order that no row lists": ("the CPC Municipal Committee of Dalian", ["Municipal Committee > 市委", CITY]),
    "a place of two words": (
        "the Inner Mongolia Autonomous Region Education Department",
        ["Inner Mongolia Autonomous Region Education Department ! 内蒙古自治区教育厅"],
    ),
    "a place of two words at the end": (
        "Department of Education of Inner Mongolia Autonomous Region",
        ["Department of Education of Inner Mongolia Autonomous Region > 内蒙古自治区教育厅"],
    ),
    "the second word of a place alone": ("the Mongolia Autonomous Region Education Department", []),
    "an apostrophe in the place": ("the Xi'an Education Office", ["Xi'an Education Office ! 西安市教育局"]),
    "a curly apostrophe in the place": ("the Xi’an Education Office", ["Xi'an Education Office ! 西安市教育局"]),
    "an apostrophe in the place at the end": (
        "Education Bureau of Xi'an",
        ["Education Bureau of Xi'an ! 西安市教育局"],
    ),
    "a place that is not known": ("the Nowhere Education Office", []),
    "no place": ("an Education Office and an Education Bureau", []),
    "an organ of another level": ("the Liaoning Education Office", []),
    "an organ of that level": ("the Liaoning Education Department", ["Liaoning Education Department ! 辽宁省教育厅"]),
    "an organ of any level": ("the Beijing Health Bureau", ["Beijing Health Bureau > 北京市卫生局"]),
    "a district's": ("Shahekou District Education Bureau", ["Shahekou District Education Bureau > 沙河口区教育局"]),
    "a municipality is no district": ("Beijing District Education Bureau", ["Beijing > 北京"]),
    "a special administrative region is no district": ("Hong Kong District Education Bureau", []),
    "a place that is still to be checked": ("Shipton Education Office", ["Shipton Education Office ! 船港市教育局"]),
    "an anchor that a longer word begins with": ("Dalian Education Officers", [CITY]),
    "an anchor before a digit": ("Dalian Education Office2", [CITY]),
    "an anchor that a longer word ends with": ("MyEducation Bureau of Dalian", [CITY]),
    "a place that a longer word ends with": ("Newdalian Education Office", []),
    "a place that a longer word begins with": ("Education Bureau of Dalianese towns", []),
    "a place after a hyphen": ("the Beijing-Dalian Education Office", ["Beijing > 北京", CITY]),
    "in the possessive": ("the Dalian Education Office's plan", [OFFICE]),
    "its place in the possessive": (
        "the Education Bureau of Dalian's plan",
        ["Education Bureau of Dalian ! 大连市教育局"],
    ),
    "the possessive of the place before the organ": ("Dalian's Education Office", [CITY]),
    "in brackets": ("(Dalian Education Office)", [OFFICE]),
    "in double quotation marks": ('"Dalian Education Office"', [OFFICE]),
    "in single quotation marks": ("'Dalian Education Office'", [OFFICE]),
    "in curly single quotation marks": ("‘Education Bureau of Dalian’", ["Education Bureau of Dalian ! 大连市教育局"]),
    "in capitals": ("DALIAN EDUCATION OFFICE", [OFFICE]),
    "only the place has its capital": ("the Dalian education office", ["Dalian > 大连"]),
    "in small letters": ("the dalian education office", []),
    "the place in small letters": ("CPC dalian Municipal Committee", ["Municipal Committee > 市委"]),
    "the first word in small letters": ("cpc Dalian Municipal Committee", [CITY, "Municipal Committee > 市委"]),
    "a no-break space": ("Dalian\N{NO-BREAK SPACE}Education Office", [OFFICE]),
    "full-width letters": ("Ｄａｌｉａｎ Education Office", [OFFICE]),
    "two spaces": ("Dalian  Education Office", [CITY]),
    "over two lines": ("Dalian\nEducation Office", [CITY]),
    "one place after another": (
        "Dalian and Xi'an Education Office",
        [CITY, "Xi'an Education Office ! 西安市教育局"],
    ),
    "two organs": ("Dalian Education Office, Dalian Education Bureau", [OFFICE, BUREAU]),
    "after Chinese": ("在Dalian Education Office说", [OFFICE]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "wanted"), ENGLISH.values(), ids=ENGLISH)
def test_english(text: str, wanted: list[str]) -> None:
    """The renderings of an organ are found around the name of any place that has it, as whole words."""
    matches = KNOWN.english.matches(text)
    assert [f"{match.wording} {'!' if match.wrong else '>'} {match.term.zh}" for match in matches] == wanted


def test_found_organ_is_that_of_its_place() -> None:
    """What is found says what to write instead, where it stands, and why it may be right."""
    (match,) = KNOWN.english.matches("The Dalian Bureau of Education said")
    assert match.term == of_place(SCHOOLS, known_place(DALIAN))
    assert match.span == Span(4, 30)
    assert match.wrong == Rendering("Dalian Bureau of Education", Safety.SUGGEST, "in older papers")


def test_organ_of_an_unchecked_place_only_suggests() -> None:
    """A wrong rendering is no surer than the place in it."""
    (match,) = KNOWN.english.matches("Shipton Education Office")
    reason = "the official name is still to be checked"
    assert match.wrong == Rendering("Shipton Education Office", Safety.SUGGEST, reason)


def test_listed_english_beats_composed() -> None:
    """What a row says of a whole name is stronger than what is composed."""
    listed = Term("大连市教育局", "Dalian Board", "government", ("Dalian Education Office",), checked=DAY)
    for terms in ((DALIAN, SCHOOLS, listed), (listed, SCHOOLS, DALIAN)):
        (match,) = Glossary(terms).english.matches("Dalian Education Office")
        assert (match.term, match.wrong) == (listed, None)


def test_house_line_governs_a_composed_name() -> None:
    """A row of its own comes before what is composed, for wrong renderings of the organ, too."""
    wording = "Dalian Bureau of Educations"
    organ = SCHOOLS._replace(wrong=(Rendering("{place} Bureau of Educations"),))
    listed = Term("大连市教育局", "Dalian Board", "government", checked=DAY)
    (composed,) = Glossary((DALIAN, organ)).english.matches(wording)
    assert composed.term.zh == listed.zh
    (match,) = Glossary((listed, DALIAN, organ)).english.matches(wording)
    assert (match.term, match.wording) == (listed, wording)


def test_right_organ_beats_wrong_organ() -> None:
    """What is right for one organ of a place is right, though another organ calls it wrong."""
    other = Term("市教育办公室", "{place} Education Office", "government", checked=DAY)
    for terms in ((DALIAN, SCHOOLS, other), (DALIAN, other, SCHOOLS)):
        (match,) = Glossary(terms).english.matches("Dalian Education Office")
        assert (match.term.zh, match.wrong) == ("大连市教育办公室", None)


@pytest.mark.parametrize("en", ["{place}", "{place} {place} Bureau"])
def test_organ_of_an_odd_shape_finds_nothing(en: str) -> None:
    """A house row that is its place alone, or names it twice, hurts no other."""
    known = Glossary((DALIAN, Term("市", en, "government", checked=DAY), SCHOOLS))
    assert [match.wording for match in known.english.matches("Dalian Education Office of Dalian")] == [
        "Dalian Education Office",
        "Dalian",
    ]


# In the right column, what is found: the Chinese as it stands in the text, then its English.
CHINESE = {
    "an organ of a city": ("大连市教育局", ["大连市教育局: Dalian Education Bureau"]),
    "an organ of a city in a sentence": ("他在大连市教育局工作", ["大连市教育局: Dalian Education Bureau"]),
    "an organ of a province": ("辽宁省教育厅", ["辽宁省教育厅: Liaoning Provincial Department of Education"]),
    "an organ of an autonomous region": (
        "内蒙古自治区教育厅",
        ["内蒙古自治区教育厅: Department of Education of Inner Mongolia Autonomous Region"],
    ),
    "an organ of any level": ("大连市卫生局", ["大连市卫生局: Dalian Health Bureau"]),
    "an organ of any level after a bare name": ("大连卫生局", ["大连卫生局: Dalian Health Bureau"]),
    "an organ of markets": (
        "大连市市场监督管理局",
        ["大连市市场监督管理局: Dalian Administration for Market Regulation"],
    ),
    "an organ of markets of a province": (
        "辽宁省市场监督管理局",
        ["辽宁省市场监督管理局: Liaoning Administration for Market Regulation"],
    ),
    "an organ of another level": ("辽宁市教育局", []),
    "an organ of a level that a municipality has not": ("北京区教育局", ["北京: Beijing"]),
    "a level twice": ("大连市市教育局", ["大连市: Dalian"]),
    "a place that is not known": ("某地市教育局", []),
    "an organ without a place": ("教育局", []),
    "a place before something else": ("大连市的教育局", ["大连市: Dalian"]),
    "after its province": ("辽宁省大连市教育局", ["辽宁省大连市教育局: Dalian Education Bureau, Liaoning Province"]),
    "after a province without its level": ("辽宁大连市教育局", ["大连市教育局: Dalian Education Bureau"]),
    "after another city": (
        "大连市沙河口区教育局",
        ["大连市: Dalian", "沙河口区教育局: Shahekou District Education Bureau"],
    ),
    "a province after a province": (
        "辽宁省内蒙古自治区教育厅",
        [
            "辽宁省: Liaoning Province",
            "内蒙古自治区教育厅: Department of Education of Inner Mongolia Autonomous Region",
        ],
    ),
    "the holder of an office": ("大连市教育局局长", ["大连市教育局局长: Director of the Dalian Education Bureau"]),
    "the holder of an office after a province": (
        "辽宁省大连市教育局局长王运河",
        ["辽宁省大连市教育局局长: Director of the Dalian Education Bureau, Liaoning Province"],
    ),
    "another holder": ("大连市委书记", ["大连市委书记: Secretary of the CPC Dalian Municipal Committee"]),
    "an organ and a person elsewhere": (
        "大连市委的书记",
        ["大连市委: CPC Dalian Municipal Committee", "书记: Secretary"],
    ),
    "two organs": (
        "西安市教育局与大连市教育局",
        ["西安市教育局: Xi'an Education Bureau", "大连市教育局: Dalian Education Bureau"],
    ),
    "a short term inside a longer word": ("澳大利亚", ["澳大利亚: Australia"]),
    "a short term by itself": ("澳大校园", ["澳大: University of Macau"]),
    "a ministry inside a branch": ("人社部门", []),
    "the ministry by itself": ("人社部说", ["人社部: Ministry of Labor"]),
    "a committee of the party inside a committee": ("大连市委员会", ["大连市: Dalian"]),
    "the committee of the party by itself": (
        "大连市委和市委",
        ["大连市委: CPC Dalian Municipal Committee", "市委: Municipal Committee"],
    ),
    "a bureau inside a longer word": ("大连市教育局长", ["大连市: Dalian"]),
    "Traditional": ("他在大連市教育局工作", ["大連市教育局: Dalian Education Bureau"]),
    "Traditional, a holder after a province": (
        "在遼寧省大連市教育局局長說",
        ["遼寧省大連市教育局局長: Director of the Dalian Education Bureau, Liaoning Province"],
    ),
    "variants of Hong Kong": ("往衞綫市教育局", ["衞綫市教育局: Weixian Education Bureau"]),
    "variants of Taiwan": ("往衛線市教育局", ["衛線市教育局: Weixian Education Bureau"]),
    "a variant of Hong Kong beside one of Taiwan": ("往臺羣市教育局", ["臺羣市教育局: Taiqun Education Bureau"]),
    "the usual forms beside each other": ("往台群市教育局", ["台群市教育局: Taiqun Education Bureau"]),
    "scripts mixed": (
        "大连市教育局與大連市教育局",
        ["大连市教育局: Dalian Education Bureau", "大連市教育局: Dalian Education Bureau"],
    ),
    "Traditional, a short term inside a longer word": ("澳大利亞", ["澳大利亞: Australia"]),
    "Traditional, a ministry inside a branch": ("人社部門", []),
    "after letters outside the basic plane": ("𠮷😀大連市教育局", ["大連市教育局: Dalian Education Bureau"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "wanted"), CHINESE.values(), ids=CHINESE)
def test_chinese(text: str, wanted: list[str]) -> None:
    """Places, organs, provinces and titles make one name; the span holds it as the text writes it."""
    matches = KNOWN.chinese.matches(text)
    assert [f"{text[match.span.start : match.span.end]}: {match.term.en}" for match in matches] == wanted
    assert all(match.wrong is None and match.wording == match.term.zh for match in matches)


def test_listed_chinese_beats_composed() -> None:
    """What a row says of a whole name is stronger than what is composed."""
    listed = Term("大连市教育局", "Dalian Board of Education", "government", checked=DAY)
    for terms in ((DALIAN, SCHOOLS, listed), (listed, SCHOOLS, DALIAN)):
        assert Glossary(terms).chinese.named("大连市教育局") == listed


NAMED = {
    "a listed term": ("大连市", "Dalian"),
    "an organ": ("大连市教育局", "Dalian Education Bureau"),
    "a part of a text": ("在大连市教育局", None),
    "two terms": ("大连市大连市", None),
    "an organ of no place": ("市教育局", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "wanted"), NAMED.values(), ids=NAMED)
def test_named(text: str, wanted: str | None) -> None:
    """A text may name one term, listed or composed, and nothing else."""
    found = KNOWN.chinese.named(text)
    assert (found and found.en) == wanted


ENGLISH_PIECES = st.sampled_from(
    (
        *("Dalian", "Xi'an", "Inner Mongolia", "Liaoning", "Nowhere", "CPC", "of", "the", "and", "The", "dalian"),
        *("Education Bureau", "Education Office", "Municipal Committee", "Education Department", "Officers"),
        *("Education Bureau of", "Municipal Committee of", "Autonomous Region", "Health Bureau", "District"),
    )
)
ENGLISH_TEXTS = st.lists(
    st.tuples(ENGLISH_PIECES, st.sampled_from((" ", " ", " ", "-", "'", ", ", "", "\n"))), max_size=12
).map(lambda pieces: "".join(piece + gap for piece, gap in pieces))
CHINESE_PIECES = st.sampled_from(
    (
        *(term.zh for term in KNOWN.terms),
        *("大连", "辽宁", "内蒙古", "员会", "利亚", "门", "长", "在", "的", "与", "工作", "，", "A"),
    )
)
CHINESE_TEXTS = st.lists(CHINESE_PIECES, max_size=8).map("".join)


@given(ENGLISH_TEXTS | st.text(max_size=40))
@settings(max_examples=400, deadline=None)
def test_english_spans_are_apart(text: str) -> None:
    """Matches are in the text, in order, and none overlaps another."""
    assert_apart([match.span for match in KNOWN.english.matches(text)], text)


@given(CHINESE_TEXTS | st.text(alphabet="大连市教育局长委员会辽宁省澳利亚衞綫臺羣連遼寧", max_size=20))
@settings(max_examples=400, deadline=None)
def test_chinese_spans_are_apart(text: str) -> None:
    """Matches are in the text, in order, and none overlaps another."""
    assert_apart([match.span for match in KNOWN.chinese.matches(text)], text)


def assert_apart(spans: list[Span], text: str) -> None:
    """No span is empty, none reaches into the next or out of the text."""
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)


@given(st.lists(st.sampled_from(PLACES), min_size=1, max_size=4), st.sampled_from(ORGANS), st.integers(0, 7))
@settings(max_examples=300, deadline=None)
def test_every_right_name_is_found_whole(places: list[Term], organ: Term, which: int) -> None:
    """The renderings of an organ that a place may have are found in a list of them, each whole and right."""
    own = [found for found in places_in(places) if found.may_have(organ)]
    assume(own)
    names = [of_place(organ, found).right[which % len(organ.right)] for found in own]
    matches = KNOWN.english.matches(", ".join(names))
    assert [(match.wording, match.wrong) for match in matches] == [(name, None) for name in names]


@given(st.text() | st.text(alphabet="鬱乾后裏里髮發臺台着著么麼餘余㐂𠮷ａ", max_size=12))
@settings(max_examples=400, deadline=None)
def test_simplified_keeps_the_length(text: str) -> None:
    """A place in the Simplified text is the same place in the text."""
    assert len(simplified(text)) == len(text)


@cache
def converter(name: str) -> OpenCC:
    """A converter to Traditional Chinese."""
    from opencc import OpenCC

    return OpenCC(name)


@pytest.mark.parametrize("to", ["s2t", "s2tw", "s2twp", "s2hk"])
def test_scripts_make_no_difference(to: str) -> None:
    """A text in Traditional Chinese, by any table, has the same terms at the same places."""

    @given(CHINESE_TEXTS)
    @example("辽宁省大连市教育局局长在台群市卫线市")
    @settings(max_examples=150, deadline=None)
    def law(text: str) -> None:
        traditional: str = converter(to).convert(text)
        assume(len(traditional) == len(text))
        assert KNOWN.chinese.matches(traditional) == KNOWN.chinese.matches(text)

    law()


def test_the_table_has_organs_and_others() -> None:
    """Organs are those with a slot."""
    assert [term for term in KNOWN.terms if term.is_organ] == list(ORGANS)
