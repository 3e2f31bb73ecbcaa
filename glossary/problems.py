"""Problems of tables in the formats that people and CI read. The same problems give the same bytes."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from glossary.store import Problem

SCHEMA_VERSION = 1
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
COMMAND = "yunhe glossary check"
ANNOTATIONS = 10
"""GitHub shows so many errors of a step."""
ESCAPES = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
PROPERTY_ESCAPES = {**ESCAPES, ord(":"): "%3A", ord(","): "%2C"}


def as_text(problems: Sequence[Problem], laws: Mapping[str, str]) -> str:  # noqa: ARG001 -- one shape for all
    """A line a problem."""
    return "".join(f"{problem}\n" for problem in problems)


def as_json(problems: Sequence[Problem], laws: Mapping[str, str]) -> str:  # noqa: ARG001
    """An object with a version, the counts by law, and the problems."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "tool": COMMAND,
        "summary": dict(sorted(Counter(problem.law for problem in problems).items())),
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "law": problem.law,
                "message": problem.message,
            }
            for problem in problems
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Sequence[Problem], laws: Mapping[str, str]) -> str:  # noqa: ARG001
    """Workflow commands, which GitHub shows beside the lines: ten, and how many more there are."""
    lines = []
    for problem in problems[:ANNOTATIONS]:
        path, title = (text.translate(PROPERTY_ESCAPES) for text in (problem.path, problem.law))
        place = f"file={path},line={problem.line},col={problem.column}"
        lines.append(f"::error {place},title={title}::{problem.message.translate(ESCAPES)}\n")
    if len(problems) > ANNOTATIONS:
        more = len(problems) - ANNOTATIONS
        lines.append(f"::notice ::{more} more problem{'s' * (more != 1)}; run {COMMAND}\n")
    return "".join(lines)


def as_sarif(problems: Sequence[Problem], laws: Mapping[str, str]) -> str:
    """SARIF 2.1.0, columns in code points, with every law as a rule."""
    results = [
        {
            "ruleId": problem.law,
            "level": "error",
            "message": {"text": problem.message},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": uri(problem.path)},
                        "region": {"startLine": problem.line, "startColumn": problem.column},
                    }
                }
            ],
        }
        for problem in problems
    ]
    rules = [{"id": name, "shortDescription": {"text": told}} for name, told in laws.items()]
    driver = {"name": COMMAND, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    content = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def uri(path: str) -> str:
    """A path as a relative reference of a URI, or as one of a file where it is absolute."""
    quoted = quote(PurePath(path).as_posix(), errors="surrogateescape")
    return f"file://{quoted}" if PurePath(path).is_absolute() else quoted


def as_junit(problems: Sequence[Problem], laws: Mapping[str, str]) -> str:
    """JUnit XML: each law is a test case, failed where anything breaks it."""
    by_law: dict[str, list[Problem]] = {name: [] for name in laws}
    for problem in problems:
        by_law.setdefault(problem.law, []).append(problem)
    failed = sum(map(bool, by_law.values()))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuite name="{COMMAND}" tests="{len(by_law)}" failures="{failed}">')
    for name, own in by_law.items():
        if not own:
            lines.append(f"  <testcase name={quoteattr(name)}/>")
            continue
        lines.append(f"  <testcase name={quoteattr(name)}>")
        lines += [f"    <failure message={quoteattr(printable(str(problem)))}/>" for problem in own]
        lines.append("  </testcase>")
    return "\n".join([*lines, "</testsuite>"]) + "\n"


def printable(text: str) -> str:
    """`text` with escapes for what XML cannot hold."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)


FORMATS: dict[str, Callable[[Sequence[Problem], Mapping[str, str]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
    "junit": as_junit,
}


def rendered(problems: Iterable[Problem], form: str, laws: Mapping[str, str]) -> str:
    """Problems in one of `FORMATS`, in the order of their places; `laws` are the names of all with what they demand."""
    return FORMATS[form](sorted(problems), laws)
