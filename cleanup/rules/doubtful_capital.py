"""A small word of grammar has a capital in the middle of a sentence, after a space.

Machine translation leaves it where a clause began in Chinese; but a writer may mean it, as in titles and
slogans, so that it is only suggested, and not at all inside quotation marks or where code is shown.
Source: The Chicago Manual of Style, 17th ed., chapter 8 (the down style).

| before | suggested |
| --- | --- |
| The plan began in May, It will end in June; The town is glad. | The plan began in May, it will end in June; the town is glad. |
| They keep pace with the times And make some progress here. | They keep pace with the times and make some progress here. |

| before | after |
| --- | --- |
| They sang "The times, The river" and read From Here to Eternity. He asked, Will it rain? | = |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, lowered, rule_name
from cleanup.model import Safety, covers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
INSIDE = (" And ", " Or ", " But ", " With ", " From ", " By ")
IN_THE_MIDDLE = re.compile(r"(?<=[a-z]{2} )(?:And|Or|But|With|From|By)(?= [a-z]{3,20}[ ,.])")
AFTER_A_MARK = re.compile(
    r"(?<=[a-z]{2}[,;] )(?:After|All|Also|As|At|By|For|From|He|If|In|It|On|Our|She|So|The|Their|Then|There|These|They|"
    r"This|Through|To|We|When|With)(?= (?:the |a )?[a-z]{2,20} [a-z]{2})"
)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Capitals after a space."""
    text, reading = segment.text, context.reading(segment)
    middle = in_english(IN_THE_MIDDLE, reading) if any(map(text.__contains__, INSIDE)) else ()
    for found in [*middle, *in_english(AFTER_A_MARK, reading)]:
        if not covers(reading.quotations, found.start()) and not context.shows_code:
            yield lowered(NAME, text, found.start(), Safety.SUGGEST)
