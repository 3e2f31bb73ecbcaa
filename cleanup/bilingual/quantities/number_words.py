"""English number words: twelve, one hundred and twenty million, two and a half, a dozen."""

from __future__ import annotations

from typing import NamedTuple

SMALL = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "half": 2, "quarter": 4,
}  # fmt: skip
ORDINALS |= {f"{word}th": number for word, number in SMALL.items() if number in {4, 6, 7, 10, 11} or number > 12}
ORDINALS |= {f"{word[:-1]}ieth": number for word, number in TENS.items()}
ORDINALS |= {"hundredth": 100, "thousandth": 1000}
CARDINALS = frozenset(SMALL) | frozenset(TENS) | frozenset(SCALES)
MULTIPLES = {
    "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twofold": 2, "triple": 3, "tripled": 3,
    "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "thrice": 3, "threefold": 3, "quadruple": 4,
    "quadrupled": 4, "quadrupling": 4, "fourfold": 4, "quintupled": 5, "fivefold": 5, "sixfold": 6, "tenfold": 10,
    "both": 2, "pair": 2, "couple": 2, "twin": 2, "dual": 2, "trio": 3, "once": 1, "biennial": 2, "bilateral": 2,
    "centenary": 100, "centennial": 100, "bicentennial": 200,
}  # fmt: skip
WHOLES = {"all": 100, "entire": 100, "whole": 100, "fully": 100, "full": 100, "completely": 100, "every": 100,
          "entirely": 100, "absolutely": 100, "totally": 100}  # fmt: skip
PLURAL_SCALES = {"dozens": (12, 100), "tens": (10, 100), "scores": (20, 100), "hundreds": (100, 1000),
                 "thousands": (1000, 10**4), "millions": (10**6, 10**7), "billions": (10**9, 10**10),
                 "trillions": (10**12, 10**13), "decades": (10, 100)}  # fmt: skip


MOST_WORDS = 24
"""Words of a number, at most."""


class Cardinal(NamedTuple):
    """What a run of number words is worth, and the worth of its largest word of size."""

    value: int
    step: int


def cardinal(words: list[str]) -> Cardinal | None:
    """The number that words without `and` and hyphens write; None where they are no one number: `two three`."""
    if len(words) > MOST_WORDS:
        return None
    total = group = 0
    last = 10**15
    open_tens = open_ones = True
    for word in words:
        if word in TENS:
            if not open_tens:
                return None
            group += TENS[word]
            open_tens = False
        elif word in SMALL:
            if not open_ones or (not open_tens and SMALL[word] >= 10):
                return None
            group += SMALL[word]
            open_tens = open_ones = False
        elif word == "hundred":
            group = (group or 1) * 100
            open_tens = open_ones = True
        else:
            scale = SCALES[word]
            if not group and total:
                total *= scale
            elif scale >= last:
                total = (total + group) * scale
            else:
                total += (group or 1) * scale
            group, last, open_tens, open_ones = 0, scale, True, True
    value = total + group
    return Cardinal(value, 10 ** (len(str(value)) - len(str(value).rstrip("0"))) if value else 1)
