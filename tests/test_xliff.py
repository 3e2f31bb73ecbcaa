"""Files of translation tools: what is a draft, what it translates, what of it is text, and what stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup import Settings, clean
from cleanup.formats.woven import OBJECT
from cleanup.formats.xliff import read, write
from cleanup.model import DraftError, Edit, Span
from cleanup.resolve import apply
from glossary import open_glossary

if TYPE_CHECKING:
    from cleanup.model import Segment

OLD, NEW = "urn:oasis:names:tc:xliff:document:1.2", "urn:oasis:names:tc:xliff:document:2.0"
SPACES = (
    'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" '
    'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"'
)


def old(inner: str, attributes: str = "") -> bytes:
    """A file of XLIFF 1.2."""
    head = (
        f'<xliff version="1.2" xmlns="{OLD}" {SPACES}><file source-language="zh-CN" target-language="en"{attributes}>'
    )
    return f'<?xml version="1.0"?>\n{head}\n<body>{inner}</body></file></xliff>\n'.encode()


def unit(source: str, target: str, more: str = "", *, attributes: str = "", on_target: str = "") -> str:
    """A unit of XLIFF 1.2."""
    said = f"<source>{source}</source>{more}<target{on_target}>{target}</target>"
    return f'<trans-unit id="1"{attributes}>{said}<note>a，b</note></trans-unit>'


def segmented(sources: list[str], targets: list[str], definitions: str = "") -> str:
    """A unit in segments, as Trados Studio writes it."""
    pair = [
        "".join(f'<mrk mtype="seg" mid="{number}">{one}</mrk> ' for number, one in enumerate(side, 1))
        for side in (sources, targets)
    ]
    return (
        f"<trans-unit id='t'><source>{''.join(sources)}</source><seg-source>{pair[0]}</seg-source>"
        f"<target>{pair[1]}</target><sdl:seg-defs>{definitions}</sdl:seg-defs></trans-unit>"
    )


def new(inner: str, attributes: str = "") -> bytes:
    """A file of XLIFF 2.1."""
    head = f'<xliff version="2.1" xmlns="{NEW}" {SPACES} srcLang="zh" trgLang="en"><file id="f"{attributes}>'
    return f'<?xml version="1.0"?>\n{head}\n{inner}</file></xliff>\n'.encode()


def segment(source: str, target: str, attributes: str = "") -> str:
    """A segment of XLIFF 2.1."""
    return f"<segment{attributes}><source>{source}</source><target>{target}</target></segment>"


READ = {
    "1.2": (old(unit("学院", "College")), [("学院", "College")]),
    "1.2, two files": (
        old(unit("学院", "a") + "</body></file><file><body>" + unit("学", "b")),
        [("学院", "a"), ("学", "b")],
    ),
    "1.2, in groups": (old(f"<group><group>{unit('学院', 'a')}</group></group>"), [("学院", "a")]),
    "1.1": (old(unit("学院", "a")).replace(b":1.2", b":1.1"), [("学院", "a")]),
    "no namespace": (b"<xliff><trans-unit><target>a</target></trans-unit></xliff>", [(None, "a")]),
    "no version": (old(unit("学院", "a")).replace(b' version="1.2"', b""), [("学院", "a")]),
    "a prefix": (
        f'<x:xliff xmlns:x="{OLD}"><x:trans-unit><x:target>a</x:target></x:trans-unit></x:xliff>'.encode(),
        [(None, "a")],
    ),
    "a document type": (b'<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd"><xliff/>', []),
    "the other way round": (old(unit("College", "学院")), [("College", "学院")]),
    "no target": (old("<trans-unit><source>学院</source></trans-unit>"), []),
    "an empty target": (old(unit("学院", "") + "<trans-unit><source>学院</source><target/></trans-unit>"), []),
    "a target of codes": (old(unit("学院", '<x id="1"/> <ph id="2">a</ph>')), []),
    "no source": (old("<trans-unit><target>a</target></trans-unit>"), [(None, "a")]),
    "other suggestions": (
        old(unit("学院", "a", "<alt-trans><source>学</source><target>b</target></alt-trans>")),
        [("学院", "a")],
    ),
    "other suggestions alone": (old("<trans-unit><alt-trans><target>b</target></alt-trans></trans-unit>"), []),
    "a history of memoQ": (
        old(unit("学院", "a", "<mq:minor><mq:x><source>学</source><target>b</target></mq:x></mq:minor>")),
        [("学院", "a")],
    ),
    "the head of a PO file": (old(unit("a", "Language: en", attributes=' restype="x-gettext-domain-header"')), []),
    "1.2, in segments": (old(segmented(["学。", "院。"], ["a.", "b."])), [("学。", "a."), ("院。", "b.")]),
    "segments in formats": (
        old('<trans-unit><source>学</source><target><g><mrk mtype="seg" mid="1">a</mrk></g></target></trans-unit>'),
        [("学", "a")],
    ),
    "segments in another order": (
        old(
            '<trans-unit><seg-source><mrk mtype="seg" mid="1">学</mrk><mrk mtype="seg" mid="2">院</mrk></seg-source>'
            '<target><mrk mtype="seg" mid="2">b</mrk><mrk mtype="seg" mid="1">a</mrk></target></trans-unit>'
        ),
        [("院", "b"), ("学", "a")],
    ),
    "an empty segment": (
        old(unit("学", '<mrk mtype="seg" mid="1"/><mrk mtype="seg" mid="2"> </mrk><mrk mtype="seg" mid="3">b</mrk>')),
        [(None, "b")],
    ),
    "segments on one side": (old(unit("学。院。", '<mrk mtype="seg" mid="1">a.</mrk>')), [("学。院。", "a.")]),
    "segments without their sources": (
        old(unit("学。院。", '<mrk mtype="seg" mid="1">a.</mrk> <mrk mtype="seg" mid="2">b.</mrk>')),
        [(None, "a."), (None, "b.")],
    ),
    "a source in segments": (
        old(unit("学。院。", "a. b.", '<seg-source><mrk mtype="seg" mid="1">学。</mrk>院。</seg-source>')),
        [("学。院。", "a. b.")],
    ),
    "2.1": (new(f"<unit>{segment('学。', 'a.')}{segment('院。', 'b.')}</unit>"), [("学。", "a."), ("院。", "b.")]),
    "2.0": (new(f"<unit>{segment('学', 'a')}</unit>").replace(b"2.1", b"2.0"), [("学", "a")]),
    "2.1, between segments": (new("<unit><ignorable><source>a</source><target>b</target></ignorable></unit>"), []),
    "2.1, other suggestions": (
        new(
            "<unit><mtc:matches><mtc:match><source>学</source><target>b</target></mtc:match></mtc:matches>"
            f"<originalData><data>a，b</data></originalData>{segment('学院', 'a')}</unit>"
        ),
        [("学院", "a")],
    ),
    "not translated": (old(unit("学", "a", attributes=' translate="no"') + unit("院", "b")), [("院", "b")]),
    "a group not translated": (
        old('<group translate="no">' + unit("学", "a") + unit("院", "b", attributes=' translate="yes"') + "</group>"),
        [("院", "b")],
    ),
    "2.1, not translated": (
        new(
            f'<unit translate="no">{segment("学", "a")}</unit>'
            f'<group translate="no"><unit>{segment("院", "b")}</unit></group>'
        ),
        [],
    ),
    "2.1, a file not translated": (new(f"<unit>{segment('学', 'a')}</unit>", ' translate="no"'), []),
    "no units": (b"<xliff/>\n", []),
}


@pytest.mark.parametrize(("raw", "wanted"), READ.values(), ids=READ)
def test_targets_are_drafts(raw: bytes, wanted: list[tuple[str | None, str]]) -> None:
    """Each with what it translates; what has no text, is no target or is not to be translated is none."""
    document = read("a.xlf", raw)
    assert [(one.source, one.text) for one in document.segments] == wanted
    assert len({one.id for one in document.segments}) == len(wanted)
    assert write(document, {}) == raw


FINAL = ' state="final"'
DONE = {
    "approved": (old(unit("学", "a", attributes=' approved="yes"')), True),
    "not approved": (old(unit("学", "a", attributes=' approved="no"')), False),
    "final": (old(unit("学", "a", on_target=' state="final"')), True),
    "signed off": (old(unit("学", "a", on_target=' state="signed-off"')), True),
    "translated": (old(unit("学", "a", on_target=' state="translated"')), False),
    "2.1, final": (new(f"<unit>{segment('学', 'a', FINAL)}</unit>"), True),
    "2.1, reviewed": (new(f"<unit>{segment('学', 'a', FINAL.replace('final', 'reviewed'))}</unit>"), False),
    "locked in memoQ": (old(unit("学", "a", attributes=' mq:locked="locked"')), True),
    "open in memoQ": (old(unit("学", "a", attributes=' mq:locked="no" mq:status="ManuallyConfirmed"')), False),
    "proofread in memoQ": (old(unit("学", "a", attributes=' mq:status="Proofread"')), True),
    "locked in Phrase": (
        old(unit("学", "a", attributes=' xmlns:p="http://www.memsource.com/mxlf/2.0" p:locked="true"')),
        True,
    ),
    "locked in Studio": (old(segmented(["学"], ["a"], '<sdl:seg id="1" conf="Draft" locked="true"/>')), True),
    "another one locked in Studio": (old(segmented(["学"], ["a"], '<sdl:seg id="2" locked="true"/>')), False),
    "approved in Studio": (old(segmented(["学"], ["a"], '<sdl:seg id="1" conf="ApprovedTranslation"/>')), True),
    "open in Studio": (
        old(segmented(["学"], ["a"], '<sdl:seg id="1" conf="Translated"><sdl:value>x</sdl:value></sdl:seg>')),
        False,
    ),
    "locked, not in segments": (
        old(unit("学", "a", '<sdl:seg-defs><sdl:seg id="1" locked="true"/></sdl:seg-defs>')),
        True,
    ),
}


@pytest.mark.parametrize(("raw", "done"), DONE.values(), ids=DONE)
def test_what_is_done_stays(raw: bytes, *, done: bool) -> None:
    """It is seen, so that names and abbreviations are known from it; it is protected, and that is told."""
    document = read("a.xlf", raw)
    (one,) = document.segments
    assert one.protected == ((Span(0, 1),) if done else ())
    told = ("1 of 1 targets are approved, final or locked and stay as they are; unlock what is to be cleaned",)
    assert tuple(line.partition(": ")[2] for line in document.unread) == (told if done else ())


TEXTS = {
    "formats": ('<g id="1">a</g> <bpt id="2">x</bpt>b<ept id="2">x</ept>', "a b", []),
    "formats of 2.1": ('<pc id="1">a</pc> <sc id="2"/>b<ec startRef="2"/>', "a b", []),
    "begun and ended elsewhere": ('<bx id="1"/>a<ex id="2"/> <it id="3" pos="open">x</it>b', "a b", []),
    "placeholders": ('a<x id="1"/><ph id="2">x</ph>', f"a{OBJECT}{OBJECT}", [OBJECT, OBJECT]),
    "a character that XML lacks": ('a<cp hex="0007"/>', f"a{OBJECT}", [OBJECT]),
    "text within a code": ('a<ph id="1">x<sub>b</sub></ph>', f"a{OBJECT}", [OBJECT]),
    "line breaks": ('a<x id="1" ctype="lb"/>b<ph id="2" subType="xlf:lb"/>c', "a\nb\nc", ["\n", "\n"]),
    "marks": ('<mrk mtype="term">a</mrk> <mrk id="1" type="comment" value="x">b</mrk>', "a b", []),
    "a mark that begins and ends": ('<sm id="1" type="comment"/>a<em startRef="1"/> b', "a b", []),
    "protected": ('a <mrk mtype="protected">b <g id="1">c</g></mrk> d', "a b c d", ["b c"]),
    "not translated": ('a <mrk id="1" translate="no">b</mrk> d', "a b d", ["b"]),
    "not translated from here to there": ('a <sm id="1" translate="no"/>b<em startRef="1"/> d', "a b d", ["b"]),
    "not translated to the end": ('a <sm id="1" translate="no"/>b<em startRef="2"/> d', "a b d", ["b d"]),
    "a tracked change": (
        '<mrk mtype="x-sdl-deleted">a<x id="1"/></mrk><mrk mtype="x-sdl-added">b</mrk> c',
        "b c",
        [],
    ),
    "an element of memoQ": ('a<mq:ch val="x"/>b', f"a{OBJECT}b", [OBJECT]),
    "white space": ("\n   a\n  b  c ", "\n   a\n  b  c ", ["\n   ", "\n  ", " "]),
    "no marks of Phrase": ("{1&gt;a&lt;1}", "{1>a<1}", []),
    "CDATA": ("<![CDATA[a <b>]]> c", "a <b> c", []),
}


@pytest.mark.parametrize(("inner", "text", "protected"), TEXTS.values(), ids=TEXTS)
def test_inline_codes(inner: str, text: str, protected: list[str]) -> None:
    """What formats lets the text run on; what stands for something, and what must stay, is protected."""
    (one,) = read("a.xlf", old(unit("学院", inner))).segments
    assert one.text == text
    assert [text[span.start : span.end] for span in one.protected] == protected


def test_what_is_not_translated_may_reach_into_the_next_segment() -> None:
    """But not into the next unit (XLIFF 2.1, `sm`)."""
    first, second = segment("学", 'a<sm id="1" translate="no"/>b'), segment("院", 'c<em startRef="1"/>d')
    unit_of, endless = f"<unit>{first}{second}</unit>", f"<unit>{first}</unit><unit>{segment('院', 'cd')}</unit>"
    assert [one.protected for one in read("a.xlf", new(unit_of)).segments] == [(Span(1, 2),), (Span(0, 1),)]
    assert [one.protected for one in read("a.xlf", new(endless)).segments] == [(Span(1, 2),), ()]


EDITED = {
    "over formats": (
        '<g id="1">Wang</g> Canal',
        [(0, 10, "Wang Yunhe")],
        '<g id="1">Wang</g> Yunhe',
    ),
    "before a format": ('a<bx id="1"/>b<ex id="1"/>', [(1, 1, " ")], 'a <bx id="1"/>b<ex id="1"/>'),
    "after a format": ('<sc id="1"/>a<ec startRef="1"/>b', [(1, 1, " ")], '<sc id="1"/>a<ec startRef="1"/> b'),
    "between formats": ("<g>a</g><g>b</g>", [(1, 1, " ")], "<g>a</g> <g>b</g>"),
    "after protected text": (
        '<mrk mtype="protected">a</mrk><mrk mtype="protected">b</mrk>',
        [(1, 1, " ")],
        '<mrk mtype="protected">a</mrk> <mrk mtype="protected">b</mrk>',
    ),
    "beside a placeholder": ('a<x id="1"/>b', [(1, 1, " "), (2, 2, " ")], 'a <x id="1"/> b'),
    "over a tracked change": (
        'Wang<mrk mtype="x-sdl-deleted"> Sea</mrk><mrk mtype="x-sdl-added"> Canal</mrk>',
        [(0, 10, "Wang Yunhe")],
        'Wang<mrk mtype="x-sdl-deleted"> Sea</mrk><mrk mtype="x-sdl-added"> Yunhe</mrk>',
    ),
}


@pytest.mark.parametrize(("inner", "edits", "wanted"), EDITED.values(), ids=EDITED)
def test_edits(inner: str, edits: list[tuple[int, int, str]], wanted: str) -> None:
    """Codes stay where they are; what is not the target stays as it is."""
    padding = unit("学", "x")
    document = read("a.xlf", old(padding + unit("学院", f"x {inner}")))
    made = {"2": [Edit(Span(start + 2, end + 2), new) for start, end, new in edits]}
    assert write(document, made) == old(padding + unit("学院", f"x {wanted}"))


BITS = ["Wang ", "Canal", "，", "&amp;", "&lt;b&gt;", " ", "\n", "<![CDATA[&]]>", "<!-- ， -->", "&#x8fd0;"]
CODES = [
    '<x id="1"/>', '<ph id="1">，</ph>', '<bpt id="1">，</bpt>', '<ept id="1"/>', '<sm id="1" translate="no"/>',
    '<em startRef="1"/>', '<ph id="1" ctype="lb"/>', '<mrk mtype="x-sdl-deleted">，</mrk>',
]  # fmt: skip
INLINE = st.recursive(
    st.sampled_from([*BITS, *CODES]),
    lambda inner: (
        st.builds(
            "{}{}{}".format,
            *(st.sampled_from(["<g>", '<mrk mtype="protected">', '<mrk mtype="term">']), inner, st.just("</>")),
        )
        | st.lists(inner, max_size=4).map("".join)
    ),
    max_leaves=12,
)


def closed(inner: str) -> str:
    """With the names of the elements that end."""
    opened: list[str] = []
    made = []
    for part in re.split('(<g>|<mrk mtype="(?:protected|term)">|</>)', inner):
        if part == "</>":
            made.append(f"</{opened.pop()}>")
        else:
            opened += re.findall(r"\A<(g|mrk)\b(?!.*deleted)", part)
            made.append(part)
    return "".join(made)


def kept(one: Segment) -> str:
    """What of a segment is protected, but for white space."""
    return "".join("".join(one.text[span.start : span.end] for span in one.protected).split())


@given(INLINE.map(closed), st.data())
@settings(max_examples=300, deadline=None)
def test_any_codes_and_edits(inner: str, data: st.DataObject) -> None:
    """What was written reads as the edited text; codes and protected text are as they were, in their order."""
    raw = old(unit("学", f"x{inner}x"))
    document = read("a.xlf", raw)
    (one,) = document.segments
    edits, at = [], 1
    while at < len(one.text) and data.draw(st.booleans()):
        start = data.draw(st.integers(at, len(one.text) - 1))
        end = data.draw(st.integers(start, len(one.text) - 1))
        if not any(span.overlaps(Span(start, end)) or start < span.start < end for span in one.protected):
            edits.append(Edit(Span(start, end), data.draw(st.sampled_from(["", "x", " & "]))))
        at = end + 1
    written = write(document, {one.id: edits})
    (again,) = read("a.xlf", written).segments
    assert again.text == apply(one.text, edits)
    tag = re.compile(rb"<!\[CDATA\[|]]>|<!--.*?-->|<[^>]+>")
    assert tag.findall(written) == tag.findall(raw)
    assert kept(again) == kept(one)


def test_marks_of_phrase() -> None:
    """Formats that are marked in the text are no text; placeholders are, and are protected by all formats."""
    attributes = b'<xliff xmlns:m="http://www.memsource.com/mxlf/2.0" '
    raw = old(unit("{b&gt;王&lt;b}{1}", "{b&gt;Wang&lt;b} Canal{1}")).replace(b"<xliff ", attributes)
    document = read("a.mxliff", raw)
    (one,) = document.segments
    assert (one.text, one.source) == ("Wang Canal{1}", "王{1}")
    written = write(document, {one.id: [Edit(Span(0, 10), "Wang Yunhe")]})
    assert written == raw.replace(b" Canal", b" Yunhe")


def test_no_marks_of_phrase_in_cdata() -> None:
    """It cannot be taken apart."""
    raw = old(unit("王", "<![CDATA[{b>Wang<b}]]>")).replace(
        b"<xliff ", b'<xliff xmlns:m="http://www.memsource.com/mxlf/2.0" '
    )
    document = read("a.mxliff", raw)
    assert document.segments[0].text == "{b>Wang<b}"
    assert write(document, {"1": [Edit(Span(10, 10), " & ")]}) == raw.replace(b"]]>", b" & ]]>")


def test_cleaned_with_the_source() -> None:
    """A name is mended in a target because the source has it; all that is done or no target stays."""
    said = ("王运河说，好。", "Wang <g id='1'>Canal</g> said ，good 。")
    kept = (
        "<alt-trans><target>Wang Canal ，</target></alt-trans><note>Wang Canal ，</note>"
        '<context-group><context context-type="x">Wang Canal ，</context></context-group>'
    )
    done = unit(*said, kept, attributes=' approved="yes"') + unit(*said, attributes=' translate="no"')
    raw = old(unit(*said, kept) + done)
    document = read("a.xlf", raw)
    report = clean(document, open_glossary(), Settings())
    edits = {
        one.id: [change.edit for change in changes]
        for one, changes in zip(document.segments, report.changes, strict=True)
    }
    mended = unit(said[0], "Wang <g id='1'>Yunhe</g> said, good.", kept)
    assert write(document, edits) == old(mended + done)


def test_code_of_the_source_is_never_residue() -> None:
    """Not even for who wants all suggestions."""
    raw = old(unit("&lt;b&gt;学院&lt;/b&gt;", "The &lt;b&gt;college&lt;/b&gt; is &lt;i&gt;good&lt;/i&gt;."))
    document = read("a.xlf", raw)
    report = clean(document, open_glossary(), Settings(unsafe=True))
    assert report.text == ("The <b>college</b> is good.",)


def test_places() -> None:
    """Of the draft and of the source in the file."""
    raw = old("\n\n" + segmented(["学。", "院。"], ["a.", "b."]))
    document, line = read("a.xlf", raw), raw.decode().splitlines()[4]
    assert [(one.line, one.column) for one in document.segments] == [(5, line.index(said) + 1) for said in ("a.", "b.")]
    assert document.pairing
    places = [(one.line, one.column) for one in document.pairing.source.segments]
    assert places == [(5, line.index(f">{said}</mrk>") + 2) for said in ("学。", "院。")]


def test_many_formats_inside_each_other() -> None:
    """Three hundred are allowed, and an edit finds its way."""
    inner = "<g>" * 300 + "Wang" + "</g>" * 300 + " Canal"
    document = read("a.xlf", old(unit("王运河", inner)))
    assert document.segments[0].text == "Wang Canal"
    written = write(document, {"1": [Edit(Span(0, 10), "Wang Yunhe")]})
    assert written == old(unit("王运河", inner.replace("Canal", "Yunhe")))


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16(name: str) -> None:
    """With its mark."""
    text = "\N{ZERO WIDTH NO-BREAK SPACE}" + old(unit("学院", "a，b")).decode()
    document = read("a.xlf", text.encode(name))
    assert document.encoding == name
    assert write(document, {"1": [Edit(Span(1, 2), ", ")]}) == text.replace(">a，b</t", ">a, b</t").encode(name)


LAUGHS = '<!DOCTYPE xliff [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xliff><target>&b;</target></xliff>'
BAD = {
    "another root": (b"<tmx/>", "a.xlf:1:1: no XLIFF that is known: its root is `tmx`"),
    "an unknown namespace": (
        b'<xliff xmlns="urn:x"/>',
        "a.xlf:1:1: no XLIFF that is known: its root is `{urn:x}xliff`",
    ),
    "a billion laughs": (LAUGHS.encode(), "a.xlf:1:17: a document type (DOCTYPE) stands in it"),
    "cut off": (old(unit("学院", "a"))[:-30], "a.xlf:3:"),
    "not closed": (old(unit("学院", '<g id="1">a')), "a.xlf:3:"),
    "wrongly nested": (old(unit("学院", "<g><mrk>a</g></mrk>")), "a.xlf:3:"),
    "nested absurdly": (old(unit("学院", "<g>" * 501 + "</g>" * 501)), "a.xlf:3:"),
    "wrong encoding": (old(unit("学院", "a")).decode().encode("gb18030"), "a.xlf:3:"),
    "empty": (b"", "a.xlf:1:1: no well-formed XML"),
    "a packed file": (b"PK\3\4\0\0", "a.xlf:1:5: this is not text"),
}


@pytest.mark.parametrize(("raw", "message"), BAD.values(), ids=BAD)
def test_bad_files_are_refused(raw: bytes, message: str) -> None:
    """With one sentence that has the place."""
    with pytest.raises(DraftError) as raised:
        read("a.xlf", raw)
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)
