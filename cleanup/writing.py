"""Where cleaned files go, and how they are written: whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from cleanup.formats import STDIN
from cleanup.model import DraftError

FIXED = ".fixed"


def fixed_path(path: str) -> str:
    """Where the cleaned text of a draft goes: `release.en.txt` becomes `release.en.fixed.txt`."""
    return str(Path(path).with_suffix(FIXED + Path(path).suffix))


def destination(path: str, *, in_place: bool, output: str | None) -> str:
    """Where a cleaned draft is written; standard input goes to standard output.

    Raises:
        DraftError: that is the draft itself, under whatever name, though nobody said `--in-place`.
    """
    target = output or (path if in_place or path == STDIN else fixed_path(path))
    if not in_place and STDIN not in (path, target) and Path(target).exists() and Path(target).samefile(path):
        raise DraftError(f"{path}:1:1: {target} is the draft itself; write into it with --in-place")
    return target


def write_file(path: str, data: bytes) -> None:
    """Put `data` into a file at once: whatever happens, it holds the old bytes or the new ones.

    Raises:
        DraftError: it cannot be written; the old file is untouched.
    """
    from tempfile import NamedTemporaryFile

    target = Path(path).resolve()
    try:
        if target.exists() and not target.is_file():
            # A pipe or a device is written into; to replace it would take it away from everybody.
            target.write_bytes(data)
            return
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "it is read-only")
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        with NamedTemporaryFile(dir=target.parent, prefix=".yunhe-", delete=False) as file:
            temporary = Path(file.name)
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
                temporary.chmod(mode)
                temporary.replace(target)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
    except OSError as error:
        message = f"cannot be written ({error.strerror}); check the folder, its permissions and the disk"
        raise DraftError(f"{path}:1:1: {message}") from error


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
