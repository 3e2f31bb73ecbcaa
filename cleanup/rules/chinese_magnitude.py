"""A large number is counted the Chinese way, in English words.

Chinese counts in tens of thousands and hundreds of millions. `1.2 hundred million` is "120 million",
`42 million 641 thousand` is "42.641 million"; the value stays to the last digit. Where the words may belong
apart (`3 ten thousand yuan prizes`), it is only suggested.
Source: The Chicago Manual of Style, 17th ed., 9.8 (millions, billions and trillions).

| before | after |
| --- | --- |
| The project cost 1.2 hundred million yuan, the plant 18 hundred million. | The project cost 120 million yuan, the plant 1.8 billion. |
| Some 5,300 ten thousand yuan went to 20 ten thousand people. | Some 53 million yuan went to 200,000 people. |
| They spent 42 million 641 thousand yuan on 1 million 200 thousand mu. | They spent 42.641 million yuan on 1.2 million mu. |
| It raised 43 thousand and 800 yuan and 1.5 wan yuan. | It raised 43,800 yuan and 15,000 yuan. |
| On May 6 ten thousand people came; in 2008 ten thousand did; a hundred million yuan | = |
| From 43 thousand and 800 it grew to 2 million and 300 thousand. | = |

| before | suggested |
| --- | --- |
| The farms cover 67 thousand and 200 hectares. | The farms cover 67,200 hectares. |
| It gave away 3 ten thousand yuan prizes. | It gave away 30,000 yuan prizes. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.calques.magnitudes import amounts
from cleanup.kinds import corrections, rule_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Figures with words of size that English does not put there."""
    yield from corrections(NAME, context.reading(segment), amounts(segment.text), "is counted the Chinese way")
