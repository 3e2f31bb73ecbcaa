"""Text that was read in the wrong encoding: what it was, and how sure that is.

Three accidents are common on Chinese sites. UTF-8 read as Windows-1252 (`â€™`) is ftfy's subject. GBK
read as Latin-1 (`£º`) and UTF-8 read as GBK (`鈥檚`) are not: their telltales are a few pairs that no
language writes, and what is restored must decode without a fault.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.language import has_far_eastern
from cleanup.marks import CLOSING, OPENING
from glossary.model import Safety, Span
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Repair(NamedTuple):
    """What stands for the damage at `span`; nothing where only a person can tell."""

    span: Span
    text: str
    safety: Safety


CONTINUED = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
"""The bytes 80 to BF, as Latin-1 and Windows-1252 show them."""
AS_LATIN = later(
    rf"(?<![\x80-\xff])(?:[\xc2-\xdf]{CONTINUED}|[\xe0-\xef]{CONTINUED}{{2}}|[\xf0-\xf4]{CONTINUED}{{3}})+(?![\x80-\xff])"
    r"|â€(?=[\s.,;:!?)]|$)|(?<=[a-z.,;:!?)])Â(?=\ )|[\x82\x84\x91-\x97\x99]",
    re.ASCII,
)
"""Well-formed UTF-8 in the dress of Windows-1252; three shapes that lost a byte; Windows-1252 read as Latin-1."""
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\N{REPLACEMENT CHARACTER}]")
OPENS, CLOSES = ("â€œ", OPENING), ("â€", CLOSING)
CLOSING_AFTER_CAPITAL = re.compile("[A-Z][ÂÃ][»”’]")
"""In Portuguese capitals, a letter and the quotation mark after it: “AMANHÔ."""

HIGH_PAIRS = later("(?<![\xa1-\xff])(?:[\xa1-\xfe]{2}){1,60}(?![\xa1-\xff])")
SURE_MARKS = frozenset("，。：？！“”‘’（）《》【—…·")
DOUBTFUL_MARKS = frozenset("、；】～％「」『』〈〉〔〕\N{IDEOGRAPHIC SPACE}")
"""Their bytes are also Spanish (`¡¿`, `¡¡`), a price (`¡£5`) or a currency and a quotation mark (`£»`)."""
PRICE = re.compile(r"¡£(?=\s?\d)")
CARON_MARKS = {"®": "‘", "Ż": "’", "°": "“", "±": "”"}
CARON_PAIRS = re.compile("\N{CARON}[®Ż°±]")
FIRST_RARE_ROW = "\xd8"
"""GB 2312 has its common characters in the rows B0 to D7."""

LEADS = "\u9225\u951b\u9286"
"""What GBK makes of the first two bytes of curly quotation marks and dashes, of `，` and of `。`."""
LOST = "锟斤拷"
"""The replacement character of UTF-8, twice, read as GBK."""
HIGH_RUN = later(r"[^\x00-\xff€]{1,2}[^\x00-\x7f]{0,200}[?\N{REPLACEMENT CHARACTER}]?")
DIGIT_AFTER = re.compile(r"\.?\d")
LONE_LETTER = re.compile(r"(?<=[A-Za-z])[\u4e00-\u9fa5](?![^\x00-\x7f])|(?<![^\x00-\x7f])\u62e2(?=\d)")
LETTERS = re.compile(r"[\u00c0-\u024f£®]")
LEAST_WITHOUT_LEAD = 4
"""Characters of Chinese that are well-formed UTF-8 by chance: two happen, four never did in 1,875 news texts."""
FOREIGN = later(r"[^\x00-\u024f\u2010-\u2044\u20ac\u2100-\u214f\u2190-\u2193\u3000-\u9fff\uff00-\uffe6]")


@cache
def _fix_encoding() -> Callable[[str], str]:
    from ftfy import fix_encoding

    return fix_encoding


def read_as_latin(text: str) -> Iterator[Repair]:
    """UTF-8 that was read as Windows-1252 or Latin-1, once or twice."""
    for found in AS_LATIN.finditer(text):
        there, span = found[0], Span(*found.span())
        if there == "Â":
            yield Repair(span, "", Safety.SAFE)
        elif there == "â€":
            safety = Safety.SAFE if _is_open(text[max(span.start - 300, 0) : span.start]) else Safety.SUGGEST
            yield Repair(span, CLOSING, safety)
        elif not CLOSING_AFTER_CAPITAL.fullmatch(text, max(span.start - 1, 0), span.end):
            right = _fix_encoding()(there).replace("\N{NO-BREAK SPACE}", " ")
            if right != there and not CONTROLS.search(right):
                yield Repair(span, right, Safety.SAFE)


def _is_open(before: str) -> bool:
    """True where a quotation mark, damaged or not, is open at the end of `before`."""
    opened = max(before.rfind(mark) for mark in OPENS)
    return opened >= 0 and max(before.rfind(mark, opened + 2) for mark in CLOSES) < 0


def gbk_read_as_latin(text: str) -> Iterator[Repair]:
    """GBK that was read as Latin-1: full-width marks, and Chinese."""
    found = [(one, decoded) for one in HIGH_PAIRS.finditer(text) if (decoded := _from_gbk(one[0]))]
    is_sure = any(_is_sure(text, one, decoded) for one, decoded in found)
    for one, decoded in found:
        span = Span(*one.span())
        if all(mark in SURE_MARKS or mark in DOUBTFUL_MARKS for mark in decoded):
            if is_sure:
                yield Repair(span, decoded, Safety.SAFE)
        elif sum(mark >= "\u4e00" for mark in decoded) >= 2 and [*one[0]] != sorted(one[0]):
            yield Repair(span, decoded, Safety.SUGGEST)


def _is_sure(text: str, found: re.Match[str], decoded: str) -> bool:
    """True where the pairs of `found` are no Spanish, no price and no row of a table of characters."""
    return SURE_MARKS.issuperset(decoded) and not PRICE.match(text, found.start())


def _from_gbk(pairs: str) -> str:
    """The marks and common Chinese characters that `pairs` are, or an empty string."""
    if any(first >= FIRST_RARE_ROW for first in pairs[::2]):
        return ""
    decoded = pairs.encode("latin-1").decode("gb2312", "replace")
    known = all(mark >= "\u4e00" or mark in SURE_MARKS or mark in DOUBTFUL_MARKS for mark in decoded)
    return decoded if known and "\N{REPLACEMENT CHARACTER}" not in decoded else ""


def read_as_gbk(text: str) -> Iterator[Repair]:
    """UTF-8 that was read as GBK, with the mark that stands where a byte was lost."""
    for found in HIGH_RUN.finditer(text):
        run = found[0].rstrip("?\N{REPLACEMENT CHARACTER}")
        span = Span(found.start(), found.start() + len(run))
        if not any(lead in run for lead in LEADS):
            if LOST in run:
                yield Repair(span, "", Safety.SHOW)
            elif len(run) >= LEAST_WITHOUT_LEAD and min(right := _from_utf8(run), default="") >= "\u3000":
                yield Repair(span, right, Safety.SUGGEST)
        elif right := _from_utf8(run):
            yield Repair(span, right, Safety.SAFE)
        elif found[0] != run or (text[max(span.start - 1, 0)].isascii() and text[max(span.start - 1, 0)].isalnum()):
            yield _cut_short(text, Span(*found.span()))
    for found in LONE_LETTER.finditer(text):
        if LETTERS.fullmatch(right := _from_utf8(found[0])):
            yield Repair(Span(*found.span()), right, Safety.SUGGEST)


def _cut_short(text: str, span: Span) -> Repair:
    """Damage that lost its last byte, and often the space after it: a closing mark where one is open."""
    there = text[span.start : span.end]
    is_mark = there[:-1] == LEADS[0] and not DIGIT_AFTER.match(text, span.end)
    if is_mark and _is_open(text[max(span.start - 300, 0) : span.start]):
        space = " " if text[span.end : span.end + 1].isalnum() else ""
        return Repair(span, CLOSING + space, Safety.SUGGEST)
    return Repair(span, "", Safety.SHOW)


def _from_utf8(run: str) -> str:
    """What the bytes of `run` in GBK are in UTF-8, or an empty string."""
    try:
        raw = b"\x80".join(part.encode("gbk") for part in run.split("€"))  # Windows shows the byte 80 so
        right = raw.decode("utf-8")
    except UnicodeError:
        return ""
    return "" if CONTROLS.search(right) or FOREIGN.search(right) else right.replace("\N{NO-BREAK SPACE}", " ")


def gbk_read_as_central_european(text: str) -> Iterator[Repair]:
    """Quotation marks in GBK that were read as Windows-1250, a háček and another sign: `ˇ°`."""
    for found in CARON_PAIRS.finditer(text):
        yield Repair(Span(*found.span()), CARON_MARKS[found[0][1]], Safety.SAFE)


def repairs(text: str) -> tuple[Repair, ...]:
    """All damage that holds characters beyond ASCII, one after another."""
    if text.isascii():
        return ()
    far_eastern = read_as_gbk(text) if has_far_eastern(text) else ()
    return (*read_as_latin(text), *gbk_read_as_latin(text), *gbk_read_as_central_european(text), *far_eastern)
