"""What every rule promises, read from its own example table, and from the case files."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Any

import pytest

import cleanup.rules
from cleanup import RULES, Document, Rule, Settings, clean
from cleanup.bilingual.pairing import line_by_line
from cleanup.examples import Example, examples
from cleanup.formats import text
from cleanup.resolve import apply
from glossary import Glossary, open_glossary

CASES = Path(__file__).parent / "data" / "cases"
MODULES = sorted(module.name for module in pkgutil.iter_modules(cleanup.rules.__path__))
ROWS = [pytest.param(rule, row, id=f"{rule.name}:{row.line}") for rule in RULES for row in examples(rule.doc)]
CASE_FILES = sorted(CASES.glob("*.md"))
CASE_ROWS = [
    pytest.param(row, id=f"{path.stem}:{row.line}")
    for path in CASE_FILES
    if path.stem != "known_failures"
    for row in examples(path.read_text("utf-8"))
]
KNOWN_FAILURES = [
    pytest.param(row, id=f"line {row.line}", marks=pytest.mark.xfail(strict=True))
    for row in examples((CASES / "known_failures.md").read_text("utf-8"))
]


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The bundled glossary."""
    return open_glossary()


def draft_of(before: str, source: str | None) -> Document:
    """A draft, and what each of its lines translates."""
    document = text.read("draft.txt", before.encode())
    if source is None:
        return document
    return line_by_line(document, text.read("source.txt", source.encode()), confidence=1)


def cleaned(before: str, glossary: Glossary, settings: Settings, source: str | None = None) -> str:
    """`before` after a whole run, through bytes and back."""
    document = draft_of(before, source)
    report = clean(document, glossary, settings)
    found = zip(document.segments, report.changes, strict=True)
    edits = {segment.id: [change.edit for change in changes] for segment, changes in found}
    for segment, after in zip(document.segments, report.text, strict=True):
        assert apply(segment.text, edits[segment.id]) == after
    return text.write(document, edits).decode()


def styled(row: Example) -> Settings:
    """The settings that a row is shown with."""
    return Settings(**dict[str, Any](row.style))


def check_row(row: Example, glossary: Glossary) -> None:
    """Assert what a row shows."""
    settings = styled(row)
    if row.column == "after":
        assert cleaned(row.before, glossary, settings, row.source) == row.after
        assert cleaned(row.after, glossary, settings, row.source) == row.after
    elif row.column == "suggested":
        assert cleaned(row.before, glossary, settings, row.source) == row.before
        assert cleaned(row.before, glossary, Settings(unsafe=True), row.source) == row.after
    else:
        report = clean(draft_of(row.before, row.source), glossary, Settings())
        messages = [one.finding.message for one in report.open if not one.finding.edits]
        assert any(row.after in message for message in messages), messages


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_a_row_of_a_rule_gives_exactly_what_it_shows(rule: Rule, row: Example, glossary: Glossary) -> None:
    """Text, second run and, for a row that changes, a finding of this very rule."""
    check_row(row, glossary)
    report = clean(draft_of(row.before, row.source), glossary, styled(row))
    found = {finding.rule for _, finding in report.applied} | {one.finding.rule for one in report.declined}
    if row.changes:
        assert rule.name in found


@pytest.mark.parametrize("row", CASE_ROWS)
def test_a_row_of_a_case_file_gives_exactly_what_it_shows(row: Example, glossary: Glossary) -> None:
    """The long tail, in the same grammar."""
    check_row(row, glossary)


def test_ranges_take_the_dash_of_the_house(glossary: Glossary) -> None:
    """A hyphen, or an en dash where the house writes en dashes."""
    document = text.read("draft.txt", "10%～20% in 2019——2020".encode())
    assert clean(document, glossary, Settings(dash="en")).text == ("10%–20% in 2019–2020",)
    assert clean(document, glossary, Settings()).text == ("10%-20% in 2019-2020",)


@pytest.mark.parametrize("row", KNOWN_FAILURES)
def test_known_failures_still_fail(row: Example, glossary: Glossary) -> None:
    """A row that begins to pass moves to the cases of its rule."""
    check_row(row, glossary)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_shows_what_it_changes_and_what_it_leaves(rule: Rule) -> None:
    """At least one row each, no text twice, a source, and a first sentence of its own line."""
    rows = examples(rule.doc)
    assert any(row.changes for row in rows)
    assert any(not row.changes for row in rows)
    assert len({(row.before, row.source) for row in rows}) == len(rows)
    assert "\nSource: " in rule.doc
    assert rule.doc.split("\n")[0].endswith(".")
    assert not rule.doc.split("\n")[1]


@pytest.mark.parametrize("module", MODULES)
def test_a_module_in_rules_is_a_registered_rule(module: str) -> None:
    """Dropping a file in is not enough, and a name cannot drift from its file."""
    found = importlib.import_module(f"cleanup.rules.{module}")
    assert [rule for rule in RULES if rule.find is found.find and rule.name == module.replace("_", "-")]


def test_every_rule_stands_once() -> None:
    """Order is priority, so a second row would never be heard."""
    assert len({rule.name for rule in RULES}) == len(RULES) == len(MODULES)


def test_case_files_are_named_after_rules() -> None:
    """Besides the two that speak of all rules."""
    names = {path.stem for path in CASE_FILES}
    assert {"negative", "known_failures"} <= names
    assert names - {"negative", "known_failures"} <= set(MODULES)


def test_negative_rows_do_not_change() -> None:
    """The file of text that must stay holds nothing else, and enough of it."""
    rows = examples((CASES / "negative.md").read_text("utf-8"))
    assert all(not row.changes for row in rows)
    assert len(rows) > 100
