"""Findings of names: only the wrong words are replaced, and the message says what speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.bilingual.mentions.standing import SURE
from cleanup.model import Edit, Evidence, Finding, Safety, Span
from glossary.readings import toned

if TYPE_CHECKING:
    from cleanup.bilingual.names import Mention


def edit_of(text: str, span: Span, proposal: str) -> Edit:
    """The edit that makes `proposal` of what stands at `span`, without the words that are right at its ends."""
    there, wanted = text[span.start : span.end].split(" "), proposal.split(" ")
    start, end = span.start, span.end
    while len(there) > 1 and len(wanted) > 1 and there[0] == wanted[0]:
        start += len(there.pop(0)) + 1
        wanted.pop(0)
    while len(there) > 1 and len(wanted) > 1 and there[-1] == wanted[-1]:
        end -= len(there.pop()) + 1
        wanted.pop()
    return Edit(Span(start, end), " ".join(wanted))


def safety_of(mention: Mention) -> Safety:
    """How far the proposal of a mention may be trusted."""
    return Safety.SAFE if mention.confidence >= SURE else Safety.SUGGEST


def told(text: str, mention: Mention) -> str:
    """The message of a finding: what stands there, the characters and how they are read, and what speaks for it."""
    there = f"`{text[mention.span.start : mention.span.end]}`: " if mention.span else ""
    name = f"{mention.name.zh} ({toned(mention.name.zh)})"
    proposal = f" is `{mention.proposal}`" if mention.proposal else ""
    return f"{there}{name}{proposal}" + (f"; {mention.reason}" if mention.reason else "")


def finding_of(rule: str, text: str, mention: Mention) -> Finding:
    """The finding that a mention with a place and a proposal is."""
    span = mention.span or Span(0, 0)
    term = mention.name.term
    evidence = Evidence(term, mention.name.span) if term else None
    return Finding(
        rule, span, told(text, mention), (edit_of(text, span, mention.proposal),), safety_of(mention), evidence
    )
