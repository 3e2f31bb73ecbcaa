"""English compounds that are always written with a hyphen before a noun."""

from __future__ import annotations

_SECONDS = {
    "cross": "border strait",
    "eco": "friendly",
    "energy": "saving",
    "first": "class",
    "high": "end level performance precision profile quality ranking speed tech yield",
    "large": "scale",
    "long": "distance lasting range standing term",
    "low": "carbon income",
    "market": "oriented",
    "medium": "sized term",
    "off": "site",
    "on": "site",
    "one": "stop",
    "people": "oriented",
    "problem": "oriented",
    "real": "time",
    "self": "discipline improvement reliance study",
    "short": "term",
    "small": "scale",
    "state": "owned",
    "user": "friendly",
    "well": "being equipped known off trained",
    "world": "class famous renowned",
    "year": "long",
}
COMPOUNDS = frozenset(f"{first}-{second}" for first, seconds in _SECONDS.items() for second in seconds.split())
"""The compounds, with their hyphens."""
