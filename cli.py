"""The command: parse, call the library, print, choose the exit code."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable


EPILOG = "Exit codes: 0 clean, 1 findings or problems, 2 wrong usage or input."

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
NAMING = (
    click.option(
        "--format-in",
        metavar="FORMAT",
        help="Of the drafts, whatever their suffixes say: text, markdown, html, docx ...; an unknown one is told all.",
    ),
    click.option(
        "--stdin-filename",
        metavar="NAME",
        help="What the draft - is called: its suffix is its format; configuration, ignore files and source are those "
        "of a file of that name.",
    ),
)
READING = (
    click.option("--date", metavar="DAY", help="Of the drafts, whatever they say: 2018-03-21."),
    click.option("--encoding", help="Of the drafts, where it cannot be told: gb18030, utf-16, big5 ..."),
    *NAMING,
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


class Fix(click.Command):
    """A command whose `--track` has its value behind a `=` or none, so that a draft may follow it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse with the value that `--track` by itself means."""
        stop = args.index("--") if "--" in args else len(args)
        options = ["--track=comments" if word == "--track" else word for word in args[:stop]]
        return super().parse_args(ctx, [*options, *args[stop:]])


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

    Folders are searched for files of known suffixes; what .gitignore or .yunheignore names is passed over there, and
    tables (.csv .tsv), since a glossary is one, too. A file that is named is read.

    \b
    yunhe check release.en.txt
    yunhe check release.en.docx page.html
    yunhe check --ignore han-left drafts/
    yunhe check --format-in markdown notes.wiki
    yunhe check --stdin-filename release.en.docx - < release.en.docx
    """
    from cleanup.commands.drafts import check_drafts

    check_drafts(options)


@main.command(cls=Fix, epilog=EPILOG)
@shared_options
@click.option("--in-place", is_flag=True, help="Write into the drafts themselves.")
@click.option(
    "-o", "--output", type=click.Path(path_type=str), help="Write here (one draft only); - is standard output."
)
@click.option("--unsafe/--no-unsafe", default=None, help="Apply suggestions, too.")
@click.option("--diff", is_flag=True, help="Print a unified diff and write nothing.")
@click.option(
    "--track",
    metavar="[=quiet]",
    type=click.Choice(["comments", "quiet"]),
    help="Mark each change in the cleaned file, with a comment that gives the reason; =quiet leaves the comments out.",
)
@click.option("--author", metavar="NAME", help="Whose marked changes they are; yunhe where nobody is named.")
@click.option("--show-fixes", is_flag=True, help="List each applied edit with its rule and reason.")
def fix(in_place: bool, output: str | None, diff: bool, show_fixes: bool, **options: Any) -> None:  # noqa: ANN401, FBT001
    """Clean DRAFTS: release.en.txt becomes release.en.fixed.txt, - goes to standard output.

    What only a person can decide is listed. A draft itself is never touched without --in-place. With --track, the
    changes in release.en.fixed.docx can be accepted or rejected one by one; SOURCE_DATE_EPOCH sets their time.

    \b
    yunhe fix release.en.txt
    yunhe fix --track release.en.docx
    yunhe fix --diff --unsafe release.en.txt
    cat draft.txt | yunhe fix - > clean.txt
    """
    from cleanup.commands.drafts import fix_drafts

    fix_drafts(options, in_place=in_place, output=output, diff=diff, show_fixes=show_fixes)


@main.command(epilog=EPILOG)
@click.argument("draft", type=click.Path(path_type=str))
@SOURCE
@click.option("--format", "form", type=click.Choice(["text", "tsv", "json"]), default="text")
@click.option("--encoding", help="Of both texts, where it cannot be told.")
@with_options(*NAMING)
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
    from cleanup.commands.sources import show_pairs

    show_pairs(draft, options, form=form, output=output)


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
    from cleanup.commands.sources import list_persons

    list_persons(drafts, options, form=form, exit_zero=exit_zero)


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
