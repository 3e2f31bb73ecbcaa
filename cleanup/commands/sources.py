"""`yunhe align` and `yunhe names`: what a draft and its source have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cleanup.batch import find_drafts, persons_of, read_draft, with_source
from cleanup.commands import Options, bad_input_told, complain, configuration, counted, leave, note, put
from cleanup.ledger.table import FORMATS as LEDGERS
from cleanup.model import DraftError
from cleanup.reports.pairs import FORMATS, State, rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def show_pairs(draft: str, options: Options, *, form: str, output: Path | None) -> None:
    """Write which paragraphs of a draft and its source go together; end with the exit code."""
    run = configuration(options)
    with bad_input_told():
        document, warning = with_source(read_draft(draft, run.encoding), run)
        if not document.pairing:
            message = "no source stands beside it; name what it translates with --source"
            raise DraftError(warning or f"{draft}:1:1: {message}")
        put(FORMATS[form](document), output)
    states = [row.state for row in rows(document)]
    told = [f"{states.count(state)} {state}" for state in State if state in states]
    note([f"{counted(len(states), 'pair')}: {', '.join(told)}"])
    leave(found=State.LOST in states or State.ADDED in states)


def list_persons(drafts: Sequence[str], options: Options, *, form: str, exit_zero: bool) -> None:
    """Print the persons of drafts; end with the exit code."""
    run = configuration(options)
    paths, problems = find_drafts(drafts)
    bad, ledgers = False, []
    with bad_input_told():
        for path in paths:
            try:
                entries, warning = persons_of(path, run)
            except DraftError as error:
                bad = complain(str(error))
                continue
            ledgers.append((path, entries))
            note([warning] if warning else [])
    for problem in problems:
        bad = complain(problem)
    click.echo(LEDGERS[form](ledgers), nl=False)
    listed = [entry for _, own in ledgers for entry in own]
    questions = sum(len(entry.questions) for entry in listed)
    note([f"{counted(len(listed), 'person')}, {counted(questions, 'open question')}"])
    leave(bad=bad, found=bool(questions) and not exit_zero)
