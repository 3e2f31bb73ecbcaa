"""What `.gitignore` and `.yunheignore` pass over, as git does (gitignore(5)).

The files of all folders from the root of the repository down have a say: the last line of a file that names something
decides, a deeper file over a higher one, and any `.yunheignore` over all `.gitignore`. What lies in an ignored folder
is ignored. `.git/info/exclude` and the user's own settings of git are not read: a run is the same for everybody.
"""

from __future__ import annotations

import os
import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.model import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

OWN, GIT = ".yunheignore", ".gitignore"
"""The stronger one first."""
UTF8_MARK = b"\xef\xbb\xbf"
ALL_FOLDERS = re.compile(r"/\*\*/(?=\s*$)")
"""What names the folders in a folder; the library takes it for the folder itself."""


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """A file that says what to pass over."""

    path: str
    folder: str
    """Absolute; what it says is about the files below."""
    patterns: tuple[GitIgnoreSpecPattern, ...]
    """The last one is the strongest."""

    def says(self, path: str, *, is_folder: bool) -> bool | None:
        """Whether to pass over what lies at an absolute path below; None where it has no say in that."""
        inner = path[len(self.folder.rstrip(os.sep)) + 1 :].replace(os.sep, "/")
        return next((one.include for one in self.patterns[::-1] if _names(one, inner, is_folder=is_folder)), None)


def _names(pattern: GitIgnoreSpecPattern, path: str, *, is_folder: bool) -> bool:
    """True where a pattern names what lies at `path` itself, and not only a folder that it lies in.

    A library for lists of paths takes all below a named folder for named. Here a folder that is passed over is not
    entered, and one that a stronger pattern takes back must not be lost again by its contents. The one group of the
    expressions is the `/` behind a folder.
    """
    found = pattern.match_file(path)
    if found and found.match.lastindex is None:
        return True
    if not is_folder or pattern.regex is None:
        return False
    inner = f"{path}/"
    return any(found.end(1) == len(inner) for found in pattern.regex.finditer(inner) if found.lastindex)


@dataclass(frozen=True, slots=True)
class Ignoring:
    """The ignore files that have a say in a folder, the deepest first."""

    own: tuple[IgnoreFile, ...] = ()
    git: tuple[IgnoreFile, ...] = ()

    def below(self, folder: str) -> Ignoring:
        """These and those of a folder below.

        Raises:
            DraftError: one of them cannot be read, or is not UTF-8.
        """
        own, git = (read_ignore_file(folder, name) for name in (OWN, GIT))
        return Ignoring((own, *self.own) if own else self.own, (git, *self.git) if git else self.git)

    def by(self, path: str, *, is_folder: bool = False) -> str:
        """The ignore file that passes over what lies at an absolute path, or an empty string."""
        for file in (*self.own, *self.git):
            said = file.says(path, is_folder=is_folder)
            if said is not None:
                return file.path if said else ""
        return ""


def read_ignore_file(folder: str, name: str) -> IgnoreFile | None:
    """An ignore file of a folder, if it has one.

    Raises:
        DraftError: it cannot be read, or is not UTF-8.
    """
    path = os.path.join(folder, name)  # noqa: PTH118 -- of every folder of a walk
    if not os.path.isfile(path):  # noqa: PTH113
        return None
    try:
        raw = Path(path).read_bytes().removeprefix(UTF8_MARK)
        text = raw.decode()
    except OSError as error:
        raise DraftError(f"{path}:1:1: cannot be read ({error.strerror}); check its permissions") from error
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DraftError(f"{path}:{line}:1: not UTF-8; save the file as UTF-8") from error
    return IgnoreFile(path, folder, tuple(_patterns(text)))


def _patterns(text: str) -> Iterator[GitIgnoreSpecPattern]:
    """The lines of an ignore file that name something; one that is malformed names nothing, as in git."""
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # of `[[` in a regular expression
        for line in text.split("\n"):
            try:
                pattern = GitIgnoreSpecPattern(ALL_FOLDERS.sub("/**/*/", line))
            except (ValueError, re.error):
                continue
            if pattern.include is not None:
                yield pattern


def root_of(folder: Path) -> Path:
    """Where ignore files begin to have a say in an absolute `folder`: the root of its repository.

    Outside of one that is the working folder, or `folder` where it lies elsewhere.
    """
    here = Path.cwd()
    top = here if folder.is_relative_to(here) else folder
    # Path.exists raises for names that are too long.
    return next((place for place in (folder, *folder.parents) if os.path.exists(place / ".git")), top)  # noqa: PTH110


def above(folder: Path) -> Ignoring:
    """What has a say in an absolute `folder` from outside.

    Raises:
        DraftError: an ignore file cannot be read, or is not UTF-8.
    """
    found, root = Ignoring(), root_of(folder)
    for place in reversed(folder.parents):
        if place.is_relative_to(root):
            found = found.below(str(place))
    return found


def ignored_by(name: str) -> str:
    """The ignore file because of which a search of its folders would pass over a file, or an empty string.

    Raises:
        DraftError: an ignore file cannot be read, or is not UTF-8.
    """
    path = Path(os.path.realpath(name))
    root = root_of(path.parent)
    found = Ignoring()
    for place in reversed(path.parents):
        if not place.is_relative_to(root):
            continue
        if place != root and (by := found.by(str(place), is_folder=True)):
            return by
        found = found.below(str(place))
    return found.by(str(path))
