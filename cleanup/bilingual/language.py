"""Whether a text is the Chinese side of a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.language import ANY_CJK

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_CHINESE = 0.3
"""Of what is not blank in a Chinese text, so much at least is Chinese characters."""


def is_chinese(texts: Sequence[str]) -> bool:
    """Whether texts are Chinese, though they may hold English words."""
    size = sum(len(text) - text.count(" ") for text in texts)
    return sum(len(ANY_CJK.findall(text)) for text in texts if not text.isascii()) > LEAST_CHINESE * size
