"""The commands: parse, call the library, print, choose the exit code. Loaded when one of them is asked for.

Only this package and `cli` know click. What all commands share stands here.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleanup.configuration import ConfigurationError, for_run
from cleanup.formats import STDIN
from cleanup.model import DraftError
from glossary.model import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from cleanup.configuration import Configuration

EPILOG = "Exit codes: 0 clean, 1 findings or problems, 2 wrong usage or input."

Options = dict[str, Any]
PATH = click.Path(path_type=Path)
output_option = click.option("-o", "--output", type=PATH, help="Write here instead of to standard output.")


class Exit(IntEnum):
    """Exit codes, the same for every command."""

    CLEAN = 0
    FOUND = 1
    BAD_INPUT = 2


def register(commands: dict[str, click.Command], name: str) -> Callable[[Callable[..., None]], click.Command]:
    """A decorator that puts a command among those of its module, under its name."""

    def registered(function: Callable[..., None]) -> click.Command:
        commands[name] = click.command(name, epilog=EPILOG)(function)
        return commands[name]

    return registered


def configuration(options: Options) -> Configuration:
    """The configuration file with the options of the command line over it.

    It is the nearest one up from the working folder, or from where the file is that standard input stands for.
    """
    try:
        return for_run(options, Path(os.path.abspath(options.get("stdin_filename") or STDIN)).parent)  # noqa: PTH100
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error


def refuse_contradictions(drafts: Sequence[str], options: Options) -> None:
    """Options that say where drafts and sources come from go together.

    Raises:
        click.UsageError: they do not.
    """
    if options.get("source") and options.get("no_source"):
        raise click.UsageError("--source and --no-source exclude each other")
    if STDIN in drafts and str(options.get("source")) == STDIN:
        raise click.UsageError("standard input cannot be both the draft and its source; name a file for one of them")
    if options.get("stdin_filename") is not None and not (STDIN in drafts and options["stdin_filename"]):
        raise click.UsageError("--stdin-filename says what the draft - is called; give both, or leave it out")


def named_drafts(drafts: Sequence[str], options: Options) -> tuple[list[str], list[str]]:
    """The drafts that a command is to read, with what is wrong with the other names.

    Raises:
        click.UsageError: the options do not go together.
    """
    from cleanup.siblings import without_sources
    from cleanup.walking import find_drafts

    refuse_contradictions(drafts, options)
    found, problems = find_drafts(drafts)
    found = found if options.get("no_source") else without_sources(found)
    if options.get("source") and len(found) > 1:
        raise click.UsageError(f"--source goes with one draft, not {len(found)}; beside a.en.txt a.zh.txt is found")
    return found, problems


def say(lines: Iterable[str], *, err: bool = False) -> None:
    """Print lines."""
    for line in lines:
        click.echo(line, err=err)


def note(lines: Iterable[str]) -> None:
    """Print lines that are no findings."""
    say(lines, err=True)


def complain(error: str) -> bool:
    """Print what is wrong with an input; True, for the exit code."""
    click.secho(error, err=True, fg="red")
    return True


def leave(*, bad: bool = False, found: bool = False) -> None:
    """End with the exit code of the run."""
    sys.exit(Exit.BAD_INPUT if bad else Exit.FOUND if found else Exit.CLEAN)


@contextmanager
def bad_input_told() -> Iterator[None]:
    """End the run with the message of an input that cannot be used."""
    try:
        yield
    except (GlossaryError, DraftError) as error:
        complain(str(error))
        leave(bad=True)


def put(text: str | bytes, output: Path | None) -> None:
    """Write into a file at once, or to standard output."""
    from cleanup.writing import write_file

    if output is None or str(output) == STDIN:
        click.echo(text, nl=False)
    else:
        write_file(str(output), text if isinstance(text, bytes) else text.encode(errors="backslashreplace"))


def counted(number: int, what: str) -> str:
    """`1 problem`, `2 problems`."""
    return f"{number:,} {what}{'s' * (number != 1)}"
