"""Whose text it is: 我院 is *our college* where a college speaks, *our hospital* where a hospital does.

院 is a college, a hospital, a court, a procuratorate and more. The source says which, if it names one kind and no
other; what people of one kind of body speak of is a hint, no more.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from glossary.model import Rendering, Safety, Term

SPEAKING = frozenset({"我院", "本院"})
KINDS = ("college", "hospital", "court", "procuratorate", "academy")
NAMED = re.compile(
    "(?P<college>(?<!科)学院)|(?P<hospital>医院|卫生院|保健院|疗养院)|(?P<court>法院|法庭)|(?P<procuratorate>检察院)"
    "|(?P<academy>科学院|研究院|设计院|规划院|勘察院|工程院|社科院|农科院|中科院|文学院|博物院|敬老院|养老院|福利院|剧院|画院|书院)"
)
HINTS = re.compile(
    "(?P<college>大学|学生|师生|招生|毕业生|辅导员|教师|教学|教务|专业课|学子|校企)|(?P<hospital>[医病患诊药]|护士|护理|临床|手术)"
    "|(?P<court>法官|审判|庭审|判决|立案|被告)|(?P<procuratorate>检察官|公诉|检察长)"
)
WORDINGS = {
    "college": ("college", "school", "institute", "academy", "university"), "hospital": ("hospital",),
    "court": ("court",), "procuratorate": ("procuratorate",), "academy": ("academy", "institute"),
}  # fmt: skip
"""What `our` may stand before, the preferred word first."""


class Speaker(NamedTuple):
    """The kind of body that speaks in a source."""

    kind: str
    """One of `KINDS`, or an empty string where nothing says it."""
    is_sure: bool = False
    """Whether the source names a body of this kind, and none of another."""


def speaker(text: str) -> Speaker:
    """Whose text a source is, as far as it says so.

    A body may name another one and not itself: where 医院 alone is named, a school of nursing may speak. So what
    the text tells of must agree, but colleges tell of anything.
    """
    named = {str(found.lastgroup) for found in NAMED.finditer(text)}
    hinted = {str(found.lastgroup) for found in HINTS.finditer(NAMED.sub(" ", text))}
    kind, *others = named or hinted or {""}
    if others:
        return Speaker("")
    return Speaker(kind, bool(named) and (hinted == {kind} or (kind == "college" and not hinted)))


def spoken_by(term: Term, who: Speaker) -> Term:
    """A term as the speaker means it: 我院 of a court is right as `our court`, and wrong as `our hospital`."""
    if term.zh not in SPEAKING or not who.kind:
        return term
    right = WORDINGS[who.kind]
    reason = "" if who.is_sure else "nothing but hints says whose text it is"
    others = (word for kind in KINDS for word in WORDINGS[kind] if word not in right)
    wrong = tuple(Rendering(f"our {word}", Safety.SUGGEST, reason, needs_source=True) for word in dict.fromkeys(others))
    return term._replace(en=f"our {right[0]}", also=tuple(f"our {word}" for word in right[1:]), wrong=wrong)
