"""A custom terminology of Amazon Translate: CSV whose first row holds the language codes, the source first.

A term has up to 200 bytes of UTF-8, a file up to 10,485,760; matching is exact and case-sensitive, and no
source has two targets (docs.aws.amazon.com, Amazon Translate, custom terminology and quotas).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange.engine import Limits, comma_line, pairs
from glossary.exchange.model import Exported, exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term

LIMITS = Limits("Amazon Translate", term=200, file=10_485_760)


def write(terms: Sequence[Term]) -> Exported:
    """A terminology from Chinese to English in the order of the terms."""
    return exported(*pairs(terms, LIMITS, comma_line, b"zh,en\n"))
