"""The benchmarks run, on a few lines of our own: what they print is a table of what they are given."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = (
    "2024年1月12日，学院召开会议，500名教师参加。\n校党委书记陈高峰表示，学院将推进建设，培养35名教师。\n"
    "2024年，园区投资1.2亿元，有36家企业。\n2024年1月13日下午，会议在大连结束。\n"
)
RIGHT = (
    "On January 12, 2024, the college held a meeting, and 500 teachers took part.\n"
    "Party Secretary Chen Gaofeng said that the college would promote construction and train 35 teachers.\n"
    "In 2024, the park, with 36 enterprises, invested 120 million yuan.\n"
    "The meeting ended in Dalian on the afternoon of January 13, 2024.\n"
)
WRONG = RIGHT.replace("Gaofeng", "Peak").replace("120 million", "12 million").replace("2024.\n", "2024 .\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A source, a reference and an output."""
    for name, text in (("src.zh", SOURCE), ("ref.A.en", RIGHT), ("hyp.Our.en", WRONG)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def run(script: str, *arguments: str) -> str:
    """What a benchmark prints."""
    command = [sys.executable, f"benchmarks/{script}.py", *arguments]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout.decode()


def test_an_output_is_scored_without_its_source_and_with_it(folder: Path) -> None:
    """The mark alone; then the name and the number, too; then the name alone."""
    told = run("quality", "--data", str(folder), "--source", "src.zh", "--samples", "10", "--jobs", "1")
    cells = [line.split(" | ") for line in told.splitlines() if line.startswith("| Our ")]
    assert [int(row[10]) for row in cells] == [1, 3, 1]


def test_edits_are_counted_by_rule(folder: Path) -> None:
    """With the source where the rule needs it; a reader's judgement stays while the counts stay."""
    counts = folder / "counts.tsv"
    run("rules", "--data", str(folder), "--counts", str(counts), "--edits", str(folder / "edits.tsv"))
    table = counts.read_text("utf-8")
    assert "\nliteral-name\t1\t0\t0\t0\t\n" in table
    assert "\nwrong-magnitude\t1\t0\t0\t0\t\n" in table
    assert len((folder / "edits.tsv").read_text("utf-8").splitlines()) == 2
    judged = table.replace("literal-name\t1\t0\t0\t0\t", "literal-name\t1\t0\t0\t0\t1")
    counts.write_text(judged, "utf-8")
    run("rules", "--data", str(folder), "--counts", str(counts))
    assert counts.read_text("utf-8") == judged


@pytest.mark.parametrize(("script", "shown"), [("terms", "| hyp.Our.en |"), ("quantities", "hyp.Our.en")])
def test_the_smaller_ones_have_a_row_for_an_output(folder: Path, script: str, shown: str) -> None:
    """Whatever its numbers are."""
    assert shown in run(script, "--data", str(folder))


@pytest.mark.parametrize("script", ["align", "detection", "names", "fuzz", "lines", "startup", "tables"])
def test_the_others_can_be_started(script: str) -> None:
    """Their imports still exist."""
    assert "usage" in run(script, "--help")


def test_documents_are_made_and_cleaned() -> None:
    """Each format has a row, with as many edits as plain text has."""
    rows = [line.split(" | ") for line in run("documents", "--megabytes", "0.005").splitlines()[2:]]
    assert [row[0] for row in rows] == ["| txt", "| docx", "| docx --track", "| html", "| md", "| xlf"]
    assert {row[3] for row in rows} == {rows[0][3]}
    assert int(rows[0][3]) > 20
