"""The months, the days of the week, and the verbs that a date goes with."""

from __future__ import annotations

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)"
"""A pattern; `Jun` and `Jul` are not in it, for they are names, too."""
VERBS = (
    "arrived|began|born|closed|died|ended|established|founded|held|launched|opened|released|signed|started|took place"
)
"""Verbs after which a date takes a preposition."""
