"""The laws of resolving, applying and composing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleanup.resolve
from cleanup.model import OVERLAPS, PROTECTED, Change, Edit, Finding, Safety, Span
from cleanup.resolve import Layout, apply, changes_of, compose, resolve

TEXT = st.text(alphabet="abc 王，", max_size=12)


@st.composite
def edits(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits of `text` in order, none overlapping another."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    found: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if not found or start > found[-1].span.end or (start == found[-1].span.end and end > start):
            found.append(Edit(Span(start, end), draw(TEXT)))
    return found


def changes(text_edits: list[Edit], name: str) -> list[Change]:
    """Changes with one finding each."""
    return [Change(edit, (Finding(name, edit.span, str(number), (edit,)),)) for number, edit in enumerate(text_edits)]


@st.composite
def two_passes(draw: st.DrawFn) -> tuple[str, list[Edit], list[Edit]]:
    """A text, edits of it, and edits of what they give."""
    text = draw(TEXT)
    first = draw(edits(text))
    return text, first, draw(edits(apply(text, first)))


@st.composite
def findings(draw: st.DrawFn) -> tuple[str, list[Finding], list[Span]]:
    """A text, findings in it that may overlap, and protected stretches."""
    text = draw(TEXT)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: Span(min(pair), max(pair))
    )
    safety = st.sampled_from(Safety)
    found = [
        Finding(f"rule-{number}", span, "", (Edit(span, replacement),) if level else (), level)
        for number, (span, replacement, level) in enumerate(draw(st.lists(st.tuples(places, TEXT, safety), max_size=8)))
    ]
    return text, found, draw(st.lists(places.filter(lambda span: span.start < span.end), max_size=2))


@given(two_passes())
@settings(max_examples=2000, deadline=None)
def test_two_passes_are_one(case: tuple[str, list[Edit], list[Edit]]) -> None:
    """Composing gives the same text in one step, in order and without overlaps."""
    text, first, second = case

    composed = compose(text, changes(first, "first"), changes(second, "second"))

    assert apply(text, [change.edit for change in composed]) == apply(apply(text, first), second)
    for before, after in itertools.pairwise(composed):
        assert before.edit.span.end <= after.edit.span.start


@given(two_passes())
@settings(max_examples=1000, deadline=None)
def test_composing_loses_no_finding(case: tuple[str, list[Edit], list[Edit]]) -> None:
    """Each finding of both passes stands in one change."""
    text, first, second = case
    told = [*changes(first, "first"), *changes(second, "second")]

    composed = compose(text, changes(first, "first"), changes(second, "second"))

    kept = [finding for change in composed for finding in change.findings]
    assert sorted(map(repr, kept)) == sorted(repr(finding) for change in told for finding in change.findings)


@given(two_passes())
@settings(max_examples=1000, deadline=None)
def test_a_span_of_the_edited_text_has_an_origin(case: tuple[str, list[Edit], list[Edit]]) -> None:
    """It lies inside the original, and unchanged text comes from the same text."""
    text, first, second = case
    layout = Layout(changes(first, "first"))
    middle = apply(text, first)

    for edit in second:
        origin = layout.origin(edit.span)
        assert 0 <= origin.start <= origin.end <= len(text)
        touched = any(
            start < edit.span.end and edit.span.start < end
            for start, end in zip(layout.starts, layout.ends, strict=True)
        )
        deleted = any(start == end for start, end in zip(layout.starts, layout.ends, strict=True))
        if not touched and not deleted:
            assert text[origin.start : origin.end] == middle[edit.span.start : edit.span.end]


@given(findings())
@settings(max_examples=1000, deadline=None)
def test_nothing_is_lost_and_nothing_clashes(case: tuple[str, list[Finding], list[Span]]) -> None:
    """Applied and declined make up what was found; no two applied edits overlap, none is protected."""
    _, found, protected = case

    applied, declined = resolve(found, protected, Safety.SAFE)

    assert sorted(map(repr, found)) == sorted(map(repr, [*applied, *(finding for finding, _ in declined)]))
    assert all(reason for _, reason in declined)
    spans = [edit.span for finding in applied for edit in finding.edits]
    assert not [1 for i, one in enumerate(spans) for other in spans[:i] if one.overlaps(other)]
    assert not [1 for one in spans for stretch in protected if one.overlaps(stretch)]
    assert all(finding.safety is Safety.SAFE for finding in applied)


@given(findings())
@settings(max_examples=500, deadline=None)
def test_the_first_of_two_overlapping_findings_is_applied(case: tuple[str, list[Finding], list[Span]]) -> None:
    """Order is priority: a declined finding names an earlier one."""
    _, found, protected = case

    applied, declined = resolve(found, protected, Safety.SUGGEST)

    order = {finding.rule: number for number, finding in enumerate(found)}
    for finding, reason in declined:
        if reason.startswith("overlaps "):
            rival = reason.removeprefix("overlaps ")
            assert order[rival] < order[finding.rule]
            assert rival in {one.rule for one in applied}


def test_no_edits_are_no_change() -> None:
    """Applying nothing gives the same text."""
    assert apply("some text", []) == "some text"
    assert changes_of([]) == []


def test_an_insertion_and_a_replacement_at_one_place_go_together() -> None:
    """`,We` needs both: a space in front of the letter, and the letter small."""
    space = Finding("space", Span(0, 1), "", (Edit(Span(1, 1), " "),))
    small = Finding("small", Span(1, 2), "", (Edit(Span(1, 2), "w"),))

    applied, declined = resolve([space, small], [], Safety.SAFE)

    assert declined == []
    assert apply(",We", [change.edit for change in changes_of(applied)]) == ", we"


def test_a_licensed_rule_edits_protected_text_but_not_what_is_fixed() -> None:
    """A reference like `&nbsp;` is protected by its look, unless a format knows it."""
    span, within = Span(2, 8), Span(1, 9)
    found = [Finding("residue", span, "", (Edit(span, " "),)), Finding("other", span, "", (Edit(span, ""),))]

    applied, _ = resolve(found, [within], Safety.SAFE, {"residue"})
    none, declined = resolve(found, [within], Safety.SAFE, {"residue"}, [within])

    assert applied == found[:1]
    assert not none
    assert len(declined) == 2


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 4)), max_size=60), st.integers(1, 4))
@settings(max_examples=500, deadline=None)
def test_an_edit_is_made_unless_it_overlaps_an_earlier_one(places: list[tuple[int, int]], block: int) -> None:
    """However the claimed stretches are kept: the leftmost one that it overlaps is named."""
    spans = [Span(start, start + length) for start, length in places]
    found = [Finding(str(number), span, "", (Edit(span, "x"),)) for number, span in enumerate(spans)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cleanup.resolve, "BLOCK", block)
        applied, declined = resolve(found, [Span(9, 12), Span(20, 21)], Safety.SAFE)

    taken: list[Finding] = []
    left: list[tuple[Finding, str]] = []
    for one in found:
        overlapped = sorted((other.span, other.rule) for other in taken if other.span.overlaps(one.span))
        if any(one.span.overlaps(span) for span in (Span(9, 12), Span(20, 21))):
            left.append((one, PROTECTED))
        elif overlapped:
            left.append((one, OVERLAPS + overlapped[0][1]))
        else:
            taken.append(one)
    assert (applied, declined) == (taken, left)
