"""How a person's name should be written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cleanup.bilingual.names import Kind
from cleanup.ledger.model import Shape
from cleanup.ledger.sources import SPELLED_BY_PINYIN, turned
from cleanup.people import name_key
from glossary.names import has_umlaut, is_pinyin, is_surname, with_umlaut
from glossary.readings import proposed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleanup.context import Context
    from cleanup.ledger.joined import Person


def standard(person: Person, context: Context) -> str:
    """What the glossary says, else the most frequent of the draft's own forms in standard shape, else the source.

    Empty where nobody can tell.
    """
    if person.term:
        return person.term.en
    full = [one.text for one in person.found if one.shape is Shape.FULL]
    if person.kind not in SPELLED_BY_PINYIN:
        return usual(full)
    full += [turned(one.text) for one in person.found if one.shape is Shape.REVERSED]
    shapes = list(map(standard_shape, full))
    style = context.settings.umlaut
    by_pinyin = proposed(person.zh, style) if person.zh else ""
    own = usual(form for form in shapes if has_umlaut(form)) or usual(shapes)
    if own:
        return by_pinyin if letters(own) == letters(by_pinyin) else with_umlaut(own, style)
    if person.kind is Kind.MAINLAND:
        return by_pinyin
    return usual(one.proposal for one in person.found if one.proposal)


def letters(name: str) -> str:
    """The letters of a name, equal however it is joined and its ü is spelled."""
    return name_key(name).replace(" ", "")


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
