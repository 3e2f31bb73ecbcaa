"""Advertising that a hacked site put into the text.

Gambling, adult and forgery phrases in the release of a public body were injected. They often replaced
a name, so they are reported and never deleted: only the original release shows what stood there.
Source: the table `glossary/data/spam.tsv`, each phrase with the page it was seen on.

| before | shown |
| --- | --- |
| 2024欧洲杯投注网站推荐 held a meeting. | 投注网站 |

| before | after |
| --- | --- |
| The football team won the European Championship. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name, show
from glossary.spam import advertising

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)


def find(segment: Segment, context: Context) -> Iterator[Finding]:  # noqa: ARG001 -- the shape of every rule
    """Advertising phrases."""
    for span, kind in advertising(segment.text):
        there = segment.text[span.start : span.end]
        yield show(NAME, span, f"advertising ({kind}): `{there}`; it may stand in the place of a name")
