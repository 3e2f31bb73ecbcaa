"""Catalogues of gettext: translations with their sources, everything else as it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats.po import read, write
from cleanup.model import DraftError, Edit, Span

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
PLURAL = 'msgid "一艘船"\nmsgid_plural "%d 艘船"\nmsgstr[0] "a boat"\nmsgstr[1] "%d boats"\n'

READ = {
    "a message": ('msgid "运河"\nmsgstr "The canal"', [("The canal", "运河")]),
    "the header is no text": (HEAD + 'msgid "运河"\nmsgstr "The canal"\n', [("The canal", "运河")]),
    "a header with a context is a message": ('msgctxt "a"\nmsgid ""\nmsgstr "The canal"\n', [("The canal", None)]),
    "on one line": ('msgid "运河" msgstr "The canal"\n', [("The canal", "运河")]),
    "several lines": ('msgid ""\n"运"\n"河"\nmsgstr ""\n"The "\n\n"canal"\n', [("The canal", "运河")]),
    "a plural": (PLURAL, [("a boat", "一艘船"), ("%d boats", "%d 艘船")]),
    "a third form": (
        PLURAL + 'msgstr[2] "boats"\n',
        [("a boat", "一艘船"), ("%d boats", "%d 艘船"), ("boats", "%d 艘船")],
    ),
    "a fuzzy one": ('#, fuzzy\n#| msgid "河"\nmsgid "运河"\nmsgstr "The canal"\n', [("The canal", "运河")]),
    "an obsolete one": ('msgid "运河"\nmsgstr "a"\n#~ msgid "河"\n#~ msgstr "b"\n#~| msgid "x"\n', [("a", "运河")]),
    "two contexts": (
        'msgctxt "a"\nmsgid "河"\nmsgstr "River"\nmsgctxt "b"\nmsgid "河"\nmsgstr "Canal"\n',
        [("River", "河"), ("Canal", "河")],
    ),
    "two domains": (
        'domain "a"\nmsgid "河"\nmsgstr "River"\ndomain "b"\nmsgid "河"\nmsgstr "Canal"\n',
        [("River", "河"), ("Canal", "河")],
    ),
    "not translated": ('msgid "运河"\nmsgstr ""\nmsgid "河"\nmsgstr "River"\n', [("River", "河")]),
    "escapes": (
        'msgid "河"\nmsgstr "\\"a\\\\b\\"\\tc\\n\\303\\251\\q"\n',
        [('"a\\b"\tc\né\N{REPLACEMENT CHARACTER}', "河")],
    ),
    "a broken octal escape": ('msgid "河"\nmsgstr "a\\351b"\n', [("a\N{REPLACEMENT CHARACTER}b", "河")]),
    "no words": ('msgid "%s\\n"\nmsgstr "\\n \\t"\n', []),
    "a Chinese draft": ('msgid "The canal"\nmsgstr "运河"\n', [("运河", "The canal")]),
    "one language": ('msgid "menu.canal"\nmsgstr "The canal"\n', [("The canal", None)]),
    "ends of Windows": ('msgid "运"\r\n"河"\r\nmsgstr "The "\r\n"canal"\r\n', [("The canal", "运河")]),
    "a comment at the end": ('msgid "河"\nmsgstr "River"\n# "', [("River", "河")]),
    "a mark": ('\N{ZERO WIDTH NO-BREAK SPACE}msgid "河"\r\nmsgstr "River"\r\n', [("River", "河")]),
    "old line ends": ('# a\rmsgid "河"\rmsgstr "Ri"\r"ver"\r', [("River", "河")]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "wanted"), READ.values(), ids=READ)
def test_translations_are_read(text: str, wanted: list[tuple[str, str | None]]) -> None:
    """With what they translate; without edits the same bytes."""
    document = read("a.po", text.encode())
    assert [(segment.text, segment.source) for segment in document.segments] == wanted
    assert len({segment.id for segment in document.segments}) == len(wanted)
    assert write(document, {}) == text.encode()


WRITTEN = {
    "a word": ('msgid "河"\nmsgstr "The river"\n', (4, 9, "canal"), 'msgid "河"\nmsgstr "The canal"\n'),
    "over a line": (
        'msgid "河"\nmsgstr ""\r\n"The "\n"river"\n',
        (0, 9, "A canal"),
        'msgid "河"\nmsgstr ""\r\n"A "\n"canal"\n',
    ),
    "escaped": (
        'msgid "河"\nmsgstr "a b"\n',
        (1, 2, '"\\\n\t'),
        'msgid "河"\nmsgstr "a\\"\\\\\\n\\tb"\n',
    ),
    "an escape goes": ('msgid "河"\nmsgstr "a\\"b"\n', (1, 2, "“"), 'msgid "河"\nmsgstr "a“b"\n'),
    "beside an escape": ('msgid "河"\nmsgstr "a\\"b"\n', (2, 2, "c"), 'msgid "河"\nmsgstr "a\\"cb"\n'),
    "before a line end": ('msgid "河"\nmsgstr "\\nb"\n', (0, 0, "a"), 'msgid "河"\nmsgstr "a\\nb"\n'),
    "after line ends": ('msgid "河"\nmsgstr "a\\n\\n"\n', (3, 3, "b"), 'msgid "河"\nmsgstr "a\\n\\nb"\n'),
    "between placeholders": (
        '#, c-format\nmsgid "河"\nmsgstr "a %s%d"\n',
        (4, 4, " "),
        '#, c-format\nmsgid "河"\nmsgstr "a %s %d"\n',
    ),
    "an octal escape": ('msgid "河"\nmsgstr "a\\303\\251b"\n', (1, 2, "e"), 'msgid "河"\nmsgstr "aeb"\n'),
}


@pytest.mark.parametrize(("text", "edit", "wanted"), WRITTEN.values(), ids=WRITTEN)
def test_translations_are_written(text: str, edit: tuple[int, int, str], wanted: str) -> None:
    """Escaped, line by line as it was."""
    document = read("a.po", text.encode())
    start, end, new = edit
    assert write(document, {document.segments[0].id: [Edit(Span(start, end), new)]}).decode() == wanted


KEPT = {
    "C": ("c-format", "a %s, %1$-5.2f and 5%% of %lu", ["%s", "%1$-5.2f", "%%", "%lu"]),
    "no C": ("no-c-format", "a %s", []),
    "perhaps C": ("possible-c-format", "a %ld", ["%ld"]),
    "macros of C": ("c-format", "a %<PRIu64> b", ["%<PRIu64>"]),
    "Python": ("python-format", "a %(name)s b %(n)d", ["%(name)s", "%(n)d"]),
    "braces": ("python-brace-format", "a {name!r:>5} {} b", ["{name!r:>5}", "{}"]),
    "Java": ("java-format", "a {0,number} b", ["{0,number}"]),
    "Qt": ("qt-format", "a %1 of %L2 and %n", ["%1", "%L2", "%n"]),
    "Boost": ("boost-format", "a %1% and %|2$d| b", ["%1%", "%|2$d|"]),
    "a shell": ("sh-format", "a $name ${b} 5 $", ["$name", "${b}"]),
    "Ruby": ("ruby-format", "a %{name} and %<n>d b", ["%{name}", "%<n>d"]),
    "Lisp": ("lisp-format", "a ~a ~5,2f b", ["~a", "~5,2f"]),
    "two flags": ("fuzzy, c-format, max-length:30", "a %s", ["%s"]),
    "accelerators": ("", "&File _Edit S&ave R&D Q&A 文件(&F) & a", ["&", "_", "&", "&"]),
    "no flag": ("", "5 %s", []),
    "line ends and tabs": ("", r"a\n\nb\tc", ["\n\n", "\t"]),
}


@pytest.mark.parametrize(("flags", "text", "wanted"), KEPT.values(), ids=KEPT)
def test_placeholders_are_protected(flags: str, text: str, wanted: list[str]) -> None:
    """Those that the flags speak of, also over several lines, and what follows each other by itself."""
    (segment,) = read("a.po", f'#, {flags}\nmsgid "河"\nmsgstr "{text}"\n'.encode()).segments
    assert [segment.text[span.start : span.end] for span in segment.protected] == wanted
    lines = "".join(f'"{one}"\n' for one in text.replace("\\", "\0\\").replace("n)", "n)\0").split("\0"))
    (again,) = read("a.po", f'#, {flags}\nmsgid "河"\nmsgstr {lines}'.encode()).segments
    assert (again.text, again.protected) == (segment.text, segment.protected)


def test_places_are_those_of_the_file() -> None:
    """Of the first piece, and of each."""
    (segment,) = read("a.po", 'msgid "河"\nmsgstr ""\n"The "\n"c\\"l"\n'.encode()).segments
    assert (segment.line, segment.column) == (3, 2)
    assert [(one.offset, one.line, one.column) for one in segment.anchors] == [
        (0, 3, 2),
        (4, 4, 2),
        (5, 4, 3),
        (6, 4, 5),
    ]


@pytest.mark.parametrize("name", ["GB18030", "GBK", "gb2312", "BIG5", "UTF-8"])
def test_the_header_says_the_encoding(name: str) -> None:
    """For reading and for writing."""
    raw = (
        HEAD.replace("UTF-8", name) + 'msgid "運河" msgstr "Canal"\n'.replace("運", "運" if name == "BIG5" else "于")
    ).encode(name)
    document = read("a.po", raw)
    assert [segment.text for segment in document.segments] == ["Canal"]
    assert write(document, {"1.0": [Edit(Span(5, 5), "河")]}) == raw.replace(b"Canal", b"Canal" + "河".encode(name))


@pytest.mark.parametrize("header", ["", HEAD.replace("UTF-8", "CHARSET"), HEAD.replace("UTF-8", "latin-1")])
def test_a_mark_or_the_user_says_it_better(header: str) -> None:
    """Whatever the header says."""
    text = header + 'msgid "河"\nmsgstr "The canal"\n'
    assert [one.source for one in read("a.po", text.encode("gb18030"), "gb18030").segments] == ["河"]
    assert [one.source for one in read("a.po", text.encode("utf-8-sig")).segments] == ["河"]
    assert [one.source for one in read("a.po", text.encode("utf-16")).segments] == ["河"]


HEADERS = {
    "English": ("Language: en_GB\\n", 1),
    "Chinese": ("Language: zh-Hans\\n", 1),
    "none": ("Language: \\n", 1),
    "a team": ("Language-Team: German <de@a.org>\\n", 1),
    "German": ("X: a\\nLanguage: de\\n", 0),
    "three letters": ("Language: fil_PH\\n", 0),
}


@pytest.mark.parametrize(("header", "count"), HEADERS.values(), ids=HEADERS)
def test_other_languages_are_not_read(header: str, count: int) -> None:
    """A folder has the catalogues of all languages; the rules are for two."""
    text = f'msgid ""\nmsgstr "{header}"\n\nmsgid "河"\nmsgstr "Der Kanal"\n'
    document = read("a.po", text.encode())
    assert len(document.segments) == count
    assert len(document.unread) == 1 - count
    assert write(document, {}) == text.encode()


REFUSED = {
    "no end": ('msgid "河"\nmsgstr "River\n', "2:8: a text opens here"),
    "no end in the file": ('msgid "河"\nmsgstr "River\\"', "2:8: a text opens here"),
    "no msgid": ('msgstr "River"\n', "1:1: a `msgstr` at the beginning"),
    "two translations": ('msgid "a" msgstr "b"\nmsgstr "c"\n', "2:1: a `msgstr` after a `msgstr`"),
    "two messages": ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', "2:1: a `msgid` after a `msgid`"),
    "a form of no plural": ('msgid "a"\nmsgstr[0] "b"\n', "2:1: a `msgstr[]` after a `msgid`"),
    "a plural without forms": ('msgid "a"\nmsgid_plural "b"\nmsgstr "b"\n', "3:1: a `msgstr` after a `msgid_plural`"),
    "a form too far": ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] "b"\n', "3:1: the form 1 of a plural, where 0 is due"),
    "a number for nothing": ('msgid[0] "a"\n', "1:1: a `msgid` with a number"),
    "outside": ('msgid "a"\nmsgstr River\n', "2:8: something outside of quotation marks"),
    "no text": ('msgid\nmsgstr "a"\n', "1:1: a `msgid` without a text"),
    "no keyword": ('# a\n"a"\n', "2:1: a text with no keyword before it"),
    "cut off": ('msgid "a"\n', "2:1: the file ends after a `msgid`"),
    "twice": ('msgid "a"\nmsgstr "b"\n\nmsgid ""\n"a"\nmsgstr "c"\n', "4:1: a second entry for the same message"),
    "not as declared": (
        HEAD.replace("UTF-8", "ascii") + 'msgid "河"\nmsgstr "a"\n',
        "5:8: not ascii, as the header says",
    ),
    "an unknown encoding": (HEAD.replace("UTF-8", "x-mine"), "3:36: the header declares an unknown encoding, `x-mine`"),
    "bytes for an encoding": (HEAD.replace("UTF-8", "base64"), "3:36: the header declares an unknown encoding"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_broken_catalogues_are_refused(text: str, message: str) -> None:
    """With the place."""
    with pytest.raises(DraftError) as raised:
        read("a.po", text.encode())
    assert str(raised.value).startswith(f"a.po:{message}")
    assert "\n" not in str(raised.value)


def test_escapes_of_open_length_are_told() -> None:
    """Since nothing can be put behind them."""
    document = read(
        "a.po", 'msgid "河"\nmsgstr "a\\x41"\n\nmsgid "b"\nmsgstr "a\\7"\nmsgid "c" msgstr "\\\\x41"'.encode()
    )
    assert [segment.text for segment in document.segments] == ["\\x41"]
    assert [one[:9] for one in document.unread] == ["a.po:2:1:"]


@given(st.text(alphabet='msgid"\\ \n\r#~,[0]河tr%x7', max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_file_comes_back_or_is_refused(text: str) -> None:
    """In one sentence."""
    raw = f'msgid "a"\nmsgstr "{text}"\n'.encode()
    told = ""
    try:
        document = read("a.po", raw)
    except DraftError as error:
        told = str(error)
    assert not told or told.startswith("a.po:")
    assert told or write(document, {segment.id: [Edit(Span(0, 0), "")] for segment in document.segments}) == raw
