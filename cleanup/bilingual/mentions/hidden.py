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
from cleanup.bilingual.names import Kind, SourceName
from cleanup.language import is_cjk
from cleanup.model import Span
from glossary.characters import likelihood
from glossary.characters import surnames as shares
from glossary.names import UMLAUT_STYLES
from glossary.readings import surnames
from glossary.words import stands_as_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.source import Source

CONFIDENCE = 0.8
"""How sure it is that such a name is one."""
LIKELY = -24.0
"""The logarithm of the share that a name must have among all names: 王运河 has -18, 夏咨询 -31."""
LIKELY_MEANT = -20.0
"""The same for the given name alone where the draft has its meaning as a whole: 泰山 has -15, 咨询 -25."""
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
    source: Source, words: Sequence[Word], runs: Sequence[tuple[int, int]], known: Sequence[SourceName]
) -> Iterator[SourceName]:
    """The names of a source that a run of the draft gives away; `known` are those that need no such help."""
    taken = [name.span for name in known]
    found: dict[int, tuple[float, SourceName]] = {}
    for first, last in runs:
        head, rest = words[first], words[first + 1 : last]
        if not rest or not all(word.is_capital or word.joint == "-" for word in words[first:last]):
            continue
        for surname in by_reading().get(letters_of(head.text), ()):
            for name in behind(source.text, surname, taken):
                run = words[first:last]
                own = resemblances(name.zh, [word.text for word in run], [word.joint for word in run])
                odds, whole = max(((weight_of(one), one.whole) for one in own), default=(0.0, False))
                best = found.get(name.span.start, (0.0, name))[0]
                if odds >= LEAST and odds > best and is_likely(name, source.text, whole=whole):
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


def is_likely(name: SourceName, text: str, *, whole: bool) -> bool:
    """True for characters of names that no word of the source reaches over: 毛卫生 is none before 部长."""
    surname, given = name.zh[:-2], name.zh[-2:]
    likely = likelihood(surname, given)
    is_meant = whole and likely - shares()[surname] >= LIKELY_MEANT
    return (likely >= LIKELY or is_meant) and stands_as_word(text, name.span)


def weight_of(found: Resemblance) -> float:
    """What a run weighs; nothing where a character has no part in it, or where it only spells what stands there."""
    fine = ACCOUNTED | {Likeness.NEAR}
    if found.is_exact or found.surname is not Likeness.EXACT or found.extra or not fine.issuperset(found.given):
        return 0.0
    return weight(found)


def spells_another(text: str, words: Sequence[Word], names: Sequence[SourceName]) -> bool:
    """True where words spell exactly what stands elsewhere in a source than where one of `names` begins."""
    own = {name.span.start for name in names}
    letters = [word.text for word in words]
    joints = [word.joint for word in words]
    for surname in by_reading().get(letters_of(letters[0]), ()):
        at = text.find(surname)
        while at >= 0:
            for end in (at + len(surname) + 1, at + len(surname) + 2):
                there = text[at:end]
                is_other = at not in own and len(there) == end - at and all(map(is_cjk, there))
                if is_other and any(one.is_exact for one in resemblances(there, letters, joints)):
                    return True
            at = text.find(surname, at + 1)
    return False
