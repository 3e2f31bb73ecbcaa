"""The rules, highest priority first. A module here is a rule; a row here registers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import rule_name
from cleanup.model import Rule
from cleanup.rules import (
    added_sentence,
    bracket_spacing,
    chinese_amount,
    chinese_date,
    chinese_ellipsis_and_dash,
    chinese_magnitude,
    chinese_ordinal,
    chinese_period,
    chinese_quotes,
    chinese_share,
    chinese_time,
    doubled_punctuation,
    doubled_unit,
    doubled_word,
    doubtful_capital,
    fullwidth_letters,
    fullwidth_punctuation,
    glued_abbreviation,
    glued_label,
    glued_number,
    glued_sentence,
    glued_unit,
    half_translated_count,
    half_translated_date,
    halfwidth_punctuation,
    han_in_word,
    han_latin_spacing,
    han_left,
    han_spacing,
    injected_advertising,
    invisible_character,
    joined_words,
    legal_form,
    literal_name,
    lower_sentence_start,
    markup_residue,
    middle_dot,
    mismatched_quotes,
    missing_chinese_term,
    missing_number,
    missing_sentence,
    missing_space,
    missing_term,
    mixed_names,
    mixed_scripts,
    mixed_terms,
    mojibake,
    name_form,
    name_missing,
    odd_space,
    off_style_percent,
    off_style_quotes,
    off_style_thousands,
    quote_spacing,
    repeated_sentence,
    space_before_punctuation,
    space_in_quotation,
    spaced_apostrophe,
    spaced_symbol,
    split_compound,
    split_number,
    split_ordinal,
    split_time,
    split_word,
    stray_capital,
    stray_chinese_space,
    translated_name,
    unbalanced_quote,
    unspaced_line,
    wrong_chinese_number,
    wrong_date,
    wrong_magnitude,
    wrong_name,
    wrong_ordinal,
    wrong_range_mark,
    wrong_term,
    wrong_time,
)

if TYPE_CHECKING:
    from types import ModuleType


FLAGS = ("LANGUAGES", "NEEDS_SOURCE", "REWRITES_NUMBERS", "REWRITES_PROTECTED", "SUGGESTS_IN_CODE", "TRIGGERS")
"""What a module of a rule may say of it, besides its table; `Rule` tells what each means."""


def rule(module: ModuleType) -> Rule:
    """The rule that a module is."""
    said = {name.lower(): getattr(module, name) for name in FLAGS if hasattr(module, name)}
    return Rule(rule_name(module.__name__), module.find, module.__doc__ or "", **said)


RULES: tuple[Rule, ...] = tuple(
    rule(module)
    for module in (
        # damage
        mojibake,
        markup_residue,
        invisible_character,
        # what was put in
        injected_advertising,
        # names of persons and bodies
        wrong_name,
        name_form,
        literal_name,
        wrong_term,
        missing_term,
        translated_name,
        mixed_names,
        mixed_terms,
        name_missing,
        legal_form,
        # what was left in Chinese
        chinese_time,
        chinese_date,
        chinese_period,
        chinese_ordinal,
        chinese_share,
        chinese_amount,
        # what was half translated
        half_translated_date,
        wrong_time,
        chinese_magnitude,
        doubled_unit,
        wrong_ordinal,
        half_translated_count,
        # what the source has in numbers
        wrong_magnitude,
        wrong_date,
        missing_number,
        # words
        han_in_word,
        split_word,
        unspaced_line,
        joined_words,
        # numbers
        wrong_range_mark,
        split_number,
        split_time,
        split_ordinal,
        split_compound,
        # marks
        doubled_punctuation,
        fullwidth_punctuation,
        mismatched_quotes,
        middle_dot,
        # spaces
        glued_number,
        glued_unit,
        glued_abbreviation,
        glued_label,
        missing_space,
        glued_sentence,
        space_before_punctuation,
        spaced_apostrophe,
        quote_spacing,
        space_in_quotation,
        spaced_symbol,
        bracket_spacing,
        odd_space,
        han_spacing,
        # capitals and words again
        stray_capital,
        doubtful_capital,
        lower_sentence_start,
        doubled_word,
        # of Chinese drafts, which else only the rules for damage and for what was put in read
        fullwidth_letters,
        chinese_ellipsis_and_dash,
        halfwidth_punctuation,
        chinese_quotes,
        stray_chinese_space,
        han_latin_spacing,
        mixed_scripts,
        missing_chinese_term,
        wrong_chinese_number,
        # house style
        off_style_quotes,
        off_style_percent,
        off_style_thousands,
        # what is left for a person
        missing_sentence,
        added_sentence,
        repeated_sentence,
        unbalanced_quote,
        han_left,
    )
)
BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}
