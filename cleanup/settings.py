"""What a house may choose."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.names import UMLAUT_STYLES

STYLES: dict[str, tuple[str, ...]] = {
    "umlaut": tuple(UMLAUT_STYLES),
    "dash": ("em", "en"),
    "dates": ("month-first", "day-first"),
}
"""The choices of each style setting, the default first."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one run. Unknown values are refused where settings are read."""

    select: tuple[str, ...] = ()
    """Names of the only rules to run; empty for all."""
    ignore: tuple[str, ...] = ()
    unsafe: bool = False
    """Apply suggestions, too."""
    umlaut: str = "lyu"
    """How ü after l or n is spelled in names: lyu, lü, lv or lu."""
    dash: str = "em"
    """A Chinese dash becomes an em dash, or a spaced en dash."""
    dates: str = "month-first"
    """January 12, 2024 or 12 January 2024."""

    def runs(self, rule: str) -> bool:
        """True where a rule is on."""
        return rule not in self.ignore and (not self.select or rule in self.select)
