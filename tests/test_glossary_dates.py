"""Names are official for a time: terms and their days, the day of a text, and layers over layers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.dating import day_of, full_day
from cleanup.model import Document, Segment
from cleanup.pipeline import clean
from cleanup.settings import Settings
from cli import main
from glossary.checks import check_terms
from glossary.model import NOW, REMOVED, Glossary, Layer, Rendering, Term, merge
from glossary.store import COLUMNS, load

if TYPE_CHECKING:
    from pathlib import Path

CHECKED = "2026-01-31"
OLD = Term(
    "港务局",
    "Harbour Office",
    "government",
    wrong=(Rendering("Port Bureau"),),
    until="2018-03-20",
    source="a book",
    checked=CHECKED,
    note="renamed; successor: 港务局",
)
NEW = Term(
    "港务局",
    "Port Authority",
    "government",
    wrong=(Rendering("Port Bureau"),),
    since="2018-03-21",
    source="a law",
    checked=CHECKED,
)
ALWAYS = Term("船厂", "Shipyard", "company", wrong=(Rendering("Ship Factory"),), source="a sign", checked=CHECKED)
KNOWN = Glossary((OLD, NEW, ALWAYS))
TABLE = "\t".join(COLUMNS) + (
    f"\n港务局\tHarbour Office\tgovernment\t\tPort Bureau\t\t2018-03-20\ta book\t{CHECKED}\trenamed; successor: 港务局"
    f"\n港务局\tPort Authority\tgovernment\t\tPort Bureau\t2018-03-21\t\ta law\t{CHECKED}\t"
    f"\n船厂\tShipyard\tcompany\t\tShip Factory\t\t\ta sign\t{CHECKED}\t\n"
)
SENTENCE = "They asked the Port Bureau."
BEFORE, SINCE = "They asked the Harbour Office.", "They asked the Port Authority."


def dated(since: str = "", until: str = "") -> Term:
    """A term with its time."""
    return Term("港务局", "Port Authority", "government", since=since, until=until)


# since, until, the day, and whether the name was in force then.
IN_FORCE = {
    "always": ("", "", "2018-03-21", True),
    "since that day": ("2018-03-21", "", "2018-03-21", True),
    "since the day after": ("2018-03-22", "", "2018-03-21", False),
    "since that month": ("2018-03", "", "2018-03-01", True),
    "since the month after": ("2018-04", "", "2018-03-31", False),
    "since that year": ("2018", "", "2018-01-01", True),
    "since the year after": ("2019", "", "2018-12-31", False),
    "until that day": ("", "2018-03-21", "2018-03-21", True),
    "until the day before": ("", "2018-03-20", "2018-03-21", False),
    "until the end of that month": ("", "2018-03", "2018-03-31", True),
    "until the month before": ("", "2018-02", "2018-03-01", False),
    "until the end of that year": ("", "2018", "2018-12-31", True),
    "until the year before": ("", "2017", "2018-01-01", False),
    "on that day only": ("2018-03-21", "2018-03-21", "2018-03-21", True),
    "before a time of some years": ("2010", "2018", "2009-12-31", False),
    "in a time of some years": ("2010", "2018", "2014-06-01", True),
    "after a time of some years": ("2010", "2018", "2019-01-01", False),
}


@pytest.mark.parametrize(("since", "until", "day", "wanted"), IN_FORCE.values(), ids=IN_FORCE)
def test_in_force(since: str, until: str, day: str, wanted: bool) -> None:  # noqa: FBT001
    """A name is in force from its first day to its last; a year or a month counts as a whole."""
    assert dated(since, until).in_force(day) is wanted


# The note, the full form and the successor that it names.
NOTES = {
    "nothing": ("", "", ""),
    "a remark": ("a short name", "", ""),
    "a full form": ("short for: 港务管理局", "港务管理局", ""),
    "a successor": ("successor: 港口局", "", "港口局"),
    "both, after a remark": ("old ; short for: 港务管理局;successor: 港口局", "港务管理局", "港口局"),
    "inside a remark": ("the word is short for: 港务管理局", "", ""),
    "spaces": (" successor:  港口局 ", "", "港口局"),
    "the first of two": ("successor: 一局; successor: 二局", "", "一局"),
    "no name": ("successor:", "", ""),
}


@pytest.mark.parametrize(("note", "full", "successor"), NOTES.values(), ids=NOTES)
def test_pointers(note: str, full: str, successor: str) -> None:
    """A part of a note may point to a full form or to a successor."""
    term = Term("港务局", "Port Authority", "government", note=note)
    assert (term.full, term.successor) == (full, successor)


FIRST, SECOND, THIRD = dated(until="2009"), dated("2010", "2018-03-20"), dated("2018-03-21")
LATE = dated("2020")
HANDED_OVER = (dated(until="2018-03"), dated("2018-03-21"))
# Terms, the day, and which of them are left.
AT = {
    "no term": ((), "2018-01-01", ()),
    "a term of all times": ((ALWAYS,), "1900-01-01", (ALWAYS,)),
    "the first of three": ((FIRST, SECOND, THIRD), "2009-12-31", (FIRST,)),
    "the second of three": ((FIRST, SECOND, THIRD), "2010-01-01", (SECOND,)),
    "the second of three, on its last day": ((FIRST, SECOND, THIRD), "2018-03-20", (SECOND,)),
    "the third of three, on its first day": ((FIRST, SECOND, THIRD), "2018-03-21", (THIRD,)),
    "now": ((FIRST, SECOND, THIRD), "", (THIRD,)),
    "beside a term of all times": ((FIRST, ALWAYS, SECOND), "2012-01-01", (ALWAYS, SECOND)),
    "a name that came later": ((LATE, ALWAYS), "2019-12-31", (ALWAYS,)),
    "a name that came in time": ((LATE, ALWAYS), "2020-01-01", (LATE, ALWAYS)),
    "an old name alone stays": ((FIRST, ALWAYS), "2020-01-01", (FIRST, ALWAYS)),
    "of old names the last stays": ((FIRST, SECOND), "", (SECOND,)),
    "between two names the earlier stays": ((FIRST, LATE), "2015-01-01", (FIRST,)),
    "before all names none stays": ((SECOND, THIRD), "2000-01-01", ()),
    "in the month of the change, before it": (HANDED_OVER, "2018-03-20", HANDED_OVER[:1]),
    "in the month of the change, after it": (HANDED_OVER, "2018-03-25", HANDED_OVER[1:]),
}


@pytest.mark.parametrize(("terms", "day", "wanted"), AT.values(), ids=AT)
def test_glossary_at(terms: tuple[Term, ...], day: str, wanted: tuple[Term, ...]) -> None:
    """On a day a term has the name of that day; later ones are not known yet, the last old one still is."""
    assert Glossary(terms).at(day).terms == wanted


def test_glossaries_that_are_equal_are_the_same() -> None:
    """Indexes are built once for all days on which the names are the same."""
    undated = Glossary((ALWAYS,))
    assert undated.at("2000-01-01") is undated.at() is undated
    assert KNOWN.at("2000-01-01") is KNOWN.at("2001-01-01")
    assert KNOWN.at() is KNOWN.at(NOW)
    assert KNOWN.at("2000-01-01") is not KNOWN.at("2020-01-01")


FIRST_DAY = date(1000, 1, 1)
YEARS = st.integers(2000, 2030)


@given(st.lists(YEARS, min_size=1, max_size=5, unique=True).map(sorted), YEARS)
@settings(deadline=None)
def test_names_one_after_the_other(years: list[int], year: int) -> None:
    """Of names that follow each other without a gap a day after the first has exactly one, the last begun."""
    ends = [*(str(later - 1) for later in years[1:]), ""]
    names = tuple(dated(str(since), until) for since, until in zip(years, ends, strict=True))
    begun = [name for name, since in zip(names, years, strict=True) if since <= year]
    assert Glossary(names).at(f"{year}-06-01").terms == tuple(begun[-1:])


def cleaned(text: str, date: str | None, known: Glossary = KNOWN) -> str:
    """A text of one line as all rules leave it."""
    document = Document("a.txt", "text", text.encode(), (Segment("1", text),), date=date)
    return clean(document, known, Settings()).text[0]


CLEANED = {
    "before the change": ("2018-03-20", BEFORE),
    "on the day of the change": ("2018-03-21", SINCE),
    "long ago": ("1990-01-01", BEFORE),
    "without a date": (None, SINCE),
}


@pytest.mark.parametrize(("date", "wanted"), CLEANED.values(), ids=CLEANED)
def test_cleaned_by_the_names_of_its_day(date: str | None, wanted: str) -> None:
    """The same sentence is mended by the name of its day."""
    assert cleaned(SENTENCE, date) == wanted


@pytest.mark.parametrize(("date", "right"), [("2015-01-01", BEFORE), ("2020-01-01", SINCE)])
def test_name_of_its_day_stays(date: str, right: str) -> None:
    """What was right on its day is left alone."""
    assert cleaned(right, date) == right


def test_names_of_two_times_obey_the_laws(tmp_path: Path) -> None:
    """Rows for two times may call the same wording wrong, whether always or at times."""
    table = tmp_path / "house.tsv"
    table.write_text(TABLE, "utf-8")
    assert check_terms([table]) == []
    assert load([table]) == [OLD, NEW, ALWAYS]
    table.write_text(TABLE.replace("Port Bureau\t2018", "?Port Bureau (of a firm)\t2018"), "utf-8")
    assert check_terms([table]) == []


def run(line: str) -> tuple[int, str, str]:
    """Run a command line; its exit code, standard output and standard error."""
    result = CliRunner().invoke(main, line.split(), prog_name="yunhe", catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a house table."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.tsv").write_text(TABLE, "utf-8")
    return tmp_path


FRONT = "---\ntitle: Visit\ndate: {}\n---\n"
# The draft, the options, the draft as it should be.
DRAFTS = {
    "no date": ("{}", "", SINCE),
    "--date before the change": ("{}", "--date 2015-06-01", BEFORE),
    "--date after the change": ("{}", "--date 2019-06-01", SINCE),
    "--date as a month": ("{}", "--date 2018-02", BEFORE),
    "--date as the month of the change": ("{}", "--date 2018-03", SINCE),
    "--date as a year": ("{}", "--date 2017", BEFORE),
    "a dateline": ("DALIAN, Jan. 5, 2015 (Xinhua) -- {}", "", BEFORE),
    "a later dateline": ("DALIAN, Jan. 5, 2020 (Xinhua) -- {}", "", SINCE),
    "a line with the day": ("{}\n2015-01-05\n", "", BEFORE),
    "front matter": (FRONT.format("2015-01-05") + "{}\n", "", BEFORE),
    "later front matter": (FRONT.format("2020-01-05") + "{}\n", "", SINCE),
    "front matter beats a dateline": (FRONT.format("2015-01-05") + "2020-01-05\n{}\n", "", BEFORE),
    "--date beats front matter": (FRONT.format("2020-01-05") + "{}\n", "--date 2015", BEFORE),
    "a day in a sentence is no date of the draft": ("On January 5, 2015, it rained.\n{}\n", "", SINCE),
}


@pytest.mark.parametrize(("draft", "options", "wanted"), DRAFTS.values(), ids=DRAFTS)
def test_fixed_by_the_names_of_its_day(draft: str, options: str, wanted: str, folder: Path) -> None:
    """The command knows the day of a draft by its option, its front matter or its dateline."""
    (folder / "draft.txt").write_text(draft.format(SENTENCE), "utf-8")
    assert run(f"fix --glossary {folder}/house.tsv {options} -o - draft.txt") == (0, draft.format(wanted), "")


NOT_A_DAY = "`{}` is not a day; write 2018, 2018-03 or 2018-03-21"


@pytest.mark.parametrize("day", ["2018-13", "yesterday", "2018-02-30", "18", "2018-00"])
def test_date_that_is_none(day: str, folder: Path) -> None:
    """An option that is no day is refused, and nothing is written."""
    (folder / "draft.txt").write_text(SENTENCE, "utf-8")
    code, stdout, stderr = run(f"fix --date {day} draft.txt")
    assert (code, stdout, stderr.splitlines()[-1]) == (2, "", f"Error: --date: {NOT_A_DAY.format(day)}")
    assert sorted(path.name for path in folder.iterdir()) == ["draft.txt", "house.tsv"]


FULL_DAYS = {
    "a day": ("2018-03-21", "2018-03-21"),
    "a month": ("2018-03", "2018-03-31"),
    "a short month": ("2018-02", "2018-02-28"),
    "the same in a leap year": ("2020-02", "2020-02-29"),
    "a year": ("2018", "2018-12-31"),
    "the last day of a leap month": ("2020-02-29", "2020-02-29"),
}


@pytest.mark.parametrize(("text", "wanted"), FULL_DAYS.values(), ids=FULL_DAYS)
def test_full_day(text: str, wanted: str) -> None:
    """Of a longer time its last day is meant."""
    assert full_day(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        *("", "18", "2018-3", "2018-03-1", "2018/03/21", "20180321", "2018-13", "2018-02-30", "2019-02-29", "0000"),
        *("2018-00", "2018-00-05", "2018-03-00", "2018-03-21T08:00", " 2018", "2018\n", "2018-W12", "March 2018", "-"),
    ],
)
def test_not_a_day(text: str) -> None:
    """What is no day is said with what to write."""
    with pytest.raises(ValueError, match="is not a day") as raised:
        full_day(text)
    assert str(raised.value) == NOT_A_DAY.format(text)


@given(st.dates())
def test_every_day_is_its_own(day: object) -> None:
    """A day stays as it is, and its month ends with or after it."""
    text = str(day)
    assert full_day(text) == text
    assert full_day(text[:4]) >= full_day(text[:7]) >= text


# A line, and the day that it says is that of the text.
LINES = {
    "a news agency's": ("BEIJING, Jan. 5, 2024 (Xinhua) -- The boats left.", "2024-01-05"),
    "the day first": ("BEIJING, 5 January 2024 - The boats left.", "2024-01-05"),
    "an en dash": ("BEIJING, January 5, 2024 – The boats left.", "2024-01-05"),
    "a city with marks in its name": ("ST. JOHN'S, Sept. 5, 2024 -- The boats left.", "2024-09-05"),
    "May, which is never shortened": ("BEIJING, May 5, 2024 (Xinhua) -- The boats left.", "2024-05-05"),
    "a day alone": ("2024-01-05", "2024-01-05"),
    "a day alone with spaces": ("  2024-01-05  ", "2024-01-05"),
    "a day with slashes": ("2024/1/5", "2024-01-05"),
    "a day with full stops": ("2024.1.5", "2024-01-05"),
    "a day in Chinese": ("2024年1月5日", "2024-01-05"),
    "a day in words": ("January 5, 2024", "2024-01-05"),
    "a day in words without a comma": ("5 January 2024", "2024-01-05"),
    "an ordinal": ("Jan 5th, 2024", "2024-01-05"),
    "a day with its time": ("2024-01-05 08:30:15", "2024-01-05"),
    "a label": ("Date: January 5, 2024", "2024-01-05"),
    "a label in small letters": ("published: 5 May 2024", "2024-05-05"),
    "a label of two words": ("Release Date: 2024-01-05", "2024-01-05"),
    "another label of two words": ("posted on: 2024-01-05", "2024-01-05"),
    "a label in Chinese": ("发布时间：2024年1月5日 08:30", "2024-01-05"),
    "a leap day": ("2024-02-29", "2024-02-29"),
    "a day with a full stop": ("January 5, 2024.", "2024-01-05"),
    "a day of the week behind": ("2024年1月5日 星期五", "2024-01-05"),
    "a time after a T": ("2024-01-05T08:30", "2024-01-05"),
    "a city in its province": ("DALIAN, Liaoning, Jan. 5, 2024 -- The boats left.", "2024-01-05"),
    "a sentence that begins with a day": ("January 5, 2024 was a cold day.", None),
    "a sentence that holds a day": ("On January 5, 2024, the boats left.", None),
    "a sentence that ends with a day": ("The boats left on January 5, 2024", None),
    "a sentence with a city and a day": ("In Beijing, January 5, 2024 - a Friday - was cold.", None),
    "a dateline without a year": ("BEIJING, Jan. 5 (Xinhua) -- The boats left.", None),
    "a city that is a word": ("Beijing, Jan. 5, 2024 -- The boats left.", None),
    "a dateline inside a sentence": ("He read: BEIJING, Jan. 5, 2024 (Xinhua) -- The boats left.", None),
    "another label": ("Due date: 2024-01-05", None),
    "a label with more behind": ("Date: 2024-01-05 to 2024-02-05", None),
    "a month": ("January 2024", None),
    "a year": ("2024", None),
    "a day that there is not": ("2024-02-30", None),
    "a day that there is not, in a dateline": ("BEIJING, Feb. 30, 2024 -- The boats left.", None),
    "a longer number": ("12024-01-05", None),
    "a number of a document": ("No. 2024-01-05", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("line", "wanted"), LINES.values(), ids=LINES)
def test_day_of_a_line(line: str, wanted: str | None) -> None:
    """A dateline, or a line that is a day and nothing else, says the day; no sentence does."""
    assert day_of(segments(line)) == wanted


def segments(*lines: str) -> list[Segment]:
    """Lines as a text."""
    return [Segment(str(number), line, line=number) for number, line in enumerate(lines, start=1)]


BODY = ("One.", "Two.", "Three.", "Four.", "Five.", "Six.")
TEXTS = {
    "no line": ((), None),
    "the fifth line": ((*BODY[:4], "2024-01-05", *BODY), "2024-01-05"),
    "the sixth line": ((*BODY[:5], "2024-01-05", *BODY), None),
    "the fifth line from the end": ((*BODY, "2024-01-05", *BODY[:4]), "2024-01-05"),
    "the sixth line from the end": ((*BODY, "2024-01-05", *BODY[:5]), None),
    "empty lines do not count": (("", " ", *BODY[:4], "", "2024-01-05", *BODY), "2024-01-05"),
    "the first of two": (("2024-01-05", *BODY, "2024-02-05"), "2024-01-05"),
    "after a day that there is not": (("2024-02-30", "2024-03-01"), "2024-03-01"),
    "front matter": (("---", "title: A", "date: 2024-01-05", "---", "2020-01-05"), "2024-01-05"),
    "front matter in quotation marks": (("---", 'Date: "2024-01-05"', "---"), "2024-01-05"),
    "front matter with a time": (("---", "published: 2024-01-05T08:30:00Z", "---"), "2024-01-05"),
    "front matter without a day": (("---", "title: A", "---", "2020-01-05"), "2020-01-05"),
    "another key of front matter": (("---", "update: 2024-01-05 or so", "---", *BODY), None),
    "front matter after the text began": (("One.", "---", "date: 2024-01-05 or so", "---"), None),
    "a key after the front matter": (("---", "title: A", "---", "date: 2024-01-05 or so", "One."), None),
}


@pytest.mark.parametrize(("lines", "wanted"), TEXTS.values(), ids=TEXTS)
def test_day_of_a_text(lines: tuple[str, ...], wanted: str | None) -> None:
    """Front matter says the day first, then the first five lines, then the last five."""
    assert day_of(segments(*lines)) == wanted


@given(st.dates(min_value=FIRST_DAY), st.sampled_from(("%Y-%m-%d", "%B %d, %Y", "%d %b %Y")))
def test_every_day_is_read(day: object, form: str) -> None:
    """Every day is read in every form."""
    assert day_of(segments(format(day, form))) == str(day)


HOUSE = Layer("house.tsv", (Term("船厂", "Dockyard", "company", source="a card"),))
STRONGER = Layer("office.tsv", (Term("港务局", "", REMOVED), Term("船坞", "Dock", "place")))
BUNDLED = Layer("bundled", (OLD, NEW, ALWAYS))
# Layers, strongest first, and the English of their terms by the Chinese.
MERGED = {
    "no layer": ((), []),
    "one layer": ((BUNDLED,), ["Harbour Office", "Port Authority", "Shipyard"]),
    "a house over it": ((HOUSE, BUNDLED), ["Dockyard", "Harbour Office", "Port Authority"]),
    "a house under it": ((BUNDLED, HOUSE), ["Harbour Office", "Port Authority", "Shipyard"]),
    "a term of all times taken out": ((STRONGER, BUNDLED), ["Dock", "Shipyard"]),
    "a removal under the term": ((BUNDLED, STRONGER), ["Harbour Office", "Port Authority", "Shipyard", "Dock"]),
    "three": ((STRONGER, HOUSE, BUNDLED), ["Dock", "Dockyard"]),
}


@pytest.mark.parametrize(("layers", "wanted"), MERGED.values(), ids=MERGED)
def test_merge(layers: tuple[Layer, ...], wanted: list[str]) -> None:
    """A term comes with all its times from the strongest layer that has it; a removal takes it out."""
    known = merge(layers)
    assert [term.en for term in known.terms] == wanted
    assert known.layers == layers


def test_layers_of() -> None:
    """Every layer that speaks of a term is known, also one that takes it out."""
    known = merge((STRONGER, HOUSE, BUNDLED))
    assert known.layers_of("船厂") == [(HOUSE, HOUSE.terms[0]), (BUNDLED, ALWAYS)]
    assert known.layers_of("港务局") == [(STRONGER, STRONGER.terms[0]), (BUNDLED, OLD), (BUNDLED, NEW)]
    assert known.layers_of("大局") == []
    assert known.at("2015-01-01").layers_of("船厂") == known.layers_of("船厂")


NAMES = st.sampled_from("甲乙丙丁")
ROWS = st.builds(
    lambda zh, en, gone: Term(zh, en, REMOVED if gone else "phrase"), NAMES, st.sampled_from("ABC"), st.booleans()
)
LAYERS = st.lists(
    st.builds(lambda rows: Layer("a", tuple(rows)), st.lists(ROWS, max_size=4, unique_by=lambda row: row.zh)),
    max_size=4,
)


@given(LAYERS)
def test_strongest_layer_decides(layers: list[Layer]) -> None:
    """What `layers_of` names first is what the glossary has, unless it takes the term out."""
    known = merge(layers)
    for zh in "甲乙丙丁":
        said = [term for _, term in known.layers_of(zh)][:1]
        assert [term for term in known.terms if term.zh == zh] == [term for term in said if term.kind != REMOVED]


SHOWN_OLD = """\
港务局  Harbour Office  (government)
  wrong: Port Bureau
  used: ... to 2018-03-20
  source: a book (checked: 2026-01-31)
  note: renamed; successor: 港务局
  layer: house.tsv
"""
SHOWN_ALWAYS = """\
船厂  Shipyard  (company)
  wrong: Ship Factory
  source: a sign (checked: 2026-01-31)
  layer: house.tsv
"""
SHOWN_OVER = f"""\
王运河  Wang Yun-he  (person)
  source: a card (checked: {CHECKED})
  layer: own.tsv
  sets aside: bundled (Wang Yunhe; """
OVER = "\t".join(COLUMNS) + f"\n王运河\tWang Yun-he\tperson\t\t\t\t\ta card\t{CHECKED}\t\n"
REMOVAL = "\t".join(COLUMNS) + f"\n王运河\t\tremoved\t\t\t\t\ta card\t{CHECKED}\t\n"
ORGANS = "\t".join(COLUMNS) + f"\n市教育局\t{{place}} Education Bureau\tgovernment\t\t\t\t\ta site\t{CHECKED}\t\n"


def test_show_a_term(folder: Path) -> None:
    """`glossary show` tells all of a term and the layer that decided it, in either script."""
    for name in ("船厂", "船廠"):
        assert run(f"glossary show --glossary house.tsv {name}") == (0, SHOWN_ALWAYS, "")
    assert sorted(path.name for path in folder.iterdir()) == ["house.tsv"]


@pytest.mark.usefixtures("folder")
def test_show_a_term_as_it_was() -> None:
    """With a day the name of that day is told."""
    assert run("glossary show --date 2015 --glossary house.tsv 港务局") == (0, SHOWN_OLD, "")
    for options in ("", "--date 2018-03-21", "--date 2018-03", "--date 2018"):
        code, stdout, _ = run(f"glossary show {options} --glossary house.tsv 港务局")
        assert (code, stdout.splitlines()[0]) == (0, "港务局  Port Authority  (government)")


def test_show_what_is_set_aside(folder: Path) -> None:
    """What a weaker layer says is told after what decides."""
    (folder / "own.tsv").write_text(OVER, "utf-8")
    code, stdout, stderr = run("glossary show --glossary own.tsv 王运河")
    assert (code, stdout.startswith(SHOWN_OVER), len(stdout.splitlines()), stderr) == (0, True, 4, "")


def test_show_a_term_taken_out(folder: Path) -> None:
    """A term that a house table removes is not in the glossary."""
    (folder / "own.tsv").write_text(REMOVAL, "utf-8")
    told = "`王运河` is not in the glossary; try yunhe glossary find 王运河\n"
    assert run("glossary show --glossary own.tsv 王运河") == (1, "", told)


def test_show_a_composed_term(folder: Path) -> None:
    """A name that no row lists says what it is made of."""
    (folder / "own.tsv").write_text(ORGANS, "utf-8")
    code, stdout, stderr = run("glossary show --glossary own.tsv 瀋陽市教育局")
    assert (code, stderr) == (0, "")
    lines = stdout.splitlines()
    assert lines[0] == "沈阳市教育局  Shenyang Education Bureau  (government)"
    assert lines[-2:] == ["  note: composed of 市教育局 and 沈阳", "  layer: none; made of the terms named in its note"]


@pytest.mark.usefixtures("folder")
def test_show_nothing() -> None:
    """A term that nobody knows is said, and how to look for it."""
    told = "`大局` is not in the glossary; try yunhe glossary find 大局\n"
    assert run("glossary show 大局") == (1, "", told)


USAGE = "Usage: yunhe glossary show [OPTIONS] TERM\nTry 'yunhe glossary show --help' for help.\n\nError: "
NO_TABLE = "none.tsv:1:1: cannot be read (No such file or directory); check the name and the permissions\n"
REFUSED = {
    "no day": ("--date 2018-00 港务局", f"{USAGE}--date: {NOT_A_DAY.format('2018-00')}\n"),
    "no table": ("--glossary none.tsv 港务局", NO_TABLE),
    "no table, and a day": ("--date 2018 --glossary none.tsv 港务局", NO_TABLE),
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("line", "wanted"), REFUSED.values(), ids=REFUSED)
def test_show_refuses(line: str, wanted: str) -> None:
    """What cannot be used is said, and the exit code is 2."""
    assert run(f"glossary show {line}") == (2, "", wanted)
