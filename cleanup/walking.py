"""Which drafts the names of files and folders mean."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_IFDIR, S_IFMT, S_IFREG
from typing import TYPE_CHECKING

from cleanup.formats import STDIN, SUFFIXES, TABLES, known_suffixes
from cleanup.ignoring import above
from cleanup.model import DraftError
from cleanup.writing import FIXED, fixed_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cleanup.ignoring import Ignoring

LOCK = "~$"
"""How the names of the files begin that Word lays beside a document that is open. LibreOffice hides its own."""


def find_drafts(names: Sequence[str]) -> tuple[list[str], list[str]]:
    """The drafts that files and folders name, each once, and a message for each name that names none.

    Folders are searched for files of a known suffix that are no tables; cleaned files (`.fixed.`), hidden ones, those
    that programs lay beside open documents and those that `.gitignore` or `.yunheignore` names are passed over.
    """
    drafts: list[str] = []
    problems = []
    for name in names:
        if not name:
            problems.append("'':1:1: an empty name; name a file, a folder or - for standard input")
        elif name == STDIN or not os.path.isdir(name):  # noqa: PTH112 -- Path.is_dir raises for names that are too long
            drafts.append(name)
        else:
            found, told = _search(name)
            drafts += found
            problems += told
    places = {os.path.realpath(name): name for name in reversed(drafts)}
    return list(reversed(places.values())), problems


def without_cleaned(drafts: Sequence[str]) -> list[str]:
    """Drafts that are not themselves the cleaned text of another: `yunhe fix *.txt` may be said twice."""
    cleaned = {fixed_path(name) for name in drafts if name != STDIN}
    return [name for name in drafts if name not in cleaned]


def searched_suffixes() -> str:
    """The suffixes that folders are searched for, for a reader."""
    return known_suffixes(SUFFIXES.keys() - TABLES)


def _search(folder: str) -> tuple[list[str], list[str]]:
    """The drafts in a folder in order, and what is wrong with it."""
    search = _Search(folder)
    try:
        found = sorted(search.drafts())
    except DraftError as error:
        return [], [str(error)]
    told = [f"{one.filename}:1:1: cannot be searched ({one.strerror}); check its permissions" for one in search.closed]
    if not found and not told:
        passed = f", and {search.ignored[0]} passes over some files" if search.ignored else ""
        told = [f"{folder}:1:1: no drafts in this folder; the known suffixes are {searched_suffixes()}{passed}"]
    return found, told


class _Search:
    """A search of a folder, and what it met."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.closed: list[OSError] = []
        """Of the folders in it that cannot be searched."""
        self.ignored: list[str] = []
        """The ignore file of everything that was passed over because of one."""

    def drafts(self) -> Iterator[str]:
        """The drafts that it finds.

        Raises:
            DraftError: an ignore file cannot be read, or is not UTF-8.
        """
        top = Path(os.path.realpath(self.folder))
        known = {str(top): above(top)}
        for place, folders, files in os.walk(self.folder, onerror=self.closed.append):
            here = str(top / Path(place).relative_to(self.folder))
            ignoring = known.pop(here).below(here)
            folders[:] = self.kept((name for name in folders if name[0] != "."), here, ignoring, are_folders=True)
            known |= {os.path.join(here, name): ignoring for name in folders}  # noqa: PTH118 -- many
            for name in self.kept(filter(_is_draft, files), here, ignoring):
                if not _waits(Path(place, name)):
                    yield str(Path(place, name))

    def kept(self, names: Iterable[str], folder: str, ignoring: Ignoring, *, are_folders: bool = False) -> list[str]:
        """Those of the names in a folder that are not ignored."""
        by = {name: ignoring.by(os.path.join(folder, name), is_folder=are_folders) for name in names}  # noqa: PTH118
        self.ignored += filter(None, by.values())
        return [name for name, file in by.items() if not file]


def _is_draft(name: str) -> bool:
    """True for the name of a file that a folder is searched for."""
    path = Path(name)
    is_known = path.suffix.lower() in SUFFIXES and path.suffix.lower() not in TABLES
    return is_known and not name.startswith((".", LOCK)) and Path(path.stem).suffix != FIXED


def _waits(path: Path) -> bool:
    """True for a pipe or a device, from which reading would wait for ever."""
    try:
        kind = S_IFMT(path.stat().st_mode)
    except OSError:
        return False
    return kind not in (S_IFREG, S_IFDIR)
