"""What the commands of the glossary share: its layers, the tables of the project, the day."""

from __future__ import annotations

import os
from datetime import datetime
from typing import TYPE_CHECKING

import click

from cleanup.commands import PATH, configuration
from glossary.model import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from glossary.model import Glossary

house_option = click.option("--glossary", "house", multiple=True, type=PATH, help="A house glossary, too.")
tables_argument = click.argument("tables", nargs=-1, type=PATH)


def known(house: tuple[Path, ...]) -> Glossary:
    """The glossary in all its layers."""
    from glossary.store import open_glossary

    return open_glossary(configuration({"house": house}).glossaries)


def project_tables(tables: tuple[Path, ...]) -> tuple[Path, ...]:
    """The tables named, or those of the project if it has any; of a folder its tables.

    Raises:
        GlossaryError: a folder without tables.
    """
    from glossary.store import tables_in

    return tuple(table for path in tables or configuration({}).glossaries for table in tables_in(path))


def own_tables(tables: tuple[Path, ...]) -> tuple[Path, ...]:
    """The tables named, or those of the project; of a folder its tables."""
    found = project_tables(tables)
    if not found:
        raise click.UsageError('name a table, or write glossaries = ["house.tsv"] into yunhe.toml')
    return found


def refuse_input_as_output(inputs: Iterable[Path], output: Path | None) -> None:
    """What is read is not written over.

    Raises:
        click.UsageError: the output is one of the inputs.
    """
    for path in inputs if output else ():
        try:
            same = os.path.samefile(path, output)  # type: ignore[arg-type] # noqa: PTH121 -- one of them may be missing
        except OSError:
            continue
        if same:
            raise click.UsageError(f"--output is {output}, which is read; name another file")


def today() -> date:
    """The day of the run, or that of SOURCE_DATE_EPOCH."""
    from glossary.clock import epoch_day

    try:
        return epoch_day() or datetime.now().astimezone().date()
    except GlossaryError as error:
        raise click.UsageError(str(error)) from error
