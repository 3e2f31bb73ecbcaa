"""Whether English words mean a Chinese character or a given name."""

from __future__ import annotations

from functools import cache, lru_cache

from glossary.glosses import base_forms, glosses, is_gloss, phrases

SMALL = frozenset("a an the to of be in on by for or and".split())
LONGEST = 40
"""Letters of words that are looked up."""


@cache
def words_of_phrases(zh: str) -> frozenset[str]:
    """The words of the phrases that translate a character or a word."""
    return frozenset(word for phrase in phrases(zh) for word in phrase.split() if word not in SMALL)


@lru_cache(maxsize=1 << 14)
def means(zh: str, word: str) -> bool:
    """True where `word` is a meaning of a character, or a word of one."""
    word = word.lower()
    return is_gloss(zh, word) or not words_of_phrases(zh).isdisjoint(base_forms(word))


@lru_cache(maxsize=1 << 14)
def means_as_a_whole(zh: str, words: str) -> bool:
    """True where `words` are a meaning of a given name of two characters."""
    if len(zh) < 2 or len(words) > LONGEST:
        return False
    apart = words.lower().replace("-", " ")
    said = (words.lower(), apart, without_small(words), without_small(apart))
    return any(is_gloss(zh, one) for one in dict.fromkeys(said) if one)


def without_small(words: str) -> str:
    """Words in small letters without articles and the like."""
    return " ".join(word for word in words.lower().split() if word not in SMALL)


def meaning_of(zh: str) -> str:
    """One short meaning for a reader, or an empty string."""
    known = glosses(zh) or phrases(zh) if len(zh) > 1 else frozenset[str]()
    return min(known, key=lambda one: (len(one), one), default="")
