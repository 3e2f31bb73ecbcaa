"""A web page as text: its tags and texts with their places, told apart as browsers do.

It follows the HTML Living Standard, 13.2.5 (tokenization), as far as it says where a token ends. No library that is
kept up says where in the file a token stands, and `html.parser` reads scripts and comments differently from one patch
release of Python to the next. Besides, code of PHP, ASP and of template languages is kept whole, though for a browser
it is no markup. Every pattern takes time that grows with the text only.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.encodings import begin
from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATE = r"""
    \{\{ (?: [^{}] | \{(?!\{) | \}(?!\}) )*+ \}\}
  | \{% (?: [^{}%] | \{(?!%) | %(?!\}) | \} )*+ %\}
  | \{\# (?: [^{}\#] | \{(?!\#) | \#(?!\}) | \} )*+ \#\}
"""
"""Code of Jinja, Django, Twig, Liquid, Vue and Handlebars in a text."""
ASP = "% (?: [^%<] | <(?!%) | %(?!>) )*+ %>"
CODE = rf"""
    < {ASP}
  | <\? (?: php\b | [=\s] ) (?: [^?<] | <(?!\?) | \?(?!>) )*+ \?>
  | {TEMPLATE}
"""
NAME = rf"(?: {CODE} | [^\s/>] ) (?: [^\s/>=<{{]++ | {CODE} | [<{{] )*+"
DOUBLE = rf"(?: [^\"<{{]++ | {CODE} | [<{{] )*+"
SINGLE = rf"(?: [^'<{{]++ | {CODE} | [<{{] )*+"
BARE = rf"(?: {CODE} | [^\s>\"'] ) (?: {CODE} | [^\s>] )*+"
ATTRIBUTES = rf"""
    (?: [\s/]++
      | {NAME} (?: \s*+ = \s*+ (?: " {DOUBLE} " | ' {SINGLE} ' | {BARE} | (?=>) ) | (?!\s*+=) )
    )*+
"""
PATTERN = rf"""
    (?P<text> (?: [^<{{]++ | {TEMPLATE} | {{ | < (?! [A-Za-z/!?] | {ASP} ) )++ )
  | <!-- (?: -?> | .*? --!?> )
  | {{cdata}}
  | <!(?!--) [^>]*+ >
  | (?P<code> <\? (?: php\b | [=\s] ) .*? (?: \?> | \Z ) | {CODE} )
  | <\? [^>]*+ >
  | </ (?P<close> [A-Za-z][^\s/>]*+ ) {ATTRIBUTES} >
  | </ (?![A-Za-z]) [^>]*+ >
  | < (?P<open> [A-Za-z][^\s/>]*+ ) (?P<attributes> {ATTRIBUTES} ) >
  | (?P<cut> .++ )
"""
XML_CDATA = r"<!\[CDATA\[ .*? (?: \]\]> | \Z )"
ATTRIBUTE = re.compile(
    rf"""
    (?P<name> {NAME} )
    (?: \s*+ = \s*+ (?: " (?P<double> {DOUBLE} ) " | ' (?P<single> {SINGLE} ) ' | (?P<bare> {BARE} ) )?+ )?+
    """,
    re.VERBOSE,
)
QUOTES = {"double": '"', "single": "'", "bare": ""}
RAW = frozenset("script style xmp iframe noembed noframes noscript textarea title".split())
"""Elements without tags in them: they end at their end tag and nowhere else."""
SCRIPT = re.compile(r"(?P<hide><!--(?!-*>))|(?P<show>-->)|<(?P<end>/?)script(?=[\s/>])", re.IGNORECASE)


class Token(NamedTuple):
    """A tag, or a stretch of text or of code."""

    kind: str
    """`text`, `open`, `close`, `code` (of a template), `raw` (what an element without tags holds), or `cut`: an end
    is missing, so that a browser, too, shows nothing of the rest."""
    name: str
    """Of a tag, in small letters; of the element that `raw` text stands in."""
    span: Span
    attributes: Span
    """Of a tag that opens: where they are written."""
    closed: bool = False
    """Whether the tag ends with a slash."""


class Attribute(NamedTuple):
    """What an attribute says."""

    value: str
    """As it is written."""
    span: Span
    """Of the value."""
    quote: str
    """What stands around the value; empty where nothing does."""


@cache
def _pattern(xml: bool) -> re.Pattern[str]:  # noqa: FBT001 -- a cached function is called by place
    return re.compile(PATTERN.replace("{cdata}", XML_CDATA if xml else "(?!)"), re.VERBOSE | re.DOTALL)


def tokens(text: str, *, xml: bool = False) -> Iterator[Token]:
    """The tags, texts and stretches of code of a page, in order; comments and the like are left out.

    `xml` reads it as XHTML: there a slash closes any tag, and CDATA has an end of its own.
    """
    pattern = _pattern(xml)
    at, nowhere = begin(text), Span(0, 0)
    while found := pattern.match(text, at):
        kind, span, at = found.lastgroup, Span(*found.span()), found.end()
        if kind in ("text", "code", "cut"):
            yield Token(kind, "", span, nowhere)
        elif kind == "close":
            yield Token("close", found["close"].lower(), span, nowhere)
        elif kind == "attributes":
            name = found["open"].lower()
            closed = text[span.end - 2] == "/"
            yield Token("open", name, span, Span(*found.span("attributes")), closed)
            if name in RAW and not (xml and closed):
                inner = _raw(text, name, at)
                if inner.end == len(text):
                    yield Token("cut", name, inner, nowhere)
                else:
                    yield Token("text" if name == "title" else "raw", name, inner, nowhere)
                at = inner.end


def _raw(text: str, name: str, start: int) -> Span:
    """What an element without tags holds, up to its end tag, or to the end of the text."""
    if name != "script":
        end = _end_tag(name).search(text, start)
        return Span(start, end.start() if end else len(text))
    # A script in an old comment may write another script (13.2.5.20 and following).
    hidden = inner = False
    for found in SCRIPT.finditer(text, start):
        if found["hide"]:
            hidden = True
        elif found["show"]:
            hidden = inner = False
        elif found["end"] is None:
            continue
        elif not found["end"]:
            inner = hidden
        elif inner:
            inner = False
        else:
            return Span(start, found.start())
    return Span(start, len(text))


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def attributes(text: str, token: Token) -> dict[str, Attribute]:
    """The attributes of a tag, by their names in small letters; of two of one name the first counts."""
    found: dict[str, Attribute] = {}
    if token.attributes.end - token.attributes.start < 2:
        return found
    for one in ATTRIBUTE.finditer(text, token.attributes.start, token.attributes.end):
        which = next((group for group in QUOTES if one[group] is not None), "")
        value, span = (one[which], Span(*one.span(which))) if which else ("", Span(one.end(), one.end()))
        found.setdefault(one["name"].lower(), Attribute(value, span, QUOTES.get(which, "")))
    return found
