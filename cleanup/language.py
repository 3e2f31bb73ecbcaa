"""Which runs of a text are Chinese and which are English.

Decided for each run, not for a file or a paragraph: a Chinese sentence elsewhere must not change
what happens to the English. What stands in brackets or quotation marks is a text of its own, and the
marks belong to the sentence around them, both or neither. A sentence that holds both long Chinese
and long English is cut at the change of script; otherwise its majority decides, so that a Chinese
word in English and a Latin abbreviation in Chinese belong to the sentence around them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.model import Span, merged
from cleanup.remnants import amounts, found_of, ordinals, periods, shares, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cleanup.remnants import Subject

CJK = r"[^\W\d_\x00-\u2e7f\uff00-\uffef]"
"""A Chinese character, or a letter of Japanese or Korean: any letter from U+2E80 on that is not full-width Latin.

Python takes a millisecond to compile this class, and more for wider ones; where one character is in
question, `is_cjk` answers.
"""
ANY_CJK = re.compile(CJK)
FIRST_FAR_EASTERN = "\N{CJK RADICAL REPEAT}"
FULL_WIDTH_BLOCK = ("\uff00", "\uffef")
RUN = re.compile(rf"(?P<cjk>{CJK}+)|(?P<word>[A-Za-z\u00c0-\u024f]+)")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
DATE = re.compile(r"(?<!\d)\d{1,4}\s?[年月日号时点分](?:至|到)?")
"""Date words stand between digits in either language, so they say nothing about it."""
REMNANTS: dict[str, Subject] = {
    "chinese-amount": amounts, "chinese-ordinal": ordinals, "chinese-period": periods, "chinese-share": shares,
    "chinese-time": times,
}  # fmt: skip
"""So do whole amounts and times that stand by themselves; by the rules that write them in English."""
FILE_NUMBER = re.compile(r"[（〔]\d{4}[）〕][^\s\x21-\x2f，。；：（）]{0,20}号")
"""The number of a document or a case, which is Chinese wherever it stands: 国发〔2023〕15号."""
PAIRS = {"（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】", "「": "」", "『": "』", "“": "”", "〔": "〕"}
PAIRED = re.compile("[" + "".join(re.escape(mark) for mark in [*PAIRS, *PAIRS.values()]) + "]")
OPENING_OF = {closing: opening for opening, closing in PAIRS.items()}
QUOTING_CHINESE = "「『"
LONGEST_CHINESE_QUOTED = 60
"""Characters between two marks that are looked at."""
DEEPEST = 8
"""Pairs inside pairs that are told apart."""
SENTENCE = re.compile(r"[^。！？!?\n]+(?:[。！？!?\n]+[”’』」》）)\"]*|$)")
CLOSING = "。，；：、！？”’』」》）】〉～…"
FILLER = "\0"
"""Stands for what says nothing about the language."""

LONG_CHINESE = 8
"""Chinese characters in a row that are a clause, not a name or a term."""
LONG_ENGLISH = 8
"""Weight of words in a row that are a clause: three small words, or two and some names."""
MOST_CHINESE = 4
"""Times the weight of its English; a sentence that has more Chinese is Chinese with some English words in it."""
SMALL_WORD, CAPITAL_WORD = 3, 1
"""Weights of English words; names, abbreviations and letters stand in Chinese, too. A Chinese character weighs 1."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one script."""

    is_cjk: bool
    weight: int
    span: Span

    @property
    def is_long(self) -> bool:
        """Whether it is a clause by itself."""
        return self.weight >= (LONG_CHINESE if self.is_cjk else LONG_ENGLISH)


def is_cjk(character: str) -> bool:
    """True for a Chinese character, and for a letter of Japanese or Korean."""
    if character < FIRST_FAR_EASTERN or not character.isalpha():
        return False
    return not FULL_WIDTH_BLOCK[0] <= character <= FULL_WIDTH_BLOCK[1]


def has_far_eastern(text: str) -> bool:
    """A quick look for Chinese characters or Chinese marks."""
    return not text.isascii() and max(text) >= FIRST_FAR_EASTERN


def chinese_spans(text: str, protected: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The Chinese runs of `text` with the marks that belong to them, in order.

    Protected stretches (URLs, code) say nothing about the language.
    """
    if not has_far_eastern(text) or not ANY_CJK.search(text):
        return ()
    text = blanked(text, protected)
    left = list(text)
    found = [Span(*number.span()) for number in FILE_NUMBER.finditer(text)]
    for span in [*groups(text), Span(0, len(text))]:
        inner, whole = "".join(left[span.start : span.end]), text[span.start : span.end]
        found += [Span(one.start + span.start, one.end + span.start) for one in _of_sentences(inner, whole)]
        left[span.start : span.end] = FILLER * (span.end - span.start)
    return tuple(_joined(sorted(found)))


def groups(text: str) -> Iterator[Span]:
    """What stands between paired marks, inner pairs first; marks without a partner are passed over."""
    opened: list[tuple[str, int]] = []
    for found in PAIRED.finditer(text):
        if found[0] in PAIRS:
            opened = [*opened[1 - DEEPEST :], (PAIRS[found[0]], found.end())]
        elif any(closing == found[0] for closing, _ in opened):
            while opened:
                closing, start = opened.pop()
                if closing == found[0]:
                    yield Span(start, found.start())
                    break


def english_words(text: str, chinese: Sequence[Span]) -> int:
    """How many English words of two letters or more stand outside the Chinese runs of `text`."""
    return len(LATIN_WORD.findall(blanked(text, chinese)))


def is_inside_chinese(text: str, place: int) -> bool:
    """True for a mark around Chinese words that are themselves quoted, or go on from the Chinese before the mark.

    簡體（香港常用詞彙） in an English sentence keeps its brackets, and so does 「裏」.
    """
    mark = text[place]
    if mark not in PAIRS and mark not in OPENING_OF:
        return False
    near = max(place - LONGEST_CHINESE_QUOTED, 0)
    opening = place if mark in PAIRS else text.rfind(OPENING_OF[mark], near, place)
    if opening < 0 or not is_cjk(text[opening + 1 : opening + 2] or " "):
        return False
    closing = text.find(PAIRS[text[opening]], opening, opening + LONGEST_CHINESE_QUOTED)
    if closing < 0 or not is_cjk(text[closing - 1]):
        return False
    return text[opening] in QUOTING_CHINESE or (opening > 0 and is_cjk(text[opening - 1]))


def blanked(text: str, spans: Iterable[Span]) -> str:
    """`text` with every character of `spans` replaced by a filler; they are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += text[at : span.start], FILLER * (span.end - span.start)
        at = span.end
    return "".join((*pieces, text[at:]))


def _of_sentences(text: str, whole: str) -> Iterator[Span]:
    """The Chinese of each sentence of `text`, in which inner groups are blank; `whole` still has them."""
    for found in SENTENCE.finditer(text):
        sentence = without_dates(found[0])
        runs = _runs(sentence) or _runs(without_dates(whole[found.start() : found.end()]))
        chinese = [run for run in runs if run.is_cjk]
        english = [run for run in runs if not run.is_cjk]
        start, here, there = found.start(), sum(run.weight for run in chinese), sum(run.weight for run in english)
        both_long = any(run.is_long for run in chinese) and any(run.is_long for run in english)
        if both_long and here <= MOST_CHINESE * there:
            yield from (Span(span.start + start, span.end + start) for span in _cut(sentence, runs))
        elif here > there:
            yield Span(*found.span())


def without_dates(text: str) -> str:
    """`text` of the same length with its Chinese dates blank, and every amount with no other Chinese beside it."""
    found = [Span(*one.span()) for subject in REMNANTS.values() for one in found_of(subject, text)]
    text = blanked(text, merged(found)) if found else text
    return DATE.sub(lambda date: FILLER * len(date[0]), text)


def _runs(text: str) -> list[Run]:
    """The runs of `text`, neighbours of one script joined."""
    runs: list[Run] = []
    for found in RUN.finditer(text):
        is_cjk = found.lastgroup == "cjk"
        is_small = found[0].islower() and len(found[0]) > 1
        weight = len(found[0]) if is_cjk else SMALL_WORD if is_small else CAPITAL_WORD
        if runs and runs[-1].is_cjk is is_cjk:
            last = runs.pop()
            runs.append(Run(is_cjk, last.weight + weight, Span(last.span.start, found.end())))
        else:
            runs.append(Run(is_cjk, weight, Span(*found.span())))
    return runs


def _cut(text: str, runs: Sequence[Run]) -> Iterator[Span]:
    """The Chinese of a mixed sentence: long runs with the marks that close them, and short words inside."""
    for number, run in enumerate(runs):
        inside = 0 < number < len(runs) - 1
        chinese = run.is_cjk if run.is_long or not inside else not run.is_cjk
        if chinese:
            stop = run.span.end
            while stop < len(text) and text[stop] in CLOSING:
                stop += 1
            yield Span(run.span.start, stop)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in order, neighbours and overlapping ones joined."""
    last: Span | None = None
    for span in spans:
        if last and span.start <= last.end + 1:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
