"""What the commands of the glossary share: its layers, the tables of the project, the day."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from cleanup.commands import PATH, configuration

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from glossary.model import Glossary

house_option = click.option("--glossary", "house", multiple=True, type=PATH, help="A house glossary, too.")
tables_argument = click.argument("tables", nargs=-1, type=PATH)


def known(house: tuple[Path, ...]) -> Glossary:
    """The glossary in all its layers."""
    from glossary.store import open_glossary

    return open_glossary(configuration({"house": house}).glossaries)


def own_tables(tables: tuple[Path, ...]) -> tuple[Path, ...]:
    """The tables named, or those of the project."""
    found = tables or configuration({}).glossaries
    if not found:
        raise click.UsageError('name a table, or write glossaries = ["house.tsv"] into yunhe.toml')
    return found


def today() -> date:
    """The day of the run, or that of SOURCE_DATE_EPOCH."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now().astimezone().date()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"SOURCE_DATE_EPOCH is `{epoch}`; write a time in seconds since 1970") from error
