"""The persons of a document: under which Chinese name, by which English ones, where, and what is open about each.

It works on the draft alone; where the source is known, what stands in it decides who is who.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Standing
from cleanup.ledger.joined import gathered
from cleanup.ledger.model import Entry, Shape, Sighting
from cleanup.ledger.questions import questions
from cleanup.ledger.standard import standard
from cleanup.reports.lines import line_ends, position

if TYPE_CHECKING:
    from cleanup.context import Context
    from cleanup.ledger.found import Found
    from cleanup.ledger.joined import Person

__all__ = ["Entry", "Shape", "Sighting", "ledger"]


def ledger(context: Context) -> tuple[Entry, ...]:
    """The persons of a document in the order of their first mention."""
    places = _Places(context)
    entries = [_entry(person, places, context) for person in gathered(context)]
    entries.sort(key=lambda entry: entry[0])
    return tuple(replace(entry, questions=questions(entry)) for _, entry in entries)


def _entry(person: Person, places: _Places, context: Context) -> tuple[tuple[int, int, str], Entry]:
    """A person, after what they are sorted by."""
    en = standard(person, context)
    found = sorted(person.found, key=places.order)
    mentions = tuple(places.sighting(one, en) for one in found)
    title = next((one.office for one in mentions if one.office and not one.is_ambiguous), "")
    entry = Entry(person.zh, en, person.kind, person.title, title, mentions, person.term, person.namesakes)
    return (*places.order(found[0]), en), entry


def standing(found: Found, en: str) -> Standing:
    """What became of a name in a mention, where `en` is how it should be written."""
    if found.standing:
        return found.standing
    if found.shape is Shape.SURNAME:
        return Standing.SURNAME_ONLY
    return Standing.RIGHT if found.text == en else Standing.FORM


class _Places:
    """Where in the file the segments of a document stand."""

    def __init__(self, context: Context) -> None:
        self._segments = {segment.id: (number, segment) for number, segment in enumerate(context.segments)}
        self._breaks = {segment.id: line_ends(segment.text) for segment in context.segments}

    def order(self, found: Found) -> tuple[int, int]:
        """What mentions are sorted by; one that is missing comes after those of its segment."""
        number, segment = self._segments[found.segment]
        return number, found.span.start if found.span else len(segment.text)

    def sighting(self, found: Found, en: str) -> Sighting:
        """A mention with its place in the file."""
        _, segment = self._segments[found.segment]
        line, column = position(segment, found.span.start if found.span else 0, self._breaks[segment.id])
        proposal = found.proposal if found.proposal != en else ""
        return Sighting(
            line,
            column,
            found.text,
            standing(found, en),
            found.shape,
            found.office,
            proposal,
            found.perhaps,
            found.is_sure,
            bool(found.others),
        )
