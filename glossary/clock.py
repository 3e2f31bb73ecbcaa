"""The day that SOURCE_DATE_EPOCH sets, so that the same input gives the same bytes on any day."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from glossary.model import GlossaryError

if TYPE_CHECKING:
    from datetime import date


def epoch_day() -> date | None:
    """The day of SOURCE_DATE_EPOCH, or None where it is not set.

    Raises:
        GlossaryError: it is no time.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else None
    except (ValueError, OverflowError, OSError) as error:
        raise GlossaryError(f"SOURCE_DATE_EPOCH is `{epoch}`; write a time in seconds since 1970") from error
