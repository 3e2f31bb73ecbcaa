"""The laws of a whole run."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleanup.pipeline
from cleanup import Document, Finding, Report, Rule, Safety, Segment, Settings, Span, VerificationError, clean
from cleanup.context import Context
from cleanup.formats import text
from cleanup.model import Edit
from cleanup.pipeline import rules_of
from cleanup.resolve import apply
from cleanup.verify import NUMBER, stretches, verify
from glossary import Glossary, open_glossary

if TYPE_CHECKING:
    from collections.abc import Iterator

# fmt: off
PIECES = [
    "We will ", "He hopes", "Wang Canal ", "Liu Guixian", "the Party's twenty great spirit", "Co., LTD", "Lv Zhenkai ",
    "Lu Zhenkai", "1月12日", "会议在大连召开", "学院", "https://a.cn/b,c;D", "{name}",
    "â€™", "â€œ", "鈥檚", "鈥?", "£º", "¡¯s ", "Party&#39;s", "a&nbsp;b", "&amp;nbsp;", "don?t ",
    "\u200b", "a  b", "\u3000",
    "%s", "`x,Y`", "<b>", "3,000", "10:30",
    "12", "U.S.", ",", ";", ":", ".", "，", "。", "、", "；", "：", "！", "？",
    "（", "）", "《", "》", "“", "”", '"', "'",
    "…", "……", "——", " ", "  ", "(", ")", "All ", "Dalian ", "and ", "a ", "ｗ５", "\u3000", "é", "😀", "Ministry of ",
]
# fmt: on
LINE = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
DRAFT = st.lists(LINE, max_size=4).map("\n".join)


@cache
def bundled() -> Glossary:
    """The bundled glossary; no fixture, because Hypothesis prints its arguments."""
    return open_glossary()


@pytest.fixture
def glossary() -> Glossary:
    """The bundled glossary."""
    return bundled()


def run(draft: str, *, unsafe: bool = False) -> Report:
    """Clean a draft of several lines."""
    return clean(text.read("draft.txt", draft.encode()), bundled(), Settings(unsafe=unsafe))


@given(draft=DRAFT, unsafe=st.booleans())
@settings(max_examples=400, deadline=None)
def test_a_run_keeps_the_laws(draft: str, unsafe: bool) -> None:  # noqa: FBT001
    """Edits replay, a second run changes nothing, a line stays a line, and nothing is edited by two findings."""
    report = run(draft, unsafe=unsafe)

    for segment, own, after in zip(report.document.segments, report.changes, report.text, strict=True):
        assert apply(segment.text, [change.edit for change in own]) == after
        assert all(change.findings for change in own)
        assert "\n" not in after
        assert "\r" not in after
    again = run("\n".join(report.text), unsafe=unsafe)
    assert [segment.text for segment in again.document.segments] == list(again.text)
    assert not any(again.changes)


@given(draft=DRAFT)
@settings(max_examples=300, deadline=None)
def test_what_is_declined_has_a_reason_and_a_place(draft: str) -> None:
    """Spans lie in the text as read, also for findings of later passes."""
    report = run(draft)

    for one in report.declined:
        assert one.reason
        assert 0 <= one.finding.span.start <= one.finding.span.end <= len(one.segment.text)
    for segment, finding in report.applied:
        assert 0 <= finding.span.start <= finding.span.end <= len(segment.text)


@given(draft=DRAFT)
@example(draft="鈥檚，\n鈥檚“We will “")  # an edit of one line settles what was found in another
@settings(max_examples=300, deadline=None)
def test_nothing_that_was_found_is_lost(draft: str) -> None:
    """What the rules find in the draft is applied or declined in the end, and never both."""
    document = text.read("draft.txt", draft.encode())
    context = Context(document.segments, bundled(), Settings())
    found = {
        (segment.id, finding.rule, finding.span)
        for segment in document.segments
        for rule in rules_of(Settings())
        for finding in rule.find(segment, context)
    }

    report = clean(document, bundled(), Settings())

    applied = {(segment.id, finding.rule, finding.span) for segment, finding in report.applied}
    declined = {(one.segment.id, one.finding.rule, one.finding.span) for one in report.declined}
    assert found <= applied | declined
    assert not applied & declined


@given(LINE, st.data())
@settings(max_examples=300, deadline=None)
def test_what_a_format_protects_comes_out_as_it_was(line: str, data: st.DataObject) -> None:
    """Through every pass, wherever it has moved to."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(line)), min_size=2, max_size=4)))
    spans = tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False) if pair[0] < pair[1])
    given = document(line)
    given = replace(given, segments=(replace(given.segments[0], protected=spans),))

    report = clean(given, bundled(), Settings())

    for span in spans:
        assert line[span.start : span.end] in report.text[0]
        assert not [change for change in report.changes[0] if change.edit.span.overlaps(span)]


@given(draft=DRAFT)
@settings(max_examples=300, deadline=None)
def test_protected_text_comes_out_as_it_was(draft: str) -> None:
    """URLs, code, tags and placeholders are not among what a run changes; references are the business of one rule."""
    report = run(draft)

    for segment, after in zip(report.document.segments, report.text, strict=True):
        for stretch in stretches(segment.text):
            assert stretch in after or stretch.startswith("&")


@given(st.text(alphabet="aZ 1,.;:，。（）“”\"'王运河\r\n\u3000é", max_size=40))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_cleaned_and_settled(draft: str) -> None:
    """No text breaks a run, and none needs a second one."""
    report = run(draft)

    assert not any(run("\n".join(report.text)).changes)


def document(*lines: str) -> Document:
    """A document of some lines."""
    segments = tuple(Segment(str(number), line, line=number) for number, line in enumerate(lines, start=1))
    return Document("draft.txt", "text", "\n".join(lines).encode(), segments)


def swap(name: str, here: str, there: str) -> Rule:
    """A rule that replaces one letter by another."""

    def find(segment: Segment, _: object) -> Iterator[Finding]:
        for place, letter in enumerate(segment.text):
            if letter == here:
                yield Finding(
                    name, Span(place, place + 1), f"{here} for {there}", (Edit(Span(place, place + 1), there),)
                )

    return Rule(name, find, "")


def test_rules_that_never_settle_cost_only_their_findings(monkeypatch: pytest.MonkeyPatch, glossary: Glossary) -> None:
    """Two rules that undo each other are declined with that reason; the others are applied."""
    rules = (swap("to-b", "a", "b"), swap("to-a", "b", "a"), swap("to-d", "c", "d"))
    monkeypatch.setattr(cleanup.pipeline, "RULES", rules)

    report = clean(document("a c"), glossary, Settings())

    assert report.text == ("a d",)
    assert {finding.rule for _, finding in report.applied} == {"to-d"}
    assert [(one.finding.rule, one.reason) for one in report.declined] == [("to-b", "its edits never settle")]


def test_a_fix_makes_room_for_another(monkeypatch: pytest.MonkeyPatch, glossary: Glossary) -> None:
    """Passes repeat, and what they did is told in places of the text as read."""
    monkeypatch.setattr(cleanup.pipeline, "RULES", (swap("to-b", "a", "b"), swap("to-c", "b", "c")))

    report = clean(document("xxa"), glossary, Settings())

    assert report.text == ("xxc",)
    assert [(change.edit, [finding.rule for finding in change.findings]) for change in report.changes[0]] == [
        (Edit(Span(2, 3), "c"), ["to-b", "to-c"])
    ]


def test_a_number_that_no_rule_speaks_of_stops_the_run(monkeypatch: pytest.MonkeyPatch, glossary: Glossary) -> None:
    """A rule that changes a digit without saying so is our defect."""
    monkeypatch.setattr(cleanup.pipeline, "RULES", (swap("digits", "1", "2"),))

    with pytest.raises(VerificationError, match="1:1: a number was changed by one of digits; this is a defect"):
        clean(document("in 2021"), glossary, Settings())


def test_a_number_rule_may_change_digits(monkeypatch: pytest.MonkeyPatch, glossary: Glossary) -> None:
    """A rule that says so is believed."""
    rule = replace(swap("digits", "1", "2"), rewrites_numbers=True)
    monkeypatch.setattr(cleanup.pipeline, "RULES", (rule,))

    assert clean(document("in 2021"), glossary, Settings()).text == ("in 2022",)


def test_text_that_the_edits_do_not_lead_to_is_refused() -> None:
    """The edits are the only account of what was done."""
    with pytest.raises(VerificationError, match="1:1: the edits do not replay"):
        verify(Segment("1", "text"), "other", [], ())


def test_numbers_are_compared_whole() -> None:
    """A space inside a number makes two."""
    assert NUMBER.findall("1,000 at 10:30 and 3.5") == ["1,000", "10:30", "3.5"]
    assert NUMBER.findall("1, 000") == ["1", "000"]


@pytest.mark.parametrize(
    ("settings_given", "names"),
    [
        (Settings(select=("legal-form",)), {"legal-form"}),
        (Settings(ignore=("legal-form",)), {"missing-space", "stray-capital"}),
        (Settings(), {"legal-form", "missing-space", "stray-capital"}),
    ],
)
def test_rules_can_be_chosen(settings_given: Settings, names: set[str], glossary: Glossary) -> None:
    """Only the chosen rules are heard."""
    report = clean(document("It joined Dayang Group Co., LTD.,We agreed"), glossary, settings_given)

    assert {finding.rule for _, finding in report.applied} == names


def test_suggestions_need_to_be_asked_for(glossary: Glossary) -> None:
    """`our hospital` is only sometimes wrong."""
    line = "He gave a flag to our hospital."

    calm = clean(document(line), glossary, Settings())
    bold = clean(document(line), glossary, Settings(unsafe=True))

    assert calm.text == (line,)
    assert [(one.finding.safety, one.reason) for one in calm.declined] == [(Safety.SUGGEST, "only a suggestion")]
    assert bold.text == ("He gave a flag to our college.",)
