"""`yunhe glossary diff | impact | stale`: two versions of the glossary, and what grows old in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from cleanup.commands import (
    PATH,
    bad_input_told,
    configuration,
    counted,
    leave,
    note,
    output_option,
    put,
    register,
    say,
)
from cleanup.commands.layers import own_tables, tables_argument, today

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS: dict[str, click.Command] = {}


@register(COMMANDS, "diff")
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text")
@output_option
def diff(old: Path, new: Path, form: str, output: Path | None) -> None:
    """Compare two versions of a glossary term by term: tables, or folders of tables.

    \b
    git show main:house.tsv > old.tsv; yunhe glossary diff old.tsv house.tsv
    yunhe glossary diff --format markdown old/ new/
    """
    from glossary.compare import FORMATS, differences
    from glossary.store import load, tables_in

    with bad_input_told():
        found = differences(load(tables_in(old)), load(tables_in(new)))
        put(FORMATS[form](found).encode(errors="backslashreplace"), output)
    note([f"{counted(len(found), 'term')} different"])
    leave(found=bool(found))


@register(COMMANDS, "impact")
@click.argument("versions", nargs=-1, required=True, type=PATH, metavar="[OLD] NEW")
@click.option("--corpus", required=True, type=click.Path(), help="A folder of past releases.")
@click.option("--encoding", help="Of the releases, where it cannot be told.")
def impact(versions: tuple[Path, ...], corpus: str, encoding: str | None) -> None:
    """Say what a change of the glossary would change in past releases: hits, new, lost, samples in context.

    With one table: what putting NEW over the bundled glossary would do. With two: what NEW does that OLD did not.

    \b
    yunhe glossary impact --corpus releases/ house.tsv
    yunhe glossary impact --corpus releases/ old.tsv house.tsv
    """
    from cleanup.impact import compared, told
    from cleanup.walking import find_drafts
    from glossary.store import open_glossary, tables_in

    if len(versions) > 2:
        raise click.UsageError("name one version of the glossary, or an old and a new one")
    run = configuration({"encoding": encoding})
    with bad_input_told():
        layers = [tables_in(path) for path in versions]
        old, new = open_glossary(layers[0] if len(layers) > 1 else ()), open_glossary(layers[-1])
        drafts, problems = find_drafts([corpus])
        found = compared(drafts, old, new, run.encoding)
    problems += found.problems
    note(problems)
    say(told(found))
    leave(bad=bool(problems), found=bool(found.came or found.went))


@register(COMMANDS, "stale")
@tables_argument
@click.option("--older-than", "days", default="365d", metavar="DAYS", help="Checked longer ago than this: 365d.")
@click.option("--bundled", is_flag=True, help="Of the bundled tables.")
def stale(tables: tuple[Path, ...], days: str, bundled: bool) -> None:  # noqa: FBT001
    """List the terms to check again: checked long ago, the oldest first, then those never checked.

    \b
    yunhe glossary stale --older-than 365d house.tsv
    SOURCE_DATE_EPOCH=1767225600 yunhe glossary stale --bundled
    """
    from glossary.compare import stale as found_stale
    from glossary.store import bundled_tables, load

    number = days.removesuffix("d")
    if not (re.fullmatch("[0-9]{1,6}", number) and int(number) < today().toordinal()):
        raise click.UsageError("--older-than takes a number of days, as in 365d")
    with bad_input_told():
        terms = load(bundled_tables() if bundled else own_tables(tables))
    found = found_stale(terms, int(number), today())
    say(f"{term.checked}  {term.zh}  {term.en}  {term.source or 'no source'}" for term in found)
    note([f"{counted(len(found), 'term')} of {len(terms):,} to check"])
    leave(found=bool(found))
