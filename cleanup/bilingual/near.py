"""What in a draft comes near a rendering without being it: `Ministry of Teaching` for `Ministry of Education`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.model import Span
from glossary.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
SMALL = frozenset("a an and at by for from in its of on or s the to with".split())
LOOSE = frozenset("autonomous city communist comrade cpc municipal party province provincial region".split())
"""Words that may be left out of a name, or said in another way."""
ORDINALS = dict(zip(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth".split(),
    "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th".split(),
    strict=True,
))  # fmt: skip
ENDINGS = ("'s", "’s", "ies", "es", "s", "y")
SHORTEST_STEM = 3
LINK = "(?: (?:and|for|in|of|on|the|(?:and|for|in|of|on) the))?"
NAME = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th) )?[A-Z][\w'’-]*(?:{LINK} [A-Z][\w'’-]*){{0,20}}")
"""A run of capitalised words, with the small ones between them."""
LEAST, SURE = 0.5, 0.6
"""From here on a wording comes near another, and may be meant for it; 1 where they are the same."""
CLEAR = 0.15
"""By so much the nearest must be nearer than any other, to be meant without doubt."""
LONGEST_TEXT = 5_000
"""Characters of a segment in which something near is looked for."""
NUMBERED = re.compile(r"\d ?(?:st|nd|rd|th)? $")
SAME_WORD = 0.6
"""From here on two words may be one in two forms: Cooperation, Cooperatives."""


class Near(NamedTuple):
    """Words of a draft that come near a rendering."""

    span: Span
    likeness: float
    """From 0 to 1."""
    is_clear: bool = False
    """Whether it must be meant: nothing else in the segment comes as near."""


def stem(word: str) -> str:
    """A word without its ending, in small letters."""
    word = fold(word)
    word = ORDINALS.get(word, word)
    ending = next((one for one in ENDINGS if word.endswith(one) and len(word) - len(one) >= SHORTEST_STEM), "")
    return word.removesuffix(ending)


def stems(text: str) -> frozenset[str]:
    """The words of a text without their endings, but for those of grammar."""
    return frozenset(stem(word) for word in TOKEN.findall(text)) - SMALL


def says(text: frozenset[str], rendering: str) -> bool:
    """True where a text, given by its stems, has the words of a rendering, in whatever order, or its initials."""
    return (stems(rendering) - LOOSE) <= text or not text.isdisjoint(initials(rendering))


def initials(rendering: str) -> frozenset[str]:
    """The abbreviations of a name, in small letters: `um` and `uom` of University of Macau."""
    words = TOKEN.findall(rendering)
    found = {"".join(word[0] for word in words), "".join(word[0] for word in words if word[0].isupper())}
    return frozenset(one.lower() for one in found if len(one) > 1 and any(word[0].isupper() for word in words))


def nearest(text: str, renderings: Sequence[str], taken: Sequence[Span]) -> Near | None:
    """What in `text` comes nearest to one of the renderings of a term, outside the stretches that are taken."""
    if len(text) > LONGEST_TEXT:
        return None
    wanted = [[stem(word) for word in TOKEN.findall(rendering)] for rendering in renderings]
    found = sorted(windows(text, wanted, taken), key=lambda near: (-near.likeness, near.span))
    if not found or found[0].likeness < LEAST:
        return None
    best = found[0]
    others = (one for one in found if not one.span.overlaps(best.span))
    is_alone = all(one.likeness < best.likeness - CLEAR for one in others)
    return best._replace(is_clear=best.is_clear and is_alone and best.likeness >= SURE)


def windows(text: str, wanted: Sequence[Sequence[str]], taken: Sequence[Span]) -> Iterator[Near]:
    """Every stretch of capitalised words that may be a whole name, and how near it comes."""
    longest = max(map(len, wanted)) + 2
    for run in NAME.finditer(text):
        tokens = [Span(*token.span()) for token in TOKEN.finditer(text, *run.span())]
        is_small = [text[token.start : token.end].lower() in SMALL for token in tokens]
        for first, begin in enumerate(tokens):
            is_late = first and not is_small[first - 1]
            if is_small[first] or is_late or NUMBERED.search(text, max(begin.start - 5, 0), begin.start):
                continue
            for number, last in enumerate(tokens[first : first + longest], first):
                span = Span(begin.start, last.end)
                goes_on = number + 1 < len(tokens) and text[last.end : tokens[number + 1].end] != " and"
                if not is_small[number] and not goes_on and not any(span.overlaps(other) for other in taken):
                    yield compared(span, [stem(word) for word in TOKEN.findall(text[begin.start : last.end])], wanted)


def compared(span: Span, here: Sequence[str], wanted: Sequence[Sequence[str]]) -> Near:
    """How near the words at `span` come to the nearest of some renderings.

    They may be meant for it where they share two words, begin with no level of government that it lacks, and end in
    a word of its own: after `Council` the name of another body has ended.
    """
    from rapidfuzz.distance import Indel

    best, is_clear = 0.0, False
    for one in wanted:
        common = set(here) & set(one)
        likeness = Indel.normalized_similarity(here, one)
        if likeness > best and len(common) > 1 and common - SMALL:
            ends_alike = any(Indel.normalized_similarity(here[-1], word) >= SAME_WORD for word in one)
            begins_alike = here[0] not in LOOSE or here[0] in one
            best, is_clear = likeness, len(common - SMALL) > 1 and ends_alike and begins_alike
    return Near(span, best, is_clear)
