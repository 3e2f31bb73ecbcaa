"""Whole releases: the demonstration and the end-to-end test."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from cleanup import Report, Settings, clean
from cleanup.bilingual.pairing import paired
from cleanup.formats import text
from glossary import open_glossary

ROOT = Path(__file__).parent.parent
DRAFT = (ROOT / "examples" / "annual-meeting" / "draft.en.txt").read_bytes()
SOURCE = (ROOT / "examples" / "annual-meeting" / "source.zh.txt").read_bytes()
EXPECTED = Path(__file__).parent / "data" / "drafts" / "annual-meeting" / "expected.en.txt"
PROPER_NOUNS = """
    Liu Guixian|Zheng Jun|Wang Xu|Jiang Wei|Zou Wei|Yu Chunkai|Liu Xinfeng|Shi Yipeng|Dalian "two areas"
    |Dalian Science and Technology Association|Dalian Science and Technology Bureau
    |Liaoning Vocational College of Light Industry held|Liaoning Vocational College of Light Industry has
""".replace("\n", "").split("|")


@pytest.fixture(scope="module")
def report() -> Report:
    """The example, cleaned by default."""
    return clean(text.read("draft.en.txt", DRAFT), open_glossary(), Settings())


@pytest.fixture(scope="module")
def with_source() -> Report:
    """The example, cleaned by default with what it translates."""
    document = paired(text.read("draft.en.txt", DRAFT), text.read("source.zh.txt", SOURCE))
    return clean(document, open_glossary(), Settings())


@pytest.fixture(scope="module")
def cleaned(report: Report) -> str:
    """The cleaned text of the example."""
    return "\n".join(report.text)


def test_the_example_comes_out_as_read_by_a_person(cleaned: str) -> None:
    """The expected text was read line by line; a change of it has to be, too."""
    assert cleaned == EXPECTED.read_text("utf-8")


def test_the_example_is_the_release_as_published() -> None:
    """What there was to mend, counted."""
    draft = DRAFT.decode()
    assert draft.count("。") == 24
    assert len(re.findall(r",(?! )", draft)) == 61
    assert len(re.findall(r";(?! )", draft)) == 1
    assert len(re.findall(r"LTD", draft)) == 16


DEFECTS = [
    r"。", r",(?! )", r";(?! )", r"LTD", r"Wang Canal", r"L[uv] Zhenkai", r"Light Industry Vocational", r"[月日]1",
    r"1月12日", r"twenty great", r"\bbank\b", r'[a-z]"[A-Z]', r'[a-z.]"[A-Z]\w+ and Garment', r"\.\.",
]  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS)
def test_no_defect_is_left(defect: str, cleaned: str, with_source: Report) -> None:
    """Of the kinds that are mended by default, without the source and with it."""
    assert not re.search(defect, cleaned)
    assert not re.search(defect, "\n".join(with_source.text))


@pytest.mark.parametrize("name", PROPER_NOUNS)
def test_a_proper_noun_after_a_comma_keeps_its_capital(name: str, cleaned: str) -> None:
    """The thirteen among the capitals after commas."""
    assert f", {name.strip()}" in cleaned


def test_the_other_capitals_become_small(report: Report) -> None:
    """Counted by the mark that they are glued to."""
    strays = [(segment, finding) for segment, finding in report.applied if finding.rule == "stray-capital"]

    marks = Counter(segment.text[finding.span.start - 1] for segment, finding in strays)

    assert marks == {",": 46, ";": 1, '"': 1}


def test_what_a_person_must_decide_is_reported_and_stays(report: Report, cleaned: str) -> None:
    """The advertisement, the Chinese passage, our hospital."""
    told = [(one.segment.line, one.finding.rule) for one in report.open]
    assert (27, "injected-advertising") in told
    assert (27, "han-left") in told
    assert told.count((12, "wrong-term")) + told.count((14, "wrong-term")) >= 2
    assert cleaned.count("our hospital") == 2
    passage = (
        "2024欧洲杯投注网站推荐将持续深入学习贯彻党的二十大精神和习近平总书记在中央政治局第五次集体学习时的重要讲话精神"
    )
    assert f"{passage}, take this annual meeting" in cleaned


def test_words_change_only_where_a_finding_says_so(report: Report) -> None:
    """Every word of the draft that no edit touches is there; lines stay lines."""
    assert len(report.text) == DRAFT.decode().count("\n") + 1
    rules = {finding.rule for _, finding in report.applied}
    assert rules == {
        "chinese-date", "fullwidth-punctuation", "legal-form", "missing-space", "mixed-names", "quote-spacing",
        "stray-capital", "wrong-name", "wrong-term",
    }  # fmt: skip
    replaced = {
        (segment.text[finding.span.start : finding.span.end], finding.rule)
        for segment, finding in report.applied
        if finding.rule in ("wrong-name", "wrong-term", "mixed-names")
    }
    assert replaced == {
        ("Wang Canal", "wrong-name"),
        ("Lu Zhenkai", "mixed-names"),
        ("Lv Zhenkai", "mixed-names"),
        ("Dalian Municipal Committee of CPC", "wrong-term"),
        ("Liaoning Light Industry Vocational College", "wrong-term"),
        ("Party's twenty great spirit", "wrong-term"),
        ("Government, school, bank and enterprise", "wrong-term"),
        ("government, school, bank and enterprise", "wrong-term"),
    }


def test_what_is_mended_without_the_source_is_mended_with_it(report: Report, with_source: Report) -> None:
    """At the same place, if perhaps by a better edit."""
    places = [[change.edit.span for change in changes] for changes in with_source.changes]

    lost = [
        (number, change.edit)
        for number, changes in enumerate(report.changes)
        for change in changes
        if not any(change.edit.span.overlaps(span) for span in places[number])
    ]

    assert not lost


def test_the_source_pairs_with_the_draft_line_by_line(with_source: Report) -> None:
    """And says in its last line that it is reconstructed."""
    lines = SOURCE.decode().splitlines()

    assert [segment.source for segment in with_source.document.segments] == lines[:29]
    assert not lines[29]
    assert lines[30].startswith("（说明：本文不是原文，是由英文稿逐段复原的中文")


def test_the_source_names_nobody_whose_characters_are_not_known() -> None:
    """Of the college only its Party secretary; 习近平总书记 is a term by itself."""
    found = open_glossary().chinese.matches(SOURCE.decode())

    assert {match.term.zh for match in found if match.term.kind == "person"} == {"王运河"}


def test_the_source_is_good_chinese() -> None:
    """As a Chinese draft it would stay as it is."""
    report = clean(text.read("source.zh.txt", SOURCE), open_glossary(), Settings(language="zh", unsafe=True))

    assert not any(report.changes)
    assert not report.declined
