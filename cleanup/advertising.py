"""Where injected advertising stands in an English sentence: beside it, or in the place of a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.fit import CLOSING_MARKS, OPENERS
from cleanup.language import is_cjk
from cleanup.marks import APOSTROPHES, SENTENCE_ENDS, SINGLE_CLOSING
from cleanup.model import Edit, Span

if TYPE_CHECKING:
    from cleanup.reading import Reading

COMMAS = ",;\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}"
LAST_WORD = re.compile(rf"(?<![\w{APOSTROPHES}-])[A-Za-z{APOSTROPHES}]+$")
FIRST_WORD = re.compile(r"[A-Za-z]+(?![\w'-])")
SUBJECTS = frozenset("he i it she they we which who".split())
ADVERBS = frozenset("also always even further never not often only still then thus".split())
VERBS = frozenset(
    "are can carried could had has have held is made may must should took was went were will won would".split()
)
NOUN_FOLLOWS = frozenset(
    "a about after all an and any as at before between by during each every for from her his in into its my no of "
    "on or our over some than the their these this those through to towards under with within without your".split()
)
"""Words that a noun has to follow: determiners, prepositions, conjunctions."""
PHRASE_STARTS = frozenset("a all an each every he it its our she that the their these they this those we".split())
POSSESSIVES = ("'s", "s'", f"{SINGLE_CLOSING}s")
CHINESE_VERB = re.compile("[将在与和赴]|召开|举行|举办|开展|组织|荣获|成功|积极|全体|党")
SIDE = 40
"""Characters on either side that tell where a phrase stands."""


def is_beside(text: str, span: Span) -> bool:
    """True where the sentence is whole without what stands at `span`."""
    before, after = text[max(span.start - SIDE, 0) : span.start].rstrip(), text[span.end : span.end + SIDE].lstrip()
    last, first = LAST_WORD.search(before), FIRST_WORD.match(after)
    next_word = first[0] if first else ""
    ended = before.rstrip(CLOSING_MARKS)[-1:] in SENTENCE_ENDS if before else False
    if ended or not before:
        return next_word in OPENERS or (ended and not after)
    if before[-1] in COMMAS:
        return after[:1].isdigit() or next_word in PHRASE_STARTS
    if last and last[0].lower() in SUBJECTS:
        return next_word in ADVERBS or next_word in VERBS or bool(re.fullmatch(r"[a-z]{3,}(?:ed|ly)", next_word))
    return False


def took_a_place(text: str, span: Span) -> bool:
    """True where a noun belongs at `span`: after a determiner or a preposition, or before the verb of a sentence."""
    before, after = (
        text[max(span.start - SIDE, 0) : span.start].rstrip(" "),
        text[span.end : span.end + SIDE].lstrip(" "),
    )
    last, first = LAST_WORD.search(before), FIRST_WORD.match(after)
    if last:
        return last[0].lower() in NOUN_FOLLOWS or last[0].lower().endswith(POSSESSIVES)
    if before and before[-1] not in SENTENCE_ENDS + COMMAS:
        return False
    if first:
        return first[0] in VERBS or re.fullmatch(r"[a-z]{3,}ed", first[0]) is not None
    return CHINESE_VERB.match(after) is not None


def deletion(text: str, span: Span) -> Edit:
    """The edit that takes out what stands at `span`, with the right space where it was."""
    start, end = span.start, span.end
    before = text[max(start - 1, 0) : start]
    if not before or before.isspace():
        while text[end : end + 1] == " ":
            end += 1
    if text[end : end + 1] in ("", "\n", *SENTENCE_ENDS, *COMMAS) and before == " ":
        start -= 1
    needs_space = before.isalnum() and text[end : end + 1].isalnum() and not is_cjk(before)
    return Edit(Span(start, end), " " if needs_space else "")


def verdict(reading: Reading, span: Span) -> tuple[str, Edit | None]:
    """What is to be said of advertising at `span`, and its deletion where the sentence is whole without it."""
    text = reading.segment.text
    if is_beside(text, span):
        return "the sentence is whole without it", deletion(text, span)
    if took_a_place(text, span):
        return "it stands where a noun belongs: what stood there is lost", None
    return "it may stand in the place of a name", None
