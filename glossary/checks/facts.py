"""Laws of facts: the script, the source, the dates, what a note points to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glossary.clock import is_day
from glossary.model import TO_CHECK
from glossary.scripts import simplified
from glossary.store import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.store import Entry, Problem

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
DAY = len("2018-03-21")
ADDRESS = re.compile(r"https?://[^\s|/]+\.[^\s|]+")


def traditional_characters(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Terms are in Simplified Chinese, by OpenCC."""
    # All at once, since each call of OpenCC costs more than the characters that it converts.
    if simplified(joined := "\n".join(entry.term.zh for entry in entries)) == joined:
        return
    for entry in entries:
        if (other := simplified(entry.term.zh)) != entry.term.zh:
            yield entry.row.problem("zh", f"`{entry.term.zh}` is not in Simplified Chinese; write `{other}`")


def no_source(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A line says where its English stands, or that this is still to be checked."""
    for entry in entries:
        if not entry.term.source and entry.term.checked != TO_CHECK:
            message = "no source; name the address or document where the English stands, or write to-check in `checked`"
            yield entry.row.problem("source", message)


def broken_address(entries: Sequence[Entry]) -> Iterator[Problem]:
    """An address as source is a whole one."""
    for entry in entries:
        for address in entry.term.source.split(SEPARATOR):
            if address.startswith(("http:", "https:")) and not ADDRESS.fullmatch(address):
                yield entry.row.problem("source", f"`{address}` is not a whole address; write https://host/path")


def unknown_day(entries: Sequence[Entry]) -> Iterator[Problem]:
    """`checked` is a day, or `to-check`."""
    for entry in entries:
        if entry.term.checked != TO_CHECK and not is_day(entry.term.checked):
            message = f"`{entry.term.checked}` is neither a day nor {TO_CHECK}; write it as 2026-01-31"
            yield entry.row.problem("checked", message)


def impossible_date(entries: Sequence[Entry]) -> Iterator[Problem]:
    """`since` and `until` are years, months or days, in that order."""
    for entry in entries:
        since, until = entry.term.since, entry.term.until
        for column, when in (("since", since), ("until", until)):
            if when and not (is_day(when) if len(when) == DAY else DATE.fullmatch(when)):
                yield entry.row.problem(column, f"`{when}` is not a date; write 2018, 2018-03 or 2018-03-21")
        precision = min(len(since), len(until))
        if since[:precision] > until[:precision]:
            yield entry.row.problem("until", f"ends ({until}) before it begins ({since}); correct one of them")


def expired_term(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A name that is no longer in use says what followed it."""
    for entry in entries:
        if entry.term.until and not entry.term.successor:
            message = "no longer in use, and nothing follows; write `successor: ZH` in `note`, ZH being the name since"
            yield entry.row.problem("until", message)


def lost_pointer(entries: Sequence[Entry]) -> Iterator[Problem]:
    """What a note points to, as `short for:` or `successor:`, is a term of the glossary."""
    known = {entry.term.zh for entry in entries}
    for entry in entries:
        for name in (entry.term.full, entry.term.successor):
            if name and name not in known:
                yield entry.row.problem("note", f"`{name}` is not in the glossary; add its line, or correct the name")
