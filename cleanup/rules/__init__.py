"""The rules, highest priority first. A module here is a rule; a row here registers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.model import Rule
from cleanup.rules import (
    bracket_spacing,
    chinese_date,
    doubled_punctuation,
    fullwidth_punctuation,
    glued_abbreviation,
    glued_number,
    glued_sentence,
    glued_unit,
    han_left,
    han_spacing,
    injected_advertising,
    legal_form,
    missing_space,
    mixed_names,
    quote_spacing,
    range_mark,
    space_before_punctuation,
    spaced_symbol,
    split_compound,
    split_number,
    split_ordinal,
    split_time,
    stray_capital,
    wrong_name,
    wrong_term,
)

if TYPE_CHECKING:
    from types import ModuleType


def rule(module: ModuleType) -> Rule:
    """The rule that a module is."""
    rewrites_numbers = getattr(module, "REWRITES_NUMBERS", False)
    return Rule(rule_name(module.__name__), module.find, module.__doc__ or "", rewrites_numbers)


RULES: tuple[Rule, ...] = tuple(
    rule(module)
    for module in (
        injected_advertising,
        wrong_name,
        wrong_term,
        mixed_names,
        legal_form,
        chinese_date,
        range_mark,
        split_number,
        split_time,
        split_ordinal,
        split_compound,
        doubled_punctuation,
        fullwidth_punctuation,
        glued_number,
        glued_unit,
        glued_abbreviation,
        missing_space,
        glued_sentence,
        space_before_punctuation,
        quote_spacing,
        spaced_symbol,
        bracket_spacing,
        han_spacing,
        stray_capital,
        han_left,
    )
)
BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}
