"""What a later pass leaves out, and that nobody can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleanup.pipeline
from cleanup import Document, Finding, Report, Rule, Safety, Segment, Settings, Span, clean
from cleanup.answers import Answers
from cleanup.formats import text
from cleanup.model import Edit
from glossary import Glossary, open_glossary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cleanup.context import Context

LINES = [
    "We met Lv Zhenkai.", "We met Lu Zhenkai ,too", "It rose by 5 %", "10%", "It fell by 3% ,by 4 %", "Co., LTD,All",
    "the Hall of Fame,The hall", "All halls are the hall", "We use utf-8 .", "donâ€™t", "<b>", "He said&nbsp;so",
    "f(x) = campusLife", "of campusLife", "It ends. the end", "the end. the start", "  a   b", "  c   d", "a，b",
    "会议在大连召开", "时间：2023", "Wang Canal spoke", "the annual meetingof staff", "a_b meetingof", "Bu中siness",
    "Bu中siness of Cul中ture",
]  # fmt: skip
DRAFT = st.lists(st.sampled_from(LINES), max_size=8).map("\n".join)


def run(draft: str, glossary: Glossary, *, unsafe: bool) -> Report:
    """Clean a draft of several lines."""
    return clean(text.read("draft.txt", draft.encode()), glossary, Settings(unsafe=unsafe))


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The bundled glossary."""
    return open_glossary()


BUNDLED = open_glossary()


@given(draft=DRAFT, unsafe=st.booleans())
@example(draft="会议在大连召开\nWe will a&nbsp;b", unsafe=False)
@example(draft="\n".join(LINES), unsafe=True)
@example(draft="\n".join(LINES), unsafe=False)
@settings(max_examples=200, deadline=None)
def test_reading_everything_again_finds_the_same(draft: str, unsafe: bool) -> None:  # noqa: FBT001
    """A pass over all segments, changed or not, makes the same report."""
    quick = run(draft, BUNDLED, unsafe=unsafe)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Answers, "still_say", lambda *_: False)
        assert run(draft, BUNDLED, unsafe=unsafe) == quick


def counting(heard: list[str], sees: Callable[[Context], bool]) -> tuple[Rule, Rule]:
    """A rule that turns `a` into `b`, and one that tells of `c` if the document is as it likes."""

    def change(segment: Segment, _: Context) -> Iterator[Finding]:
        heard.append(segment.id)
        for place, letter in enumerate(segment.text):
            if letter == "a":
                span = Span(place, place + 1)
                yield Finding("change", span, "a for b", (Edit(span, "b"),))

    def tell(segment: Segment, context: Context) -> Iterator[Finding]:
        if segment.text == "c" and sees(context):
            yield Finding("tell", Span(0, 1), "there is a b", (), Safety.SHOW)

    return Rule("change", change, ""), Rule("tell", tell, "")


def has_b(context: Context) -> bool:
    """Whether a `b` stands anywhere in the document."""
    return any("b" in segment.text for segment in context.segments)


@pytest.mark.parametrize(
    ("sees", "heard", "told"),
    [
        pytest.param(lambda _: False, ["1", "2", "3", "2"], 0, id="nothing is asked"),
        pytest.param(has_b, ["1", "2", "3", "1", "2"], 1, id="the segments are asked for"),
        pytest.param(lambda context: context.answers.of(has_b), ["1", "2", "3", "1", "2"], 1, id="an answer changes"),
        pytest.param(lambda context: context.answers.of(has_b) and False, ["1", "2", "3", "1", "2"], 0, id="in vain"),
        pytest.param(lambda context: context.text_at(2) == "b", ["1", "2", "3", "1", "2"], 1, id="the line below"),
        pytest.param(lambda context: context.text_at(3) == "b", ["1", "2", "3", "2"], 0, id="another line"),
        pytest.param(lambda context: context.is_technical, ["1", "2", "3", "2"], 0, id="an answer stays"),
    ],
)
def test_a_segment_is_heard_again_where_it_or_an_answer_has_changed(
    monkeypatch: pytest.MonkeyPatch,
    glossary: Glossary,
    sees: Callable[[Context], bool],
    heard: list[str],
    told: int,
) -> None:
    """The first line asks about the document, the second changes, the third does neither."""
    calls: list[str] = []
    monkeypatch.setattr(cleanup.pipeline, "RULES", counting(calls, sees))
    segments = tuple(Segment(str(number), line, line=number) for number, line in enumerate("cad", start=1))

    report = clean(Document("draft.txt", "text", b"c\na\nd", segments), glossary, Settings())

    assert report.text == ("c", "b", "d")
    assert calls == heard
    assert len(report.declined) == told
