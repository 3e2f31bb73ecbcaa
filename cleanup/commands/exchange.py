"""`yunhe glossary import | export`: terms that come from other tools and go to them, each file with a loss report."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from cleanup.commands import (
    PATH,
    bad_input_told,
    complain,
    configuration,
    counted,
    leave,
    note,
    output_option,
    put,
    register,
)
from cleanup.commands.layers import house_option, known, refuse_input_as_output

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from glossary.exchange import Loss

COMMANDS: dict[str, click.Command] = {}
MOST_LOSSES = 20
"""Lines of a loss report, if it is not asked for in full."""


@register(COMMANDS, "import")
@click.argument("file", type=PATH)
@click.option("--from", "form", metavar="FORMAT", help="tbx, martif, utx, csv, tsv, xlsx, omegat, weblate, multiterm.")
@output_option
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--all-losses", is_flag=True, help="The whole loss report.")
def import_(file: Path, form: str | None, output: Path | None, force: bool, all_losses: bool) -> None:  # noqa: FBT001
    """Make a table of the terms in FILE, of any format named in docs/exchange.md; its suffix tells which.

    \b
    yunhe glossary import terms.tbx -o house.tsv
    yunhe glossary import --from weblate glossary.csv -o house.tsv
    """
    from cleanup.drafts import read_bytes
    from glossary.exchange import format_of, read_terms
    from glossary.writing import format_table

    refuse_input_as_output([file], output)
    if output and os.path.isfile(output) and not force:  # noqa: PTH113 -- the name may be too long
        raise click.UsageError(f"{output} is there already; name another file, or write over it with --force")
    with bad_input_told():
        found = read_terms(str(file), read_bytes(str(file)), form or format_of(str(file)))
        if found.terms:
            put(format_table(found.terms).encode(errors="backslashreplace"), output)
    report(found.losses, all_losses=all_losses)
    if not found.terms:
        complain(f"{file}: no terms read, nothing written; check the file and --from")
        leave(bad=True)
    note([f"{file}: {counted(len(found.terms), 'term')} read; hold them to the laws with yunhe glossary check"])
    leave()


@register(COMMANDS, "export")
@click.argument("tables", nargs=-1, type=PATH)
@click.option("--to", "form", required=True, metavar="FORMAT", help="tbx, martif, utx, csv, tsv, xlsx, deepl, aws ...")
@click.option("--kind", "kinds", multiple=True, help="Only terms of this kind; may be given again.")
@click.option("--checked-only", is_flag=True, help="Only terms that somebody has compared with their source.")
@house_option
@output_option
@click.option("--all-losses", is_flag=True, help="The whole loss report.")
def export(  # noqa: PLR0913, PLR0917 -- the options, one each
    tables: tuple[Path, ...],
    form: str,
    kinds: tuple[str, ...],
    checked_only: bool,  # noqa: FBT001
    house: tuple[Path, ...],
    output: Path | None,
    all_losses: bool,  # noqa: FBT001
) -> None:
    """Write TABLES, or the whole glossary in all its layers, for another tool; say what it will not understand.

    Of several tables the last is the strongest; a folder stands for its tables.

    \b
    yunhe glossary export --to deepl -o yunhe.deepl.tsv
    yunhe glossary export --to tbx -o house.tbx house.tsv
    yunhe glossary export --to aws --kind university --kind college -o universities.csv
    """
    from glossary.checks.rows import ALL_KINDS
    from glossary.exchange import FORMATS, Loss, write_terms
    from glossary.model import Layer, merge
    from glossary.store import load, tables_in
    from glossary.writing import by_place

    if unknown := [kind for kind in kinds if kind not in ALL_KINDS]:
        raise click.UsageError(f"`{unknown[0]}` is not a kind; the kinds are {', '.join(ALL_KINDS)}")
    with bad_input_told():
        own = {path: tables_in(path) for path in tables}
        read = [table for found in own.values() for table in found]
        refuse_input_as_output(read or configuration({"house": house}).glossaries, output)
        layers = [Layer(str(path), tuple(load(own[path]))) for path in reversed(tables)]
        terms = (merge(layers) if tables else known(house)).terms
        chosen = [term for term in terms if not kinds or term.kind in kinds]
        chosen = sorted((term for term in chosen if term.confirmed or not checked_only), key=by_place)
        losses = []
        if form in FORMATS and not FORMATS[form].holds_organs and (organs := sum(term.is_organ for term in chosen)):
            chosen = [term for term in chosen if not term.is_organ]
            losses = [
                Loss("", "en", f"{counted(organs, 'organ')} of any place left out: {form} has no place for a slot")
            ]
        done = write_terms(chosen, form, suffix=output.suffix.lower() if output else "")
        put(done.data, output)
    report([*losses, *done.losses], all_losses=all_losses)
    note([f"{counted(len(chosen), 'term')} for {form}" + (f", written to {output}" if output else "")])
    leave()


def report(losses: Sequence[Loss], *, all_losses: bool) -> None:
    """The loss report, of which a long one is cut."""
    shown = losses if all_losses else losses[:MOST_LOSSES]
    note(f"lost: {loss}" for loss in shown)
    if len(shown) < len(losses):
        note([f"lost: {len(losses) - len(shown):,} more; see all with --all-losses"])
