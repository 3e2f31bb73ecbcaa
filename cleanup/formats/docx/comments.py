"""The comments of a Word file: those that are there stay, those on the changes come after them.

Source: ECMA-376-1, 17.13.4 (comments), 11.3.2 (their part).
"""

from __future__ import annotations

from posixpath import dirname, relpath
from typing import TYPE_CHECKING, NamedTuple

from cleanup.formats.docx.elements import KNOWN, WORD, elements
from cleanup.formats.docx.marks import FORBIDDEN, Marks, marks_in
from cleanup.formats.markup import TOKEN, escaped
from cleanup.formats.packages import STRICT, TRANSITIONAL, TYPES, place_of_relationships, targets
from cleanup.formats.parts import text_of
from glossary.store import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cleanup.formats import Marking
    from cleanup.formats.docx.package import Package
    from cleanup.formats.docx.tracked import Comment
    from cleanup.model import Finding

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATION = f"{TRANSITIONAL}officeDocument/2006/relationships/comments"
STRICT_RELATION = f"{STRICT}officeDocument/relationships/comments"
RELATIONS = f"{TRANSITIONAL}package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""As Word writes it."""
MOST_INITIALS = 9
"""Letters (ST_String of `w:initials`, as Word cuts it)."""
SMALL = 20
"""The size of a comment in half points: the style of the text may be one of a headline."""


class Written(NamedTuple):
    """A part that is there."""

    name: str
    text: str
    encoding: str


def comments_of(package: Package) -> Written | None:
    """The part that has the comments, where there is one."""
    names = [name for name in targets(package.relations, "comments") if name in package.archive]
    return Written(names[0], *text_of(package.archive, names[0])) if names else None


def with_comments(
    package: Package, existing: Written | None, comments: Sequence[Comment], marking: Marking
) -> dict[str, bytes]:
    """The parts that are new or otherwise with these comments."""
    if not comments:
        return {}
    if existing:
        root = next(one for one in elements(existing.text) if one.kind in ("open", "empty"))
        marks = marks_in(existing.text, existing.text[root.start : root.end], marking, _none())
        return {existing.name: _encoded(existing, _appended(existing.text, _written(comments, marks)))}
    archive, main = package.archive, package.main
    is_strict = f'"{WORD}"' not in main.text
    address = next(address for address, prefix in KNOWN.items() if prefix == "w" and (address != WORD) == is_strict)
    marks = Marks("w:", address, marking, _none())
    folder = dirname(main.name)
    taken = {name.casefold() for name in archive.entries}
    names = (f"{folder}/comments{number}.xml".lstrip("/") for number in ["", *range(2, len(taken) + 3)])
    name = next(name for name in names if name.casefold() not in taken)
    body = f'{DECLARATION}<w:comments xmlns:w="{address}">{_written(comments, marks)}</w:comments>'
    types = Written(TYPES, *text_of(archive, TYPES))
    override = f'PartName="/{escaped(name)}" ContentType="{KIND}"/>'
    return {
        name: body.encode(),
        TYPES: _encoded(types, _appended(types.text, f"<{_prefix(types.text)}Override {override}")),
        **_related(package, name, STRICT_RELATION if is_strict else RELATION),
    }


def _none() -> Iterator[int]:
    return iter(())


def _related(package: Package, name: str, kind: str) -> dict[str, bytes]:
    """The relationships of the body with one more."""
    place = place_of_relationships(package.archive, package.main.name)
    used = {one.id for one in package.relations}
    number = next(f"rId{number}" for number in range(1, len(used) + 2) if f"rId{number}" not in used)
    target = relpath(f"/{name}", f"/{dirname(package.main.name)}")
    relation = f'Relationship Id="{number}" Type="{kind}" Target="{escaped(target)}"/>'
    if place not in package.archive:
        return {place: f'{DECLARATION}<Relationships xmlns="{RELATIONS}"><{relation}</Relationships>'.encode()}
    there = Written(place, *text_of(package.archive, place))
    return {place: _encoded(there, _appended(there.text, f"<{_prefix(there.text)}{relation}"))}


def _prefix(text: str) -> str:
    """The prefix of the outermost element, with its colon."""
    name = next(found["opened"] for found in TOKEN.finditer(text) if found["opened"])
    return str(name[: name.rfind(":") + 1])


def _appended(text: str, inner: str) -> str:
    """XML with something more at the end of its outermost element."""
    tags = [found for found in TOKEN.finditer(text) if found["closed"] or found["opened"]]
    last = tags[-1]
    if last["closed"]:
        return text[: last.start()] + inner + text[last.start() :]
    return f"{text[: last.end() - 2]}>{inner}</{last['opened']}>{text[last.end() :]}"


def _encoded(part: Written, text: str) -> bytes:
    return text.encode(part.encoding, "xmlcharrefreplace")


def _written(comments: Sequence[Comment], marks: Marks) -> str:
    """Comments as they are written."""
    initials = "".join(word[0] for word in marks.marking.author.split())[:MOST_INITIALS]
    return "".join(
        marks.comment(one.number, initials, [_paragraph(finding, marks) for finding in one.findings])
        for one in comments
    )


def _paragraph(finding: Finding, marks: Marks) -> str:
    """What a finding says: its rule in bold, its reason, and where its term stands."""
    size = f'<{marks.prefix}sz {marks.attribute}val="{SMALL}"/>'
    bold = f"<{marks.prefix}r><{marks.prefix}rPr><{marks.prefix}b/>{size}</{marks.prefix}rPr>"
    plain = f"<{marks.prefix}r><{marks.prefix}rPr>{size}</{marks.prefix}rPr>"
    said = FORBIDDEN.sub("", f": {finding.message}{source(finding)}")
    closing = f"</{marks.prefix}r>"
    return f"{bold}{marks.text(finding.rule)}{closing}{plain}{marks.text(said)}{closing}"


def source(finding: Finding) -> str:
    """Where the English of a finding's term stands, in brackets; empty for a finding without a term."""
    said = finding.evidence.term.source if finding.evidence else ""
    return f" ({said.partition(SEPARATOR)[0]})" if said else ""
