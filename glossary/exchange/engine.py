"""Dictionaries of translation services: one preferred rendering a term, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glossary.exchange.model import Loss, count, no_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from glossary.model import Term

FIELDS = ("kind", "also", "wrong", "since", "until", "source", "checked", "note")
REFUSED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]")
"""C0, C1 and the line and paragraph separators."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a service takes: UTF-8 bytes a term and a file, 0 for no known limit."""

    service: str
    term: int = 0
    file: int = 0


def pairs(
    terms: Sequence[Term], limits: Limits, line: Callable[[str, str], bytes], head: bytes = b""
) -> tuple[bytes, list[Loss]]:
    """The file of a service, one line a term by `line`, and a loss for each entry that it would refuse."""
    losses = list(no_place(terms, FIELDS, f"{limits.service} has no place for it"))
    parts, size = [head], len(head)
    for term in _one_each(terms, losses):
        written = line(term.zh, term.en)
        if why := _refused(term, limits):
            losses.append(why)
        elif limits.file and size + len(written) > limits.file:
            losses.append(Loss(term.zh, "zh", f"the file is full at {count(limits.file, 'byte')}; it was left out"))
        else:
            parts.append(written)
            size += len(written)
    return b"".join(parts), losses


def _refused(term: Term, limits: Limits) -> Loss | None:
    for name, text in (("zh", term.zh), ("en", term.en)):
        size = len(text.encode())
        if limits.term and size > limits.term:
            what = f"{count(size, 'byte')}, {limits.service} takes {limits.term:,}"
            return Loss(term.zh, name, f"{what}; the entry was left out")
        if found := REFUSED.search(text):
            what = f"the character U+{ord(found[0]):04X}, which {limits.service} refuses"
            return Loss(term.zh, name, f"{what}; the entry was left out")
        if not text.strip():
            return Loss(term.zh, name, "empty; the entry was left out")
    return None


def _one_each(terms: Sequence[Term], losses: list[Loss]) -> Iterator[Term]:
    """One term for each Chinese: of several with dates, the one that is still in use."""
    rows: dict[str, list[Term]] = {}
    for term in terms:
        rows.setdefault(term.zh.strip(), []).append(term)
    for same in rows.values():
        current = [term for term in same if not term.until]
        kept = same[0] if len({term.en for term in same}) == 1 else current[0] if len(current) == 1 else None
        if kept:
            yield kept
        for term in same:
            if term is not kept and (kept is None or term.en != kept.en):
                why = (
                    "a service takes one rendering a term" if kept else "none of the renderings is the only current one"
                )
                losses.append(Loss(term.zh, "en", f"`{term.en}`: {why}; it was left out"))


def tab_line(source: str, target: str) -> bytes:
    """A line with a tab."""
    return f"{source}\t{target}\n".encode()


def comma_line(source: str, target: str) -> bytes:
    """A line of CSV; an apostrophe before `=` would be translated, so there is none."""
    from glossary.exchange.rows import comma_rows

    return comma_rows([(source, target)])


LINES = {".tsv": tab_line, ".csv": comma_line}
