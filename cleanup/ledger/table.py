"""The ledger of a draft as text: a table for a terminal, tab-separated values, JSON."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cleanup.ledger.model import Entry

    Ledgers = Iterable[tuple[str, Sequence[Entry]]]

HEADER = ("chinese", "english", "title", "first", "times", "forms", "glossary")
COLUMNS = ("draft", *HEADER[:2], "kind", "chinese title", *HEADER[2:], "open")
WIDEST_TITLE = 40
"""Columns of a terminal."""
UNKNOWN = "-"
GAP = "  "


def as_table(ledgers: Ledgers) -> str:
    """Aligned columns, the open questions of a person below the line; with a heading for each of several drafts."""
    ledgers = list(ledgers)
    parts = []
    for path, entries in ledgers:
        rows = [HEADER, *map(_cells, entries)]
        widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
        lines = [path] if len(ledgers) > 1 else []
        for row, entry in zip(rows, [None, *entries], strict=True):
            lines.append(GAP.join(map(padded, row, widths)).rstrip())
            lines += [f"    ? {question}" for question in entry.questions] if entry else []
        if entries:
            parts.append("".join(f"{line}\n" for line in lines))
    return "\n".join(parts)


def _cells(entry: Entry) -> tuple[str, ...]:
    forms = ", ".join(f"{form} {number}" for form, number in entry.forms.items())
    known = "yes" if entry.term else "no"
    title = shortened(entry.title, WIDEST_TITLE)
    times = str(sum(1 for one in entry.mentions if one.text))
    cells = (entry.zh, entry.en, title, entry.first.place, times, forms, known)
    return tuple(cell or UNKNOWN for cell in cells)


def width(text: str) -> int:
    """The columns of a terminal that a text takes: Chinese characters take two, marks on a letter none."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text
    )


def padded(text: str, columns: int) -> str:
    """A text with spaces after it, so that it takes so many columns."""
    return text + " " * (columns - width(text))


def shortened(text: str, most: int) -> str:
    """A text of so many columns at most, cut at a space."""
    if width(text) <= most:
        return text
    while width(text) > most - 4:
        text = text.rpartition(" ")[0] or text[: most // 2 - 4]
    return f"{text} ..."


def as_tsv(ledgers: Ledgers) -> str:
    """A line a person, with the names of the columns in the first."""
    lines = ["\t".join(COLUMNS)]
    for path, entries in ledgers:
        for entry in entries:
            forms = " | ".join(f"{form} ({number})" for form, number in entry.forms.items())
            cells = (
                path, entry.zh, entry.en, entry.kind or "", entry.title_zh, entry.title, entry.first.place,
                str(sum(1 for one in entry.mentions if one.text)), forms, "yes" if entry.term else "no",
                " | ".join(entry.questions),
            )  # fmt: skip
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "".join(f"{line}\n" for line in lines)


def as_json(ledgers: Ledgers) -> str:
    """A list of drafts with their persons and all mentions."""
    told = [{"draft": path, "persons": list(map(_described, entries))} for path, entries in ledgers]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _described(entry: Entry) -> dict[str, Any]:
    return {
        "chinese": entry.zh,
        "english": entry.en,
        "kind": entry.kind or "",
        "chinese_title": entry.title_zh,
        "title": entry.title,
        "in_glossary": entry.term is not None,
        "forms": entry.forms,
        "mentions": [
            {"line": one.line, "column": one.column, "text": one.text, "standing": one.standing, "office": one.office}
            for one in entry.mentions
        ],
        "open": list(entry.questions),
    }


FORMATS: dict[str, Callable[[Ledgers], str]] = {"table": as_table, "tsv": as_tsv, "json": as_json}
