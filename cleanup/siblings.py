"""The source of a draft by its name: `release.zh.txt` beside `release.en.txt`."""

from __future__ import annotations

from pathlib import Path

from cleanup.formats import STDIN, SUFFIXES

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
    named = set(drafts)
    return [path for path in drafts if _language(path) not in CHINESE or not named & set(_names(path, ENGLISH))]


def _language(path: str) -> str:
    """The part of the name before the suffix, where there is one."""
    return "" if path == STDIN else Path(path).stem.rpartition(".")[2] if "." in Path(path).stem else ""


def _names(path: str, languages: tuple[str, ...]) -> list[str]:
    """How a text is called in the other language: in the same format first."""
    here = Path(path)
    stem = here.stem.rpartition(".")[0]
    suffixes = dict.fromkeys([here.suffix, *sorted(SUFFIXES)])
    return [str(here.with_name(f"{stem}.{name}{suffix}")) for suffix in suffixes for name in languages]


def _beside(path: str, languages: tuple[str, ...]) -> Path | None:
    return next((found for name in _names(path, languages) if (found := Path(name)).is_file()), None)
