"""What keeps an edit of a name from being safe, whatever speaks for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.bilingual.mentions.likeness import ACCOUNTED, Likeness, Shape, letters_of
from cleanup.bilingual.mentions.places import PLACE_WORDS
from cleanup.bilingual.mentions.register import is_news, is_of_elsewhere
from cleanup.bilingual.names import Kind, Standing
from glossary.names import is_syllable
from glossary.readings import parts, syllables
from glossary.romanizations import cantonese, wade_giles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.mentions.assignment import Candidate
    from cleanup.bilingual.mentions.words import Word
    from cleanup.bilingual.names import SourceName
    from cleanup.bilingual.source import Source

DETECTED = 0.9
"""How sure it must be that a name stands in the source."""
CONFIRMED = 0.55
"""The same where the draft has its title and a part of it, too."""


PINYIN_ONLY = re.compile("x|q|zh|c(?!h)")
"""How syllables begin in no other system."""


def may_be_pinyin(name: SourceName, found: Candidate) -> bool:
    """Whether pinyin may be right for a name: of other countries never, of Hong Kong where the draft has it.

    What is translated there is as wrong as anywhere, and where the draft spells the rest of the name by pinyin, in
    two words as nobody there does, its slips are slips.
    """
    if name.term or name.kind in {Kind.MAINLAND, Kind.UNKNOWN}:
        return True
    if name.kind is not Kind.REGIONAL:
        return False
    seen = found.resemblance
    kinds = {seen.surname, *seen.given}
    if Likeness.MEANING in kinds and kinds <= ACCOUNTED:
        return True
    exact = [piece for piece, kind in zip(seen.pieces, seen.given, strict=False) if kind is Likeness.EXACT]
    exact += [seen.surname_text] if seen.surname is Likeness.EXACT else []
    return any(map(PINYIN_ONLY.match, exact)) or (len(exact) > 1 and is_by_pinyin(name, found))


def is_by_pinyin(name: SourceName, found: Candidate) -> bool:
    """Whether a surname and a given name in one word are all syllables of pinyin, none by another system."""
    seen, (_, given) = found.resemblance, parts(name.zh)
    if seen.shape is not Shape.STANDARD or len(seen.by_word) != 2 or seen.extra or len(seen.pieces) != len(given):
        return False
    others = zip(seen.pieces, given, seen.given, strict=True)
    return all(
        kind is Likeness.EXACT or (is_syllable(piece) and piece not in {*cantonese(character), *in_taiwan(character)})
        for piece, character, kind in others
    )


def in_taiwan(character: str) -> Iterator[str]:
    """The letters of a character in Wade-Giles without its marks."""
    return (letters_of(wade_giles(one)) for one in syllables(character))


def doubts(name: SourceName, found: Candidate, words: Sequence[Word], source: Source) -> Iterator[str]:
    """Why an edit is no more than a suggestion, in words for a reader."""
    seen = found.resemblance
    least = CONFIRMED if is_confirmed(found) else DETECTED
    if not source.is_sure:
        yield "the pair is unsure"
    if name.confidence < least:
        yield "it may be no name"
    if name.term is None:
        yield from doubts_of_kind(name, source)
    if seen.shape not in {Shape.STANDARD, Shape.SPLIT} or len(words) < 2:
        yield "the shape is unusual"
    if not seen.is_exact:
        if not all(word.is_capital or word.joint == "-" for word in words):
            yield "a word has a small letter"
        if any(word.text.lower() in PLACE_WORDS for word in words) and not seen.whole:
            yield "it may be a place or a body"
        yield from doubts_of_letters(name, found)


def doubts_of_kind(name: SourceName, source: Source) -> Iterator[str]:
    """Why pinyin may not be how a person's name is spelled, or the text may play with it."""
    texts, at = source.sources.texts, source.sources.order[source]
    if name.kind is not Kind.MAINLAND or is_of_elsewhere(texts, at):
        yield "the person may spell it otherwise"
    if not is_news(texts, at):
        yield "the text reads like no news"
    if len(parts(name.zh)[0]) != 1:
        yield "the surname has several readings"


def doubts_of_letters(name: SourceName, found: Candidate) -> Iterator[str]:
    """Why a run may be another name."""
    seen, (_, given) = found.resemblance, parts(name.zh)
    exact = seen.given.count(Likeness.EXACT)
    if seen.surname not in ACCOUNTED and (exact < len(given) or exact == 1):
        yield "the surname differs"
    if exact < 1 and not seen.whole and set(seen.given) != {Likeness.MEANING}:
        yield "no syllable of the given name is there"
    if Likeness.ALIEN in seen.given or seen.extra:
        yield "there is more than the name"
    if Likeness.MISSING in seen.given and len(set(given)) > 1:
        yield "a syllable is missing"
    wrong = [character for kind, character in zip(seen.given, given, strict=True) if kind is not Likeness.EXACT]
    if any(len(syllables(character)) != 1 for character in wrong):
        yield "a character has several readings"


def is_confirmed(found: Candidate) -> bool:
    """Whether the draft says itself that a person stands there: by the same title, and the sound of the name."""
    seen = found.resemblance
    return found.has_title and seen.surname is Likeness.EXACT and Likeness.EXACT in seen.given


def reasons(found: Candidate, standing: Standing) -> Iterator[str]:
    """What speaks for a run being the name, in words for a reader."""
    seen = found.resemblance
    if standing is Standing.FORM:
        yield "the same letters in another shape"
        return
    told = {
        Likeness.EXACT: "the surname",
        Likeness.MEANING: "the meaning of the surname",
        Likeness.NEAR: "nearly the surname",
    }
    if seen.surname in told:
        yield told[seen.surname]
    if found.has_title:
        yield "the title"
    if seen.whole:
        yield "the meaning of the given name"
    else:
        if Likeness.EXACT in seen.given:
            yield "a syllable" if len(seen.given) > 1 else "the given name"
        if Likeness.MEANING in seen.given:
            yield "the meaning of a character"
