"""Traditional and Simplified Chinese. OpenCC is loaded here and nowhere else, and only when asked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


def simplified(text: str) -> str:
    """`text` in Simplified Chinese, of the same length; text whose length would change is returned as it is."""
    converted: str = _converter().convert(text)
    return converted if len(converted) == len(text) else text
