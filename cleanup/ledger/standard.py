"""How a person's name should be written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Kind, Standing
from cleanup.ledger.model import Shape
from glossary.names import has_umlaut, is_pinyin, is_surname, with_umlaut
from glossary.readings import proposed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleanup.context import Context
    from cleanup.ledger.joined import Person

SPELLED_BY_PINYIN = (None, Kind.MAINLAND, Kind.UNKNOWN)
"""Kinds of names that pinyin spells, or nothing says otherwise."""


def standard(person: Person, context: Context) -> str:
    """What the glossary says, else the source, else the most frequent of the draft's own forms in standard shape.

    Empty where nobody can tell.
    """
    if person.term or person.proposal:
        return person.term.en if person.term else person.proposal
    full = [one.text for one in person.found if one.shape is Shape.FULL and one.standing is not Standing.WRONG]
    if person.kind not in SPELLED_BY_PINYIN:
        return usual(full)
    full += [" ".join(reversed(one.text.rsplit(" ", 1))) for one in person.found if one.shape is Shape.REVERSED]
    shapes = list(map(standard_shape, full))
    if spelled := usual(form for form in shapes if has_umlaut(form)):
        return with_umlaut(spelled, context.settings.umlaut)
    if shapes:
        return usual(shapes)
    if person.zh and person.kind is Kind.MAINLAND:
        return proposed(person.zh, context.settings.umlaut)
    return usual(one.proposal for one in person.found if one.proposal)


def usual(forms: Iterable[str]) -> str:
    """The most frequent of some forms, the first in the alphabet of several; empty without any."""
    counts = Counter(forms)
    return min(counts, key=lambda form: (-counts[form], form), default="")


def standard_shape(name: str) -> str:
    """A name in pinyin as surname, space, given name in one word; any other name as it is."""
    surname, *given = name.replace("-", " ").split(" ")
    if not (given and is_surname(surname) and all(map(is_pinyin, given))):
        return name
    return f"{surname.capitalize()} {''.join(given).capitalize()}"
