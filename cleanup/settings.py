"""What a house may choose."""

from __future__ import annotations

from dataclasses import dataclass

from glossary.names import UMLAUT_STYLES

STYLES: dict[str, tuple[str, ...]] = {
    "umlaut": tuple(UMLAUT_STYLES),
    "dash": ("em", "en"),
    "dates": ("month-first", "day-first"),
    "titles": ("quotes", "italics"),
    "quotes": ("keep", "curly", "straight"),
    "percent": ("keep", "sign", "word"),
    "thousands": ("keep", "comma"),
    "language": ("auto", "en", "zh"),
    "spacing": ("keep", "space", "none"),
    "chinese_quotes": ("keep", "curly", "corner"),
}
"""The choices of each style setting, the default first."""
PRESETS: dict[str, dict[str, str]] = {
    "gov-en": {},
    "catti": {"dates": "month-first", "dash": "en", "percent": "word"},
}
"""Named choices, which settings beside them override; `docs/style.md` names their sources."""


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
    titles: str = "quotes"
    """Chinese title marks become quotation marks, or asterisks, as Markdown writes italics."""
    quotes: str = "keep"
    """Double quotation marks stay as the draft has them, or become all curly or all straight."""
    percent: str = "keep"
    """Percentages stay as the draft has them, or become all `60%` or all `60 percent`."""
    thousands: str = "keep"
    """Counts such as 14000 stay, or become 14,000."""
    language: str = "auto"
    """Of the drafts: en, zh, or auto for zh where a draft is Chinese and its source is English, and en elsewhere."""
    spacing: str = "keep"
    """Between Chinese and Latin in a Chinese draft: as the draft has it, always a space, or none."""
    chinese_quotes: str = "keep"
    """In a Chinese draft: as it has them, straight ones curly; or all curly, or all corner brackets."""

    def runs(self, rule: str) -> bool:
        """True where a rule is on."""
        return rule not in self.ignore and (not self.select or rule in self.select)
