"""How other systems than pinyin spell a syllable. They only serve to recognise a spelling, never to propose one.

Wade-Giles is that of H. A. Giles, A Chinese-English Dictionary, 2nd ed. (1912), as libraries used it until 2000.
Cantonese is spelled as on identity cards of Hong Kong, which follow habit more than a table: from the Jyutping of the
Linguistic Society of Hong Kong (1993), every initial and final with the spellings that are usual.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from glossary.store import listed

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

CANTONESE_INITIALS = {
    "b": "p b", "d": "t d", "g": "k g", "ng": "ng -", "gw": "kw gw", "z": "ch ts j", "c": "ch ts", "s": "s sh",
    "j": "y", "": "- ng",
}  # fmt: skip
"""The initials that have other spellings than their own; a hyphen is none."""
CANTONESE_FINALS = {
    "aa": "a ah ar", "aai": "ai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at",
    "aak": "ak", "au": "au ow", "am": "am um", "an": "an un", "ap": "ap up", "at": "at ut", "e": "e eh ar",
    "ei": "ei i ee ay", "eng": "eng ing", "ek": "ek ik", "i": "i ee ze", "ik": "ik ick", "o": "o or oh aw",
    "oi": "oi oy", "ou": "o ou", "ok": "ok ock", "u": "u oo", "un": "un oon", "uk": "uk ook", "ut": "ut oot",
    "oe": "eu or", "oeng": "eung", "oek": "euk eok", "eoi": "ui", "eon": "un eun", "eot": "ut eut",
    "yu": "u ue yu", "yun": "uen un", "yut": "uet ut", "m": "m ng", "ng": "ng",
}  # fmt: skip
CANTONESE_WHOLE = {
    "zi": "tsz tze tse",
    "ci": "tsz tze tse",
    "si": "sze sz",
    "ji": "yi yee i",
    "jip": "ip",
    "gwok": "kwok kok",
}
"""What is spelled otherwise as a whole, besides what its parts give."""
CANTONESE_INITIAL = re.compile("^(?:gw|kw|ng(?=.)|[bpmfdtnlgkhwzcsj](?=.))?")

OWN_SURNAMES = {
    "何": ("hoe",), "刘": ("liew", "low"), "吴": ("woo", "goh"), "周": ("chow", "chew", "jou"), "孙": ("soon",),
    "宋": ("soong",), "张": ("chong", "teo"), "李": ("lee",), "杨": ("yeoh", "yeo", "young"), "林": ("lim",),
    "王": ("ong",), "胡": ("woo",), "萧": ("siew",), "蔡": ("chua", "chai", "tsay"), "许": ("hui", "koh", "hsu"),
    "谢": ("cheah", "shieh"), "邵": ("shaw",), "郭": ("quek", "kuok"), "钱": ("tsien",), "陈": ("tan", "chen"),
    "顾": ("koo",), "黄": ("hwang", "ng", "wee", "ooi"),
}  # fmt: skip
"""Surnames that are often spelled in no system, as in Lee Teng-hui, Wellington Koo or Tan Kah Kee."""


@cache
def wade_giles(syllable: str) -> str:
    """The Wade-Giles spelling of a pinyin syllable, with its marks: `zhang` is chang, `qu` ch'ü."""
    if syllable in WADE_GILES_WHOLE:
        return WADE_GILES_WHOLE[syllable]
    full = PALATAL.sub(r"\1ü", syllable)
    initial = INITIAL.match(full)[0]  # type: ignore[index]
    final = full[len(initial) :]
    return WADE_GILES_INITIALS.get(initial, initial) + WADE_GILES_FINALS.get(final, final)


@cache
def cantonese(character: str) -> tuple[str, ...]:
    """The spellings of a Simplified character that are usual in Hong Kong, in lower case; it may have none."""
    return tuple(
        dict.fromkeys(one for syllable in listed("cantonese.tsv").get(character, ()) for one in _in_hong_kong(syllable))
    )


def _in_hong_kong(syllable: str) -> list[str]:
    """The usual spellings of a syllable of Jyutping: `zoeng` is cheung or tseung."""
    initial = CANTONESE_INITIAL.match(syllable)[0]  # type: ignore[index]
    final = syllable[len(initial) :]
    initials = CANTONESE_INITIALS.get(initial, initial or "-").replace("-", "").split(" ")
    parts = product(initials, CANTONESE_FINALS.get(final, final).split())
    return [*CANTONESE_WHOLE.get(syllable, "").split(), *("".join(part) for part in parts)]
