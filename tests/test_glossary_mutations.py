"""The laws of the tables, tested by breaking them: a sound table, one row changed, one law that says so."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.checks import LAWS, broken_laws, law_name
from glossary.model import REMOVED, TO_CHECK
from glossary.store import COLUMNS, SEPARATOR, Row, parse_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Cells:
    """A row of a table."""

    zh: str
    en: str
    kind: str
    also: str = ""
    wrong: str = ""
    since: str = ""
    until: str = ""
    source: str = "a book"
    checked: str = "2026-01-31"
    note: str = ""


SOUND = (
    Cells("丁香湖", "Dingxiang Lake", "place", wrong="Lilac Lake", source="https://example.org/lake"),
    Cells("万俟卨", "Moqi Xie", "person", wrong="Ten Thousand Xie | ?Moqi Hsieh (of a namesake)", source="a history"),
    Cells("东风厂", "Dongfeng Works", "company", also="Dongfeng", wrong="East Wind Factory"),
    Cells("中河翁", "Fellow of Middle River", "title", wrong="Middle River Academician | ??fellow (of a club)"),
    Cells("中河院", "Middle River College", "college", wrong="?Middle River School (of children)"),
    Cells("书协", "Society of Calligraphers", "association", note="short for: 书法家协会"),
    Cells("书法家协会", "Calligraphers' Association of Hebei", "association", wrong="Writing Brush Association"),
    Cells("仇英", "Qiu Ying", "person", also="Ch'iu Ying", wrong="Chou Ying"),
    Cells("党校", "Party School of the Committee", "party", wrong="Gang School"),
    Cells("农工会", "Farmers and Workers Union", "organization", source="", checked=TO_CHECK),
    Cells("冬储", "winter stocks of vegetables", "phrase", wrong="cold savings in winter"),
    Cells("单雄信", "Shan Xiongxin", "person", wrong="Dan Male Letter"),
    Cells("卫星城", "Weixing Town", "place", wrong="Satellite Town City", source="a map | https://example.org/map?x=1"),
    Cells("县志办", "Dongfeng Gazetteer Office", "government", wrong="Dongfeng County Annals Bureau"),
    Cells("吕西安", "Lyu Xi'an", "person", also="Lv Xi'an", wrong="Lu West Peace | Lyu Xi An"),
    Cells("夜校", "Evening Institute", "college", wrong="?Night School (usual English)"),
    Cells(
        "大桥局", "Bridge Office", "government", until="2009", note="successor: 大桥局", wrong="Big Bridge Department"
    ),
    Cells("大桥局", "Bridge Bureau", "government", since="2010", until="2018-03-20", note="successor: 大桥局"),
    Cells("大桥局", "Bridge Authority", "government", since="2018-03-21", wrong="Big Bridge Department"),
    Cells("大连水校", "Dalian Water Academy", "university", also="DWA", wrong="Dalian Aquatic School"),
    Cells("好八连", "Good Eighth Company", "phrase", wrong="eight good connections in all"),
    Cells(
        "市水务局",
        "Dongfeng Water Affairs Bureau",
        "government",
        also="Dongfeng Water Bureau",
        wrong="Aquatics of Dongfeng",
    ),
    Cells("拆除项", "", REMOVED, source="", checked=""),
    Cells("文明办", "Civility Office", "party", wrong="Civilization Handling", since="1997"),
    Cells("新民报", "Xinmin News", "company", until="1949-05", note="closed; successor: 新民晚报"),
    Cells("新民晚报", "Xinmin Evening Post", "company", wrong="New People Night Paper"),
    Cells("曾国藩", "Zeng Guofan", "person", wrong="Once Guofan | Zeng State Fence"),
    Cells("李嘉诚", "Li Ka-shing", "person", wrong="Plum Good Honest", note="own spelling"),
    Cells("村官", "village official of the young generation", "phrase", wrong="hamlet mandarin of youth"),
    Cells("林业站", "Forestry Station", "government", wrong="?Woods Depot (of a sawmill)", checked=TO_CHECK),
    Cells("水运社", "Water Transport Press", "company", wrong="Carry Water Society"),
    Cells("河长", "River Chief", "title", wrong="Length of a River", source="a law of 2017"),
    Cells("港务局", "Old Port Office", "government", until="2003-12", note="successor: 港务集团"),
    Cells("港务集团", "Port Group of Dalian", "company", since="2004-01-01", wrong="Harbor Clique"),
    Cells("王运河", "Wang Yunhe", "person", wrong="Wang Canal | Wang Yun He"),
    Cells("王长安", "Wang Chang'an", "person", wrong="King Long Peace"),
    Cells("老年大", "University of the Third Age in Fushun", "university", wrong="Old People Big School"),
    Cells("解缙", "Xie Jin", "person", wrong="Untie Jin Red"),
    Cells(
        "运河署",
        "Canal Board",
        "government",
        also="CB | Board of Canals",
        wrong="Canal Depot House | ?Canal Firm (abroad)",
    ),
    Cells("青春营", "Qingchun Camp", "organization", wrong="Spring Green Barracks"),
    Cells("高跷会", "Stilt Walkers of Haicheng", "association", wrong="Tall Wooden Legs Meeting"),
)
"""Nothing is wrong with these rows, of all kinds and times."""
VICTIM = next(at for at, cells in enumerate(SOUND) if cells.zh == "水运社")
"""A row of which others take the wordings."""

POINTED = {part.partition(": ")[2] for cells in SOUND for part in cells.note.split("; ") if ": " in part}

Table = list[Cells]


def any_row(cells: Cells) -> bool:
    """A row that the laws look at."""
    return cells.kind != REMOVED


def person(cells: Cells) -> bool:
    """A person whose name is spelled as it is read."""
    return cells.kind == "person" and "own spelling" not in cells.note


def no_person(cells: Cells) -> bool:
    """Any other term."""
    return any_row(cells) and cells.kind != "person"


def free(cells: Cells) -> bool:
    """A term that no other row points to, and whose characters are nobody's name."""
    return no_person(cells) and cells.zh not in POINTED


def undated(cells: Cells) -> bool:
    """A term of all times, alone with its Chinese."""
    return any_row(cells) and not cells.since and not cells.until and cells.zh not in POINTED


def checked(cells: Cells) -> bool:
    """A term that somebody has checked."""
    return any_row(cells) and cells.checked != TO_CHECK


def apart(cells: Cells) -> bool:
    """Any row but the one of which others take the wordings."""
    return any_row(cells) and cells != SOUND[VICTIM]


@dataclass(frozen=True)
class Mutation:
    """A way to break a law."""

    law: str
    way: str
    change: Callable[[Table, int], set[int]]
    """Changes the table, and says which rows are then to be named."""
    may: Callable[[Cells], bool] = any_row
    """The rows that it can break."""


def cell(column: str, make: Callable[[Cells], str]) -> Callable[[Table, int], set[int]]:
    """Writes another cell."""

    def change(table: Table, at: int) -> set[int]:
        table[at] = replace(table[at], **{column: make(table[at])})
        return {at}

    return change


def also(item: str) -> Callable[[Table, int], set[int]]:
    """Writes an admitted rendering more."""
    return cell("also", lambda cells: SEPARATOR.join(filter(None, (cells.also, item))))


def wrong(item: str) -> Callable[[Table, int], set[int]]:
    """Writes a wrong rendering more."""
    return cell("wrong", lambda cells: SEPARATOR.join(filter(None, (cells.wrong, item))))


def note(part: str) -> Callable[[Table, int], set[int]]:
    """Writes a part of a note more."""
    return cell("note", lambda cells: "; ".join(filter(None, (cells.note, part))))


def both(*changes: Callable[[Table, int], set[int]]) -> Callable[[Table, int], set[int]]:
    """One change after the other, which name the same row."""

    def change(table: Table, at: int) -> set[int]:
        (named,) = {frozenset(one(table, at)) for one in changes}
        return set(named)

    return change


def later_of_two(one: Callable[[Table, int], set[int]]) -> Callable[[Table, int], set[int]]:
    """A change that makes two rows disagree, of which the later is named."""

    def change(table: Table, at: int) -> set[int]:
        return {max(*one(table, at), VICTIM)}

    return change


def swapped(table: Table, at: int) -> set[int]:
    """Puts a row behind the next one."""
    table[at : at + 2] = table[at + 1], table[at]
    return {at + 1}


def copied(**cells: str) -> Callable[[Table, int], set[int]]:
    """Writes a row once more, with other cells."""

    def change(table: Table, at: int) -> set[int]:
        table.insert(at + 1, replace(table[at], **cells))
        return {at + 1}

    return change


def endless(table: Table, at: int) -> set[int]:
    """Lets a name go on into the next one."""
    table[at] = replace(table[at], until="")
    return {at + 1}


def round_and_round(table: Table, at: int) -> set[int]:
    """Lets two rows call each other's English wrong."""
    own, other = table[at].en, table[VICTIM].en
    return wrong(other)(table, at) | wrong(own)(table, VICTIM)


def has_a_next(cells: Cells) -> bool:
    """A row before another one that the laws look at."""
    at = SOUND.index(cells)
    return any_row(cells) and at + 1 < len(SOUND) and any_row(SOUND[at + 1])


def handed_over(cells: Cells) -> bool:
    """The last name but one of the same Chinese."""
    at = SOUND.index(cells)
    return at + 1 < len(SOUND) and SOUND[at + 1].zh == cells.zh and not SOUND[at + 1].until


RIGHT, ALWAYS = SOUND[VICTIM].en, SOUND[VICTIM].wrong

MUTATIONS = (
    Mutation("stray-space", "a space at the end", cell("note", lambda cells: f"{cells.note} ")),
    Mutation("stray-space", "a space at the start", cell("source", lambda cells: f" {cells.source or 'b'}")),
    Mutation("stray-space", "two spaces", cell("en", lambda cells: cells.en.replace(" ", "  ", 1)), any_row),
    Mutation("invisible-character", "a zero-width space", cell("source", lambda cells: f"{cells.source}\u200b")),
    Mutation("invisible-character", "a mark of direction", cell("source", lambda cells: f"{cells.source}\u202e")),
    Mutation("invisible-character", "a control", cell("source", lambda cells: f"{cells.source}\x07")),
    Mutation("invisible-character", "a soft hyphen", also("Zedding\u00adton")),
    Mutation("full-width", "marks in the English", also("Zedding （Dalian）")),
    Mutation("full-width", "letters in the English", wrong("Ｚedding Hall")),
    Mutation("full-width", "Chinese in the English", also("Zedding 厅")),
    Mutation("full-width", "a digit in the Chinese", cell("zh", lambda cells: f"{cells.zh}１"), free),
    Mutation("look-alike", "a Cyrillic letter", also("Zedding Наll")),
    Mutation("look-alike", "a Greek letter", wrong("Zedding Ηall")),
    Mutation("look-alike", "a curly apostrophe", also("Zedding’s Hall")),
    Mutation("not-nfc", "in the source", cell("source", lambda cells: f"{cells.source}e\u0301")),
    Mutation("not-nfc", "in the note", note("cafe\u0301")),
    Mutation("not-nfc", "in the English", also("Zedding Cafe\u0301")),
    Mutation("bad-separator", "without spaces", also("Zedding|Zedding Hall")),
    Mutation("bad-separator", "with one space", wrong("Zedding Hall| Zedding Place")),
    Mutation("bad-separator", "doubled", also("Zedding || Zedding Hall")),
    Mutation("leading-article", "before an admitted rendering", also("the Zedding Hall")),
    Mutation("leading-article", "before a wrong rendering", wrong("A Zedding Hall")),
    Mutation("leading-article", "before the English", cell("en", lambda cells: f"The {cells.en}"), no_person),
    Mutation("unsorted-row", "behind the next", swapped, has_a_next),
    Mutation("duplicate-term", "as it is", copied()),
    Mutation("duplicate-term", "from another source", copied(source="b", also="")),
    Mutation("ambiguous-source", "another English", copied(en="Zedding Hall", wrong="", also=""), no_person),
    Mutation("ambiguous-source", "a time without an end", endless, handed_over),
    Mutation("unknown-kind", "a word", cell("kind", lambda _: "ministry"), no_person),
    Mutation("unknown-kind", "a capital", cell("kind", lambda cells: cells.kind.capitalize())),
    Mutation("repeated-wording", "admitted, in capitals", cell("also", lambda cells: cells.en.upper())),
    Mutation("repeated-wording", "wrong at times", cell("wrong", lambda cells: f"?{cells.en} (abroad)")),
    Mutation("repeated-wording", "wrong twice", wrong("Zedding Hall | zedding hall")),
    Mutation("contested-wording", "wrong for another term", later_of_two(wrong(ALWAYS)), apart),
    Mutation("contested-wording", "case aside", later_of_two(wrong(ALWAYS.lower())), apart),
    Mutation("loop", "each the other's", round_and_round, apart),
    Mutation("chain", "right for another term", wrong(RIGHT), apart),
    Mutation("chain", "case aside", wrong(RIGHT.upper()), apart),
    Mutation("containment", "in an admitted rendering", also(f"Great {ALWAYS} of Zedding")),
    Mutation("containment", "at its end", also(f"Great {ALWAYS}")),
    Mutation("containment", "in the English", cell("en", lambda _: f"{ALWAYS} of Zedding"), no_person),
    Mutation("shadowed-wording", "without a word of it", wrong(f"?{RIGHT} (abroad)"), apart),
    Mutation("shadowed-wording", "with another term", wrong(f"?{RIGHT} (right for 大桥局)"), apart),
    Mutation("split-verdict", "wrong at times", later_of_two(wrong(f"?{ALWAYS} (abroad)")), apart),
    Mutation("missing-slot", "in a wrong rendering", wrong("Zedding {place} Hall")),
    Mutation("missing-slot", "in an admitted one", also("{place} Zedding")),
    Mutation("missing-slot", "a bracket alone", also("Zedding } Hall")),
    Mutation("unmatchable-wording", "a bracket before", wrong("(Zedding) Hall")),
    Mutation("unmatchable-wording", "a mark behind", wrong("?Zedding Hall! (abroad)")),
    Mutation("common-words", "one", wrong("harbor")),
    Mutation("common-words", "one with a capital", wrong("Harbor")),
    Mutation("common-words", "one that is a name, too", wrong("march")),
    Mutation("common-words", "two", wrong("harbor office")),
    Mutation("lone-word", "in small letters", wrong("?harbor (of a town)")),
    Mutation("lone-word", "with a capital", wrong("?Harbor (of a town)")),
    Mutation("surname-alone", "a usual one", wrong("Zhang")),
    Mutation("surname-alone", "one of two syllables", wrong("Ouyang")),
    Mutation("surname-alone", "one with an ü", wrong("Lü")),
    Mutation("too-short", "three letters", wrong("ZDH")),
    Mutation("too-short", "a letter", wrong("Z")),
    Mutation("another-name", "of two words", wrong("Huang Zhenbang"), person),
    Mutation("another-name", "of three words", wrong("Huang Zhen Bang"), person),
    Mutation("wrong-pinyin", "somebody else's", cell("en", lambda _: "Huang Zhenbang"), person),
    Mutation("wrong-pinyin", "a letter more", cell("en", lambda cells: f"{cells.en}s"), person),
    Mutation(
        "wrong-pinyin", "the given name first", cell("en", lambda cells: " ".join(cells.en.split()[::-1])), person
    ),
    Mutation(
        "wrong-pinyin", "no word of a spelling", cell("note", lambda _: ""), lambda cells: cells.note == "own spelling"
    ),
    Mutation(
        "unusual-reading", "no word of it", cell("en", lambda _: "Wang Zhang'an"), lambda cells: cells.zh == "王长安"
    ),
    Mutation("traditional-characters", "one", cell("zh", lambda cells: f"{cells.zh}門"), free),
    Mutation("traditional-characters", "one of Hong Kong", cell("zh", lambda cells: f"{cells.zh}衞"), free),
    Mutation("no-source", "none", cell("source", lambda _: ""), checked),
    Mutation(
        "no-source",
        "checked against none",
        cell("checked", lambda _: "2026-01-31"),
        lambda cells: any_row(cells) and not cells.source,
    ),
    Mutation("broken-address", "without a path or a host", cell("source", lambda _: "https://example")),
    Mutation("broken-address", "the second", cell("source", lambda cells: f"{cells.source or 'b'} | http:example.org")),
    Mutation(
        "unknown-day",
        "a month",
        cell("checked", lambda _: "2026-01"),
        lambda cells: any_row(cells) and bool(cells.source),
    ),
    Mutation("unknown-day", "none", cell("checked", lambda _: ""), lambda cells: any_row(cells) and bool(cells.source)),
    Mutation("unknown-day", "a day that there is not", cell("checked", lambda _: "2026-02-30"), checked),
    Mutation("impossible-date", "a short month", cell("since", lambda _: "2018-3"), undated),
    Mutation("impossible-date", "words", cell("since", lambda _: "spring"), undated),
    Mutation(
        "impossible-date",
        "a day that there is not",
        both(cell("until", lambda _: "2018-02-30"), note("successor: 水运社")),
        undated,
    ),
    Mutation(
        "impossible-date",
        "ends before it begins",
        both(cell("since", lambda _: "2019"), cell("until", lambda _: "2018-06"), note("successor: 水运社")),
        undated,
    ),
    Mutation("expired-term", "an end without a word", cell("until", lambda _: "2018"), undated),
    Mutation(
        "expired-term", "no word of a successor", cell("note", lambda _: "closed"), lambda cells: bool(cells.until)
    ),
    Mutation(
        "lost-pointer",
        "a full form",
        note("short for: 无此名"),
        lambda cells: any_row(cells) and "short for" not in cells.note,
    ),
    Mutation(
        "lost-pointer",
        "a successor",
        both(cell("until", lambda _: "2018"), note("successor: 无此名")),
        lambda cells: undated(cells) and "short for" not in cells.note,
    ),
    Mutation(
        "lost-pointer",
        "a term that is taken out",
        note("short for: 拆除项"),
        lambda cells: any_row(cells) and "short for" not in cells.note,
    ),
)


def told(table: Sequence[Cells]) -> set[tuple[str, int]]:
    """The laws that are broken in a table, each with the row that it names."""
    entries = []
    for number, cells in enumerate(table):
        entry, problems = parse_row(Row("house.tsv", number + 2, tuple(getattr(cells, name) for name in COLUMNS)))
        assert problems == []
        assert entry is not None
        entries.append(entry)
    return {(problem.law, problem.line - 2) for problem in broken_laws(entries)}


def broken(mutation: Mutation, at: int) -> tuple[set[tuple[str, int]], set[tuple[str, int]]]:
    """What is said of the table with one row broken, and what should be."""
    table = [*SOUND]
    named = mutation.change(table, at)
    return told(table), {(mutation.law, row) for row in named}


def rows_of(mutation: Mutation) -> list[int]:
    """The rows that a mutation can break."""
    return [at for at, cells in enumerate(SOUND) if mutation.may(cells)]


def test_table_is_sound() -> None:
    """Nothing is said about the table that is then broken."""
    assert len(SOUND) == 41
    assert told(SOUND) == set()
    assert tuple(field.name for field in fields(Cells)) == COLUMNS


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: f"{one.law}: {one.way}")
def test_broken_law_is_named(mutation: Mutation) -> None:
    """Whichever row is broken, the law says so of that row, and no law says anything else."""
    found = {SOUND[at].zh: broken(mutation, at) for at in rows_of(mutation)}
    assert found
    assert {zh: said for zh, (said, _) in found.items()} == {zh: wanted for zh, (_, wanted) in found.items()}


def test_every_law_has_a_mutation() -> None:
    """No law goes unbroken."""
    assert {mutation.law for mutation in MUTATIONS} == set(map(law_name, LAWS))


def test_most_mutations_may_break_most_rows() -> None:
    """A mutation that breaks but one row says little; those are few."""
    few = {mutation.law for mutation in MUTATIONS if len(rows_of(mutation)) < 7}
    assert few == {"ambiguous-source", "expired-term", "no-source", "unusual-reading", "wrong-pinyin"}


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_two_broken_rows_are_both_named(data: st.DataObject) -> None:
    """Two rows broken in two ways are told each by its law: no problem hides another."""
    single = [
        one for one in MUTATIONS if one.law in {"stray-space", "not-nfc", "no-source", "too-short", "unknown-kind"}
    ]
    first, second = data.draw(st.sampled_from(single)), data.draw(st.sampled_from(single))
    one = data.draw(st.sampled_from(rows_of(first)))
    other = data.draw(st.sampled_from(rows_of(second)).filter(lambda at: at != one))
    table = [*SOUND]
    named = {(first.law, row) for row in first.change(table, one)} | {
        (second.law, row) for row in second.change(table, other)
    }
    assert named <= told(table)


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_row_taken_out_breaks_only_what_points_to_it(data: st.DataObject) -> None:
    """A table without one of its rows is sound, but for what a note points to."""
    at = data.draw(st.integers(0, len(SOUND) - 1))
    said = told([*SOUND[:at], *SOUND[at + 1 :]])
    assert {law for law, _ in said} <= {"lost-pointer"}
    assert bool(said) is (SOUND[at].zh in POINTED and SOUND[at].zh != "大桥局")
