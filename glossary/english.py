"""Common English words."""

from __future__ import annotations

from functools import cache

from glossary.store import DATA


@cache
def _word_list() -> str:
    return f"\n{(DATA / 'english.txt').read_text('ascii')}"


@cache
def is_common(word: str) -> bool:
    """True for a common English word in lower case that is no name.

    A search in the list as it stands in the file: a draft asks for few words, and to make a set of all
    would cost more than the rest of a small draft.
    """
    return f"\n{word}\n" in _word_list()


@cache
def every_word() -> frozenset[str]:
    """The common English words in lower case, names among them: where words are asked for one after the other."""
    return frozenset(_word_list().replace("?", "").split())


@cache
def is_common_and_a_name(word: str) -> bool:
    """True for a common English word that is a name, too, as will, march, polish are."""
    return f"\n{word}?\n" in _word_list()
