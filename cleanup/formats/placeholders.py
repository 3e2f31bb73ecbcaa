"""Placeholders that programs fill in, by the flags of gettext (manual, "Format Strings"), and marks of accelerators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.model import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PRINTF = r"""%(?: < PRI\w+ > | \{ [^{}\n]* \}
               | (?: \d+\$ | \( [^()\n]* \) | < [^<>\n]* > )? [-+\ \#0']* (?: \*(?:\d+\$)? | \d+ )?
                 (?: \. (?: \*(?:\d+\$)? | \d+ )? )? (?: hh? | ll? | [qjztL] )? [A-Za-z@%] )"""
BRACES = r"\{ [^{}\n]* \}"
NUMBERED = r"% (?: L?\d{1,2} %? | \|[^|\n]*\| | L?n )"
SHELL = r"\$ (?: \w+ | \{ \w+ \} )"
TILDE = r"~ [\d,:@'\#v-]* [^\s\d,:@'\#]"
FORMS = {
    "boost": NUMBERED,
    "c++": BRACES,
    "csharp": BRACES,
    "java": BRACES,
    "kde": NUMBERED,
    "kde-kuit": NUMBERED,
    "lisp": TILDE,
    "perl-brace": BRACES,
    "python-brace": BRACES,
    "qt": NUMBERED,
    "qt-plural": NUMBERED,
    "rust": BRACES,
    "scheme": TILDE,
    "sh": SHELL,
    "smalltalk": BRACES,
    "ycp": NUMBERED,
}
"""How placeholders are written, by the flag; where it is none of these, as in C."""
ACCELERATORS = r"(?: (?<! [A-Z] ) & (?= [A-Za-z] ) | & (?= [a-z] ) | _ (?= [A-Za-z] ) )"
"""The letter after it is a key: `&File`, `_Edit`; not in R&D."""
MARKUP = r"</? [A-Za-z] [^<>\n]* > | & (?: [A-Za-z]{2,8} | \# \d{1,7} | \# [xX][\dA-Fa-f]{1,6} ) ;"
"""A program shows it as tags: in a catalogue these are no residue of a page."""
CONTROLS = r"\n+ | [\x00-\x1f\x7f\ufffd]"
"""And what stands for an escape that says nothing."""


def fixed(text: str, flags: Iterable[str]) -> tuple[Span, ...]:
    """What must stay in a message with these flags: placeholders, marks of accelerators, line ends and tabs.

    What follows each other is not joined: between two placeholders text may come in.
    """
    names = [flag.removesuffix("-format").removeprefix("possible-") for flag in flags if flag.endswith("-format")]
    forms = sorted({FORMS.get(name, PRINTF) for name in names if not name.startswith("no-")})
    return merged(Span(*found.span()) for found in _pattern((*forms, MARKUP, ACCELERATORS, CONTROLS)).finditer(text))


def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    """Any of several forms; the module `re` keeps what it has compiled."""
    return re.compile(" | ".join(forms), re.VERBOSE | re.ASCII)
