"""A dictionary for Azure Translator: tab-separated, source and target, no header.

Document Translation takes such a file as a glossary (from memory, not verified). Custom Translator wants
a phrase dictionary as a workbook with the language codes in its first row; matching is exact and
case-sensitive there (learn.microsoft.com, dictionaries; document formats). No limit of a term is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange.engine import Limits, pairs, tab_line
from glossary.exchange.model import Exported, exported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.model import Term

LIMITS = Limits("Azure")


def write(terms: Sequence[Term]) -> Exported:
    """A dictionary from Chinese to English in the order of the terms."""
    return exported(*pairs(terms, LIMITS, tab_line))
