"""The documentation is true: generated pages are current, examples give what they show, commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from cleanup import Settings, clean
from cleanup.bilingual.pairing import line_by_line, paired
from cleanup.configuration import KEYS, read_configuration
from cleanup.examples import Example, examples
from cleanup.formats import text
from cleanup.model import Edit, Span
from cleanup.settings import STYLES
from glossary import open_glossary

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_generated_pages_are_current() -> None:
    """They are made from the docstrings and the tables."""
    result = subprocess.run([sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, check=False)

    assert result.returncode == 0, result.stderr.decode()


@pytest.mark.parametrize("row", examples(README), ids=lambda row: f"line {row.line}")
def test_an_example_of_the_readme_gives_what_it_shows(row: Example) -> None:
    """Before and after, with the bundled glossary; one with a source is sure of its pair, unless a line is missing."""
    glossary, draft = open_glossary(), text.read("draft.txt", row.before.encode())
    if row.source is not None:
        source = text.read("source.txt", row.source.encode())
        shown = row.column == "shown"
        draft = paired(draft, source, glossary) if shown else line_by_line(draft, source, confidence=1)

    report = clean(draft, glossary, Settings())

    if row.column == "shown":
        assert any(row.after in one.finding.message for one in report.open if not one.finding.edits)
    else:
        assert "\n".join(report.text) == row.after


def test_the_readme_has_examples() -> None:
    """Otherwise the test above would test nothing."""
    assert len(examples(README)) >= 5


def test_the_page_of_the_house_style_has_all_choices() -> None:
    """Each setting with its values, the default first."""
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*) \|", (ROOT / "docs" / "style.md").read_text("utf-8"), re.MULTILINE)
    told = {name: tuple(re.findall("`([^`]+)`", cell)) for name, cell in rows}

    assert told.keys() - {"preset"} == STYLES.keys()
    assert {name: (told[name][0], set(told[name])) for name in STYLES} == {
        name: (values[0], set(values)) for name, values in STYLES.items()
    }


def test_the_settings_of_the_readme_are_all_settings(tmp_path: Path) -> None:
    """Each setting but `select` is shown, and what is shown can be read."""
    shown = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert shown
    path = tmp_path / "yunhe.toml"
    path.write_text(shown[1], "utf-8")

    configuration = read_configuration(path)

    assert configuration.settings.umlaut == "lü"
    assert set(re.findall(r"^(\w+) =", shown[1], re.MULTILINE)) == set(KEYS) - {"select"}


def test_a_preset_gives_way_to_the_setting_beside_it(tmp_path: Path) -> None:
    """The three values of the preset, one of them overridden."""
    path = tmp_path / "yunhe.toml"
    path.write_text('preset = "catti"\ndash = "em"\n', "utf-8")

    settings = read_configuration(path).settings

    assert (settings.dates, settings.dash, settings.percent) == ("month-first", "em", "word")


def test_links_between_pages_lead_somewhere() -> None:
    """Each relative link names a file."""
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("glossary/data/*.md")]:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_the_format_in_contributing_works() -> None:
    """It reads, and writes edits over an aside; without edits the same bytes come back."""
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    code = re.search(r"^   ```python\n(.*?)^   ```", page, re.DOTALL | re.MULTILINE)
    assert code
    module: dict[str, Any] = {}
    exec(textwrap.dedent(code[1]), module)  # noqa: S102 -- it is ours
    raw = b"WANG: We met Wang [coughs] Canal.\nLI: Yes\n"
    document = module["read"]("a.txt", raw)
    assert [segment.text for segment in document.segments] == ["We met Wang  Canal.", "Yes"]
    assert module["write"](document, {}) == raw
    edits = {"0": [Edit(Span(7, 18), "Wang  Yunhe")]}
    assert module["write"](document, edits) == raw.replace(b"Canal", b"Yunhe")
