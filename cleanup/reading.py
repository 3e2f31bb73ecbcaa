"""One segment as the rules read it: what is protected, Chinese, quoted, damaged or known to the glossary in it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from cleanup.bilingual.mentions import mentions_of
from cleanup.damage.mojibake import Repair, repairs
from cleanup.labels import Label, labels_in
from cleanup.language import REMNANTS, chinese_spans, has_far_eastern
from cleanup.marks import CLOSING, OPENING
from cleanup.model import Span, covers, merged
from cleanup.remnants import worded
from cleanup.segment import protected
from cleanup.typography.quotes import Quote, pairs, quotes
from cleanup.typography.spaces import comes_from_a_page, is_prose
from cleanup.typography.widths import nests_titles
from glossary.english import every_word
from glossary.spam import advertising

if TYPE_CHECKING:
    from cleanup.bilingual.names import Mention
    from cleanup.bilingual.source import Source
    from cleanup.context import Context
    from cleanup.model import Segment
    from cleanup.remnants import Subject, Wording
    from glossary.model import Match

ENGLISH_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]?[a-z]{2}")
"""A line without one, as of names and figures, may be of a Chinese table."""
TITLE = re.compile(r"《[^《》\n]*》")
LETTERS = re.compile(r"[A-Za-z](?<![\w'’-].)[A-Za-z]{1,29}(?![\w'’])")


class Reading:
    """A segment; each answer is worked out when it is first asked for."""

    def __init__(self, segment: Segment, context: Context) -> None:
        self.segment = segment
        self.context = context
        self._remnants: dict[Subject, list[tuple[int, int, Wording]]] = {}

    @property
    def source(self) -> Source | None:
        """What the segment translates, where that is known."""
        return self.context.sources.of(self.segment)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What stands in the segment for each person whom its source names."""
        return mentions_of(self.segment, self.context)

    @cached_property
    def guarded(self) -> tuple[Span, ...]:
        """What the format or its look protects: in order, none overlapping another."""
        own = protected(self.segment.text)
        return merged([*self.segment.protected, *own])

    @cached_property
    def damage(self) -> tuple[Repair, ...]:
        """What was read in the wrong encoding."""
        found = repairs(self.segment.text)
        if not found or not self.guarded:
            return found
        edges = ((one, one.span.start, one.span.end - 1) for one in found)
        return tuple(one for one, *places in edges if not any(covers(self.guarded, place) for place in places))

    @cached_property
    def damaged(self) -> tuple[Span, ...]:
        """Where damage stands: it is neither Chinese nor English until it is put back."""
        return merged(repair.span for repair in self.damage)

    @cached_property
    def protected(self) -> tuple[Span, ...]:
        """What no rule may touch, in order, none overlapping another: what is guarded, and damage."""
        return merged([*self.guarded, *self.damaged]) if self.damage else self.guarded

    @cached_property
    def is_far_eastern(self) -> bool:
        """Whether the segment holds Chinese characters or Chinese marks at all."""
        return has_far_eastern(self.segment.text)

    @cached_property
    def chinese(self) -> tuple[Span, ...]:
        """The Chinese runs with their marks."""
        return chinese_spans(self.segment.text, self.protected) if self.is_far_eastern else ()

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The double quotation marks whose direction is known."""
        return quotes(self.segment.text, self.protected)

    @cached_property
    def quote_pairs(self) -> tuple[tuple[int, int], ...]:
        """Where quotations open and close, whatever kind and direction their double marks have."""
        return pairs(self.segment.text, self.protected)

    @cached_property
    def matches(self) -> list[Match]:
        """Where the glossary's renderings stand, right and wrong."""
        return self.context.english.matches(self.segment.text)

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The labels of a page that are left in Chinese."""
        return tuple(labels_in(self.segment.text)) if self.is_far_eastern else ()

    @cached_property
    def advertising(self) -> tuple[tuple[Span, str], ...]:
        """What a hacked site put into the segment, with its kinds."""
        return tuple(advertising(self.segment.text))

    def remnants(self, subject: Subject) -> list[tuple[int, int, Wording]]:
        """Where the remnants of a subject stand in the English, and their wordings."""
        if subject not in self._remnants:
            text = self.segment.text
            found = worded(subject, text, self.context.settings) if ENGLISH_WORD.search(text) else ()
            free = [one for one in found if not self.is_chinese(one[0]) and not self.is_protected(one[0])]
            self._remnants[subject] = free
        return self._remnants[subject]

    @cached_property
    def remnant_spans(self) -> tuple[Span, ...]:
        """Chinese that a rule for amounts, times and the like puts into English or suggests it for."""
        on = (subject for rule, subject in REMNANTS.items() if self.context.settings.runs(rule))
        return merged(Span(start, end) for subject in on for start, end, _ in self.remnants(subject))

    def is_chinese(self, place: int) -> bool:
        """True where the character at `place` belongs to a Chinese run."""
        return covers(self.chinese, place)

    def is_protected(self, place: int) -> bool:
        """True where the character at `place` is protected."""
        return covers(self.protected, place)

    @cached_property
    def quote_style(self) -> str:
        """`curly` or `straight`: how the segment writes double quotation marks."""
        return "curly" if OPENING in self.segment.text or CLOSING in self.segment.text else "straight"

    @cached_property
    def is_prose(self) -> bool:
        """Whether the segment is a paragraph of running text, so that a wide gap is no layout."""
        return is_prose(self.segment.text)

    @cached_property
    def comes_from_a_page(self) -> bool:
        """Whether no-break spaces stand between the words all over the segment."""
        return comes_from_a_page(self.segment.text)

    @cached_property
    def nests_titles(self) -> bool:
        """Whether Chinese title marks and quotation marks stand inside each other."""
        return nests_titles(self.segment.text)

    @cached_property
    def strange_words(self) -> frozenset[str]:
        """The words of the segment, as they are written, that are no common English words."""
        known = every_word()
        unknown = set(LETTERS.findall(self.segment.text)) - known
        return frozenset(word for word in unknown if word.lower() not in known)

    @cached_property
    def closing_quotes(self) -> frozenset[int]:
        """Where the closing quotation marks stand."""
        return frozenset(quote.place for quote in self.quotes if not quote.opens)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands between double quotation marks or Chinese title marks, in order, the outermost of nested ones."""
        found = [Span(*title.span()) for title in TITLE.finditer(self.segment.text)]
        opened: int | None = None
        for quote in self.quotes:
            if quote.opens and opened is None:
                opened = quote.place
            elif not quote.opens and opened is not None:
                found.append(Span(opened, quote.place + 1))
                opened = None
        return merged(found)

    @cached_property
    def match_at(self) -> dict[int, Match]:
        """The glossary's renderings by the place where they begin."""
        return {match.span.start: match for match in self.matches}
