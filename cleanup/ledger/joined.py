"""Who is who: the mentions of one person put together, by what the source says and by the name alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Kind
from cleanup.ledger.found import full_names, other_shapes
from cleanup.ledger.model import Shape
from cleanup.ledger.sources import told_by_sources
from cleanup.offices import are_same, office_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleanup.context import Context
    from cleanup.ledger.found import Found
    from cleanup.ledger.sources import Told
    from cleanup.model import Span
    from cleanup.offices import Office
    from glossary.model import Term


@dataclass(slots=True, eq=False)
class Person:
    """Somebody, as far as the mentions tell."""

    zh: str = ""
    key: str = ""
    """What all spellings of the name share; empty of one whose name is not known in pinyin."""
    kind: Kind | None = None
    title: str = ""
    """The office in Chinese."""
    term: Term | None = None
    proposal: str = ""
    """What should stand in the draft, where the source tells."""
    found: list[Found] = field(default_factory=list)
    namesakes: tuple[str, ...] = ()
    """The Chinese names of others in the document who are spelled the same."""


def gathered(context: Context) -> list[Person]:
    """The persons of a document."""
    told = told_by_sources(context)
    persons: dict[str, Person] = {}
    spans: dict[str, list[Span]] = defaultdict(list)
    for one in told:
        _add(one, persons.setdefault(one.name.zh, Person(one.name.zh)))
        if one.found.span:
            spans[one.found.segment].append(one.found.span)
    by_key: dict[str, list[Person]] = defaultdict(list)
    for person in persons.values():
        if person.key:
            by_key[person.key].append(person)
    sources = {segment.id: segment.source for segment in context.segments}
    full = [one for one in full_names(context) if not one.span or not any(map(one.span.overlaps, spans[one.segment]))]
    for full_name in full:
        own = by_key[full_name.key]
        if not own:
            own.append(Person(key=full_name.key))
        meant(own, sources[full_name.segment])[0].found.append(full_name)
    _add_parts(context, [*full, *(one.found for one in told)], by_key, sources)
    people = list(dict.fromkeys([*persons.values(), *(one for own in by_key.values() for one in own)]))
    for own in by_key.values():
        for person in own:
            person.namesakes = tuple(other.zh for other in own if other is not person)
    for person in people:
        _look_up(person, sources)
    return people


def _add(told: Told, person: Person) -> None:
    name = told.name
    if person.kind in (None, Kind.UNKNOWN):
        person.kind = name.kind
    person.title = person.title or name.title
    person.term = person.term or name.term
    person.proposal = person.proposal or told.found.proposal
    person.key = person.key or told.found.key
    person.found.append(told.found)


def meant(people: Sequence[Person], source: str | None) -> Sequence[Person]:
    """Those of `people` whom the source of a segment names; all of them where it names none."""
    return [one for one in people if source and one.zh and one.zh in source] or people


def _add_parts(
    context: Context, full: Iterable[Found], by_key: dict[str, list[Person]], sources: dict[str, str | None]
) -> None:
    """Give each mention by a part of the name to all whom it may mean."""
    for one in other_shapes(context, full):
        people = [person for key in (one.key, *one.others) for person in by_key[key]]
        people = list(meant(people, sources[one.segment]))
        if len(people) > 1 and (office := office_of(one.office)):
            people = [person for person in people if _holds(person, office)] or people
        if len(people) > 1:
            people = [person for person in people if _stands_before(person, one)] or people
        for person in people:
            others = tuple(other.zh or other.key for other in people if other is not person)
            person.found.append(replace(one, others=others))


def _holds(person: Person, office: Office) -> bool:
    """Whether an office like this one stands beside a full name of the person."""
    offices = (office_of(one.office) for one in person.found if one.shape is not Shape.SURNAME)
    return any(other and are_same(office, other) for other in offices)


def _stands_before(person: Person, part: Found) -> bool:
    """Whether the full name stands earlier in the segment."""
    return any(
        one.span and part.span and one.segment == part.segment and one.span.start < part.span.start
        for one in person.found
        if one.shape is not Shape.SURNAME
    )


def _look_up(person: Person, sources: dict[str, str | None]) -> None:
    """Give the person the line of the glossary that a mention rests on, where no source speaks against it."""
    for one in person.found:
        source = sources[one.segment]
        if one.term and not person.term and (source is None or one.term.zh in source) and not person.zh:
            person.term, person.zh = one.term, one.term.zh
