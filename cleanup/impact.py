"""What a change of the glossary would change in past releases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cleanup.configuration import Configuration
from cleanup.dating import day_of
from cleanup.doubt import judged
from cleanup.drafts import read_draft
from cleanup.model import DraftError
from cleanup.reports.lines import line_ends, position
from cleanup.segment import protected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cleanup.model import Segment
    from glossary.model import Glossary

CONTEXT = 40
"""Characters on either side of a sample."""
SAMPLES = 10


class Hit(NamedTuple):
    """A wrong rendering in a release, and what would be done about it."""

    path: str
    line: int
    column: int
    zh: str
    en: str
    there: str
    safety: str
    """`safe` or `suggest`."""
    context: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.there} -> {self.en} ({self.safety}): {self.context}"


@dataclass(frozen=True, slots=True)
class Impact:
    """The hits of two versions of a glossary in the same releases."""

    drafts: int
    old: int
    new: int
    came: tuple[Hit, ...]
    """Found by the new one only."""
    went: tuple[Hit, ...]
    """Found by the old one only."""
    problems: tuple[str, ...] = ()
    """Why drafts could not be read."""


def hits(segments: Iterable[Segment], path: str, glossary: Glossary) -> Iterator[Hit]:
    """The wrong renderings of a glossary in one release, outside what no rule may touch."""
    for segment in segments:
        text = segment.text
        matches = [match for match in glossary.english.matches(text) if match.wrong]
        if not matches:
            continue
        kept, breaks = [*segment.protected, *protected(text)], line_ends(text)
        for match in matches:
            start, end = match.span.start, match.span.end
            if (wrong := judged(text, match)) and not any(match.span.overlaps(span) for span in kept):
                around = text[max(start - CONTEXT, 0) : start] + "[" + text[start:end] + "]" + text[end : end + CONTEXT]
                place, safety = position(segment, start, breaks), wrong.safety.name.lower()
                yield Hit(path, *place, match.term.zh, match.term.en, text[start:end], safety, around)


def compared(drafts: Iterable[str], old: Glossary, new: Glossary, encoding: str | None = None) -> Impact:
    """What two glossaries find in the drafts that can be read."""
    run, read, problems = Configuration(encoding=encoding), 0, []
    before: set[Hit] = set()
    after: set[Hit] = set()
    for path in drafts:
        try:
            document = read_draft(path, run)
        except DraftError as error:
            problems.append(str(error))
            continue
        day = document.date or day_of(document.segments) or ""
        before |= set(hits(document.segments, path, old.at(day)))
        after |= set(hits(document.segments, path, new.at(day)))
        read += 1
    came, went = (tuple(sorted(own)) for own in (after - before, before - after))
    return Impact(read, len(before), len(after), came, went, tuple(problems))


def told(impact: Impact) -> list[str]:
    """An impact for a reader: numbers, the terms concerned, ten samples each of what came and what went."""
    came, went = len(impact.came), len(impact.went)
    drafts = f"{impact.drafts:,} draft{'s' * (impact.drafts != 1)}"
    lines = [f"{drafts}; hits before {impact.old:,}, after {impact.new:,}; new {came:,}, lost {went:,}"]
    for what, found in (("new", impact.came), ("lost", impact.went)):
        lines += [f"{what}: {zh}, {count:,}" for zh, count in counts(found).items()]
        lines += [f"  {hit}" for hit in spread(found)]
    return lines


def counts(found: Iterable[Hit]) -> Mapping[str, int]:
    """Hits by term, the most frequent first."""
    return dict(sorted(Counter(hit.zh for hit in found).items(), key=lambda item: (-item[1], item[0])))


def spread(found: tuple[Hit, ...]) -> list[Hit]:
    """At most ten hits, of as many terms as there are."""
    turn: Counter[str] = Counter()
    ranked = []
    for hit in found:
        turn[hit.zh] += 1
        ranked.append((turn[hit.zh], hit))
    return [hit for _, hit in sorted(ranked)[:SAMPLES]]
