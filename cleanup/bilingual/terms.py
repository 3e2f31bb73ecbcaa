"""Wrong renderings of terms as a source judges them: whether it has the term, how often, and whether that is enough."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.foreign import COUNTRY, is_of_another_country
from cleanup.bilingual.reasons import (
    IS_ABROAD,
    SHORT,
    goes_on,
    is_common,
    is_counted,
    is_inside_a_name,
    others_in,
    settles,
)
from cleanup.bilingual.speaker import SPEAKING, spoken_by
from cleanup.model import merged
from glossary.find import Wordings
from glossary.model import Safety

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cleanup.bilingual.source import Source
    from cleanup.model import Span
    from glossary.find import Index
    from glossary.model import Match, Rendering, Term

WORD = re.compile(r"[A-Za-z]+")
GRAMMAR = frozenset("a an and at by for from in my of on or our the to with".split())


class Told(NamedTuple):
    """A wrong rendering in a draft, and what the source says of it."""

    match: Match
    wrong: Rendering
    """With the safety that the source leaves it."""
    place: Span | None = None
    """Where the term stands in the source, if it does."""
    is_settled: bool = False
    """Whether doubts about what is meant are settled, so that only those about the text itself are left."""


class Draft:
    """The renderings of the terms of its source in one segment."""

    def __init__(self, text: str, own: Sequence[Match], source: Source) -> None:
        self.text = text
        self.source = source
        self.ends = frozenset(one.span.end for one in own if not one.wrong)
        """Where right renderings end."""
        self.right = Counter(one.wording.lower() for one in own if not one.wrong)
        self.wrong = Counter(one.term.zh for one in own if one.wrong)
        self.first = {one.term.zh: one.span for one in reversed(source.own_terms)}
        """Where each term stands first in the source."""
        self.times = Counter(one.term.zh for one in source.own_terms)
        self.is_open: dict[tuple[str, Rendering], bool] = {}
        """Which wordings the source leaves open, as far as it was asked."""

    def wants(self, term: Term) -> int:
        """How many more renderings of a term the source asks for than the segment has right ones."""
        wordings = {wording.lower() for wording in self.source.sources.vocabulary.renderings(term)}
        return self.times[term.zh] - sum(self.right[wording] for wording in wordings)

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The words of the right renderings of each term of the source."""
        return {one.term.zh: words(*one.term.right) for one in self.source.own_terms}


class Case(NamedTuple):
    """A wrong rendering of a term that the source of the segment has."""

    match: Match
    wrong: Rendering
    draft: Draft

    @property
    def source(self) -> Source:
        """The source of the segment."""
        return self.draft.source

    @property
    def term(self) -> Term:
        """The term that is meant."""
        return self.match.term

    @property
    def is_conditional(self) -> bool:
        """Whether the wording is sometimes right."""
        return self.wrong.safety is not Safety.SAFE


def terms_of(source: Source) -> list[Match]:
    """The terms of a source that are of China, as the body means them that speaks."""
    own = (match for match in source.terms if not is_of_another_country(source.text, match))
    who = source.sources.speaker
    return [replace(match, term=spoken_by(match.term, who)) for match in own]


def index_of(terms: Sequence[Term]) -> Index:
    """All renderings of some terms, also those that need the source."""
    return Wordings(terms, with_source=True).index()


def told(text: str, matches: Sequence[Match], source: Source) -> Iterator[Told]:
    """The wrong renderings in `text`, in order: those of terms that its source has, and those that the glossary found.

    `matches` is what the glossary finds without the source.
    """
    here = frozenset(match.term.zh for match in source.own_terms)
    right = merged(match.span for match in matches if not match.wrong and match.term.zh not in here)
    own = [one for one in source.found_in(text) if not (one.wrong and is_inside(right, one.span))]
    draft = Draft(text, own, source)
    found = [of_source(Case(one, one.wrong, draft)) for one in own if one.wrong]
    taken = merged(one.span for one in own if one.wrong)
    left = [one for one in matches if one.wrong and one.term.zh not in here and not touching(taken, one.span)]
    found += [without(one, one.wrong, source) for one in left if one.wrong]
    yield from sorted((one for one in found if one), key=lambda one: one.match.span)


def is_inside(spans: Sequence[Span], span: Span) -> bool:
    """True where a span is a real part of one of `spans`, which are in order and do not overlap."""
    outer = touching(spans, span)
    return outer is not None and outer != span and outer.start <= span.start and span.end <= outer.end


def touching(spans: Sequence[Span], span: Span) -> Span | None:
    """The last of `spans`, which are in order and do not overlap, that has text in common with `span`."""
    before = bisect_left(spans, span.end, key=lambda one: one.start) - 1
    return spans[before] if before >= 0 and spans[before].end > span.start else None


def of_source(case: Case) -> Told | None:
    """What a source that has the term says of a wrong rendering of it; nothing, where the right ones are enough."""
    if case.is_conditional and case.source.is_sure and case.draft.wants(case.term) < 1:
        return None
    if case.wrong.needs_source and is_ordinary(case.term):
        return None
    place = case.draft.first[case.term.zh]
    why = next((why for is_in_the_way, why in OBSTACLES if is_in_the_way(case)), None)
    if why is None:
        return Told(case.match, case.wrong._replace(safety=Safety.SAFE, reason=""), place, is_settled=True)
    if not case.is_conditional and case.term.confirmed:
        return Told(case.match, case.wrong, place)
    return Told(case.match, doubtful(case.wrong, why or case.wrong.reason), place)


def without(match: Match, wrong: Rendering, source: Source) -> Told | None:
    """What a source that does not have the term says of a wrong rendering of it."""
    if not source.is_sure or source.sources.vocabulary.may_have(match.term):
        return Told(match, wrong)
    if wrong.safety is Safety.SAFE:
        return Told(match, doubtful(wrong, "the source does not have the term"))
    return None


def doubtful(wrong: Rendering, reason: str) -> Rendering:
    """A wrong rendering that is only suggested."""
    return wrong._replace(safety=Safety.SUGGEST, reason=reason)


def is_open(case: Case) -> bool:
    """True where a wording is right on a condition of which the source says nothing."""
    if not case.is_conditional:
        return False
    known = case.draft.is_open
    about = case.term.zh, case.wrong
    if about not in known:
        known[about] = leaves_open(case.source, case.term, case.wrong)
    return known[about]


def leaves_open(source: Source, term: Term, wrong: Rendering) -> bool:
    """True where a source that has a term leaves it open whether a wording of it is right."""
    if term.zh in SPEAKING:
        return not source.sources.speaker.is_sure
    rest = source.text.replace(term.zh, "")
    if any(other in rest for other in others_in(wrong.reason)) or source.sources.vocabulary.is_foreign(term.zh):
        return True
    if IS_ABROAD.search(wrong.reason) and COUNTRY.search(rest):
        return True
    return not settles(term.kind, term.zh, term.en, wrong.text, wrong.reason)


def is_ordinary(term: Term) -> bool:
    """True for a common noun whose Chinese has other senses, too: 名片 may well be a business card."""
    return term.kind == "unit" or (term.zh not in SPEAKING and len(term.zh) <= SHORT and is_common(term.en))


def may_be_no_name(case: Case) -> bool:
    """True where ordinary words stand for a name that are counted: `a hundred degrees` for 百度."""
    return (
        case.is_conditional
        and any(map(str.isupper, case.term.en))
        and is_counted(case.draft.text, case.match.span.start)
    )


def may_go_on(case: Case) -> bool:
    """True where a wording may be the beginning of a longer name."""
    return case.is_conditional and case.term.kind != "person" and goes_on(case.draft.text, case.match.span)


def may_have_begun(case: Case) -> bool:
    """True where a wording may be the end of a longer name that is no rendering of what stands beside the term."""
    start = case.match.span.start
    if not case.is_conditional or case.term.kind == "person" or start - 1 in case.draft.ends:
        return False
    return is_inside_a_name(case.draft.text, start)


def has_a_rival(case: Case) -> bool:
    """True where another term of the source has the words of the wording: 医院 those of `our hospital` for 我院."""
    strange = words(case.wrong.text) - words(*case.term.right)
    return any(strange & own for zh, own in case.draft.words.items() if zh not in case.term.zh)


def words(*texts: str) -> frozenset[str]:
    """The words of some texts, in small letters and without those of grammar."""
    return frozenset(word for text in texts for word in WORD.findall(text.lower())) - GRAMMAR


OBSTACLES: tuple[tuple[Callable[[Case], bool], str], ...] = (
    (lambda case: not case.term.confirmed, "the official name is still to be checked"),
    (lambda case: not case.source.is_sure, "it is not sure that this is the source"),
    (is_open, ""),
    (lambda case: case.draft.wrong[case.term.zh] > case.draft.wants(case.term), "the source has the term less often"),
    (may_be_no_name, "these may be ordinary words"),
    (may_go_on, "it may be the beginning of a longer name"),
    (may_have_begun, "it may be a part of a longer name"),
    (has_a_rival, "the source has another term of these words"),
)
"""What keeps a wrong rendering of a term of the source from being fixed, and why; an empty string is its own reason."""
