"""How other systems than pinyin spell a syllable. They only serve to recognise a spelling, never to propose one.

Source: the Wade-Giles table of H. A. Giles, A Chinese-English Dictionary, 2nd ed. (1912), as the Library of Congress
used it until 2000.
"""

from __future__ import annotations

import re
from functools import cache

WADE_GILES_INITIALS = {
    "b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs",
    "zh": "ch", "ch": "ch'", "r": "j", "z": "ts", "c": "ts'",
}  # fmt: skip
"""The initials that differ."""
WADE_GILES_WHOLE = {
    "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "ssu", "er": "erh",
    "e": "o", "ge": "ko", "ke": "k'o", "he": "ho", "ye": "yeh", "yan": "yen", "yi": "i", "you": "yu", "yong": "yung",
    "yu": "yü", "yue": "yüeh", "yuan": "yüan", "yun": "yün", "gui": "kuei", "kui": "k'uei", "duo": "to", "tuo": "t'o",
    "nuo": "no", "luo": "lo", "ruo": "jo", "zuo": "tso", "cuo": "ts'o", "suo": "so", "zhuo": "cho", "chuo": "ch'o",
}  # fmt: skip
"""The syllables whose final depends on their initial."""
WADE_GILES_FINALS = {"ie": "ieh", "ian": "ien", "üe": "üeh", "ong": "ung", "iong": "iung"}
PALATAL = re.compile("^([jqx])u")
INITIAL = re.compile("^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?")


@cache
def wade_giles(syllable: str) -> str:
    """The Wade-Giles spelling of a pinyin syllable, with its marks: `zhang` is chang, `qu` ch'ü."""
    if syllable in WADE_GILES_WHOLE:
        return WADE_GILES_WHOLE[syllable]
    full = PALATAL.sub(r"\1ü", syllable)
    initial = INITIAL.match(full)[0]  # type: ignore[index]
    final = full[len(initial) :]
    return WADE_GILES_INITIALS.get(initial, initial) + WADE_GILES_FINALS.get(final, final)
