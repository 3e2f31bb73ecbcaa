"""Look a word up in the glossary, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.find import FIRST_CJK, fold
from glossary.scripts import simplified
from glossary.words import inside_a_word

if TYPE_CHECKING:
    from glossary.model import Glossary, Term

SHORT = 3
"""A Chinese term of so many characters may be a part of a longer word: 澳大 in 澳大利亚."""


def lookup(glossary: Glossary, text: str) -> list[Term]:
    """Terms that `text` names or is a part of, those it names whole first."""
    text = " ".join(text.split())
    if not text:
        return []
    if any(character >= FIRST_CJK and character.isalpha() for character in fold(text)):
        return _chinese(glossary, simplified(text))
    return _english(glossary, text)


def _english(glossary: Glossary, text: str) -> list[Term]:
    wanted = fold(text)
    whole, parts = [], []
    for term in glossary.terms:
        renderings = [fold(rendering) for rendering in (*term.right, *(wrong.text for wrong in term.wrong))]
        if wanted in renderings:
            whole.append(term)
        elif any(wanted in rendering for rendering in renderings):
            parts.append(term)
    return whole + parts


def _chinese(glossary: Glossary, text: str) -> list[Term]:
    named = [
        match.term
        for match in glossary.chinese.matches(text)
        if len(match.term.zh) > SHORT or not inside_a_word(text, match.span)
    ]
    parts = [term for term in glossary.terms if text in term.zh and term not in named]
    return named + parts


def nearest(glossary: Glossary, text: str) -> list[str]:
    """Up to three English renderings that look like `text`."""
    from difflib import get_close_matches

    known = {fold(rendering): rendering for term in glossary.terms for rendering in term.right}
    return [known[close] for close in get_close_matches(fold(text), known, n=3, cutoff=0.75)]


def described(term: Term) -> str:
    """A term for a reader: one line, and indented lines for what else is known."""
    lines = [f"{term.zh}  {term.en}  ({term.kind})"]
    if term.also:
        lines.append(f"  also right: {' | '.join(term.also)}")
    lines += [f"  wrong: {one.text}" + (f" (right at times: {one.reason})" if one.reason else "") for one in term.wrong]
    if term.since or term.until:
        lines.append(f"  used: {term.since or '...'} to {term.until or 'now'}")
    lines.append(f"  source: {term.source} (checked: {term.checked})")
    if term.note:
        lines.append(f"  note: {term.note}")
    return "\n".join(lines)
