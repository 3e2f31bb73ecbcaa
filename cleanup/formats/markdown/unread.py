"""What of a Markdown file holds text and is not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.formats.markdown.reading import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.formats.woven import Lines

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|pre)\b.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
SHOWN = re.compile(r"(?:\A|>)[^<>]*[^\W\d_]{2}[^<>]*")
TITLE = re.compile(r"^(?:title|description|summary|subtitle)[ \t]*[:=][ \t]*\S", re.MULTILINE)


def unread(path: str, text: str, lines: Lines) -> Iterator[str]:
    """A sentence for each kind of what holds text and is not read, with its first place."""
    found = parsed(text)
    if title := TITLE.search(text, found.front.start, found.front.end):
        line, column = lines.place(title.start())
        yield f"{path}:{line}:{column}: the front matter of the file is not read; correct its title by hand"
    for span in found.html:
        if SHOWN.search(COMMENT.sub("", text[span.start : span.end])):
            line, column = lines.place(span.start)
            yield f"{path}:{line}:{column}: blocks of HTML in the Markdown are not read; correct their text by hand"
            break
