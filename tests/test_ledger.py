"""The persons of a draft: who is who, what is open about them, the two commands that show and keep them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from cleanup import Settings
from cleanup.bilingual.names import Kind, Standing
from cleanup.bilingual.pairing import line_by_line
from cleanup.context import Context
from cleanup.formats import text
from cleanup.ledger import Entry, Shape, Sighting, ledger
from cleanup.ledger.lines import new_terms
from cleanup.ledger.table import as_table, padded, shortened, width
from cleanup.model import Span
from cleanup.offices import are_same, office_of, offices_beside
from cli import main
from glossary import open_glossary
from glossary.meanings import readings, words_for
from glossary.model import TO_CHECK
from glossary.store import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

GLOSSARY = open_glossary()


def context_of(draft: str, source: str | None = None) -> Context:
    """A draft with its source, line by line."""
    document = text.read("draft.txt", draft.encode())
    if source is not None:
        document = line_by_line(document, text.read("source.txt", source.encode()), confidence=1)
    return Context(document.segments, GLOSSARY, Settings())


def persons(draft: str, source: str | None = None) -> tuple[Entry, ...]:
    """The ledger of a draft."""
    return ledger(context_of(draft, source))


class Case(NamedTuple):
    """A draft, and what is known of its persons."""

    draft: str
    told: list[str]
    """For each person the Chinese, the English and the forms."""
    questions: Sequence[str] = ()
    source: str | None = None


CASES = {
    "nobody": Case("The meeting was held in Hong Kong. He Can do it.", []),
    "a person of the glossary": Case("Lu Xun wrote it.", ["鲁迅 Lu Xun: Lu Xun 1"]),
    "a place and a firm are no persons": Case(
        "Sun Yat-sen Park lies on Jie Fang Road, Li Ning Company at Hong Bay.", []
    ),
    "in order of appearance": Case(
        "Zhou Gaofeng met He Ziqian.\nHe Ziqian thanked Zhou Gaofeng.",
        ["- Zhou Gaofeng: Zhou Gaofeng 2", "- He Ziqian: He Ziqian 2"],
    ),
    "a word may be a name where a title stands beside it": Case(
        "Dean He Can spoke.\nThen He Can left.", ["- He Can: He Can 2"]
    ),
    "translated, with the office of both": Case(
        "Party Secretary Li Canal spoke.\nLi Yunhe, Secretary of the Party Committee, left.",
        ["- Li Yunhe: Li Canal 1, Li Yunhe 1"],
        ["translated: `Li Canal` (1:17), should be `Li Yunhe`"],
    ),
    "translated, and nothing to prove it": Case(
        "Dean Zhao Canal spoke.", ["- -: Zhao Canal 1"], ["wrong: `Zhao Canal` (1:6), perhaps Zhao Yunhe (运河)"]
    ),
    "wrong by the glossary": Case(
        "Wang Canal spoke.",
        ["王运河 Wang Yunhe: Wang Canal 1"],
        ["translated: `Wang Canal` (1:1), should be `Wang Yunhe`"],
    ),
    "two spellings of ü": Case(
        "Vice President Lu Zhenkai came.\nLv Zhenkai and Lü Zhen-kai spoke.",
        ["- Lyu Zhenkai: Lu Zhenkai 1, Lv Zhenkai 1, Lü Zhen-kai 1"],
        ["3 forms: `Lu Zhenkai` 1, `Lv Zhenkai` 1, `Lü Zhen-kai` 1"],
    ),
    "capitals are a form": Case(
        "He Ziqian came.\nHE Ziqian spoke.",
        ["- He Ziqian: He Ziqian 1, HE Ziqian 1"],
        ["2 forms: `HE Ziqian` 1, `He Ziqian` 1"],
    ),
    "the order is turned": Case(
        "He Ziqian came.\nThen Ziqian He spoke.",
        ["- He Ziqian: He Ziqian 1, Ziqian He 1"],
        ["two orders: `He Ziqian` (1:1); `Ziqian He` (2:6)"],
    ),
    "a given name after Mr.": Case(
        "He Ziqian came.\nMr. Ziqian spoke.",
        ["- He Ziqian: He Ziqian 1, Ziqian 1"],
        ["surname missing: `Ziqian` (2:5)"],
    ),
    "the surname before the full name": Case(
        "Dean Duan came.\nDuan Shubin spoke.",
        ["- Duan Shubin: Duan 1, Duan Shubin 1"],
        ["surname alone before the full name: `Duan` (1:6), full name at 2:1"],
    ),
    "the surname afterwards": Case(
        "Dean Duan Shubin came.\nDean Duan spoke, and Duan left.", ["- Duan Shubin: Duan Shubin 1, Duan 2"]
    ),
    "the title comes late": Case(
        "Duan Shubin came.\nDean Duan Shubin spoke.",
        ["- Duan Shubin: Duan Shubin 2"],
        ["title only at 2:6: Dean"],
    ),
    "two of one surname": Case(
        "Wang Hao met Wang Xu.\nMr. Wang left.",
        ["- Wang Hao: Wang Hao 1, Wang 1", "- Wang Xu: Wang Xu 1, Wang 1"],
        ["who is meant: `Wang` (2:5)", "who is meant: `Wang` (2:5)"],
    ),
    "two of one surname, told apart by the office": Case(
        "Dean Wang Hao met Professor Wang Xu.\nProfessor Wang left.",
        ["- Wang Hao: Wang Hao 1", "- Wang Xu: Wang Xu 1, Wang 1"],
    ),
    "two of one surname, told apart by what stands before": Case(
        "Wang Hao came.\nWang Xu came, and Mr. Wang left.", ["- Wang Hao: Wang Hao 1", "- Wang Xu: Wang Xu 1, Wang 1"]
    ),
    "the Chinese is found by its spelling": Case(
        "Mayor Li Yunhe spoke.", ["李运河 Li Yunhe: Li Yunhe 1"], source="市长李运河致辞。"
    ),
    "one found by its spelling, translated elsewhere": Case(
        "Mayor Li Canal spoke.\nLi Yunhe left.",
        ["李运河 Li Yunhe: Li Canal 1, Li Yunhe 1"],
        ["translated: `Li Canal` (1:7), should be `Li Yunhe`"],
        "市长李运河致辞。\n李运河离开。",
    ),
    "one spelling of two persons": Case(
        "Mayor Zhang Wei spoke.\nProfessor Zhang Wei replied.",
        ["张伟 Zhang Wei: Zhang Wei 1", "章薇 Zhang Wei: Zhang Wei 1"],
        ["spelled like 章薇", "spelled like 张伟"],
        "市长张伟致辞。\n教授章薇答复。",
    ),
    "no line of the glossary against the source": Case(
        "Mayor Wang Yunhe spoke.", ["王云鹤 Wang Yunhe: Wang Yunhe 1"], source="市长王云鹤致辞。"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_ledger(case: Case) -> None:
    """Persons, forms and open questions, in order."""
    entries = persons(case.draft, case.source)
    told = []
    for entry in entries:
        forms = ", ".join(f"{form} {number}" for form, number in entry.forms.items())
        told.append(f"{entry.zh or '-'} {entry.en or '-'}: {forms}")
    assert told == case.told
    assert [question for entry in entries for question in entry.questions] == list(case.questions)


def test_mentions_have_places_and_standings() -> None:
    """Line and column in the file, what became of the name, and the office beside it."""
    (entry,) = persons(
        "Guests came.\nParty Secretary Li Canal spoke.\nMr. Li Yunhe, dean of the college, left.\nMr. Li left."
    )
    assert [(one.place, one.text, one.standing.value, one.office) for one in entry.mentions] == [
        ("2:17", "Li Canal", "wrong", "Party Secretary"),
        ("3:5", "Li Yunhe", "right", "dean of the college"),
        ("4:5", "Li", "surname only", ""),
    ]
    assert entry.title == "Party Secretary"
    assert entry.first.place == "2:17"


OFFICES = {
    ("Party Secretary", "Secretary of the Party Committee of the college"): True,
    ("Vice President", "vice president of the College"): True,
    ("Vice President", "deputy president"): True,
    ("Vice President", "President"): False,
    ("Party Secretary", "Secretary of the Discipline Inspection Commission"): False,
    ("director of the Dalian Education Bureau", "director of the Shenyang Education Bureau"): True,
    ("director of the Dalian Bureau", "director of the Shenyang Bureau"): False,
    ("chairman", "chairperson of the board"): False,
    ("chairman", "chairperson"): True,
    ("Secretary-General", "Secretary"): False,
}


@pytest.mark.parametrize(("pair", "same"), OFFICES.items())
def test_offices(pair: tuple[str, str], same: bool) -> None:  # noqa: FBT001
    """One head, rank and field, and no word of two different bodies."""
    one, other = map(office_of, pair)
    assert one
    assert other
    assert are_same(one, other) is same
    assert are_same(other, one) is same


BESIDE = {
    "Party Secretary {} spoke.": ["Party Secretary"],
    "the Secretary of the Discipline Inspection Commission {} spoke": [
        "Secretary of the Discipline Inspection Commission"
    ],
    "{}, Vice Mayor of Dalian, spoke": ["Vice Mayor of Dalian"],
    "{}, deputy director of the Culture and Tourism Bureau, left": [
        "deputy director of the Culture and Tourism Bureau"
    ],
    "President {}, a member of the board, left": ["President"],
    "{} said the president left": [],
    "The college of {} is large": [],
}


@pytest.mark.parametrize(("sentence", "offices"), BESIDE.items())
def test_offices_beside_a_name(sentence: str, offices: list[str]) -> None:
    """What stands right before and right after it."""
    start = sentence.index("{}")
    line = sentence.format("Li Yunhe")
    assert [office.text for office in offices_beside(line, Span(start, start + 8))] == offices


def test_meanings() -> None:
    """The words that a piece of English may have been, and how they are spelled as names."""
    assert words_for("Canal") == words_for("canals") == ("运河",)
    assert "国庆" in words_for("National Day")
    assert words_for("computers") == ()
    assert readings("运河") == ("yunhe",)
    assert set(readings("朝阳")) >= {"chaoyang", "zhaoyang"}


NAMES = (
    "Wang Hao",
    "Wang Xu",
    "Lu Zhenkai",
    "Lv Zhenkai",
    "Li Yunhe",
    "Li Canal",
    "Duan Shubin",
    "He ZiQian",
    "Deng Ya-ping",
)
SHAPES = (
    "{} came.", "Dean {} spoke.", "We met {}, director of the bureau, today.", "Mr. Wang left.", "Ziqian He spoke.",
    "Mr. Yunhe sang.", "{} and {} signed it.", "Nobody came.",
)  # fmt: skip
NAME = st.sampled_from(NAMES)
LINE = st.builds(lambda shape, one, other: shape.format(one, other), st.sampled_from(SHAPES), NAME, NAME)
DRAFTS = st.lists(LINE, max_size=7)


def settled(entry: Entry) -> tuple[str, str, frozenset[str]]:
    """A person with their questions, but for places, the order of forms and what is asked of the first mention."""
    questions = (one for one in entry.questions if not one.startswith(("surname alone", "title only")))
    return entry.zh, entry.en, frozenset(" ".join(sorted(re.findall(r"`[^`]*`|^[\w ]+", one))) for one in questions)


@given(DRAFTS.flatmap(lambda lines: st.tuples(st.just(lines), st.permutations(lines))))
def test_the_order_of_paragraphs_does_not_matter(drafts: tuple[list[str], list[str]]) -> None:
    """The same persons with the same questions, but for those about the first mention."""
    one, other = ({settled(entry) for entry in persons("\n".join(lines))} for lines in drafts)
    assert one == other


@given(DRAFTS)
def test_no_mention_is_lost(lines: list[str]) -> None:
    """What the rules see as a person's name stands in the ledger, at its place, and nothing stands in it twice."""
    context = context_of("\n".join(lines))
    entries = ledger(context)
    found = [(one.line, one.column, one.text) for entry in entries for one in entry.mentions]
    seen = {
        (segment.line, mention.span.start + 1, mention.text)
        for segment in context.segments
        for mention, _ in context.mentions_in(segment)
    }
    assert seen <= set(found)
    sure = [one for entry in entries for one in entry.mentions if not one.is_ambiguous]
    assert len(sure) == len({one.place for one in sure})
    for line, column, written in found:
        assert lines[line - 1][column - 1 :].startswith(written)


@given(st.text("aé\u0301运， (", max_size=30), st.integers(8, 20))
def test_widths(line: str, most: int) -> None:
    """A Chinese character takes two columns, a combining mark none; what is too long is cut."""
    assert width(line) == sum(2 if one in "运，" else 0 if one == "\u0301" else 1 for one in line)
    assert width(padded(line, 70)) == 70
    assert width(shortened(line, most)) <= most
    assert shortened(line, 60) == line


def test_columns_are_aligned() -> None:
    """The English begins in one column whatever stands before it."""
    lines = as_table([("draft.txt", persons("Lu Xun and Duan Shubin came."))]).splitlines()
    starts = [line.index(name) for line, name in zip(lines, ("english", "Lu Xun", "Duan"), strict=True)]
    assert [width(line[:start]) for line, start in zip(lines, starts, strict=True)] == [9, 9, 9]


# The commands

DRAFT = "Mayor Li Canal spoke.\nLi Yunhe met Lu Xun.\nDuan Shubin left.\n"
ZH = "市长李运河致辞。\n李运河会见鲁迅。\n段树斌离开。\n"
TABLE_OF_DRAFT = """\
chinese  english      title  first  times  forms                   glossary
李运河   Li Yunhe     Mayor  1:7    2      Li Canal 1, Li Yunhe 1  no
    ? translated: `Li Canal` (1:7), should be `Li Yunhe`
鲁迅     Lu Xun       -      2:14   1      Lu Xun 1                yes
段树斌   Duan Shubin  -      3:1    1      Duan Shubin 1           no
"""
LINES = (
    "李运河\tLi Yunhe\tperson\t\t?Li Canal (as it stands in a draft; confirm it)\t\t\tdraft.txt\tto-check\t\n"
    "段树斌\tDuan Shubin\tperson\t\t\t\t\tdraft.txt\tto-check\t\n"
)
HEADER = "\t".join(COLUMNS) + "\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft and its source, which is the working folder."""
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    (tmp_path / "zh.txt").write_text(ZH, "utf-8")
    (tmp_path / "clean.txt").write_text("Lu Xun left.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command line."""
    result = CliRunner().invoke(main, words, prog_name="yunhe")
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.usefixtures("folder")
def test_names() -> None:
    """A table, what is open below each person, and the count."""
    code, stdout, stderr = run("names", "draft.txt", "--source", "zh.txt")
    assert (code, stdout, stderr) == (1, TABLE_OF_DRAFT, "3 persons, 1 open question\n")
    assert run("names", "draft.txt", "--source", "zh.txt", "--exit-zero")[0] == 0
    assert run("names", "clean.txt")[0] == 0


@pytest.mark.usefixtures("folder")
def test_names_of_several_drafts() -> None:
    """Each under its name; one that cannot be read costs the others nothing."""
    code, stdout, stderr = run("names", "clean.txt", "none.txt", "draft.txt")
    assert code == 2
    assert [line for line in stdout.splitlines() if line.endswith(".txt")] == ["clean.txt", "draft.txt"]
    assert stderr.startswith("none.txt:1:1: cannot be read")


@pytest.mark.usefixtures("folder")
def test_names_for_machines() -> None:
    """The same in JSON and in tab-separated values."""
    (told,) = json.loads(run("names", "--format", "json", "draft.txt", "--source", "zh.txt")[1])
    assert told["draft"] == "draft.txt"
    first = told["persons"][0]
    assert (first["chinese"], first["english"], first["title"], first["in_glossary"]) == (
        "李运河",
        "Li Yunhe",
        "Mayor",
        False,
    )
    assert first["mentions"][0] == {
        "line": 1,
        "column": 7,
        "text": "Li Canal",
        "standing": "wrong",
        "office": "Mayor",
    }
    header, *rows = run("names", "--format", "tsv", "draft.txt", "--source", "zh.txt")[1].splitlines()
    cells = [dict(zip(header.split("\t"), row.split("\t"), strict=True)) for row in rows]
    assert [one["chinese"] for one in cells] == ["李运河", "鲁迅", "段树斌"]
    assert cells[0]["open"] == "translated: `Li Canal` (1:7), should be `Li Yunhe`"


def test_lines_are_offered(folder: Path) -> None:
    """Nothing is written without being told so."""
    code, stdout, stderr = run("glossary", "add", "house.tsv", "--from-names", "draft.txt", "--source", "zh.txt")
    assert (code, stdout, stderr) == (0, LINES, "2 lines offered; --write adds them\n")
    assert not (folder / "house.tsv").exists()


def test_lines_are_written(folder: Path) -> None:
    """What is written obeys the laws, and is offered no second time."""
    words = ("glossary", "add", "house.tsv", "--from-names", "draft.txt", "--source", "zh.txt")
    code, _, stderr = run(*words, "--write")
    assert (code, stderr) == (0, "2 lines added to house.tsv\n")
    assert (folder / "house.tsv").read_text("utf-8") == HEADER + LINES
    assert run("glossary", "check", "house.tsv")[0] == 0
    assert run(*words) == (0, "", "no new person whose Chinese is known\n")


@pytest.mark.usefixtures("folder")
def test_without_the_source_nobody_is_new() -> None:
    """The Chinese of a person is never a guess."""
    assert run("glossary", "add", "house.tsv", "--from-names", "draft.txt")[1] == ""


def test_a_spelling_alone_is_no_line(folder: Path) -> None:
    """Words of the source that only look like a name of the draft are not offered."""
    (folder / "draft.txt").write_text("Gao Xing came.\n", "utf-8")
    (folder / "zh.txt").write_text("大家高兴地来了。\n", "utf-8")
    words = ("glossary", "add", "house.tsv", "--from-names", "draft.txt", "--source", "zh.txt")
    assert run(*words) == (0, "", "no new person whose Chinese is known\n")


def test_who_is_not_spelled_by_pinyin() -> None:
    """The draft's own form, marked as such, where it has only one; two forms, and nobody can tell."""
    mention = Sighting(1, 1, "Chan Tai-man", Standing.RIGHT, Shape.FULL)
    person = Entry("陈大文", "Chan Tai-man", Kind.REGIONAL, "", "", (mention,))
    (term,) = new_terms([person], "draft.txt")
    assert (term.en, term.checked, term.note) == ("Chan Tai-man", TO_CHECK, "own spelling")
    other = replace(mention, text="Chan Tai Man")
    assert new_terms([replace(person, mentions=(mention, other))], "draft.txt") == []
    assert new_terms([replace(person, kind=Kind.MAINLAND)], "draft.txt") == []
    assert new_terms([replace(person, term=term)], "draft.txt") == []


NAMES_USAGE = "Usage: yunhe names [OPTIONS] DRAFTS...\nTry 'yunhe names --help' for help.\n\nError: "
ADD = "Usage: yunhe glossary add [OPTIONS] TABLE [ZH] [EN]\nTry 'yunhe glossary add --help' for help.\n\nError: "
BAD = {
    "names": f"{NAMES_USAGE}Missing argument 'DRAFTS...'.\n",
    "names none.txt": "none.txt:1:1: cannot be read (No such file or directory); check the name",
    "names draft.txt --source none.txt": "none.txt:1:1: cannot be read (No such file or directory)",
    "names draft.txt --glossary none.tsv": "none.tsv:1:1: cannot be read (No such file or directory)",
    "names draft.txt --format xml": f"{NAMES_USAGE}Invalid value for '--format'",
    "glossary add house.tsv --from-names none.txt": "none.txt:1:1: cannot be read (No such file or directory)",
    "glossary add draft.txt --from-names draft.txt": "draft.txt:1:1: the first line must name the columns",
    "glossary add house.tsv 王 --from-names draft.txt": f"{ADD}--from-names takes no term",
    "glossary add house.tsv --from-names draft.txt --kind person": f"{ADD}--from-names takes no term",
    "glossary add house.tsv --from-names draft.txt --source zh.txt --source zh.txt": f"{ADD}--from-names takes no term",
    "glossary add house.tsv 王 Wang --kind person --write": f"{ADD}--write goes with --from-names",
}


@pytest.mark.parametrize(("line", "message"), BAD.items())
def test_bad_input(line: str, message: str, folder: Path) -> None:
    """Exit code 2, a message that says what to do, and nothing written."""
    code, stdout, stderr = run(*line.split())
    assert (code, stdout) == (2, "")
    assert stderr.startswith(message)
    assert not (folder / "house.tsv").exists()
