"""What a run of the draft makes of a name: right, another form of it, or wrong, and what should stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.bilingual.mentions.evidence import LIKELY, odds, probability
from cleanup.bilingual.mentions.finding import Draft, Found, found_in, surname_alone
from cleanup.bilingual.mentions.likeness import Likeness, Shape, cut, letters_of, spellings
from cleanup.bilingual.mentions.register import is_news, is_of_elsewhere
from cleanup.bilingual.mentions.words import span_of
from cleanup.bilingual.names import Kind, Mention, Standing
from cleanup.model import Span
from glossary.english import is_common
from glossary.names import with_umlaut
from glossary.readings import parts, proposed, syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.names import SourceName
    from cleanup.bilingual.source import Source
    from cleanup.context import Context
    from cleanup.model import Segment

SURE = 0.97
"""From this confidence on an edit is safe: gates, not odds, lead here."""
UNSURE = 0.9
"""The most that a mention reaches for which a gate is shut."""
LEAST = 0.5
"""Below this confidence nothing is proposed."""
DETECTED = 0.9
"""How sure it must be that a name stands in the source."""
CONFIRMED = 0.55
"""The same where the draft has its title and a part of it, too."""
PLACE_WORDS = frozenset(
    "river county city town township village province district lake mountain mount island road street avenue bay port"
    " bridge square garden temple school university college hospital hotel company group park stadium airport station"
    " museum library press party nation republic prefecture region sea peninsula strait canal dam valley pass gate"
    " palace tower hall house court square center centre".split()
)
"""What ends the name of a place or a body."""


def spelled(name: SourceName, found: Found, style: str) -> str:
    """The standard spelling of a name, with the readings that the draft has right."""
    if name.term:
        return name.term.en
    _, given = parts(name.zh)
    usual = proposed(name.zh, style)
    if not usual or not found.candidate:
        return usual
    surname, _, rest = usual.partition(" ")
    seen = found.candidate.resemblance
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


def standing_of(found: Found, words: Sequence[Word]) -> Standing:
    """What the run of a name is."""
    seen = found.candidate.resemblance if found.candidate else None
    if seen is None:
        return Standing.MISSING
    if not seen.is_exact:
        return Standing.WRONG
    if seen.shape in {Shape.STANDARD, Shape.REVERSED} and words[0].is_capital and words[-1].is_capital:
        return Standing.RIGHT
    return Standing.FORM


def mentions_of(segment: Segment, context: Context) -> tuple[Mention, ...]:
    """What stands in a segment for each name of its source, in the order of the source."""
    reading = context.reading(segment)
    source = reading.source
    if source is None or not source.names or not context.is_english:
        return ()
    found = found_in(source.names, reading)
    draft = Draft(reading)
    taken = [one.candidate for one in found if one.candidate]
    right = {one.name.zh for one in found if one.candidate and one.candidate.resemblance.is_exact}
    told: list[Mention] = []
    for one in found:
        if one.candidate:
            words = draft.words[one.candidate.first : one.candidate.last]
            told.append(mention(one, words, source, context))
        elif one.name.zh in right:
            told.append(Mention(one.name, Standing.RIGHT))
        elif alone := surname_alone(one.name, draft, taken):
            told.append(Mention(one.name, Standing.SURNAME_ONLY, Span(alone.start, alone.end)))
        else:
            told.append(Mention(one.name, Standing.MISSING))
    return tuple(told)


def mention(found: Found, words: Sequence[Word], source: Source, context: Context) -> Mention:
    """What a run of words is for a name."""
    name, standing, span = found.name, standing_of(found, words), span_of(words)
    if standing is Standing.RIGHT:
        return Mention(name, standing, span)
    proposal = cased(spelled(name, found, context.settings.umlaut), words)
    if name.kind not in {Kind.MAINLAND, Kind.UNKNOWN} and not name.term:
        return Mention(name, standing, span)
    doubt = min(odds(name.confidence) - LIKELY, 0)
    confidence = name.confidence if standing is Standing.FORM else probability(found.odds + doubt)
    gate = shut(found, words, source, standing)
    if gate:
        confidence = min(confidence, UNSURE)
    elif confidence > 0.7:
        confidence = max(confidence, SURE)
    if confidence < LEAST:
        return Mention(name, standing, span, confidence=confidence)
    return Mention(name, standing, span, proposal, confidence, gate)


def is_confirmed(found: Found) -> bool:
    """Whether the draft says itself that a person stands there: by the same title, and the sound of the name."""
    one = found.candidate
    if one is None or not one.has_title:
        return False
    return one.resemblance.surname is Likeness.EXACT and Likeness.EXACT in one.resemblance.given


def shut(found: Found, words: Sequence[Word], source: Source, standing: Standing) -> str:
    """Why an edit is no more than a suggestion, or an empty string."""
    name = found.name
    assert found.candidate
    seen = found.candidate.resemblance
    texts = [one.text for one in source.sources.known.values()]
    at = source.sources.order[source]
    _, given = parts(name.zh)
    gates = {
        "pair unsure": not source.is_sure,
        "name unsure": name.confidence < (CONFIRMED if is_confirmed(found) else DETECTED),
        "kind unknown": name.kind is not Kind.MAINLAND,
        "elsewhere": is_of_elsewhere(texts, at),
        "no news": not is_news(texts, at),
        "capitals": len(words) < 2 or not all(word.is_capital for word in words) and not (seen.is_exact),
        "place": any(word.text.lower() in PLACE_WORDS for word in words) and not seen.whole,
        "several readings": len(parts(name.zh)[0]) != 1,
        "extra": bool(seen.extra),
        "shape": seen.shape not in {Shape.STANDARD, Shape.SPLIT},
    }
    if standing is Standing.WRONG:
        exact = seen.given.count(Likeness.EXACT)
        gates |= {
            "surname": seen.surname not in {Likeness.EXACT, Likeness.MEANING} and exact < len(given),
            "no syllable": exact < 1 and not seen.whole and set(seen.given) != {Likeness.MEANING},
            "alien": Likeness.ALIEN in seen.given,
            "reading": any(
                kind is not Likeness.EXACT and len(syllables(character)) != 1
                for kind, character in zip(seen.given, given, strict=True)
            ),
        }
    return ", ".join(gate for gate, is_shut in gates.items() if is_shut)
