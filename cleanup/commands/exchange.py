"""`yunhe glossary import | export`: terms that come from other tools and go to them, each file with a loss report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cleanup.commands import PATH, bad_input_told, counted, leave, note, output_option, put, register
from cleanup.commands.layers import house_option, known

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
@click.option("--all-losses", is_flag=True, help="The whole loss report.")
def import_(file: Path, form: str | None, output: Path | None, all_losses: bool) -> None:  # noqa: FBT001
    """Make a table of the terms in FILE, of any format named in docs/exchange.md; its suffix tells which.

    \b
    yunhe glossary import terms.tbx -o house.tsv
    yunhe glossary import --from weblate glossary.csv -o house.tsv
    """
    from cleanup.batch import read_bytes
    from glossary.exchange import format_of, read_terms
    from glossary.store import format_table

    with bad_input_told():
        found = read_terms(str(file), read_bytes(str(file)), form or format_of(str(file)))
        put(format_table(found.terms), output)
    report(found.losses, all_losses=all_losses)
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

    \b
    yunhe glossary export --to deepl -o yunhe.deepl.tsv
    yunhe glossary export --to tbx -o house.tbx house.tsv
    yunhe glossary export --to aws --kind university --kind college -o universities.csv
    """
    from glossary.exchange import write_terms
    from glossary.store import load

    with bad_input_told():
        terms = load(tables) if tables else list(known(house).terms)
        chosen = [term for term in terms if (not kinds or term.kind in kinds) and not term.is_organ]
        chosen = [term for term in chosen if term.confirmed or not checked_only]
        done = write_terms(chosen, form, suffix=output.suffix.lower() if output else "")
        put(done.data, output)
    report(done.losses, all_losses=all_losses)
    note([f"{counted(len(chosen), 'term')} for {form}" + (f", written to {output}" if output else "")])
    leave()


def report(losses: Sequence[Loss], *, all_losses: bool) -> None:
    """The loss report, of which a long one is cut."""
    shown = losses if all_losses else losses[:MOST_LOSSES]
    note(f"lost: {loss}" for loss in shown)
    if len(shown) < len(losses):
        note([f"lost: {len(losses) - len(shown):,} more; see all with --all-losses"])
