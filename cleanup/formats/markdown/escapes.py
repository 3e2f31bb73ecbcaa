"""New text in Markdown: as it is where that reads as text, else with backslashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.formats.woven import Piece

MARKUP = re.compile(r"[\\`*_\[\]<&~$|{]|^[#+\-=:!>]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
"""What may be markup within a line, or where a text begins. All are ASCII punctuation, which a backslash makes text
(CommonMark 0.31.2, section 2.4)."""


def as_text(new: str, _piece: Piece) -> str:
    """New text as it is."""
    return new


def as_written(new: str, _piece: Piece) -> str:
    """New text with a backslash before everything that may be markup."""
    return MARKUP.sub(r"\\\g<0>", new)
