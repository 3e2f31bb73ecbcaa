"""What every format promises: what came in goes out, changed only where it had to be."""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup import Settings, clean
from cleanup.formats import SUFFIXES, format_named, format_of
from cleanup.model import Edit, Span
from cleanup.resolve import apply
from glossary import open_glossary

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from cleanup.model import Document


def one_space(said: str) -> str:
    """A text as a format reads it that has one space for several."""
    return " ".join(said.split())


class Made(NamedTuple):
    """How a file of a format is made of texts that are its segments."""

    name: str
    """Of the file."""
    of: Callable[[list[str]], bytes]
    """Makes the file; the texts have no line ends, no tabs and no spaces at their ends."""
    seen: Callable[[str], str] = str.strip
    """What is read of a text again."""
    refused: frozenset[str] = frozenset()
    """Markup that the format has no way to write as text."""


def text(texts: list[str]) -> bytes:
    """Lines."""
    return "".join(f"{one}\n" for one in texts).encode()


def tsv(texts: list[str]) -> bytes:
    """Rows with their sources."""
    return ("zh\ten\n" + "".join(f"学院\t{one}\n" for one in texts)).encode()


def csv(texts: list[str]) -> bytes:
    """Quoted cells with their sources."""
    cells = (one.replace('"', '""') for one in texts)
    return ("zh,en\r\n" + "".join(f'学院,"{one}"\r\n' for one in cells)).encode()


def html(texts: list[str]) -> bytes:
    """Paragraphs of a page, in the forms that are seen."""
    forms = ["<p class=a>\n  {}\n</p>", "<li><a name='n'>{}</a>", "<td><b>{}</b><br></td>", "<h2>{}<!-- - --></h2>"]
    blocks = (forms[number % len(forms)].format(escape(one, quote=False)) for number, one in enumerate(texts))
    return "\r\n".join(['<!doctype html><meta charset="utf-8">', *blocks, ""]).encode()


def markdown(texts: list[str]) -> bytes:
    """Paragraphs."""
    return "".join(f"{one}\n\n" for one in texts).encode()


def tmx(texts: list[str]) -> bytes:
    """Units with their sources."""
    said = "".join(
        f'<tu><tuv xml:lang="zh-CN"><seg>学院</seg></tuv><tuv xml:lang="en-GB"><seg>{escape(one)}</seg></tuv></tu>\n'
        for one in texts
    )
    return f'<tmx version="1.4"><header srclang="zh-CN"/><body>{said}</body></tmx>'.encode()


def po(texts: list[str]) -> bytes:
    """Messages with their sources."""
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    cells = (one.replace("\\", r"\\").replace('"', r"\"") for one in texts)
    return (header + "".join(f'\n#: {n}\nmsgid "学院{n}"\nmsgstr "{one}"\n' for n, one in enumerate(cells))).encode()


def zipped(parts: dict[str, str]) -> bytes:
    """A packed file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SLIDES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="{OFFICE}"'
)


def relations(rows: Mapping[str, tuple[str, str]]) -> str:
    """The part with relationships: by their ids their kinds and targets."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>' for name, (kind, target) in rows.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def package(kind: str, main: str, links: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """The parts of an Office file whose document is `a/main.xml`, and what that leads to."""
    override = f'<Override PartName="/a/main.xml" ContentType="{TYPE}{kind}.main+xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{override}</Types>',
        "_rels/.rels": relations({"a": ("officeDocument", "a/main.xml")}),
        "a/main.xml": main,
        "a/_rels/main.xml.rels": relations(links),
    }


def docx(texts: list[str]) -> bytes:
    """Paragraphs of Word, in two runs where there are two words."""
    paragraphs = ""
    for one in texts:
        halves = one.partition(" ")
        runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(half)}</w:t></w:r>' for half in halves if half)
        paragraphs += f"<w:p>{runs}</w:p>"
    main = f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>'
    return zipped(package("wordprocessingml.document", main, {}))


OPENDOCUMENT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def opendocument(texts: list[str], root: str = "document-content") -> str:
    """An OpenDocument text, or its part with the content."""
    inner = "".join(f"<text:p>{escape(one, quote=False)}</text:p>" for one in texts)
    body = f"<office:body><office:text>{inner}</office:text></office:body>"
    return f"<office:{root} {OPENDOCUMENT}>{body}</office:{root}>"


def odt(texts: list[str]) -> bytes:
    """A packed OpenDocument text."""
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": opendocument(texts)})


def fodt(texts: list[str]) -> bytes:
    """An OpenDocument text in one piece."""
    return opendocument(texts, "document").encode()


def slide(inner: str) -> str:
    """A slide with one shape that has this text."""
    return f"<p:sld {SLIDES}><p:cSld><p:spTree><p:sp><p:txBody>{inner}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"


def pptx(texts: list[str]) -> bytes:
    """A slide."""
    inner = "".join(f"<a:p><a:r><a:t>{escape(one, quote=False)}</a:t></a:r></a:p>" for one in texts)
    main = f'<p:presentation {SLIDES}><p:sldIdLst><p:sldId r:id="s"/></p:sldIdLst></p:presentation>'
    links = {"s": ("slide", "s.xml")}
    return zipped({**package("presentationml.presentation", main, links), "a/s.xml": slide(inner)})


def xlsx(texts: list[str]) -> bytes:
    """A sheet of two columns, its texts in the shared strings."""
    items = "".join(f'<si><t xml:space="preserve">{escape(one)}</t></si>' for one in ["zh", "en", "学院", *texts])
    rows = "".join(f"<row><c t='s'><v>2</v></c><c t='s'><v>{n + 3}</v></c></row>" for n in range(len(texts)))
    head = "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
    sheets = '<sheets><sheet name="One" sheetId="1" r:id="b"/></sheets>'
    main = f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}">{sheets}</workbook>'
    links = {"b": ("worksheet", "/a/c.xml"), "c": ("sharedStrings", "d.xml")}
    return zipped(
        {
            **package("spreadsheetml.sheet", main, links),
            "a/c.xml": f'<worksheet xmlns="{SHEETS}"><sheetData>{head}{rows}</sheetData></worksheet>',
            "a/d.xml": f'<sst xmlns="{SHEETS}">{items}</sst>',
        }
    )


def xliff(texts: list[str]) -> bytes:
    """Units of XLIFF 1.2."""
    said = "".join(
        f'<trans-unit id="{number}"><source>学院</source><target>{escape(one)}</target></trans-unit>\n'
        for number, one in enumerate(texts)
    )
    head = 'version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"'
    return f"<xliff {head}><file><body>{said}</body></file></xliff>".encode()


def xliff_2(texts: list[str]) -> bytes:
    """Units of XLIFF 2.1, each with an inline code."""
    segments = (f'<source>学院</source><target><pc id="1">{escape(one)}</pc></target>' for one in texts)
    said = "".join(f'<unit id="{number}"><segment>{one}</segment></unit>' for number, one in enumerate(segments))
    head = 'version="2.1" srcLang="zh" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"'
    return f'<xliff {head}><file id="f">{said}</file></xliff>'.encode()


def sdlxliff(texts: list[str]) -> bytes:
    """One unit of Trados Studio in segments."""
    sources, targets = (
        " ".join(f'<mrk mtype="seg" mid="{number}">{one}</mrk>' for number, one in enumerate(side))
        for side in (["学院"] * len(texts), map(escape, texts))
    )
    unit = f"<trans-unit><seg-source>{sources}</seg-source><target>{targets}</target></trans-unit>"
    return f'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2">{unit}</xliff>'.encode()


def srt(texts: list[str]) -> bytes:
    """Cues with numbers and commas."""
    times = "00:00:01,000 --> 00:00:02,000"
    return "".join(f"{number}\n{times}\n{one}\n\n" for number, one in enumerate(texts, 1)).encode()


def vtt(texts: list[str]) -> bytes:
    """Cues with references."""
    shown = (one.replace("&", "&amp;").replace("<", "&lt;") for one in texts)
    return ("WEBVTT\n\n" + "".join(f"00:01.000 --> 00:02.000\n{one}\n\n" for one in shown)).encode()


MADE = {
    "text": Made("a.txt", text),
    "tsv": Made("a.tsv", tsv),
    "csv": Made("a.csv", csv),
    "html": Made("a.html", html, one_space),
    "markdown": Made("a.md", markdown, one_space),
    "tmx": Made("a.tmx", tmx),
    "po": Made("a.po", po),
    "docx": Made("a.docx", docx),
    "odt": Made("a.odt", odt),
    "fodt": Made("a.fodt", fodt),
    "pptx": Made("a.pptx", pptx),
    "xlsx": Made("a.xlsx", xlsx),
    "xliff": Made("a.xlf", xliff),
    "xliff 2": Made("a.xliff", xliff_2),
    "sdlxliff": Made("a.sdlxliff", sdlxliff),
    "srt": Made("a.srt", srt, refused=frozenset({"<b>"})),
    "vtt": Made("a.vtt", vtt),
}
"""Every suffix of a format that is written in its own way."""

WORDS = st.lists(
    st.sampled_from(["Wang", "Canal", "a", "the", "R&D", "<", "“quoted”", "运河", "，", "12", "e.g.", "#1", "é", "😀"]),
    min_size=1,
    max_size=6,
).map(" ".join)
TEXTS = st.lists(WORDS, min_size=1, max_size=5)


def edits_of(document: Document, data: st.DataObject, refused: Collection[str] = ()) -> dict[str, list[Edit]]:
    """Edits of some of the segments, none of them of protected text."""
    texts = [one for one in ["", "x", "one & two", "<b>", "”", "运"] if one not in refused]
    found: dict[str, list[Edit]] = {}
    for segment in document.segments:
        at = 0
        while at < len(segment.text) and data.draw(st.booleans()):
            start = data.draw(st.integers(at, len(segment.text) - 1))
            end = data.draw(st.integers(start, len(segment.text) - 1))
            if not any(span.overlaps(Span(start, end)) for span in segment.protected):
                new = data.draw(st.sampled_from(texts))
                found.setdefault(segment.id, []).append(Edit(Span(start, end), new))
            at = end + 1
    return found


def test_every_suffix_is_made() -> None:
    """No format is left out of the laws."""
    assert {format_of(made.name) for made in MADE.values()} == set(SUFFIXES.values())


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
@given(texts=TEXTS)
@settings(max_examples=30, deadline=None)
def test_segments_are_the_texts(made: Made, texts: list[str]) -> None:
    """All of the text is read, and without edits every byte comes back."""
    module, raw = format_named(format_of(made.name)), made.of(texts)
    document = module.read(made.name, raw)
    assert [segment.text for segment in document.segments] == texts
    assert len({segment.id for segment in document.segments}) == len(texts)
    assert module.write(document, {}) == raw
    assert module.write(document, {segment.id: [] for segment in document.segments}) == raw


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
@given(texts=TEXTS, data=st.data())
@settings(max_examples=50, deadline=None)
def test_what_was_written_reads_as_edited(made: Made, texts: list[str], data: st.DataObject) -> None:
    """The segments have their edits; those without one, and all that is no text, are as they were."""
    module, raw = format_named(format_of(made.name)), made.of(texts)
    document = module.read(made.name, raw)
    edits = edits_of(document, data, made.refused)
    wanted = [apply(segment.text, edits.get(segment.id, ())) for segment in document.segments]
    again = module.read(made.name, module.write(document, edits))
    assert [made.seen(one.text) for one in again.segments] == [made.seen(one) for one in wanted if one.strip()]


def contents(raw: bytes) -> dict[str, bytes]:
    """The parts of a file: of a packed one each, of another itself."""
    if not raw.startswith(b"PK"):
        return {"": raw}
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
@given(texts=TEXTS, data=st.data())
@settings(max_examples=30, deadline=None)
def test_all_bytes_outside_an_edit_stay(made: Made, texts: list[str], data: st.DataObject) -> None:
    """A letter that comes into a word is one byte more in one part, and nothing else."""
    texts = [f"One {one} end" for one in texts]
    module, raw = format_named(format_of(made.name)), made.of(texts)
    document = module.read(made.name, raw)
    segment = data.draw(st.sampled_from(document.segments))
    place = data.draw(st.sampled_from([1, 2, len(segment.text) - 1]))
    before, after = contents(raw), contents(module.write(document, {segment.id: [Edit(Span(place, place), "x")]}))
    changed = [name for name in before if before[name] != after[name]]
    assert len(changed) == 1
    assert list(before) == list(after)
    old, new = before[changed[0]], after[changed[0]]
    at = next(place for place, byte in enumerate(new) if byte != old[place])
    assert any(new[:place] + new[place + 1 :] == old for place in range(max(at - 2, 0), at + 1))


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_cleaning_twice_is_cleaning_once(made: Made) -> None:
    """A cleaned file has nothing to fix, and comes back byte for byte."""
    module = format_named(format_of(made.name))
    raw = made.of(["Wang Yunhe said ，we will go。", "The R&D centre is in Dalian ."])
    for expected in (True, False):
        document = module.read(made.name, raw)
        report = clean(document, open_glossary(), Settings())
        pairs = zip(document.segments, report.changes, strict=True)
        made_edits = {segment.id: [change.edit for change in changes] for segment, changes in pairs if changes}
        assert bool(made_edits) == expected
        cleaned = module.write(document, made_edits)
        assert (cleaned == raw) != expected
        raw = cleaned
