"""Numbers of a text as values, near enough to see whether two texts name the same."""

from __future__ import annotations

import re
from contextlib import suppress

from cleanup.words.calendar import MONTHS

DIGIT = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
CHINESE = re.compile(r"(\d[\d,，]{0,20}(?:\.\d{1,8})?)\s?([百千]?[万亿]?)|([零〇一二三四五六七八九十百千万亿两]{1,20})")
ENGLISH = re.compile(
    r"(\d[\d,]{0,20}(?:\.\d{1,8})?)(?:[ -]?(hundred|thousand|million|billion|trillion|[mM]|bn|[kK])\b)?", re.IGNORECASE
)
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "m": 10**6, "bn": 10**9, "k": 10**3,
}  # fmt: skip
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()
TENS = {word: 10 * number for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
SPELLED = {
    **{word: str(value) for value, word in enumerate(SMALL)},
    **{word: str(value) for value, word in enumerate(ORDINALS)},
    **{word: str(value) for word, value in TENS.items()},
    **{month.lower(): str(value) for value, month in enumerate(MONTHS, 1)},
    **{month[:3].lower(): str(value) for value, month in enumerate(MONTHS, 1) if month != "May"},
    "half": "0.5", "twice": "2", "once": "1", "hundred": "100", "thousand": "1000", "dozen": "12",
}  # fmt: skip
SPELLED_WORD = re.compile(rf"\b(?:{'|'.join(SPELLED)})\b", re.IGNORECASE)
CHINESE_ITEM = re.compile(
    r"\s*(?:第\s?|[(（]\s?)?(?:([一二三四五六七八九十百]{1,5})|(\d{1,3}))(?:[)）、．]|\.(?!\d)|\s?[条章节款])"
)
ENGLISH_ITEM = re.compile(
    r"\s*(?:(?:Article|Chapter|Section|Item|No\.)\s(\d{1,3})\b"
    r"|[(（]?(?:(\d{1,3})|([A-HJ-UWYZa-hj-uwyz])|([IVX]{1,5}|[ivx]{1,5}))(?:[)）]|\.(?=\s)))"
)
ROMAN = {numeral: number for number, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}


def chinese_item(text: str) -> int | None:
    """The number of an item, where a Chinese line begins with one: 三、 (3) 第三条."""
    found = CHINESE_ITEM.match(text)
    return (_value(found[1]) if found[1] else int(found[2])) if found else None


def english_item(text: str) -> int | None:
    """The number of an item, where an English line begins with one: 3. (3) (c) (iii) Article 3."""
    found = ENGLISH_ITEM.match(text)
    if not found:
        return None
    if found[4]:
        return ROMAN.get(found[4].lower())
    return ord(found[3].lower()) - ord("a") + 1 if found[3] else int(found[1] or found[2])


def chinese_values(text: str) -> set[str]:
    """The numbers of a Chinese text; a single character such as 一 is none, since it is a part of many words."""
    found = set()
    for digits, scale, characters in CHINESE.findall(text):
        if digits:
            factor = 1
            for character in scale:
                factor *= UNITS.get(character) or LARGE[character]
            found.add(_told(digits, factor))
        elif len(characters) > 1 or characters == "十":
            found.add(f"{_value(characters):.10g}")
    return found


def english_values(text: str) -> tuple[set[str], set[str]]:
    """The numbers of an English text, those in digits and those in words, months among these."""
    values = {_told(digits, SCALES.get(scale.lower(), 1)) for digits, scale in ENGLISH.findall(text)}
    return values, {SPELLED[word.lower()] for word in SPELLED_WORD.findall(text)}


def _told(digits: str, factor: int) -> str:
    with suppress(ValueError):
        return f"{float(digits.replace(',', '').replace('，', '')) * factor:.10g}"
    return digits


def _value(characters: str) -> int:
    """The value of a number in Chinese characters; a row of digits, as of a year, is read as one."""
    if not any(character in UNITS or character in LARGE for character in characters):
        return int("".join(str(DIGIT[character]) for character in characters))
    whole = section = digit = 0
    for character in characters:
        if character in DIGIT:
            digit = DIGIT[character]
        elif character in UNITS:
            section += (digit or 1) * UNITS[character]
            digit = 0
        else:
            whole = (whole + section + digit or 1) * LARGE[character]
            section = digit = 0
    return whole + section + digit
