"""Files that mean harm, or are broken: one sentence each, or the same bytes back; never anything else."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats import SUFFIXES, format_named, format_of
from cleanup.model import DraftError, Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent / "data" / "formats"
FILES = {suffix: sorted(FOLDER.glob(f"*/*{suffix}")) for suffix in sorted(SUFFIXES)}
FIRST = {suffix: paths[0] for suffix, paths in FILES.items() if paths}
PACKED = [suffix for suffix, path in FIRST.items() if zipfile.is_zipfile(path)]
XML = [suffix for suffix in FIRST if suffix in (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".tmx", ".fodt", ".docx")]
SENTENCE = re.compile(r"a\.\w+:\d+:\d+: \S.*")
MAIN = {
    ".docx": "word/document.xml",
    ".xlsx": "xl/workbook.xml",
    ".pptx": "ppt/presentation.xml",
    ".odt": "content.xml",
}
LAUGHS = '<!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DECLARATION = re.compile(rb"^\s*<\?xml[^>]*\?>")


def told(name: str, raw: bytes) -> str:
    """What is wrong with a file; nothing where it is read and comes back."""
    module, said = format_named(format_of(name)), ""
    try:
        document = module.read(name, raw)
        assert module.write(document, {}) == raw
        edits = {one.id: [Edit(Span(0, 0), "x")] for one in document.segments[:1] if not one.protected}
        module.write(document, edits)
    except DraftError as error:
        said = str(error)
    assert not said or SENTENCE.fullmatch(said), said
    return said


def repacked(raw: bytes, name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """A packed file with one part changed, or gone."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            made = change(data) if part.filename == name else data
            if made is not None:
                new.writestr(part.filename, made)
    return stream.getvalue()


def with_doctype(doctype: str) -> Callable[[bytes], bytes]:
    """Put a document type into an XML file."""

    def put(data: bytes) -> bytes:
        found = DECLARATION.match(data)
        end = found.end() if found else 0
        return data[:end] + doctype.encode() + data[end:]

    return put


def deep(data: bytes) -> bytes:
    """A hundred thousand elements inside each other."""
    end = data.rindex(b"</")
    return data[:end] + b"<x>" * 100_000 + b"</x>" * 100_000 + data[end:]


def declared(data: bytes) -> bytes:
    """An encoding in the declaration that the file is not in."""
    return b'<?xml version="1.0" encoding="UTF-16"?>' + DECLARATION.sub(b"", data)


BROKEN_XML: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda data: data[: len(data) // 2],
    "an end too many": lambda data: data + b"</x>",
    "a billion laughs": with_doctype(LAUGHS),
    "an outer entity": with_doctype(OUTSIDE),
    "a document type": with_doctype('<!DOCTYPE a SYSTEM "http://example.com/a.dtd" [ ]>'),
    # What a document type in another file may explain is a placeholder.
    "an unknown entity": lambda data: re.sub(rb"<!DOCTYPE[^>]*>", b"", data).replace(b"</", b"&nope;</", 1),
    "no UTF-8": lambda data: data.replace(b"</", b"\xff</", 1),
    "a zero": lambda data: data.replace(b"</", b"\0</", 1),
    "a wrong encoding": declared,
    "deep": deep,
    "binary": lambda _: bytes(range(256)) * 20,
}
"""What is done to XML, so that it cannot be read any more."""
ODD_XML: dict[str, Callable[[bytes], bytes]] = {
    "a million empty elements": lambda data: data.replace(b"</", b"<x/>" * 300_000 + b"</", 1),
    "a long attribute": lambda data: data.replace(b"</", b'<x y="' + b"z" * 5_000_000 + b'"/></', 1),
    "a long text": lambda data: data.replace(b"</", b"z" * 5_000_000 + b"</", 1),
    "a comment": lambda data: data.replace(b"</", b"<!-- <x> & ]]> --></", 1),
    "an instruction": lambda data: data.replace(b"</", b"<?x <y> & ?></", 1),
}
"""What is odd and still XML."""


@pytest.mark.parametrize("suffix", PACKED)
@pytest.mark.parametrize("change", BROKEN_XML.values(), ids=BROKEN_XML)
def test_a_broken_main_part(suffix: str, change: Callable[[bytes], bytes]) -> None:
    """It is told."""
    assert told(f"a{suffix}", repacked(FIRST[suffix].read_bytes(), MAIN[suffix], change))


@pytest.mark.parametrize("suffix", PACKED)
@pytest.mark.parametrize("change", ODD_XML.values(), ids=ODD_XML)
def test_an_odd_main_part(suffix: str, change: Callable[[bytes], bytes]) -> None:
    """It comes back, or is told."""
    told(f"a{suffix}", repacked(FIRST[suffix].read_bytes(), MAIN[suffix], change))


@pytest.mark.parametrize("suffix", PACKED)
def test_a_missing_main_part(suffix: str) -> None:
    """It is told."""
    assert told(f"a{suffix}", repacked(FIRST[suffix].read_bytes(), MAIN[suffix], lambda _: None))


@pytest.mark.parametrize("suffix", PACKED)
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_packed_file_that_is_cut_off(suffix: str, share: float) -> None:
    """It is told."""
    raw = FIRST[suffix].read_bytes()
    assert told(f"a{suffix}", raw[: int(len(raw) * share)])


@pytest.mark.parametrize("suffix", PACKED)
def test_each_part_may_be_missing_or_nonsense(suffix: str) -> None:
    """Each in turn: the file comes back, or it is told."""
    for path in FILES[suffix]:
        raw = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            names = file.namelist()
        for name in names:
            told(f"a{suffix}", repacked(raw, name, lambda _: None))
            told(f"a{suffix}", repacked(raw, name, lambda _: b"<a><b></a>"))
            told(f"a{suffix}", repacked(raw, name, lambda _: b"<a/>"))


@pytest.mark.parametrize("suffix", [suffix for suffix in PACKED if suffix != ".odt"])
@pytest.mark.parametrize(
    "target", ["../../../../etc/passwd", "/etc/passwd", "http://example.com/a.xml", "", "%2e%2e/x"]
)
def test_a_relationship_that_leads_outside(suffix: str, target: str) -> None:
    """Nothing outside the file is read; it is told."""

    def led(data: bytes) -> bytes:
        return data.replace(MAIN[suffix].encode(), target.encode())

    assert told(f"a{suffix}", repacked(FIRST[suffix].read_bytes(), "_rels/.rels", led))


@pytest.mark.parametrize("suffix", [suffix for suffix in PACKED if suffix != ".odt"])
def test_macros_are_refused(suffix: str) -> None:
    """Whoever looks into a document of that kind wants to know what it does first."""
    stream = io.BytesIO(FIRST[suffix].read_bytes())
    with zipfile.ZipFile(stream, "a") as file:
        file.writestr(f"{MAIN[suffix].partition('/')[0]}/vbaProject.bin", b"x")
    assert "macro" in told(f"a{suffix}", stream.getvalue())


@pytest.mark.parametrize("suffix", [suffix for suffix in XML if suffix not in PACKED])
@pytest.mark.parametrize("change", BROKEN_XML.values(), ids=BROKEN_XML)
def test_broken_xml(suffix: str, change: Callable[[bytes], bytes]) -> None:
    """It is told; a memory may name a file that explains its entities."""
    said = told(f"a{suffix}", change(FIRST[suffix].read_bytes()))
    assert said or (suffix, change) == (".tmx", BROKEN_XML["an unknown entity"])


@pytest.mark.parametrize("suffix", [suffix for suffix in FIRST if suffix not in PACKED])
@pytest.mark.parametrize("change", [*BROKEN_XML.values(), *ODD_XML.values()], ids=[*BROKEN_XML, *ODD_XML])
def test_any_text(suffix: str, change: Callable[[bytes], bytes]) -> None:
    """It comes back, or is told."""
    raw = FIRST[suffix].read_bytes()
    told(f"a{suffix}", change(raw if b"</" in raw else raw + b"<a></a>"))


@pytest.mark.parametrize("suffix", FIRST)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_damage(suffix: str, data: st.DataObject) -> None:
    """Bytes that are lost, doubled or other than they were, in a part or in the file: it comes back, or is told."""

    def damaged(raw: bytes) -> bytes:
        start = data.draw(st.integers(0, max(len(raw) - 1, 0)))
        end = min(len(raw), start + data.draw(st.integers(0, 40)))
        new = data.draw(
            st.sampled_from([b"", b"<", b">", b'"', b"&", b"\n", b"\xff", b"<w:p>", b"</w:p>", b"-->", b"]]>"])
        )
        return raw[:start] + new + raw[end:]

    raw = data.draw(st.sampled_from(FILES[suffix])).read_bytes()
    if suffix in PACKED:
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            names = file.namelist()
        told(f"a{suffix}", repacked(raw, data.draw(st.sampled_from(names)), damaged))
    told(f"a{suffix}", damaged(raw))
