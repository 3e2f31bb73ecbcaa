"""What is demanded of the tables: each demand with a line that breaks it and the whole message it gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from glossary.checks import DEMANDS, KINDS, check_bundled, check_side_table, check_terms
from glossary.model import GlossaryError
from glossary.store import COLUMNS, bundled_tables, read_entries

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "\t".join(COLUMNS)


def line(  # noqa: PLR0917 -- the columns, in their order
    zh: str = "运河局",
    en: str = "Canal Bureau",
    kind: str = "government",
    also: str = "",
    wrong: str = "",
    since: str = "",
    until: str = "",
    source: str = "a book",
    checked: str = "2026-01-31",
    note: str = "",
) -> str:
    """A line of a table; without arguments nothing is wrong with it."""
    return f"{zh}\t{en}\t{kind}\t{also}\t{wrong}\t{since}\t{until}\t{source}\t{checked}\t{note}"


NO_REASON = "needs its reason, without brackets or ` | ` in it: ?wording (when it is right)"
SPACING = "items are separated by ` | `, a space on either side; correct the cell"
FIRST = line("一局", "First Bureau")
OTHER = line("船舶厂", "Ship Works", "company")


@dataclass(frozen=True)
class Bad:
    """Lines under the header of a table, and all that is said about them."""

    name: str
    lines: tuple[str, ...]
    told: tuple[str, ...]
    demand: str = ""
    """The demand that is broken; none where the table cannot even be read."""
    table: str = "house.tsv"


BAD = (
    # The shape of a line.
    Bad(
        "too few columns",
        ("运河局\tCanal Bureau",),
        ("house.tsv:2:1: 2 columns instead of 10; separate cells by one tab each, empty ones too",),
    ),
    Bad(
        "too many columns",
        (line() + "\tmore",),
        ("house.tsv:2:1: 11 columns instead of 10; separate cells by one tab each, empty ones too",),
    ),
    Bad(
        "an empty line",
        (FIRST, "", line()),
        ("house.tsv:3:1: 1 columns instead of 10; separate cells by one tab each, empty ones too",),
    ),
    Bad("no zh", (line(zh=""),), ("house.tsv:2:1: `zh` is empty; fill it in or leave the line out",)),
    Bad("no en", (line(en=""),), ("house.tsv:2:5: `en` is empty; fill it in or leave the line out",)),
    Bad("no kind", (line(kind=""),), ("house.tsv:2:18: `kind` is empty; fill it in or leave the line out",)),
    Bad(
        "a condition without its reason",
        (line(wrong="River Office | ?River Bureau"),),
        (f"house.tsv:2:30: `?River Bureau` {NO_REASON}",),
    ),
    Bad(
        "a condition with an empty reason",
        (line(wrong="?River Bureau ()"),),
        (f"house.tsv:2:30: `?River Bureau ()` {NO_REASON}",),
    ),
    Bad(
        "brackets in a reason",
        (line(wrong="?River Bureau (of (old) towns)"),),
        (f"house.tsv:2:30: `?River Bureau (of (old) towns)` {NO_REASON}",),
    ),
    Bad(
        "brackets in a conditional wording",
        (line(wrong="?River (Old) Bureau (of towns)"),),
        (f"house.tsv:2:30: `?River (Old) Bureau (of towns)` {NO_REASON}",),
    ),
    Bad(
        "a separator in a reason",
        (line(wrong="?River Bureau (of towns | of old)"),),
        (f"house.tsv:2:30: `?River Bureau (of towns` {NO_REASON}",),
    ),
    # untidy_cells
    Bad(
        "a space at the end",
        (line(note="short "),),
        ("house.tsv:2:51: `short ` has stray spaces or is not in NFC; type it anew",),
        "untidy_cells",
    ),
    Bad(
        "two spaces",
        (line(en="Canal  Bureau"),),
        ("house.tsv:2:5: `Canal  Bureau` has stray spaces or is not in NFC; type it anew",),
        "untidy_cells",
    ),
    Bad(
        "a letter and its accent apart",
        (line(en="Cafe\N{COMBINING ACUTE ACCENT} Bureau"),),
        ("house.tsv:2:5: `Cafe\N{COMBINING ACUTE ACCENT} Bureau` has stray spaces or is not in NFC; type it anew",),
        "untidy_cells",
    ),
    Bad(
        "Chinese in the English",
        (line(also="Canal 局"),),
        ("house.tsv:2:29: `Canal 局` has Chinese or full-width characters; use half-width ones",),
        "untidy_cells",
    ),
    Bad(
        "a full-width mark",
        (line(wrong="River Office（North）Side"),),
        ("house.tsv:2:30: `River Office（North）Side` has Chinese or full-width characters; use half-width ones",),
        "untidy_cells",
    ),
    Bad(
        "an article before the English",
        (line(en="The Canal Bureau"),),
        ("house.tsv:2:5: `The Canal Bureau` begins with an article; leave it out, the draft's own stays",),
        "untidy_cells",
    ),
    Bad(
        "an article before a wrong rendering",
        (line(wrong="?an Office (of another body)"),),
        ("house.tsv:2:30: `an Office` begins with an article; leave it out, the draft's own stays",),
        "untidy_cells",
    ),
    *(
        Bad(
            f"a separator {how} in `{column}`",
            (line(**{column: cell}),),
            (f"house.tsv:2:{place}: {SPACING}",),
            "untidy_cells",
        )
        for column, place in (("also", 29), ("wrong", 30), ("source", 33))
        for how, cell in (
            ("without a space before it", "One| Two"),
            ("without a space after it", "One |Two"),
            ("without spaces", "One|Two"),
            ("that is doubled", "One || Two"),
        )
    ),
    *(
        Bad(
            f"a separator {how} in `{column}`",
            (line(**{column: cell}),),
            (
                f"house.tsv:2:{place}: `{cell}` has stray spaces or is not in NFC; type it anew",
                f"house.tsv:2:{place}: {SPACING}",
            ),
            "untidy_cells",
        )
        for column, place in (("also", 29), ("wrong", 30), ("source", 33))
        for how, cell in (
            ("before the first item", " | One"),
            ("after the last item", "One | "),
            ("between no items", "One |  | Two"),
        )
    ),
    # unsorted_rows
    Bad(
        "lines out of order",
        (line(), FIRST),
        ("house.tsv:3:1: `一局` comes before `运河局`; sort the table by zh",),
        "unsorted_rows",
    ),
    # repeated_terms
    Bad(
        "a term in two lines",
        (line(), line(en="Canal Office")),
        ("house.tsv:3:1: `运河局` stands already at house.tsv:2; join the two rows",),
        "repeated_terms",
    ),
    # repeated_wordings
    Bad(
        "a wording that is right and wrong",
        (line(wrong="Canal Bureau"),),
        ("house.tsv:2:30: `Canal Bureau` stands twice in this row, case aside; keep one",),
        "repeated_wordings",
    ),
    Bad(
        "an admitted rendering that is the preferred one",
        (line(also="Canal Bureau"),),
        ("house.tsv:2:29: `Canal Bureau` stands twice in this row, case aside; keep one",),
        "repeated_wordings",
    ),
    Bad(
        "a wrong rendering twice, case aside",
        (line(wrong="River Office | river Office"),),
        ("house.tsv:2:30: `river Office` stands twice in this row, case aside; keep one",),
        "repeated_wordings",
    ),
    Bad(
        "admitted renderings that differ by their case",
        (line(also="Canal bureau | CB | cb"),),
        (
            "house.tsv:2:29: `Canal bureau` stands twice in this row, case aside; keep one",
            "house.tsv:2:29: `cb` stands twice in this row, case aside; keep one",
        ),
        "repeated_wordings",
    ),
    Bad(
        "a wrong rendering that differs from a right one by its case",
        (line(wrong="canal Bureau"),),
        ("house.tsv:2:30: `canal Bureau` stands twice in this row, case aside; keep one",),
        "repeated_wordings",
    ),
    Bad(
        "a conditional rendering that is the preferred one, case aside",
        (line(wrong="?canal bureau (of another town)"),),
        ("house.tsv:2:30: `canal bureau` stands twice in this row, case aside; keep one",),
        "repeated_wordings",
    ),
    # contested_wordings
    Bad(
        "wrong for one term, right for another",
        (OTHER, line(also="Canal Board", wrong="Ship Works")),
        (
            (
                "house.tsv:3:41: `Ship Works` is also a rendering of `船舶厂` at house.tsv:2;"
                " make it conditional: ?wording (reason)"
            ),
        ),
        "contested_wordings",
    ),
    Bad(
        "always wrong for two terms",
        (line("一局", "First Bureau", wrong="River Office"), line(wrong="River Office")),
        (
            (
                "house.tsv:3:30: `River Office` is also a rendering of `一局` at house.tsv:2;"
                " make it conditional: ?wording (reason)"
            ),
        ),
        "contested_wordings",
    ),
    # loops
    Bad(
        "a right rendering that contains a wrong one",
        (line(en="Grand Canal Bureau", wrong="canal Bureau"),),
        (
            (
                "house.tsv:2:5: `Grand Canal Bureau` contains `Canal Bureau`, a wrong rendering of `运河局`;"
                " one of them must go"
            ),
        ),
        "loops",
    ),
    Bad(
        "an admitted rendering that contains a wrong one of another term",
        (line("一局", "First Bureau", wrong="River Office"), line(also="Old River Office")),
        (
            (
                "house.tsv:3:29: `Old River Office` contains `River Office`, a wrong rendering of `一局`;"
                " one of them must go"
            ),
        ),
        "loops",
    ),
    # unmatchable_wordings
    Bad(
        "a wrong rendering that begins with a mark",
        (line(wrong="(River) Office"),),
        (
            (
                "house.tsv:2:30: `(River) Office` begins or ends with a mark and would not be found as a word;"
                " leave the mark out"
            ),
        ),
        "unmatchable_wordings",
    ),
    Bad(
        "a wrong rendering that ends with a mark",
        (line(wrong="River Office!"),),
        (
            (
                "house.tsv:2:30: `River Office!` begins or ends with a mark and would not be found as a word;"
                " leave the mark out"
            ),
        ),
        "unmatchable_wordings",
    ),
    # single_words
    Bad(
        "one ordinary word",
        (line(wrong="river"),),
        ("house.tsv:2:30: `river` is a word of its own; make it conditional: ?wording (reason)",),
        "single_words",
    ),
    # traditional_terms
    Bad(
        "a term in Traditional Chinese",
        (line("運河局"),),
        ("house.tsv:2:1: `運河局` is not in Simplified Chinese; write `运河局`",),
        "traditional_terms",
    ),
    # unknown_kinds
    Bad(
        "a kind that there is not",
        (line(kind="ministry"),),
        (
            (
                "house.tsv:2:18: `ministry` is not a kind of this table; use association, college, company,"
                " government, organization, party, person, phrase, place, title, university"
            ),
        ),
        "unknown_kinds",
    ),
    Bad(
        "a kind of another table",
        (line(),),
        ("people.tsv:2:18: `government` is not a kind of this table; use person",),
        "unknown_kinds",
        "people.tsv",
    ),
    # missing_sources
    Bad(
        "no source",
        (line(source=""),),
        ("house.tsv:2:33: no source; name the address or document where the English stands",),
        "missing_sources",
    ),
    Bad(
        "half an address",
        (line(source="a book | https://example"),),
        ("house.tsv:2:33: `https://example` is not a whole address; write https://host/path",),
        "missing_sources",
    ),
    Bad(
        "never checked",
        (line(checked=""),),
        ("house.tsv:2:40: `` is neither a day (2026-01-31) nor to-check",),
        "missing_sources",
    ),
    Bad(
        "checked in a month",
        (line(checked="2026-01"),),
        ("house.tsv:2:40: `2026-01` is neither a day (2026-01-31) nor to-check",),
        "missing_sources",
    ),
    Bad(
        "checked on an impossible day",
        (line(checked="2026-13-01"),),
        ("house.tsv:2:40: `2026-13-01` is neither a day (2026-01-31) nor to-check",),
        "missing_sources",
    ),
    Bad(
        "checked on a day that the month has not",
        (line(checked="2026-02-31"),),
        ("house.tsv:2:40: `2026-02-31` is neither a day (2026-01-31) nor to-check",),
        "missing_sources",
    ),
    Bad(
        "checked on a day without hyphens",
        (line(checked="20260131"),),
        ("house.tsv:2:40: `20260131` is neither a day (2026-01-31) nor to-check",),
        "missing_sources",
    ),
    # impossible_dates
    Bad(
        "a beginning that is no date",
        (line(since="March 2018"),),
        ("house.tsv:2:31: `March 2018` is not a date; write 2018, 2018-03 or 2018-03-21",),
        "impossible_dates",
    ),
    Bad(
        "an end that is no date",
        (line(until="2018-3"),),
        ("house.tsv:2:32: `2018-3` is not a date; write 2018, 2018-03 or 2018-03-21",),
        "impossible_dates",
    ),
    Bad(
        "an end before the beginning",
        (line(since="2018-03", until="2017"),),
        ("house.tsv:2:39: ends (2017) before it begins (2018-03)",),
        "impossible_dates",
    ),
    Bad(
        "a month of the end before the day of the beginning",
        (line(since="2018-03-21", until="2018-02"),),
        ("house.tsv:2:42: ends (2018-02) before it begins (2018-03-21)",),
        "impossible_dates",
    ),
    # Several at once.
    Bad(
        "every bad line is reported, in order",
        (OTHER, "运河局", line(en=""), line(en="A Bureau", source=""), FIRST),
        (
            "house.tsv:3:1: 1 columns instead of 10; separate cells by one tab each, empty ones too",
            "house.tsv:4:5: `en` is empty; fill it in or leave the line out",
            "house.tsv:5:5: `A Bureau` begins with an article; leave it out, the draft's own stays",
            "house.tsv:5:29: no source; name the address or document where the English stands",
            "house.tsv:6:1: `一局` comes before `运河局`; sort the table by zh",
        ),
        "untidy_cells",
    ),
    Bad(
        "two bad cells of one line",
        (line(en="", wrong="?River Bureau"),),
        (
            "house.tsv:2:5: `en` is empty; fill it in or leave the line out",
            f"house.tsv:2:18: `?River Bureau` {NO_REASON}",
        ),
    ),
)

GOOD = {
    "no lines": (),
    "a plain line": (line(),),
    "everything filled in": (
        line(
            also="Canal Board | CB",
            wrong="River Office | ?River Bureau (of another town) | ?office (a word of its own)",
            since="1998",
            until="2018-03-21",
            source="https://example.org/canal | a book",
            checked="to-check",
            note="运河局 is its short name; any language may stand here",
        ),
    ),
    "a capitalised single word is a name": (line(wrong="River"),),
    "an abbreviation may end with a full stop": (line(wrong="River Co."),),
    "a conditional wording may be right elsewhere": (OTHER, line(wrong="?Ship Works (its old name)")),
    "a conditional wording may stand in a right one": (line(en="Grand Canal Bureau", wrong="?Canal Bureau (short)"),),
    "a wrong rendering inside a word is no loop": (line(en="Rivers Offices", wrong="River Office"),),
    "a wrong rendering inside a wrong one is no loop": (line(wrong="River Office | River Office of Old"),),
    "an article inside": (line(en="Bureau of the Canal"),),
    "a word that begins like an article": (line(en="Another Theatre"),),
    "one day": (line(since="2018-03-21", until="2018-03-21"),),
    "from a month to the end of its year": (line(since="2018-03", until="2018"),),
    "from a year to a month of it": (line(since="2018", until="2018-03"),),
    "from a day to the end of its month": (line(since="2018-03-21", until="2018-03"),),
    "brackets in the English": (line(en="Canal Bureau (Dalian)", also="Bureau (Dalian)"),),
    "lines in code point order": (FIRST, OTHER, line()),
}


def write_table(folder: Path, lines: tuple[str, ...], name: str = "house.tsv") -> Path:
    """A table with the header and these lines."""
    path = folder / name
    path.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_bad_table(bad: Bad, tmp_path: Path) -> None:
    """Everything wrong with a table is told, in order, and nothing else."""
    path = write_table(tmp_path, bad.lines, bad.table)
    told = [str(problem).removeprefix(f"{tmp_path}/").replace(f"{tmp_path}/", "") for problem in check_terms([path])]
    assert told == list(bad.told)


@pytest.mark.parametrize("bad", [bad for bad in BAD if bad.demand], ids=lambda bad: bad.name)
def test_demand_is_the_one_named(bad: Bad, tmp_path: Path) -> None:
    """A row breaks the demand that it is listed under."""
    entries, _ = read_entries(write_table(tmp_path, bad.lines, bad.table))
    demand = next(demand for demand in DEMANDS if demand.__name__ == bad.demand)
    assert list(demand(entries))


def test_every_demand_has_a_row() -> None:
    """No demand goes untested."""
    assert {demand.__name__ for demand in DEMANDS} == {bad.demand for bad in BAD if bad.demand}


@pytest.mark.parametrize("lines", GOOD.values(), ids=GOOD)
def test_good_table(lines: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing is said about a good table."""
    assert check_terms([write_table(tmp_path, lines)]) == []


@pytest.mark.parametrize("content", ["", "zh\ten\n", "zh,en,kind\n", line() + "\n"], ids=repr)
def test_table_without_its_header(content: str, tmp_path: Path) -> None:
    """The first line names the columns; without it nothing else is said."""
    path = tmp_path / "house.tsv"
    path.write_text(content, encoding="utf-8")
    message = "the first line must name the columns, separated by tabs: " + " ".join(COLUMNS)
    assert list(map(str, check_terms([path]))) == [f"{path}:1:1: {message}"]


def test_table_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing table ends the check with its message."""
    path = tmp_path / "none.tsv"
    with pytest.raises(GlossaryError) as raised:
        check_terms([path])
    wanted = f"{path}:1:1: cannot be read (No such file or directory); check the name and the permissions"
    assert str(raised.value) == wanted


def test_problems_of_several_tables_name_their_table(tmp_path: Path) -> None:
    """A term that stands in two tables is reported in the second, with the place of the first."""
    first = write_table(tmp_path, (line(),), "a.tsv")
    second = write_table(tmp_path, (line(source=""),), "b.tsv")
    assert list(map(str, check_terms([first, second]))) == [
        f"{second}:2:1: `运河局` stands already at {first}:2; join the two rows",
        f"{second}:2:33: no source; name the address or document where the English stands",
    ]


BUNDLED = (
    line("王运河", "Wang Yunhe", "person", wrong="Wang Canal"),
    line("船院", "Ship College of Light Industry", "college", wrong="?Ship School (of another town)"),
)
BESIDE = {
    "a bundled term may be redefined": (line("王运河", "Wang Yun-he", "person"), []),
    "what the bundled line calls wrong may be right in its new line": (line("王运河", "Wang Canal", "person"), []),
    "a bundled right wording is wrong": (
        line("运河镇", "Canal Town", "place", wrong="Wang Yunhe"),
        [
            (
                "house.tsv:2:23: `Wang Yunhe` is also a rendering of `王运河` at bundled.tsv:2;"
                " make it conditional: ?wording (reason)"
            )
        ],
    ),
    "a bundled wrong wording is in a right one": (
        line("运河镇", "Wang Canal Town", "place"),
        ["house.tsv:2:5: `Wang Canal Town` contains `Wang Canal`, a wrong rendering of `王运河`; one of them must go"],
    ),
    "a bundled wrong wording is wrong for another term": (
        line("运河镇", "Canal Town", "place", wrong="Wang canal"),
        [
            (
                "house.tsv:2:23: `Wang canal` is also a rendering of `王运河` at bundled.tsv:2;"
                " make it conditional: ?wording (reason)"
            )
        ],
    ),
    "a bundled conditional wording is always wrong for another term": (
        line("运河镇", "Canal Town", "place", wrong="Ship School"),
        [
            (
                "house.tsv:2:23: `Ship School` is also a rendering of `船院` at bundled.tsv:3;"
                " make it conditional: ?wording (reason)"
            )
        ],
    ),
    "a bundled wrong wording may be wrong at times": (
        line("运河镇", "Canal Town", "place", wrong="?Wang Canal (a river)"),
        [],
    ),
    "a part of a bundled right wording is wrong": (
        line("轻工", "Light Industries", "phrase", wrong="College of Light"),
        [
            (
                "house.tsv:2:29: `College of Light` is a part of `Ship College of Light Industry`,"
                " which is right for `船院`; make it longer"
            )
        ],
    ),
    "a part of a bundled right wording may be wrong at times": (
        line("轻工", "Light Industries", "phrase", wrong="?College of Light (of lamps)"),
        [],
    ),
    "a part of a bundled wrong wording may be wrong": (line("校", "College", "title", wrong="School"), []),
}


@pytest.mark.parametrize(("row", "told"), BESIDE.values(), ids=BESIDE)
def test_table_beside_others(row: str, told: list[str], tmp_path: Path) -> None:
    """A house table is checked against the bundled ones; all that is wrong is told of its own rows."""
    beside = write_table(tmp_path, BUNDLED, "bundled.tsv")
    problems = check_terms([write_table(tmp_path, (row,))], beside=[beside])
    assert [str(problem).replace(f"{tmp_path}/", "") for problem in problems] == told


SIDE = {
    "in order": ("spam\tkind\nten\ta\nten bets\tb\n", []),
    "out of order": ("spam\tkind\nb\tx\na\tx\n", ["side.tsv:3:1: `a` is out of order or repeated; sort by spam"]),
    "repeated": ("spam\tkind\na\tx\na\ty\n", ["side.tsv:3:1: `a` is out of order or repeated; sort by spam"]),
    "columns": (
        "spam\tkind\na\n",
        ["side.tsv:2:1: 1 columns instead of 2; separate cells by one tab each, empty ones too"],
    ),
    "header": ("spam\n", ["side.tsv:1:1: the first line must name the columns, separated by tabs: spam kind"]),
}


@pytest.mark.parametrize(("content", "told"), SIDE.values(), ids=SIDE)
def test_side_table(content: str, told: list[str], tmp_path: Path) -> None:
    """Tables that hold no terms have their shape and their order."""
    path = tmp_path / "side.tsv"
    path.write_text(content, encoding="utf-8")
    found = [str(problem).replace(f"{tmp_path}/", "") for problem in check_side_table(path, ("spam", "kind"))]
    assert found == told


def test_bundled_tables_have_no_problems() -> None:
    """What is demanded of others holds for the tables that come with the package."""
    assert list(map(str, check_bundled())) == []


def test_every_bundled_table_has_its_kinds() -> None:
    """A new table gets the kinds that may stand in it."""
    assert sorted(KINDS) == [table.name for table in bundled_tables()]
