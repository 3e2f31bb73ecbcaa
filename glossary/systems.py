"""What the characters of a name may be in letters, in pinyin and in other systems."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from glossary.names import UMLAUT_STYLES, split_syllables
from glossary.readings import parts, syllables
from glossary.romanizations import OWN_SURNAMES, cantonese, wade_giles

WADE_GILES, CANTONESE, OTHER = "Wade-Giles", "Cantonese", "other"


def spelled(syllable: str) -> tuple[str, ...]:
    """The spellings of a syllable of pinyin, one for each way of writing ü."""
    return tuple(syllable.replace("ü", u) for u in UMLAUT_STYLES.values()) if "ü" in syllable else (syllable,)


@cache
def surname_syllables(zh: str) -> tuple[tuple[str, ...], ...]:
    """The readings of the surname of `zh`, the usual one first, each as its syllables in lower case."""
    surnames, given = parts(zh)
    return tuple(split_syllables(one.lower(), len(zh) - len(given)) for one in surnames)


@cache
def given_choices(zh: str) -> tuple[tuple[str, ...], ...]:
    """The spellings in pinyin of each syllable of the given name of `zh`."""
    given = parts(zh)[1]
    return tuple(tuple(one for reading in syllables(character) for one in spelled(reading)) for character in given)


@cache
def surname_letters(zh: str) -> frozenset[str]:
    """Every spelling of the surname of `zh` in any system, in lower case without marks."""
    surname = zh[: len(zh) - len(parts(zh)[1])]
    by_parts = [
        *(tuple(map(spelled, one)) for one in surname_syllables(zh)),
        *(tuple(map(_unmarked, one)) for one in surname_syllables(zh)),
        tuple(map(cantonese, surname)),
    ]
    found = {"".join(one) for choices in by_parts for one in product(*choices)}
    return frozenset(found.union(OWN_SURNAMES.get(surname, ())) - {""})


def begins_like(character: str, letters: str) -> bool:
    """True where `letters` begin as `character` does in some system; y and i are alike."""
    in_mandarin = (one for syllable in syllables(character) for one in (syllable, *_unmarked(syllable)))
    return letters[:1].replace("i", "y") in {one[0].replace("i", "y") for one in (*in_mandarin, *cantonese(character))}


@lru_cache(maxsize=1 << 12)
def other_systems(zh: str) -> tuple[tuple[str, tuple[tuple[str, ...], ...], int], ...]:
    """The spellings of the characters in other systems, with the surname first and last, and what stands apart."""
    given = parts(zh)[1]
    surname = zh[: len(zh) - len(given)]
    in_wade_giles = tuple(tuple(one for each in syllables(character) for one in _unmarked(each)) for character in given)
    in_cantonese = tuple(map(cantonese, given))
    found = [(WADE_GILES, tuple(map(_unmarked, one)), in_wade_giles) for one in surname_syllables(zh)]
    found.append((CANTONESE, tuple(map(cantonese, surname)), in_cantonese))
    if surname in OWN_SURNAMES:
        rests = (in_wade_giles, in_cantonese, given_choices(zh))
        found += [(OTHER, (OWN_SURNAMES[surname],), rest) for rest in rests]
    return tuple(
        (shape, choices, apart)
        for shape, first, rest in found
        for choices, apart in (((*first, *rest), len(first)), ((*rest, *first), len(rest)))
        if given and all(choices)
    )


def _unmarked(syllable: str) -> tuple[str, ...]:
    """A syllable in Wade-Giles without its apostrophe, with its ü and with u for it."""
    letters = wade_giles(syllable).replace("'", "")
    return tuple(dict.fromkeys((letters, letters.replace("ü", "u"))))
