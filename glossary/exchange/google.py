"""A one-way glossary of Google Cloud Translation: two columns without a header, the first the source.

The shape is that of `GlossaryInputConfig` (cloud.google.com, Translation v3). The limits, 1,024 bytes a
term and 10,485,760 a file, are from memory of the quota page and were not verified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange.engine import LINES, Limits, pairs
from glossary.exchange.model import Exported, exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term

LIMITS = Limits("Google", term=1_024, file=10_485_760)


def write(terms: Sequence[Term], suffix: str = ".tsv") -> Exported:
    """A glossary from Chinese to English, `.tsv` or `.csv`, in the order of the terms."""
    return exported(*pairs(terms, LIMITS, LINES[suffix]))
