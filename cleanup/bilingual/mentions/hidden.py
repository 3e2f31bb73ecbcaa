"""Names that the source alone does not give away, but together with the draft: 王运河, where it has "Wang Canal".

A given name that is a word is hardly seen in Chinese. Where the draft has a surname in pinyin and after it, in
capitals, what the next two characters mean or nearly how they sound, both together are good evidence of a name.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from cleanup.bilingual.mentions.evidence import weight
from cleanup.bilingual.mentions.likeness import ACCOUNTED, Likeness, Resemblance, letters_of, resemblances
from cleanup.bilingual.mentions.register import is_news
from cleanup.bilingual.names import Kind, SourceName
from cleanup.fit import starts_sentence
from cleanup.language import is_cjk
from cleanup.model import Span
from glossary.characters import likelihood
from glossary.english import is_common
from glossary.names import UMLAUT_STYLES
from glossary.readings import surnames
from glossary.words import stands_as_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.source import Source

CONFIDENCE = 0.8
"""How sure it is that such a name is one."""
LIKELY = -25.0
"""The logarithm of the share that a name must have among all names: 王运河 has -18, 夏咨询 -31."""
LEAST = 2.6
"""What a run must weigh: a surname and two characters that agree, or nearly."""


@cache
def by_reading() -> dict[str, tuple[str, ...]]:
    """The surnames by how they are read, in small letters and every spelling of ü."""
    found: dict[str, list[str]] = defaultdict(list)
    for zh, readings in surnames().items():
        for reading in readings:
            for u in ("ü", *UMLAUT_STYLES.values()):
                found[reading.lower().replace("ü", u)].append(zh)
    return {reading: tuple(dict.fromkeys(own)) for reading, own in found.items()}


def hidden(
    source: Source, text: str, words: Sequence[Word], runs: Sequence[tuple[int, int]], known: Sequence[SourceName]
) -> Iterator[SourceName]:
    """The names of a source that a run of the draft gives away; `known` are those that need no such help."""
    if not is_news(source.sources.texts, source.sources.order[source]):
        return
    taken = [name.span for name in known]
    found: dict[int, tuple[float, SourceName]] = {}
    for first, last in runs:
        head, rest = words[first], words[first + 1 : last]
        if not rest or not all(word.is_capital for word in words[first:last]):
            continue
        if is_common(head.text.lower()) and starts_sentence(text, head.start):
            continue
        for surname in by_reading().get(letters_of(head.text), ()):
            for name in behind(source.text, surname, taken):
                run = words[first:last]
                own = resemblances(name.zh, [word.text for word in run], [word.joint for word in run])
                odds = max((weight_of(one) for one in own), default=0.0)
                if odds >= LEAST and odds > found.get(name.span.start, (0.0, name))[0] and is_likely(name, source.text):
                    found[name.span.start] = odds, name
    for _, name in found.values():
        yield name


def behind(text: str, surname: str, taken: Sequence[Span]) -> Iterator[SourceName]:
    """What may be a full name where a surname stands in a source, outside of what is taken."""
    at = text.find(surname)
    while at >= 0:
        end = at + len(surname) + 2
        span = Span(at, end)
        if end <= len(text) and all(map(is_cjk, text[at:end])) and not any(map(span.overlaps, taken)):
            yield SourceName(text[at:end], span, Kind.UNKNOWN, CONFIDENCE, ("the draft has its surname",))
        at = text.find(surname, at + 1)


def is_likely(name: SourceName, text: str) -> bool:
    """True for characters of names that no word of the source reaches over: 毛卫生 is none before 部长."""
    surname, given = name.zh[:-2], name.zh[-2:]
    return likelihood(surname, given) >= LIKELY and stands_as_word(text, name.span)


def weight_of(found: Resemblance) -> float:
    """What a run weighs; nothing where a character has no part in it, or where it only spells what stands there."""
    fine = ACCOUNTED | {Likeness.NEAR}
    if found.is_exact or found.surname is not Likeness.EXACT or found.extra or not fine.issuperset(found.given):
        return 0.0
    return weight(found)
