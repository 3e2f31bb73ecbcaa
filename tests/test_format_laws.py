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
    from collections.abc import Callable

    from cleanup.model import Document


class Made(NamedTuple):
    """How a file of a format is made of texts that are its segments."""

    name: str
    """Of the file."""
    of: Callable[[list[str]], bytes]
    """Makes the file; the texts have no line ends, no tabs and no spaces at their ends."""


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


def docx(texts: list[str]) -> bytes:
    """Paragraphs of Word, in two runs where there are two words."""
    word, kind = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "application/vnd.openxmlformats-"
    relations, types = "http://schemas.openxmlformats.org/package/2006/", f"{kind}officedocument.wordprocessingml"
    paragraphs = ""
    for one in texts:
        halves = one.partition(" ")
        runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(half)}</w:t></w:r>' for half in halves if half)
        paragraphs += f"<w:p>{runs}</w:p>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        main = f'<Override PartName="/word/document.xml" ContentType="{types}.document.main+xml"/>'
        file.writestr("[Content_Types].xml", f'<Types xmlns="{relations}content-types">{main}</Types>')
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        relation = f'<Relationship Id="rId1" Type="{kind}" Target="word/document.xml"/>'
        file.writestr("_rels/.rels", f'<Relationships xmlns="{relations}relationships">{relation}</Relationships>')
        body = f'<w:document xmlns:w="{word}"><w:body>{paragraphs}</w:body></w:document>'
        file.writestr("word/document.xml", body)
    return made.getvalue()


MADE = {
    "text": Made("a.txt", text),
    "tsv": Made("a.tsv", tsv),
    "csv": Made("a.csv", csv),
    "docx": Made("a.docx", docx),
}
"""Every suffix of a format that is written in its own way."""

WORDS = st.lists(
    st.sampled_from(["Wang", "Canal", "a", "the", "R&D", "<", "“quoted”", "运河", "，", "12", "e.g.", "#1", "é", "😀"]),
    min_size=1,
    max_size=6,
).map(" ".join)
TEXTS = st.lists(WORDS, min_size=1, max_size=5)


def edits_of(document: Document, data: st.DataObject) -> dict[str, list[Edit]]:
    """Edits of some of the segments, none of them of protected text."""
    found: dict[str, list[Edit]] = {}
    for segment in document.segments:
        at = 0
        while at < len(segment.text) and data.draw(st.booleans()):
            start = data.draw(st.integers(at, len(segment.text) - 1))
            end = data.draw(st.integers(start, len(segment.text) - 1))
            if not any(span.overlaps(Span(start, end)) for span in segment.protected):
                new = data.draw(st.sampled_from(["", "x", "one & two", "<b>", "”", "运"]))
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
    edits = edits_of(document, data)
    wanted = [apply(segment.text, edits.get(segment.id, ())) for segment in document.segments]
    again = module.read(made.name, module.write(document, edits))
    assert [one.text.strip() for one in again.segments] == [one.strip() for one in wanted if one.strip()]


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
