"""Where an English text mentions persons, whatever a source says: full names, and other shapes of the same names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Standing
from cleanup.ledger.model import Shape
from cleanup.literal import lone_literals
from cleanup.model import Span, covers, merged
from cleanup.offices import BEFORE, REACH, is_addressed, offices_beside
from cleanup.people import INNER, key_of, name_key
from glossary.english import is_common, is_common_and_a_name
from glossary.names import without_umlaut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cleanup.context import Context
    from cleanup.model import Segment
    from cleanup.reading import Reading
    from glossary.model import Term

PERSON = "person"
OF_A_PLACE = (
    "Road Street Avenue Lane Village Town Township County District City Province River Lake Mountain Mountains Island"
    " Temple Park Square Bridge Bay Port Harbor University College School Hospital Company Group Corporation Co Ltd Inc"
    " Museum Station Airport Hotel Tower Dynasty Railway Expressway Highway Canal Reservoir Prefecture Peninsula Pass"
    " Technology Technologies Computers Bank Securities Foundation Award Prize Cup Stadium Theatre Theater"
).split()
"""Words that make a place, a body or a thing of the name before them."""
PLACE_AFTER = re.compile(rf"[ ](?:[A-Z][\w-]+[ ]){{0,2}}(?:{'|'.join(OF_A_PLACE)})\b")
WORD = re.compile(r"(?<![\w'-])[A-Z][A-Za-zü]+(?:-[A-Za-zü]+)?(?![\w-])")
VERB_AFTER = re.compile(r"[ ][a-z]{2}|['’]s[ ]")
CAPITAL_BEFORE = re.compile(r"[A-Z][\w.'-]*[ ]$")


@dataclass(frozen=True, slots=True)
class Found:
    """A mention in a segment."""

    segment: str
    span: Span | None
    """None where the name is missing."""
    text: str
    key: str
    """What all spellings of the full name share."""
    shape: Shape
    standing: Standing | None = None
    """What became of the name, where that does not follow from how it should be written."""
    office: str = ""
    """The office beside it, as written."""
    proposal: str = ""
    is_addressed: bool = False
    """Whether Mr., Dr., an office or the like stands right before it."""
    others: tuple[str, ...] = ()
    """The keys of the persons whom a surname alone may mean as well."""
    perhaps: str = ""
    """What it may be, in words for a reader, where the draft has nothing to prove it."""
    is_sure: bool = True
    """False of a name that is not found, where the draft may have it in some other way."""
    term: Term | None = None
    """The glossary's line for who is named so."""


def full_names(context: Context) -> list[Found]:
    """The full names in pinyin, and those that were translated where the same name is spelled elsewhere."""
    found: list[Found] = []
    doubtful: list[Found] = []
    for segment in context.segments:
        own = list(in_glossary(context.reading(segment)))
        taken = spans_of(own)
        own += [one for one in translated(segment, context) if not touches(one.span, taken)]
        found += own
        taken = merged([*spans_of(own), *barred(context.reading(segment))])
        for mention, _ in context.mentions_in(segment):
            if not touches(mention.span, taken) and not PLACE_AFTER.match(segment.text, mention.span.end):
                one = beside(segment, mention.span, key_of(mention), Shape.FULL)
                (doubtful if are_words(mention.standard) else found).append(one)
    # What may be two English words is a name where an office stands beside it.
    known = {one.key for one in [*found, *doubtful] if one.office or one.is_addressed}
    return found + [one for one in doubtful if one.key in known]


def in_glossary(reading: Reading) -> Iterator[Found]:
    """The persons of the glossary, rightly and wrongly rendered."""
    taken = barred(reading)
    for match in reading.matches:
        if match.term.kind != PERSON or touches(match.span, taken):
            continue
        if not PLACE_AFTER.match(reading.segment.text, match.span.end):
            one = beside(reading.segment, match.span, name_key(match.term.en), Shape.FULL)
            if match.wrong:
                one = replace(one, shape=Shape.OTHER, standing=Standing.WRONG, proposal=match.term.en)
            yield replace(one, term=match.term)


def translated(segment: Segment, context: Context) -> Iterator[Found]:
    """The names that were translated, with a proposal where the document spells the person."""
    proved = context.literals_in(segment)
    for literal in proved:
        one = beside(segment, literal.span, name_key(literal.name), Shape.OTHER)
        yield replace(one, standing=Standing.WRONG, proposal=literal.name)
    taken = merged(literal.span for literal in proved)
    for span, perhaps in lone_literals(segment):
        if not touches(span, taken):
            one = beside(segment, span, segment.text[span.start : span.end].lower(), Shape.OTHER)
            yield replace(one, standing=Standing.WRONG, perhaps=perhaps)


def spans_of(found: Iterable[Found]) -> tuple[Span, ...]:
    """Where mentions of one segment stand, in order."""
    return merged(one.span for one in found if one.span)


def touches(span: Span | None, taken: Sequence[Span]) -> bool:
    """Whether a name begins or ends in one of some spans, which are in order and do not overlap."""
    return span is not None and (covers(taken, span.start) or covers(taken, span.end - 1))


def barred(reading: Reading) -> tuple[Span, ...]:
    """Where no person can stand: in names of something else, and in what is protected."""
    return merged([*reading.protected, *(match.span for match in reading.matches if match.term.kind != PERSON)])


def beside(segment: Segment, span: Span, key: str, shape: Shape) -> Found:
    """A mention with what stands beside it."""
    text = segment.text
    offices = offices_beside(text, span)
    addressed = is_titled(text, span.start)
    return Found(
        segment.id,
        span,
        text[span.start : span.end],
        key,
        shape,
        office=offices[0].text if offices else "",
        is_addressed=addressed,
    )


def is_titled(text: str, start: int) -> bool:
    """Whether an office, Mr. or the like stands right before `start`."""
    return is_addressed(text, start) or BEFORE.search(text[max(start - REACH, 0) : start]) is not None


def are_words(name: str) -> bool:
    """Whether the given name is an English word, as in "He Can"."""
    given = name.partition(" ")[2].lower()
    return is_common(given) or is_common_and_a_name(given)


def other_shapes(context: Context, full: Iterable[Found]) -> list[Found]:
    """Where the persons of `full` are written in capitals, surname last, or with a part of the name."""
    people: dict[str, dict[str, str]] = defaultdict(dict)
    taken: dict[str, list[Span]] = defaultdict(list)
    for one in full:
        surname, _, given = one.key.partition(" ")
        if given:
            people[surname][given] = one.key
        if one.span:
            taken[one.segment].append(one.span)
    givens = {given for own in people.values() for given in own}
    found: list[Found] = []
    for segment in context.segments if people else ():
        stretches = merged([*taken[segment.id], *context.reading(segment).protected])
        words = [word for word in WORD.finditer(segment.text) if not covers(stretches, word.start())]
        pairs = list(_in_pairs(segment, words, people))
        stretches = merged([*stretches, *(one.span for one in pairs if one.span)])
        words = [word for word in words if not covers(stretches, word.start())]
        found += [*pairs, *_alone(segment, words, people, givens)]
    return found


def _surname(word: str) -> str:
    return without_umlaut(word)


def _given(word: str) -> str:
    return without_umlaut(INNER.sub("", word))


def _in_pairs(
    segment: Segment, words: Sequence[re.Match[str]], people: Mapping[str, Mapping[str, str]]
) -> Iterator[Found]:
    """Names in capitals, and names whose surname comes last."""
    used = -1
    for first, second in pairwise(words):
        if segment.text[first.end() : second.start()] != " " or first.start() < used:
            continue
        straight = people.get(_surname(first[0]), {}).get(_given(second[0]))
        reversed_ = people.get(_surname(second[0]), {}).get(_given(first[0]))
        if key := straight or reversed_:
            span = Span(first.start(), second.end())
            yield beside(segment, span, key, Shape.FULL if straight else Shape.REVERSED)
            used = span.end


def _alone(
    segment: Segment, words: Sequence[re.Match[str]], people: Mapping[str, Mapping[str, str]], givens: set[str]
) -> Iterator[Found]:
    """Surnames alone, and given names right after Mr. or an office."""
    text = segment.text
    for word in words:
        span = Span(*word.span())
        if re.match("[ ][A-Z]", text[span.end : span.end + 2]):
            continue
        titled = is_titled(text, span.start)
        if own := people.get(_surname(word[0])):
            before = text[max(span.start - 30, 0) : span.start]
            free = not are_words(f"- {word[0]}") and not CAPITAL_BEFORE.search(before)
            if titled or (free and VERB_AFTER.match(text, span.end)):
                keys = tuple(own.values())
                yield replace(beside(segment, span, keys[0], Shape.SURNAME), others=keys[1:])
        elif titled and _given(word[0]) in givens:
            keys = tuple(own[_given(word[0])] for own in people.values() if _given(word[0]) in own)
            yield replace(beside(segment, span, keys[0], Shape.GIVEN), others=keys[1:])
