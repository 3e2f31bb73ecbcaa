"""Whether a capital in the middle of a sentence belongs to its word.

Machine translation of clauses one by one leaves `,We will`; beside it stand `,Liu Guixian` and
`,Dalian Science and Technology Bureau`. No single list tells them apart, so several kinds of
evidence are asked in turn, and where they are silent the capital stays.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.names import is_pinyin, is_surname

if TYPE_CHECKING:
    from cleanup.context import Context, Reading, Usage

WORDS = Path(__file__).parent / "data" / "english.txt"

FUNCTION_WORDS = frozenset(
    """a about according after all although among an and any are as at based be because been before between both but
    by do does during each even every few first for from had has have he her here his how however if in instead into
    is it its last later many meanwhile more moreover most much my no nor not of on one only or other our over own
    same second she so some such than that the their them then there therefore these they third this those through
    throughout thus to together towards two three under until up upon was we were what when where which while who
    whose why with within without yet you your""".split()
)
"""Words of sentence grammar: with a small word after them they never begin a name."""
CLAUSE_OPENERS = frozenset("they our we this these those their it its there he".split())
"""Of these, the ones that are small even before a proper noun."""
PREPOSITIONS = frozenset("after at before by during for from in on since through to under until with".split())
AFTER_VERBS = frozenset("a an be have its of our out that the their these this those up".split())
"""Words that follow a verb or a common noun, hardly a name: `Set up`, `Will be`, against `Mark said`."""
LINKS = frozenset("of and the for in on at to de &".split())
SPEECH = frozenset("said says told asked added noted stressed hopes hoped believes pointed".split())
NAMES_WITH_THE = frozenset(
    "Hague Times Economist Guardian Gambia Bahamas Bronx Beatles Independent Telegraph Lancet Sun Wall New".split()
)

WORD = re.compile(r"[A-Z][a-z]*(?:['\N{RIGHT SINGLE QUOTATION MARK}-][A-Za-z]+)*(?![\w])")
NEXT_TOKEN = re.compile(r"[ ]+[\"\N{LEFT DOUBLE QUOTATION MARK}]?([A-Za-z&][\w'\N{RIGHT SINGLE QUOTATION MARK}-]*|\d)")


@cache
def common_words() -> frozenset[str]:
    """Common English words in lower case; with `?` after them where they are names, too (Will, March, Polish)."""
    return frozenset(WORDS.read_text("ascii").split())


def tokens_after(text: str, place: int, most: int = 4) -> list[str]:
    """Up to `most` words right after `place`, as far as only single spaces part them."""
    tokens: list[str] = []
    while len(tokens) < most and (found := NEXT_TOKEN.match(text, place)):
        tokens.append(found[1])
        place = found.end()
    return tokens


def is_stray(reading: Reading, place: int, context: Context) -> bool:
    """True where the capital at `place`, in the middle of a sentence, is only left over from a clause's start."""
    text = reading.segment.text
    found = WORD.match(text, place)
    if not found or found[0] in ("I", "I'm", "I've", "I'll", "I'd"):
        return False
    word = found[0]
    head = re.split(r"['\N{RIGHT SINGLE QUOTATION MARK}-]", word)[0].lower()
    after = tokens_after(text, found.end())
    if not word[1:].islower() and len(word) > 1:
        return False
    if place in reading.match_at:
        return reading.match_at[place].wording[0].islower()
    if head in FUNCTION_WORDS:
        return _is_stray_function_word(word, head, after)
    if len(word) == 1 or _begins_a_name(after):
        return False
    return _is_written_small(head, after, context.usage)


def _is_stray_function_word(word: str, head: str, after: list[str]) -> bool:
    """Small before a small word; before a capital only where no name begins with it: `We`, `The Ministry`, `In May`."""
    if not after:
        return len(head) > 1
    following = after[0]
    if not following[0].isupper():
        return True
    if is_surname(word) and is_pinyin(following):
        return False
    if head == "the":
        return following not in NAMES_WITH_THE
    return head in CLAUSE_OPENERS or head in PREPOSITIONS


def _begins_a_name(after: list[str]) -> bool:
    """True where capitals go on at once or beyond small links: `Bank of China`, `Liu Guixian`."""
    for word in after:
        if word[0].isupper() and word != "I":
            return True
        if word not in LINKS:
            return False
    return False


def _is_written_small(head: str, after: list[str], usage: Usage) -> bool:
    """True where the word is small elsewhere in the document, or a common word that is no name."""
    lower, capital = usage.lower[head], usage.capital[head]
    if capital > lower or (capital and not lower):
        return False
    if after and after[0].lower() in SPEECH and (is_surname(head) or is_pinyin(head)):
        return False
    if f"{head}?" in common_words() or is_surname(head):
        return bool(after) and after[0].lower() in AFTER_VERBS
    return head in common_words() or lower > 0
