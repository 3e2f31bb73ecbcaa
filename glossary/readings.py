"""How the characters of a Chinese name may be read. pypinyin is loaded here and nowhere else, and only when asked.

Surnames come from our own table: of 24 surnames with a reading of their own, pypinyin 0.55 read 13 wrong.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from glossary.names import UMLAUT_STYLES
from glossary.store import DATA, SEPARATOR, SIDE_TABLES, read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_SURNAME = 2
UMLAUT = re.compile("([LlNn])ü")
INNER_MARKS = str.maketrans("", "", " '-\N{RIGHT SINGLE QUOTATION MARK}")

NO_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ", "aaaaeeeeiiiioooouuuuüüüünnn")


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    rows, _ = read_table(DATA / "surnames.tsv", SIDE_TABLES["surnames.tsv"])
    return {row.cells[0]: tuple(row.cells[1].split(SEPARATOR)) for row in rows}


@cache
def syllables(character: str) -> tuple[str, ...]:
    """The readings of a character in pinyin without tones, the usual one first, ü as ü; none for what has none."""
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=True)
    return tuple(found[0]) if found else ()


def parts(zh: str) -> tuple[tuple[str, ...], str]:
    """The readings of the surname of a Chinese name, the usual one first, and its given name."""
    for length in range(min(LONGEST_SURNAME, len(zh) - 1), 0, -1):
        if zh[:length] in _surnames():
            return _surnames()[zh[:length]], zh[length:]
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
    from pypinyin import Style, lazy_pinyin

    surnames, given = parts(zh)
    # As a whole: 长安 is Chang'an, though 长 by itself is more often zhang.
    spelled = lazy_pinyin(given, style=Style.NORMAL, errors="ignore", v_to_u=True)
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
