"""Patterns that are compiled when they are first used: most drafts need few of the large ones."""

from __future__ import annotations

import re
from typing import Any, cast


class _Later:
    """Stands for a pattern until something is asked of it, and hands over the answers of the compiled one."""

    def __init__(self, text: str, flags: int) -> None:
        self._source = text, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever a pattern has
        # Kept on the object, so that this is not called again.
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found


def later(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled when it is first used; `found.re` of its matches is another object."""
    return cast("re.Pattern[str]", _Later(text, flags))
