"""Which way a draft was translated: whether it is English, or Chinese from English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.bilingual.language import is_chinese

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.model import Segment
    from cleanup.settings import Settings


def language_of(segments: Sequence[Segment], settings: Settings) -> str:
    """The language of a draft, `en` or `zh`: what the settings say, or Chinese where it is and its source is English.

    A Chinese text with no English source is no draft: the rules for English see what is Chinese in it.
    """
    if settings.language != "auto":
        return settings.language
    sources = list(dict.fromkeys(segment.source for segment in segments if segment.source))
    if not sources or is_chinese(sources) or not is_chinese([segment.text for segment in segments]):
        return "en"
    return "zh"
