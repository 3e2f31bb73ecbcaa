"""An ordinal number has a wrong ending, or none.

`21th` is `21st`, `the 60 anniversary of` is `the 60th anniversary of`. `11st`
may be a weight in stones, `10rd` ten rounds: both are only a suggestion, after `the`. Names such as `Xbox 360
Anniversary` stay.
Source: The Chicago Manual of Style, 17th ed., 9.6 (ordinals).

| before | after |
| --- | --- |
| On the 21th, 22th and 23th, the 2th session met. | On the 21st, 22nd and 23rd, the 2nd session met. |
| The 3nd floor and the 12nd of May | The 3rd floor and the 12th of May |
| The party marked the 93 anniversary of its founding. | The party marked the 93rd anniversary of its founding. |
| The 14 Five-Year Plan period began. | The 14th Five-Year Plan period began. |
| The 1st, 2nd, 3rd, 11th, 12th, 13th, 21st, 111th and 112th; a 2D and 4K film; 12st 4lb, a 10rd magazine. | = |
| The 360 anniversary edition, Telecaster 60 Anniversary, `21th`, a2th, and the n + 1th or n-1th item | = |

| before | suggested |
| --- | --- |
| The 11st meeting was held. | The 11th meeting was held. |
| They marked the 60 years anniversary of the school. | They marked the 60th anniversary of the school. |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.calques.ordinals import wrong_endings
from cleanup.kinds import corrections, rule_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Ordinals whose ending is wrong, or missing."""
    yield from corrections(NAME, context.reading(segment), wrong_endings(segment.text), "is no ordinal of English")
