"""Which encoding a file is in. Only what can be told for sure is told; the rest needs `--encoding`."""

from __future__ import annotations

import codecs
import re

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
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
ZERO = "\0"
LINE_END = re.compile(r"\r\n|\r|\n")
SAMPLE = 65536
"""Bytes that a guess looks at."""


def known_encoding(name: str) -> str:
    """The name under which Python knows an encoding of text.

    Raises:
        LookupError: there is none of that name.
    """
    try:
        info = codecs.lookup(name)
    except ValueError as error:
        raise LookupError(name) from error
    if not info._is_text_encoding:  # noqa: SLF001 -- the only way to tell `utf-8` from `base64`
        raise LookupError(name)
    return "utf-8" if info.name == "utf-8-sig" else info.name


def place_of(raw: bytes, offset: int, encoding: str) -> str:
    """`line:column` of a byte, counted from 1."""
    return place_in(raw[:offset].decode(encoding, "replace"))


def place_in(before: str) -> str:
    """`line:column` of the character behind the beginning of a text, counted from 1; a byte order mark is none."""
    lines = LINE_END.split(before.removeprefix(BOM))
    return f"{len(lines)}:{len(lines[-1]) + 1}"


def begin(text: str) -> int:
    """Where a text begins: behind its byte order mark."""
    return len(BOM) if text.startswith(BOM) else 0


def marked_encoding(raw: bytes) -> str:
    """The encoding that a byte order mark names, or an empty string."""
    return next((name for mark, name in BOMS if raw.startswith(mark)), "")


def encoding_of(raw: bytes, path: str) -> str:
    """The encoding of `raw`.

    A byte order mark decides; then strict UTF-8; then UTF-16 by its many zero bytes; then GB18030
    where nearly all of it is common Chinese.

    Raises:
        DraftError: binary, or none of these.
    """
    if marked := marked_encoding(raw):
        return marked
    if raw.startswith(b"PK\3\4"):
        message = "a packed document (ZIP) with a suffix of text; give it its own suffix, or name it with --format-in"
        raise DraftError(f"{path}:1:1: {message}")
    if b"\0" in raw:
        return _utf16(raw[:SAMPLE], path)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if looks_like_gb18030(raw):
            return "gb18030"
        message = "not UTF-8, and no other encoding is sure; name it with --encoding (for example gb18030)"
        raise DraftError(f"{path}:{place_of(raw, error.start, 'utf-8')}: {message}") from error
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


def looks_like_gb18030(raw: bytes) -> bool:
    """True where `raw` decodes and nine in ten of its wide characters are marks or common characters of GB 2312.

    Latin-1 text read as GB18030 gives other ones: an accented letter pairs with an ASCII letter, which
    GB 2312 never does, or with another accented letter, which gives rare characters (rows D8 to F7).
    """
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    wide = [character.encode("gb18030") for character in text if not character.isascii()]
    return bool(wide) and sum(map(_is_common, wide)) * 10 >= len(wide) * 9


def _is_common(pair: bytes) -> bool:
    in_table = len(pair) == 2 and pair[1] >= 0xA1
    return in_table and (0xA1 <= pair[0] <= 0xA9 or 0xB0 <= pair[0] <= 0xD7)


def exact(raw: bytes, encoding: str, path: str) -> str:
    """The encoding that the user names, with the byte order that the mark names where the user left it open.

    Raises:
        DraftError: the mark says otherwise, or UTF-16 or UTF-32 without a mark.
    """
    marked = marked_encoding(raw)
    if marked and not marked.startswith(encoding):
        raise DraftError(f"{path}:1:1: the byte order mark says {marked}, not {encoding}; leave --encoding out")
    if encoding not in ("utf-16", "utf-32"):
        return encoding
    if not marked:
        message = f"no byte order mark of {encoding}; name the order, as in --encoding {encoding}-le"
        raise DraftError(f"{path}:1:1: {message}")
    return marked


def decode(raw: bytes, encoding: str, path: str) -> str:
    """`raw` as text, with its byte order mark.

    Raises:
        DraftError: the bytes are not of that encoding, or hold zero characters, as no text does.
    """
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        place = place_of(raw, error.start, encoding)
        raise DraftError(f"{path}:{place}: not {encoding}; name the right encoding with --encoding") from error
    except UnicodeError as error:
        raise DraftError(f"{path}:1:1: not {encoding}; name the right encoding with --encoding") from error
    if ZERO in text:
        place = place_in(text[: text.index(ZERO)])
        raise DraftError(f"{path}:{place}: this is not text (it holds zero characters); give a text file")
    return text
