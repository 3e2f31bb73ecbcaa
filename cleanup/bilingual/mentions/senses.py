"""Whether an English word means a Chinese character or a given name."""

from __future__ import annotations

from functools import cache

from glossary.glosses import glosses, phrases

SMALL = frozenset("a an the to of be in on by for or and".split())
ENDINGS = ("s", "es", "ing", "ed", "d", "ly")
SHORTEST_STEM = 3


@cache
def meanings(zh: str) -> frozenset[str]:
    """The meanings of a word in small letters, of one word and of several."""
    return frozenset(map(content, glosses(zh) | phrases(zh)))


@cache
def meaning_words(zh: str) -> frozenset[str]:
    """The words of the meanings of a character."""
    return glosses(zh) | {word for phrase in phrases(zh) for word in phrase.split() if word not in SMALL}


def content(words: str) -> str:
    """Words in small letters without articles and the like."""
    return " ".join(word for word in words.lower().replace("-", " ").split() if word not in SMALL)


def stems(word: str) -> frozenset[str]:
    """A word in small letters, and what it may be a form of."""
    found = {word}
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM:
            found |= {stem, f"{stem}e"}
    return frozenset(found)


def means(zh: str, word: str) -> bool:
    """True where `word` is a meaning of a character, or a word of one."""
    known = meaning_words(zh)
    return bool(known) and not known.isdisjoint(stems(word.lower()))


def means_as_a_whole(zh: str, words: str) -> bool:
    """True where `words` are a meaning of a given name of two characters, or one of two words that are."""
    if len(zh) < 2 or not (known := meanings(zh)):
        return False
    said = content(words)
    return bool(said) and not (
        known.isdisjoint(stems(said)) and said not in {word for one in known if one.count(" ") == 1 for word in one.split()}
    )
