"""Which encoding a page is in: its byte order mark, what it declares, or what its bytes are sure to be.

HTML Living Standard, 13.2.3 (determining the character encoding); Encoding Standard, 4.2 (names and labels).
"""

from __future__ import annotations

import re

from cleanup.formats.encodings import decode, encoding_of, exact, known_encoding, looks_like_gb18030, marked_encoding
from cleanup.formats.html.tokens import attributes, tokens
from cleanup.model import DraftError

ELSEWHERE = dict.fromkeys(map(ord, "—·"))
"""Marks that Python's `gb2312` takes for other ones."""
FIRST = 1024
"""Bytes of a page in which it declares its encoding."""
XML_DECLARED = re.compile(r"""<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,40})["']""")
IN_CONTENT = re.compile(r"""charset\s*=\s*["']?\s*([^\s;"']{1,40})""", re.IGNORECASE)
CHINESE = frozenset("chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030".split())
WESTERN = frozenset(
    "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
    "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 x-user-defined".split()
)
UNICODE = frozenset("unicode unicodefeff utf-16 utf-16be utf-16le iso-10646-ucs-2 ucs-2 csunicode utf8".split())
OTHERS = {"big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cn-big5": "big5hkscs", "csbig5": "big5hkscs"}
OTHERS |= {"shift_jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949"}


def decoded(path: str, raw: bytes, encoding: str | None = None) -> tuple[str, str]:
    """A page as text, and its encoding.

    Raises:
        DraftError: it is not in the encoding that it declares or the user names, or none is sure.
    """
    declared = declaration(raw)
    if encoding:
        name = exact(raw, python_name(encoding), path)
    elif marked := marked_encoding(raw):
        name = marked
    elif declared and python_name(declared):
        name = python_name(declared)
        _check(path, raw, declared, name)
    else:
        name = encoding_of(raw, path)
    return decode(raw, name, path), name


def declaration(raw: bytes) -> str:
    """The label of an encoding that a page declares, or an empty string."""
    start = raw[:FIRST].decode("latin-1")
    if found := XML_DECLARED.match(start.lstrip()):
        return found[1].strip().lower()
    for token in tokens(start):
        if token.kind == "open" and token.name == "meta":
            own = attributes(start, token)
            if "charset" in own:
                return own["charset"].value.strip().lower()
            is_type = "http-equiv" in own and own["http-equiv"].value.strip().lower() == "content-type"
            if is_type and "content" in own and (found := IN_CONTENT.search(own["content"].value)):
                return found[1].lower()
    return ""


def python_name(label: str) -> str:
    """The codec that reads a label as browsers do; an empty string where there is none."""
    label = label.lower()
    for name, labels in (("gb18030", CHINESE), ("cp1252", WESTERN), ("utf-8", UNICODE)):
        if label in labels:
            return name
    try:
        return known_encoding(OTHERS.get(label, label))
    except LookupError:
        return ""


def _check(path: str, raw: bytes, declared: str, name: str) -> None:
    """Compare what a page declares with its bytes.

    Raises:
        DraftError: they are surely something else.
    """
    try:
        raw.decode(name)
    except UnicodeError:
        really = _told(raw, path) or "something else"
    else:
        if raw.isascii() or name == "utf-8" or (name == "gb18030" and looks_like_gb18030(raw)):
            return
        really = _told(raw, path)
        if really in ("", name):
            return
    message = f"it declares {declared}, but its bytes are {really}; correct the declaration, or name the --encoding"
    raise DraftError(f"{path}:1:1: {message}")


def _told(raw: bytes, path: str) -> str:
    """What the bytes are, if that is sure."""
    try:
        return encoding_of(raw, path)
    except DraftError:
        return ""


def narrowest(text: str, raw: bytes, encoding: str) -> str:
    """The encoding that new text must have a place in.

    Browsers read a page that declares GB 2312 or GBK as GB 18030; other programs do not.
    """
    declared = declaration(raw)
    if encoding != "gb18030" or declared == encoding:
        return encoding
    said = text.translate(ELSEWHERE)
    for name in ("gb2312", "gbk") if declared not in ("gbk", "x-gbk") else ("gbk",):
        try:
            said.encode(name)
        except UnicodeEncodeError:
            continue
        return name
    return encoding
