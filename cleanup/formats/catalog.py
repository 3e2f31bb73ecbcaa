"""The syntax of PO files (GNU gettext manual, "The Format of PO Files"): their entries, each text where it stands.

What is obsolete (`#~`), what an entry said before (`#|`) and all other comments are passed over, but for the flags.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.encodings import begin, place_in
from cleanup.model import DraftError, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOKEN = re.compile(
    r"""(?P<space> \s+ )
      | \#[,=] (?P<flags> [^\r\n]* )
      | (?P<comment> \# [^\r\n]* )
      | (?P<keyword> (?: msgid_plural | msgid | msgctxt | msgstr | domain ) (?! \w ) )
        (?: \s* \[ \s* (?P<number> \d{1,4} ) \s* \] )?
      | " (?P<string> (?: [^"\\\r\n]++ | \\ [^\r\n] )*+ ) "
      | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)
ENDS = frozenset({"", "domain", "msgstr", "msgstr[]"})
"""What an entry may end with, and a file begin."""
BEFORE = {
    "domain": ENDS,
    "msgctxt": ENDS,
    "msgid": ENDS | {"msgctxt"},
    "msgid_plural": {"msgid"},
    "msgstr": {"msgid"},
    "msgstr[]": {"msgid_plural", "msgstr[]"},
}
"""What each keyword may follow."""


class Statement(NamedTuple):
    """A keyword with the text after it."""

    keyword: str
    """`msgstr[]` of every form of a plural."""
    number: int
    """Of the form of a plural, from 0."""
    at: int
    """Where the keyword stands in the file."""
    strings: list[Span]
    """Where its text stands, line by line, without the quotation marks."""
    flags: list[str]
    """Of the comments before it."""


class Entry(NamedTuple):
    """A message with its translations."""

    context: str | None
    """The `msgctxt`, as it is written."""
    sources: list[Statement]
    """The `msgid`, and the `msgid_plural` where there is one."""
    drafts: list[Statement]
    """The `msgstr`, or all its forms."""
    flags: list[str]
    """Such as `fuzzy` and `c-format`."""


def broken(path: str, text: str, at: int, message: str) -> DraftError:
    """What is wrong at a place of the text."""
    return DraftError(f"{path}:{place_in(text[:at])}: {message}")


def entries(path: str, text: str) -> list[Entry]:
    """The entries of a file in order, its header among them.

    Raises:
        DraftError: a text without an end, something outside of quotation marks, a part of an entry that is missing or
            in the wrong place, or two entries for one message.
    """
    found: list[Entry] = []
    seen: set[tuple[str, str | None, str]] = set()
    domain, context, flags, last = "", None, list[str](), ""
    for one in _statements(path, text):
        _check_order(path, text, one, last, found)
        last = one.keyword
        flags += one.flags
        if last == "domain":
            domain = content(text, one.strings)
        elif last == "msgctxt":
            context = content(text, one.strings)
        elif last == "msgid":
            key = (domain, context, content(text, one.strings))
            if key in seen:
                raise broken(path, text, one.at, "a second entry for the same message; take one of the two out")
            seen.add(key)
            found.append(Entry(context, [one], [], flags))
            context, flags = None, []
        else:
            (found[-1].sources if last == "msgid_plural" else found[-1].drafts).append(one)
    if last not in ENDS:
        raise broken(path, text, len(text), f"the file ends after a `{last}`, without its `msgstr`; is it cut off?")
    return found


def content(text: str, strings: Sequence[Span]) -> str:
    """The text of a statement as it is written, its lines joined."""
    return "".join(text[span.start : span.end] for span in strings)


def _check_order(path: str, text: str, one: Statement, last: str, found: Sequence[Entry]) -> None:
    """Refuse a statement that cannot follow the one before it."""
    if last not in BEFORE[one.keyword]:
        after = f"after a `{last}`" if last else "at the beginning"
        message = f"a `{one.keyword}` {after}, where none can be; an entry is a `msgid` and then its `msgstr`"
        raise broken(path, text, one.at, message)
    if not one.strings:
        raise broken(path, text, one.at, f"a `{one.keyword}` without a text in quotation marks after it; add one")
    expected = len(found[-1].drafts) if one.keyword == "msgstr[]" else 0
    if one.number != expected:
        raise broken(
            path, text, one.at, f"the form {one.number} of a plural, where {expected} is due; number them anew"
        )


def _statements(path: str, text: str) -> Iterator[Statement]:
    """The keywords with their texts."""
    now: Statement | None = None
    flags: list[str] = []
    for token in TOKEN.finditer(text, begin(text)):
        if token["other"] is not None:
            raise broken(path, text, token.start(), _unknown(token["other"]))
        if token["flags"] is not None:
            flags += [flag.strip() for flag in token["flags"].split(",")]
        elif token["keyword"] is not None:
            if now:
                yield now
            form = "" if token["number"] is None else "[]"
            if form and token["keyword"] != "msgstr":
                raise broken(path, text, token.start(), f"a `{token['keyword']}` with a number; only `msgstr` has one")
            now = Statement(token["keyword"] + form, int(token["number"] or 0), token.start(), [], flags)
            flags = []
        elif token["string"] is not None:
            if not now:
                raise broken(path, text, token.start(), "a text with no keyword before it; put a `msgid` there")
            now.strings.append(Span(*token.span("string")))
    if now:
        yield now


def _unknown(character: str) -> str:
    """Why a character is none that can stand where it stands."""
    if character == '"':
        return "a text opens here and no quotation mark closes it in its line; close it"
    return "something outside of quotation marks; put text into quotation marks, or `#` before a comment"
