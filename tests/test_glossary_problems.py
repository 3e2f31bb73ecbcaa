"""Problems as people and CI read them: one list in every format, and names and cells that mean harm."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from cleanup.proof import LAW
from cli import main
from glossary.checks import LAWS, demands, law_name
from glossary.problems import ANNOTATIONS, FORMATS, rendered
from glossary.store import COLUMNS, Problem

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name == "nt", reason="file names of bytes are POSIX's")
KNOWN_LAWS = {
    "table": "A table has its columns.",
    "too-short": "What is always wrong has at least four characters.",
    "no-source": "A line says where its English stands.",
}
GOLDEN = [
    Problem("b/house.tsv", 12, 30, "`UN` is too short", "too-short"),
    Problem("a.tsv", 3, 1, "2 columns instead of 10", "table"),
    Problem("b/house.tsv", 2, 5, '`运河` says 50%: <no>, & "that\'s" all', "too-short"),
]
"""Out of order, with a law that nothing breaks."""

TEXT = """\
a.tsv:3:1: table: 2 columns instead of 10
b/house.tsv:2:5: too-short: `运河` says 50%: <no>, & "that's" all
b/house.tsv:12:30: too-short: `UN` is too short
"""
JSON = """\
{
  "schema_version": 1,
  "tool": "yunhe glossary check",
  "summary": {
    "table": 1,
    "too-short": 2
  },
  "problems": [
    {
      "path": "a.tsv",
      "line": 3,
      "column": 1,
      "law": "table",
      "message": "2 columns instead of 10"
    },
    {
      "path": "b/house.tsv",
      "line": 2,
      "column": 5,
      "law": "too-short",
      "message": "`运河` says 50%: <no>, & \\"that's\\" all"
    },
    {
      "path": "b/house.tsv",
      "line": 12,
      "column": 30,
      "law": "too-short",
      "message": "`UN` is too short"
    }
  ]
}
"""
GITHUB = """\
::error file=a.tsv,line=3,col=1,title=table::2 columns instead of 10
::error file=b/house.tsv,line=2,col=5,title=too-short::`运河` says 50%25: <no>, & "that's" all
::error file=b/house.tsv,line=12,col=30,title=too-short::`UN` is too short
"""
JUNIT = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="yunhe glossary check" tests="3" failures="2">
  <testcase name="table">
    <failure message="a.tsv:3:1: table: 2 columns instead of 10"/>
  </testcase>
  <testcase name="too-short">
    <failure message="b/house.tsv:2:5: too-short: `运河` says 50%: &lt;no&gt;, &amp; &quot;that's&quot; all"/>
    <failure message="b/house.tsv:12:30: too-short: `UN` is too short"/>
  </testcase>
  <testcase name="no-source"/>
</testsuite>
"""
WHOLE = {"text": TEXT, "json": JSON, "github": GITHUB, "junit": JUNIT}
NOTHING = {
    "text": "",
    "json": '{\n  "schema_version": 1,\n  "tool": "yunhe glossary check",\n  "summary": {},\n  "problems": []\n}\n',
    "github": "",
    "junit": '<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="yunhe glossary check" tests="3" failures="0">\n'
    '  <testcase name="table"/>\n  <testcase name="too-short"/>\n  <testcase name="no-source"/>\n</testsuite>\n',
}


@pytest.mark.parametrize("form", WHOLE)
def test_golden(form: str) -> None:
    """Problems come out in the order of their places, whatever order they are in."""
    assert rendered(GOLDEN, form, KNOWN_LAWS) == rendered(reversed(GOLDEN), form, KNOWN_LAWS) == WHOLE[form]


@pytest.mark.parametrize("form", NOTHING)
def test_no_problem(form: str) -> None:
    """Where nothing is wrong the formats say so."""
    assert rendered([], form, KNOWN_LAWS) == NOTHING[form]


def test_every_format_has_a_golden_list() -> None:
    """No format goes untested; SARIF is looked at by its structure."""
    assert set(FORMATS) == {*WHOLE, "sarif"}


def sarif(problems: list[Problem], laws: dict[str, str]) -> dict[str, Any]:
    """The one run of a SARIF log, after the frame around it is seen to be right."""
    log = json.loads(rendered(problems, "sarif", laws))
    assert set(log) == {"$schema", "version", "runs"}
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif() -> None:
    """The log has its tool, its rules, and each result with its rule and its place in code points."""
    run = sarif(GOLDEN, KNOWN_LAWS)
    assert run["tool"]["driver"]["name"] == "yunhe glossary check"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["shortDescription"]["text"] for rule in rules} == KNOWN_LAWS
    found = [(one["ruleId"], one["level"], one["message"]["text"], one["locations"]) for one in run["results"]]
    assert found == [(one.law, "error", one.message, [{"physicalLocation": location(one)}]) for one in sorted(GOLDEN)]
    assert {one["ruleId"] for one in run["results"]} <= {rule["id"] for rule in rules}


def location(problem: Problem) -> dict[str, object]:
    """Where a problem is, as SARIF says it."""
    return {
        "artifactLocation": {"uri": problem.path},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }


def test_sarif_of_nothing() -> None:
    """Without a problem the rules are there, and an empty list of results."""
    run = sarif([], KNOWN_LAWS)
    assert run["results"] == []
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(KNOWN_LAWS)


def test_every_law_is_a_rule() -> None:
    """Whatever `glossary check` can say belongs to one of the demands that the formats are given."""
    assert {*map(law_name, LAWS), Problem("", 1, 1, "").law, LAW} <= set(demands())
    assert all(told and "\n" not in told for told in demands().values())


ADDRESSES = {
    "a relative path": ("a/b.tsv", "a/b.tsv"),
    "an absolute path": ("/a/b.tsv", "file:///a/b.tsv"),
    "a space": ("a b.tsv", "a%20b.tsv"),
    "Chinese": ("词.tsv", "%E8%AF%8D.tsv"),
    "a colon is no scheme": ("http:a.tsv", "http%3Aa.tsv"),
    "a number sign is no fragment": ("a#b?c.tsv", "a%23b%3Fc.tsv"),
    "a percent sign": ("50%.tsv", "50%25.tsv"),
    "the folder above": ("../a.tsv", "../a.tsv"),
    "a byte that is no UTF-8": ("a\udcff.tsv", "a%FF.tsv"),
}


@POSIX
@pytest.mark.parametrize(("path", "wanted"), ADDRESSES.values(), ids=ADDRESSES)
def test_sarif_address(path: str, wanted: str) -> None:
    """The place of a table is a URI, relative where the path is."""
    (result,) = sarif([Problem(path, 1, 1, "no")], KNOWN_LAWS)["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == wanted


COMMANDS = {
    "plain": (
        Problem("a.tsv", 2, 5, "no", "too-short"),
        "::error file=a.tsv,line=2,col=5,title=too-short::no\n",
    ),
    "marks of the message are kept but for the percent sign": (
        Problem("a.tsv", 2, 5, "a: b, c::d 5%", "table"),
        "::error file=a.tsv,line=2,col=5,title=table::a: b, c::d 5%25\n",
    ),
    "line ends in a message": (
        Problem("a.tsv", 2, 5, "a\r\n::error::b", "table"),
        "::error file=a.tsv,line=2,col=5,title=table::a%0D%0A::error::b\n",
    ),
    "marks of a path": (
        Problem("a,line=9:b%\n.tsv", 2, 5, "no", "table"),
        "::error file=a%2Cline=9%3Ab%25%0A.tsv,line=2,col=5,title=table::no\n",
    ),
    "an escape is escaped": (
        Problem("a%0A.tsv", 2, 5, "%0A", "table"),
        "::error file=a%250A.tsv,line=2,col=5,title=table::%250A\n",
    ),
}


@pytest.mark.parametrize(("problem", "wanted"), COMMANDS.values(), ids=COMMANDS)
def test_github_escapes(problem: Problem, wanted: str) -> None:
    """No name and no cell ends a command or begins another one."""
    assert rendered([problem], "github", KNOWN_LAWS) == wanted


MORE = {
    "as many as are shown": (ANNOTATIONS, ""),
    "one more": (ANNOTATIONS + 1, "::notice ::1 more problem; run yunhe glossary check\n"),
    "many more": (ANNOTATIONS + 25, "::notice ::25 more problems; run yunhe glossary check\n"),
}


@pytest.mark.parametrize(("number", "last"), MORE.values(), ids=MORE)
def test_github_shows_ten(number: int, last: str) -> None:
    """The first ten are shown, the others counted; all other formats hold all."""
    problems = [Problem("a.tsv", line, 1, "no") for line in range(number, 0, -1)]
    shown = [f"::error file=a.tsv,line={line},col=1,title=table::no\n" for line in range(1, ANNOTATIONS + 1)]
    assert rendered(problems, "github", KNOWN_LAWS) == "".join(shown) + last
    assert rendered(problems, "text", KNOWN_LAWS).count("\n") == number
    assert len(json.loads(rendered(problems, "json", KNOWN_LAWS))["problems"]) == number
    assert len(sarif(problems, KNOWN_LAWS)["results"]) == number
    assert len(ET.fromstring(rendered(problems, "junit", KNOWN_LAWS)).findall("testcase/failure")) == number  # noqa: S314 -- our own


# What stands in a path or a message, and how JUnit tells it.
HARMFUL = {
    "a tag": ('"/><failure message="', '"/><failure message="'),
    "an entity": ("&lt;&#0;", "&lt;&#0;"),
    "a zero byte": ("a\0b", "a\\u0000b"),
    "an escape code": ("\x1b[31mred", "\\u001b[31mred"),
    "line ends": ("a\r\nb\u2028c", "a\\u000d\\u000ab\\u2028c"),
    "a mark of direction": ("a\u202eb", "a\\u202eb"),
    "half a character": ("a\udcffb", "a\\udcffb"),
    "no character": ("a\uffffb", "a\\uffffb"),
    "a character outside the basic plane": ("𠮷😀", "𠮷😀"),
    "the end of a section": ("]]>", "]]>"),
}


@pytest.mark.parametrize(("text", "wanted"), HARMFUL.values(), ids=HARMFUL)
def test_junit_of_harmful_text(text: str, wanted: str) -> None:
    """Whatever a name or a cell holds, the XML can be read, and shows it."""
    suite = ET.fromstring(rendered([Problem(text, 1, 1, text)], "junit", KNOWN_LAWS))  # noqa: S314 -- our own
    (failure,) = suite.findall("testcase/failure")
    assert failure.attrib == {"message": f"{wanted}:1:1: table: {wanted}"}
    assert suite.attrib == {"name": "yunhe glossary check", "tests": "3", "failures": "1"}


def test_junit_of_an_unknown_law() -> None:
    """A law that nobody has named is a test case, too."""
    suite = ET.fromstring(rendered([Problem("a", 1, 1, "no", "other")], "junit", KNOWN_LAWS))  # noqa: S314 -- our own
    assert [case.get("name") for case in suite] == [*KNOWN_LAWS, "other"]
    assert suite.attrib == {"name": "yunhe glossary check", "tests": "4", "failures": "1"}


NO_UTF_8 = st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF, categories=["Cs"])
"""What stands for the bytes of a file name that are no UTF-8."""
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]) | NO_UTF_8, max_size=20)
PROBLEMS = st.lists(
    st.builds(
        Problem, ANY_TEXT, st.integers(1, 99), st.integers(1, 99), ANY_TEXT, st.sampled_from([*KNOWN_LAWS, "other"])
    ),
    max_size=15,
)


@given(PROBLEMS)
def test_nothing_is_lost(problems: list[Problem]) -> None:
    """Whatever names and cells hold, each format can be read and holds every problem as it is."""
    told = json.loads(rendered(problems, "json", KNOWN_LAWS))
    ordered = sorted(problems)
    assert [Problem(**one) for one in told["problems"]] == ordered
    assert sum(told["summary"].values()) == len(problems)
    results = sarif(problems, KNOWN_LAWS)["results"]
    assert [(one["ruleId"], one["message"]["text"]) for one in results] == [(one.law, one.message) for one in ordered]
    suite = ET.fromstring(rendered(problems, "junit", KNOWN_LAWS))  # noqa: S314 -- our own
    assert len(suite.findall("testcase/failure")) == len(problems)
    commands = rendered(problems, "github", KNOWN_LAWS).split("\n")
    assert len(commands) == min(len(problems), ANNOTATIONS) + (len(problems) > ANNOTATIONS) + 1
    assert all(command.startswith(("::error file=", "::notice ::")) for command in commands if command)


BAD = "\t".join(COLUMNS) + "\n运河局\tCanal Bureau\tgovernment\t\tQZ | 50%\t\t\t\t2026-01-31\t\n"


@pytest.mark.parametrize("form", ["json", "github", "sarif", "junit"])
def test_check_in_a_format(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`glossary check` prints the format alone, or writes it into a file; what it adds is on standard error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.tsv").write_text(BAD, "utf-8")
    line = ["glossary", "check", "--format", form]
    printed = CliRunner().invoke(main, [*line, "bad.tsv"], catch_exceptions=False)
    written = CliRunner().invoke(main, [*line, "-o", "out", "bad.tsv"], catch_exceptions=False)
    assert (printed.exit_code, printed.stderr) == (1, "4 problems in the glossary\n")
    assert (written.exit_code, written.stdout, written.stderr) == (1, "", printed.stderr)
    assert (tmp_path / "out").read_bytes().decode() == printed.stdout
    assert printed.stdout.count("bad.tsv") == 4


@POSIX
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_check_of_a_name_that_is_not_utf_8(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table whose name is no UTF-8 is reported like any other."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad\udcff.tsv").write_text(BAD, "utf-8")
    line = ["glossary", "check", "--format", form, "-o", "out", "bad\udcff.tsv"]
    result = CliRunner().invoke(main, line, catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (1, "4 problems in the glossary\n")
    assert (tmp_path / "out").read_bytes().decode().count("%FF" if form == "sarif" else "udcff") == 4
