"""What a rule may know besides the segment in front of it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from cleanup.answers import Answers, Fact
from cleanup.code import is_of_code, shows_code, speaks_of_code, words_in_code
from cleanup.damage.markup import PAGE
from cleanup.damage.mojibake import Repair, repairs
from cleanup.labels import Label, labels_in
from cleanup.language import ANY_CJK, REMNANTS, chinese_spans, english_words, has_far_eastern
from cleanup.marks import CLOSING, OPENING
from cleanup.model import Span, covers, merged
from cleanup.people import Mention, Person, mentions
from cleanup.remnants import worded
from cleanup.segment import protected
from cleanup.typography.quotes import Quote, lonely, pairs, quotes
from cleanup.typography.spaces import comes_from_a_page, is_prose
from cleanup.typography.widths import nests_titles
from cleanup.words.sentences import are_glued
from cleanup.words.usage import Usage, usage
from glossary.english import every_word
from glossary.spam import advertising

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cleanup.model import Segment
    from cleanup.remnants import Subject, Wording
    from cleanup.settings import Settings
    from glossary.find import Index
    from glossary.model import Glossary, Match

ANY_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
ENGLISH_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]?[a-z]{2}")
"""A line without one, as of names and figures, may be of a Chinese table."""
TITLE = re.compile(r"《[^《》\n]*》")
PERCENT = re.compile(r"(?<=\d)( ?)%")
LETTERS = re.compile(r"[A-Za-z](?<![\w'’-].)[A-Za-z]{1,29}(?![\w'’])")


class Reading:
    """One segment as it is read: each answer is worked out when it is first asked for."""

    def __init__(self, segment: Segment, context: Context) -> None:
        self.segment = segment
        self.context = context
        self._remnants: dict[Subject, list[tuple[int, int, Wording]]] = {}

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


class Context:
    """A document as it stands in one pass, the glossary and the settings.

    What it says of the document is noted in `answers`: a segment is read again in the next pass only where it
    has changed, or an answer that it was given.
    """

    def __init__(self, segments: Sequence[Segment], glossary: Glossary, settings: Settings) -> None:
        self._segments = segments
        self.glossary = glossary
        self.settings = settings
        self.texts = [segment.text for segment in segments]
        self.answers = Answers(self)
        self._readings: dict[str, Reading] = {}

    def reading(self, segment: Segment) -> Reading:
        """What is known about a segment."""
        found = self._readings.get(segment.id)
        if found is None:
            found = self._readings[segment.id] = Reading(segment, self)
        return found

    @Fact
    def segments(self) -> Sequence[Segment]:
        """All segments; a rule that asks for them is heard again whenever one of them changes."""
        return self._segments

    @cached_property
    def english(self) -> Index:
        """The glossary's renderings, as far as they may stand in the document: in each of its texts it finds all."""
        return self.glossary.english_for("\n".join(self.texts))

    @Fact
    def is_technical(self) -> bool:
        """Whether the document speaks of encodings, markup or code: what looks like damage may be an example."""
        return speaks_of_code(self.texts)

    @Fact
    def has_tags(self) -> bool:
        """Whether tags stand in the text."""
        return any("<" in text and ANY_TAG.search(text) for text in self.texts)

    @Fact
    def is_page(self) -> bool:
        """Whether the document is a web page or another text of markup as a whole."""
        return self.has_tags and any(map(PAGE.search, self.texts))

    @cached_property
    def _lines(self) -> dict[int, str]:
        return {segment.line: segment.text for segment in self.segments}

    def text_at(self, line: int) -> str:
        """What begins in a line of the file, counted from 1; an empty string where nothing does."""
        return self.answers.of(Context._text_at, line)

    def _text_at(self, line: int) -> str:
        return self._lines.get(line, "")

    @Fact
    def usage(self) -> Usage:
        """How the words of the document are written."""
        return usage(self.texts)

    @Fact
    def glues_sentences(self) -> bool:
        """Whether sentences are glued to each other all over the document."""
        return are_glued(self.texts)

    @Fact
    def lonely_quotes(self) -> frozenset[str]:
        """The segments with a double quotation mark that has no partner in them or in lines nearby."""
        found = lonely(self.texts)
        return frozenset(self.segments[number].id for number in found)

    @Fact
    def closes_percents(self) -> bool:
        """Whether the document writes most of its per cent signs right after the number."""
        spaces = [space for text in self.texts for space in PERCENT.findall(text)]
        return 2 * spaces.count("") > len(spaces)

    @Fact
    def code_words(self) -> frozenset[str]:
        """The words of the document that somewhere touch a character of code, as they are written."""
        return words_in_code(self.texts)

    @Fact
    def shows_code(self) -> bool:
        """Whether the document has signs of code in it, so that a word like `campusLife` may be a name in code."""
        return shows_code(self.texts)

    @Fact
    def is_of_code(self) -> bool:
        """Whether the document is a program or tells of programs: what its marks do there may be their syntax."""
        return is_of_code(self.texts)

    @Fact
    def is_of_foreign_code(self) -> bool:
        """Whether a document of code is told in Chinese or Japanese: most of its Latin words are names of the code."""
        return self.is_of_code and not self.is_mostly_english

    @cached_property
    def _mentions(self) -> dict[str, list[tuple[Mention, Person]]]:
        places: dict[str, list[tuple[Mention, Person]]] = {}
        for mention, person in mentions(self.segments):
            places.setdefault(mention.segment, []).append((mention, person))
        return places

    def mentions_in(self, segment: Segment) -> list[tuple[Mention, Person]]:
        """The persons that a segment mentions."""
        return self.answers.of(Context._mentions_of, segment.id)

    def _mentions_of(self, segment: str) -> list[tuple[Mention, Person]]:
        return self._mentions.get(segment, [])

    @Fact
    def is_english(self) -> bool:
        """True where the document is an English draft: it has an English word for each three Chinese characters."""
        chinese = sum(len(ANY_CJK.findall(text)) for text in self.texts if not text.isascii())
        return not chinese or self._has_words(chinese / 3)

    @Fact
    def is_mostly_english(self) -> bool:
        """True where the document has an English word for each Chinese character that is no label of the page.

        One in two languages has not.
        """
        chinese = sum(len(ANY_CJK.findall(text)) for text in self.texts)
        labels = sum(len(label.zh) for segment in self.segments for label in self.reading(segment).labels)
        return self._has_words(chinese - labels)

    def _has_words(self, least: float) -> bool:
        english = 0
        for segment in self.segments:
            english += english_words(segment.text, self.reading(segment).chinese)
            if english >= least:
                return True
        return False
