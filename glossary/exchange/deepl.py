"""A DeepL glossary: two columns without a header (developers.deepl.com, glossaries).

A term has up to 1,024 bytes of UTF-8, a file up to 10 MiB; no source stands twice, and control
characters are refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange.engine import LINES, Limits, pairs
from glossary.exchange.model import Exported, exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term

LIMITS = Limits("DeepL", term=1_024, file=10_485_760)


def write(terms: Sequence[Term], suffix: str = ".tsv") -> Exported:
    """A glossary from Chinese to English, `.tsv` or `.csv`, in the order of the terms."""
    return exported(*pairs(terms, LIMITS, LINES[suffix]))
