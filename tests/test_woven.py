"""Edits of a segment become edits of the pieces that it is woven from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.markup import escaping, opened, pieces, tokens
from cleanup.formats.woven import Lines, Weave, parted, splices
from cleanup.model import DraftError, Edit, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from collections.abc import Sequence


def woven(text: str) -> Weave:
    """A small XML text as one segment: `<x>` is protected, other tags are inline."""
    weave, depth, locked = Weave(), 0, False
    for token in tokens(text, {}):
        if token.kind in ("text", "cdata"):
            for said, span in pieces(text, token):
                weave.add(said, span, depth, protected=locked)
        else:
            depth += {"open": 1, "close": -1}.get(token.kind, 0)
            locked = token.name == "x" and token.kind == "open"
            if depth > 0:
                weave.gap(token.span.end, depth)
    return weave


EDITED = {
    "within a piece": ("<p>Wang Canal</p>", [(5, 10, "Yunhe")], "<p>Wang Yunhe</p>"),
    "over a tag": ("<p><b>Wang</b> Canal</p>", [(0, 10, "Wang Yunhe")], "<p><b>Wang</b> Yunhe</p>"),
    "over several tags": (
        "<p><b>Big</b> <i>West</i> Sea</p>",
        [(0, 12, "Large West Lake")],
        "<p><b>Large</b> <i>West</i> Lake</p>",
    ),
    "inserted between tags": ("<p><b>a</b><i>b</i></p>", [(1, 1, " ")], "<p><b>a</b> <i>b</i></p>"),
    "inserted after a closing tag": ("<p><b>a</b>b</p>", [(1, 1, " ")], "<p><b>a</b> b</p>"),
    "inserted before an opening tag": ("<p>a<b>b</b></p>", [(1, 1, " ")], "<p>a <b>b</b></p>"),
    "beside protected text": ("<p><x>a</x><x>b</x></p>", [(1, 1, " ")], "<p><x>a</x> <x>b</x></p>"),
    "an entity stays": ("<p>R&amp;D，Canal</p>", [(3, 4, ", ")], "<p>R&amp;D, Canal</p>"),
    "an entity goes": ("<p>a&#65292;b</p>", [(1, 2, ", ")], "<p>a, b</p>"),
    "beside an entity": ("<p>&lt;a</p>", [(0, 0, "x"), (1, 1, "&")], "<p>x&lt;&amp;a</p>"),
    "escaped": ("<p>a b</p>", [(1, 2, " < ")], "<p>a &lt; b</p>"),
    "in CDATA": ("<p><![CDATA[a b]]></p>", [(1, 2, " < ")], "<p><![CDATA[a < b]]></p>"),
    "an end of CDATA in CDATA": ("<p><![CDATA[a b]]></p>", [(1, 2, "]]>")], "<p><![CDATA[a]]]]><![CDATA[>b]]></p>"),
    "all of it": ("<p><b>a</b>b</p>", [(0, 2, "")], "<p><b></b></p>"),
    "a comment stays": ("<p>Wang<!-- a --> Canal</p>", [(0, 10, "Wang Yunhe")], "<p>Wang<!-- a --> Yunhe</p>"),
    "nothing": ("<p>a</p>", [], "<p>a</p>"),
}


@pytest.mark.parametrize(("text", "edits", "wanted"), EDITED.values(), ids=EDITED)
def test_edits_go_where_the_text_stands(text: str, edits: list[tuple[int, int, str]], wanted: str) -> None:
    """Tags, comments and entities stay; what is inserted goes into the outer of two tags."""
    made = [Edit(Span(start, end), new) for start, end, new in edits]
    assert apply(text, splices(text, {"1": woven(text).pieces}, {"1": made}, escaping(text))) == wanted


def test_protected_pieces_are_one_unless_there_is_a_gap() -> None:
    """Between two tags text may come in, within a protected one it may not."""
    weave = woven("<p>a<x>b&amp;c</x><x>d</x></p>")
    assert weave.text == "ab&cd"
    assert weave.protected == (Span(1, 4), Span(4, 5))


PARTED = {
    "words in a row": ("a b c", "x y c", False, [(0, 1, "x"), (2, 3, "y")]),
    "words in a row as one": ("a b c", "x y c", True, [(0, 3, "x y")]),
    "a word between": ("a b c", "x b y", True, [(0, 1, "x"), (4, 5, "y")]),
    "a mark between": ("a,b", "x,y", True, [(0, 1, "x"), (2, 3, "y")]),
    "taken out": ("a b c", "a c", True, [(2, 4, "")]),
    "the same": ("a b", "a b", True, []),
    "too long": ("a " * 30, "b " * 30, True, [(0, 60, "b " * 30)]),
}


@pytest.mark.parametrize(("old", "new", "over_spaces", "wanted"), PARTED.values(), ids=PARTED)
def test_an_edit_in_parts(old: str, new: str, over_spaces: bool, wanted: list[tuple[int, int, str]]) -> None:  # noqa: FBT001
    """Only what changes, and together the same."""
    made = parted(old, Edit(Span(0, len(old)), new), 50, over_spaces=over_spaces)
    assert [(one.span.start, one.span.end, one.text) for one in made] == wanted
    assert apply(old, made) == new


def test_places() -> None:
    """Each piece has its line and column."""
    text = "<p>a\n<b>b</b></p>"
    segment = woven(text).segment("1", Lines(text))
    assert [(one.offset, one.line, one.column) for one in segment.anchors] == [(0, 1, 4), (2, 2, 4)]
    assert (segment.line, segment.column) == (1, 4)


def test_a_byte_order_mark_has_no_column() -> None:
    """The first line begins behind it."""
    text = "\N{ZERO WIDTH NO-BREAK SPACE}<p>a</p>"
    segment = woven(text).segment("1", Lines(text))
    assert (segment.line, segment.column) == (1, 4)
    assert Lines(text).place(0) == (1, 1)


TEXT = st.text("ab &<，中", min_size=1, max_size=5)


@given(st.lists(st.tuples(st.sampled_from(["b", "i", ""]), TEXT), min_size=1, max_size=5), st.data())
@settings(deadline=None)
def test_text_and_markup_after_edits(parts: Sequence[tuple[str, str]], data: st.DataObject) -> None:
    """The new file reads as the edited segment, and has the same tags."""
    inner = "".join(f"<{tag}>{escape(said)}</{tag}>" if tag else escape(said) for tag, said in parts)
    text = f"<p>{inner}</p>"
    weave = woven(text)
    edits, at = [], 0
    while at < len(weave.text) and data.draw(st.booleans()):
        start = data.draw(st.integers(at, len(weave.text)))
        end = data.draw(st.integers(start, len(weave.text)))
        edits.append(Edit(Span(start, end), data.draw(st.just("") | TEXT)))
        at = end + 1
    made = apply(text, splices(text, {"1": weave.pieces}, {"1": edits}, escaping(text)))
    assert woven(made).text == apply(weave.text, edits)
    assert [token.name for token in tokens(made, {}) if token.name] == [
        token.name for token in tokens(text, {}) if token.name
    ]


BAD = {
    "cut off": (b"<a><b>", "a.xml:1:7: no well-formed XML (no element found)"),
    "no XML": (b"One\n", "a.xml:1:1: no well-formed XML (syntax error)"),
    "empty": (b"", "a.xml:1:1: no well-formed XML (no element found)"),
    "an unknown entity": (b"<a>\n&x;</a>", "a.xml:2:1: no well-formed XML (undefined entity)"),
    "a billion laughs": (b'<!DOCTYPE a [<!ENTITY x "xx">]><a>&x;</a>', "a.xml:1:13: a document type (DOCTYPE)"),
    "an outer entity": (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "a.xml:1:40: a document type (DOCTYPE)"),
    "nested absurdly": (b"<a>" * 501, "a.xml:1:1501: more than 500 elements inside each other"),
    "not in its encoding": (b"<a>\xff</a>", "a.xml:1:4: not utf-8"),
    "an unknown encoding": (b'<?xml version="1.0" encoding="nope"?><a/>', "a.xml:1:1: it declares an unknown encoding"),
    "an encoding of bytes": (
        b'<?xml version="1.0" encoding="base64"?><a/>',
        "a.xml:1:1: it declares an unknown encodi",
    ),
    "wrongly declared": (b'<?xml version="1.0" encoding="gb2312"?><a>\xc2\xa0</a>', "a.xml:1:43: not gb2312"),
}


@pytest.mark.parametrize(("raw", "message"), BAD.values(), ids=BAD)
def test_bad_xml_is_refused(raw: bytes, message: str) -> None:
    """With one sentence that has the place."""
    with pytest.raises(DraftError) as raised:
        opened("a.xml", raw)
    assert str(raised.value).startswith(message)


def test_a_document_type_that_names_a_file() -> None:
    """It is allowed where the format says so, and one with declarations is not."""
    assert opened("a.xml", b'<!DOCTYPE a SYSTEM "a.dtd"><a/>', doctype=True)[1] == "utf-8"
    with pytest.raises(DraftError):
        opened("a.xml", b"<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", doctype=True)


def test_white_space_in_attributes_is_spaces() -> None:
    """As XML has it, so that no message about one has a second line; a reference means itself."""
    (token, *_) = tokens('<a b="1\r\n2\t3\n4&#10;5"/>', {})
    assert token.attributes == {"b": "1 2 3 4\n5"}


def test_names_in_namespaces() -> None:
    """Prefixes are the format's, whatever the file calls them; a default namespace is that of elements only."""
    text = '<x:a xmlns:x="urn:w" x:n="1" n="2"><a xmlns="urn:w"><b/></a><c/><d xmlns="urn:other"/></x:a>'
    found = [(one.name, dict(one.attributes)) for one in tokens(text, {"urn:w": "w"}) if one.kind != "close"]
    assert [name for name, _ in found] == ["w:a", "w:a", "w:b", "c", "{urn:other}d"]
    assert found[0][1] == {"xmlns:x": "urn:w", "w:n": "1", "n": "2"}
