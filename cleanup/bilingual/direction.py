"""Which way a draft was translated: whether it is English, or Chinese from English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.language import ANY_CJK, LATIN_WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cleanup.model import Segment
    from cleanup.settings import Settings

CHARACTERS_OF_A_WORD = 3
"""A text is English that has a word for each so many Chinese characters."""


def language_of(segments: Sequence[Segment], settings: Settings) -> str:
    """The language of a draft, `en` or `zh`: what the settings say, or Chinese where it is and its source is English.

    A Chinese text with no English source is no draft: the rules for English see what is Chinese in it.
    """
    if settings.language != "auto":
        return settings.language
    sources = dict.fromkeys(segment.source for segment in segments if segment.source)
    if not sources or is_chinese(sources) or not is_chinese(segment.text for segment in segments):
        return "en"
    return "zh"


def is_chinese(texts: Iterable[str]) -> bool:
    """Whether Chinese characters outnumber what so many English words would be in Chinese; empty texts are not."""
    characters = words = 0
    for text in texts:
        characters += 0 if text.isascii() else len(ANY_CJK.findall(text))
        words += len(LATIN_WORD.findall(text))
    return characters > CHARACTERS_OF_A_WORD * words
