"""`yunhe.toml`, or `[tool.yunhe]` in `pyproject.toml`: the nearest one up from the working folder."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from cleanup.dating import full_day
from cleanup.formats import STDIN, SUFFIXES
from cleanup.formats.encodings import known_encoding
from cleanup.rules import BY_NAME
from cleanup.settings import PRESETS, STYLES, Settings
from cleanup.tracking import AUTHOR, marking
from glossary.model import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from cleanup.formats import Marking

OWN_FILE, SHARED_FILE = "yunhe.toml", "pyproject.toml"
LISTS = ("select", "ignore", "glossaries")
CHOICES = {"preset": tuple(PRESETS), **STYLES}
SIMPLE: dict[str, tuple[Callable[[Any], bool], str]] = {
    "unsafe": (lambda value: isinstance(value, bool), "true or false"),
    "jobs": (lambda value: type(value) is int and value >= 1, "a whole number from 1"),
    "author": (lambda value: isinstance(value, str) and value.isprintable() and bool(value.strip()), "a name"),
}
"""Settings of one value: whether it is right, and what it must be."""
KEYS = (*LISTS, "unsafe", "encoding", "jobs", "author", *CHOICES)
OPTIONS = ("unsafe", "encoding", "jobs", "language", "author")
"""Settings that the command line may give as they are."""
TABLE = re.compile(r"^\[+tool\.yunhe\]+", re.MULTILINE)
PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


class ConfigurationError(ValueError):
    """A configuration that cannot be used. The message is `path:line:col: what is wrong, what to do`."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a run is told besides the names of the drafts."""

    settings: Settings = field(default_factory=Settings)
    glossaries: tuple[Path, ...] = ()
    """House glossaries; the last named is the strongest."""
    encoding: str | None = None
    date: str | None = None
    """The day of the drafts as an ISO date, where they do not say it or say it wrongly."""
    jobs: int = 1
    source: Path | None = None
    """What the one draft of the run translates."""
    finds_source: bool = True
    """Whether `release.zh.txt` is taken for what `release.en.txt` beside it translates."""
    format_in: str | None = None
    """The format of all drafts, whatever their names say."""
    stdin_name: str = STDIN
    """What standard input is called: its suffix tells its format."""
    author: str = AUTHOR
    """Whose changes they are where they are marked."""
    marking: Marking | None = None
    """How changes are marked in the cleaned files, where that is asked for."""


def find_file(folder: Path) -> Path | None:
    """The nearest configuration file in `folder` or above it."""
    # Path.is_file raises for names that are too long.
    for place in (folder, *folder.parents):
        own, shared = place / OWN_FILE, place / SHARED_FILE
        if os.path.isfile(own):  # noqa: PTH113
            return own
        if os.path.isfile(shared) and _has_table(shared):  # noqa: PTH113
            return shared
    return None


def _has_table(path: Path) -> bool:
    """True where a `pyproject.toml` speaks of Yunhe, also where it cannot be read as a whole."""
    import tomllib

    try:
        text = path.read_text("utf-8-sig", "replace")
    except OSError:
        return False
    if "yunhe" not in text:
        return False
    try:
        tools = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return TABLE.search(text) is not None
    return isinstance(tools, dict) and "yunhe" in tools


def read_configuration(path: Path) -> Configuration:
    """The configuration in a file.

    Raises:
        ConfigurationError: not TOML, an unknown key or an impossible value.
    """
    import tomllib

    try:
        text = path.read_text("utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        raise ConfigurationError(f"{path}:1:1: cannot be read ({error.strerror}); check the name") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}:1:1: not UTF-8; save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        found = PLACE.search(str(error))
        last = len(text.rstrip().splitlines())
        line, column = (found[1] or last, found[2] or 1) if found else (1, 1)
        message = PLACE.sub("", str(error)).strip()
        raise ConfigurationError(f"{path}:{line}:{column}: not TOML: {message}; correct the line") from error
    if path.name == SHARED_FILE:
        tools = values.get("tool", {})
        values = tools.get("yunhe", {}) if isinstance(tools, dict) else {}
    if not isinstance(values, dict):
        raise ConfigurationError(f"{path}:{line_of(text, '')}:1: `tool.yunhe` must be a table; write [tool.yunhe]")
    for key, value in values.items():
        if problem := problem_of(key, value):
            raise ConfigurationError(f"{path}:{line_of(text, key)}:1: {problem}")
    return configured(Configuration(), values, path.parent)


def line_of(text: str, key: str) -> int:
    """The line of a TOML text that sets `key`, counted from 1; that of the table where the key is not found."""
    table = TABLE.search(text)
    start = table.end() if table else 0
    setting = re.compile(rf"^[ \t]*(?:yunhe\.)?[\"']?{re.escape(key)}[\"']?[ \t]*=", re.MULTILINE)
    found = setting.search(text, start) or setting.search(text) if key else None
    return text.count("\n", 0, found.end() if found else start) + 1


def problem_of(key: str, value: Any) -> str:  # noqa: ANN401 -- whatever TOML holds
    """What is wrong with a setting, and what to do; empty where it is right."""
    if key in LISTS:
        return _problem_of_list(key, value)
    if key in CHOICES:
        what = key if key in ("preset", "language") else f"{key} style"
        return "" if value in CHOICES[key] else f"`{value}` is no {what}; use one of {', '.join(CHOICES[key])}"
    if key in SIMPLE:
        is_right, demand = SIMPLE[key]
        return "" if is_right(value) else f"`{key}` must be {demand}"
    if key == "encoding":
        return _problem_of_encoding(value) if isinstance(value, str) else "`encoding` must be a string"
    return f"unknown setting `{key}`; {nearest(key, KEYS)}"


def _problem_of_list(key: str, value: Any) -> str:  # noqa: ANN401
    if not (isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)):
        return f'`{key}` must be a list of strings, as in {key} = ["..."]'
    if key == "glossaries":
        return ""
    if not all(name for name in value):
        return "a name of a rule is missing; write names separated by commas"
    unknown = [name for name in value if name not in BY_NAME]
    return f"no rule is called `{unknown[0]}`; {nearest(unknown[0], BY_NAME)}" if unknown else ""


def _problem_of_encoding(name: str) -> str:
    try:
        known_encoding(name)
    except LookupError:
        return f"`{name}` is not an encoding; use utf-8, gb18030 or utf-16"
    return ""


def nearest(word: str, known: Iterable[str]) -> str:
    """A suggestion for a mistyped word."""
    from difflib import get_close_matches

    known = list(known)
    close = get_close_matches(word, known, n=1)
    return f"did you mean `{close[0]}`?" if close else f"use one of {', '.join(known)}"


def for_run(options: Mapping[str, Any], folder: Path) -> Configuration:
    """The configuration of a run in `folder`, with the options of its command line over it.

    Raises:
        ConfigurationError: the file or an option cannot be used.
    """
    path = options.get("config") or find_file(folder)
    base = read_configuration(path) if path else Configuration()
    given = {key: options[key] for key in OPTIONS if options.get(key) is not None}
    for key in ("select", "ignore"):
        if options.get(key) is not None:
            given[key] = [name.strip() for name in options[key].split(",")]
    for key, value in given.items():
        if problem := problem_of(key, value):
            raise ConfigurationError(f"--{key}: {problem}")
    run = configured(base, given, folder)
    return replace(
        run,
        glossaries=(*run.glossaries, *options.get("house", ())),
        date=given_day(options.get("date")),
        source=options.get("source"),
        finds_source=not options.get("no_source"),
        format_in=given_format(options.get("format_in")),
        stdin_name=options.get("stdin_filename") or STDIN,
        marking=given_marking(options.get("track"), run.author),
    )


def given_marking(way: str | None, author: str) -> Marking | None:
    """How changes are marked, where `--track` says that they are.

    Raises:
        ConfigurationError: SOURCE_DATE_EPOCH is no time.
    """
    try:
        return marking(way, author) if way else None
    except GlossaryError as error:
        raise ConfigurationError(str(error)) from error


def given_format(name: str | None) -> str | None:
    """The format of `--format-in`.

    Raises:
        ConfigurationError: there is none of that name.
    """
    known = sorted(set(SUFFIXES.values()))
    if name is None or name in known:
        return name
    raise ConfigurationError(f"--format-in: `{name}` is no format; {nearest(name, known)}")


def given_day(text: str | None) -> str | None:
    """The day of `--date` as an ISO date.

    Raises:
        ConfigurationError: there is no such day.
    """
    try:
        return full_day(text) if text else None
    except ValueError as error:
        raise ConfigurationError(f"--date: {error}") from error


def configured(base: Configuration, values: dict[str, Any], folder: Path) -> Configuration:
    """`base` with the given values put over it; file names are relative to `folder`."""
    old = base.settings
    values = {**PRESETS.get(values.get("preset", ""), {}), **values}
    settings = Settings(
        select=tuple(values.get("select", old.select)),
        ignore=tuple(values.get("ignore", old.ignore)),
        unsafe=values.get("unsafe", old.unsafe),
        **{style: values.get(style, getattr(old, style)) for style in STYLES},
    )
    return replace(
        base,
        settings=settings,
        glossaries=(*base.glossaries, *(folder / name for name in values.get("glossaries", ()))),
        encoding=known_encoding(values["encoding"]) if "encoding" in values else base.encoding,
        jobs=values.get("jobs", base.jobs),
        author=values.get("author", base.author),
    )
