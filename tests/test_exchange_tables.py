"""Tables of other people: CSV, TSV, OmegaT, UTX, Weblate, each with what it looks like and what is read from it."""

from __future__ import annotations

import codecs

import pytest

from glossary.exchange import read_terms, write_terms
from glossary.model import GlossaryError, Rendering, Safety, Term

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
SOURCE = '"https://example.org/a | a book, p. 3",2026-01-31,once a court'
BARE = Term("站", "Station", "place", checked="to-check")


def lines(name: str, *terms: Term) -> list[str]:
    """The lines of a file as it is written."""
    return write_terms(terms, name).data.decode("utf-8-sig").splitlines()


def test_csv() -> None:
    """A mark for Excel, CRLF, quotation marks where they must be."""
    data = write_terms([FULL, BARE], "csv").data
    assert data.startswith(codecs.BOM_UTF8)
    assert data.decode("utf-8-sig").split("\r\n") == [
        "zh,en,kind,also,wrong,since,until,source,checked,note",
        "运河局,Canal Bureau,government,CB,River Office | ?Canal Office (before 2018),2018-03,2024," + SOURCE,
        "站,Station,place,,,,,,to-check,",
        "",
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "'=1", "''-1"])
def test_csv_runs_nothing(cell: str) -> None:
    """A cell that a spreadsheet would run gets an apostrophe, the report says so, and reading takes it off."""
    written = write_terms([Term("局", cell, "phrase")], "csv")
    assert f"局,'{cell},phrase" in written.data.decode()
    assert [str(loss) for loss in written.losses] == [
        f"局: en: `{cell}` has an apostrophe before it, so that no spreadsheet runs it"
    ]
    assert read_terms("x", written.data, "csv").terms[0].en == cell


PAIRS = (
    Term("局", "Bureau", "phrase", ("Office",), checked="to-check"),
    Term("站", "Stop", "phrase", checked="to-check"),
)
READABLE = {
    "two columns": ("tsv", "局\tBureau\n站\tStop\n局\tOffice\n"),
    "CRLF and no last line end": ("tsv", "局\tBureau\r\n站\tStop\r\n局\tOffice"),
    "CR": ("tsv", "局\tBureau\r站\tStop\r局\tOffice\r"),
    "blank lines and repeated rows": ("tsv", "\n局\tBureau\n\t\n局\tBureau\n站\tStop\n局\tOffice\n"),
    "a header": ("tsv", "zh\ten\talso\n局\tBureau\tOffice\n站\tStop\t\n"),
    "columns in another order": ("csv", "also,zh,en\nOffice,局,Bureau\n,站,Stop\n"),
    "commas": ("csv", '局,Bureau\n站,"Stop"\n局,Office\n'),
    "a line end in a cell": ("csv", '局,Bureau\n站,"\nStop\n"\n局,Office\n'),
    "OmegaT": ("omegat", "# a comment\n局\tBureau\t\n站\tStop\n局\tOffice\n"),
    "UTX 1.11": (
        "utx",
        """#UTX 1.11; zh-CN/en-US; 2026-01-31T10:00:00; copyright: X; license: CC0
#description: x
#src\ttgt\tsrc:pos\tterm status
局\tBureau\tnoun\tapproved
站\tStop\tnoun
局\tOffice\tnoun\tprovisional
""",
    ),
    "UTX 1.0": (
        "utx",
        "#UTX-S 1.00; zh/en; 2008; X\n#src\ttgt\tsrc:pos\n局\tBureau\tnoun\n站\tStop\t-\n局\tOffice\tnoun\n",
    ),
    "Weblate": ("weblate", "location,source,target,ID\n,局,Bureau,\n,站,Stop,\n,局,Office,\n"),
}


@pytest.mark.parametrize(("name", "text"), READABLE.values(), ids=READABLE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_readable(name: str, text: str, encoding: str) -> None:
    """Line ends, marks and the wide encoding make no difference; rows of one term become one term."""
    assert read_terms("x", text.encode(encoding), name).terms == PAIRS


UNREADABLE = {
    "empty": ("tsv", b"", "1:1: no rows; the file needs our columns with a header, or two columns zh and en"),
    "three columns": ("tsv", b"a\tb\tc\n", "1:1: 3 columns; a file without our header"),
    "one column": ("csv", b"a;b\n", "1:1: 1 columns; a file without our header"),
    "an unknown column": ("csv", b"zh,en,fr\n", "1:1: `fr` is not a column; the columns are zh, en, kind"),
    "a column twice": ("csv", b"zh,en,en\n", "1:1: a column is named twice; the columns are"),
    "a short row": ("csv", b"zh,en\n\na\n", "3:1: 1 columns instead of 2; the header names them"),
    "no English": ("tsv", b"zh\ten\na\t\n", "2:3: `en` is empty; fill it in or leave the line out"),
    "a condition without reason": ("tsv", b"zh\ten\twrong\na\tb\t?c\n", "`?c` needs its reason"),
    "an open quotation mark": ("csv", b'a,b\n"c,d\n', "2:1: a quotation mark without its partner"),
    "GB18030": ("csv", "局,Bureau\n".encode("gb18030"), "1:1: not UTF-8; save the file as UTF-8"),
    "not UTF-8 further on": ("csv", "局,Bureau\n局\xff".encode("latin-1", "replace") + b"\xff", "2:"),
    "half a UTF-16": ("csv", "局,b".encode("utf-16")[:-1], "1:3: not UTF-16 as its first bytes say, or cut off"),
    "UTF-16 without a mark": ("csv", "a,b".encode("utf-16-le"), "1:2: the control character U+0000 stands here"),
    "a control character": ("tsv", b"a\tb\nc\t\x07\n", "2:3: the control character U+0007 stands here"),
    "OmegaT with four cells": ("omegat", b"a\tb\tc\td\n", "1:1: 4 cells instead of source, target and comment"),
    "no UTX": ("utx", b"a\tb\n", "1:1: no UTX; its first line is"),
    "UTX, the other way": ("utx", b"#UTX 1.11; en/zh; x\n#src\ttgt\n", "1:1: the languages are `en/zh`, not zh/en"),
    "UTX without columns": ("utx", b"#UTX 1.11; zh/en; x\na\tb\n", "1:1: no line names the columns"),
    "UTX, too many cells": ("utx", b"#UTX 1.11; zh/en\n#src\ttgt\na\tb\tc\n", "3:1: 3 columns instead of 2"),
    "Weblate without columns": ("weblate", b"a,b\n", "1:1: the first row must name the columns"),
    "Weblate, a short row": ("weblate", b"source,target\na\n", "2:1: 1 cells instead of 2"),
}


@pytest.mark.parametrize(("name", "raw", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_unreadable(name: str, raw: bytes, message: str) -> None:
    """One sentence with its place and what to do."""
    with pytest.raises(GlossaryError) as told:
        read_terms("x", raw, name)
    assert str(told.value).startswith("x:")
    assert message in str(told.value)
    assert "\n" not in str(told.value)


def test_many_problems_are_told_in_few_lines() -> None:
    """The first ones and how many more."""
    with pytest.raises(GlossaryError) as told:
        read_terms("x", b"zh,en\n" + b"a\n" * 1000, "csv")
    assert len(str(told.value).splitlines()) == 61
    assert str(told.value).endswith("x:1:1: and 940 more like these")


def test_utx() -> None:
    """The header, the date of the newest check, a status for each rendering."""
    assert lines("utx", FULL, BARE) == [
        "#UTX 1.11; zh/en; 2026-01-31; copyright: not stated; license: not stated",
        "#src\ttgt\tsrc:pos\tterm status\tsrc:comment\ttgt:comment\tconcept ID",
        "运河局\tCanal Bureau\tproperNoun\tapproved\tonce a court\t\tC1",
        "运河局\tCB\tproperNoun\tprovisional\t\t\tC1",
        "运河局\tRiver Office\tproperNoun\tforbidden\t\t\tC1",
        "运河局\tCanal Office\tproperNoun\tnon-standard\t\tyunhe condition: before 2018\tC1",
        "站\tStation\tproperNoun\tapproved\t\t\tC2",
    ]


@pytest.mark.parametrize(("kind", "part"), [("court", "properNoun"), ("person", "properNoun"), ("phrase", "noun")])
def test_utx_part_of_speech(kind: str, part: str) -> None:
    """Names of bodies, people and places are proper nouns."""
    assert lines("utx", Term("院", "Court", kind))[2] == f"院\tCourt\t{part}\tapproved\t\t\tC1"


@pytest.mark.parametrize(("epoch", "day"), [("0", "1970-01-01"), ("1700000000", "2023-11-14"), ("", "2026-01-31")])
def test_utx_takes_its_date_from_the_environment(epoch: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH, in seconds, wins over the terms."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert f"; {day};" in lines("utx", FULL)[0]


@pytest.mark.parametrize("epoch", ["x", "9" * 30, "9" * 5000])
def test_utx_of_no_day(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A time that is none is told in a sentence."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(GlossaryError, match=f"^SOURCE_DATE_EPOCH is `{epoch}`; write a time in seconds since 1970$"):
        lines("utx", FULL)


def test_utx_of_others() -> None:
    """Non-standard without our comment is wrong at times; unknown columns and statuses are counted."""
    raw = (
        b"#UTX 1.11; zh/en; x\n#src\ttgt\tterm status\tdomain\na\tb\tapproved\tlaw\na\tc\tnon-standard\t\na\td\todd\t\n"
    )
    read = read_terms("x", raw, "utx")
    assert read.terms[0].wrong == (Rendering("c", Safety.SUGGEST, "non-standard in the UTX file"),)
    assert [str(loss) for loss in read.losses] == [
        "domain: 1 time: the tables have no place for it",
        "status odd: 1 time: the tables have no place for it",
    ]


def test_omegat() -> None:
    """The first line fixes the encoding; a source with `#` would be a comment."""
    assert lines("omegat", FULL, BARE) == [
        "# -*- coding: utf-8 -*-",
        "运河局\tCanal Bureau\tonce a court",
        "运河局\tCB\t",
        "站\tStation\t",
    ]
    losses = write_terms([FULL, Term("#1", "No. 1", "phrase")], "omegat").losses
    assert "#1: zh: begins with `#`, a comment here; the entry was left out" in map(str, losses)
    assert "wrong: 2 renderings of 1 term: OmegaT has no place for it" in map(str, losses)


def test_weblate() -> None:
    """A unit for each rendering, told apart by its context."""
    assert lines("weblate", FULL) == [
        "source,target,context,translator_comments,developer_comments,flags",
        "运河局,Canal Bureau,,,once a court,",
        "运河局,CB,admitted 1,,,",
        "运河局,River Office,forbidden 1,,,forbidden",
        "运河局,Canal Office,forbidden 2,yunhe condition: before 2018,,forbidden",
    ]


def test_weblate_reads_so_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is over is left out and told."""
    monkeypatch.setattr("glossary.exchange.weblate.MOST_ROWS", 4)
    written = write_terms([FULL, BARE], "weblate")
    assert "站: zh: over the 4 rows that Weblate reads; it was left out" in map(str, written.losses)
    assert [term.zh for term in read_terms("x", written.data, "weblate").terms] == ["运河局"]


ODD = {
    "a bar": ("a\tb\na\tc | d\n", ("c / d",), "a: also: `c | d`: `|` separates in the tables and became `/`"),
    "no Chinese": ("\tb\na\tb\n", (), "b: zh: no Chinese that is right; the entry was left out"),
    "no English": ("a\tb\nc\t\n", (), "c: en: no English that is right; the entry was left out"),
}


@pytest.mark.parametrize(("text", "also", "loss"), ODD.values(), ids=ODD)
def test_what_the_tables_cannot_hold_is_told(text: str, also: tuple[str, ...], loss: str) -> None:
    """Kept as far as it goes."""
    read = read_terms("x", text.encode(), "tsv")
    assert [term.also for term in read.terms] == [also]
    assert list(map(str, read.losses)) == [loss]
