"""Look a word up in the glossary, in either language and either script, with a typo if need be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.folding import FIRST_CJK, fold
from glossary.model import REMOVED, Safety
from glossary.scripts import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glossary.model import Glossary, Rendering, Term

LEAST_LIKENESS = 80
"""Of 100, by RapidFuzz: one wrong letter in five, two in ten."""
MOST_NEAR = 5


def is_chinese(text: str) -> bool:
    """True where a text holds a Chinese character."""
    return any(character >= FIRST_CJK and character.isalpha() for character in fold(text))


def lookup(glossary: Glossary, text: str) -> list[Term]:
    """Terms that `text` names or is a part of, those it names whole first, composed ones too."""
    text = " ".join(text.split())
    if not text:
        return []
    return _chinese(glossary, simplified(text)) if is_chinese(text) else _english(glossary, text)


def _english(glossary: Glossary, text: str) -> list[Term]:
    wanted = fold(text)
    whole = [match.term for match in glossary.english.matches(text) if match.span.end - match.span.start == len(text)]
    parts = []
    for term in glossary.terms:
        renderings = [fold(rendering) for rendering in (*term.right, *(wrong.text for wrong in term.wrong))]
        if wanted in renderings:
            whole.append(term)
        elif any(wanted in rendering for rendering in renderings):
            parts.append(term)
    return distinct([*whole, *parts])


def _chinese(glossary: Glossary, text: str) -> list[Term]:
    named = [match.term for match in glossary.chinese.matches(text)]
    exact = [term for term in glossary.terms if term.zh == text]
    return distinct([*exact, *named, *(term for term in glossary.terms if text in term.zh)])


def distinct(terms: Iterable[Term]) -> list[Term]:
    """Terms in their order, each once."""
    return list(dict.fromkeys(terms))


def nearest(glossary: Glossary, text: str) -> list[Term]:
    """Up to five terms of which a rendering, right or wrong, or the Chinese, looks like `text`, the likest first."""
    from rapidfuzz import fuzz, process

    wanted = simplified(fold(" ".join(text.split())))
    if is_chinese(wanted):
        names = [(term.zh, term) for term in glossary.terms]
    else:
        names = [(text, term) for term in glossary.terms for text in term.right]
        names += [(one.text, term) for term in glossary.terms for one in term.wrong]
    known: dict[str, Term] = {}
    for name, term in names:
        known.setdefault(fold(name), term)
    close = process.extract(wanted, known.keys(), scorer=fuzz.ratio, limit=MOST_NEAR, score_cutoff=LEAST_LIKENESS)
    return distinct(known[name] for name, _, _ in close)


def verdict(one: Rendering) -> str:
    """How far a wrong rendering is wrong, in a word or two."""
    if one.needs_source:
        return "wrong where the source has the term"
    return "wrong" if one.safety is Safety.SAFE else "sometimes wrong"


def described(term: Term) -> str:
    """A term for a reader: one line, and indented lines for what else is known."""
    lines = [f"{term.zh}  {term.en}  ({term.kind})"]
    if term.also:
        lines.append(f"  also right: {' | '.join(term.also)}")
    lines += [f"  {verdict(one)}: {one.text}" + (f" ({one.reason})" if one.reason else "") for one in term.wrong]
    if term.since or term.until:
        lines.append(f"  used: {term.since or '...'} to {term.until or 'now'}")
    source = f"{term.source} (checked: {term.checked})" if term.source else "still to be found"
    lines.append(f"  source: {source}" + ("" if term.confirmed else "; this term only suggests"))
    if term.note:
        lines.append(f"  note: {term.note}")
    return "\n".join(lines)


def decided(glossary: Glossary, term: Term) -> str:
    """A term with the layer that decided it, and the layers under that one which it sets aside."""
    rows = glossary.layers_of(term.zh) if term in glossary.terms else []
    layers = [(layer, one) for layer, one in rows if one.kind == REMOVED or one.is_organ == term.is_organ]
    lines = [described(term)]
    lines.append(f"  layer: {layers[0][0].name}" if layers else "  layer: none; made of the terms named in its note")
    weaker = [(layer, below) for layer, below in layers if layer is not layers[0][0] and below != term]
    lines += [f"  sets aside: {layer.name} ({below.en or below.kind}; {below.source})" for layer, below in weaker]
    return "\n".join(lines)
