"""Who is who: the mentions of one person put together, by what the source says and by the name alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Kind
from cleanup.ledger.found import full_names, other_shapes, spans_of, touches
from cleanup.ledger.model import Shape
from cleanup.ledger.sources import spelled_in, told_by_sources
from cleanup.literal import means
from cleanup.offices import are_same, office_of
from glossary.names import without_umlaut
from glossary.readings import parts, proposed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cleanup.context import Context
    from cleanup.ledger.found import Found
    from cleanup.ledger.sources import Told
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
    found: list[Found] = field(default_factory=list)
    namesakes: tuple[str, ...] = ()
    """The Chinese names of others in the document who are spelled the same."""

    @property
    def is_there(self) -> bool:
        """Whether the draft mentions them, or surely lost them; what may be no name at all is nobody."""
        return any(one.text or one.is_sure for one in self.found)


def gathered(context: Context) -> list[Person]:
    """The persons of a document."""
    seen = full_names(context)
    translated = by_segment(one for one in seen if one.shape is Shape.OTHER)
    told = [widened(one, translated) for one in told_by_sources(context)]
    known = by_segment(one.found for one in told if one.found)
    taken = {segment: spans_of(own) for segment, own in known.items()}
    full = [one for one in seen if not touches(one.span, taken.get(one.segment, ()))]
    people = _People({segment.id: segment.source for segment in context.segments})
    for one in told:
        if len(one.name.zh) > 1:
            people.add_told(one)
    for found in full:
        people.add_full(found)
    for one in told:
        if len(one.name.zh) == 1:
            people.add_surname(one)
    for found in other_shapes(context, [*full, *chain.from_iterable(known.values())]):
        people.add_part(found)
    return people.complete()


def by_segment(found: Iterable[Found]) -> dict[str, list[Found]]:
    """Mentions by the segment that they stand in."""
    places: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        places[one.segment].append(one)
    return places


def widened(told: Told, translated: Mapping[str, Sequence[Found]]) -> Told:
    """What is told of a surname alone, where it begins a name that was translated; anything else as it is."""
    found = told.found
    if found and found.shape is Shape.SURNAME and len(told.name.zh) > 1:
        for one in translated.get(found.segment, ()):
            if touches(found.span, spans_of([one])):
                right = proposed(told.name.zh) if means(told.name.zh, one.text) else ""
                perhaps = "" if right else one.perhaps
                return replace(told, found=replace(one, key=found.key, proposal=right, perhaps=perhaps))
    return told


class _People:
    """The persons found so far, by their Chinese names and by what all spellings share."""

    def __init__(self, sources: Mapping[str, str | None]) -> None:
        self.sources = sources
        self.by_zh: dict[str, Person] = {}
        self.by_key: dict[str, list[Person]] = defaultdict(list)

    def add_told(self, told: Told) -> None:
        """A name of a source."""
        name, found = told.name, told.found
        person = self.by_zh.setdefault(name.zh, Person(name.zh))
        if person.kind in (None, Kind.UNKNOWN):
            person.kind = name.kind
        person.title = person.title or told.title
        person.term = person.term or name.term
        if found:
            person.found.append(found)
            if found.key and not person.key:
                person.key = found.key
                self.by_key[found.key].append(person)

    def add_full(self, found: Found) -> None:
        """A full name of which no source says anything."""
        own, source = self.by_key[found.key], self.sources[found.segment]
        person = next((one for one in own if one.zh and source and one.zh in source), None)
        if not person:
            zh = spelled_in(source, found.key) if source else ""
            person = self.by_zh.get(zh) or next((one for one in own if not zh or not one.zh), None) or Person()
            if zh:
                person.zh = zh
                self.by_zh[zh] = person
            person.key = person.key or found.key
            if person not in own:
                own.append(person)
        person.found.append(found)

    def add_surname(self, told: Told) -> None:
        """A surname with a title in a source: of all who may be meant, or of somebody else."""
        surname = told.name.zh
        readings = {without_umlaut(reading) for reading in parts(surname)[0]}
        people = [person for zh, person in self.by_zh.items() if zh.startswith(surname)]
        nameless = (person for own in self.by_key.values() for person in own if not person.zh)
        people = people or [person for person in nameless if person.key.partition(" ")[0] in readings]
        if people and told.found:
            self.add_to(people, told.found)
        elif not people:
            self.add_told(told)

    def add_part(self, found: Found) -> None:
        """A part of a name."""
        people = [person for key in (found.key, *found.others) for person in self.by_key[key]]
        self.add_to(self.meant(people, found), found)

    def meant(self, people: Sequence[Person], found: Found) -> Sequence[Person]:
        """Those whom the source of the segment names; all where it names none."""
        source = self.sources[found.segment] or ""
        return [one for one in people if one.zh and one.zh in source] or people

    def add_to(self, people: Sequence[Person], found: Found) -> None:
        """Give a part of a name to all whom it may mean."""
        if len(people) > 1 and (office := office_of(found.office)):
            people = [person for person in people if _holds(person, office)] or people
        if len(people) > 1:
            people = [person for person in people if _stands_before(person, found)] or people
        for person in people:
            others = tuple(other.zh or other.key for other in people if other is not person)
            person.found.append(replace(found, others=others))

    def complete(self) -> list[Person]:
        """All persons, with their namesakes and their lines of the glossary."""
        for own in self.by_key.values():
            for person in own:
                person.namesakes = tuple(other.zh for other in own if other is not person)
        everybody = [*self.by_zh.values(), *(person for own in self.by_key.values() for person in own)]
        people = [person for person in dict.fromkeys(everybody) if person.is_there]
        for person in people:
            self.look_up(person)
        return people

    def look_up(self, person: Person) -> None:
        """Give a person the line of the glossary that a mention rests on, where no source speaks against it."""
        for one in person.found:
            source = self.sources[one.segment]
            if one.term and person.zh in {"", one.term.zh} and (source is None or one.term.zh in source):
                person.term, person.zh = one.term, one.term.zh


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
