"""Words run together.

Mended where a function word and a common word make no word and nothing else is possible (see
`cleanup/words/cutting.py`). What may be a name, a brand or an identifier is only suggested or shown, and a
word that touches a character of code anywhere in the document stays; where code is shown, all is doubtful.
Source: The Chicago Manual of Style, 17th ed., chapter 7 (compounds: the dictionary first).

| before | after |
| --- | --- |
| She is headof the library, and theopening was inJuly. | She is head of the library, and the opening was in July. |
| Thegarden is open tothe public. | The garden is open to the public. |
| sizeof, endswith, the theme, therein, JavaScript, toString, the iPhone and the YouTube channel | = |

| before | shown |
| --- | --- |
| We saw the schoolGate of the town. | words run together: `schoolGate` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, insert_space, rule_name, show
from cleanup.model import Edit, Finding, Safety, Span
from cleanup.words.cutting import cut_in_two, stands_in_english
from glossary.english import every_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
FUNCTION = "the|of|and|that|this|which|their|these|those|its|our|from|with|for|was|were|are|has|have|had|will|into"
JOINED = re.compile(
    rf"""\b(?<![\w.@#$/\\-]) (?:
        (?:[Tt]he|[Oo]f|[Aa]nd|[Tt]hat|[Tt]his|[Ww]hich|[Tt]heir) [a-z]{{4,20}}
      | [A-Za-z][a-z]{{1,20}} (?: {FUNCTION} )
      | [a-z]{{2,5}} [A-Z][a-z]{{2,9}}
    ) (?! [\w@#$/\\=(*-] | \.\w )""",
    re.VERBOSE,
)
THREE = re.compile(
    r"\b(?<![\w.@#$/\\-])(?:at|by|for|from|in|of|on|to|with)(?P<the>the)(?P<noun>[A-Z][a-z]{2,19})(?![\w@#$/\\=(*-]|\.\w)"
)
CAMEL = re.compile(r"\b(?<![\w.@#$/\\-])([a-z]{3,20})([A-Z][a-z]{3,20})(?![\w@#$/\\=(*-]|\.\w)")


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two words without a space."""
    text = segment.text
    if not any(cut_in_two(word) or CAMEL.fullmatch(word) for word in context.reading(segment).strange_words):
        return
    for found in in_english(JOINED, context.reading(segment)):
        word = found[0]
        cut = cut_in_two(word)
        if not cut or word in context.code_words:
            continue
        place = found.start() + cut.place
        is_safe = cut.is_sure and not context.shows_code and stands_in_english(text, found)
        safety = Safety.SAFE if is_safe else Safety.SUGGEST
        yield insert_space(NAME, place, Span(*found.span()), f"words run together: `{word}`", safety)
    for found in in_english(THREE, context.reading(segment)):
        if found["noun"].lower() in every_word() and found[0] not in context.code_words:
            edits = tuple(Edit(Span(found.start(part), found.start(part)), " ") for part in ("the", "noun"))
            safe = not context.shows_code and stands_in_english(text, found)
            told = f"words run together: `{found[0]}`"
            yield Finding(NAME, Span(*found.span()), told, edits, Safety.SAFE if safe else Safety.SUGGEST)
    for found in in_english(CAMEL, context.reading(segment)):
        if {found[1], found[2].lower()} <= every_word() and not cut_in_two(found[0]) and not context.shows_code:
            yield show(NAME, Span(*found.span()), f"words run together: `{found[0]}`")
