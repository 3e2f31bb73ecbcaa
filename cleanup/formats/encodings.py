"""Which encoding a file is in. Only what can be told for sure is told; the rest needs `--encoding`."""

from __future__ import annotations

import codecs

from cleanup.model import DraftError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Encodings by their mark; these names keep the mark as the first character of the text."""
ASCII_TEXT = frozenset([*range(0x20, 0x7F), 0x09, 0x0A, 0x0C, 0x0D])
SAMPLE = 65536
"""Bytes that a guess looks at."""


def known_encoding(name: str) -> str:
    """The name under which Python knows an encoding of text; empty where the byte order mark has to tell.

    Raises:
        LookupError: there is none of that name.
    """
    info = codecs.lookup(name)
    if not info._is_text_encoding:  # noqa: SLF001 -- the only way to tell `utf-8` from `base64`
        raise LookupError(name)
    return {"utf-8-sig": "utf-8", "utf-16": "", "utf-32": ""}.get(info.name, info.name)


def encoding_of(raw: bytes, path: str) -> str:
    """The encoding of `raw`.

    A byte order mark decides; then strict UTF-8; then UTF-16 by its many zero bytes; then GB18030
    where nearly all of it is common Chinese.

    Raises:
        DraftError: binary, or none of these.
    """
    for mark, name in BOMS:
        if raw.startswith(mark):
            return name
    if b"\0" in raw:
        return _utf16(raw[:SAMPLE], path)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_gb18030(raw):
            return "gb18030"
        line = raw.count(b"\n", 0, error.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        message = "not UTF-8, and no other encoding is sure; name it with --encoding (for example gb18030)"
        raise DraftError(f"{path}:{line}:{column}: {message}") from error
    return "utf-8"


def _utf16(sample: bytes, path: str) -> str:
    """UTF-16 without a mark: in English or in line ends, every second byte is zero."""
    sample = sample[: len(sample) & ~1]
    for name, text, zeros in (("utf-16-le", sample[::2], sample[1::2]), ("utf-16-be", sample[1::2], sample[::2])):
        pairs = list(zip(text, zeros, strict=True))
        plain = sum(1 for letter, zero in pairs if zero == 0 and letter in ASCII_TEXT)
        if (0, 0) in pairs:
            break
        if plain * 5 > len(pairs):
            return name
    raise DraftError(f"{path}:1:1: this is not text (it holds zero bytes); give a text file, or name its --encoding")


def _is_gb18030(raw: bytes) -> bool:
    """True where `raw` decodes and at least nine in ten of its Chinese characters are of GB 2312.

    Latin-1 text read as GB18030 pairs accented letters with ASCII ones, which GB 2312 never does.
    """
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    wide = [character for character in text if not character.isascii()]
    if not wide:
        return False
    common = sum(1 for character in wide if len(pair := character.encode("gb18030")) == 2 and min(pair) >= 0xA1)
    return common * 10 >= len(wide) * 9


def decode(raw: bytes, encoding: str, path: str) -> str:
    """`raw` as text, with its byte order mark.

    Raises:
        DraftError: the bytes are not of that encoding, or hold zero characters, as no text does.
    """
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DraftError(f"{path}:{line}:1: not {encoding}; name the right encoding with --encoding") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise DraftError(f"{path}:{line}:1: this is not text (it holds zero characters); give a text file")
    return text
