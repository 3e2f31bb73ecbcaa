"""Bytes to text: UTF-8 with or without its mark, UTF-16 with it, within limits that a glossary never meets."""

from __future__ import annotations

import codecs
import re

from glossary.model import GlossaryError

LARGEST = 64 * 2**20
"""Bytes that a file may have. 250,000 terms with their sources are 29 MB of CSV."""
LARGEST_MARKUP = 192 * 2**20
"""Bytes that XML may have, which is read entry by entry, or a workbook unpacked. 100,000 terms are 72 MB of TBX."""
LONGEST = 100_000
"""Characters that a cell may have. Spreadsheets allow 32,767."""
MOST = 300_000
"""Rows or entries that a file may have. CC-CEDICT, a whole dictionary, has 120,000."""
CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff]")
"""What no term holds: C0 (but tab and line ends), DEL, C1, surrogates, noncharacters."""


def refuse_large(path: str, size: int, limit: int = LARGEST) -> None:
    """Keep a file from eating the memory.

    Raises:
        GlossaryError: `size` is over `limit`, both in bytes.
    """
    if size > limit:
        raise GlossaryError(f"{path}:1:1: over {limit // 2**20} MiB; that is no glossary, or one to split")


def text_of(path: str, raw: bytes) -> str:
    """The text of a file, without a byte order mark.

    Raises:
        GlossaryError: too large, neither UTF-8 nor marked UTF-16, or with control characters.
    """
    refuse_large(path, len(raw))
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-16" if wide else "utf-8-sig", "ignore")
        what = "not UTF-16 as its first bytes say, or cut off" if wide else "not UTF-8"
        raise GlossaryError(f"{path}:{place_in(before)}: {what}; save the file as UTF-8") from error
    if found := CONTROL.search(text):
        where = place_in(text[: found.start()])
        raise GlossaryError(f"{path}:{where}: {named(found[0])} stands here; remove it, or save the file as UTF-8")
    return text


def place_in(before: str) -> str:
    """`line:column` of what comes after `before`, counted from 1, columns in code points."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n")
    return f"{lines.count(chr(10)) + 1}:{len(lines) - lines.rfind(chr(10))}"


def named(character: str) -> str:
    """A control character for a person."""
    return f"the control character U+{ord(character):04X}"
