"""The rules, highest priority first. A module here is a rule; a row here registers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.model import Rule
from cleanup.rules import (
    bracket_spacing,
    chinese_amount,
    chinese_date,
    chinese_ordinal,
    chinese_period,
    chinese_share,
    chinese_time,
    doubled_punctuation,
    doubled_unit,
    fullwidth_punctuation,
    glued_abbreviation,
    glued_number,
    glued_sentence,
    glued_unit,
    half_translated_count,
    half_translated_date,
    han_left,
    han_spacing,
    injected_advertising,
    invisible_character,
    legal_form,
    markup_residue,
    mismatched_quotes,
    missing_space,
    mixed_names,
    mojibake,
    odd_space,
    off_style_percent,
    off_style_quotes,
    quote_spacing,
    range_mark,
    space_before_punctuation,
    space_in_quotation,
    spaced_apostrophe,
    spaced_symbol,
    split_compound,
    split_number,
    split_ordinal,
    split_time,
    stray_capital,
    wrong_magnitude,
    wrong_name,
    wrong_ordinal,
    wrong_term,
    wrong_time,
)

if TYPE_CHECKING:
    from types import ModuleType


def rule(module: ModuleType) -> Rule:
    """The rule that a module is."""
    rewrites_numbers = getattr(module, "REWRITES_NUMBERS", False)
    rewrites_protected = getattr(module, "REWRITES_PROTECTED", False)
    return Rule(rule_name(module.__name__), module.find, module.__doc__ or "", rewrites_numbers, rewrites_protected)


RULES: tuple[Rule, ...] = tuple(
    rule(module)
    for module in (
        mojibake,
        markup_residue,
        invisible_character,
        injected_advertising,
        wrong_name,
        wrong_term,
        mixed_names,
        legal_form,
        chinese_time,
        chinese_date,
        half_translated_date,
        wrong_time,
        wrong_magnitude,
        doubled_unit,
        wrong_ordinal,
        half_translated_count,
        range_mark,
        split_number,
        split_time,
        split_ordinal,
        split_compound,
        chinese_period,
        chinese_ordinal,
        chinese_share,
        chinese_amount,
        doubled_punctuation,
        fullwidth_punctuation,
        glued_number,
        glued_unit,
        glued_abbreviation,
        missing_space,
        glued_sentence,
        space_before_punctuation,
        mismatched_quotes,
        spaced_apostrophe,
        quote_spacing,
        space_in_quotation,
        spaced_symbol,
        bracket_spacing,
        odd_space,
        han_spacing,
        stray_capital,
        off_style_quotes,
        off_style_percent,
        han_left,
    )
)
BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}
