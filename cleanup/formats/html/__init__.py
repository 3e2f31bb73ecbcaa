"""Web pages: the text between the tags, block by block, and the attributes that people read.

Inline elements let the text run on, as the reader sees it. What is code, hidden, or not to be translated is left
alone. A page is never made anew: edits go where their text stands, so that everything else stays byte for byte.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from cleanup.formats.html.charset import decoded, narrowest
from cleanup.formats.html.page import woven_page
from cleanup.formats.html.references import escaped, tight
from cleanup.formats.text import spliced
from cleanup.formats.woven import Lines, splices
from cleanup.model import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cleanup.formats.html.page import Woven
    from cleanup.model import Edit

XML = (".xhtml", ".xht")


def read(path: str, raw: bytes, encoding: str | None = None) -> Document:
    """The blocks of text of a page, and after them its attributes that people read.

    Raises:
        DraftError: not in the encoding that it declares, or nested absurdly.
    """
    text, name = decoded(path, raw, encoding)
    page = _woven(path, text)
    lines = Lines(text)
    segments = tuple(weave.segment(number, lines) for number, weave in page.weaves.items())
    return Document(path, "html", raw, segments, name, unread=page.unread)


@lru_cache(maxsize=2)
def _woven(path: str, text: str) -> Woven:
    return woven_page(path, text, xml=path.lower().endswith(XML))


def write(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """The page with the edits made, everything else as it was.

    Raises:
        DraftError: the page does not come back from its encoding.
    """
    if not any(edits.values()):
        return document.raw
    text = document.raw.decode(document.encoding)
    narrow = narrowest(text, document.raw, document.encoding)
    page = _woven(document.path, text)
    pieces = {number: weave.pieces for number, weave in page.weaves.items()}
    made = splices(text, pieces, edits, partial(escaped, narrow=narrow))
    return spliced(document, text, tight(text, made), references=True)
