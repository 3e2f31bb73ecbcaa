"""What the sources of a draft say of the persons in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cleanup.bilingual.mentions import missing
from cleanup.bilingual.names import Kind, Standing
from cleanup.language import is_cjk
from cleanup.ledger.found import Found, beside
from cleanup.ledger.model import Shape
from cleanup.people import name_key
from glossary.characters import surnames
from glossary.names import without_umlaut
from glossary.readings import may_be_read, parts, proposed
from glossary.scripts import simplified

if TYPE_CHECKING:
    from cleanup.bilingual.names import Mention, SourceName
    from cleanup.bilingual.source import Source
    from cleanup.context import Context
    from cleanup.model import Segment

SPELLED_BY_PINYIN = (None, Kind.MAINLAND, Kind.UNKNOWN)
"""Kinds of names that pinyin spells, or nothing says otherwise."""
LONGEST_NAME = 4
"""Characters: two of the surname, two of the given name."""
SHAPES = {Standing.SURNAME_ONLY: Shape.SURNAME, Standing.WRONG: Shape.OTHER, Standing.MISSING: Shape.NONE}
"""Of names that are not there in full."""


@dataclass(frozen=True, slots=True)
class Told:
    """A name in a source with what stands for it in the draft."""

    name: SourceName
    title: str
    """The office beside it, in Chinese."""
    found: Found | None
    """None where it stands in the draft once for several times in the source."""


def told_by_sources(context: Context) -> list[Told]:
    """The names of all sources, in the order of the draft."""
    told = []
    for segment in context.segments:
        reading = context.reading(segment)
        source = reading.source
        if source and reading.mentions:
            lost = {name.zh for name in missing(reading)}
            for mention in reading.mentions:
                sure = mention.standing is not Standing.MISSING or mention.name.zh in lost
                told.append(Told(mention.name, title_of(mention.name, source), found_of(mention, segment, sure=sure)))
    return told


def title_of(name: SourceName, source: Source) -> str:
    """The office beside a name: what the detection says, else a title of the glossary that touches it."""
    if name.title:
        return name.title
    titles = [match.span for match in source.terms if match.term.kind == "title"]
    near = [span for span in titles if span.end == name.span.start] or [
        span for span in titles if span.start == name.span.end
    ]
    return source.text[near[0].start : near[0].end] if near else ""


def found_of(mention: Mention, segment: Segment, *, sure: bool) -> Found | None:
    """What a mention is in the ledger."""
    name, standing = mention.name, mention.standing
    if mention.span is None:
        key = key_of(name, proposed(name.zh)) if name.kind in SPELLED_BY_PINYIN else ""
        lost = Found(segment.id, None, "", key, Shape.NONE, standing, is_sure=sure)
        return None if standing is Standing.RIGHT else lost
    text = segment.text[mention.span.start : mention.span.end]
    shape = Shape.SURNAME if len(name.zh) == 1 else SHAPES.get(standing, Shape.FULL)
    if shape is Shape.FULL and is_reversed(name.zh, text):
        shape, text = Shape.REVERSED, turned(text)
    spelled = text if shape in {Shape.FULL, Shape.REVERSED} else mention.proposal or proposed(name.zh)
    one = beside(segment, mention.span, key_of(name, spelled), shape)
    return replace(one, standing=standing, proposal=mention.proposal)


def spelled_in(source: str, key: str) -> str:
    """The one stretch of a source that begins with a surname and is read as a name in a draft; empty without one.

    So the draft itself tells of a name that is hard to see in Chinese, as 运河 in 李运河.
    """
    text = simplified(source)
    surname, _, given = key.partition(" ")
    starts = [start for start, character in enumerate(text) if is_cjk(character)]
    stretches = {text[start : start + length] for start in starts for length in range(2, LONGEST_NAME + 1)}
    found = {zh for zh in stretches if begins_with(zh, surname) and may_be_read(zh, surname + given)}
    return found.pop() if len(found) == 1 else ""


def begins_with(zh: str, surname: str) -> bool:
    """Whether a name begins with a surname that is read so."""
    if zh[0] not in surnames() and zh[:2] not in surnames():
        return False
    return surname in {without_umlaut(reading) for reading in parts(zh)[0]}


def key_of(name: SourceName, spelled: str) -> str:
    """What all spellings of a name share, if it is in letters that say so."""
    return name_key(spelled) if name.kind in SPELLED_BY_PINYIN or " " in spelled else ""


def is_reversed(zh: str, text: str) -> bool:
    """Whether the surname of a name stands last in a text."""
    surnames = {without_umlaut(reading) for reading in parts(zh)[0]}
    words = [without_umlaut(word) for word in text.split()]
    return len(words) > 1 and words[0] not in surnames and words[-1] in surnames


def turned(name: str) -> str:
    """A name with its last word first."""
    rest, _, last = name.rpartition(" ")
    return f"{last} {rest}"
