"""The command with a source: found by its name, named, left out, refused; and how its pairs are shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cleanup.siblings import source_of, without_sources
from cli import main

CHINESE = "学院召开2024年会议。\n王运河校长讲话。\n会议有500名教师参加。\n会议于下午结束。\n"
ENGLISH = (
    "The college held its 2024 meeting.\nPresident Wang Yunhe spoke.\n500 teachers attended the meeting.\n"
    "The meeting ended in the afternoon.\n"
)
SHORT = ENGLISH.replace("500 teachers attended the meeting.\n", "")
LOST = (
    "a.en.txt:2:27: missing-sentence: line 3 of the source has nothing in the draft after this: `会议有500名教师参加。`"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def given(**files: str) -> None:
    """Put files there; `a_en_txt` is `a.en.txt`."""
    for name, content in files.items():
        Path(name.replace("_", ".")).write_text(content, "utf-8")


def run(*arguments: str) -> tuple[int, str, str]:
    """The exit code, standard output and standard error of a command."""
    result = CliRunner().invoke(main, arguments, prog_name="yunhe", catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


def test_a_source_beside_the_draft_is_found() -> None:
    """And said nothing of where all is well."""
    given(a_en_txt=ENGLISH, a_zh_txt=CHINESE)
    assert run("check", "a.en.txt") == (0, "", "")
    given(a_en_txt=SHORT)
    assert run("check", "a.en.txt")[:2] == (1, f"{LOST} [to decide]\n")
    assert run("check", "--no-source", "a.en.txt") == (0, "", "")


def test_a_named_source_is_taken_instead() -> None:
    """Wherever it is."""
    given(a_en_txt=SHORT, a_zh_txt="天气很好。\n", b_txt=CHINESE)
    assert run("check", "--source", "b.txt", "a.en.txt")[:2] == (1, f"{LOST} [to decide]\n")


def test_in_a_folder_the_chinese_text_is_a_source_and_no_draft() -> None:
    """Named alone it is a draft, whose source is the English one."""
    given(a_en_txt=SHORT, a_zh_txt=CHINESE)
    assert run("check", ".")[:2] == (1, f"{LOST} [to decide]\n")
    assert run("check", "a.en.txt", "a.zh.txt")[:2] == (1, f"{LOST} [to decide]\n")
    assert run("check", "a.zh.txt")[1].startswith("a.zh.txt:3:1: added-sentence: ")


BAD = {
    "two drafts": (
        ["check", "--source", "a.zh.txt", "a.en.txt", "b.en.txt"],
        "Error: --source goes with one draft, not 2; beside a.en.txt a.zh.txt is found\n",
    ),
    "both options": (
        ["check", "--source", "a.zh.txt", "--no-source", "a.en.txt"],
        "Error: --source and --no-source exclude each other\n",
    ),
    "no such file": (
        ["check", "--source", "none.txt", "a.en.txt"],
        "none.txt:1:1: cannot be read (No such file or directory); check the name and the permissions\n",
    ),
    "an empty source": (
        ["fix", "--source", "empty.txt", "a.en.txt"],
        "empty.txt:1:1: the source is empty; name the text that the draft translates\n",
    ),
    "an English source": (
        ["fix", "--source", "b.en.txt", "a.en.txt"],
        "b.en.txt:1:1: the source is English, as the draft is; name the text that the draft translates\n",
    ),
    "nothing to align with": (
        ["align", "b.en.txt"],
        "b.en.txt:1:1: no source stands beside it; name what it translates with --source\n",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), BAD.values(), ids=BAD)
def test_what_is_no_source_is_refused(arguments: list[str], message: str) -> None:
    """In one sentence, with exit code 2, and nothing is written."""
    given(a_en_txt=ENGLISH, a_zh_txt=CHINESE, b_en_txt=ENGLISH, empty_txt="")
    before = sorted(Path().iterdir())
    code, stdout, stderr = run(*arguments)
    assert (code, stdout) == (2, "")
    assert stderr.endswith(message)
    assert sorted(Path().iterdir()) == before


def test_a_source_of_another_text_is_not_used() -> None:
    """But warned of."""
    given(a_en_txt=ENGLISH, a_zh_txt="天气很好，我们去公园看动物。\n猫在桌子下面睡觉。\n他买了三本书和一张地图。\n")
    told = "hardly a paragraph of the draft goes with it, so it is not used; name the right one with --source"
    assert run("check", "a.en.txt") == (0, "", f"a.zh.txt:1:1: {told}\n")
    assert run("align", "a.en.txt") == (2, "", f"a.zh.txt:1:1: {told}\n")


ALIGNED = """\
        1         1  {first}
                     学院召开2024年会议。
                     The college held its 2024 meeting.
        2         2  {second}
                     王运河校长讲话。
                     President Wang Yunhe spoke.
        3         -        not in the draft
                     会议有500名教师参加。
        4         3  {third}
                     会议于下午结束。
                     The meeting ended in the afternoon.
"""


def test_pairs_are_shown() -> None:
    """As a table, as TSV, as JSON; the same bytes every time."""
    given(a_en_txt=SHORT, a_zh_txt=CHINESE)
    code, stdout, stderr = run("align", "a.en.txt")
    assert code == 1
    lines = [line[:20].rstrip() if line[:20].strip() else line for line in stdout.splitlines()]
    wanted = [line[:20].rstrip() if line[:20].strip() else line for line in ALIGNED.splitlines()]
    assert lines == wanted
    assert stderr.startswith("4 pairs: ")
    assert stderr.endswith("1 not in the draft\n")
    rows = json.loads(run("align", "--format", "json", "a.en.txt")[1])
    assert [row["source_lines"] for row in rows] == [[1], [2], [3], [4]]
    assert [row["draft_lines"] for row in rows] == [[1], [2], [], [3]]
    assert rows[2]["state"] == "not in the draft"
    table = [line.split("\t") for line in run("align", "--format", "tsv", "a.en.txt")[1].splitlines()]
    assert [row[:2] for row in table] == [
        ["source_lines", "draft_lines"],
        ["1", "1"],
        ["2", "2"],
        ["3", "-"],
        ["4", "3"],
    ]
    assert run("align", "a.en.txt") == run("align", "a.en.txt") == (code, stdout, stderr)
    assert run("align", "-o", "out.txt", "a.en.txt")[1] == ""
    assert Path("out.txt").read_text("utf-8") == stdout


def test_a_table_of_both_languages_is_a_draft() -> None:
    """Its pairs are sure; a cell without a partner is told, and only edits change it."""
    given(a_csv='zh,en\n学院召开会议。,"The college held a meeting ,again"\n王运河校长讲话。,\n')
    assert run("align", "a.csv")[2] == "2 pairs: 1 sure, 1 not in the draft\n"
    code, stdout, _ = run("check", "a.csv")
    assert code == 1
    assert "a.csv:2:42: missing-sentence: line 3 of the source has nothing in the draft after this" in stdout
    run("fix", "--in-place", "a.csv")
    assert Path("a.csv").read_text("utf-8") == (
        'zh,en\n学院召开会议。,"The college held a meeting, again"\n王运河校长讲话。,\n'
    )


def test_folders_are_not_searched_for_tables() -> None:
    """A glossary is a table of two languages, too."""
    given(a_csv="zh,en\n学院,The college ,\n", b_txt=ENGLISH)
    assert run("check", ".") == (0, "", "")


NAMES = {
    "a.en.txt": "a.zh.txt",
    "a.zh.txt": "a.en.txt",
    "a.b.en.txt": "a.b.zh.txt",
    "c.en-US.txt": "c.zh-CN.txt",
    "d.en.txt": "d.zh.text",
    "e.en.txt": None,
    "a.txt": None,
    "en.txt": None,
    "-": None,
}


@pytest.mark.parametrize(("draft", "source"), NAMES.items())
def test_source_by_its_name(draft: str, source: str | None) -> None:
    """The same name with the other language, in the same format or another."""
    for name in ("a.en.txt", "a.zh.txt", "a.b.zh.txt", "c.zh-CN.txt", "d.zh.text", "zh.txt"):
        Path(name).touch()
    assert source_of(draft) == (Path(source) if source else None)


def test_sources_among_drafts() -> None:
    """A Chinese text beside its English is none; alone it is a draft."""
    assert without_sources(["a.en.txt", "a.zh.txt", "b.zh.txt", "x/a.zh.txt", "-"]) == [
        "a.en.txt", "b.zh.txt", "x/a.zh.txt", "-",
    ]  # fmt: skip
