"""`yunhe check` and `yunhe fix`: clean drafts, say what was found, write what was made."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from cleanup.batch import Outcome, clean_all
from cleanup.commands import Options, bad_input_told, complain, configuration, leave, named_drafts, note, say
from cleanup.formats import STDIN
from cleanup.model import PACKED, DraftError
from cleanup.reports.lines import counts, everything, fixes, left, remaining, summary
from cleanup.reports.unified import Emphasis, unified
from cleanup.walking import without_cleaned
from cleanup.writing import destination, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cleanup.model import Report

MANY = 20
"""From so many drafts on a terminal gets a progress bar."""


def outcomes(
    options: Options, *, most: int | None = None, beside: bool = False, bar: bool = False
) -> Iterator[Outcome]:
    """Clean the drafts that the options name, at most so many; an unreadable glossary ends the run.

    Where cleaned texts are written beside their drafts, those of earlier runs are no drafts.
    """
    run = configuration(options)
    drafts, problems = named_drafts(options["drafts"], options)
    drafts = without_cleaned(drafts) if beside else drafts
    if most and len(drafts) > most:
        raise click.UsageError(f"--output takes one draft, not {len(drafts)}")
    # Where lines come out on the terminal they are the progress, and a bar would stand in their way.
    shows_bar = bar and len(drafts) >= MANY and sys.stderr.isatty() and not sys.stdout.isatty()
    with bad_input_told():
        cleaned = warned(clean_all(drafts, run))
        if shows_bar:
            with click.progressbar(cleaned, length=len(drafts), label="Reading drafts", file=sys.stderr) as progress:
                yield from progress
        else:
            yield from cleaned
    yield from map(failure, problems)


def warned(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Outcomes, each after what it warns of."""
    for outcome in outcomes:
        note(outcome.warnings)
        yield outcome


def failure(problem: str) -> Outcome:
    """The outcome of a name that names no draft."""
    return Outcome("", error=problem)


def check_drafts(options: Options) -> None:
    """Print what is wrong in the drafts that the options name; end with the exit code."""
    total, bad = counts(()), False
    for outcome in outcomes(options, bar=True):
        if not outcome.report:
            bad = complain(outcome.error)
            continue
        say(everything(outcome.report))
        total += counts([*outcome.report.applied, *left(outcome.report)])
    note(summary(total))
    leave(bad=bad, found=bool(total) and not options["exit_zero"])


def fix_drafts(options: Options, *, in_place: bool, output: str | None, diff: bool, show_fixes: bool) -> None:
    """Clean the drafts that the options name, write or show them; end with the exit code."""
    if output is not None and (in_place or not output):
        raise click.UsageError("--output takes the name of a file, and does not go with --in-place")
    if options["track"] and diff:
        raise click.UsageError("--track marks changes in the file, --diff prints them; leave one of them out")
    if options["author"] and not options["track"]:
        raise click.UsageError("--author says whose marked changes they are; it goes with --track")
    red, green = (partial(click.style, fg=colour, reverse=True) for colour in ("red", "green"))
    emphasis = Emphasis(red, green) if sys.stdout.isatty() else None
    bad = found = False
    for outcome in outcomes(options, most=1 if output else None, beside=not (in_place or output)):
        if not outcome.report:
            bad = complain(outcome.error)
            continue
        try:
            target = destination(outcome.path, in_place=in_place, output=output)
            refuse_terminal(outcome.report, None if diff else target)
        except DraftError as error:
            bad = complain(str(error))
            continue
        text_on_stdout = diff or target == STDIN
        name = outcome.report.document.path
        say(fixes(outcome.report) if show_fixes else [], err=text_on_stdout)
        say(remaining(outcome.report), err=text_on_stdout)
        found |= bool(outcome.report.open)
        if diff:
            shown = unified(outcome.report, outcome.cleaned, name if target == STDIN else target, emphasis)
            click.echo(shown, nl=False)
            found |= bool(shown)
        elif text_on_stdout:
            click.echo(outcome.cleaned, nl=False)
        else:
            try:
                write_file(target, outcome.cleaned)
            except DraftError as error:
                bad = complain(str(error))
                continue
            applied, left = len(outcome.report.applied), len(outcome.report.open)
            note([f"{name}: {applied} fixed, {left} left to decide; written to {target}"])
    leave(bad=bad, found=found and not options["exit_zero"])


def refuse_terminal(report: Report, target: str | None) -> None:
    """What is no text is not written to a terminal.

    Raises:
        DraftError: it would be.
    """
    document = report.document
    if target == STDIN and document.encoding == PACKED and sys.stdout.isatty():
        raise DraftError(f"{document.path}:1:1: the file is no text, which a terminal shows; name one with --output")
