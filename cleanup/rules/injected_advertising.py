"""Advertising that a hacked site put into the text.

Gambling, adult and forgery phrases in the release of a public body were injected. They often replaced
a name, so they are reported; only where the sentence is whole without one is its deletion suggested.
Words of gambling alone are news: a phrase of the table counts, or a brand beside such a word.
Source: the table `glossary/data/spam.tsv`, each phrase with the page it was seen on.

| before | shown |
| --- | --- |
| 2024欧洲杯投注网站推荐 held a meeting. | what stood there is lost |
| The branch took this zz88体育 as an opportunity. | what stood there is lost |

| before | suggested |
| --- | --- |
| It goldbet66 onlinealso strengthened the link between them. | It also strengthened the link between them. |

| before | after |
| --- | --- |
| The football team won the European Championship. | = |
| Dafabet sponsors the club, and China Sports Lottery paid for the casino-themed ball. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.advertising import verdict
from cleanup.kinds import rule_name, show
from cleanup.model import Finding, Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
LANGUAGES = ("en", "zh")
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Advertising phrases."""
    reading = context.reading(segment)
    for span, kind in reading.advertising:
        place, edit = verdict(reading, span)
        message = f"advertising ({kind}): `{segment.text[span.start : span.end]}`; {place}"
        yield Finding(NAME, span, message, (edit,), Safety.SUGGEST) if edit else show(NAME, span, message)
