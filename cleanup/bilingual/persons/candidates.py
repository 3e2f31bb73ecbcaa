"""What may be a person's name in a line, by its form."""

from __future__ import annotations

import re
from functools import cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.persons import foreign
from cleanup.bilingual.persons.foreign import DOTS, SOUND_SHARE, Form
from cleanup.bilingual.persons.lattice import Run, known_names, share
from glossary.characters import COMMON, LONGEST_GIVEN, likelihood, surnames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.persons.foreign import Found

CHINESE = "[\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}]"
RUN = re.compile(f"{CHINESE}{{1,200}}")
SPACED = re.compile(rf"(?<!{CHINESE})({CHINESE})[ \N{{IDEOGRAPHIC SPACE}}]{{1,2}}({CHINESE})(?!{CHINESE})")
"""A name of two characters that a list has spaced to the width of three."""
NAME_SHARE = log(0.004)
"""The logarithm of the share of names among the words of a text, cues apart."""
MARRIED_SHARE = log(0.05)
"""That of names with the surname of the husband before one's own, as in Hong Kong, among names."""
KNOWN_GAIN, MOST_KNOWN_GAIN = -2.5, 10.0
"""The least and the greatest gain of what the dictionary takes for a name, often wrongly."""
LONGEST_LINE = 20_000
"""Characters of a line: in a longer one no names are looked for."""
LONGEST_LIST, MOST_STARTS = 40, 0.7
"""A longer run with a higher share of characters that begin surnames is no text."""
LEAST_GAIN = -16.0
"""The gain below which no cue helps."""


class Candidate(NamedTuple):
    """What may be a name."""

    start: int
    end: int
    surname: str
    given: str
    """Empty for a surname by itself."""
    gain: float
    """How much better the name explains the line than words do: the difference of two logarithms."""
    run: Run | None
    """The characters around it."""
    form: Form = Form.CHINESE

    @property
    def name(self) -> str:
        """The name without a space inside."""
        return self.surname + self.given


@cache
def _beginnings() -> frozenset[str]:
    """The first characters of surnames."""
    return frozenset(surname[0] for surname in surnames())


@cache
def _common() -> frozenset[str]:
    return frozenset(COMMON[:120])


def candidates(line: str) -> Iterator[Candidate]:
    """The candidates of a line in Simplified characters; none in one that is too long for text."""
    if len(line) > LONGEST_LINE:
        return
    dotted = list(foreign.dotted(line))
    for found in RUN.finditer(line):
        text, offset = found.group(), found.start()
        starts = [place for place, character in enumerate(text) if character in _beginnings()]
        if len(text) > LONGEST_LIST and len(starts) > MOST_STARTS * len(text):
            continue
        others = list(foreign.undotted(text))
        ends = [one for one in dotted if offset < one.end <= found.end()]
        if len(text) > 1 and (starts or others or ends):
            run = Run(text, offset)
            yield from _chinese(run, starts)
            yield from _others(run, others)
            yield from _dotted(line, run, ends)
    for found in SPACED.finditer(line):
        surname, given = found.groups()
        if surname in surnames():
            gain = NAME_SHARE + likelihood(surname, given) - share(surname) - share(given)
            yield Candidate(*found.span(), surname, given, gain, None)


def _chinese(run: Run, starts: Sequence[int]) -> Iterator[Candidate]:
    """The candidates with Chinese surnames at some places of a run."""
    for start in starts:
        for surname, given, likely in _names_at(run.text, start):
            end = start + len(surname) + len(given)
            gain = run.gain(start, end, NAME_SHARE + likely)
            if surname + given in known_names():
                gain = min(max(gain, KNOWN_GAIN), MOST_KNOWN_GAIN)  # the best words may be the name itself
            if gain > LEAST_GAIN:
                form = Form.CHINESE if surname in surnames() else Form.MARRIED
                yield Candidate(run.offset + start, run.offset + end, surname, given, gain, run, form)


def _others(run: Run, found: Sequence[Found]) -> Iterator[Candidate]:
    """The candidates of other forms in a run."""
    for one in found:
        gain = run.gain(one.start, one.end, NAME_SHARE + one.likely)
        if gain > LEAST_GAIN:
            surname, given = run.text[one.start : one.given], run.text[one.given : one.end]
            yield Candidate(run.offset + one.start, run.offset + one.end, surname, given, gain, run, one.form)


def _dotted(line: str, run: Run, found: Sequence[Found]) -> Iterator[Candidate]:
    """The candidates with a dot whose last part is in a run, as long as its characters are sounds, not words."""
    for one in found:
        last = max(one.given, max(line.rfind(dot, one.start, one.end) for dot in DOTS) + 1) - run.offset
        ends = range(last + 1, one.end - run.offset + 1)
        end = max(ends, key=lambda place: (place - last) * SOUND_SHARE + run.behind[place])
        yield Candidate(
            one.start, run.offset + end, line[one.start : run.offset + end], "", foreign.GAIN, run, one.form
        )


def _names_at(text: str, start: int) -> Iterator[tuple[str, str, float]]:
    """The surnames at a place with what may be given names after them, and the logarithms of their shares."""
    for size in (1, 2):
        surname = text[start : start + size]
        if surname in surnames() and len(surname) == size:
            first = start + size
            for end in range(first, min(first + LONGEST_GIVEN, len(text)) + 1):
                given = text[first:end]
                likely = likelihood(surname, given)
                # A name that the dictionary has is at least as likely as it was seen.
                known = surname + given in known_names()
                yield surname, given, max(likely, share(surname + given) - NAME_SHARE) if known else likely
    married, given = text[start : start + 2], text[start + 2 : start + 4]
    if len(given) == LONGEST_GIVEN and _common().issuperset(married):
        own = likelihood(married[1], given)
        yield married, given, surnames()[married[0]] + MARRIED_SHARE + own
