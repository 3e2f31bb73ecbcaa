"""A document as the rules know it: what is said in it as a whole, and each of its segments as it is read."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from cleanup.answers import Answers, Fact
from cleanup.bilingual.source import Sources
from cleanup.code import is_of_code, shows_code, speaks_of_code, words_in_code
from cleanup.damage.markup import PAGE
from cleanup.language import ANY_CJK, english_words
from cleanup.people import FullName, Person, full_names
from cleanup.reading import Reading
from cleanup.typography.quotes import lonely
from cleanup.words.repeated import repeated
from cleanup.words.sentences import are_glued
from cleanup.words.usage import Usage, usage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from cleanup.literal import Literal
    from cleanup.model import Segment
    from cleanup.settings import Settings
    from glossary.find import Index
    from glossary.model import Glossary

ANY_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
PERCENT = re.compile(r"(?<=\d)( ?)%")


class Context:
    """A document as it stands in one pass, the glossary and the settings.

    What it says of the document is noted in `answers`: a segment is read again in the next pass only where it
    has changed, or an answer that it was given.
    """

    def __init__(
        self, segments: Sequence[Segment], glossary: Glossary, settings: Settings, sources: Sources | None = None
    ) -> None:
        self._segments = segments
        self.glossary = glossary
        self.settings = settings
        self.sources = sources or Sources(segments, glossary)
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

    def numbers_in(self, segments: tuple[str, ...]) -> frozenset[Fraction]:
        """What the numbers of some segments, by their names, are worth."""
        return self.answers.of(Context._numbers_in, segments)

    def _numbers_in(self, segments: tuple[str, ...]) -> frozenset[Fraction]:
        from cleanup.bilingual.quantities.told import told_in_english

        texts = [segment.text for segment in self.segments if segment.id in segments]
        return frozenset(value for text in texts for value in told_in_english(text).values)

    @Fact
    def script(self) -> str:
        """Of a Chinese draft: `simplified`, `traditional`, or nothing where it has much of both or little of either."""
        from cleanup.chinese.scripts import script_of

        return script_of(self.texts)

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
    def repeated_sentences(self) -> frozenset[tuple[str, str]]:
        """Long sentences that stand twice near each other: the segments of the later ones, and the words."""
        return frozenset((self.segments[number].id, words) for number, words in repeated(self.texts))

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
    def _mentions(self) -> dict[str, list[tuple[FullName, Person]]]:
        places: dict[str, list[tuple[FullName, Person]]] = {}
        for mention, person in full_names(self.segments):
            places.setdefault(mention.segment, []).append((mention, person))
        return places

    def mentions_in(self, segment: Segment) -> list[tuple[FullName, Person]]:
        """The persons that a segment mentions."""
        return self.answers.of(Context._mentions_of, segment.id)

    def _mentions_of(self, segment: str) -> list[tuple[FullName, Person]]:
        return self._mentions.get(segment, [])

    @cached_property
    def _wordings(self) -> dict[str, Counter[str]]:
        from cleanup.bilingual.mixed import wordings

        return wordings(self._segments, self.sources)

    def wordings_of(self, zh: str) -> Counter[str]:
        """How often each wording of a name of the source stands in the document."""
        return self.answers.of(Context._wordings_of, zh)

    def _wordings_of(self, zh: str) -> Counter[str]:
        return self._wordings.get(zh, Counter())

    @cached_property
    def _literals(self) -> dict[str, list[Literal]]:
        mentioned = [one for own in self._mentions.values() for one in own]
        if not mentioned:
            return {}
        from cleanup.literal import literals

        places: dict[str, list[Literal]] = {}
        for literal in literals(self.segments, mentioned):
            places.setdefault(literal.segment, []).append(literal)
        return places

    def literals_in(self, segment: Segment) -> list[Literal]:
        """The names in a segment that were translated where the document spells the person, too."""
        return self.answers.of(Context._literals_of, segment.id)

    def _literals_of(self, segment: str) -> list[Literal]:
        return self._literals.get(segment, [])

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
