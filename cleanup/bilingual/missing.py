"""Terms of a source whose renderings its draft does not have, and what comes near to them there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleanup.bilingual.near import nearest, says, stems
from cleanup.model import merged
from glossary.model import BODIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.bilingual.near import Near
    from cleanup.bilingual.source import Source
    from glossary.model import Match, Term

OBLIGATORY = BODIES | frozenset({"award", "document", "event", "phrase", "publication"})
"""Kinds whose terms have an official English, which a translator may not say in other words."""
SHORT = 2
"""A term of so many Chinese characters may be a part of another name; a known short form is none."""
MINISTERS = ("部长", "副部长", "总理", "副总理", "国务委员")
"""After the name of a body; `Minister of Education` and `Vice Premier` do without it."""
COMMON = frozenset({"有限公司", "股份有限公司", "有限责任公司"})


class Missing(NamedTuple):
    """A term that a segment lacks."""

    match: Match
    """In the source."""
    near: Near | None
    is_first: bool
    """Whether the document speaks of it here for the first time; later a pronoun may stand for it."""


def missing(text: str, matches: Sequence[Match], source: Source) -> Iterator[Missing]:
    """The terms of a source that must have a rendering in `text` and have none; `matches` are of the glossary alone."""
    wanted = {match.term.zh: match for match in reversed(source.own_terms) if is_obligatory(match.term)}
    if not wanted:
        return
    own = source.found_in(text)
    here = stems(text)
    found = {one.term.zh for one in own}
    named = {one.term.zh for one in source.terms}
    # A body that the source does not name may stand for the one that is missing: any exchange for 北交所.
    right = [one for one in (*own, *matches) if not one.wrong and any(map(str.isupper, one.wording))]
    named |= {one.term.zh for one in own}
    taken = merged(one.span for one in right if one.term.zh in named or one.term.kind not in BODIES)
    for zh, match in sorted(wanted.items(), key=lambda item: item[1].span):
        wordings = source.sources.vocabulary.renderings(match.term)
        if zh in found or zh in text or any(says(here, wording) for wording in wordings):
            continue
        if source.sources.vocabulary.is_foreign(zh) or source.text.startswith(MINISTERS, match.span.end):
            continue
        near = nearest(text, match.term.right, taken)
        yield Missing(match, near, source.sources.vocabulary.first(zh) is source)


def is_obligatory(term: Term) -> bool:
    """True for a name or a set phrase with capitals that somebody has checked."""
    if term.kind not in OBLIGATORY or not term.confirmed or not any(map(str.isupper, term.en)):
        return False
    return term.zh not in COMMON and (len(term.zh) > SHORT or term.kind == "university")
