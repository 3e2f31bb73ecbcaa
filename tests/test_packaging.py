"""What the installed distribution puts where: names that others may claim, too."""

from __future__ import annotations

import json
import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

import pytest

OWN = {"glossary", "cleanup", "cli.py"}
PACKAGES = ("glossary", "cleanup")
TABLES = [path.stem for path in (Path(__file__).parents[1] / "glossary" / "data").glob("*.tsv")]
REPOSITORY = Path(__file__).parents[1]
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def is_editable() -> bool:
    """Whether the distribution points at a working tree instead of holding its files."""
    told = distribution("yunhe").read_text("direct_url.json")
    return bool(told and json.loads(told).get("dir_info", {}).get("editable"))


installed = pytest.mark.skipif(is_editable(), reason="an editable install holds no files; install the wheel")


def files(of: Distribution) -> set[PurePosixPath]:
    """The files that a distribution puts beside the other packages, but for compiled ones and scripts."""
    found = {PurePosixPath(str(path)) for path in of.files or ()}
    return {path for path in found if path.parts[0] != ".." and "__pycache__" not in path.parts}


def top_level(of: Distribution) -> set[str]:
    """The first parts of these files, but for the folder of the metadata."""
    return {path.parts[0] for path in files(of) if not path.parts[0].endswith((".dist-info", ".egg-info"))}


def dependencies(name: str) -> dict[str, Distribution]:
    """All that a distribution needs here, direct or not, without its extras."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        for requirement in distribution(waiting.pop()).requires or ():
            needed = NAME.match(requirement)
            if needed is None or "extra ==" in requirement or needed[0] in found:
                continue
            try:
                found[needed[0]] = distribution(needed[0])
            except PackageNotFoundError:
                continue  # for another system
            waiting.append(needed[0])
    return found


@installed
def test_top_level_is_ours() -> None:
    """Nothing but the two packages and the command lies in site-packages."""
    assert top_level(distribution("yunhe")) == OWN


@installed
def test_all_of_the_packages_is_installed() -> None:
    """Every file of the two packages, tables and type markers too, is in the distribution, and no other."""
    there = {path for path in files(distribution("yunhe")) if path.parts[0] in PACKAGES}
    here = {
        PurePosixPath(path.relative_to(REPOSITORY).as_posix())
        for package in PACKAGES
        for path in (REPOSITORY / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert there == here


@installed
@pytest.mark.parametrize("table", TABLES)
def test_table_is_installed(table: str) -> None:
    """The tables come with the package."""
    assert PurePosixPath("glossary", "data", f"{table}.tsv") in files(distribution("yunhe"))


@installed
def test_types_are_installed() -> None:
    """Both packages say that they are typed."""
    assert {PurePosixPath(package, "py.typed") for package in PACKAGES} <= files(distribution("yunhe"))


def test_no_dependency_shares_a_name() -> None:
    """Nothing that is installed with us overwrites our files, or is overwritten by them."""
    needed = dependencies("yunhe")
    assert {"click", "jieba", "sacrebleu"} <= set(needed)
    assert set(dependencies("sacrebleu"))
    assert set(dependencies("sacrebleu")) <= set(needed)
    ours = OWN | {"cli"}
    assert {name: top_level(one) & ours for name, one in needed.items() if top_level(one) & ours} == {}


def test_every_dependency_says_what_it_ships() -> None:
    """A dependency without a list of its files would make the test above blind."""
    assert [name for name, one in dependencies("yunhe").items() if not top_level(one)] == []


def test_distribution_is_not_for_upload() -> None:
    """A private classifier keeps a package index from taking it; its names belong to others there."""
    assert "Private :: Do Not Upload" in (distribution("yunhe").metadata.get_all("Classifier") or [])


def test_command_is_installed() -> None:
    """The script `yunhe` runs `cli:main`."""
    scripts = {entry.name: entry.value for entry in distribution("yunhe").entry_points.select(group="console_scripts")}
    assert scripts == {"yunhe": "cli:main"}
