"""Find, resolve, apply, verify: in that order and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cleanup.bilingual.direction import language_of
from cleanup.bilingual.source import Sources
from cleanup.context import Context
from cleanup.model import (
    OVERLAPS,
    PROTECTED,
    SETTLED,
    UNSETTLED,
    Change,
    Declined,
    Finding,
    Report,
    Rule,
    Safety,
    Segment,
    Span,
)
from cleanup.resolve import Layout, apply, changes_of, compose, resolve
from cleanup.rules import RULES
from cleanup.verify import missing_stretches, verify, without

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from cleanup.answers import Question
    from cleanup.model import Document
    from cleanup.settings import Settings
    from glossary.model import Glossary

MOST_PASSES = 8
"""One fix makes room for another; no draft seen needed more than four passes."""


def rules_of(settings: Settings, language: str = "en") -> tuple[Rule, ...]:
    """The rules for drafts in a language that the settings leave on, in order."""
    return tuple(rule for rule in RULES if settings.runs(rule.name) and language in rule.languages)


def clean(document: Document, glossary: Glossary, settings: Settings) -> Report:
    """Find what is wrong with a document and mend what is safe.

    Raises:
        VerificationError: what was made is not what was promised.
    """
    rules = rules_of(settings, language_of(document.segments, settings))
    glossary = glossary.at(document.date or "")
    unsettled: frozenset[tuple[str, str]] = frozenset()
    while lively := (run := _Run(document, rules, glossary, settings, unsettled)).passes():
        unsettled |= lively
    for segment, text, changes in zip(document.segments, run.texts, run.changes, strict=True):
        if changes:
            verify(segment, text, changes, run.number_rules)
    return run.report(document)


def moved(segment: Segment, text: str, changes: Sequence[Change]) -> Segment:
    """The segment after `changes`, with what the format protects where it stands now."""
    layout = Layout(changes)
    return replace(segment, text=text, protected=tuple(map(layout.forward, segment.protected)))


def still_open(
    earlier: Sequence[tuple[Finding, str]], last: Sequence[tuple[Finding, str]], changes: Sequence[Change]
) -> list[tuple[Finding, str]]:
    """What earlier passes declined and no later pass found again, each once, with what became of it."""
    told = {(one.rule, one.span) for change in changes for one in change.findings}
    told |= {(one.rule, one.span) for one, _ in last}
    found: dict[tuple[str, Span], tuple[Finding, str]] = {}
    for one, reason in earlier:
        if (one.rule, one.span) not in told:
            found.setdefault((one.rule, one.span), (one, reason if reason.startswith(OVERLAPS) else SETTLED))
    return list(found.values())


class _Run:
    """The passes over one document."""

    def __init__(
        self,
        document: Document,
        rules: Sequence[Rule],
        glossary: Glossary,
        settings: Settings,
        unsettled: Collection[tuple[str, str]],
    ) -> None:
        self.segments = segments = document.segments
        self.rules = rules
        self.glossary = glossary
        self.settings = settings
        self.unsettled = unsettled
        """Segments and rules whose edits did not settle in an earlier run: in this one they are only heard."""
        self.number_rules = frozenset(rule.name for rule in rules if rule.rewrites_numbers)
        self.licensed = frozenset(rule.name for rule in rules if rule.rewrites_protected)
        self.suggesting = frozenset(rule.name for rule in rules if rule.suggests_in_code)
        """Rules that only suggest in a document of code."""
        self.least = Safety.SUGGEST if settings.unsafe else Safety.SAFE
        self.texts = [segment.text for segment in segments]
        self.changes: list[list[Change]] = [[] for _ in segments]
        self.declined: list[list[tuple[Finding, str]]] = [[] for _ in segments]
        """What the last pass over each segment left."""
        self.earlier: list[list[tuple[Finding, str]]] = [[] for _ in segments]
        """What earlier passes declined."""
        self.sources = Sources(segments, glossary, document.pairing)
        self.answers: list[Mapping[Question, Any] | None] = [None for _ in segments]
        """What each segment was told of the document when nothing was done to it; None where it must be heard again."""

    def passes(self) -> frozenset[tuple[str, str]]:
        """Repeat until nothing changes; the segments and rules of a cycle where it does not end."""
        lively: frozenset[tuple[str, str]] = frozenset()
        for number in range(MOST_PASSES):
            edited = self.once()
            if not edited:
                return frozenset()
            if number >= MOST_PASSES // 2:
                lively |= edited
        return lively

    def once(self) -> frozenset[tuple[str, str]]:
        """One pass over what has changed, or may be seen differently now; the segments and rules of its edits."""
        current = [
            segment if segment.text is text else moved(segment, text, changes)
            for segment, text, changes in zip(self.segments, self.texts, self.changes, strict=True)
        ]
        context = Context(current, self.glossary, self.settings, self.sources)
        edited: set[tuple[str, str]] = set()
        for number, segment in enumerate(current):
            answers = self.answers[number]
            if answers is not None and context.answers.still_say(answers):
                continue
            context.answers.asked = {}
            applied, declined = self.heard(segment, context)
            self.answers[number] = None if applied else context.answers.asked
            layout = Layout(self.changes[number])
            self.declined[number] = [(replace(one, span=layout.origin(one.span)), why) for one, why in declined]
            self.earlier[number] += self.declined[number]
            if not applied:
                continue
            original = [replace(one, span=layout.origin(one.span)) for one in applied]
            second = [Change(edit, (told,)) for one, told in zip(applied, original, strict=True) for edit in one.edits]
            second.sort(key=lambda change: change.edit.span)
            self.texts[number] = apply(segment.text, [change.edit for change in second])
            self.changes[number] = compose(self.segments[number].text, self.changes[number], second)
            edited |= {(segment.id, one.rule) for one in applied}
        return frozenset(edited)

    def heard(self, segment: Segment, context: Context) -> tuple[list[Finding], list[tuple[Finding, str]]]:
        """What the rules find in one segment, applied or declined."""
        rules = (rule for rule in self.rules if rule.may_find_in(segment))
        findings = [finding for rule in rules for finding in rule.find(segment, context)]
        if not findings:
            return [], []
        if context.is_of_code:
            findings = [
                replace(one, safety=min(one.safety, Safety.SUGGEST)) if one.rule in self.suggesting else one
                for one in findings
            ]
        held, free = [], findings
        if self.unsettled:
            lively = {rule for place, rule in self.unsettled if place == segment.id}
            held = [one for one in findings if one.edits and one.rule in lively]
            free = [one for one in findings if not (one.edits and one.rule in lively)]
        stretches = context.reading(segment).protected
        applied, declined = resolve(free, stretches, self.least, self.licensed, segment.protected)
        if stretches and self.grown(segment.text, applied):
            # An edit beside a URL has made what follows a part of it.
            wider = [Span(max(span.start - 1, 0), span.end + 1) for span in stretches]
            applied, declined = resolve(free, wider, self.least, self.licensed, segment.protected)
            if self.grown(segment.text, applied):
                declined += [(one, PROTECTED) for one in applied]
                applied = []
        return applied, declined + [(one, UNSETTLED) for one in held]

    def grown(self, text: str, applied: Sequence[Finding]) -> bool:
        """True where the edits leave a protected stretch of `text` longer or shorter than it was."""
        return bool(missing_stretches(*without(text, changes_of(applied), self.number_rules)))

    def report(self, document: Document) -> Report:
        """What has been done and what has not."""
        declined = [
            Declined(segment, finding, reason)
            for segment, last, earlier, changes in zip(
                document.segments, self.declined, self.earlier, self.changes, strict=True
            )
            for finding, reason in [*last, *still_open(earlier, last, changes)]
        ]
        return Report(document, tuple(map(tuple, self.changes)), tuple(declined), tuple(self.texts))
