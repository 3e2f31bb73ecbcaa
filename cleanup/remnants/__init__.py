"""What Chinese remnants in English text share: where they may stand, and the words around them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from cleanup.settings import Settings

HAN = r"\u3005-\u3007\u3040-\u9fff"
"""Chinese characters, without Chinese marks; two ranges, for Python compiles a class of more slowly."""
DASHES = r"~\-\N{EN DASH}\N{EM DASH}\N{FULLWIDTH TILDE}"
MARKS = "，、；："
NOT_AFTER_HAN = rf"(?<![{HAN}])(?<![{HAN}]\s)(?<![{HAN}][{MARKS}“《（])(?<![{HAN}][{MARKS}]\s)"
NOT_BEFORE_HAN = (
    rf"(?!\s?[{MARKS}”》）]?\s?(?:[“《（(](?!星期|周)|)[A-Za-z]{{0,12}}[{HAN}]"
    rf"|\s?[{MARKS}]\s?[\d{DASHES}]{{1,9}}[{HAN}])"
)
"""No Chinese beside it, not even across a mark: a longer Chinese passage is a matter for a person."""
ALONE_BEFORE = rf"{NOT_AFTER_HAN}(?<![\d/%+=#_@\\{DASHES}A-Z])(?<!\d[.,:])(?<!\w\.)"
ALONE_AFTER = rf"{NOT_BEFORE_HAN}(?![\d%\N{{FULLWIDTH PERCENT SIGN}}\N{{PER MILLE SIGN}}]|\s?[{DASHES}]\s?\d)"
ENCLOSED = {"(": ")", "（": "）", "[": "]", '"': '"', "“": "”", "'": "'", "‘": "’", "「": "」"}
MENTION_BEFORE = re.compile(
    r"\b(?:called|characters?|Chinese|idiom|Mandarin|meaning|means|phrase|pinyin|terms?|words?)[:,]?\s*$", re.IGNORECASE
)
MENTION_AFTER = re.compile(r"\s*[\"”']?\s*(?:=|literally\b|meaning\b|means\b|refers? to\b|stands for\b)")
GLOSS_AFTER = re.compile(r"\s?[(（]\s?[\"“]?[^\W\d_][^()（）\d]{0,40}[)）]")
NEAR = 30
"""Characters on either side where the same in English makes a remnant an explanation, or a row of a word list."""
GLUED_WORD = re.compile(r"[a-z]{2}$")
YEARS = re.compile(r"\d{4}(?:-\d{4})?")
DAY_BEFORE = re.compile(r"\d\s?[（(]$")
FAR = 60
"""Characters on either side that a wording looks at."""
REACH = 24
"""Characters before its first Chinese one that a remnant may begin at."""
ANY_HAN = f"[{HAN}]"
NEAR_HAN = rf"[{HAN}]+(?:[^{HAN}]{{1,{REACH}}}[{HAN}]+)*"
LINK = rf"\s?(?:至|到|[{DASHES}])\s?"


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


DETERMINER_BEFORE = re.compile(
    r"(?:\b(?:an?|any|each|every|her|his|its|no|our|that|the|their|this|first|last|next|past|same)|['’]s|s['’])\s*$",
    re.IGNORECASE,
)
ARTICLE_A = re.compile(r"\ban?\s*$", re.IGNORECASE)
OPENS_SENTENCE = re.compile(r"(?:^|[.!?。！？]['\"”]?)\s*$")
OPENS_CLAUSE = re.compile(r"(?:^|[.!?。！？,;，；]['\"”]?)\s*$")
BEFORE = {
    "近": "nearly", "将近": "nearly", "接近": "nearly", "约": "about", "大约": "about", "逾": "more than",
    "超": "more than", "超过": "more than", "不到": "less than", "不足": "less than", "至少": "at least",
    "不少于": "at least", "不低于": "at least", "仅": "only", "上": "more than",
}  # fmt: skip
"""How rough Chinese says a number is, and what that is in English."""
ENGLISH_BEFORE = {
    "about": "about", "around": "about", "approximately": "about", "roughly": "about", "some": "about",
    "nearly": "nearly", "almost": "nearly", "close to": "nearly", "more than": "more than", "over": "more than",
    "above": "more than", "exceeding": "more than", "exceeded": "more than", "exceeds": "more than",
    "exceed": "more than", "surpassed": "more than", "surpassing": "more than", "less than": "less than",
    "fewer than": "less than", "under": "less than", "at least": "at least", "no less than": "at least",
    "only": "only", "as many as": "", "up to": "", "at most": "", "below": "",
}  # fmt: skip
SAID_BEFORE = re.compile(rf"\b({any_of(ENGLISH_BEFORE)})\s*$", re.IGNORECASE)
NEXT_WORD = re.compile(r"\s?([A-Za-z]+)")
FEW_WORDS = re.compile(r"\s?[A-Za-z-]+(?: [A-Za-z-]+){0,2}")
PLURAL = re.compile(r"[a-z]+(?<![suia'])s|alumni|children|men|people|personnel|staff|women", re.IGNORECASE)
NO_NOUN = frozenset(
    "about above across after against ago also among and apart are as at attend attended away be been before below"
    " but by came can could deep did do does due during each every for from gave had has have he held here high if"
    " in inside into is it joined last later led long made may met might more must nor now of old on once or our"
    " outside over per respectively sent she should signed since so spoke tall than that the their them then there"
    " these they thick this those through to today together took under until up was we went were when where which"
    " while who whose wide will with within without won would year yearly yesterday".split()
)
"""Words that no noun phrase begins with."""


class Subject(Protocol):
    """A module that knows one kind of remnant."""

    @property
    def SIGNS(self) -> Collection[str]:  # noqa: N802 -- a constant of the module
        """Chinese of which each remnant holds some; a text without any is spared the pattern."""
        ...

    def pattern(self) -> re.Pattern[str]:
        """What it looks like."""
        ...

    def wording(self, found: re.Match[str], before: str, after: str, settings: Settings, /) -> Wording | None:
        """Its English between what stands before and after it; None where that is not clear."""
        ...


class Wording(NamedTuple):
    """The English of a remnant, and how many characters around it go with it."""

    text: str
    is_sure: bool = True
    after: int = 0
    before: int = 0


def next_word(after: str) -> str:
    """The English word that follows, in lower case; empty before anything else."""
    found = NEXT_WORD.match(after)
    return found[1].lower() if found else ""


def ends_phrase(after: str) -> bool:
    """True where no noun follows that what stands before would belong to."""
    word = next_word(after)
    return not word or word in NO_NOUN or word.endswith("ed")


def counts_next(after: str) -> bool:
    """True where a plural noun follows, with at most two words of its own between."""
    found = FEW_WORDS.match(after)
    if not found:
        return False
    for word in found[0].strip().lower().split(" "):
        if word in NO_NOUN or word.endswith("ed"):
            return False
        if PLURAL.fullmatch(word):
            return True
    return False


def roughly(rough: str, said: Wording, before: str) -> Wording:
    """`said` with `more than` or the like before it, unless English in front of it says so already."""
    there = SAID_BEFORE.search(before) if rough else None
    if there:
        return said._replace(is_sure=said.is_sure and ENGLISH_BEFORE[there[1].lower()] == rough)
    return said._replace(text=f"{rough} {said.text}") if rough else said


_compiled = cache(re.compile)
"""Compiled when the first Chinese is met."""


def near_han(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in a text, looked for only where Chinese characters are near."""
    last = 0
    any_han, near = _compiled(ANY_HAN), _compiled(NEAR_HAN)
    for place in near.finditer(text):
        for found in pattern.finditer(text, max(place.start() - REACH, last), place.end() + REACH):
            if any_han.search(found[0]):
                yield found
        last = place.end()


def found_of(subject: Subject, text: str) -> Iterator[re.Match[str]]:
    """The remnants of a subject in a text."""
    return near_han(subject.pattern(), text) if any(map(text.__contains__, subject.SIGNS)) else iter(())


def unless_spoken_of(said: Wording, text: str, before: str, after: str) -> Wording | None:
    """The wording of `text`, unless it explains English beside it or is itself what the sentence speaks of."""
    has_digits = any(map(str.isdigit, text))
    is_enclosed = bool(before and after) and ENCLOSED.get(before[-1]) == after[0]
    if text[0] in "星周" and is_enclosed and DAY_BEFORE.search(before):
        return said
    if MENTION_BEFORE.search(before) or MENTION_AFTER.match(after) or (is_enclosed and not has_digits):
        return None
    if not has_digits and GLOSS_AFTER.match(after):
        return None
    is_said = not said.text.isdigit() and said.text.lower() in f"{before[-NEAR:]}\0{after[:NEAR]}".lower()
    is_years = is_enclosed and YEARS.fullmatch(said.text)
    return said._replace(is_sure=False) if (is_enclosed and not is_years) or is_said else said


def worded(subject: Subject, text: str, settings: Settings) -> Iterator[tuple[int, int, Wording]]:
    """Where each remnant of a subject begins and ends that has a clear wording, and the wording."""
    for found in found_of(subject, text):
        start, end = found.start(), found.end() - found[0].endswith(" ")
        before, after = text[max(start - FAR, 0) : start], text[end : end + FAR]
        if before[-1:].isalpha() and not GLUED_WORD.search(before):
            continue
        said = subject.wording(found, before, after, settings)
        said = said and unless_spoken_of(said, text[start:end], before, after)
        if said:
            yield start, end, said
