"""What a Chinese word or character means in English: what a machine makes of a name that it takes for a word."""

from __future__ import annotations


def glosses(zh: str) -> frozenset[str]:
    """The single English words, in lower case, that translate `zh`; never its pinyin."""
    del zh
    return frozenset()


def phrases(zh: str) -> frozenset[str]:
    """The English phrases of several words, in lower case, that translate `zh`."""
    del zh
    return frozenset()
