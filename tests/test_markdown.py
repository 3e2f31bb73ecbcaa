"""Markdown: its texts are segments, its markup stays, and new text never becomes markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.markdown import read, write
from cleanup.model import DraftError, Edit, Span
from cleanup.resolve import apply

if TYPE_CHECKING:
    from cleanup.model import Document, Segment

READ = {
    "paragraphs": ("One\n\nTwo\n", ["One", "Two"]),
    "headings": ("# One\n\nTwo\n===\n\n## Three ##\n\n# Four {#id .class}\n", ["One", "Two", "Three", "Four"]),
    "a wrapped line": ("One\ntwo\n", ["One two"]),
    "a wrapped line with spaces": ("One \n   two\r\nthree\n", ["One two three"]),
    "a wrapped line in a quotation": ("> One\n> two\nthree\n", ["One two three"]),
    "several spaces": ("One  two\tthree\n", ["One two three"]),
    "hard breaks": ("One  \ntwo\\\nthree<br>four\n", ["One\ntwo\nthree\nfour"]),
    "emphasis": ("*One* **two** ~~three~~ ***four***\n", ["One two three four"]),
    "a link": ('[One](http://a.cn/_b_ "title") [two][r] three\n\n[r]: http://a.cn\n', ["One two three"]),
    "a link whose text is its name": ("[One][] [Two] x\n\n[one]: /a\n[two]: /b\n", ["One Two x"]),
    "a picture": ("One ![two *three*](a.png) four\n", ["One \ufffc four", "two three"]),
    "a picture in a link": ("[![One](a.png)](b.html)\n", ["One"]),
    "code": ("One `two\n three` four\n", ["One `two three` four"]),
    "addresses": ("One <http://a.cn> <a@b.cn> http://a.cn/b_c_d\n", ["One <http://a.cn> <a@b.cn> http://a.cn/b_c_d"]),
    "inline HTML": ("One <b>two</b><!-- three --> <img src=a> <code>four</code>\n", ["One two \ufffc four"]),
    "escapes and entities": ("\\*One\\* R&amp;D &#8217;&nbsp;\\\\x\n", ["*One* R&D ’\xa0\\x"]),
    "lists": ("- One\n  two\n- [ ] three\n\n  four\n\n1. five\n", ["One two", "three", "four", "five"]),
    "a table": ("| One | two |\n|---|---|\n| a \\| b | `c` |\n", ["One", "two", "a | b"]),
    "notes": ("One[^1] two\n\n[^1]: Three\n    four\n", ["One two", "Three four"]),
    "an alert": ("> [!NOTE]\n> One\n", ["One"]),
    "no text": ("```\none\n```\n\n    two\n\n<div>\nthree\n</div>\n\n---\n\n`four`\n\n***\n", []),
    "front matter": ("---\ntitle: One\n---\nTwo\n", ["Two"]),
    "TOML": ("+++\ntitle = 'One'\n+++\n\nTwo\n", ["Two"]),
    "no front matter": ("---\n\nOne\n\n---\n\nTwo\n", ["One", "Two"]),
    "dollars": ("US$5 and HK$6, $7-$8\n", ["US$5 and HK$6, $7-$8"]),
    "tags of templates": (
        "One {{ page.title }} {% if a %}two\n{: .class}\n",
        ["One {{ page.title }} {% if a %}two\n{: .class}"],
    ),
    "directives": (":::note Title\nOne\ntwo\n:::\n", [":::note Title\nOne two\n:::"]),
    "a definition": ("Term\n: What it is\n", ["Term\n: What it is"]),
    "a mark": ("\N{ZERO WIDTH NO-BREAK SPACE}# One\n", ["One"]),
    "nothing": ("", []),
}


def read_text(text: str) -> Document:
    """A Markdown file of that text."""
    return read("a.md", text.encode())


@pytest.mark.parametrize(("text", "wanted"), READ.values(), ids=READ)
def test_texts_are_read(text: str, wanted: list[str]) -> None:
    """Each block is a segment; without edits the same bytes."""
    document = read_text(text)
    assert [segment.text for segment in document.segments] == wanted
    assert write(document, {}) == text.encode()
    assert write(document, {segment.id: [Edit(Span(0, 0), "")] for segment in document.segments}) == text.encode()


PROTECTED = {
    "code": ("One `two` three\n", ["`two`"]),
    "a hard break": ("One  \ntwo\n", ["\n"]),
    "a picture": ("One ![](a.png)\n", ["\ufffc"]),
    "an address": ("One <http://a.cn>\n", ["<http://a.cn>"]),
    "a link whose text is its name": ("One [two][] [three]\n\n[two]: /a\n[three]: /a\n", ["two", "three"]),
    "elements without prose": ("One <kbd>two</kbd> three\n", ["two"]),
    "formulas": ("One $a_1$ and $$x + y$$ for $5 or $6\n", ["$a_1$", "$$x + y$$"]),
    "tags of templates": (
        "One {{ two }} {% x %} {#id} :smile: at 10:30:45\n",
        ["{{ two }}", "{% x %}", "{#id}", ":smile:"],
    ),
    "a directive": ("One\n!!! note Title\n", ["\n!!! note Title"]),
    "a definition": ("One\n: two\n", ["\n: "]),
    "escaped, it is text": ("One \\:smile: two\n", []),
}


@pytest.mark.parametrize(("text", "wanted"), PROTECTED.values(), ids=PROTECTED)
def test_what_is_no_prose_is_protected(text: str, wanted: list[str]) -> None:
    """It is seen, and not touched."""
    segment = read_text(text).segments[0]
    assert [segment.text[span.start : span.end] for span in segment.protected] == wanted


WRITTEN = {
    "a word": ("One **two** three\n", "two", "2", "One **2** three\n"),
    "over emphasis": ("**Wang** Canal said\n", "Wang Canal", "Wang Yunhe", "**Wang** Yunhe said\n"),
    "over a link": ("[Wang](http://a.cn) Canal\n", "Canal", "Yunhe", "[Wang](http://a.cn) Yunhe\n"),
    "over a wrapped line": ("> Wang\r\n> Canal\r\n", "Wang Canal", "Wang Yunhe", "> Wang\r\n> Yunhe\r\n"),
    "the wrap goes": ("> One\n> two\n", "One two", "Onetwo", "> Onetwo\n"),
    "before a note": ("One[^1]\n\n[^1]: x\n", "One", "One.", "One.[^1]\n\n[^1]: x\n"),
    "a star between spaces": ("5 x 3\n", "x", "*", "5 * 3\n"),
    "stars around a word": ("5 x 3\n", "x", "*x*", "5 \\*x\\* 3\n"),
    "a tag": ("5 x 3\n", "x", "<b>", "5 \\<b> 3\n"),
    "smaller": ("5 x 3\n", "x", "<", "5 < 3\n"),
    "an ampersand": ("a x b\n", "x", "&", "a & b\n"),
    "an entity": ("a x b\n", "x", "&amp;", "a \\&amp; b\n"),
    "an entity goes": ("a &#8220; b\n", "“", "”", "a ” b\n"),
    "a code span": ("a x b\n", "x", "`x`", "a \\`x\\` b\n"),
    "a heading": ("x a\n", "x", "#", "\\# a\n"),
    "no heading": ("x a\n", "x", "#1", "#1 a\n"),
    "a list": ("x a\n", "x", "-", "\\- a\n"),
    "a number": ("x a\n", "x", "1.", "1\\. a\n"),
    "a cell": ("| x |\n|---|\n| y |\n", "y", "a|b", "| x |\n|---|\n| a\\|b |\n"),
    "a name of a link": ("x a\n\n[r]: /a\n", "x", "[r]", "\\[r\\] a\n\n[r]: /a\n"),
    "brackets": ("x a\n", "x", "[r]", "[r] a\n"),
    "a backslash": ("x a\n", "x", "\\*", "\\\\\\* a\n"),
    "in a picture": ("![Wang Canal](a.png) is\n", "Canal", "Yunhe", "![Wang Yunhe](a.png) is\n"),
    "the first word of emphasis goes": ("a **b c** d\n", "b", "", "a **c** d\n"),
    "the last word of emphasis goes": ("a ***b c*** d\n", "c", "", "a ***b*** d\n"),
    "words over emphasis change their order": (
        "Light Industry **College teachers** met\n",
        "Light Industry College",
        "College of Light Industry",
        "College of Light Industry **teachers** met\n",
    ),
    "a space comes in": ("a**b**c\n", "b", " b ", "a **b** c\n"),
    "a paragraph goes": ("One\n\nTwo\n\nThree\n", "Two", "", "One\n\n\n\nThree\n"),
}


def edit_of(document: Document, old: str, new: str) -> tuple[Segment, Edit]:
    """The first occurrence of `old` replaced, with its segment."""
    segment = next(one for one in document.segments if old in one.text)
    start = segment.text.index(old)
    return segment, Edit(Span(start, start + len(old)), new)


@pytest.mark.parametrize(("text", "old", "new", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_edits_are_written(text: str, old: str, new: str, wanted: str) -> None:
    """New text is escaped only where it would be markup; the markup there is stays."""
    document = read_text(text)
    segment, edit = edit_of(document, old, new)
    assert write(document, {segment.id: [edit]}).decode() == wanted


REFUSED = {
    "emphasis gets empty": ("a **b** c\n", "b", ""),
    "emphasis breaks": ("a\n\nx **b**c\n", "b", "b,"),
    "a tag of a template comes in": ("a b\n", "b", "{{ b }}"),
    "a line end comes in": ("a b\n", "b", "c\n\nd"),
}


@pytest.mark.parametrize(("text", "old", "new"), REFUSED.values(), ids=REFUSED)
def test_what_would_change_the_markup_is_refused(text: str, old: str, new: str) -> None:
    """One sentence with the line."""
    document = read_text(text)
    segment, edit = edit_of(document, old, new)
    with pytest.raises(DraftError, match=rf"^a\.md:{segment.line}:1: edits here would make or break Markdown"):
        write(document, {segment.id: [edit]})


BAD = {
    "not text": (b"\0", "a.md:1:1: this is not text"),
    "another encoding": ("# é\n".encode("latin-1"), "a.md:1:3: not UTF-8"),
}


@pytest.mark.parametrize(("raw", "message"), BAD.values(), ids=BAD)
def test_bad_files_are_refused(raw: bytes, message: str) -> None:
    """As plain text is; any text is Markdown."""
    with pytest.raises(DraftError) as raised:
        read("a.md", raw)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_encodings(encoding: str) -> None:
    """The file stays in its encoding; what that lacks is written as a reference."""
    raw = "# 学院的会议\n\n学院 **opened** é\n".replace("é", "e" if encoding == "gb18030" else "é").encode(encoding)
    document = read("a.md", raw)
    segment, edit = edit_of(document, "opened", "closed")
    assert write(document, {segment.id: [edit]}) == raw.decode(encoding).replace("opened", "closed").encode(encoding)


def test_places_are_those_of_the_file() -> None:
    """Lines and columns, after front matter and in the second line of a paragraph."""
    document = read_text("---\na: b\n---\n\n- x\n  **y**\n")
    (segment,) = document.segments
    assert [(one.offset, one.line, one.column) for one in segment.anchors] == [(0, 5, 3), (1, 5, 4), (2, 6, 5)]


def test_what_is_not_read_is_told() -> None:
    """Blocks of HTML with text and titles in the front matter; not pictures and comments."""
    document = read_text("---\ntitle: One\n---\n\n<p>\n<img src=a>\n</p>\n\n<!-- <p>Two</p> -->\n\n<div>Three</div>\n")
    assert [one.partition(";")[0] for one in document.unread] == [
        "a.md:2:1: the front matter of the file is not read",
        "a.md:11:1: blocks of HTML in the Markdown are not read",
    ]


NASTY = [
    "a", "Wang", "b c", "*", "**", "_", "`", "<b>", "</b>", "<br>", "[", "](u)", "]", "![", "\n", "\n\n", "\n> ",
    "\n- ", "\n1. ", "# ", "> ", "- ", "|", "\n|---|\n", "\\", "\\*", "&amp;", "&", "  \n", "\\\n", "    ", "\t", "~~",
    "{{ x }}", ":::", "[^1]", "[^1]: ", "$", "---\n", "运", "，", " ", ".", "<http://a.b>", "\r\n", "```\n", "=", "!",
    "<!-- c -->", "[r]: u\n", "[r]", "<div>\n",
]  # fmt: skip
NEW = [
    "", "x", "*", "**", "_", "`", "<b>", "[", "]", "# ", "1. ", "- ", "|", "&amp;", "&lt;", "\\", " ", "x y", ": ",
    "~~", "$", "{{", "=", "[r]", ">", "---", "   ", "    x", "<!--", "http://a.b", "a@b.cn", "{#a}", "!",
]  # fmt: skip


def as_seen(text: str) -> str:
    """A text as a reader sees it: spaces at the ends of a line are none, several are one."""
    return re.sub(r" ?\n ?", "\n", re.sub(r"[ \t]+", " ", text)).strip(" \n")


@given(st.lists(st.sampled_from(NASTY), max_size=25).map("".join), st.data())
@settings(max_examples=400, deadline=None)
def test_what_was_written_reads_as_edited(text: str, data: st.DataObject) -> None:
    """Whatever text comes into whatever markup, it is read as that text, or nothing is written."""
    document = read_text(text)
    assert write(document, {segment.id: [Edit(Span(0, 0), "")] for segment in document.segments}) == text.encode()
    edits: dict[str, list[Edit]] = {}
    wanted = []
    for segment in document.segments:
        own, at = edits.setdefault(segment.id, []), 0
        while at <= len(segment.text) and data.draw(st.integers(0, 2)) == 0:
            start = data.draw(st.integers(at, len(segment.text)))
            end = data.draw(st.integers(start, min(len(segment.text), start + 4)))
            if not any(
                (start < span.end and span.start < end) or span.start < start < span.end for span in segment.protected
            ):
                own.append(Edit(Span(start, end), data.draw(st.sampled_from(NEW))))
            at = end + 1
        bare = sorted([*own, *(Edit(span, "") for span in segment.protected)])
        # What has only protected text left is no segment.
        wanted += [as_seen(apply(segment.text, own))] if apply(segment.text, bare).strip() else []
    try:
        written = write(document, edits)
    except DraftError as error:
        assert re.match(r"a\.md:\d+:\d+: edits here", str(error))  # noqa: PT017 -- most texts are written
        return
    assert [as_seen(segment.text) for segment in read("a.md", written).segments] == wanted
