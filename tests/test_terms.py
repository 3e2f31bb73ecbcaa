"""Terms with their source: what it settles, how often it has them, and what of them the draft lacks."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup import Report, Settings, clean
from cleanup.bilingual.foreign import is_of_another_country
from cleanup.bilingual.near import nearest, says, stems
from cleanup.bilingual.pairing import line_by_line
from cleanup.bilingual.reasons import Says, goes_on, is_inside_a_name, said_in, settles
from cleanup.bilingual.speaker import Speaker, speaker
from cleanup.formats import text
from cleanup.model import Safety, Span
from glossary import Glossary, open_glossary
from glossary.model import Rendering, Term

GLOSSARY_PAGE = Path(__file__).parents[1] / "docs" / "glossary.md"
MOST_UNKNOWN = 115
"""Of some 2,000 reasons of the bundled tables, so many have words of their own."""
CHECKED = "2026-01-31"
TERMS = ("wrong-name", "wrong-term", "missing-term", "mixed-terms")
HARBOUR = Term(
    "港务局",
    "Port Authority",
    "government",
    ("Harbour Authority",),
    (
        Rendering("Port Bureau", Safety.SUGGEST, "right abroad"),
        Rendering("harbour office", Safety.SUGGEST, "right of an office", needs_source=True),
        Rendering("Port Office", Safety.SUGGEST, "older English"),
        Rendering("Harbor Thing Bureau"),
    ),
    source="a law",
    checked=CHECKED,
)
SHIPYARD = Term(
    "造船总厂", "Shipyard of the North", "company", (), (Rendering("Boat Bureau", Safety.SUGGEST, "right abroad"),),
    source="a sign", checked=CHECKED,
)  # fmt: skip
UNCHECKED = SHIPYARD._replace(
    zh="修船总厂", en="Dockyard of the North", wrong=(Rendering("Dock Bureau"),), checked="to-check"
)
SMALL = Glossary((HARBOUR, SHIPYARD, UNCHECKED))


@cache
def bundled() -> Glossary:
    """The bundled glossary."""
    return open_glossary()


def run(draft: str, source: str, glossary: Glossary = SMALL, confidence: float = 1) -> Report:
    """Clean a draft by the rules for terms, with its source."""
    document = text.read("draft.txt", draft.encode())
    paired = line_by_line(document, text.read("source.txt", source.encode()), confidence=confidence)
    return clean(paired, glossary, Settings(select=TERMS))


@pytest.mark.parametrize(
    ("source", "draft", "after"),
    [
        ("港务局来了。", "The Port Bureau came.", "The Port Authority came."),
        ("港务局来了。", "The harbour office came.", "The Port Authority came."),
        ("港务局与港务局。", "The Port Bureau and the harbour office", "The Port Authority and the Port Authority"),
        ("港务局来了。", "The Port Authority met the Port Bureau.", None),
        ("港务局来了。", "The Harbour Authority met the harbour office.", None),
        ("港务局来了。", "The Port Bureau met the Port Bureau.", None),
        ("港务局来了。", "The Port Office came.", None),
        ("港务局来了。", "A harbour office came.", None),
        ("日本港务局来了。", "The Port Bureau came.", None),
        ("日本的海事局和港务局来了。", "The Port Bureau came.", None),
        ("港务局接待了日本客人。", "The Port Bureau received guests.", None),
        (
            "港务局来了。",
            "The Port Bureau and the Harbor Thing Bureau came.",
            "The Port Bureau and the Port Authority came.",
        ),
        ("大家来了。", "The Port Bureau and the Harbor Thing Bureau came.", None),
        ("港务局来了。", "The Port Bureau of Peru came.", None),
        ("港务局来了。", "The Lima Port Bureau came.", None),
        ("修船总厂来了。", "The Dock Bureau came.", None),
    ],
)
def test_the_source_settles_what_is_meant(source: str, draft: str, after: str | None) -> None:
    """Only where it has the term, as often as the draft needs it, and nothing beside the wording speaks against it."""
    assert run(draft, source).text == (after or draft,)


def test_a_pair_that_is_not_sure_only_suggests() -> None:
    """What may be the source of another paragraph settles nothing."""
    report = run("The Port Bureau came.", "港务局来了。", confidence=0.5)

    assert not report.applied
    assert [one.finding.safety for one in report.open] == [Safety.SUGGEST]


def test_a_finding_says_where_the_source_has_the_term() -> None:
    """In words, and as a place."""
    ((_, finding),) = run("The Port Bureau came.", "昨天港务局来了。").applied

    assert finding.evidence
    assert finding.evidence.source_span == Span(2, 5)
    assert "the source has it" in finding.message


PIECES = [
    "Port Bureau",
    "harbour office",
    "Port Authority",
    "Harbour Authority",
    "and the",
    "Boat Bureau",
    "Dock Bureau",
]
PHRASE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(lambda pieces: f"the {' '.join(pieces)} came.")


@given(PHRASE)
@settings(max_examples=150, deadline=None)
def test_a_source_without_the_terms_settles_nothing(draft: str) -> None:
    """Nothing conditional is ever safe there, and nothing is suggested, either."""
    report = run(draft, "大家昨天都来了。")

    assert not report.applied


@given(PHRASE, st.integers(1, 4))
@settings(max_examples=150, deadline=None)
def test_no_more_is_fixed_than_the_source_has(draft: str, times: int) -> None:
    """Of n terms in the source, m are rendered: at most n less m renderings are fixed."""
    report = run(draft, "、".join(["港务局"] * times))

    right = draft.count("Port Authority") + draft.count("Harbour Authority")
    fixed = [finding for _, finding in report.applied if finding.evidence and finding.evidence.term.zh == "港务局"]
    assert len(fixed) <= max(times - right, 0)


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("辽宁轻工职业学院", Speaker("college", is_sure=True)),
        ("大连市中心医院的患者", Speaker("hospital", is_sure=True)),
        ("大连市中心医院", Speaker("hospital")),
        ("学生来了", Speaker("college")),
        ("辽宁轻工职业学院与大连医院", Speaker("")),
        ("辽宁轻工职业学院的医生", Speaker("college")),
        ("中级人民法院的法官", Speaker("court", is_sure=True)),
        ("中国科学院", Speaker("academy")),
        ("大家来了", Speaker("")),
    ],
)
def test_who_speaks(source: str, who: Speaker) -> None:
    """A body of one kind is named, and what is told agrees."""
    assert speaker(source) == who


@pytest.mark.parametrize(
    ("source", "is_foreign"),
    [
        ("美国教育部", True),
        ("美国教育部和司法部", True),
        ("该国国防部", True),
        ("美国防部", True),
        ("香港证监会", True),
        ("日本政府外交部", True),
        ("教育部", False),
        ("我国教育部", False),
        ("中国国防部", False),
        ("他访问美国后，教育部", False),
        ("国家教育部", False),
    ],
)
def test_whose_body_it_is(source: str, is_foreign: bool) -> None:  # noqa: FBT001
    """The last term of a source is of another country where that stands right before it, or before its neighbour."""
    match = bundled().chinese.matches(source)[-1:]

    assert not match or is_of_another_country(source, match[0]) is is_foreign


@pytest.mark.parametrize(
    ("kind", "zh", "en", "wording", "reason", "is_settled"),
    [
        ("university", "澳大", "University of Macau", "University of Australia", "right for an Australian one", True),
        ("government", "司警局", "Judiciary Police", "Judicial Police Bureau", "calque; bodies abroad", True),
        ("government", "司警局", "Judiciary Police", "Judicial Police Bureau", "variant in use", False),
        ("government", "港务局", "Port Authority", "Port Bureau", "may begin a longer name", True),
        ("place", "大洼", "Dawa District", "Dawa County", "its status until 2016", False),
        ("place", "牡丹江", "Mudanjiang", "Peony River", "who knows why", False),
        ("government", "区委", "CPC Committee", "CPC Party Committee", "names the Party twice", True),
        ("event", "中考", "Entrance Examination", "Middle Test", "right only as a literal gloss", True),
        ("phrase", "名片", "calling card", "business card", "right of a card", False),
        ("phrase", "博士研究生", "doctoral student", "doctoral graduate", "right of who has finished", False),
        ("phrase", "对口支援", "paired assistance", "mouth to mouth support", "right in first aid", True),
        ("phrase", "对口支援", "paired assistance", "mouth to mouth support", "right as a verb", False),
        ("phrase", "规上企业", "large enterprises", "one rule enterprise", "right of rules", False),
        ("phrase", "学雷锋", "learn from Lei Feng", "learning thunder peak", "the name of a place", False),
        ("phrase", "四个自信", "Four-sphere Confidence", "four self-confidence", "may begin a longer noun", False),
        ("unit", "万吨", "ten thousand tons", "million tons", "right for 百万吨", False),
    ],
)
def test_what_a_source_settles(  # noqa: PLR0917 -- what a row of the glossary says
    kind: str,
    zh: str,
    en: str,
    wording: str,
    reason: str,
    is_settled: bool,  # noqa: FBT001
) -> None:
    """What the wording would mean, not whether it is a variant, nor its grammar."""
    assert settles(kind, zh, en, wording, reason) is is_settled


def documented() -> list[tuple[str, str]]:
    """What reasons say, with wordings of each, as the page about the glossary has them."""
    rows = re.findall(r"^\| \*(\w+)\*:[^|]*\| ([^|]*) \|", GLOSSARY_PAGE.read_text("utf-8"), re.MULTILINE)
    return [(name, reason) for name, cell in rows for reason in re.findall("`([^`]+)`", cell)]


def test_the_page_tells_of_all_that_reasons_say() -> None:
    """Each kind has a row of its own."""
    assert {name for name, _ in documented()} == set(Says)


@pytest.mark.parametrize(("name", "reason"), documented())
def test_a_reason_is_known_by_the_words_that_the_page_names(name: str, reason: str) -> None:
    """What the page says is what happens."""
    assert Says(name) in said_in(reason)


def test_reasons_of_the_bundled_tables_are_known() -> None:
    """But for few: what has words of its own stays a suggestion, so a new way to say a thing belongs on the page."""
    wrongs = [wrong for term in bundled().terms for wrong in term.wrong if wrong.safety is not Safety.SAFE]
    unknown = sorted({wrong.reason for wrong in wrongs if not said_in(wrong.reason)})

    assert len(unknown) <= MOST_UNKNOWN, unknown


@pytest.mark.parametrize(
    ("draft", "wording", "is_more"),
    [
        ("the Port Bureau of Lima", "Port Bureau", True),
        ("the Port Bureau Hotel", "Port Bureau", True),
        ("the Port Bureau and Lima", "Port Bureau", False),
        ("the Port Bureau said", "Port Bureau", False),
        ('the "two rules" office', "two rules", False),
        ("the two rules office", "two rules", True),
        ("the two rules are", "two rules", False),
        ("the Lima Port Bureau", "Port Bureau", True),
        ("The Port Bureau", "Port Bureau", False),
    ],
)
def test_a_wording_may_be_a_part_of_a_longer_name(draft: str, wording: str, is_more: bool) -> None:  # noqa: FBT001
    """By what stands before and after it."""
    span = Span(draft.index(wording), draft.index(wording) + len(wording))

    assert (goes_on(draft, span) or is_inside_a_name(draft, span.start)) is is_more


@pytest.mark.parametrize(
    ("draft", "rendering", "is_there"),
    [
        ("The education ministry", "Ministry of Education", True),
        ("MOE said", "Ministry of Education", True),
        ("the Twentieth Congress", "20th Congress", True),
        ("the sixth plenary session of the Party", "6th plenary session of the CPC", True),
        ("The ministry", "Ministry of Education", False),
        ("Macao", "Macau", False),
    ],
)
def test_a_draft_says_a_rendering(draft: str, rendering: str, is_there: bool) -> None:  # noqa: FBT001
    """In any order and inflection, or by its initials."""
    assert says(stems(draft), rendering) is is_there


@pytest.mark.parametrize(
    ("draft", "rendering", "near", "is_clear"),
    [
        ("The National Culture Heritage Administration", "National Cultural Heritage Administration", 4, True),
        ("The Ministry of Teaching", "Ministry of Education", 4, False),
        ("All-China Supply and Marketing Council", "All-China Federation of Supply and Marketing", 0, False),
        ("a ministry", "Ministry of Education", None, False),
        ("The Chinese people", "Socialism with Chinese Characteristics", None, False),
    ],
)
def test_what_comes_near(draft: str, rendering: str, near: int | None, is_clear: bool) -> None:  # noqa: FBT001
    """Whole names with words in common; it is clear only where two agree, and the end does."""
    found = nearest(draft, [rendering], ())

    assert (found and found.span.start) == near
    assert bool(found and found.is_clear) is is_clear


def shown(draft: str, source: str) -> list[str]:
    """The messages about terms that are missing or mixed."""
    report = run(draft, source, bundled())
    return [one.finding.message for one in report.open if one.finding.rule in {"missing-term", "mixed-terms"}]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("美国教育部和司法部", "The Departments of Education and Justice"),
        ("人社部发布通知。", "The MOHRSS gave notice."),
        ("人社部发布通知。", "The Ministry of Human Resources and Social Security gave notice."),
        ("人社部门发布通知。", "The authorities gave notice."),
        ("广西大学生来了。", "College students of Guangxi came."),
        ("教育部部长来了。", "The Minister of Education came."),
        ("教育部发布通知。", "The 教育部 gave notice."),
        ("有限公司来了。", "The company came."),
        ("教育部来了。\n教育部走了。", "The Ministry of Education came.\nThe ministry left."),
    ],
)
def test_nothing_is_missing(source: str, draft: str) -> None:
    """Other countries, short and full forms, common nouns, and what was said before."""
    assert not shown(draft, source)


@pytest.mark.parametrize(
    ("day", "is_told"), [("2014-05-01", False), ("2015-05-01", False), ("2023-05-01", True), ("", True)]
)
def test_an_older_official_version_is_admitted_by_its_date(day: str, is_told: bool) -> None:  # noqa: FBT001
    """An old text keeps it, a new one is told."""
    term = Term("双港", "Two Ports Initiative", "phrase", ("Two Ports",), (
        Rendering("Twin Harbours", Safety.SUGGEST, "official until about 2015"),
    ), source="a law", checked=CHECKED)  # fmt: skip
    glossary = Glossary((term,)).at(day)
    report = run("They built the Twin Harbours.", "建设双港。", glossary)

    assert not report.applied
    assert bool(report.open) is is_told


@pytest.mark.parametrize("office", [("副总理", "Vice Premier"), ("总理", "Premier"), ("国务委员", "State Councilor")])
def test_an_office_of_the_state_council_does_without_it(office: tuple[str, str]) -> None:
    """As `Minister of Education` does without the ministry."""
    report = run(f"{office[1]} Li Qiang attended.", f"国务院{office[0]}李强出席会议。", bundled())
    assert not [one for one in report.open if one.finding.rule == "missing-term"]
    report = run("Li Qiang attended.", "国务院领导李强出席会议。", bundled())
    assert [one for one in report.open if one.finding.rule == "missing-term"]
