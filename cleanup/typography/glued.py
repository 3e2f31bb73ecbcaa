"""Commas and semicolons without a space after them: which stand in prose, and how sure that is."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleanup.code import looks_like_code
from cleanup.language import is_cjk
from cleanup.marks import APOSTROPHES
from cleanup.model import Safety
from glossary.patterns import later

DATA = re.compile(r"[\d.]+,\S|\d+$")
CLOSING = ')"”’%.]?!…#>*`\N{FULLWIDTH RIGHT PARENTHESIS}'
CODE = re.compile(rf"[A-Za-z][^\w\s{APOSTROPHES}-]|\w+[=_\\]|[b-hj-z]\b(?!-)")
ONE_LETTER = re.compile(r"\w(?!\w)")
CODE_TOKEN = re.compile(r"[=\\{}|~^@_]|\$[A-Za-z]|<(?![A-Za-z/])|%[A-Za-z]|\)/\w|::|->|^[^\w]?-|:.*:")
DOUBTFUL_TOKEN = re.compile(
    r"""
    (?<![A-Za-z])[a-z]+[A-Z] | \d(?!st|nd|rd|th)[A-Za-z] | [A-Za-z]\d     # aMirror, hd0
    | [(\[][^\s()\[\]]*[,;][^\s()\[\]]*[)\]]                              # (major,minor)
    | [a-z],[a-z-]+[,;][a-z] | (?<!\w)[a-z-]+[,;][a-z-]+[,;]              # red,green,blue
    | (?<!\w)(?P<same>[A-Za-z]+),(?P=same)-                               # cis,cis-diene
    | (?:cis|trans|endo|exo|syn|anti|threo|erythro|meso|tert|sec),[a-z]+-
    | (?<![A-Za-z])[A-Z]{2,}[,;][A-Z]{2,}(?![a-z])                          # GET,HEAD
    | [a-z][A-Z]\w{0,30}[,;]\w{0,30}[a-z][A-Z]                            # BufNewFile,BufRead
    | ["'][\w.+-]+[,;][\w.+-]+["'] | \*\*[\w./-]+,[\w./-]+\*\*              # "unix,dos" **src,win**
    | (?<![A-Za-z])[A-Z][a-z]{0,2},[A-Z][a-z]{0,2},[A-Z][a-z]{0,2}(?![a-z])   # Jan,Feb,Mar
    | \.[a-z]{1,4}[,;] | [a-z]\([a-z] | \.\.\.,                               # a/b.c,d open(a,b) a,...,z
    """,
    re.VERBOSE,
)
PAIR = re.compile(r"[a-z]+[,;][a-z]+\W*$")
SMALL_WORD = later(
    r"(?:all|an?|and|are|as|at|because|but|by|for|from|he|his|if|in|is|it|its|just|of|on|or|our|she|so|some|that|the|"
    r"their|then|there|they|this|to|too|was|we|were|when|where|which|while|who|with|you|your)\b"
)
NEXT_SMALL = re.compile(r" [a-z]{2}")
SENTENCE = re.compile(r"[\W_]{0,20}[A-Z]")
THREE_WORDS = re.compile(r"(?:[A-Za-z0-9’'-]{1,30}[ ]){2}[A-Za-z’'-]{1,30}[,;]$")
KEYWORDS = re.compile(r"\s{0,9}(?:[Kk]ey ?[Ww]ords?|[Tt]ags)\b")
AROUND, LONGEST = 40, 60
"""Characters on either side of a mark that are looked at, and of the longest words that they make."""


QUOTED = re.compile(r'"[^"\n]*"')
MARK = re.compile(r"[,;](.?)")
LEAST_FIELDS = 3
"""Marks of a line of data, at least."""


def is_data(text: str) -> bool:
    """True for a row of data, as in `1,Li Hua,Sales,2024`: several marks, no space after any, no phrase."""
    after = MARK.findall(QUOTED.sub('"', text))
    return len(after) >= LEAST_FIELDS and " " not in after and not NEXT_SMALL.search(text)


class Line(NamedTuple):
    """What is looked up once a line."""

    is_code: bool
    is_sentence: bool
    has_keywords: bool
    is_data: bool

    @classmethod
    def of(cls, text: str) -> Line:
        """What is true of the line `text`."""
        has_keywords = KEYWORDS.match(text) is not None
        return cls(looks_like_code(text), SENTENCE.match(text) is not None, has_keywords, is_data(text))


def parts_words(text: str, place: int) -> bool:
    """True where the mark before `place` stands between words, not inside a number, data or code."""
    before, after = text[place - 2], text[place]
    if is_cjk(after) or not after.isalnum():
        return before.isalnum() or before in CLOSING
    if not before.isalnum():
        apostrophe = before == "'" and text[max(place - 3, 0) : place - 2].isalpha()
        return (apostrophe or before in CLOSING) and not DATA.match(text, place) and not CODE.match(text, place)
    one_letter_before = not text[max(place - 3, 0) : place - 2].isalnum()
    if after.isdigit():
        return not before.isdigit() and not one_letter_before and not DATA.match(text, place)
    return not CODE.match(text, place) and not (one_letter_before and ONE_LETTER.match(text, place))


def sureness(text: str, place: int, line: Line) -> Safety:
    """How sure it is that a mark between words is no part of code or of a list of keywords; SHOW if it is."""
    before, after = text[max(place - AROUND, 0) : place], text[place : place + AROUND]
    token = before.split(" ")[-1] + after.split(" ")[0]
    if len(token) > LONGEST or line.is_data:
        return Safety.SUGGEST
    if CODE_TOKEN.search(token) or (line.is_code and before[-1] == ";"):
        return Safety.SHOW
    plain = SMALL_WORD.match(after) or (line.is_sentence and THREE_WORDS.search(before))
    is_pair = PAIR.match(token) and (line.is_code or not plain)
    return Safety.SUGGEST if is_pair or line.has_keywords or DOUBTFUL_TOKEN.search(token) else Safety.SAFE
