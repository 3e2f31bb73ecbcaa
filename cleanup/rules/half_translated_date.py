"""A date is half translated: English words in the Chinese order.

Chinese writes the year, the month and the day each with its word, and the part of the day last. What
comes of it in English, `2024 year January 12` or `on May 6 afternoon`, is put right where no noun
follows that the word could belong to; the figures stay. `January 12th, 2024` and `January of 2024` stay.
Source: The Chicago Manual of Style, 17th ed., 9.31 (month and day), 9.33 (decades), chapter 6 (commas with dates).

| before | after |
| --- | --- |
| The report said so,12Month6On the afternoon of the day, the leaders met. | The report said so, on the afternoon of December 6, the leaders met. |
| It was signed on 2024 year January 12 in Dalian. | It was signed on January 12, 2024 in Dalian. |
| The meeting took place on January 12 days, and the second on May 3 day. | The meeting took place on January 12, and the second on May 3. |
| Founded in the year of 1998 year, it moved in 2003 year. | Founded in 1998, it moved in 2003. |
| In July 22nd, the bureau held a meeting; it was founded in May 4, 1999. | On July 22nd, the bureau held a meeting; it was founded on May 4, 1999. |
| On May 6 afternoon, the district met. | On the afternoon of May 6, the district met. |
| On July 1,2020, the hall opened; it closed in May. Signed: Sept. 22,2021 | On July 1, 2020, the hall opened; it closed in May. Signed: Sept. 22, 2021 |
| On May 6 afternoon tea was served, and in June, 27 people came. | = |

| before | suggested |
| --- | --- |
| The mill was built in the 80s of the last century. | The mill was built in the 1980s. |
| The visit lasted from September 13 to 17 days. | The visit lasted from September 13 to 17. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.calques.broken_dates import half_translated
from cleanup.fit import capitalised, starts_sentence
from cleanup.kinds import corrections, rule_name
from cleanup.model import Edit, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Dates that kept a Chinese word or the Chinese order."""
    day_first = context.settings.dates == "day-first"
    for edit, shape in half_translated(segment.text, day_first=day_first):
        corrected = edit
        if starts_sentence(segment.text, edit.span.start):
            corrected = Edit(edit.span, capitalised(edit.text))
        yield from corrections(NAME, context.reading(segment), [(corrected, shape.safety)], shape.message)
