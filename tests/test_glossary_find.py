"""Where terms and their wrong renderings stand: boundaries, the choice among hits, case, folding, layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.find import Index, index
from glossary.folding import fold, stands_alone
from glossary.model import REMOVED, TO_CHECK, Glossary, Layer, Rendering, Safety, Span, Term, merge
from glossary.search import decided, described, lookup, nearest
from glossary.slots import Claim
from glossary.store import COLUMNS, bundled, open_glossary

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2026-01-31"
PERSON = Term(
    "王运河", "Wang Yunhe", "person", wrong=(Rendering("Wang Canal"), Rendering("Wang Canal River")), checked=DAY
)
COLLEGE = Term(
    "辽宁轻工职业学院",
    "Liaoning Vocational College of Light Industry",
    "college",
    ("LVCLI",),
    (Rendering("Liaoning Light Industry Vocational College"), Rendering("Vocational College of Light")),
    checked=DAY,
)
SPIRIT = Term("党的二十大精神", "guiding principles", "phrase", wrong=(Rendering("Party's great spirit"),), checked=DAY)
BUREAU = Term("局", "Bureau", "government", wrong=(Rendering("Office", Safety.SUGGEST, "of a firm"),), checked=DAY)
UNCHECKED = Term("船厂", "Shipyard", "company", wrong=(Rendering("Ship Factory"),), checked=TO_CHECK)
KNOWN = Glossary((PERSON, COLLEGE, SPIRIT, BUREAU, UNCHECKED))

# In the right column, what is found: `wording > zh` where it is right, `wording ! zh` where it is wrong.
FOUND = {
    "a wrong name": ("Mr. Wang Canal spoke.", ["Wang Canal ! 王运河"]),
    "a right name": ("Mr. Wang Yunhe spoke.", ["Wang Yunhe > 王运河"]),
    "the whole text": ("Wang Canal", ["Wang Canal ! 王运河"]),
    "no text": ("", []),
    "nothing known": ("The boats left.", []),
    "the longest of two": ("by Wang Canal River, in", ["Wang Canal River ! 王运河"]),
    "inside a word": ("The boats left Wang Canalside at noon.", []),
    "at the end of a word": ("Old Hwang Canal", []),
    "before a digit": ("Wang Canal2", []),
    "before an underscore": ("Wang Canal_x", []),
    "before an accented letter": ("Wang Canalé", []),
    "before a combining accent": ("Wang Canal\N{COMBINING ACUTE ACCENT}", []),
    "before a full-width letter": ("Wang Canalｓ", []),
    "after a full-width letter": ("ＨWang Canal", []),
    "the shorter hit where the longest breaks a word": ("Wang Canal Riverside", ["Wang Canal ! 王运河"]),
    "between Chinese": ("王Wang Canal说", ["Wang Canal ! 王运河"]),
    "in the possessive": ("Wang Canal's speech", ["Wang Canal ! 王运河"]),
    "before marks": ("(Wang Canal).", ["Wang Canal ! 王运河"]),
    "a wrong rendering inside a longer right one": (
        "at Liaoning Vocational College of Light Industry",
        ["Liaoning Vocational College of Light Industry > 辽宁轻工职业学院"],
    ),
    "the same wrong rendering by itself": (
        "at a Vocational College of Light Weights",
        ["Vocational College of Light ! 辽宁轻工职业学院"],
    ),
    "leftmost before longest": ("Wang Canal Office", ["Wang Canal ! 王运河", "Office ! 局"]),
    "several": ("LVCLI and LVCLI", ["LVCLI > 辽宁轻工职业学院"] * 2),
    "a name in capitals": ("WANG CANAL", ["Wang Canal ! 王运河"]),
    "a name in lower case is not a name": ("wang canal", []),
    "a wrong name in small letters but for its first": ("the Wang canal", []),
    "a right name in small letters but for its first": ("the Wang yunhe", ["Wang Yunhe > 王运河"]),
    "a lower-case phrase at the start of a sentence": ("Guiding principles", ["guiding principles > 党的二十大精神"]),
    "a curly apostrophe": ("the Party’s great spirit", ["Party's great spirit ! 党的二十大精神"]),
    "an opening quotation mark for an apostrophe": ("Party‘s great spirit", ["Party's great spirit ! 党的二十大精神"]),
    "a no-break space": ("Wang\N{NO-BREAK SPACE}Canal", ["Wang Canal ! 王运河"]),
    "an ideographic space": ("Wang\N{IDEOGRAPHIC SPACE}Canal", ["Wang Canal ! 王运河"]),
    "full-width letters": ("Ｗａｎｇ Ｃａｎａｌ", ["Wang Canal ! 王运河"]),
    "a full-width apostrophe": ("Party＇s great spirit", ["Party's great spirit ! 党的二十大精神"]),
    "two spaces are not one": ("Wang  Canal", []),
    "not across lines": ("Wang\nCanal", []),
    "after a letter that grows when it is lowered": (
        "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE} Wang Canal",
        ["Wang Canal ! 王运河"],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND)
def test_english(text: str, wanted: list[str]) -> None:
    """Right and wrong renderings are whole words, leftmost, then longest."""
    matches = KNOWN.english.matches(text)
    assert [f"{match.wording} {'!' if match.wrong else '>'} {match.term.zh}" for match in matches] == wanted


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND)
def test_spans_are_in_the_text_as_read(text: str, wanted: list[str]) -> None:
    """A span holds its wording as the text spells it."""
    matches = KNOWN.english.matches(text)
    assert [fold(text[match.span.start : match.span.end]) for match in matches] == [
        fold(one.rpartition(" ")[0][:-2]) for one in wanted
    ]


SAFETIES = {
    "checked": ("Wang Canal", Safety.SAFE, ""),
    "conditional": ("Office", Safety.SUGGEST, "of a firm"),
    "still to be checked": ("Ship Factory", Safety.SUGGEST, "the official name is still to be checked"),
}


@pytest.mark.parametrize(("text", "safety", "reason"), SAFETIES.values(), ids=SAFETIES)
def test_safety(text: str, safety: Safety, reason: str) -> None:
    """Only what somebody has checked, and what is always wrong, is safe to replace."""
    (match,) = KNOWN.english.matches(text)
    assert match.wrong == Rendering(text, safety, reason)


def test_unchecked_suggestion_keeps_its_reason() -> None:
    """A conditional rendering of an unchecked term says when it is right."""
    wrong = Rendering("Ship Works", Safety.SUGGEST, "its old name")
    (match,) = Glossary((Term("船厂", "Shipyard", "company", wrong=(wrong,)),)).english.matches("Ship Works")
    assert match.wrong == wrong


def test_right_beats_wrong() -> None:
    """A wording that is right for one term and wrong for another is right, in any order of the terms."""
    right = Term("一", "River Office", "government", checked=DAY)
    wrong = Term("二", "Canal Office", "government", wrong=(Rendering("River Office"),), checked=DAY)
    for terms in ((right, wrong), (wrong, right)):
        (match,) = Glossary(terms).english.matches("River Office")
        assert (match.term, match.wrong) == (right, None)


def test_earlier_beats_later() -> None:
    """Of two terms with one wrong rendering the earlier, that is the stronger, has it."""
    first = Term("一", "First Office", "government", wrong=(Rendering("River Office"),), checked=DAY)
    second = Term("二", "Second Office", "government", wrong=(Rendering("River Office"),), checked=DAY)
    (match,) = Glossary((second, first)).english.matches("River Office")
    assert match.term is second


def test_empty_glossary_finds_nothing() -> None:
    """There is an index over no terms."""
    assert Glossary().english.matches("Wang Canal") == []
    assert Glossary().chinese.matches("王运河") == []


def test_layers_are_whole_terms() -> None:
    """A term is taken whole from the strongest layer that has it; the others stay."""
    house = Term("王运河", "Wang Yun-he", "person", checked=DAY)
    known = merge([Layer("house", (house,)), Layer("bundled", (PERSON, BUREAU))])
    assert known.terms == (house, BUREAU)
    assert known.by_zh == {"王运河": house, "局": BUREAU}
    assert known.english.matches("Wang Canal") == []


def test_layer_of_an_organ_and_of_a_plain_term() -> None:
    """What is said of a term is said of the row itself, not of one with the same Chinese and another sense."""
    plain, organ = Term("院", "College", "phrase", checked=DAY), Term("院", "{place} Court", "court", checked=DAY)
    known = merge([Layer("house", (organ,)), Layer("bundled", (plain,))])
    assert "layer: bundled" in decided(known, plain)
    assert "layer: house" in decided(known, organ)
    assert "sets aside" not in decided(known, organ)


def test_removed_row_takes_out_the_plain_term_and_the_organ() -> None:
    """A row of kind `removed` has no English that could say which of the two it means."""
    plain, organ = Term("院", "College", "phrase", checked=DAY), Term("院", "{place} Court", "court", checked=DAY)
    known = merge([Layer("house", (Term("院", "", REMOVED),)), Layer("bundled", (plain, organ, BUREAU))])
    assert known.terms == (BUREAU,)


def test_what_is_not_confirmed_only_suggests() -> None:
    """A term says so whether it has a source or not."""
    for term in (BUREAU._replace(source=source, checked=TO_CHECK) for source in ("", "a book")):
        assert "; this term only suggests" in described(term)
    assert "suggests" not in described(BUREAU._replace(source="a book", checked=DAY))


def write_house(path: Path, en: str) -> Path:
    """A table that gives 王运河 another English."""
    row = f"王运河\t{en}\tperson\t\t\t\t\ta card\t{DAY}\t"
    path.write_text("\t".join(COLUMNS) + f"\n{row}\n", encoding="utf-8")
    return path


def test_house_glossary_over_the_bundled_one(tmp_path: Path) -> None:
    """A house table beats the bundled ones, and the last named house table beats all."""
    first, last = write_house(tmp_path / "first.tsv", "Wang Yun He"), write_house(tmp_path / "last.tsv", "Wang Yun-he")
    assert open_glossary().by_zh["王运河"].en == "Wang Yunhe"
    assert open_glossary([first]).by_zh["王运河"].en == "Wang Yun He"
    assert open_glossary([first, last]).by_zh["王运河"].en == "Wang Yun-he"
    assert open_glossary([last, first]).by_zh["王运河"].en == "Wang Yun He"
    assert len(open_glossary([first]).terms) == len(bundled())


def test_folder_as_house_glossary(tmp_path: Path) -> None:
    """A folder stands for its tables of terms."""
    write_house(tmp_path / "house.tsv", "Wang Yun He")
    (tmp_path / "house.examples.tsv").write_text("zh\tbefore\tafter\n", encoding="utf-8")
    assert open_glossary([tmp_path]).by_zh["王运河"].en == "Wang Yun He"


CHINESE = {
    "anywhere": ("对王运河说", [("王运河", Span(1, 4))]),
    "the longest": ("局在辽宁轻工职业学院", [("局", Span(0, 1)), ("辽宁轻工职业学院", Span(2, 10))]),
    "a short one inside a word": ("局长在大连", []),
    "in Traditional Chinese": ("對王運河說", [("王运河", Span(1, 4))]),
    "nothing": ("大连", []),
}


@pytest.mark.parametrize(("text", "wanted"), CHINESE.values(), ids=CHINESE)
def test_chinese(text: str, wanted: list[tuple[str, Span]]) -> None:
    """Chinese terms are found in either script, short ones as words of their own."""
    assert [(match.term.zh, match.span) for match in KNOWN.chinese.matches(text)] == wanted


MACAU = Term("澳大", "University of Macau", "university", also=("UM",), wrong=(Rendering("Aoda"),), checked=DAY)
LOOKED_UP = {
    "a short term inside a longer word": ("澳大利亚", []),
    "the short term by itself": ("澳大", ["澳大"]),
    "the short term as a word": ("澳大校园", ["澳大"]),
    "a long term in a sentence": ("他在辽宁轻工职业学院工作", ["辽宁轻工职业学院"]),
    "a part of a term": ("轻工", ["辽宁轻工职业学院"]),
    "Traditional Chinese": ("遼寧輕工職業學院", ["辽宁轻工职业学院"]),
    "English, right": ("Wang Yunhe", ["王运河"]),
    "English, admitted": ("UM", ["澳大"]),
    "English, wrong": ("Wang Canal", ["王运河"]),
    "English, in any case and spacing": ("  wang   YUNHE ", ["王运河"]),
    "English, with a curly apostrophe": ("Party’s great spirit", ["党的二十大精神"]),
    "a part of the English, with a curly apostrophe": ("Party’s", ["党的二十大精神"]),
    "English, with a no-break space": ("Wang\N{NO-BREAK SPACE}Yunhe", ["王运河"]),
    "a part of the English": ("Liaoning", ["辽宁轻工职业学院"]),
    "named whole before named in part": ("Office", ["局", "河务局"]),
    "unknown": ("Nobody", []),
    "nothing": (" ", []),
}


@pytest.mark.parametrize(("text", "wanted"), LOOKED_UP.values(), ids=LOOKED_UP)
def test_lookup(text: str, wanted: list[str]) -> None:
    """A word is looked up in either language."""
    river = Term("河务局", "River Office", "government", checked=DAY)
    known = Glossary((MACAU, river, *KNOWN.terms))
    assert [term.zh for term in lookup(known, text)] == wanted


def test_nearest_spelling() -> None:
    """A mistyped rendering has its neighbours; nonsense has none."""
    assert nearest(KNOWN, "Wang Yunha") == [PERSON]
    assert nearest(KNOWN, "Wang Cannal") == [PERSON]
    assert nearest(KNOWN, "辽宁轻工职业学校") == [COLLEGE]
    assert nearest(KNOWN, "xyzzy") == []


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_fold_keeps_the_length(text: str) -> None:
    """Spans in the folded text are spans in the text."""
    assert len(fold(text)) == len(text)


def test_fold_keeps_the_length_of_every_character() -> None:
    """No single character grows or vanishes, beside ASCII and beside the letter that grows by itself."""
    grows = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"
    grown = [code for code in range(0x110000) if len(fold(chr(code) + grows)) != 2]
    assert grown == []


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_fold_is_stable(text: str) -> None:
    """What is folded stays so."""
    assert fold(fold(text)) == fold(text)


ALPHABET = "abA 'é河"
WORDINGS = st.text(alphabet=ALPHABET, min_size=1, max_size=4).filter(str.strip)
TEXTS = st.text(alphabet=ALPHABET + "’ａ\N{COMBINING ACUTE ACCENT}", max_size=24)


def is_letter(character: str) -> bool:
    """What the small alphabet makes words of."""
    return character in "abAéａ\N{COMBINING ACUTE ACCENT}"


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is broken at either end."""
    inside = (at for at in (start, end) if 0 < at < len(text))
    return not any(is_letter(text[at - 1]) and is_letter(text[at]) for at in inside)


def is_capital_kept(wording: str, there: str) -> bool:
    """Whether the first capital of a wording is no small letter in the text."""
    place = next((at for at, character in enumerate(wording) if character == "A"), None)
    return place is None or there[place] not in "abéａ"


def by_brute_force(wordings: list[str], text: str, *, words: bool) -> list[tuple[int, int, str]]:
    """Try every wording at every place, the longest first."""
    plain = text.replace("’", "'").replace("ａ", "a").lower()
    found = []
    at = 0
    while at < len(text):
        for wording in sorted(wordings, key=len, reverse=True):
            end = at + len(wording)
            if plain[at:end] != wording.lower():
                continue
            if words and not (is_whole(text, at, end) and is_capital_kept(wording, text[at:end])):
                continue
            found.append((at, end, wording))
            at = end
            break
        else:
            at += 1
    return found


def index_of(wordings: tuple[str, ...], *, words: bool) -> Index:
    """An index of terms that are their own Chinese."""
    return index({fold(wording): Claim(Term(wording, wording, "phrase"), wording) for wording in wordings}, words=words)


@given(st.lists(WORDINGS, max_size=8, unique_by=str.lower), TEXTS, st.booleans())
@settings(max_examples=600, deadline=None)
def test_matches_are_those_of_brute_force(wordings: list[str], text: str, words: bool) -> None:  # noqa: FBT001
    """The automaton finds what trying everything finds."""
    matches = index_of(tuple(wordings), words=words).matches(text)
    found = [(match.span.start, match.span.end, match.wording) for match in matches]
    assert found == by_brute_force(wordings, text, words=words)


@given(TEXTS, st.integers(0, 24), st.integers(0, 24))
@settings(max_examples=200, deadline=None)
def test_stands_alone(text: str, one: int, other: int) -> None:
    """A stretch stands alone where no letter is glued to a letter at its ends."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    if start < end:
        assert stands_alone(text, start, end) is is_whole(text, start, end)


@given(st.lists(st.sampled_from(open_glossary().at().terms), min_size=1, max_size=6), st.integers(0, 7), st.booleans())
@settings(max_examples=150, deadline=None)
def test_an_index_for_a_text_finds_what_the_whole_one_finds(terms: list[Term], which: int, lower: bool) -> None:  # noqa: FBT001
    """What may stand in a text is all that is found there."""
    words = [text for term in terms for text in (*term.right, *(one.text for one in term.wrong))]
    text = ", ".join(word.replace("{place}", "Dalian") for word in words[which:] + words[:which])
    text = text.lower() if lower else text
    glossary = open_glossary().at()
    assert Glossary(glossary.terms).english_for(text).matches(text) == glossary.english.matches(text)
