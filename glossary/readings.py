"""How the characters of a Chinese name may be read. pypinyin is loaded here and nowhere else, and only when asked.

Surnames come from our own table: of 24 surnames with a reading of their own, pypinyin 0.55 read 13 wrong. Characters
with several readings in given names come from another: pypinyin also knows readings that stand in no name (大 dai,
红 gong), and a wrong syllable would pass for a right one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from glossary.names import UMLAUT_STYLES
from glossary.store import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_SURNAME = 2
UMLAUT = re.compile("([LlNn])ü")
INNER_MARKS = str.maketrans("", "", " '-\N{RIGHT SINGLE QUOTATION MARK}")

NO_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ", "aaaaeeeeiiiioooouuuuüüüünnn")


def surnames() -> dict[str, tuple[str, ...]]:
    """The surnames of the table with their readings, the usual one first."""
    return listed("surnames.tsv")


@cache
def _usual(zh: str) -> tuple[str, ...]:
    """The readings that pypinyin takes for usual, one for each character; none where a character has none."""
    from pypinyin import Style, lazy_pinyin

    found = lazy_pinyin(zh, style=Style.NORMAL, errors="ignore", v_to_u=True)
    return tuple(found) if len(found) == len(zh) else ()


@cache
def syllables(character: str) -> tuple[str, ...]:
    """The readings of a character in given names, the usual one first, without tones, ü as ü; it may have none."""
    return listed("readings.tsv").get(character) or _usual(character)


@cache
def naive_syllables(character: str) -> tuple[str, ...]:
    """Every reading that pypinyin has of a character, those of no use in names, too."""
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=True)
    return tuple(found[0]) if found else ()


@cache
def given_syllables(given: str) -> tuple[str, ...]:
    """The usual reading of a given name, one syllable for each character; none where a character has none.

    As a whole: 朝 is chao by itself, but 朝晖 is Zhaohui.
    """
    together = _usual(given)
    if not together:
        return ()
    choices = [syllables(character) for character in given]
    return tuple(
        whole if whole in choice and (whole,) != _usual(character) else choice[0]
        for whole, character, choice in zip(together, given, choices, strict=True)
    )


def parts(zh: str) -> tuple[tuple[str, ...], str]:
    """The readings of the surname of a Chinese name, the usual one first, and its given name."""
    for length in range(min(LONGEST_SURNAME, len(zh) - 1), 0, -1):
        if zh[:length] in surnames():
            return surnames()[zh[:length]], zh[length:]
    return tuple(one.capitalize() for one in syllables(zh[:1])), zh[1:]


def may_be_read(zh: str, name: str) -> bool:
    """True where `name` spells a reading of the Chinese name `zh`, the surname first, however it is cut and joined."""
    surnames, given = parts(zh)
    choices = [surnames, *(syllables(character) for character in given)]
    # The spellings of a syllable, not of the name: the `nyu` of Chen Yu is no nü.
    spelled = [[one.lower().replace("ü", u) for one in choice for u in UMLAUT_STYLES.values()] for choice in choices]
    return _spelled(name.lower().translate(INNER_MARKS), spelled)


def _spelled(letters: str, choices: Sequence[Sequence[str]]) -> bool:
    """True where `letters` are one of each of `choices`, in order."""
    if not choices:
        return not letters
    return any(letters.startswith(one) and _spelled(letters[len(one) :], choices[1:]) for one in choices[0])


def proposed(zh: str, style: str = "lyu") -> str:
    """The standard spelling of a mainland person's name (GB/T 28039-2011), by the usual readings.

    An apostrophe stands before a syllable that begins with a vowel. Empty where a character has no reading.
    """
    surnames, given = parts(zh)
    spelled = given_syllables(given)
    if not surnames or len(spelled) != len(given):
        return ""
    joined = "".join(f"'{one}" if at and one[0] in "aoe" else one for at, one in enumerate(spelled))
    spelling = UMLAUT_STYLES[style]
    return UMLAUT.sub(rf"\g<1>{spelling}", f"{surnames[0]} {joined.capitalize()}".strip())


def toned(zh: str) -> str:
    """How a Chinese name is read, with tones, a syllable for each character: 王运河 is `wáng yùn hé`."""
    from pypinyin import Style, pinyin

    surnames, given = parts(zh)
    family = zh[: len(zh) - len(given)]
    marked = [
        {one.translate(NO_TONES): one for one in reversed(choice)}
        for choice in pinyin(family, style=Style.TONE, heteronym=True, errors="ignore")
    ]
    usual = surnames[0].lower() if surnames else ""
    first = [choice.get(usual) or next(reversed(choice.values())) for choice in marked]
    rest = [one[0] for one in pinyin(given, style=Style.TONE, errors="ignore")]
    return " ".join([*first, *rest])
