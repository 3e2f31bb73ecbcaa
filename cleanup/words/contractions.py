"""English contractions: what stands before their apostrophe, and what after it."""

from __future__ import annotations

SUBJECTS = frozenset("he here how it let she that there they we what where who you".split())
NEGATED = frozenset("are can could did do does had has have is must need should was were would".split())
"""Verbs that `n't` follows."""
STEMS = frozenset({*(f"{verb}n" for verb in NEGATED - {"can"}), "ain", "can", "won"})
"""What stands before the apostrophe of `isn't`."""
ENDINGS = "s|t|re|ve|ll|d|m"
