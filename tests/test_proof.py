"""`glossary check --prove`: what the rules do to right renderings and to the examples of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cleanup.proof import LAW, proved
from cli import main
from glossary.checks import check_terms
from glossary.model import GlossaryError
from glossary.store import COLUMNS

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "\t".join(COLUMNS)


def line(  # noqa: PLR0917 -- the columns, in their order
    zh: str = "运河署",
    en: str = "Canal Board",
    kind: str = "government",
    also: str = "",
    wrong: str = "",
    since: str = "",
    until: str = "",
    source: str = "a book",
    checked: str = "2026-01-31",
    note: str = "",
) -> str:
    """A line of a table; without arguments nothing is wrong with it."""
    return f"{zh}\t{en}\t{kind}\t{also}\t{wrong}\t{since}\t{until}\t{source}\t{checked}\t{note}"


def write(folder: Path, lines: tuple[str, ...], examples: tuple[str, ...] = ()) -> Path:
    """A house table with these lines, and its examples where there are any."""
    path = folder / "house.tsv"
    path.write_text("\n".join((HEADER, *lines)) + "\n", "utf-8")
    if examples:
        (folder / "house.examples.tsv").write_text("\n".join(("zh\tbefore\tafter", *examples)) + "\n", "utf-8")
    return path


def told(folder: Path, lines: tuple[str, ...], examples: tuple[str, ...] = ()) -> list[str]:
    """What is not proved, without the name of the folder."""
    return [str(problem).removeprefix(f"{folder}/") for problem in proved([write(folder, lines, examples)])]


def not_stay(place: str, text: str, cleaned: str) -> str:
    """What is said of a right rendering that would not stay."""
    message = f"`{text}` would not stay: `{cleaned}`; correct it, or the wrong rendering that is found in it"
    return f"house.tsv:{place}: not-proved: {message}"


def not_so(place: str, before: str, cleaned: str) -> str:
    """What is said of an example that does not come out."""
    return f"house.examples.tsv:{place}: not-proved: `{before}` becomes `{cleaned}`; correct the example or the row"


WRONG = "Canal Office | ?Canal Bureau (of another town)"
# The rows, and what is said of them.
ROWS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "no row": ((), ()),
    "a row": ((line(),), ()),
    "admitted renderings": ((line(also="CB | Board of the Canal"),), ()),
    "wrong renderings": ((line(wrong=WRONG),), ()),
    "an apostrophe": ((line(en="Farmers' Board", also="Board of Xi'an"),), ()),
    "small letters": ((line(en="guiding principles", kind="phrase"),), ()),
    "a person": ((line("王运河", "Wang Yunhe", "person", wrong="Wang Canal"),), ()),
    "a comma and a year": ((line("运河法", "Canal Law, 2018", "phrase"),), ()),
    "an organ is not looked at": ((line("市运河署", "{place} Canal Board ,", wrong="{place} Canal Office"),), ()),
    "a row that takes a term out": ((line("大连", "", "removed"),), ()),
    "a row that takes a bundled wrong rendering out": (
        (line("王运河", "Wang Canal", "person", note="own spelling"),),
        (),
    ),
    "an old name": ((line(until="2018-03", note="successor: 运河署"),), ()),
    "a space before a comma": (
        (line(en="Canal Board , Dalian"),),
        (not_stay("2:5", "Canal Board , Dalian", "They spoke of Canal Board, Dalian there."),),
    ),
    "a space before a comma, in an admitted rendering": (
        (line(also="CB | Board , Dalian"),),
        (not_stay("2:28", "Board , Dalian", "They spoke of Board, Dalian there."),),
    ),
    "two spaces that no rule looks at": ((line(en="Canal  Board"),), ()),
    "a wrong rendering inside is no hit": (
        (line("一署", "First Board", wrong="Canal Board of Old"), line(en="Great Canal Board of Old")),
        (),
    ),
    "a wrong rendering that reaches into it": (
        (line("一署", "First", wrong="of Great Canal"), line(en="Great Canal Board")),
        (not_stay("3:5", "Great Canal Board", "They spoke First Board there."),),
    ),
    "a wrong rendering of the bundled glossary inside is no hit": ((line(en="Wang Canal Board"),), ()),
    "a sometimes wrong rendering of another row": (
        (line("一署", "First", wrong="?of Great Canal (in towns)"), line(en="Great Canal Board")),
        (),
    ),
}


@pytest.mark.parametrize(("lines", "wanted"), ROWS.values(), ids=ROWS)
def test_right_renderings(lines: tuple[str, ...], wanted: tuple[str, ...], tmp_path: Path) -> None:
    """What a row calls right stays in a sentence, or is told with what would become of it."""
    assert told(tmp_path, lines) == list(wanted)


NOTE = "successor: 运河署"
TIMES: dict[str, tuple[str, str, bool]] = {
    "for ever": ("", "", True),
    "until a day before that": ("", "2017-12-31", False),
    "until a day after that": ("", "2018-06-30", True),
    "until that year": ("", "2018", True),
    "until the month of that day": ("", "2018-03", True),
    "until the month before": ("", "2018-02", False),
}


@pytest.mark.parametrize(("since", "until", "is_told"), TIMES.values(), ids=TIMES)
def test_renderings_of_their_time(since: str, until: str, is_told: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """A name is proved with the names of its own last day."""
    other = line("一署", "First", wrong="of Great Canal", since="2018-03-21")
    own = line(en="Great Canal Board", since=since, until=until, note=NOTE if until else "")
    assert bool(told(tmp_path, (other, own))) is is_told


KNOWN_THEN = {
    "for ever": ("", ""),
    "since a day": ("2018-03-21", ""),
    "until a year": ("", "2018"),
    "from a month to the end of its year": ("2018-03", "2018"),
    "from a day to the end of its month": ("2018-03-21", "2018-03"),
    "one day": ("2018-03-21", "2018-03-21"),
}


@pytest.mark.parametrize(("since", "until"), KNOWN_THEN.values(), ids=KNOWN_THEN)
def test_name_is_known_when_it_is_proved(since: str, until: str, tmp_path: Path) -> None:
    """On its last day a name is in force, so that no wrong rendering is found in it."""
    other = line("一署", "First Board", wrong="Canal Board of Old")
    own = line(en="Great Canal Board of Old", since=since, until=until, note=NOTE if until else "")
    assert told(tmp_path, (other, own)) == []


OFFICE = line(wrong=WRONG)
# The examples, and what is said of them.
EXAMPLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "one that comes out": (("运河署\tThe Canal Office spoke.\tThe Canal Board spoke.",), ()),
    "one that only a suggestion mends": (("运河署\tThe Canal Bureau spoke.\tThe Canal Board spoke.",), ()),
    "an article that changes": (("运河署\tAn office, a Canal Office.\tAn office, a Canal Board.",), ()),
    "one that stays": (("运河署\tThe Canal Board spoke.\t=",), ()),
    "one that stays, written twice": (("运河署\tThe Canal Board spoke.\tThe Canal Board spoke.",), ()),
    "one that stays because it is no word": (("运河署\tThe Canal Officers spoke.\t=",), ()),
    "no example": ((), ()),
    "one that does not stay": (
        ("运河署\tThe Canal Office spoke.\t=",),
        (not_so("2:1", "The Canal Office spoke.", "The Canal Board spoke."),),
    ),
    "one that comes out otherwise": (
        ("运河署\tThe Canal Office spoke .\tThe Canal Board spoke .",),
        (not_so("2:1", "The Canal Office spoke .", "The Canal Board spoke."),),
    ),
    "one in which nothing is found": (
        ("运河署\tThe Canal House spoke.\tThe Canal Board spoke.",),
        (not_so("2:1", "The Canal House spoke.", "The Canal House spoke."),),
    ),
    "the second of two": (
        ("运河署\tThe Canal Board spoke.\t=", "运河署\tThe Canal Office spoke.\t="),
        (not_so("3:1", "The Canal Office spoke.", "The Canal Board spoke."),),
    ),
}


@pytest.mark.parametrize(("examples", "wanted"), EXAMPLES.values(), ids=EXAMPLES)
def test_examples(examples: tuple[str, ...], wanted: tuple[str, ...], tmp_path: Path) -> None:
    """With suggestions applied a sentence becomes what its example says, or that is told."""
    assert told(tmp_path, (OFFICE,), examples) == list(wanted)


ADD = "add the wrong rendering to its row"
LAWFUL: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "one that comes out": (("运河署\tThe Canal Office spoke.\tThe Canal Board spoke.",), ()),
    "one that stays": (("运河署\tThe Canal Board spoke.\t=",), ()),
    "capitals and articles are for the proof": (("运河署\tcanal Office and Canal Office.\tA canal board.",), ()),
    "a term that is not there": (
        ("大署\tThe boats left.\t=",),
        ("2:1: failing-example: `大署` is not in the glossary; correct the name or take the example out",),
    ),
    "a wrong rendering in a good sentence": (
        ("运河署\tThe Canal Office spoke.\t=",),
        ("2:1: failing-example: `Canal Office` is found wrong for `运河署` in a sentence that is right",),
    ),
    "nothing wrong in a bad sentence": (
        ("运河署\tThe Canal House spoke.\tThe Canal Board spoke.",),
        (f"2:1: failing-example: nothing wrong for `运河署` is found in the sentence; {ADD}",),
    ),
    "a sentence after without the English": (
        ("运河署\tThe Canal Office spoke.\tThe Canal House spoke.",),
        ("2:1: failing-example: the sentence after does not hold `Canal Board`; correct it",),
    ),
    "two columns": (
        ("运河署\tThe Canal Board spoke.",),
        ("2:1: table: 2 columns instead of 3; separate cells by one tab each, empty ones too",),
    ),
}


@pytest.mark.parametrize(("examples", "wanted"), LAWFUL.values(), ids=LAWFUL)
def test_examples_by_the_glossary_alone(examples: tuple[str, ...], wanted: tuple[str, ...], tmp_path: Path) -> None:
    """Without the rules an example is held to what is found in it."""
    problems = check_terms([write(tmp_path, (OFFICE,), examples)])
    prefix = f"{tmp_path / 'house.examples.tsv'}:"
    assert [str(problem).removeprefix(prefix) for problem in problems] == list(wanted)


def test_table_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing table ends the proof with its message."""
    path = tmp_path / "none.tsv"
    with pytest.raises(GlossaryError) as raised:
        proved([path])
    wanted = f"{path}:1:1: cannot be read (No such file or directory); check the name and the permissions"
    assert str(raised.value) == wanted


def test_bundled_tables_are_proved() -> None:
    """What the bundled glossary calls right is left alone by all rules."""
    assert list(map(str, proved([]))) == []


COMMANDS: dict[str, tuple[str, tuple[str, ...], int, str, str]] = {
    "proved": ("check --prove", (OFFICE,), 0, "", "0 problems in the glossary\n"),
    "not proved": (
        "check --prove",
        (line(en="Canal Board , Dalian"),),
        1,
        not_stay("2:5", "Canal Board , Dalian", "They spoke of Canal Board, Dalian there.") + "\n",
        "1 problem in the glossary\n",
    ),
    "not asked for": ("check", (line(en="Canal Board , Dalian"),), 0, "", "0 problems in the glossary\n"),
    "not sound, so not proved": (
        "check --prove",
        (line(en="The Board", also="Canal Board , Dalian"),),
        1,
        "house.tsv:2:5: leading-article: `The Board` begins with an article; leave it out, the draft's own stays\n",
        "1 problem in the glossary; --prove is skipped until the laws are obeyed\n",
    ),
}


@pytest.mark.parametrize(("options", "lines", "code", "stdout", "stderr"), COMMANDS.values(), ids=COMMANDS)
def test_command(  # noqa: PLR0917
    options: str, lines: tuple[str, ...], code: int, stdout: str, stderr: str, tmp_path: Path
) -> None:
    """`glossary check --prove` tells what is not proved where nothing else is wrong."""
    line = ["glossary", *options.split(), str(write(tmp_path, lines))]
    result = CliRunner().invoke(main, line, catch_exceptions=False)
    assert (result.exit_code, result.stdout.removeprefix(f"{tmp_path}/"), result.stderr) == (code, stdout, stderr)


def test_law_has_a_name_of_its_own() -> None:
    """What is told belongs to one law."""
    assert LAW == "not-proved"
