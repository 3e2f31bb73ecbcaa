"""`yunhe glossary check | fmt | find | show | add`: one version of the glossary."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

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
from cleanup.commands.layers import house_option, known, own_tables, project_tables, tables_argument, today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from glossary.model import Term

COMMANDS: dict[str, click.Command] = {}
FOR_MACHINES = ("json", "sarif", "junit")
"""Formats of problems that are always in UTF-8."""
LONGEST_QUERY = 200
"""Characters."""


@register(COMMANDS, "check")
@tables_argument
@click.option("--bundled", is_flag=True, help="The bundled tables, whatever the project has.")
@click.option("--prove", is_flag=True, help="Clean every right rendering and example with all rules, too.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github", "sarif", "junit"]), default="text")
@output_option
def check(tables: tuple[Path, ...], bundled: bool, prove: bool, form: str, output: Path | None) -> None:  # noqa: FBT001
    """Hold TABLES to the laws, by themselves and against the bundled glossary.

    Without TABLES those of the project are meant, or the bundled ones; a folder stands for its tables.

    \b
    yunhe glossary check house.tsv
    yunhe glossary check --format sarif -o problems.sarif house.tsv
    yunhe glossary check --bundled --prove
    """
    from cleanup.proof import proved
    from glossary.checks import check_bundled, check_terms, demands, is_no_table
    from glossary.problems import rendered
    from glossary.store import bundled_tables

    if bundled and tables:
        raise click.UsageError("--bundled takes no tables; name tables, or leave it out")
    with bad_input_told():
        own = () if bundled else project_tables(tables)
        problems = check_terms(own, beside=bundled_tables()) if own else check_bundled()
        skipped = "; --prove is skipped until the laws are obeyed" if prove and problems else ""
        problems += proved(own) if prove and not problems else []
        text = rendered(problems, form, demands())
        put(text.encode(errors="backslashreplace") if form in FOR_MACHINES else text, output)
    note([f"{counted(len(problems), 'problem')} in the glossary{skipped}"])
    leave(bad=any(is_no_table(problem) for problem in problems), found=bool(problems))


@register(COMMANDS, "fmt")
@tables_argument
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a table is not in order.")
def fmt(tables: tuple[Path, ...], only_check: bool) -> None:  # noqa: FBT001
    """Put TABLES, or those of the project, in order: rows sorted, cells without stray spaces.

    \b
    yunhe glossary fmt house.tsv
    yunhe glossary fmt --check house.tsv
    """
    from glossary.edit import formatted

    found = False
    with bad_input_told():
        new = {path: formatted(path) for path in own_tables(tables)}
        for path, text in new.items():
            if path.read_bytes() != text.encode():
                found = True
                note([f"{path}: {'not in order' if only_check else 'put in order'}"])
                if not only_check:
                    put(text, path)
    leave(found=found and only_check)


@register(COMMANDS, "find")
@click.argument("text")
@house_option
def find(text: str, house: tuple[Path, ...]) -> None:
    """Show the terms that TEXT names or is a part of: Chinese in either script, English, with a typo if need be.

    \b
    yunhe glossary find 政校行企
    yunhe glossary find 大連市教育局
    yunhe glossary find "Wang Canal"
    """
    from glossary.quantities import like
    from glossary.search import described, lookup, nearest

    if len(text) > LONGEST_QUERY:
        raise click.UsageError(f"{len(text):,} characters are too many to look up; give at most {LONGEST_QUERY}")
    with bad_input_told():
        glossary = known(house)
    found = lookup(glossary, text)
    quantities = [f"{one.zh} is `{one.en}`" + (f"; {one.note}" if one.note else "") for one in like(text)]
    say(quantities)
    if not found and not quantities:
        note([f"nothing in the glossary for `{text}`"])
        close = nearest(glossary, text)
        note(["near it:"] if close else [])
        say(map(described, close))
    say(map(described, found))
    leave(found=not found and not quantities)


@register(COMMANDS, "show")
@click.argument("term")
@click.option("--date", "day", metavar="DAY", help="As it was on that day: 2015, 2015-03 or 2015-03-21.")
@house_option
def show(term: str, day: str | None, house: tuple[Path, ...]) -> None:
    """Say all that is known of the Chinese TERM, which layer decided it, and on what source.

    \b
    yunhe glossary show 王运河
    yunhe glossary show --date 2015 自然资源部
    """
    from cleanup.dating import full_day
    from glossary.scripts import simplified
    from glossary.search import decided

    try:
        day = full_day(day) if day else ""
    except ValueError as error:
        raise click.UsageError(f"--date: {error}") from error
    with bad_input_told():
        glossary = known(house).at(day)
    name = simplified(term)
    found = glossary.by_zh.get(name) or glossary.chinese.named(name)
    if found is None:
        note([f"`{term}` is not in the glossary; try yunhe glossary find {term}"])
        leave(found=True)
    else:
        say([decided(glossary, found)])


@register(COMMANDS, "add")
@click.argument("table", type=PATH)
@click.argument("zh", required=False)
@click.argument("en", required=False)
@click.option("--kind", help="person, college, phrase ...; see docs/glossary.md.")
@click.option("--also", multiple=True, help="An admitted rendering; may be given again.")
@click.option("--wrong", multiple=True, help='A wrong one: "Wang Canal", or "?our hospital (of a hospital)".')
@click.option("--source", multiple=True, help="Where the English stands: an address or a citation.")
@click.option("--checked", help="The day of the check; today where there is a source, else to-check.")
@click.option("--since", default="", help="When the name came into use.")
@click.option("--until", default="", help="When it went out of use.")
@click.option("--note", "remark", default="", help="Anything a reader should know.")
@click.option(
    "--from-names", "draft", metavar="DRAFT", help="Offer lines for the persons of a draft; --source is its Chinese."
)
@click.option("--write", is_flag=True, help="Write what --from-names offers into TABLE.")
def add(  # noqa: PLR0913, PLR0917 -- the options
    table: Path,
    zh: str | None,
    en: str | None,
    kind: str | None,
    draft: str | None,
    write: bool,  # noqa: FBT001
    **cells: Any,  # noqa: ANN401
) -> None:
    """Add a term to TABLE at its place, if it obeys the laws. What is not given is asked for on a terminal.

    With --from-names, lines are offered for the persons of a draft whose Chinese is known and whom no layer has;
    they are to be checked, and written with --write only.

    \b
    yunhe glossary add house.tsv 王运河 "Wang Yunhe" --kind person --wrong "Wang Canal" --source "college site"
    yunhe glossary add house.tsv
    yunhe glossary add house.tsv --from-names release.en.txt --source release.zh.txt
    """
    if draft is not None:
        own = [zh, en, kind, *(value for name, value in cells.items() if name != "source")]
        if any(own) or len(cells["source"]) > 1:
            raise click.UsageError("--from-names takes no term, and of the other options one --source and --write")
        add_persons(table, draft, cells["source"], write=write)
    elif write:
        raise click.UsageError("--write goes with --from-names; without it, the term is written anyway")
    else:
        add_term(table, zh, en, kind, cells)


def add_term(table: Path, zh: str | None, en: str | None, kind: str | None, cells: dict[str, Any]) -> None:
    """Add one term."""
    from glossary.edit import with_term
    from glossary.readings import proposed
    from glossary.store import bundled_tables

    zh = zh or asked("Chinese term")
    kind = kind or asked("Kind", "person" if not en else None)
    en = en or asked("English", proposed(zh) if kind == "person" else None)
    with bad_input_told():
        put(with_term(table, term_of(zh, en, kind, cells), beside=bundled_tables()), table)
    note([f"{table}: added {zh}, {en}"])


def add_persons(table: Path, draft: str, source: Sequence[str], *, write: bool) -> None:
    """Offer the persons of a draft, or write them into a table."""
    from pathlib import Path

    from cleanup.batch import persons_of
    from cleanup.ledger.lines import new_terms
    from glossary.edit import entries_of, text_of, with_sound
    from glossary.store import bundled_tables
    from glossary.writing import format_term

    with bad_input_told():
        here = entries_of(table)
        run = configuration({"house": (table,) if here else (), "source": Path(source[0]) if source else None})
        entries, warnings = persons_of(draft, run)
        lines, added, refused = with_sound(table, here, new_terms(entries, draft), beside=bundled_tables())
        say(map(format_term, added))
        note([*warnings, *refused])
        if write and added:
            put(text_of(lines), table)
    done = f"added to {table}" if write else "offered; --write adds them"
    note([f"{counted(len(added), 'line')} {done}" if added else "no new person whose Chinese is known"])
    leave(found=bool(refused))


def asked(what: str, default: str | None = None) -> str:
    """What the user types on a terminal.

    Raises:
        click.UsageError: there is no terminal to ask on.
    """
    if not sys.stdin.isatty():
        usual = f", perhaps `{default}`" if default else ""
        raise click.UsageError(f"{what} is missing; give it as an argument or an option{usual}")
    answer: str = click.prompt(what, default=default, err=True)
    return answer


def term_of(zh: str, en: str, kind: str, cells: dict[str, object]) -> Term:
    """The term that the options of `add` describe."""
    from glossary.model import TO_CHECK
    from glossary.store import SEPARATOR, term_from_cells

    also, wrong, source = (SEPARATOR.join(cells[name]) for name in ("also", "wrong", "source"))  # type: ignore[arg-type]
    checked = cells["checked"] or (today().isoformat() if source else TO_CHECK)
    parts = (zh, en, kind, also, wrong, cells["since"], cells["until"], source, checked, cells["remark"])
    return term_from_cells(tuple(map(str, parts)))
