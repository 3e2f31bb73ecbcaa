"""The command: parse, call the library, print, choose the exit code."""

from __future__ import annotations

import os
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cleanup.batch import Outcome


EPILOG = "Exit codes: 0 clean, 1 findings or problems, 2 wrong usage or input."
MANY = 20
"""From so many drafts on a terminal gets a progress bar."""

Options = dict[str, Any]


DRAFTS = click.argument("drafts", nargs=-1, required=True, type=click.Path(path_type=str))
HOUSE = click.option(
    "--glossary",
    "house",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A house glossary over the bundled one; may be given again, the last is the strongest.",
)
SOURCE = click.option(
    "--source",
    type=click.Path(path_type=Path),
    help="What the draft translates: a Chinese file, or one that has both languages. "
    "release.zh.txt beside release.en.txt is found by itself.",
)
NO_SOURCE = click.option("--no-source", is_flag=True, help="Look for no source beside the drafts.")
READING = (
    click.option("--date", metavar="DAY", help="Of the drafts, whatever they say: 2018-03-21."),
    click.option("--encoding", help="Of the drafts, where it cannot be told: gb18030, utf-16, big5 ..."),
)
CONFIG = click.option("--config", type=click.Path(path_type=Path), help="This file instead of the nearest yunhe.toml.")
EXIT_ZERO = click.option("--exit-zero", is_flag=True, help="Exit with 0 where there are findings, too.")


def with_options(*options: Callable[..., Any]) -> Callable[..., Any]:
    """A decorator that gives a command some options, in their order."""

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorated


shared_options = with_options(
    DRAFTS,
    click.option("--select", metavar="RULES", help="Only these rules, separated by commas."),
    click.option("--ignore", metavar="RULES", help="Not these rules."),
    HOUSE,
    click.option(
        "--lang",
        "language",
        type=click.Choice(["auto", "en", "zh"]),
        help="Of the drafts; auto takes one that is Chinese with an English source for Chinese.",
    ),
    SOURCE,
    NO_SOURCE,
    *READING,
    click.option("--jobs", type=click.IntRange(min=1), help="Processes at once."),
    CONFIG,
    EXIT_ZERO,
)
"""The options of `check` and `fix`."""


class Commands(click.Group):
    """A group whose commands stand in a module that is imported when one of them is asked for."""

    def __init__(self, *args: Any, module: str, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.module = module

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the commands, in the order of the module."""
        return list(import_module(self.module).COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        found: click.Command | None = import_module(self.module).COMMANDS.get(cmd_name)
        return found


class Program(click.Group):
    """The command with its subcommands, on any console."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Run; a console that has no Chinese shows escapes instead."""
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        return super().main(*args, **kwargs)


@click.group(cls=Program, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="yunhe", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Post-edit machine-translated Chinese releases: official names, punctuation, leftovers.

    \b
    yunhe check release.en.txt            what is wrong, and where
    yunhe fix release.en.txt              write release.en.fixed.txt
    yunhe fix --diff release.en.txt       show the changes, write nothing
    yunhe align release.en.txt            what the draft translates, pair by pair
    yunhe names release.en.txt            who is in it, under which names
    yunhe explain stray-capital           what a rule does, and why
    yunhe glossary find 政校行企          what the glossary knows
    """
    if os.environ.get("NO_COLOR"):
        context.color = False


@main.command(epilog=EPILOG)
@shared_options
def check(**options: Any) -> None:  # noqa: ANN401 -- what click parsed
    """Report what is wrong in DRAFTS (files, folders, or - for standard input); change nothing.

    \b
    yunhe check release.en.txt
    yunhe check --ignore han-left drafts/
    """
    from cleanup.commands import complain, leave, note, say
    from cleanup.reports.lines import counts, everything, left, summary

    total, bad = counts(()), False
    for outcome in outcomes(options, bar=True):
        if not outcome.report:
            bad = complain(outcome.error)
            continue
        say(everything(outcome.report))
        total += counts([*outcome.report.applied, *left(outcome.report)])
    note(summary(total))
    leave(bad=bad, found=bool(total) and not options["exit_zero"])


@main.command(epilog=EPILOG)
@shared_options
@click.option("--in-place", is_flag=True, help="Write into the drafts themselves.")
@click.option(
    "-o", "--output", type=click.Path(path_type=str), help="Write here (one draft only); - is standard output."
)
@click.option("--unsafe/--no-unsafe", default=None, help="Apply suggestions, too.")
@click.option("--diff", is_flag=True, help="Print a unified diff and write nothing.")
@click.option("--show-fixes", is_flag=True, help="List each applied edit with its rule and reason.")
def fix(in_place: bool, output: str | None, diff: bool, show_fixes: bool, **options: Any) -> None:  # noqa: ANN401, FBT001
    """Clean DRAFTS: release.en.txt becomes release.en.fixed.txt, - goes to standard output.

    What only a person can decide is listed. A draft itself is never touched without --in-place.

    \b
    yunhe fix release.en.txt
    yunhe fix --diff --unsafe release.en.txt
    cat draft.txt | yunhe fix - > clean.txt
    """
    from cleanup.batch import destination, write_file
    from cleanup.commands import complain, leave, note, say
    from cleanup.formats import STDIN
    from cleanup.model import DraftError
    from cleanup.reports.lines import fixes, remaining
    from cleanup.reports.unified import Emphasis, unified

    if output is not None and (in_place or not output):
        raise click.UsageError("--output takes the name of a file, and does not go with --in-place")
    red, green = (partial(click.style, fg=colour, reverse=True) for colour in ("red", "green"))
    emphasis = Emphasis(red, green) if sys.stdout.isatty() else None
    bad = found = False
    for outcome in outcomes(options, most=1 if output else None, beside=not (in_place or output)):
        if not outcome.report:
            bad = complain(outcome.error)
            continue
        try:
            target = destination(outcome.path, in_place=in_place, output=output)
        except DraftError as error:
            bad = complain(str(error))
            continue
        text_on_stdout = diff or target == STDIN
        say(fixes(outcome.report) if show_fixes else [], err=text_on_stdout)
        say(remaining(outcome.report), err=text_on_stdout)
        found |= bool(outcome.report.open)
        if diff:
            shown = unified(outcome.report, outcome.cleaned, target, emphasis)
            click.echo(shown, nl=False)
            found |= bool(shown)
        elif text_on_stdout:
            click.echo(outcome.cleaned, nl=False)
        else:
            try:
                write_file(target, outcome.cleaned)
            except DraftError as error:
                bad = complain(str(error))
                continue
            applied, left = len(outcome.report.applied), len(outcome.report.open)
            note([f"{outcome.path}: {applied} fixed, {left} left to decide; written to {target}"])
    leave(bad=bad, found=found and not options["exit_zero"])


@main.command(epilog=EPILOG)
@click.argument("draft", type=click.Path(path_type=str))
@SOURCE
@click.option("--format", "form", type=click.Choice(["text", "tsv", "json"]), default="text")
@click.option("--encoding", help="Of both texts, where it cannot be told.")
@click.option("--glossary", "house", multiple=True, type=click.Path(path_type=Path), help="A house glossary, too.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write here instead of to standard output.")
def align(draft: str, form: str, output: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Show which paragraphs of DRAFT and its source say the same, with a confidence from 0 to 1.

    What stands on one side only is marked; from 0.9 on a pair is sure. Exit code 1 if anything stands alone.

    \b
    yunhe align release.en.txt                     with release.zh.txt beside it
    yunhe align draft.txt --source original.txt
    yunhe align --format tsv release.en.txt > pairs.tsv
    """
    from cleanup.batch import read_draft, with_source
    from cleanup.commands import bad_input_told, configuration, counted, leave, note, put
    from cleanup.model import DraftError
    from cleanup.reports.pairs import FORMATS, State, rows

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


@main.command(epilog=EPILOG)
@with_options(DRAFTS, HOUSE, SOURCE, NO_SOURCE, *READING, CONFIG, EXIT_ZERO)
@click.option("--format", "form", type=click.Choice(["table", "tsv", "json"]), default="table")
def names(drafts: tuple[str, ...], form: str, exit_zero: bool, **options: Any) -> None:  # noqa: ANN401, FBT001
    """List the persons of DRAFTS: Chinese and English names, titles, where they stand, and what is open about them.

    Without the source, the Chinese is known of persons in the glossary only.

    \b
    yunhe names release.en.txt
    yunhe names release.en.txt --source release.zh.txt
    yunhe names --format json drafts/ > persons.json
    """
    from cleanup.batch import find_drafts, persons_of
    from cleanup.commands import bad_input_told, complain, configuration, counted, leave, note
    from cleanup.ledger.table import FORMATS
    from cleanup.model import DraftError

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
    click.echo(FORMATS[form](ledgers), nl=False)
    listed = [entry for _, own in ledgers for entry in own]
    questions = sum(len(entry.questions) for entry in listed)
    note([f"{counted(len(listed), 'person')}, {counted(questions, 'open question')}"])
    leave(bad=bad, found=bool(questions) and not exit_zero)


@main.command(epilog=EPILOG)
@click.argument("rule")
def explain(rule: str) -> None:
    """Say what RULE finds, why, on what authority, with examples."""
    from cleanup.configuration import nearest
    from cleanup.rules import BY_NAME

    if rule not in BY_NAME:
        raise click.UsageError(f"no rule is called `{rule}`; {nearest(rule, BY_NAME)}")
    click.echo(f"{rule}: {BY_NAME[rule].doc.strip()}")


@main.command(epilog=EPILOG)
def rules() -> None:
    """List the rules in the order of their priority."""
    from cleanup.commands import say
    from cleanup.rules import RULES

    width = max(len(rule.name) for rule in RULES)
    say([f"{rule.name:<{width}}  {rule.doc.strip().splitlines()[0]}" for rule in RULES])


@main.group(cls=Commands, module="cleanup.commands.glossary")
def glossary() -> None:
    """Check, search and change the glossary; compare versions; exchange it with other tools."""


def outcomes(
    options: Options, *, most: int | None = None, beside: bool = False, bar: bool = False
) -> Iterator[Outcome]:
    """Clean the drafts that the options name, at most so many; an unreadable glossary ends the run.

    Where cleaned texts are written beside their drafts, those of earlier runs are no drafts.
    """
    from cleanup.batch import clean_all, find_drafts, without_cleaned
    from cleanup.commands import bad_input_told, configuration
    from cleanup.siblings import without_sources

    if options["source"] and options["no_source"]:
        raise click.UsageError("--source and --no-source exclude each other")
    run = configuration(options)
    drafts, problems = find_drafts(options["drafts"])
    drafts = without_cleaned(drafts) if beside else drafts
    drafts = drafts if options["no_source"] else without_sources(drafts)
    if options["source"] and len(drafts) > 1:
        raise click.UsageError(f"--source goes with one draft, not {len(drafts)}; beside a.en.txt a.zh.txt is found")
    if most and len(drafts) > most:
        raise click.UsageError(f"--output takes one draft, not {len(drafts)}")
    # Where lines come out on the terminal they are the progress, and a bar would stand in their way.
    shows_bar = bar and len(drafts) >= MANY and sys.stderr.isatty() and not sys.stdout.isatty()
    with bad_input_told():
        cleaned = warned(clean_all(drafts, run))
        if shows_bar:
            with click.progressbar(cleaned, length=len(drafts), label="Reading drafts", file=sys.stderr) as progress:
                yield from progress
        else:
            yield from cleaned
    yield from map(failure, problems)


def warned(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Outcomes, each after what it warns of."""
    from cleanup.commands import note

    for outcome in outcomes:
        note([outcome.warning] if outcome.warning else [])
        yield outcome


def failure(problem: str) -> Outcome:
    """The outcome of a name that names no draft."""
    from cleanup.batch import Outcome

    return Outcome("", error=problem)
