"""The source of a draft by its name: `release.zh.txt` beside `release.en.txt`."""

from __future__ import annotations

import os
from pathlib import Path

from cleanup.formats import BILINGUAL, STDIN, SUFFIXES, TABLES

CHINESE = ("zh", "zh-CN", "zh_CN", "zh-Hans", "zh-TW", "zh_TW", "zh-HK", "zh-Hant", "cn")
ENGLISH = ("en", "en-US", "en_US", "en-GB", "en_GB")


def source_of(path: str) -> Path | None:
    """The text in the other language beside a draft, of the same name and a known format, or None."""
    language = _language(path)
    if language in ENGLISH:
        return _beside(path, CHINESE)
    return _beside(path, ENGLISH) if language in CHINESE else None


def without_sources(drafts: list[str]) -> list[str]:
    """Drafts of which none is the Chinese source of another: both are in a folder, and the English is the draft."""
    sources = {name for path in drafts if _language(path) in ENGLISH for name in _names(path, CHINESE)}
    return [path for path in drafts if path not in sources]


def _language(path: str) -> str:
    """The part of the name before the suffix, where there is one."""
    return "" if path == STDIN else Path(path).stem.rpartition(".")[2] if "." in Path(path).stem else ""


def _names(path: str, languages: tuple[str, ...]) -> list[str]:
    """How a text is called in the other language: with the same suffix first, then with those of the same format.

    Of two tables each may hold one language; other files that hold both are no source of anything beside them.
    """
    here = Path(path)
    stem, own = here.stem.rpartition(".")[0], SUFFIXES.get(here.suffix.lower())
    if own in BILINGUAL:
        suffixes = [here.suffix] if here.suffix.lower() in TABLES else []
    else:
        alone = (suffix for suffix, form in SUFFIXES.items() if form not in BILINGUAL)
        others = sorted(alone, key=lambda suffix: (SUFFIXES[suffix] != own, suffix))
        suffixes = list(dict.fromkeys([here.suffix, *others]))
    alike = str(here).removesuffix(here.name) + stem
    return [f"{alike}.{name}{suffix}" for suffix in suffixes for name in languages]


def _beside(path: str, languages: tuple[str, ...]) -> Path | None:
    # Path.is_file raises for names that are too long.
    return next((Path(name) for name in _names(path, languages) if os.path.isfile(name)), None)  # noqa: PTH113
