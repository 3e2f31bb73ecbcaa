"""`yunhe align` and `yunhe names`: what a draft and its source have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cleanup.batch import persons_of
from cleanup.commands import (
    Options,
    bad_input_told,
    complain,
    configuration,
    counted,
    leave,
    named_drafts,
    note,
    put,
    refuse_contradictions,
)
from cleanup.drafts import called, read_with_source
from cleanup.ledger.table import FORMATS as LEDGERS
from cleanup.model import DraftError
from cleanup.reports.pairs import FORMATS, State, rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def show_pairs(draft: str, options: Options, *, form: str, output: Path | None) -> None:
    """Write which paragraphs of a draft and its source go together; end with the exit code."""
    refuse_contradictions([draft], options)
    run = configuration(options)
    with bad_input_told():
        document, warning = read_with_source(draft, run)
        if not document.pairing:
            message = "no source stands beside it; name what it translates with --source"
            raise DraftError(warning or f"{document.path}:1:1: {message}")
        note(document.unread)
        put(FORMATS[form](document), output)
    states = [row.state for row in rows(document)]
    told = [f"{states.count(state)} {state}" for state in State if state in states]
    note([f"{counted(len(states), 'pair')}: {', '.join(told)}"])
    leave(found=State.LOST in states or State.ADDED in states)


def list_persons(drafts: Sequence[str], options: Options, *, form: str, exit_zero: bool) -> None:
    """Print the persons of drafts; end with the exit code."""
    run = configuration(options)
    paths, problems = named_drafts(drafts, options)
    bad, ledgers = False, []
    with bad_input_told():
        for path in paths:
            try:
                entries, warnings = persons_of(path, run)
            except DraftError as error:
                bad = complain(str(error))
                continue
            ledgers.append((called(path, run), entries))
            note(warnings)
    for problem in problems:
        bad = complain(problem)
    listed = [entry for _, own in ledgers for entry in own]
    questions = sum(len(entry.questions) for entry in listed)
    if ledgers or not bad:
        click.echo(LEDGERS[form](ledgers), nl=False)
        note([f"{counted(len(listed), 'person')}, {counted(questions, 'open question')}"])
    leave(bad=bad, found=bool(questions) and not exit_zero)
