"""Days: those that there are, and the one that SOURCE_DATE_EPOCH sets for the same bytes on any day."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from glossary.model import GlossaryError


def is_day(text: str) -> bool:
    """True for a day that there is, as an ISO date, 2026-01-31."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def epoch() -> datetime | None:
    """The moment of SOURCE_DATE_EPOCH in UTC, or None where it is not set.

    Raises:
        GlossaryError: it is no time.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(said), UTC) if said else None
    except (ValueError, OverflowError, OSError) as error:
        raise GlossaryError(f"SOURCE_DATE_EPOCH is `{said}`; write a time in seconds since 1970") from error


def epoch_day() -> date | None:
    """The day of SOURCE_DATE_EPOCH, or None where it is not set.

    Raises:
        GlossaryError: it is no time.
    """
    moment = epoch()
    return moment.date() if moment else None
