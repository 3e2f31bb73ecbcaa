"""Packed files (Word, PowerPoint, OpenDocument, Excel): their parts, and the file with some parts in new words.

Parts that did not change are copied as they lie in the file, packed as they were; only what changed is packed anew.
Source: PKWARE, APPNOTE.TXT 6.3, 4.3 (where the headers stand) and 4.4 (their fields).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.forms import shown
from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 256 * 1024 * 1024
"""Bytes that one part may unpack to. A document of 300 pages has ten million."""
MOST_PARTS = 20_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Office files begin, and new ones that a password locks."""
LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
LOCKED, LATER = 0x1, 0x8
"""Flags of a part: it is encrypted; its sizes stand behind it."""
STORED, DEFLATED = 0, 8
UNKNOWN = 0xFFFFFFFF
DAMAGED = "the file is damaged or cut off; open it with the program it is from and save it again"


class Entry(NamedTuple):
    """A part as the table at the end of the file has it."""

    name: str
    record: bytes
    """Its line of the table, whole."""
    flags: int
    method: int
    check: int
    packed: int
    size: int
    offset: int
    """Where it lies in the file."""
    end: int
    """Where what belongs to it ends: the next part, or the table."""


@dataclass(frozen=True)
class Archive:
    """A packed file."""

    path: str
    raw: bytes
    entries: Mapping[str, Entry]
    """By the names of the parts, in the order of the table."""

    def __contains__(self, name: str) -> bool:
        return name in self.entries

    def part(self, name: str) -> bytes:
        """What a part holds.

        Raises:
            DraftError: it is missing, damaged, packed in an unknown way, or too large.
        """
        if name not in self.entries:
            raise DraftError(f"{self.path}:1:1: the part {shown(name)} is missing; {DAMAGED}")
        entry, name = self.entries[name], shown(name)
        start = self._start(entry)
        if entry.size > MOST:
            raise DraftError(f"{self.path}:1:1: the part {name} is larger than {MOST >> 20} MB, which is not unpacked")
        packed = self.raw[start : start + entry.packed]
        if entry.method == STORED:
            data, whole = packed, True
        elif entry.method == DEFLATED:
            data, whole = _inflated(packed, entry.size)
        else:
            raise DraftError(f"{self.path}:1:1: the part {name} is packed in an unknown way; save the file again")
        if not whole or len(data) != entry.size or zlib.crc32(data) != entry.check:
            raise DraftError(f"{self.path}:1:1: the part {name} cannot be unpacked; {DAMAGED}")
        return data

    def _start(self, entry: Entry) -> int:
        """Where the packed bytes of a part begin."""
        head = self.raw[entry.offset : entry.offset + LOCAL.size]
        if len(head) < LOCAL.size or head[:4] != b"PK\3\4":
            raise DraftError(f"{self.path}:1:1: the part {shown(entry.name)} is not where it should be; {DAMAGED}")
        *_, name, extra = LOCAL.unpack(head)
        return int(entry.offset + LOCAL.size + name + extra)

    def with_parts(self, new: Mapping[str, bytes]) -> bytes:
        """The file with new contents of some parts; parts that it does not have are added at the end."""
        if not new:
            return self.raw
        lies = sorted(self.entries.values(), key=lambda entry: entry.offset)
        made = [self.raw[: lies[0].offset]] if lies else []
        at = sum(map(len, made))
        records: dict[str, bytes] = {}
        for entry in lies:
            if entry.name in new:
                body, record = _packed(entry, new[entry.name], at, self._start(entry), self.raw)
            else:
                body, record = self.raw[entry.offset : entry.end], _at(entry.record, at)
            made.append(body)
            records[entry.name] = record
            at += len(body)
        for name in new.keys() - self.entries.keys():
            body, records[name] = _added(name, new[name], at)
            made.append(body)
            at += len(body)
        table = b"".join(records[name] for name in [*self.entries, *sorted(new.keys() - self.entries.keys())])
        count = len(records)
        return b"".join([*made, table, END.pack(b"PK\5\6", 0, 0, count, count, len(table), at, 0)])


def _inflated(packed: bytes, size: int) -> tuple[bytes, bool]:
    """Unpacked bytes, never more than the table says, and whether that was all."""
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = unpacking.decompress(packed, size + 1)
    except zlib.error:
        return b"", False
    return data, unpacking.eof or (len(data) == size and not unpacking.unconsumed_tail)


def _deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packing.compress(data) + packing.flush()


def _packed(entry: Entry, data: bytes, at: int, start: int, raw: bytes) -> tuple[bytes, bytes]:
    """A part with new contents, and its line of the table."""
    body = data if entry.method == STORED else _deflated(data)
    fields = list(LOCAL.unpack_from(raw, entry.offset))
    # The sizes now stand before the part, not behind it.
    fields[2] &= ~LATER
    fields[6:9] = zlib.crc32(data), len(body), len(data)
    record = list(CENTRAL.unpack_from(entry.record))
    record[3] &= ~LATER
    record[7:10] = zlib.crc32(data), len(body), len(data)
    record[16] = at
    names = raw[entry.offset + LOCAL.size : start]
    return LOCAL.pack(*fields) + names + body, CENTRAL.pack(*record) + entry.record[CENTRAL.size :]


def _at(record: bytes, at: int) -> bytes:
    """A line of the table for a part that lies elsewhere now."""
    return record[:42] + struct.pack("<L", at) + record[46:]


def _added(name: str, data: bytes, at: int) -> tuple[bytes, bytes]:
    """A new part, dated to the first day that the format knows, and its line of the table."""
    body, said = _deflated(data), name.encode()
    common = (0x0800, DEFLATED, 0, 0x21, zlib.crc32(data), len(body), len(data), len(said))
    record = CENTRAL.pack(b"PK\1\2", 20, 20, *common, 0, 0, 0, 0, 0, at)
    return LOCAL.pack(b"PK\3\4", 20, *common, 0) + said + body, record + said


@lru_cache(maxsize=2)
def unpacked(path: str, raw: bytes) -> Archive:
    """The parts of a packed file.

    Raises:
        DraftError: it is no packed file, or cut off, locked by a password, or built to do harm.
    """
    if raw.startswith(OLE):
        message = "an old Office file, or one with a password; open it and save it in the new form without a password"
        raise DraftError(f"{path}:1:1: {message}")
    if not raw:
        raise DraftError(f"{path}:1:1: the file is empty; open it with the program it is from and save it again")
    at = raw.rfind(b"PK\5\6", max(len(raw) - END.size - 0xFFFF, 0))
    if not raw.startswith(b"PK") or at < 0 or at + END.size > len(raw):
        raise DraftError(f"{path}:1:1: this is no packed document (it is no whole ZIP file); {DAMAGED}")
    _, disk, first, here, count, size, table, _ = END.unpack_from(raw, at)
    if disk or first or here != count or table + size > at or UNKNOWN in (table, size):
        raise DraftError(f"{path}:1:1: the table of its parts cannot be read; {DAMAGED}")
    if count > MOST_PARTS:
        raise DraftError(f"{path}:1:1: it has {count} parts, more than the {MOST_PARTS} that are read; split it")
    return Archive(path, raw, _entries(path, raw, table, table + size, count))


def _entries(path: str, raw: bytes, at: int, end: int, count: int) -> dict[str, Entry]:
    """The parts that the table names."""
    table, found = at, []
    for _ in range(count):
        if at + CENTRAL.size > end or raw[at : at + 4] != b"PK\1\2":
            raise DraftError(f"{path}:1:1: the table of its parts cannot be read; {DAMAGED}")
        fields = CENTRAL.unpack_from(raw, at)
        flags, method, check, packed, size, name, extra, comment = (fields[n] for n in (3, 4, 7, 8, 9, 10, 11, 12))
        stop = at + CENTRAL.size + name + extra + comment
        said = raw[at + CENTRAL.size : at + CENTRAL.size + name].decode("utf-8", "replace")
        found.append(Entry(said, raw[at:stop], flags, method, check, packed, size, fields[16], table))
        at = stop
    if any(entry.flags & LOCKED for entry in found):
        raise DraftError(f"{path}:1:1: it is locked by a password; open it and save it without one")
    if len({entry.name for entry in found}) < len(found):
        raise DraftError(f"{path}:1:1: two of its parts have the same name; {DAMAGED}")
    lies = sorted(entry.offset for entry in found)
    follows = dict(zip(lies, [*lies[1:], table], strict=True))
    # Parts that lie over each other are how a small file unpacks to a large one.
    own = all(entry.offset + LOCAL.size + entry.packed <= follows[entry.offset] for entry in found)
    if not own or len(follows) < len(found):
        raise DraftError(f"{path}:1:1: two of its parts lie over each other; {DAMAGED}")
    return {entry.name: entry._replace(end=follows[entry.offset]) for entry in found}
