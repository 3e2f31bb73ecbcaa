"""Where words that run together are cut apart.

Two kinds: one space is missing, as in `directorof`, or all spaces of a line are. One space is certain
where a function word stands at an end that no other English word has (checked against a list of
350,000 words: none but a few, named here, end in `of` or begin with `the` and go on as a common word).
A line is cut by dynamic programming into the fewest and smallest words, and the cut is certain
where no other comes near it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cleanup.fit import starts_sentence
from cleanup.marks import APOSTROPHES
from cleanup.words.calendar import MONTHS, WEEKDAYS
from cleanup.words.capitals import SPEECH
from glossary.english import every_word
from glossary.names import is_pinyin

SHORTEST_REST = 4
"""Letters that must be left beside a function word."""
LONGEST_PAIR = 30
LONGEST_NAME_IN_OF = 7
"""Letters of names like Popof and Malakof; `Schoolof` is none."""
IN_FRONT = ("the", "of", "and", "that", "this", "which", "their")
AT_THE_END = ("of", "the", "and", "that", "this", "which", "their", "from")
DOUBTFUL_ENDS = ("with", "for", "was", "were", "are", "has", "have", "had", "will", "into")
"""Ends that a few other words have, too, as in `endswith`, `freewill`."""
NO_CUT = frozenset(
    """alignof arrayof classof codeof countof elementof indexof instanceof kindof lengthof listof memberof membersof
    nameof noneof objectof offsetof parentof sizeof someof sortof subsetof supersetof typeof valueof hereof thereof
    whereof herefrom mailfrom therefrom wherefrom thecode thataway thisaway offish oftest everwhich theirselves
    endswith startswith foreach freewill pigswill doctorand confirmand distilland greensand honorand andiron
    andirons herewith therewith wherewith forthwith therefor wherefor hereinto thereinto whereinto thelander
    theguardian theindependent thefacebook""".split()
)
"""Words, names and keywords of programming that look joined."""
LINKS = frozenset("of in on at to for from with by and that than is was are all into under when as".split())
DETERMINERS = frozenset("the this these those their our its".split())
NO_PAIR = frozenset("inits asits isits isin".split())
BEFORE_A_DAY = re.compile(
    rf"(?:in|on|of|to|from|by|until|since|and)(?={'|'.join([*MONTHS, *WEEKDAYS])}|China$|Beijing$)"
)
NEIGHBOUR_BEFORE = re.compile(r"([A-Za-z]+),? $")
NEIGHBOUR_AFTER = re.compile(r",? ([A-Za-z]+)")


class Cut(NamedTuple):
    """Where a space is missing, and whether nothing else is possible."""

    place: int
    is_sure: bool


@lru_cache(maxsize=4096)
def cut_in_two(word: str) -> Cut | None:
    """The one place where a function word and another word run together in `word`; none in a known word."""
    small = word.lower()
    if len(small) > LONGEST_PAIR or small in every_word() or small in NO_CUT:
        return None
    day = BEFORE_A_DAY.match(word)
    if day:
        return Cut(day.end(), is_sure=True)
    if not word[1:].islower():
        return None
    if word[0].isupper():
        return _cut_capital(small)
    cuts = {Cut(place, is_sure=True) for place in range(2, len(small) - 1) if _is_pair(small[:place], small[place:])}
    for ends, is_sure in ((AT_THE_END, True), (DOUBTFUL_ENDS, False)):
        for end in ends:
            if small.endswith(end) and _is_rest(small[: -len(end)]):
                cuts.add(Cut(len(small) - len(end), is_sure))
    for front in IN_FRONT:
        if small.startswith(front) and _is_rest(small[len(front) :]):
            cuts.add(Cut(len(front), is_sure=True))
    return cuts.pop() if len(cuts) == 1 else None


def stands_in_english(text: str, found: re.Match[str]) -> bool:
    """True where an English word stands beside it; a capital must begin a sentence and be followed by a small word."""
    before = NEIGHBOUR_BEFORE.search(text, max(found.start() - 24, 0), found.start())
    after = NEIGHBOUR_AFTER.match(text, found.end())
    if found[0][0].isupper():
        is_followed = after is not None and after[1] in every_word() and after[1] not in SPEECH
        return is_followed and starts_sentence(text, found.start())
    return any(beside is not None and beside[1].lower() in every_word() for beside in (before, after))


def _cut_capital(small: str) -> Cut | None:
    """The cut of a word with a capital, which surnames like Holland and Theriot have, too."""
    for front in (*LINKS, "the"):
        rest = small[len(front) :]
        if small.startswith(front) and (_is_pair(front, rest) or (front == "the" and len(rest) > 5 and _is_rest(rest))):
            return Cut(len(front), is_sure=True)
    if small.endswith("of") and len(small) > LONGEST_NAME_IN_OF and _is_rest(small[:-2]):
        return Cut(len(small) - 2, is_sure=True)
    return None


def _is_pair(first: str, second: str) -> bool:
    return first in LINKS and second in DETERMINERS and first + second not in NO_PAIR


def _is_rest(word: str) -> bool:
    return len(word) >= SHORTEST_REST and word in every_word()


COSTS = {
    **dict.fromkeys(
        """as at be by he if is it me my no on or so up us we do go an all are but can for had has her him his how its
        may new not now one our out she they this that them then than their there these those two was were what when
        where which while who will with would from have into over under after also""".split(),
        0.6,
    ),
    **dict.fromkeys("of and to in into".split(), 0.4),
    "the": 0.3,
    "a": 0.7,
}
"""What a function word costs; any other word costs 1, one of three letters a little more."""
CONTENT, SHORT_CONTENT, PINYIN, LETTER = 1.0, 1.2, 1.5, 3.0
MARGIN = 0.3
"""How much dearer than the best cut the next one must be."""
LONGEST_WORD, LONGEST_ACRONYM = 20, 5
FEWEST_WORDS = 5
"""In a line that is prose."""
PROSE = re.compile(r"[A-Za-z0-9.,:;!?'\"“”‘’()%&，。；：、（）–—-]+")
CODE = re.compile(r"[a-z]\.[a-z]|\([\"']")
TWO_READINGS = frozenset(
    """abroad ahead alike along already altogether anyone anyway apart around aside away everyday everyone maybe nobody
    nowhere someday sometime together""".split()
)
"""Words that are two words just as often."""
CHUNK = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
MARK_BEFORE = re.compile(r"[a-z]{2}[.!?]$|\d$")
"""What a space is missing after, besides words."""
MARKS_BETWEEN = re.compile(f"[{APOSTROPHES}]$")
Way = tuple[float, tuple[int, ...]]


class Reading(NamedTuple):
    """How a line without spaces reads."""

    cuts: tuple[int, ...]
    """Where spaces are missing."""
    words: tuple[str, ...]
    """The words in lower case."""
    unknown: int
    """Letters in stretches that are no words."""
    is_sure: bool
    """Whether all of it has one reading only."""


def read_line(line: str) -> Reading:
    """Cut a line without spaces; what stands between marks, digits and capitals is cut by itself."""
    cuts: list[int] = []
    words: list[str] = []
    unknown = 0
    is_sure = True
    last_end = -1
    for found in CHUNK.finditer(line):
        start, chunk = found.start(), found[0]
        ends, is_only = _ends(chunk, is_possessive=MARKS_BETWEEN.search(line, max(start - 1, 0), start) is not None)
        pieces = [chunk[a:b].lower() for a, b in pairwise((0, *ends))]
        is_sure &= is_only and TWO_READINGS.isdisjoint(pieces)
        if start == last_end or (start and len(chunk) > 1 and MARK_BEFORE.search(line, max(start - 3, 0), start)):
            cuts.append(start)
        cuts += [start + end for end in ends[:-1]]
        words += pieces
        unknown += sum(len(piece) for piece in pieces if not _is_possible(piece, chunk))
        last_end = found.end()
        if line[last_end : last_end + 1].isdigit() and chunk[-1].islower():
            cuts.append(last_end)
    return Reading(tuple(cuts), tuple(words), unknown, is_sure and not unknown)


def may_be_prose(line: str) -> bool:
    """True where a line without spaces has only what prose has, and few digits."""
    has_signs = not PROSE.fullmatch(line) or CODE.search(line)
    return not has_signs and sum(map(str.isdigit, line)) <= len(line) // 10


def is_prose(line: str, read: Reading) -> bool:
    """True where enough words, and small ones among them, make sentences likely; keys, lists and code have none."""
    words = read.words
    small = sum(word in COSTS for word in words)
    is_text = len(words) >= FEWEST_WORDS and len(words) < 4 * small and len(set(words)) > len(words) // 3
    return is_text and sum(line[cut].islower() for cut in read.cuts) > len(words) // 2


def _is_possible(piece: str, chunk: str) -> bool:
    """False for single letters and long stretches of capitals."""
    if chunk.isupper() and len(chunk) > 1:
        return len(chunk) <= LONGEST_ACRONYM
    return len(piece) > 1 or piece in COSTS or piece == "s"


def _ends(chunk: str, *, is_possessive: bool) -> tuple[tuple[int, ...], bool]:
    """Where the words of `chunk` end, and whether no other cut comes near."""
    if chunk == "s" or (chunk.isupper() and len(chunk) > 1):
        return (len(chunk),), True
    if is_possessive and chunk.startswith("s"):
        ends, is_only = _ends(chunk[1:], is_possessive=False)
        return (1, *(end + 1 for end in ends)), is_only
    best, second = _ways(chunk)
    if best is None:
        best, _ = _ways(chunk, letters_too=True)
    return best[1] if best else (len(chunk),), second is None or best is None or second[0] - best[0] >= MARGIN


def _ways(chunk: str, *, letters_too: bool = False) -> tuple[Way | None, Way | None]:
    """The two cheapest ways to cut letters, of which only the first may be a capital: the cost, where words end."""
    small, known = chunk.lower(), every_word()
    ways: list[list[Way]] = [[] for _ in range(len(small) + 1)]
    ways[0] = [(0.0, ())]
    for start in range(len(small)):
        if not ways[start]:
            continue
        for end in range(start + 1, min(start + LONGEST_WORD, len(small)) + 1):
            word = small[start:end]
            cost = _cost(word, known)
            if cost is None and start == 0 and chunk[0].isupper() and len(word) > 1 and is_pinyin(word):
                cost = PINYIN
            if cost is None and letters_too and len(word) == 1:
                cost = LETTER
            if cost is not None:
                more = [(before + cost, (*ends, end)) for before, ends in ways[start]]
                ways[end] = sorted([*ways[end], *more])[:2]
    best, second = (*ways[-1], None, None)[:2]
    return best, second


def _cost(word: str, known: frozenset[str]) -> float | None:
    if word in COSTS:
        return COSTS[word]
    if len(word) < 3 or word not in known:
        return None
    return SHORT_CONTENT if len(word) == 3 else CONTENT
