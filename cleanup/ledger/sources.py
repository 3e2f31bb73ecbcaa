"""What the sources of a draft say of the persons in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.bilingual.names import SourceName
    from cleanup.context import Context
    from cleanup.ledger.found import Found


@dataclass(frozen=True, slots=True)
class Told:
    """A name in a source with what stands for it in the draft."""

    name: SourceName
    found: Found


def told_by_sources(context: Context) -> list[Told]:
    """The names of all sources, in the order of the draft."""
    del context
    return []
