"""The legal form of a company is not written `Co., Ltd.`.

Machine translation writes `Co., LTD`, `Co.,Ltd` or leaves the point out. The rest of the name keeps
its case, a name in capitals keeps its capitals, and the British `Co Ltd` and the American `Co. Ltd.`
are forms of their own. One full stop serves the abbreviation and the sentence.
Source: Company Law of the People's Republic of China (official English), "Co., Ltd." for 有限公司.

| before | after |
| --- | --- |
| Dayang Group Co., LTD., Dalian, was founded in 1979. | Dayang Group Co., Ltd., Dalian, was founded in 1979. |
| It signed with Liaoning Yian Aviation Service Co., LTD。 | It signed with Liaoning Yian Aviation Service Co., Ltd. |
| Huawei Technologies Co., Ltd. opened an office. | = |
| The firmware has LTD and INC modes; HARBOR TOOLS INC. came. | = |

| before | suggested |
| --- | --- |
| He works at Xinghe Optical Technology LTD in Dalian. | He works at Xinghe Optical Technology Ltd. in Dalian. |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanup.kinds import in_english, replace, rule_name
from cleanup.marks import QUOTES
from cleanup.model import Finding, Safety, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cleanup.context import Context
    from cleanup.model import Segment

NAME = rule_name(__name__)
TRIGGERS = ("LTD", "Ltd", "ltd", "INC", "CORP")
STOPS = ".\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH FULL STOP}"
FORM = re.compile(
    r"(?<![A-Za-z])(?P<co>Co|CO|co)(?P<between>[ ]?\.?[ ]?[,\N{FULLWIDTH COMMA}]?\.?[ ]*)"
    r"(?P<ltd>LTD|Ltd|ltd)(?P<stop>\.?)(?![A-Za-z])"
)
IN_CAPITALS = re.compile(r"(?<=[a-z]{3})(?:,? )(?P<form>LTD|INC|CORP)\b\.?(?=[ ,;)]|$)")
NAME_BEFORE = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+$")
FIRM = re.compile(r"[\w)\]\"\N{RIGHT DOUBLE QUOTATION MARK}&'’.-][ ,]*$")
"""A name is before the form: `CO, LTD and LTP` are three abbreviations."""
DISTINGUISHED = re.compile(r"(?<!\w)OU?=[^=]*$")
"""The name in a certificate."""
CAPITALS = re.compile(r"[A-Z]{3,}[)\s]*CO\W*LTD$")
"""A name that is in capitals as a whole."""


def find(segment: Segment, context: Context) -> Iterator[Finding]:
    """Legal forms with wrong case, spaces or points."""
    text = segment.text
    for found in in_english(FORM, context.reading(segment)):
        before = text[max(found.start() - 60, 0) : found.start()]
        if _is_own_form(found) or CAPITALS.search(text, max(found.start() - 40, 0), found.end("ltd")):
            continue
        if not FIRM.search(before) or DISTINGUISHED.search(before) or before[-1:] in QUOTES:
            continue
        full_stop_follows = text[found.end() : found.end() + 1] in tuple(STOPS) and not found["stop"]
        form = "Co., Ltd" if full_stop_follows else "Co., Ltd."
        if found[0] != form:
            yield replace(NAME, Span(*found.span()), form, f"`{found[0]}` for `Co., Ltd.`")
    for found in in_english(IN_CAPITALS, context.reading(segment)):
        start = found.start("form")
        if NAME_BEFORE.search(text, max(found.start() - 50, 0), found.start()):
            form = f"{found['form'].capitalize()}."
            yield replace(
                NAME, Span(start, found.end()), form, f"`{text[start : found.end()]}` for `{form}`", Safety.SUGGEST
            )


def _is_own_form(found: re.Match[str]) -> bool:
    """True for the British `Co Ltd` and the American `Co. Ltd.`."""
    return found["ltd"] != "LTD" and found["between"] in (" ", ". ")
