"""Whether a text is the Chinese side of a pair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.language import ANY_CJK

if TYPE_CHECKING:
    from collections.abc import Sequence

LATIN = re.compile("[A-Za-z]")
LEAST_CHINESE = 0.2
"""Of the letters of a Chinese text, so many at least are Chinese characters."""


def is_chinese(texts: Sequence[str]) -> bool:
    """Whether texts are Chinese, though they may hold English words."""
    chinese = sum(len(ANY_CJK.findall(text)) for text in texts if not text.isascii())
    return chinese > LEAST_CHINESE * (chinese + sum(len(LATIN.findall(text)) for text in texts))
