"""Dictionaries of translation services: one rendering a term, within limits counted in bytes."""

from __future__ import annotations

import pytest

from glossary.exchange import deepl, write_terms
from glossary.exchange.aws import LIMITS as AWS
from glossary.model import Rendering, Safety, Term

FULL = Term(
    "运河局",
    "Canal Bureau",
    "government",
    ("CB",),
    (Rendering("River Office"), Rendering("Canal Office", Safety.SUGGEST, "before 2018")),
    "2018-03",
    "2024",
    "https://example.org/a | a book, p. 3",
    "2026-01-31",
    "once a court",
)
BARE = Term("站", "Station", "place", checked="to-check")
FILES = {
    ("aws", ""): "zh,en\n运河局,Canal Bureau\n站,Station\n",
    ("azure", ""): "运河局\tCanal Bureau\n站\tStation\n",
    ("deepl", ""): "运河局\tCanal Bureau\n站\tStation\n",
    ("deepl", ".csv"): "运河局,Canal Bureau\n站,Station\n",
    ("google", ".tsv"): "运河局\tCanal Bureau\n站\tStation\n",
    ("google", ".csv"): "运河局,Canal Bureau\n站,Station\n",
}


@pytest.mark.parametrize(("engine", "text"), FILES.items(), ids=str)
def test_file(engine: tuple[str, str], text: str) -> None:
    """No header but that of AWS; the preferred rendering only."""
    assert write_terms([FULL, BARE], engine[0], suffix=engine[1]).data.decode() == text


def test_report() -> None:
    """One line for each column that the service has no place for."""
    assert [str(loss) for loss in write_terms([FULL, BARE], "deepl").losses] == [
        "also: 1 rendering of 1 term: DeepL has no place for it",
        "checked: 2 terms: DeepL has no place for it",
        "kind: 2 terms: DeepL has no place for it",
        "note: 1 term: DeepL has no place for it",
        "since: 1 term: DeepL has no place for it",
        "source: 1 term: DeepL has no place for it",
        "until: 1 term: DeepL has no place for it",
        "wrong: 2 renderings of 1 term: DeepL has no place for it",
    ]


def left_out(name: str, *terms: Term) -> list[str]:
    """The lines of the report that name a term."""
    return [str(loss) for loss in write_terms(terms, name).losses if loss.zh]


LONG = "局" * 66
SIZES = {
    "198 bytes for Amazon": ("aws", LONG, []),
    "201 bytes for Amazon": ("aws", "局" * 67, ["201 bytes, Amazon Translate takes 200"]),
    "1,023 bytes for DeepL": ("deepl", "局" * 341, []),
    "1,026 bytes for DeepL": ("deepl", "局" * 342, ["1,026 bytes, DeepL takes 1,024"]),
    "1,026 bytes for Google": ("google", "局" * 342, ["1,026 bytes, Google takes 1,024"]),
    "1,026 bytes for Azure": ("azure", "局" * 342, []),
}


@pytest.mark.parametrize(("name", "zh", "losses"), SIZES.values(), ids=SIZES)
def test_size_is_counted_in_bytes(name: str, zh: str, losses: list[str]) -> None:
    """A Chinese character is three bytes of UTF-8."""
    told = left_out(name, Term(zh, "Bureau", "phrase"))
    assert [line.partition(": zh: ")[2] for line in told] == [f"{loss}; the entry was left out" for loss in losses]


OLD = Term("局", "Old Bureau", "phrase", until="2018")
NEW = Term("局", "New Bureau", "phrase", since="2018")
SAME = {
    "the one in use is taken": ([OLD, NEW], "局\tNew Bureau\n", ["`Old Bureau`: a service takes one rendering a term"]),
    "twice the same": ([NEW, NEW], "局\tNew Bureau\n", []),
    "none is the only one in use": (
        [NEW, Term("局", "Bureau", "phrase")],
        "",
        [f"`{en}`: none of the renderings is the only current one" for en in ("Bureau", "New Bureau")],
    ),
}


@pytest.mark.parametrize(("terms", "text", "losses"), SAME.values(), ids=SAME)
def test_one_rendering_a_term(terms: list[Term], text: str, losses: list[str]) -> None:
    """No source stands twice."""
    assert write_terms(terms, "deepl").data.decode() == text
    assert left_out("deepl", *terms) == [f"局: en: {loss}; it was left out" for loss in losses]


@pytest.mark.parametrize(("text", "what"), [("a\u2028b", "U+2028"), ("a\x85b", "U+0085"), ("a\tb", "U+0009")])
def test_separators_are_refused(text: str, what: str) -> None:
    """What the DeepL client refuses is left out also where a module is called by itself."""
    assert [str(loss) for loss in deepl.write([Term("局", text, "phrase")]).losses if loss.zh] == [
        f"局: en: the character {what}, which DeepL refuses; the entry was left out"
    ]


def test_file_ends_where_the_service_ends() -> None:
    """10 MiB of DeepL: what is over is left out and told, what still fits is taken."""
    terms = [Term(f"局{number}", "x" * 1000, "phrase") for number in range(10_600)]
    written = write_terms(terms, "deepl")
    assert deepl.LIMITS.file - 1010 < len(written.data) <= deepl.LIMITS.file
    told = [loss for loss in written.losses if loss.zh]
    assert len(told) == len(terms) - written.data.count(b"\n")
    assert str(told[0]).endswith(": zh: the file is full at 10,485,760 bytes; it was left out")


def test_limits_of_amazon() -> None:
    """A guideline and a quota of its documentation."""
    assert (AWS.term, AWS.file) == (200, 10_485_760)
