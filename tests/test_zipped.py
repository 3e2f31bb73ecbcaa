"""Packed files: what did not change is copied as it lies, and broken ones are refused."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.zipped import unpacked
from cleanup.model import DraftError


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A packed file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


class Unseekable(io.BytesIO):
    """A stream that cannot go back, so that the sizes of a part are written behind it."""

    def seekable(self) -> bool:
        """It cannot."""
        return False

    def seek(self, *_: int) -> int:
        """It cannot."""
        raise io.UnsupportedOperation


def streamed(parts: dict[str, bytes]) -> bytes:
    """A packed file as a program writes it that does not go back."""
    made = Unseekable()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return made.getvalue()


PARTS = {"a.xml": b"<a/>" * 50, "图/b.png": bytes(range(256)), "c": b""}


@pytest.mark.parametrize(
    "raw", [packed(PARTS), packed(PARTS, zipfile.ZIP_STORED), streamed(PARTS)], ids=["deflated", "stored", "streamed"]
)
def test_parts_change_alone(raw: bytes) -> None:
    """Other parts are the same bytes as packed, names and order too; a new part comes last."""
    archive = unpacked("a.docx", raw)
    assert {name: archive.part(name) for name in archive.entries} == PARTS
    assert archive.with_parts({}) == raw
    made = archive.with_parts({"a.xml": b"<b/>", "new": b"n" * 99})
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.testzip() is None
        assert file.namelist() == [*PARTS, "new"]
        assert {name: file.read(name) for name in file.namelist()} == {**PARTS, "a.xml": b"<b/>", "new": b"n" * 99}
    entry = archive.entries["图/b.png"]
    assert raw[entry.offset : entry.end] in made


@given(st.dictionaries(st.text("abc中/", min_size=1, max_size=6), st.binary(max_size=99), min_size=1), st.data())
@settings(deadline=None)
def test_any_parts(parts: dict[str, bytes], data: st.DataObject) -> None:
    """Whatever changes, all else stays."""
    new = data.draw(st.dictionaries(st.sampled_from(sorted(parts)), st.binary(max_size=99)))
    made = unpacked("a.docx", packed(parts)).with_parts(new)
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert {name: file.read(name) for name in file.namelist()} == {**parts, **new}


def locked(raw: bytes) -> bytes:
    """The file with the sign of a password on its first part."""
    at = raw.index(b"PK\1\2") + 8
    return raw[:at] + b"\1" + raw[at + 1 :]


def overlapping() -> bytes:
    """Two parts that are the same bytes."""
    raw = packed({"a": b"0" * 99, "b": b"0" * 99})
    at = raw.rindex(b"PK\1\2") + 42
    return raw[:at] + struct.pack("<L", 0) + raw[at + 4 :]


def doubled() -> bytes:
    """Two parts of one name."""
    return packed({"a": b"1", "b": b"2"}).replace(b"b", b"a")


BROKEN = {
    "empty": (b"", "the file is empty"),
    "more parts than any document has": (packed({f"{n}": b"" for n in range(20_001)}), "it has 20001 parts, more than"),
    "text": (b"One\n", "this is no packed document"),
    "cut off": (packed(PARTS)[:-30], "this is no packed document"),
    "cut off in the middle": (packed(PARTS)[:99], "this is no packed document"),
    "an old Office file": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
        "an old Office file, or one with a password",
    ),
    "a password": (locked(packed(PARTS)), "it is locked by a password"),
    "overlapping parts": (overlapping(), "two of its parts lie over each other"),
    "two parts of a name": (doubled(), "two of its parts have the same name"),
}


@pytest.mark.parametrize(("raw", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_files_are_refused(raw: bytes, message: str) -> None:
    """With one sentence."""
    with pytest.raises(DraftError) as raised:
        unpacked("a.docx", raw)
    assert str(raised.value).startswith(f"a.docx:1:1: {message}")


def bombed() -> bytes:
    """A part that says that it unpacks to more than anybody wants."""
    raw = packed({"a": b"0" * 99})
    at = raw.rindex(b"PK\1\2") + 24
    return raw[:at] + struct.pack("<L", 1 << 30) + raw[at + 4 :]


def lying() -> bytes:
    """A part that unpacks to more than it says."""
    raw = packed({"a": b"0" * 99_999})
    at = raw.rindex(b"PK\1\2") + 24
    return raw[:at] + struct.pack("<L", 99) + raw[at + 4 :]


def spoilt() -> bytes:
    """A part with a wrong byte in it."""
    raw = packed({"a": b"0123456789" * 9}, zipfile.ZIP_STORED)
    return raw.replace(b"0123", b"9123", 1)


PART = {
    "missing": (packed({"b": b""}), "the part a is missing"),
    "a bomb": (bombed(), "the part a is larger than 256 MB"),
    "more than it says": (lying(), "the part a cannot be unpacked"),
    "spoilt": (spoilt(), "the part a cannot be unpacked"),
    "an unknown packing": (packed({"a": b"0" * 99}, zipfile.ZIP_BZIP2), "the part a is packed in an unknown way"),
}


@pytest.mark.parametrize(("raw", "message"), PART.values(), ids=PART)
def test_broken_parts_are_refused(raw: bytes, message: str) -> None:
    """With one sentence, and never more memory than the part may have."""
    archive = unpacked("a.docx", raw)
    with pytest.raises(DraftError) as raised:
        archive.part("a")
    assert str(raised.value).startswith(f"a.docx:1:1: {message}")


@given(st.data())
@settings(deadline=None)
def test_any_damage_is_told(data: st.DataObject) -> None:
    """Whatever byte is wrong, a part is read as it was or refused."""
    raw = bytearray(packed({"a": b"0123456789" * 9, "b": b"x"}))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        archive = unpacked("a.docx", bytes(raw))
        contents = [archive.part(name) for name in archive.entries]
    except DraftError as error:
        assert str(error).startswith("a.docx:1:1: ")  # noqa: PT017
    else:
        assert contents[0] == b"0123456789" * 9
