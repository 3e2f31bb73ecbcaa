"""TBX of both years and MultiTerm: what is written follows the rules of TBX-Basic, what others write is read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.exchange import read_terms, write_terms
from glossary.exchange.concepts import tidy
from glossary.model import Rendering, Safety, Term
from glossary.store import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
WORD = st.text(alphabet="abXZ09 河局'\"-.,;:=<>&#", min_size=1, max_size=12).map(tidy).filter(bool)
CELL = st.just("") | WORD
TERMS = st.lists(
    st.builds(
        Term,
        zh=WORD,
        en=WORD,
        kind=WORD,
        also=st.lists(WORD, max_size=2).map(tuple),
        wrong=st.lists(st.builds(Rendering, WORD, st.just(Safety.SUGGEST), WORD), max_size=2).map(tuple),
        since=CELL,
        until=CELL,
        source=CELL,
        checked=st.sampled_from(["", "to-check", "2026-01-31", "2026-02-31"]),
        note=CELL,
    ),
    max_size=3,
)
NAMESPACE = "{urn:iso:std:iso:30042:ed-2}"
CONCEPT, LANGUAGE, TERM = "conceptEntry", "langSec", "termSec"
PERMITTED = {
    ("admin", "customerSubset"): (CONCEPT, TERM),
    ("admin", "projectSubset"): (CONCEPT, TERM),
    ("admin", "source"): (CONCEPT, LANGUAGE, TERM),
    ("descrip", "subjectField"): (CONCEPT,),
    ("descrip", "definition"): (CONCEPT, LANGUAGE),
    ("descrip", "context"): (TERM,),
    ("termNote", "administrativeStatus"): (TERM,),
    ("termNote", "partOfSpeech"): (TERM,),
    ("termNote", "termType"): (TERM,),
    ("transac", "transactionType"): ("transacGrp",),
    ("transacNote", "responsibility"): ("transacGrp",),
}
"""The types of TBX-Basic that we could write, and where they stand (TBX-Basic_DCA.sch)."""
VALUES = {
    "administrativeStatus": [f"{one}Term-admn-sts" for one in ("preferred", "admitted", "deprecated", "superseded")],
    "transactionType": ["origination", "modification"],
}
INSIDE = {
    "tbx": ["tbxHeader", "text"],
    "tbxHeader": ["fileDesc"],
    "fileDesc": ["sourceDesc"],
    "sourceDesc": ["p"],
    "text": ["body"],
    "body": [CONCEPT],
    CONCEPT: ["descrip", "admin", "transacGrp", "note", LANGUAGE],
    LANGUAGE: ["descrip", "admin", "transacGrp", "note", TERM],
    TERM: ["term", "termNote", "descrip", "admin", "transacGrp", "note"],
    "transacGrp": ["transac", "transacNote", "date"],
}
"""Which elements stand in which; the order of those that have one is checked below."""


def broken_rules(element: ET.Element, parent: str = "") -> Iterator[str]:
    """Where a document departs from the core structure and the dialect, as far as we write them."""
    name = element.tag.removeprefix(NAMESPACE)
    inside = [child.tag.removeprefix(NAMESPACE) for child in element]
    for child in inside:
        if child not in INSIDE.get(name, []):
            yield f"{child} in {name}"
    last = {CONCEPT: LANGUAGE, LANGUAGE: TERM}.get(name)
    if last and (last not in inside or inside != sorted(inside, key=lambda child: child == last)):
        yield f"{name} has {inside}"
    if name == TERM and inside != sorted(inside, key=lambda child: {"term": 0, "termNote": 1}.get(child, 2)):
        yield f"{name} has {inside}"
    if name == TERM and inside.count("term") != 1:
        yield "not one term"
    if "type" in element.attrib and name != "tbx":
        kind = element.attrib["type"]
        if parent not in PERMITTED.get((name, kind), ()) or (element.text or "") not in VALUES.get(
            kind, [element.text]
        ):
            yield f"{name} {kind} in {parent}: {element.text}"
    for child_element in element:
        yield from broken_rules(child_element, name)


def parsed(data: bytes) -> ET.Element:
    """A document that we have written ourselves."""
    return ET.fromstring(data)  # noqa: S314


@given(terms=TERMS)
@settings(max_examples=60, deadline=None)
def test_written_tbx_follows_the_rules(terms: list[Term]) -> None:
    """Structure, types, levels, values, unique ids."""
    root = parsed(write_terms(terms, "tbx").data)
    assert root.attrib["type"] == "TBX-Basic"
    assert root.attrib["style"] == "dca"
    assert list(broken_rules(root)) == []
    ids = [entry.attrib["id"] for entry in root.iter(NAMESPACE + CONCEPT)]
    assert len(ids) == len(set(ids))


def test_rules_see_what_is_wrong() -> None:
    """The checker of this module is not blind."""
    good = write_terms([FULL], "tbx").data
    for before, after in (
        (b"subjectField", b"domain"),
        (b"deprecatedTerm-", b"badTerm-"),
        (b"<term>", b"<note>x</note><term>"),
        (b"<langSec ", b"<note>x</note><langSec "),
    ):
        assert list(broken_rules(parsed(good.replace(before, after)))), before


def test_tbx_of_the_bundled_glossary() -> None:
    """The real tables follow the rules, too, and nothing but notes is lost to other tools."""
    written = write_terms(bundled(), "tbx")
    assert list(broken_rules(parsed(written.data))) == []
    assert {loss.field for loss in written.losses} <= {"checked", "wrong", "since", "until"}


EVIDENCE = (
    '<admin type="source">https://example.org/a</admin><admin type="source">a book, p. 3</admin>'
    '<transacGrp><transac type="transactionType">modification</transac>'
    '<transacNote type="responsibility">yunhe: compared with its source</transacNote>'
    "<date>2026-01-31</date></transacGrp>"
)


@pytest.mark.parametrize(("name", "term"), [("tbx", "termSec"), ("martif", "tig")])
def test_entry(name: str, term: str) -> None:
    """What an entry looks like in the two versions."""
    text = write_terms([FULL, BARE], name).data.decode()
    status = '<termNote type="administrativeStatus">{}Term-admn-sts</termNote>'.format
    for line in (
        '<descrip type="subjectField">government</descrip>',
        "<note>yunhe since: 2018-03</note>",
        "<note>yunhe until: 2024</note>",
        "<note>once a court</note>",
        f"<{term}><term>运河局</term></{term}>",
        f"<{term}><term>Canal Bureau</term>{status('preferred')}{EVIDENCE}</{term}>",
        f"<{term}><term>CB</term>{status('admitted')}</{term}>",
        f"<{term}><term>River Office</term>{status('deprecated')}</{term}>",
        f"<{term}><term>Canal Office</term>{status('deprecated')}<note>yunhe condition: before 2018</note></{term}>",
        "<note>yunhe checked: to-check</note>",
    ):
        assert f"\n{line}\n" in text


def test_losses_of_tbx() -> None:
    """Notes that only we understand are told as losses."""
    kept = "kept in a note that begins with `yunhe {}:`, which other tools only show"
    assert [str(loss) for loss in write_terms([FULL, BARE], "tbx").losses] == [
        f"checked: 1 term: {kept.format('checked')}",
        f"since: 1 term: {kept.format('since')}",
        f"until: 1 term: {kept.format('until')}",
        f"wrong: 1 condition: {kept.format('condition')}",
    ]


DCT = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><min:subjectField>place</min:subjectField>
<langSec xml:lang="zh-CN"><termSec><term>运 河</term></termSec></langSec>
<langSec xml:lang="en-GB"><termSec><term>Canal Office</term>
<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>Canal <hi>Bureau</hi></term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
<descripGrp><basic:context>The Canal Bureau.</basic:context><basic:source>a book</basic:source></descripGrp>
<note>a
 note</note></termSec></langSec></conceptEntry></body></text></tbx>"""
NTIG = """<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="1">
<descripGrp><descrip type="subjectField">place</descrip></descripGrp><note>a note</note>
<langSet xml:lang="EN"><ntig><termGrp><term>Canal Bureau</term>
<termNote type="administrativeStatus">standardizedTerm-admn-sts</termNote></termGrp>
<admin type="source">a book</admin><descrip type="context">The Canal Bureau.</descrip></ntig>
<ntig><termGrp><term>Canal Office</term>
<termNote type="administrativeStatus">supersededTermAdmnSts</termNote></termGrp></ntig></langSet>
<langSet xml:lang="zh"><tig><term>运 河</term></tig></langSet></termEntry></body></text></martif>"""
MULTITERM = """<mtf><conceptGrp><concept>1</concept>
<transacGrp><transac type="origination">x</transac><date>2020-01-01T10:00:00</date></transacGrp>
<descripGrp><descrip type="Subject">place</descrip></descripGrp>
<languageGrp><language type="English" lang="EN-GB"/>
<termGrp><term>Canal Office</term><descripGrp><descrip type="Status">obsolete</descrip></descripGrp></termGrp>
<termGrp><term>Canal Bureau</term><descripGrp><descrip type="Status">preferred</descrip></descripGrp>
<descripGrp><descrip type="Source">a book</descrip></descripGrp>
<descripGrp><descrip type="Context">The Canal Bureau.</descrip></descripGrp>
<descripGrp><descrip type="Note">a note</descrip></descripGrp></termGrp></languageGrp>
<languageGrp><language type="Chinese" lang="ZH"/><termGrp><term>运 河</term></termGrp></languageGrp>
</conceptGrp></mtf>"""
FOREIGN = Term(
    "运 河",
    "Canal Bureau",
    "place",
    wrong=(Rendering("Canal Office", Safety.SUGGEST, "an older name, right in older texts"),),
    source="a book",
    checked="to-check",
    note="a note",
)
FILES = {
    "TBX of 2019 by category": ("tbx", DCT, {"context"}),
    "TBX of 2008 with ntig": ("martif", NTIG, {"context"}),
    "TBX of 2008 under the other name": ("tbx", NTIG, {"context"}),
    "MultiTerm": ("multiterm", MULTITERM, {"Context", "dates of changes"}),
}


@pytest.mark.parametrize(("name", "text", "lost"), FILES.values(), ids=FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_file_of_others(name: str, text: str, lost: set[str], encoding: str) -> None:
    """The same term out of each, and what it loses; never checked, whatever dates stand there."""
    read = read_terms("x", text.encode(encoding), name)
    assert read.terms == (FOREIGN,)
    assert {loss.field for loss in read.losses} == lost


@pytest.mark.parametrize(("name", "text", "lost"), FILES.values(), ids=FILES)
@pytest.mark.parametrize("target", ["tbx", "martif"])
def test_file_of_others_passes(name: str, text: str, lost: set[str], target: str) -> None:
    """Import, export, import: the same terms."""
    terms = read_terms("x", text.encode(), name).terms
    again = read_terms("x", write_terms(terms, target).data, target)
    assert (again.terms, again.losses) == (terms, ())
    assert lost


def entry(chinese: Sequence[tuple[str, str]], english: Sequence[tuple[str, str]], more: str = "") -> bytes:
    """A document of one concept, from terms with their status."""

    def terms(these: Sequence[tuple[str, str]]) -> str:
        return "".join(
            f"<termSec><term>{text}</term>"
            + (f'<termNote type="administrativeStatus">{status}</termNote>' if status else "")
            + "</termSec>"
            for text, status in these
        )

    languages = f'<langSec xml:lang="zh">{terms(chinese)}</langSec><langSec xml:lang="en">{terms(english)}</langSec>'
    return f"<tbx><text><body><conceptEntry>{more}{languages}</conceptEntry></body></text></tbx>".encode()


A, D, P = "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "preferredTerm-admn-sts"
CASES = {
    "no status: the first is preferred": (entry([("局", "")], [("a", ""), ("b", "")]), [("局", "a", ("b",), 0)], []),
    "preferred wins over the first": (entry([("局", P)], [("a", A), ("b", P)]), [("局", "b", ("a",), 0)], []),
    "two Chinese terms: two lines, the wrong rendering once": (
        entry([("局", P), ("处", A)], [("a", P), ("b", D)]),
        [("局", "a", (), 1), ("处", "a", (), 0)],
        ["处: wrong: the wrong renderings stand at `局`"],
    ),
    "a wrong Chinese term": (
        entry([("局", ""), ("拘", D)], [("a", "")]),
        [("局", "a", (), 0)],
        ["拘: zh: a Chinese term marked as wrong; the tables have none, it was left out"],
    ),
    "only wrong English": (
        entry([("局", "")], [("a", D)]),
        [],
        ["局: en: no English that is right; the entry was left out"],
    ),
    "no Chinese": (entry([], [("a", "")]), [], ["a: zh: no Chinese that is right; the entry was left out"]),
    "an unknown status": (
        entry([("局", "")], [("a", "odd")]),
        [("局", "a", (), 0)],
        ["status odd: 1 time: the tables have no place for it"],
    ),
    "a wrong rendering that a cell cannot hold": (
        entry([("局", "")], [("a", ""), ("?b", D)]),
        [("局", "a", (), 0)],
        ["局: wrong: `?b`: a cell cannot hold this wrong rendering; it was left out"],
    ),
    "another language": (
        entry([("局", "")], [("a", "")], '<langSec xml:lang="fr"><termSec><term>b</term></termSec></langSec>'),
        [("局", "a", (), 0)],
        ["language fr: 1 time: the tables have no place for it"],
    ),
    "a date of somebody else": (
        entry(
            [("局", "")], [("a", "")], "<transacGrp><transac>modification</transac><date>2020-01-01</date></transacGrp>"
        ),
        [("局", "a", (), 0)],
        ["dates of changes: 1 time: the tables have no place for it"],
    ),
}


@pytest.mark.parametrize(("raw", "rows", "losses"), CASES.values(), ids=CASES)
def test_concept(raw: bytes, rows: list[tuple[str, str, tuple[str, ...], int]], losses: list[str]) -> None:
    """What becomes of a concept."""
    read = read_terms("x", raw, "tbx")
    assert [(term.zh, term.en, term.also, len(term.wrong)) for term in read.terms] == rows
    assert list(map(str, read.losses)) == losses
    assert {term.checked for term in read.terms} <= {"to-check"}


STATUSES = {
    "forbidden": 1,
    "Do not use": 1,
    "not recommended": 1,
    "admitted": 0,
    "approved": 0,
    "deprecatedTerm-admn-sts": 1,
}


@pytest.mark.parametrize(("status", "wrong"), STATUSES.items())
def test_status_of_multiterm(status: str, wrong: int) -> None:
    """Termbases name their statuses as they like."""
    read = read_terms("x", MULTITERM.replace("obsolete", status).encode(), "multiterm")
    assert (len(read.terms[0].wrong), len(read.terms[0].also)) == (wrong, 1 - wrong)
