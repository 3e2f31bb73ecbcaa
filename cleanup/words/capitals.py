"""Whether a capital in the middle of a sentence belongs to its word.

Machine translation of clauses one by one leaves `,We will`; beside it stand `,Liu Guixian` and
`,Dalian Science and Technology Bureau`. No single list tells them apart, so several kinds of
evidence are asked in turn, and where they are silent the capital stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.marks import APOSTROPHES, OPENING
from cleanup.model import covers
from cleanup.words.numbers import SMALL
from glossary.english import is_common, is_common_and_a_name
from glossary.names import is_pinyin, is_surname

if TYPE_CHECKING:
    from cleanup.context import Context
    from cleanup.reading import Reading
    from cleanup.words.usage import Usage
    from glossary.model import Match

FUNCTION_WORDS = frozenset(
    """a about according after all although among an and any are as at based be because been before between both but
    by do does during each even every few first for from had has have he her here his how however if in instead into
    is it its last later many meanwhile more moreover most much my no nor not of on one only or other our over own
    same second she so some such than that the their them then there therefore these they third this those through
    throughout thus to together towards two three under until up upon was we were what when where which while who
    whose why with within without yet you your""".split()
)
"""Words of sentence grammar: with a small word after them they never begin a name."""
BEFORE_A_COMMA = frozenset(
    "first however instead later meanwhile moreover second then therefore third thus yet".split()
)
"""Those of them that a comma may follow at once; `In,Out` and `Be,B` are lists."""
CLAUSE_OPENERS = frozenset("they our we this these those their it its there he then".split())
"""Of these, the ones that are small even before a proper noun."""
CONJUNCTIONS = frozenset("although and but".split())
PREPOSITIONS = frozenset("after at before by during for from in on since through to until with".split())
WRITERS_CHOICE = frozenset("central congress god internet party state web".split())
"""Words whose capital has a meaning of its own that no evidence in the text decides."""
AFTER_VERBS = frozenset("a an out the their these those up".split())
"""Words that follow a verb, hardly a name: `Set up the table`, against `Mark said`."""
AFTER_MODALS = frozenset("also be continue further have not".split())
MODALS = frozenset("may will".split())
OFFICES = frozenset("captain chairman commander director manager president principal secretary".split())
"""Offices that are names, too: small in `President of the hospital`."""
PEOPLES = frozenset("ethnic minority nationality nationalities people".split())
LINKS = frozenset("of and the for in on at to de &".split())
SPEECH = frozenset(
    "said says told asked added noted stressed hopes hoped believes pointed published reported wrote".split()
)
NUMBERS = frozenset(SMALL[1:])
NAMES_WITH_THE = frozenset(
    "Hague Times Economist Guardian Gambia Bahamas Bronx Beatles Independent Telegraph Lancet Sun Wall New".split()
)
NO_ADVERBS = frozenset(
    "daily weekly monthly quarterly yearly ally assembly belly family fly italy july monopoly rally supply".split()
)

SPLIT = re.compile(f"[{APOSTROPHES}-]")
APOSTROPHE = f"[{APOSTROPHES}]"
WORD = re.compile(rf"[A-Z][a-z]*(?:(?:{APOSTROPHE}|-)[A-Za-z]+)*(?![\w]){APOSTROPHE}?(?=[\s,;]|$)")
"""A capitalised word; a colon, a full stop or a sign right after it makes it a label, an abbreviation or code."""
APPOSITION = re.compile(r" of the [a-z]{3,}(?=[,;.、，；。]|$)")
"""What follows an office after the name of who holds it; in front of a name the office keeps its capital."""
LABEL = re.compile(r"(?: [a-z]+){0,2}\s?[:：/]")
LETTERED = re.compile(r"(?<!\w)[A-Z]$")
LISTED = re.compile(r"(?<!\w)[A-Z][a-z]+([,;])[A-Z][a-z]+\1$")
"""A list without spaces: `Sans,Serif,Monospace`."""
NEXT_TOKEN = re.compile(rf"[ ]+[\"{OPENING}]?([A-Za-z&](?:[\w-]|{APOSTROPHE})*|\d)")


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
    word = found[0] if found else ""
    if not found or not (word[1:].islower() or word == "A") or covers(reading.quotations, place):
        return False
    head = SPLIT.split(word)[0].lower()
    after = tokens_after(text, found.end())
    if head in OFFICES and APPOSITION.match(text, found.end()):
        return True
    match = reading.match_at.get(place)
    if match and (match.term.en[:1].isupper() or " " in match.wording):
        # One word in small letters says nothing: a party is 一行, and the Party is another.
        return head not in WRITERS_CHOICE | OFFICES and _is_small_term(match, text)
    if head in FUNCTION_WORDS:
        return _is_stray_function_word(word, head, after)
    if len(head) == 1 or head in WRITERS_CHOICE or not after or _begins_a_name(after) or LABEL.match(text, found.end()):
        return False
    return not _is_a_label(head, after[0]) and _is_written_small(head, after, context.usage)


def is_stray_adverb(reading: Reading, place: int) -> bool:
    """True where an adverb with a capital follows: a sentence or a name hardly begins with it."""
    found = WORD.match(reading.segment.text, place)
    word = found[0].lower() if found else ""
    return word.endswith("ly") and is_common(word) and word not in NO_ADVERBS


def _is_small_term(match: Match, text: str) -> bool:
    """True where a term that the glossary writes small has a capital only in front, and no name goes on after it."""
    rest = text[match.span.start + 1 : match.span.end]
    after = tokens_after(text, match.span.end)
    return match.wording[0].islower() and rest.islower() and bool(after) and not _begins_a_name(after)


def _is_stray_function_word(word: str, head: str, after: list[str]) -> bool:
    """Small before a small word; before a capital only where no name begins with it: `We`, `The Ministry`, `In May`."""
    alone = not after or after[0] in ("and", "or")
    if alone and (is_surname(word) or head in NUMBERS):
        return False
    if not after:
        return head in BEFORE_A_COMMA
    if after[0][0].isupper():
        return not _begins_a_title(word, head, after) and head in {"the", *CONJUNCTIONS, *CLAUSE_OPENERS, *PREPOSITIONS}
    return after[0] not in PEOPLES


def _begins_a_title(word: str, head: str, after: list[str]) -> bool:
    """True where a function word before a capital is a part of a name: of a person, a work, a newspaper, a slogan."""
    following, next_but_one = after[0], after[1] if len(after) > 1 else ""
    if head == "the":
        return following in NAMES_WITH_THE or next_but_one in SPEECH
    if (is_surname(word) and is_pinyin(following)) or "-" in following:
        return True
    if head == "to" and is_common(following.lower()):  # a slogan: `To Serve the People`
        return True
    small_in_capitals = next_but_one.lower() in FUNCTION_WORDS and next_but_one != "I"
    in_capitals = next_but_one[:1].isupper() and (head in CLAUSE_OPENERS or small_in_capitals)
    return in_capitals or (following.lower() in FUNCTION_WORDS and following != "I")


def _begins_a_name(after: list[str]) -> bool:
    """True where capitals go on at once or beyond small links: `Bank of China`, `Liu Guixian`."""
    for word in after:
        if word[0].isupper() and word != "I":
            return True
        if word not in LINKS:
            return False
    return False


def _is_a_label(head: str, following: str) -> bool:
    """True for a people, and for a thing with its number, as in `Room 502`; `Completed 10 projects` is none."""
    numbered = following.isdigit() or following in NUMBERS
    return following in PEOPLES or (numbered and not head.endswith(("ed", "ing")))


def _is_written_small(head: str, after: list[str], usage: Usage) -> bool:
    """True where the word is small elsewhere in the document, or a common word that is no name."""
    following = after[0].lower()
    if usage.capital[head] > usage.lower[head]:
        return False
    if is_surname(head) or following in SPEECH:
        return False
    if head in MODALS:
        return following in AFTER_MODALS
    if is_common_and_a_name(head):
        return following in AFTER_VERBS or (head in OFFICES and following == "of")
    return is_common(head) or usage.lower[head] > 0


def closes_a_phrase(reading: Reading, place: int) -> bool:
    """True where the mark at `place` ends a quoted phrase, not a quoted sentence."""
    return place in reading.closing_quotes and reading.segment.text[place - 1] not in ".!?"


def belongs_to_a_list(text: str, mark: int, place: int) -> bool:
    """True where the capital at `place` begins an item: a list without spaces goes before it, or a number or letter.

    After these the mark at `mark` is what a full stop is in English: `1、`, `A,`.
    """
    before = text[mark - 1]
    numbered = text[mark] == "\N{IDEOGRAPHIC COMMA}" and (before.isnumeric() or before in ")）")
    lettered = LETTERED.search(text, max(mark - 2, 0), mark)
    return bool(numbered or lettered or LISTED.search(text, max(place - 48, 0), place))
