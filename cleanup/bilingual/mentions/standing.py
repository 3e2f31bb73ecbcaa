"""What a run of the draft makes of a name: right, another form of it, or wrong, and what should stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.bilingual.mentions.evidence import LIKELY, odds, probability
from cleanup.bilingual.mentions.finding import Draft, Found, found_in, surname_alone
from cleanup.bilingual.mentions.gates import DETECTED, doubts, may_be_pinyin, reasons
from cleanup.bilingual.mentions.likeness import Likeness, Shape, cut, letters_of
from cleanup.bilingual.mentions.words import span_of
from cleanup.bilingual.names import Kind, Mention, Standing
from cleanup.model import Span
from glossary.names import with_umlaut
from glossary.readings import parts, proposed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.mentions.assignment import Candidate
    from cleanup.bilingual.mentions.glued import Glued
    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.names import SourceName
    from cleanup.bilingual.source import Source
    from cleanup.context import Context
    from cleanup.model import Segment

SURE = 0.97
"""From this confidence on an edit is safe: gates, not odds, lead here."""
UNSURE = 0.9
"""The most that a mention reaches for which a gate is shut."""
PERSON = "person"
"""The kind of the terms that are persons."""
LEAST = 0.5
"""Below this confidence nothing is proposed."""
LEAST_SHAPED = 0.75
"""The same for a name that is only shaped otherwise: words of pinyin may be anything."""
ENOUGH = 0.7
"""What an edit needs besides open gates to be safe."""


def spelled(name: SourceName, found: Candidate, style: str) -> str:
    """The standard spelling of a name, with the readings that the draft has right."""
    if name.term:
        return name.term.en
    _, given = parts(name.zh)
    usual = proposed(name.zh, style)
    if not usual:
        return ""
    surname, _, rest = usual.partition(" ")
    seen = found.resemblance
    if seen.surname is Likeness.EXACT and seen.surname_text:
        surname = with_umlaut(seen.surname_text.capitalize(), style)
    standard, _ = cut(letters_of(rest), given)
    if len(standard) == len(given) == len(seen.pieces):
        pieces = [
            with_umlaut(there, style) if kind is Likeness.EXACT else usually
            for there, kind, usually in zip(seen.pieces, seen.given, standard, strict=True)
        ]
        rest = "".join(f"'{one}" if at and one[0] in "aoe" else one for at, one in enumerate(pieces)).capitalize()
    return f"{surname} {rest}"


def cased(proposal: str, words: Sequence[Word]) -> str:
    """A proposal in capitals where what it replaces is."""
    if all(word.text.isupper() and len(word.text) > 1 for word in words):
        return proposal.upper()
    first, _, rest = proposal.partition(" ")
    if words[0].text.isupper() and len(words[0].text) > 1 and words[0].text.lower() == first.lower():
        return f"{first.upper()} {rest}"
    return proposal


def standing_of(found: Candidate, words: Sequence[Word]) -> Standing:
    """What the run of a name is."""
    seen = found.resemblance
    if not seen.is_exact:
        return Standing.WRONG
    if seen.shape in {Shape.STANDARD, Shape.REVERSED} and words[0].is_capital and words[-1].is_capital:
        return Standing.RIGHT
    return Standing.FORM


def mentions_of(segment: Segment, context: Context) -> tuple[Mention, ...]:
    """What stands in a segment for each name of its source, in the order of the source."""
    reading = context.reading(segment)
    source = reading.source
    if source is None or not context.is_english:
        return ()
    draft = Draft(reading)
    known = {match.term.zh: match for match in reading.matches if match.term.kind == PERSON}
    found = found_in(source, draft, context.glossary)
    taken = [one.candidate for one in found if one.candidate]
    right = {one.name.zh for one in found if one.candidate and one.candidate.resemblance.is_exact}
    told: list[Mention] = []
    for number, one in enumerate(found):
        if match := known.get(one.name.zh):
            # What the glossary lists as wrong is for the rule of its own.
            told.append(Mention(one.name, Standing.WRONG if match.wrong else Standing.RIGHT, match.span))
        elif one.glued:
            is_first = number + 1 < len(found) and found[number + 1].glued is one.glued
            told.append(of_glued(one, one.glued, draft, is_first=is_first))
        elif one.candidate:
            words = draft.words[one.candidate.first : one.candidate.last]
            told.append(mention(one, one.candidate, words, source, context.settings.umlaut))
        elif one.name.zh in right:
            told.append(Mention(one.name, Standing.RIGHT))
        elif alone := surname_alone(one.name, draft, taken):
            told.append(Mention(one.name, Standing.SURNAME_ONLY, Span(alone.start, alone.end)))
        else:
            told.append(Mention(one.name, Standing.MISSING))
    return tuple(told)


def of_glued(found: Found, glued: Glued, draft: Draft, *, is_first: bool) -> Mention:
    """What two names in one run are for each of them; what should stand there is told once."""
    span = span_of(draft.words[glued.first : glued.last])
    if not is_first or found.name.kind not in {Kind.MAINLAND, Kind.UNKNOWN} or found.name.confidence < LEAST:
        return Mention(found.name, Standing.FORM, span)
    confidence = min(found.name.confidence, UNSURE)
    return Mention(found.name, Standing.FORM, span, glued.proposal, confidence, "two names of a list in one")


def mention(found: Found, one: Candidate, words: Sequence[Word], source: Source, style: str) -> Mention:
    """What a run of words is for a name."""
    name, standing, span = found.name, standing_of(one, words), span_of(words)
    if standing is Standing.RIGHT or not may_be_pinyin(name, one):
        return Mention(name, standing, span)
    doubt = min(odds(name.confidence) - LIKELY, 0)
    confidence = name.confidence if standing is Standing.FORM else probability(found.odds + doubt)
    against = tuple(doubts(name, one, words, source))
    if against:
        confidence = min(confidence, UNSURE)
    elif confidence > ENOUGH:
        confidence = max(confidence, SURE)
    least = LEAST_SHAPED if standing is Standing.FORM else LEAST
    if confidence < (DETECTED if one.resemblance.shape is Shape.GLUED else least):
        return Mention(name, standing, span, confidence=confidence)
    reason = "; ".join(filter(None, (agreeing(tuple(reasons(one, standing))), *against)))
    return Mention(name, standing, span, cased(spelled(name, one, style), words), confidence, reason)


def agreeing(told: Sequence[str]) -> str:
    """What speaks for a name, as one phrase."""
    if len(told) < 2:
        return f"{told[0]} agrees" if told and "letters" not in told[0] else "".join(told)
    return f"{', '.join(told[:-1])} and {told[-1]} agree"
