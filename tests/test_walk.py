"""Which files a run reads, and in which format: folders, ignore files, standard input under a name, marked changes."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.commands import drafts as command
from cleanup.formats import SUFFIXES, Marking
from cleanup.formats import text as plain
from cleanup.ignoring import ignored_by
from cleanup.model import PACKED, Change, Document, DraftError, Edit, Report, Segment, Span
from cleanup.reports.unified import Emphasis, unified
from cleanup.resolve import apply
from cleanup.siblings import source_of, without_sources
from cleanup.tracking import marking
from cleanup.walking import find_drafts, searched_suffixes
from cli import main
from glossary.store import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


HOUSE = "\t".join(COLUMNS) + "\n王运河\tWang Yun-he\tperson\t\tWang Canal\t\t\ta card\t2026-01-31\t\n"
GIT = shutil.which("git") or ""
DRAFT = "Wang Canal spoke.\n"
CLEAN = "Wang Yunhe spoke.\n"
NAME = "wrong-name: `Wang Canal`: 王运河 is `Wang Yunhe`"
CHINESE = "学院召开2024年会议。\n王运河校长讲话。\n会议有500名教师参加。\n会议于下午结束。\n"
ENGLISH = (
    "The college held its 2024 meeting.\nPresident Wang Yunhe spoke.\n500 teachers attended the meeting.\n"
    "The meeting ended in the afternoon.\n"
)
SHORT = ENGLISH.replace("500 teachers attended the meeting.\n", "")
COUNTED = "wrong-name  1\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to run in."""
    place = tmp_path / "work"
    place.mkdir()
    monkeypatch.chdir(place)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return place


def put(files: Mapping[str, str | bytes]) -> None:
    """Write files."""
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def held() -> dict[str, bytes]:
    """All files of the working folder."""
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def run(*arguments: str, stdin: str | bytes | None = None) -> tuple[int, str, str]:
    """The exit code, standard output and standard error of a command. Nothing may be raised."""
    result = CliRunner().invoke(main, arguments, input=stdin, prog_name="yunhe", catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


def read_in(*names: str) -> list[str]:
    """The drafts that a check of these names reads; each says something wrong."""
    code, stdout, stderr = run("check", *names)
    assert (code, stderr.splitlines()[1:]) == (1, []), stderr
    return [line.partition(":")[0] for line in stdout.splitlines()]


# Formats that are made up here: one of parts, one that marks its changes.


def packed(*lines: str) -> bytes:
    """A file of parts with some paragraphs."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(zipfile.ZipInfo("text"), "\n".join(lines))
    return made.getvalue()


def read_packed(path: str, raw: bytes, _: str | None = None) -> Document:
    """The paragraphs of a packed file, with a picture that is not read."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            document = plain.read(path, file.read("text"))
    except zipfile.BadZipFile as error:
        raise DraftError(f"{path}:1:1: this is no packed document; save it again") from error
    unread = (f"{path}:2:1: a chart is not read; look at its words yourself",) if "chart" in path else ()
    return as_packed(document, raw, unread)


def as_packed(document: Document, raw: bytes, unread: tuple[str, ...]) -> Document:
    """A document of text as one of parts."""
    return replace(document, format="packed", raw=raw, encoding=PACKED, unread=unread)


def write_packed(document: Document, edits: Mapping[str, Sequence[Edit]]) -> bytes:
    """A packed file anew."""
    if not any(edits.values()):
        return document.raw
    return packed(*(apply(segment.text, edits.get(segment.id, ())) for segment in document.segments))


def track(document: Document, changes: Mapping[str, Sequence[Change]], marked: Marking) -> bytes:
    """What a format is given to mark, in words."""
    told = [f"{marked.author} {marked.moment} {marked.comments}"]
    for name, own in changes.items():
        told += [f"{name}: {change.edit.text}: {change.findings[0].rule}" for change in own]
    return "\n".join(told).encode() if changes else document.raw


@pytest.fixture(autouse=True)
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Register the formats of this module under suffixes that nobody has."""
    module = ModuleType("cleanup.formats.parted")
    module.read, module.write, module.track = read_packed, write_packed, track  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "cleanup.formats.parted", module)
    monkeypatch.setitem(SUFFIXES, ".parts", "parted")
    monkeypatch.setitem(SUFFIXES, ".both", "tmx")
    monkeypatch.setattr("cleanup.tracking.TRACKED", frozenset({"parted"}))


# Ignore files.

IGNORED: dict[str, tuple[dict[str, str], str]] = {
    "a name, at any depth": ({".gitignore": "a.txt"}, "b.txt sub/b.txt sub/deep/b.txt"),
    "a name at the top": ({".gitignore": "/a.txt"}, "b.txt sub/a.txt sub/b.txt sub/deep/a.txt sub/deep/b.txt"),
    "a folder": ({".gitignore": "sub/"}, "a.txt b.txt"),
    "a file is no folder": (
        {".gitignore": "a.txt/"},
        "a.txt b.txt sub/a.txt sub/b.txt sub/deep/a.txt sub/deep/b.txt",
    ),
    "a comment, blank lines, a mark, line ends of Windows": (
        {".gitignore": "\N{ZERO WIDTH NO-BREAK SPACE}a.txt\r\n\r\n# b.txt\r\n"},
        "b.txt sub/b.txt sub/deep/b.txt",
    ),
    "taken back": ({".gitignore": "*.txt\n!b.txt"}, "b.txt sub/b.txt sub/deep/b.txt"),
    "taken back too early": ({".gitignore": "!b.txt\nb.txt"}, "a.txt sub/a.txt sub/deep/a.txt"),
    "taken back from a folder that is passed over": ({".gitignore": "sub/\n!sub/a.txt"}, "a.txt b.txt"),
    "all but folders and some files": ({".gitignore": "*\n!*/\n!a.txt"}, "a.txt sub/a.txt sub/deep/a.txt"),
    "a nested file": ({"sub/.gitignore": "/a.txt"}, "a.txt b.txt sub/b.txt sub/deep/a.txt sub/deep/b.txt"),
    "a nested file over a higher one": (
        {".gitignore": "a.txt", "sub/.gitignore": "!a.txt"},
        "b.txt sub/a.txt sub/b.txt sub/deep/a.txt sub/deep/b.txt",
    ),
    "a folder taken back is read": (
        {".gitignore": "deep/", "sub/.gitignore": "!deep/"},
        "a.txt b.txt sub/a.txt sub/b.txt sub/deep/a.txt sub/deep/b.txt",
    ),
    "stars over folders": ({".gitignore": "sub/**/a.txt"}, "a.txt b.txt sub/b.txt sub/deep/b.txt"),
    "the folders in a folder": ({".gitignore": "sub/**/"}, "a.txt b.txt sub/a.txt sub/b.txt"),
    "a malformed line names nothing": ({".gitignore": "[a\na\\\n[z-b]\n[[b"}, "a.txt b.txt sub/a.txt sub/b.txt sub/deep/a.txt sub/deep/b.txt"),
    "the own file": ({".yunheignore": "sub/"}, "a.txt b.txt"),
    "the own file is stronger": ({".gitignore": "*", ".yunheignore": "!*/\n!a.txt"}, "a.txt sub/a.txt sub/deep/a.txt"),
    "the own file is stronger than a deeper one": (
        {"sub/.gitignore": "!a.txt", ".yunheignore": "a.txt"},
        "b.txt sub/b.txt sub/deep/b.txt",
    ),
}  # fmt: skip
TREE = [f"{place}{name}.txt" for place in ("", "sub/", "sub/deep/") for name in "ab"]


@pytest.mark.parametrize(("files", "wanted"), IGNORED.values(), ids=IGNORED)
def test_ignored_files_are_passed_over(files: dict[str, str], wanted: str) -> None:
    """As by git; the own ignore file is stronger."""
    put({**dict.fromkeys(TREE, DRAFT), **files})
    assert read_in(".") == wanted.split()


@pytest.mark.parametrize(("files", "wanted"), IGNORED.values(), ids=IGNORED)
def test_standard_input_is_ignored_as_a_file_of_its_name_is(files: dict[str, str], wanted: str) -> None:
    """Both ways to ask say the same."""
    put({**dict.fromkeys(TREE, DRAFT), **files})
    for name in TREE:
        code, stdout, stderr = run("fix", "-", "--stdin-filename", name, stdin=DRAFT)
        assert (code, stdout) == (0, CLEAN if name in wanted.split() else DRAFT)
        assert bool(stderr) == (name not in wanted.split())


PARTS = ["a", "b", "ab", "*", "**", "a*", "?", "*.txt", "a.txt", "[ab]", "[!a]", "\\a", "b.txt", "!x", "#a"]
PATTERNS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "!"]),
    st.sampled_from(["", "", "", "/"]),
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map("/".join),
    st.sampled_from(["", "", "/", " "]),
)
IGNORE_FILES = st.dictionaries(
    st.sampled_from(["", "a", "a/b", "b"]), st.lists(PATTERNS, min_size=1, max_size=4).map("\n".join), min_size=1
)


@pytest.mark.skipif(not GIT, reason="git is what is compared with")
@given(files=IGNORE_FILES)
@settings(max_examples=80, deadline=None)
def test_ignore_files_say_what_git_says(files: dict[str, str]) -> None:
    """Of every file of a tree, whether it is looked for or asked about."""
    places = ["", "a", "b", "ab", "a/a", "a/b", "a/b/a", "b/ab", "b/ab/b"]
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        subprocess.run([GIT, "init", "-q", folder], check=True)
        for place in places:
            (root / place).mkdir(exist_ok=True)
            for name in ("a.txt", "b.txt", "ab.txt"):
                (root / place / name).touch()
        for place, patterns in files.items():
            (root / place / ".gitignore").write_text(patterns, "utf-8")
        asked = [GIT, "-C", folder, "ls-files", "--others", "--exclude-per-directory=.gitignore", "*.txt"]
        kept = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split()
        assert [str(Path(name).relative_to(root)) for name in find_drafts([str(root)])[0]] == sorted(kept)
        every = sorted(str(path.relative_to(root)) for path in root.rglob("*.txt"))
        assert [name for name in every if not ignored_by(str(root / name))] == sorted(kept)


def test_a_named_file_is_read_though_it_is_ignored() -> None:
    """Who names it wants it; so with a folder, for whose contents the rules hold."""
    put({**dict.fromkeys(TREE, DRAFT), ".gitignore": "a.txt\nsub/"})
    assert read_in("a.txt", "sub/a.txt") == ["a.txt", "sub/a.txt"]
    assert read_in("sub") == ["sub/b.txt", "sub/deep/b.txt"]


@pytest.mark.parametrize("root", ["repository", "working folder"])
def test_higher_ignore_files_have_a_say(root: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the root of the repository, from wherever the run is; without one, up to the working folder."""
    put({**dict.fromkeys(TREE, DRAFT), ".gitignore": "/sub/a.txt", "sub/.yunheignore": "deep/"})
    (folder.parent / ".gitignore").write_text("*", "utf-8")
    if root == "repository":
        (folder / ".git").mkdir()
        monkeypatch.chdir(folder / "sub")
        assert read_in(".") == ["b.txt"]
        assert read_in("../sub/deep") == ["../sub/deep/a.txt", "../sub/deep/b.txt"]
    else:
        assert read_in("sub") == ["sub/b.txt"]
        assert read_in(str(folder / "sub")) == [str(folder / "sub" / "b.txt")]


def test_a_folder_elsewhere_has_its_own_rules(folder: Path) -> None:
    """Those of the working folder say nothing of it."""
    put({".gitignore": "a.txt", "../else/a.txt": DRAFT, "../else/b.txt": DRAFT, "../else/.gitignore": "b.txt"})
    assert read_in("../else") == ["../else/a.txt"]
    assert read_in(str(folder.parent / "else")) == [str(folder.parent / "else" / "a.txt")]


def test_what_programs_lay_beside_open_documents_is_no_draft() -> None:
    """Word's and LibreOffice's marks of open documents are passed over; named, they are refused in a sentence."""
    put({"release.parts": packed("Wang Canal"), "~$lease.parts": b"\x05owner", ".~lock.release.parts#": "owner"})
    assert read_in(".") == ["release.parts"]
    told = "~$lease.parts:1:1: no document, but the mark of one that is open; name the document itself\n"
    assert run("check", "~$lease.parts") == (2, "", told)


def test_a_folder_of_which_all_is_ignored() -> None:
    """Says which file does so."""
    put({"sub/a.txt": DRAFT, ".gitignore": "*.txt"})
    known = searched_suffixes()
    told = (
        f"no drafts in this folder; the known suffixes are {known}, and {Path.cwd()}/.gitignore passes over some files"
    )
    assert run("check", "sub") == (2, "", f"sub:1:1: {told}\n")


def test_linked_folders_are_not_followed() -> None:
    """A link to a folder above would never end."""
    put({"sub/a.txt": DRAFT})
    Path("sub/again").symlink_to(Path.cwd(), target_is_directory=True)
    assert read_in(".") == ["sub/a.txt"]
    assert read_in("sub/again/sub") == ["sub/again/sub/a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_pipes_are_not_waited_for() -> None:
    """A pipe in a folder is passed over; a link to nothing is told, as a draft that cannot be read."""
    put({"a.txt": DRAFT})
    os.mkfifo("b.txt")
    Path("c.txt").symlink_to("nothing.txt")
    assert find_drafts(["."]) == (["a.txt", "c.txt"], [])


def test_an_ignore_file_that_is_no_text() -> None:
    """Ends the search of its folder; other drafts are read."""
    put({"sub/a.txt": DRAFT, "sub/.gitignore": "a\nGröße\n".encode("latin-1"), "b.txt": DRAFT})
    told = f"{Path.cwd()}/sub/.gitignore:2:1: not UTF-8; save the file as UTF-8\n"
    assert run("check", "sub", "b.txt") == (2, f"b.txt:1:1: {NAME}\n", f"{told}{COUNTED}")
    assert run("fix", "-", "--stdin-filename", "sub/a.txt", stdin=DRAFT) == (2, "", told)


def test_an_ignore_file_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Likewise."""
    put({"sub/a.txt": DRAFT, "sub/.yunheignore": "a"})
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == ".yunheignore":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    told = f"{Path.cwd()}/sub/.yunheignore:1:1: cannot be read (Permission denied); check its permissions\n"
    assert run("fix", "sub") == (2, "", told)


def test_a_folder_that_cannot_be_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is told of, and costs the others nothing."""
    put({"closed/a.txt": DRAFT, "open/a.txt": DRAFT})
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    told = "./closed:1:1: cannot be searched (Permission denied); check its permissions\n"
    assert run("check", ".") == (2, f"open/a.txt:1:1: {NAME}\n", f"{told}{COUNTED}")


# Standard input under a name.


def test_standard_input_under_a_name() -> None:
    """Its format, its messages, its source and its configuration are those of a file of that name."""
    put({"sub/yunhe.toml": 'ignore = ["wrong-name"]\n', "b.zh.txt": CHINESE})
    raw = packed("Wang Canal", "He left .")
    named = ("-", "--stdin-filename", "a.en.parts")
    code, stdout, _ = run("check", *named, stdin=raw)
    assert (code, stdout.splitlines()[0]) == (1, f"a.en.parts:1:1: {NAME}")
    assert run("check", "-", "--stdin-filename", "sub/b.parts", stdin=raw) == (
        1,
        "sub/b.parts:2:8: space-before-punctuation: space before `.`\n",
        "space-before-punctuation  1\n",
    )
    assert "--- a.en.parts\n+++ a.en.parts\n" in run("fix", "--diff", *named, stdin=raw)[1]
    beside = ("-", "--stdin-filename", "b.en.parts")
    assert run("align", *beside, stdin=packed(*SHORT.splitlines()))[2].endswith("1 not in the draft\n")
    assert '"draft": "a.en.parts"' in run("names", "--format", "json", *named, stdin=raw)[1]
    result = CliRunner().invoke(main, ["fix", *named], input=raw)
    assert result.stdout_bytes == packed("Wang Yunhe", "He left.")
    assert run("fix", *named, "-o", "new.parts", stdin=raw)[2] == (
        "a.en.parts: 2 fixed, 0 left to decide; written to new.parts\n"
    )
    assert Path("new.parts").read_bytes() == packed("Wang Yunhe", "He left.")


def test_standard_input_that_is_ignored_comes_back() -> None:
    """Whatever it is; the diff of it is empty, and nothing is wrong with it."""
    put({".yunheignore": "*.parts"})
    told = f"a.parts:1:1: passed over, since {Path.cwd()}/.yunheignore names it\n"
    named = ("-", "--stdin-filename", "a.parts")
    for raw in (packed("Wang Canal"), b"\xff\0Wang Canal"):
        result = CliRunner().invoke(main, ["fix", *named], input=raw, catch_exceptions=False)
        assert (result.exit_code, result.stdout_bytes, result.stderr) == (0, raw, told)
        assert run("check", *named, stdin=raw) == (0, "", told)
        assert run("fix", "--diff", *named, stdin=raw) == (0, "", told)


def test_a_name_that_no_file_can_have() -> None:
    """Is good enough for standard input; there is just nothing beside it."""
    for name in (f"{'a' * 300}.en.parts", f"{'a' * 300}/{'b' * 5000}.en.parts"):
        code, stdout, stderr = run("check", "-", "--stdin-filename", name, stdin=packed("Wang Canal"))
        assert (code, stdout, stderr) == (1, f"{name}:1:1: {NAME}\n", COUNTED)


def test_format_of_all_drafts() -> None:
    """Of any suffix, or none; a source of the same suffix is read in the same format."""
    put({"notes.wiki": DRAFT, "README": DRAFT, "a.en.wiki": SHORT, "a.zh.wiki": CHINESE})
    assert read_in("--format-in", "text", "notes.wiki", "README") == ["notes.wiki", "README"]
    assert run("fix", "--format-in", "text", "notes.wiki")[0] == 0
    assert Path("notes.fixed.wiki").read_text("utf-8") == CLEAN
    assert run("align", "--format-in", "text", "a.en.wiki")[2].endswith("1 not in the draft\n")
    assert run("check", "--format-in", "text", "--source", "a.zh.wiki", "a.en.wiki")[0] == 1
    assert run("check", "--format-in", "parted", "notes.wiki") == (
        2,
        "",
        "notes.wiki:1:1: this is no packed document; save it again\n",
    )
    assert run("fix", "--format-in", "parted", "-", stdin=packed("All is well."))[0] == 0


USAGE = {
    "an unknown format": (["check", "--format-in", "texd", "a.txt"], "--format-in: `texd` is no format; did you mean `text`?"),
    "a name of nothing": (["check", "--stdin-filename", "a.txt", "a.txt"], "--stdin-filename says what the draft - is called; give both, or leave it out"),
    "no name": (["check", "--stdin-filename", "", "-"], "--stdin-filename says what the draft - is called; give both, or leave it out"),
    "standard input twice": (["check", "-", "--source", "-"], "standard input cannot be both the draft and its source; name a file for one of them"),
    "standard input twice, paired": (["align", "-", "--source", "-"], "standard input cannot be both the draft and its source; name a file for one of them"),
    "marked and printed": (["fix", "--track", "--diff", "a.parts"], "--track marks changes in the file, --diff prints them; leave one of them out"),
    "an author of nothing": (["fix", "--author", "Li", "a.parts"], "--author says whose marked changes they are; it goes with --track"),
    "an author without a name": (["fix", "--track", "--author", " ", "a.parts"], "--author: `author` must be a name"),
    "an author of two lines": (["fix", "--track", "--author", "a\nb", "a.parts"], "--author: `author` must be a name"),
    "an unknown way": (["fix", "--track=loud", "a.parts"], "Invalid value for '--track': 'loud' is not one of 'comments', 'quiet'."),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), USAGE.values(), ids=USAGE)
def test_wrong_usage(arguments: list[str], message: str) -> None:
    """Is told in one sentence, and nothing is written."""
    put({"a.txt": DRAFT, "a.parts": packed("Wang Canal")})
    before = held()
    code, stdout, stderr = run(*arguments, stdin="")
    assert (code, stdout, stderr.splitlines()[-1]) == (2, "", f"Error: {message}")
    assert held() == before


# Marked changes.


def test_changes_are_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """With author, time and comments, in the file that would be written without marks."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769846400")
    put({"a.parts": packed("All is well.", "Wang Canal")})
    written = "a.parts: 1 fixed, 0 left to decide; written to a.fixed.parts\n"
    for options, first in {
        ("--track",): "yunhe 2026-01-31T08:00:00Z True",
        ("--track=quiet",): "yunhe 2026-01-31T08:00:00Z False",
        ("--track=comments", "--author", "Li Hua"): "Li Hua 2026-01-31T08:00:00Z True",
    }.items():
        assert run("fix", *options, "a.parts") == (0, "", written)
        assert Path("a.fixed.parts").read_text("utf-8") == f"{first}\n2: Wang Yunhe: wrong-name"
    put({"yunhe.toml": 'author = "办公室"\n'})
    assert run("fix", "-o", "-", "--track", "--", "a.parts") == (
        0,
        "办公室 2026-01-31T08:00:00Z True\n2: Wang Yunhe: wrong-name",
        "",
    )


def test_the_time_is_now() -> None:
    """In UTC and in whole seconds, where nobody sets it."""
    told = marking("quiet", "Li").moment
    assert len(told) == len("2026-01-31T08:00:00Z")
    assert abs(datetime.fromisoformat(told) - datetime.now(UTC)) < timedelta(days=1)


@pytest.mark.parametrize("epoch", ["tomorrow", "1e9", "99999999999999999999"])
def test_a_time_that_is_none(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is told, and nothing is written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    put({"a.parts": packed("Wang Canal")})
    code, stdout, stderr = run("fix", "--track", "a.parts")
    told = f"Error: SOURCE_DATE_EPOCH is `{epoch}`; write a time in seconds since 1970"
    assert (code, stdout, stderr.splitlines()[-1]) == (2, "", told)
    assert list(held()) == ["a.parts"]
    assert run("fix", "a.parts")[0] == 0


def test_formats_that_cannot_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say so and name those that can; the other drafts are written."""
    put({"a.parts": packed("Wang Canal"), "a.txt": DRAFT})
    told = (
        "a.txt:1:1: changes cannot be marked in this format; that is done in .parts files only, so leave --track out\n"
    )
    code, stdout, stderr = run("fix", "--track", "a.txt", "a.parts")
    assert (code, stdout, stderr.startswith(told)) == (2, "", True)
    assert sorted(held()) == ["a.fixed.parts", "a.parts", "a.txt"]
    assert run("fix", "--track", "-", stdin=DRAFT) == (2, "", told.replace("a.txt", "-"))
    monkeypatch.setattr("cleanup.tracking.TRACKED", frozenset())
    assert "no format can do that yet" in run("fix", "--track", "a.parts")[2]


# Packed files.


def test_paragraphs_of_packed_files_are_compared() -> None:
    """Line by line, as text."""
    put({"a.parts": packed("All is well.", "Wang Canal", "He left .")})
    wanted = (
        "--- a.parts\n+++ a.fixed.parts\n@@ -1,3 +1,3 @@\n"
        " All is well.\n-Wang Canal\n-He left .\n+Wang Yunhe\n+He left.\n"
    )
    assert run("fix", "--diff", "a.parts") == (1, wanted, "")
    assert list(held()) == ["a.parts"]


def test_packed_files_are_written_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place, beside the draft, to standard output; but not to a terminal."""
    raw, clean = packed("Wang Canal"), packed("Wang Yunhe")
    put({"a.parts": raw})
    assert CliRunner().invoke(main, ["fix", "-o", "-", "a.parts"]).stdout_bytes == clean
    run("fix", "a.parts")
    assert Path("a.fixed.parts").read_bytes() == clean
    assert run("fix", "a.parts", "a.fixed.parts")[0] == 0
    assert sorted(held()) == ["a.fixed.parts", "a.parts"]
    before = held()
    told = "the file is no text, which a terminal shows; name one with --output\n"

    class Terminal:
        def __getattr__(self, name: str) -> object:
            return (lambda: True) if name == "isatty" else getattr(sys.stdout, name)

    with monkeypatch.context() as patched:
        patched.setattr(command, "sys", ModuleType("sys"))
        command.sys.stdout, command.sys.stderr = Terminal(), Terminal()  # type: ignore[attr-defined]
        assert run("fix", "-o", "-", "a.parts") == (2, "", f"a.parts:1:1: {told}")
        named = ("-", "--stdin-filename", "b.parts")
        assert run("fix", *named, stdin=raw) == (2, "", f"b.parts:1:1: {told}")
        assert run("fix", "--diff", "a.parts")[0] == 1
    assert held() == before
    run("fix", "--in-place", "a.parts")
    assert Path("a.parts").read_bytes() == clean


def test_what_is_not_read_is_told() -> None:
    """On standard error, by every command that reads; the exit code is that of the rest."""
    put(
        {
            "chart.parts": packed("All is well."),
            "chart.en.parts": packed("All is well."),
            "chart.zh.txt": "一切都好。\n",
        }
    )
    told = "chart.parts:2:1: a chart is not read; look at its words yourself\n"
    assert run("check", "chart.parts") == (0, "", told)
    assert run("fix", "chart.parts")[2].startswith(told)
    assert run("names", "chart.parts")[2].startswith(told)
    assert run("align", "chart.en.parts")[2].startswith(told.replace("chart.parts", "chart.en.parts"))


def test_line_breaks_in_a_paragraph_are_lines_of_its_diff() -> None:
    """Each with its sign; on a terminal the changes in each are brought out."""
    breaks = Segment("1", "One\nWang Canal\nend .")
    changes = (Change(Edit(Span(9, 14), "Yunhe"), ()), Change(Edit(Span(18, 20), "."), ()))
    document = Document("a.parts", "packed", b"", (breaks,), PACKED)
    report = Report(document, (changes,), (), ("One\nWang Yunhe\nend.",))
    head = "--- a.parts\n+++ b.parts\n@@ -1,3 +1,3 @@\n One\n"
    assert unified(report, b"", "b.parts") == f"{head}-Wang Canal\n-end .\n+Wang Yunhe\n+end.\n"
    marked = unified(report, b"", "b.parts", Emphasis("[-{}]".format, "[+{}]".format))
    assert marked == f"{head}-Wang [-Canal]\n-end[- .]\n+Wang [+Yunhe]\n+end[+.]\n"


# Bad files, alone and among others.

BAD: dict[str, tuple[str, str]] = {
    "a missing file": ("none.parts", "cannot be read (No such file or directory); check the name and the permissions"),
    "an empty packed file": ("empty.parts", "this is no packed document; save it again"),
    "a packed file that is none": ("broken.parts", "this is no packed document; save it again"),
}


def test_an_older_office_file() -> None:
    """Can be saved as one that is read."""
    put({"a.doc": b"\xd0\xcf\x11\xe0", "b.RTF": "{\\rtf1 Wang Canal}"})
    told = "open it and save it as .docx"
    wanted = f"a.doc:1:1: no reader for `.doc` files; {told}\nb.RTF:1:1: no reader for `.rtf` files; {told}\n"
    assert run("check", "a.doc", "b.RTF") == (2, "", wanted)


@pytest.mark.parametrize("command_line", [["check"], ["fix"], ["fix", "--in-place"], ["fix", "--diff"], ["names"]])
@pytest.mark.parametrize(("name", "told"), BAD.values(), ids=BAD)
def test_a_bad_file(command_line: list[str], name: str, told: str) -> None:
    """Gets one sentence and the exit code 2, and nothing is written or printed."""
    put({"empty.parts": b"", "broken.parts": packed("Wang Canal")[:40]})
    before = held()
    assert run(*command_line, name) == (2, "", f"{name}:1:1: {told}\n")
    assert held() == before


def test_a_bad_file_costs_nobody_else_anything() -> None:
    """In a mix of formats, good and bad."""
    put(
        {
            "a.txt": DRAFT, "b.parts": packed("Wang Canal"), "c.parts": b"", "d.txt": b"\0\0", "e.txt": "", "f.wiki": DRAFT,
        }
    )  # fmt: skip
    code, stdout, stderr = run("fix", "a.txt", "b.parts", "c.parts", "d.txt", "e.txt", "f.wiki", "none.txt")
    assert (code, stdout) == (2, "")
    assert [line.partition(":")[0] for line in stderr.splitlines()] == [
        "a.txt", "b.parts", "c.parts", "d.txt", "e.txt", "f.wiki", "none.txt",
    ]  # fmt: skip
    assert {name for name in held() if ".fixed" in name} == {"a.fixed.txt", "b.fixed.parts", "e.fixed.txt"}


@pytest.mark.parametrize("arguments", [["check", "--source", "sub", "a.txt"], ["align", "a.txt", "--source", "sub"]])
def test_a_folder_is_no_source(arguments: list[str]) -> None:
    """And no draft to align."""
    put({"a.txt": DRAFT, "sub/a.zh.txt": "王运河\n"})
    assert run(*arguments) == (2, "", "sub:1:1: this is a folder; name a file\n")
    assert run("align", "sub") == (2, "", "sub:1:1: this is a folder; name a file\n")


def test_no_persons_are_counted_where_nothing_was_read() -> None:
    """A count would say that there are none."""
    put({"a.txt": DRAFT})
    missing = "none.txt:1:1: cannot be read (No such file or directory); check the name and the permissions\n"
    for form in ("table", "tsv", "json"):
        assert run("names", "--format", form, "none.txt") == (2, "", missing)
    code, stdout, stderr = run("names", "none.txt", "a.txt")
    assert (code, bool(stdout), stderr) == (2, True, f"{missing}1 person, 1 open question\n")


def test_a_bad_release_costs_the_others_nothing() -> None:
    """In a folder of past releases, too."""
    put({"old/a.txt": DRAFT, "old/b.parts": b"", "house.tsv": HOUSE})
    code, stdout, stderr = run("glossary", "impact", "--corpus", "old", "house.tsv")
    assert (code, stdout.partition(";")[0]) == (2, "1 draft")
    assert stderr == "old/b.parts:1:1: this is no packed document; save it again\n"


# Sources beside drafts.

BESIDE = {
    "another format": ("a.en.txt", ["a.zh.parts"], "a.zh.parts"),
    "another format, the other way": ("a.en.parts", ["a.zh.txt"], "a.zh.txt"),
    "the same suffix first": ("a.en.parts", ["a.zh.txt", "a.zh.parts"], "a.zh.parts"),
    "the same format next": ("a.en.text", ["a.zh.parts", "a.zh.txt"], "a.zh.txt"),
    "a memory of both languages is no source": ("a.en.txt", ["a.zh.both"], None),
    "nor has it one": ("a.en.both", ["a.zh.txt", "a.zh.both"], None),
    "a table is the source of a table": ("a.en.csv", ["a.zh.csv"], "a.zh.csv"),
    "but of nothing else": ("a.en.txt", ["a.zh.csv"], None),
    "a suffix in capitals": ("a.en.TXT", ["a.zh.txt"], "a.zh.txt"),
    "a name that begins with a dot": (".a.en.txt", [".a.zh.txt"], ".a.zh.txt"),
    "nothing but languages": (".en.txt", [".zh.txt"], ".zh.txt"),
}


@pytest.mark.parametrize(("draft", "there", "source"), BESIDE.values(), ids=BESIDE)
def test_source_beside_a_draft(draft: str, there: list[str], source: str | None) -> None:
    """Of any format that holds one language; what is its source is no draft beside it."""
    put(dict.fromkeys([draft, *there], ""))
    assert source_of(draft) == (Path(source) if source else None)
    assert without_sources([draft, *there]) == [draft, *([] if source else there)]


def test_a_packed_source_is_read() -> None:
    """What the draft has lost of it is told."""
    put({"a.en.txt": SHORT, "a.zh.parts": packed(*CHINESE.splitlines())})
    code, stdout, _ = run("check", ".")
    assert (code, stdout.startswith("a.en.txt:2:27: missing-sentence: ")) == (1, True)
