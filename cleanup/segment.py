"""What no rule may touch: URLs, e-mail addresses, paths, file names, code, placeholders, tags."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cleanup.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (
    "avi bmp c cfg conf cpp css csv dll doc docx exe gif gz h htm html ini java jpeg jpg js json log md mov mp3 mp4 "
    "odt pdf php png po pps ppt pptx ps1 py rar rs rtf sh sql srt svg tar tif tiff tmx toml ts tsv txt vtt wav webp "
    "wps xhtml xlf xliff xls xlsx xml yaml yml zip"
).replace(" ", "|")
DOMAINS = "ac|biz|cc|cn|co|com|edu|eu|gov|info|int|io|jp|me|mil|net|org|top|tv|uk|us|vip|xyz"
URL_CHARACTER = r"[A-Za-z0-9\-._~:/?#@!$&'()*+;=%,\[\]]"

NAME = r"[\w\u4e00-\u9fff-]"

PROTECTED = rf"""
    (?: [A-Za-z][A-Za-z0-9+.-]{{1,15}}:// | www\. ) {URL_CHARACTER}+ (?<! [.,;:!?'\])] )  # URLs, without the mark after
  | [A-Za-z0-9._%+-]{{1,64}} @ [A-Za-z0-9-]{{1,63}} (?: \. [A-Za-z0-9-]{{1,63}} )+            # e-mail addresses
  | (?<! [\w.@] ) (?: [A-Za-z0-9-]{{1,63}} \. ){{1,5}} (?: {DOMAINS} ) (?! [A-Za-z0-9-] | \.[A-Za-z] )
    (?: [/:?#] {URL_CHARACTER}* (?<! [.,;:!?'\])] ) )?                                      # bare domains
  | (?<! [\w.] ) {NAME}{{1,80}} (?: \. {NAME}{{1,80}} ){{0,6}} \. (?: {SUFFIXES} ) (?! \w )     # file names
  | (?<! [\w.] ) [A-Za-z_][\w.]{{0,60}} \( (?: [^()\s]{{0,80}} [,=] [^()\s]{{0,80}} )? \)                # f(x,y), g()
  | (?<! \S ) [\w.-]{{1,60}} = [^\s,]{{0,200}} (?: , [^\s,]{{1,200}} ){{1,20}}                 # key=value,key=value
  | (?<! \w ) [A-Za-z] : \\ [^\s"<>|]+                                                        # Windows paths
  | (?<! [\w/.~<] ) (?: ~ | \.{{1,2}} )? / [\w.~+-]+ (?: / [\w.~+-]* )+                        # Unix paths
  | `[^`\n]+`                                                                                 # code
  | \$? \{{\{{? [^{{}}\n]{{0,80}} \}}\}}? (?: / [\w./~+,-]+ )?              # {{name}} ${{NAME}}/path
  | % \( \w{{1,40}} \) [#0\ +-]? [\d.]* [diouxXeEfFgGcrs]                                        # %(name)s
  | (?<! [\d%] ) % [\d.]* [sdif] (?! \w )                                                     # %s
  | < /? [A-Za-z] [^<>\n]{{0,500}} >                                                            # tags, <url>
  | \N{{FULLWIDTH NUMBER SIGN}}? \# [A-Z][A-Z0-9_]{{0,40}} \#                                  # #NUMBER#
  | & (?: amp; )? (?: [A-Za-z]{{2,8}} | \# \d{{1,7}} | \# [xX] [\dA-Fa-f]{{1,6}} ) ;               # entities
  """
"""Compiled when the first telltale is met."""
TELLTALE = re.compile(
    r"""
    [@`{=/%<&\#(.:] (?:
        (?<=[@`{=/]) | (?<=%) (?: (?<![\d%].) | (?=\() ) | (?<=<) (?=/?[A-Za-z]) | (?<=&) (?=[A-Za-z\#])
      | (?<=\#) (?=[A-Z]) | (?<=[\w.]\() | (?<=\.) (?: (?=[A-Za-z]) | (?<=www.) ) | (?<=:) (?=\\)
    )
    """,
    re.VERBOSE,
)
"""What every protected text holds: a quick look that spares most lines the long one."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(PROTECTED, re.VERBOSE | re.ASCII)


def protected(text: str) -> Iterator[Span]:
    """The stretches of `text` that must come out as they are, in order."""
    if TELLTALE.search(text):
        for found in _pattern().finditer(text):
            yield Span(*found.span())
