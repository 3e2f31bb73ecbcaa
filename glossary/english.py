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
def is_common_and_a_name(word: str) -> bool:
    """True for a common English word that is a name, too, as will, march, polish are."""
    return f"\n{word}?\n" in _word_list()
