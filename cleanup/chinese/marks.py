"""Half-width marks beside Chinese characters: which of them are Chinese punctuation, and how it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.chinese import LONGEST_PARAGRAPH
from cleanup.model import Edit, Safety, Span
from cleanup.remnants import ANY_HAN, HAN
from glossary.patterns import later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FULL_WIDTH = {
    ",": "\N{FULLWIDTH COMMA}",
    ".": "\N{IDEOGRAPHIC FULL STOP}",
    ":": "\N{FULLWIDTH COLON}",
    ";": "\N{FULLWIDTH SEMICOLON}",
    "?": "\N{FULLWIDTH QUESTION MARK}",
    "!": "\N{FULLWIDTH EXCLAMATION MARK}",
    "(": "\N{FULLWIDTH LEFT PARENTHESIS}",
    ")": "\N{FULLWIDTH RIGHT PARENTHESIS}",
}
CLOSING = "”’」』》〉）】％！？"
"""Chinese marks after which the punctuation of the sentence goes on."""
AFTER = rf"(?<=[{HAN}{CLOSING}])"
MARK = re.compile(
    rf"{AFTER}(?:,(?!,)|;(?![-);])|:(?![-)(DPp/\\|*:]|[a-z_]{{1,20}}:(?!/))|[?!](?![\[=.A-Za-z0-9_])|\.(?=$|\s|[”’」』》）\"']))"
    rf"|(?<=[A-Za-z0-9%])[,;](?= ?[{HAN}“《（])"
)
"""A colon begins smileys, too, an exclamation mark pictures in Markdown; full stops stand inside names and files."""
LONE_STOP = re.compile(rf"(?<=[{HAN}]{{4}})\.(?=[{HAN}]{{4}})")
"""Between Chinese characters a full stop may be the dot of a foreign name."""
BRACKETS = re.compile(r"[(（]([^()（）\n]{1,120})[)）]")
LABEL = re.compile(r"[A-Za-z]|\d{1,3}|[ivxIVX]{1,4}|[a-z]{1,2}\d?")
"""The number of an item or a note, or the key of a menu: its brackets may be half-width."""
WORDS = re.compile(r"[A-Za-z]{2}|^\d{4}(?:-\d{2,4})?$")
CODE = re.compile(r"[=_{}<>\\$#@^~|;`\[\]]|//")
REFERENCE = re.compile(r"\[(?:[JMDCNPRSZG]|EB|DB|CP)(?:/OL|/CD)?\]")
"""An entry of a list of references, which has half-width marks (GB/T 7714)."""
CHARACTERS_OF_A_CELL = 4
"""A line with fewer Chinese characters for each comma is a row of a table, or a list of short names."""
SENTENCE_SIGN = re.compile("[。；：？！“”]")
"""What a row of a table has not."""
HAN_BESIDE = re.compile(rf"{ANY_HAN} $")
BEFORE_HAN = later(rf" [{HAN}]")


class Rewriting(NamedTuple):
    """Edits that go together, what is wrong, and how sure it is."""

    span: Span
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE


def marks(text: str, is_chinese: Callable[[int], bool]) -> Iterator[Rewriting]:
    """The half-width marks of a text that are full-width in Chinese, but brackets.

    `is_chinese` tells whether a place belongs to a Chinese passage.
    """
    if len(text) > LONGEST_PARAGRAPH or REFERENCE.search(text):
        return
    cells = is_of_cells(text)
    for found in MARK.finditer(text):
        place, mark = found.start(), found[0]
        if (cells and mark in ",;") or not (is_chinese(place - 1) or is_chinese(place + 1)):
            continue
        yield Rewriting(Span(place, place + 1), (written(text, place),))
    if "\N{IDEOGRAPHIC FULL STOP}" in text:
        return
    for found in LONE_STOP.finditer(text):
        if is_chinese(found.start()):
            yield Rewriting(Span(*found.span()), (written(text, found.start()),), Safety.SUGGEST)


def written(text: str, place: int) -> Edit:
    """The full-width mark for the one at `place`, which takes the single space after it along."""
    is_loose = text[place + 1 : place + 2] == " " and text[place + 2 : place + 3].strip() != ""
    return Edit(Span(place, place + 1 + is_loose), FULL_WIDTH[text[place]])


def is_of_cells(text: str) -> bool:
    """Whether the commas of a line part cells, as in a table, rather than clauses."""
    if SENTENCE_SIGN.search(text):
        return False
    return len(re.findall(ANY_HAN, text)) < CHARACTERS_OF_A_CELL * (text.count(",") + 1)


def brackets(text: str, is_chinese: Callable[[int], bool]) -> Iterator[Rewriting]:
    """Pairs of brackets of a Chinese sentence of which one is half-width, with the spaces on both sides."""
    if len(text) > LONGEST_PARAGRAPH or REFERENCE.search(text):
        return
    for found in BRACKETS.finditer(text):
        start, end, inner = found.start(), found.end(), found[1]
        if "(" not in found[0] and ")" not in found[0]:
            continue
        before = text[max(start - 2, 0) : start].rstrip(" ")[-1:]
        is_mixed = "(" not in found[0] or ")" not in found[0]
        safety = sureness(before, inner, is_mixed=is_mixed)
        if safety is Safety.SHOW or not (is_chinese(start) and is_chinese(end - 1)):
            continue
        is_loose = HAN_BESIDE.search(text, max(start - 2, 0), start) and BEFORE_HAN.match(text, end)
        first, last = (start - 1, end + 1) if is_loose else (start, end)
        edits = (Edit(Span(first, start + 1), FULL_WIDTH["("]), Edit(Span(end - 1, last), FULL_WIDTH[")"]))
        yield Rewriting(
            Span(start, end),
            tuple(edit for edit in edits if text[edit.span.start : edit.span.end] != edit.text),
            safety,
        )


def sureness(before: str, inner: str, *, is_mixed: bool) -> Safety:
    """How sure it is that brackets around `inner`, after a character, are Chinese; SHOW where they are not."""
    has_han, after_han = re.search(ANY_HAN, inner) is not None, re.match(f"[{HAN}{CLOSING}]", before) is not None
    if is_mixed:
        return Safety.SAFE if has_han or after_han else Safety.SHOW
    if LABEL.fullmatch(inner) or CODE.search(inner) or before == "]":
        return Safety.SHOW
    if not has_han:
        return Safety.SAFE if after_han and WORDS.search(inner) else Safety.SHOW
    if before.isascii() and (before.islower() or before == "_"):
        return Safety.SUGGEST
    return Safety.SAFE
