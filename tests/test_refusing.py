"""An edit that a file cannot hold is declined, and costs no other edit."""

from __future__ import annotations

import pytest

from cleanup import Settings, clean
from cleanup.formats import markdown, subtitles
from cleanup.model import UNWRITABLE, Edit, Finding, RefusedEditError, Report, Span
from cleanup.refusing import written
from cleanup.resolve import changes_of
from glossary import open_glossary

EMPTIED = "# A visit ，in spring\n\nThey saw the **the** harbour,it was good。\n\nAll is well 。\n"


def test_only_the_edit_that_breaks_the_markup_is_left_out() -> None:
    """The rest of its paragraph is mended, it is left for a person, and nothing found is lost."""
    report = clean(markdown.read("a.md", EMPTIED.encode()), open_glossary(), Settings(unsafe=True))
    done, raw, told = written(report, "markdown")
    assert raw.decode() == "# A visit, in spring\n\nThey saw the **the** harbour, it was good.\n\nAll is well.\n"
    assert told == ["a.md:3:1: edits here would make or break Markdown and are left out; make them by hand"]
    assert [(one.finding.rule, one.reason) for one in done.open] == [("doubled-word", UNWRITABLE)]
    assert len(done.applied) + 1 == len(report.applied)
    assert "\n\n".join(done.text) in raw.decode().replace("**", "").replace("# ", "")


def test_edits_that_go_together_are_left_out_together() -> None:
    """A finding is never half applied, even where only one of its edits is at fault."""
    document = subtitles.read("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\none two three\n")
    both = Finding("a", Span(0, 13), "", (Edit(Span(0, 3), "1"), Edit(Span(4, 7), "<b>")))
    other = Finding("b", Span(8, 13), "", (Edit(Span(8, 13), "3"),))
    report = Report(document, (tuple(changes_of([both, other])),), (), ("1 <b> 3",))
    done, raw, told = written(report, "subtitles")
    assert raw.endswith(b"one two 3\n")
    assert done.text == ("one two 3",)
    assert [one.finding for one in done.declined] == [both]
    assert len(told) == 1


def test_edits_that_are_wrong_only_together_are_all_left_out() -> None:
    """Where no single one is at fault the whole segment stays."""
    document = subtitles.read("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\none - two\n")
    edits = [Edit(Span(5, 5), ">"), Edit(Span(0, 0), "x"), Edit(Span(4, 4), "-")]
    findings = [Finding("a", edit.span, "", (edit,)) for edit in edits]
    report = Report(document, (tuple(changes_of(findings)),), (), ("xone --> two",))
    done, raw, _ = written(report, "subtitles")
    assert raw == document.raw
    assert len(done.declined) == len(findings)


def test_a_refusal_without_an_edit_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nothing that could be left out."""

    def refuses(*_: object) -> bytes:
        raise RefusedEditError("a.md:1:1: no", "1")

    report = Report(markdown.read("a.md", b"One\n"), ((),), (), ("One",))
    monkeypatch.setattr(markdown, "write", refuses)
    with pytest.raises(RefusedEditError):
        written(report, "markdown")
