"""The rules, highest priority first. A module here is a rule; a row here registers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.model import Rule
from cleanup.rules import (
    bracket_spacing,
    chinese_date,
    doubled_punctuation,
    doubled_word,
    fullwidth_punctuation,
    glued_sentence,
    han_in_word,
    han_left,
    han_spacing,
    injected_advertising,
    joined_words,
    legal_form,
    lower_sentence_start,
    missing_space,
    mixed_names,
    quote_spacing,
    space_before_punctuation,
    split_word,
    stray_capital,
    unspaced_line,
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
        han_in_word,
        split_word,
        unspaced_line,
        joined_words,
        chinese_date,
        doubled_punctuation,
        fullwidth_punctuation,
        missing_space,
        glued_sentence,
        space_before_punctuation,
        quote_spacing,
        bracket_spacing,
        han_spacing,
        stray_capital,
        lower_sentence_start,
        doubled_word,
        han_left,
    )
)
BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}
