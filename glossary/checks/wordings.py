"""Laws of wordings: none is claimed twice, no fix has to be fixed, none is found in good English or never."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.checks.cells import english_cells
from glossary.checks.rows import place
from glossary.english import is_common, is_common_and_a_name
from glossary.find import index
from glossary.folding import fold, is_word_character
from glossary.model import SLOT, Safety
from glossary.names import is_surname
from glossary.slots import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from glossary.model import Rendering
    from glossary.store import Entry, Problem

CONDITIONAL = "make it conditional: ?wording (reason)"
SOURCE_ONLY = "look for it only where the source is known: ??wording (reason)"
MOST_COMMON_WORDS = 2
"""Ordinary words in small letters: so many together are ordinary English, too."""
SHORTEST = 4
"""Characters of a wrong rendering that needs no condition."""


def always_wrong(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Rendering, str]]:
    """Each rendering without a condition, with its row and its folded form."""
    for entry in entries:
        for rendering in entry.term.wrong:
            if rendering.safety is Safety.SAFE:
                yield entry, rendering, fold(rendering.text)


def right_wordings(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """The rows by their right renderings, folded."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for text in entry.term.right:
            found.setdefault(fold(text), []).append(entry)
    return found


def is_ordinary(word: str) -> bool:
    """True for a word of the English word list, in small letters."""
    return is_common(word) or is_common_and_a_name(word)


def repeated_wording(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A row says each English wording once."""
    for entry in entries:
        seen: set[str] = set()
        for column, text in english_cells(entry):
            folded = fold(text)
            if folded in seen:
                yield entry.row.problem(column, f"`{text}` stands twice in this row, case aside; keep one")
            seen.add(folded)


def contested_wording(entries: Sequence[Entry]) -> Iterator[Problem]:
    """What is always wrong is wrong for one English name."""
    owners: dict[str, tuple[Entry, str]] = {}
    for entry, rendering, folded in always_wrong(entries):
        first, text = owners.setdefault(folded, (entry, rendering.text))
        if first.term.en != entry.term.en and first.term.zh != entry.term.zh:
            where = f"`{first.term.zh}` at {place(first)}"
            yield entry.row.problem("wrong", f"`{rendering.text}` is also wrong for {where}; {CONDITIONAL}")
            if first.row.path != entry.row.path:
                where = f"`{entry.term.zh}` at {place(entry)}"
                yield first.row.problem("wrong", f"`{text}` is also wrong for {where}; {CONDITIONAL}")


def _replaced(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Rendering, Entry]]:
    """What is always wrong for one term and right for another."""
    right = right_wordings(entries)
    for entry, rendering, folded in always_wrong(entries):
        for other in right.get(folded, ()):
            if other.term.zh != entry.term.zh:
                yield entry, rendering, other
                break


def _replaces(entry: Entry, other: Entry) -> bool:
    """True where `entry` calls a right rendering of `other` always wrong."""
    right = {fold(text) for text in other.term.right}
    return any(one.safety is Safety.SAFE and fold(one.text) in right for one in entry.term.wrong)


def chain(entries: Sequence[Entry]) -> Iterator[Problem]:
    """What is always wrong is right for no other term: a fix would make room for another one."""
    for entry, rendering, other in _replaced(entries):
        if not _replaces(other, entry):
            message = f"`{rendering.text}` is right for `{other.term.zh}` at {place(other)}; {CONDITIONAL}"
            yield entry.row.problem("wrong", message)


def loop(entries: Sequence[Entry]) -> Iterator[Problem]:
    """No two terms call each other's right renderings wrong: the text would go round and round."""
    for entry, rendering, other in _replaced(entries):
        if _replaces(other, entry):
            message = f"`{rendering.text}` is right for `{other.term.zh}` at {place(other)}, which calls this term's"
            yield entry.row.problem("wrong", f"{message} English wrong; take one of them out")


def containment(entries: Sequence[Entry]) -> Iterator[Problem]:
    """No right rendering contains what is always wrong: the fix would have to be fixed."""
    claims = {
        folded: Claim(entry.term, rendering.text, rendering) for entry, rendering, folded in always_wrong(entries)
    }
    wrong = index(claims, words=True)
    rows = {entry.term.zh: entry.row for entry in entries}
    for entry in entries:
        for column, text in english_cells(entry):
            for match in wrong.matches(text) if column != "wrong" else ():
                inner = text[match.span.start : match.span.end]
                if inner == text:
                    continue  # another law has it
                message = f"`{text}` contains `{inner}`, a wrong rendering of `{match.term.zh}`; one of them must go"
                yield entry.row.problem(column, message)
                if rows[match.term.zh].path != entry.row.path:
                    message = f"`{inner}` is a part of `{text}`, which is right for `{entry.term.zh}`; make it longer"
                    yield rows[match.term.zh].problem("wrong", message)


def shadowed_wording(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A conditional wording that is right for another term says so: without the source it is never found."""
    right = right_wordings(entries)
    for entry in entries:
        for rendering in entry.term.wrong:
            owners = [one for one in right.get(fold(rendering.text), ()) if one.term.zh != entry.term.zh]
            if rendering.safety is Safety.SAFE or not owners:
                continue
            if not any(one.term.zh in rendering.reason for one in owners):
                other = owners[0].term.zh
                message = f"`{rendering.text}` is right for `{other}` at {place(owners[0])} and only found where the"
                message += f" source is known; say so: ?{rendering.text} (right for {other})"
                yield entry.row.problem("wrong", message)


def split_verdict(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A wording is not always wrong for one term and sometimes for another: of the two only the first is found."""
    seen: dict[str, tuple[Safety, Entry]] = {}
    for entry in entries:
        for rendering in entry.term.wrong:
            safety, first = seen.setdefault(fold(rendering.text), (rendering.safety, entry))
            others = first.term.en != entry.term.en and first.term.zh != entry.term.zh
            if safety is not rendering.safety and others:
                usual = "always" if safety is Safety.SAFE else "sometimes"
                message = f"`{rendering.text}` is {usual} wrong for `{first.term.zh}` at {place(first)}"
                yield entry.row.problem("wrong", f"{message}; make both conditional")


def missing_slot(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Every rendering of an organ has one slot for its place, and no other rendering has any."""
    for entry in entries:
        slots = 1 if entry.term.is_organ else 0
        for column, text in english_cells(entry):
            if text.count(SLOT) != slots or text.count("{") != slots or text.count("}") != slots:
                lacks = f"needs {SLOT} once, as every rendering of an organ"
                has = f"has the brackets of a slot, and only organs have {SLOT}"
                yield entry.row.problem(column, f"`{text}` {lacks if slots else has}; correct it")


def unmatchable_wording(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A wrong rendering begins and ends with a letter or a digit: otherwise it might never be found."""
    for entry in entries:
        for rendering in entry.term.wrong:
            text = rendering.text.replace(SLOT, "Place")
            if not (is_word_character(text[0]) and (is_word_character(text[-1]) or text[-1] == ".")):
                message = f"`{rendering.text}` begins or ends with a mark and would not be found as a word"
                yield entry.row.problem("wrong", f"{message}; leave the mark out")


def common_words(entries: Sequence[Entry]) -> Iterator[Problem]:
    """One ordinary word, or two in small letters, are never always wrong."""
    for entry, rendering, folded in always_wrong(entries):
        words = folded.split()
        in_small_letters = len(words) == 1 or rendering.text == folded
        if len(words) <= MOST_COMMON_WORDS and in_small_letters and all(map(is_ordinary, words)):
            yield entry.row.problem("wrong", f"`{rendering.text}` is ordinary English on its own; {SOURCE_ONLY}")


def lone_word(entries: Sequence[Entry]) -> Iterator[Problem]:
    """One ordinary word is only looked for where the source is known."""
    for entry in entries:
        for rendering in entry.term.wrong:
            if rendering.safety is not Safety.SAFE and not rendering.needs_source and is_ordinary(fold(rendering.text)):
                yield entry.row.problem("wrong", f"`{rendering.text}` is an ordinary word; {SOURCE_ONLY}")


def surname_alone(entries: Sequence[Entry]) -> Iterator[Problem]:
    """A surname is never always wrong."""
    for entry, rendering, _ in always_wrong(entries):
        if rendering.text[:1].isupper() and is_surname(rendering.text):
            yield entry.row.problem("wrong", f"`{rendering.text}` is a surname; {CONDITIONAL}")


def too_short(entries: Sequence[Entry]) -> Iterator[Problem]:
    """What is always wrong has at least four characters: shorter ones stand for many things."""
    for entry, rendering, _ in always_wrong(entries):
        text = rendering.text
        if len(text) < SHORTEST and not is_surname(text) and not is_ordinary(text.lower()):
            yield entry.row.problem("wrong", f"`{text}` is too short to be always wrong; {CONDITIONAL}")
