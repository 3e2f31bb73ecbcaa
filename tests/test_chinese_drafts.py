"""Drafts in Chinese: when their rules are heard, and the laws that they keep."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleanup import RULES, Document, Report, Settings, clean
from cleanup.answers import Answers
from cleanup.bilingual.direction import language_of
from cleanup.bilingual.pairing import line_by_line
from cleanup.chinese.quotes import Quotation, quotations
from cleanup.chinese.scripts import script_of, strangers
from cleanup.formats import text
from cleanup.pipeline import rules_of
from cleanup.resolve import apply
from cleanup.settings import STYLES
from cleanup.verify import stretches
from glossary import Glossary, open_glossary

# fmt: off
PIECES = [
    "会议在大连召开", "学院", "教育部", "发展", "發展", "说", "電", "的", "他问", "中 国", "Python", "GDP", "don't",
    "print(", "{name}", "https://a.cn/b,c;D", "`x,Y`", "f(x,y)", "a.txt", "<b>", "３．５％", "Ａ", "10:30", "3,000",
    "5%", "1月5日", ",", ";", ":", ".", "?", "!", "(", ")", "...", "…", "……", "。。。", "--", "——", "，", "。", "、",
    "；", "：", "！", "？", "（", "）", "《", "》", "“", "”", "‘", "’", "「", "」", "『", "』", '"', "'", " ", "  ",
    "\u3000", "\N{ZERO WIDTH SPACE}", "é", "😀",
]
# fmt: on
LINE = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
DRAFT = st.lists(LINE, max_size=4).map("\n".join)
HOUSES = st.builds(
    Settings,
    language=st.just("zh"),
    unsafe=st.booleans(),
    spacing=st.sampled_from(STYLES["spacing"]),
    chinese_quotes=st.sampled_from(STYLES["chinese_quotes"]),
)


@cache
def bundled() -> Glossary:
    """The bundled glossary; no fixture, because Hypothesis prints its arguments."""
    return open_glossary()


def read(draft: str, source: str | None = None) -> Document:
    """A draft, and what each of its lines translates."""
    document = text.read("draft.txt", draft.encode())
    return document if source is None else line_by_line(document, text.read("s.txt", source.encode()), confidence=1)


def run(draft: str, house: Settings) -> Report:
    """Clean a Chinese draft."""
    return clean(read(draft), bundled(), house)


LANGUAGES = {
    "English": ("The meeting was held.", None, "auto", "en"),
    "Chinese without a source": ("会议在大连召开,很好.", None, "auto", "en"),
    "Chinese from English": ("会议在大连召开,很好.", "The meeting was held in Dalian.", "auto", "zh"),
    "English from Chinese": ("The meeting was held in Dalian.", "会议在大连召开。", "auto", "en"),
    "English with Chinese left, from Chinese": ("The 会议在大连召开了一次 was held.", "会议在大连召开。", "auto", "en"),
    "Chinese from Chinese": ("会议在大连召开,很好.", "会议在大连召开。", "auto", "en"),
    "Chinese with names": ("会议用Python和OpenAI召开了。", "The meeting used Python and OpenAI.", "auto", "zh"),
    "an empty source": ("会议在大连召开。", "", "auto", "en"),
    "the settings say so": ("会议在大连召开。", None, "zh", "zh"),
    "the settings say no": ("会议在大连召开。", "The meeting was held.", "en", "en"),
}


@pytest.mark.parametrize(("draft", "source", "setting", "language"), LANGUAGES.values(), ids=LANGUAGES)
def test_the_language_of_a_draft(draft: str, source: str | None, setting: str, language: str) -> None:
    """What the settings say, or what draft and source are."""
    assert language_of(read(draft, source).segments, Settings(language=setting)) == language


def test_a_rule_reads_one_language_but_for_damage_and_pairs() -> None:
    """What was damaged or put in is seen in both, and what has no partner on the other side."""
    assert {rule.languages for rule in RULES} == {("en",), ("zh",), ("en", "zh")}
    both = {rule.name for rule in RULES if len(rule.languages) == 2}
    damage = {"mojibake", "markup-residue", "invisible-character", "injected-advertising"}
    assert both == damage | {"missing-sentence", "added-sentence"}
    assert [rule.name for rule in rules_of(Settings(), "zh") if rule.name in both] == [
        rule.name for rule in rules_of(Settings()) if rule.name in both
    ]


@pytest.mark.parametrize("source", [None, "会议在大连召开，很好。"])
def test_a_chinese_text_that_nobody_asked_about_stays(source: str | None) -> None:
    """Whatever its marks are."""
    draft = '会议在大连召开,很好. 他说 "好"...(真的)２０２３年 通 知'

    assert not any(clean(read(draft, source), bundled(), Settings(unsafe=True)).changes)


def test_english_inside_a_chinese_draft_stays() -> None:
    """The rules for English are not heard there."""
    draft = "他说：“We will go,Then we stay.”会议在大连召开。\nWang Canal said,We will go on January 5."

    assert clean(read(draft), bundled(), Settings(language="zh")).text == tuple(draft.split("\n"))


@given(draft=DRAFT, house=HOUSES)
@example(draft='会议" Python "在大连', house=Settings(language="zh", spacing="space"))
@example(draft="会议 (Python) ,说 ", house=Settings(language="zh", spacing="none"))
@settings(max_examples=400, deadline=None)
def test_a_run_over_a_chinese_draft_keeps_the_laws(draft: str, house: Settings) -> None:
    """Edits replay, a second run changes nothing, a line stays a line, and protected text comes out as it was."""
    report = run(draft, house)

    for segment, own, after in zip(report.document.segments, report.changes, report.text, strict=True):
        assert apply(segment.text, [change.edit for change in own]) == after
        assert "\n" not in after
        for stretch in stretches(segment.text):
            assert stretch in after or stretch.startswith(("&", "<"))
    assert not any(run("\n".join(report.text), house).changes)
    assert not [one for one in report.declined if one.reason == "its edits never settle"]


@given(draft=DRAFT, house=HOUSES)
@settings(max_examples=200, deadline=None)
def test_reading_everything_again_finds_the_same(draft: str, house: Settings) -> None:
    """A pass over all segments, changed or not, makes the same report."""
    quick = run(draft, house)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Answers, "still_say", lambda *_: False)
        assert run(draft, house) == quick


QUOTATIONS = {
    "straight": ('他说"好"。', [(2, 4, 0)]),
    "nested": ("“他问‘谁’。”", [(0, 7, 0), (3, 5, 1)]),
    "a straight partner": ('“好"和"好"', [(0, 2, 0), (4, 6, 0)]),
    "partners that may be others": ('“好"和"好”', []),
    "corners": ("「他问『谁』」", [(0, 6, 0), (3, 5, 1)]),
    "without a partner": ("“他说，", []),
    "only a closing one": ("他说”", []),
    "an apostrophe": ("他用don't和it's", []),
}


@pytest.mark.parametrize(("line", "found"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_quotations(line: str, found: list[tuple[int, int, int]]) -> None:
    """Where they open and close, and how deep they stand."""
    assert quotations(line, lambda _: False) == [Quotation(*one) for one in found]


SCRIPTS = {
    "Simplified": (["学院师生讨论了发展与计划，领导说话"], "simplified"),
    "Traditional": (["學院師生討論了發展與計劃，領導說話"], "traditional"),
    "both": (["学院师生讨论了发展与计划，领导说话", "學院師生討論了發展與計劃，領導說話"], ""),
    "too little": (["学院"], ""),
    "English": (["The college"], ""),
}


@pytest.mark.parametrize(("texts", "script"), SCRIPTS.values(), ids=SCRIPTS)
def test_the_script_of_a_text(texts: list[str], script: str) -> None:
    """Where nearly all of it is of one."""
    assert script_of(texts) == script


@pytest.mark.parametrize("name", ["乾隆", "孙昇堃", "後", "《發展》", "著名", "「發展」", "（發展）", "于"])
def test_what_may_stand_in_a_simplified_text(name: str) -> None:
    """Names, quotations, and characters that both scripts have."""
    assert not list(strangers(name, "simplified"))


LONG = [
    "," * 200_000, "中," * 100_000, '中"' * 100_000, "中 " * 100_000, "中." * 100_000, "（中" * 50_000, "中a" * 50_000,
    "(中)" * 20_000, "中…" * 100_000, "中 （中） " * 20_000, "'" * 200_000, "…" * 200_000, "中國" * 50_000,
    "Ａ" * 200_000, "中(" * 100_000, "“中" * 50_000,
]  # fmt: skip


@pytest.mark.parametrize("line", LONG, ids=lambda line: line[:2])
def test_long_lines_do_not_take_long(line: str) -> None:
    """No rule looks at a whole line for each of its marks."""
    clean(read(line), bundled(), Settings(language="zh", spacing="space"))
