"""What an exchange gives: terms or bytes, and a line for all that did not come along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from glossary.model import Term

SHOWN = 60
"""Characters of a Chinese term that a line for a person shows."""


@dataclass(frozen=True, slots=True, order=True)
class Loss:
    """Something that the other side does not get, or does not understand.

    `zh` is empty where the line speaks of the whole file; `field` is a column of our tables, or what
    the foreign format calls it.
    """

    zh: str
    field: str
    reason: str

    def __str__(self) -> str:
        term = self.zh if len(self.zh) <= SHOWN else self.zh[:SHOWN] + "…"
        return f"{term}: {self.field}: {self.reason}" if term else f"{self.field}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Imported:
    """The terms of a file in their order there, and what was lost on the way; losses are sorted, each once."""

    terms: tuple[Term, ...]
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """A file for another tool, and what is lost on the way; losses are sorted, each once."""

    data: bytes
    losses: tuple[Loss, ...] = ()


def imported(terms: Iterable[Term], losses: Iterable[Loss]) -> Imported:
    """Terms with their losses in order."""
    return Imported(tuple(terms), tuple(sorted(set(losses))))


def exported(data: bytes, losses: Iterable[Loss]) -> Exported:
    """A file with its losses in order."""
    return Exported(data, tuple(sorted(set(losses))))


def count(number: int, noun: str) -> str:
    """`1 term`, `2,300 terms`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def no_place(terms: Sequence[Term], fields: Iterable[str], reason: str) -> Iterator[Loss]:
    """One line for each of our columns that is filled somewhere and goes nowhere."""
    for name in fields:
        cells = [cell for term in terms if (cell := getattr(term, name))]
        if not cells:
            continue
        what = count(len(cells), "term")
        if name in ("also", "wrong"):
            what = f"{count(sum(map(len, cells)), 'rendering')} of {what}"
        yield Loss("", name, f"{what}: {reason}")


def carried(where: str, name: str) -> str:
    """Why something is a loss although we read it back: other tools show it and do not understand it."""
    return f"kept in {where} that begins with `yunhe {name}:`, which other tools only show"


def conditions(terms: Sequence[Term], where: str) -> Iterator[Loss]:
    """One line for the wrong renderings that are right at times, where a format cannot say when."""
    if number := sum(bool(one.reason) for term in terms for one in term.wrong):
        yield Loss("", "wrong", f"{count(number, 'condition')}: {carried(where, 'condition')}")
