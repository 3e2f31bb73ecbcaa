"""`yunhe glossary`: check, search and change the tables; compare versions of them; exchange them with other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleanup.commands import EPILOG, bad_input_told, configuration, counted, leave, note, put, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from glossary.model import Glossary, Term

COMMANDS: dict[str, click.Command] = {}
PATH = click.Path(path_type=Path)
house_option = click.option("--glossary", "house", multiple=True, type=PATH, help="A house glossary, too.")
tables_argument = click.argument("tables", nargs=-1, type=PATH)
output_option = click.option("-o", "--output", type=PATH, help="Write here instead of to standard output.")


def command(name: str) -> Callable[[Callable[..., None]], click.Command]:
    """A command of this group, under its name."""

    def register(function: Callable[..., None]) -> click.Command:
        COMMANDS[name] = click.command(name, epilog=EPILOG)(function)
        return COMMANDS[name]

    return register


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


@command("check")
@tables_argument
@click.option("--prove", is_flag=True, help="Clean every right rendering and example with all rules, too.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github", "sarif", "junit"]), default="text")
@output_option
def check(tables: tuple[Path, ...], prove: bool, form: str, output: Path | None) -> None:  # noqa: FBT001
    """Hold TABLES to the laws, by themselves and against the bundled glossary; without TABLES the bundled one.

    \b
    yunhe glossary check house.tsv
    yunhe glossary check --format sarif -o problems.sarif house.tsv
    yunhe glossary check --prove
    """
    from cleanup.proof import proved
    from glossary.checks import check_bundled, check_terms, demands
    from glossary.problems import rendered
    from glossary.store import bundled_tables

    with bad_input_told():
        problems = check_terms(tables, beside=bundled_tables()) if tables else check_bundled()
        problems += proved(tables) if prove and not problems else []
        put(rendered(problems, form, demands()), output)
    note([f"{counted(len(problems), 'problem')} in the glossary"])
    leave(found=bool(problems))


@command("fmt")
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
            if path.read_text("utf-8") != text:
                found = True
                note([f"{path}: {'not in order' if only_check else 'put in order'}"])
                if not only_check:
                    put(text, path)
    leave(found=found and only_check)


@command("find")
@click.argument("text")
@house_option
def find(text: str, house: tuple[Path, ...]) -> None:
    """Show the terms that TEXT names or is a part of: Chinese in either script, English, with a typo if need be.

    \b
    yunhe glossary find 政校行企
    yunhe glossary find 大連市教育局
    yunhe glossary find "Wang Canal"
    """
    from glossary.search import described, lookup, nearest

    with bad_input_told():
        glossary = known(house)
    found = lookup(glossary, text)
    if not found:
        note([f"nothing in the glossary for `{text}`"])
        close = nearest(glossary, text)
        note(["near it:"] if close else [])
        say(map(described, close))
    say(map(described, found))
    leave(found=not found)


@command("show")
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


@command("add")
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
def add(table: Path, zh: str | None, en: str | None, kind: str | None, **cells: object) -> None:
    """Add a term to TABLE at its place, if it obeys the laws. What is not given is asked for on a terminal.

    \b
    yunhe glossary add house.tsv 王运河 "Wang Yunhe" --kind person --wrong "Wang Canal" --source "college site"
    yunhe glossary add house.tsv
    """
    from glossary.edit import with_term
    from glossary.readings import proposed
    from glossary.store import bundled_tables

    zh = zh or asked("Chinese term")
    kind = kind or asked("Kind", "person" if not en else None)
    en = en or asked("English", proposed(zh) if kind == "person" else None)
    with bad_input_told():
        put(with_term(table, term_of(zh, en, kind, cells), beside=bundled_tables()), table)
    note([f"{table}: added {zh}, {en}"])


def asked(what: str, default: str | None = None) -> str:
    """What the user types on a terminal.

    Raises:
        click.UsageError: there is no terminal to ask on.
    """
    if not sys.stdin.isatty():
        raise click.UsageError(f"{what} is missing; give it as an argument or an option")
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


def today() -> date:
    """The day of the run, or that of SOURCE_DATE_EPOCH."""
    import os
    from datetime import UTC, datetime

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now().astimezone().date()


@command("diff")
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
        put(FORMATS[form](found), output)
    note([f"{counted(len(found), 'term')} different"])
    leave(found=bool(found))


@command("impact")
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
    from cleanup.batch import find_drafts
    from cleanup.impact import compared, told
    from glossary.store import open_glossary, tables_in

    if len(versions) > 2:
        raise click.UsageError("name one version of the glossary, or an old and a new one")
    with bad_input_told():
        layers = [tables_in(path) for path in versions]
        old, new = open_glossary(layers[0] if len(layers) > 1 else ()), open_glossary(layers[-1])
        drafts, problems = find_drafts([corpus])
        found = compared(drafts, old, new, encoding)
    note(problems)
    say(told(found))
    leave(bad=bool(problems), found=bool(found.came or found.went))


@command("stale")
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
    if not (number.isdecimal() and int(number) < today().toordinal()):
        raise click.UsageError("--older-than takes a number of days, as in 365d")
    with bad_input_told():
        terms = load(bundled_tables() if bundled else own_tables(tables))
    found = found_stale(terms, int(number), today())
    say(f"{term.checked}  {term.zh}  {term.en}  {term.source or 'no source'}" for term in found)
    note([f"{counted(len(found), 'term')} of {len(terms):,} to check"])
    leave(found=bool(found))
