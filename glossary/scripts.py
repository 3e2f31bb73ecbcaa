"""Traditional and Simplified Chinese. OpenCC is loaded here and nowhere else, and only when asked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


# Of OpenCC's tables this one knows the variants of Hong Kong (衞 for 衛) and reads those of Taiwan, too.
TO_SIMPLIFIED, TO_TRADITIONAL = "hk2s", "s2t"


@cache
def _converter(table: str) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(table)


def simplified(text: str) -> str:
    """`text` in Simplified Chinese, of the same length, so that a place in one is the place in the other.

    Where the whole would change its length, each character is converted by itself.
    """
    return _converted(text, TO_SIMPLIFIED)


def traditional(text: str) -> str:
    """`text` in Traditional Chinese, of the same length in the same way."""
    return _converted(text, TO_TRADITIONAL)


def _converted(text: str, table: str) -> str:
    if text.isascii():
        return text
    converted: str = _converter(table).convert(text)
    if len(converted) == len(text):
        return converted
    alone = (_converter(table).convert(character) for character in text)
    return "".join(one if len(one) == 1 else character for one, character in zip(alone, text, strict=True))
