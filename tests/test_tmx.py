"""Translation memories: which language is the draft, what of a segment is text, and what stays."""

from __future__ import annotations

import pytest

from cleanup.formats.tmx import read, write
from cleanup.formats.woven import OBJECT
from cleanup.model import DraftError, Edit, Span

HEAD = '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">'


def memory(units: str, source: str = "zh-CN") -> bytes:
    """A memory of units."""
    return f'{HEAD}<header srclang="{source}"><note>a，b</note></header><body>{units}</body></tmx>'.encode()


def unit(*said: tuple[str, str], attributes: str = "") -> str:
    """A unit of languages and segments."""
    inner = "".join(f'<tuv xml:lang="{language}"><seg>{text}</seg></tuv>' for language, text in said)
    return f"<tu{attributes}><prop type='x'>a，b</prop>{inner}</tu>"


PAIRED = {
    "Chinese and English": (memory(unit(("zh-CN", "学院"), ("en-US", "College"))), [("学院", "College")]),
    "the English first": (memory(unit(("en-US", "College"), ("zh-CN", "学院"))), [("学院", "College")]),
    "capital letters": (memory(unit(("ZH-CN", "学院"), ("EN-US", "College"))), [("学院", "College")]),
    "other codes": (memory(unit(("cmn-Hans", "学院"), ("eng", "College"))), [("学院", "College")]),
    "an underscore": (memory(unit(("zh_CN", "学院"), ("en_US", "College"))), [("学院", "College")]),
    "from English": (memory(unit(("en", "College"), ("zh", "学院")), "en-US"), [("College", "学院")]),
    "a unit from English": (
        memory(unit(("en", "College"), ("zh", "学院"), attributes=' srclang="en"')),
        [("College", "学院")],
    ),
    "from any language": (memory(unit(("en", "College"), ("zh", "学院")), "*all*"), [("学院", "College")]),
    "of a language the first": (
        memory(unit(("zh-CN", "学院"), ("en-US", "College"), ("en-GB", "Academy"))),
        [("学院", "College")],
    ),
    "of the same language the first": (
        memory(unit(("zh", "学院"), ("en", "College"), ("en", "A"))),
        [("学院", "College")],
    ),
    "another region": (memory(unit(("fr", "École"), ("de-DE", "Schule")), "de"), [("Schule", "École")]),
    "among others": (memory(unit(("fr", "Collège"), ("en", "College"), ("zh", "学院")), "fr"), [("学院", "College")]),
    "other languages": (memory(unit(("en", "College"), ("fr", "Collège")), "fr"), [("Collège", "College")]),
    "other languages, from any": (memory(unit(("de", "Schule"), ("en", "School")), "*all*"), [("Schule", "School")]),
    "the draft alone": (memory(unit(("en", "College"))), [(None, "College")]),
    "the source alone": (memory(unit(("zh-CN", "学院"))), []),
    "an empty draft": (memory(unit(("zh", "学院"), ("en", " "))), []),
    "an empty source": (memory(unit(("zh", ""), ("en", "College"))), [(None, "College")]),
    "no segment": (memory('<tu><tuv xml:lang="zh"/><tuv xml:lang="en"><seg/></tuv></tu><tu/>'), []),
    "the attribute of TMX 1.1": (
        memory('<tu><tuv lang="ZH"><seg>学院</seg></tuv><tuv lang="EN"><seg>College</seg></tuv></tu>'),
        [("学院", "College")],
    ),
    "a namespace": (
        b'<t:tmx xmlns:t="http://www.lisa.org/tmx14"><t:tu><t:tuv lang="en"><t:seg>a</t:seg></t:tuv></t:tu></t:tmx>',
        [(None, "a")],
    ),
    "nothing": (memory(""), []),
    "no units": (b"<tmx/>\n", []),
}


@pytest.mark.parametrize(("raw", "wanted"), PAIRED.values(), ids=PAIRED)
def test_languages(raw: bytes, wanted: list[tuple[str | None, str]]) -> None:
    """A draft is paired with what it translates; a source by itself is no draft."""
    document = read("a.tmx", raw)
    assert [(segment.source, segment.text) for segment in document.segments] == wanted
    assert write(document, {}) == raw


TEXTS = {
    "text": ("a &amp; b", "a & b", []),
    "paired codes": ('<bpt i="1">&lt;b></bpt>a<ept i="1">&lt;/b></ept> b', "a b", []),
    "an isolated code": ('<it pos="begin">&lt;b></it>a', "a", []),
    "highlighted": ('<hi type="term">a</hi> b', "a b", []),
    "a placeholder": ("a <ph>%s</ph> b", f"a {OBJECT} b", [OBJECT]),
    "an unknown code": ("a<ut>{\\b}</ut>b", f"a{OBJECT}b", [OBJECT]),
    "an element of another kind": ("a<x>no text</x>b", f"a{OBJECT}b", [OBJECT]),
    "a line break": ('a<ph type="lb">&lt;br></ph>b', "a\nb", ["\n"]),
    "text within a code": ("a<ph>x <sub>y <ph>z</ph></sub> w</ph>b", f"a{OBJECT}b", [OBJECT]),
    "an entity of the document type": ("a &nbsp; b", "a &nbsp; b", ["&nbsp;"]),
    "CDATA": ("<![CDATA[a & b]]>", "a & b", []),
    "a line end": ("a \n b", "a \n b", [" \n "]),
    "white space around": ("\n  a\t", "\n  a\t", ["\n  ", "\t"]),
    "a comment": ("a<!-- b --> c", "a c", []),
}


@pytest.mark.parametrize(("inner", "text", "protected"), TEXTS.values(), ids=TEXTS)
def test_inline_codes(inner: str, text: str, protected: list[str]) -> None:
    """What formats lets the text run on; what stands for something is protected."""
    (segment,) = read("a.tmx", memory(unit(("zh", "学院"), ("en", inner)))).segments
    assert segment.text == text
    assert [text[span.start : span.end] for span in segment.protected] == protected


def test_code_of_the_source_is_code_of_the_draft() -> None:
    """A tag that is written out is a residue only where the source has none."""
    said = memory(unit(("zh", "&lt;b>学院"), ("en", "&lt;b>a &lt;i>b")))
    (segment,) = read("a.tmx", said).segments
    assert [segment.text[span.start : span.end] for span in segment.protected] == ["<b>"]


EDITED = {
    "over a code": (
        '<bpt i="1">&lt;b></bpt>Wang<ept i="1">&lt;/b></ept> Canal',
        [(0, 10, "Wang Yunhe")],
        '<bpt i="1">&lt;b></bpt>Wang<ept i="1">&lt;/b></ept> Yunhe',
    ),
    "before a bold word": (
        'a<bpt i="1">x</bpt>b<ept i="1">x</ept>',
        [(1, 1, " ")],
        'a <bpt i="1">x</bpt>b<ept i="1">x</ept>',
    ),
    "after a bold word": (
        '<bpt i="1">x</bpt>a<ept i="1">x</ept>b',
        [(1, 1, " ")],
        '<bpt i="1">x</bpt>a<ept i="1">x</ept> b',
    ),
    "between placeholders": ("a<ph>x</ph><ph>y</ph>", [(2, 2, " & ")], "a<ph>x</ph> &amp; <ph>y</ph>"),
    "before a placeholder": ("<ph>x</ph>b", [(0, 0, "a ")], "a <ph>x</ph>b"),
    "in CDATA": ("<![CDATA[a，b]]>", [(1, 2, " < ")], "<![CDATA[a < b]]>"),
}


@pytest.mark.parametrize(("inner", "edits", "wanted"), EDITED.values(), ids=EDITED)
def test_edits(inner: str, edits: list[tuple[int, int, str]], wanted: str) -> None:
    """Codes stay where they are, whatever is said around them."""
    document = read("a.tmx", memory(unit(("zh", "学院"), ("en", inner))))
    made = {"1": [Edit(Span(start, end), new) for start, end, new in edits]}
    assert write(document, made) == memory(unit(("zh", "学院"), ("en", wanted)))


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-8"])
def test_byte_order_marks(name: str) -> None:
    """Old tools write UTF-16; the mark and the line ends stay."""
    text = "\N{ZERO WIDTH NO-BREAK SPACE}" + memory(unit(("zh", "学院"), ("en", "a，b"))).decode().replace("\n", "\r\n")
    document = read("a.tmx", text.encode(name))
    assert document.encoding == name
    written = write(document, {"1": [Edit(Span(1, 2), ", ")]})
    assert written == text.replace("<seg>a，b", "<seg>a, b").encode(name)


def test_an_encoding_that_lacks_a_character() -> None:
    """It is written as a reference."""
    raw = b'<?xml version="1.0" encoding="iso-8859-1"?><tmx><tu><tuv xml:lang="en"><seg>caf\xe9</seg></tuv></tu></tmx>'
    written = write(read("a.tmx", raw), {"1": [Edit(Span(4, 4), "运")]})
    assert written == raw.replace(b"\xe9", b"\xe9&#36816;")


def test_places() -> None:
    """Of the draft and of the source in the file."""
    raw = memory("\n" + unit(("zh", "学院"), ("en", "<hi>a</hi>b")))
    document, line = read("a.tmx", raw), raw.decode().splitlines()[3]
    (segment,) = document.segments
    assert (segment.line, segment.column) == (4, line.index("a</hi>") + 1)
    assert segment.anchors[1].column == line.index("b</seg>") + 1
    assert document.pairing
    assert [(one.line, one.column) for one in document.pairing.source.segments] == [(4, line.index("学院") + 1)]


def test_what_is_not_read_is_told() -> None:
    """Once for each kind of thing, with its place."""
    raw = memory(unit(("zh", "学院"), ("en", "a<ph><sub>b</sub></ph>"), ("fr", "c")) * 2)
    line = raw.decode().splitlines()[2]
    flow, further = line.index("<sub>") + 1, line.index('<tuv xml:lang="fr"') + 1
    advice = "split the memory into pairs of languages"
    assert read("a.tmx", raw).unread == (
        f"a.tmx:3:{flow}: text within a code (`sub`) is not read; clean it by hand",
        f"a.tmx:3:{further}: a translation of a unit into a further language is not read; {advice}",
    )


BAD = {
    "cut off": (memory("<tu>")[:-14], "a.tmx:3:"),
    "another root": (b"<xliff/>", "a.tmx:1:1: no translation memory: its root is `xliff`"),
    "an entity": (
        b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx>&a;</tmx>',
        "a.tmx:1:15: a document type (DOCTYPE) stands in it",
    ),
    "wrong encoding": (b'<?xml version="1.0" encoding="utf-16"?><tmx/>', "a.tmx:1:23: not utf-16"),
    "nested absurdly": (memory(unit(("en", "<hi>" * 501 + "</hi>" * 501))), "a.tmx:3:"),
    "not nested": (memory(unit(("en", "<hi>a</bpt></hi>"))), "a.tmx:3:"),
    "empty": (b"", "a.tmx:1:1: no well-formed XML"),
}


@pytest.mark.parametrize(("raw", "message"), BAD.values(), ids=BAD)
def test_bad_memories_are_refused(raw: bytes, message: str) -> None:
    """With one sentence that has the place."""
    with pytest.raises(DraftError) as raised:
        read("a.tmx", raw)
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)
