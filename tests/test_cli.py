"""The command: what it prints where, what it writes, how it ends, and what it says about bad input."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
import pytest
from click.testing import CliRunner

from cleanup import batch, pipeline
from cleanup.commands.drafts import MANY
from cleanup.formats import SUFFIXES, known_suffixes
from cleanup.model import Document, Report, Rule, VerificationError
from cleanup.rules import RULES
from cleanup.walking import searched_suffixes
from cli import main
from glossary.store import COLUMNS, bundled_tables, open_glossary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

EXAMPLE = Path(__file__).parents[1] / "examples" / "annual-meeting" / "draft.en.txt"
ESCAPE = "\x1b"
POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions, links and terminals are POSIX's")

HEADER = "\t".join(COLUMNS) + "\n"
HOUSE = HEADER + "王运河\tWang Yun-he\tperson\t\tWang Canal\t\t\ta card\t2026-01-31\t\n"
BAD_HOUSE = HEADER + "王运河\n王运河\t\tperson\t\t\t\t\ta card\t2026-01-31\t\n局\tBureau\tperson\t\t?Office\t\t\t\t\t\n"
PROBLEMS = """\
{folder}/bad.tsv:2:1: table: 1 columns instead of 10; separate cells by one tab each, empty ones too
{folder}/bad.tsv:3:5: empty-cell: `en` is empty; fill it in or leave the line out
{folder}/bad.tsv:4:18: condition-without-reason: `?Office` needs its reason, without brackets or ` | ` in it: ?wording (when it is right)
"""
"""What is said of it by `glossary check`."""
UNREADABLE = re.sub(r"(:\d+:\d+): [a-z-]+:", r"\1:", PROBLEMS)
"""What is said of it where it is an input: the same without the laws."""
SHOWN = "王运河  Wang Yun-he  (person)\n  wrong: Wang Canal\n  source: a card (checked: 2026-01-31)\n"
"""What is shown of the house glossary."""
DRAFT = """\
Secretary Wang Canal spoke,and left .
He presented a flag to our hospital.
Afterwards, 与会人员参观了校园 and took photos.
"""
FIXED = """\
Secretary Wang Yunhe spoke, and left.
He presented a flag to our hospital.
Afterwards, 与会人员参观了校园 and took photos.
"""
UNSAFE = FIXED.replace("hospital", "college")
CLEAN = "All is well.\n"
FOLDER = {"draft.txt": DRAFT, "clean.txt": CLEAN, "name.txt": "Wang Canal spoke.\n", "house.tsv": HOUSE}
"""The files that every run below begins with."""

NAME = "wrong-name: `Wang Canal`: 王运河 is `Wang Yunhe`"
COMMA = "missing-space: no space after `,`"
STOP = "space-before-punctuation: space before `.`"
HOSPITAL = "wrong-term: `our hospital`: 我院 is `our college`; right when the source body is a hospital [suggestion]"
HAN = "han-left: Chinese text left: 与会人员参观了校园; known: 与会人员 = participants [to decide]"
LEFT = f"draft.txt:2:24: {HOSPITAL}\ndraft.txt:3:13: {HAN}\n"
SOURCE = open_glossary().by_zh["王运河"].source.partition(" | ")[0]
CHECKED = f"draft.txt:1:11: {NAME}\ndraft.txt:1:27: {COMMA}\ndraft.txt:1:36: {STOP}\n{LEFT}"
APPLIED = "".join(
    f"draft.txt:1:{place}: {told.replace(': ', ': fixed: ', 1)}\n"
    for place, told in ((11, f"{NAME} ({SOURCE})"), (27, COMMA), (36, STOP))
)
SUMMARY = """\
han-left                  1
missing-space             1
space-before-punctuation  1
wrong-name                1
wrong-term                1
"""
SUMMARY_OF_TWO = """\
wrong-name                2
han-left                  1
missing-space             1
space-before-punctuation  1
wrong-term                1
"""
DIFF = """\
--- draft.txt
+++ draft.fixed.txt
@@ -1,3 +1,3 @@
-Secretary Wang Canal spoke,and left .
+Secretary Wang Yunhe spoke, and left.
 He presented a flag to our hospital.
 Afterwards, 与会人员参观了校园 and took photos.
"""
WRITTEN = "draft.txt: 3 fixed, 2 left to decide; written to "
NOT_THERE = "cannot be read (No such file or directory); check the name and the permissions"


class Run(NamedTuple):
    """A command line with all that comes of it."""

    line: str
    code: int
    stdout: str = ""
    stderr: str = ""
    files: Mapping[str, str] = {}
    """Files that it writes."""
    stdin: str | None = None


RUNS = {
    # check
    "check finds": Run("check draft.txt", 1, CHECKED, SUMMARY),
    "check finds nothing": Run("check clean.txt", 0),
    "check --exit-zero": Run("check --exit-zero draft.txt", 0, CHECKED, SUMMARY),
    "check a folder": Run("check .", 1, f"{CHECKED}name.txt:1:1: {NAME}\n", SUMMARY_OF_TWO),
    "check a draft that is named twice": Run(
        "check name.txt name.txt", 1, f"name.txt:1:1: {NAME}\n", "wrong-name  1\n"
    ),
    "check standard input": Run("check -", 1, f"-:1:1: {NAME}\n", "wrong-name  1\n", stdin="Wang Canal spoke.\n"),
    "check in reading order": Run(
        "check -",
        1,
        f"-:1:13: {HAN}\n-:2:1: {NAME}\n-:2:17: {STOP}\n",
        "han-left                  1\nspace-before-punctuation  1\nwrong-name                1\n",
        stdin="Afterwards, 与会人员参观了校园 and took photos.\nWang Canal spoke .\n",
    ),
    "check, one rule": Run(
        "check --select missing-space draft.txt", 1, f"draft.txt:1:27: {COMMA}\n", "missing-space  1\n"
    ),
    "check, two rules": Run(
        "check --select missing-space,wrong-name draft.txt",
        1,
        f"draft.txt:1:11: {NAME}\ndraft.txt:1:27: {COMMA}\n",
        "missing-space  1\nwrong-name     1\n",
    ),
    "check, without some rules": Run(
        "check --ignore wrong-term,missing-space,han-left,space-before-punctuation draft.txt",
        1,
        f"draft.txt:1:11: {NAME}\n",
        "wrong-name  1\n",
    ),
    "check, one rule and not that": Run("check --select wrong-name --ignore wrong-name draft.txt", 0),
    "check with a house glossary": Run(
        "check --glossary house.tsv name.txt",
        1,
        "name.txt:1:1: wrong-name: `Wang Canal`: 王运河 is `Wang Yun-he`\n",
        "wrong-name  1\n",
    ),
    "check two drafts": Run(
        "check draft.txt name.txt",
        1,
        f"{CHECKED}name.txt:1:1: {NAME}\n",
        SUMMARY_OF_TWO,
    ),
    # fix
    "fix writes beside the draft": Run(
        "fix draft.txt", 1, LEFT, f"{WRITTEN}draft.fixed.txt\n", {"draft.fixed.txt": FIXED}
    ),
    "fix leaves nothing": Run(
        "fix name.txt",
        0,
        "",
        "name.txt: 1 fixed, 0 left to decide; written to name.fixed.txt\n",
        {"name.fixed.txt": "Wang Yunhe spoke.\n"},
    ),
    "fix nothing": Run(
        "fix clean.txt",
        0,
        "",
        "clean.txt: 0 fixed, 0 left to decide; written to clean.fixed.txt\n",
        {"clean.fixed.txt": CLEAN},
    ),
    "fix --exit-zero": Run(
        "fix --exit-zero draft.txt", 0, LEFT, f"{WRITTEN}draft.fixed.txt\n", {"draft.fixed.txt": FIXED}
    ),
    "fix --in-place": Run("fix --in-place draft.txt", 1, LEFT, f"{WRITTEN}draft.txt\n", {"draft.txt": FIXED}),
    "fix -o": Run("fix -o new.txt draft.txt", 1, LEFT, f"{WRITTEN}new.txt\n", {"new.txt": FIXED}),
    "fix -o over an old file": Run(
        "fix -o clean.txt draft.txt", 1, LEFT, f"{WRITTEN}clean.txt\n", {"clean.txt": FIXED}
    ),
    "fix -o -": Run("fix -o - draft.txt", 1, FIXED, LEFT),
    "fix -": Run("fix -", 1, FIXED, LEFT.replace("draft.txt", "-"), stdin=DRAFT),
    "fix - that is clean": Run("fix -", 0, CLEAN, stdin=CLEAN),
    "fix - without input": Run("fix -", 0, stdin=""),
    "fix - --diff": Run(
        "fix --diff -", 1, "--- -\n+++ -\n@@ -1 +1 @@\n-Wang Canal\n+Wang Yunhe\n", stdin="Wang Canal\n"
    ),
    "fix --diff": Run("fix --diff draft.txt", 1, DIFF, LEFT),
    "fix --diff --in-place": Run(
        "fix --diff --in-place draft.txt", 1, DIFF.replace("draft.fixed.txt", "draft.txt"), LEFT
    ),
    "fix --diff without a difference": Run("fix --diff clean.txt", 0),
    "fix --diff without a last newline": Run(
        "fix --diff -",
        1,
        "--- -\n+++ -\n@@ -1 +1 @@\n-Wang Canal\n\\ No newline at end of file\n"
        "+Wang Yunhe\n\\ No newline at end of file\n",
        stdin="Wang Canal",
    ),
    "fix --show-fixes": Run(
        "fix --show-fixes draft.txt", 1, APPLIED + LEFT, f"{WRITTEN}draft.fixed.txt\n", {"draft.fixed.txt": FIXED}
    ),
    "fix --show-fixes -o -": Run("fix --show-fixes -o - draft.txt", 1, FIXED, APPLIED + LEFT),
    "fix --unsafe": Run(
        "fix --unsafe draft.txt",
        1,
        f"draft.txt:3:13: {HAN}\n",
        "draft.txt: 4 fixed, 1 left to decide; written to draft.fixed.txt\n",
        {"draft.fixed.txt": UNSAFE},
    ),
    "fix with a house glossary": Run("fix --glossary house.tsv -o - name.txt", 0, "Wang Yun-he spoke.\n"),
    "fix a Chinese text": Run("fix -o - -", 0, "一切都好,很好.\n", stdin="一切都好,很好.\n"),
    "fix a Chinese draft": Run("fix --lang zh -o - -", 0, "一切都好，很好。\n", stdin="一切都好,很好.\n"),
    "fix a Chinese draft of an English source": Run(
        "fix --source name.txt -o - -", 0, "王运河讲了话，很好。\n", stdin="王运河讲了话,很好.\n"
    ),
    "fix no Chinese draft": Run(
        "fix --lang en --source name.txt -o - -", 0, "王运河讲了话,很好.\n", stdin="王运河讲了话,很好.\n"
    ),
    "fix, one rule": Run("fix --select wrong-name -o - draft.txt", 0, DRAFT.replace("Canal", "Yunhe")),
    "fix several": Run(
        "fix name.txt clean.txt",
        0,
        "",
        "name.txt: 1 fixed, 0 left to decide; written to name.fixed.txt\n"
        "clean.txt: 0 fixed, 0 left to decide; written to clean.fixed.txt\n",
        {"name.fixed.txt": "Wang Yunhe spoke.\n", "clean.fixed.txt": CLEAN},
    ),
    # glossary
    "glossary check of a good table": Run("glossary check house.tsv", 0, "", "0 problems in the glossary\n"),
    "glossary check of the bundled tables": Run("glossary check", 0, "", "0 problems in the glossary\n"),
    "glossary find, unknown": Run("glossary find xyzzy", 1, "", "nothing in the glossary for `xyzzy`\n"),
    "glossary find in a house glossary": Run("glossary find --glossary house.tsv 王运河", 0, SHOWN),
    "glossary find of the English of a house glossary": Run(
        "glossary find --glossary house.tsv 'wang YUN-HE'", 0, SHOWN
    ),
    "glossary find, mistyped": Run(
        "glossary find --glossary house.tsv 'Wang Yun-ha'",
        1,
        SHOWN,
        "nothing in the glossary for `Wang Yun-ha`\nnear it:\n",
    ),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of every run, with its files."""
    place = tmp_path / "work"
    place.mkdir()
    monkeypatch.chdir(place)
    put(place, FOLDER)
    return place


def put(place: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files."""
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def held(place: Path) -> dict[str, str]:
    """All files below a folder, hidden ones too."""
    return {
        path.relative_to(place).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in place.rglob("*")
        if path.is_file()
    }


def arguments(line: str) -> list[str]:
    """The arguments of a command line; only single quotation marks quote."""
    parts = line.split("'")
    return [word for at, part in enumerate(parts) for word in ([part] if at % 2 else part.split())]


def run(line: str, stdin: str | bytes | None = None) -> tuple[int, str, str]:
    """Run a command line; its exit code, standard output and standard error. Nothing may be raised."""
    result = CliRunner().invoke(main, arguments(line), input=stdin, prog_name="yunhe", catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("wanted", RUNS.values(), ids=RUNS)
def test_run(wanted: Run, folder: Path) -> None:
    """Findings are on standard output, the rest is on standard error, and only what is asked for is written."""
    assert run(wanted.line, wanted.stdin) == (wanted.code, wanted.stdout, wanted.stderr)
    assert held(folder) == {**FOLDER, **wanted.files}


class Bad(NamedTuple):
    """A command line, the files it finds, and the whole of what it says about them."""

    line: str
    message: str
    files: Mapping[str, str | bytes] = {}


def usage(command: str, message: str, operands: str = "DRAFTS...") -> str:
    """A message about the command line."""
    lines = (f"Usage: yunhe {command} [OPTIONS] {operands}", f"Try 'yunhe {command} --help' for help.", "")
    return "\n".join((*lines, f"Error: {message}\n"))


NO_TELLING = "not UTF-8, and no other encoding is sure; name it with --encoding (for example gb18030)"
ALL_RULES = ", ".join(rule.name for rule in RULES)
NO_OUTPUT = "--output takes the name of a file, and does not go with --in-place"
KNOWN = f"the known suffixes are {known_suffixes(SUFFIXES)}; name the format of another with --format-in"
SETTINGS = "select, ignore, glossaries, unsafe, encoding, jobs, author, preset, umlaut, dash, dates, titles, quotes, percent, thousands, language, spacing, chinese_quotes"
BAD = {
    # Drafts.
    "a missing file": Bad("check none.txt", f"none.txt:1:1: {NOT_THERE}\n"),
    "a file in a missing folder": Bad("fix none/none.txt", f"none/none.txt:1:1: {NOT_THERE}\n"),
    "a folder without drafts": Bad(
        "check empty",
        f"empty:1:1: no drafts in this folder; the known suffixes are {searched_suffixes()}\n",
        {"empty/a.wiki": "", "empty/a.fixed.txt": "", "empty/.hidden.txt": "", "empty/.git/a.txt": ""},
    ),
    "an encoding that cannot be told": Bad(
        "check cafe.txt",
        f"cafe.txt:2:7: {NO_TELLING}\n",
        {"cafe.txt": "All.\nUn café au lait\n".encode("latin-1")},
    ),
    "a wrong encoding": Bad(
        "check --encoding ascii draft.txt", "draft.txt:3:13: not ascii; name the right encoding with --encoding\n"
    ),
    "an encoding that encodes nothing": Bad(
        "check --encoding undefined draft.txt",
        "draft.txt:1:1: not undefined; name the right encoding with --encoding\n",
    ),
    "an encoding that leaves the order of the bytes open": Bad(
        "fix --encoding utf-16 draft.txt",
        "draft.txt:1:1: no byte order mark of utf-16; name the order, as in --encoding utf-16-le\n",
    ),
    "an encoding that does not come back": Bad(
        "fix --in-place --encoding iso2022_jp iso.txt",
        "iso.txt:1:1: does not come back the same from iso2022_jp; save it as UTF-8 first\n",
        {"iso.txt": b"\x1b$B\x1b(BThe boats left .\n"},
    ),
    "a binary file": Bad(
        "fix picture.txt",
        "picture.txt:1:1: this is not text (it holds zero bytes); give a text file, or name its --encoding\n",
        {"picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"},
    ),
    "an unknown suffix": Bad(
        "check draft.wiki",
        f"draft.wiki:1:1: no reader for `.wiki` files; {KNOWN}\n",
        {"draft.wiki": DRAFT},
    ),
    "no suffix": Bad(
        "check README",
        f"README:1:1: no reader for `README` files; {KNOWN}\n",
        {"README": ""},
    ),
    "several bad drafts": Bad(
        "check none.txt clean.txt nowhere.txt", f"none.txt:1:1: {NOT_THERE}\nnowhere.txt:1:1: {NOT_THERE}\n"
    ),
    "a missing file before a clean one": Bad("fix --diff none.txt clean.txt", f"none.txt:1:1: {NOT_THERE}\n"),
    "a missing file is no success with --exit-zero": Bad("check --exit-zero none.txt", f"none.txt:1:1: {NOT_THERE}\n"),
    "an output in a missing folder": Bad(
        "fix -o none/new.txt name.txt",
        "none/new.txt:1:1: cannot be written (No such file or directory);"
        " check the folder, its permissions and the disk\n",
    ),
    "an output that is a folder": Bad(
        "fix -o sub name.txt",
        "sub:1:1: cannot be written (Is a directory); check the folder, its permissions and the disk\n",
        {"sub/a.txt": ""},
    ),
    "an encoding without the characters": Bad(
        "fix --encoding gb2312 --glossary accent.tsv name.txt",
        "name.txt:1:1: gb2312 has no `ë`, which the cleaned text needs; save the draft as UTF-8 first\n",
        {"accent.tsv": HOUSE.replace("Yun-he", "Yunhë")},
    ),
    # The glossary.
    "a malformed house table": Bad(
        "check --glossary {folder}/bad.tsv draft.txt",
        UNREADABLE,
        {"bad.tsv": BAD_HOUSE},
    ),
    "a malformed house table, in two processes": Bad(
        "fix --jobs 2 --glossary {folder}/bad.tsv draft.txt clean.txt",
        "{folder}/bad.tsv:1:1: the first line must name the columns, separated by tabs: " + " ".join(COLUMNS) + "\n",
        {"bad.tsv": ""},
    ),
    "a missing house table": Bad(
        "check --glossary {folder}/none.tsv draft.txt", f"{{folder}}/none.tsv:1:1: {NOT_THERE}\n"
    ),
    "a missing house table is named as it was given": Bad(
        "check --glossary none/../none.tsv draft.txt", f"none/../none.tsv:1:1: {NOT_THERE}\n"
    ),
    "a missing house table to look up": Bad("glossary find --glossary none.tsv 王运河", f"none.tsv:1:1: {NOT_THERE}\n"),
    "a house table that is not UTF-8": Bad(
        "check --glossary {folder}/gb.tsv draft.txt",
        "{folder}/gb.tsv:2:1: not UTF-8; save the table as UTF-8\n",
        {"gb.tsv": HOUSE.encode("gb18030")},
    ),
    "a missing table to check": Bad("glossary check none.tsv", f"none.tsv:1:1: {NOT_THERE}\n"),
    # The command line.
    "no drafts": Bad("check", usage("check", "Missing argument 'DRAFTS...'.")),
    "an unknown language": Bad(
        "check --lang fr draft.txt",
        usage("check", "Invalid value for '--lang': 'fr' is not one of 'auto', 'en', 'zh'."),
    ),
    "an unknown rule to select": Bad(
        "check --select wrong-nam draft.txt",
        usage("check", "--select: no rule is called `wrong-nam`; did you mean `wrong-name`?"),
    ),
    "an unknown rule to ignore": Bad(
        "fix --ignore wrong-name,han_left draft.txt",
        usage("fix", "--ignore: no rule is called `han_left`; did you mean `han-left`?"),
    ),
    "a rule like no other": Bad(
        "check --select xyzzy draft.txt",
        usage("check", f"--select: no rule is called `xyzzy`; use one of {ALL_RULES}"),
    ),
    "no rule between commas": Bad(
        "check --select , draft.txt",
        usage("check", "--select: a name of a rule is missing; write names separated by commas"),
    ),
    "no rule at all": Bad(
        "check --select '' draft.txt",
        usage("check", "--select: a name of a rule is missing; write names separated by commas"),
    ),
    "an unknown encoding": Bad(
        "check --encoding utf-7z draft.txt",
        usage("check", "--encoding: `utf-7z` is not an encoding; use utf-8, gb18030 or utf-16"),
    ),
    "no processes": Bad(
        "check --jobs 0 draft.txt", usage("check", "Invalid value for '--jobs': 0 is not in the range x>=1.")
    ),
    "one output for two drafts": Bad(
        "fix -o new.txt draft.txt clean.txt", usage("fix", "--output takes one draft, not 2")
    ),
    "one output for a folder of two drafts": Bad(
        "fix -o new.txt sub",
        usage("fix", "--output takes one draft, not 2"),
        {"sub/a.txt": DRAFT, "sub/b.txt": CLEAN},
    ),
    "standard output for two drafts": Bad(
        "fix -o - draft.txt clean.txt", usage("fix", "--output takes one draft, not 2")
    ),
    "two places to write": Bad("fix --in-place -o new.txt draft.txt", usage("fix", NO_OUTPUT)),
    "an output without a name": Bad("fix -o '' draft.txt", usage("fix", NO_OUTPUT)),
    "an output that is the draft": Bad(
        "fix -o draft.txt draft.txt",
        "draft.txt:1:1: draft.txt is the draft itself; write into it with --in-place\n",
    ),
    "an output that is the draft by another name": Bad(
        "fix -o ./draft.txt draft.txt",
        "draft.txt:1:1: ./draft.txt is the draft itself; write into it with --in-place\n",
    ),
    "an unknown rule to explain": Bad(
        "explain wrong-nam",
        usage("explain", "no rule is called `wrong-nam`; did you mean `wrong-name`?", "RULE"),
    ),
    # The configuration.
    "a missing configuration": Bad(
        "check --config none.toml draft.txt",
        usage("check", "none.toml:1:1: cannot be read (No such file or directory); check the name"),
    ),
    "an unknown setting": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:3:1: unknown setting `selct`; did you mean `select`?"),
        {"yunhe.toml": '# rules\njobs = 1\nselct = ["wrong-name"]\n'},
    ),
    "a setting like no other": Bad(
        "check draft.txt",
        usage("check", f"{{folder}}/yunhe.toml:1:1: unknown setting `xyzzy`; use one of {SETTINGS}"),
        {"yunhe.toml": "xyzzy = 1\n"},
    ),
    "an unknown setting in pyproject.toml": Bad(
        "check draft.txt",
        usage("check", "{folder}/pyproject.toml:5:1: unknown setting `ignroe`; did you mean `ignore`?"),
        {"pyproject.toml": '[project]\nname = "x"\n\n[tool.yunhe]\nignroe = []\n'},
    ),
    "a table of tables in pyproject.toml": Bad(
        "check draft.txt",
        usage("check", "{folder}/pyproject.toml:4:1: `tool.yunhe` must be a table; write [tool.yunhe]"),
        {"pyproject.toml": '[project]\nname = "x"\n\n[[tool.yunhe]]\njobs = 1\n'},
    ),
    "a setting that an earlier table has, too": Bad(
        "check draft.txt",
        usage("check", "{folder}/pyproject.toml:5:1: `jobs` must be a whole number from 1"),
        {"pyproject.toml": "[tool.other]\njobs = 1\n\n[tool.yunhe]\njobs = 0\n"},
    ),
    "a setting that a later table has, too": Bad(
        "check draft.txt",
        usage("check", "{folder}/pyproject.toml:2:1: `jobs` must be a whole number from 1"),
        {"pyproject.toml": "[tool.yunhe]\njobs = 0\n\n[tool.other]\njobs = 1\n"},
    ),
    "a bad setting while looking a word up": Bad(
        "glossary find 王运河",
        usage("glossary find", "{folder}/yunhe.toml:1:1: `jobs` must be a whole number from 1", "TEXT"),
        {"yunhe.toml": "jobs = 0\n"},
    ),
    "an unknown rule in the configuration": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:1:1: no rule is called `wrong-nam`; did you mean `wrong-name`?"),
        {"yunhe.toml": 'select = ["wrong-nam"]\n'},
    ),
    "a list that is none": Bad(
        "check draft.txt",
        usage("check", '{folder}/yunhe.toml:1:1: `ignore` must be a list of strings, as in ignore = ["..."]'),
        {"yunhe.toml": 'ignore = "wrong-name"\n'},
    ),
    "a list of numbers": Bad(
        "check draft.txt",
        usage("check", '{folder}/yunhe.toml:1:1: `glossaries` must be a list of strings, as in glossaries = ["..."]'),
        {"yunhe.toml": "glossaries = [1]\n"},
    ),
    "a truth that is none": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:1:1: `unsafe` must be true or false"),
        {"yunhe.toml": 'unsafe = "yes"\n'},
    ),
    "processes that are no number": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:1:1: `jobs` must be a whole number from 1"),
        {"yunhe.toml": "jobs = true\n"},
    ),
    "an encoding that is none": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:1:1: `base64` is not an encoding; use utf-8, gb18030 or utf-16"),
        {"yunhe.toml": 'encoding = "base64"\n'},
    ),
    "an encoding with a zero in its name": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:1:1: `a\0b` is not an encoding; use utf-8, gb18030 or utf-16"),
        {"yunhe.toml": 'encoding = "a\\u0000b"\n'},
    ),
    "a style that is none": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:2:1: `long` is no dash style; use one of em, en"),
        {"yunhe.toml": '"umlaut" = "lü"\n dash = "long"\n'},
    ),
    "a preset that is none": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:1:1: `times` is no preset; use one of gov-en, catti"),
        {"yunhe.toml": 'preset = "times"\n'},
    ),
    "broken TOML": Bad(
        "check draft.txt",
        usage(
            "check",
            "{folder}/yunhe.toml:2:8: not TOML: Expected '=' after a key in a key/value pair; correct the line",
        ),
        {"yunhe.toml": "jobs = 1\nselect wrong-name\n"},
    ),
    "TOML that ends too early": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:2:1: not TOML: Unclosed array; correct the line"),
        {"yunhe.toml": 'jobs = 1\nselect = ["wrong-name"\n\n\n'},
    ),
    "a configuration that is not UTF-8": Bad(
        "check draft.txt",
        usage("check", "{folder}/yunhe.toml:1:1: not UTF-8; save the file as UTF-8"),
        {"yunhe.toml": "# Größe\njobs = 1\n".encode("latin-1")},
    ),
    "a house table of the configuration that is not there": Bad(
        "check draft.txt",
        f"{{folder}}/house/none.tsv:1:1: {NOT_THERE}\n",
        {"yunhe.toml": 'glossaries = ["house/none.tsv"]\n'},
    ),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_bad_input(bad: Bad, folder: Path) -> None:
    """Bad input gets one message with its place and what to do, exit code 2, and no file is written."""
    put(folder, bad.files)
    before = held(folder)
    wanted = bad.message.replace("{folder}", str(folder))
    assert run(bad.line.replace("{folder}", str(folder))) == (2, "", wanted)
    assert held(folder) == before


def test_problems_of_a_table(folder: Path) -> None:
    """`glossary check` reports all bad lines of a table as findings."""
    put(folder, {"bad.tsv": BAD_HOUSE})
    assert run("glossary check bad.tsv") == (
        1,
        PROBLEMS.replace("{folder}/", ""),
        "3 problems in the glossary\n",
    )


def test_table_against_the_bundled_ones(folder: Path) -> None:
    """`glossary check` says of a table where it contradicts a bundled one."""
    (place,) = (
        f"{table}:{number}"
        for table in bundled_tables()
        for number, row in enumerate(table.read_text("utf-8").splitlines(), start=1)
        if row.startswith("王运河\t")
    )
    put(folder, {"bad.tsv": HOUSE.replace("王运河\tWang Yun-he", "运河生\tYunhe Sheng")})
    told = (
        f"contested-wording: `Wang Canal` is also wrong for `王运河` at {place}; make it conditional: ?wording (reason)"
    )
    assert run("glossary check bad.tsv") == (1, f"bad.tsv:2:25: {told}\n", "1 problem in the glossary\n")


def test_one_problem_is_no_plural(folder: Path) -> None:
    """One problem is one problem."""
    put(folder, {"bad.tsv": HOUSE.replace("\t2026-01-31", "\t")})
    _, _, stderr = run("glossary check bad.tsv")
    assert stderr == "1 problem in the glossary\n"


def test_unreadable_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft that may not be read is said so, and the others are cleaned."""
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "draft.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    message = "draft.txt:1:1: cannot be read (Permission denied); check the name and the permissions\n"
    assert run("check draft.txt name.txt") == (2, f"name.txt:1:1: {NAME}\n", f"{message}wrong-name  1\n")


def test_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where writing fails the draft is as it was, and nothing is left behind."""

    def refuse(_: Path, __: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    message = (
        "name.txt:1:1: cannot be written (No space left on device); check the folder, its permissions and the disk\n"
    )
    assert run("fix --in-place name.txt") == (2, "", message)
    assert held(folder) == FOLDER


def test_standard_input_among_files_and_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the parent has the standard input; the drafts come out in the order of their names."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("All is well\n", encoding="utf-8")

    monkeypatch.chdir(tmp_path)
    done = installed("fix", "a.txt", "-", "b.txt", "--jobs", "2", stdin=b"He said,We left.\n")

    assert (done.returncode, done.stdout) == (0, b"He said, we left.\n")


def test_what_was_cleaned_before_is_no_draft(tmp_path: Path) -> None:
    """`yunhe fix *.txt` said twice does not clean the cleaned text again."""
    draft, fixed = tmp_path / "a.txt", tmp_path / "a.fixed.txt"
    draft.write_text("He said,We left.\n", encoding="utf-8")
    fixed.write_text("edited,By hand\n", encoding="utf-8")

    result = CliRunner().invoke(main, ["fix", str(draft), str(fixed)])

    assert result.exit_code == 0
    assert fixed.read_text("utf-8") == "He said, we left.\n"
    assert not (tmp_path / "a.fixed.fixed.txt").exists()


def test_an_empty_name_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unset variable of a script does not name the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("He said,We left.\n", encoding="utf-8")

    result = CliRunner().invoke(main, ["fix", "--in-place", ""])

    assert result.exit_code == 2
    assert result.stderr == "'':1:1: an empty name; name a file, a folder or - for standard input\n"
    assert (tmp_path / "a.txt").read_text("utf-8") == "He said,We left.\n"


def test_failed_verification(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not pass verification is not written; the other drafts are."""
    clean = pipeline.clean

    def check(document: Document, *others: object) -> Report:
        if document.path == "name.txt":
            raise VerificationError("1:1: a number was changed")
        return clean(document, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "clean", check)
    code, stdout, stderr = run("fix --in-place name.txt draft.txt")
    assert (code, stdout) == (2, LEFT)
    assert stderr == f"name.txt:1:1: a number was changed\n{WRITTEN}draft.txt\n"
    assert held(folder) == {**FOLDER, "draft.txt": FIXED}


CONFIGURED = {
    "select": ('select = ["missing-space"]', "check draft.txt", f"draft.txt:1:27: {COMMA}\n"),
    "select, with another on the command line": (
        'select = ["missing-space"]',
        "check --select wrong-name draft.txt",
        f"draft.txt:1:11: {NAME}\n",
    ),
    "ignore": (
        'ignore = ["han-left", "wrong-term", "missing-space", "wrong-name"]',
        "check draft.txt",
        f"draft.txt:1:36: {STOP}\n",
    ),
    "unsafe": ("unsafe = true", "fix -o - draft.txt", UNSAFE),
    "glossary": ('glossaries = ["house.tsv"]', "fix -o - name.txt", "Wang Yun-he spoke.\n"),
    "glossary, with another on the command line": (
        'glossaries = ["none/../house.tsv"]',
        "fix --glossary last.tsv -o - name.txt",
        "Wang Y. spoke.\n",
    ),
    "glossary, looked up": ('glossaries = ["house.tsv"]', "glossary find 王运河", SHOWN),
    "encoding": ('encoding = "latin-1"', "fix -o - name.txt", "Wang Yunhe spoke.\n"),
    "jobs": ("jobs = 1", "fix -o - name.txt", "Wang Yunhe spoke.\n"),
    "nothing": ("", "fix -o - name.txt", "Wang Yunhe spoke.\n"),
}


@pytest.mark.parametrize(("setting", "line", "stdout"), CONFIGURED.values(), ids=CONFIGURED)
@pytest.mark.parametrize("name", ["yunhe.toml", "pyproject.toml"])
def test_configured(name: str, setting: str, line: str, stdout: str, folder: Path) -> None:
    """A setting holds for a run in its folder; the command line is stronger."""
    table = "[tool.yunhe]\n" if name == "pyproject.toml" else ""
    (folder / "none").mkdir()
    put(folder, {name: f"{table}{setting}\n", "last.tsv": HOUSE.replace("Yun-he", "Y.")})
    assert run(line)[1] == stdout


NEAREST = {
    "the own file": ({"yunhe.toml": 'select = ["wrong-name"]\n'}, "wrong-name"),
    "the shared file": ({"pyproject.toml": '[tool.yunhe]\nselect = ["wrong-name"]\n'}, "wrong-name"),
    "the own file before the shared one": (
        {"yunhe.toml": 'select = ["wrong-name"]\n', "pyproject.toml": '[tool.yunhe]\nselect = ["han-left"]\n'},
        "wrong-name",
    ),
    "a shared file of others is passed over": (
        {"pyproject.toml": "[tool.other]\nx = 1\n", "../yunhe.toml": 'select = ["wrong-name"]\n'},
        "wrong-name",
    ),
    "a shared file without tables is passed over": (
        {"pyproject.toml": "tool = 1\n", "../yunhe.toml": 'select = ["wrong-name"]\n'},
        "wrong-name",
    ),
    "the own file with a byte order mark": (
        {"yunhe.toml": '\N{ZERO WIDTH NO-BREAK SPACE}select = ["wrong-name"]\n'},
        "wrong-name",
    ),
    "the shared file with a byte order mark": (
        {"pyproject.toml": '\N{ZERO WIDTH NO-BREAK SPACE}[tool.yunhe]\nselect = ["wrong-name"]\n'},
        "wrong-name",
    ),
    "the nearest": (
        {"yunhe.toml": 'select = ["han-left"]\n', "../yunhe.toml": 'select = ["wrong-name"]\n'},
        "han-left",
    ),
}


@pytest.mark.parametrize(("files", "rule"), NEAREST.values(), ids=NEAREST)
def test_nearest_configuration(files: dict[str, str], rule: str, folder: Path) -> None:
    """The nearest file up from the working folder counts."""
    put(folder, files)
    _, stdout, _ = run("check draft.txt")
    assert {line.split(": ")[1] for line in stdout.splitlines()} == {rule}


@pytest.mark.parametrize("content", ["", "tool = 1\n", "tool = []\n", "[tool.other]\nselect = 1\n"])
def test_named_configuration_without_our_table(content: str, folder: Path) -> None:
    """A shared file that says nothing to us changes nothing."""
    put(folder, {"pyproject.toml": f"# [tool.yunhe]\n{content}"})
    wanted = (1, f"name.txt:1:1: {NAME}\n", "wrong-name  1\n")
    assert run("check --config pyproject.toml name.txt") == wanted
    assert run("check name.txt") == wanted


def test_named_configuration(folder: Path) -> None:
    """`--config` takes the place of the nearest file; its house tables lie beside it."""
    put(folder, {"yunhe.toml": "xyzzy = 1\n", "sub/own.toml": 'glossaries = ["../house.tsv"]\n'})
    assert run("fix --config sub/own.toml -o - name.txt")[:2] == (0, "Wang Yun-he spoke.\n")


ENCODED = {
    "CRLF": b"Wang Canal spoke.\r\nAll is well.\r\n",
    "no last newline": b"Wang Canal spoke.",
    "byte order mark": "\N{ZERO WIDTH NO-BREAK SPACE}Wang Canal spoke.\n".encode(),
    "UTF-16": "\N{ZERO WIDTH NO-BREAK SPACE}Wang Canal spoke.\r\n".encode("utf-16-le"),
    "GB18030": "Wang Canal spoke (王运河).\n".encode("gb18030"),
}


@pytest.mark.parametrize("raw", ENCODED.values(), ids=ENCODED)
def test_encoding_is_kept(raw: bytes, folder: Path) -> None:
    """A draft keeps its encoding, its mark and its line ends, in a file and on standard output."""
    (folder / "name.txt").write_bytes(raw)
    encoding = "utf-16-le" if b"\0" in raw else "latin-1"
    wanted = raw.replace("Canal".encode(encoding), "Yunhe".encode(encoding))
    assert run("fix name.txt")[0] == 0
    assert (folder / "name.fixed.txt").read_bytes() == wanted
    result = CliRunner().invoke(main, ["fix", "-"], input=raw, catch_exceptions=False)
    assert result.stdout_bytes == wanted


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_mode_is_kept(mode: int, folder: Path) -> None:
    """A draft that is written in place keeps its permissions."""
    (folder / "name.txt").chmod(mode)
    run("fix --in-place name.txt")
    assert (folder / "name.txt").read_text("utf-8") == "Wang Yunhe spoke.\n"
    assert (folder / "name.txt").stat().st_mode & 0o777 == mode


@POSIX
def test_new_file_has_the_mode_of_new_files(folder: Path) -> None:
    """A file beside the draft is as readable as any new file."""
    (folder / "any").write_bytes(b"")
    run("fix name.txt")
    assert (folder / "name.fixed.txt").stat().st_mode == (folder / "any").stat().st_mode


@POSIX
def test_link_stays_a_link(folder: Path) -> None:
    """Writing in place through a link changes the file that it names."""
    (folder / "link.txt").symlink_to("name.txt")
    run("fix --in-place link.txt")
    assert (folder / "link.txt").is_symlink()
    assert (folder / "name.txt").read_text("utf-8") == "Wang Yunhe spoke.\n"


@POSIX
def test_pipe_stays_a_pipe(folder: Path) -> None:
    """An output that is no file is written into: its reader gets the cleaned text."""
    os.mkfifo(folder / "pipe")
    reader = os.open(folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("fix -o pipe name.txt") == (0, "", "name.txt: 1 fixed, 0 left to decide; written to pipe\n")
        assert os.read(reader, 4096) == b"Wang Yunhe spoke.\n"
    finally:
        os.close(reader)
    assert (folder / "pipe").is_fifo()
    assert held(folder) == FOLDER


def test_folders_are_searched(folder: Path) -> None:
    """Drafts are found at any depth; hidden files and folders and cleaned files are passed over."""
    there = ("sub/a.txt", "sub/b/c.TEXT")
    passed = ("sub/a.fixed.txt", "sub/.hidden.txt", "sub/.git/d.txt", "sub/e.wiki", "sub/~$f.txt")
    put(folder, dict.fromkeys((*there, *passed), "Wang Canal spoke.\n"))
    _, stdout, _ = run("check sub")
    assert stdout == "".join(f"{path}:1:1: {NAME}\n" for path in there)


def test_second_run_over_a_folder_changes_nothing(folder: Path) -> None:
    """Cleaned files are not cleaned again, and what is clean stays."""
    run("fix .")
    first = held(folder)
    assert {name for name in first if ".fixed" in name} == {"clean.fixed.txt", "draft.fixed.txt", "name.fixed.txt"}
    run("fix .")
    assert held(folder) == first


def test_one_bad_draft_among_a_thousand(folder: Path) -> None:
    """999 drafts are cleaned, the bad one is named, and the run ends with 2."""
    names = [f"many/{number:04}.txt" for number in range(1000)]
    put(folder, dict.fromkeys(names, "Wang Canal spoke.\n"))
    bad = names.pop(500)
    (folder / bad).write_bytes(b"\0\0")
    code, stdout, stderr = run("fix many")
    told = [f"{name}: 1 fixed, 0 left to decide; written to {name[:-4]}.fixed.txt" for name in names]
    no_text = f"{bad}:1:1: this is not text (it holds zero bytes); give a text file, or name its --encoding"
    told.insert(500, no_text)
    assert (code, stdout) == (2, "")
    assert stderr.splitlines() == told
    written = {name: content for name, content in held(folder).items() if ".fixed." in name}
    assert written == {f"{name[:-4]}.fixed.txt": "Wang Yunhe spoke.\n" for name in names}


def test_rules_are_listed() -> None:
    """Every rule has a line, in the order of priority, with what it finds."""
    code, stdout, stderr = run("rules")
    assert (code, stderr) == (0, "")
    assert [line.split(maxsplit=1) for line in stdout.splitlines()] == [
        [rule.name, rule.doc.strip().splitlines()[0]] for rule in RULES
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_explained(rule: Rule) -> None:
    """What a rule says of itself is all there: what, why, the source, examples."""
    code, stdout, stderr = run(f"explain {rule.name}")
    assert (code, stderr) == (0, "")
    assert stdout == f"{rule.name}: {rule.doc.strip()}\n"
    assert "Source: " in stdout
    assert "| before | " in stdout


LOOKED_UP = {
    "Chinese": ("王运河", "王运河  Wang Yunhe  (person)"),
    "English": ("'wang yunhe'", "王运河  Wang Yunhe  (person)"),
    "wrong English": ("'Wang Canal'", "王运河  Wang Yunhe  (person)"),
    "a sentence": ("今天王运河讲话", "王运河  Wang Yunhe  (person)"),
}


@pytest.mark.parametrize(("text", "first"), LOOKED_UP.values(), ids=LOOKED_UP)
def test_glossary_find(text: str, first: str) -> None:
    """A term is shown with its wrong renderings and its source."""
    code, stdout, stderr = run(f"glossary find {text}")
    lines = stdout.splitlines()
    assert (code, stderr, lines[0]) == (0, "", first)
    assert "  wrong: Wang Canal" in lines
    assert any(line.startswith("  source: ") for line in lines)


def commands(group: click.Group, names: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The names of all commands, and of the groups they are in."""
    yield names
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*names, name))
        else:
            yield (*names, name)


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("names", [*commands(main)], ids=lambda names: " ".join(("yunhe", *names)))
def test_help(names: tuple[str, ...], flag: str) -> None:
    """Every command says how it is used, on standard output."""
    code, stdout, stderr = run(" ".join((*names, flag)))
    assert (code, stderr) == (0, "")
    assert stdout.startswith(f"Usage: {' '.join(('yunhe', *names))} ")
    assert "--help" in stdout


GLOSSARY = ("check", "fmt", "find", "show", "add", "import", "export", "diff", "impact", "stale")


def test_commands_are_all_here() -> None:
    """The walk over the commands finds them."""
    assert {" ".join(names) for names in commands(main)} == {
        *("", "align", "check", "fix", "names", "explain", "rules", "glossary"),
        *(f"glossary {name}" for name in GLOSSARY),
    }


@pytest.mark.parametrize("command", ["", "check", "fix", "names", *(f"glossary {name}" for name in GLOSSARY)])
def test_help_has_examples(command: str) -> None:
    """What is used most is shown in use, and the exit codes are named."""
    _, stdout, _ = run(f"{command} --help")
    assert re.search(rf"\n  .*\byunhe {command}", stdout)
    assert "Exit codes: 0 clean, 1 findings or problems, 2 wrong usage or input." in stdout


def installed(
    *words: str, stdin: bytes | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command in a process of its own."""
    command = shutil.which("yunhe", path=sysconfig.get_path("scripts"))
    assert command is not None
    variables = {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
    return subprocess.run([command, *words], input=stdin, capture_output=True, env=variables, check=False)


PROCESSES = {
    "clean": Run("check clean.txt", 0),
    "found": Run("check draft.txt", 1, CHECKED, SUMMARY),
    "bad input": Run("check none.txt", 2, "", f"none.txt:1:1: {NOT_THERE}\n"),
    "bad usage": Run("check", 2, "", usage("check", "Missing argument 'DRAFTS...'.")),
    "standard input": Run("fix -", 1, FIXED, LEFT.replace("draft.txt", "-"), stdin=DRAFT),
    "two processes": Run(
        "check --jobs 2 draft.txt none.txt name.txt",
        2,
        f"{CHECKED}name.txt:1:1: {NAME}\n",
        f"none.txt:1:1: {NOT_THERE}\n" + SUMMARY_OF_TWO,
    ),
    "two processes with a house glossary": Run(
        "fix --jobs 2 --glossary house.tsv name.txt clean.txt",
        0,
        "",
        "name.txt: 1 fixed, 0 left to decide; written to name.fixed.txt\n"
        "clean.txt: 0 fixed, 0 left to decide; written to clean.fixed.txt\n",
        {"name.fixed.txt": "Wang Yun-he spoke.\n", "clean.fixed.txt": CLEAN},
    ),
}


@pytest.mark.parametrize("wanted", PROCESSES.values(), ids=PROCESSES)
def test_installed_command(wanted: Run, folder: Path) -> None:
    """The installed command does in a process of its own what the tests above say."""
    done = installed(*arguments(wanted.line), stdin=wanted.stdin.encode() if wanted.stdin else None)
    lines = [stream.decode().replace("\r\n", "\n") for stream in (done.stdout, done.stderr)]
    assert (done.returncode, *lines) == (wanted.code, wanted.stdout, wanted.stderr)
    assert held(folder) == {**FOLDER, **wanted.files}


@pytest.mark.parametrize("line", ["check", "fix --diff --show-fixes --unsafe", "fix -o -"])
def test_two_runs_are_the_same(line: str) -> None:
    """The output of two runs over an example is the same bytes, whatever the order of sets."""
    first, second = (
        installed(*arguments(line), str(EXAMPLE), environment={"PYTHONHASHSEED": seed}) for seed in ("1", "2")
    )
    assert first.stdout
    assert (first.stdout, first.stderr, first.returncode) == (second.stdout, second.stderr, second.returncode)


def test_processes_make_no_difference(folder: Path) -> None:
    """Three processes say the same as one, in the same order."""
    put(folder, {f"many/{number:02}.txt": DRAFT * (number % 3 + 1) for number in range(24)})
    one, three = (installed("check", "--jobs", jobs, "many") for jobs in ("1", "3"))
    assert len(one.stdout.splitlines()) == 240
    assert (one.stdout, one.stderr, one.returncode) == (three.stdout, three.stderr, three.returncode)


@pytest.mark.parametrize("line", ["check draft.txt none.txt", "fix --diff draft.txt none.txt"])
def test_no_escape_codes_away_from_a_terminal(line: str) -> None:
    """Pipes and files get no colours."""
    done = installed(*arguments(line))
    assert done.stdout
    assert done.stderr
    assert ESCAPE not in (done.stdout + done.stderr).decode()


def escaped(text: str) -> bytes:
    """Text as a console shows it that has no Chinese."""
    return text.encode("cp1252", "backslashreplace")


CONSOLES = {
    "findings": ("check draft.txt", 1, escaped(CHECKED), escaped(SUMMARY)),
    "a diff": ("fix --diff draft.txt", 1, escaped(DIFF), escaped(LEFT)),
    "the cleaned text is no message": ("fix -o - draft.txt", 1, FIXED.encode(), escaped(LEFT)),
    "terms": ("glossary find --glossary house.tsv 王运河", 0, escaped(SHOWN), b""),
    "errors": ("check 无.txt", 2, b"", escaped(f"无.txt:1:1: {NOT_THERE}\n")),
}


@pytest.mark.parametrize(("line", "code", "stdout", "stderr"), CONSOLES.values(), ids=CONSOLES)
def test_console_without_chinese(line: str, code: int, stdout: bytes, stderr: bytes) -> None:
    """A console that has no Chinese gets escapes, and the run goes on."""
    done = installed(*arguments(line), environment={"PYTHONIOENCODING": "cp1252"})
    streams = [stream.replace(b"\r\n", b"\n") for stream in (done.stdout, done.stderr)]
    assert (done.returncode, *streams) == (code, stdout, stderr)


def on_a_terminal(line: str, environment: Mapping[str, str], streams: Collection[str] = ("stdout", "stderr")) -> str:
    """What a terminal gets from the installed command; streams that are not on it lead nowhere."""
    import pty  # noqa: PLC0415 -- not on every system

    command = shutil.which("yunhe", path=sysconfig.get_path("scripts"))
    assert command is not None
    ours, theirs = pty.openpty()
    variables = {**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, "TERM": "xterm"}
    stdout, stderr = (theirs if name in streams else subprocess.DEVNULL for name in ("stdout", "stderr"))
    process = subprocess.Popen(
        [command, *arguments(line)], stdin=theirs, stdout=stdout, stderr=stderr, env={**variables, **environment}
    )
    os.close(theirs)
    pieces = []
    try:
        while piece := os.read(ours, 4096):
            pieces.append(piece)
    except OSError:  # Linux's way to say that the other end is closed
        pass
    os.close(ours)
    process.wait()
    return b"".join(pieces).decode()


@POSIX
@pytest.mark.parametrize("line", ["check none.txt", "fix --diff name.txt"])
def test_colours_on_a_terminal(line: str) -> None:
    """A terminal gets colours, unless NO_COLOR is set."""
    assert ESCAPE in on_a_terminal(line, {})
    assert ESCAPE not in on_a_terminal(line, {"NO_COLOR": "1"})


BARS = {
    "messages on the terminal, findings elsewhere": ("check many", ("stderr",), True),
    "two processes": ("check --jobs 2 many", ("stderr",), True),
    "both on the terminal": ("check many", ("stdout", "stderr"), False),
    "findings on the terminal, messages elsewhere": ("check many", ("stdout",), False),
    "few drafts": ("check few", ("stderr",), False),
    "fix": ("fix many", ("stderr",), False),
    "fix --diff": ("fix --diff many", ("stderr",), False),
}


@POSIX
@pytest.mark.parametrize(("line", "streams", "shown"), BARS.values(), ids=BARS)
def test_progress_bar(line: str, streams: tuple[str, ...], shown: bool, folder: Path) -> None:  # noqa: FBT001
    """`check` of many drafts shows how far it is, on a terminal that gets no findings."""
    put(folder, {f"many/{number}.txt": DRAFT for number in range(MANY)})
    put(folder, {f"few/{number}.txt": DRAFT for number in range(MANY - 1)})
    assert ("Reading drafts" in on_a_terminal(line, {}, streams)) is shown


def test_no_progress_bar_away_from_a_terminal(folder: Path) -> None:
    """Where messages go to a file or a pipe nothing is said of the progress."""
    names = [f"many/{number:02}.txt" for number in range(MANY)]
    put(folder, dict.fromkeys(names, "Wang Canal spoke.\n"))
    found = "".join(f"{name}:1:1: {NAME}\n" for name in names)
    assert run("check many") == (1, found, f"wrong-name  {MANY}\n")
