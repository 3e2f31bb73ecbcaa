"""Signs of code: in a line, in a word, and in a document that shows code or speaks of it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

IN_LINE = re.compile(
    r"[{}\\|=`]|\$[A-Za-z_({]|(?<!:)//|&&|\|\||::|->|\w\(\)|(?<!\S)--?[a-z]\b|(?<!\S)--[a-z]|%[A-Z]|%[a-z](?![a-z])|</?[a-z]|(?<!\w)_\d"
)
"""Signs that prose does without."""
IN_DOCUMENT = re.compile(r"\w\(\)|[a-z]_[a-z]|::|->|[{}`]|\w=\w|</|\.[a-z]+\(|\b[a-z]+[A-Z][a-z]+[A-Z]|\s--[a-z]")
IN_PROGRAM = re.compile(r"\w\(\)|[a-z]_[a-z]|::|->|\w=\w|[a-z]\.[a-z]+\(|\s--[a-z]|``|\\[a-z\"]")
"""Signs of programs and of commands, which damage to prose does not leave behind."""
LEAST_OF_CODE = 3
"""Segments with such signs that make a document one of code."""
SUBJECT = re.compile(
    r"`[^`]|>>> |\b(?:html|xml|sgml|css|javascript|unicode|utf-?8|latin-?1|ascii|iso[- ]?8859|encodings?"
    r"|mojibake|mangled|garbled)\b",
    re.IGNORECASE,
)
WORD = re.compile(
    r"(?<![A-Za-z])[A-Za-z]{1,30}(?=[_(=\\/@#$`*\[]|::|->|\.[a-z])|(?<=[_.@#$/\\`=*:>\-])[A-Za-z]{1,30}(?![A-Za-z])"
)
"""A word that touches a character of code."""


def looks_like_code(line: str) -> bool:
    """Whether a line may be a command, a program, data or a formula: punctuation that prose never spaces so stays."""
    return IN_LINE.search(line) is not None


def shows_code(texts: Iterable[str]) -> bool:
    """Whether there are signs of code in a document, so that a word like `campusLife` may be a name in code."""
    return any(IN_DOCUMENT.search(_without_addresses(text)) for text in texts)


def is_of_code(texts: Iterable[str]) -> bool:
    """Whether a document is a program or tells of programs: what its marks do there may be their syntax."""
    signs = (True for text in texts if IN_PROGRAM.search(text) and IN_PROGRAM.search(_without_addresses(text)))
    return len(list(islice(signs, LEAST_OF_CODE))) == LEAST_OF_CODE


def speaks_of_code(texts: Iterable[str]) -> bool:
    """Whether a document speaks of encodings, markup or code: what looks like damage may be an example."""
    return any(SUBJECT.search(text) for text in texts)


def words_in_code(texts: Iterable[str]) -> frozenset[str]:
    """The words that somewhere touch a character of code, as they are written."""
    return frozenset(word for text in texts for word in WORD.findall(text))


def _without_addresses(text: str) -> str:
    return " ".join(filter(_is_no_address, text.split()))


def _is_no_address(word: str) -> bool:
    """False for what holds an address of the web or of mail, whose characters look like code."""
    return "://" not in word and "www." not in word and "@" not in word
