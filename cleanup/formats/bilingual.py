"""Files of two languages: what they hold as drafts, each with what it translates."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cleanup.language import ANY_CJK
from cleanup.model import Document, Pair, Pairing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cleanup.model import Segment

LATIN = re.compile("[A-Za-z]")
Row = tuple["Segment | None", "Segment | None"]
"""What a unit of a file has as its source and as its draft; what is empty or blank is none."""


def letters_of(text: str) -> tuple[int, int]:
    """How many Chinese characters and how many Latin letters a text has."""
    return len(ANY_CJK.findall(text)), len(LATIN.findall(text))


def is_chinese(text: str) -> bool | None:
    """Whether a line or a cell is Chinese (more than a quarter of its letters) or English; None for one of neither."""
    characters, letters = letters_of(text)
    return 3 * characters > letters if characters or letters else None


def of_rows(path: str, form: str, raw: bytes, rows: Iterable[Row], encoding: str) -> Document:
    """A document of drafts with their sources: the file says what goes together, and each draft how surely."""
    sources: list[Segment] = []
    drafts: list[Segment] = []
    pairs: list[Pair] = []
    for source, draft in rows:
        mine = (len(sources),) if source and source.text.strip() else ()
        other = (len(drafts),) if draft and draft.text.strip() else ()
        if source and mine:
            sources.append(source)
        if draft and other:
            drafts.append(replace(draft, source=source.text if source and mine else None))
        if mine or other:
            pairs.append(Pair(mine, other, draft.confidence if draft and other else 1.0))
    pairing = Pairing(Document(path, form, raw, tuple(sources), encoding), tuple(pairs)) if sources else None
    return Document(path, form, raw, tuple(drafts), encoding, pairing=pairing)
