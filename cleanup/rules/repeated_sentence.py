"""A long sentence stands twice, in a row or in paragraphs that follow each other.

Shown, for a writer may mean it. Where the source is known and says nothing twice, the second of two in a row is
suggested away. Short sentences, refrains, lists, tables, talk and captions may come again.
Source: The Chicago Manual of Style, 17th ed., chapter 2 (manuscript editing and proofreading); ISO 18587:2017,
post-editing of machine translation output (nothing is added to what the source says).

| before | shown |
| --- | --- |
| The college signed agreements with nineteen companies of the city. The college signed agreements with nineteen companies of the city. | said twice: `The college signed agreements |

| before | after |
| --- | --- |
| We will work together. We will work together. The college signed nothing at all. The college signed nothing. | = |

| source | before | suggested |
| --- | --- | --- |
| 学院与本市十九家企业签订了协议。会后参观校园。 | The college signed agreements with nineteen companies of the city. The college signed agreements with nineteen companies of the city. They saw the campus. | The college signed agreements with nineteen companies of the city. They saw the campus. |
| 我们一定要建好这所学院。我们一定要建好这所学院。 | We must by all means build this college and build it well. We must by all means build this college and build it well. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name, show
from cleanup.model import Safety, Span
from cleanup.words.repeated import says_twice, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Finding, Segment

NAME = rule_name(__name__)
REWRITES_NUMBERS = True


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """The later of two sentences that are the same."""
    if not context.repeated_sentences or context.is_of_code:
        return
    text, reading = segment.text, context.reading(segment)
    source = reading.source
    said = list(sentences(text))
    first, last = {one.words: one for one in reversed(said)}, {one.words: one for one in said}
    for words, one in last.items():
        if (segment.id, words) not in context.repeated_sentences:
            continue
        if source and says_twice(source.text, [other.text for other in context.sources.known.values()]):
            continue
        message = f"said twice: `{text[one.start : one.end][:60]}`"
        again = Span(first[words].end, one.end)
        in_a_row = one != first[words] and not text[again.start : one.start].strip()
        if source and source.is_sure and in_a_row and not any(map(again.overlaps, reading.protected)):
            yield replace(NAME, again, "", f"{message}; the source has it once", Safety.SUGGEST)
        else:
            yield show(NAME, Span(one.start, one.end), message)
