"""What a command loads: nothing slow unless the run needs it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

SLOW = {"ftfy", "jieba", "opencc", "openpyxl", "pathspec", "pypinyin", "pyromark", "rapidfuzz", "sacrebleu"}
OWN = {"cleanup", "glossary"}
DRAFT = "Secretary Wang Canal spoke,and the boats left .\n"
SIDES = ("cleanup.bilingual.", "cleanup.chinese.")
ALWAYS = {"cleanup.bilingual.direction", "cleanup.bilingual.language", "cleanup.bilingual.source"}
"""What tells that a draft has no source."""
LOADED = "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
RUN = f"""
import sys
import cli
try:
    cli.main(sys.argv[1:])
finally:
    {LOADED}
"""


def python(code: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run some code in a fresh interpreter, away from the working tree."""
    command = [sys.executable, "-X", "utf8", "-c", code, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def loaded(run: subprocess.CompletedProcess[str]) -> set[str]:
    """The top-level modules that a run has loaded: its last line of standard error."""
    return set(run.stderr.splitlines()[-1].split())


def test_import_of_the_command_loads_no_library(tmp_path: Path) -> None:
    """The command line by itself costs click."""
    run = python(f"import sys, cli; {LOADED}", folder=tmp_path)
    assert run.returncode == 0
    assert {"cli", "click"} <= loaded(run)
    assert not loaded(run) & (SLOW | OWN)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["fix", "--help"]], ids=" ".join)
def test_help_loads_no_library(arguments: list[str], tmp_path: Path) -> None:
    """Help is there at once."""
    run = python(RUN, *arguments, folder=tmp_path)
    assert run.returncode == 0
    assert not loaded(run) & (SLOW | OWN)


@pytest.mark.parametrize("command", [["check"], ["fix"], ["fix", "--diff"]], ids=" ".join)
def test_english_draft_loads_nothing_slow(command: list[str], tmp_path: Path) -> None:
    """A draft in ASCII is cleaned without jieba, OpenCC and the like."""
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="ascii")
    run = python(RUN, *command, "draft.txt", folder=tmp_path)
    assert loaded(run) >= {*OWN, "click"}
    assert not loaded(run) & SLOW
    assert run.returncode == (0 if command == ["fix"] else 1)


def test_english_draft_loads_nothing_of_the_chinese_side(tmp_path: Path) -> None:
    """What reads sources, pairs them with drafts, or mends Chinese drafts waits until there are some."""
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="ascii")
    (tmp_path / "source.txt").write_text("书记王运河讲话，船已离开。\n", encoding="utf-8")
    code = RUN.replace("name.partition('.')[0] for name in sys.modules", "*sys.modules")
    alone = loaded(python(code, "check", "draft.txt", folder=tmp_path))
    assert {name for name in alone if name.startswith(SIDES)} == ALWAYS
    assert "cleanup.ledger" not in alone
    both = loaded(python(code, "check", "draft.txt", "--source", "source.txt", folder=tmp_path))
    assert both >= {"cleanup.bilingual.pairing", "cleanup.bilingual.persons", "jieba"}


def test_what_is_loaded_is_told(tmp_path: Path) -> None:
    """The probe of this module sees what it looks for: looking up a short Chinese term needs jieba and OpenCC."""
    run = python(RUN, "glossary", "find", "上海的天气", folder=tmp_path)
    assert loaded(run) >= {"jieba", "opencc"}
