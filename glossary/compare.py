"""Two versions of a glossary, compared term by term, and what has not been checked for long."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from glossary.model import REMOVED, Term
from glossary.store import SEPARATOR
from glossary.writing import format_wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FIELDS = Term._fields


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of one term."""

    zh: str
    old: Term | None
    new: Term | None

    @property
    def what(self) -> str:
        """`added`, `removed` or `changed`."""
        return "added" if self.old is None else "removed" if self.new is None else "changed"

    @property
    def fields(self) -> tuple[tuple[str, str, str], ...]:
        """The fields that differ, with the old and the new cell."""
        if self.old is None or self.new is None:
            return ()
        old, new = cells(self.old), cells(self.new)
        return tuple((name, old[name], new[name]) for name in FIELDS if old[name] != new[name])


def cells(term: Term) -> dict[str, str]:
    """The cells of a term's row by their columns."""
    found = {name: getattr(term, name) for name in FIELDS}
    return {**found, "also": SEPARATOR.join(term.also), "wrong": SEPARATOR.join(map(format_wrong, term.wrong))}


def differences(old: Iterable[Term], new: Iterable[Term]) -> list[Difference]:
    """The terms that are not the same in both, sorted; of one Chinese term each time of its own."""
    before = {(term.zh, term.since, term.is_organ): term for term in old}
    after = {(term.zh, term.since, term.is_organ): term for term in new}
    return [
        Difference(key[0], before.get(key), after.get(key))
        for key in sorted({*before, *after})
        if before.get(key) != after.get(key)
    ]


def items(old: str, new: str) -> list[str]:
    """What went and what came in a cell: of a list its items, of any other cell the whole."""
    was, now = (list(filter(None, cell.split(SEPARATOR))) for cell in (old, new))
    return [f"- {item}" for item in was if item not in now] + [f"+ {item}" for item in now if item not in was]


def as_text(found: Sequence[Difference]) -> str:
    """A paragraph a term: `+` came, `-` went, `~` changed."""
    lines = []
    for one in found:
        term = one.new or one.old
        assert term  # noqa: S101 -- a difference has one of them
        sign = {"added": "+", "removed": "-", "changed": "~"}[one.what]
        lines.append(f"{sign} {one.zh}  {term.en}")
        for name, old, new in one.fields:
            lines += [f"    {name}: {item}" for item in items(old, new)]
    return "".join(f"{line}\n" for line in lines)


def as_markdown(found: Sequence[Difference]) -> str:
    """A table for a pull request."""
    lines = ["| | term | English | what changed |", "| --- | --- | --- | --- |"]
    for one in found:
        term = one.new or one.old
        assert term  # noqa: S101
        changed = "<br>".join(f"{name}: {item}" for name, old, new in one.fields for item in items(old, new))
        lines.append(f"| {one.what} | {cell(one.zh)} | {cell(term.en)} | {cell(changed)} |")
    return "".join(f"{line}\n" for line in lines) if found else ""


def cell(text: str) -> str:
    """`text` as a cell of a Markdown table."""
    return text.replace("\\", "\\\\").replace("|", "\\|")


def as_json(found: Sequence[Difference]) -> str:
    """An object with a version and the differences."""
    content = {
        "schema_version": 1,
        "differences": [
            {"what": one.what, "zh": one.zh, "old": one.old and cells(one.old), "new": one.new and cells(one.new)}
            for one in found
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Sequence[Difference]], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def stale(terms: Iterable[Term], days: int, today: date) -> list[Term]:
    """The terms last checked more than `days` days before `today`, the oldest first, then those never checked."""
    last = (today - timedelta(days=days)).isoformat()
    known = [term for term in terms if term.kind != REMOVED]
    old = [term for term in known if not term.confirmed or term.checked < last]
    return sorted(old, key=lambda term: (not term.confirmed, term.checked, term.zh))
