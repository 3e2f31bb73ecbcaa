"""One person's name is written in two ways in a document.

Two cases are sure enough: ü after l or n (吕 as Lu, Lv, Lü, Lyu), which becomes the house style, and
a capital inside a given name (Deng GuangMing). A name cut in two or hyphenated may be a place or the
person's own spelling: a suggestion. Two forms in one segment may be two persons and are left alone.
Source: GB/T 28039-2011; notice of the exit-entry authority of 2021-09-29 (ü is YU after L and N).

| before | after |
| --- | --- |
| President Lu Zhenkai came.⏎Lv Zhenkai spoke. | President Lyu Zhenkai came.⏎Lyu Zhenkai spoke. |
| Deng Guangming inspected.⏎Deng GuangMing spoke. | Deng Guangming inspected.⏎Deng Guangming spoke. |
| Lu Zhenkai met Lv Zhenkai. | = |
| Lv Zhenkai spoke.⏎Lv Zhenkai left. | = |
| Lu Yi came.⏎Lv Zhenkai spoke. | = |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanup.kinds import replace, rule_name
from cleanup.model import Finding, Safety
from glossary.names import has_umlaut, is_syllable, with_umlaut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment
    from cleanup.people import Person

NAME = rule_name(__name__)


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Mentions that are not written as the rest of the document should write the person."""
    for mention, person in context.mentions_in(segment):
        form, safety = agreed_form(person, context)
        if form and mention.text != form:
            others = ", ".join(f"`{other}`" for other in person.forms if other != mention.text)
            message = f"`{mention.text}` is also written {others} in this document; one form: `{form}`"
            yield replace(NAME, mention.span, form, message, safety)


def agreed_form(person: Person, context: Context) -> tuple[str, Safety]:
    """The form that all mentions should take, or an empty string, and how sure that is."""
    if len(person.forms) == 1 or person.may_be_two:
        return "", Safety.SHOW
    for form in person.forms:
        known = [match.term for match in context.english.matches(form) if match.term.kind == "person"]
        if known:
            return known[0].en, Safety.SAFE
    spelled = next((form for form in person.standards if has_umlaut(form)), None)
    if spelled:
        one_syllable = is_syllable(spelled.partition(" ")[2])
        return with_umlaut(spelled, context.settings.umlaut), Safety.SUGGEST if one_syllable else Safety.SAFE
    standard = person.standards[0]
    only_capitals = {form.lower() for form in person.forms} == {standard.lower()}
    return standard, Safety.SAFE if only_capitals and standard in person.forms else Safety.SUGGEST
